//! golang-migrate: pairs of `N_name.up.sql` and `N_name.down.sql`.
//!
//! Files of one folder that differ in a dialect before `.up.sql`, as pop and its relatives
//! write them, count as such pairs as well; so do pairs of `N_name_up.sql` and `N_name_down.sql`, which
//! maragudk's migrate reads beside the others, since its pattern's dot stands for any letter.
//!
//! Source: golang-migrate's `source/parse.go`; pop's "Migrations"; `migrate.go` of maragu.dev/migrate.

use super::dialects::without_dialect;
use super::sections::whole;
use super::version::leading_number;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version, all_run};

/// golang-migrate.
pub static TOOL: Tool = Tool {
    name: "golang-migrate",
    role: Role::Steps,
    recognize,
    up: whole,
    is_run: all_run,
    evidence: "its files are pairs of `.up.sql` and `.down.sql`",
};

fn recognize(file: &MigrationFile<'_>, has_companion: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    let stem = file.stem();
    let (stem, direction) = if let Some(stem) = stem.strip_suffix(".down") {
        (stem, Direction::Down)
    } else if let Some(stem) = stem.strip_suffix(".up") {
        (stem, Direction::Up)
    } else if let Some(stem) = stem.strip_suffix("_down") {
        (
            has_companion(&format!("{stem}_up.sql")).then_some(stem)?,
            Direction::Down,
        )
    } else {
        let stem = stem.strip_suffix("_up")?;
        (
            has_companion(&format!("{stem}_down.sql")).then_some(stem)?,
            Direction::Up,
        )
    };
    let stem = without_dialect(stem);
    // Some write `V0001.name.up.sql`.
    let (number, rest) = leading_number(stem.strip_prefix(['v', 'V']).unwrap_or(stem))?;
    Some(Recognized {
        version: Version::number(number, rest),
        direction,
    })
}
