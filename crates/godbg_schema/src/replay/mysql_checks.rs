//! What MySQL and MariaDB refuse of names, types, defaults and keys.
//!
//! Source: `sql_table.cc`, `field.cc` and `errmsg-utf8.txt` of MariaDB 10.11, "Data Types" of
//! MySQL's manual.

use godbg_text::TextRange;

use super::applier::Applier;
use super::fault::{Faults, Outcome};
use crate::Dialect;
use crate::catalog::{Column, Generation, Index, IndexKey, QualifiedName, Table, TableKind, TypeFamily};
use crate::compare::{charset, engine_of};
use crate::ddl::{ColumnDefinition, CreateTable};

/// The longest name of anything, in characters.
const NAME_LENGTH: usize = 64;
/// How many digits behind the second a time can have.
const SECOND_DIGITS: u64 = 6;

/// What a name names, where that decides the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Table,
    Column,
    Index,
    Database,
    /// A routine or trigger.
    Other,
}

pub(super) fn invalid(range: TextRange, message: impl Into<String>) -> Outcome {
    Err(Faults::invalid(range, message))
}

/// Refuses names that nothing may have.
pub(super) fn check_name(named: Named, name: &str, range: TextRange) -> Outcome {
    let is_long = name.chars().count() > NAME_LENGTH;
    let is_odd = name.is_empty() || name.ends_with(' ');
    let word = match named {
        Named::Table if is_odd || is_long => "table",
        Named::Database if is_odd || is_long => "database",
        Named::Column if is_odd => "column",
        Named::Index if is_odd || name.eq_ignore_ascii_case("primary") => "index",
        _ if is_long => return invalid(range, format!("Identifier name '{name}' is too long")),
        _ => return Ok(()),
    };
    invalid(range, format!("Incorrect {word} name '{name}'"))
}

/// The numbers in the brackets of a type; what is too big for anything is the biggest.
pub(super) fn arguments(written: &str) -> Vec<&str> {
    let inner = written.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    inner.map_or_else(Vec::new, |(inner, _)| inner.split(',').map(str::trim).collect())
}

pub(super) fn number(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u64::MAX))
}

