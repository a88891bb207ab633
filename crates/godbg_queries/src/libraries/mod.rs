//! What the Go database libraries execute and scan: one static value a library, one file each.
//!
//! To add a library: a file here with a `pub static`, and two lines below.

mod borp;
mod bun;
mod database_sql;
mod database_sql_driver;
mod dbutil;
mod dbx;
mod ent;
mod gorm;
mod gorp;
mod mapping;
mod pgx;
mod sqlx;
mod squirrel;
mod xorm;

use crate::site::Action;
use crate::statement::Naming;
pub use mapping::{TableMapping, mapping_of};

/// All libraries.
pub static LIBRARIES: &[&Library] = &[
    &database_sql::LIBRARY,
    &database_sql_driver::LIBRARY,
    &sqlx::LIBRARY,
    &pgx::LIBRARY,
    &gorm::LIBRARY,
    &borp::LIBRARY,
    &gorp::LIBRARY,
    &squirrel::LIBRARY,
    &bun::LIBRARY,
    &xorm::LIBRARY,
    &dbutil::LIBRARY,
    &dbx::LIBRARY,
    &ent::LIBRARY,
];

/// A Go library that sends SQL.
///
/// The text is the parameter named `sql` or `query`, else the first of type string; what follows it are
/// the arguments, and a destination stands right before it. Where that does not hold a [`Call`] says so.
#[derive(Debug)]
pub struct Library {
    /// The name, as reports print it.
    pub name: &'static str,
    /// Which packages are the library's.
    pub packages: Packages,
    /// The methods that take SQL or run a prepared statement.
    pub calls: &'static [Call],
    /// Whether functions of the package with these names send SQL too.
    pub has_functions: bool,
    /// Whether its methods take a context first, though their names do not say so.
    pub takes_context: bool,
    /// Methods for which the library writes the text: a method's name, or `Type.Method`.
    pub finishers: &'static [&'static str],
    /// The types whose methods the user's own interfaces and wrappers imitate.
    pub imitated: &'static [&'static str],
    /// How a struct field without a tag is named, and the tag that names it.
    pub naming: Naming,
    /// The key of the struct tag that names a column.
    pub tag: &'static str,
    /// Whether a result column without a field is an error.
    pub is_strict: bool,
    /// Functions and methods that keep a statement and change its placeholders or arguments.
    pub rewrites: &'static [Rewrite],
}

/// How a package is recognised.
#[derive(Debug)]
pub enum Packages {
    /// By import path.
    Path(&'static [&'static str]),
    /// By the package's own name, so that a fork at another path counts.
    Name(&'static [&'static str]),
    /// By the beginning of the import path.
    Prefix(&'static str),
}

/// One method or function that sends SQL.
#[derive(Debug)]
pub struct Call {
    /// The name.
    pub method: &'static str,
    /// What it does.
    pub action: Action,
    /// Where its rows go.
    pub rows: Rows,
    /// Its arguments.
    pub arguments: ArgumentStyle,
}

/// Where the rows of a call go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// There are none.
    None,
    /// The first result is what rows, or one row, are scanned from.
    Result,
    /// The parameter before the text is a pointer to what one row is scanned into.
    Destination,
    /// The parameter before the text is a pointer to a slice of what rows are scanned into.
    Slice,
    /// The parameter before the text is of the type that rows are mapped to, or a pointer to a slice of it.
    Holder,
    /// The row's only column is the first result.
    Scalar,
}

/// How the arguments of a call are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArgumentStyle {
    /// Everything that follows the text.
    Rest,
    /// The one value that follows the text: a struct or map whose fields are named parameters.
    Named,
    /// There are none: the statement is prepared.
    None,
}

/// A function that gives back a statement it was given, changed.
#[derive(Debug)]
pub struct Rewrite {
    /// The function's or method's name.
    pub name: &'static str,
    /// What it does.
    pub effect: RewriteEffect,
}

/// What a [`Rewrite`] does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RewriteEffect {
    /// Question marks become what the driver wants: `db.Rebind(query)`.
    RebindForDriver,
    /// Question marks become the style named by the first argument: `sqlx.Rebind(sqlx.DOLLAR, query)`.
    RebindTo,
    /// `sqlx.In(query, arguments…)`: slices are spread; gives text, arguments and an error.
    In,
    /// `sqlx.Named(query, value)`: names become question marks; gives text, arguments and an error.
    Named,
    /// Gives back its receiver: `db.Unsafe()`, `gorm.DB.WithContext`.
    Same,
    /// Gives back the prepared statement that is its last argument, for a transaction: `tx.Stmt(stmt)`.
    Statement,
}

