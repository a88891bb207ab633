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
         index D",
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
