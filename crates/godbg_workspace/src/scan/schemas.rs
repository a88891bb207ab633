//! Schemas: the sets of migrations, what they add up to, and which of them a Go file meets.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use godbg_go::program::Program;
use godbg_queries::{Action, Site, Statement};
use godbg_schema::Catalog;
use godbg_schema::catalog::{QualifiedName, Table, TableKind, Uncertainty};
use godbg_schema::migrations::{MigrationSet, Role, Script};
use godbg_schema::replay::Replay;
use godbg_sql::Dialect;
use godbg_text::{FileId, SourceRange};
use rayon::prelude::*;

use super::Scan;
use super::candidates::{OF_TOOLS, disagreements};
use super::doubts::{doubt_columns, doubt_doubled_tables};
use super::go_schema::{add_go_schemas, go_script, run_calls};
use super::go_steps::WaysBack;
use crate::coverage::SchemaSource;
use crate::dialects::with_cousin;
use crate::input::engine_finding;
use crate::run::FoundSchema;
use crate::settings::LiveSchema;

/// Where PostgreSQL looks names up unless it is told otherwise.
const PUBLIC: &str = "public";

/// A schema after its last migration.
pub(super) struct Schema {
    /// The folder or file that it comes from.
    pub(super) path: String,
    pub(super) tool: String,
    pub(super) role: Role,
    pub(super) dialect: Dialect,
    scripts: Vec<Script>,
    /// What was there before the first script.
    beginning: Catalog,
    pub(super) replay: Replay,
    /// What statements meet: what the replay yields, and as uncertain what only another schema of
    /// the same dialect holds. A service may well run on both.
    met: Catalog,
    /// Why the tool and dialect are thought to be these.
    reason: String,
}

/// All schemas of a run.
pub(super) struct Schemas {
    pub(super) all: Vec<Schema>,
    /// What a statement meets where nothing was found.
    empty: Vec<Catalog>,
}

impl Schema {
    fn new(set: &MigrationSet, dialect: Dialect) -> Self {
        let replay = godbg_semantics::replay(dialect).run_all(&set.scripts);
        Self {
            path: set.folder.clone(),
            tool: set.tool.to_owned(),
            role: set.role,
            dialect,
            met: replay.catalog.clone(),
            scripts: set.scripts.clone(),
            beginning: Catalog::new(dialect),
            replay,
            reason: set.reason.clone(),
        }
    }

    /// Makes a schema of what a live database holds.
    fn of_live(live: &LiveSchema) -> Self {
        let replay = Replay::of(live.catalog.clone());
        Self {
            path: "the live database".to_owned(),
            tool: live.server.clone(),
            role: Role::Whole,
            dialect: live.catalog.dialect,
            met: live.catalog.clone(),
            scripts: Vec::new(),
            beginning: live.catalog.clone(),
            replay,
            reason: "it was read from the database".to_owned(),
        }
    }

    pub(super) fn catalog(&self) -> &Catalog {
        &self.replay.catalog
    }

    /// Returns the path as a reader names it.
    pub(super) fn path(&self) -> &str {
        shown(&self.path)
    }

    /// Says whether it was replayed from files, to the end and without a doubt.
    pub(super) fn is_sound(&self) -> bool {
        self.tool != "go"
            && !self.scripts.is_empty()
            && self.replay.problems.is_empty()
            && self.catalog().is_complete()
    }

    /// The better of two schemas for the same folder has the lesser rank: one that replays
    /// without problems, then the one with more tables, then steps before a whole, which somebody
    /// has to keep in step.
    pub(super) fn rank(&self) -> (bool, Reverse<usize>, bool, &str) {
        let tables = self.catalog().tables.len();
        (
            !self.replay.problems.is_empty(),
            Reverse(tables),
            self.role == Role::Whole,
            &self.path,
        )
    }
}

impl Schemas {
    /// Returns the schema that statements of a dialect in a folder meet: of those with the longest
    /// path in common, the best one.
    pub(super) fn nearest(&self, dialect: Dialect, folder: &str) -> Option<usize> {
        let family = |schema: &Schema| schema.dialect == dialect;
        let candidates = self.all.iter().enumerate().filter(|(_, schema)| family(schema));
        candidates
            .min_by_key(|(_, schema)| {
                let common = common_folders(folder, &schema.path);
                (Reverse(common), schema.rank())
            })
            .map(|(index, _)| index)
    }

