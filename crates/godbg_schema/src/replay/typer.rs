//! The types of what queries give, which a crate above this one works out.

use std::fmt;

use super::applier::Applier;
use crate::catalog::{Catalog, Column, DataType, Expression, Generation, QualifiedName};
use crate::ddl::Text;

/// Finds the columns of a query's rows in a catalog: their names, where they have any, and their types,
/// unknown where they do not follow. `None` when even their number is not known.
#[derive(Clone, Copy)]
pub struct QueryTyper(pub fn(&Catalog, query: &str) -> Option<Vec<TypedColumn>>);

/// A column of a query's rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedColumn {
    /// Its name, where it has one.
    pub name: Option<String>,
    /// Its type.
    pub data_type: DataType,
    /// The column of a table that it is as it stands there.
    pub source: Option<(QualifiedName, String)>,
    /// Whether it is known never to be NULL.
    pub is_not_null: bool,
}

impl fmt::Debug for QueryTyper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("QueryTyper")
    }
}

/// There is one in a program: two replays are the same whoever typed them.
impl PartialEq for QueryTyper {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for QueryTyper {}

impl Applier<'_> {
    /// Returns the type that is kept of a query's column: what others than PostgreSQL make of an
    /// expression does not follow from its type alone.
    fn kept_type(&self, found: &TypedColumn) -> DataType {
        if found.source.is_some() || self.is_postgres() {
            found.data_type.clone()
        } else {
            DataType::unknown()
        }
    }

    /// Gives columns of a query the types that their expressions have; all columns, where a star could
    /// not be read.
    pub(crate) fn add_types(
        &self,
        query: &Text,
        output: (Vec<Column>, Option<String>),
    ) -> (Vec<Column>, Option<String>) {
        let (mut columns, unclear) = output;
        let is_known = unclear.is_none() && columns.iter().all(|column| !column.data_type.is_unknown());
        let Some(QueryTyper(types_of)) = self.typer.filter(|_| !is_known) else {
            return (columns, unclear);
        };
        let Some(typed) = types_of(self.catalog, &query.value) else {
            return (columns, unclear);
        };
        if unclear.is_some() {
            let named = typed.into_iter().map(|found| {
                let mut column = Column::new(found.name.as_deref()?, self.kept_type(&found));
                column.origin = self.origin();
                Some(column)
            });
            return match named.collect::<Option<Vec<Column>>>() {
                Some(all) => (all, None),
                None => (columns, unclear),
            };
        }
        if typed.len() == columns.len() {
            for (column, found) in columns.iter_mut().zip(typed) {
                if column.data_type.is_unknown() {
                    column.data_type = self.kept_type(&found);
                }
            }
        }
        if self.is_postgres() {
            self.add_collations(&query.value, &mut columns);
        }
        (columns, unclear)
    }

    /// Gives columns of a new table what MySQL takes over of the columns that a query copies.
    ///
    /// Source: MySQL manual, "CREATE TABLE ... SELECT Statement".
    pub(crate) fn take_over_columns(&self, query: &Text, columns: &mut [Column]) {
        let typed = self
            .typer
            .and_then(|QueryTyper(types_of)| types_of(self.catalog, &query.value));
        for (column, found) in columns.iter_mut().zip(typed.unwrap_or_default()) {
            let source = found.source.and_then(|(table, name)| {
                let table = self.catalog.tables.get(&table)?;
                table.stored_column(&name).cloned()
            });
            let Some(source) = source else {
                continue;
            };
            column.is_nullable = source.is_nullable || !found.is_not_null;
            column.default = match source.generation {
                Some(Generation::AutoIncrement) => Some(Expression::new("0")),
                _ => source.default,
            };
            column.charset = source.charset;
            column.collation = source.collation;
        }
    }
}
