//! PostgreSQL.

use godbg_schema::Dialect;

fn check(sql: &str, expected: &str) {
    crate::check(Dialect::Postgres, sql, expected);
}

fn fails(sql: &str, at: &str, message: &str) {
    crate::fails(Dialect::Postgres, sql, at, message);
}

#[test]
fn names_of_keys_are_made_up_as_the_engine_does() {
    check(
        "CREATE TABLE team (id serial PRIMARY KEY, name varchar(20) UNIQUE CHECK (name <> ''));
         CREATE TABLE person (
            id bigint GENERATED ALWAYS AS IDENTITY,
            team_id int REFERENCES team ON DELETE CASCADE,
            mail text NOT NULL, age int, CHECK (age > 0), CHECK (age < length(mail)),
            PRIMARY KEY (id), UNIQUE (team_id, mail));
         CREATE INDEX ON person (lower(mail), age);
         CREATE INDEX ON person (lower(mail), age);",
        "Base public.person
         id bigint not null IdentityAlways
         team_id integer
         mail text not null
         age integer
         check person_age_check age > 0
         check person_check age < length(mail)
         primary person_pkey(id)
         unique person_team_id_mail_key(team_id,mail)
         foreign person_team_id_fkey(team_id) team(id)
         index person_lower_age_idx
         index person_lower_age_idx1
         Base public.team
         id integer not null = nextval('team_id_seq'::regclass) Serial
         name character varying(20)
         check team_name_check name <> ''
         primary team_pkey(id)
         unique team_name_key(name)
         sequence person_id_seq of person.id
         sequence team_id_seq of team.id",
    );
}

#[test]
fn one_alter_drops_before_it_adds() {
    check(
        "CREATE TABLE t (a int, b text, CONSTRAINT c CHECK (a > 0));
         ALTER TABLE t ADD CONSTRAINT c CHECK (a > 1), DROP CONSTRAINT c, ADD UNIQUE (d), ADD COLUMN d int,
            ALTER COLUMN b TYPE varchar(9), ALTER a SET NOT NULL, ALTER a SET DEFAULT 7;",
        "Base public.t
         a integer not null = 7
         b character varying(9)
         d integer
         check c a > 1
         unique t_d_key(d)",
    );
}

#[test]
fn a_default_of_null_stays_where_it_is_fitted_to_the_type() {
    check(
        "CREATE TABLE t (a int DEFAULT NULL, b varchar(3) DEFAULT NULL, c varchar DEFAULT NULL);",
        "Base public.t
         a integer
         b character varying(3) = NULL
         c character varying",
    );
}

#[test]
fn renames_carry_along_what_speaks_of_the_name() {
    check(
        "CREATE TABLE a (id int PRIMARY KEY, n text CHECK (n <> 'n'));
         CREATE TABLE b (a_id int REFERENCES a (id));
         CREATE INDEX i ON a (lower(n)) WHERE n IS NOT NULL;
         ALTER TABLE a RENAME COLUMN id TO key;
         ALTER TABLE a RENAME n TO name;
         ALTER TABLE a RENAME TO c;
         ALTER INDEX i RENAME TO j;
         ALTER TABLE c RENAME CONSTRAINT a_pkey TO c_pkey;",
        "Base public.b
         a_id integer
         foreign b_a_id_fkey(a_id) c(key)
         Base public.c
         key integer not null
         name text
         check a_n_check \"name\" <> 'n'
         primary c_pkey(key)
         index j",
    );
}

#[test]
fn cascade_takes_what_depends() {
    check(
        "CREATE TYPE mood AS ENUM ('ok');
         CREATE TABLE a (id int PRIMARY KEY, m mood);
         CREATE TABLE b (a_id int REFERENCES a);
         CREATE VIEW v AS SELECT id FROM a;
         DROP TYPE mood CASCADE;
         DROP TABLE a CASCADE;",
        "Base public.b
         a_id integer",
    );
    fails(
        "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a_id int REFERENCES a); DROP TABLE a;",
        "a",
        "cannot drop table a because other objects depend on it",
    );
}

#[test]
fn types_change_with_their_labels_and_names() {
    check(
        "CREATE TYPE mood AS ENUM ('sad', 'ok');
         ALTER TYPE mood ADD VALUE 'glad' AFTER 'ok';
         ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok';
         ALTER TYPE mood ADD VALUE 'poor' BEFORE 'sad';
         ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
         CREATE DOMAIN mail AS text CHECK (VALUE LIKE '%@%');
         CREATE TABLE t (m mood[] DEFAULT '{}', e mail);
         ALTER TYPE mood RENAME TO state;",
        "domain mail text mail_check
         enum state poor,sad,fine,glad
         Base public.t
         m state[] = '{}'
         e mail",
    );
}