    /// Returns the schema whose migrations are files of this folder.
    pub(super) fn with_steps_in(&self, dialect: Dialect, folder: &str) -> Option<usize> {
        self.all.iter().position(|schema| {
            schema.dialect == dialect
                && schema.role == Role::Steps
                && schema.path == folder
                && !schema.scripts.is_empty()
        })
    }

    /// Tells each schema of the tables that only others of its dialect hold.
    fn share_tables(&mut self) {
        let met: Vec<Catalog> = self.all.iter().map(|schema| self.met(schema)).collect();
        for (schema, met) in self.all.iter_mut().zip(met) {
            schema.met = met;
        }
    }

    fn met(&self, schema: &Schema) -> Catalog {
        let mut met = schema.catalog().clone();
        if met.dialect.is_mysql_like() {
            // Which database a connection uses, the files do not say: it may be any of them.
            let names = met.schemas.iter().map(|schema| schema.name.clone());
            let others: Vec<String> = names.filter(|name| !met.search_path.contains(name)).collect();
            met.search_path.extend(others);
            doubt_doubled_tables(&mut met);
        }
        look_in_public(&mut met);
        let others = self
            .all
            .iter()
            .filter(|other| other.dialect == schema.dialect && other.path != schema.path);
        for other in others {
            for table in other.catalog().tables.iter() {
                if !met.tables.contains(&table.name) {
                    let reason = format!("only {} makes it", other.path);
                    let mut table = table.clone();
                    table.uncertain = Some(Uncertainty::new(reason, table.origin));
                    met.tables.insert(&table.name.clone(), table);
                }
            }
        }
        if schema.role == Role::Steps {
            add_tables_of_tools(&mut met);
        }
        met
    }

    /// Returns the catalog of a schema, or that of a fresh database.
    pub(super) fn catalog(&self, schema: Option<usize>, dialect: Dialect) -> &Catalog {
        let fresh = || self.empty.iter().find(|catalog| catalog.dialect == dialect);
        schema
            .map(|index| &self.all[index].met)
            .or_else(fresh)
            .expect("there is a fresh catalog of every dialect")
    }
}

impl Schemas {
    /// Gives the schemas away, those of a cousin's dialect left out.
    pub(super) fn into_found(self, used: &BTreeSet<usize>) -> Vec<FoundSchema> {
        let is_doubled = |schema: &Schema, all: &[(String, Dialect)]| {
            let own = (schema.path.clone(), Dialect::MySql);
            schema.dialect == Dialect::MariaDb && all.contains(&own)
        };
        let all: Vec<(String, Dialect)> = self
            .all
            .iter()
            .map(|schema| (schema.path.clone(), schema.dialect))
            .collect();
        let kept = self
            .all
            .into_iter()
            .enumerate()
            .filter(|(_, schema)| !is_doubled(schema, &all));
        kept.map(|(index, schema)| FoundSchema {
            path: schema.path().to_owned(),
            tool: schema.tool,
            scripts: schema.scripts,
            replay: schema.replay,
            is_used: used.contains(&index),
        })
        .collect()
    }
}

/// Adds the tables in which whatever runs the migrations may keep which have run.
fn add_tables_of_tools(catalog: &mut Catalog) {
    let Some(schema) = catalog.search_path.first().cloned() else {
        return;
    };
    for &name in OF_TOOLS {
        let mut table = Table::new(
            catalog.dialect,
            QualifiedName::new(&schema, name),
            TableKind::Base,
        );
        table.uncertain = Some(Uncertainty::new(
            "the tool that runs the migrations makes it",
            None,
        ));
        if !catalog.tables.contains(&table.name) {
            catalog.tables.insert(&table.name.clone(), table);
        }
    }
}

/// Returns the path of a folder as a reader names it.
fn shown(path: &str) -> &str {
    if path.is_empty() { "." } else { path }
}

/// Returns the files that the migrations of a set stand in.
fn files_of(set: &MigrationSet) -> impl Iterator<Item = FileId> {
    set.scripts.iter().flat_map(files_of_script)
}

fn files_of_script(script: &Script) -> impl Iterator<Item = FileId> {
    let sections = script.sections.iter();
    sections.filter_map(|section| section.map.locate(0).map(|source| source.file))
}

