//! Files held in memory.

use std::collections::BTreeMap;

use super::{Entry, FileKind, Listing, Problem, Tree, is_left_out};

/// A tree of texts, for tests and for files that are being edited.
#[derive(Clone, Debug, Default)]
pub struct MemoryTree {
    files: BTreeMap<String, Vec<u8>>,
}

impl MemoryTree {
    /// Returns a tree without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or replaces the one at this path.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }
}

impl<P: Into<String>, B: Into<Vec<u8>>> FromIterator<(P, B)> for MemoryTree {
    fn from_iter<T: IntoIterator<Item = (P, B)>>(files: T) -> Self {
        let mut tree = Self::new();
        for (path, bytes) in files {
            tree.insert(path, bytes);
        }
        tree
    }
}

impl Tree for MemoryTree {
    fn list(&self) -> Listing {
        let mut listing = Listing::default();
        for path in self.files.keys() {
            let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
            if folders.split('/').any(is_left_out) {
                continue;
            }
            if let Some(kind) = FileKind::of(path) {
                listing.entries.push(Entry {
                    path: path.clone(),
                    kind,
                    problem: None,
                });
            }
        }
        listing.sort();
        listing
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Problem> {
        let bytes = self
            .files
            .get(path)
            .ok_or_else(|| Problem::Unreadable("no such file".to_owned()))?;
        let length = bytes.len() as u64;
        if length > limit {
            return Err(Problem::TooLarge { bytes: length, limit });
        }
        Ok(bytes.clone())
    }
}
