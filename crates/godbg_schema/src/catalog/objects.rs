//! Named objects in the order in which they were made, cheap to copy.

use std::cmp::Ordering;
use std::sync::Arc;

use super::name::{NameKind, QualifiedName, comparison_key};
use crate::Dialect;

/// How many objects lie together; a change copies so many references at most.
const CHUNK: usize = 64;

/// What can be told of an object at a glance: bits that are set when something may be so.
pub trait Glance {
    /// Returns the bits.
    fn bits(&self) -> u128 {
        0
    }
}

/// Objects of one kind by name.
///
/// A copy shares everything with the original until one of the two changes, and then what
/// changed and its neighbours only.
#[derive(Clone, Debug)]
pub struct Objects<T> {
    dialect: Dialect,
    kind: NameKind,
    /// Sorted by key; no chunk is empty.
    chunks: Arc<Vec<Arc<Vec<Entry<T>>>>>,
    len: usize,
    next: u32,
}

#[derive(Debug)]
struct Entry<T> {
    key: Arc<QualifiedName>,
    bits: u128,
    order: u32,
    value: Arc<T>,
}

impl<T> Clone for Entry<T> {
    fn clone(&self) -> Self {
        Self {
            key: Arc::clone(&self.key),
            bits: self.bits,
            order: self.order,
            value: Arc::clone(&self.value),
        }
    }
}

/// Equal when they hold equal objects in the same order.
impl<T: Clone + PartialEq + Glance> PartialEq for Objects<T> {
    fn eq(&self, other: &Self) -> bool {
        self.dialect == other.dialect
            && (Arc::ptr_eq(&self.chunks, &other.chunks) || self.in_order() == other.in_order())
    }
}

impl<T: Clone + Eq + Glance> Eq for Objects<T> {}

/// Where a key is, or where it would go.
struct Place {
    chunk: usize,
    entry: usize,
    is_there: bool,
}

impl<T: Clone + Glance> Objects<T> {
    pub(super) fn new(dialect: Dialect, kind: NameKind) -> Self {
        Self {
            dialect,
            kind,
            chunks: Arc::default(),
            len: 0,
            next: 0,
        }
    }

    fn key(&self, name: &QualifiedName) -> QualifiedName {
        QualifiedName::new(
            comparison_key(self.dialect, NameKind::Table, &name.schema),
            comparison_key(self.dialect, self.kind, &name.name),
        )
    }

    fn place(&self, key: &QualifiedName) -> Place {
        let after = self.chunks.partition_point(|chunk| *chunk[0].key <= *key);
        let chunk = after.saturating_sub(1);
        let Some(entries) = self.chunks.get(chunk) else {
            return Place {
                chunk,
                entry: 0,
                is_there: false,
            };
        };
        let found = entries.binary_search_by(|entry| entry.key.as_ref().cmp(key));
        Place {
            chunk,
            entry: found.unwrap_or_else(|entry| entry),
            is_there: found.is_ok(),
        }
    }

    fn entry(&self, name: &QualifiedName) -> Option<&Entry<T>> {
        let place = self.place(&self.key(name));
        place.is_there.then(|| &self.chunks[place.chunk][place.entry])
    }

    fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry<T>> {
        self.chunks.iter().flat_map(|chunk| chunk.iter())
    }

    /// Returns the object of this stored name.
    pub fn get(&self, name: &QualifiedName) -> Option<&T> {
        self.entry(name).map(|entry| &*entry.value)
    }

    /// Returns the object of this stored name, to be changed.
    pub fn get_mut(&mut self, name: &QualifiedName) -> Option<&mut T> {
        let place = self.place(&self.key(name));
        // A look before the leap: a miss must not copy anything.
        if !place.is_there {
            return None;
        }
        let chunk = &mut Arc::make_mut(&mut self.chunks)[place.chunk];
        let entry = &mut Arc::make_mut(chunk)[place.entry];
        // What it will be like is not known.
        entry.bits = u128::MAX;
        Some(Arc::make_mut(&mut entry.value))
    }

