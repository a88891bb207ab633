//! A package: its files and what they declare together.

use std::sync::Arc;

use godbg_text::FileId;
use rustc_hash::FxHashMap;

use super::constraint::Build;
use super::file::{DeclarationKind, File};
use super::library::LibraryFiles;
use crate::types::NodeRef;

/// Names a package of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PackageId(pub(crate) u32);

/// A declaration with its place in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Declared {
    /// What is declared.
    pub kind: DeclarationKind,
    /// The node, see [`DeclarationKind`].
    pub node: NodeRef,
}

/// A package of a program.
#[derive(Debug)]
pub struct Package {
    pub(crate) path: Arc<str>,
    pub(crate) name: Arc<str>,
    pub(crate) directory: Arc<str>,
    pub(crate) files: Vec<FileId>,
    contents: Contents,
}

/// What a package declares.
#[derive(Debug)]
enum Contents {
    Known(Names),
    Library(LibraryFiles),
}

/// What files declare together.
#[derive(Debug, Default)]
pub(super) struct Names {
    scope: FxHashMap<Arc<str>, Vec<Declared>>,
    methods: FxHashMap<Arc<str>, FxHashMap<Arc<str>, Vec<NodeRef>>>,
}

impl Names {
    pub(super) fn of<'f>(files: impl Iterator<Item = &'f File> + Clone) -> Self {
        let declarations = files.clone().flat_map(File::declarations);
        let plain = declarations.filter(|declaration| declaration.receiver.is_none());
        let mut names = Self::default();
        names.scope.reserve(plain.count());
        for file in files {
            names.add(file);
        }
        names
    }

    fn add(&mut self, file: &File) {
        for declaration in file.declarations() {
            let node = NodeRef {
                file: file.id(),
                node: declaration.node,
            };
            if let Some(receiver) = &declaration.receiver {
                let methods = self.methods.entry(receiver.clone()).or_default();
                methods.entry(declaration.name.clone()).or_default().push(node);
            } else if !matches!(&*declaration.name, "_" | "init") {
                let declared = Declared {
                    kind: declaration.kind,
                    node,
                };
                self.scope
                    .entry(declaration.name.clone())
                    .or_default()
                    .push(declared);
            }
        }
    }
}

impl Package {
    /// Puts the files of one package together.
    ///
    /// Where several files declare one name, for different builds, those of the usual build
    /// come first and tests last.
    pub(crate) fn new(path: Arc<str>, name: Arc<str>, directory: Arc<str>, files: &[&File]) -> Self {
        let build = Build::default();
        let mut ordered: Vec<&File> = files.to_vec();
        ordered.sort_by_key(|file| {
            (
                !build.includes(file.path(), file.constraint()),
                file.is_test(),
                file.id(),
            )
        });
        Self {
            path,
            name,
            directory,
            files: ordered.iter().map(|file| file.id()).collect(),
            contents: Contents::Known(Names::of(ordered.into_iter())),
        }
    }

    pub(super) fn of_library(path: Arc<str>, name: Arc<str>, files: LibraryFiles) -> Self {
        Self {
            path,
            name,
            directory: "".into(),
            files: Vec::new(),
            contents: Contents::Library(files),
        }
    }

    /// Returns the declarations of a library.
    pub(super) fn library_files(&self) -> Option<&LibraryFiles> {
        match &self.contents {
            Contents::Library(files) => Some(files),
            Contents::Known(_) => None,
        }
    }

    /// Returns the names among which one is found that is declared at the top level.
    fn names_with(&self, name: &str) -> Option<&Names> {
        match &self.contents {
            Contents::Known(names) => Some(names),
            Contents::Library(files) => files.declaring(name),
        }
    }

    /// Returns the import path; of a folder outside any module its path in the repository.
    pub fn path(&self) -> &Arc<str> {
        &self.path
    }

    /// Returns the name.
    pub fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// Returns the folder, relative to the root of the repository; empty for a library.
    pub fn directory(&self) -> &Arc<str> {
        &self.directory
    }

    /// Returns its files, those of the usual build first; none of a library.
    pub fn files(&self) -> &[FileId] {
        &self.files
    }

    /// Returns what the package declares under a name: one for each variant of the build.
    pub fn lookup(&self, name: &str) -> &[Declared] {
        let declared = self.names_with(name).and_then(|names| names.scope.get(name));
        declared.map_or(&[], Vec::as_slice)
    }

    /// Returns the names that the package declares, in no order.
    pub fn names(&self) -> impl Iterator<Item = (&Arc<str>, &[Declared])> {
        let (known, library) = match &self.contents {
            Contents::Known(names) => (Some(names), None),
            Contents::Library(files) => (None, Some(files)),
        };
        let parts = library.into_iter().flat_map(LibraryFiles::all);
        known
            .into_iter()
            .chain(parts)
            .flat_map(|names| &names.scope)
            .map(|(name, declared)| (name, declared.as_slice()))
    }

    /// Returns the declarations of a method, one for each variant of the build.
    pub fn method(&self, receiver: &str, name: &str) -> &[NodeRef] {
        let methods = self.methods_of(receiver);
        methods
            .and_then(|methods| methods.get(name))
            .map_or(&[], Vec::as_slice)
    }

    /// Returns the methods of a type, in no order.
    pub fn methods(&self, receiver: &str) -> impl Iterator<Item = (&Arc<str>, &[NodeRef])> {
        let methods = self.methods_of(receiver).into_iter().flatten();
        methods.map(|(name, nodes)| (name, nodes.as_slice()))
    }

    fn methods_of(&self, receiver: &str) -> Option<&FxHashMap<Arc<str>, Vec<NodeRef>>> {
        self.names_with(receiver)?.methods.get(receiver)
    }
}
