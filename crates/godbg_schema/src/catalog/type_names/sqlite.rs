//! What SQLite's declared types promise.

use super::integer;
use crate::catalog::data_type::{Affinity, DataType, TypeFamily};
use crate::catalog::type_spelling::TypeSpelling;

/// SQLite stores anything anywhere; the family is what the declared name promises, which is
/// also what its drivers for Go go by.
pub(super) fn read(spelling: &TypeSpelling) -> DataType {
    let written = spelling.written.clone();
    let length = spelling.number(0);
    let data_type = DataType::new(TypeFamily::Any, written);
    let family = match spelling.name.as_str() {
        "" | "any" => TypeFamily::Any,
        "bool" | "boolean" => TypeFamily::Bool,
        "date" => TypeFamily::Date,
        "time" => TypeFamily::Time {
            has_zone: false,
            precision: None,
        },
        "datetime" | "timestamp" => TypeFamily::Timestamp {
            has_zone: false,
            precision: None,
        },
        "timestamptz" | "timestamp with time zone" => TypeFamily::Timestamp {
            has_zone: true,
            precision: None,
        },
        "json" => TypeFamily::Json,
        "jsonb" => TypeFamily::Jsonb,
        "uuid" => TypeFamily::Uuid,
        "decimal" | "numeric" => TypeFamily::Decimal {
            precision: length,
            scale: spelling.arguments.get(1).and_then(|scale| scale.parse().ok()),
            is_unsigned: false,
        },
        name => match data_type.affinity() {
            Affinity::Integer => integer(64),
            Affinity::Text if name.contains("varchar") || name.contains("character") => {
                TypeFamily::Varchar(length)
            }
            Affinity::Text => TypeFamily::Text(None),
            Affinity::Blob => TypeFamily::Bytes {
                length: None,
                is_fixed: false,
            },
            Affinity::Real => TypeFamily::Double,
            Affinity::Numeric => TypeFamily::Other(name.to_owned()),
        },
    };
    DataType { family, ..data_type }
}
