//! MySQL and MariaDB.

use godbg_schema::Dialect;

fn check(sql: &str, expected: &str) {
    crate::check(Dialect::MySql, sql, expected);
}

#[test]
fn keys_get_the_names_that_the_server_gives() {
    check(
        "CREATE TABLE a (id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, n varchar(9) UNIQUE, KEY (n), KEY (n));
         CREATE TABLE b (id serial, a_id int, b_id int, CONSTRAINT x FOREIGN KEY (a_id) REFERENCES a (id),
            FOREIGN KEY (b_id) REFERENCES a (id));",
        "Base a
         id int unsigned not null AutoIncrement
         n varchar(9)
         primary PRIMARY(id)
         unique n(n)
         index n_2
         index n_3
         Base b
         id bigint unsigned not null AutoIncrement
         a_id int
         b_id int
         unique id(id)
         foreign x(a_id) a(id)
         foreign b_ibfk_1(b_id) a(id)
         index x
         index b_id",
    );
}

#[test]
fn columns_are_changed_moved_and_dropped() {
    check(
        "CREATE TABLE t (a int NOT NULL, b int, c int, PRIMARY KEY (a), KEY k (b, c));
         ALTER TABLE t CHANGE a id bigint, MODIFY b varchar(3) NOT NULL DEFAULT 'x' FIRST, DROP COLUMN c,
            ADD COLUMN d int AFTER b;
         ALTER TABLE t ADD INDEX (D), RENAME INDEX k TO l;
         RENAME TABLE t TO u;",
        "Base u
         b varchar(3) not null = 'x'
         d int
         id bigint not null
         primary PRIMARY(id)
         index l
         index d",
    );
}

#[test]
fn a_key_of_its_own_takes_the_place_of_the_one_made_for_a_foreign_key() {
    check(
        "CREATE TABLE a (id int PRIMARY KEY);
         CREATE TABLE b (a_id int, FOREIGN KEY f (a_id) REFERENCES a (id));
         CREATE INDEX i ON b (a_id);",
        "Base a
         id int not null
         primary PRIMARY(id)
         Base b
         a_id int
         foreign b_ibfk_1(a_id) a(id)
         index i",
    );
}

#[test]
fn the_key_of_a_foreign_key_gives_way_to_that_of_the_next() {
    check(
        "CREATE TABLE a (id int PRIMARY KEY);
         CREATE TABLE b (a_id int, CONSTRAINT old FOREIGN KEY (a_id) REFERENCES a (id));
         ALTER TABLE b DROP FOREIGN KEY old;
         ALTER TABLE b ADD CONSTRAINT new FOREIGN KEY (a_id) REFERENCES a (id);",
        "Base a
         id int not null
         primary PRIMARY(id)
         Base b
         a_id int
         foreign new(a_id) a(id)
         index new",
    );
}

#[test]
fn procedures_that_alter_are_followed() {
    check(
        "CREATE TABLE t (a int, KEY k (a));
         CREATE PROCEDURE drop_key(IN tab VARCHAR(64), IN k VARCHAR(64))
         BEGIN
            IF EXISTS(SELECT * FROM information_schema.STATISTICS WHERE TABLE_NAME = tab) THEN
                SET @q = CONCAT('ALTER TABLE ', tab, ' DROP INDEX ', k, ';');
                PREPARE s FROM @q; EXECUTE s; DEALLOCATE PREPARE s;
            END IF;
         END;
         CALL drop_key('t', 'k'); CALL drop_key('t', 'gone');",
        "Base t
         a int",
    );
}

#[test]
fn databases_are_entered() {
    check(
        "CREATE DATABASE shop; USE shop; CREATE TABLE T (a int); CREATE TABLE t (b int);",
        "Base shop.T
         a int
         Base shop.t
         b int",
    );
}

#[test]
fn failures_are_told_in_the_words_of_the_server() {
    let fails = |sql, at, message| crate::fails(Dialect::MySql, sql, at, message);
    fails("DROP TABLE t;", "t", "Unknown table 't'");
    fails("ALTER TABLE t ADD a int;", "t", "Table 't' doesn't exist");
    fails("CREATE TABLE t (a int, A int);", "A", "Duplicate column name 'A'");
    fails(
        "CREATE TABLE t (a int); ALTER TABLE t DROP INDEX i;",
        "i",
        "Can't DROP 'i'; check that column/key exists",
    );
}

