-- Schemas and extensions.
SELECT 'schema', n.nspname, obj_description(n.oid, 'pg_namespace'), NULL
FROM pg_namespace n
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
UNION ALL
SELECT 'extension', e.extname, NULL, n.nspname
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname <> 'plpgsql'
ORDER BY 1, 2
