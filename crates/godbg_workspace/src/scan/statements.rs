//! Statements: each distinct text is parsed and analysed once for each schema it may meet, then
//! checked at every site that sends it.

use std::collections::{BTreeMap, BTreeSet};

use godbg_checks::{Overview, Prepared, SchemaView, Sent, check_schema, prepare};
use godbg_diagnostics::Finding;
use godbg_go::program::Program;
use godbg_queries::{HoleKind, Site, Statement, Status};
use godbg_sql::{Answer, Dialect};
use godbg_text::{FileId, Origin, TextRange};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::Scan;
use super::go_schema::is_migration;
use super::schemas::Schemas;
use crate::run::{QueriedSite, StatementFacts};

/// A dialect and the schema that a statement meets there.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Target {
    pub(super) dialect: Dialect,
    pub(super) schema: Option<usize>,
    /// The engine, where its SQL is not read; `dialect` is then the likest of those that are.
    pub(super) foreign: Option<&'static str>,
}

/// What makes a text distinct: its bytes and which of them are not its own.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct TextKey<'s> {
    sql: &'s str,
    holes: Vec<(TextRange, HoleKind)>,
}

/// The texts that were parsed and analysed, by text and target.
pub(super) type Memo<'s> = FxHashMap<(TextKey<'s>, Target), Prepared<'s>>;

impl Scan<'_> {
    /// Checks what the sites can send, and the schemas that they meet.
    pub(super) fn check(
        &mut self,
        sites: Vec<Site>,
        schemas: &Schemas,
        program: &Program,
    ) -> (Vec<QueriedSite>, BTreeSet<usize>) {
        self.count_sites(&sites);
        let mut targets: Vec<Vec<Vec<Target>>> = sites
            .iter()
            .map(|site| {
                let statements = site.statements.iter();
                statements
                    .map(|statement| self.targets(site, statement, schemas))
                    .collect()
            })
            .collect();
        let mut memo = self.prepare_all(&sites, &targets, schemas);
        self.refit(&sites, &mut targets, &mut memo, (schemas, program));
        self.count_statements(&sites, &targets, &memo);
        let overview = overview(&sites, &targets, &memo, schemas);
        self.progress.begin("check", sites.len());
        let checked: Vec<(Vec<Finding>, Vec<StatementFacts>)> = sites
            .par_iter()
            .zip(&targets)
            .map(|(site, targets)| {
                self.progress.step();
                check_site(site, targets, &memo, schemas, &overview)
            })
            .collect();
        let mut used: BTreeSet<usize> = targets
            .iter()
            .flatten()
            .flatten()
            .filter_map(|target| target.schema)
            .collect();
        if used.is_empty() {
            used.extend(0..schemas.all.len());
        }
        self.check_schemas(schemas, &used);
        self.report_schemas(schemas, &used);
        drop(memo);
        let mut queried = Vec::with_capacity(sites.len());
        for ((site, (findings, facts)), targets) in sites.into_iter().zip(checked).zip(&targets) {
            self.findings.extend(findings);
            let dialect = targets
                .first()
                .and_then(|targets| targets.first())
                .map(|target| target.dialect);
            queried.push(QueriedSite { site, dialect, facts });
        }
        (queried, used)
    }

    fn targets(&self, site: &Site, statement: &Statement, schemas: &Schemas) -> Vec<Target> {
        let file = self.files.get(site.file);
        let foreign = self.evidence.foreign_engine(site, statement, &self.files);
        // A migration meets the schema of its time, not that of today.
        let is_migration = is_migration(&file.path, &site.function)
            || written_in(statement).is_some_and(|file| is_migration(&self.files.get(file).path, ""));
        let nearest = |dialect| schemas.nearest(dialect, file.folder()).filter(|_| !is_migration);
        let mut targets: Vec<Target> = self
            .evidence
            .of_statement(site, statement, &self.files)
            .into_iter()
            .map(|dialect| Target {
                dialect,
                schema: nearest(dialect).filter(|_| foreign.is_none()),
                foreign,
            })
            .collect();
        // A dialect without a schema beside one that has it tells nothing.
        if targets.iter().any(|target| target.schema.is_some()) {
            targets.retain(|target| target.schema.is_some());
        }
        targets
    }

    fn prepare_all<'s>(
        &self,
        sites: &'s [Site],
        targets: &[Vec<Vec<Target>>],
        schemas: &'s Schemas,
    ) -> Memo<'s> {
        let mut distinct: FxHashMap<(TextKey<'s>, Target), &'s Statement> = FxHashMap::default();
        for (site, targets) in sites.iter().zip(targets) {
            for (statement, targets) in site.statements.iter().zip(targets) {
                for target in targets {
                    distinct.entry((key(statement), *target)).or_insert(statement);
                }
            }
        }
        self.progress.begin("analyse", distinct.len());
        let prepared = |((text, target), statement): ((TextKey<'s>, Target), &'s Statement)| {
            self.progress.step();
            ((text, target), prepare(statement, view(target, schemas)))
        };
        distinct.into_par_iter().map(prepared).collect()
    }

    fn check_schemas(&mut self, schemas: &Schemas, used: &BTreeSet<usize>) {
        for index in used {
            let dialect = schemas.all[*index].dialect;
            let target = Target {
                dialect,
                schema: Some(*index),
                foreign: None,
            };
            check_schema(view(target, schemas), &mut self.findings);
        }
    }

    fn count_sites(&mut self, sites: &[Site]) {
        let coverage = &mut self.coverage;
        coverage.sites = sites.len();
        for site in sites {
            match site.status {
                _ if !site.has_text => coverage.without_text += 1,
                Status::Resolved => coverage.resolved += 1,
                _ if site.is_never_called() => coverage.never_called += 1,
                Status::Partial => coverage.partial += 1,
                Status::Unresolved => coverage.unresolved += 1,
            }
            if let Some(reason) = site.reasons.first().filter(|_| site.has_text) {
                *coverage.reasons.entry(reason.kind.name().to_owned()).or_default() += 1;
            }
        }
    }

    fn count_statements(&mut self, sites: &[Site], targets: &[Vec<Vec<Target>>], memo: &Memo<'_>) {
        let mut seen: BTreeMap<&str, Option<&str>> = BTreeMap::new();
        let mut foreign: BTreeMap<&str, &'static str> = BTreeMap::new();
        for (site, targets) in sites.iter().zip(targets) {
            for (statement, targets) in site.statements.iter().zip(targets) {
                if let Some(engine) = targets.first().and_then(|target| target.foreign) {
                    foreign.insert(&statement.sql, engine);
                    continue;
                }
                let answers = targets
                    .iter()
                    .filter_map(|target| memo.get(&(key(statement), *target)));
                let mut constructs = answers.map(not_understood);
                // Understood in one of its dialects is understood.
                let construct = constructs.next().flatten();
                let is_gap = construct.is_some() && constructs.all(|other| other.is_some());
                seen.insert(&statement.sql, construct.filter(|_| is_gap));
            }
        }
        foreign.retain(|text, _| !seen.contains_key(text));
        self.coverage.statements = seen.len() + foreign.len();
        for engine in foreign.into_values() {
            *self.coverage.foreign.entry(engine.to_owned()).or_default() += 1;
        }
        for construct in seen.into_values().flatten() {
            self.coverage.not_understood += 1;
            *self.coverage.constructs.entry(construct.to_owned()).or_default() += 1;
        }
    }
}

