//! INSERT, UPDATE, DELETE and MERGE.

use std::borrow::Cow;

use godbg_schema::Dialect;
use godbg_schema::catalog::{NameKind, QualifiedName, closest_names, is_same_name};
use godbg_sql::{Kind, Node};
use godbg_text::TextRange;

use crate::analysis::{
    Access, ColumnId, InsertShape, Nullability, OutputColumn, ProblemKind, Store, WriteTarget,
};
use crate::analyzer::Analyzer;
use crate::expression::stripped;
use crate::from::is_table_item;
use crate::names::{name, name_parts};
use crate::query::is_body;
use crate::scope::{Relation, RelationKind, Scope};

impl<'c> Analyzer<'c> {
    /// Reads a statement that changes rows; returns the columns of its RETURNING, `None` when
    /// they are not all known.
    pub(crate) fn change(&mut self, node: Node<'_>) -> Option<Vec<OutputColumn<'c>>> {
        let ctes = self.ctes.len();
        if let Some(with) = node.child(Kind::With) {
            self.with(with);
        }
        self.scopes.push(Scope::default());
        let stores = self.analysis.stores.len();
        match node.kind() {
            Kind::Insert => self.insert(node),
            Kind::Update => {
                self.update(node);
                self.rows_after(stores);
            }
            Kind::Delete => self.delete(node),
            _ => self.merge(node),
        }
        let columns = match node.child(Kind::ReturningClause) {
            Some(returning) => self.returning(returning),
            None => Some(Vec::new()),
        };
        self.scopes.pop();
        self.ctes.truncate(ctes);
        columns
    }

    /// What an UPDATE has stored that is never NULL is not NULL in the rows that it returns either, unless a
    /// trigger changes it. `from` is the first of its stores.
    fn rows_after(&mut self, from: usize) {
        let catalog = self.catalog;
        let is_kept = |column: &ColumnId<'_>| {
            let table = catalog
                .tables
                .get(&QualifiedName::new(column.schema, column.table));
            table.is_some_and(|table| table.triggers.is_empty())
        };
        let stored = self.analysis.stores[from..].iter();
        let stored =
            stored.filter(|store| store.nullability == Nullability::NotNull && is_kept(&store.column));
        let set: Vec<ColumnId<'c>> = stored.map(|store| store.column).collect();
        if let Some(target) = self.scope().relations.first_mut() {
            for column in &mut target.columns {
                if column.origin.is_some_and(|origin| set.contains(&origin)) {
                    column.nullability = Nullability::NotNull;
                }
            }
        }
    }

