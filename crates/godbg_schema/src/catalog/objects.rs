//! Named objects in the order in which they were made, cheap to copy.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::name::{NameKind, QualifiedName, comparison_key};
use crate::Dialect;

/// Objects of one kind by name.
///
/// A copy shares everything with the original until one of the two changes, and then what
/// changed only.
#[derive(Clone, Debug)]
pub struct Objects<T> {
    dialect: Dialect,
    kind: NameKind,
    by_key: Arc<BTreeMap<QualifiedName, Entry<T>>>,
    next: u32,
}

#[derive(Clone, Debug)]
struct Entry<T> {
    order: u32,
    value: Arc<T>,
}

/// Equal when they hold equal objects in the same order.
impl<T: Clone + PartialEq> PartialEq for Objects<T> {
    fn eq(&self, other: &Self) -> bool {
        self.dialect == other.dialect && self.in_order() == other.in_order()
    }
}

impl<T: Clone + Eq> Eq for Objects<T> {}

impl<T: Clone> Objects<T> {
    pub(super) fn new(dialect: Dialect, kind: NameKind) -> Self {
        Self {
            dialect,
            kind,
            by_key: Arc::default(),
            next: 0,
        }
    }

    fn key(&self, name: &QualifiedName) -> QualifiedName {
        QualifiedName::new(
            comparison_key(self.dialect, NameKind::Table, &name.schema),
            comparison_key(self.dialect, self.kind, &name.name),
        )
    }

    /// Returns the object of this stored name.
    pub fn get(&self, name: &QualifiedName) -> Option<&T> {
        self.by_key.get(&self.key(name)).map(|entry| &*entry.value)
    }

    /// Returns the object of this stored name, to be changed.
    pub fn get_mut(&mut self, name: &QualifiedName) -> Option<&mut T> {
        let key = self.key(name);
        // A look before the leap: a miss must not copy the map.
        self.by_key.get(&key)?;
        let entry = Arc::make_mut(&mut self.by_key).get_mut(&key)?;
        Some(Arc::make_mut(&mut entry.value))
    }

    /// Adds an object, or replaces the one of the same name in its place.
    pub fn insert(&mut self, name: &QualifiedName, value: T) {
        let key = self.key(name);
        let order = self.by_key.get(&key).map_or(self.next, |entry| entry.order);
        self.next = self.next.max(order + 1);
        let value = Arc::new(value);
        Arc::make_mut(&mut self.by_key).insert(key, Entry { order, value });
    }

    /// Takes an object out.
    pub fn remove(&mut self, name: &QualifiedName) -> Option<T> {
        let key = self.key(name);
        self.by_key.get(&key)?;
        let entry = Arc::make_mut(&mut self.by_key).remove(&key)?;
        Some(Arc::unwrap_or_clone(entry.value))
    }

    /// Says whether there is an object of this stored name.
    pub fn contains(&self, name: &QualifiedName) -> bool {
        self.by_key.contains_key(&self.key(name))
    }

    /// Returns the objects sorted by name.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.by_key.values().map(|entry| &*entry.value)
    }

    /// Returns the objects in the order in which they were made.
    pub fn in_order(&self) -> Vec<&T> {
        let mut entries: Vec<&Entry<T>> = self.by_key.values().collect();
        entries.sort_by_key(|entry| entry.order);
        entries.into_iter().map(|entry| &*entry.value).collect()
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// Says whether there is none.
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// Changes every object for which `is_meant` holds; the others are not copied.
    pub fn update(&mut self, is_meant: impl Fn(&T) -> bool, mut change: impl FnMut(&mut T)) {
        if !self.iter().any(&is_meant) {
            return;
        }
        for entry in Arc::make_mut(&mut self.by_key).values_mut() {
            if is_meant(&entry.value) {
                change(Arc::make_mut(&mut entry.value));
            }
        }
    }
}
