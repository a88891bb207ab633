//! MySQL's and MariaDB's names of types.

use crate::catalog::data_type::{DataType, TypeFamily};
use crate::catalog::type_spelling::TypeSpelling;

/// What one MySQL type is made of beside its name.
struct MySqlAttributes {
    is_unsigned: bool,
    length: Option<u32>,
    scale: Option<i32>,
}

pub(super) fn read(mut spelling: TypeSpelling) -> DataType {
    for attribute in ["character set", "charset", "collate"] {
        drop_attribute_with_value(&mut spelling, attribute);
    }
    let is_zerofill = spelling.take("zerofill");
    let attributes = MySqlAttributes {
        is_unsigned: spelling.take("unsigned") || is_zerofill,
        length: spelling.number(0),
        scale: spelling.arguments.get(1).and_then(|scale| scale.parse().ok()),
    };
    for ignored in ["signed", "binary", "ascii", "unicode"] {
        if spelling.name != ignored {
            spelling.take(ignored);
        }
    }
    let family = mysql_number(&spelling, &attributes)
        .or_else(|| mysql_text(&spelling, &attributes))
        .or_else(|| mysql_other(&spelling, &attributes))
        .unwrap_or_else(|| TypeFamily::Unknown(spelling.name.clone()));
    DataType::new(family, spelling.written)
}

fn drop_attribute_with_value(spelling: &mut TypeSpelling, attribute: &str) {
    let Some(at) = spelling.name.find(&format!(" {attribute} ")) else {
        return;
    };
    let rest = &spelling.name[at + attribute.len() + 2..];
    let after = rest.find(' ').map_or("", |space| &rest[space..]);
    spelling.name = format!("{}{after}", &spelling.name[..at]);
}

fn mysql_number(spelling: &TypeSpelling, attributes: &MySqlAttributes) -> Option<TypeFamily> {
    let whole = |bits| TypeFamily::Integer {
        bits,
        is_unsigned: attributes.is_unsigned,
        display_width: attributes.length,
    };
    let family = match spelling.name.as_str() {
        "bool" | "boolean" => TypeFamily::Integer {
            bits: 8,
            is_unsigned: false,
            display_width: Some(1),
        },
        "tinyint" | "int1" => whole(8),
        "smallint" | "int2" => whole(16),
        "mediumint" | "int3" | "middleint" => whole(24),
        "int" | "integer" | "int4" => whole(32),
        "bigint" | "int8" => whole(64),
        "serial" => TypeFamily::Integer {
            bits: 64,
            is_unsigned: true,
            display_width: None,
        },
        "decimal" | "dec" | "numeric" | "fixed" => TypeFamily::Decimal {
            precision: attributes.length.filter(|digits| *digits > 0).or(Some(10)),
            scale: attributes.scale.or(Some(0)),
            is_unsigned: attributes.is_unsigned,
        },
        "float" | "float4"
            if attributes
                .length
                .is_none_or(|bits| bits <= 24 || attributes.scale.is_some()) =>
        {
            TypeFamily::Real
        }
        "float" | "double" | "double precision" | "real" | "float8" => TypeFamily::Double,
        "bit" => TypeFamily::Bits {
            length: attributes.length.or(Some(1)),
            is_varying: false,
        },
        _ => return None,
    };
    Some(family)
}

fn mysql_text(spelling: &TypeSpelling, attributes: &MySqlAttributes) -> Option<TypeFamily> {
    let length = attributes.length;
    let bytes = |length| TypeFamily::Bytes {
        length: Some(length),
        is_fixed: false,
    };
    let family = match spelling.name.as_str() {
        "char" | "character" | "nchar" | "national char" | "national character" => {
            TypeFamily::Char(length.unwrap_or(1))
        }
        "varchar"
        | "character varying"
        | "char varying"
        | "nvarchar"
        | "national varchar"
        | "varcharacter"
        | "nchar varchar"
        | "nchar varying"
        | "national char varying"
        | "national character varying" => TypeFamily::Varchar(length),
        "tinytext" => TypeFamily::Text(Some(u8::MAX.into())),
        "text" => TypeFamily::Text(Some(sized_text(length))),
        "mediumtext" | "long" | "long varchar" => TypeFamily::Text(Some(MEDIUM)),
        "longtext" => TypeFamily::Text(Some(u32::MAX)),
        "binary" | "char byte" => TypeFamily::Bytes {
            length: length.or(Some(1)),
            is_fixed: true,
        },
        "varbinary" => TypeFamily::Bytes {
            length,
            is_fixed: false,
        },
        "tinyblob" => bytes(u8::MAX.into()),
        "blob" => bytes(sized_text(length)),
        "mediumblob" | "long varbinary" => bytes(MEDIUM),
        "longblob" => bytes(u32::MAX),
        "enum" => TypeFamily::InlineEnum(labels(&spelling.arguments)),
        "set" => TypeFamily::Set(labels(&spelling.arguments)),
        _ => return None,
    };
    Some(family)
}

/// Labels are kept without blanks at their ends; those in hexadecimal are texts as well.
fn labels(written: &[String]) -> Vec<String> {
    let label = |text: &String| {
        let value = crate::compare::binary_text(text).unwrap_or_else(|| text.clone());
        value.trim_end_matches(' ').to_owned()
    };
    written.iter().map(label).collect()
}

const MEDIUM: u32 = (1 << 24) - 1;

/// TEXT(n) and BLOB(n) become the smallest type that holds n bytes.
fn sized_text(length: Option<u32>) -> u32 {
    match length {
        Some(1..=0xff) => u8::MAX.into(),
        None | Some(..=0xffff) => u16::MAX.into(),
        Some(..=MEDIUM) => MEDIUM,
        Some(_) => u32::MAX,
    }
}

fn mysql_other(spelling: &TypeSpelling, attributes: &MySqlAttributes) -> Option<TypeFamily> {
    let precision = attributes.length;
    let family = match spelling.name.as_str() {
        "date" => TypeFamily::Date,
        "time" => TypeFamily::Time {
            has_zone: false,
            precision,
        },
        "datetime" => TypeFamily::Timestamp {
            has_zone: false,
            precision,
        },
        "timestamp" => TypeFamily::Timestamp {
            has_zone: true,
            precision,
        },
        "year" => TypeFamily::Year,
        "json" => TypeFamily::Json,
        "uuid" => TypeFamily::Uuid,
        "inet4" | "inet6" => TypeFamily::Network,
        name @ ("geometry" | "point" | "linestring" | "polygon" | "multipoint" | "multilinestring"
        | "multipolygon" | "geometrycollection" | "geomcollection" | "vector") => {
            TypeFamily::Other(name.to_owned())
        }
        _ => return None,
    };
    Some(family)
}
