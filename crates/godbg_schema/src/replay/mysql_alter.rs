//! What MySQL and MariaDB say of `ALTER TABLE` as a whole, and of names of keys in it.

use godbg_text::TextRange;

use super::applier::Applier;
use super::fault::{Fault, Faults, Outcome, ProblemKind};
use super::mentions::mentions;
use super::mysql_checks::{Named, check_name};
use crate::catalog::{ConstraintKind, NameKind, Persistence, QualifiedName, Table, TypeFamily, is_same_name};
use crate::ddl::{AlterAction, AlterTable, Spanned};
use crate::{Dialect, compare};

impl Applier<'_> {
    pub(super) fn check_mysql_alteration(&self, name: &QualifiedName, alter: &AlterTable) -> Outcome {
        self.check_lock(name, true, alter.name.range)?;
        let table = self.stored_table(name);
        self.check_days(table, alter.name.range)?;
        let mut renamed: Vec<&str> = Vec::new();
        for action in &alter.actions {
            match &action.value {
                AlterAction::RenameTo(new) => check_name(Named::Table, new.last(), new.range)?,
                AlterAction::RenameColumn { from, to } => {
                    let is_long = to.chars().count() > 64;
                    if is_long {
                        let message = format!("Incorrect column name '{to}'");
                        return Err(Faults::invalid(from.range, message));
                    }
                    check_name(Named::Column, to, from.range)?;
                    if renamed.contains(&from.value.as_str()) {
                        return Err(self.faults().missing_column(&name.name, &from.value, from.range));
                    }
                    renamed.push(&from.value);
                }
                AlterAction::DropColumn { column, .. } => {
                    self.check_dropped_column(table, column, &alter.actions)?;
                }
                AlterAction::OfRows(text) => Self::check_rows(table, &text.value, text.range)?,
                AlterAction::HowToAlter(word, value) => {
                    self.check_how(table, (word, value), alter, action.range)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A check of the table over this column and others keeps it; one of the column goes along.
    fn check_dropped_column(
        &self,
        table: &Table,
        column: &Spanned<String>,
        actions: &[Spanned<AlterAction>],
    ) -> Outcome {
        let dialect = self.dialect();
        let is_dropped = |name: &str| {
            actions.iter().any(|action| match &action.value {
                AlterAction::DropConstraint { name: dropped, .. } => {
                    is_same_name(dialect, NameKind::Member, &dropped.value, name)
                }
                _ => false,
            })
        };
        let dropped = table.stored_column(&column.value);
        let dropped_origin = dropped.and_then(|column| column.origin);
        for constraint in &table.constraints {
            let ConstraintKind::Check { expression, .. } = &constraint.kind else {
                continue;
            };
            let is_of_column = is_same_name(dialect, NameKind::Member, &constraint.name, &column.value)
                || match (constraint.origin, dropped_origin) {
                    (Some(own), Some(whole)) => {
                        own.file == whole.file && whole.range.contains_range(own.range)
                    }
                    _ => true,
                };
            let others = || {
                table
                    .columns
                    .iter()
                    .filter(|other| !is_same_name(dialect, NameKind::Member, &other.name, &column.value))
                    .any(|other| mentions(dialect, &expression.text, &other.name))
            };
            if is_of_column || !others() || is_dropped(&constraint.name) {
                continue;
            }
            if mentions(dialect, &expression.text, &column.value) {
                let message = if dialect == Dialect::MySql {
                    format!(
                        "Check constraint '{}' uses column '{}', hence column cannot be dropped or renamed.",
                        constraint.name, column.value
                    )
                } else {
                    format!("Unknown column '{}' in 'CHECK'", column.value)
                };
                return Err(Faults::invalid(column.range, message));
            }
        }
        Ok(())
    }

    /// Other engines than `InnoDB` copy the table for most changes.
    fn check_how(
        &self,
        table: &Table,
        (word, value): (&str, &str),
        alter: &AlterTable,
        range: TextRange,
    ) -> Outcome {
        if table.persistence == Persistence::Temporary && word == "LOCK" {
            // Nobody else sees it.
            return Ok(());
        }
        let known: &[&str] = match word {
            "ALGORITHM" => &["DEFAULT", "COPY", "INPLACE", "NOCOPY", "INSTANT"],
            "LOCK" => &["DEFAULT", "NONE", "SHARED", "EXCLUSIVE"],
            _ => return Ok(()),
        };
        if !known.contains(&value) {
            let what = if word == "LOCK" { "LOCK type" } else { word };
            return Err(Faults::invalid(range, format!("Unknown {what} '{value}'")));
        }
        let engine = compare::engine_of(table);
        let is_demanding = matches!(value, "INPLACE" | "NOCOPY" | "INSTANT");
        let is_shared = word == "LOCK" && matches!(value, "NONE" | "SHARED");
        let is_unlocked = word == "LOCK" && value == "NONE";
        let has = |wanted: fn(&AlterAction) -> bool| alter.actions.iter().any(|action| wanted(&action.value));
        let copies = has(
            |action| matches!(action, AlterAction::HowToAlter(word, value) if word == "ALGORITHM" && value == "COPY"),
        );
        let changes_type = alter
            .actions
            .iter()
            .any(|action| self.changes_type(table, &action.value));
        let changes_engine = alter.actions.iter().any(|action| match &action.value {
            AlterAction::SetOptions(options) => options
                .iter()
                .any(|option| option.name == "engine" && !option.value.eq_ignore_ascii_case(&engine)),
            _ => false,
        });
        let changes_form = has(|action| {
            matches!(
                action,
                AlterAction::AddColumn { .. }
                    | AlterAction::DropColumn { .. }
                    | AlterAction::AddIndex { .. }
                    | AlterAction::AddConstraint { .. }
                    | AlterAction::DropIndex { .. }
                    | AlterAction::DropPrimaryKey
            )
        });
        let is_check = has(|action| match action {
            AlterAction::AddConstraint { constraint, .. } => {
                matches!(constraint.kind, crate::ddl::ConstraintForm::Check { .. })
            }
            _ => false,
        });
        let is_mariadb = self.dialect() == Dialect::MariaDb;
        let is_exclusive = if engine == "innodb" {
            has(|action| matches!(action, AlterAction::RenameTo(_)))
        } else {
            has(is_of_keys) && !(copies && value == "SHARED")
        };
        let is_computed = table.persistence == Persistence::Temporary
            && table.columns.iter().any(|column| column.generated_as.is_some());
        let is_copied = changes_form && engine != "innodb" || is_mariadb && is_computed;
        let message = if is_unlocked && (copies || changes_engine) {
            format!(
                "{word}={value} is not supported. Reason: COPY algorithm requires a lock. Try LOCK=SHARED"
            )
        } else if (is_demanding || is_unlocked) && changes_type {
            let instead = if is_unlocked {
                "LOCK=SHARED"
            } else {
                "ALGORITHM=COPY"
            };
            format!("{word}={value} is not supported. Reason: Cannot change column type. Try {instead}")
        } else if is_mariadb && is_shared && is_exclusive {
            "LOCK=NONE/SHARED is not supported for this operation. Try LOCK=EXCLUSIVE".to_owned()
        } else if is_demanding && is_copied {
            format!("{word}={value} is not supported for this operation. Try ALGORITHM=COPY")
        } else if is_unlocked && (is_mariadb && is_check || changes_form && engine != "innodb") {
            format!("{word}={value} is not supported for this operation. Try LOCK=SHARED")
        } else {
            return Ok(());
        };
        Err(Faults::invalid(range, message))
    }

    /// Says whether an action gives a column a type that its values are not kept in as they are.
    fn changes_type(&self, table: &Table, action: &AlterAction) -> bool {
        let AlterAction::ChangeColumn { from, column, .. } = action else {
            return false;
        };
        let Some(old) = table.stored_column(&from.value) else {
            return false;
        };
        let new = self.catalog.resolve_type(&column.data_type.value);
        match (&old.data_type.family, &new.family) {
            (TypeFamily::Varchar(Some(old)), TypeFamily::Varchar(Some(new))) => old > new,
            (TypeFamily::InlineEnum(old), TypeFamily::InlineEnum(new)) => !new.starts_with(old),
            (
                TypeFamily::Integer {
                    bits: old,
                    is_unsigned: sign,
                    ..
                },
                TypeFamily::Integer {
                    bits: new,
                    is_unsigned: other,
                    ..
                },
            ) => (old, sign) != (new, other),
            (old, new) => old != new,
        }
    }

    fn check_rows(table: &Table, text: &str, range: TextRange) -> Outcome {
        let lower = text.to_ascii_lowercase();
        let words: Vec<&str> = lower.split_whitespace().collect();
        match words.as_slice() {
            ["discard" | "import", "tablespace", ..] if compare::engine_of(table) != "innodb" => {
                let message = format!(
                    "Storage engine {} of the table `{}` doesn't have this option",
                    table.option("engine").unwrap_or_default(),
                    table.name.name
                );
                Err(Faults::invalid(range, message))
            }
            ["order", "by", ..] => {
                let list = text[lower.find("by").map_or(0, |at| at + 2)..].split(',');
                list.map(str::trim)
                    .try_for_each(|item| Self::check_order(table, item, range))
            }
            _ => Ok(()),
        }
    }

    /// Rows are put in the order of columns, and of nothing else.
    fn check_order(table: &Table, item: &str, range: TextRange) -> Outcome {
        let name = item.split_whitespace().next().unwrap_or_default();
        let last = name.rsplit('.').next().unwrap_or_default();
        let plain = last.trim_matches('`');
        let is_name = !plain.starts_with(|c: char| c.is_ascii_digit())
            && (last.starts_with('`')
                || plain
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '_' | '$')));
        if !is_name {
            return Err(Faults::unreadable(range));
        }
        if table.stored_column(plain).is_none() && table.uncertain.is_none() {
            let message = format!("Unknown column '{plain}' in 'ORDER BY'");
            return Err(Faults::invalid(range, message));
        }
        Ok(())
    }

    /// Gives a key of the table another name; the key is one that was there before the statement.
    pub(super) fn rename_table_index(&self, table: &mut Table, from: &Spanned<String>, to: &str) -> Outcome {
        let is = |name: &str, wanted: &str| is_same_name(self.dialect(), NameKind::Member, name, wanted);
        for name in [from.value.as_str(), to] {
            check_name(Named::Index, name, from.range)?;
        }
        let Some(at) = table
            .indexes
            .iter()
            .position(|index| is(&index.name, &from.value))
        else {
            return Err(Fault {
                kind: ProblemKind::Missing,
                message: format!(
                    "Key '{}' doesn't exist in table '{}'",
                    from.value, table.name.name
                ),
                range: from.range,
            });
        };
        let is_taken = table
            .indexes
            .iter()
            .enumerate()
            .any(|(place, index)| place != at && is(&index.name, to));
        if is_taken {
            return Err(self
                .faults()
                .duplicate(super::fault::Thing::Index, to, from.range));
        }
        let old = std::mem::replace(&mut table.indexes[at].name, to.to_owned());
        for constraint in &mut table.constraints {
            if constraint.has_index() && constraint.name == old {
                to.clone_into(&mut constraint.name);
            }
        }
        Ok(())
    }
}

/// Says whether an action has keys written or not.
fn is_of_keys(action: &AlterAction) -> bool {
    match action {
        AlterAction::OfRows(text) => {
            let lower = text.value.to_ascii_lowercase();
            let mut words = lower.split_whitespace();
            matches!(words.next(), Some("enable" | "disable")) && words.next() == Some("keys")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::Dialect;
    use crate::replay::testing;

    const TABLES: &str =
        "CREATE TABLE wide (a int, b int, c varchar(20), KEY k (a), KEY l (b), CHECK (a > b));
         CREATE TABLE flat (a int, b int) ENGINE = MyISAM;";

    fn says(sql: &str, expected: Option<&str>) {
        testing::says(Dialect::MariaDb, &format!("{TABLES} {sql};"), expected);
    }

    #[test]
    fn how_a_table_is_to_be_altered_may_be_impossible() {
        says("ALTER TABLE wide ADD d int, ALGORITHM=INSTANT, LOCK=NONE", None);
        says(
            "ALTER TABLE flat ADD d int, ALGORITHM=INPLACE",
            Some("ALGORITHM=INPLACE is not supported for this operation. Try ALGORITHM=COPY"),
        );
        says(
            "ALTER TABLE wide MODIFY a bigint, ALGORITHM=INPLACE",
            Some("ALGORITHM=INPLACE is not supported. Reason: Cannot change column type. Try ALGORITHM=COPY"),
        );
        says("ALTER TABLE wide MODIFY c varchar(30), ALGORITHM=INPLACE", None);
        says(
            "ALTER TABLE wide ADD KEY (c), ALGORITHM=COPY, LOCK=NONE",
            Some("LOCK=NONE is not supported. Reason: COPY algorithm requires a lock. Try LOCK=SHARED"),
        );
        says(
            "ALTER TABLE wide ADD d int, LOCK=SOME",
            Some("Unknown LOCK type 'SOME'"),
        );
    }

    #[test]
    fn keys_and_checks_say_what_can_be_renamed_and_dropped() {
        says("ALTER TABLE wide RENAME KEY k TO m, DROP KEY l", None);
        says(
            "ALTER TABLE wide RENAME KEY gone TO m",
            Some("Key 'gone' doesn't exist in table 'wide'"),
        );
        says("ALTER TABLE wide RENAME KEY IF EXISTS gone TO m", None);
        says(
            "ALTER TABLE wide RENAME KEY k TO l",
            Some("Duplicate key name 'l'"),
        );
        says("ALTER TABLE wide DROP a", Some("Unknown column 'a' in 'CHECK'"));
        says("ALTER TABLE wide DROP c", None);
    }

    #[test]
    fn rows_are_sorted_by_columns() {
        says("ALTER TABLE flat ORDER BY a DESC, flat.b", None);
        says(
            "ALTER TABLE flat ORDER BY gone",
            Some("Unknown column 'gone' in 'ORDER BY'"),
        );
    }
}
