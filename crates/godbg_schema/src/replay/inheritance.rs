//! Parents and children of PostgreSQL: what a child takes over, and what it must have already.
//!
//! Source: `MergeAttributes`, `MergeAttributesIntoExisting` and `MergeConstraintsIntoExisting`
//! in PostgreSQL's `tablecmds.c`.

use godbg_text::TextRange;

use super::applier::Applier;
use super::fault::{Fault, Faults, Outcome, ProblemKind, Thing};
use crate::catalog::{
    Column, Constraint, ConstraintKind, Generation, HAS_PARENTS, Index, IndexKey, IndexPart, QualifiedName,
    Table, TableKind, mention_bit,
};
use crate::compare::is_same_expression;
use crate::ddl::{ObjectName, Text};

/// Says whether children have a check, too.
pub(crate) fn is_handed_down(constraint: &Constraint) -> bool {
    matches!(
        constraint.kind,
        ConstraintKind::Check {
            is_no_inherit: false,
            ..
        }
    )
}

fn is_check(constraint: &Constraint) -> bool {
    matches!(constraint.kind, ConstraintKind::Check { .. })
}

fn is_same_check(left: &Constraint, right: &Constraint) -> bool {
    match (&left.kind, &right.kind) {
        (
            ConstraintKind::Check { expression: left, .. },
            ConstraintKind::Check {
                expression: right, ..
            },
        ) => is_same_expression(crate::Dialect::Postgres, left, right),
        _ => false,
    }
}

fn duplicate(message: String, range: TextRange) -> Fault {
    Fault {
        kind: ProblemKind::Duplicate,
        message,
        range,
    }
}

