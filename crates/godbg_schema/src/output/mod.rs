//! The catalog as text: DDL that an empty database accepts, and JSON.

mod json;
mod mysql;
mod pieces;
mod postgres;
mod sql_text;
mod sqlite;

pub use json::{JSON_VERSION, JsonError, from_json, to_json};
pub(crate) use pieces::Pieces;
pub(crate) use sql_text::literal;

use crate::Dialect;
use crate::catalog::Catalog;

/// Writes DDL that makes this catalog in an empty database of its dialect, in an order that works.
///
/// What is uncertain is left out, with a comment that says why.
pub fn to_sql(catalog: &Catalog) -> String {
    match catalog.dialect {
        Dialect::Postgres => postgres::to_sql(catalog),
        Dialect::MySql | Dialect::MariaDb => mysql::to_sql(catalog),
        Dialect::Sqlite => sqlite::to_sql(catalog),
    }
}