impl Library {
    /// Says whether a package is the library's; `path` is what is behind `/vendor/`.
    fn owns(&self, path: &str, name: &str) -> bool {
        match self.packages {
            Packages::Path(paths) => paths.contains(&path),
            Packages::Name(names) => names.contains(&name),
            Packages::Prefix(prefix) => path.starts_with(prefix),
        }
    }

    /// Returns what the library says of a method.
    pub fn call(&self, method: &str) -> Option<&'static Call> {
        self.calls.iter().find(|call| call.method == method)
    }
}

/// Returns the library that owns a package.
pub fn library_of(path: &str, name: &str) -> Option<&'static Library> {
    let path = path.rsplit_once("/vendor/").map_or(path, |(_, rest)| rest);
    LIBRARIES.iter().find(|library| library.owns(path, name)).copied()
}

/// Elements of import paths of drivers whose interfaces look like those of SQL libraries, but which send
/// another language or a dialect that is not read here.
const OTHER_LANGUAGES: &[&str] = &["clickhouse", "gocql", "gocqlx", "influxdb", "neo4j"];

/// Says whether the package with this path sends something else than SQL, or SQL of a dialect that is not
/// read here.
pub fn sends_other_language(path: &str) -> bool {
    path.split(['/', '.', '-']).any(|element| {
        let mut languages = OTHER_LANGUAGES.iter();
        languages.any(|language| element.eq_ignore_ascii_case(language))
    })
}

/// Says whether a function or method of this name may change a statement that it is given.
pub fn may_rewrite(name: &str) -> bool {
    let mut rewrites = LIBRARIES.iter().flat_map(|library| library.rewrites);
    rewrites.any(|rewrite| rewrite.name == name)
}

/// Says whether a method of this name gives back a prepared statement that it is given.
pub fn may_give_statement(name: &str) -> bool {
    let mut rewrites = LIBRARIES.iter().flat_map(|library| library.rewrites);
    rewrites.any(|rewrite| rewrite.name == name && rewrite.effect == RewriteEffect::Statement)
}

/// Says whether an import of this path can bring in a library, by its last elements.
pub fn may_be_library(path: &str) -> bool {
    let is_known = LIBRARIES.iter().any(|library| match library.packages {
        Packages::Path(paths) => paths.contains(&path),
        Packages::Prefix(prefix) => path.starts_with(prefix),
        Packages::Name(_) => false,
    });
    // The package's name is mostly an element of the path, with a version or a `-go` at its side.
    is_known
        || path.split(['/', '.', '-']).any(|element| {
            let mut libraries = LIBRARIES.iter();
            libraries.any(|library| match library.packages {
                Packages::Name(names) => names.contains(&element),
                Packages::Path(_) | Packages::Prefix(_) => false,
            })
        })
}

const fn call(method: &'static str, action: Action, rows: Rows, arguments: ArgumentStyle) -> Call {
    Call {
        method,
        action,
        rows,
        arguments,
    }
}

const fn execute(method: &'static str) -> Call {
    call(method, Action::Execute, Rows::None, ArgumentStyle::Rest)
}

const fn query(method: &'static str) -> Call {
    call(method, Action::Query, Rows::Result, ArgumentStyle::Rest)
}

const fn query_row(method: &'static str) -> Call {
    call(method, Action::QueryRow, Rows::Result, ArgumentStyle::Rest)
}

const fn prepare(method: &'static str) -> Call {
    call(method, Action::Prepare, Rows::None, ArgumentStyle::None)
}

const fn gives_statement(name: &'static str) -> Rewrite {
    Rewrite {
        name,
        effect: RewriteEffect::Statement,
    }
}

const fn get(method: &'static str) -> Call {
    call(method, Action::QueryRow, Rows::Destination, ArgumentStyle::Rest)
}

const fn select(method: &'static str) -> Call {
    call(method, Action::Query, Rows::Slice, ArgumentStyle::Rest)
}