impl Applier<'_> {
    pub(crate) fn children(&self, parent: &QualifiedName) -> Vec<QualifiedName> {
        if !self.is_postgres() {
            return Vec::new();
        }
        let inherits = |table: &&Table| table.inherits.contains(parent);
        let children = self
            .catalog
            .tables
            .iter_with(HAS_PARENTS | mention_bit(parent))
            .filter(inherits);
        children.map(|table| table.name.clone()).collect()
    }

    /// Returns all that inherit from a table, however many steps away, each once.
    pub(crate) fn descendants(&self, parent: &QualifiedName) -> Vec<QualifiedName> {
        let mut found = self.children(parent);
        let mut next = 0;
        while next < found.len() {
            for child in self.children(&found[next].clone()) {
                if !found.contains(&child) {
                    found.push(child);
                }
            }
            next += 1;
        }
        found
    }

    /// Says from how many of its parents a table has a column.
    pub(crate) fn parents_with_column(&self, table: &Table, column: &str) -> usize {
        let parents = table
            .inherits
            .iter()
            .filter_map(|name| self.catalog.tables.get(name));
        parents
            .filter(|parent| parent.stored_column(column).is_some())
            .count()
    }

    /// Says from how many of its parents a table has a check.
    pub(crate) fn parents_with_check(&self, table: &Table, name: &str) -> usize {
        let parents = table
            .inherits
            .iter()
            .filter_map(|name| self.catalog.tables.get(name));
        parents
            .filter(|parent| parent.constraint(name).is_some_and(is_handed_down))
            .count()
    }

    /// Gives a table that is being made the columns and checks of a parent.
    pub(crate) fn inherit(table: &mut Table, parent: &Table, range: TextRange) -> Outcome {
        for column in &parent.columns {
            if let Some(position) = table.column_position(&column.name) {
                merge_columns(&mut table.columns[position], column, range)?;
                continue;
            }
            table.columns.push(inherited_column(column));
        }
        for constraint in parent.constraints.iter().filter(|found| is_handed_down(found)) {
            match table.constraint(&constraint.name) {
                None => {
                    let mut inherited = constraint.clone();
                    inherited.is_inherited = true;
                    // No row was there that it could have missed.
                    inherited.is_validated = true;
                    table.constraints.push(inherited);
                }
                Some(known) if is_same_check(known, constraint) => {}
                Some(_) => {
                    let message = format!(
                        "check constraint name \"{}\" appears multiple times but with different expressions",
                        constraint.name
                    );
                    return Err(duplicate(message, range));
                }
            }
        }
        table.uncertain = table.uncertain.take().or_else(|| parent.uncertain.clone());
        table.inherits.push(parent.name.clone());
        Ok(())
    }

    /// `INHERIT`: the table gets a parent whose columns and checks it has already.
    pub(crate) fn add_parent(&mut self, name: &QualifiedName, parent: &ObjectName) -> Outcome {
        let range = parent.range;
        let parent = self.require_table(parent, Thing::Relation)?;
        let mut table = self.table(name);
        let parent = self.table(&parent);
        let wrong = |message: String| Err(Faults::invalid(range, message));
        if table.kind == TableKind::Partitioned {
            return wrong("cannot change inheritance of partitioned table".to_owned());
        }
        if table.partition_bound.is_some() {
            return wrong("cannot change inheritance of a partition".to_owned());
        }
        if parent.kind == TableKind::Partitioned {
            return wrong(format!(
                "cannot inherit from partitioned table \"{}\"",
                parent.name.name
            ));
        }
        if parent.partition_bound.is_some() {
            return wrong("cannot inherit from a partition".to_owned());
        }
        if table.inherits.contains(&parent.name) {
            let message = format!(
                "relation \"{}\" would be inherited from more than once",
                parent.name.name
            );
            return Err(duplicate(message, range));
        }
        if parent.name == *name || self.descendants(name).contains(&parent.name) {
            return Err(duplicate("circular inheritance not allowed".to_owned(), range));
        }
        Self::check_child(&mut table, &parent, range)?;
        table.inherits.push(parent.name);
        self.put_back(table);
        Ok(())
    }

    /// Checks that a table has what a parent hands down.
    fn check_child(table: &mut Table, parent: &Table, range: TextRange) -> Outcome {
        let label = table.name.name.clone();
        let is_partition = parent.kind == TableKind::Partitioned;
        let wrong = |message: String| Err(Faults::invalid(range, message));
        if table.uncertain.is_some() || parent.uncertain.is_some() {
            return Ok(());
        }
        for column in &parent.columns {
            let Some(position) = table.column_position(&column.name) else {
                return wrong(format!("child table is missing column \"{}\"", column.name));
            };
            let own = &mut table.columns[position];
            if !is_same_type(own, column) {
                return wrong(format!(
                    "child table \"{label}\" has different type for column \"{}\"",
                    column.name
                ));
            }
            if own.collation != column.collation {
                return wrong(format!(
                    "child table \"{label}\" has different collation for column \"{}\"",
                    column.name
                ));
            }
            if own.is_nullable && !column.is_nullable {
                return wrong(format!(
                    "column \"{}\" in child table must be marked NOT NULL",
                    column.name
                ));
            }
            let is_computed = |column: &Column| column.generated_as.is_some();
            if is_computed(column) && !is_computed(own) {
                return wrong(format!(
                    "column \"{}\" in child table must be a generated column",
                    column.name
                ));
            }
            if let (Some(theirs), Some(ours)) = (&column.generated_as, &own.generated_as)
                && !is_same_expression(crate::Dialect::Postgres, theirs, ours)
            {
                return wrong(format!(
                    "column \"{}\" in child table has a conflicting generation expression",
                    column.name
                ));
            }
            if is_partition {
                own.is_inherited = true;
            }
        }
        for constraint in parent.constraints.iter().filter(|found| is_handed_down(found)) {
            let own = table
                .constraints
                .iter_mut()
                .find(|own| own.name == constraint.name);
            let Some(own) = own.filter(|own| is_check(own)) else {
                return wrong(format!(
                    "child table is missing constraint \"{}\"",
                    constraint.name
                ));
            };
            if !is_same_check(own, constraint) {
                return wrong(format!(
                    "child table \"{label}\" has different definition for check constraint \"{}\"",
                    constraint.name
                ));
            }
            if !is_handed_down(own) {
                return wrong(format!(
                    "constraint \"{}\" conflicts with non-inherited constraint on child table \"{label}\"",
                    constraint.name
                ));
            }
            if !own.is_validated {
                return wrong(format!(
                    "constraint \"{}\" conflicts with NOT VALID constraint on child table \"{label}\"",
                    constraint.name
                ));
            }
            if is_partition {
                own.is_inherited = true;
            }
        }
        Ok(())
    }

    /// `NO INHERIT`: what the table has from this parent only is its own from now on.
    pub(crate) fn remove_parent(&mut self, name: &QualifiedName, parent: &ObjectName) -> Outcome {
        let found = self.require_table(parent, Thing::Relation)?;
        let mut table = self.table(name);
        if table.partition_bound.is_some() {
            let message = "cannot change inheritance of a partition";
            return Err(Faults::invalid(parent.range, message));
        }
        if !table.inherits.contains(&found) {
            let message = format!(
                "relation \"{}\" is not a parent of relation \"{}\"",
                found.name, name.name
            );
            return Err(Faults::invalid(parent.range, message));
        }
        table.inherits.retain(|name| *name != found);
        self.own_what_is_left(&mut table, &found);
        self.put_back(table);
        Ok(())
    }

    /// Makes local what no parent that is left hands down.
    fn own_what_is_left(&self, table: &mut Table, former: &QualifiedName) {
        let former = self.table(former);
        let columns: Vec<bool> = table
            .columns
            .iter()
            .map(|column| {
                former.stored_column(&column.name).is_some()
                    && self.parents_with_column(table, &column.name) == 0
            })
            .collect();
        for (column, is_own) in table.columns.iter_mut().zip(columns) {
            column.is_inherited &= !is_own;
        }
        let checks: Vec<bool> = table
            .constraints
            .iter()
            .map(|own| {
                let is_plain = !is_check(own);
                is_plain
                    || former.constraint(&own.name).is_some()
                        && self.parents_with_check(table, &own.name) == 0
            })
            .collect();
        for (constraint, is_own) in table.constraints.iter_mut().zip(checks) {
            constraint.is_inherited &= !is_own;
        }
    }

    pub(crate) fn attach_partition(
        &mut self,
        parent: &QualifiedName,
        child: &ObjectName,
        bound: &Text,
    ) -> Outcome {
        let range = child.range;
        let parent = self.table(parent);
        if parent.kind != TableKind::Partitioned {
            // An index, whose partitions are not kept.
            return Err(Faults::invalid(
                range,
                format!("table \"{}\" is not partitioned", parent.name.name),
            ));
        }
        let child = self.require_table(child, Thing::Relation)?;
        let mut table = self.table(&child);
        let wrong = |message: String| Err(Faults::invalid(range, message));
        if table.partition_bound.is_some() {
            return wrong(format!("\"{}\" is already a partition", child.name));
        }
        check_persistence(&table, &parent, "attach", range)?;
        if !table.inherits.is_empty() {
            return wrong("cannot attach inheritance child as partition".to_owned());
        }
        if table.kind == TableKind::Base && !self.children(&child).is_empty() {
            return wrong("cannot attach inheritance parent as partition".to_owned());
        }
        if parent.name == child || self.descendants(&child).contains(&parent.name) {
            return Err(duplicate("circular inheritance not allowed".to_owned(), range));
        }
        if table.uncertain.is_none() && parent.uncertain.is_none() {
            let extra = table
                .columns
                .iter()
                .find(|column| parent.stored_column(&column.name).is_none());
            if let Some(extra) = extra {
                return wrong(format!(
                    "table \"{}\" contains column \"{}\" not found in parent \"{}\"",
                    child.name, extra.name, parent.name.name
                ));
            }
        }
        Self::check_child(&mut table, &parent, range)?;
        let bound = self.check_bound(&parent, &child.name, bound)?;
        table.inherits.push(parent.name.clone());
        table.partition_bound = Some(self.expression(&bound));
        self.copy_missing_keys(&mut table, &parent);
        self.put_back(table);
        self.share_keys(&child);
        Ok(())
    }

    /// Gives a partition the keys, indexes and foreign keys of its table that it does not have.
    fn copy_missing_keys(&self, table: &mut Table, parent: &Table) {
        let mut missing = Vec::new();
        for index in &parent.indexes {
            let same = table.indexes.iter().position(|own| {
                is_same_index(own, index) && (own.constraint.is_some() || index.constraint.is_none())
            });
            let Some(place) = same else {
                missing.push(index.clone());
                continue;
            };
            if index.constraint.is_some() {
                let own = table.indexes[place].constraint.clone();
                let key = table
                    .constraints
                    .iter_mut()
                    .find(|key| Some(&key.name) == own.as_ref());
                if let Some(key) = key {
                    key.is_inherited = true;
                }
            }
        }
        let wanted = Table {
            indexes: missing,
            ..parent.clone()
        };
        self.copy_indexes(table, &wanted);
        self.copy_foreign_keys(table, parent);
    }

    /// Gives the partitions of a table the keys and indexes that it has.
    pub(crate) fn share_keys(&mut self, name: &QualifiedName) {
        let parent = self.table(name);
        if parent.kind != TableKind::Partitioned {
            return;
        }
        for child in self.children(name) {
            let mut table = self.table(&child);
            self.copy_missing_keys(&mut table, &parent);
            self.put_back(table);
            self.share_keys(&child);
        }
    }

    /// Gives a partition the foreign keys of its table.
    pub(crate) fn copy_foreign_keys(&self, table: &mut Table, parent: &Table) {
        for constraint in &parent.constraints {
            if constraint.foreign_key().is_none() {
                continue;
            }
            let same = table
                .constraints
                .iter_mut()
                .find(|own| own.kind == constraint.kind);
            if let Some(own) = same {
                own.is_inherited = true;
                continue;
            }
            let mut inherited = constraint.clone();
            inherited.is_inherited = true;
            if table.constraint(&inherited.name).is_some() {
                let addition =
                    super::naming::columns_addition(inherited.columns().iter().map(String::as_str));
                inherited.name = super::naming::constraint_name(self.catalog, table, (&addition, "fkey"));
            }
            table.constraints.push(inherited);
        }
    }

    /// Hands a new check, key or index of a table down to its children.
    pub(crate) fn hand_down(
        &mut self,
        parent: &QualifiedName,
        made: &Constraint,
        range: TextRange,
    ) -> Outcome {
        for child in self.children(parent) {
            let mut table = self.table(&child);
            if let Some(own) = table.constraints.iter_mut().find(|own| own.name == made.name)
                && is_check(made)
            {
                if !is_same_check(own, made) {
                    let label = child.name.clone();
                    return Err(self.faults().duplicate_constraint(&label, &made.name, range));
                }
                if !is_handed_down(own) {
                    let message = format!(
                        "constraint \"{}\" conflicts with non-inherited constraint on relation \"{}\"",
                        made.name, child.name
                    );
                    return Err(Faults::invalid(range, message));
                }
                if made.is_validated && !own.is_validated {
                    let message = format!(
                        "constraint \"{}\" conflicts with NOT VALID constraint on relation \"{}\"",
                        made.name, child.name
                    );
                    return Err(Faults::invalid(range, message));
                }
                own.is_inherited |= table.partition_bound.is_some();
                self.put_back(table);
                continue;
            }
            let mut inherited = made.clone();
            inherited.is_inherited = true;
            table.constraints.push(inherited);
            self.put_back(table);
            self.hand_down(&child, made, range)?;
        }
        Ok(())
    }
}

