//! Finds the sites of a program and what arrives at them.

use std::collections::{BTreeMap, BTreeSet};

use godbg_go::ast::{CallExpr, FuncDecl, Ident};
use godbg_go::program::{File, Program};
use godbg_go::types::{Callee, NodeRef};
use rayon::prelude::*;

mod inside;

use crate::code::Code;
use crate::flow::{Evaluator, Record, called_name};
use crate::options::Options;
use crate::sink::{Sink, Sinks};
use crate::site::{Reason, ReasonKind, Site};
use crate::written::{PART, Writer};

/// How many functions one evaluator works through; what it learns of fields and variables is shared.
const GROUP: usize = 60;
/// Packages share an evaluator until it has one in so many of all functions.
const BATCHES: usize = 8;
/// How far callers are followed up.
const CALLER_DEPTH: usize = 4;
/// How many calling functions are evaluated for one function that sends SQL.
const CALLER_LIMIT: usize = 100;

/// The calls of one top-level declaration that send SQL.
struct Group {
    function: NodeRef,
    sinks: Vec<(NodeRef, Sink)>,
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
            for group in batch {
                found.extend(sites_of(&mut evaluator, &mut writer, group));
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

fn sites_of(evaluator: &mut Evaluator<'_>, writer: &mut Writer, group: &Group) -> Vec<Site> {
    let mut records: BTreeMap<NodeRef, Vec<Record>> = BTreeMap::new();
    let has_text = |(_, sink): &&(NodeRef, Sink)| sink.call.is_some();
    if group.sinks.iter().any(|sink| has_text(&sink)) {
        records = all_records(evaluator, group.function);
    }
    let mut sites = Vec::with_capacity(group.sinks.len());
    for (call, sink) in &group.sinks {
        let arrived = records.remove(call).unwrap_or_default();
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
        sites.push(site);
    }
    sites
}

/// Says whether nobody calls the function whose parameter a reason is about.
fn is_never_called(code: &Code<'_>, reason: &Reason) -> bool {
    let Some(place) = reason.place else { return false };
    let node = code.program.file(place.file).tree().covering_node(place.range);
    let function = code.top_level(code.reference(place.file, node));
    FuncDecl::cast(code.node(function)).is_some() && callers(code, function).is_empty()
}

/// Returns what arrives at the sinks of a function, by call: from its callers where it hangs on them.
fn all_records(evaluator: &mut Evaluator<'_>, function: NodeRef) -> BTreeMap<NodeRef, Vec<Record>> {
    evaluator.records.clear();
    evaluator.run(function, function, &[]);
    let mut settled: BTreeMap<NodeRef, Vec<Record>> = BTreeMap::new();
    let mut open: BTreeMap<NodeRef, Vec<Record>> = BTreeMap::new();
    let mut spent = 0;
    for mut record in std::mem::take(&mut evaluator.records) {
        let calls = if evaluator
            .open_parameters(&mut record, &mut spent)
            .contains(&function)
        {
            &mut open
        } else {
            &mut settled
        };
        calls.entry(record.call).or_default().push(record);
    }
    if open.is_empty() {
        return settled;
    }
    let mut pending: Vec<(NodeRef, Vec<NodeRef>)> = vec![(function, vec![function])];
    let mut done: BTreeSet<NodeRef> = BTreeSet::from([function]);
    let mut runs = 0;
    let mut found: BTreeMap<NodeRef, Vec<Record>> = BTreeMap::new();
    while let Some((callee, chain)) = pending.pop() {
        for caller in callers(evaluator.code, callee) {
            if runs >= CALLER_LIMIT || !done.insert(caller) {
                continue;
            }
            runs += 1;
            evaluator.records.clear();
            evaluator.run(caller, function, &chain);
            let mut is_open = false;
            let mut unsettled = Vec::new();
            for mut record in std::mem::take(&mut evaluator.records) {
                if !open.contains_key(&record.call) {
                    continue;
                }
                if evaluator
                    .open_parameters(&mut record, &mut spent)
                    .contains(&caller)
                {
                    is_open = true;
                    unsettled.push(record);
                } else {
                    found.entry(record.call).or_default().push(record);
                }
            }
            let has_callers =
                is_open && chain.len() < CALLER_DEPTH && !callers(evaluator.code, caller).is_empty();
            if has_callers {
                let mut chain = chain.clone();
                chain.push(caller);
                pending.push((caller, chain));
            } else {
                for record in unsettled {
                    found.entry(record.call).or_default().push(record);
                }
            }
        }
    }
    for (call, records) in open {
        let arrived = found.remove(&call).unwrap_or(records);
        settled.entry(call).or_default().extend(arrived);
    }
    settled
}

/// Returns the top-level declarations that hold a call of a function.
fn callers(code: &Code<'_>, function: NodeRef) -> Vec<NodeRef> {
    let Some(name) = FuncDecl::cast(code.node(function))
        .and_then(FuncDecl::name)
        .map(Ident::text)
    else {
        return Vec::new();
    };
    let uses = code.uses();
    let mut result = BTreeSet::new();
    for call in uses.calls(name) {
        let Some(view) = CallExpr::cast(code.node(*call)) else {
            continue;
        };
        let is_call = match code.callee(call.file, view) {
            Callee::Function(called) => called.0 == function,
            Callee::Method { method, .. } => method.0 == function,
            Callee::InterfaceMethod { interface, name } => {
                code.implementations(interface, &name).contains(&function)
            }
            _ => false,
        };
        if is_call {
            result.insert(code.top_level(*call));
        }
    }
    result.remove(&function);
    result.into_iter().collect()
}