impl Applier<'_> {
    /// Refuses a new table for its name, its source or its lack of columns.
    pub(super) fn check_mysql_creation(&self, create: &CreateTable, name: &QualifiedName) -> Outcome {
        let range = create.name.range;
        check_name(Named::Table, &name.name, range)?;
        self.check_lock(name, true, range)?;
        if let Some(other) = &create.like {
            if create.is_replacing && self.new_name(other).is_ok_and(|source| source == *name) {
                return invalid(other.range, format!("Not unique table/alias: '{}'", name.name));
            }
            let Some(source) = self.find_table(other) else {
                return Ok(());
            };
            self.check_lock(&source, false, other.range)?;
            let table = self.stored_table(&source);
            self.check_days(table, other.range)?;
            if table.kind == TableKind::View {
                return invalid(
                    other.range,
                    format!("'{}' is not of type 'BASE TABLE'", source.name),
                );
            }
        } else if create.elements.is_empty() && create.query.is_none() {
            return invalid(range, "A table must have at least 1 column");
        }
        let old = self.catalog.tables.get(name);
        if create.is_replacing && old.is_some_and(|old| old.kind == TableKind::View) {
            return invalid(range, format!("'{}' is a view", name.name));
        }
        Ok(())
    }

    /// Refuses columns that the engine of a new table cannot hold.
    pub(super) fn check_mysql_engine(&self, table: &Table, range: TextRange) -> Outcome {
        let is_strict = self.session.is_strict() && self.dialect() == Dialect::MariaDb;
        let engine = engine_of(table);
        let format = table
            .option("row_format")
            .unwrap_or_default()
            .to_ascii_lowercase();
        if engine == "innodb" && matches!(format.as_str(), "fixed" | "page") {
            let message = format!(
                "Can't create table `{}` (errno: 140 \"Wrong create options\")",
                table.name.name
            );
            return invalid(range, message);
        }
        if engine != "aria" && table.option("transactional").is_some() && is_strict {
            return invalid(range, "Unknown option 'transactional'");
        }
        // The counter is the last value of a key, in engines that keep keys in their order.
        let is_first = |column: &Column| {
            table.indexes.iter().any(|index| {
                index.parts.first().and_then(crate::catalog::IndexPart::column) == Some(&column.name)
            })
        };
        let counters = || {
            table
                .columns
                .iter()
                .filter(|column| column.generation == Some(Generation::AutoIncrement))
        };
        let is_wrong = counters().count() > 1
            || matches!(engine.as_str(), "innodb" | "memory") && !counters().all(is_first);
        if is_wrong && table.uncertain.is_none() {
            return invalid(
                range,
                "Incorrect table definition; there can be only one auto column and it must be defined as a key",
            );
        }
        if engine != "memory" {
            return Ok(());
        }
        let is_long = |column: &Column| {
            let written = column.data_type.written.to_ascii_lowercase();
            ["blob", "text", "json"].iter().any(|word| written.contains(word))
        };
        if table.columns.iter().any(is_long) {
            return invalid(range, "Storage engine MEMORY doesn't support BLOB/TEXT columns");
        }
        if table.columns.iter().any(|column| column.generated_as.is_some()) {
            return invalid(range, "MEMORY storage engine does not support generated columns");
        }
        Ok(())
    }

    /// Gives a text that is too long to be a `varchar` a type that holds it, or refuses it.
    pub(super) fn lengthen(&self, table: &Table, column: &mut Column, range: TextRange) -> Outcome {
        let (length, is_text) = match &column.data_type.family {
            TypeFamily::Varchar(Some(length)) => (u64::from(*length), true),
            TypeFamily::Bytes {
                length: Some(length),
                is_fixed: false,
            } if column
                .data_type
                .written
                .to_ascii_lowercase()
                .starts_with("varbinary") =>
            {
                (u64::from(*length), false)
            }
            _ => return Ok(()),
        };
        let collation = charset::of_table(self.catalog, table);
        let own = charset::of_column(self.dialect(), column, &collation).unwrap_or_default();
        let width = if is_text { charset::bytes_of(&own) } else { 1 };
        let max = if self.dialect() == Dialect::MariaDb {
            65_532
        } else {
            65_535
        };
        let bytes = length * width;
        if bytes <= max {
            return Ok(());
        }
        if self.session.is_strict() {
            // Up to here, the row is what is too long; that is not counted.
            if bytes <= 65_535 {
                return Ok(());
            }
            let message = format!(
                "Column length too big for column '{}' (max = {}); use BLOB or TEXT instead",
                column.name,
                max / width
            );
            return invalid(range, message);
        }
        let kind = if is_text { "text" } else { "blob" };
        let word = match bytes {
            0..=0xffff => kind.to_owned(),
            0x1_0000..=0xff_ffff => format!("medium{kind}"),
            _ => format!("long{kind}"),
        };
        column.data_type = crate::catalog::DataType::parse(self.dialect(), &word);
        if is_text && own != collation {
            column.collation = Some(own);
        }
        Ok(())
    }

    /// Refuses a type that no column can have.
    pub(super) fn check_mysql_type(&self, definition: &ColumnDefinition) -> Outcome {
        let name = &definition.name.value;
        let written = definition.data_type.value.to_ascii_lowercase();
        let word = written
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .next()
            .unwrap_or_default();
        let range = definition.data_type.range;
        if matches!(word, "enum" | "set") {
            return Ok(());
        }
        let listed = arguments(&written);
        let signs = ["signed", "unsigned", "zerofill"].map(|word| {
            let words = written.split(|c: char| !c.is_ascii_alphanumeric());
            words.filter(|found| *found == word).count()
        });
        let is_contradictory =
            (signs[0] > 0 && signs[1] + signs[2] > 0) || signs.iter().any(|count| *count > 1);
        if is_contradictory || listed.iter().any(|text| text.starts_with('-')) {
            return Err(Faults::unreadable(range));
        }
        let (first, second) = (
            listed.first().and_then(|text| number(text)).unwrap_or_default(),
            listed.get(1).and_then(|text| number(text)),
        );
        let too_wide = |max: u64| format!("Display width out of range for '{name}' (max = {max})");
        let too_precise = |max: u64| format!("Too big precision specified for '{name}'. Maximum is {max}");
        let message = match word {
            "tinyint" | "smallint" | "mediumint" | "int" | "integer" | "bigint" if first > 255 => {
                too_wide(255)
            }
            "bit" if first > 64 => too_wide(64),
            "blob" | "text" if first > u64::from(u32::MAX) => too_wide(u32::MAX.into()),
            "char" | "character" | "nchar" | "binary" if first > 255 && !written.contains("varying") => {
                format!("Column length too big for column '{name}' (max = 255); use BLOB or TEXT instead")
            }
            "time" | "datetime" | "timestamp" if first > SECOND_DIGITS => too_precise(SECOND_DIGITS),
            "decimal" | "dec" | "numeric" | "fixed" => {
                return self.check_decimal(name, (first, second), range);
            }
            "json" if written.contains("character set") || written.contains("charset") => {
                return Err(Faults::unreadable(range));
            }
            "float" | "double" | "real" => return check_float(name, (first, second), range),
            _ => return Ok(()),
        };
        invalid(range, message)
    }

    fn check_decimal(&self, name: &str, (first, second): (u64, Option<u64>), range: TextRange) -> Outcome {
        let scale = second.unwrap_or_default();
        let max = if self.dialect() == Dialect::MariaDb {
            38
        } else {
            30
        };
        let message = if scale > max {
            format!("Too big scale specified for '{name}'. Maximum is {max}")
        } else if first > 65 {
            format!("Too big precision specified for '{name}'. Maximum is 65")
        } else if scale > first {
            fewer_digits(name)
        } else {
            return Ok(());
        };
        invalid(range, message)
    }

    /// Refuses an index that cannot be, on a table that has all its columns.
    pub(super) fn check_mysql_index(&self, table: &Table, index: &Index, range: TextRange) -> Outcome {
        const PREFIX: &str = "Incorrect prefix key; the used key part isn't a string, the used length is longer than the key part, or the storage engine doesn't support unique prefix keys";
        let max = if self.dialect() == Dialect::MariaDb {
            32
        } else {
            16
        };
        if index.parts.len() > max {
            return invalid(
                range,
                format!("Too many key parts specified; max {max} parts allowed"),
            );
        }
        if table.indexes.len() >= 64 {
            return invalid(range, "Too many keys specified; max 64 keys allowed");
        }
        for part in &index.parts {
            let IndexKey::Column(name) = &part.key else {
                continue;
            };
            let Some(column) = table
                .stored_column(name)
                .filter(|column| column.uncertain.is_none())
            else {
                continue;
            };
            let family = &column.data_type.family;
            let is_hash = index.is_unique && index.method.as_deref() == Some("hash");
            if is_hash
                && column.generation == Some(Generation::AutoIncrement)
                && engine_of(table) != "memory"
                && self.dialect() == Dialect::MariaDb
            {
                let message = format!(
                    "Function or expression 'AUTO_INCREMENT' cannot be used in the USING HASH clause of `{name}`"
                );
                return invalid(range, message);
            }
            if matches!(family, TypeFamily::Char(0) | TypeFamily::Varchar(Some(0))) {
                let message = format!("The storage engine InnoDB can't index column `{name}`");
                return invalid(range, message);
            }
            let Some(length) = part.prefix_length else {
                continue;
            };
            let is_spatial = index.method.as_deref() == Some("spatial");
            let fits = match family {
                TypeFamily::Char(max)
                | TypeFamily::Varchar(Some(max))
                | TypeFamily::Bytes {
                    length: Some(max), ..
                } => length <= *max,
                TypeFamily::Text(_) | TypeFamily::Bytes { .. } | TypeFamily::Varchar(None) => true,
                TypeFamily::Other(_) | TypeFamily::Unknown(_) | TypeFamily::Json => !is_spatial,
                _ => false,
            };
            if !fits {
                return invalid(range, PREFIX);
            }
        }
        Ok(())
    }
}

