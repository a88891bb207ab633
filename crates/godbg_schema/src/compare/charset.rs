//! The collation that a text of MySQL or MariaDB has when several places leave it open.

use crate::Dialect;
use crate::catalog::{Catalog, Column, Table, TypeFamily};

/// The collation that each character set brings along, where it does not depend on the engine.
///
/// Source: `SHOW CHARACTER SET` of MySQL 9.7 and MariaDB 10.11.
static DEFAULTS: &[(&str, &str)] = &[
    ("ascii", "ascii_general_ci"),
    ("big5", "big5_chinese_ci"),
    ("binary", "binary"),
    ("cp1250", "cp1250_general_ci"),
    ("cp1251", "cp1251_general_ci"),
    ("gbk", "gbk_chinese_ci"),
    ("latin1", "latin1_swedish_ci"),
    ("latin2", "latin2_general_ci"),
    ("sjis", "sjis_japanese_ci"),
    ("ucs2", "ucs2_general_ci"),
    ("ujis", "ujis_japanese_ci"),
    ("utf16", "utf16_general_ci"),
    ("utf32", "utf32_general_ci"),
    ("utf8", "utf8mb3_general_ci"),
    ("utf8mb3", "utf8mb3_general_ci"),
];

/// Returns the collation of a character set.
fn of_charset(dialect: Dialect, charset: &str) -> Option<String> {
    let charset = charset.trim_matches(['\'', '"', '`']).to_lowercase();
    if charset == "utf8mb4" {
        return Some(of_engine(dialect).to_owned());
    }
    let found = DEFAULTS.iter().find(|(name, _)| *name == charset);
    found.map(|(_, collation)| (*collation).to_owned())
}

/// Returns the collation of a database that nobody has given one: MySQL 8 and later, MariaDB
/// up to 11.4.
fn of_engine(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::MariaDb => "utf8mb4_general_ci",
        _ => "utf8mb4_0900_ai_ci",
    }
}

/// Returns a collation under its one name; `utf8` is an old name of `utf8mb3`.
fn named(collation: &str) -> String {
    let collation = collation.trim_matches(['\'', '"', '`']).to_lowercase();
    match collation.strip_prefix("utf8_") {
        Some(rest) => format!("utf8mb3_{rest}"),
        None => collation,
    }
}

/// Returns the collation of a table.
pub(super) fn of_table(catalog: &Catalog, table: &Table) -> String {
    let written = table.option("collate").map(named);
    let charset = || of_charset(catalog.dialect, table.option("charset")?);
    let database = || catalog.default_collation.as_deref().map(named);
    written
        .or_else(charset)
        .or_else(database)
        .unwrap_or_else(|| of_engine(catalog.dialect).to_owned())
}

/// Returns the collation of a column in a table of this collation; `None` for what is no text.
pub(super) fn of_column(dialect: Dialect, column: &Column, table: &str) -> Option<String> {
    let is_text = match column.data_type.family {
        TypeFamily::Text(_)
        | TypeFamily::Varchar(_)
        | TypeFamily::Char(_)
        | TypeFamily::InlineEnum(_)
        | TypeFamily::Set(_) => true,
        // A text underneath, in MariaDB.
        _ => false,
    };
    if !is_text {
        return None;
    }
    let written = column.data_type.written.to_lowercase();
    let word_after = |words: &str| {
        let rest = &written[written.find(words)? + words.len()..];
        rest.split_whitespace().next().map(str::to_owned)
    };
    let collation = column.collation.clone().or_else(|| word_after(" collate "));
    let charset = column
        .charset
        .clone()
        .or_else(|| word_after(" character set "))
        .or_else(|| word_after(" charset "));
    let own = collation.map(|collation| named(&collation));
    own.or_else(|| of_charset(dialect, &charset?))
        .or_else(|| Some(table.to_owned()))
}
