//! The schema that statements meet: a catalog of tables and what belongs to them, and the
//! replay of DDL into it.
//!
//! Everything here is pure: texts come in, a [`Catalog`] goes out. A catalog can be copied
//! for next to nothing, so a snapshot after every migration costs what the migration changed.

pub mod catalog;
mod choose;
pub mod compare;
pub mod ddl;
pub mod history;
mod lower;
pub mod migrations;
pub mod output;
pub mod replay;

pub use catalog::Catalog;
pub use choose::{Candidate, Choice, choose};
pub use godbg_sql::Dialect;
