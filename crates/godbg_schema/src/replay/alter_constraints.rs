//! Constraints that `ALTER TABLE` adds, renames and validates, and what the children have of them.

use godbg_text::TextRange;

use super::applier::Applier;
use super::fault::{Faults, Outcome};
use crate::catalog::{ConstraintKind, QualifiedName, Table};
use crate::ddl::{ConstraintForm, Spanned};

impl Applier<'_> {
    pub(super) fn add_constraint_to(
        &mut self,
        name: &QualifiedName,
        constraint: &crate::ddl::TableConstraint,
        if_not_exists: bool,
    ) -> Outcome {
        let mut table = self.table(name);
        let written = constraint.name.as_ref();
        let known = written.and_then(|name| table.constraint(&name.value)).is_some()
            || self.is_mysql() && is_known_key(&table, &constraint.kind);
        let is_second = self.is_mysql()
            && matches!(constraint.kind, ConstraintForm::PrimaryKey(_))
            && table.primary_key().is_some();
        if if_not_exists && (known || is_second) {
            return Ok(());
        }
        let before = table.constraints.len();
        self.add_constraint(&mut table, constraint, None)?;
        let made = table.constraints.get(before).cloned();
        self.put_back(table);
        match made {
            Some(made) if self.is_postgres() => self.hand_down_constraint(name, &made, constraint.range),
            _ => Ok(()),
        }
    }

    /// Gives the children what they have of a new constraint.
    pub(crate) fn hand_down_constraint(
        &mut self,
        name: &QualifiedName,
        made: &crate::catalog::Constraint,
        range: TextRange,
    ) -> Outcome {
        let children = self.children(name);
        if children.is_empty() {
            return Ok(());
        }
        if super::inheritance::is_handed_down(made) {
            if self.is_only {
                let message = "constraint must be added to child tables too";
                return Err(Faults::invalid(range, message));
            }
            return self.hand_down(name, made, range);
        }
        if let ConstraintKind::PrimaryKey { columns } = &made.kind {
            for child in self.descendants(name) {
                let mut table = self.table(&child);
                super::keys::refuse_null(&mut table, columns);
                self.put_back(table);
            }
        }
        self.share_keys(name);
        Ok(())
    }

    /// What is validated for a table is for its children.
    pub(super) fn validate_in_children(&mut self, parent: &QualifiedName, name: &Spanned<String>) {
        for child in self.descendants(parent) {
            let mut table = self.table(&child);
            let found = table.constraints.iter_mut().find(|own| own.name == name.value);
            if let Some(found) = found.filter(|own| super::inheritance::is_handed_down(own)) {
                found.is_validated = true;
                self.put_back(table);
            }
        }
    }

    /// What is changed of a foreign key is so for the partitions, whatever it is called there.
    pub(super) fn alter_constraint_of_partitions(&mut self, parent: &QualifiedName, name: &Spanned<String>) {
        let table = self.table(parent);
        let Some(changed) = table.constraint(&name.value).cloned() else {
            return;
        };
        let Some(key) = changed.foreign_key() else { return };
        for child in self.descendants(parent) {
            let mut table = self.table(&child);
            let same = table
                .constraints
                .iter_mut()
                .find(|own| own.is_inherited && own.foreign_key() == Some(key));
            if let Some(same) = same {
                same.deferral = changed.deferral;
                same.is_enforced = changed.is_enforced;
                self.put_back(table);
            }
        }
    }

    pub(super) fn rename_constraint_of(
        &mut self,
        name: &QualifiedName,
        from: &Spanned<String>,
        to: &str,
    ) -> Outcome {
        let mut table = self.table(name);
        let found = table.constraint(&from.value);
        let is_handed_down = found.is_some_and(super::inheritance::is_handed_down);
        let is_inherited =
            found.is_some_and(|found| found.is_inherited) || self.parents_with_check(&table, &from.value) > 0;
        if is_inherited && self.is_postgres() {
            let message = format!("cannot rename inherited constraint \"{}\"", from.value);
            return Err(Faults::invalid(from.range, message));
        }
        self.rename_constraint(&mut table, from, to)?;
        self.put_back(table);
        if !is_handed_down {
            return Ok(());
        }
        let children = self.children(name);
        if self.is_only && !children.is_empty() {
            let message = format!(
                "inherited constraint \"{}\" must be renamed in child tables too",
                from.value
            );
            return Err(Faults::invalid(from.range, message));
        }
        let mut waiting = children;
        while let Some(child) = waiting.pop() {
            let mut table = self.table(&child);
            if self.rename_constraint(&mut table, from, to).is_ok() {
                self.put_back(table);
                waiting.extend(self.children(&child));
            }
        }
        Ok(())
    }

    pub(super) fn constraint_mut<'t>(
        &self,
        table: &'t mut Table,
        name: &Spanned<String>,
    ) -> Outcome<&'t mut crate::catalog::Constraint> {
        let dialect = table.dialect;
        let label = table.name.name.clone();
        table
            .constraints
            .iter_mut()
            .find(|constraint| {
                crate::catalog::is_same_name(
                    dialect,
                    crate::catalog::NameKind::Member,
                    &constraint.name,
                    &name.value,
                )
            })
            .ok_or_else(|| self.faults().missing_constraint(&label, &name.value, name.range))
    }

    fn rename_constraint(&self, table: &mut Table, from: &Spanned<String>, to: &str) -> Outcome {
        if table.constraint(to).is_some() {
            return Err(self
                .faults()
                .duplicate_constraint(&table.name.name, to, from.range));
        }
        to.clone_into(&mut self.constraint_mut(table, from)?.name);
        for index in &mut table.indexes {
            if index.constraint.as_deref() == Some(from.value.as_str()) {
                to.clone_into(&mut index.name);
                index.constraint = Some(to.to_owned());
            }
        }
        Ok(())
    }
}

/// Says whether the table of MySQL has a key or foreign key of the name that this one is given.
fn is_known_key(table: &Table, form: &ConstraintForm) -> bool {
    match form {
        ConstraintForm::Unique(form) => form
            .name
            .as_ref()
            .is_some_and(|name| table.index(&name.value).is_some()),
        ConstraintForm::ForeignKey { index_name, .. } => index_name
            .as_ref()
            .is_some_and(|name| table.constraint(name).is_some()),
        _ => false,
    }
}
