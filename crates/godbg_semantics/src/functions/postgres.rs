//! PostgreSQL's functions, from its own catalog.

use std::sync::OnceLock;

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
    if let Some(form) = form(name) {
        return Some(form);
    }
    let of_extension = OF_EXTENSIONS.iter().find(|function| function.0 == name);
    if let Some(&(_, nulls, result)) = of_extension {
        return Some(scalar(nulls, result));
    }
    let Some(facts) = facts_of(name) else {
        return NEVER_NULL.contains(&name).then(|| scalar(NullRule::Never, None));
    };
    let mut fields = facts.split('|');
    let (kinds, strict, rows, result) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let kind = match kinds {
        "f" => FunctionKind::Scalar,
        "w" => FunctionKind::Window,
        _ => FunctionKind::Aggregate,
    };
    let is_strict = kind == FunctionKind::Scalar && strict == "s";
    Some(Function {
        kind,
        nulls: null_rule(name, kind, is_strict),
        is_strict,
        returns_rows: rows == "r",
        result: (result != "*").then_some(result),
    })
}

/// Returns what is known of the forms of the grammar that look like a function and are none of the catalog.
fn form(name: &str) -> Option<Function> {
    let (nulls, result) = match name {
        "greatest" | "least" | "coalesce" => (NullRule::WhenAllArgumentsAre, None),
        "nullif" => (NullRule::AlsoOtherwise, None),
        "current_date" => (NullRule::Never, Some("date")),
        "current_timestamp" => (NullRule::Never, Some("timestamp with time zone")),
        "localtimestamp" => (NullRule::Never, Some("timestamp without time zone")),
        "grouping" => (NullRule::Never, Some("integer")),
        _ => return None,
    };
    Some(scalar(nulls, result))
}

/// Returns what stands behind a function's name in the catalog, whose lines are sorted by name: few of them are
/// asked for, and are read only then.
fn facts_of(name: &str) -> Option<&'static str> {
    static LINES: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    let lines = LINES.get_or_init(|| {
        let lines = CATALOG.lines().filter(|line| !line.starts_with('#'));
        lines.filter_map(|line| line.split_once('|')).collect()
    });
    let index = lines.binary_search_by_key(&name, |line| line.0).ok()?;
    Some(lines[index].1)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_catalog_is_found_by_its_name() {
        for line in CATALOG.lines().filter(|line| !line.starts_with('#')) {
            let (name, facts) = line.split_once('|').expect("a first field");
            assert_eq!(facts_of(name), Some(facts));
        }
        assert_eq!(facts_of("absent"), None);
    }

    #[test]
    fn forms_and_extensions_go_before_the_catalog() {
        let nulls = |name| function(name).map(|function| function.nulls);
        assert_eq!(nulls("coalesce"), Some(NullRule::WhenAllArgumentsAre));
        assert_eq!(nulls("current_user"), Some(NullRule::Never));
        assert_eq!(nulls("uuid_generate_v4"), Some(NullRule::Never));
        assert_eq!(nulls("lower"), Some(NullRule::WhenAnyArgumentIs));
        assert_eq!(nulls("sum"), Some(NullRule::WhenNoValue));
        assert_eq!(nulls("own_function"), None);
        assert_eq!(
            function("current_date").and_then(|function| function.result),
            Some("date")
        );
    }
}
