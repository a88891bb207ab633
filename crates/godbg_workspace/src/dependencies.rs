//! The source of other modules, where it lies on this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use godbg_go::program::{Dependencies, Module};

/// A larger file is left out, in bytes.
const LIMIT: u64 = 16 << 20;

/// Vendor folders of a checkout, and a module cache. Neither has to be there.
#[derive(Debug)]
pub struct ModuleFolders {
    vendor: Vec<PathBuf>,
    cache: Option<PathBuf>,
    /// Path and version of what the modules require, longer paths first.
    required: Vec<(String, String)>,
}

impl ModuleFolders {
    /// Looks beside each `go.mod` of a checkout for its vendor folder. `cache` is what
    /// `go env GOMODCACHE` says; the versions are those of the requirements, so a module that is
    /// replaced by another one is not found there.
    pub fn new(root: &Path, modules: &[Module], cache: Option<PathBuf>) -> Self {
        let vendor = modules
            .iter()
            .map(|module| root.join(&module.directory).join("vendor"));
        let requirements = modules.iter().flat_map(|module| &module.requires);
        let mut required: Vec<(String, String)> = requirements
            .map(|required| (required.path.clone(), required.version.clone()))
            .collect();
        required.sort_by(|left, right| right.0.len().cmp(&left.0.len()).then_with(|| left.cmp(right)));
        Self {
            vendor: vendor
                .filter(|folder| folder.join("modules.txt").is_file())
                .collect(),
            cache,
            required,
        }
    }

    /// Returns the folders of the cache that may hold a package, those of longer module paths first.
    fn cached(&self, import_path: &str) -> impl Iterator<Item = PathBuf> {
        self.required.iter().filter_map(move |(module, version)| {
            let rest = import_path.strip_prefix(module.as_str())?;
            let is_inside = rest.is_empty() || rest.starts_with('/');
            let folder = format!("{}@{}", escaped(module), escaped(version));
            is_inside
                .then_some(self.cache.as_ref()?)
                .map(|cache| cache.join(folder).join(rest.trim_start_matches('/')))
        })
    }
}

impl Dependencies for ModuleFolders {
    fn files(&self, import_path: &str) -> Option<Vec<(String, Arc<str>)>> {
        let is_plain = import_path
            .split('/')
            .all(|part| !matches!(part, "" | "." | "..") && !part.contains('\\'));
        if !is_plain {
            return None;
        }
        let vendored = self.vendor.iter().map(|vendor| vendor.join(import_path));
        vendored
            .chain(self.cached(import_path))
            .find_map(|folder| read(&folder, import_path))
    }
}

/// Reads the Go files of a folder, tests left out; `None` where there are none.
fn read(folder: &Path, import_path: &str) -> Option<Vec<(String, Arc<str>)>> {
    let mut found: Vec<(String, Arc<str>)> = fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            let is_go = Path::new(&name).extension().is_some_and(|ending| ending == "go");
            let is_wanted = is_go && !name.ends_with("_test.go");
            let fits = is_wanted && entry.metadata().ok()?.len() <= LIMIT;
            let text = fits.then(|| fs::read_to_string(entry.path()))?.ok()?;
            Some((format!("{import_path}/{name}"), text.into()))
        })
        .collect();
    found.sort();
    (!found.is_empty()).then_some(found)
}

/// Writes a module path or version as the module cache does: `!` before the small letter instead
/// of a capital.
///
/// Source: `go help goproxy`.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_uppercase() {
            out.push('!');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}
