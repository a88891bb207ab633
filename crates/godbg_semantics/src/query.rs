//! Queries: WITH, set operations, SELECT and its clauses.

use std::borrow::Cow;

use godbg_schema::Dialect;
use godbg_schema::catalog::{DataType, TypeFamily};
use godbg_sql::ast::{AstNode, Expr, ImpliedName};
use godbg_sql::{Kind, Node};
use godbg_text::TextRange;

use crate::analysis::{Nullability, OutputColumn, ProblemKind};
use crate::analyzer::{AliasUse, Analyzer, Expected};
use crate::expression::integer;
use crate::functions::{FunctionKind, function};
use crate::names::{name, name_parts};
use crate::relation::relation_of_columns;
use crate::scope::{Alias, Relation, RelationKind, Scope};

/// What a query gives.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows<'c> {
    /// Its columns, `None` when they are not all known.
    pub(crate) columns: Option<Vec<OutputColumn<'c>>>,
    /// Whether it always gives exactly one row.
    pub(crate) is_one_row: bool,
}

impl<'c> Analyzer<'c> {
    /// Reads a query.
    pub(crate) fn query(&mut self, node: Node<'_>) -> Rows<'c> {
        let ctes = self.ctes.len();
        self.depth += 1;
        if let Some(with) = node.child(Kind::With) {
            self.with(with);
        }
        let body = node.children().find(|child| is_body(child.kind()));
        let tail: Vec<Node<'_>> = node.children().filter(|child| is_tail(child.kind())).collect();
        let mut rows = match body {
            Some(select) if select.kind() == Kind::Select => self.select(select, &tail),
            Some(body) => {
                let rows = self.body(body);
                self.tail_over(&rows, &tail);
                rows
            }
            None => Rows::default(),
        };
        rows.is_one_row &= !tail.iter().any(|clause| {
            matches!(
                clause.kind(),
                Kind::LimitClause | Kind::OffsetClause | Kind::FetchClause | Kind::ClauseHole
            )
        });
        self.depth -= 1;
        self.ctes.truncate(ctes);
        rows
    }

    /// Says whether a SELECT reads no rows, or one, and so gives one: without condition and functions that may
    /// give several rows or none, and without FROM or from a query alone that gives one.
    fn is_alone(&self, select: Node<'_>) -> bool {
        let reads_one = || match self.scopes.last().map(|scope| scope.relations.as_slice()) {
            Some([only]) => only.is_one_row,
            _ => false,
        };
        let is_clause = |kind: Kind| match kind {
            Kind::FromClause => !reads_one(),
            kind => matches!(kind, Kind::WhereClause | Kind::ClauseHole),
        };
        let gives_one_value = |call: Node<'_>| {
            let parts = call
                .child(Kind::QualifiedName)
                .map(name_parts)
                .unwrap_or_default();
            let [name] = parts.as_slice() else { return false };
            function(self.dialect, &name.text.to_lowercase())
                .is_some_and(|known| known.kind == FunctionKind::Scalar)
        };
        let mut calls = select
            .child(Kind::SelectList)
            .into_iter()
            .flat_map(Node::descendants)
            .filter(|node| node.kind() == Kind::FunctionCall);
        !select.children().any(|child| is_clause(child.kind())) && calls.all(gives_one_value)
    }

