//! Libraries whose API is at hand: nothing of one is parsed but the declarations that are asked for.

use std::sync::{Arc, OnceLock};

use godbg_text::FileId;

use super::file::{File, ParsedFile};
use super::import::ResolvedImport;
use super::package::{Names, Package, PackageId};
use super::{FIRST_LIBRARY_FILE, Program};
use crate::library::{LibraryPackage, Parts};
use crate::syntax;

/// A library has numbers for this many files: each of its parts is one.
const FILES: u32 = 1 << 12;

/// A library that can be asked for.
#[derive(Debug)]
pub(super) struct LibrarySlot {
    /// The import path that the program knows it by: a fork has its own.
    pub(super) path: Arc<str>,
    pub(super) source: &'static LibraryPackage,
    pub(super) opened: OnceLock<Box<Library>>,
}

/// A library that was asked for.
#[derive(Debug)]
pub(super) struct Library {
    pub(super) package: Package,
    pub(super) imports: Vec<ResolvedImport>,
}

/// The declarations of a library.
#[derive(Debug)]
pub(super) struct LibraryFiles {
    first: FileId,
    path: Arc<str>,
    parts: Parts,
    parsed: Vec<OnceLock<Box<Part>>>,
}

/// A part that was asked for.
#[derive(Debug)]
struct Part {
    file: File,
    names: Names,
}

impl LibraryFiles {
    /// Returns the names of the part that declares this one.
    pub(super) fn declaring(&self, name: &str) -> Option<&Names> {
        Some(&self.part(self.parts.find(name)?).names)
    }

    /// Returns what is declared, all of it parsed.
    pub(super) fn all(&self) -> impl Iterator<Item = &Names> {
        (0..self.parsed.len()).map(|index| &self.part(index).names)
    }

    fn file(&self, id: FileId) -> &File {
        &self.part((id.0 - self.first.0) as usize).file
    }

    fn part(&self, index: usize) -> &Part {
        self.parsed[index].get_or_init(|| {
            let id = self.first.0 + u32::try_from(index).expect("fewer parts than file numbers");
            let file = file(
                FileId(id),
                &self.path,
                syntax::parse_part(self.parts.texts[index].into()),
            );
            let names = Names::of(std::iter::once(&file));
            Box::new(Part { file, names })
        })
    }
}

fn file(id: FileId, path: &Arc<str>, tree: godbg_syntax::Tree<syntax::Kind>) -> File {
    File::new(ParsedFile {
        id,
        path: Arc::clone(path),
        tree: Arc::new(tree),
    })
}

/// Returns the package that a library's file belongs to.
pub(super) fn package_of(file: FileId) -> PackageId {
    PackageId(FIRST_LIBRARY_FILE + (file.0 - FIRST_LIBRARY_FILE) / FILES)
}

impl Program {
    pub(super) fn library_name(&self, package: PackageId) -> &'static str {
        self.libraries[(package.0 - FIRST_LIBRARY_FILE) as usize]
            .source
            .name
    }

    pub(super) fn library_file(&self, id: FileId) -> &File {
        let package = &self.library(package_of(id)).package;
        let files = package
            .library_files()
            .expect("a library's package is made of parts");
        files.file(id)
    }

    pub(super) fn library(&self, package: PackageId) -> &Library {
        let index = package.0 - FIRST_LIBRARY_FILE;
        let slot = &self.libraries[index as usize];
        slot.opened.get_or_init(|| {
            let first = FileId(FIRST_LIBRARY_FILE + index * FILES);
            let path: Arc<str> = format!("{}.go", slot.path).into();
            let parts = Parts::of(slot.source.text);
            let header = file(first, &path, syntax::parse(parts.header.into()));
            let parsed = parts.texts.iter().map(|_| OnceLock::new()).collect();
            let files = LibraryFiles {
                first,
                path,
                parts,
                parsed,
            };
            Box::new(Library {
                package: Package::of_library(slot.path.clone(), slot.source.name.into(), files),
                imports: self.resolve_imports(&header),
            })
        })
    }
}
