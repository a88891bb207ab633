//! Answers that all evaluators share.

use std::hash::Hash;
use std::sync::Mutex;

use rustc_hash::FxHashMap;

/// What was found out, by what was asked.
pub(super) struct Shared<K, V>(Mutex<FxHashMap<K, V>>);

impl<K, V> Default for Shared<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, V: Clone> Shared<K, V> {
    /// Returns what was found out before, or finds it out now. Others need not wait for that: two who ask at the
    /// same time find the same.
    pub(super) fn get(&self, key: K, find: impl FnOnce(&K) -> V) -> V {
        if let Ok(known) = self.0.lock()
            && let Some(found) = known.get(&key)
        {
            return found.clone();
        }
        let found = find(&key);
        if let Ok(mut known) = self.0.lock() {
            known.insert(key, found.clone());
        }
        found
    }
}
