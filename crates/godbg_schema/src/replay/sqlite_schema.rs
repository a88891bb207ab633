//! What SQLite looks at when a table changes: it reads all views and triggers again.
//!
//! Source: SQLite documentation, "ALTER TABLE"; `alter.c` of SQLite 3.40.

use godbg_text::TextRange;

use super::applier::Applier;
use super::fault::{Faults, Outcome};
use super::mentions::mentions;
use super::sqlite_names::{Kept, Names, Rename, Trouble, has_texts, has_texts_about_others, visit_texts};
use crate::Dialect;
use crate::catalog::{
    ConstraintKind, Generation, IndexKey, NameKind, QualifiedName, Table, TableKind, is_same_name,
};
use crate::ddl::{AlterAction, ColumnDefinition, Spanned, SqliteSetting, Text};
use crate::lower::view_output;

/// What SQLite was told about ALTER TABLE.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SqliteSettings {
    /// Whether it changes tables without a look at views and triggers.
    pub is_legacy: bool,
    /// Whether it checks foreign keys.
    pub has_foreign_keys: bool,
    /// Whether it passes over what it cannot read in the schema.
    pub is_schema_writable: bool,
}

impl SqliteSettings {
    pub(crate) fn set(&mut self, setting: SqliteSetting, is_on: bool) {
        match setting {
            SqliteSetting::LegacyAlter => self.is_legacy = is_on,
            SqliteSetting::ForeignKeys => self.has_foreign_keys = is_on,
            SqliteSetting::WritableSchema => self.is_schema_writable = is_on,
        }
    }
}

