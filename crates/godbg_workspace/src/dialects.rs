//! Which dialect a statement is written in: by settings, names of files and functions, drivers,
//! and the style of its placeholders.

mod compared;
mod foreign;

use std::collections::{BTreeMap, BTreeSet};

use godbg_queries::{HoleKind, Site, Statement};
use godbg_sql::Dialect;
use godbg_text::{FileId, Origin, offset};

use crate::coverage::DialectUse;
use crate::files::Files;
pub(crate) use foreign::{Foreign, of_foreign_driver};

/// Packages whose import says which engine is talked to; a path stands for all below it.
///
/// Source: the drivers' own documentation, <https://go.dev/wiki/SQLDrivers>.
static DRIVERS: &[(&str, Dialect)] = &[
    ("github.com/lib/pq", Dialect::Postgres),
    ("github.com/jackc/pgx", Dialect::Postgres),
    ("github.com/jackc/pgconn", Dialect::Postgres),
    ("gorm.io/driver/postgres", Dialect::Postgres),
    ("github.com/jinzhu/gorm/dialects/postgres", Dialect::Postgres),
    ("github.com/uptrace/bun/dialect/pgdialect", Dialect::Postgres),
    ("github.com/uptrace/bun/driver/pgdriver", Dialect::Postgres),
    ("github.com/go-pg/pg", Dialect::Postgres),
    ("github.com/go-sql-driver/mysql", Dialect::MySql),
    ("github.com/letsencrypt/go-sql-driver", Dialect::MySql),
    ("gorm.io/driver/mysql", Dialect::MySql),
    ("github.com/jinzhu/gorm/dialects/mysql", Dialect::MySql),
    ("github.com/uptrace/bun/dialect/mysqldialect", Dialect::MySql),
    ("github.com/mattn/go-sqlite3", Dialect::Sqlite),
    ("modernc.org/sqlite", Dialect::Sqlite),
    ("github.com/ncruces/go-sqlite3", Dialect::Sqlite),
    ("zombiezen.com/go/sqlite", Dialect::Sqlite),
    ("crawshaw.io/sqlite", Dialect::Sqlite),
    ("github.com/glebarez/sqlite", Dialect::Sqlite),
    ("github.com/glebarez/go-sqlite", Dialect::Sqlite),
    ("gorm.io/driver/sqlite", Dialect::Sqlite),
    ("github.com/jinzhu/gorm/dialects/sqlite", Dialect::Sqlite),
    ("github.com/uptrace/bun/dialect/sqlitedialect", Dialect::Sqlite),
];

/// Libraries whose texts have question marks for parameters, whatever the engine.
const QUESTION_MARKS: &[&str] = &["bun", "gorm", "xorm"];

/// Words of names that say a dialect.
static WORDS: &[(&str, Dialect)] = &[
    ("postgres", Dialect::Postgres),
    ("postgresql", Dialect::Postgres),
    ("pg", Dialect::Postgres),
    ("pgsql", Dialect::Postgres),
    ("psql", Dialect::Postgres),
    ("mysql", Dialect::MySql),
    ("mariadb", Dialect::MySql),
    ("sqlite", Dialect::Sqlite),
    ("sqlite3", Dialect::Sqlite),
];

/// Returns the engine that an imported package talks to.
pub(crate) fn of_driver(import: &str) -> Option<Dialect> {
    told_by(DRIVERS, import)
}

/// Returns what a table of packages says of an import.
fn told_by<T: Copy>(packages: &[(&str, T)], import: &str) -> Option<T> {
    // No driver is of the standard library or of a module without a domain.
    if !import.contains('.') {
        return None;
    }
    packages
        .iter()
        .find(|(path, _)| is_or_holds(import, path))
        .map(|(_, told)| *told)
}

/// Says whether a `go.mod` requires such a package, be it through another module.
pub(crate) fn requires_driver(go_mod: &str) -> bool {
    let mut words = go_mod.split_whitespace();
    words.any(|word| of_driver(word).is_some())
}

