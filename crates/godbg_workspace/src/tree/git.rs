//! A revision of a Git repository, read from its objects; the working tree is not touched.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use super::{Entry, FileKind, Listing, Problem, Tree, is_left_out};

/// Git could not answer.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// The program is not there or cannot be started.
    #[error("cannot run git")]
    Start(#[source] io::Error),
    /// It ran and failed; holds its own words.
    #[error("git {command} failed: {message}")]
    Failed {
        /// The subcommand.
        command: String,
        /// What it printed.
        message: String,
    },
    /// Its answer is not of the documented form.
    #[error("git {command} gave an answer that is not understood")]
    Answer {
        /// The subcommand.
        command: &'static str,
    },
}

/// The files of a folder as they are in a revision.
#[derive(Debug)]
pub struct GitTree {
    files: HashMap<String, Vec<u8>>,
}

/// Returns the commit from which `revision` and the checked out commit went apart.
///
/// # Errors
/// Fails when git cannot be run, the folder is in no repository, or the revision is unknown.
pub fn merge_base(folder: &Path, revision: &str) -> Result<String, GitError> {
    let output = git(folder, &["merge-base", "--end-of-options", revision, "HEAD"])?;
    Ok(String::from_utf8_lossy(&output).trim().to_owned())
}

impl GitTree {
    /// Reads the files below `folder` that godbg may want, as they are in `commit`.
    ///
    /// # Errors
    /// Fails when git cannot be run or does not know the commit.
    pub fn read_commit(folder: &Path, commit: &str) -> Result<Self, GitError> {
        let listing = git(folder, &["ls-tree", "-r", "-z", "--end-of-options", commit])?;
        let mut wanted: Vec<(String, String)> = Vec::new();
        for line in listing.split(|byte| *byte == 0).filter(|line| !line.is_empty()) {
            // A name that is not UTF-8 is left out here as it is on disk.
            let Ok(line) = std::str::from_utf8(line) else {
                continue;
            };
            let answer = GitError::Answer { command: "ls-tree" };
            let (facts, path) = line.split_once('\t').ok_or(answer)?;
            let mut facts = facts.split(' ');
            let (mode, object) = (facts.next().unwrap_or(""), facts.nth(1).unwrap_or(""));
            if mode.starts_with("100") && is_wanted(path) {
                wanted.push((path.to_owned(), object.to_owned()));
            }
        }
        Ok(Self {
            files: read_objects(folder, wanted)?,
        })
    }
}

fn is_wanted(path: &str) -> bool {
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    FileKind::of(path).is_some() && !folders.split('/').any(is_left_out)
}

fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, GitError> {
    let output = Command::new("git")
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .map_err(GitError::Start)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let message = String::from_utf8_lossy(&output.stderr);
    Err(GitError::Failed {
        command: arguments[0].to_owned(),
        message: message.trim().trim_start_matches("fatal: ").replace('\n', "; "),
    })
}

/// Reads objects with one git process, which answers them in the order asked.
fn read_objects(folder: &Path, wanted: Vec<(String, String)>) -> Result<HashMap<String, Vec<u8>>, GitError> {
    let mut process = Command::new("git")
        .current_dir(PathBuf::from(folder))
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(GitError::Start)?;
    let mut questions = process.stdin.take().expect("stdin was asked to be piped");
    let mut answers = BufReader::new(process.stdout.take().expect("stdout was asked to be piped"));
    let names: Vec<String> = wanted.iter().map(|(_, object)| format!("{object}\n")).collect();
    // Git answers while it is asked; both ends have to move.
    let asking = thread::spawn(move || {
        for name in names {
            if questions.write_all(name.as_bytes()).is_err() {
                break;
            }
        }
    });
    let mut files = HashMap::new();
    let broken = |_| GitError::Answer { command: "cat-file" };
    for (path, _) in wanted {
        let mut header = String::new();
        answers.read_line(&mut header).map_err(broken)?;
        let size: Option<usize> = header
            .trim_end()
            .rsplit(' ')
            .next()
            .and_then(|size| size.parse().ok());
        // An object that is missing in a partial clone is a file that is not there.
        let Some(size) = size else { continue };
        let mut content = vec![0; size + 1];
        answers.read_exact(&mut content).map_err(broken)?;
        content.pop();
        files.insert(path, content);
    }
    asking.join().expect("the asking thread does not panic");
    process.wait().map_err(GitError::Start)?;
    Ok(files)
}

impl Tree for GitTree {
    fn list(&self) -> Listing {
        let mut listing = Listing::default();
        for path in self.files.keys() {
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
        let content = self
            .files
            .get(path)
            .ok_or_else(|| Problem::Unreadable("no such file".to_owned()))?;
        let bytes = content.len() as u64;
        if bytes > limit {
            return Err(Problem::TooLarge { bytes, limit });
        }
        Ok(content.clone())
    }
}
