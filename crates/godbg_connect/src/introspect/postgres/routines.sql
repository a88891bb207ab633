-- Functions, procedures and aggregates that no extension brings.
SELECT n.nspname, p.proname, p.prokind,
       (SELECT string_agg(format_type(u.type, NULL), E'\x01' ORDER BY u.place)
        FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY u (type, place)),
       array_to_string(p.proargmodes, E'\x01'), array_to_string(p.proargnames, E'\x01'), p.pronargdefaults,
       CASE WHEN p.prokind <> 'p' THEN format_type(p.prorettype, NULL) END, p.proretset, p.proisstrict,
       CASE WHEN p.prokind IN ('f', 'p') THEN pg_get_functiondef(p.oid) END
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
ORDER BY p.oid
