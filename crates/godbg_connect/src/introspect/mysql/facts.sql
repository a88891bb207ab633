SELECT VERSION(), @@collation_database, DATABASE()
