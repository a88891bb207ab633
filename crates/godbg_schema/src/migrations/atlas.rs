//! atlas: versioned files beside an `atlas.sum`.
//!
//! Source: atlas documentation, "Migration Directory Integrity" and "Down migrations".

use super::sections::whole;
use super::version::leading_number;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version, all_run};

/// atlas.
pub static TOOL: Tool = Tool {
    name: "atlas",
    role: Role::Steps,
    recognize,
    up: whole,
    is_run: all_run,
    evidence: "an `atlas.sum` stands in the folder",
};

fn recognize(file: &MigrationFile<'_>, has_companion: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    if !has_companion("atlas.sum") {
        return None;
    }
    let stem = file.stem();
    let (stem, direction) = match stem.strip_suffix(".down") {
        Some(stem) => (stem, Direction::Down),
        None => (stem.strip_suffix(".up").unwrap_or(stem), Direction::Up),
    };
    let version = match leading_number(stem) {
        Some((number, rest)) => Version::number(number, rest),
        None => Version::named(stem),
    };
    Some(Recognized { version, direction })
}