fn common_folders(left: &str, right: &str) -> usize {
    left.split('/')
        .zip(right.split('/'))
        .take_while(|(a, b)| a == b)
        .count()
}

/// Keeps of the replays of a set whose dialect was guessed those in which most of it works, and of one that
/// nothing tells the dialect of those in which all of it does, if there are any: other engines are given the
/// files in another form, with types replaced when they are read, say.
fn settled(replayed: Vec<(&MigrationSet, Schema)>) -> Vec<(&MigrationSet, Schema)> {
    let mut kept = Vec::with_capacity(replayed.len());
    for group in replayed.chunk_by(|(one, _), (other, _)| std::ptr::eq(*one, *other)) {
        let best = group
            .iter()
            .min_by_key(|(_, schema)| schema.replay.problems.len());
        let is_best = |dialect: Dialect| best.is_some_and(|(_, best)| is_alike(best.dialect, dialect));
        let works = |schema: &Schema| schema.replay.problems.is_empty();
        let works_somewhere = group.iter().any(|(_, schema)| works(schema));
        kept.extend(group.iter().map(|(set, schema)| match set.dialect {
            Some(_) => !set.is_guess || is_best(schema.dialect),
            None => works(schema) || !works_somewhere,
        }));
    }
    let all = replayed.into_iter().zip(kept);
    all.filter_map(|(one, is_kept)| is_kept.then_some(one)).collect()
}

/// Says whether files for one are files for the other.
pub(super) fn is_alike(left: Dialect, right: Dialect) -> bool {
    left == right || (left.is_mysql_like() && right.is_mysql_like())
}

