//! The exported API of libraries that the services use, as Go declarations without bodies.
//!
//! The texts are written by `cargo xtask generate go-library` from what Go's own compiler knows
//! of each package. Of them only the declarations that a program asks for are parsed.

mod packages;
mod parts;

pub(crate) use parts::Parts;

use packages::PACKAGES;

/// A package whose API is at hand without its module.
#[derive(Clone, Copy, Debug)]
pub struct LibraryPackage {
    /// The import path.
    pub path: &'static str,
    /// The package name.
    pub name: &'static str,
    /// The declarations, a Go file.
    pub text: &'static str,
}

/// Returns all packages, sorted by import path.
pub fn packages() -> &'static [LibraryPackage] {
    PACKAGES
}

/// Returns the package with this import path.
pub fn package(path: &str) -> Option<&'static LibraryPackage> {
    let index = PACKAGES.binary_search_by(|known| known.path.cmp(path)).ok()?;
    Some(&PACKAGES[index])
}

/// Packages that are copied to other import paths with their API unchanged.
///
/// Each is recognised at any import path whose last element is its own, a major version aside.
const FORKED: &[&str] = &[
    "github.com/jmoiron/sqlx",
    "github.com/lib/pq",
    "github.com/go-gorp/gorp/v3",
    "github.com/Masterminds/squirrel",
];

/// Returns the package that the one with this import path is a copy of, going by its name.
pub fn original_of_fork(path: &str) -> Option<&'static LibraryPackage> {
    if !path.split('/').next().is_some_and(|host| host.contains('.')) {
        return None;
    }
    let element = last_element(path);
    let original = FORKED.iter().find(|original| last_element(original) == element)?;
    package(original)
}

/// Returns the last element of a path without its major version: `v5`, `.v2`, `-v2`.
fn last_element(path: &str) -> &str {
    let is_version = |text: &str| {
        text.strip_prefix('v')
            .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let mut elements = path.rsplit('/');
    let mut last = elements.next().unwrap_or(path);
    if is_version(last) {
        last = elements.next().unwrap_or(last);
    }
    match last.rsplit_once(['.', '-']) {
        Some((name, version)) if is_version(version) => name,
        _ => last,
    }
}

#[cfg(test)]
mod tests {
    use super::{original_of_fork, package, packages};

    #[test]
    fn packages_are_sorted_and_whole() {
        assert!(packages().is_sorted_by(|left, right| left.path < right.path));
        for package in packages() {
            let (header, body) = package.text.split_once('\n').expect("a header line");
            let hash = header
                .split("hash ")
                .nth(1)
                .and_then(|rest| rest.get(..16))
                .expect("a hash");
            // FNV-1a, 64 bits, as the generator computes it.
            let found = body.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
            assert_eq!(
                format!("{found:016x}"),
                hash,
                "{} was edited by hand",
                package.path
            );
        }
    }

    #[test]
    fn forks_are_known_by_their_name() {
        let fork = |path| original_of_fork(path).map(|package| package.path);
        assert_eq!(
            fork("github.com/someone/sqlx-v2"),
            Some("github.com/jmoiron/sqlx")
        );
        assert_eq!(fork("example.com/sqlx/v2"), Some("github.com/jmoiron/sqlx"));
        assert_eq!(fork("sqlx"), None);
        assert!(package("database/sql").is_some());
    }
}
