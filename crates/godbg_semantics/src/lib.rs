//! SQL against a schema: which tables and columns a statement means, the types and nullability of
//! what it gives back and takes, and what cannot be right.
//!
//! [`analyze`] never guesses: a name that may come from something that is not known (a hole, a
//! table whose columns are uncertain) is neither resolved nor a problem, and a column is called
//! "never NULL" only where no row that the engine gives could hold one.

mod analysis;
mod analyzer;
mod assign;
mod call;
mod change;
mod checked;
mod condition;
mod expression;
mod from;
mod functions;
mod merge;
mod names;
mod partner;
mod query;
mod relation;
mod scope;
mod with;

use godbg_schema::Dialect;
use godbg_schema::catalog::{Catalog, QualifiedName};
use godbg_schema::replay::{QueryTyper, Replay, TypedColumn};
use godbg_sql::{Kind, Options, ast, parse};

pub use analysis::{
    Access, Analysis, ColumnId, ColumnUse, InsertShape, NullCause, Nullability, OutputColumn, Outputs,
    Parameter, ParameterKey, Predicate, PredicateKind, Problem, ProblemKind, Store, TableUse, WriteTarget,
};
pub use functions::{Function, FunctionKind, NullRule, function};

/// Returns a replay from an empty database that knows the types of what views compute.
pub fn replay(dialect: Dialect) -> Replay {
    replay_from(Catalog::new(dialect))
}

/// Returns a replay from this state that knows the types of what views compute.
pub fn replay_from(catalog: Catalog) -> Replay {
    Replay::of(catalog).with_typer(QueryTyper(query_types))
}

fn query_types(catalog: &Catalog, query: &str) -> Option<Vec<TypedColumn>> {
    let parse = parse(&query.into(), catalog.dialect, Options::default());
    let statement = parse.statements().next()?;
    let analysis = analyze(statement, catalog);
    let columns = analysis.outputs.known()?.iter();
    Some(
        columns
            .map(|column| TypedColumn {
                name: column.name.as_deref().map(str::to_owned),
                data_type: column.data_type.clone().into_owned(),
                source: column.origin.as_ref().map(|source| {
                    let table = QualifiedName::new(source.schema, source.table);
                    (table, source.column.to_owned())
                }),
                is_not_null: column.nullability.is_not_null(),
            })
            .collect(),
    )
}

/// Finds out what a statement means in a database with this catalog.
///
/// The statement may be broken or hold holes: what cannot be known is left out, never guessed.
/// DDL and statements that are known by their head only yield their parameters.
pub fn analyze<'c>(statement: ast::Statement<'_>, catalog: &'c Catalog) -> Analysis<'c> {
    let node = statement.syntax();
    let mut analyzer = analyzer::Analyzer::new(catalog, node);
    let outputs = read(&mut analyzer, statement);
    analyzer.remaining_parameters(node);
    let mut analysis = analyzer.analysis;
    analysis.outputs = outputs;
    analysis.columns.sort_by_key(|column| column.range);
    analysis.problems.sort_by_key(|problem| problem.range);
    analysis.problems.dedup();
    analysis
}

fn read<'c>(analyzer: &mut analyzer::Analyzer<'c>, statement: ast::Statement<'_>) -> Outputs<'c> {
    match statement {
        ast::Statement::Query(query) => {
            let rows = analyzer.query(ast::AstNode::syntax(query));
            rows.columns.map_or(Outputs::Unknown, Outputs::Known)
        }
        ast::Statement::Insert(_)
        | ast::Statement::Update(_)
        | ast::Statement::Delete(_)
        | ast::Statement::Merge(_) => {
            let node = statement.syntax();
            let columns = analyzer.change(node);
            match (node.child(Kind::ReturningClause), columns) {
                (Some(_), Some(columns)) => Outputs::Known(columns),
                (Some(_), None) => Outputs::Unknown,
                (None, _) if node.child(Kind::ClauseHole).is_some() => Outputs::Unknown,
                (None, _) => Outputs::None,
            }
        }
        // DDL is its own crate's; what other statements give is not looked into.
        ast::Statement::Other(_) => Outputs::Unknown,
    }
}
