//! `DROP` of functions, procedures and triggers.

use super::applier::Applier;
use super::drops::Drop;
use super::fault::{Outcome, Thing};
use super::mentions::mentions;
use crate::catalog::{ConstraintKind, Expression, IndexKey, Table};
use crate::ddl::{DropBehavior, ObjectName};

impl Applier<'_> {
    pub(super) fn drop_routine(&mut self, drop: &Drop<'_>, name: &ObjectName) -> Outcome {
        let found = self.catalog.find_name(&name.lookup(), |name| {
            self.catalog.routines.iter().any(|routine| routine.name == *name)
        });
        let Some(found) = found else {
            return self.absent(drop, Thing::Routine, name);
        };
        let dialect = self.dialect();
        let wanted: Option<Vec<String>> = drop.arguments.map(|arguments| {
            let types = arguments.iter().map(|text| self.catalog.resolve_type(text));
            types.map(|found| found.canonical(dialect).into_owned()).collect()
        });
        let matches = |routine: &crate::catalog::Routine| {
            let own = routine.arguments.iter();
            let own = own.map(|argument| argument.data_type.canonical(dialect).into_owned());
            routine.name == found
                && wanted
                    .as_ref()
                    .is_none_or(|wanted| own.eq(wanted.iter().cloned()))
        };
        if !self.catalog.routines.iter().any(matches) {
            return self.absent(drop, Thing::Routine, name);
        }
        let is_only = self
            .catalog
            .routines
            .iter()
            .filter(|routine| routine.name == found)
            .count()
            == 1;
        if self.is_postgres()
            && drop.behavior == DropBehavior::Restrict
            && is_only
            && self.is_called(&found.name)
        {
            let types = self.catalog.routines.iter().find(|routine| matches(routine));
            let types: Vec<String> = types
                .into_iter()
                .flat_map(|routine| &routine.arguments)
                .map(|argument| argument.data_type.canonical(dialect).into_owned())
                .collect();
            let label = format!("{}({})", found.name, types.join(", "));
            return Err(super::fault::Faults::in_use("function", &label, name.range));
        }
        self.catalog.routines.retain(|routine| !matches(routine));
        if drop.behavior == DropBehavior::Cascade {
            let calls = |table: &Table| !table.triggers.is_empty();
            self.catalog.tables.update(calls, |table| {
                table
                    .triggers
                    .retain(|trigger| !mentions(dialect, &trigger.definition.text, &found.name));
            });
        }
        Ok(())
    }

    /// Says whether a table has the function in an expression or a trigger.
    fn is_called(&self, name: &str) -> bool {
        let calls = |text: &str| {
            text.match_indices(name).any(|(place, _)| {
                let before = text[..place].chars().next_back();
                let behind = text[place + name.len()..].trim_start_matches('"').trim_start();
                before.is_none_or(|c| !c.is_alphanumeric() && c != '_') && behind.starts_with('(')
            })
        };
        let in_expression = |expression: &Expression| calls(&expression.text);
        self.catalog.tables.iter().any(|table| {
            table
                .triggers
                .iter()
                .any(|trigger| calls(&trigger.definition.text))
                || table.partition_by.iter().any(in_expression)
                || table.constraints.iter().any(|constraint| match &constraint.kind {
                    ConstraintKind::Check { expression, .. } => in_expression(expression),
                    _ => false,
                })
                || table.columns.iter().any(|column| {
                    let mut texts = column.default.iter().chain(&column.generated_as);
                    texts.any(in_expression)
                })
                || table.indexes.iter().any(|index| {
                    let mut keys = index.parts.iter();
                    index.predicate.iter().any(in_expression)
                        || keys.any(|part| match &part.key {
                            IndexKey::Expression(expression) => in_expression(expression),
                            IndexKey::Column(_) => false,
                        })
                })
        })
    }

    pub(super) fn drop_trigger(&mut self, drop: &Drop<'_>, name: &ObjectName) -> Outcome {
        let dialect = self.dialect();
        let is_trigger = |trigger: &crate::catalog::Trigger| {
            crate::catalog::is_same_name(
                dialect,
                crate::catalog::NameKind::Member,
                &trigger.name,
                name.last(),
            )
        };
        let has = |table: &Table| table.triggers.iter().any(is_trigger);
        let owner = match drop.on {
            Some(on) => self.find_table(on),
            None => self
                .catalog
                .tables
                .iter()
                .find(|table| has(table))
                .map(|table| table.name.clone()),
        };
        let Some(mut table) = owner.map(|owner| self.table(&owner)).filter(has) else {
            return self.absent(drop, Thing::Trigger, name);
        };
        table.triggers.retain(|trigger| !is_trigger(trigger));
        self.put_back(table);
        Ok(())
    }
}
