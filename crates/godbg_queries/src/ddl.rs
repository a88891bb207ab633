//! Statements that change the schema, in the order in which Go code sends them.

use crate::site::Site;
use crate::statement::Statement;

/// The words with which statements begin that change the schema.
const WORDS: &[&str] = &["CREATE", "ALTER", "DROP", "RENAME", "COMMENT", "TRUNCATE"];

/// A statement that changes the schema, and the site that sends it.
#[derive(Clone, Copy, Debug)]
pub struct DdlStatement<'s> {
    /// The site.
    pub site: &'s Site,
    /// The statement.
    pub statement: &'s Statement,
}

/// Returns the statements of sites that change the schema, by file and position; those of one call in the
/// order of the list or the loop that they come from.
///
/// Migrations that are functions in a list stand in the source in the order of their versions nearly
/// always, so this is the order in which they run.
pub fn ddl_statements(sites: &[Site]) -> Vec<DdlStatement<'_>> {
    let mut result = Vec::new();
    for site in sites {
        for statement in &site.statements {
            if changes_schema(&statement.sql) {
                result.push(DdlStatement { site, statement });
            }
        }
    }
    result
}

/// Says whether one of the statements of a text begins as one that changes the schema.
fn changes_schema(sql: &str) -> bool {
    sql.split(';').any(|statement| {
        let mut lines = statement.lines().map(str::trim);
        let first = lines.find(|line| !line.is_empty() && !line.starts_with("--"));
        let word = first.and_then(|line| line.split(|char: char| !char.is_alphanumeric()).next());
        word.is_some_and(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
    })
}
