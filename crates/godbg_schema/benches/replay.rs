//! How fast migration files become a catalog: `cargo bench -p godbg_schema`.
//!
//! The files are made up: of a hundred, thirty make a table with keys and an index, the rest
//! change one that is there, as long-lived services do.

use std::fmt::Write;

use divan::Bencher;
use divan::counter::ItemsCount;
use godbg_schema::Dialect;
use godbg_schema::migrations::{MigrationFile, discover};
use godbg_schema::replay::{Replay, replay};

fn main() {
    divan::main();
}

/// Returns the path and text of a migration.
fn file(number: usize, dialect: Dialect) -> (String, String) {
    let kind = number % 10;
    let tables = number / 10 * 3 + kind.div_ceil(3).min(3);
    let table = number * 7 % tables.max(1);
    let mut text = String::new();
    let key = match dialect {
        Dialect::Postgres => "bigserial PRIMARY KEY",
        Dialect::Sqlite => "INTEGER PRIMARY KEY",
        _ => "bigint NOT NULL AUTO_INCREMENT PRIMARY KEY",
    };
    let written = match kind {
        0 | 3 | 6 => {
            let parent = tables / 2;
            let reference = if tables > 0 {
                format!(",\n    parent_id bigint REFERENCES account_{parent} (id) ON DELETE CASCADE")
            } else {
                String::new()
            };
            write!(
                text,
                "-- Accounts of kind {tables}.\nCREATE TABLE account_{tables} (\n    id {key},\n    email varchar(255) NOT NULL UNIQUE,\n    \
                 name varchar(100) NOT NULL DEFAULT '',\n    state integer NOT NULL DEFAULT 0 CHECK (state >= 0),\n    \
                 created_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP{reference}\n);\n\
                 CREATE INDEX account_{tables}_state ON account_{tables} (state, created_at);\n"
            )
        }
        1 | 4 | 7 => writeln!(
            text,
            "ALTER TABLE account_{table} ADD COLUMN note_{number} varchar(50);"
        ),
        2 | 5 => writeln!(
            text,
            "CREATE INDEX account_{table}_n{number} ON account_{table} (name);"
        ),
        8 => write!(
            text,
            "ALTER TABLE account_{table} RENAME COLUMN name TO name_{number};\nALTER TABLE account_{table} RENAME COLUMN name_{number} TO name;\n"
        ),
        _ => write!(
            text,
            "CREATE VIEW view_{number} AS SELECT id, email FROM account_{table} WHERE state > 1;\nDROP VIEW view_{number};\n"
        ),
    };
    written.expect("a string takes everything");
    (format!("migrations/{number:06}_step.up.sql"), text)
}

fn files(count: usize, dialect: Dialect) -> Vec<(String, String)> {
    (0..count).map(|number| file(number, dialect)).collect()
}

fn pairs(files: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
}

const SIZES: &[usize] = &[1000, 5000];

/// From the texts of the files to the catalog, on one core.
fn from_files(bencher: Bencher<'_, '_>, count: usize, dialect: Dialect) {
    let files = files(count, dialect);
    let inputs = MigrationFile::numbered(pairs(&files));
    let run = || {
        let found = discover(&inputs);
        let set = found.sets.first().expect("the files are migrations");
        let result = replay(dialect, &set.scripts);
        assert!(result.problems.is_empty(), "{:?}", result.problems.first());
        result
    };
    bencher.counter(ItemsCount::new(count)).bench_local(run);
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn postgres(bencher: Bencher<'_, '_>, count: usize) {
    from_files(bencher, count, Dialect::Postgres);
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn mysql(bencher: Bencher<'_, '_>, count: usize) {
    from_files(bencher, count, Dialect::MySql);
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn sqlite(bencher: Bencher<'_, '_>, count: usize) {
    from_files(bencher, count, Dialect::Sqlite);
}

/// With the state after each file kept, as `schema at` and the checks of migrations need it.
#[divan::bench(args = SIZES, sample_count = 3)]
fn in_steps(bencher: Bencher<'_, '_>, count: usize) {
    let files = files(count, Dialect::Postgres);
    let inputs = MigrationFile::numbered(pairs(&files));
    let found = discover(&inputs);
    let set = found.sets.first().expect("the files are migrations");
    bencher.counter(ItemsCount::new(count)).bench_local(|| {
        let mut replay = Replay::new(Dialect::Postgres);
        replay.run_in_steps(&set.scripts)
    });
}
