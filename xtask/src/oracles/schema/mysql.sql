-- One line a fact: what the databases of a MySQL or MariaDB server hold, as its own catalog says it.
SET SESSION group_concat_max_len = 1000000;
SELECT CONCAT_WS(' ', 'table', table_schema, table_name, table_type, engine, table_collation, table_comment)
FROM information_schema.tables
WHERE table_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys');
SELECT CONCAT_WS(' ', 'column', table_schema, table_name, column_name, ordinal_position, column_type, is_nullable,
                 'default', column_default, extra, collation_name, column_comment, generation_expression)
FROM information_schema.columns
WHERE table_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys');
SELECT CONCAT_WS(' ', 'index', table_schema, table_name, index_name, non_unique, index_type,
                 GROUP_CONCAT(CONCAT_WS(':', column_name, sub_part, collation) ORDER BY seq_in_index))
FROM information_schema.statistics
WHERE table_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')
GROUP BY table_schema, table_name, index_name, non_unique, index_type;
SELECT CONCAT_WS(' ', 'foreign', k.table_schema, k.table_name, k.constraint_name, r.referenced_table_name,
                 r.update_rule, r.delete_rule,
                 GROUP_CONCAT(CONCAT(k.column_name, '>', k.referenced_column_name) ORDER BY k.ordinal_position))
FROM information_schema.key_column_usage k
JOIN information_schema.referential_constraints r
  ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name AND r.table_name = k.table_name
WHERE k.referenced_table_name IS NOT NULL
GROUP BY k.table_schema, k.table_name, k.constraint_name, r.referenced_table_name, r.update_rule, r.delete_rule;
SELECT CONCAT_WS(' ', 'check', constraint_schema, table_name, constraint_name, check_clause)
FROM information_schema.check_constraints
WHERE constraint_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys');
SELECT CONCAT_WS(' ', 'view', table_schema, table_name, view_definition) FROM information_schema.views
WHERE table_schema NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys');