impl Scan<'_> {
    /// Takes down in which dialect a set is written, where something says it.
    fn note_dialect(&mut self, set: &MigrationSet, schema: &mut Schema) {
        let Some(said) = set.dialect else { return };
        let is_outvoted = !is_alike(said, schema.dialect);
        if is_outvoted {
            let (reason, engine) = (&schema.reason, schema.dialect.title());
            schema.reason = format!("{reason}, but more of them works in {engine}, which a driver talks to");
        }
        let folders = self
            .evidence
            .schemas
            .entry(if is_outvoted { schema.dialect } else { said });
        folders.or_insert_with(|| shown(&set.folder).to_owned());
    }

    /// Returns the dialects that files may be written in of which only words tell one: the engines that
    /// drivers talk to count as well where that is none of them.
    fn rivals(&self, guessed: Dialect) -> Vec<Dialect> {
        let drivers: BTreeSet<Dialect> = self.evidence.of_drivers().collect();
        let is_served = drivers.contains(&guessed);
        let rivals = drivers.into_iter().filter(|_| !is_served);
        let all: Vec<Dialect> = std::iter::once(guessed).chain(rivals).collect();
        with_cousin(&all)
    }

    /// Replays the sets, each in its dialect or in all that the repository has, and what Go code
    /// makes.
    pub(super) fn replay_all(
        &mut self,
        sets: &[MigrationSet],
        (sites, program): (&[Site], &Program),
    ) -> Schemas {
        if let Some(live) = &self.settings.live {
            return self.live_schemas(live);
        }
        let wanted = self.wanted_dialects(sets);
        let mut jobs: Vec<(&MigrationSet, Dialect)> = Vec::new();
        for set in sets {
            let dialects = match (self.settings.dialect, set.dialect) {
                (Some(forced), Some(own)) if !is_alike(own, forced) => Vec::new(),
                (Some(forced), _) => vec![forced],
                (None, Some(own)) if set.is_guess => self.rivals(own),
                (None, Some(own)) if own.is_mysql_like() => vec![Dialect::MySql, Dialect::MariaDb],
                (None, Some(own)) => vec![own],
                (None, None) => wanted.clone(),
            };
            jobs.extend(dialects.into_iter().map(|dialect| (set, dialect)));
        }
        self.progress.begin("replay", jobs.len());
        let replayed: Vec<(&MigrationSet, Schema)> = jobs
            .par_iter()
            .map(|(set, dialect)| {
                self.progress.step();
                (*set, Schema::new(set, *dialect))
            })
            .collect();
        let mut all = Vec::with_capacity(replayed.len());
        for (set, mut schema) in settled(replayed) {
            self.note_dialect(set, &mut schema);
            all.push(schema);
        }
        let mut schemas = Schemas {
            all,
            empty: Dialect::ALL.into_iter().map(Catalog::new).collect(),
        };
        let mut scripts = Vec::new();
        // What a call reads from one of the files was replayed with them.
        let replayed: BTreeSet<FileId> = sets.iter().flat_map(files_of).collect();
        // What a wrapper sends on for its callers is theirs, and was sent once.
        let begins = |statement: &Statement| {
            let source = statement.map.locate(0);
            source.map(|source| (source.file, source.range.start))
        };
        let at_callers: BTreeSet<((FileId, u32), &str)> = sites
            .iter()
            .flat_map(|site| &site.statements)
            .filter(|statement| statement.through.is_empty())
            .filter_map(|statement| Some((begins(statement)?, statement.sql.as_str())))
            .collect();
        let mut ways_back = WaysBack::default();
        for site in sites {
            if takes_back(site, program, &mut ways_back) {
                continue;
            }
            for statement in &site.statements {
                let is_again = begins(statement).is_some_and(|place| {
                    replayed.contains(&place.0)
                        || !statement.through.is_empty()
                            && at_callers.contains(&(place, statement.sql.as_str()))
                });
                let is_foreign = || {
                    self.evidence
                        .foreign_engine(site, statement, &self.files)
                        .is_some()
                };
                if is_again || is_foreign() {
                    continue;
                }
                let dialects = self.evidence.of_statement(site, statement, &self.files);
                scripts.extend(go_script((site, statement), dialects, &self.files));
            }
        }
        add_go_schemas(&mut schemas, &scripts, &wanted);
        self.doubt_beginnings(&mut schemas);
        self.doubt_unread_migrations(&mut schemas, sites);
        schemas.share_tables();
        schemas
    }

    /// Takes what a live database holds for the only schema.
    fn live_schemas(&mut self, live: &LiveSchema) -> Schemas {
        let schema = Schema::of_live(live);
        let known = &mut self.evidence.schemas;
        known.clear();
        known.insert(schema.dialect, schema.path.clone());
        let mut schemas = Schemas {
            all: vec![schema],
            empty: Dialect::ALL.into_iter().map(Catalog::new).collect(),
        };
        schemas.share_tables();
        schemas
    }

    fn wanted_dialects(&self, sets: &[MigrationSet]) -> Vec<Dialect> {
        if let Some(forced) = self.settings.dialect {
            return vec![forced];
        }
        let mut wanted: BTreeSet<Dialect> = self
            .evidence
            .of_drivers()
            .chain(sets.iter().filter_map(|set| set.dialect))
            .collect();
        if wanted.contains(&Dialect::MySql) {
            wanted.insert(Dialect::MariaDb);
        }
        if wanted.is_empty() {
            wanted.extend(Dialect::ALL);
        }
        wanted.into_iter().collect()
    }

    /// Reports what went wrong in the schemas that statements meet, and what they hold.
    pub(super) fn report_schemas(&mut self, schemas: &Schemas, used: &BTreeSet<usize>) {
        for (index, schema) in schemas.all.iter().enumerate() {
            if !used.contains(&index) || schema.dialect == Dialect::MariaDb && self.settings.dialect.is_none()
            {
                continue;
            }
            let tables = schema.catalog().tables.len();
            self.coverage.tables += tables;
            self.coverage.schemas.push(SchemaSource {
                path: schema.path().to_owned(),
                dialect: schema.dialect.name().to_owned(),
                tool: schema.tool.clone(),
                tables,
                skipped: schema.replay.skipped.len(),
                evidence: schema.reason.clone(),
            });
            for uncertain in &schema.catalog().uncertain {
                let path = schema.path();
                let note = format!("not every table of {path} is known: {}", uncertain.reason);
                if !self.coverage.notes.contains(&note) {
                    self.coverage.notes.push(note);
                }
            }
            for problem in &schema.replay.problems {
                if let Some(range) = problem.range {
                    let finding = engine_finding("migration-fails", range, problem.message.clone());
                    self.findings.push(finding);
                }
            }
        }
        let shown: BTreeSet<usize> = used
            .iter()
            .copied()
            .filter(|index| {
                schemas.all[*index].dialect != Dialect::MariaDb || self.settings.dialect.is_some()
            })
            .collect();
        self.findings.extend(disagreements(schemas, &shown));
    }
}