/// A partition lasts as long as its table.
pub(crate) fn check_persistence(table: &Table, parent: &Table, verb: &str, range: TextRange) -> Outcome {
    let is_temporary = |table: &Table| table.persistence == crate::catalog::Persistence::Temporary;
    let (own, theirs) = match (is_temporary(table), is_temporary(parent)) {
        (false, true) => ("a permanent", "temporary"),
        (true, false) => ("a temporary", "permanent"),
        _ => return Ok(()),
    };
    let name = &parent.name.name;
    let message = format!("cannot {verb} {own} relation as partition of {theirs} relation \"{name}\"");
    Err(Faults::invalid(range, message))
}

/// Says whether two indexes are over the same, whatever they are called.
pub(crate) fn is_same_index(left: &Index, right: &Index) -> bool {
    let dialect = crate::Dialect::Postgres;
    let is_same_key = |left: &IndexKey, right: &IndexKey| match (left, right) {
        (IndexKey::Expression(left), IndexKey::Expression(right)) => is_same_expression(dialect, left, right),
        _ => left == right,
    };
    let is_same_part = |(left, right): (&IndexPart, &IndexPart)| {
        is_same_key(&left.key, &right.key)
            && left.collation == right.collation
            && left.operator_class == right.operator_class
    };
    let is_same_predicate = match (&left.predicate, &right.predicate) {
        (Some(left), Some(right)) => is_same_expression(dialect, left, right),
        (left, right) => left.is_none() && right.is_none(),
    };
    left.is_unique == right.is_unique
        && left.included == right.included
        && left.method == right.method
        && is_same_predicate
        && left.parts.len() == right.parts.len()
        && left.parts.iter().zip(&right.parts).all(is_same_part)
}

