SELECT VERSION(), @@collation_database
