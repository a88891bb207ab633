//! The one way to write each type, as the engine itself shows it.

use std::borrow::Cow;

use super::data_type::{DataType, TypeFamily};
use crate::Dialect;

impl DataType {
    /// Returns the type as the engine shows it: `format_type` in PostgreSQL, `COLUMN_TYPE`
    /// in MySQL (with the widths that are written, which servers differ about), the declared
    /// text in SQLite.
    pub fn canonical(&self, dialect: Dialect) -> Cow<'_, str> {
        match dialect {
            Dialect::Postgres => postgres(self),
            Dialect::MySql | Dialect::MariaDb => mysql(self),
            Dialect::Sqlite => Cow::Borrowed(&self.written),
        }
    }
}

fn with_length(name: &'static str, length: Option<u32>) -> Cow<'static, str> {
    length.map_or(Cow::Borrowed(name), |length| format!("{name}({length})").into())
}

fn postgres(data_type: &DataType) -> Cow<'_, str> {
    let zone = |has_zone| {
        if has_zone {
            " with time zone"
        } else {
            " without time zone"
        }
    };
    match &data_type.family {
        TypeFamily::Bool => "boolean".into(),
        TypeFamily::Integer { bits: 16, .. } => "smallint".into(),
        TypeFamily::Integer { bits: 64, .. } => "bigint".into(),
        TypeFamily::Integer { .. } => "integer".into(),
        TypeFamily::Decimal {
            precision: Some(precision),
            scale,
            ..
        } => format!("numeric({precision},{})", scale.unwrap_or(0)).into(),
        TypeFamily::Decimal { .. } => "numeric".into(),
        TypeFamily::Real => "real".into(),
        TypeFamily::Double => "double precision".into(),
        TypeFamily::Money => "money".into(),
        TypeFamily::Text(_) => "text".into(),
        TypeFamily::Varchar(length) => with_length("character varying", *length),
        TypeFamily::Char(length) => format!("character({length})").into(),
        TypeFamily::Bytes { .. } => "bytea".into(),
        TypeFamily::Bits {
            length,
            is_varying: true,
        } => with_length("bit varying", *length),
        TypeFamily::Bits { length, .. } => with_length("bit", *length),
        TypeFamily::Uuid => "uuid".into(),
        TypeFamily::Date => "date".into(),
        TypeFamily::Time { has_zone, precision } => {
            format!("{}{}", with_length("time", *precision), zone(*has_zone)).into()
        }
        TypeFamily::Timestamp { has_zone, precision } => {
            format!("{}{}", with_length("timestamp", *precision), zone(*has_zone)).into()
        }
        TypeFamily::Interval | TypeFamily::Network => data_type.written.to_lowercase().into(),
        TypeFamily::Json => "json".into(),
        TypeFamily::Jsonb => "jsonb".into(),
        TypeFamily::Xml => "xml".into(),
        TypeFamily::Array(element) => format!("{}[]", postgres(element)).into(),
        TypeFamily::Enum(name) | TypeFamily::Domain(name) | TypeFamily::Composite(name) => {
            let quoted = quoted(&name.name);
            if matches!(name.schema.as_str(), "" | "public") {
                quoted.into_owned().into()
            } else {
                format!("{}.{quoted}", self::quoted(&name.schema)).into()
            }
        }
        TypeFamily::Other(name) => name.as_str().into(),
        TypeFamily::Unknown(_)
        | TypeFamily::Any
        | TypeFamily::Year
        | TypeFamily::InlineEnum(_)
        | TypeFamily::Set(_) => data_type.written.as_str().into(),
    }
}

/// Quotes a PostgreSQL name that would not survive without.
fn quoted(name: &str) -> Cow<'_, str> {
    let is_plain = name
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && !name.starts_with(|first: char| first.is_ascii_digit());
    if is_plain {
        Cow::Borrowed(name)
    } else {
        format!("\"{}\"", name.replace('"', "\"\"")).into()
    }
}