/// Returns a column as a child has it.
pub(crate) fn inherited_column(column: &Column) -> Column {
    let is_own = matches!(
        column.generation,
        Some(Generation::Serial | Generation::IdentityAlways | Generation::IdentityByDefault)
    );
    Column {
        is_inherited: true,
        comment: None,
        // A child takes the default, not the ownership of the sequence.
        generation: column.generation.filter(|_| !is_own),
        ..column.clone()
    }
}

pub(crate) fn is_same_type(left: &Column, right: &Column) -> bool {
    let dialect = crate::Dialect::Postgres;
    left.data_type.is_unknown()
        || right.data_type.is_unknown()
        || left.data_type.canonical(dialect) == right.data_type.canonical(dialect)
}

/// Brings the columns of two parents together.
fn merge_columns(own: &mut Column, column: &Column, range: TextRange) -> Outcome {
    let name = &own.name;
    if !is_same_type(own, column) {
        let message = format!("inherited column \"{name}\" has a type conflict");
        return Err(Faults::invalid(range, message));
    }
    if own.collation != column.collation {
        let message = format!("inherited column \"{name}\" has a collation conflict");
        return Err(Faults::invalid(range, message));
    }
    if own.generated_as.is_some() != column.generated_as.is_some() {
        let message = format!("inherited column \"{name}\" has a generation conflict");
        return Err(Faults::invalid(range, message));
    }
    own.is_nullable &= column.is_nullable;
    if own.default.is_none() {
        own.default.clone_from(&column.default);
    }
    Ok(())
}
