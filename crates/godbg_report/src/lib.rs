//! A finished run into bytes: one file a format, each writing only to the writer it is given.

pub mod formats;
mod inventory;
mod report;
mod schemas;
mod summary;
mod text;

pub use inventory::{Inventory, InventorySite, InventoryStatement};
pub use report::{CheckInfo, Location, Related, Report, ReportError, ReportFinding, VERSION};
pub use schemas::{
    BlamedSchema, DiffSide, SchemaFormat, write_blame_json, write_blame_text, write_diff_json,
    write_diff_sql, write_diff_text, write_schemas,
};
pub use summary::write_summary;
pub use text::{Escaped, Style};
