//! PostgreSQL's names of types, and those of its extensions.

use super::integer;
use crate::catalog::data_type::{DataType, TypeFamily};
use crate::catalog::type_spelling::TypeSpelling;

/// Types of PostgreSQL that have no family of their own.
///
/// Source: PostgreSQL 18 manual, "Data Types", and `pg_type` of a fresh database.
const POSTGRES_OTHER: &[&str] = &[
    "aclitem",
    "box",
    "bpchar",
    "cid",
    "circle",
    "datemultirange",
    "daterange",
    "int4multirange",
    "int4range",
    "int8multirange",
    "int8range",
    "jsonpath",
    "line",
    "lseg",
    "name",
    "nummultirange",
    "numrange",
    "oid",
    "oidvector",
    "path",
    "pg_lsn",
    "pg_snapshot",
    "point",
    "polygon",
    "refcursor",
    "regclass",
    "regcollation",
    "regconfig",
    "regdictionary",
    "regnamespace",
    "regoper",
    "regoperator",
    "regproc",
    "regprocedure",
    "regrole",
    "regtype",
    "tid",
    "tsmultirange",
    "tsquery",
    "tsrange",
    "tstzmultirange",
    "tstzrange",
    "tsvector",
    "txid_snapshot",
    "void",
    "xid",
    "xid8",
    "record",
    "trigger",
    "event_trigger",
    "anyelement",
    "anyarray",
    "int2vector",
    "internal",
    "cstring",
];

/// Types that extensions of PostgreSQL bring, with the extension.
///
/// Source: the control and SQL files of postgresql-contrib 15, `pgvector` and `PostGIS`.
const POSTGRES_EXTENSION_TYPES: &[(&str, &str)] = &[
    ("citext", "citext"),
    ("cube", "cube"),
    ("hstore", "hstore"),
    ("ghstore", "hstore"),
    ("ltree", "ltree"),
    ("lquery", "ltree"),
    ("ltxtquery", "ltree"),
    ("isbn", "isn"),
    ("isbn13", "isn"),
    ("issn", "isn"),
    ("ean13", "isn"),
    ("upc", "isn"),
    ("seg", "seg"),
    ("gtrgm", "pg_trgm"),
    ("query_int", "intarray"),
    ("lo", "lo"),
    ("vector", "vector"),
    ("halfvec", "vector"),
    ("sparsevec", "vector"),
    ("geometry", "postgis"),
    ("geography", "postgis"),
    ("box2d", "postgis"),
    ("box3d", "postgis"),
    ("raster", "postgis_raster"),
];

/// Returns the extension of PostgreSQL that brings a type of this name.
pub fn extension_of_type(name: &str) -> Option<&'static str> {
    POSTGRES_EXTENSION_TYPES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, extension)| *extension)
}

pub(super) fn read(mut spelling: TypeSpelling) -> DataType {
    spelling.take("setof");
    let is_system = spelling
        .schema
        .as_deref()
        .is_none_or(|schema| schema == "pg_catalog");
    let family = if is_system && (!spelling.is_quoted || spelling.schema.is_some()) {
        postgres_family(&spelling)
    } else if spelling.is_quoted && spelling.name == "char" {
        Some(TypeFamily::Other("\"char\"".to_owned()))
    } else if spelling.is_quoted && is_system {
        // A quoted name is looked up as it is: `"timestamptz"` is the type, `"integer"` is not.
        let is_catalog_name = !matches!(
            spelling.name.as_str(),
            "integer" | "int" | "bigint" | "smallint" | "boolean" | "decimal" | "real" | "float" | "dec"
        );
        is_catalog_name.then(|| postgres_family(&spelling)).flatten()
    } else {
        None
    };
    let family = family.unwrap_or_else(|| {
        let mut name = spelling.name.clone();
        if let Some(schema) = &spelling.schema {
            name = format!("{schema}.{name}");
        }
        let is_extension_place = spelling.schema.as_deref().is_none_or(|schema| schema == "public");
        if is_extension_place && extension_of_type(&spelling.name).is_some() {
            return extension_type(&spelling);
        }
        TypeFamily::Unknown(name)
    });
    let mut data_type = DataType::new(family, spelling.written.clone());
    if spelling.dimensions > 0 {
        // PostgreSQL does not keep the number of dimensions.
        let written = spelling.written;
        let element = written
            .find(['[', ' '])
            .map_or(written.as_str(), |_| {
                written.split('[').next().unwrap_or(&written)
            })
            .trim_end_matches(|c: char| c.is_whitespace());
        let element = strip_array_word(element).to_owned();
        data_type.written = element;
        data_type = DataType::new(TypeFamily::Array(Box::new(data_type)), written);
    }
    data_type
}

