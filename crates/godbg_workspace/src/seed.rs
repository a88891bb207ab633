//! Which Go files can matter: those of packages that reach a database library through their
//! imports, and of the packages that those use.

mod header;

use rustc_hash::{FxHashMap, FxHashSet};

pub use header::{Header, read_header};

use godbg_go::program::Module;

/// A Go file by its folder and imports.
#[derive(Clone, Debug)]
pub struct Candidate<'t> {
    /// The folder it stands in.
    pub folder: &'t str,
    /// The paths it imports.
    pub imports: Vec<&'t str>,
}

/// Says for each candidate whether it can matter.
///
/// A package that reaches no database library sends no SQL, whatever it does. The packages
/// used by one that does may hold its texts, so they are kept as well.
pub fn select(
    candidates: &[Candidate<'_>],
    modules: &[Module],
    is_database_library: impl Fn(&str) -> bool,
) -> Vec<bool> {
    let folders = PackageFolders::new(modules);
    let mut meanings: FxHashMap<&str, Meaning> = FxHashMap::default();
    for import in candidates.iter().flat_map(|candidate| &candidate.imports) {
        meanings.entry(import).or_insert_with(|| Meaning {
            is_library: is_database_library(import),
            folder: folders.find(import),
        });
    }
    let mut uses: FxHashMap<&str, FxHashSet<&str>> = FxHashMap::default();
    let mut reaching: FxHashSet<&str> = FxHashSet::default();
    for candidate in candidates {
        for meaning in candidate.imports.iter().map(|import| &meanings[import]) {
            if meaning.is_library {
                reaching.insert(candidate.folder);
            }
            if let Some(folder) = &meaning.folder {
                uses.entry(candidate.folder).or_default().insert(folder);
            }
        }
    }
    let mut used_by: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for (user, used) in &uses {
        for folder in used {
            used_by.entry(folder).or_default().push(user);
        }
    }
    let mut open: Vec<&str> = reaching.iter().copied().collect();
    while let Some(folder) = open.pop() {
        for user in used_by.get(folder).into_iter().flatten() {
            if reaching.insert(user) {
                open.push(user);
            }
        }
    }
    let mut open: Vec<&str> = reaching.iter().copied().collect();
    let mut kept = reaching;
    while let Some(folder) = open.pop() {
        for used in uses.get(folder).into_iter().flatten() {
            if kept.insert(used) {
                open.push(used);
            }
        }
    }
    candidates
        .iter()
        .map(|candidate| kept.contains(candidate.folder))
        .collect()
}

/// What an import path stands for.
struct Meaning {
    is_library: bool,
    /// The folder of a package of the repository.
    folder: Option<String>,
}

/// Which folder an import path stands for.
struct PackageFolders<'m> {
    /// Path and folder of modules and of what they replace, longest path first.
    roots: Vec<(&'m str, &'m str)>,
}

impl<'m> PackageFolders<'m> {
    fn new(modules: &'m [Module]) -> Self {
        let own = modules
            .iter()
            .map(|module| (module.path.as_str(), module.directory.as_str()));
        let instead = modules.iter().flat_map(|module| &module.replaces);
        let replaced = instead.map(|(path, folder)| (path.as_str(), folder.as_str()));
        let mut roots: Vec<(&str, &str)> = own.chain(replaced).collect();
        roots.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        roots.dedup();
        Self { roots }
    }

    /// Returns the folder of the package with this import path, `None` for packages of others.
    fn find(&self, import: &str) -> Option<String> {
        self.roots.iter().find_map(|(path, folder)| {
            let below = import.strip_prefix(path)?;
            match below.strip_prefix('/') {
                Some(below) if folder.is_empty() => Some(below.to_owned()),
                Some(below) => Some(format!("{folder}/{below}")),
                None => below.is_empty().then(|| (*folder).to_owned()),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_that_reach_a_library_and_what_they_use_are_kept() {
        let candidate = |folder, imports: &[&'static str]| Candidate {
            folder,
            imports: imports.to_vec(),
        };
        let modules = Vec::from_iter(Module::parse("module m", ""));
        let kept = select(
            &[
                candidate("store", &["database/sql", "m/texts"]),
                candidate("texts", &["fmt"]),
                candidate("api", &["m/store"]),
                candidate("alone", &["fmt", "m/texts"]),
            ],
            &modules,
            |import| import == "database/sql",
        );
        assert_eq!(kept, [true, true, true, false]);
    }

    #[test]
    fn imports_lead_to_folders() {
        let main = "module example.org/shop\nreplace x.org/y => ./third/y\n";
        let nested = "module example.org/shop/tools\nreplace example.org/shop => ../\n";
        let modules: Vec<Module> = [Module::parse(main, ""), Module::parse(nested, "tools")]
            .into_iter()
            .flatten()
            .collect();
        let folders = PackageFolders::new(&modules);
        let check = |import, folder: Option<&str>| {
            assert_eq!(folders.find(import).as_deref(), folder, "{import}");
        };
        check("example.org/shop", Some(""));
        check("example.org/shop/store/db", Some("store/db"));
        check("example.org/shop/tools/x", Some("tools/x"));
        check("example.org/shopping", None);
        check("x.org/y/z", Some("third/y/z"));
        check("x.org/z", None);
    }
}
