//! Names of a statement, without their quotes.

use std::borrow::Cow;

use godbg_schema::Dialect;
use godbg_schema::catalog::NamePart;
use godbg_sql::{Kind, Node};
use godbg_text::TextRange;

/// One part of a name.
#[derive(Clone, Debug)]
pub(crate) struct Name<'t> {
    /// Quotes are taken off.
    pub(crate) text: Cow<'t, str>,
    pub(crate) range: TextRange,
    is_quoted: bool,
    /// Whether it stands in double quotes.
    pub(crate) is_double_quoted: bool,
    /// Whether a spliced value is the name or a part of it.
    pub(crate) has_hole: bool,
}

impl Name<'_> {
    /// Returns the name as the catalog stores it.
    pub(crate) fn stored(&self, dialect: Dialect) -> String {
        self.part().stored(dialect).into_owned()
    }

    pub(crate) fn part(&self) -> NamePart<'_> {
        if self.is_quoted {
            NamePart::quoted(&self.text)
        } else {
            NamePart::bare(&self.text)
        }
    }
}

/// Returns the parts of a qualified name or column reference, outermost first.
pub(crate) fn name_parts(node: Node<'_>) -> Vec<Name<'_>> {
    if node.kind() == Kind::Name {
        return vec![name(node)];
    }
    let inner = node.child(Kind::QualifiedName).unwrap_or(node);
    inner
        .children()
        .filter(|child| child.kind() == Kind::Name)
        .map(name)
        .collect()
}

/// Reads a name node; an empty one gives an empty name.
pub(crate) fn name(node: Node<'_>) -> Name<'_> {
    let raw = node.text();
    let first = raw.as_bytes().first().copied().unwrap_or(0);
    let quote = matches!(first, b'"' | b'`' | b'[' | b'\'');
    let has_hole = node
        .all_tokens()
        .any(|token| matches!(token.kind(), Kind::Hole | Kind::HoleIdent));
    Name {
        text: if quote { unquoted(raw) } else { Cow::Borrowed(raw) },
        range: node.range(),
        is_quoted: quote,
        is_double_quoted: first == b'"',
        has_hole: has_hole || raw.is_empty(),
    }
}

fn unquoted(raw: &str) -> Cow<'_, str> {
    let close = match raw.as_bytes()[0] {
        b'[' => "]",
        _ => &raw[..1],
    };
    let inner = &raw[1..];
    let inner = inner.strip_suffix(close).unwrap_or(inner);
    let doubled = close.repeat(2);
    if inner.contains(&doubled) {
        Cow::Owned(inner.replace(&doubled, close))
    } else {
        Cow::Borrowed(inner)
    }
}
