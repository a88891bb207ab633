//! `DROP` of types and domains, and what is made of them.

use godbg_text::TextRange;

use super::applier::Applier;
use super::drops::Drop;
use super::fault::{Faults, Outcome, Thing};
use super::mentions::mentions;
use crate::catalog::{DataType, HAS_OWN_TYPES, QualifiedName, Table, TypeFamily, UserType, UserTypeKind};
use crate::ddl::{DropBehavior, ObjectName, Spanned};

impl Applier<'_> {
    pub(super) fn drop_type(&mut self, drop: &Drop<'_>, name: &ObjectName) -> Outcome {
        let found = self
            .catalog
            .find_name(&name.lookup(), |name| self.catalog.types.contains(name));
        let Some(found) = found else {
            return self.absent(drop, Thing::Type, name);
        };
        let uses = |family: &TypeFamily| match family {
            TypeFamily::Enum(used) | TypeFamily::Domain(used) | TypeFamily::Composite(used) => *used == found,
            _ => false,
        };
        self.drop_columns_of_type(uses, (drop.behavior, &[]), (&found.name, name.range))?;
        self.drop_types_over(&found, drop.behavior, name.range)?;
        self.catalog.types.remove(&found);
        Ok(())
    }

    pub(super) fn drop_columns_of_type(
        &mut self,
        is_meant: impl Fn(&TypeFamily) -> bool,
        (behavior, together): (DropBehavior, &[QualifiedName]),
        (label, range): (&str, TextRange),
    ) -> Outcome {
        fn is_used(family: &TypeFamily, is_meant: &impl Fn(&TypeFamily) -> bool) -> bool {
            is_meant(family)
                || matches!(family, TypeFamily::Array(element) if is_used(&element.family, is_meant))
        }
        let affected: Vec<(QualifiedName, String)> = self
            .catalog
            .tables
            .iter_with(HAS_OWN_TYPES)
            .filter(|table| table.is_stored() && !together.contains(&table.name))
            .flat_map(|table| {
                let columns = table
                    .columns
                    .iter()
                    .filter(|column| is_used(&column.data_type.family, &is_meant));
                columns.map(|column| (table.name.clone(), column.name.clone()))
            })
            .collect();
        if behavior == DropBehavior::Restrict && !affected.is_empty() {
            return Err(Faults::in_use("type", label, range));
        }
        for (table, column) in affected {
            // The table cannot be without the column that it is divided by.
            let key = self
                .catalog
                .tables
                .get(&table)
                .and_then(|table| table.partition_by.as_ref());
            if key.is_some_and(|key| mentions(self.dialect(), &key.text, &column)) {
                self.drop_table(&table, DropBehavior::Cascade, &[], range)?;
                continue;
            }
            if self.catalog.tables.get(&table).is_none() {
                continue;
            }
            let column = Spanned::new(column, range);
            self.drop_column(&table, &column, true, DropBehavior::Cascade)?;
        }
        Ok(())
    }

    /// Drops the domains over a type, and takes fields of it out of composite types.
    fn drop_types_over(&mut self, gone: &QualifiedName, behavior: DropBehavior, range: TextRange) -> Outcome {
        fn speaks_of(data_type: &DataType, name: &QualifiedName) -> bool {
            match &data_type.family {
                TypeFamily::Enum(used) | TypeFamily::Domain(used) | TypeFamily::Composite(used) => {
                    used == name
                }
                TypeFamily::Array(element) => speaks_of(element, name),
                _ => false,
            }
        }
        let uses = |found: &UserType| match &found.kind {
            UserTypeKind::Domain(domain) => speaks_of(&domain.base, gone),
            UserTypeKind::Composite(fields) => fields.iter().any(|field| speaks_of(&field.data_type, gone)),
            _ => false,
        };
        let over: Vec<UserType> = self
            .catalog
            .types
            .iter()
            .filter(|found| uses(found))
            .cloned()
            .collect();
        if behavior == DropBehavior::Restrict && !over.is_empty() {
            return Err(Faults::in_use("type", &gone.name, range));
        }
        let is_of = |table: &&Table| table.of_type.as_ref() == Some(gone);
        let typed: Vec<QualifiedName> = self
            .catalog
            .tables
            .iter()
            .filter(is_of)
            .map(|table| table.name.clone())
            .collect();
        if behavior == DropBehavior::Restrict && !typed.is_empty() {
            return Err(Faults::in_use("type", &gone.name, range));
        }
        for table in typed {
            self.drop_table(&table, DropBehavior::Cascade, &[], range)?;
        }
        for found in over {
            if let UserTypeKind::Composite(fields) = &found.kind {
                let mut fields = fields.clone();
                fields.retain(|field| !speaks_of(&field.data_type, gone));
                if let Some(known) = self.catalog.types.get_mut(&found.name) {
                    known.kind = UserTypeKind::Composite(fields);
                }
                continue;
            }
            let is_own =
                |family: &TypeFamily| matches!(family, TypeFamily::Domain(name) if *name == found.name);
            self.drop_columns_of_type(is_own, (behavior, &[]), (&found.name.name, range))?;
            self.catalog.types.remove(&found.name);
            self.drop_types_over(&found.name, behavior, range)?;
        }
        Ok(())
    }
}
