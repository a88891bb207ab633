//! dbutil's upgrades: `-- v0 -> v15: Latest schema` at the head of a file says from where to where it leads.
//!
//! Source: documentation of `go.mau.fi/util/dbutil`, "`UpgradeTable`".

use super::sections::whole;
use super::version::leading_number;
use super::{Direction, MigrationFile, Recognized, Role, Tool, Version};

/// dbutil.
pub static TOOL: Tool = Tool {
    name: "dbutil",
    role: Role::Steps,
    recognize,
    up: whole,
    is_run,
    evidence: "its files begin with `-- v1 -> v2: …`",
};

fn recognize(file: &MigrationFile<'_>, _: &dyn Fn(&str) -> bool) -> Option<Recognized> {
    let (_, to) = span(file.text)?;
    Some(Recognized {
        version: Version::number(to, file.stem()),
        direction: Direction::Up,
    })
}

/// Returns the versions that a file leads from and to.
fn span(text: &str) -> Option<(u128, u128)> {
    let head = text.lines().next()?.strip_prefix("-- v")?;
    let (first, rest) = leading_number(head)?;
    let (from, to, rest) = match rest.strip_prefix(" -> v") {
        Some(rest) => {
            let (to, rest) = leading_number(rest)?;
            (first, to, rest)
        }
        None => (first.saturating_sub(1), first, rest),
    };
    let is_head = rest.starts_with(':') || rest.starts_with(" (compatible with v");
    (is_head && from < to).then_some((from, to))
}

/// Says which of the files run on an empty database, given in the order of versions: from each version the one
/// that leads furthest.
fn is_run(texts: &[&str]) -> Vec<bool> {
    let spans: Vec<_> = texts.iter().map(|text| span(text)).collect();
    let mut result = vec![false; texts.len()];
    let mut at = 0;
    while let Some((index, to)) = spans
        .iter()
        .enumerate()
        .filter_map(|(index, span)| {
            span.filter(|(from, to)| *from <= at && *to > at)
                .map(|(_, to)| (index, to))
        })
        .max_by_key(|(_, to)| *to)
    {
        result[index] = true;
        at = to;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_schema_takes_the_place_of_what_leads_there() {
        let texts = [
            "-- v1: Pets",
            "-- v2 (compatible with v1+): Names",
            "-- v0 -> v2: Latest schema",
            "-- v3: Owners",
        ];
        assert_eq!(is_run(&texts), [false, false, true, true]);
        assert_eq!(span("-- version 3"), None);
        assert_eq!(span("-- v3 of the schema"), None);
    }
}