#[test]
fn views_have_the_columns_of_their_query() {
    check(
        "CREATE TABLE t (a int, b text);
         CREATE VIEW v AS SELECT t.*, count(*) OVER (), a + 1 AS next FROM t;
         CREATE VIEW w (x) AS SELECT a, b FROM t;",
        "Base public.t
         a integer
         b text
         View public.v
         a integer
         b text
         count
         next
         View public.w
         x
         b",
    );
}

#[test]
fn blocks_run_as_if_their_conditions_held() {
    check(
        "CREATE TYPE mood AS ENUM ('ok');
         DO $$ BEGIN
            CREATE TYPE mood AS ENUM ('ok');
         EXCEPTION WHEN duplicate_object THEN NULL; END $$;
         DO $$ BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 't') THEN
                CREATE TABLE t (a int);
                EXECUTE 'ALTER TABLE t ADD b text';
            END IF;
         END $$;",
        "enum mood ok
         Base public.t
         a integer
         b text",
    );
}

#[test]
fn a_block_with_sql_of_its_own_making_leaves_all_uncertain() {
    let replay = crate::run(
        Dialect::Postgres,
        "DO $$ DECLARE r record; BEGIN FOR r IN SELECT 1 LOOP EXECUTE 'DROP TABLE ' || r.n; END LOOP; END $$;
         DROP TABLE gone;",
    );
    assert!(!replay.catalog.is_complete());
    assert_eq!(replay.problems, []);
    assert_eq!(replay.skipped.len(), 2);
}

#[test]
fn partitions_and_children_take_over_columns_and_keys() {
    check(
        "CREATE TABLE log (at date NOT NULL, n int, PRIMARY KEY (at, n)) PARTITION BY RANGE (at);
         CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
         CREATE INDEX ON log (n);
         CREATE TABLE base (a int CHECK (a > 0));
         CREATE TABLE child (b int) INHERITS (base);
         ALTER TABLE base ADD c int;",
        "Base public.base
         a integer
         c integer
         check base_a_check a > 0
         Base public.child
         a integer
         b integer
         c integer
         check base_a_check a > 0
         Partitioned public.log
         at date not null
         n integer not null
         primary log_pkey(at,n)
         index log_n_idx
         Base public.log_1
         at date not null
         n integer not null
         primary log_1_pkey(at,n)
         index log_1_n_idx",
    );
}

#[test]
fn failures_are_told_in_the_words_of_the_engine() {
    fails("DROP TABLE t;", "t", "table \"t\" does not exist");
    fails("ALTER TABLE t ADD a int;", "t", "relation \"t\" does not exist");
    fails(
        "CREATE TABLE t (a int); CREATE TABLE t (b int);",
        "t",
        "relation \"t\" already exists",
    );
    fails(
        "CREATE TABLE t (a int); ALTER TABLE t ADD a int;",
        "a",
        "column \"a\" of relation \"t\" already exists",
    );
    fails(
        "CREATE TABLE t (a int); ALTER TABLE t DROP b;",
        "b",
        "column \"b\" of relation \"t\" does not exist",
    );
    fails("CREATE TABLE t (a mood);", "mood", "type \"mood\" does not exist");
    fails(
        "CREATE TABLE t (a int); CREATE INDEX i ON t (b);",
        "b",
        "column \"b\" does not exist",
    );
    fails(
        "CREATE TABLE t (a int PRIMARY KEY, b int PRIMARY KEY);",
        "PRIMARY KEY",
        "multiple primary keys for table \"t\" are not allowed",
    );
}

#[test]
fn conditions_on_existence_are_heeded() {
    check(
        "DROP TABLE IF EXISTS t; ALTER TABLE IF EXISTS t ADD a int;
         CREATE TABLE IF NOT EXISTS t (a int); CREATE TABLE IF NOT EXISTS t (b int);
         ALTER TABLE t ADD COLUMN IF NOT EXISTS a text, DROP COLUMN IF EXISTS c, DROP CONSTRAINT IF EXISTS d;
         CREATE INDEX IF NOT EXISTS i ON t (a); CREATE INDEX IF NOT EXISTS i ON t (a);",
        "Base public.t
         a integer
         index i",
    );
}

#[test]
fn schemas_and_the_search_path_decide_where_things_go() {
    check(
        "CREATE SCHEMA app; CREATE TABLE app.a (id int PRIMARY KEY);
         SET search_path TO app, public; CREATE TABLE b (id int REFERENCES a);
         ALTER TABLE b SET SCHEMA public;",
        "Base app.a
         id integer not null
         primary a_pkey(id)
         Base public.b
         id integer
         foreign b_id_fkey(id) a(id)",
    );
}

#[test]
fn data_in_a_dump_is_passed_over() {
    check(
        "\\restrict x\nSELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.t (a int);\nCOPY public.t (a) FROM stdin;\n1\tCREATE TABLE x (\n\\.\n
ALTER TABLE ONLY public.t ADD CONSTRAINT k PRIMARY KEY (a);",
        "Base public.t
         a integer not null
         primary k(a)",
    );
}
