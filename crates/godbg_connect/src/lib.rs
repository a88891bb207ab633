//! The only crate that opens a database: it reads the schema of a live server or of a file.
//!
//! Every session is read-only and has limits on time; only catalogs are read. Nothing of a
//! connection string appears in a result or an error.
//!
//! The protocols are spoken here rather than through drivers: what reading a catalog takes of
//! them is little, and the drivers would bring a hundred and seventy crates along.

mod dsn;
mod error;
mod introspect;
mod limits;
mod mysql;
mod postgres;
mod rows;
mod sqlite;
mod wire;

pub use dsn::{DatabaseUrl, Target};
pub use error::ConnectError;
pub use introspect::{Live, introspect, introspect_postgres};
pub use limits::Limits;
pub use rows::{Row, Rows, Session};