impl Applier<'_> {
    /// Refuses a table made of a query that names what is not there.
    pub(crate) fn check_sqlite_query(&self, query: &Text) -> Outcome {
        if !self.catalog.is_complete() {
            return Ok(());
        }
        match Names::new(self.catalog, "", true).of_query(&query.value) {
            Err(Trouble::Error(message)) => Err(Faults::invalid(query.range, message)),
            _ => Ok(()),
        }
    }

    /// Refuses changes of what is no ordinary table, and changes after which a view or trigger
    /// could not be read.
    pub(crate) fn check_sqlite_action(&self, name: &QualifiedName, action: &Spanned<AlterAction>) -> Outcome {
        let Some(table) = self.catalog.tables.get(name) else {
            return Ok(());
        };
        let label = &name.name;
        let is_view = table.kind == TableKind::View;
        let is_virtual = table.kind == TableKind::Virtual;
        let what = if is_view { "view" } else { "virtual table" };
        let message = match &action.value {
            AlterAction::RenameTo(_) if is_view => format!("view {label} may not be altered"),
            AlterAction::AddColumn { .. } if is_view => "Cannot add a column to a view".to_owned(),
            AlterAction::AddColumn { .. } if is_virtual => "virtual tables may not be altered".to_owned(),
            AlterAction::RenameColumn { .. } if is_view || is_virtual => {
                format!("cannot rename columns of {what} \"{label}\"")
            }
            AlterAction::DropColumn { .. } if is_view || is_virtual => {
                format!("cannot drop column from {what} \"{label}\"")
            }
            AlterAction::RenameTo(new) if new.last().to_ascii_lowercase().starts_with("sqlite_") => {
                format!("object name reserved for internal use: {}", new.last())
            }
            AlterAction::DropColumn { column, .. } => {
                return self.check_sqlite_column(table, column);
            }
            AlterAction::RenameTo(_) | AlterAction::RenameColumn { .. } => {
                return self.check_sqlite_schema(name, "", true, action.range);
            }
            _ => return Ok(()),
        };
        Err(Faults::invalid(action.range, message))
    }

    fn check_sqlite_column(&self, table: &Table, column: &Spanned<String>) -> Outcome {
        let Some(place) = table.column_position(&column.value) else {
            return Ok(());
        };
        let dropped = &table.columns[place];
        let label = &table.name.name;
        let dialect = Dialect::Sqlite;
        if table.columns.len() == 1 {
            let message = format!("cannot drop column \"{}\": no other columns exist", dropped.name);
            return Err(Faults::invalid(column.range, message));
        }
        let others = || table.columns.iter().filter(|other| other.name != dropped.name);
        let is_computed_from = others().any(|other| {
            let text = other.generated_as.as_ref();
            text.is_some_and(|text| mentions(dialect, &text.text, &dropped.name))
        });
        // A check that stands behind the column goes along.
        let is_checked = table.constraints.iter().any(|constraint| match &constraint.kind {
            ConstraintKind::Check { expression, .. } => {
                let is_own = match (constraint.origin, dropped.origin) {
                    (Some(own), Some(whole)) => {
                        own.file == whole.file && whole.range.contains_range(own.range)
                    }
                    _ => !others().any(|other| mentions(dialect, &expression.text, &other.name)),
                };
                !is_own && mentions(dialect, &expression.text, &dropped.name)
            }
            _ => false,
        });
        if is_computed_from || is_checked {
            let message = format!(
                "error in table {label} after drop column: no such column: {}",
                dropped.name
            );
            return Err(Faults::invalid(column.range, message));
        }
        self.check_sqlite_schema(&table.name, "", true, column.range)
    }

    /// Refuses the change when a view, trigger, check or index names what is not there.
    pub(crate) fn check_sqlite_schema(
        &self,
        changed: &QualifiedName,
        when: &str,
        has_quoted_strings: bool,
        range: TextRange,
    ) -> Outcome {
        if !self.catalog.is_complete() || self.sqlite.is_schema_writable {
            return Ok(());
        }
        let is_read = |table: &&Table| {
            let reads_others = !self.sqlite.is_legacy && has_texts_about_others(table);
            (table.name == *changed || reads_others) && has_texts(table)
        };
        for table in self.catalog.tables.iter().filter(is_read) {
            let mut found = None;
            visit_texts(&mut table.clone(), |kept, expression| {
                // What a table keeps names that table alone.
                let is_own = matches!(kept, Kept::Table(_) | Kept::Index(..));
                let is_read = if is_own {
                    table.name == *changed
                } else {
                    !self.sqlite.is_legacy
                };
                if found.is_some() || !is_read {
                    return;
                }
                let mut names = Names::new(self.catalog, &table.name.schema, has_quoted_strings);
                if let Err(Trouble::Error(message)) = kept.look_up(&mut names, table, &expression.text) {
                    let (kind, name) = match kept {
                        Kept::View => ("view", &table.name.name),
                        Kept::Trigger(name) => ("trigger", name),
                        Kept::Table(_) => ("table", &table.name.name),
                        Kept::Index(name, _) => ("index", name),
                    };
                    found = Some(format!("error in {kind} {name}{when}: {message}"));
                }
            });
            if let Some(message) = found {
                return Err(Faults::invalid(range, message));
            }
        }
        Ok(())
    }

    /// Changes names in all texts that the schema keeps.
    pub(crate) fn rewrite_sqlite(&mut self, rename: &Rename<'_>) {
        if let Rename::Column { .. } = rename {
            self.rewrite_sqlite(&Rename::Quotes);
        }
        let changed: Vec<Table> = self
            .catalog
            .tables
            .iter()
            .filter(|table| has_texts(table))
            .filter_map(|table| rename.applied(self.catalog, table))
            .collect();
        for table in changed {
            let name = table.name.clone();
            self.catalog.tables.insert(&name, table);
        }
    }

    /// Works out the columns of views anew: SQLite keeps their text only.
    pub(crate) fn refresh_views(&mut self, changed: &QualifiedName) {
        if !self.is_sqlite() {
            return;
        }
        let mut waiting = vec![changed.clone()];
        let mut seen = Vec::new();
        while let Some(next) = waiting.pop() {
            if seen.contains(&next) {
                continue;
            }
            let views = self.catalog.tables.iter().filter(|view| {
                view.kind == TableKind::View
                    && !view.has_column_list
                    && (view.reads.contains(&next) || view.columns.is_empty() || view.uncertain.is_some())
            });
            let views: Vec<QualifiedName> = views.map(|view| view.name.clone()).collect();
            seen.push(next);
            for name in views {
                let mut view = self.table(&name);
                let text = view.definition.as_ref().map(|text| text.text.clone());
                let Some((output, reads)) = text.and_then(|text| view_output(Dialect::Sqlite, &text)) else {
                    continue;
                };
                let (columns, unclear) = self.output_columns(&output);
                let origin = view.origin;
                view.uncertain = unclear.map(|reason| crate::catalog::Uncertainty::new(reason, origin));
                view.columns = columns.into();
                view.reads = reads.iter().filter_map(|name| self.find_table(name)).collect();
                self.catalog.tables.insert(&name, view);
                waiting.push(name);
            }
        }
    }
}

