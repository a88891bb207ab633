//! Statements that are sent by the name under which they were prepared: `tx.Prepare(ctx, name, sql)` and then
//! `tx.Exec(ctx, name)`; and those that are handed to a transaction: `tx.Stmt(stmt)`.

use std::sync::Arc;

use godbg_go::ast::{CallExpr, Expr};
use godbg_text::FileId;

use super::Evaluator;
use super::function::called_name;
use crate::libraries::{library_of, may_give_statement};
use crate::sink::Sink;
use crate::site::Action;
use crate::template::{Constant, Flat, Node, Value, constant};

impl Sink {
    /// Says whether the call is one of a library that prepares statements under names.
    fn takes_names(&self) -> bool {
        self.library.name == "pgx" && self.call.is_some()
    }

    /// Says whether the call prepares a statement under a name that other calls send in its place.
    pub(crate) fn names_statements(&self) -> bool {
        self.takes_names() && self.call.is_some_and(|call| call.action == Action::Prepare)
    }
}

impl Evaluator<'_> {
    /// Returns the prepared statement that a call gives back, its last argument, whoever it is called on:
    /// `tx.Stmt(stmt)` where `tx` is of an interface, or of a type that is not at hand.
    pub(super) fn statement_given(
        &self,
        file: FileId,
        call: CallExpr<'_>,
        arguments: &[Value],
    ) -> Option<Value> {
        let is_wanted = called_name(call).is_some_and(|name| may_give_statement(name.text()));
        let last = call.arguments().last().filter(|_| is_wanted)?;
        self.is_prepared(file, last).then(|| arguments.last().cloned())?
    }

    /// Says whether an expression is of a library's type for prepared statements.
    pub(super) fn is_prepared(&self, file: FileId, expr: Expr<'_>) -> bool {
        let of = self.code.named(self.code.type_of(file, expr));
        of.is_some_and(|(package, name)| {
            name.ends_with("Stmt") && library_of(&package, self.code.package_name(&package)).is_some()
        })
    }

    /// Returns what a call sends that is given this text: the statement that this run has prepared under that
    /// name, if it has.
    pub(super) fn named_statement(&mut self, sink: &Sink, values: &[Value], text: Value) -> Value {
        if sink.names_statements() {
            let name = sink.text.and_then(|text| text.checked_sub(1));
            if let Some(name) = name.and_then(|index| name_in(&values[index])) {
                self.prepared.insert(name, Arc::clone(&text));
            }
            return text;
        }
        let name = if sink.takes_names() { name_in(&text) } else { None };
        let known = name.and_then(|name| self.prepared.get(&name));
        known.map_or(text, Arc::clone)
    }

    /// Returns what a call sends that was found to be given this text: the constant that is prepared under that
    /// name anywhere, if there is just one.
    pub(crate) fn prepared_anywhere(&self, sink: &Sink, given: &Flat) -> Option<Arc<Flat>> {
        if !sink.takes_names() || sink.names_statements() || given.has_holes() {
            return None;
        }
        let mut found: Option<Arc<Flat>> = None;
        for (node, text) in self.sinks.prepares() {
            let call = CallExpr::cast(self.code.node(*node))?;
            let written = |index| {
                let argument = call.arguments().nth(index)?;
                let literal = self.code.literal(node.file, argument);
                literal.or_else(|| self.code.constant(node.file, argument))
            };
            let name = written(text - 1).as_ref().and_then(name_in);
            if name.is_none_or(|name| &*name != given.text()) {
                continue;
            }
            let prepared = written(*text)?;
            let Node::Text(prepared) = prepared.as_ref() else {
                return None;
            };
            if found.is_some_and(|found| found.text() != prepared.text()) {
                return None;
            }
            found = Some(Arc::clone(prepared));
        }
        found
    }
}

/// Returns the name of a statement where a value is one.
fn name_in(value: &Value) -> Option<Arc<str>> {
    match constant(value) {
        Some(Constant::Text(name)) if !name.is_empty() => Some(name),
        _ => None,
    }
}
