//! A run from the file list to sorted findings.

mod beginnings;
mod candidates;
mod doubts;
mod fit;
mod go;
mod go_schema;
mod go_steps;
mod schemas;
mod sets;
mod statements;

use std::env;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use godbg_checks::condense;
use godbg_diagnostics::{CheckMeta, Finding, Severity, sort_findings};
use godbg_go::program::Program;
use godbg_queries::Site;
use godbg_sql::Dialect;
use godbg_text::FileId;
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::coverage::Coverage;
use crate::dialects::Evidence;
use crate::files::Files;
use crate::input::{problem_finding, read};
use crate::options::Level;
use crate::progress::Progress;
use crate::run::{FoundSchema, Phase, QueriedSite, Run};
use crate::settings::Settings;
use crate::suppression::{Suppression, suppress};
use crate::tree::{FileKind, Listing, Tree};

pub use go_schema::is_migration;

/// The stack of a thread that works on files. The parsers stop at a stated depth, far below what
/// this holds; memory is only used as far as a stack grows.
const STACK_BYTES: usize = 16 * 1024 * 1024;

/// How many Go files are worth a thread of their own: its start, its memory and its waiting cost what some
/// files do.
const FILES_OF_A_THREAD: usize = 64;

/// Returns every check there is, sorted by name.
pub fn all_checks() -> Vec<&'static CheckMeta> {
    godbg_checks::CHECKS.iter().map(|check| &check.meta).collect()
}

/// Looks at all files of a tree and brings back what was found.
///
/// Nothing that a file holds ends the run; a file that cannot be read is a finding about
/// itself.
///
/// # Panics
/// Panics when the operating system gives no threads at all.
pub fn scan(tree: &dyn Tree, settings: &Settings, progress: &Progress) -> Run {
    let mut scan = Scan::new(tree, settings, progress);
    scan.phase("list", Scan::list);
    in_pool(scan.threads(), || scan.run())
}

/// Returns the calls that send SQL, their templates kept, each with the dialects that it may be meant
/// for; migrations are not looked at.
///
/// # Panics
/// Panics when the operating system gives no threads at all.
pub(crate) fn find_sites_of(
    tree: &dyn Tree,
    settings: &Settings,
    progress: &Progress,
) -> (Files, Vec<(Site, Vec<Dialect>)>) {
    let mut scan = Scan::new(tree, settings, progress);
    scan.keeps_templates = true;
    scan.list();
    in_pool(scan.threads(), || {
        scan.read_all();
        let seeded = scan.select();
        let program = scan.parse(seeded);
        let sites = scan.find_sites(&program);
        let mut found = Vec::with_capacity(sites.len());
        for site in sites {
            let mut dialects: Vec<Dialect> = Vec::new();
            for statement in &site.statements {
                for dialect in scan.evidence.of_statement(&site, statement, &scan.files) {
                    if !dialects.contains(&dialect) {
                        dialects.push(dialect);
                    }
                }
            }
            found.push((site, dialects));
        }
        (scan.files, found)
    })
}

/// Runs on so many threads that no other run uses meanwhile. They are kept for the next run: to end them would
/// free what they hold, which the end of the process does at once.
///
/// A thread of a pool that waits takes up other work of its pool, which may be another run: their stacks would
/// add up. So the caller's thread waits without that.
fn in_pool<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    static IDLE: Mutex<Vec<ThreadPool>> = Mutex::new(Vec::new());
    let idle = || IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = {
        let mut idle = idle();
        let fits = idle.iter().position(|pool| pool.current_num_threads() == threads);
        fits.map(|index| idle.swap_remove(index))
    };
    let pool = kept.unwrap_or_else(|| {
        ThreadPoolBuilder::new()
            .num_threads(threads)
            .stack_size(STACK_BYTES)
            .build()
            .expect("threads can be started")
    });
    let run = || pool.install(work);
    let result = if rayon::current_thread_index().is_some() {
        let ended = thread::scope(|scope| scope.spawn(run).join());
        ended.unwrap_or_else(|panic| resume_unwind(panic))
    } else {
        run()
    };
    idle().push(pool);
    result
}

struct Scan<'a> {
    tree: &'a dyn Tree,
    settings: &'a Settings,
    progress: &'a Progress,
    files: Files,
    findings: Vec<Finding>,
    coverage: Coverage,
    evidence: Evidence,
    suppressions: Vec<Suppression>,
    phases: Vec<Phase>,
    keeps_templates: bool,
}

