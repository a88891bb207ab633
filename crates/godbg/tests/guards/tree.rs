//! The files of the project and its crates, as the guards see them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A crate of the project.
pub struct Crate {
    pub name: String,
    pub folder: PathBuf,
    pub manifest: toml::Table,
}

/// Returns the folder of the project.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("the crate lies in crates/godbg")
}

/// Returns the text of a file of the project.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns the files that Git knows of or would take in, relative to the root.
pub fn files() -> Vec<String> {
    let output = Command::new("git")
        .current_dir(root())
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .output()
        .expect("git starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).expect("file names are UTF-8");
    let mut files: Vec<String> = text
        .split('\0')
        .filter(|path| !path.is_empty() && root().join(path).is_file())
        .map(str::to_owned)
        .collect();
    files.sort();
    files.dedup();
    files
}

/// Returns the Rust files of the project.
pub fn rust_files() -> Vec<String> {
    let is_rust = |path: &String| path.rsplit_once('.').is_some_and(|(_, ending)| ending == "rs");
    files().into_iter().filter(is_rust).collect()
}

/// Returns all crates in `crates/` and `xtask`.
pub fn crates() -> Vec<Crate> {
    let manifests = files().into_iter().filter(|path| {
        path.ends_with("Cargo.toml") && (path.starts_with("crates/") || path.starts_with("xtask/"))
    });
    manifests
        .map(|path| {
            let manifest: toml::Table = read(&path)
                .parse()
                .unwrap_or_else(|error| panic!("{path}: {error}"));
            Crate {
                name: manifest["package"]["name"]
                    .as_str()
                    .expect("a crate has a name")
                    .to_owned(),
                folder: root().join(&path).parent().expect("in a folder").to_owned(),
                manifest,
            }
        })
        .collect()
}

/// Returns the numbered lines of a Rust file without comments, as far as they are no tests: all
/// before the first `#[cfg(test)]`, none of a file of tests, benches or examples.
pub fn code_lines(path: &str) -> Vec<(usize, String)> {
    let is_test = ["/tests/", "/benches/", "/examples/"]
        .iter()
        .any(|folder| path.contains(folder))
        || path.ends_with("/tests.rs");
    if is_test {
        return Vec::new();
    }
    let text = read(path);
    text.lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .map(|(index, line)| (index + 1, line.split("//").next().unwrap_or("").to_owned()))
        .collect()
}

/// Fails with all breaches of a rule at once.
pub fn expect_none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
}
