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

/// Says whether values of two types can be told equal, as a foreign key has to; a doubt counts
/// as yes.
pub(crate) fn is_comparable(left: &DataType, right: &DataType) -> bool {
    let (left_kind, right_kind) = (kind(left), kind(right));
    if let (TypeFamily::Enum(left), TypeFamily::Enum(right)) = (&left.family, &right.family) {
        return left == right;
    }
    left_kind == right_kind || left_kind == Kind::Unclear || right_kind == Kind::Unclear
}