fn is_or_holds(import: &str, path: &str) -> bool {
    let rest = import.strip_prefix(path);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Returns the dialect that the innermost telling part of a path names, unless that part names
/// two.
fn of_path(path: &str) -> Option<Dialect> {
    path.rsplit('/').find_map(|part| {
        let part = part.to_ascii_lowercase();
        let words = part.split(|character: char| !character.is_ascii_alphanumeric());
        let named: BTreeSet<Dialect> = words
            .filter_map(|word| WORDS.iter().find(|(known, _)| *known == word))
            .map(|(_, dialect)| *dialect)
            .collect();
        (named.len() == 1).then(|| named.into_iter().next())?
    })
}

/// Returns the dialect that a function's name tells, unless it tells two.
fn of_function(name: &str) -> Option<Dialect> {
    let name = name.to_ascii_lowercase();
    let mut found = WORDS
        .iter()
        .filter(|(word, _)| word.len() > 4 && name.contains(word));
    let (_, dialect) = found.next()?;
    found.all(|(_, other)| other == dialect).then_some(*dialect)
}

/// The evidence of a repository.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// What the settings say of all statements.
    pub(crate) forced: Option<Dialect>,
    /// The engines that each folder's drivers talk to, with one of the drivers.
    pub(crate) drivers: BTreeMap<String, BTreeMap<Dialect, String>>,
    /// Whether a module requires the driver of an engine whose SQL is read, though no file may import it.
    pub(crate) requires_driver: bool,
    /// The engines whose SQL is not read that each folder's drivers talk to.
    pub(crate) foreign: Foreign,
    /// The dialects of the schemas that were found, with the folder of one.
    pub(crate) schemas: BTreeMap<Dialect, String>,
}

impl Evidence {
    /// Returns the dialects that the repository is written for.
    fn all(&self) -> BTreeSet<Dialect> {
        self.of_drivers().chain(self.schemas.keys().copied()).collect()
    }

    /// Returns the dialects of the engines that drivers talk to, each as often as a folder has one.
    pub(crate) fn of_drivers(&self) -> impl Iterator<Item = Dialect> {
        self.drivers.values().flat_map(BTreeMap::keys).copied()
    }

    /// Says whether nothing but a schema tells the one dialect: its users may bring drivers for others.
    pub(crate) fn is_of_schema(&self) -> bool {
        self.forced.is_none() && self.drivers.is_empty() && self.schemas.len() == 1
    }

    /// Returns the dialects that a statement may be meant for, most likely first; never none.
    ///
    /// Where the evidence leaves several, all are returned: the same text is sent to each.
    pub(crate) fn of_statement(&self, site: &Site, statement: &Statement, files: &Files) -> Vec<Dialect> {
        if let Some(forced) = self.forced {
            return vec![forced];
        }
        let all = self.all();
        if all.len() == 1 {
            // Whatever else tells, there is no other engine that it could be sent to.
            return with_cousin(&Vec::from_iter(all));
        }
        let told = compared::told(statement);
        if let Some(only) = told.only.filter(|only| all.is_empty() || all.contains(only)) {
            return with_cousin(&[only]);
        }
        let path = &files.get(site.file).path;
        let folder = files.get(site.file).folder();
        let single = |named: BTreeSet<Dialect>| (named.len() == 1).then(|| named.into_iter().next())?;
        let through = || {
            let named = statement.through.iter().filter_map(|position| {
                of_function(&position.function).or_else(|| of_path(&files.get(position.place.file).path))
            });
            single(named.collect())
        };
        let drivers = || {
            let own = self.drivers.get(folder)?;
            single(own.keys().copied().collect())
        };
        // A text that another dialect's file makes does not arrive where this one's is sent.
        let written = || {
            let pieces = statement.map.pieces().iter();
            let places = pieces.filter_map(|piece| match piece.origin {
                Origin::Verbatim(place) => Some(place.file),
                Origin::Whole(_) | Origin::Synthetic => None,
            });
            let places: BTreeSet<FileId> = places.collect();
            let is_elsewhere = !places.contains(&site.file);
            let named = places.iter().filter(|_| is_elsewhere);
            single(named.filter_map(|file| of_path(&files.get(*file).path)).collect())
        };
        let named = written()
            .or_else(|| of_path(path))
            .or_else(|| of_function(&site.function))
            .or_else(through)
            .filter(|dialect| all.is_empty() || all.contains(dialect))
            .or_else(|| drivers().filter(|_| all.len() > 1))
            .filter(|dialect| !told.never.contains(dialect));
        if let Some(dialect) = named {
            return with_cousin(&[dialect]);
        }
        let mut possible: Vec<Dialect> = if all.is_empty() {
            vec![Dialect::Postgres, Dialect::MySql, Dialect::Sqlite]
        } else {
            all.into_iter().collect()
        };
        if possible.iter().any(|dialect| !told.never.contains(dialect)) {
            possible.retain(|dialect| !told.never.contains(dialect));
        }
        if statement.is_rebound || QUESTION_MARKS.contains(&site.library) {
            return with_cousin(&possible);
        }
        with_cousin(&by_placeholders(placeholders(statement), &possible))
    }

