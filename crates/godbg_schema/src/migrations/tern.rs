//! tern: numbered files in which `---- create above / drop below ----` parts up from down.
//!
//! Source: tern documentation, "Migrations".

use super::sections::{Part, whole};
use super::version::leading_number;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version, all_run};

/// tern.
pub static TOOL: Tool = Tool {
    name: "tern",
    role: Role::Steps,
    recognize,
    up,
    is_run: all_run,
    evidence: "a `tern.conf` or its `---- create above / drop below ----` lines stand there",
};

const SEPARATOR: &str = "---- create above / drop below ----";

fn recognize(file: &MigrationFile<'_>, has_companion: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    let is_tern = has_companion("tern.conf") || file.text.contains(SEPARATOR);
    let (number, rest) = leading_number(file.stem())?;
    (is_tern && rest.starts_with('_')).then(|| Recognized {
        version: Version::number(number, rest),
        direction: Direction::Up,
    })
}

fn up(text: &str) -> Vec<Part> {
    let end = text.find(SEPARATOR).unwrap_or(text.len());
    let mut parts = whole(&text[..end]);
    let is_transactional = !text.contains("---- tern: disable-tx ----");
    for part in &mut parts {
        part.is_transactional = is_transactional;
        part.is_template = true;
    }
    parts
}
