//! Statements: each distinct text is parsed and analysed once for each schema it may meet, then
//! checked at every site that sends it.

use std::collections::{BTreeMap, BTreeSet};

use godbg_checks::{Prepared, SchemaView, check_schema, check_statement, prepare};
use godbg_diagnostics::Finding;
use godbg_queries::{HoleKind, Site, Statement, Status};
use godbg_sql::{Answer, Dialect};
use godbg_text::TextRange;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::Scan;
use super::schemas::Schemas;
use crate::run::{QueriedSite, StatementFacts};

/// A dialect and the schema that a statement meets there.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Target {
    dialect: Dialect,
    schema: Option<usize>,
}

/// What makes a text distinct: its bytes and which of them are not its own.
#[derive(PartialEq, Eq, Hash)]
struct TextKey<'s> {
    sql: &'s str,
    holes: Vec<(TextRange, HoleKind)>,
}

/// The texts that were parsed and analysed, by text and target.
type Memo<'s> = FxHashMap<(TextKey<'s>, Target), Prepared>;

impl Scan<'_> {
    /// Checks what the sites can send, and the schemas that they meet.
    pub(super) fn check(
        &mut self,
        sites: Vec<Site>,
        schemas: &Schemas,
    ) -> (Vec<QueriedSite>, BTreeSet<usize>) {
        self.count_sites(&sites);
        let targets: Vec<Vec<Vec<Target>>> = sites
            .iter()
            .map(|site| {
                let statements = site.statements.iter();
                statements
                    .map(|statement| self.targets(site, statement, schemas))
                    .collect()
            })
            .collect();
        let memo = self.prepare_all(&sites, &targets, schemas);
        self.count_statements(&sites, &targets, &memo);
        self.progress.begin("check", sites.len());
        let checked: Vec<(Vec<Finding>, Vec<StatementFacts>)> = sites
            .par_iter()
            .zip(&targets)
            .map(|(site, targets)| {
                self.progress.step();
                check_site(site, targets, &memo, schemas)
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
        let folder = self.files.get(site.file).folder();
        let mut targets: Vec<Target> = self
            .evidence
            .of_statement(site, statement, &self.files)
            .into_iter()
            .map(|dialect| Target {
                dialect,
                schema: schemas.nearest(dialect, folder),
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
        schemas: &Schemas,
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
        for (site, targets) in sites.iter().zip(targets) {
            for (statement, targets) in site.statements.iter().zip(targets) {
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
        self.coverage.statements = seen.len();
        for construct in seen.into_values().flatten() {
            self.coverage.not_understood += 1;
            *self.coverage.constructs.entry(construct.to_owned()).or_default() += 1;
        }
    }
}

fn key(statement: &Statement) -> TextKey<'_> {
    TextKey {
        sql: &statement.sql,
        holes: statement
            .holes
            .iter()
            .map(|hole| (hole.range, hole.kind))
            .collect(),
    }
}

fn view(target: Target, schemas: &Schemas) -> SchemaView<'_> {
    SchemaView {
        catalog: schemas.catalog(target.schema, target.dialect),
        dialect: target.dialect,
        is_known: target.schema.is_some(),
    }
}

fn not_understood(prepared: &Prepared) -> Option<&str> {
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
) -> (Vec<Finding>, Vec<StatementFacts>) {
    let mut findings = Vec::new();
    let mut facts = Vec::new();
    for (statement, targets) in site.statements.iter().zip(targets) {
        let mut agreed: Option<Vec<Finding>> = None;
        for target in targets {
            let prepared = &memo[&(key(statement), *target)];
            let mut found = Vec::new();
            check_statement(site, statement, prepared, view(*target, schemas), &mut found);
            match &mut agreed {
                None => {
                    facts.push(facts_of(prepared));
                    agreed = Some(found);
                }
                // What only some of the engines would complain about may never meet them.
                Some(agreed) => agreed.retain(|finding| found.iter().any(|other| is_same(finding, other))),
            }
        }
        findings.extend(agreed.unwrap_or_default());
    }
    (findings, facts)
}

fn is_same(left: &Finding, right: &Finding) -> bool {
    left.check == right.check && left.location == right.location
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
        fingerprint: String::new(),
        kind: kind.to_ascii_lowercase(),
        tables: tables.into_iter().collect(),
    }
}
