//! The dialect that a catalog follows.

pub use godbg_sql::Dialect;
