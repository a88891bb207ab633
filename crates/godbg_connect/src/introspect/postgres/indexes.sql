-- Indexes, one row a part, in the order in which they were made.
SELECT i.indrelid, i.indexrelid, c.relname, m.amname, i.indisunique, i.indisvalid, {nulls_not_distinct},
       k.conname, pg_get_expr(i.indpred, i.indrelid), p.place <= i.indnkeyatts,
       a.attname, CASE WHEN a.attname IS NULL THEN pg_get_indexdef(i.indexrelid, p.place, true) END,
       i.indoption[p.place - 1] & 1 = 1, i.indoption[p.place - 1] & 2 = 2,
       CASE WHEN NOT o.opcdefault THEN o.opcname END,
       CASE WHEN i.indcollation[p.place - 1] <> coalesce(a.attcollation, t.typcollation) THEN l.collname END,
       array_to_string(c.reloptions, ', ')
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_am m ON m.oid = c.relam
CROSS JOIN LATERAL generate_series(1, i.indnatts) p (place)
JOIN pg_attribute own ON own.attrelid = i.indexrelid AND own.attnum = p.place
JOIN pg_type t ON t.oid = own.atttypid
LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[p.place - 1] AND a.attnum > 0
LEFT JOIN pg_opclass o ON p.place <= i.indnkeyatts AND o.oid = i.indclass[p.place - 1]
LEFT JOIN pg_collation l ON p.place <= i.indnkeyatts AND l.oid = i.indcollation[p.place - 1]
LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY i.indexrelid, p.place
