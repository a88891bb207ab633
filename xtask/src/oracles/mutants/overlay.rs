//! A checkout held in memory, and the same with one file replaced.

use std::collections::HashMap;
use std::path::Path;

use godbg_workspace::tree::{DiskTree, Listing, Problem, Tree};

/// The files of a checkout, read once.
pub struct Checkout {
    listing: Listing,
    files: HashMap<String, Result<Vec<u8>, Problem>>,
}

impl Checkout {
    /// Reads all files that godbg may want.
    pub fn read(dir: &Path) -> Self {
        let disk = DiskTree::new(dir);
        let listing = disk.list();
        let files = listing
            .entries
            .iter()
            .map(|entry| (entry.path.clone(), disk.read(&entry.path, u64::MAX)))
            .collect();
        Self { listing, files }
    }

    /// Returns the text of a file, empty where it could not be read.
    pub fn text(&self, path: &str) -> &[u8] {
        match self.files.get(path) {
            Some(Ok(bytes)) => bytes,
            _ => &[],
        }
    }
}

impl Tree for Checkout {
    fn list(&self) -> Listing {
        self.listing.clone()
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Problem> {
        let content = self
            .files
            .get(path)
            .cloned()
            .unwrap_or_else(|| Err(Problem::Unreadable("no such file".to_owned())));
        content.and_then(|bytes| within(bytes, limit))
    }
}

/// A checkout in which one file has another content.
pub struct Overlay<'a> {
    checkout: &'a Checkout,
    path: &'a str,
    content: Vec<u8>,
}

impl<'a> Overlay<'a> {
    /// Returns the checkout with `content` at `path`.
    pub fn new(checkout: &'a Checkout, path: &'a str, content: Vec<u8>) -> Self {
        Self {
            checkout,
            path,
            content,
        }
    }
}

impl Tree for Overlay<'_> {
    fn list(&self) -> Listing {
        self.checkout.list()
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Problem> {
        if path == self.path {
            within(self.content.clone(), limit)
        } else {
            self.checkout.read(path, limit)
        }
    }
}

fn within(bytes: Vec<u8>, limit: u64) -> Result<Vec<u8>, Problem> {
    let length = bytes.len() as u64;
    if length > limit {
        Err(Problem::TooLarge { bytes: length, limit })
    } else {
        Ok(bytes)
    }
}
