//! The argument that names a live database, and how it is opened.

use anyhow::Context;
use clap::Args;
use godbg_connect::{ConnectError, DatabaseUrl, Limits, Live, introspect};

use crate::failure::Failure;

/// The variable that holds a connection string when none is given.
const VARIABLE: &str = "DATABASE_URL";

/// Which database, if any.
#[derive(Args)]
pub struct DatabaseArguments {
    /// Read the schema from this live database, instead of the migrations
    #[arg(long, value_name = "DSN")]
    dsn: Option<String>,

    /// Read the schema from the live database that `DATABASE_URL` names
    #[arg(long, conflicts_with = "dsn")]
    live: bool,
}

impl DatabaseArguments {
    /// Reads the schema of the database; `None` when none is named.
    ///
    /// # Errors
    /// Fails when it cannot be read.
    pub fn read(&self) -> anyhow::Result<Option<Live>> {
        if let Some(dsn) = &self.dsn {
            return read(dsn).map(Some);
        }
        if !self.live {
            return Ok(None);
        }
        let dsn = std::env::var(VARIABLE).with_context(|| format!("{VARIABLE} is not set"))?;
        read(&dsn).map(Some)
    }
}

/// Reads the schema of a database. No error names any part of the connection string.
pub fn read(dsn: &str) -> anyhow::Result<Live> {
    let url = DatabaseUrl::parse(dsn).map_err(|error| failure(&error))?;
    let live = introspect(&url, Limits::default()).map_err(|error| failure(&error))?;
    Ok(live)
}

fn failure(error: &ConnectError) -> Failure {
    Failure::new(error.to_string(), error.help().map(str::to_owned))
}
