//! Case, space, comments and values do not change a fingerprint.

use godbg_sql::{Dialect, Input, Kind, fingerprint, lex, normal_form};
use godbg_syntax::SyntaxKind;

use super::Count;

/// One way to write a token otherwise.
type Spelling = fn(Kind, &str) -> String;

const SPELLINGS: &[(&str, Spelling)] = &[
    ("upper case", upper),
    ("lower case", lower),
    ("other values", other_value),
];

pub(super) fn check(dialect: Dialect, _: usize, text: &str) -> Count {
    let mut count = Count::default();
    let own = fingerprint(&Input::from(text), dialect);
    for (name, spelling) in SPELLINGS {
        examine(
            dialect,
            text,
            own,
            name,
            &written(dialect, text, *spelling, None),
            &mut count,
        );
    }
    let same: Spelling = |_, text| text.to_owned();
    for (name, space) in [
        ("line ends for spaces", "\n\t"),
        ("comments for spaces", " /* why */ "),
    ] {
        examine(
            dialect,
            text,
            own,
            name,
            &written(dialect, text, same, Some(space)),
            &mut count,
        );
    }
    examine(
        dialect,
        text,
        own,
        "a semicolon at the end",
        &format!("{text} ;"),
        &mut count,
    );
    count
}

fn examine(
    dialect: Dialect,
    text: &str,
    own: godbg_sql::Fingerprint,
    name: &str,
    other: &str,
    count: &mut Count,
) {
    count.all += 1;
    if fingerprint(&Input::from(other), dialect) != own {
        let forms = [text, other].map(|text| normal_form(&Input::from(text), dialect));
        count
            .broken
            .push(format!("{name}\n{text}\n{other}\n{}\n{}", forms[0], forms[1]));
    }
}

/// Writes every token as told, and what stands between two of them as `space`.
fn written(dialect: Dialect, text: &str, spelling: Spelling, space: Option<&str>) -> String {
    let tokens = lex(&Input::from(text), dialect);
    let mut result = String::new();
    let mut last = None;
    for pair in tokens.windows(2) {
        let token = &text[pair[0].start as usize..pair[1].start as usize];
        match (pair[0].kind, space) {
            (Kind::Whitespace, Some(space)) => {
                // A comment to the end of the line needs that end.
                if last == Some(Kind::LineComment) {
                    result.push('\n');
                }
                result.push_str(space);
            }
            (kind, _) if kind.is_trivia() => result.push_str(token),
            (kind, _) => result.push_str(&spelling(kind, token)),
        }
        last = Some(pair[0].kind);
    }
    result
}

fn is_word(kind: Kind) -> bool {
    kind == Kind::Ident || kind.is_keyword()
}

fn upper(kind: Kind, text: &str) -> String {
    if is_word(kind) && text.is_ascii() {
        text.to_ascii_uppercase()
    } else {
        text.to_owned()
    }
}

fn lower(kind: Kind, text: &str) -> String {
    if is_word(kind) {
        text.to_ascii_lowercase()
    } else {
        text.to_owned()
    }
}

fn other_value(kind: Kind, text: &str) -> String {
    match kind {
        Kind::Integer => "4711".to_owned(),
        Kind::Decimal => "47.11".to_owned(),
        Kind::String => format!("{0}other value{0}", &text[..1]),
        _ => text.to_owned(),
    }
}
