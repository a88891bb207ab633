//! Finds the sites of a program and what arrives at them.

use std::collections::BTreeMap;

use godbg_go::ast::{CallExpr, FuncDecl, Ident};
use godbg_go::program::{File, Program};
use godbg_go::types::NodeRef;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

mod callers;
mod inside;

use self::callers::{Arrived, all_arrived};
use crate::code::Code;
use crate::flow::{Evaluator, called_name};
use crate::options::Options;
use crate::sink::{Sink, Sinks};
use crate::site::{Reason, ReasonKind, Site};
use crate::statement::HoleSource;
use crate::written::{PART, Writer};

/// How many functions one evaluator works through; what it learns of fields and variables is shared.
const GROUP: usize = 60;
/// Packages share an evaluator until it has one in so many of all functions.
const BATCHES: usize = 8;

/// The calls of one top-level declaration that send SQL.
struct Group {
    function: NodeRef,
    sinks: Vec<(NodeRef, Sink)>,
}

impl Group {
    fn sends_text(&self) -> bool {
        self.sinks.iter().any(|(_, sink)| sink.call.is_some())
    }
}

/// Returns every call of a program that sends SQL, sorted by file and position.
///
/// Works on all cores; the result does not depend on their number.
pub fn find_sites(program: &Program, options: &Options) -> Vec<Site> {
    let code = Code::new(program, &options.texts);
    let mut sinks = Sinks::new(&code, options);
    let files: Vec<_> = program
        .files()
        .filter(|file| options.includes_tests || !file.is_test())
        .collect();
    let calls = calls_to_look_at(&code, &sinks, &files);
    let found: Vec<(NodeRef, Sink)> = calls
        .par_iter()
        .filter_map(|call| {
            let sink = sinks.classify(call.file, CallExpr::cast(code.node(*call))?)?;
            Some((*call, sink))
        })
        .collect();
    sinks.remember(files.iter().map(|file| file.id()), found.iter().cloned());
    let mut by_function: BTreeMap<NodeRef, Vec<(NodeRef, Sink)>> = BTreeMap::new();
    for (call, sink) in found {
        by_function
            .entry(code.top_level(call))
            .or_default()
            .push((call, sink));
    }
    let groups = by_function
        .into_iter()
        .map(|(function, sinks)| Group { function, sinks })
        .collect();
    let mut sites: Vec<Site> = batches(program, groups)
        .par_iter()
        .flat_map_iter(|batch| {
            let mut evaluator = Evaluator::new(&code, &sinks);
            let mut writer = Writer::new(options);
            let mut found = Vec::new();
            for namesakes in namesakes(&code, batch) {
                let sending = namesakes.iter().filter(|group| group.sends_text());
                let functions: Vec<NodeRef> = sending.map(|group| group.function).collect();
                let mut arrived = all_arrived(&mut evaluator, &functions);
                for group in namesakes {
                    found.extend(sites_of(&mut evaluator, &mut writer, group, &mut arrived));
                }
            }
            found
        })
        .collect();
    sites.sort_by_key(|site| (site.file, site.name_range));
    sites
}

/// Returns the calls of some files that may send SQL, going by their names, in the order of the text.
fn calls_to_look_at(code: &Code<'_>, sinks: &Sinks<'_>, files: &[&File]) -> Vec<NodeRef> {
    let uses = code.uses();
    let mut calls: Vec<NodeRef> = sinks.names().flat_map(|name| uses.calls(name)).copied().collect();
    for file in files.iter().filter(|file| file.is_test()) {
        let nodes = file.tree().root().descendants();
        calls.extend(nodes.filter_map(|node| {
            let name = called_name(CallExpr::cast(node)?)?;
            sinks.may_be(name.text()).then(|| file.reference(node))
        }));
    }
    calls.sort_unstable();
    calls
}

/// Shares the work out. Functions of a package stay together, since what one evaluator learns of fields,
/// variables and the functions that fill them it need not find out again; small packages share one.
fn batches(program: &Program, groups: Vec<Group>) -> Vec<Vec<Group>> {
    let small = groups.len() / BATCHES;
    let mut batches: Vec<Vec<Group>> = Vec::new();
    let mut last_package = None;
    for group in groups {
        let package = program.package_of(group.function.file);
        let limit = if last_package.replace(package) == Some(package) {
            GROUP
        } else {
            small
        };
        match batches.last_mut() {
            Some(batch) if batch.len() < limit => batch.push(group),
            _ => batches.push(vec![group]),
        }
    }
    batches
}

/// Returns the functions of a batch in its order, methods of one name together: an interface may have them all,
/// and then they have callers in common.
fn namesakes<'b>(code: &Code<'_>, batch: &'b [Group]) -> Vec<Vec<&'b Group>> {
    let mut result: Vec<Vec<&Group>> = Vec::with_capacity(batch.len());
    let mut places: FxHashMap<&str, usize> = FxHashMap::default();
    for group in batch {
        let declaration = FuncDecl::cast(code.node(group.function));
        let method = declaration.filter(|declaration| declaration.receiver().is_some());
        let name = method.and_then(FuncDecl::name).map(Ident::text);
        match name.map(|name| *places.entry(name).or_insert(result.len())) {
            Some(place) if place < result.len() => result[place].push(group),
            _ => result.push(vec![group]),
        }
    }
    result
}

fn sites_of(
    evaluator: &mut Evaluator<'_>,
    writer: &mut Writer,
    group: &Group,
    arrived: &mut Arrived,
) -> Vec<Site> {
    let mut sites = Vec::with_capacity(group.sinks.len());
    for (call, sink) in &group.sinks {
        let arrived = arrived.remove(call).unwrap_or_default();
        let mut site = writer.site(evaluator, *call, sink, arrived);
        if site.statements.is_empty()
            && site.reasons.iter().any(|reason| reason.subject == PART)
            && let Some((inner, arrived)) = inside::records(evaluator, group.function, *call)
        {
            let whole = writer.site(evaluator, *call, &inner, arrived);
            site.statements = whole.statements;
            site.reasons = whole.reasons;
            site.status = whole.status;
            site.is_cut = whole.is_cut;
        }
        for reason in &mut site.reasons {
            if reason.kind == ReasonKind::Parameter && is_never_called(evaluator.code, reason) {
                reason.kind = ReasonKind::NotCalled;
            }
        }
        note_called(&mut site);
        sites.push(site);
    }
    sites
}

/// Notes at the holes that are parameters of functions that are called here: what is given to them is too much or
/// too deep to be followed, but nobody else need give it.
fn note_called(site: &mut Site) {
    let parameters = site
        .reasons
        .iter()
        .filter(|reason| reason.kind == ReasonKind::Parameter);
    let called: Vec<&str> = parameters.map(|reason| reason.subject.as_str()).collect();
    let holes = site
        .statements
        .iter_mut()
        .flat_map(|statement| &mut statement.holes);
    for hole in holes {
        if let HoleSource::Parameter {
            function,
            name,
            is_exported,
        } = &mut hole.source
            && called.contains(&format!("{name} of {function}").as_str())
        {
            *is_exported = false;
        }
    }
}

/// Says whether nobody calls the function whose parameter a reason is about.
fn is_never_called(code: &Code<'_>, reason: &Reason) -> bool {
    let Some(place) = reason.place else { return false };
    let node = code.program.file(place.file).tree().covering_node(place.range);
    let function = code.top_level(code.reference(place.file, node));
    FuncDecl::cast(code.node(function)).is_some() && code.callers(function).is_empty()
}
