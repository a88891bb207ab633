//! From a connection string to a catalog.

mod mysql;
mod postgres;
mod sqlite;

use godbg_schema::Catalog;

use crate::dsn::{DatabaseUrl, Target};
use crate::error::ConnectError;
use crate::limits::Limits;

/// The schema of a live database.
#[derive(Clone, Debug)]
pub struct Live {
    /// What it holds.
    pub catalog: Catalog,
    /// The engine with its version, for a reader: `PostgreSQL 15.18`.
    pub server: String,
    /// How many queries it took, those that begin and end the session included.
    pub queries: usize,
    /// What could not be read of it, for a reader.
    pub notes: Vec<String>,
}

/// Reads the schema of a database in a read-only transaction, looking at catalogs only.
///
/// # Errors
/// Fails when the database cannot be reached, refuses us, is too slow or goes away meanwhile.
pub fn introspect(url: &DatabaseUrl, limits: Limits) -> Result<Live, ConnectError> {
    match &url.target {
        Target::Postgres(server) => postgres::read(url, server, limits),
        Target::MySql(server) => mysql::read(url, server, limits),
        Target::Sqlite(path) => sqlite::read(path),
    }
}
