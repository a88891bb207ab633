//! Which of several databases a statement is sent to where its dialect alone does not say: one that has what
//! the statement names.

use std::collections::BTreeSet;

use godbg_checks::{Prepared, prepare};
use godbg_go::program::Program;
use godbg_queries::{Site, Statement};
use godbg_semantics::ProblemKind;
use godbg_sql::{Answer, Dialect};
use rustc_hash::FxHashMap;

use super::Scan;
use super::go_steps::is_step;
use super::schemas::{Schemas, is_alike};
use super::statements::{Memo, Target, TextKey, key, view};

/// Which schemas describe different databases.
struct Databases<'s> {
    schemas: &'s Schemas,
    apart: FxHashMap<(usize, usize), bool>,
}

impl Scan<'_> {
    /// Holds statements that do not fit what they were thought to meet against the other schemas of the
    /// repository. What fits none of them and is a step of a migration meets the schema of its time.
    pub(super) fn refit<'s>(
        &self,
        sites: &'s [Site],
        targets: &mut [Vec<Vec<Target>>],
        memo: &mut Memo<'s>,
        (schemas, program): (&'s Schemas, &Program),
    ) {
        let mut databases = Databases {
            schemas,
            apart: FxHashMap::default(),
        };
        take_to_readers(sites, targets, memo);
        self.take_to_other_engines(sites, targets, memo, schemas);
        for (site, targets) in sites.iter().zip(targets) {
            let is_step = || is_step(program.file(site.file).tree(), site.name_range.start);
            for (statement, targets) in site.statements.iter().zip(targets) {
                for target in targets.iter_mut() {
                    if let Some(owner) = owner(&memo[&(key(statement), *target)], *target, schemas) {
                        *target = owner;
                        memo.entry((key(statement), owner))
                            .or_insert_with(|| prepare(statement, view(owner, schemas)));
                    }
                }
                let fits = |target: &Target| is_fit(&memo[&(key(statement), *target)]);
                let (fit, unfit): (Vec<Target>, Vec<Target>) =
                    targets.iter().partition(|target| fits(target));
                if unfit.is_empty() || unfit.iter().any(|target| target.schema.is_none()) {
                    continue;
                }
                if !fit.is_empty() {
                    databases.keep(targets, &fit);
                } else if let Some(found) = self.elsewhere((site, statement), &unfit, memo, &mut databases) {
                    *targets = found;
                } else if is_step() {
                    for target in targets {
                        target.schema = None;
                        let view = view(*target, schemas);
                        memo.entry((key(statement), *target))
                            .or_insert_with(|| prepare(statement, view));
                    }
                } else {
                    let found = with_tables(&unfit, |target| &memo[&(key(statement), target)]);
                    if !found.is_empty() {
                        databases.keep(targets, &found);
                    }
                }
            }
        }
    }

    /// Takes texts that the engine of the schema does not read to those that do: another that the code talks to,
    /// of which no schema is known, or any where no driver says which it is: a library leaves the driver to its
    /// users.
    fn take_to_other_engines<'s>(
        &self,
        sites: &'s [Site],
        targets: &mut [Vec<Vec<Target>>],
        memo: &mut Memo<'s>,
        schemas: &'s Schemas,
    ) {
        for (site, targets) in sites.iter().zip(targets) {
            for (statement, targets) in site.statements.iter().zip(targets) {
                let is_settled =
                    |target: &Target| target.foreign.is_some() || is_read(&memo[&(key(statement), *target)]);
                if targets.iter().any(is_settled) {
                    continue;
                }
                let engines = if self.evidence.is_of_schema() {
                    vec![Dialect::Postgres, Dialect::MySql, Dialect::Sqlite]
                } else {
                    self.evidence.of_statement(site, statement, &self.files)
                };
                let others = engines.into_iter().map(|dialect| Target {
                    dialect,
                    schema: None,
                    foreign: None,
                });
                let mut reads = |other: &Target| {
                    let prepared = memo
                        .entry((key(statement), *other))
                        .or_insert_with(|| prepare(statement, view(*other, schemas)));
                    is_read(prepared)
                };
                let readers: Vec<Target> = others.filter(|other| reads(other)).collect();
                if !readers.is_empty() {
                    *targets = readers;
                }
            }
        }
    }

    /// Returns where a statement fits that does not fit here: another database of another engine, or else
    /// another description of this one.
    fn elsewhere<'s>(
        &self,
        (site, statement): (&'s Site, &'s Statement),
        here: &[Target],
        memo: &mut Memo<'s>,
        databases: &mut Databases<'s>,
    ) -> Option<Vec<Target>> {
        let schemas = databases.schemas;
        let folder = self.files.get(site.file).folder();
        let is_here = |dialect: Dialect| here.iter().any(|target| is_alike(target.dialect, dialect));
        let mut fits = |target: &Target| {
            let prepared = memo
                .entry((key(statement), *target))
                .or_insert_with(|| prepare(statement, view(*target, schemas)));
            let mut tables = prepared.parts().flat_map(|(_, part)| &part.tables);
            // In a schema of which not everything is known, anything fits but what is certain of it; so it does
            // in a table that others make.
            let own = target.schema.map(|index| schemas.all[index].catalog());
            let own = own.filter(|own| own.is_complete());
            let is_own =
                |table: &str| own.is_some_and(|own| own.tables.iter().any(|own| own.name.name == table));
            is_fit(prepared) && tables.any(|table| table.is_certain || table.is_known && is_own(&table.name))
        };
        let all = schemas.all.iter().enumerate().map(|(index, schema)| Target {
            dialect: schema.dialect,
            schema: Some(index),
            foreign: None,
        });
        let (same, other): (Vec<Target>, Vec<Target>) = all.partition(|target| is_here(target.dialect));
        let mut found = other;
        found.retain(|target| {
            target.schema == schemas.nearest(target.dialect, folder)
                && here.iter().all(|here| databases.are_apart(*here, *target))
                && fits(target)
        });
        if found.is_empty() {
            found = same;
            found.retain(|target| !here.contains(target) && fits(target));
        }
        (!found.is_empty()).then_some(found)
    }
}

