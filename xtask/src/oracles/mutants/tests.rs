//! Which places of a statement are broken.

use godbg_queries::{Arguments, ScanTargets, Statement};
use godbg_sql::Dialect;
use godbg_text::{FileId, Origin, SourceMap, SourceRange, TextRange};

use super::mutation::{Kind, Lines};
use super::sql_text::text_changes;

const FILE: FileId = FileId(0);

/// Where the text begins in its file.
const START: u32 = 100;

fn statement(sql: &str) -> Statement {
    let length = u32::try_from(sql.len()).unwrap();
    let mut map = SourceMap::new();
    map.push(
        length,
        Origin::Verbatim(SourceRange {
            file: FILE,
            range: TextRange::new(START, START + length),
        }),
    );
    Statement {
        sql: sql.to_owned(),
        map,
        holes: Vec::new(),
        arguments: Arguments::default(),
        scan: ScanTargets::None,
        choices: Vec::new(),
        compared: Vec::new(),
        through: Vec::new(),
        is_rebound: false,
    }
}

fn check(sql: &str, dialect: Dialect, expected: &[(Kind, u32, &str)]) {
    let found: Vec<_> = text_changes(&statement(sql), dialect)
        .into_iter()
        .map(|change| (change.kind, change.place.range.start - START, change.replacement))
        .collect();
    let mut found: Vec<(Kind, u32, &str)> = found
        .iter()
        .map(|(kind, start, text)| (*kind, *start, text.as_str()))
        .collect();
    found.sort_unstable();
    assert_eq!(found, expected, "{sql}");
}

#[test]
fn names_and_keywords_are_places_to_break() {
    check(
        "SELECT name FROM users u WHERE u.id = $1",
        Dialect::Postgres,
        &[
            (Kind::TableRenamed, 17, "users_mutant"),
            (Kind::ColumnRenamed, 7, "name_mutant"),
            (Kind::ColumnRenamed, 33, "id_mutant"),
            (Kind::KeywordMisspelt, 0, "SELETC"),
            (Kind::KeywordMisspelt, 12, "FRMO"),
            (Kind::KeywordMisspelt, 25, "WHEER"),
        ],
    );
}

#[test]
fn names_that_the_statement_defines_stay() {
    let changes = text_changes(
        &statement("WITH recent (n) AS (SELECT 1) SELECT n FROM recent AS r (n)"),
        Dialect::Postgres,
    );
    let names: Vec<_> = changes
        .iter()
        .filter(|change| change.kind != Kind::KeywordMisspelt)
        .map(|change| change.place.range.start - START)
        .collect();
    assert_eq!(names, [37]);
}

#[test]
fn quoted_names_of_sqlite_stay() {
    check(
        "DELETE FROM `t`",
        Dialect::Sqlite,
        &[
            (Kind::KeywordMisspelt, 0, "DELEET"),
            (Kind::KeywordMisspelt, 7, "FRMO"),
        ],
    );
}

#[test]
fn lines_hold_their_ends() {
    let lines = Lines {
        path: "a.go".to_owned(),
        first: 3,
        last: 5,
    };
    assert!(lines.contains("a.go", 3) && lines.contains("a.go", 5));
    assert!(!lines.contains("a.go", 6) && !lines.contains("b.go", 4));
}
