//! Which Go files can matter: those of packages that reach a database library through their
//! imports, and of the packages that those use.

mod header;

use rustc_hash::{FxHashMap, FxHashSet};

pub use header::{Header, read_header};

use crate::modules::Modules;

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
    modules: &Modules,
    is_database_library: impl Fn(&str) -> bool,
) -> Vec<bool> {
    let mut used_by: FxHashMap<String, FxHashSet<&str>> = FxHashMap::default();
    let mut uses: FxHashMap<&str, FxHashSet<String>> = FxHashMap::default();
    let mut reaching: FxHashSet<&str> = FxHashSet::default();
    for candidate in candidates {
        for import in &candidate.imports {
            if is_database_library(import) {
                reaching.insert(candidate.folder);
            }
            if let Some(folder) = modules.folder_of(import) {
                used_by
                    .entry(folder.clone())
                    .or_default()
                    .insert(candidate.folder);
                uses.entry(candidate.folder).or_default().insert(folder);
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::modules::Module;

    #[test]
    fn packages_that_reach_a_library_and_what_they_use_are_kept() {
        let candidate = |folder, imports: &[&'static str]| Candidate {
            folder,
            imports: imports.to_vec(),
        };
        let modules = Modules::new(&[Module::parse("", "module m")]);
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
}