    /// Reads the part of a query that ORDER BY and LIMIT follow.
    pub(crate) fn body(&mut self, node: Node<'_>) -> Rows<'c> {
        match node.kind() {
            Kind::Select => self.select(node, &[]),
            Kind::Values => self.values(node),
            Kind::ParenQuery => node
                .child(Kind::Query)
                .map(|query| self.query(query))
                .unwrap_or_default(),
            Kind::TableQuery => {
                let Some(named) = node.child(Kind::QualifiedName) else {
                    return Rows::default();
                };
                let relation = self.named_table(named, crate::Access::Read);
                self.scopes.push(Scope {
                    relations: vec![relation],
                    ..Scope::default()
                });
                let columns = self.star(None, node.range());
                self.scopes.pop();
                Rows {
                    columns,
                    is_one_row: false,
                }
            }
            Kind::SetOperation => {
                let mut arms = node.children().filter(|child| is_body(child.kind()));
                let mut rows = arms.next().map(|arm| self.body(arm)).unwrap_or_default();
                for arm in arms {
                    let right = self.body(arm);
                    rows = self.combined(node, rows, right);
                }
                rows
            }
            _ => Rows::default(),
        }
    }

    pub(crate) fn combined(&mut self, operation: Node<'_>, left: Rows<'c>, right: Rows<'c>) -> Rows<'c> {
        let (Some(mut columns), Some(others)) = (left.columns, right.columns) else {
            return Rows::default();
        };
        if columns.len() != others.len() {
            let range = operation.children().last().map_or(operation.range(), Node::range);
            let kind = ProblemKind::SetOperationArity {
                left: columns.len(),
                right: others.len(),
            };
            self.problem(range, kind);
            return Rows::default();
        }
        let keeps_left = operation.token(Kind::EXCEPT).is_some();
        for (column, other) in columns.iter_mut().zip(others) {
            let is_null =
                |column: &OutputColumn| operation.tree().text()[column.range].eq_ignore_ascii_case("null");
            if is_null(column) {
                column.data_type = other.data_type;
                // What a third branch gives meets the type of the others.
                column.range = other.range;
            } else if column.data_type.family != other.data_type.family && !is_null(&other) {
                column.data_type = wider(&column.data_type, &other.data_type);
            }
            column.origin = None;
            if !keeps_left {
                column.nullability = either(&column.nullability, &other.nullability);
            }
        }
        Rows {
            columns: Some(columns),
            is_one_row: false,
        }
    }

    fn values(&mut self, node: Node<'_>) -> Rows<'c> {
        let mut columns: Option<Vec<OutputColumn<'c>>> = None;
        let mut is_known = true;
        for row in node.children_of(Kind::ValuesRow) {
            is_known &= !row.descendants().any(|child| child.kind() == Kind::HoleExpr);
            let values: Vec<_> = row
                .children()
                .map(|value| (value.range(), self.expression(value)))
                .collect();
            match &mut columns {
                None => {
                    let make = |(index, (range, value)): (usize, (TextRange, crate::analyzer::Value<'c>))| {
                        OutputColumn {
                            name: Some(Cow::Owned(values_column(self.dialect, index))),
                            range,
                            data_type: value.data_type,
                            nullability: value.nullability,
                            origin: None,
                            is_from_star: false,
                        }
                    };
                    columns = Some(values.into_iter().enumerate().map(make).collect());
                }
                Some(columns) => {
                    for (column, (_, value)) in columns.iter_mut().zip(&values) {
                        column.nullability = either(&column.nullability, &value.nullability);
                    }
                }
            }
        }
        Rows {
            columns: columns.filter(|_| is_known),
            is_one_row: false,
        }
    }

    fn select(&mut self, node: Node<'_>, tail: &[Node<'_>]) -> Rows<'c> {
        self.scopes.push(Scope::default());
        let outer = (self.is_grouped, self.has_aggregate);
        self.is_grouped = false;
        self.has_aggregate = false;
        if let Some(from) = node.child(Kind::FromClause) {
            self.tables_of(from);
        }
        if node
            .children_of(Kind::ClauseHole)
            .next()
            .is_some_and(|hole| precedes_where(node, hole))
        {
            // A spliced clause may join further tables.
            self.scope().relations.push(Relation::unknown(None));
        }
        let list = node.child(Kind::SelectList);
        let is_sorted = tail.iter().any(|clause| clause.kind() == Kind::OrderByClause);
        let modifiers = node.child(Kind::SelectModifiers);
        let is_distinct_on = modifiers.is_some_and(|modifiers| modifiers.child(Kind::DistinctOn).is_some());
        let is_ordered = is_sorted || is_distinct_on || node.child(Kind::GroupByClause).is_some();
        self.collect_aliases(list, is_ordered);
        if let Some(clause) = node.child(Kind::WhereClause) {
            let aliases = if self.dialect == Dialect::Sqlite {
                AliasUse::Last
            } else {
                AliasUse::No
            };
            self.with_aliases(aliases, |analyzer| analyzer.conditions(clause));
        }
        let group_by = node.child(Kind::GroupByClause);
        if let Some(clause) = group_by {
            self.with_aliases(AliasUse::Last, |analyzer| analyzer.sort_keys(clause));
            self.is_grouped = true;
        }
        if let Some(modifiers) = modifiers {
            match modifiers.child(Kind::DistinctOn) {
                Some(keys) => self.with_aliases(AliasUse::First, |analyzer| analyzer.sort_keys(keys)),
                None => self.expressions_below(modifiers),
            }
        }
        let mut columns = list.map_or(Some(Vec::new()), |list| self.select_list(list));
        if let (Some(clause), Some(columns)) = (group_by, &mut columns)
            && has_grouping_sets(clause)
        {
            for column in columns.iter_mut() {
                column.nullability = Nullability::Unknown;
            }
        }
        let having = node.child(Kind::HavingClause);
        if let Some(clause) = having {
            let aliases = if self.dialect == Dialect::Postgres {
                AliasUse::No
            } else {
                AliasUse::Last
            };
            self.with_aliases(aliases, |analyzer| analyzer.expressions_below(clause));
        }
        if let Some(clause) = node.child(Kind::WindowClause) {
            self.expressions_below(clause);
        }
        self.tail_clauses(tail);
        let is_one_row = (self.has_aggregate || self.is_alone(node)) && !self.is_grouped && having.is_none();
        (self.is_grouped, self.has_aggregate) = outer;
        self.scopes.pop();
        Rows { columns, is_one_row }
    }

    /// Reads a WHERE and takes note of what it rules out.
    pub(crate) fn conditions(&mut self, clause: Node<'_>) {
        for condition in clause.children() {
            self.expression(condition);
            self.note_predicates(condition);
            for (relation, column) in self.rejected(condition) {
                self.scope().dismiss_null(relation, column);
            }
        }
    }

    /// Takes note of the names that the select list gives, so that clauses behind and before it can use
    /// them. Engines sort by a column of the result under its own name or the one that they make up for
    /// it, too; SQLite, by those that a star stands for, of which two may have one name.
    fn collect_aliases(&mut self, list: Option<Node<'_>>, is_ordered: bool) {
        let own_names = is_ordered && self.dialect != Dialect::Sqlite;
        let items = list
            .into_iter()
            .flat_map(|list| list.children_of(Kind::SelectItem));
        let mut names: Vec<(String, bool)> = Vec::new();
        for item in items {
            let value = item.children().next();
            if let Some(alias) = item.child(Kind::Alias) {
                let given = alias.child(Kind::Name).map(name);
                names.extend(given.map(|given| (given.stored(self.dialect), true)));
            } else if let Some(star) = value.filter(|value| is_ordered && value.kind() == Kind::StarExpr) {
                names.extend(self.names_of_star(star).into_iter().map(|name| (name, false)));
            } else if own_names {
                let made = value.and_then(|value| self.implied_name(value));
                names.extend(made.map(|made| (made, false)));
            }
        }
        let aliases: Vec<Alias<'c>> = names
            .into_iter()
            .map(|(name, is_given)| Alias {
                name,
                data_type: Cow::Owned(DataType::unknown()),
                nullability: Nullability::Unknown,
                is_given,
            })
            .collect();
        self.scope().aliases = aliases;
    }

    /// Returns the names by which a column that a star stands for can be sorted.
    fn names_of_star(&mut self, star: Node<'_>) -> Vec<String> {
        let qualifier = name_parts(star).last().map(|part| part.stored(self.dialect));
        let columns = self.star(qualifier.as_deref(), star.range()).unwrap_or_default();
        let names: Vec<String> = columns
            .into_iter()
            .filter_map(|column| Some(column.name?.into_owned()))
            .collect();
        let is_single = |name: &String| names.iter().filter(|other| *other == name).count() == 1;
        let is_known = |name: &&String| self.dialect == Dialect::Sqlite || is_single(name);
        names.iter().filter(is_known).cloned().collect()
    }

    fn select_list(&mut self, list: Node<'_>) -> Option<Vec<OutputColumn<'c>>> {
        let mut columns = Some(Vec::new());
        for item in list.children() {
            let found = self.select_item(item);
            columns = columns.zip(found).map(|(mut columns, found)| {
                columns.extend(found);
                columns
            });
        }
        columns
    }

    /// Reads one item of a list of results; a star gives several columns, a hole unknown ones.
    pub(crate) fn select_item(&mut self, item: Node<'_>) -> Option<Vec<OutputColumn<'c>>> {
        let value = item.children().find(|child| child.kind() != Kind::Alias)?;
        match value.kind() {
            Kind::StarExpr => {
                let parts = name_parts(value);
                let columns = self.star(
                    parts.last().map(|part| part.stored(self.dialect)).as_deref(),
                    value.range(),
                );
                self.note_star(
                    value,
                    parts.last().map(|part| part.stored(self.dialect)).as_deref(),
                );
                return columns;
            }
            Kind::HoleExpr | Kind::ClauseHole | Kind::Error => return None,
            Kind::FieldExpr if value.token(Kind::Star).is_some() => {
                self.expression(value);
                return None;
            }
            _ => {}
        }
        let read = self.expression(value);
        let alias = item
            .child(Kind::Alias)
            .and_then(|alias| alias.child(Kind::Name))
            .map(name);
        let given = match &alias {
            Some(alias) => (!alias.has_hole).then(|| alias.stored(self.dialect)),
            None => self.implied_name(value),
        };
        Some(vec![OutputColumn {
            name: given.map(Cow::Owned),
            range: value.range(),
            data_type: read.data_type,
            nullability: read.nullability,
            origin: read.origin,
            is_from_star: false,
        }])
    }

    fn note_star(&mut self, star: Node<'_>, qualifier: Option<&str>) {
        let dialect = self.dialect;
        if self.depth > 1 {
            return;
        }
        let scope = self.scope();
        let chosen = qualifier.and_then(|qualifier| scope.find_relation(dialect, None, qualifier));
        let reads_table = match (qualifier, chosen) {
            (Some(_), Some(index)) => scope.relations[index].kind == RelationKind::Table,
            (Some(_), None) => false,
            (None, _) => scope
                .relations
                .iter()
                .any(|relation| relation.kind == RelationKind::Table),
        };
        if reads_table {
            self.analysis.stars.push(star.range());
        }
    }

    /// Returns the columns that a star stands for.
    pub(crate) fn star(
        &mut self,
        qualifier: Option<&str>,
        range: TextRange,
    ) -> Option<Vec<OutputColumn<'c>>> {
        let dialect = self.dialect;
        let scope = self.scopes.last()?;
        let chosen = match qualifier {
            Some(qualifier) => vec![scope.find_relation(dialect, None, qualifier)?],
            None => (0..scope.relations.len())
                .filter(|index| scope.relations[*index].kind != RelationKind::Special)
                .collect(),
        };
        let mut columns = Vec::new();
        for index in chosen {
            let relation = &scope.relations[index];
            if !relation.is_complete || relation.may_lack_columns {
                return None;
            }
            for (place, column) in relation.columns.iter().enumerate() {
                let is_merged = qualifier.is_none()
                    && column
                        .name
                        .as_ref()
                        .is_some_and(|name| relation.merged.iter().any(|merged| merged == name));
                if column.is_hidden || is_merged {
                    continue;
                }
                columns.push(OutputColumn {
                    name: column.name.clone(),
                    range,
                    data_type: column.data_type.clone(),
                    nullability: scope.nullability(index, place),
                    origin: column.origin,
                    is_from_star: true,
                });
            }
        }
        Some(columns)
    }

    /// Returns the name that the engine gives a column without alias.
    fn implied_name(&self, value: Node<'_>) -> Option<String> {
        if self.dialect == Dialect::Postgres {
            return match ImpliedName::of(Expr::cast(value)?)? {
                ImpliedName::Written(written) if written.has_hole() => None,
                ImpliedName::Written(written) => Some(name(written.syntax()).stored(self.dialect)),
                ImpliedName::Made(made) => Some(made),
            };
        }
        match value.kind() {
            Kind::ColumnRef => name_parts(value).last().map(|last| last.stored(self.dialect)),
            Kind::ParenExpr => value.children().next().and_then(|inner| self.implied_name(inner)),
            _ => Some(value.text().to_owned()),
        }
    }

    /// Reads clauses behind a query whose tables are still in scope.
    fn tail_clauses(&mut self, tail: &[Node<'_>]) {
        for clause in tail {
            match clause.kind() {
                Kind::OrderByClause => {
                    self.with_aliases(AliasUse::First, |analyzer| analyzer.sort_keys(*clause));
                }
                Kind::LimitClause | Kind::OffsetClause | Kind::FetchClause => self.limit(*clause),
                _ => {}
            }
        }
    }

    /// Reads clauses behind a query of which only the result is in scope.
    pub(crate) fn tail_over(&mut self, rows: &Rows<'c>, tail: &[Node<'_>]) {
        let relation = relation_of_columns(rows.columns.as_deref());
        self.scopes.push(Scope {
            relations: vec![relation],
            ..Scope::default()
        });
        self.tail_clauses(tail);
        self.scopes.pop();
    }

    /// Reads what rows are sorted or grouped by. A bare name may be an alias; within an
    /// expression PostgreSQL looks at columns alone.
    fn sort_keys(&mut self, clause: Node<'_>) {
        let alias_use = self.alias_use;
        for item in clause.children() {
            let inner = if item.kind() == Kind::OrderItem {
                item.children().next().unwrap_or(item)
            } else {
                item
            };
            let is_bare = inner.kind() == Kind::ColumnRef && name_parts(inner).len() == 1;
            let aliases = if is_bare || self.dialect != Dialect::Postgres {
                alias_use
            } else {
                AliasUse::No
            };
            self.with_aliases(aliases, |analyzer| {
                analyzer.expression(inner);
            });
        }
    }

    /// Reads LIMIT, OFFSET or FETCH, whose parameters are whole numbers.
    pub(crate) fn limit(&mut self, clause: Node<'_>) {
        let expected = Expected {
            data_type: Some(integer(64)),
            column: None,
        };
        for child in clause.children() {
            self.expecting(child, &expected);
        }
    }

    /// Reads all expressions below a node that is none itself.
    pub(crate) fn expressions_below(&mut self, node: Node<'_>) {
        for child in node.children() {
            self.expression(child);
        }
    }
}

/// Returns the nullability of a value that is one or the other.
pub(crate) fn either<'c>(left: &Nullability<'c>, right: &Nullability<'c>) -> Nullability<'c> {
    match (left, right) {
        (Nullability::Nullable(cause), _) | (_, Nullability::Nullable(cause)) => {
            Nullability::Nullable(cause.clone())
        }
        (Nullability::NotNull, Nullability::NotNull) => Nullability::NotNull,
        _ => Nullability::Unknown,
    }
}

fn values_column(dialect: Dialect, index: usize) -> String {
    match dialect {
        Dialect::Postgres | Dialect::Sqlite => format!("column{}", index + 1),
        Dialect::MySql | Dialect::MariaDb => format!("column_{index}"),
    }
}

pub(crate) fn is_body(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Select
            | Kind::Values
            | Kind::ParenQuery
            | Kind::TableQuery
            | Kind::SetOperation
            | Kind::ClauseHole
            | Kind::Error
    )
}

pub(crate) fn is_tail(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::OrderByClause | Kind::LimitClause | Kind::OffsetClause | Kind::FetchClause
    )
}

/// Says whether a hole stands where further tables could be joined: behind FROM, before WHERE.
fn precedes_where(select: Node<'_>, hole: Node<'_>) -> bool {
    let mut later = select.children().filter(|child| child.id() > hole.id());
    !select
        .children()
        .any(|child| child.kind() == Kind::WhereClause && child.id() < hole.id())
        && !later.any(|child| child.kind() == Kind::FromClause)
}

fn has_grouping_sets(clause: Node<'_>) -> bool {
    clause
        .descendants()
        .any(|child| child.kind() == Kind::GroupingSet)
        || clause
            .tokens()
            .any(|token| matches!(token.kind(), Kind::ROLLUP | Kind::CUBE | Kind::WITH))
}

/// Returns the wider of two whole numbers; of other types that differ, nothing is said.
fn wider<'c>(left: &Cow<'c, DataType>, right: &Cow<'c, DataType>) -> Cow<'c, DataType> {
    match (&left.family, &right.family) {
        (TypeFamily::Integer { bits: own, .. }, TypeFamily::Integer { bits: other, .. }) => {
            if own >= other { left } else { right }.clone()
        }
        _ => Cow::Owned(DataType::unknown()),
    }
}
