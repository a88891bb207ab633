//! Formatting keeps the tokens, and formatting again changes nothing.

use godbg_sql::{Dialect, Input, Kind, Options, format, lex, parse};

use super::Count;

pub(super) fn check(dialect: Dialect, _: usize, text: &str) -> Count {
    let once = formatted(dialect, text);
    let broken = if tokens(dialect, text) != tokens(dialect, &once) {
        Some("tokens")
    } else if formatted(dialect, &once) != once {
        Some("settles")
    } else {
        None
    };
    Count {
        all: 1,
        broken: broken
            .map(|law| format!("{law}\n{text}\n=>\n{once}\n=>\n{}", formatted(dialect, &once)))
            .into_iter()
            .collect(),
    }
}

fn formatted(dialect: Dialect, text: &str) -> String {
    format(&parse(&Input::from(text), dialect, Options::default()))
}

/// Returns the tokens but for white space, keywords in capitals.
fn tokens(dialect: Dialect, text: &str) -> Vec<(Kind, String)> {
    let tokens = lex(&Input::from(text), dialect);
    let visible = tokens.windows(2).filter(|pair| pair[0].kind != Kind::Whitespace);
    visible
        .map(|pair| {
            let token = text[pair[0].start as usize..pair[1].start as usize].trim_end();
            let token = if pair[0].kind.is_keyword() {
                token.to_ascii_uppercase()
            } else {
                token.to_owned()
            };
            (pair[0].kind, token)
        })
        .collect()
}
