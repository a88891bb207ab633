//! Renames and moves, and what they carry along.

use std::mem;

use godbg_text::TextRange;

use super::applier::Applier;
use super::columns::next_value;
use super::fault::{Outcome, Thing};
use super::mentions::{moved, renamed};
use super::naming::{index_owner, is_relation};
use super::sqlite_names::Rename;
use crate::catalog::{
    ConstraintKind, DataType, HAS_OWN_TYPES, NameKind, QualifiedName, Sequence, Table, TypeFamily,
    UserTypeKind, is_same_name, mention_bit,
};
use crate::ddl::{AlterAction, AlterTable, ObjectKind, ObjectName};

impl Applier<'_> {
    /// Returns the name that a table has after `RENAME TO`: in the same schema unless the new
    /// name says another.
    pub(crate) fn renamed_target(&self, name: &QualifiedName, new: &ObjectName) -> Outcome<QualifiedName> {
        if new.parts.len() > 1 || self.is_mysql() {
            return self.new_name(new);
        }
        Ok(QualifiedName::new(name.schema.as_str(), new.last()))
    }

    pub(crate) fn rename_table(
        &mut self,
        from: &QualifiedName,
        to: &QualifiedName,
        range: TextRange,
    ) -> Outcome {
        if self.is_mysql() {
            super::mysql_checks::check_name(super::mysql_checks::Named::Table, &to.name, range)?;
        }
        let is_same =
            is_same_name(self.dialect(), NameKind::Table, &from.name, &to.name) && from.schema == to.schema;
        let is_taken = if self.is_postgres() {
            is_relation(self.catalog, &to.schema, &to.name)
        } else {
            self.catalog.tables.contains(to)
        };
        if is_taken && !is_same {
            let mut fault = self.faults().duplicate(Thing::Relation, &to.name, range);
            if self.is_sqlite() {
                fault.message = format!(
                    "there is already another table or index with this name: {}",
                    to.name
                );
            }
            return Err(fault);
        }
        if self.is_sqlite() && !self.sqlite.is_legacy {
            self.rewrite_sqlite(&Rename::Table { from, to: &to.name });
        }
        let Some(mut table) = self.catalog.tables.remove(from) else {
            return Ok(());
        };
        table.name = to.clone();
        if self.is_mysql() {
            rename_numbered_keys(&mut table, &from.name);
        }
        if self.is_sqlite() {
            let old = format!("sqlite_autoindex_{}_", from.name);
            for index in &mut table.indexes {
                if let Some(number) = index.name.strip_prefix(&old) {
                    index.name = format!("sqlite_autoindex_{}_{number}", to.name);
                }
            }
        }
        self.put_back(table);
        self.repoint(from, to);
        if self.is_sqlite() && self.sqlite.is_legacy {
            self.refresh_views(from);
            self.refresh_views(to);
        }
        Ok(())
    }

    /// Turns all that speaks of a renamed table to its new name.
    fn repoint(&mut self, from: &QualifiedName, to: &QualifiedName) {
        let dialect = self.dialect();
        let same = |name: &QualifiedName| {
            name.schema == from.schema && is_same_name(dialect, NameKind::Table, &name.name, &from.name)
        };
        let speaks = |table: &Table| {
            table.reads.iter().any(same)
                || table.inherits.iter().any(same)
                || table
                    .constraints
                    .iter()
                    .any(|constraint| constraint.foreign_key().is_some_and(|key| same(&key.table)))
        };
        // MySQL's views keep the old name, and fail from then on.
        let follows_views = !(self.is_mysql() || self.is_sqlite() && self.sqlite.is_legacy);
        let follows_keys = !self.is_sqlite() || !self.sqlite.is_legacy || self.sqlite.has_foreign_keys;
        let rewrites = !self.is_sqlite();
        self.catalog
            .tables
            .update_with(mention_bit(from), speaks, |table| {
                for constraint in &mut table.constraints {
                    if let ConstraintKind::ForeignKey(key) = &mut constraint.kind
                        && follows_keys
                        && same(&key.table)
                    {
                        key.table = to.clone();
                    }
                }
                for parent in table.inherits.iter_mut().filter(|parent| same(parent)) {
                    *parent = to.clone();
                }
                if follows_views && table.reads.iter().any(same) {
                    for read in table.reads.iter_mut().filter(|read| same(read)) {
                        *read = to.clone();
                    }
                    if let Some(definition) = table.definition.as_ref().filter(|_| rewrites) {
                        table.definition = Some(if from.schema == to.schema {
                            renamed(dialect, definition, &from.name, &to.name)
                        } else {
                            moved(dialect, definition, from, to)
                        });
                    }
                }
            });
        self.catalog.sequences.update(
            |sequence| sequence.owned_by.as_ref().is_some_and(|(owner, _)| same(owner)),
            |sequence| {
                if let Some((owner, _)) = &mut sequence.owned_by {
                    *owner = to.clone();
                }
            },
        );
        if self.is_postgres() {
            self.repoint_type(from, to);
        }
    }

    /// Turns the types of columns to the new name of a type.
    fn repoint_type(&mut self, from: &QualifiedName, to: &QualifiedName) {
        let uses = |table: &Table| {
            table
                .columns
                .iter()
                .any(|column| names_type(&column.data_type, from))
        };
        self.catalog.tables.update_with(HAS_OWN_TYPES, uses, |table| {
            for column in &mut table.columns {
                rename_type(&mut column.data_type, from, to);
            }
        });
        for routine in &mut self.catalog.routines {
            let types = routine
                .arguments
                .iter_mut()
                .map(|argument| &mut argument.data_type);
            for data_type in types.chain(&mut routine.returns) {
                rename_type(data_type, from, to);
            }
        }
        self.catalog.types.update(
            |_| true,
            |user_type| match &mut user_type.kind {
                UserTypeKind::Domain(domain) => rename_type(&mut domain.base, from, to),
                UserTypeKind::Composite(fields) => {
                    for field in fields {
                        rename_type(&mut field.data_type, from, to);
                    }
                }
                _ => {}
            },
        );
    }

    pub(crate) fn rename_objects(
        &mut self,
        kind: ObjectKind,
        if_exists: bool,
        pairs: &[(ObjectName, ObjectName)],
    ) -> Outcome {
        for (from, to) in pairs {
            match kind {
                ObjectKind::Table
                | ObjectKind::View
                | ObjectKind::MaterializedView
                | ObjectKind::ForeignTable
                | ObjectKind::Index
                | ObjectKind::Sequence => {
                    let is_found = match self.find_table(from) {
                        Some(name) => {
                            let target = self.renamed_target(&name, to)?;
                            self.rename_table(&name, &target, to.range)?;
                            true
                        }
                        None => self.rename_sequence(from, to) || self.rename_index(from, to)?,
                    };
                    if !is_found && !if_exists && !self.is_of_system(from) {
                        return Err(self
                            .faults()
                            .missing(Thing::Relation, &from.to_string(), from.range));
                    }
                }
                ObjectKind::Type | ObjectKind::Domain => self.rename_user_type(from, to)?,
                ObjectKind::Schema => self.rename_schema(from, to)?,
                ObjectKind::Routine(_) => {
                    for routine in &mut self.catalog.routines {
                        if routine.name.name == from.last() {
                            to.last().clone_into(&mut routine.name.name);
                        }
                    }
                }
                ObjectKind::Trigger | ObjectKind::Extension => {}
            }
        }
        Ok(())
    }

    /// Applies `ALTER TABLE` or `ALTER INDEX` to a sequence or an index, and says whether
    /// there was one of that name.
    pub(crate) fn alter_other(&mut self, alter: &AlterTable) -> Outcome<bool> {
        for action in &alter.actions {
            if let (AlterAction::SetIndexStatistics(place), Some(found)) =
                (&action.value, self.find_index(&alter.name))
            {
                self.check_index_statistics(&found, *place, action.range)?;
            }
            let is_known = if let AlterAction::RenameTo(to) = &action.value {
                self.rename_sequence(&alter.name, to) || self.rename_index(&alter.name, to)?
            } else {
                self.find_sequence(&alter.name).is_some() || self.find_index(&alter.name).is_some()
            };
            if !is_known {
                return Ok(false);
            }
        }
        Ok(!alter.actions.is_empty())
    }

    /// Source: `ATExecSetStatistics` in PostgreSQL's `tablecmds.c`.
    fn check_index_statistics(&self, name: &QualifiedName, place: usize, range: TextRange) -> Outcome {
        let owner = index_owner(self.catalog, &name.schema, &name.name);
        let Some(index) = owner.and_then(|table| table.index(&name.name)) else {
            return Ok(());
        };
        let part = place.checked_sub(1).and_then(|place| index.parts.get(place));
        let included = place
            .checked_sub(index.parts.len() + 1)
            .and_then(|place| index.included.get(place));
        let message = match (part.map(|part| (part, part.column())), included) {
            (Some((_, None)), _) => return Ok(()),
            (Some((_, Some(column))), _) => format!(
                "cannot alter statistics on non-expression column \"{column}\" of index \"{}\"",
                name.name
            ),
            (None, Some(column)) => format!(
                "cannot alter statistics on included column \"{column}\" of index \"{}\"",
                name.name
            ),
            (None, None) => format!(
                "column number {place} of relation \"{}\" does not exist",
                name.name
            ),
        };
        Err(super::fault::Faults::invalid(range, message))
    }

    pub(crate) fn find_sequence(&self, name: &ObjectName) -> Option<QualifiedName> {
        self.catalog
            .find_name(&name.lookup(), |name| self.catalog.sequences.contains(name))
    }

    pub(crate) fn find_index(&self, name: &ObjectName) -> Option<QualifiedName> {
        self.catalog.find_name(&name.lookup(), |name| {
            index_owner(self.catalog, &name.schema, &name.name).is_some()
        })
    }

    fn rename_sequence(&mut self, from: &ObjectName, to: &ObjectName) -> bool {
        let Some(found) = self.find_sequence(from) else {
            return false;
        };
        let target = QualifiedName::new(found.schema.as_str(), to.last());
        self.move_sequence(&found, &target);
        true
    }

    /// Gives a sequence another name; defaults follow.
    pub(crate) fn move_sequence(&mut self, from: &QualifiedName, to: &QualifiedName) {
        let Some(sequence) = self.catalog.sequences.remove(from) else {
            return;
        };
        self.catalog.sequences.insert(
            to,
            Sequence {
                name: to.clone(),
                ..sequence
            },
        );
        let old = next_value(from).text;
        let uses = |table: &Table| {
            table
                .columns
                .iter()
                .any(|column| column.default.as_ref().is_some_and(|text| text.text == old))
        };
        self.catalog.tables.update(uses, |table| {
            for column in &mut table.columns {
                if column.default.as_ref().is_some_and(|text| text.text == old) {
                    column.default = Some(next_value(to));
                }
            }
        });
    }

    /// Sequences go with their table to another schema.
    pub(crate) fn move_owned_sequences(&mut self, table: &QualifiedName, schema: &str) {
        let owned: Vec<QualifiedName> = self
            .catalog
            .sequences
            .iter()
            .filter(|sequence| {
                sequence
                    .owned_by
                    .as_ref()
                    .is_some_and(|(owner, _)| owner == table)
            })
            .map(|sequence| sequence.name.clone())
            .collect();
        for name in owned {
            let target = QualifiedName::new(schema, name.name.as_str());
            self.move_sequence(&name, &target);
        }
    }

    fn rename_index(&mut self, from: &ObjectName, to: &ObjectName) -> Outcome<bool> {
        let Some(found) = self.find_index(from) else {
            return Ok(false);
        };
        if is_relation(self.catalog, &found.schema, to.last()) {
            return Err(self.faults().duplicate(Thing::Relation, to.last(), to.range));
        }
        let Some(owner) = index_owner(self.catalog, &found.schema, &found.name) else {
            return Ok(false);
        };
        let mut table = owner.clone();
        for index in &mut table.indexes {
            if index.name == found.name {
                to.last().clone_into(&mut index.name);
                // A key and its index have one name.
                if let Some(constraint) = &mut index.constraint {
                    let old = mem::replace(constraint, to.last().to_owned());
                    for constraint in &mut table.constraints {
                        if constraint.name == old {
                            to.last().clone_into(&mut constraint.name);
                        }
                    }
                }
            }
        }
        self.put_back(table);
        Ok(true)
    }

    fn rename_user_type(&mut self, from: &ObjectName, to: &ObjectName) -> Outcome {
        let found = self
            .catalog
            .find_name(&from.lookup(), |name| self.catalog.types.contains(name));
        let Some(found) = found else {
            return Err(self.faults().missing(Thing::Type, &from.to_string(), from.range));
        };
        let target = QualifiedName::new(found.schema.as_str(), to.last());
        self.move_type(&found, &target, to.range)
    }

    pub(crate) fn move_type(
        &mut self,
        from: &QualifiedName,
        to: &QualifiedName,
        range: TextRange,
    ) -> Outcome {
        if self.catalog.types.contains(to) {
            return Err(self.faults().duplicate(Thing::Type, &to.name, range));
        }
        if let Some(mut found) = self.catalog.types.remove(from) {
            found.name = to.clone();
            self.catalog.types.insert(to, found);
            self.repoint_type(from, to);
        }
        Ok(())
    }

    fn rename_schema(&mut self, from: &ObjectName, to: &ObjectName) -> Outcome {
        let Some(schema) = self
            .catalog
            .schemas
            .iter_mut()
            .find(|schema| schema.name == from.last())
        else {
            return Err(self.faults().missing(Thing::Schema, from.last(), from.range));
        };
        to.last().clone_into(&mut schema.name);
        let moved = |name: &QualifiedName| QualifiedName::new(to.last(), name.name.as_str());
        let is_inside = |name: &QualifiedName| name.schema == from.last();
        let sequences: Vec<QualifiedName> = self.catalog.sequences.iter().map(|s| s.name.clone()).collect();
        for name in sequences.iter().filter(|name| is_inside(name)) {
            self.move_sequence(name, &moved(name));
        }
        let types: Vec<QualifiedName> = self.catalog.types.iter().map(|t| t.name.clone()).collect();
        for name in types.iter().filter(|name| is_inside(name)) {
            self.move_type(name, &moved(name), from.range)?;
        }
        let tables: Vec<QualifiedName> = self.catalog.tables.iter().map(|t| t.name.clone()).collect();
        for name in tables.iter().filter(|name| is_inside(name)) {
            self.rename_table(name, &moved(name), from.range)?;
        }
        for routine in &mut self.catalog.routines {
            if is_inside(&routine.name) {
                routine.name = moved(&routine.name);
            }
        }
        Ok(())
    }

    pub(crate) fn set_schema(
        &mut self,
        kind: ObjectKind,
        if_exists: bool,
        name: &ObjectName,
        schema: &str,
    ) -> Outcome {
        if !self.has_schema(schema) {
            return Err(self.faults().missing(Thing::Schema, schema, name.range));
        }
        let found_type = || {
            self.catalog
                .find_name(&name.lookup(), |name| self.catalog.types.contains(name))
        };
        if let ObjectKind::Type | ObjectKind::Domain = kind {
            if let Some(found) = found_type() {
                if found.schema == schema {
                    return Ok(());
                }
                let target = QualifiedName::new(schema, found.name.as_str());
                return self.move_type(&found, &target, name.range);
            }
        } else if let Some(found) = self.find_table(name) {
            let target = QualifiedName::new(schema, found.name.as_str());
            self.rename_table(&found, &target, name.range)?;
            self.move_owned_sequences(&target, schema);
            return Ok(());
        } else if let Some(found) = self.find_sequence(name) {
            let target = QualifiedName::new(schema, found.name.as_str());
            self.move_sequence(&found, &target);
            return Ok(());
        } else if let ObjectKind::Routine(_) = kind {
            for routine in &mut self.catalog.routines {
                if routine.name.name == name.last() {
                    schema.clone_into(&mut routine.name.schema);
                }
            }
            return Ok(());
        }
        if if_exists {
            return Ok(());
        }
        Err(self
            .faults()
            .missing(Thing::Relation, &name.to_string(), name.range))
    }
}

/// `InnoDB` renames the keys that it has named itself.
fn rename_numbered_keys(table: &mut Table, old: &str) {
    let prefix = format!("{old}_ibfk_");
    let new = format!("{}_ibfk_", table.name.name);
    for constraint in &mut table.constraints {
        if let Some(number) = constraint.name.strip_prefix(&prefix) {
            constraint.name = format!("{new}{number}");
        }
    }
}

fn names_type(data_type: &DataType, name: &QualifiedName) -> bool {
    match &data_type.family {
        TypeFamily::Enum(found) | TypeFamily::Domain(found) | TypeFamily::Composite(found) => found == name,
        TypeFamily::Array(element) => names_type(element, name),
        _ => false,
    }
}

fn rename_type(data_type: &mut DataType, from: &QualifiedName, to: &QualifiedName) {
    match &mut data_type.family {
        TypeFamily::Enum(found) | TypeFamily::Domain(found) | TypeFamily::Composite(found)
            if found == from =>
        {
            *found = to.clone();
        }
        TypeFamily::Array(element) => rename_type(element, from, to),
        _ => {}
    }
}
