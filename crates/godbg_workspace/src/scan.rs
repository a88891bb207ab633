//! A run from the file list to sorted findings.

use std::sync::Arc;
use std::time::Instant;

use godbg_diagnostics::{CheckMeta, Finding, Severity, sort_findings};
use godbg_text::FileId;
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use crate::coverage::Coverage;
use crate::files::Files;
use crate::input::{problem_finding, read, syntax_finding};
use crate::modules::{Module, Modules};
use crate::options::Level;
use crate::progress::Progress;
use crate::run::{Phase, Run};
use crate::seed::{Candidate, read_header, select};
use crate::settings::Settings;
use crate::suppression::{Suppression, suppress, suppressions};
use crate::tree::{FileKind, Listing, Tree};

/// The stack of a thread that works on files. The parsers stop at a stated depth, far below what
/// this holds; memory is only used as far as a stack grows.
const STACK_BYTES: usize = 16 * 1024 * 1024;

/// Returns every check there is, sorted by name.
pub fn all_checks() -> Vec<&'static CheckMeta> {
    let mut checks: Vec<&'static CheckMeta> = crate::own_checks::OWN_CHECKS.to_vec();
    checks.sort_by_key(|check| check.name);
    checks
}

/// Looks at all files of a tree and brings back what was found.
///
/// Nothing that a file holds ends the run; a file that cannot be read is a finding about
/// itself.
///
/// # Panics
/// Panics when the operating system gives no threads at all.
pub fn scan(tree: &dyn Tree, settings: &Settings, progress: &Progress) -> Run {
    let pool = ThreadPoolBuilder::new()
        .stack_size(STACK_BYTES)
        .build()
        .expect("threads can be started");
    pool.install(|| scan_here(tree, settings, progress))
}

fn scan_here(tree: &dyn Tree, settings: &Settings, progress: &Progress) -> Run {
    let mut scan = Scan {
        tree,
        settings,
        progress,
        files: Files::default(),
        findings: Vec::new(),
        coverage: Coverage::default(),
        suppressions: Vec::new(),
        phases: Vec::new(),
    };
    scan.phase("list", Scan::list);
    let go_files = scan.phase("read", Scan::read_go);
    scan.phase("parse", |scan| scan.parse(&go_files));
    scan.finish()
}

struct Scan<'a> {
    tree: &'a dyn Tree,
    settings: &'a Settings,
    progress: &'a Progress,
    files: Files,
    findings: Vec<Finding>,
    coverage: Coverage,
    suppressions: Vec<Suppression>,
    phases: Vec<Phase>,
}

