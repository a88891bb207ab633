//! What is listed of a folder: what Git would not leave out, as ripgrep's walk sees it.

#![cfg(unix)]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use godbg_workspace::tree::{DiskTree, Listing, Tree};
use ignore::WalkBuilder;

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = Self(std::env::temp_dir().join(format!("godbg-disk-{name}-{}", std::process::id())));
        for (path, text) in files {
            let path = folder.0.join(path);
            fs::create_dir_all(path.parent().expect("below the folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        folder
    }

    fn list(&self) -> Listing {
        DiskTree::new(&self.0).list()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn paths(listing: &Listing) -> Vec<&str> {
    listing.entries.iter().map(|entry| entry.path.as_str()).collect()
}

/// Returns the Go and SQL files that ripgrep's walk finds.
fn walked(root: &Path) -> Vec<String> {
    let walk = WalkBuilder::new(root)
        .require_git(false)
        .git_global(false)
        .build();
    let mut found: Vec<String> = walk
        .filter_map(Result::ok)
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "go" || ending == "sql")
        })
        .map(|entry| {
            entry
                .path()
                .strip_prefix(root)
                .expect("below the root")
                .display()
                .to_string()
        })
        .collect();
    found.sort();
    found
}

#[test]
fn ignore_files_are_followed_from_the_inside_out() {
    let folder = Folder::new(
        "rules",
        &[
            (
                ".gitignore",
                "/build/\n*.gen.go\n!keep.gen.go\nlogs/*.sql\n[wrong\n",
            ),
            (".git/info/exclude", "secret.sql\n"),
            (".ignore", "quiet/\n"),
            ("main.go", ""),
            (".hidden.go", ""),
            (".cache/x.go", ""),
            ("x.gen.go", ""),
            ("keep.gen.go", ""),
            ("secret.sql", ""),
            ("build/x.go", ""),
            ("logs/1.sql", ""),
            ("quiet/x.go", ""),
            ("sub/.gitignore", "!x.gen.go\nlocal.go\n/only.go\n"),
            ("sub/.ignore", "!secret.sql\n"),
            ("sub/build/x.go", ""),
            ("sub/x.gen.go", ""),
            ("sub/y.gen.go", ""),
            ("sub/local.go", ""),
            ("sub/only.go", ""),
            ("sub/secret.sql", ""),
            ("sub/deep/local.go", ""),
            ("sub/deep/only.go", ""),
            ("sub/deep/.gitignore", "!local.go\n"),
            ("worktree/.git", "gitdir: nowhere\n"),
            ("worktree/x.go", ""),
        ],
    );
    let listing = folder.list();
    assert_eq!(
        paths(&listing),
        [
            "keep.gen.go",
            "main.go",
            "sub/build/x.go",
            "sub/deep/local.go",
            "sub/deep/only.go",
            "sub/secret.sql",
            "sub/x.gen.go",
            "worktree/x.go",
        ]
    );
    assert_eq!(paths(&listing), walked(&folder.0));
    // The rules of the folders around hold, too.
    let inner = DiskTree::new(folder.0.join("sub")).list();
    assert_eq!(paths(&inner), walked(&folder.0.join("sub")));
    assert!(!paths(&inner).contains(&"y.gen.go"));
}

#[test]
fn what_cannot_be_read_or_named_is_said() {
    let folder = Folder::new(
        "odd",
        &[
            ("a/x.go", ""),
            ("vendor/x.go", ""),
            ("_old/x.go", ""),
            ("testdata/x.sql", ""),
            ("b/.gitignore", "*.txt"),
        ],
    );
    let link = |to: &str, name: &str| symlink(to, folder.0.join(name)).expect("a link");
    link("a", "folder");
    link("a/x.go", "file.go");
    link("nowhere", "broken.go");
    let odd = |name: &[u8]| folder.0.join("b").join(OsStr::from_bytes(name));
    fs::write(odd(b"\xff.go"), "").expect("a file");
    fs::write(odd(b"\xff.txt"), "").expect("a file");
    fs::create_dir(odd(b"\xfe")).expect("a folder");
    let listing = folder.list();
    assert_eq!(paths(&listing), ["a/x.go", "broken.go", "file.go"]);
    assert!(listing.entries[1].problem.is_some());
    assert_eq!(listing.links_not_followed, 1);
    assert_eq!(listing.unnameable, ["b/\u{fffd}", "b/\u{fffd}.go"]);
}