    /// Adds an object, or replaces the one of the same name in its place.
    pub fn insert(&mut self, name: &QualifiedName, value: T) {
        let key = self.key(name);
        let place = self.place(&key);
        let bits = value.bits();
        let value = Arc::new(value);
        let chunks = Arc::make_mut(&mut self.chunks);
        if place.is_there {
            let entry = &mut Arc::make_mut(&mut chunks[place.chunk])[place.entry];
            entry.value = value;
            entry.bits = bits;
            return;
        }
        let entry = Entry {
            key: Arc::new(key),
            bits,
            order: self.next,
            value,
        };
        self.next += 1;
        self.len += 1;
        let Some(chunk) = chunks.get_mut(place.chunk) else {
            chunks.push(Arc::new(vec![entry]));
            return;
        };
        let chunk = Arc::make_mut(chunk);
        chunk.insert(place.entry, entry);
        if chunk.len() > CHUNK {
            let behind = chunk.split_off(CHUNK / 2);
            chunks.insert(place.chunk + 1, Arc::new(behind));
        }
    }

    /// Takes an object out.
    pub fn remove(&mut self, name: &QualifiedName) -> Option<T> {
        let place = self.place(&self.key(name));
        if !place.is_there {
            return None;
        }
        let chunks = Arc::make_mut(&mut self.chunks);
        let chunk = Arc::make_mut(&mut chunks[place.chunk]);
        let entry = chunk.remove(place.entry);
        if chunk.is_empty() {
            chunks.remove(place.chunk);
        }
        self.len -= 1;
        Some(Arc::unwrap_or_clone(entry.value))
    }

    /// Says whether there is an object of this stored name.
    pub fn contains(&self, name: &QualifiedName) -> bool {
        self.place(&self.key(name)).is_there
    }

    /// Returns the objects sorted by name.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.entries().map(|entry| &*entry.value)
    }

    /// Returns those objects, sorted by name, of which all these bits may hold.
    pub(crate) fn iter_with(&self, bits: u128) -> impl Iterator<Item = &T> {
        self.entries()
            .filter(move |entry| entry.bits & bits == bits)
            .map(|entry| &*entry.value)
    }

    /// Returns the objects in the order in which they were made.
    pub fn in_order(&self) -> Vec<&T> {
        let mut entries: Vec<&Entry<T>> = self.entries().collect();
        entries.sort_by(|left, right| match left.order.cmp(&right.order) {
            Ordering::Equal => left.key.cmp(&right.key),
            other => other,
        });
        entries.into_iter().map(|entry| &*entry.value).collect()
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Says whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Changes every object for which `is_meant` holds; the others are not copied.
    pub fn update(&mut self, is_meant: impl Fn(&T) -> bool, change: impl FnMut(&mut T)) {
        self.update_with(0, is_meant, change);
    }

    /// The same, looking only at those of which all these bits may hold.
    pub(crate) fn update_with(
        &mut self,
        bits: u128,
        is_meant: impl Fn(&T) -> bool,
        mut change: impl FnMut(&mut T),
    ) {
        let is_wanted = |entry: &Entry<T>| entry.bits & bits == bits && is_meant(&entry.value);
        let mut touched: Vec<(usize, usize)> = Vec::new();
        for (place, chunk) in self.chunks.iter().enumerate() {
            let wanted = chunk.iter().enumerate().filter(|(_, entry)| is_wanted(entry));
            touched.extend(wanted.map(|(entry, _)| (place, entry)));
        }
        if touched.is_empty() {
            return;
        }
        let chunks = Arc::make_mut(&mut self.chunks);
        for (chunk, entry) in touched {
            let entry = &mut Arc::make_mut(&mut chunks[chunk])[entry];
            change(Arc::make_mut(&mut entry.value));
            entry.bits = entry.value.bits();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Glance for usize {
        fn bits(&self) -> u128 {
            1 << (self % 8)
        }
    }

    fn name(number: usize) -> QualifiedName {
        QualifiedName::new("public", format!("t{number}"))
    }

    #[test]
    fn many_objects_are_found_sorted_and_taken_out() {
        let mut objects = Objects::new(Dialect::Postgres, NameKind::Table);
        for number in 0..500 {
            objects.insert(&name(number * 7 % 500), number);
        }
        let copy = objects.clone();
        assert_eq!(objects.len(), 500);
        assert_eq!(
            objects.in_order(),
            (0..500).collect::<Vec<usize>>().iter().collect::<Vec<_>>()
        );
        assert_eq!(objects.iter_with(1 << 3).count(), 63);
        objects.update_with(1 << 3, |_| true, |value| *value += 1);
        assert_eq!(objects.iter_with(1 << 3).count(), 0);
        for number in 0..500 {
            assert!(objects.remove(&name(number)).is_some(), "{number}");
        }
        assert!(objects.is_empty() && objects.iter().next().is_none());
        assert_eq!(copy.len(), 500, "a copy stays as it was");
        assert_eq!(copy.get(&name(7)), Some(&1));
    }
}
