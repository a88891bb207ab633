//! Puts files together into packages and finds what their imports lead to.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::candidate::{Implementations, MethodIndex};
use super::dependency::{Dependencies, External};
use super::file::File;
use super::library::LibrarySlot;
use super::module::Module;
use super::names::NameIndex;
use super::package::{Package, PackageId};
use super::{Build, Program};
use crate::library::{self, LibraryPackage};
use crate::types::{Arena, ConstantMemo};

/// Files and packages of libraries have numbers from here on; files handed in lie below.
pub const FIRST_LIBRARY_FILE: u32 = 1 << 30;

impl Program {
    /// Puts parsed files together. `modules` say which import path a folder has.
    pub fn link(files: Vec<impl Into<File>>, modules: Vec<Module>) -> Self {
        Self::link_all(files, modules, None)
    }

    /// Puts parsed files together, as [`Program::link`] does, with the source of other modules.
    ///
    /// A dependency goes before what is known of a library with its import path: its source is
    /// of the version that is used.
    pub fn link_with(
        files: Vec<impl Into<File>>,
        modules: Vec<Module>,
        dependencies: Box<dyn Dependencies>,
    ) -> Self {
        Self::link_all(files, modules, Some(External::new(dependencies)))
    }

    fn link_all(files: Vec<impl Into<File>>, modules: Vec<Module>, external: Option<External>) -> Self {
        let files: Vec<File> = files.into_iter().map(Into::into).collect();
        let count = files
            .iter()
            .map(|file| file.id().0 as usize + 1)
            .max()
            .unwrap_or(0);
        let mut slots: Vec<Option<File>> = (0..count).map(|_| None).collect();
        for file in files {
            let index = file.id().0 as usize;
            slots[index] = Some(file);
        }
        let mut program = Self {
            files: slots,
            packages: Vec::new(),
            package_of_file: vec![None; count],
            imports: Vec::new(),
            by_path: FxHashMap::default(),
            by_directory: FxHashMap::default(),
            libraries: Vec::new(),
            modules,
            external,
            name_index: NameIndex::default(),
            method_index: MethodIndex::default(),
            implementations: Implementations::default(),
            endings: crate::flow::Endings::default(),
            arena: Arena::default(),
            constants: ConstantMemo::default(),
        };
        program.make_packages();
        program.add_libraries();
        program.add_replaced();
        program.add_forks();
        program.imports = vec![Vec::new(); count];
        for index in 0..count {
            if let Some(file) = &program.files[index] {
                program.imports[index] = program.resolve_imports(file);
            }
        }
        program
    }

    fn make_packages(&mut self) {
        let mut groups: BTreeMap<(&str, &str), Vec<&File>> = BTreeMap::new();
        for file in self.files.iter().flatten() {
            groups
                .entry((file.directory(), file.package_name()))
                .or_default()
                .push(file);
        }
        let build = Build::default();
        let mut best: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
        let mut packages = Vec::with_capacity(groups.len());
        for ((directory, name), files) in &groups {
            let included = files
                .iter()
                .filter(|file| build.includes(file.path(), file.constraint()));
            let weight = if name.ends_with("_test") {
                0
            } else {
                1 + included.count()
            };
            let chosen = best.entry(directory).or_insert((weight, packages.len()));
            if weight > chosen.0 {
                *chosen = (weight, packages.len());
            }
            let is_external_test = name.ends_with("_test") && files.iter().all(|file| file.is_test());
            let suffix = if is_external_test { "_test" } else { "" };
            let path = format!("{}{suffix}", self.import_path(directory));
            packages.push(Package::new(
                path.into(),
                (*name).into(),
                (*directory).into(),
                files,
            ));
        }
        let by_directory = best.into_iter().map(|(directory, (_, index))| {
            (
                Arc::from(directory),
                PackageId(u32::try_from(index).expect("fewer packages than files")),
            )
        });
        self.by_directory = by_directory.collect();
        for (index, package) in (0..).zip(&packages) {
            for file in &package.files {
                self.package_of_file[file.0 as usize] = Some(PackageId(index));
            }
        }
        self.packages = packages;
        for id in self.by_directory.values() {
            self.by_path
                .insert(self.packages[id.0 as usize].path.clone(), *id);
        }
    }

    /// Returns the import path of a folder: that in the innermost module that holds it.
    fn import_path(&self, directory: &str) -> String {
        let holding = self
            .modules
            .iter()
            .filter_map(|module| Some((module, module.import_path(directory)?)));
        holding
            .max_by_key(|(module, _)| module.directory.len())
            .map_or_else(|| directory.to_owned(), |(_, path)| path)
    }

    fn add_libraries(&mut self) {
        self.libraries.reserve(library::packages().len());
        for source in library::packages() {
            self.add_library(source.path.into(), source);
        }
    }

    fn add_library(&mut self, path: Arc<str>, source: &'static LibraryPackage) {
        let id = FIRST_LIBRARY_FILE + u32::try_from(self.libraries.len()).expect("a few hundred libraries");
        // What lies in the repository itself goes before what is known of a library.
        self.by_path.entry(path.clone()).or_insert(PackageId(id));
        self.libraries.push(LibrarySlot {
            path,
            source,
            opened: OnceLock::new(),
        });
    }

    /// Adds the import paths under which `replace` makes folders of the repository known.
    fn add_replaced(&mut self) {
        let mut added = Vec::new();
        for (path, folder) in self.modules.iter().flat_map(|module| &module.replaces) {
            for (directory, id) in &self.by_directory {
                let inside = match folder.as_str() {
                    "" => Some(&**directory),
                    folder => directory.strip_prefix(folder),
                };
                match inside {
                    Some("") => added.push((path.clone(), *id)),
                    Some(rest) if folder.is_empty() => added.push((format!("{path}/{rest}"), *id)),
                    Some(rest) if rest.starts_with('/') => added.push((format!("{path}{rest}"), *id)),
                    _ => {}
                }
            }
        }
        for (path, id) in added {
            self.by_path.entry(path.into()).or_insert(id);
        }
    }

    fn add_forks(&mut self) {
        let mut forks = BTreeMap::new();
        for import in self.files.iter().flatten().flat_map(File::imports) {
            let known = self.by_path.contains_key(&import.path);
            let original = (!known)
                .then(|| library::original_of_fork(&import.path))
                .flatten();
            if let Some(original) = original {
                forks.insert(import.path.clone(), original);
            }
        }
        for (path, original) in forks {
            self.add_library(path, original);
        }
    }
}
