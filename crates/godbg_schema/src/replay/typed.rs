//! Tables that take their columns from a composite type (PostgreSQL).

use godbg_text::TextRange;

use super::applier::Applier;
use super::create_table::Making;
use super::fault::{Faults, Outcome, Thing};
use crate::catalog::{Column, QualifiedName, Table, TypeFamily, UserTypeKind};
use crate::ddl::{DropBehavior, LikeClause, ObjectName, TypeAlteration};

impl Applier<'_> {
    /// Finds a composite type and returns its fields.
    fn fields_of(&self, name: &ObjectName) -> Outcome<(QualifiedName, Vec<Column>)> {
        let types = &self.catalog.types;
        let found = self
            .catalog
            .find_name(&name.lookup(), |name| types.contains(name));
        let Some(found) = found else {
            return Err(self.faults().missing(Thing::Type, &name.to_string(), name.range));
        };
        let kind = self.catalog.types.get(&found).map(|found| &found.kind);
        if let Some(UserTypeKind::Composite(fields)) = kind {
            let fields = fields.clone();
            return Ok((found, fields));
        }
        let message = format!("type {} is not a composite type", found.name);
        Err(Faults::invalid(name.range, message))
    }

    /// Gives a new table the columns of its type.
    pub(crate) fn take_type(&self, table: &mut Table, name: &ObjectName) -> Outcome {
        let (found, fields) = self.fields_of(name)?;
        for field in fields {
            let mut column = Column::new(field.name, field.data_type);
            column.collation = field.collation;
            column.origin = self.origin();
            table.columns.push(column);
        }
        table.of_type = Some(found);
        Ok(())
    }

    /// `LIKE` of a composite type takes its fields.
    pub(super) fn take_over_fields(&self, making: &mut Making, like: &LikeClause) -> Outcome {
        let range = like.table.range;
        let Ok((_, fields)) = self.fields_of(&like.table) else {
            return Err(self
                .faults()
                .missing(Thing::Relation, &like.table.to_string(), range));
        };
        for field in fields {
            if making.table.stored_column(&field.name).is_some() {
                return Err(self.faults().repeated_column(&field.name, range));
            }
            let mut column = Column::new(field.name, field.data_type);
            column.collation = field.collation;
            column.origin = self.origin();
            making.table.columns.push(column);
        }
        Ok(())
    }

    /// `OF`: the table has the columns of the type already, in its order.
    ///
    /// Source: `ATExecAddOf` in PostgreSQL's `tablecmds.c`.
    pub(crate) fn set_type_of_table(&self, table: &mut Table, name: &ObjectName) -> Outcome {
        let (found, fields) = self.fields_of(name)?;
        let wrong = |message: String| Err(Faults::invalid(name.range, message));
        if !table.inherits.is_empty() {
            return wrong("typed tables cannot inherit".to_owned());
        }
        for (place, field) in fields.iter().enumerate() {
            let Some(column) = table.columns.get(place) else {
                return wrong(format!("table is missing column \"{}\"", field.name));
            };
            if column.name != field.name {
                return wrong(format!(
                    "table has column \"{}\" where type requires \"{}\"",
                    column.name, field.name
                ));
            }
            if !super::inheritance::is_same_type(column, field) {
                return wrong(format!(
                    "table \"{}\" has different type for column \"{}\"",
                    table.name.name, field.name
                ));
            }
        }
        if let Some(extra) = table.columns.get(fields.len()) {
            return wrong(format!("table has extra column \"{}\"", extra.name));
        }
        table.of_type = Some(found);
        Ok(())
    }

    /// Refuses changes of a type that tables are made of, or carries them along.
    pub(crate) fn check_type_change(
        &self,
        name: &QualifiedName,
        change: &TypeAlteration,
        (behavior, range): (DropBehavior, TextRange),
    ) -> Outcome {
        if let TypeAlteration::AlterAttribute { .. } = change {
            let uses = |column: &&Column| matches!(&column.data_type.family, TypeFamily::Composite(used) if used == name);
            for table in self.catalog.tables.iter().filter(|table| table.is_stored()) {
                if let Some(column) = table.columns.iter().find(uses) {
                    let message = format!(
                        "cannot alter type \"{}\" because column \"{}.{}\" uses it",
                        name.name, table.name.name, column.name
                    );
                    return Err(Faults::invalid(range, message));
                }
            }
        }
        if let TypeAlteration::AlterAttribute { .. } = change {
            self.refuse_row_type_in_use("type", name, range)?;
        }
        if let TypeAlteration::DropAttribute { name: field, .. } = change
            && behavior == DropBehavior::Restrict
            && self.is_field_used(name, field)
        {
            let message = format!(
                "cannot drop column {field} of composite type {} because other objects depend on it",
                name.name
            );
            return Err(Faults::invalid(range, message));
        }
        let is_typed = self
            .catalog
            .tables
            .iter()
            .any(|table| table.of_type.as_ref() == Some(name));
        if is_typed && behavior == DropBehavior::Restrict {
            let message = format!(
                "cannot alter type \"{}\" because it is the type of a typed table",
                name.name
            );
            return Err(Faults::invalid(range, message));
        }
        Ok(())
    }

    /// Does to the tables of a type what was done to its fields.
    pub(crate) fn change_typed_tables(
        &mut self,
        name: &QualifiedName,
        change: &TypeAlteration,
        range: TextRange,
    ) -> Outcome {
        let is_of = |table: &&Table| table.of_type.as_ref() == Some(name);
        let tables: Vec<QualifiedName> = self
            .catalog
            .tables
            .iter()
            .filter(is_of)
            .map(|table| table.name.clone())
            .collect();
        for table in tables {
            match change {
                TypeAlteration::AddAttribute(definition) => {
                    self.add_column(&table, definition, (false, None))?;
                }
                TypeAlteration::DropAttribute { name, .. } => {
                    let column = crate::ddl::Spanned::new(name.clone(), range);
                    self.drop_column(&table, &column, true, DropBehavior::Cascade)?;
                }
                TypeAlteration::RenameAttribute { from, to } => {
                    let from = crate::ddl::Spanned::new(from.clone(), range);
                    self.rename_column(&table, &from, to)?;
                }
                TypeAlteration::AlterAttribute { name, data_type } => {
                    let data_type = self.resolve_type(data_type)?;
                    let mut waiting = vec![table];
                    while let Some(next) = waiting.pop() {
                        let mut table = self.table(&next);
                        if let Some(place) = table.column_position(name) {
                            table.columns[place].data_type = data_type.clone();
                            self.put_back(table);
                        }
                        waiting.extend(self.children(&next));
                    }
                }
                TypeAlteration::AddValue { .. } | TypeAlteration::RenameValue { .. } => {}
            }
        }
        Ok(())
    }
}
