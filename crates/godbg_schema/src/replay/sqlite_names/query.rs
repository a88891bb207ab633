//! Queries: what FROM brings into sight, and what the result has.

use godbg_sql::ast::{
    Alias, AstNode, ColumnRef, Cte, CteBody, Expr, FromClause, FromItem, FunctionCall, GroupByClause,
    GroupingItem, Join, JoinConstraint, Literal, LiteralKind, Name, OrderByClause, Query, QueryBody, Select,
    SelectItem, TableRef, With,
};

use super::scope::{Output, Scope, Source, is_same};
use super::{Found, Meaning, Names, Trouble, compared, error};

impl Names<'_> {
    pub(super) fn query(&mut self, query: Query<'_>, outer: Option<&Scope<'_>>) -> Found<Output> {
        let known = self.ctes.len();
        let ctes: Vec<Cte<'_>> = query.with().into_iter().flat_map(With::ctes).collect();
        for cte in &ctes {
            let name = cte.name().map(|name| name.unquoted().into_owned());
            let columns = cte.columns().map(|list| Output {
                columns: list.names().map(|name| name.unquoted().into_owned()).collect(),
                is_open: false,
            });
            self.ctes
                .push((name.unwrap_or_default(), Ok(columns.unwrap_or_else(Output::open))));
        }
        for (place, cte) in ctes.iter().enumerate() {
            let Some(CteBody::Query(body)) = cte.body() else {
                continue;
            };
            let output = self.query(body, outer);
            let own = &mut self.ctes[known + place].1;
            match (&own, output) {
                (Ok(listed), Ok(_)) if !listed.is_open => {}
                (_, output) => *own = output,
            }
        }
        let output = self.body(query.body(), Some(query), outer);
        self.ctes.truncate(known);
        output
    }

    fn body(
        &mut self,
        body: Option<QueryBody<'_>>,
        query: Option<Query<'_>>,
        outer: Option<&Scope<'_>>,
    ) -> Found<Output> {
        let order_by = query.and_then(Query::order_by);
        match body {
            Some(QueryBody::Select(select)) => self.select(select, order_by, outer),
            Some(QueryBody::Values(values)) => {
                let scope = Scope {
                    outer,
                    ..Scope::default()
                };
                let mut width = 0;
                for row in values.rows() {
                    width = row.values().count();
                    row.values()
                        .try_for_each(|value| self.expr(value.syntax(), &scope))?;
                }
                Ok(Output {
                    columns: (1..=width).map(|number| format!("column{number}")).collect(),
                    is_open: false,
                })
            }
            Some(QueryBody::SetOperation(operation)) => {
                let left = self.body(operation.left(), None, outer)?;
                let right = self.body(operation.right(), None, outer)?;
                let is_known = !left.is_open && !right.is_open;
                if is_known && left.columns.len() != right.columns.len() {
                    let words = operation
                        .syntax()
                        .tokens()
                        .map(|token| token.text().to_ascii_uppercase())
                        .find(|word| ["UNION", "EXCEPT", "INTERSECT"].contains(&word.as_str()));
                    let all = if operation.is_all() { " ALL" } else { "" };
                    return error(format!(
                        "SELECTs to the left and right of {}{all} do not have the same number of result columns",
                        words.unwrap_or_default(),
                    ));
                }
                if let (Some(order_by), Some(query)) = (order_by, query) {
                    self.compound_order(query, order_by, &left)?;
                }
                Ok(left)
            }
            Some(QueryBody::Paren(paren)) => match paren.query() {
                Some(query) => self.query(query, outer),
                None => Err(Trouble::Unclear),
            },
            _ => Err(Trouble::Unclear),
        }
    }

    fn select(
        &mut self,
        select: Select<'_>,
        order_by: Option<OrderByClause<'_>>,
        outer: Option<&Scope<'_>>,
    ) -> Found<Output> {
        let mut scope = Scope {
            outer,
            ..Scope::default()
        };
        let mut conditions = Vec::new();
        for item in select.from().into_iter().flat_map(FromClause::items) {
            self.add_item(item, &mut scope, &mut conditions)?;
        }
        let mut output = Output::default();
        for item in select.items() {
            self.result_column(item, select, &scope, &mut output)?;
        }
        scope.aliases = select
            .items()
            .filter_map(SelectItem::alias)
            .filter_map(Alias::name)
            .map(|name| name.unquoted().into_owned())
            .collect();
        for condition in conditions {
            self.expr(condition.syntax(), &scope)?;
        }
        let clauses = [
            select.where_clause().map(AstNode::syntax),
            select.having().map(AstNode::syntax),
        ];
        for clause in clauses.into_iter().flatten() {
            self.expr(clause, &scope)?;
        }
        for window in select.windows() {
            self.expr(window.syntax(), &scope)?;
        }
        let terms = order_by.into_iter().flat_map(OrderByClause::items);
        let sorted = terms.filter_map(godbg_sql::ast::OrderItem::expr);
        let grouped = select.group_by().into_iter().flat_map(GroupByClause::items);
        let grouped = grouped.filter_map(|item| match item {
            GroupingItem::Expr(expr) => Some(expr),
            GroupingItem::Set(_) => None,
        });
        for (words, exprs) in [
            ("ORDER", sorted.collect::<Vec<_>>()),
            ("GROUP", grouped.collect()),
        ] {
            for (place, expr) in exprs.into_iter().enumerate() {
                let is_alias = plain_name(expr)
                    .is_some_and(|name| scope.aliases.iter().any(|alias| is_same(alias, &name)));
                match number(expr) {
                    Some(wanted) if !output.is_open => {
                        check_position(words, place, wanted, output.columns.len())?;
                    }
                    _ if is_alias => {}
                    _ => self.expr(expr.syntax(), &scope)?,
                }
            }
        }
        Ok(output)
    }

    fn result_column(
        &mut self,
        item: SelectItem<'_>,
        select: Select<'_>,
        scope: &Scope<'_>,
        output: &mut Output,
    ) -> Found {
        if let Some(star) = item.star() {
            if select.from().is_none() {
                return error("no tables specified");
            }
            let wanted = star.table().map(|name| name.unquoted().into_owned());
            let is_wanted =
                |source: &&Source| wanted.as_ref().is_none_or(|wanted| is_same(&source.name, wanted));
            let mut is_found = false;
            for source in scope.sources.iter().filter(is_wanted) {
                is_found = true;
                output.is_open |= source.is_open;
                if let (Some(name), Some(table), false) = (star.table(), &source.table, source.is_alias) {
                    self.mention(name.range(), Meaning::Table(table.clone()));
                }
                let is_merged = |column: &&String| {
                    wanted.is_some() || !source.using.iter().any(|name| is_same(name, column))
                };
                output
                    .columns
                    .extend(source.columns.iter().filter(is_merged).cloned());
            }
            if let (false, Some(wanted)) = (is_found, wanted) {
                return error(format!("no such table: {wanted}"));
            }
            return Ok(());
        }
        let Some(expr) = item.expr() else {
            return Err(Trouble::Unclear);
        };
        self.expr(expr.syntax(), scope)?;
        let alias = item.alias().and_then(Alias::name);
        let name = alias.map(|name| name.unquoted().into_owned());
        let name = name.or_else(|| {
            let column = ColumnRef::cast(expr.without_parens().syntax())?;
            column.column().map(|name| name.unquoted().into_owned())
        });
        output
            .columns
            .push(name.unwrap_or_else(|| expr.text().to_owned()));
        Ok(())
    }

    /// Adds what an item of FROM brings; conditions are looked up when all is in sight.
    pub(super) fn add_item<'t>(
        &mut self,
        item: FromItem<'t>,
        scope: &mut Scope<'_>,
        conditions: &mut Vec<Expr<'t>>,
    ) -> Found {
        let exposed = |alias: Option<Alias<'t>>| {
            let name = alias.and_then(Alias::name);
            name.map_or_else(String::new, |name| name.unquoted().into_owned())
        };
        match item {
            FromItem::Table(table) => {
                let source = self.table_ref(table)?;
                scope.sources.push(source);
            }
            FromItem::Subquery(subquery) => {
                let Some(query) = subquery.query() else {
                    return Err(Trouble::Unclear);
                };
                let output = self.query(query, scope.outer)?;
                scope
                    .sources
                    .push(Source::of_output(exposed(subquery.alias()), output));
            }
            FromItem::Function(function) => {
                for call in function.calls() {
                    conditions.extend(call.args());
                }
                let name = function.calls().next().map(FunctionCall::function);
                let alias = function.alias().and_then(Alias::name);
                let name = alias.map_or(name.unwrap_or_default(), |name| name.unquoted().into_owned());
                scope.sources.push(Source::of_output(name, Output::open()));
            }
            FromItem::JsonTable(_) => return Err(Trouble::Unclear),
            FromItem::Paren(paren) => {
                for item in paren.items() {
                    self.add_item(item, scope, conditions)?;
                }
            }
            FromItem::Join(join) => self.join(join, scope, conditions)?,
        }
        Ok(())
    }

    pub(super) fn table_ref(&mut self, table: TableRef<'_>) -> Found<Source> {
        let Some(name) = table.name() else {
            return Err(Trouble::Unclear);
        };
        self.source(name, table.alias().and_then(Alias::name))
    }

    fn join<'t>(&mut self, join: Join<'t>, scope: &mut Scope<'_>, conditions: &mut Vec<Expr<'t>>) -> Found {
        let (Some(left), Some(right)) = (join.left(), join.right()) else {
            return Err(Trouble::Unclear);
        };
        self.add_item(left, scope, conditions)?;
        let before = scope.sources.len();
        self.add_item(right, scope, conditions)?;
        let (left, right) = scope.sources.split_at_mut(before);
        let left_has = |column: &str| left.iter().any(|source| source.has(column));
        let is_open = left.iter().chain(right.iter()).any(|source| source.is_open);
        let merged: Vec<String> = match join.constraint() {
            Some(JoinConstraint::On(condition)) => {
                conditions.extend(condition);
                Vec::new()
            }
            Some(JoinConstraint::Using(list)) => {
                list.names().map(|name| name.unquoted().into_owned()).collect()
            }
            None if join.is_natural() => right
                .iter()
                .flat_map(|source| &source.columns)
                .filter(|column| left_has(column))
                .cloned()
                .collect(),
            None => Vec::new(),
        };
        for column in &merged {
            let is_there = left_has(column) && right.iter().any(|source| source.has(column));
            if !is_there && !is_open {
                return error(format!(
                    "cannot join using column {column} - column not present in both tables"
                ));
            }
        }
        let is_right = matches!(
            join.kind(),
            godbg_sql::ast::JoinKind::Right | godbg_sql::ast::JoinKind::Full
        );
        for source in right {
            source.is_right = is_right;
            source.using.extend(merged.iter().cloned());
        }
        Ok(())
    }

    /// Notes the columns of a table that a list names without looking them up.
    pub(super) fn listed<'t>(&mut self, source: &Source, names: impl Iterator<Item = Name<'t>>) {
        let Some(table) = source.table.clone() else {
            return;
        };
        for name in names {
            let column = name.unquoted().into_owned();
            self.mention(name.range(), Meaning::Column(table.clone(), column));
        }
    }

    /// The terms that sort a compound are columns of one of its parts.
    fn compound_order(&mut self, query: Query<'_>, order_by: OrderByClause<'_>, output: &Output) -> Found {
        let mut known: Vec<String> = output
            .columns
            .iter()
            .map(|name| format!("{} ", name.to_ascii_lowercase()))
            .collect();
        let mut bodies: Vec<QueryBody<'_>> = query.body().into_iter().collect();
        while let Some(body) = bodies.pop() {
            match body {
                QueryBody::SetOperation(operation) => {
                    bodies.extend(operation.left());
                    bodies.extend(operation.right());
                }
                QueryBody::Select(select) => {
                    for item in select.items() {
                        if item.star().is_some() {
                            // Its columns are the output's, or not known here.
                            if output.is_open || operation_has_other_names(query) {
                                return Ok(());
                            }
                        }
                        known.extend(item.expr().map(|expr| compared(expr.syntax())));
                        let alias = item.alias().and_then(Alias::name);
                        known.extend(alias.map(|name| format!("{} ", name.unquoted().to_ascii_lowercase())));
                    }
                }
                QueryBody::Values(_) => {}
                _ => return Ok(()),
            }
        }
        for (place, expr) in order_by
            .items()
            .filter_map(godbg_sql::ast::OrderItem::expr)
            .enumerate()
        {
            let expr = match expr {
                Expr::Collate(collate) => collate.operand().unwrap_or(expr),
                _ => expr,
            };
            match number(expr) {
                Some(wanted) => check_position("ORDER", place, wanted, output.columns.len())?,
                None if known.contains(&compared(expr.syntax())) => self.mention_like(query, expr),
                None => {
                    return error(format!(
                        "{} ORDER BY term does not match any column in the result set",
                        ordinal(place + 1)
                    ));
                }
            }
        }
        Ok(())
    }

    /// A term that repeats a column of the result stands for what that stands for.
    fn mention_like(&mut self, query: Query<'_>, term: Expr<'_>) {
        let Some(name) = ColumnRef::cast(term.syntax()).and_then(ColumnRef::column) else {
            return;
        };
        let columns = query.syntax().descendants().filter_map(SelectItem::cast);
        let columns = columns.filter(|item| item.alias().is_none());
        let same = columns
            .filter_map(SelectItem::expr)
            .filter_map(|expr| ColumnRef::cast(expr.syntax())?.column())
            .find(|column| is_same(&column.unquoted(), &name.unquoted()));
        let meaning = same.and_then(|column| {
            let found = self
                .mentions
                .iter()
                .find(|mention| mention.range == column.range());
            found.map(|mention| mention.meaning.clone())
        });
        if let Some(meaning) = meaning {
            self.mention(name.range(), meaning);
        }
    }
}

fn plain_name(expr: Expr<'_>) -> Option<String> {
    let column = ColumnRef::cast(expr.syntax()).filter(|column| column.table().is_none())?;
    column.column().map(|name| name.unquoted().into_owned())
}

fn number(expr: Expr<'_>) -> Option<usize> {
    let literal = Literal::cast(expr.syntax()).filter(|literal| literal.kind() == LiteralKind::Integer)?;
    literal.text().parse().ok()
}

fn check_position(words: &str, place: usize, wanted: usize, count: usize) -> Found {
    if (1..=count).contains(&wanted) {
        return Ok(());
    }
    error(format!(
        "{} {words} BY term out of range - should be between 1 and {count}",
        ordinal(place + 1)
    ))
}

fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (1, hundred) if hundred != 11 => "st",
        (2, hundred) if hundred != 12 => "nd",
        (3, hundred) if hundred != 13 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// Says whether a part other than the first selects all columns of something.
fn operation_has_other_names(query: Query<'_>) -> bool {
    let stars = query
        .syntax()
        .descendants()
        .filter_map(SelectItem::cast)
        .filter(|item| item.star().is_some());
    stars.count() > 1
}