impl<'a> Scan<'a> {
    fn new(tree: &'a dyn Tree, settings: &'a Settings, progress: &'a Progress) -> Self {
        Self {
            tree,
            settings,
            progress,
            files: Files::default(),
            findings: Vec::new(),
            coverage: Coverage::default(),
            evidence: Evidence {
                forced: settings.dialect,
                ..Evidence::default()
            },
            suppressions: Vec::new(),
            phases: Vec::new(),
            keeps_templates: false,
        }
    }
}

impl Scan<'_> {
    /// Looks at the files that were listed.
    fn run(mut self) -> Run {
        self.phase("read", Self::read_all);
        let seeded = self.phase("select", Self::select);
        let program = self.phase("parse", |scan| scan.parse(seeded));
        let sets = self.phase("migrations", Self::find_sets);
        let sites = self.phase("sites", |scan| scan.find_sites(&program));
        let schemas = self.phase("replay", |scan| scan.replay_all(&sets, (&sites, &program)));
        let (sites, used) = self.phase("check", |scan| scan.check(sites, &schemas, &program));
        self.finish(program, sites, schemas.into_found(&used))
    }

    /// Returns how many threads are worth their start: one a core, or fewer for few files.
    fn threads(&self) -> usize {
        let limit = env::var("RAYON_NUM_THREADS")
            .ok()
            .and_then(|limit| limit.parse().ok())
            .filter(|limit| *limit > 0);
        let most = limit.unwrap_or_else(|| thread::available_parallelism().map_or(1, NonZero::get));
        let files = self.files_of(&[FileKind::Go, FileKind::GoTest]).len();
        files.div_ceil(FILES_OF_A_THREAD).min(most).max(1)
    }

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
        match links_not_followed {
            0 => {}
            1 => notes.push("a symbolic link to a folder was not followed".to_owned()),
            count => notes.push(format!("{count} symbolic links to folders were not followed")),
        }
        for name in unnameable {
            notes.push(format!("`{name}` was left out: its name is not UTF-8"));
        }
    }

    /// Returns the files of some kinds in the order of their paths.
    fn files_of(&self, kinds: &[FileKind]) -> Vec<FileId> {
        let wanted = self.files.iter().filter(|(_, file)| kinds.contains(&file.kind));
        wanted.map(|(id, _)| id).collect()
    }

    fn read_all(&mut self) {
        let known: Vec<FileId> = self
            .findings
            .iter()
            .map(|finding| finding.location.file)
            .collect();
        let mut wanted = self.files_of(&[
            FileKind::Go,
            FileKind::GoTest,
            FileKind::GoMod,
            FileKind::GoWork,
            FileKind::Sql,
        ]);
        wanted.retain(|id| !known.contains(id));
        self.progress.begin("read", wanted.len());
        let unreadable: Vec<Finding> = wanted
            .par_iter()
            .filter_map(|id| {
                self.progress.step();
                let limit = match self.files.get(*id).kind {
                    FileKind::Sql => self.settings.max_sql_bytes,
                    _ => self.settings.max_go_bytes,
                };
                read(self.tree, &self.files, *id, limit).err()
            })
            .map(|finding| *finding)
            .collect();
        self.findings.extend(unreadable);
        // Until here, every finding is about a file that cannot be read.
        self.coverage.files_unreadable = self.findings.len();
        self.coverage.files = self.files_of(&[FileKind::Go, FileKind::GoTest]).len();
    }

    fn finish(mut self, program: Program, sites: Vec<QueriedSite>, schemas: Vec<FoundSchema>) -> Run {
        self.coverage.dialects = self.evidence.describe();
        let all = all_checks();
        let checks: Vec<(&'static CheckMeta, Severity)> = all
            .iter()
            .filter_map(|check| Some((*check, self.settings.severity(check)?)))
            .collect();
        let ran: Vec<&'static CheckMeta> = checks.iter().map(|(check, _)| *check).collect();
        let suppressed = suppress(&self.suppressions, &mut self.findings, &ran, &all);
        self.coverage.suppressed = suppressed.count;
        self.findings.extend(suppressed.findings);
        sort_findings(&mut self.findings);
        condense(&mut self.findings);
        self.findings
            .retain(|finding| ran.iter().any(|check| check.name == finding.check));
        for finding in &mut self.findings {
            if let Some(level) = self.settings.level(finding.check).and_then(Level::severity) {
                finding.severity = level;
            }
        }
        Run {
            files: self.files,
            program,
            findings: self.findings,
            sites,
            schemas,
            coverage: self.coverage,
            checks,
            phases: self.phases,
        }
    }
}