    fn returning(&mut self, node: Node<'_>) -> Option<Vec<OutputColumn<'c>>> {
        let list = node.child(Kind::SelectList)?;
        if self.dialect == Dialect::Postgres {
            // From version 18, OLD and NEW are the row before and after; NULL where there is none.
            for special in ["old", "new"] {
                if let Some(target) = self.scope().relations.first().cloned() {
                    let mut row = Relation {
                        name: Some(special.to_owned()),
                        kind: RelationKind::Special,
                        ..target
                    };
                    for column in &mut row.columns {
                        column.nullability = Nullability::Unknown;
                    }
                    self.scope().relations.push(row);
                }
            }
        }
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

    fn insert(&mut self, node: Node<'_>) {
        let Some(table) = node.child(Kind::TableRef) else {
            return;
        };
        let target = self.table_ref(table, Access::Insert);
        let has_hole = node.child(Kind::ClauseHole).is_some();
        let list = node.child(Kind::ColumnList);
        let set = node.child(Kind::SetClause);
        let filled = match (list, set) {
            (Some(list), _) => self.listed_columns(list, &target),
            (None, Some(set)) => {
                let targets = set
                    .children()
                    .filter_map(|assignment| assignment.child(Kind::AssignmentTarget));
                let mut columns = Some(Vec::new());
                for written in targets {
                    let named = self.listed_columns(written, &target);
                    columns = columns.zip(named).map(|(mut columns, named)| {
                        columns.extend(named);
                        columns
                    });
                }
                columns
            }
            (None, None) if target.is_complete && !target.may_lack_columns => Some(
                target
                    .columns
                    .iter()
                    .filter(|column| !column.is_hidden)
                    .filter_map(|column| column.name.clone())
                    .collect(),
            ),
            (None, None) => None,
        };
        let filled = filled.filter(|_| !has_hole);
        self.source(node, &target, list, filled.as_deref());
        self.note_insert(node, table, list.is_some() || set.is_some(), filled);
        self.scope().relations.push(target.clone());
        if let Some(set) = set {
            self.assignments(set, 1);
        }
        self.conflicts(node, target);
    }

    /// Resolves the columns that are written to; `None` when one of them is a hole.
    pub(crate) fn listed_columns(
        &mut self,
        list: Node<'_>,
        target: &Relation<'c>,
    ) -> Option<Vec<Cow<'c, str>>> {
        let mut columns = Some(Vec::new());
        for written in list.children_of(Kind::ColumnTarget) {
            let Some(named) = name_parts(written).into_iter().next_back() else {
                continue;
            };
            if named.has_hole {
                columns = None;
                continue;
            }
            // Of `a.b` the column is the first part, unless that names the table.
            let parts = name_parts(written);
            let column = match parts.as_slice() {
                [first, _] if self.dialect == Dialect::Postgres && !self.is_name_of(target, first) => {
                    first.clone()
                }
                _ => named,
            };
            let stored = column.stored(self.dialect);
            if let Some(index) = target.column_index(self.dialect, &stored) {
                let found = &target.columns[index];
                if let Some(id) = &found.origin {
                    let column = crate::ColumnUse {
                        range: column.range,
                        column: *id,
                    };
                    self.analysis.columns.push(column);
                }
                let own = found.name.clone().unwrap_or(Cow::Owned(stored));
                if let Some(columns) = &mut columns {
                    columns.push(own);
                }
            } else {
                if target.is_complete {
                    self.missing_column(column.text.to_string(), &stored, column.range, target);
                }
                if let Some(columns) = &mut columns {
                    columns.push(Cow::Owned(stored));
                }
            }
        }
        columns
    }

    pub(crate) fn is_name_of(&self, relation: &Relation<'c>, named: &crate::names::Name<'_>) -> bool {
        let stored = named.stored(self.dialect);
        relation
            .name
            .as_deref()
            .is_some_and(|own| is_same_name(self.dialect, NameKind::Table, own, &stored))
    }

    pub(crate) fn missing_column(
        &mut self,
        name: String,
        stored: &str,
        range: TextRange,
        target: &Relation<'c>,
    ) {
        let names = target.columns.iter().filter_map(|column| column.name.as_deref());
        let candidates = closest_names(stored, names);
        let origin = target.columns.iter().find_map(|column| column.origin.as_ref());
        let table = origin.map(|origin| origin.table).or(target.name.as_deref());
        self.problem(
            range,
            ProblemKind::UnknownColumn {
                name,
                table: table.map(str::to_owned),
                candidates,
            },
        );
    }

    fn source(
        &mut self,
        node: Node<'_>,
        target: &Relation<'c>,
        list: Option<Node<'_>>,
        filled: Option<&[Cow<'c, str>]>,
    ) {
        let Some(query) = node.child(Kind::Query) else {
            return;
        };
        // The rows do not see the table that they go into.
        let own = self.scopes.pop();
        let values = query.children().find(|child| child.kind() == Kind::Values);
        match values {
            Some(values) if query.children().filter(|child| is_body(child.kind())).count() == 1 => {
                self.scopes.push(Scope::default());
                self.rows(values, target, list, filled);
                self.scopes.pop();
            }
            _ => {
                let rows = self.query(query);
                for (column, value) in filled
                    .unwrap_or_default()
                    .iter()
                    .zip(rows.columns.iter().flatten())
                {
                    if let Some(column) = self.expected_by(target, column).column {
                        let (range, nullability) = (value.range, value.nullability.clone());
                        self.analysis.stores.push(Store {
                            column,
                            range,
                            nullability,
                            parameter: None,
                        });
                    }
                }
                if let (Some(filled), Some(columns)) = (filled, rows.columns)
                    && !fits(list, filled.len(), columns.len())
                {
                    let range = columns.first().map_or(query.range(), |first| {
                        TextRange::new(
                            first.range.start,
                            columns.last().map_or(first.range.end, |last| last.range.end),
                        )
                    });
                    let kind = ProblemKind::InsertArity {
                        columns: filled.len(),
                        values: columns.len(),
                    };
                    self.problem(range, kind);
                }
            }
        }
        self.scopes.extend(own);
    }

    pub(crate) fn rows(
        &mut self,
        values: Node<'_>,
        target: &Relation<'c>,
        list: Option<Node<'_>>,
        filled: Option<&[Cow<'c, str>]>,
    ) {
        for row in values.children_of(Kind::ValuesRow) {
            let items: Vec<Node<'_>> = row.children().collect();
            let has_hole = items
                .iter()
                .any(|item| matches!(item.kind(), Kind::HoleExpr | Kind::Error));
            // An empty row of MySQL takes all defaults.
            let is_default = items.is_empty() && self.dialect.is_mysql_like();
            if let Some(filled) = filled
                && !has_hole
                && !is_default
                && !fits(list, filled.len(), items.len())
            {
                let kind = ProblemKind::InsertArity {
                    columns: filled.len(),
                    values: items.len(),
                };
                self.problem(row.range(), kind);
            }
            for (index, item) in items.into_iter().enumerate() {
                let column = filled.and_then(|filled| filled.get(index));
                let expected = column
                    .map(|column| self.expected_by(target, column))
                    .unwrap_or_default();
                self.store(item, &expected);
            }
        }
    }

    fn note_insert(
        &mut self,
        node: Node<'_>,
        table: Node<'_>,
        is_listed: bool,
        filled: Option<Vec<Cow<'c, str>>>,
    ) {
        let Some(named) = table.child(Kind::QualifiedName) else {
            return;
        };
        let parts = name_parts(named);
        let lookup: Vec<_> = parts.iter().map(crate::names::Name::part).collect();
        let Some(found) = self.catalog.find_table(&lookup) else {
            return;
        };
        let is_default = node.child(Kind::DefaultValues).is_some()
            || node
                .descendants()
                .any(|row| row.kind() == Kind::ValuesRow && row.children().next().is_none());
        let columns = if is_default && !is_listed {
            Some(Vec::new())
        } else {
            filled
        };
        // An INSERT without list that has fewer values leaves out the last columns in PostgreSQL;
        // those are few and a count that does not fit is reported already.
        let is_complete = columns.is_some() && (is_listed || is_default);
        let ignores_errors = node.token(Kind::IGNORE).is_some();
        self.analysis.inserts.push(InsertShape {
            schema: &found.name.schema,
            table: &found.name.name,
            range: named.range(),
            columns: columns.unwrap_or_default(),
            is_complete,
            ignores_errors,
        });
    }

    fn conflicts(&mut self, node: Node<'_>, target: Relation<'c>) {
        for clause in node.children_of(Kind::OnConflict) {
            if let Some(conflict) = clause.child(Kind::ConflictTarget) {
                for element in conflict.children_of(Kind::ConflictElement) {
                    if let Some(column) = element.children().next() {
                        self.expression(column);
                    }
                }
                if let Some(condition) = conflict.child(Kind::WhereClause) {
                    self.expressions_below(condition);
                }
            }
            let excluded = Relation {
                name: Some("excluded".to_owned()),
                kind: RelationKind::Special,
                ..target.clone()
            };
            self.scope().relations.push(excluded);
            if let Some(set) = clause.child(Kind::SetClause) {
                self.assignments(set, 1);
            }
            if let Some(condition) = clause.child(Kind::WhereClause) {
                self.expressions_below(condition);
            }
            self.scope().relations.pop();
        }
        if let Some(clause) = node.child(Kind::OnDuplicateKey) {
            let alias = node
                .child(Kind::Alias)
                .and_then(|alias| alias.child(Kind::Name))
                .map(name);
            if let Some(alias) = alias {
                let name = Some(alias.stored(self.dialect));
                self.scope().relations.push(Relation {
                    name,
                    kind: RelationKind::Special,
                    ..target
                });
            }
            // Columns of a query that the rows come from may be used as well.
            let reads_query = node
                .child(Kind::Query)
                .is_some_and(|query| query.child(Kind::Values).is_none());
            if reads_query {
                self.scope().relations.push(Relation::unknown(None));
            }
            self.assignments(clause, 1);
        }
    }

    fn update(&mut self, node: Node<'_>) {
        for table in node
            .children()
            .filter(|child| is_table_item(child.kind()) && child.kind() != Kind::ClauseHole)
        {
            match table.kind() {
                Kind::TableRef => {
                    let relation = self.table_ref(table, Access::Update);
                    self.scope().relations.push(relation);
                }
                _ => self.table_item(table),
            }
        }
        let targets = self.scope().relations.len();
        if let Some(from) = node.child(Kind::FromClause) {
            self.tables_of(from);
        }
        self.unknown_tables_of_holes(node);
        if let Some(set) = node.child(Kind::SetClause) {
            self.assignments(set, targets);
        }
        self.row_conditions(node);
        let table = node.children().find(|child| child.kind() == Kind::TableRef);
        if let Some(table) = table {
            let is_joined = node.child(Kind::FromClause).is_some() || targets > 1;
            self.note_write(node, table, Access::Update, is_joined);
        }
    }

    fn delete(&mut self, node: Node<'_>) {
        let targets = node.child(Kind::DeleteTargets);
        let using = node.child(Kind::UsingTables);
        if let (Some(_), Some(using)) = (targets, using) {
            // The targets are names of what FROM or USING lists.
            self.tables_of(using);
        } else {
            for table in node.children_of(Kind::TableRef) {
                let relation = self.table_ref(table, Access::Delete);
                self.scope().relations.push(relation);
            }
            if let Some(using) = using {
                self.tables_of(using);
            }
        }
        self.unknown_tables_of_holes(node);
        self.row_conditions(node);
        if let Some(table) = node.child(Kind::TableRef) {
            self.note_write(node, table, Access::Delete, using.is_some());
        }
    }

    /// A spliced clause may bring tables of its own.
    fn unknown_tables_of_holes(&mut self, node: Node<'_>) {
        if node.child(Kind::ClauseHole).is_some() {
            self.scope().relations.push(Relation::unknown(None));
        }
    }

    fn row_conditions(&mut self, node: Node<'_>) {
        if let Some(clause) = node.child(Kind::WhereClause) {
            self.conditions(clause);
        }
        for clause in node.children() {
            match clause.kind() {
                Kind::OrderByClause => {
                    for item in clause.children() {
                        self.values_below(item);
                    }
                }
                Kind::LimitClause | Kind::OffsetClause => self.limit(clause),
                _ => {}
            }
        }
    }

    fn note_write(&mut self, node: Node<'_>, table: Node<'_>, access: Access, is_joined: bool) {
        let Some(named) = table.child(Kind::QualifiedName) else {
            return;
        };
        let word = if access == Access::Update {
            Kind::UPDATE
        } else {
            Kind::DELETE
        };
        let keyword = node.token(word).map_or(node.range(), godbg_sql::TokenRef::range);
        let is_limited = is_joined
            || node.child(Kind::ClauseHole).is_some()
            || node.child(Kind::LimitClause).is_some()
            || node
                .child(Kind::WhereClause)
                .is_some_and(|clause| !is_always_true(clause));
        let table = name_parts(named)
            .last()
            .map(|last| last.stored(self.dialect))
            .unwrap_or_default();
        // `WHERE true` and `WHERE 1 = 1` written by hand say that every row is meant.
        let is_meant = node.child(Kind::WhereClause).is_some_and(|clause| {
            clause
                .children()
                .next()
                .is_some_and(|condition| stripped(condition).kind() == Kind::Literal)
        });
        let is_limited = is_limited || is_meant;
        self.analysis.writes.push(WriteTarget {
            table,
            range: named.range(),
            keyword,
            access,
            is_limited,
        });
    }
}

/// Says whether as many values as columns are there. Without a list PostgreSQL takes fewer.
fn fits(list: Option<Node<'_>>, columns: usize, values: usize) -> bool {
    if list.is_none() {
        values <= columns
    } else {
        values == columns
    }
}

/// Says whether a WHERE keeps every row: `1 = 1`, which builders begin with.
fn is_always_true(clause: Node<'_>) -> bool {
    let Some(condition) = clause.children().next().map(stripped) else {
        return true;
    };
    match condition.kind() {
        Kind::Literal => !matches!(condition.text(), "0" | "FALSE" | "false"),
        Kind::BinaryExpr => {
            let mut sides = crate::expression::operands(condition).map(stripped);
            match (sides.next(), sides.next(), crate::expression::operator(condition)) {
                (Some(left), Some(right), "=") => left.kind() == Kind::Literal && left.text() == right.text(),
                _ => false,
            }
        }
        _ => false,
    }
}
