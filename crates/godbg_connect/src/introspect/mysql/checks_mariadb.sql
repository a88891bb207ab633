SELECT table_name, constraint_name, check_clause, 'YES'
FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()
ORDER BY table_name, constraint_name
