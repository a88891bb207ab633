//! Names, types, aliases.

use std::borrow::Cow;

use super::{child, children, views};
use crate::dialect::{CaseFolding, Dialect};
use crate::{Kind, TokenRef};

views! {
    /// One name.
    Name: Name,
    /// Names joined by dots.
    QualifiedName: QualifiedName,
    /// A data type.
    TypeName: TypeName,
    /// `[AS] name [(columns)]`.
    Alias: Alias,
    /// `(a, b)`.
    ColumnList: ColumnList,
    /// `name type` in the alias of a function.
    ColumnDefinition: ColumnDefinition,
}

impl<'t> Name<'t> {
    /// Returns the name's token.
    pub fn token(self) -> Option<TokenRef<'t>> {
        self.0.first_token()
    }

    /// Returns the name without its quotes, in the case in which it is written.
    ///
    /// A name with a hole keeps what the hole shows; see [`Name::has_hole`].
    pub fn unquoted(self) -> Cow<'t, str> {
        self.token().map_or(Cow::Borrowed(""), unquote)
    }

    /// Returns the name as it compares with others in the dialect.
    pub fn folded(self, dialect: Dialect) -> Cow<'t, str> {
        let name = self.unquoted();
        let keep = self.is_quoted() && dialect.case_folding() == CaseFolding::LowerUnlessQuoted;
        if keep || !name.chars().any(char::is_uppercase) {
            name
        } else {
            Cow::Owned(name.to_lowercase())
        }
    }

    /// Says whether the name is written in quotes.
    pub fn is_quoted(self) -> bool {
        self.token().is_some_and(|token| {
            matches!(
                token.kind(),
                Kind::QuotedIdent | Kind::UnicodeIdent | Kind::String | Kind::UnterminatedString
            )
        })
    }

    /// Says whether all or part of the name is a hole. A hole inside of quotes is known to the
    /// roles of [`crate::Parse::hole_roles`] only.
    pub fn has_hole(self) -> bool {
        self.token()
            .is_some_and(|token| matches!(token.kind(), Kind::Hole | Kind::HoleIdent))
    }
}

fn unquote(token: TokenRef<'_>) -> Cow<'_, str> {
    let text = token.text();
    let (open, close) = match token.kind() {
        Kind::QuotedIdent | Kind::String => (1, text.chars().next_back().unwrap_or('"')),
        Kind::UnicodeIdent => (3, '"'),
        _ => return Cow::Borrowed(text),
    };
    let Some(inner) = text.get(open..text.len() - 1) else {
        return Cow::Borrowed(text);
    };
    let doubled: String = [close, close].iter().collect();
    if close != ']' && inner.contains(&doubled) {
        Cow::Owned(inner.replace(&doubled, &close.to_string()))
    } else {
        Cow::Borrowed(inner)
    }
}

impl<'t> QualifiedName<'t> {
    /// Returns the parts from left to right.
    pub fn parts(self) -> impl Iterator<Item = Name<'t>> + Clone {
        children(self.0)
    }

    /// Returns the last part: the name itself.
    pub fn name(self) -> Option<Name<'t>> {
        self.parts().last()
    }

    /// Returns the part before the last: the schema, in MySQL the database.
    pub fn qualifier(self) -> Option<Name<'t>> {
        let count = self.parts().count();
        self.parts().nth(count.checked_sub(2)?)
    }
}

impl<'t> TypeName<'t> {
    /// Returns the words of the type without its arguments and array brackets, in lower case
    /// and separated by one space: `character varying`, `pg_catalog.int4`, `bigint unsigned`.
    pub fn words(self) -> String {
        let args = self.0.child(Kind::TypeArgs).map(crate::Node::range);
        let mut words = String::new();
        let mut glue = true;
        for token in self
            .0
            .all_tokens()
            .filter(|token| !godbg_syntax::SyntaxKind::is_trivia(token.kind()))
        {
            if args.is_some_and(|args| args.contains_range(token.range())) {
                continue;
            }
            match token.kind() {
                Kind::LBracket | Kind::RBracket | Kind::Integer | Kind::ARRAY => continue,
                Kind::Dot => {
                    words.push('.');
                    glue = true;
                    continue;
                }
                Kind::QuotedIdent => {
                    if !glue {
                        words.push(' ');
                    }
                    words.push_str(&unquote(token));
                }
                _ => {
                    if !glue {
                        words.push(' ');
                    }
                    words.push_str(&token.text().to_lowercase());
                }
            }
            glue = false;
        }
        words
    }

    /// Returns the expressions in the round brackets: length, precision, the values of an enum.
    pub fn args(self) -> impl Iterator<Item = super::Expr<'t>> {
        self.0
            .child(Kind::TypeArgs)
            .into_iter()
            .flat_map(children::<super::Expr>)
    }

    /// Returns how many dimensions of array the type has.
    pub fn array_dimensions(self) -> usize {
        let brackets = self
            .0
            .tokens()
            .filter(|token| token.kind() == Kind::LBracket)
            .count();
        let keyword = usize::from(self.0.token(Kind::ARRAY).is_some());
        brackets.max(keyword)
    }
}

impl<'t> Alias<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the names of the columns, for an alias of a table; `None` without brackets.
    pub fn columns(self) -> Option<ColumnList<'t>> {
        child(self.0)
    }

    /// Returns the columns with types, for an alias of a function.
    pub fn definitions(self) -> impl Iterator<Item = ColumnDefinition<'t>> {
        children(self.0)
    }
}

impl<'t> ColumnList<'t> {
    /// Returns the names; of `a[1]` and `a.b`, which are parts of a column, the column's.
    pub fn names(self) -> impl Iterator<Item = Name<'t>> + Clone {
        self.0.children_of(Kind::ColumnTarget).filter_map(child)
    }
}

impl<'t> ColumnDefinition<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the type.
    pub fn type_name(self) -> Option<TypeName<'t>> {
        child(self.0)
    }
}
