//! From a connection string to a catalog.

mod mysql;
mod postgres;
mod sqlite;

use godbg_schema::Catalog;

use crate::dsn::{DatabaseUrl, Target};
use crate::error::ConnectError;
use crate::limits::Limits;
use crate::rows::Session;

/// The schema of a live database.
#[derive(Clone, Debug)]
pub struct Live {
    /// What it holds.
    pub catalog: Catalog,
    /// The engine with its version, for a reader: `PostgreSQL 15.18`.
    pub server: String,
    /// The database that the session was in, where a server of MySQL's kind has several.
    pub database: Option<String>,
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

/// Reads the schema of a PostgreSQL database through a session that somebody else opened, so
/// that what its transaction has not committed yet is seen as well.
///
/// The queries begin a read-only transaction and end it; a session that is in one already has
/// to turn that into a savepoint.
///
/// # Errors
/// Fails when the session does.
pub fn introspect_postgres(session: &mut dyn Session, limits: Limits) -> Result<Live, ConnectError> {
    postgres::read_with(session, limits)
}
