//! Packages of other modules whose source is at hand: vendored, or in a module cache.

use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use godbg_text::FileId;
use rustc_hash::FxHashMap;

use super::file::{File, ParsedFile};
use super::import::ResolvedImport;
use super::package::{Package, PackageId};
use super::{Build, Program};
use crate::syntax;

/// Files and packages of dependencies have numbers from here on, above those of libraries.
const FIRST: u32 = 1 << 31;
/// A package has numbers for this many files; further ones are left out.
const FILES: u32 = 1 << 12;
/// At most this many packages are read; what comes later is not at hand.
const PACKAGES: u32 = 1 << 14;

/// Where the source of other modules can be had. A program asks for a package when it meets an
/// import of it, once, and reads no function bodies.
pub trait Dependencies: fmt::Debug + Send + Sync {
    /// Returns path and text of the Go files of the package with this import path, tests left
    /// out; `None` where it is not at hand.
    fn files(&self, import_path: &str) -> Option<Vec<(String, Arc<str>)>>;
}

/// The packages that were asked for.
#[derive(Debug)]
pub(super) struct External {
    source: Box<dyn Dependencies>,
    known: Mutex<Known>,
    /// In the order in which they were asked for.
    packages: Box<[OnceLock<ExternalPackage>]>,
}

#[derive(Debug, Default)]
struct Known {
    /// By import path, `None` for what is not at hand.
    by_path: FxHashMap<Arc<str>, Option<PackageId>>,
    /// How many packages were read.
    count: u32,
}

/// A package of another module.
#[derive(Debug)]
pub(super) struct ExternalPackage {
    package: Package,
    files: Vec<File>,
    /// Of each file, once somebody asks.
    imports: Vec<OnceLock<Vec<ResolvedImport>>>,
}

impl External {
    pub(super) fn new(source: Box<dyn Dependencies>) -> Self {
        Self {
            source,
            known: Mutex::default(),
            packages: (0..PACKAGES).map(|_| OnceLock::new()).collect(),
        }
    }

    /// Returns the package with this import path, read if it was not before.
    pub(super) fn find(&self, path: &str) -> Option<PackageId> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known.by_path.get(path) {
            return *found;
        }
        let slot = known.count;
        let package = (slot < PACKAGES).then(|| self.read(path, slot)).flatten();
        let found = package.map(|package| {
            let is_vacant = self.packages[slot as usize].set(package).is_ok();
            debug_assert!(is_vacant, "the lock is held from counting to filling");
            known.count += 1;
            PackageId(FIRST + slot)
        });
        known.by_path.insert(path.into(), found);
        found
    }

    /// Reads the files that belong to the usual build, without bodies.
    fn read(&self, path: &str, slot: u32) -> Option<ExternalPackage> {
        let build = Build::default();
        let named = self.source.files(path)?.into_iter();
        let parsed = named
            .filter(|(name, _)| build.includes(name, None) && !name.ends_with("_test.go"))
            .map(|(name, text)| (name, Arc::new(syntax::parse_declarations(text))));
        let mut files: Vec<File> = Vec::new();
        for (name, tree) in parsed {
            let number = u32::try_from(files.len()).ok().filter(|number| *number < FILES)?;
            let file = File::new(ParsedFile {
                id: FileId(FIRST + slot * FILES + number),
                path: name.into(),
                tree,
            });
            let fits = files
                .first()
                .is_none_or(|first| first.package_name() == file.package_name());
            if fits && build.includes(file.path(), file.constraint()) {
                files.push(file);
            }
        }
        let name = files.first()?.package_name().clone();
        let all: Vec<&File> = files.iter().collect();
        let mut package = Package::new(path.into(), name, "".into(), &all);
        package.directory = files[0].directory().into();
        Some(ExternalPackage {
            package,
            imports: files.iter().map(|_| OnceLock::new()).collect(),
            files,
        })
    }

    fn package(&self, slot: u32) -> &ExternalPackage {
        self.packages[slot as usize]
            .get()
            .expect("a number is handed out after its package is read")
    }
}

/// Returns the number of the package that a file belongs to, if it is a dependency's.
pub(super) fn package_of(file: FileId) -> Option<PackageId> {
    let number = file.0.checked_sub(FIRST)?;
    Some(PackageId(FIRST + number / FILES))
}

impl Program {
    fn external(&self) -> &External {
        self.external
            .as_ref()
            .expect("only a program with dependencies hands out their numbers")
    }

    /// Returns the package if its number is that of a dependency.
    pub(super) fn external_package(&self, id: PackageId) -> Option<&Package> {
        let slot = id.0.checked_sub(FIRST)?;
        Some(&self.external().package(slot).package)
    }

    /// Returns the package, and which of its files a file is, if it is a dependency's.
    fn external_place(&self, id: FileId) -> Option<(&ExternalPackage, usize)> {
        let number = id.0.checked_sub(FIRST)?;
        Some((self.external().package(number / FILES), (number % FILES) as usize))
    }

    pub(super) fn external_file(&self, id: FileId) -> Option<&File> {
        let (package, place) = self.external_place(id)?;
        Some(&package.files[place])
    }

    pub(super) fn external_imports(&self, id: FileId) -> Option<&[ResolvedImport]> {
        let (package, place) = self.external_place(id)?;
        Some(package.imports[place].get_or_init(|| self.resolve_imports(&package.files[place])))
    }
}
