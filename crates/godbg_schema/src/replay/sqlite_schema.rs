//! What SQLite looks at when a table changes: it reads all views and triggers again.
//!
//! Source: SQLite documentation, "ALTER TABLE"; `alter.c` of SQLite 3.40.

use godbg_text::TextRange;

use super::applier::Applier;
use super::fault::{Faults, Outcome};
use super::mentions::mentions;
use crate::Dialect;
use crate::catalog::{QualifiedName, READS, Table, TableKind, mention_bit};
use crate::ddl::{AlterAction, ObjectName, Spanned};
use crate::lower::{tables_named, view_output};

impl Applier<'_> {
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
                return self.check_sqlite_schema(action.range);
            }
            _ => return Ok(()),
        };
        Err(Faults::invalid(action.range, message))
    }

    fn check_sqlite_column(&self, table: &Table, column: &Spanned<String>) -> Outcome {
        let Some(place) = table.column_position(&column.value) else {
            return Ok(());
        };
        let dropped = &table.columns[place].name;
        let label = &table.name.name;
        let dialect = Dialect::Sqlite;
        if table.columns.len() == 1 {
            let message = format!("cannot drop column \"{dropped}\": no other columns exist");
            return Err(Faults::invalid(column.range, message));
        }
        let others = || table.columns.iter().filter(|other| other.name != *dropped);
        let is_computed_from = others().any(|other| {
            let text = other.generated_as.as_ref();
            text.is_some_and(|text| mentions(dialect, &text.text, dropped))
        });
        // A check of the column alone may stand behind it, and goes along.
        let is_checked = table.constraints.iter().any(|constraint| match &constraint.kind {
            crate::catalog::ConstraintKind::Check { expression, .. } => {
                mentions(dialect, &expression.text, dropped)
                    && others().any(|other| mentions(dialect, &expression.text, &other.name))
            }
            _ => false,
        });
        if is_computed_from || is_checked {
            let message = format!("error in table {label} after drop column: no such column: {dropped}");
            return Err(Faults::invalid(column.range, message));
        }
        self.check_sqlite_schema(column.range)?;
        let readers = self.catalog.tables.iter_with(READS | mention_bit(&table.name));
        for view in readers.filter(|view| view.reads.as_slice() == std::slice::from_ref(&table.name)) {
            let text = view.definition.as_ref();
            if text.is_some_and(|text| mentions(dialect, &text.text, dropped)) {
                let message = format!(
                    "error in view {} after drop column: no such column: {dropped}",
                    view.name.name
                );
                return Err(Faults::invalid(column.range, message));
            }
        }
        Ok(())
    }

    /// Refuses the change when a view or trigger names a table that is not there.
    fn check_sqlite_schema(&self, range: TextRange) -> Outcome {
        if self.is_legacy || !self.catalog.is_complete() {
            return Ok(());
        }
        let missing = |names: Vec<ObjectName>| {
            let is_other = |name: &ObjectName| {
                let schema = name.parts.len() > 1 && !name.parts[0].eq_ignore_ascii_case("main");
                schema || name.last().to_ascii_lowercase().starts_with("sqlite_")
            };
            names
                .into_iter()
                .find(|name| !is_other(name) && self.find_table(name).is_none())
        };
        for table in self.catalog.tables.iter() {
            let fault = |kind: &str, name: &str, table: &ObjectName| {
                let message = format!("error in {kind} {name}: no such table: main.{}", table.last());
                Err(Faults::invalid(range, message))
            };
            if let (TableKind::View, Some(definition)) = (table.kind, &table.definition)
                && table.name.schema == "main"
                && let Some(gone) = missing(tables_named(
                    Dialect::Sqlite,
                    &format!("SELECT * FROM ({})", definition.text),
                ))
            {
                return fault("view", &table.name.name, &gone);
            }
            for trigger in &table.triggers {
                if let Some(gone) = missing(tables_named(Dialect::Sqlite, &trigger.definition.text)) {
                    return fault("trigger", &trigger.name, &gone);
                }
            }
        }
        Ok(())
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
                view.columns = columns;
                view.reads = reads.iter().filter_map(|name| self.find_table(name)).collect();
                self.catalog.tables.insert(&name, view);
                waiting.push(name);
            }
        }
    }
}
