//! Migration folders: which tool they are written for, in which order the files run, and
//! what of each file runs on the way up.
//!
//! A tool is a file with a [`Tool`] and two lines here.

mod atlas;
mod dbmate;
mod dbutil;
mod dialects;
mod discover;
mod flyway;
mod golang_migrate;
mod goose;
mod numbered;
mod schema_file;
mod script;
mod sections;
mod sql_migrate;
mod templates;
mod tern;
mod version;

pub use discover::{Discovery, LeftOut, MigrationSet, discover};
pub use script::{MigrationFile, Role, Script, Section};
pub use version::Version;

/// Reads the name and text of a file.
pub type Recognize = fn(&MigrationFile<'_>, has_companion: &dyn Fn(&str) -> bool) -> Option<Recognized>;

/// What is known about a migration tool.
pub struct Tool {
    /// Its name, in kebab case.
    pub name: &'static str,
    /// The kind of schema its files add up to.
    pub role: Role,
    /// Says whether a file is one of the tool's, and what is known about it then.
    ///
    /// `has_companion` says whether a file of this name stands in the same folder.
    pub recognize: Recognize,
    /// Returns the parts of a file that run on the way up.
    pub up: fn(&str) -> Vec<sections::Part>,
    /// Says which files of a set run on an empty database, by their texts in the order of versions.
    pub is_run: fn(&[&str]) -> Vec<bool>,
    /// Why files belong to the tool, for a reader.
    pub evidence: &'static str,
}

/// Most tools run every file.
fn all_run(texts: &[&str]) -> Vec<bool> {
    vec![true; texts.len()]
}

/// What the name and contents of a file say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognized {
    /// Where it comes in the order.
    pub version: Version,
    /// What it does.
    pub direction: Direction,
}

/// Which way a file leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the newer version; with sections for both ways, this as well.
    Up,
    /// To the older version.
    Down,
}

/// The tools, those with the surer marks first.
pub static TOOLS: &[&Tool] = &[
    &goose::TOOL,
    &sql_migrate::TOOL,
    &dbmate::TOOL,
    &dbutil::TOOL,
    &tern::TOOL,
    &atlas::TOOL,
    &golang_migrate::TOOL,
    &flyway::TOOL,
    &numbered::TOOL,
    &schema_file::TOOL,
];
