//! Why a database could not be read. No text here holds any part of a connection string.

use std::io;

/// A failure on the way to a catalog.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// The connection string cannot be read.
    #[error("the connection string cannot be read: {reason}")]
    Dsn {
        /// What is wrong with it, without any part of it.
        reason: &'static str,
    },
    /// The server cannot be reached, or the file not be opened.
    #[error("cannot reach the database: {}", plain(.0))]
    Unreachable(io::Error),
    /// The connection broke.
    #[error("the connection to the database broke: {}", plain(.0))]
    Broken(io::Error),
    /// The server did not answer in time.
    #[error("the database did not answer within {seconds} s")]
    TooSlow {
        /// How long we waited.
        seconds: u64,
    },
    /// TLS is asked for and cannot be had.
    #[error("no TLS with this server: {0}")]
    Tls(String),
    /// The server refuses the user or the password.
    #[error("the server refuses to let this user in{}", detail(.0))]
    Refused(String),
    /// The server wants a kind of login that is not spoken here.
    #[error("the server asks for the login method `{0}`, which godbg does not speak")]
    Method(String),
    /// The server refuses a statement.
    #[error("the server refuses to show its catalog: {message} ({code})")]
    Statement {
        /// The server's words, secrets taken out.
        message: String,
        /// The server's code.
        code: String,
    },
    /// The server or file says what we do not understand.
    #[error("the database says what godbg does not understand: {0}")]
    Protocol(String),
    /// The server is too old.
    #[error("{0} is older than what godbg reads")]
    TooOld(String),
    /// The file is no database of SQLite, or cannot be read as it is.
    #[error("cannot read the SQLite file: {0}")]
    File(String),
}

fn detail(message: &str) -> String {
    if message.is_empty() {
        String::new()
    } else {
        format!(": {message}")
    }
}

/// Words an error of the operating system without naming any place.
fn plain(error: &io::Error) -> String {
    use io::ErrorKind::{
        ConnectionAborted, ConnectionRefused, ConnectionReset, NotFound, PermissionDenied, TimedOut,
        UnexpectedEof, WouldBlock,
    };
    match error.kind() {
        ConnectionRefused => "nobody listens there".to_owned(),
        ConnectionReset | ConnectionAborted | UnexpectedEof => "the server closed it".to_owned(),
        NotFound => "there is no such host, socket or file".to_owned(),
        PermissionDenied => "the operating system does not permit it".to_owned(),
        TimedOut | WouldBlock => "no answer in time".to_owned(),
        _ => error.to_string(),
    }
}

impl ConnectError {
    /// Returns what can be done about it.
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Self::Dsn { .. } => Some(
                "give `postgres://user:password@host:5432/database`, `mysql://user:password@host:3306/database` or the path of an SQLite file",
            ),
            Self::Unreachable(_) => Some("is the server running, and is it this host and port?"),
            Self::Refused(_) => Some("check user and password, and what the server lets in from here"),
            Self::Method(_) => Some("give godbg a user of its own, with a password"),
            Self::Tls(_) => Some("see `sslmode` (PostgreSQL) or `tls` (MySQL) in the connection string"),
            Self::Broken(_) | Self::TooSlow { .. } => Some("try again when the server has less to do"),
            _ => None,
        }
    }
}
