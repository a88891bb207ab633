//! What a function of ours makes of a part of a statement that it is given: the statement that it sends.

use godbg_go::ast::CallExpr;
use godbg_go::types::{Callee, NodeRef};

use crate::flow::{Evaluator, Record, called_name};
use crate::sink::Sink;

/// How many functions lie between the call and the one that sends the statement.
const DEPTH: usize = 3;

/// Returns what a call with a part of a statement leads to: the call that sends the whole, and what arrives
/// there from here.
pub(super) fn records(
    evaluator: &mut Evaluator<'_>,
    function: NodeRef,
    call: NodeRef,
) -> Option<(Sink, Vec<Record>)> {
    let code = evaluator.code;
    let view = CallExpr::cast(code.node(call))?;
    let functions = match code.callee(call.file, view) {
        Callee::Method { method, .. } => vec![method.0],
        Callee::InterfaceMethod { interface, name } => code.implementations(interface, &name),
        _ => return None,
    };
    let mut found: Option<(Sink, Vec<Record>)> = None;
    for called in functions {
        let mut chain = vec![called];
        let Some((sink, inner)) = sending(evaluator, &mut chain) else {
            continue;
        };
        let target = *chain.last().unwrap_or(&called);
        evaluator.records.clear();
        evaluator.run(function, &[target], &chain);
        let records = std::mem::take(&mut evaluator.records);
        let here = records
            .into_iter()
            .filter(|record| record.call == inner && record.from == Some(call));
        match &mut found {
            Some((_, all)) => all.extend(here),
            None => found = Some((sink, here.collect())),
        }
    }
    found.filter(|(_, records)| !records.is_empty())
}

/// Finds the first call that sends a text, in the last function of a chain or in one that it calls.
fn sending(evaluator: &Evaluator<'_>, chain: &mut Vec<NodeRef>) -> Option<(Sink, NodeRef)> {
    let code = evaluator.code;
    let function = *chain.last()?;
    let calls: Vec<CallExpr<'_>> = code
        .node(function)
        .descendants()
        .filter_map(CallExpr::cast)
        .collect();
    for call in &calls {
        let may_be = called_name(*call).is_some_and(|name| evaluator.sinks.may_be(name.text()));
        if may_be
            && let Some(sink) = evaluator.sinks.classify(function.file, *call)
            && sink.call.is_some()
            && sink.text.is_some()
        {
            return Some((sink, code.reference(function.file, call.node())));
        }
    }
    if chain.len() >= DEPTH {
        return None;
    }
    for call in &calls {
        let next = match code.callee(function.file, *call) {
            Callee::Function(next) | Callee::Method { method: next, .. } => next.0,
            _ => continue,
        };
        if chain.contains(&next) {
            continue;
        }
        chain.push(next);
        if let Some(found) = sending(evaluator, chain) {
            return Some(found);
        }
        chain.pop();
    }
    None
}
