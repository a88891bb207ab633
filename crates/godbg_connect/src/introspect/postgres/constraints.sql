-- Keys, checks and exclusions of tables, and checks of domains, in the order in which they were made.
SELECT k.conrelid, k.contypid, k.conname, k.contype, k.condeferrable, k.condeferred, k.convalidated,
       {enforced}, k.conislocal, k.connoinherit,
       (SELECT string_agg(a.attname, E'\x01' ORDER BY u.place)
        FROM unnest(k.conkey) WITH ORDINALITY u (number, place)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number),
       fn.nspname, f.relname,
       (SELECT string_agg(a.attname, E'\x01' ORDER BY u.place)
        FROM unnest(k.confkey) WITH ORDINALITY u (number, place)
        JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number),
       k.confdeltype, k.confupdtype, k.confmatchtype, {set_columns},
       pg_get_expr(k.conbin, k.conrelid),
       CASE WHEN k.contype = 'x' THEN pg_get_constraintdef(k.oid) END
FROM pg_constraint k
JOIN pg_namespace n ON n.oid = k.connamespace
LEFT JOIN pg_class f ON f.oid = k.confrelid
LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
WHERE k.contype IN ('p', 'u', 'f', 'c', 'x')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  -- A key on a partitioned table has one more for each of its partitions.
  AND NOT EXISTS (SELECT FROM pg_constraint w WHERE w.oid = k.conparentid AND w.conrelid = k.conrelid)
ORDER BY k.oid
