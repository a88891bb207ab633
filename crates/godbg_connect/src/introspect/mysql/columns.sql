SELECT table_name, column_name, column_type, is_nullable, column_default, extra, character_set_name, collation_name,
       column_comment, generation_expression
FROM information_schema.columns WHERE table_schema = DATABASE()
ORDER BY table_name, ordinal_position
