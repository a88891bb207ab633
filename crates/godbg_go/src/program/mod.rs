//! A program: files put together into packages, with names resolved across them.
//!
//! A [`Program`] is immutable once it is linked and can be asked from several threads. What it
//! is asked for, it finds on demand and remembers. Packages that nobody handed in and that are
//! no known library are no error: what comes from them is unknown, and says so.

mod candidate;
mod constant_line;
mod constraint;
mod dependency;
mod file;
mod import;
mod library;
mod link;
mod module;
mod names;
mod object;
mod package;
mod references;
mod resolve;
mod scope;
mod selected;
pub(crate) mod shape;
mod writes;

use std::sync::Arc;

use godbg_text::FileId;
use rustc_hash::FxHashMap;

pub use constraint::Build;
pub use dependency::Dependencies;
pub use file::{Declaration, DeclarationKind, File, Import, ParsedFile};
pub use import::ResolvedImport;
pub use link::FIRST_LIBRARY_FILE;
pub use module::{Module, Requirement, Workspace, default_package_name};
pub use object::{Builtin, FuncId, Object, Variable, VariableKind};
pub use package::{Declared, Package, PackageId};
pub use references::{Reference, ReferenceKind};
pub use writes::{Write, WriteKind};

use crate::ast::Node;
use crate::types::{Arena, ConstantMemo, NodeRef, Type};
use library::LibrarySlot;

/// All files that matter, linked.
#[derive(Debug)]
pub struct Program {
    /// By file number.
    files: Vec<Option<File>>,
    packages: Vec<Package>,
    /// By file number, like `files`.
    package_of_file: Vec<Option<PackageId>>,
    /// By file number, like `files`.
    imports: Vec<Vec<ResolvedImport>>,
    by_path: FxHashMap<Arc<str>, PackageId>,
    by_directory: FxHashMap<Arc<str>, PackageId>,
    libraries: Vec<LibrarySlot>,
    modules: Vec<Module>,
    external: Option<dependency::External>,
    name_index: names::NameIndex,
    method_index: candidate::MethodIndex,
    implementations: candidate::Implementations,
    pub(crate) endings: crate::flow::Endings,
    pub(crate) arena: Arena,
    pub(crate) constants: ConstantMemo,
}

impl Program {
    /// Returns the file with this number.
    ///
    /// # Panics
    /// Panics when no file of the program has it.
    #[inline]
    pub fn file(&self, id: FileId) -> &File {
        if id.0 >= FIRST_LIBRARY_FILE {
            return self.file_of_others(id);
        }
        self.files[id.0 as usize]
            .as_ref()
            .expect("the number of a file that was handed in")
    }

    /// Returns a file of a dependency or library.
    fn file_of_others(&self, id: FileId) -> &File {
        match self.external_file(id) {
            Some(external) => external,
            None => self.library_file(id),
        }
    }

    /// Returns the files that were handed in, in the order of their numbers.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter().flatten()
    }

    /// Returns a node of a file.
    pub fn node(&self, reference: NodeRef) -> Node<'_> {
        self.file(reference.file).node(reference.node)
    }

    /// Returns the package with this id.
    #[inline]
    pub fn package(&self, id: PackageId) -> &Package {
        if id.0 >= FIRST_LIBRARY_FILE {
            return self.package_of_others(id);
        }
        &self.packages[id.0 as usize]
    }

    /// Returns the package of a dependency or library.
    fn package_of_others(&self, id: PackageId) -> &Package {
        match self.external_package(id) {
            Some(external) => external,
            None => &self.library(id).package,
        }
    }

    /// Returns the name of a package, without looking into it.
    pub fn name_of_package(&self, id: PackageId) -> &str {
        if let Some(external) = self.external_package(id) {
            return external.name();
        }
        match id.0.checked_sub(FIRST_LIBRARY_FILE) {
            Some(_) => self.library_name(id),
            None => self.packages[id.0 as usize].name(),
        }
    }

    /// Returns the packages that were handed in, those of one folder side by side.
    pub fn packages(&self) -> impl Iterator<Item = (PackageId, &Package)> {
        (0..).map(PackageId).zip(&self.packages)
    }

    /// Returns the package that a file belongs to.
    ///
    /// # Panics
    /// Panics when no file of the program has the number.
    #[inline]
    pub fn package_of(&self, file: FileId) -> PackageId {
        if file.0 >= FIRST_LIBRARY_FILE {
            return dependency::package_of(file).unwrap_or_else(|| library::package_of(file));
        }
        self.package_of_file[file.0 as usize].expect("every file that was handed in has a package")
    }

    /// Returns the package with this import path: one that was handed in, a dependency whose
    /// source is at hand, or a library.
    pub fn package_by_path(&self, path: &str) -> Option<PackageId> {
        let known = self.by_path.get(path).copied();
        let is_own = known.is_some_and(|known| !self.is_library(known));
        let is_standard = !path.split('/').next().is_some_and(|host| host.contains('.'));
        match &self.external {
            Some(external) if !is_own && !is_standard => external.find(path).or(known),
            _ => known,
        }
    }

    /// Returns the package in a folder, its external tests and commands aside.
    pub fn package_in(&self, directory: &str) -> Option<PackageId> {
        self.by_directory.get(directory).copied()
    }

    /// Says whether the package is a library or dependency, so that its bodies are not at hand.
    pub fn is_library(&self, package: PackageId) -> bool {
        package.0 >= FIRST_LIBRARY_FILE
    }

    /// Says whether the file is a library's or dependency's.
    pub fn is_library_file(&self, file: FileId) -> bool {
        file.0 >= FIRST_LIBRARY_FILE
    }

    /// Returns the modules.
    pub fn modules(&self) -> &[Module] {
        &self.modules
    }

    /// Returns what a type is made of.
    pub fn data(&self, of: Type) -> &crate::types::TypeData {
        self.arena.data(of)
    }
}