impl Schema {
    /// Makes a schema of migrations that are written in Go.
    pub(super) fn of_go(path: &str, dialect: Dialect, scripts: &[Script]) -> Self {
        let mut replay = godbg_semantics::replay(dialect);
        run_calls(&mut replay, scripts);
        // Where Go code runs in an order that nobody wrote down, a failure is no fact; it only
        // shows that more happens than was seen.
        if !replay.problems.is_empty() || !replay.skipped.is_empty() {
            let doubt = Uncertainty::new("not all that the Go code does to it could be followed", None);
            doubt_columns(&mut replay.catalog, &doubt);
            replay.catalog.uncertain.push(doubt);
        }
        replay.problems.clear();
        Self {
            path: path.to_owned(),
            tool: "go".to_owned(),
            role: Role::Steps,
            dialect,
            met: replay.catalog.clone(),
            scripts: scripts.to_vec(),
            beginning: Catalog::new(dialect),
            replay,
            reason: "Go code that makes tables".to_owned(),
        }
    }

    /// Puts migrations that are written in Go between the files, by their numbers. What they fail at
    /// may lie in what was not understood of them; what files fail at stays.
    pub(super) fn insert(&mut self, steps: Vec<Script>) {
        let in_go: BTreeSet<FileId> = steps.iter().flat_map(files_of_script).collect();
        self.scripts.extend(steps);
        self.scripts
            .sort_by(|left, right| left.version.cmp(&right.version));
        self.replay_from(self.beginning.clone());
        let is_of_file = |range: SourceRange| !in_go.contains(&range.file);
        self.replay
            .problems
            .retain(|problem| problem.range.is_none_or(is_of_file));
    }

    /// Replays all once more from another state than an empty database; nothing new fails.
    pub(super) fn begin_from(&mut self, beginning: Catalog) {
        let known: BTreeSet<_> = self.replay.problems.iter().map(|problem| problem.range).collect();
        self.replay_from(beginning);
        self.replay
            .problems
            .retain(|problem| known.contains(&problem.range));
    }

    fn replay_from(&mut self, beginning: Catalog) {
        self.replay = godbg_semantics::replay_from(beginning.clone());
        run_calls(&mut self.replay, &self.scripts);
        self.met = self.replay.catalog.clone();
        self.beginning = beginning;
    }

    /// Returns the names of all tables that there were after one of the scripts, in lower case.
    pub(super) fn tables_ever(&self) -> BTreeSet<String> {
        let steps = godbg_semantics::replay_from(self.beginning.clone()).run_in_steps(&self.scripts);
        let tables = steps.iter().flat_map(|step| step.catalog.tables.iter());
        tables.map(|table| table.name.name.to_lowercase()).collect()
    }

    /// Runs migrations that are written in Go after the files.
    pub(super) fn extend(&mut self, scripts: &[Script]) {
        let known = self.replay.problems.len();
        look_in_public(&mut self.replay.catalog);
        run_calls(&mut self.replay, scripts);
        self.scripts.extend(scripts.iter().cloned());
        self.replay.problems.truncate(known);
    }
}

/// Lets PostgreSQL find what lies in `public` again: what a dump or a migration sets ends with its session.
fn look_in_public(catalog: &mut Catalog) {
    if catalog.dialect == Dialect::Postgres && !catalog.search_path.iter().any(|name| name == PUBLIC) {
        catalog.search_path.push(PUBLIC.to_owned());
    }
}

/// Says whether a call that changes tables only runs to take a migration back.
fn takes_back<'p>(site: &Site, program: &'p Program, ways_back: &mut WaysBack<'p>) -> bool {
    let is_definition = |statement: &Statement| {
        let verb = statement.sql.trim_start().get(..4);
        verb.is_some_and(|verb| {
            ["CREA", "ALTE", "DROP"]
                .iter()
                .any(|word| verb.eq_ignore_ascii_case(word))
        })
    };
    site.action == Action::Execute
        && site.statements.iter().any(is_definition)
        && ways_back.hold(site.file, program.file(site.file).tree(), site.name_range.start)
}
