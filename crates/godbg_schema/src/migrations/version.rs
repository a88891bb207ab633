//! Versions of migrations: compared by number, not by text.

/// Where a migration comes in the order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Version {
    /// Whether it runs after all others, whatever its number: Flyway's repeatable ones.
    pub is_last: bool,
    /// The numbers of the folders and of the file, outer first.
    pub numbers: Vec<u128>,
    /// The name, which decides among equal numbers.
    pub name: String,
}

impl Version {
    /// Returns a version of one number.
    pub fn number(number: u128, name: impl Into<String>) -> Self {
        Self {
            is_last: false,
            numbers: vec![number],
            name: name.into(),
        }
    }

    /// Returns a version that the name alone decides about.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            is_last: false,
            numbers: Vec::new(),
            name: name.into(),
        }
    }
}

/// Splits the digits off the front of a text; `None` when there are none or too many.
pub(crate) fn leading_number(text: &str) -> Option<(u128, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let number = text[..end].parse().ok()?;
    Some((number, &text[end..]))
}

/// Splits the numbers of a dotted version off the front: `2.10.1_name`.
pub(crate) fn leading_numbers(text: &str) -> Option<(Vec<u128>, &str)> {
    let (first, mut rest) = leading_number(text)?;
    let mut numbers = vec![first];
    while let Some((next, behind)) = rest.strip_prefix('.').and_then(leading_number) {
        numbers.push(next);
        rest = behind;
    }
    Some((numbers, rest))
}

/// Returns the numbers of a dotted version: `1.10` and `1_10` are `[1, 10]`.
pub(crate) fn dotted_numbers(text: &str) -> Option<Vec<u128>> {
    let text = text.strip_prefix(['v', 'V']).unwrap_or(text);
    text.split(['.', '_'])
        .map(|part| part.parse().ok())
        .collect::<Option<Vec<u128>>>()
        .filter(|numbers| !numbers.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_by_number() {
        let two = Version::number(2, "a");
        let ten = Version::number(10, "a");
        assert!(two < ten);
        assert!(dotted_numbers("0.9") < dotted_numbers("0.10"));
        assert_eq!(leading_number("007_x"), Some((7, "_x")));
        assert_eq!(leading_number("x"), None);
    }

    #[test]
    fn dotted_versions_are_compared_number_by_number() {
        let read = |name: &str| leading_numbers(name).map(|(numbers, _)| numbers);
        assert!(read("2.9.100") < read("2.10.12"));
        assert_eq!(leading_numbers("7_init"), Some((vec![7], "_init")));
        assert_eq!(leading_numbers("7.init"), Some((vec![7], ".init")));
    }
}
