-- Tables, views and composite types, in the order in which they were made.
SELECT c.oid, n.nspname, c.relname, c.relkind, c.relpersistence,
       pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid),
       e.description,
       CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
       (SELECT string_agg(pn.nspname || E'\x02' || p.relname, E'\x01' ORDER BY i.inhseqno)
        FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent
        JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE i.inhrelid = c.oid)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_description e ON e.classoid = 'pg_class'::regclass AND e.objoid = c.oid AND e.objsubid = 0
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY c.oid