fn fewer_digits(name: &str) -> String {
    format!("For float(M,D), double(M,D) or decimal(M,D), M must be >= D (column '{name}')")
}

fn check_float(name: &str, (first, second): (u64, Option<u64>), range: TextRange) -> Outcome {
    let Some(scale) = second else {
        return if first > 53 {
            invalid(range, format!("Incorrect column specifier for column '{name}'"))
        } else {
            Ok(())
        };
    };
    let message = if first.max(scale) > 0x7fff_ffff {
        return Err(Faults::unreadable(range));
    } else if first < scale {
        fewer_digits(name)
    } else if scale > 30 {
        format!("Too big scale specified for '{name}'. Maximum is 30")
    } else if first > 255 {
        format!("Display width out of range for '{name}' (max = 255)")
    } else {
        return Ok(());
    };
    invalid(range, message)
}

#[cfg(test)]
mod tests {
    use crate::Dialect;
    use crate::replay::testing;

    fn says(sql: &str, expected: Option<&str>) {
        testing::says(Dialect::MariaDb, sql, expected);
    }

    #[test]
    fn types_have_limits() {
        let check = |data_type: &str, expected| says(&format!("CREATE TABLE t (c {data_type});"), expected);
        check("DECIMAL(65, 38)", None);
        check(
            "DECIMAL(66)",
            Some("Too big precision specified for 'c'. Maximum is 65"),
        );
        check(
            "DECIMAL(40, 39)",
            Some("Too big scale specified for 'c'. Maximum is 38"),
        );
        check(
            "NUMERIC(4, 5)",
            Some("For float(M,D), double(M,D) or decimal(M,D), M must be >= D (column 'c')"),
        );
        check("DOUBLE(9, 2)", None);
        check("FLOAT(60)", Some("Incorrect column specifier for column 'c'"));
        check(
            "DATETIME(7)",
            Some("Too big precision specified for 'c'. Maximum is 6"),
        );
        check("BIT(70)", Some("Display width out of range for 'c' (max = 64)"));
        check(
            "CHAR(300)",
            Some("Column length too big for column 'c' (max = 255); use BLOB or TEXT instead"),
        );
        check("BIGINT(20) UNSIGNED", None);
    }

    #[test]
    fn names_and_keys_have_limits() {
        says("CREATE TABLE `` (a INT);", Some("Incorrect table name ''"));
        says("CREATE TABLE t (`a ` INT);", Some("Incorrect column name 'a '"));
        says(
            "CREATE TABLE t (a INT, KEY `PRIMARY` (a));",
            Some("Incorrect index name 'PRIMARY'"),
        );
        says(
            "CREATE OR REPLACE TABLE IF NOT EXISTS t (a INT);",
            Some("Incorrect usage of OR REPLACE and IF NOT EXISTS"),
        );
        says("CREATE TABLE t (a TEXT, KEY k (a(20)));", None);
        says(
            "CREATE TABLE t (a INT, KEY k (a(2)));",
            Some(
                "Incorrect prefix key; the used key part isn't a string, the used length is longer than the key part, or the storage engine doesn't support unique prefix keys",
            ),
        );
        says("CREATE TABLE t;", Some("A table must have at least 1 column"));
    }
}
