//! The catalog as JSON, for other programs and for comparison: complete, and read back.

mod names;
mod read;
mod write;

pub use read::{JsonError, from_json};
pub use write::to_json;

/// The version of the shape of the JSON; it grows when a field changes its meaning or goes.
pub const JSON_VERSION: u32 = 2;
