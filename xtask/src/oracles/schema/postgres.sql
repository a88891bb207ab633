-- One line a fact: what a PostgreSQL database holds, as its own catalog says it.
SET search_path = pg_catalog;
SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema';
SELECT concat_ws(' ', 'relation', c.relnamespace::regnamespace, c.relname, c.relkind, c.relpersistence,
                 pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid))
FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
  AND c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e');
SELECT concat_ws(' ', 'column', c.relnamespace::regnamespace, c.relname, a.attname,
                 'type', format_type(a.atttypid, a.atttypmod),
                 CASE WHEN a.attnotnull THEN 'not null' END,
                 'place ' || row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum),
                 'identity ' || nullif(a.attidentity::text, ''), 'generated ' || nullif(a.attgenerated::text, ''),
                 'default ' || pg_get_expr(d.adbin, d.adrelid),
                 CASE WHEN a.attcollation <> t.typcollation THEN 'collate ' || a.attcollation::regcollation END)
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
  AND c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e');
SELECT concat_ws(' ', 'constraint', coalesce(nullif(conrelid, 0)::regclass::text, contypid::regtype::text), conname,
                 pg_get_constraintdef(oid))
FROM pg_constraint WHERE connamespace::regnamespace::text !~ '^(pg_|information_schema)' AND contype <> 't';
SELECT 'index ' || pg_get_indexdef(indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)';
SELECT concat_ws(' ', 'enum', enumtypid::regtype, string_agg(quote_literal(enumlabel), ',' ORDER BY enumsortorder))
FROM pg_enum GROUP BY enumtypid;
SELECT concat_ws(' ', 'domain', oid::regtype, format_type(typbasetype, typtypmod), typnotnull, typdefault)
FROM pg_type WHERE typtype = 'd' AND typnamespace::regnamespace::text !~ '^(pg_|information_schema)';
SELECT concat_ws(' ', 'sequence', s.seqrelid::regclass, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin,
                 s.seqmax, s.seqcycle, (SELECT 'of ' || refobjid::regclass || ' ' || attname FROM pg_depend d
                 JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                 WHERE d.objid = s.seqrelid AND d.deptype IN ('a', 'i') AND d.classid = 'pg_class'::regclass))
FROM pg_sequence s;
SELECT concat_ws(' ', 'view', viewname, regexp_replace(definition, '\s+', ' ', 'g')) FROM pg_views
WHERE schemaname !~ '^(pg_|information_schema)';
SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal;
SELECT concat_ws(' ', 'routine', p.oid::regprocedure, p.prokind, format_type(p.prorettype, NULL), p.proretset, p.proisstrict)
FROM pg_proc p WHERE p.pronamespace::regnamespace::text !~ '^(pg_|information_schema)'
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e');
SELECT concat_ws(' ', 'comment', objoid::regclass, objsubid <> 0, description) FROM pg_description d
JOIN pg_class c ON c.oid = objoid AND d.classoid = 'pg_class'::regclass
WHERE c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)';
SELECT 'extension ' || extname FROM pg_extension;
