//! What the imports of a file lead to.

use std::sync::Arc;

use godbg_syntax::NodeId;

use super::{PackageId, Program, default_package_name, library};
use godbg_text::FileId;

/// An import with the package that it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedImport {
    /// The node, an `ImportSpec`.
    pub node: NodeId,
    /// The name under which the file knows the package; `.` and `_` as they are written.
    pub name: Arc<str>,
    /// The import path.
    pub path: Arc<str>,
    /// The package; `None` when it is not at hand.
    pub package: Option<PackageId>,
}

impl ResolvedImport {
    /// Says whether the file may know a package that is not at hand under this name, too: its
    /// path ends so, but for what no name can hold.
    pub(super) fn may_be_called(&self, name: &str) -> bool {
        let last = self.path.rsplit('/').next().unwrap_or_default();
        self.package.is_none()
            && *self.name == *default_package_name(&self.path)
            && last
                .chars()
                .filter(|letter| letter.is_alphanumeric())
                .eq(name.chars())
    }
}

impl Program {
    /// Returns the imports of a file with what they lead to.
    pub fn imports(&self, file: FileId) -> &[ResolvedImport] {
        if let Some(external) = self.external_imports(file) {
            return external;
        }
        if self.is_library_file(file) {
            return &self.library(library::package_of(file)).imports;
        }
        &self.imports[file.0 as usize]
    }

    pub(super) fn resolve_imports(&self, file: &super::File) -> Vec<ResolvedImport> {
        let resolved = file.imports().iter().map(|import| {
            let package = self.package_by_path(&import.path);
            let name = import.written_name.clone();
            ResolvedImport {
                node: import.node,
                name: name.unwrap_or_else(|| self.package_name(package, &import.path)),
                path: import.path.clone(),
                package,
            }
        });
        resolved.collect()
    }

    /// Returns a package's name without parsing it.
    fn package_name(&self, package: Option<PackageId>, path: &str) -> Arc<str> {
        match package {
            Some(id) => self.name_of_package(id).into(),
            None => default_package_name(path).into(),
        }
    }
}
