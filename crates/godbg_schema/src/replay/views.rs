//! Views and the columns of queries.

use super::applier::Applier;
use super::fault::{Faults, Outcome, Thing};
use crate::catalog::{
    Column, DataType, NamePart, Persistence, QualifiedName, Table, TableKind, Uncertainty, temporary_schema,
};
use crate::ddl::{CreateView, ObjectName, OutputColumn, Replacement};

impl Applier<'_> {
    pub(crate) fn create_view(&mut self, create: &CreateView) -> Outcome {
        let mut name = self.new_name(&create.name)?;
        let temporary = temporary_schema(self.dialect());
        if create.persistence == Persistence::Temporary {
            temporary.clone_into(&mut name.schema);
        }
        let old = self.catalog.tables.get(&name);
        if let Some(old) = old {
            match create.replaces {
                Replacement::Keep => return Ok(()),
                Replacement::Replace if old.kind == TableKind::View => {}
                Replacement::Replace => {
                    let message = format!("\"{}\" is not a view", name.name);
                    return Err(Faults::invalid(create.name.range, message));
                }
                Replacement::No => {
                    return Err(self
                        .faults()
                        .duplicate(Thing::Relation, &name.name, create.name.range));
                }
            }
        }
        let reads = self.tables_read(&create.reads)?;
        // A view of what is temporary is so itself.
        if self.is_postgres()
            && !create.is_materialized
            && reads.iter().any(|table| table.schema == temporary)
        {
            temporary.clone_into(&mut name.schema);
        }
        let kind = if create.is_materialized {
            TableKind::MaterializedView
        } else {
            TableKind::View
        };
        let mut view = Table::new(self.dialect(), name.clone(), kind);
        view.persistence = if name.schema == temporary {
            Persistence::Temporary
        } else {
            create.persistence
        };
        view.origin = self.origin();
        view.definition = Some(self.expression(&create.query));
        view.reads = reads;
        let (columns, unclear) = self.add_types(&create.query, self.output_columns(&create.output));
        view.columns = columns.into();
        view.has_column_list = !create.columns.is_empty();
        let is_listed = create.columns.len() >= view.columns.len() || unclear.is_none();
        for (place, name) in create.columns.iter().enumerate() {
            match view.columns.get_mut(place) {
                Some(column) => column.name.clone_from(name),
                None => view.columns.push(Column::new(name.as_str(), DataType::unknown())),
            }
        }
        if !is_listed {
            view.uncertain = unclear.map(|reason| Uncertainty::new(reason, view.origin));
        }
        self.catalog.tables.insert(&name, view);
        Ok(())
    }

    /// Finds the tables that a query reads.
    ///
    /// # Errors
    /// Fails when one is not there; SQLite does not look.
    fn tables_read(&self, names: &[ObjectName]) -> Outcome<Vec<QualifiedName>> {
        let mut found = Vec::new();
        for name in names {
            match self.find_table(name) {
                Some(table) => found.push(table),
                None if self.is_sqlite() || !self.catalog.is_complete() => {}
                None if self.catalog.find_table(&name.lookup()).is_some() => {}
                None if self.find_sequence(name).is_some() => {}
                None if name.parts.len() > 1 && self.is_mysql() => {}
                None => {
                    return Err(self
                        .faults()
                        .missing(Thing::Relation, &name.to_string(), name.range));
                }
            }
        }
        Ok(found)
    }

    /// Returns the columns that a query gives, and why they may be others.
    pub(crate) fn output_columns(&self, output: &[OutputColumn]) -> (Vec<Column>, Option<String>) {
        let mut columns = Vec::new();
        let mut unclear = None;
        let all_tables: Vec<&ObjectName> = output
            .iter()
            .filter_map(|column| match column {
                OutputColumn::All(tables) => Some(tables),
                _ => None,
            })
            .flatten()
            .collect();
        for column in output {
            match column {
                OutputColumn::Named { name, column } => {
                    let source = column
                        .as_ref()
                        .and_then(|(_, column)| self.column_of_one(&all_tables, column));
                    let mut result = Column::new(
                        name.as_str(),
                        source.map_or_else(DataType::unknown, |source| source.data_type.clone()),
                    );
                    result.origin = self.origin();
                    result.collation = source
                        .and_then(|source| source.collation.clone())
                        .filter(|_| self.is_postgres());
                    columns.push(result);
                }
                OutputColumn::All(tables) if tables.is_empty() => {
                    unclear = Some("it selects all columns of something that is no table".to_owned());
                }
                OutputColumn::All(tables) => {
                    for table in tables {
                        match self.catalog.find_table(&table.lookup()) {
                            Some(found) => columns.extend(visible_columns(found)),
                            None => unclear = Some(format!("it selects all columns of {table}")),
                        }
                    }
                }
                OutputColumn::Unnamed => {
                    columns.push(Column::new("?column?", DataType::unknown()));
                    unclear = Some("it selects an expression without a name".to_owned());
                }
            }
        }
        if output.is_empty() {
            unclear = Some("its columns could not be read".to_owned());
        }
        (columns, unclear)
    }

    fn column_of_one(&self, tables: &[&ObjectName], column: &str) -> Option<&Column> {
        let mut found = tables.iter().filter_map(|table| {
            self.catalog
                .find_table(&table.lookup())?
                .column(NamePart::quoted(column))
        });
        let only = found.next()?;
        found.next().is_none().then_some(only)
    }
}

/// Returns the columns that `SELECT *` gives, as columns of a view: what an outer join may do
/// to them is not looked into, so each may be NULL.
fn visible_columns(table: &Table) -> impl Iterator<Item = Column> {
    table
        .columns
        .iter()
        .filter(|column| !column.is_invisible)
        .map(|column| {
            let mut copy = Column::new(column.name.as_str(), column.data_type.clone());
            copy.origin = column.origin;
            if table.dialect == crate::Dialect::Postgres {
                copy.collation.clone_from(&column.collation);
            }
            copy
        })
}
