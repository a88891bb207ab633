//! Go files: which of them matter, their trees, and the program that they make up.

use std::collections::BTreeMap;
use std::sync::Arc;

use godbg_diagnostics::Finding;
use godbg_go::program::{File as GoFile, Module, ParsedFile, Program, Workspace};
use godbg_queries::{Site, TextFile, may_be_library};
use godbg_sql::Dialect;
use godbg_text::FileId;
use rayon::prelude::*;

use super::Scan;
use crate::dialects::{Foreign, of_driver, of_foreign_driver, requires_driver};
use crate::files::File;
use crate::input::syntax_finding;
use crate::seed::{Candidate, Header, read_header, select};
use crate::suppression::{Suppression, suppressions};
use crate::tree::FileKind;

/// What can matter of a repository's Go code.
pub(super) struct Seeded {
    modules: Vec<Module>,
    files: Vec<FileId>,
}

impl Scan<'_> {
    /// Returns the files that were read to their end, with their texts.
    pub(super) fn readable(&self, kinds: &[FileKind]) -> Vec<(FileId, &File, &Arc<str>)> {
        let unreadable: Vec<FileId> = self
            .findings
            .iter()
            .map(|finding| finding.location.file)
            .collect();
        let files = self
            .files_of(kinds)
            .into_iter()
            .filter(|id| !unreadable.contains(id));
        files
            .filter_map(|id| {
                let file = self.files.get(id);
                Some((id, file, file.text()?))
            })
            .collect()
    }

    /// Picks the Go files that can matter by their package clauses and imports.
    pub(super) fn select(&mut self) -> Seeded {
        let modules = self.modules();
        let go = self.readable(&[FileKind::Go, FileKind::GoTest]);
        let mut drivers: BTreeMap<String, BTreeMap<Dialect, String>> = BTreeMap::new();
        let mut foreign = Foreign::new();
        let headers: Vec<Header<'_>> = go.par_iter().map(|(_, _, text)| read_header(text)).collect();
        for ((_, file, _), header) in go.iter().zip(&headers) {
            for import in &header.imports {
                if let Some(dialect) = of_driver(import) {
                    let folder = drivers.entry(file.folder().to_owned()).or_default();
                    folder.entry(dialect).or_insert_with(|| (*import).to_owned());
                } else if let Some(engine) = of_foreign_driver(import) {
                    foreign
                        .entry(file.folder().to_owned())
                        .or_default()
                        .insert(engine);
                }
            }
        }
        let generated = headers.iter().filter(|header| header.generated).count();
        let candidates: Vec<Candidate<'_>> = go
            .iter()
            .zip(headers)
            .map(|((_, file, _), header)| Candidate {
                folder: file.folder(),
                imports: header.imports,
            })
            .collect();
        let kept = select(&candidates, &modules, may_be_library);
        let chosen = go.iter().zip(kept).filter(|(_, kept)| *kept);
        let files = chosen.map(|((id, ..), _)| *id).collect();
        self.coverage.files_generated = generated;
        self.evidence.drivers = drivers;
        // Only beside other engines it makes a difference what modules require.
        self.evidence.requires_driver = !foreign.is_empty() && {
            let mut modules = self.readable(&[FileKind::GoMod]).into_iter();
            modules.any(|(_, _, text)| requires_driver(text))
        };
        self.evidence.foreign = foreign;
        Seeded { modules, files }
    }

    fn modules(&self) -> Vec<Module> {
        let mut modules: Vec<Module> = self
            .readable(&[FileKind::GoMod])
            .into_iter()
            .filter_map(|(_, file, text)| Module::parse(text, file.folder()))
            .collect();
        for (_, file, text) in self.readable(&[FileKind::GoWork]) {
            let workspace = Workspace::parse(text, file.folder());
            for module in &mut modules {
                if workspace.uses.contains(&module.directory) {
                    module.replaces.extend(workspace.replaces.iter().cloned());
                }
            }
        }
        modules
    }

    /// Parses the files that can matter and links them.
    pub(super) fn parse(&mut self, seeded: Seeded) -> Program {
        self.coverage.files_parsed = seeded.files.len();
        self.progress.begin("parse", seeded.files.len());
        // All that is asked of a file by itself, while it is in the processor's cache.
        let parsed: Vec<(GoFile, Option<Finding>, Vec<Suppression>)> = seeded
            .files
            .into_par_iter()
            .map(|id| {
                self.progress.step();
                let file = self.files.get(id);
                let text = file.text().expect("only files that were read are selected");
                let tree = Arc::new(godbg_go::syntax::parse(Arc::clone(text)));
                let finding = syntax_finding(id, tree.errors());
                let suppressions = suppressions(id, &tree);
                let path = Arc::from(file.path.as_str());
                (ParsedFile { id, path, tree }.into(), finding, suppressions)
            })
            .collect();
        let mut files = Vec::with_capacity(parsed.len());
        for (file, finding, suppressions) in parsed {
            files.push(file);
            self.findings.extend(finding);
            self.suppressions.extend(suppressions);
        }
        Program::link(files, seeded.modules)
    }

    /// Finds the calls that send SQL.
    pub(super) fn find_sites(&mut self, program: &Program) -> Vec<Site> {
        self.progress.begin("follow", 0);
        let sql = self.readable(&[FileKind::Sql]);
        let texts = sql.into_iter().map(|(id, file, text)| TextFile {
            id,
            path: Arc::from(file.path.as_str()),
            text: Arc::clone(text),
        });
        let options = godbg_queries::Options {
            texts: texts.collect(),
            keeps_templates: self.keeps_templates,
            ..self.settings.site_options()
        };
        godbg_queries::find_sites(program, &options)
    }
}
