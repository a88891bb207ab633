//! golang-migrate: pairs of `N_name.up.sql` and `N_name.down.sql`.
//!
//! Files of one folder that differ in a dialect before `.up.sql`, as pop and its relatives
//! write them, count as such pairs as well.
//!
//! Source: golang-migrate's `source/parse.go`; pop's "Migrations".

use super::dialects::without_dialect;
use super::sections::whole;
use super::version::leading_number;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version};

/// golang-migrate.
pub static TOOL: Tool = Tool {
    name: "golang-migrate",
    role: Role::Steps,
    recognize,
    up: whole,
    evidence: "its files are pairs of `.up.sql` and `.down.sql`",
};

fn recognize(file: &MigrationFile<'_>, _: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    let stem = file.stem();
    let (stem, direction) = match stem.strip_suffix(".down") {
        Some(stem) => (stem, Direction::Down),
        None => (stem.strip_suffix(".up")?, Direction::Up),
    };
    let stem = without_dialect(stem);
    // Some write `V0001.name.up.sql`.
    let (number, rest) = leading_number(stem.strip_prefix(['v', 'V']).unwrap_or(stem))?;
    Some(Recognized {
        version: Version::number(number, rest),
        direction,
    })
}
