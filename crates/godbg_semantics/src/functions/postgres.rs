//! PostgreSQL's functions, from its own catalog.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::{Function, FunctionKind, NullRule};

const CATALOG: &str = include_str!("postgres.txt");

/// Functions that give a value for every argument that is not NULL. The catalog does not say
/// so of any: `proisstrict` speaks of NULL arguments alone.
///
/// Source: PostgreSQL 15 manual, "Functions and Operators", read one by one.
const TOTAL: &[&str] = &[
    "abs",
    "acos",
    "age",
    "array_append",
    "array_cat",
    "array_prepend",
    "array_remove",
    "array_replace",
    "array_to_json",
    "array_to_string",
    "ascii",
    "asin",
    "atan",
    "atan2",
    "bit_count",
    "bit_length",
    "btrim",
    "cardinality",
    "cbrt",
    "ceil",
    "ceiling",
    "char_length",
    "character_length",
    "chr",
    "cos",
    "cot",
    "date",
    "date_bin",
    "date_part",
    "date_trunc",
    "decode",
    "degrees",
    "div",
    "encode",
    "exp",
    "extract",
    "factorial",
    "floor",
    "gcd",
    "host",
    "initcap",
    "int2",
    "int4",
    "int8",
    "float4",
    "float8",
    "numeric",
    "json_array_length",
    "jsonb_array_length",
    "jsonb_pretty",
    "json_typeof",
    "jsonb_typeof",
    "justify_days",
    "justify_hours",
    "justify_interval",
    "jsonb_set",
    "lcm",
    "left",
    "length",
    "ln",
    "log",
    "log10",
    "lower",
    "lpad",
    "ltrim",
    "make_date",
    "make_interval",
    "make_time",
    "make_timestamp",
    "make_timestamptz",
    "masklen",
    "md5",
    "mod",
    "nextval",
    "octet_length",
    "overlay",
    "pg_size_pretty",
    "plainto_tsquery",
    "phraseto_tsquery",
    "position",
    "pow",
    "power",
    "quote_ident",
    "quote_literal",
    "radians",
    "regexp_replace",
    "regexp_count",
    "regexp_instr",
    "regexp_like",
    "repeat",
    "replace",
    "reverse",
    "right",
    "round",
    "row_to_json",
    "rpad",
    "rtrim",
    "scale",
    "sha224",
    "sha256",
    "sha384",
    "sha512",
    "sign",
    "sin",
    "split_part",
    "sqrt",
    "starts_with",
    "strpos",
    "tan",
    "text",
    "timestamp",
    "timestamptz",
    "timezone",
    "to_char",
    "to_date",
    "to_hex",
    "to_json",
    "to_jsonb",
    "to_number",
    "to_timestamp",
    "to_tsquery",
    "to_tsvector",
    "translate",
    "trunc",
    "ts_rank",
    "ts_rank_cd",
    "ts_headline",
    "upper",
    "websearch_to_tsquery",
    "width_bucket",
];

/// Functions that never give NULL, also for NULL arguments.
///
/// Source: as above.
const NEVER_NULL: &[&str] = &[
    "clock_timestamp",
    "concat",
    "count",
    "cume_dist",
    "current_catalog",
    "current_database",
    "current_date",
    "current_role",
    "current_time",
    "current_timestamp",
    "current_user",
    "dense_rank",
    "gen_random_uuid",
    "json_build_array",
    "json_build_object",
    "jsonb_build_array",
    "jsonb_build_object",
    "localtime",
    "localtimestamp",
    "now",
    "num_nonnulls",
    "num_nulls",
    "percent_rank",
    "pg_backend_pid",
    "pi",
    "quote_nullable",
    "random",
    "rank",
    "row_number",
    "session_user",
    "statement_timestamp",
    "timeofday",
    "transaction_timestamp",
    "txid_current",
    "user",
    "version",
    "grouping",
];

