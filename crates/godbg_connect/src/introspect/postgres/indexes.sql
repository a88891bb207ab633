-- Indexes, one row a part, in the order in which they were made; what stands for all parts is in the
-- first row: a list of their expressions, since asking for each costs eight times as much.
SELECT i.indrelid, i.indexrelid, c.relname, m.amname, i.indisunique, i.indisvalid, {nulls_not_distinct},
       k.conname, CASE WHEN p.attnum = 1 THEN pg_get_expr(i.indpred, i.indrelid) END, p.attnum <= i.indnkeyatts,
       a.attname, CASE WHEN p.attnum = 1 THEN pg_get_expr(i.indexprs, i.indrelid, true) END,
       i.indoption[p.attnum - 1] & 1 = 1, i.indoption[p.attnum - 1] & 2 = 2,
       CASE WHEN NOT o.opcdefault THEN o.opcname END,
       CASE WHEN i.indcollation[p.attnum - 1] <> coalesce(a.attcollation, t.typcollation) THEN l.collname END,
       array_to_string(c.reloptions, ', ')
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_am m ON m.oid = c.relam
JOIN pg_attribute p ON p.attrelid = i.indexrelid AND p.attnum > 0
JOIN pg_type t ON t.oid = p.atttypid
LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p.attnum - 1] AND a.attnum > 0
LEFT JOIN pg_opclass o ON p.attnum <= i.indnkeyatts AND o.oid = i.indclass[p.attnum - 1]
LEFT JOIN pg_collation l ON p.attnum <= i.indnkeyatts AND l.oid = i.indcollation[p.attnum - 1]
LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY i.indexrelid, p.attnum
