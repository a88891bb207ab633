-- A read-only transaction on one state of the catalog, with limits on time, and settings under
-- which values are shown in one way.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL statement_timeout = {statement_ms};
SET LOCAL lock_timeout = {lock_ms};
SET LOCAL idle_in_transaction_session_timeout = {statement_ms};
SET LOCAL jit = off;
-- Each process learns anew about every table whose expressions it writes out: one has to do.
SET LOCAL max_parallel_workers_per_gather = 0;
SET LOCAL work_mem = '32MB';
SET LOCAL TimeZone = 'UTC';
SET LOCAL DateStyle = 'ISO, YMD';
SET LOCAL IntervalStyle = 'postgres';
SELECT current_setting('server_version_num'), current_setting('server_version'),
       array_to_string(current_schemas(false), E'\x01'),
       set_config('search_path', 'pg_catalog', true)