impl Scan<'_> {
    fn phase<T>(&mut self, name: &'static str, work: impl FnOnce(&mut Self) -> T) -> T {
        let start = Instant::now();
        let result = work(self);
        self.phases.push(Phase {
            name,
            elapsed: start.elapsed(),
        });
        result
    }

    fn list(&mut self) {
        self.progress.begin("list", 0);
        let Listing {
            entries,
            links_not_followed,
            unnameable,
        } = self.tree.list();
        let (settings, tests) = (self.settings, self.settings.tests);
        let entries: Vec<_> = entries
            .into_iter()
            .filter(|entry| !settings.excludes(&entry.path))
            .filter(|entry| tests || entry.kind != FileKind::GoTest)
            .collect();
        self.files = Files::new(entries.iter().map(|entry| (entry.path.clone(), entry.kind)));
        for ((id, _), entry) in self.files.iter().zip(&entries) {
            if let Some(problem) = &entry.problem {
                self.findings.push(problem_finding(id, problem));
            }
        }
        let notes = &mut self.coverage.notes;
        if links_not_followed > 0 {
            notes.push(format!(
                "{links_not_followed} symbolic links to folders were not followed"
            ));
        }
        for name in unnameable {
            notes.push(format!("`{name}` was left out: its name is not UTF-8"));
        }
    }

    /// Reads all Go files and returns those that can matter.
    fn read_go(&mut self) -> Vec<FileId> {
        let known: Vec<FileId> = self
            .findings
            .iter()
            .map(|finding| finding.location.file)
            .collect();
        let of_kind = |wanted: &[FileKind]| -> Vec<FileId> {
            self.files
                .iter()
                .filter(|(id, file)| wanted.contains(&file.kind) && !known.contains(id))
                .map(|(id, _)| id)
                .collect()
        };
        let go = of_kind(&[FileKind::Go, FileKind::GoTest]);
        let mod_files = of_kind(&[FileKind::GoMod]);
        self.progress.begin("read", go.len());
        let results: Vec<Result<Arc<str>, Box<Finding>>> = go
            .par_iter()
            .chain(&mod_files)
            .map(|id| {
                self.progress.step();
                read(self.tree, &self.files, *id, self.settings.max_go_bytes)
            })
            .collect();
        let mut texts = Vec::new();
        for (id, result) in go.iter().chain(&mod_files).zip(results) {
            match result {
                Ok(text) => texts.push((*id, text)),
                Err(finding) => self.findings.push(*finding),
            }
        }
        // Until here, every finding is about a file that cannot be read.
        self.coverage.files_unreadable = self.findings.len();
        self.coverage.files = go.len();
        self.select(&texts)
    }

    fn select(&mut self, texts: &[(FileId, Arc<str>)]) -> Vec<FileId> {
        let mut modules = Vec::new();
        let mut ids = Vec::new();
        let mut candidates = Vec::new();
        for (id, text) in texts {
            let file = self.files.get(*id);
            if file.kind == FileKind::GoMod {
                modules.push(Module::parse(file.folder(), text));
                continue;
            }
            let header = read_header(text);
            self.coverage.files_generated += usize::from(header.generated);
            candidates.push(Candidate {
                folder: file.folder(),
                imports: header.imports,
            });
            ids.push(*id);
        }
        let kept = select(&candidates, &Modules::new(&modules), |import| {
            import == "database/sql"
        });
        ids.into_iter()
            .zip(kept)
            .filter(|(_, kept)| *kept)
            .map(|(id, _)| id)
            .collect()
    }

    fn parse(&mut self, go_files: &[FileId]) {
        self.coverage.files_parsed = go_files.len();
        self.progress.begin("parse", go_files.len());
        let trees: Vec<godbg_go::ast::Tree> = go_files
            .par_iter()
            .map(|id| {
                self.progress.step();
                let text = self
                    .files
                    .get(*id)
                    .text()
                    .expect("only files that were read are selected");
                godbg_go::syntax::parse(Arc::clone(text))
            })
            .collect();
        for (id, tree) in go_files.iter().zip(&trees) {
            self.findings.extend(syntax_finding(*id, tree.errors()));
            self.suppressions.extend(suppressions(*id, tree));
        }
    }

    fn finish(mut self) -> Run {
        let all = all_checks();
        let checks: Vec<(&'static CheckMeta, Severity)> = all
            .iter()
            .filter_map(|check| Some((*check, self.settings.severity(check)?)))
            .collect();
        let ran: Vec<&'static CheckMeta> = checks.iter().map(|(check, _)| *check).collect();
        let suppressed = suppress(&self.suppressions, &mut self.findings, &ran, &all);
        self.coverage.suppressed = suppressed.count;
        self.findings.extend(suppressed.findings);
        self.findings
            .retain(|finding| ran.iter().any(|check| check.name == finding.check));
        for finding in &mut self.findings {
            if let Some(level) = self.settings.level(finding.check).and_then(Level::severity) {
                finding.severity = level;
            }
        }
        sort_findings(&mut self.findings);
        Run {
            files: self.files,
            findings: self.findings,
            sites: Vec::new(),
            coverage: self.coverage,
            checks,
            phases: self.phases,
        }
    }
}
