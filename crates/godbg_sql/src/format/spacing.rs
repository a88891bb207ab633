//! Whether a space stands between two tokens on one line.

use crate::Kind;

use super::pieces::{Gap, Piece};

/// Says whether a space stands between a piece and the one that follows it.
pub(super) fn has_space(left: &Piece<'_>, right: &Piece<'_>) -> bool {
    let as_written = right.gap != Gap::None;
    match (left.kind, right.kind) {
        (_, Kind::Comma | Kind::Semicolon | Kind::RParen | Kind::RBracket | Kind::ColonColon)
        | (Kind::LParen | Kind::LBracket | Kind::ColonColon, _) => false,
        (Kind::Dot, _) => as_written && !(is_name(right.kind) || right.kind == Kind::Star),
        (_, Kind::Dot) => as_written && !is_name(left.kind),
        (Kind::Comma | Kind::Semicolon, _) => true,
        (_, Kind::LParen) => as_written || is_set_apart(right.parent) || is_set_apart_word(left),
        (_, Kind::LBracket | Kind::Colon) | (Kind::Colon | Kind::Introducer, _) => as_written,
        _ if is_kept_apart(left, right) => as_written,
        _ if is_spaced(left) || is_spaced(right) => true,
        _ => as_written,
    }
}

/// Says whether a space, or that there is none, may mean something.
fn is_kept_apart(left: &Piece<'_>, right: &Piece<'_>) -> bool {
    is_literal(left.kind) && is_literal(right.kind)
        || left.parent == Kind::UnaryExpr && !left.kind.is_keyword()
        || left.parent == Kind::OperatorName
        || right.parent == Kind::OperatorName
}

/// Nodes whose bracket stands apart from the word before it.
fn is_set_apart(parent: Kind) -> bool {
    matches!(
        parent,
        Kind::InList
            | Kind::ColumnList
            | Kind::ValuesRow
            | Kind::TableElements
            | Kind::IndexElements
            | Kind::ConflictTarget
            | Kind::ParenExpr
            | Kind::SubqueryExpr
            | Kind::SubqueryTable
            | Kind::ParenQuery
            | Kind::ParenTable
            | Kind::Cte
            | Kind::ExistsExpr
            | Kind::WindowSpec
    )
}

/// Words before brackets that are no functions.
fn is_set_apart_word(left: &Piece<'_>) -> bool {
    left.is_capital
        && matches!(
            left.kind,
            Kind::AND
                | Kind::OR
                | Kind::NOT
                | Kind::IN
                | Kind::AS
                | Kind::ON
                | Kind::WHERE
                | Kind::CHECK
                | Kind::OVER
                | Kind::FILTER
                | Kind::USING
                | Kind::KEY
        )
}

/// Says whether a piece is set apart from its neighbours.
fn is_spaced(piece: &Piece<'_>) -> bool {
    is_name(piece.kind)
        || is_literal(piece.kind)
        || matches!(piece.kind, Kind::RParen | Kind::RBracket | Kind::Placeholder)
        || matches!(piece.parent, Kind::BinaryExpr | Kind::Assignment)
}

fn is_name(kind: Kind) -> bool {
    matches!(kind, Kind::Ident | Kind::QuotedIdent | Kind::UnicodeIdent) || kind.is_keyword()
}

fn is_literal(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::String
            | Kind::EscapeString
            | Kind::NationalString
            | Kind::UnicodeString
            | Kind::BitString
            | Kind::HexString
            | Kind::DollarString
            | Kind::Integer
            | Kind::Decimal
            | Kind::RadixInteger
    )
}
