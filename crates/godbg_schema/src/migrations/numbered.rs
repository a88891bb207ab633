//! Numbered files without any tool's marks: `0001_init.sql`, `01__name.sql`.

use super::sections::whole;
use super::version::leading_number;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version};

/// Numbered files.
pub static TOOL: Tool = Tool {
    name: "numbered-files",
    role: Role::Steps,
    recognize,
    up: whole,
    evidence: "its files begin with numbers",
};

/// Splits the numbers of a dotted version off the front: `2.10.1_name`.
fn leading_numbers(text: &str) -> Option<(Vec<u128>, &str)> {
    let (first, mut rest) = leading_number(text)?;
    let mut numbers = vec![first];
    while let Some((next, behind)) = rest.strip_prefix('.').and_then(leading_number) {
        numbers.push(next);
        rest = behind;
    }
    Some((numbers, rest))
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dotted_versions_are_compared_number_by_number() {
        let read = |name: &str| leading_numbers(name).map(|(numbers, _)| numbers);
        assert!(read("2.9.100") < read("2.10.12"));
        assert_eq!(leading_numbers("7_init"), Some((vec![7], "_init")));
        assert_eq!(leading_numbers("7.init"), Some((vec![7], ".init")));
    }
}
