//! Flyway: `V1.2__name.sql`, repeatable `R__name.sql`, undo `U1.2__name.sql`.
//!
//! Source: Flyway documentation, "Versioned migrations", "Repeatable migrations".

use super::sections::whole;
use super::version::dotted_numbers;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version, all_run};

/// Flyway.
pub static TOOL: Tool = Tool {
    name: "flyway",
    role: Role::Steps,
    recognize,
    up: whole,
    is_run: all_run,
    evidence: "its files are called `V1__name.sql`",
};

fn recognize(file: &MigrationFile<'_>, _: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    let (prefix, description) = file.stem().split_once("__")?;
    if prefix == "R" {
        return Some(Recognized {
            version: Version {
                is_last: true,
                ..Version::named(description)
            },
            direction: Direction::Up,
        });
    }
    let direction = match prefix.chars().next()? {
        'V' | 'v' | 'B' => Direction::Up,
        'U' => Direction::Down,
        _ => return None,
    };
    Some(Recognized {
        version: Version {
            is_last: false,
            numbers: dotted_numbers(&prefix[1..])?,
            name: description.to_owned(),
        },
        direction,
    })
}