impl Databases<'_> {
    /// Keeps some of the targets of a statement, and those that may be the same database as one of them.
    fn keep(&mut self, targets: &mut Vec<Target>, kept: &[Target]) {
        targets.retain(|target| {
            kept.contains(target) || !kept.iter().all(|kept| self.are_apart(*kept, *target))
        });
    }

    /// Says whether the schemas of two targets have little in common: they are not one database for two engines.
    fn are_apart(&mut self, left: Target, right: Target) -> bool {
        let (Some(left), Some(right)) = (left.schema, right.schema) else {
            return false;
        };
        let schemas = self.schemas;
        *self.apart.entry((left, right)).or_insert_with(|| {
            let names = |schema: usize| -> BTreeSet<&str> {
                let tables = schemas.all[schema].catalog().tables.iter();
                tables.map(|table| table.name.name.as_str()).collect()
            };
            let (left, right) = (names(left), names(right));
            left.intersection(&right).count() * 2 < left.len().max(right.len())
        })
    }
}

/// Returns the only target whose schema makes all tables of a statement, where that of `here` makes none of them.
/// One of which not everything is known may not be what it seems, and owns nothing.
fn owner(prepared: &Prepared<'_>, here: Target, schemas: &Schemas) -> Option<Target> {
    let met = here.schema?;
    let is_rival = |index: usize| {
        let other = &schemas.all[index];
        index != met && other.dialect == here.dialect && other.is_sound()
    };
    let mut rivals = (0..schemas.all.len()).filter(|index| is_rival(*index)).peekable();
    rivals.peek()?;
    let tables: Vec<&str> = prepared
        .parts()
        .flat_map(|(_, part)| &part.tables)
        .map(|table| table.name.as_str())
        .collect();
    let makes = |index: usize, name: &str| {
        let mut own = schemas.all[index].catalog().tables.iter();
        own.any(|own| own.name.name == name)
    };
    if tables.is_empty() || tables.iter().any(|table| makes(met, table)) {
        return None;
    }
    let mut owners = rivals.filter(|index| tables.iter().all(|table| makes(*index, table)));
    let owner = owners.next().filter(|_| owners.next().is_none())?;
    Some(Target {
        schema: Some(owner),
        ..here
    })
}

/// Takes texts that none of their engines reads to those that do, where a caller gives them to a function of its
/// own: through an interface a text seems to arrive at the engines of all that implement it, though it is meant
/// for those that can read it.
fn take_to_readers<'s>(sites: &'s [Site], targets: &mut [Vec<Vec<Target>>], memo: &Memo<'s>) {
    let reads = |statement: &'s Statement, target: &Target| is_read(&memo[&(key(statement), *target)]);
    let is_unread = |statement, targets: &[Target]| !targets.iter().any(|target| reads(statement, target));
    let pairs = || {
        let of_sites = sites.iter().zip(&*targets);
        of_sites.flat_map(|(site, targets)| site.statements.iter().zip(targets))
    };
    let unread = pairs().filter(|(statement, targets)| is_unread(statement, targets));
    let mut readers: FxHashMap<TextKey<'s>, Vec<Target>> = unread
        .map(|(statement, _)| (key(statement), Vec::new()))
        .collect();
    if readers.is_empty() {
        return;
    }
    for (statement, targets) in pairs().filter(|(statement, _)| !statement.through.is_empty()) {
        if let Some(found) = readers.get_mut(&key(statement)) {
            for target in targets {
                if reads(statement, target) && !found.contains(target) {
                    found.push(*target);
                }
            }
        }
    }
    readers.retain(|_, found| !found.is_empty());
    for (site, targets) in sites.iter().zip(targets) {
        for (statement, targets) in site.statements.iter().zip(targets) {
            if let Some(found) = readers.get(&key(statement))
                && is_unread(statement, targets)
            {
                targets.clone_from(found);
            }
        }
    }
}

/// Says whether an engine may read a statement.
fn is_read(prepared: &Prepared<'_>) -> bool {
    lacks_none(prepared, |_| false)
}

/// Says whether a schema has what a statement names.
fn is_fit(prepared: &Prepared<'_>) -> bool {
    lacks_none(prepared, |kind| {
        matches!(
            kind,
            ProblemKind::UnknownTable { .. } | ProblemKind::UnknownColumn { .. }
        )
    })
}

/// Returns the targets that have the tables of a statement, if not all of their columns.
fn with_tables<'m, 's: 'm>(targets: &[Target], prepared: impl Fn(Target) -> &'m Prepared<'s>) -> Vec<Target> {
    let is_missing = |kind: &ProblemKind| matches!(kind, ProblemKind::UnknownTable { .. });
    let mut found = targets.to_vec();
    found.retain(|target| lacks_none(prepared(*target), is_missing));
    found
}

/// Says whether a statement is read, and has no problem that says that something is missing.
fn lacks_none(prepared: &Prepared<'_>, is_missing: impl Fn(&ProblemKind) -> bool) -> bool {
    prepared.parts().all(|(answer, part)| {
        !matches!(answer, Answer::Invalid { .. })
            && !part.problems.iter().any(|problem| is_missing(&problem.kind))
    })
}
