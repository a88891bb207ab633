//! What Git leaves out of a folder: the rules of the ignore files in it and around it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// The ignore files on the way to a folder, those of one kind before all of the next kind; within a
/// kind the innermost file that says something about a path decides.
#[derive(Default)]
pub(super) struct Rules {
    /// `.ignore`, which ripgrep and others read.
    own: Vec<Gitignore>,
    /// `.gitignore`
    git: Vec<Gitignore>,
    /// `.git/info/exclude`
    exclude: Vec<Gitignore>,
}

/// How many files of each kind there were in a folder, to go back to.
#[derive(Clone, Copy)]
pub(super) struct Mark([usize; 3]);

/// Which of the names that matter are in a folder.
#[derive(Clone, Copy, Default)]
pub(super) struct Present {
    own: bool,
    git: bool,
    repository: bool,
}

impl Present {
    pub(super) fn note(&mut self, name: &OsStr) {
        match name.as_encoded_bytes() {
            b".ignore" => self.own = true,
            b".gitignore" => self.git = true,
            b".git" => self.repository = true,
            _ => {}
        }
    }
}

impl Rules {
    /// Returns the rules of the folders around one, whose path is absolute.
    pub(super) fn around(folder: &Path) -> Self {
        let mut rules = Self::default();
        let mut parents: Vec<&Path> = folder.ancestors().skip(1).collect();
        parents.reverse();
        for parent in parents {
            let is_there = |name: &str| parent.join(name).exists();
            rules.enter(
                parent,
                Present {
                    own: is_there(".ignore"),
                    git: is_there(".gitignore"),
                    repository: is_there(".git"),
                },
            );
        }
        rules
    }

    /// Adds the rules of a folder, and returns what to [`Rules::leave`] it with.
    pub(super) fn enter(&mut self, folder: &Path, present: Present) -> Mark {
        let mark = Mark([self.own.len(), self.git.len(), self.exclude.len()]);
        if present.own {
            add(&mut self.own, folder, &folder.join(".ignore"));
        }
        if present.git {
            add(&mut self.git, folder, &folder.join(".gitignore"));
        }
        if present.repository
            && let Some(repository) = repository(folder)
        {
            add(&mut self.exclude, folder, &repository.join("info/exclude"));
        }
        mark
    }

    pub(super) fn leave(&mut self, mark: Mark) {
        let Mark([own, git, exclude]) = mark;
        self.own.truncate(own);
        self.git.truncate(git);
        self.exclude.truncate(exclude);
    }

    /// Says whether a path, which is absolute, is left out; the folders around it are not asked for.
    pub(super) fn leave_out(&self, path: &Path, is_folder: bool) -> bool {
        let files = [&self.own, &self.git, &self.exclude];
        let mut said = files
            .into_iter()
            .flat_map(|files| files.iter().rev())
            .map(|file| file.matched(path, is_folder));
        said.find(|said| !said.is_none())
            .is_some_and(|said| said.is_ignore())
    }
}

/// Adds what a file says. Lines that are wrong say nothing, and so does a file that cannot be read.
fn add(files: &mut Vec<Gitignore>, folder: &Path, file: &Path) {
    let mut builder = GitignoreBuilder::new(folder);
    builder.add(file);
    files.extend(builder.build().ok().filter(|rules| !rules.is_empty()));
}

/// Returns where Git keeps what belongs to the repository of a folder: in `.git`, or where that
/// says if the folder is a further worktree.
fn repository(folder: &Path) -> Option<PathBuf> {
    let path = folder.join(".git");
    if !path.is_file() {
        return Some(path);
    }
    let first_line = |path: &Path| Some(fs::read_to_string(path).ok()?.lines().next()?.to_owned());
    let worktree = PathBuf::from(first_line(&path)?.strip_prefix("gitdir: ")?);
    let common = first_line(&worktree.join("commondir"))?;
    Some(worktree.join(common))
}
