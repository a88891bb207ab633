SELECT table_name, table_type, engine, table_collation, table_comment
FROM information_schema.tables WHERE table_schema = DATABASE()
ORDER BY table_name
