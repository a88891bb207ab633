-- Columns come as numbers, whose names are known already: one look-up a key would take the longest of all.
-- Keys, checks and exclusions of tables, and checks of domains, in the order in which they were made.
SELECT k.conrelid, k.contypid, k.conname, k.contype, k.condeferrable, k.condeferred, k.convalidated,
       {enforced}, k.conislocal, k.connoinherit,
       array_to_string(k.conkey, ' '), fn.nspname, f.relname, array_to_string(k.confkey, ' '),
       k.confdeltype, k.confupdtype, k.confmatchtype, {set_columns},
       pg_get_expr(k.conbin, k.conrelid),
       CASE WHEN k.contype = 'x' THEN pg_get_constraintdef(k.oid) END, k.confrelid
FROM pg_constraint k
JOIN pg_namespace n ON n.oid = k.connamespace
LEFT JOIN pg_class f ON f.oid = k.confrelid
LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
WHERE k.contype IN ('p', 'u', 'f', 'c', 'x')
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  -- A key on a partitioned table has one more for each of its partitions.
  AND NOT EXISTS (SELECT FROM pg_constraint w WHERE w.oid = k.conparentid AND w.conrelid = k.conrelid)
ORDER BY k.oid