pub(super) fn key(statement: &Statement) -> TextKey<'_> {
    TextKey {
        sql: &statement.sql,
        holes: statement
            .holes
            .iter()
            .map(|hole| (hole.range, hole.kind))
            .collect(),
    }
}

pub(super) fn view(target: Target, schemas: &Schemas) -> SchemaView<'_> {
    SchemaView {
        catalog: schemas.catalog(target.schema, target.dialect),
        dialect: target.dialect,
        is_known: target.schema.is_some(),
        is_foreign: target.foreign.is_some(),
    }
}

fn not_understood<'p>(prepared: &'p Prepared<'_>) -> Option<&'p str> {
    prepared.parts().find_map(|(answer, _)| match answer {
        Answer::Unknown { construct, .. } => Some(construct.as_str()),
        _ => None,
    })
}

fn check_site(
    site: &Site,
    targets: &[Vec<Target>],
    memo: &Memo<'_>,
    schemas: &Schemas,
    overview: &Overview,
) -> (Vec<Finding>, Vec<StatementFacts>) {
    let mut facts = Vec::new();
    let mut sent = Vec::new();
    for (statement, targets) in site.statements.iter().zip(targets) {
        let targets: Vec<(&Prepared, SchemaView<'_>)> = targets
            .iter()
            .map(|target| (&memo[&(key(statement), *target)], view(*target, schemas)))
            .collect();
        if let Some((prepared, _)) = targets.first() {
            facts.push(facts_of(prepared));
        }
        sent.push(Sent { statement, targets });
    }
    (godbg_checks::check_site(site, &sent, overview), facts)
}

/// Puts together what all sites say of the columns and of each other.
fn overview<'s>(
    sites: &[Site],
    targets: &[Vec<Vec<Target>>],
    memo: &Memo<'s>,
    schemas: &'s Schemas,
) -> Overview<'s> {
    let mut overview = Overview::default();
    let mut seen = BTreeSet::new();
    for (site, targets) in sites.iter().zip(targets) {
        for (statement, targets) in site.statements.iter().zip(targets) {
            for target in targets.iter().filter(|target| target.foreign.is_none()) {
                let catalog = view(*target, schemas).catalog;
                overview.add(site, statement, &memo[&(key(statement), *target)], catalog);
                if let Some(schema) = target.schema.filter(|schema| seen.insert(*schema)) {
                    overview.add_schema(schemas.catalog(Some(schema), target.dialect));
                }
            }
        }
    }
    overview
}

fn facts_of(prepared: &Prepared) -> StatementFacts {
    let kind = prepared
        .parse()
        .statements()
        .next()
        .map_or("", |statement| statement.verb());
    let names = prepared.parts().flat_map(|(_, analysis)| &analysis.tables);
    let tables: BTreeSet<String> = names.map(|table| table.name.clone()).collect();
    StatementFacts {
        dialect: prepared.parse().dialect(),
        kind: kind.to_ascii_lowercase(),
        tables: tables.into_iter().collect(),
    }
}

/// Returns the file in which the beginning of a statement stands, which may be sent from another.
fn written_in(statement: &Statement) -> Option<FileId> {
    statement
        .map
        .pieces()
        .iter()
        .find_map(|piece| match piece.origin {
            Origin::Verbatim(source) | Origin::Whole(source) => Some(source.file),
            Origin::Synthetic => None,
        })
}
