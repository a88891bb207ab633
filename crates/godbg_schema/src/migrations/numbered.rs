//! Numbered files without any tool's marks: `0001_init.sql`, `01__name.sql`.

use super::sections::whole;
use super::version::leading_numbers;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version, all_run};

/// Numbered files.
pub static TOOL: Tool = Tool {
    name: "numbered-files",
    role: Role::Steps,
    recognize,
    up: whole,
    is_run: all_run,
    evidence: "its files begin with numbers",
};

fn recognize(file: &MigrationFile<'_>, _: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    let stem = super::dialects::without_dialect(file.stem());
    let (numbers, rest) = leading_numbers(stem.strip_prefix(['v', 'V']).unwrap_or(stem))?;
    let lower = rest.to_ascii_lowercase();
    let is_down = [
        "_down",
        ".down",
        "-down",
        "_rollback",
        ".rollback",
        "_revert",
        ".err",
    ]
    .iter()
    .any(|suffix| lower.ends_with(suffix));
    let is_separated = rest.is_empty() || rest.starts_with(['_', '-', '.', ' ']);
    is_separated.then(|| Recognized {
        version: Version {
            numbers,
            ..Version::named(rest)
        },
        direction: if is_down { Direction::Down } else { Direction::Up },
    })
}
