//! Which types PostgreSQL turns into each other without being told how.

use crate::catalog::{DataType, TypeFamily};

/// Kinds of types between which nothing is turned by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Truth,
    Number,
    Text,
    Moment,
    Span,
    Uuid,
    Json,
    Bytes,
    Bits,
    Label,
    Row,
    List,
    Network,
    Clock,
    Unclear,
}

fn kind(data_type: &DataType) -> Kind {
    match &data_type.family {
        TypeFamily::Bool => Kind::Truth,
        TypeFamily::Integer { .. } | TypeFamily::Decimal { .. } | TypeFamily::Real | TypeFamily::Double => {
            Kind::Number
        }
        TypeFamily::Text(_) | TypeFamily::Varchar(_) | TypeFamily::Char(_) => Kind::Text,
        TypeFamily::Date | TypeFamily::Timestamp { .. } => Kind::Moment,
        TypeFamily::Interval => Kind::Span,
        TypeFamily::Uuid => Kind::Uuid,
        TypeFamily::Json | TypeFamily::Jsonb => Kind::Json,
        TypeFamily::Bytes { .. } => Kind::Bytes,
        TypeFamily::Bits { .. } => Kind::Bits,
        TypeFamily::Enum(_) => Kind::Label,
        TypeFamily::Composite(_) => Kind::Row,
        TypeFamily::Array(_) => Kind::List,
        TypeFamily::Network => Kind::Network,
        TypeFamily::Time { .. } => Kind::Clock,
        _ => Kind::Unclear,
    }
}

/// Says whether a column's values are turned from one type into the other without `USING`;
/// a doubt counts as yes.
///
/// Source: `pg_cast` of PostgreSQL 15, implicit and assignment casts; any type becomes text.
pub(crate) fn is_assigned(from: &DataType, to: &DataType) -> bool {
    if let (TypeFamily::Array(from), TypeFamily::Array(to)) = (&from.family, &to.family) {
        return is_assigned(from, to);
    }
    let (own, wanted) = (kind(from), kind(to));
    if let (TypeFamily::Enum(left), TypeFamily::Enum(right)) = (&from.family, &to.family) {
        return left == right;
    }
    // A moment has a time of day, and a span of less than a day is one.
    let is_clock = wanted == Kind::Clock && matches!(own, Kind::Moment | Kind::Span)
        || own == Kind::Clock && wanted == Kind::Span;
    is_clock || own == wanted || wanted == Kind::Text || own == Kind::Unclear || wanted == Kind::Unclear
}

pub(super) fn is_number(data_type: &DataType) -> bool {
    kind(data_type) == Kind::Number
}

/// Says whether no operator compares values of these types; a doubt counts as no.
pub(super) fn operator_is_missing(left: &DataType, right: &DataType) -> bool {
    let apart = [
        Kind::Truth,
        Kind::Number,
        Kind::Text,
        Kind::Moment,
        Kind::Uuid,
        Kind::Bytes,
        Kind::Network,
    ];
    let (left, right) = (kind(left), kind(right));
    left != right && apart.contains(&left) && apart.contains(&right)
}

/// Says whether a column of the first type may refer to a key of the second: values are told
/// equal by what the key's index knows, or are turned into the key's type without loss. A doubt
/// counts as yes.
///
/// Source: `ATAddForeignKeyConstraint` in PostgreSQL's `tablecmds.c`, `pg_cast` of PostgreSQL 15.
pub(crate) fn may_refer(own: &DataType, key: &DataType) -> bool {
    let (left_kind, right_kind) = (kind(own), kind(key));
    if let (TypeFamily::Enum(left), TypeFamily::Enum(right)) = (&own.family, &key.family) {
        return left == right;
    }
    if left_kind == Kind::Number && right_kind == Kind::Number {
        let rank = |data_type: &DataType| match data_type.family {
            TypeFamily::Integer { .. } => 0,
            TypeFamily::Decimal { .. } => 1,
            _ => 2,
        };
        return rank(own) <= rank(key);
    }
    left_kind == right_kind || left_kind == Kind::Unclear || right_kind == Kind::Unclear
}
