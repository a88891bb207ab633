//! A folder and what is below it.

mod rules;

use std::ffi::OsString;
use std::fs::{self, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Entry, FileKind, Listing, Problem, Tree, is_left_out};
use rules::{Present, Rules};

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
}

/// A listing under way.
struct Walk {
    listing: Listing,
    rules: Rules,
}

impl Walk {
    /// Lists what is in a folder; `path` is absolute, and `relative` that to the root with `/` behind
    /// it, empty for the root itself.
    fn folder(&mut self, path: &Path, relative: &str) {
        let inside = match inside(path) {
            Ok(inside) => inside,
            Err(error) => {
                let problem = Some(Problem::Unreadable(describe(&error)));
                let name = relative.strip_suffix('/').unwrap_or(".").to_owned();
                return self.add(name, FileKind::Unreadable, problem);
            }
        };
        let mut present = Present::default();
        for (name, _) in &inside {
            present.note(name);
        }
        let mark = self.rules.enter(path, present);
        for (name, file_type) in &inside {
            if name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            match name.to_str() {
                Some(name) => self.entry(path, relative, (name, *file_type)),
                None if self.rules.leave_out(&path.join(name), file_type.is_dir()) => {}
                None => {
                    let name = format!("{relative}{}", name.to_string_lossy());
                    self.listing.unnameable.push(name);
                }
            }
        }
        self.rules.leave(mark);
    }

    fn entry(&mut self, folder: &Path, relative: &str, (name, file_type): (&str, FileType)) {
        let kind = FileKind::of(name);
        let is_wanted = match (file_type.is_dir(), file_type.is_symlink()) {
            (true, _) => !is_left_out(name),
            (_, true) => true,
            _ => kind.is_some(),
        };
        // Few names are wanted, and what a rule says is only asked of those.
        let path = folder.join(name);
        if !is_wanted || self.rules.leave_out(&path, file_type.is_dir()) {
            return;
        }
        let relative = format!("{relative}{name}");
        if file_type.is_dir() {
            return self.folder(&path, &format!("{relative}/"));
        }
        let mut is_file = file_type.is_file();
        if file_type.is_symlink() {
            match fs::metadata(&path) {
                Ok(target) if target.is_dir() => {
                    self.listing.links_not_followed += 1;
                    return;
                }
                Ok(target) => is_file = target.is_file(),
                Err(error) => {
                    let problem = Some(Problem::BrokenLink(describe(&error)));
                    return self.add(relative, FileKind::Unreadable, problem);
                }
            }
        }
        if let Some(kind) = kind {
            let problem = (!is_file).then(|| Problem::Unreadable("not a regular file".to_owned()));
            self.add(relative, kind, problem);
        }
    }

    fn add(&mut self, path: String, kind: FileKind, problem: Option<Problem>) {
        self.listing.entries.push(Entry { path, kind, problem });
    }
}

fn inside(folder: &Path) -> io::Result<Vec<(OsString, FileType)>> {
    let entries = fs::read_dir(folder)?.map(|entry| {
        let entry = entry?;
        Ok((entry.file_name(), entry.file_type()?))
    });
    entries.collect()
}

/// Returns the operating system's words without its error number.
fn describe(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    text.to_lowercase()
}

impl Tree for DiskTree {
    fn list(&self) -> Listing {
        let root = fs::canonicalize(&self.root).unwrap_or_else(|_| self.root.clone());
        let mut walk = Walk {
            rules: Rules::around(&root),
            listing: Listing::default(),
        };
        walk.folder(&root, "");
        walk.listing.sort();
        walk.listing
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Problem> {
        let mut content = Vec::new();
        self.read_into(path, limit, &mut content)?;
        Ok(content)
    }

    fn read_into(&self, path: &str, limit: u64, content: &mut Vec<u8>) -> Result<(), Problem> {
        let unreadable = |error: io::Error| Problem::Unreadable(describe(&error));
        let file = fs::File::open(self.root.join(path)).map_err(unreadable)?;
        let bytes = file.metadata().map_err(unreadable)?.len();
        if bytes > limit {
            return Err(Problem::TooLarge { bytes, limit });
        }
        content.clear();
        content.reserve(usize::try_from(bytes).unwrap_or(0) + 1);
        // The file may grow while it is read.
        file.take(limit).read_to_end(content).map_err(unreadable)?;
        Ok(())
    }
}