fn strip_array_word(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    lower
        .strip_suffix(" array")
        .map_or(text, |element| &text[..element.len()])
}

fn extension_type(spelling: &TypeSpelling) -> TypeFamily {
    let name = &spelling.name;
    if spelling.arguments.is_empty() {
        TypeFamily::Other(name.clone())
    } else {
        TypeFamily::Other(format!("{name}({})", spelling.arguments.join(",")))
    }
}

fn postgres_family(spelling: &TypeSpelling) -> Option<TypeFamily> {
    let length = spelling.number(0);
    let family = match spelling.name.as_str() {
        "bool" | "boolean" => TypeFamily::Bool,
        "int2" | "smallint" | "smallserial" | "serial2" => integer(16),
        "int4" | "int" | "integer" | "serial" | "serial4" => integer(32),
        "int8" | "bigint" | "bigserial" | "serial8" => integer(64),
        "numeric" | "decimal" | "dec" => TypeFamily::Decimal {
            precision: length,
            scale: spelling
                .arguments
                .get(1)
                .and_then(|scale| scale.parse().ok())
                .or_else(|| length.map(|_| 0)),
            is_unsigned: false,
        },
        "float4" | "real" => TypeFamily::Real,
        "float" if length.is_some_and(|bits| bits <= 24) => TypeFamily::Real,
        "float8" | "double precision" | "float" => TypeFamily::Double,
        "money" => TypeFamily::Money,
        "text" => TypeFamily::Text(None),
        "varchar"
        | "character varying"
        | "char varying"
        | "national character varying"
        | "national char varying"
        | "nchar varying" => TypeFamily::Varchar(length),
        "char" | "character" | "nchar" | "national character" | "national char" => {
            TypeFamily::Char(length.unwrap_or(1))
        }
        "bpchar" if length.is_some() => TypeFamily::Char(length?),
        "bytea" => TypeFamily::Bytes {
            length: None,
            is_fixed: false,
        },
        "bit" => TypeFamily::Bits {
            length: length.or(Some(1)),
            is_varying: false,
        },
        "varbit" | "bit varying" => TypeFamily::Bits {
            length,
            is_varying: true,
        },
        "uuid" => TypeFamily::Uuid,
        "date" => TypeFamily::Date,
        "time" | "time without time zone" => TypeFamily::Time {
            has_zone: false,
            precision: length,
        },
        "timetz" | "time with time zone" => TypeFamily::Time {
            has_zone: true,
            precision: length,
        },
        "timestamp" | "timestamp without time zone" => TypeFamily::Timestamp {
            has_zone: false,
            precision: length,
        },
        "timestamptz" | "timestamp with time zone" => TypeFamily::Timestamp {
            has_zone: true,
            precision: length,
        },
        name if name == "interval" || name.starts_with("interval ") => TypeFamily::Interval,
        "json" => TypeFamily::Json,
        "jsonb" => TypeFamily::Jsonb,
        "xml" => TypeFamily::Xml,
        "inet" | "cidr" | "macaddr" | "macaddr8" => TypeFamily::Network,
        name if POSTGRES_OTHER.contains(&name) => TypeFamily::Other(name.to_owned()),
        _ => return None,
    };
    Some(family)
}
