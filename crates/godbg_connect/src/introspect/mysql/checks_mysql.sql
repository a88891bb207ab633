SELECT t.table_name, c.constraint_name, c.check_clause, t.enforced
FROM information_schema.check_constraints c
JOIN information_schema.table_constraints t
  ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name AND t.constraint_type = 'CHECK'
WHERE c.constraint_schema = DATABASE()
ORDER BY t.table_name, c.constraint_name
