//! `bind-arity`: more or fewer arguments than parameters.

use std::collections::BTreeSet;

use godbg_diagnostics::{CheckMeta, Group, Severity};
use godbg_queries::{Action, Argument, ChoiceKind, HoleKind};
use godbg_semantics::{Parameter, ParameterKey, Problem, ProblemKind};
use godbg_sql::{Answer, Dialect};
use godbg_text::{Origin, SourceMap, TextRange};

use super::insert_arity::count;
use crate::{Check, QueryContext, Report, Run};

pub(super) static CHECK: Check = Check {
    meta: CheckMeta {
        name: "bind-arity",
        group: Group::Statement,
        severity: Severity::Error,
        summary: "a call with more or fewer arguments than its statement has parameters",
        page: include_str!("bind_arity.md"),
        since: "0.1.0",
        also_in: &[],
    },
    run: Run::Query(run),
};

/// Types that pgx takes among the arguments and that fill no parameter.
///
/// Source: pgx v5, `Conn.Query`: options come before the arguments.
const OPTIONS: &[&str] = &["QueryExecMode", "QueryResultFormats", "QueryResultFormatsByOID"];

/// What `sql.Named` gives.
const NAMED: &str = "database/sql.NamedArg";

fn run(context: &QueryContext<'_>, report: &mut Report) {
    if !context.is_plain_sql() || *context.answer != Answer::Valid || has_split_placeholder(context) {
        return;
    }
    let is_prepared_later = matches!(context.site.action, Action::Prepare | Action::Finish);
    if is_prepared_later || !context.is_alone || !context.is_text_known() {
        return;
    }
    let arguments = &context.statement.arguments;
    let values: Vec<&Argument> = arguments
        .known
        .iter()
        .filter(|argument| !is_option(argument))
        .collect();
    // Which parameter an argument of database/sql with a name fills, that name says, which is not followed.
    let is_uncounted = |argument: &&Argument| argument.is_spread || argument.go_type.name == NAMED;
    if arguments.is_open || values.iter().any(is_uncounted) {
        return;
    }
    let parameters = &context.analysis.parameters;
    let has_names = parameters
        .iter()
        .any(|parameter| matches!(parameter.key, ParameterKey::Named(_)));
    let gives_names = arguments.is_named || values.iter().any(|argument| argument.name.is_some());
    if gives_names || has_names && values.is_empty() {
        named(parameters, &values, report);
    } else if !has_names {
        positional(context, parameters, &values, report);
    }
}

/// Says whether a part of a placeholder is spliced in: `$` before a computed number.
fn has_split_placeholder(context: &QueryContext<'_>) -> bool {
    let sql = context.statement.sql.as_bytes();
    let follows_sign = |start: u32| start > 0 && matches!(sql[start as usize - 1], b'$' | b':' | b'@');
    context
        .statement
        .holes
        .iter()
        .any(|hole| follows_sign(hole.range.start))
}

/// Says whether a part of the text stands in the source as it is.
fn is_verbatim(map: &SourceMap, range: TextRange) -> bool {
    map.pieces()
        .iter()
        .any(|piece| piece.range.contains_range(range) && matches!(piece.origin, Origin::Verbatim(_)))
}

fn is_option(argument: &Argument) -> bool {
    let name = argument.go_type.name.as_str();
    OPTIONS
        .iter()
        .any(|option| name.contains("/pgx/") && name.rsplit('.').next() == Some(option))
}

fn named(parameters: &[Parameter], values: &[&Argument], report: &mut Report) {
    let given: BTreeSet<&str> = values
        .iter()
        .filter_map(|argument| argument.name.as_deref())
        .collect();
    let mut reported = BTreeSet::new();
    for parameter in parameters {
        let ParameterKey::Named(name) = &parameter.key else {
            continue;
        };
        if !given.contains(name.as_str()) && reported.insert(name) {
            report.sql(parameter.range, format!("no argument is called `{name}`"));
        }
    }
}

fn positional(
    context: &QueryContext<'_>,
    parameters: &[Parameter],
    values: &[&Argument],
    report: &mut Report,
) {
    let given = values.len();
    let is_numbered = parameters
        .iter()
        .any(|parameter| matches!(parameter.key, ParameterKey::Numbered(_)));
    let is_computed = context
        .statement
        .holes
        .iter()
        .any(|hole| hole.kind == HoleKind::Placeholder);
    // A number that hangs on how often a loop ran before is as uncertain as that.
    let is_counted = context
        .statement
        .choices
        .iter()
        .any(|choice| choice.kind != ChoiceKind::Condition);
    let is_written = || {
        parameters
            .iter()
            .all(|parameter| is_verbatim(&context.statement.map, parameter.range))
    };
    if is_numbered && (is_computed || is_counted && !context.statement.is_rebound && !is_written()) {
        return;
    }
    let asked = parameters.iter().map(number).max().unwrap_or(0);
    if asked == given {
        return;
    }
    // Drivers of SQLite bind what the text asks for and do not look at the rest, unless it is prepared before.
    let is_passed_over = given > asked && context.schema.dialect == Dialect::Sqlite && context.site.has_text;
    let verb = if given == 1 { "is" } else { "are" };
    let message = format!(
        "the statement has {}, but {given} {verb} given",
        count(asked, "parameter")
    );
    let draft = report.site(message);
    if is_passed_over {
        draft.severity(Severity::Warning);
    }
    if surplus_of_values(context) == asked.cast_signed() - given.cast_signed() {
        draft.follows_from(super::insert_arity::CHECK.meta.name);
    }
    let first_without = parameters.iter().find(|parameter| number(parameter) > given);
    let first_left = values.get(asked).and_then(|argument| argument.origin);
    if let Some(parameter) = first_without {
        draft.culprit(crate::Place::Sql(parameter.range));
    } else if let Some(origin) = first_left {
        draft.culprit(crate::Place::Source(origin));
    }
    for parameter in parameters.iter().filter(|parameter| number(parameter) > given) {
        draft.related(
            crate::Place::Sql(parameter.range),
            "nothing is given for this one",
        );
    }
}

/// Returns how many values the rows of an INSERT have more than columns are named. Where as many arguments are too few,
/// they agree with the columns, and the values alone are to blame.
fn surplus_of_values(context: &QueryContext<'_>) -> isize {
    let surplus = |problem: &Problem| match problem.kind {
        ProblemKind::InsertArity { columns, values } => values.cast_signed() - columns.cast_signed(),
        _ => 0,
    };
    context.analysis.problems.iter().map(surplus).sum()
}

/// Returns the number of the argument that a parameter takes, counted from 1.
fn number(parameter: &Parameter) -> usize {
    match parameter.key {
        ParameterKey::Numbered(number) | ParameterKey::Positional(number) => number as usize,
        ParameterKey::Named(_) => 0,
    }
}
