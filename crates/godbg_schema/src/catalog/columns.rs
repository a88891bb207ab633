//! The columns of a table, cheap to copy.

use std::iter::Map;
use std::ops::{Index, IndexMut};
use std::slice;
use std::sync::Arc;

use super::table::Column;

/// Columns in the order in which `SELECT *` gives them.
///
/// A copy shares every column with the original until one of the two changes it: each statement that changes a
/// table works on a copy, and most change one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns(Vec<Arc<Column>>);

/// The columns one after the other.
pub type Iter<'a> = Map<slice::Iter<'a, Arc<Column>>, fn(&'a Arc<Column>) -> &'a Column>;
/// The columns one after the other, to be changed.
pub type IterMut<'a> = Map<slice::IterMut<'a, Arc<Column>>, fn(&'a mut Arc<Column>) -> &'a mut Column>;

impl Columns {
    /// Returns none.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Says whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns them one after the other.
    pub fn iter(&self) -> Iter<'_> {
        self.0.iter().map(AsRef::as_ref)
    }

    /// Returns them one after the other, to be changed.
    pub fn iter_mut(&mut self) -> IterMut<'_> {
        self.0.iter_mut().map(Arc::make_mut)
    }

    /// Returns the column at a place, counted from 0.
    pub fn get(&self, place: usize) -> Option<&Column> {
        self.0.get(place).map(AsRef::as_ref)
    }

    /// Returns the column at a place, counted from 0, to be changed.
    pub fn get_mut(&mut self, place: usize) -> Option<&mut Column> {
        self.0.get_mut(place).map(Arc::make_mut)
    }

    /// Adds a column behind the others.
    pub fn push(&mut self, column: Column) {
        self.0.push(Arc::new(column));
    }

    /// Adds a column at a place; those from there on move back.
    ///
    /// # Panics
    /// Panics when the place lies behind the end.
    pub fn insert(&mut self, place: usize, column: Column) {
        self.0.insert(place, Arc::new(column));
    }

    /// Takes the column at a place out.
    ///
    /// # Panics
    /// Panics when there is none.
    pub fn remove(&mut self, place: usize) -> Column {
        Arc::unwrap_or_clone(self.0.remove(place))
    }

    /// Keeps those for which `is_kept` holds.
    pub fn retain(&mut self, mut is_kept: impl FnMut(&Column) -> bool) {
        self.0.retain(|column| is_kept(column));
    }
}

impl Index<usize> for Columns {
    type Output = Column;

    fn index(&self, place: usize) -> &Column {
        &self.0[place]
    }
}

impl IndexMut<usize> for Columns {
    fn index_mut(&mut self, place: usize) -> &mut Column {
        Arc::make_mut(&mut self.0[place])
    }
}

impl From<Vec<Column>> for Columns {
    fn from(columns: Vec<Column>) -> Self {
        columns.into_iter().collect()
    }
}

impl FromIterator<Column> for Columns {
    fn from_iter<T: IntoIterator<Item = Column>>(columns: T) -> Self {
        Self(columns.into_iter().map(Arc::new).collect())
    }
}

impl Extend<Column> for Columns {
    fn extend<T: IntoIterator<Item = Column>>(&mut self, columns: T) {
        self.0.extend(columns.into_iter().map(Arc::new));
    }
}

impl<'a> IntoIterator for &'a Columns {
    type Item = &'a Column;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl<'a> IntoIterator for &'a mut Columns {
    type Item = &'a mut Column;
    type IntoIter = IterMut<'a>;

    fn into_iter(self) -> IterMut<'a> {
        self.iter_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::DataType;

    #[test]
    fn a_copy_shares_what_does_not_change() {
        let names = ["a", "b"];
        let columns: Columns = names
            .map(|name| Column::new(name, DataType::unknown()))
            .into_iter()
            .collect();
        let mut copy = columns.clone();
        copy[1].is_nullable = false;
        copy.push(Column::new("c", DataType::unknown()));
        assert!(Arc::ptr_eq(&columns.0[0], &copy.0[0]));
        assert!(columns[1].is_nullable && !copy[1].is_nullable);
        assert_eq!((columns.len(), copy.len()), (2, 3));
    }
}
