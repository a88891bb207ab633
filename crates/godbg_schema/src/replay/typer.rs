//! The types of what queries give, which a crate above this one works out.

use std::fmt;

use super::applier::Applier;
use crate::catalog::{Catalog, Column, DataType};
use crate::ddl::Text;

/// Finds the columns of a query's rows in a catalog: their names, where they have any, and their types,
/// unknown where they do not follow. `None` when even their number is not known.
#[derive(Clone, Copy)]
pub struct QueryTyper(pub fn(&Catalog, query: &str) -> Option<Vec<TypedColumn>>);

/// The name of a column, where it has one, and its type.
pub type TypedColumn = (Option<String>, DataType);

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
    /// Gives columns of a query the types that their expressions have; all columns, where a star could
    /// not be read.
    pub(crate) fn add_types(
        &self,
        query: &Text,
        output: (Vec<Column>, Option<String>),
    ) -> (Vec<Column>, Option<String>) {
        let (mut columns, unclear) = output;
        let is_known = unclear.is_none() && columns.iter().all(|column| !column.data_type.is_unknown());
        // The others do not keep such types in a form that follows from the text.
        let Some(QueryTyper(types_of)) = self.typer.filter(|_| self.is_postgres() && !is_known) else {
            return (columns, unclear);
        };
        let Some(typed) = types_of(self.catalog, &query.value) else {
            return (columns, unclear);
        };
        if unclear.is_some() {
            let named = typed.into_iter().map(|(name, data_type)| {
                let mut column = Column::new(name?, data_type);
                column.origin = self.origin();
                Some(column)
            });
            return match named.collect::<Option<Vec<Column>>>() {
                Some(all) => (all, None),
                None => (columns, unclear),
            };
        }
        if typed.len() == columns.len() {
            for (column, (_, data_type)) in columns.iter_mut().zip(typed) {
                if column.data_type.is_unknown() {
                    column.data_type = data_type;
                }
            }
        }
        self.add_collations(&query.value, &mut columns);
        (columns, unclear)
    }
}
