//! What the grammar takes a hole for.

use crate::lexer::Token;
use crate::{Hole, Kind};

/// What the position of a hole says that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HoleRole {
    /// One value or expression.
    Value,
    /// One or more expressions, separated by commas: `IN (⟨…⟩)`, a row, arguments, selected items.
    Values,
    /// One or more rows of VALUES.
    Rows,
    /// A condition.
    Condition,
    /// The name of a column, or of something else that is no table.
    Name,
    /// One or more names, separated by commas.
    Names,
    /// The name of a table, or a whole item of FROM.
    Table,
    /// A data type.
    Type,
    /// An operator.
    Operator,
    /// `ASC` or `DESC`.
    Direction,
    /// What to sort by: one or more expressions with their directions.
    OrderItems,
    /// Assignments `a = 1, …`.
    Assignments,
    /// Joins, a WHERE clause, a tail of a statement, or nothing.
    Clause,
    /// One or more statements, or the beginning of one.
    Statement,
    /// Part of a name: `prefix_⟨x⟩`, or inside of a quoted name.
    NamePart,
    /// Part of the name or number of a placeholder: `$⟨n⟩`.
    PlaceholderPart,
    /// Part of a string.
    StringPart,
    /// Part of a number.
    NumberPart,
    /// Part of a comment.
    Comment,
    /// In a stretch of text that the grammar does not structure.
    Unknown,
}

/// Returns the roles of holes that lie inside tokens; `None` for those that are tokens.
pub(super) fn roles_by_token(tokens: &[Token], holes: &[Hole]) -> Vec<Option<HoleRole>> {
    holes
        .iter()
        .map(|hole| {
            let after = tokens.partition_point(|token| token.start <= hole.range.start);
            let token = tokens[..after].last()?;
            role_in_token(token.kind)
        })
        .collect()
}

fn role_in_token(kind: Kind) -> Option<HoleRole> {
    Some(match kind {
        Kind::HoleIdent | Kind::QuotedIdent | Kind::UnicodeIdent => HoleRole::NamePart,
        Kind::Placeholder | Kind::UserVariable => HoleRole::PlaceholderPart,
        Kind::String
        | Kind::EscapeString
        | Kind::NationalString
        | Kind::UnicodeString
        | Kind::BitString
        | Kind::HexString
        | Kind::DollarString
        | Kind::UnterminatedString => HoleRole::StringPart,
        Kind::Integer | Kind::Decimal | Kind::RadixInteger => HoleRole::NumberPart,
        Kind::LineComment | Kind::BlockComment | Kind::HintComment | Kind::UnterminatedComment => {
            HoleRole::Comment
        }
        _ => return None,
    })
}
