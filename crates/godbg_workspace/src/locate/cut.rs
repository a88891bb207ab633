//! Whether a text was cut off where it was shown.

use godbg_sql::{Dialect, Input, Kind, lex};

/// Lengths in bytes at which texts are cut off.
///
/// Source: PostgreSQL manual, `track_activity_query_size` (1 024 with the byte that ends it, and what it
/// is often raised to); MySQL manual, `performance_schema_max_sql_text_length`,
/// `performance_schema_max_digest_length`, `max_digest_length` (1 024).
const LIMITS: &[usize] = &[1024, 2048, 4096, 8192, 16_384, 32_768, 65_536];

/// What the end of a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut<'t> {
    /// Nothing speaks for it.
    Unlikely,
    /// The text, without the dots that say so.
    Likely(&'t str),
}

/// Says whether a text looks cut off.
pub(super) fn cut_of(text: &str, dialect: Dialect) -> Cut<'_> {
    let trimmed = text.trim_end();
    for dots in ["...", "…"] {
        if let Some(start) = trimmed.strip_suffix(dots) {
            return Cut::Likely(start);
        }
    }
    // A character of several bytes is not cut in the middle, and a byte may end the text.
    let at_limit = LIMITS
        .iter()
        .any(|limit| (limit - 4..=*limit).contains(&text.len()));
    if at_limit || is_unfinished(text, dialect) {
        Cut::Likely(text)
    } else {
        Cut::Unlikely
    }
}

/// Says whether something is open at the end: a quote, a comment, a bracket.
fn is_unfinished(text: &str, dialect: Dialect) -> bool {
    let mut open = 0_i64;
    for token in lex(&Input::from(text), dialect) {
        match token.kind {
            Kind::UnterminatedString | Kind::UnterminatedComment => return true,
            Kind::LParen => open += 1,
            Kind::RParen => open -= 1,
            _ => {}
        }
    }
    open > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_limits_and_open_brackets_tell_of_a_cut() {
        let cut = |text: &str| cut_of(text, Dialect::Postgres) != Cut::Unlikely;
        assert!(cut("SELECT a FROM ..."));
        assert!(cut(&format!("SELECT '{}'", "x".repeat(1023 - 9))));
        assert!(cut("SELECT 'x"));
        assert!(cut("SELECT f(a, b"));
        assert!(!cut("SELECT f(a, b)"));
        assert!(!cut(&format!("SELECT '{}'", "x".repeat(900))));
    }
}
