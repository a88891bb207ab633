//! Where the files of a run come from: a folder, a Git revision, or memory.

mod disk;
mod git;
mod memory;

pub use disk::DiskTree;
pub use git::{GitError, GitTree, merge_base};
pub use memory::MemoryTree;

/// What a file is to godbg, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A Go file that belongs to the program.
    Go,
    /// A `_test.go` file.
    GoTest,
    /// A file of SQL.
    Sql,
    /// A file that says by its name which tool the migrations beside it are for; it is not read.
    Companion,
    /// `go.mod`.
    GoMod,
    /// `go.work`.
    GoWork,
    /// Something that is only listed because it could not be read: a folder, a link.
    Unreadable,
}

impl FileKind {
    /// Returns the kind that a path's name says, `None` for files that godbg does not read.
    pub fn of(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next().unwrap_or(path);
        match name {
            "go.mod" => return Some(Self::GoMod),
            "go.work" => return Some(Self::GoWork),
            "atlas.sum" | "tern.conf" => return Some(Self::Companion),
            _ => {}
        }
        // Go itself leaves these out.
        if name.starts_with(['.', '_']) {
            return None;
        }
        match name.rsplit_once('.')? {
            (stem, "go") if stem.ends_with("_test") => Some(Self::GoTest),
            (_, "go") => Some(Self::Go),
            (_, "sql") => Some(Self::Sql),
            _ => None,
        }
    }
}

/// A file of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Relative to the tree's root, parts separated by `/`.
    pub path: String,
    /// What it is.
    pub kind: FileKind,
    /// Why it cannot be read, where that is known before it is tried.
    pub problem: Option<Problem>,
}

/// Why something could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The operating system refuses; the text says why.
    Unreadable(String),
    /// A symbolic link that leads to itself or nowhere.
    BrokenLink(String),
    /// More bytes than the limit.
    TooLarge {
        /// How many there are.
        bytes: u64,
        /// How many are read at most.
        limit: u64,
    },
}

/// All files of a tree that godbg may want, sorted by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The files.
    pub entries: Vec<Entry>,
    /// Links to folders, which are not followed, as Go itself does not.
    pub links_not_followed: usize,
    /// Names that are not UTF-8 and were left out, as near as they can be written.
    pub unnameable: Vec<String>,
}

impl Listing {
    fn sort(&mut self) {
        self.entries.sort_by(|a, b| a.path.cmp(&b.path));
        self.unnameable.sort();
    }
}

/// Something that files can be listed and read from.
pub trait Tree: Sync {
    /// Lists the files; what cannot be listed is an entry with its problem.
    fn list(&self) -> Listing;

    /// Reads a file.
    ///
    /// # Errors
    /// Fails when the file cannot be read or is larger than `limit` bytes.
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Problem>;

    /// Reads a file in the place of what `bytes` holds; after a failure that is anything.
    ///
    /// # Errors
    /// Fails as [`Tree::read`] does.
    fn read_into(&self, path: &str, limit: u64, bytes: &mut Vec<u8>) -> Result<(), Problem> {
        *bytes = self.read(path, limit)?;
        Ok(())
    }
}

/// Says whether a folder of this name is left out with all that is in it: what Go leaves out,
/// other people's code, and hidden folders.
fn is_left_out(folder: &str) -> bool {
    folder.starts_with(['.', '_']) || matches!(folder, "vendor" | "node_modules" | "testdata")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_apart_by_name() {
        assert_eq!(FileKind::of("a/b.go"), Some(FileKind::Go));
        assert_eq!(FileKind::of("a/b_test.go"), Some(FileKind::GoTest));
        assert_eq!(FileKind::of("a/_b.go"), None);
        assert_eq!(FileKind::of("go.mod"), Some(FileKind::GoMod));
        assert_eq!(FileKind::of("x/1.up.sql"), Some(FileKind::Sql));
        assert_eq!(FileKind::of("x/tern.conf"), Some(FileKind::Companion));
        assert_eq!(FileKind::of("x/readme.md"), None);
    }
}
