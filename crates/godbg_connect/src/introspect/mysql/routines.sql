SELECT r.routine_name, r.routine_type, r.dtd_identifier, r.routine_definition, p.parameter_name, p.dtd_identifier,
  p.parameter_mode, r.is_deterministic
FROM information_schema.routines r
LEFT JOIN information_schema.parameters p
  ON p.specific_schema = r.routine_schema AND p.specific_name = r.specific_name AND p.ordinal_position > 0
WHERE r.routine_schema = DATABASE()
ORDER BY r.routine_name, r.routine_type, p.ordinal_position