    /// Returns the dialects with what tells of them, for the report.
    pub(crate) fn describe(&self) -> Vec<DialectUse> {
        let used = |dialect: Dialect, folder: &str, evidence: String| DialectUse {
            dialect: dialect.name().to_owned(),
            folder: folder.to_owned(),
            evidence,
        };
        if let Some(forced) = self.forced {
            return vec![used(forced, "", "as asked for".to_owned())];
        }
        let describe = |dialect: Dialect| {
            let mut evidence = Vec::new();
            let driver = self.drivers.values().find_map(|drivers| drivers.get(&dialect));
            evidence.extend(driver.map(|driver| format!("driver {driver}")));
            let schema = self.schemas.get(&dialect);
            evidence.extend(schema.map(|folder| format!("schema in {folder}")));
            used(dialect, "", evidence.join(", "))
        };
        self.all().into_iter().map(describe).collect()
    }
}

/// The driver of MySQL serves MariaDB, too; which of them is there nobody says.
pub(crate) fn with_cousin(dialects: &[Dialect]) -> Vec<Dialect> {
    let cousin = |dialect: &Dialect| match dialect {
        Dialect::MySql if !dialects.contains(&Dialect::MariaDb) => vec![Dialect::MySql, Dialect::MariaDb],
        other => vec![*other],
    };
    dialects.iter().flat_map(cousin).collect()
}

/// Which placeholders a text has.
#[derive(Clone, Copy, Debug, Default)]
struct Placeholders {
    has_number: bool,
    has_question_mark: bool,
}

/// Returns the placeholders outside of strings. What is spliced in is shown as a question mark, too, and is none.
fn placeholders(statement: &Statement) -> Placeholders {
    let sql = statement.sql.as_bytes();
    let is_spliced = |at: usize| {
        let mut holes = statement.holes.iter();
        holes.any(|hole| {
            hole.kind != HoleKind::Placeholder && (hole.range.start..hole.range.end).contains(&offset(at))
        })
    };
    let mut found = Placeholders::default();
    let mut is_in_string = false;
    for (at, byte) in sql.iter().enumerate() {
        match byte {
            b'\'' => is_in_string = !is_in_string,
            _ if is_in_string => {}
            b'$' => found.has_number |= sql.get(at + 1).is_some_and(u8::is_ascii_digit),
            b'?' => found.has_question_mark |= !found.has_question_mark && !is_spliced(at),
            _ => {}
        }
    }
    found
}

/// Keeps the dialects that have such placeholders; all of them where the text tells nothing.
fn by_placeholders(found: Placeholders, possible: &[Dialect]) -> Vec<Dialect> {
    let Placeholders {
        has_number,
        has_question_mark,
    } = found;
    let fits = |dialect: &Dialect| match dialect {
        Dialect::Postgres => has_number || !has_question_mark,
        Dialect::MySql | Dialect::MariaDb => !has_number,
        Dialect::Sqlite => true,
    };
    let mut kept: Vec<Dialect> = possible.iter().copied().filter(fits).collect();
    // SQLite knows numbered placeholders, too, but where PostgreSQL is at hand they are its own.
    if has_number && kept.contains(&Dialect::Postgres) {
        kept = vec![Dialect::Postgres];
    }
    if kept.is_empty() { possible.to_vec() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_a_dialect_when_they_tell_one() {
        assert_eq!(of_path("store/db/sqlite/memo.go"), Some(Dialect::Sqlite));
        assert_eq!(of_path("store/mysql/pg_import.go"), Some(Dialect::Postgres));
        assert_eq!(of_path("store/mysql_to_postgres.go"), None);
        assert_eq!(of_path("pages/page.go"), None);
        assert_eq!(of_function("NewSQLiteProvider"), Some(Dialect::Sqlite));
        assert_eq!(of_function("(*Store).Page"), None);
    }

    #[test]
    fn drivers_are_known_with_what_lies_below_them() {
        assert_eq!(
            of_driver("github.com/jackc/pgx/v5/pgxpool"),
            Some(Dialect::Postgres)
        );
        assert_eq!(of_driver("github.com/jackc/pgxmock"), None);
    }

    #[test]
    fn placeholders_leave_what_has_them() {
        let all = [Dialect::Postgres, Dialect::MySql, Dialect::Sqlite];
        let number = Placeholders {
            has_number: true,
            ..Placeholders::default()
        };
        let question_mark = Placeholders {
            has_question_mark: true,
            ..Placeholders::default()
        };
        assert_eq!(by_placeholders(number, &all), [Dialect::Postgres]);
        assert_eq!(
            by_placeholders(question_mark, &all),
            [Dialect::MySql, Dialect::Sqlite]
        );
        assert_eq!(by_placeholders(Placeholders::default(), &all), all);
        assert_eq!(by_placeholders(number, &[Dialect::Sqlite]), [Dialect::Sqlite]);
        assert_eq!(
            by_placeholders(question_mark, &[Dialect::Postgres]),
            [Dialect::Postgres]
        );
    }
}
