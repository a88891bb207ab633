SELECT table_name, index_name, non_unique, column_name, sub_part, collation, index_type, {expression}, {visible}
FROM information_schema.statistics WHERE table_schema = DATABASE()
ORDER BY table_name, index_name, seq_in_index
