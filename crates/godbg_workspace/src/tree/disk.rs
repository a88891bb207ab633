//! A folder and what is below it.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};

use super::{Entry, FileKind, Listing, Problem, Tree, is_left_out};

/// The files of a folder that Git would not ignore.
#[derive(Clone, Debug)]
pub struct DiskTree {
    root: PathBuf,
}

impl DiskTree {
    /// Returns the tree below `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    fn relative(&self, path: &Path) -> Option<String> {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
        parts.map(|parts| parts.join("/"))
    }

    fn add(&self, listing: &mut Listing, entry: &DirEntry) {
        let Some(file_type) = entry.file_type() else {
            return;
        };
        if file_type.is_dir() {
            return;
        }
        let Some(path) = self.relative(entry.path()) else {
            listing
                .unnameable
                .push(entry.path().to_string_lossy().into_owned());
            return;
        };
        let mut is_file = file_type.is_file();
        if file_type.is_symlink() {
            match fs::metadata(entry.path()) {
                Ok(target) if target.is_dir() => {
                    listing.links_not_followed += 1;
                    return;
                }
                Ok(target) => is_file = target.is_file(),
                Err(error) => {
                    let problem = Some(Problem::BrokenLink(describe(&error)));
                    listing.entries.push(Entry {
                        path,
                        kind: FileKind::Unreadable,
                        problem,
                    });
                    return;
                }
            }
        }
        if let Some(kind) = FileKind::of(&path) {
            let problem = (!is_file).then(|| Problem::Unreadable("not a regular file".to_owned()));
            listing.entries.push(Entry { path, kind, problem });
        }
    }

    fn add_error(&self, listing: &mut Listing, error: &ignore::Error) {
        let Some((path, cause)) = path_and_cause(error) else {
            // Faults inside a .gitignore file do not keep us from anything.
            return;
        };
        let path = match self.relative(path) {
            Some(path) if path.is_empty() => ".".to_owned(),
            Some(path) => path,
            None => path.to_string_lossy().into_owned(),
        };
        let problem = Some(Problem::Unreadable(cause));
        listing.entries.push(Entry {
            path,
            kind: FileKind::Unreadable,
            problem,
        });
    }
}

/// Returns the operating system's words without its error number.
fn describe(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    text.to_lowercase()
}

fn path_and_cause(error: &ignore::Error) -> Option<(&Path, String)> {
    match error {
        ignore::Error::WithPath { path, err } => {
            Some((path, err.io_error().map_or_else(|| err.to_string(), describe)))
        }
        ignore::Error::WithDepth { err, .. } => path_and_cause(err),
        _ => None,
    }
}

impl Tree for DiskTree {
    fn list(&self) -> Listing {
        let mut listing = Listing::default();
        let walk = WalkBuilder::new(&self.root)
            .follow_links(false)
            .require_git(false)
            // Another person's machine must give the same result.
            .git_global(false)
            .filter_entry(|entry| {
                let is_folder = entry.file_type().is_some_and(|file_type| file_type.is_dir());
                let name = entry.file_name().to_str().unwrap_or("");
                entry.depth() == 0 || !is_folder || !is_left_out(name)
            })
            .build();
        for entry in walk {
            match entry {
                Ok(entry) => self.add(&mut listing, &entry),
                Err(error) => self.add_error(&mut listing, &error),
            }
        }
        listing.sort();
        listing
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Problem> {
        let unreadable = |error: io::Error| Problem::Unreadable(describe(&error));
        let file = fs::File::open(self.root.join(path)).map_err(unreadable)?;
        let bytes = file.metadata().map_err(unreadable)?.len();
        if bytes > limit {
            return Err(Problem::TooLarge { bytes, limit });
        }
        let mut content = Vec::with_capacity(usize::try_from(bytes).unwrap_or(0) + 1);
        // The file may grow while it is read.
        file.take(limit).read_to_end(&mut content).map_err(unreadable)?;
        Ok(content)
    }
}
