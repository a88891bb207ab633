//! The collation that a text of MySQL or MariaDB has when several places leave it open.

use crate::Dialect;
use crate::catalog::{Catalog, Column, Table, TypeFamily};

/// The collation that each character set brings along, where it does not depend on the engine.
///
/// Source: `SHOW CHARACTER SET` of MySQL 9.7 and MariaDB 10.11.
static DEFAULTS: &[(&str, &str)] = &[
    ("armscii8", "armscii8_general_ci"),
    ("ascii", "ascii_general_ci"),
    ("big5", "big5_chinese_ci"),
    ("binary", "binary"),
    ("cp1250", "cp1250_general_ci"),
    ("cp1251", "cp1251_general_ci"),
    ("cp1256", "cp1256_general_ci"),
    ("cp1257", "cp1257_general_ci"),
    ("cp850", "cp850_general_ci"),
    ("cp852", "cp852_general_ci"),
    ("cp866", "cp866_general_ci"),
    ("cp932", "cp932_japanese_ci"),
    ("dec8", "dec8_swedish_ci"),
    ("eucjpms", "eucjpms_japanese_ci"),
    ("euckr", "euckr_korean_ci"),
    ("gb2312", "gb2312_chinese_ci"),
    ("gbk", "gbk_chinese_ci"),
    ("geostd8", "geostd8_general_ci"),
    ("greek", "greek_general_ci"),
    ("hebrew", "hebrew_general_ci"),
    ("hp8", "hp8_english_ci"),
    ("keybcs2", "keybcs2_general_ci"),
    ("koi8r", "koi8r_general_ci"),
    ("koi8u", "koi8u_general_ci"),
    ("latin1", "latin1_swedish_ci"),
    ("latin2", "latin2_general_ci"),
    ("latin5", "latin5_turkish_ci"),
    ("latin7", "latin7_general_ci"),
    ("macce", "macce_general_ci"),
    ("macroman", "macroman_general_ci"),
    ("sjis", "sjis_japanese_ci"),
    ("swe7", "swe7_swedish_ci"),
    ("tis620", "tis620_thai_ci"),
    ("ucs2", "ucs2_general_ci"),
    ("ujis", "ujis_japanese_ci"),
    ("utf16", "utf16_general_ci"),
    ("utf16le", "utf16le_general_ci"),
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

/// Returns how many bytes a character takes at most under a collation.
///
/// Source: `SHOW CHARACTER SET`, `Maxlen`.
pub(crate) fn bytes_of(collation: &str) -> u64 {
    match collation.split('_').next().unwrap_or_default() {
        "utf8mb4" | "utf16" | "utf16le" | "utf32" => 4,
        "utf8" | "utf8mb3" | "ujis" | "eucjpms" => 3,
        "big5" | "cp932" | "euckr" | "gb2312" | "gbk" | "sjis" | "ucs2" => 2,
        _ => 1,
    }
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
pub(crate) fn of_table(catalog: &Catalog, table: &Table) -> String {
    let written = table.option("collate").map(named);
    let charset = || of_charset(catalog.dialect, table.option("charset")?);
    let database = || catalog.default_collation.as_deref().map(named);
    written
        .or_else(charset)
        .or_else(database)
        .unwrap_or_else(|| of_engine(catalog.dialect).to_owned())
}

/// Returns the collation of a column in a table of this collation; `None` for what is no text.
pub(crate) fn of_column(dialect: Dialect, column: &Column, table: &str) -> Option<String> {
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
    let found = own
        .or_else(|| of_charset(dialect, &charset?))
        .unwrap_or_else(|| table.to_owned());
    // `nchar` is a type of its own character set.
    let is_national = ["nchar", "nvarchar", "national"]
        .iter()
        .any(|word| written.starts_with(word));
    if is_national && column.collation.is_none() && column.charset.is_none() {
        return Some("utf8mb3_general_ci".to_owned());
    }
    if found == "binary" {
        return Some(found);
    }
    // `varchar(9) binary` goes by the bytes of its own character set.
    if written.ends_with(" binary") || written.contains(" binary ") {
        let charset = found.split('_').next().unwrap_or_default();
        return Some(format!("{charset}_bin"));
    }
    Some(found)
}
