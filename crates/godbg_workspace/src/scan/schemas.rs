//! Schemas: the sets of migrations, what they add up to, and which of them a Go file meets.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use godbg_go::program::Program;
use godbg_queries::{Action, Site, Statement, Status};
use godbg_schema::Catalog;
use godbg_schema::catalog::{Column, Table, Uncertainty};
use godbg_schema::migrations::{MigrationSet, Role, Script};
use godbg_schema::replay::Replay;
use godbg_sql::Dialect;
use godbg_text::{FileId, SourceRange};
use rayon::prelude::*;

use super::Scan;
use super::candidates::disagreements;
use super::go_schema::{add_go_schemas, go_script, is_migration};
use super::go_steps::{leads_back, version_of};
use crate::coverage::SchemaSource;
use crate::input::engine_finding;
use crate::run::FoundSchema;
use crate::settings::LiveSchema;

/// A schema after its last migration.
pub(super) struct Schema {
    /// The folder or file that it comes from.
    path: String,
    tool: String,
    role: Role,
    pub(super) dialect: Dialect,
    scripts: Vec<Script>,
    replay: Replay,
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

    /// Between the files of this folder, something happens that was not understood: what they fail at
    /// may lie there.
    fn doubt_steps_in(&mut self, folder: &str, doubt: &Uncertainty) {
        let steps = self
            .all
            .iter_mut()
            .filter(|schema| schema.role == Role::Steps && schema.path == folder && schema.tool != "go");
        for schema in steps {
            schema.replay.problems.clear();
            schema.replay.catalog.uncertain.push(doubt.clone());
        }
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

/// Marks what differs between the tables of one name in several databases: which of them a
/// statement means, the files do not say. A column that only others have may be there.
fn doubt_doubled_tables(catalog: &mut Catalog) {
    let mut doubled: BTreeMap<&str, Vec<&Table>> = BTreeMap::new();
    for table in catalog.tables.iter() {
        doubled.entry(&table.name.name).or_default().push(table);
    }
    let doubt = || Uncertainty::new("several databases have a table of this name", None);
    let mut marked: Vec<Table> = Vec::new();
    for tables in doubled.into_values().filter(|tables| tables.len() > 1) {
        for table in &tables {
            let mut table = (*table).clone();
            for column in &mut table.columns {
                let is_shared = |other: &&Table| {
                    let named = other.columns.iter().find(|other| other.name == column.name);
                    named.is_some_and(|other| has_same_meaning(other, column))
                };
                if !tables.iter().all(is_shared) {
                    column.uncertain.get_or_insert_with(doubt);
                }
            }
            for column in tables.iter().flat_map(|other| &other.columns) {
                if table.columns.iter().all(|own| own.name != column.name) {
                    let mut column = column.clone();
                    column.is_invisible = true;
                    column.uncertain.get_or_insert_with(doubt);
                    table.columns.push(column);
                }
            }
            marked.push(table);
        }
    }
    for table in marked {
        if let Some(known) = catalog.tables.get_mut(&table.name) {
            *known = table;
        }
    }
}

/// Returns the path of a folder as a reader names it.
fn shown(path: &str) -> &str {
    if path.is_empty() { "." } else { path }
}

/// Says whether two columns hold the same values.
fn has_same_meaning(left: &Column, right: &Column) -> bool {
    left.data_type == right.data_type
        && left.is_nullable == right.is_nullable
        && left.default.is_some() == right.default.is_some()
        && left.generation == right.generation
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

impl Scan<'_> {
    /// Replays the sets, each in its dialect or in all that the repository has, and what Go code
    /// makes.
    pub(super) fn replay_all(
        &mut self,
        sets: &[MigrationSet],
        (sites, program): (&[Site], &Program),
    ) -> Schemas {
        for set in sets {
            if let Some(dialect) = set.dialect {
                self.evidence
                    .schemas
                    .entry(dialect)
                    .or_insert_with(|| shown(&set.folder).to_owned());
            }
        }
        if let Some(live) = &self.settings.live {
            return self.live_schemas(live);
        }
        let wanted = self.wanted_dialects(sets);
        let mut jobs: Vec<(&MigrationSet, Dialect)> = Vec::new();
        for set in sets {
            let is_cousin = |own: Dialect, forced: Dialect| own.is_mysql_like() && forced.is_mysql_like();
            let dialects = match (self.settings.dialect, set.dialect) {
                (Some(forced), Some(own)) if forced != own && !is_cousin(own, forced) => Vec::new(),
                (Some(forced), _) => vec![forced],
                (None, Some(own)) if own.is_mysql_like() => vec![Dialect::MySql, Dialect::MariaDb],
                (None, Some(own)) => vec![own],
                (None, None) => wanted.clone(),
            };
            jobs.extend(dialects.into_iter().map(|dialect| (set, dialect)));
        }
        self.progress.begin("replay", jobs.len());
        let all: Vec<Schema> = jobs
            .par_iter()
            .map(|(set, dialect)| {
                self.progress.step();
                Schema::new(set, *dialect)
            })
            .collect();
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
        let at_callers: BTreeSet<(FileId, u32)> = sites
            .iter()
            .flat_map(|site| &site.statements)
            .filter(|statement| statement.through.is_empty())
            .filter_map(begins)
            .collect();
        for site in sites.iter().filter(|site| !takes_back(site, program)) {
            for statement in &site.statements {
                let is_again = begins(statement).is_some_and(|place| {
                    replayed.contains(&place.0)
                        || !statement.through.is_empty() && at_callers.contains(&place)
                });
                if is_again {
                    continue;
                }
                let dialects = self.evidence.of_statement(site, statement, &self.files);
                scripts.extend(go_script((site, statement), dialects, &self.files));
            }
        }
        add_go_schemas(&mut schemas, &scripts, &wanted);
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

    /// A migration in Go whose text is not known may make any table.
    fn doubt_unread_migrations(&self, schemas: &mut Schemas, sites: &[Site]) {
        let is_unread =
            |site: &&Site| site.has_text && site.status != Status::Resolved && site.action == Action::Execute;
        for site in sites.iter().filter(is_unread) {
            let file = self.files.get(site.file);
            if version_of(&file.path).is_some() {
                schemas.doubt_steps_in(file.folder(), &self.doubt_about(site));
            }
        }
        let unread = sites
            .iter()
            .filter(is_unread)
            .find(|site| is_migration(&self.files.get(site.file).path, &site.function));
        // Where there are files of migrations, the call that is not understood is what runs them.
        let has_steps = schemas
            .all
            .iter()
            .any(|schema| schema.role == Role::Steps && schema.tool != "go");
        let Some(site) = unread.filter(|_| !has_steps) else {
            return;
        };
        let doubt = self.doubt_about(site);
        for schema in &mut schemas.all {
            schema.replay.catalog.uncertain.push(doubt.clone());
        }
    }

    fn doubt_about(&self, site: &Site) -> Uncertainty {
        let place = SourceRange {
            file: site.file,
            range: site.name_range,
        };
        let path = &self.files.get(site.file).path;
        let reason = format!("{path}:{} sends what could not be followed", site.line);
        Uncertainty::new(reason, Some(place))
    }

    fn wanted_dialects(&self, sets: &[MigrationSet]) -> Vec<Dialect> {
        if let Some(forced) = self.settings.dialect {
            return vec![forced];
        }
        let drivers = self
            .evidence
            .drivers
            .values()
            .flat_map(|drivers| drivers.keys().copied());
        let mut wanted: BTreeSet<Dialect> =
            drivers.chain(sets.iter().filter_map(|set| set.dialect)).collect();
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
        let mut replay = godbg_semantics::replay(dialect).run_all(scripts);
        // Where Go code runs in an order that nobody wrote down, a failure is no fact; it only
        // shows that more happens than was seen.
        if !replay.problems.is_empty() || !replay.skipped.is_empty() {
            let doubt = Uncertainty::new("not all that the Go code does to it could be followed", None);
            let names: Vec<_> = replay
                .catalog
                .tables
                .iter()
                .map(|table| table.name.clone())
                .collect();
            for name in names {
                if let Some(table) = replay.catalog.tables.get_mut(&name) {
                    table.uncertain.get_or_insert_with(|| doubt.clone());
                }
            }
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
        self.replay = godbg_semantics::replay(self.dialect).run_all(&self.scripts);
        let is_of_file = |range: SourceRange| !in_go.contains(&range.file);
        self.replay
            .problems
            .retain(|problem| problem.range.is_none_or(is_of_file));
        self.met = self.replay.catalog.clone();
    }

    /// Runs migrations that are written in Go after the files.
    pub(super) fn extend(&mut self, scripts: &[Script]) {
        let known = self.replay.problems.len();
        for script in scripts {
            self.replay.run(script);
        }
        self.scripts.extend(scripts.iter().cloned());
        self.replay.problems.truncate(known);
    }
}

/// Says whether a call that changes tables only runs to take a migration back.
fn takes_back(site: &Site, program: &Program) -> bool {
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
        && leads_back(program.file(site.file).tree(), site.name_range.start)
}