fn labels(kind: &str, labels: &[String]) -> Cow<'static, str> {
    let quoted: Vec<String> = labels
        .iter()
        .map(|label| format!("'{}'", label.replace('\'', "''")))
        .collect();
    format!("{kind}({})", quoted.join(",")).into()
}

fn mysql(data_type: &DataType) -> Cow<'_, str> {
    let signed = |name: Cow<'static, str>, is_unsigned: bool| -> Cow<'static, str> {
        if is_unsigned {
            format!("{name} unsigned").into()
        } else {
            name
        }
    };
    match &data_type.family {
        TypeFamily::Integer {
            bits,
            is_unsigned,
            display_width,
        } => {
            let name = match bits {
                8 => "tinyint",
                16 => "smallint",
                24 => "mediumint",
                64 => "bigint",
                _ => "int",
            };
            signed(with_length(name, *display_width), *is_unsigned)
        }
        TypeFamily::Decimal {
            precision,
            scale,
            is_unsigned,
        } => {
            let name = format!("decimal({},{})", precision.unwrap_or(10), scale.unwrap_or(0));
            signed(name.into(), *is_unsigned)
        }
        TypeFamily::Real => "float".into(),
        TypeFamily::Double => "double".into(),
        TypeFamily::Text(Some(0xff)) => "tinytext".into(),
        TypeFamily::Text(Some(0xff_ffff)) => "mediumtext".into(),
        TypeFamily::Text(Some(u32::MAX)) => "longtext".into(),
        TypeFamily::Text(_) => "text".into(),
        TypeFamily::Varchar(length) => with_length("varchar", *length),
        TypeFamily::Char(length) => format!("char({length})").into(),
        TypeFamily::Bytes {
            length,
            is_fixed: true,
        } => with_length("binary", *length),
        TypeFamily::Bytes { .. } if data_type.written.to_lowercase().starts_with("varbinary") => {
            data_type.written.to_lowercase().into()
        }
        TypeFamily::Bytes {
            length: Some(0xff), ..
        } => "tinyblob".into(),
        TypeFamily::Bytes {
            length: Some(0xff_ffff),
            ..
        } => "mediumblob".into(),
        TypeFamily::Bytes {
            length: Some(u32::MAX),
            ..
        } => "longblob".into(),
        TypeFamily::Bytes { .. } => "blob".into(),
        TypeFamily::Bits { length, .. } => with_length("bit", *length),
        TypeFamily::Uuid => "uuid".into(),
        TypeFamily::Date => "date".into(),
        TypeFamily::Time { precision, .. } => with_length("time", *precision),
        TypeFamily::Timestamp {
            has_zone: true,
            precision,
        } => with_length("timestamp", *precision),
        TypeFamily::Timestamp { precision, .. } => with_length("datetime", *precision),
        TypeFamily::Year => "year".into(),
        TypeFamily::Json => "json".into(),
        TypeFamily::InlineEnum(names) => labels("enum", names),
        TypeFamily::Set(names) => labels("set", names),
        TypeFamily::Other(name) => name.as_str().into(),
        _ => data_type.written.to_lowercase().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_shown_as_the_engine_shows_them() {
        let check = |dialect, text, expected| {
            let data_type = DataType::parse(dialect, text);
            assert_eq!(data_type.canonical(dialect), expected, "{text}");
        };
        let check_postgres = |text, expected| check(Dialect::Postgres, text, expected);
        check_postgres("int8", "bigint");
        check_postgres("VARCHAR(100)[]", "character varying(100)[]");
        check_postgres("timestamptz(3)", "timestamp(3) with time zone");
        check_postgres("numeric(8)", "numeric(8,0)");
        let check_mysql = |text, expected| check(Dialect::MySql, text, expected);
        check_mysql("BOOLEAN", "tinyint(1)");
        check_mysql("INTEGER UNSIGNED", "int unsigned");
        check_mysql("decimal", "decimal(10,0)");
        check_mysql("enum('a', 'b''c')", "enum('a','b''c')");
        check_mysql("varbinary(255)", "varbinary(255)");
        check(Dialect::Sqlite, "Varchar( 3 )", "Varchar( 3 )");
    }
}