/// Source: SQLite documentation, "ALTER TABLE ADD COLUMN".
pub(super) fn check_sqlite_addition(
    new: &super::columns::NewColumn,
    definition: &ColumnDefinition,
    has_foreign_keys: bool,
    has_rows: bool,
) -> Outcome {
    use crate::ddl::ConstraintForm;
    let range = definition.range;
    for constraint in &new.constraints {
        match constraint.kind {
            ConstraintForm::PrimaryKey(_) => {
                return Err(Faults::invalid(range, "Cannot add a PRIMARY KEY column"));
            }
            ConstraintForm::Unique(_) => return Err(Faults::invalid(range, "Cannot add a UNIQUE column")),
            _ => {}
        }
    }
    if !has_rows {
        // The rest is a matter of what the rows that are there would hold.
        return Ok(());
    }
    let column = &new.column;
    let has_default = column
        .default
        .as_ref()
        .is_some_and(|default| !default.text.eq_ignore_ascii_case("null"));
    let is_changing = column.default.as_ref().is_some_and(|default| {
        let text = default.text.trim();
        // Signs and brackets around a constant are seen through.
        let inner = text.trim_matches(|c: char| matches!(c, '(' | ')' | '-' | '+' | ' '));
        let is_constant = inner.starts_with('\'') || !inner.contains(|c: char| "(+-*/|<>= ".contains(c));
        text.starts_with('(') && !is_constant || text.to_ascii_lowercase().starts_with("current_")
    });
    if is_changing {
        return Err(Faults::invalid(
            range,
            "Cannot add a column with non-constant default",
        ));
    }
    if column.generation == Some(Generation::Stored) {
        return Err(Faults::invalid(range, "cannot add a STORED column"));
    }
    let is_reference = |constraint: &crate::ddl::TableConstraint| {
        matches!(constraint.kind, ConstraintForm::ForeignKey { .. })
    };
    if has_foreign_keys && has_default && new.constraints.iter().any(is_reference) {
        return Err(Faults::invalid(
            range,
            "Cannot add a REFERENCES column with non-NULL default value",
        ));
    }
    if !column.is_nullable && !has_default && column.generation.is_none() {
        return Err(Faults::invalid(
            range,
            "Cannot add a NOT NULL column with default value NULL",
        ));
    }
    Ok(())
}

/// Source: SQLite documentation, "ALTER TABLE DROP COLUMN".
pub(super) fn check_sqlite_drop(table: &Table, dropped: &str, column: &Spanned<String>) -> Outcome {
    let is_dropped = |name: &String| is_same_name(table.dialect, NameKind::Member, name, dropped);
    let refuse = |message: String| Err(Faults::invalid(column.range, message));
    for constraint in &table.constraints {
        let is_in = constraint.columns().iter().any(is_dropped);
        match constraint.kind {
            ConstraintKind::PrimaryKey { .. } if is_in => {
                return refuse(format!("cannot drop PRIMARY KEY column: \"{dropped}\""));
            }
            ConstraintKind::Unique { .. } if is_in => {
                return refuse(format!("cannot drop UNIQUE column: \"{dropped}\""));
            }
            _ => {}
        }
    }
    for index in &table.indexes {
        let in_parts = index.parts.iter().any(|part| match &part.key {
            IndexKey::Column(name) => is_dropped(name),
            IndexKey::Expression(expression) => mentions(table.dialect, &expression.text, dropped),
        });
        let in_predicate = index
            .predicate
            .as_ref()
            .is_some_and(|predicate| mentions(table.dialect, &predicate.text, dropped));
        if in_parts || in_predicate {
            return refuse(format!(
                "error in index {} after drop column: no such column: {dropped}",
                index.name
            ));
        }
    }
    Ok(())
}
