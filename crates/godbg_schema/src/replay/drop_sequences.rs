//! `DROP SEQUENCE`, and sequences that go with their column.

use super::applier::Applier;
use super::drops::Drop;
use super::fault::{Faults, Outcome, Thing};
use crate::catalog::{QualifiedName, Sequence, Table};
use crate::ddl::{DropBehavior, ObjectName};

impl Applier<'_> {
    pub(super) fn drop_sequence(&mut self, drop: &Drop<'_>, name: &ObjectName) -> Outcome {
        let found = self
            .catalog
            .find_name(&name.lookup(), |name| self.catalog.sequences.contains(name));
        let Some(found) = found else {
            return self.absent(drop, Thing::Sequence, name);
        };
        let literal = super::columns::sequence_literal(&found);
        let default = format!("nextval('{literal}'::regclass)");
        let uses = |table: &Table| {
            table
                .columns
                .iter()
                .any(|column| column.default.as_ref().is_some_and(|text| *text.text == *default))
        };
        if drop.behavior == DropBehavior::Restrict && self.catalog.tables.iter().any(uses) {
            return Err(Faults::in_use("sequence", &found.name, name.range));
        }
        self.catalog.tables.update(uses, |table| {
            for column in &mut table.columns {
                if column.default.as_ref().is_some_and(|text| *text.text == *default) {
                    column.default = None;
                    column.generation = None;
                }
            }
        });
        self.catalog.sequences.remove(&found);
        Ok(())
    }

    pub(crate) fn drop_owned_sequences(&mut self, is_meant: impl Fn(&Sequence) -> bool) {
        let owned: Vec<QualifiedName> = self
            .catalog
            .sequences
            .iter()
            .filter(|sequence| is_meant(sequence))
            .map(|sequence| sequence.name.clone())
            .collect();
        for name in owned {
            self.catalog.sequences.remove(&name);
        }
    }
}
