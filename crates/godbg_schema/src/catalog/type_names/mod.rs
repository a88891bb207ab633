//! The names under which each dialect knows its types.

mod mysql;
mod postgres;
mod sqlite;

pub use postgres::extension_of_type;

use super::data_type::{DataType, TypeFamily};
use super::type_spelling::TypeSpelling;
use crate::Dialect;

fn integer(bits: u8) -> TypeFamily {
    TypeFamily::Integer {
        bits,
        is_unsigned: false,
        display_width: None,
    }
}

impl DataType {
    /// Reads a type as a column definition of this dialect writes it.
    ///
    /// A name that the engine does not have itself becomes [`TypeFamily::Unknown`] with its
    /// stored name; [`Catalog::resolve_type`](super::Catalog::resolve_type) looks it up.
    pub fn parse(dialect: Dialect, text: &str) -> Self {
        let spelling = TypeSpelling::read(text);
        match dialect {
            Dialect::Postgres => postgres::read(spelling),
            Dialect::MySql | Dialect::MariaDb => mysql::read(spelling),
            Dialect::Sqlite => sqlite::read(&spelling),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(dialect: Dialect, text: &str, expected: &TypeFamily) {
        assert_eq!(&DataType::parse(dialect, text).family, expected, "{text}");
    }

    #[test]
    fn postgres_knows_its_types_under_all_their_names() {
        let check = |text, expected: TypeFamily| check(Dialect::Postgres, text, &expected);
        check("BIGSERIAL", integer(64));
        check("pg_catalog.int4", integer(32));
        check("character  varying (20)", TypeFamily::Varchar(Some(20)));
        check("float(24)", TypeFamily::Real);
        check(
            "decimal(8)",
            TypeFamily::Decimal {
                precision: Some(8),
                scale: Some(0),
                is_unsigned: false,
            },
        );
        check(
            "timestamp(3) with time zone",
            TypeFamily::Timestamp {
                has_zone: true,
                precision: Some(3),
            },
        );
        check("interval day to second(3)", TypeFamily::Interval);
        check("\"char\"", TypeFamily::Other("\"char\"".to_owned()));
        check("\"integer\"", TypeFamily::Unknown("integer".to_owned()));
        check("app.mood", TypeFamily::Unknown("app.mood".to_owned()));
        check("vector(3)", TypeFamily::Other("vector(3)".to_owned()));
        let array = DataType::parse(Dialect::Postgres, "varchar(9)[][]");
        let element = DataType::new(TypeFamily::Varchar(Some(9)), "varchar(9)");
        assert_eq!(array.family, TypeFamily::Array(Box::new(element)));
    }

    #[test]
    fn mysql_knows_signs_widths_and_labels() {
        let check = |text, expected: TypeFamily| check(Dialect::MySql, text, &expected);
        let whole = |bits, is_unsigned, display_width| TypeFamily::Integer {
            bits,
            is_unsigned,
            display_width,
        };
        check("INT(11) UNSIGNED", whole(32, true, Some(11)));
        check("boolean", whole(8, false, Some(1)));
        check("int zerofill", whole(32, true, None));
        check(
            "varchar(5) character set latin1 collate latin1_bin",
            TypeFamily::Varchar(Some(5)),
        );
        check("text(300)", TypeFamily::Text(Some(65535)));
        check(
            "enum('a','b')",
            TypeFamily::InlineEnum(vec!["a".to_owned(), "b".to_owned()]),
        );
        check("real", TypeFamily::Double);
        check(
            "binary(16)",
            TypeFamily::Bytes {
                length: Some(16),
                is_fixed: true,
            },
        );
    }

    #[test]
    fn sqlite_promises_what_the_name_says() {
        let check = |text, expected: TypeFamily| check(Dialect::Sqlite, text, &expected);
        check("", TypeFamily::Any);
        check("BOOLEAN", TypeFamily::Bool);
        check("UNSIGNED BIG INT", integer(64));
        check(
            "DATETIME",
            TypeFamily::Timestamp {
                has_zone: false,
                precision: None,
            },
        );
        check("NVARCHAR(3)", TypeFamily::Varchar(Some(3)));
    }
}
