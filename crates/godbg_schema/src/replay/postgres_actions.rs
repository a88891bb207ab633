//! Changes of tables that PostgreSQL refuses by what the table is.
//!
//! Source: `ATPrepCmd`, `ATSimplePermissions` and `ATExecDropNotNull` in PostgreSQL's
//! `tablecmds.c`.

use godbg_text::TextRange;

use super::alter_table::is_identity;
use super::applier::Applier;
use super::fault::{Faults, Outcome};
use super::mentions::mentions;
use crate::catalog::{HAS_OWN_TYPES, Persistence, QualifiedName, Table, TableKind, TypeFamily, UserTypeKind};
use crate::ddl::{AlterAction, ConstraintForm, Spanned};

impl Applier<'_> {
    pub(crate) fn check_postgres_action(
        &self,
        name: &QualifiedName,
        action: &Spanned<AlterAction>,
    ) -> Outcome {
        let Some(table) = self.catalog.tables.get(name) else {
            return Ok(());
        };
        if let Some(words) = refused_for_views(&action.value)
            && matches!(table.kind, TableKind::View | TableKind::MaterializedView)
        {
            let message = format!(
                "ALTER action {words} cannot be performed on relation \"{}\"",
                table.name.name
            );
            return Err(Faults::invalid(action.range, message));
        }
        match &action.value {
            AlterAction::SetType(change) => self.check_type_of_column(table, &change.column),
            AlterAction::SetNotNull { column, is_not_null } => self.check_null(table, column, *is_not_null),
            AlterAction::SetDefault { column, .. } => check_default(table, column),
            AlterAction::AddConstraint { constraint, .. } => {
                check_constraint(table, &constraint.kind, action.range)
            }
            AlterAction::DropConstraint { name, .. } => self.check_only(table, name, "constraint"),
            AlterAction::SetPersistence(persistence) => self.check_persistence(table, *persistence, action),
            AlterAction::AddColumn { column, .. } if self.holds(&column.data_type.value, &table.name) => {
                let name = &table.name.name;
                let message = format!("composite type {name} cannot be made a member of itself");
                Err(Faults::invalid(column.range, message))
            }
            AlterAction::AddColumn { column, .. } if table.of_type.is_some() && !self.is_nested => {
                let message = "cannot add column to typed table";
                Err(Faults::invalid(column.range, message))
            }
            AlterAction::DropColumn { column, .. } if table.of_type.is_some() => Err(Faults::invalid(
                column.range,
                "cannot drop column from typed table",
            )),
            AlterAction::RenameColumn { from, .. } if table.of_type.is_some() => {
                Err(Faults::invalid(from.range, "cannot rename column of typed table"))
            }
            _ => Ok(()),
        }
    }

    /// Says whether a type has rows of a table in it.
    fn holds(&self, written: &str, table: &QualifiedName) -> bool {
        let mut waiting = vec![self.catalog.resolve_type(written)];
        // Types cannot be circular; the bound keeps a wrong catalog from hanging us.
        for _ in 0..256 {
            let Some(next) = waiting.pop() else {
                return false;
            };
            match &next.family {
                TypeFamily::Composite(name) if name == table => return true,
                TypeFamily::Composite(name) => {
                    let rows = self.catalog.tables.get(name);
                    let fields = rows.into_iter().flat_map(|table| &table.columns);
                    waiting.extend(fields.map(|column| column.data_type.clone()));
                    if let Some(UserTypeKind::Composite(fields)) =
                        self.catalog.types.get(name).map(|found| &found.kind)
                    {
                        waiting.extend(fields.iter().map(|field| field.data_type.clone()));
                    }
                }
                TypeFamily::Domain(_) => {
                    let base = self.catalog.base_type(&next);
                    if *base != next {
                        waiting.push(base.clone());
                    }
                }
                TypeFamily::Array(element) => waiting.push((**element).clone()),
                _ => {}
            }
        }
        false
    }

    fn check_type_of_column(&self, table: &Table, column: &Spanned<String>) -> Outcome {
        let name = &column.value;
        let invalid = |message: String| Err(Faults::invalid(column.range, message));
        if table.stored_column(name).is_none() {
            return Ok(());
        }
        if table.of_type.is_some() {
            return invalid("cannot alter column type of typed table".to_owned());
        }
        self.refuse_other_parents(table, name, (column.range, "alter"))?;
        if self.is_only && !self.children(&table.name).is_empty() {
            return invalid(format!(
                "type of inherited column \"{name}\" must be changed in child tables too"
            ));
        }
        let below = self.descendants(&table.name);
        for family in std::iter::once(&table.name).chain(&below) {
            let member = self.table(family);
            let key = member.partition_by.as_ref();
            if key.is_some_and(|key| mentions(member.dialect, &key.text, name)) {
                return invalid(format!(
                    "cannot alter column \"{name}\" because it is part of the partition key of relation \"{}\"",
                    family.name
                ));
            }
        }
        for other in self
            .catalog
            .tables
            .iter_with(HAS_OWN_TYPES)
            .filter(|other| other.is_stored())
        {
            for user in &other.columns {
                if matches!(&user.data_type.family, TypeFamily::Composite(used) if *used == table.name) {
                    return invalid(format!(
                        "cannot alter table \"{}\" because column \"{}.{}\" uses its row type",
                        table.name.name, other.name.name, user.name
                    ));
                }
            }
        }
        self.refuse_row_type_in_use("table", &table.name, column.range)?;
        let is_computed_from = table.columns.iter().any(|other| {
            let text = other.generated_as.as_ref();
            text.is_some_and(|text| mentions(table.dialect, &text.text, name))
        });
        if is_computed_from {
            return invalid("cannot alter type of a column used by a generated column".to_owned());
        }
        Ok(())
    }

    fn check_null(&self, table: &Table, column: &Spanned<String>, is_not_null: bool) -> Outcome {
        let invalid = |message: String| Err(Faults::invalid(column.range, message));
        let Some(found) = table.stored_column(&column.value) else {
            return Ok(());
        };
        let has_children = !self.children(&table.name).is_empty();
        let is_partitioned = table.kind == TableKind::Partitioned;
        if is_not_null {
            if self.is_only && has_children && is_partitioned && found.is_nullable {
                return invalid("constraint must be added to child tables too".to_owned());
            }
            return Ok(());
        }
        if is_identity(found) {
            return invalid(format!(
                "column \"{}\" of relation \"{}\" is an identity column",
                column.value, table.name.name
            ));
        }
        if self.is_only && has_children && is_partitioned {
            return invalid(
                "cannot remove constraint from only the partitioned table when partitions exist".to_owned(),
            );
        }
        let is_demanded = table.partition_bound.is_some()
            && table.inherits.iter().any(|parent| {
                let parent = self.table(parent);
                parent
                    .stored_column(&column.value)
                    .is_some_and(|column| !column.is_nullable)
            });
        if is_demanded {
            return invalid(format!(
                "column \"{}\" is marked NOT NULL in parent table",
                column.value
            ));
        }
        Ok(())
    }

    fn check_only(&self, table: &Table, name: &Spanned<String>, what: &str) -> Outcome {
        let is_partitioned = table.kind == TableKind::Partitioned;
        if !self.is_only || !is_partitioned || self.children(&table.name).is_empty() {
            return Ok(());
        }
        let message = format!("cannot remove {what} from only the partitioned table when partitions exist");
        Err(Faults::invalid(name.range, message))
    }

    fn check_persistence(
        &self,
        table: &Table,
        persistence: Persistence,
        action: &Spanned<AlterAction>,
    ) -> Outcome {
        let invalid = |message: String| Err(Faults::invalid(action.range, message));
        let name = &table.name.name;
        let is_permanent = |table: &Table| table.persistence == Persistence::Permanent;
        if persistence == Persistence::Permanent {
            let targets = table.constraints.iter().filter_map(|found| found.foreign_key());
            for key in targets.filter(|key| key.table != table.name) {
                let target = self.catalog.tables.get(&key.table);
                if let Some(target) = target.filter(|target| !is_permanent(target)) {
                    return invalid(format!(
                        "could not change table \"{name}\" to logged because it references unlogged table \"{}\"",
                        target.name.name
                    ));
                }
            }
            return Ok(());
        }
        let refers = |other: &&Table| {
            other.name != table.name
                && is_permanent(other)
                && other
                    .constraints
                    .iter()
                    .any(|found| found.foreign_key().is_some_and(|key| key.table == table.name))
        };
        match self.catalog.tables.iter().find(refers) {
            Some(other) => invalid(format!(
                "could not change table \"{name}\" to unlogged because it references logged table \"{}\"",
                other.name.name
            )),
            None => Ok(()),
        }
    }
}

