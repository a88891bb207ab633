//! Which places are broken: all that can be are listed, and some chosen by a number.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use godbg_queries::{ScanTargets, Site, Statement, Status};
use godbg_sql::Dialect;
use godbg_text::{Origin, SourceRange};
use godbg_workspace::{Run, is_migration};

use super::go_code::GoCode;
use super::mutation::{Kind, Lines, Mutation};
use super::nullable::null_types;
use super::sql_text::text_changes;

/// Chooses at most `count` mutations of each kind at resolved sites. The same checkout, count
/// and seed give the same ones.
pub fn candidates(run: &Run, count: usize, seed: u64) -> Vec<Mutation> {
    let mut found = Found {
        run,
        mutations: BTreeMap::new(),
    };
    let code = GoCode::of(run);
    for queried in &run.sites {
        let site = &queried.site;
        let Some(dialect) = queried.dialect.filter(|_| site.status == Status::Resolved) else {
            continue;
        };
        for statement in &site.statements {
            found.add_statement(site, statement, dialect, &code);
        }
    }
    found.choose(count, seed)
}

struct Found<'a> {
    run: &'a Run,
    /// By kind, file and place: one literal may serve many sites.
    mutations: BTreeMap<(Kind, SourceRange), Mutation>,
}

impl Found<'_> {
    fn add_statement(&mut self, site: &Site, statement: &Statement, dialect: Dialect, code: &GoCode) {
        for change in text_changes(statement, dialect) {
            let (place, subject) = (change.place, change.subject);
            self.add(change.kind, place, change.replacement, subject, site, statement);
        }
        if let Some(place) = last_argument(statement, code) {
            let subject = self.run.files.text_of(place).to_owned();
            self.add(
                Kind::ArgumentDropped,
                place,
                String::new(),
                subject,
                site,
                statement,
            );
        }
        if let Some(place) = last_target(statement, code) {
            let subject = self.run.files.text_of(place).to_owned();
            self.add(
                Kind::TargetDropped,
                place,
                String::new(),
                subject,
                site,
                statement,
            );
        }
        for (change, subject) in null_types(self.run, statement, code) {
            let replacement = change.replacement.to_owned();
            self.add(
                Kind::NullTypeDropped,
                change.place,
                replacement,
                subject,
                site,
                statement,
            );
        }
    }

    fn add(
        &mut self,
        kind: Kind,
        place: SourceRange,
        replacement: String,
        subject: String,
        site: &Site,
        statement: &Statement,
    ) {
        let run = self.run;
        let needs_schema = matches!(
            kind,
            Kind::TableRenamed | Kind::ColumnRenamed | Kind::NullTypeDropped
        );
        if needs_schema && is_migration(&run.files.get(site.file).path, &site.function) {
            return;
        }
        let mutation = self.mutations.entry((kind, place)).or_insert_with(|| Mutation {
            kind,
            path: run.files.get(place.file).path.clone(),
            range: place.range,
            replacement,
            subject,
            place: lines(run, place),
            statement: Vec::new(),
            calls: Vec::new(),
            site: (run.files.get(site.file).path.clone(), site.line, site.column),
        });
        for piece in statement.map.pieces() {
            let (Origin::Verbatim(source) | Origin::Whole(source)) = piece.origin else {
                continue;
            };
            push_new(&mut mutation.statement, lines(run, source));
        }
        let call = SourceRange {
            file: site.file,
            range: site.call_range,
        };
        push_new(&mut mutation.calls, lines(run, call));
        if let ScanTargets::Positional { place, targets, .. } = &statement.scan {
            push_new(&mut mutation.calls, lines(run, *place));
            for origin in targets.iter().filter_map(|target| target.origin) {
                push_new(&mut mutation.calls, lines(run, origin));
            }
        }
    }

    fn choose(self, count: usize, seed: u64) -> Vec<Mutation> {
        let mut by_kind: BTreeMap<Kind, Vec<(u64, Mutation)>> = BTreeMap::new();
        for mutation in self.mutations.into_values() {
            let draw = draw(seed, &mutation);
            by_kind.entry(mutation.kind).or_default().push((draw, mutation));
        }
        let mut chosen = Vec::new();
        for mut mutations in by_kind.into_values() {
            mutations.sort_by_key(|(draw, _)| *draw);
            mutations.truncate(count);
            chosen.extend(mutations.into_iter().map(|(_, mutation)| mutation));
        }
        chosen.sort_by(|a, b| (a.kind, &a.path, a.range).cmp(&(b.kind, &b.path, b.range)));
        chosen
    }
}

fn draw(seed: u64, mutation: &Mutation) -> u64 {
    let mut hasher = DefaultHasher::new();
    (seed, mutation.kind, &mutation.path, mutation.range).hash(&mut hasher);
    hasher.finish()
}

fn lines(run: &Run, place: SourceRange) -> Lines {
    let span = run.files.span(place);
    Lines {
        path: span.path.to_owned(),
        first: span.start.line,
        last: span.end.line,
    }
}

fn push_new(list: &mut Vec<Lines>, lines: Lines) {
    if !list.contains(&lines) {
        list.push(lines);
    }
}

fn last_argument(statement: &Statement, code: &GoCode) -> Option<SourceRange> {
    let arguments = &statement.arguments;
    let is_plain = |argument: &godbg_queries::Argument| argument.name.is_none() && !argument.is_spread;
    if arguments.is_open || arguments.is_named || !arguments.known.iter().all(is_plain) {
        return None;
    }
    code.last_argument(arguments.known.last()?.origin?)
}

fn last_target(statement: &Statement, code: &GoCode) -> Option<SourceRange> {
    match &statement.scan {
        ScanTargets::Positional {
            targets,
            is_open: false,
            ..
        } => code.last_target(targets.last()?.origin?),
        _ => None,
    }
}
