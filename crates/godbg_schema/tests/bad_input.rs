//! Input that nobody wants and everybody has: dumps with their data, views in circles.

use std::fmt::Write;

use godbg_schema::Dialect;
use godbg_schema::migrations::Section;
use godbg_schema::replay::Replay;
use godbg_text::FileId;

fn run(dialect: Dialect, sql: &str) -> Replay {
    let mut replay = Replay::new(dialect);
    replay.run_section(&Section::of_file(FileId(0), sql, 0));
    replay
}

fn tables(replay: &Replay) -> Vec<&str> {
    let tables = replay.catalog.tables.iter();
    tables.map(|table| table.name.name.as_str()).collect()
}

#[test]
fn the_data_of_a_dump_is_passed_over() {
    let mut dump = String::from("CREATE TABLE a (id bigint, note text);\nCOPY a (id, note) FROM stdin;\n");
    for number in 0..2000 {
        writeln!(dump, "{number}\tit's; a (note -- with \\N signs").expect("a string takes everything");
    }
    dump.push_str("\\.\nINSERT INTO a VALUES ");
    for number in 0..4000 {
        write!(dump, "({number}, 'x; CREATE TABLE no (id int); it''s'), ")
            .expect("a string takes everything");
    }
    dump.push_str("(0, $q$ ; $q$);\nALTER TABLE a ADD PRIMARY KEY (id);\nCREATE TABLE b (id int);\n");
    let replay = run(Dialect::Postgres, &dump);
    assert!(
        replay.problems.is_empty() && replay.skipped.is_empty(),
        "{:?}",
        replay.problems
    );
    assert_eq!(tables(&replay), ["a", "b"]);
    let table = replay.catalog.tables.iter().next().expect("there is a table");
    assert!(table.primary_key().is_some());
}

#[test]
fn a_mistake_behind_the_data_stands_at_its_line() {
    let mut dump = String::from("CREATE TABLE a (id int);\nINSERT INTO a VALUES (1)");
    while dump.len() < 40_000 {
        dump.push_str(",\n('it\\'s \"; ok')");
    }
    dump.push_str(";\nDROP TABLE none;\n");
    let replay = run(Dialect::MySql, &dump);
    let [problem] = replay.problems.as_slice() else {
        panic!("{:?}", replay.problems);
    };
    let range = problem.range.expect("it stands in the file").range;
    assert_eq!(dump.get(range.start as usize..range.end as usize), Some("none"));
}

#[test]
fn views_in_a_circle_end() {
    let sql = "CREATE VIEW a AS SELECT * FROM b; CREATE VIEW b AS SELECT * FROM c; CREATE VIEW c AS SELECT * FROM a;";
    let replay = run(
        Dialect::Sqlite,
        &format!("{sql} CREATE TABLE t (x); ALTER TABLE t ADD COLUMN y; DROP VIEW b;"),
    );
    assert!(replay.problems.is_empty(), "{:?}", replay.problems);
    assert_eq!(tables(&replay), ["a", "c", "t"]);
    let replay = run(Dialect::Postgres, sql);
    assert_eq!(replay.problems[0].message, "relation \"b\" does not exist");
    let replay = run(
        Dialect::Postgres,
        "CREATE TABLE t (x int); CREATE VIEW a AS SELECT x FROM t; CREATE VIEW b AS SELECT x FROM a; CREATE OR REPLACE VIEW a AS SELECT x FROM b; ALTER TABLE t RENAME x TO y; DROP TABLE t CASCADE; DROP VIEW a CASCADE;",
    );
    assert!(replay.catalog.tables.is_empty(), "{:?}", tables(&replay));
}

#[test]
fn tables_that_inherit_in_a_circle_are_refused() {
    let replay = run(
        Dialect::Postgres,
        "CREATE TABLE a (x int); CREATE TABLE b () INHERITS (a); ALTER TABLE a INHERIT b; ALTER TABLE a ADD y int;",
    );
    let [problem] = replay.problems.as_slice() else {
        panic!("{:?}", replay.problems);
    };
    assert_eq!(problem.message, "circular inheritance not allowed");
}