/// Returns the words for an action that only tables know.
fn refused_for_views(action: &AlterAction) -> Option<&'static str> {
    Some(match action {
        AlterAction::AddColumn { .. } => "ADD COLUMN",
        AlterAction::DropColumn { .. } => "DROP COLUMN",
        AlterAction::SetNotNull {
            is_not_null: true, ..
        } => "ALTER COLUMN ... SET NOT NULL",
        AlterAction::SetNotNull { .. } => "ALTER COLUMN ... DROP NOT NULL",
        AlterAction::SetType(_) => "ALTER COLUMN ... TYPE",
        AlterAction::AddConstraint { .. } => "ADD CONSTRAINT",
        AlterAction::DropConstraint { .. } => "DROP CONSTRAINT",
        _ => return None,
    })
}

fn check_default(table: &Table, column: &Spanned<String>) -> Outcome {
    let Some(found) = table.stored_column(&column.value) else {
        return Ok(());
    };
    let what = if is_identity(found) {
        "an identity column"
    } else if found.generated_as.is_some() {
        "a generated column"
    } else {
        return Ok(());
    };
    let message = format!(
        "column \"{}\" of relation \"{}\" is {what}",
        column.value, table.name.name
    );
    Err(Faults::invalid(column.range, message))
}

pub(crate) fn check_constraint(table: &Table, kind: &ConstraintForm, range: TextRange) -> Outcome {
    if table.kind != TableKind::Partitioned {
        return Ok(());
    }
    let message = match kind {
        ConstraintForm::Check {
            is_no_inherit: true, ..
        } => format!(
            "cannot add NO INHERIT constraint to partitioned table \"{}\"",
            table.name.name
        ),
        ConstraintForm::Exclude { .. } => {
            "exclusion constraints are not supported on partitioned tables".to_owned()
        }
        ConstraintForm::UsingIndex { .. } => {
            "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables".to_owned()
        }
        _ => return Ok(()),
    };
    Err(Faults::invalid(range, message))
}