/// Functions of extensions that services use most: `uuid-ossp`, `pgcrypto`, `citext`, `unaccent`, `pg_trgm`.
const OF_EXTENSIONS: &[(&str, NullRule, Option<&str>)] = &[
    ("uuid_generate_v1", NullRule::Never, Some("uuid")),
    ("uuid_generate_v1mc", NullRule::Never, Some("uuid")),
    ("uuid_generate_v4", NullRule::Never, Some("uuid")),
    ("uuid_generate_v5", NullRule::WhenAnyArgumentIs, Some("uuid")),
    ("digest", NullRule::WhenAnyArgumentIs, Some("bytea")),
    ("hmac", NullRule::WhenAnyArgumentIs, Some("bytea")),
    ("crypt", NullRule::WhenAnyArgumentIs, Some("text")),
    ("gen_salt", NullRule::WhenAnyArgumentIs, Some("text")),
    ("gen_random_bytes", NullRule::WhenAnyArgumentIs, Some("bytea")),
    ("unaccent", NullRule::WhenAnyArgumentIs, Some("text")),
    ("similarity", NullRule::WhenAnyArgumentIs, Some("real")),
    ("word_similarity", NullRule::WhenAnyArgumentIs, Some("real")),
];

pub(super) fn function(name: &str) -> Option<Function> {
    static BY_NAME: OnceLock<FxHashMap<&'static str, Function>> = OnceLock::new();
    BY_NAME.get_or_init(read).get(name).copied()
}

fn read() -> FxHashMap<&'static str, Function> {
    let mut functions = FxHashMap::default();
    for line in CATALOG.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('|');
        let (Some(name), Some(kinds), Some(strict), Some(rows), Some(result)) = (
            fields.next(),
            fields.next(),
            fields.next(),
            fields.next(),
            fields.next(),
        ) else {
            continue;
        };
        let kind = match kinds {
            "f" => FunctionKind::Scalar,
            "w" => FunctionKind::Window,
            _ => FunctionKind::Aggregate,
        };
        let is_strict = kind == FunctionKind::Scalar && strict == "s";
        functions.insert(
            name,
            Function {
                kind,
                nulls: null_rule(name, kind, is_strict),
                is_strict,
                returns_rows: rows == "r",
                result: (result != "*").then_some(result),
            },
        );
    }
    // These are no functions of the catalog but forms of the grammar that look like one.
    for name in NEVER_NULL
        .iter()
        .filter(|name| !CATALOG.contains(&format!("\n{name}|")))
    {
        let result = match *name {
            "current_date" => Some("date"),
            "current_timestamp" => Some("timestamp with time zone"),
            "localtimestamp" => Some("timestamp without time zone"),
            "grouping" => Some("integer"),
            _ => None,
        };
        functions.insert(name, scalar(NullRule::Never, result));
    }
    for &(name, nulls, result) in OF_EXTENSIONS {
        functions.insert(name, scalar(nulls, result));
    }
    functions.insert("greatest", scalar(NullRule::WhenAllArgumentsAre, None));
    functions.insert("least", scalar(NullRule::WhenAllArgumentsAre, None));
    functions.insert("coalesce", scalar(NullRule::WhenAllArgumentsAre, None));
    functions.insert("nullif", scalar(NullRule::AlsoOtherwise, None));
    functions
}

fn scalar(nulls: NullRule, result: Option<&'static str>) -> Function {
    let is_strict = nulls == NullRule::WhenAnyArgumentIs;
    Function {
        kind: FunctionKind::Scalar,
        nulls,
        is_strict,
        returns_rows: false,
        result,
    }
}

fn null_rule(name: &str, kind: FunctionKind, is_strict: bool) -> NullRule {
    if NEVER_NULL.contains(&name) {
        return NullRule::Never;
    }
    match kind {
        FunctionKind::Scalar if TOTAL.contains(&name) => NullRule::WhenAnyArgumentIs,
        FunctionKind::Scalar if is_strict => NullRule::AlsoOtherwise,
        FunctionKind::Scalar => NullRule::Unknown,
        FunctionKind::Aggregate => NullRule::WhenNoValue,
        FunctionKind::Window => NullRule::AlsoOtherwise,
    }
}