#[test]
fn a_list_of_tables_is_dropped_as_far_as_it_is_there() {
    let replay = crate::run(
        Dialect::MariaDb,
        "CREATE TABLE a (x int); CREATE TABLE b (x int); DROP TABLE a, gone, b;",
    );
    assert_eq!(replay.problems.len(), 1);
    assert_eq!(replay.catalog.tables.len(), 0);
    let replay = crate::run(Dialect::MySql, "CREATE TABLE a (x int); DROP TABLE a, gone;");
    assert_eq!(replay.catalog.tables.len(), 1, "MySQL drops all of them or none");
}

#[test]
fn what_a_session_was_told_decides_what_statements_mean() {
    let run = |sql: &str| crate::run(Dialect::MariaDb, sql);
    let messages = |sql: &str| -> Vec<String> {
        let problems = run(sql).problems.into_iter();
        problems.map(|problem| problem.message).collect()
    };
    let prepared = run(
        "SET @s = CONCAT('CREATE TABLE ', 'made (a int)'); PREPARE p FROM @s; EXECUTE p;
         EXECUTE IMMEDIATE 'ALTER TABLE made ADD b int';",
    );
    assert_eq!((prepared.problems.len(), prepared.skipped.len()), (0, 0));
    assert_eq!(
        prepared
            .catalog
            .tables
            .iter()
            .next()
            .map(|table| table.columns.len()),
        Some(2)
    );
    let child = "CREATE TABLE child (a int, FOREIGN KEY (a) REFERENCES gone (a));";
    assert_eq!(
        messages(child),
        ["Can't create table `child` (errno: 150 \"Foreign key constraint is incorrectly formed\")"]
    );
    assert_eq!(messages(&format!("SET foreign_key_checks = 0; {child}")), [""; 0]);
    let engine = run("SET SESSION default_storage_engine = 'MyISAM'; CREATE TABLE t (a int);");
    let table = engine.catalog.tables.iter().next().expect("there is one");
    assert_eq!(table.option("engine"), Some("myisam"));
    let long = "CREATE TABLE t (a varchar(70000))";
    assert_eq!(messages(&format!("{long};")).len(), 1);
    let relaxed = run(&format!(
        "SET STATEMENT sql_mode = '' FOR {long}; CREATE TABLE u (a varchar(70000));"
    ));
    assert_eq!(relaxed.problems.len(), 1, "the setting is that of one statement");
    assert_eq!(
        messages(
            "CREATE TABLE a (x int); LOCK TABLES a READ; CREATE TABLE b (x int); UNLOCK TABLES; CREATE TABLE b (x int);"
        ),
        ["Table 'b' was not locked with LOCK TABLES"]
    );
}

#[test]
fn a_text_grows_with_its_character_set() {
    let replay = crate::run(
        Dialect::MariaDb,
        "CREATE TABLE t (a tinytext, b varchar(9) CHARACTER SET koi8r) CHARACTER SET latin1;
         ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;",
    );
    let table = replay.catalog.tables.iter().next().expect("there is one");
    let types: Vec<&str> = table
        .columns
        .iter()
        .map(|column| column.data_type.written.as_str())
        .collect();
    assert_eq!(types, ["text", "varchar(9)"]);
    assert_eq!(table.columns[1].charset, None);
}

#[test]
fn labels_are_the_same_by_their_bytes_at_least() {
    let problems = |column: &str| {
        let replay = crate::run(Dialect::MariaDb, &format!("CREATE TABLE t (c {column});"));
        replay.problems.len()
    };
    assert_eq!(problems("ENUM('a', 'b', 'a')"), 1);
    assert_eq!(problems("ENUM('a', 'A') COLLATE utf8mb4_bin"), 0);
}

#[test]
fn what_was_to_be_replaced_may_be_gone_after_a_failure() {
    let run = |dialect| {
        let sql = "CREATE TABLE t (a int); CREATE OR REPLACE TABLE t SELECT 1 AS x, 2 AS x;";
        let replay = crate::run(dialect, sql);
        (replay.problems.len(), replay.catalog.tables.len())
    };
    assert_eq!(run(Dialect::MariaDb), (1, 0));
}
