//! Statements change the catalog as the engine would.

mod replay {
    mod mysql;
    mod postgres;
    mod postgres_dynamic;
    mod postgres_refusals;
    mod sqlite;
    mod sqlite_names;
}

use std::fmt::Write;

use godbg_schema::Dialect;
use godbg_schema::catalog::{Catalog, ConstraintKind, Table, UserTypeKind};
use godbg_schema::migrations::{Script, Section, Version};
use godbg_schema::replay::Replay;
use godbg_text::FileId;

/// Replays a text.
fn run(dialect: Dialect, sql: &str) -> Replay {
    let script = Script {
        version: Version::number(1, "test"),
        name: "test".to_owned(),
        sections: vec![Section::of_file(FileId(0), sql, 0)],
    };
    godbg_schema::replay::replay(dialect, [&script])
}

/// Asserts what a text leaves behind, and that nothing in it fails.
fn check(dialect: Dialect, sql: &str, expected: &str) {
    let replay = run(dialect, sql);
    assert_eq!(replay.problems, [], "{sql}");
    assert_eq!(replay.skipped, [], "{sql}");
    let lines: Vec<&str> = expected
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    assert_eq!(
        described(&replay.catalog).trim().lines().collect::<Vec<_>>(),
        lines,
        "{sql}"
    );
}

/// Asserts that the last statement of a text fails in the engine's words, at this text.
fn fails(dialect: Dialect, sql: &str, at: &str, message: &str) {
    let replay = run(dialect, sql);
    let problems: Vec<(&str, &str)> = replay
        .problems
        .iter()
        .map(|problem| {
            let range = problem.range.expect("the text is a file").range;
            (&sql[range], problem.message.as_str())
        })
        .collect();
    assert_eq!(problems, [(at, message)], "{sql}");
}

/// Describes a catalog in short lines.
fn described(catalog: &Catalog) -> String {
    let mut out = String::new();
    for user_type in catalog.types.iter() {
        match &user_type.kind {
            UserTypeKind::Enum(labels) => {
                let _ = writeln!(out, "enum {} {}", user_type.name.name, labels.join(","));
            }
            UserTypeKind::Domain(domain) => {
                let base = domain.base.canonical(catalog.dialect);
                let checks: Vec<&str> = domain.checks.iter().map(|check| check.name.as_str()).collect();
                let _ = writeln!(out, "domain {} {base} {}", user_type.name.name, checks.join(","));
            }
            _ => {}
        }
    }
    for table in catalog.tables.iter() {
        describe_table(&mut out, catalog, table);
    }
    for sequence in catalog.sequences.iter() {
        let owner = sequence
            .owned_by
            .as_ref()
            .map(|(table, column)| format!(" of {}.{column}", table.name));
        let _ = writeln!(
            out,
            "sequence {}{}",
            sequence.name.name,
            owner.unwrap_or_default()
        );
    }
    out
}

fn describe_table(out: &mut String, catalog: &Catalog, table: &Table) {
    let _ = writeln!(out, "{:?} {}", table.kind, table.name);
    for column in &table.columns {
        out.push_str(&column.name);
        let data_type = column.data_type.canonical(catalog.dialect);
        if !data_type.is_empty() {
            let _ = write!(out, " {data_type}");
        }
        if !column.is_nullable {
            out.push_str(" not null");
        }
        if let Some(default) = &column.default {
            let _ = write!(out, " = {}", default.text);
        }
        if let Some(generation) = column.generation {
            let _ = write!(out, " {generation:?}");
        }
        out.push('\n');
    }
    for constraint in &table.constraints {
        let columns = constraint.columns().join(",");
        let _ = match &constraint.kind {
            ConstraintKind::PrimaryKey { .. } => writeln!(out, "primary {}({columns})", constraint.name),
            ConstraintKind::Unique { .. } => writeln!(out, "unique {}({columns})", constraint.name),
            ConstraintKind::ForeignKey(key) => {
                let target = key.referenced.join(",");
                writeln!(
                    out,
                    "foreign {}({columns}) {}({target})",
                    constraint.name, key.table.name
                )
            }
            ConstraintKind::Check { expression, .. } => {
                writeln!(out, "check {} {}", constraint.name, expression.text)
            }
            ConstraintKind::Exclude { .. } => writeln!(out, "exclude {}", constraint.name),
        };
    }
    for index in table.indexes.iter().filter(|index| index.constraint.is_none()) {
        let unique = if index.is_unique { "unique " } else { "" };
        let _ = writeln!(out, "{unique}index {}", index.name);
    }
}

#[test]
fn a_version_takes_only_what_it_knows() {
    let sql = "CREATE TABLE t (a int, CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a));";
    let section = Section::of_file(FileId(0), sql, 0);
    let tables = |version: Option<(u16, u16)>| {
        let mut replay = Replay::new(Dialect::Postgres);
        if let Some((major, minor)) = version {
            replay = replay.on_version(godbg_sql::Version::new(major, minor));
        }
        replay.run_section(&section);
        (
            replay.problems.len(),
            replay
                .catalog
                .tables
                .iter()
                .filter(|table| table.uncertain.is_none())
                .count(),
        )
    };
    assert_eq!(tables(Some((15, 2))), (0, 1));
    assert_eq!(tables(Some((14, 9))), (1, 0));
    assert_eq!(tables(None), (0, 1));
}
