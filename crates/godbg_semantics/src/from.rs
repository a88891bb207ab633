//! FROM: which relations a query reads and how they are joined.

use std::borrow::Cow;

use godbg_schema::Dialect;
use godbg_schema::catalog::{Catalog, NameKind, Table, TableLookup, comparison_key, is_same_name};
use godbg_sql::{Kind, Node};
use godbg_text::TextRange;

use crate::analysis::{Access, Nullability, OutputColumn, ProblemKind, TableUse};
use crate::analyzer::Analyzer;
use crate::functions::function;
use crate::names::{Name, name, name_parts};
use crate::relation::{plain_column, relation_of, relation_of_columns};
use crate::scope::{JoinId, OuterJoin, Relation, RelationColumn};

impl<'c> Analyzer<'c> {
    /// Adds the tables of a FROM clause, or of any list of tables, to the innermost scope.
    pub(crate) fn tables_of(&mut self, node: Node<'_>) {
        for item in node.children() {
            self.table_item(item);
        }
    }

    /// Adds what one item of FROM offers.
    pub(crate) fn table_item(&mut self, node: Node<'_>) {
        match node.kind() {
            Kind::TableRef => {
                let relation = self.table_ref(node, Access::Read);
                self.scope().relations.push(relation);
            }
            Kind::SubqueryTable => self.subquery_table(node),
            Kind::FunctionTable => self.function_table(node),
            Kind::JsonTable => self.json_table(node),
            Kind::ParenTable => {
                let first = self.scope().relations.len();
                self.tables_of(node);
                if let Some(alias) = node.child(Kind::Alias) {
                    self.rename_joined(first, alias);
                }
            }
            Kind::Join => self.join(node),
            Kind::ClauseHole | Kind::Error => self.scope().relations.push(Relation::unknown(None)),
            _ => {}
        }
    }

    /// `(a JOIN b …) AS j`: one relation with the columns of all.
    fn rename_joined(&mut self, first: usize, alias: Node<'_>) {
        let dialect = self.dialect;
        let scope = self.scope();
        let joined = scope.relations.split_off(first);
        let mut relation = Relation::new(alias_name(alias).map(|name| name.stored(dialect)));
        for part in joined {
            relation.is_complete &= part.is_complete;
            relation.nulled_by.extend(part.nulled_by);
            relation.columns.extend(part.columns);
        }
        apply_column_names(&mut relation, alias, dialect);
        self.scope().relations.push(relation);
    }

    /// Returns what a table that a statement names offers, and notes its use.
    pub(crate) fn table_ref(&mut self, node: Node<'_>, access: Access) -> Relation<'c> {
        let alias = node.child(Kind::Alias);
        let mut relation = match node.child(Kind::QualifiedName) {
            Some(named) => self.named_table(named, access),
            None => Relation::unknown(None),
        };
        if let Some(alias) = alias {
            relation.name = alias_name(alias).map(|name| name.stored(self.dialect));
            relation.schema = None;
            apply_column_names(&mut relation, alias, self.dialect);
        }
        relation
    }

    /// Looks up a table by the name node that a statement has for it.
    pub(crate) fn named_table(&mut self, node: Node<'_>, access: Access) -> Relation<'c> {
        let parts = name_parts(node);
        let (Some(last), range) = (parts.last(), node.range()) else {
            return Relation::unknown(None);
        };
        if parts.iter().any(|part| part.has_hole) {
            return Relation::unknown(if last.has_hole {
                None
            } else {
                Some(last.stored(self.dialect))
            });
        }
        let stored = last.stored(self.dialect);
        if let ([_], true) = (parts.as_slice(), access == Access::Read)
            && let Some(relation) = self.cte(&stored)
        {
            return relation;
        }
        let catalog = self.catalog;
        let lookup: Vec<_> = parts.iter().map(Name::part).collect();
        let found = match catalog.look_up_table(&lookup) {
            TableLookup::Found(table) => Ok(table),
            TableLookup::Missing { candidates } => self.in_any_database(&parts, &stored, candidates),
            TableLookup::Unclear(_) => Err(None),
        };
        match found {
            Ok(table) => {
                let mut relation = relation_of(table, self.dialect);
                relation.name = Some(stored);
                self.note_table(table.name.name.clone(), range, access, Some(table));
                return relation;
            }
            Err(Some(candidates)) => {
                let name = node.text().to_owned();
                self.problem(range, ProblemKind::UnknownTable { name, candidates });
            }
            Err(None) => {}
        }
        self.note_table(stored.clone(), range, access, None);
        Relation::unknown(Some(stored))
    }

    /// A connection to MySQL names its database where no file says so: a table that only one of
    /// the databases has is that one. Gives the candidates back where there is none, `None` where
    /// there are several.
    fn in_any_database(
        &self,
        parts: &[Name<'_>],
        stored: &str,
        candidates: Vec<String>,
    ) -> Result<&'c Table, Option<Vec<String>>> {
        if parts.len() > 1 || !self.dialect.is_mysql_like() {
            return Err(Some(candidates));
        }
        let catalog: &'c Catalog = self.catalog;
        let has_name = |table: &&Table| is_same_name(self.dialect, NameKind::Table, &table.name.name, stored);
        let mut found = catalog.tables.iter().filter(has_name);
        match (found.next(), found.next()) {
            (Some(table), None) => Ok(table),
            (None, _) => Err(Some(candidates)),
            (Some(_), Some(_)) => Err(None),
        }
    }

    fn note_table(&mut self, name: String, range: TextRange, access: Access, found: Option<&Table>) {
        self.analysis.tables.push(TableUse {
            name,
            range,
            access,
            is_known: found.is_some(),
            is_certain: found.is_some_and(|table| table.uncertain.is_none()),
        });
    }

    fn cte(&self, name: &str) -> Option<Relation<'c>> {
        let key = comparison_key(self.dialect, NameKind::Member, name);
        let found = self
            .ctes
            .iter()
            .rev()
            .find(|cte| comparison_key(self.dialect, NameKind::Member, &cte.name) == key)?;
        Some(Relation {
            name: Some(name.to_owned()),
            ..found.relation.clone()
        })
    }

    fn subquery_table(&mut self, node: Node<'_>) {
        let columns = match node.children().find(|child| child.kind() == Kind::Query) {
            Some(query) => {
                let is_lateral = node.token(Kind::LATERAL).is_some();
                self.derived(query, is_lateral)
            }
            None => None,
        };
        let mut relation = relation_of_columns(columns.as_deref());
        if let Some(alias) = node.child(Kind::Alias) {
            relation.name = alias_name(alias).map(|name| name.stored(self.dialect));
            apply_column_names(&mut relation, alias, self.dialect);
        }
        self.scope().relations.push(relation);
    }

    /// Reads a query in FROM, which sees the tables beside it only when it is LATERAL.
    fn derived(&mut self, query: Node<'_>, is_lateral: bool) -> Option<Vec<OutputColumn<'c>>> {
        if is_lateral {
            return self.query(query).columns;
        }
        let own = self.scopes.pop();
        let columns = self.query(query).columns;
        self.scopes.extend(own);
        columns
    }

    fn function_table(&mut self, node: Node<'_>) {
        let alias = node.child(Kind::Alias);
        let mut relation = Relation::unknown(None);
        let mut calls = 0;
        for call in node.children().filter(|child| child.kind() != Kind::Alias) {
            let value = self.expression(call);
            calls += 1;
            let function_name = call
                .child(Kind::QualifiedName)
                .and_then(|named| name_parts(named).last().map(|last| last.stored(self.dialect)));
            relation.name.clone_from(&function_name);
            let columns = function_name
                .as_deref()
                .and_then(|name| table_function(self.dialect, name));
            if let Some(columns) = columns {
                relation.is_complete = true;
                let make = |column: &&str| plain_column(Some((*column).to_owned()), Nullability::Unknown);
                relation.columns = columns.iter().map(make).collect();
            } else if function_name
                .as_deref()
                .is_some_and(|name| gives_one_column(self.dialect, name))
            {
                let column = function_name.clone();
                // Several arrays give a column each.
                let arguments = call
                    .child(Kind::ArgList)
                    .map_or(0, |list| list.children().count());
                relation.is_complete = arguments < 2 || column.as_deref() != Some("unnest");
                relation.columns = vec![RelationColumn {
                    data_type: value.data_type,
                    ..plain_column(column, Nullability::Unknown)
                }];
            }
        }
        if calls != 1 || node.token(Kind::ORDINALITY).is_some() {
            relation.is_complete = false;
        }
        if let Some(alias) = alias {
            let alias_text = alias_name(alias).map(|name| name.stored(self.dialect));
            let definitions: Vec<_> = alias.children_of(Kind::ColumnDefinition).collect();
            if !definitions.is_empty() {
                relation.columns = definitions
                    .iter()
                    .filter_map(|definition| definition.child(Kind::Name))
                    .map(|column| plain_column(Some(name(column).stored(self.dialect)), Nullability::Unknown))
                    .collect();
                relation.is_complete = calls == 1;
            } else if alias.child(Kind::ColumnList).is_some() {
                let listed = alias
                    .child(Kind::ColumnList)
                    .map_or(0, |list| list.children().count());
                if relation.columns.len() < listed {
                    relation
                        .columns
                        .resize_with(listed, || plain_column(None, Nullability::Unknown));
                }
                apply_column_names(&mut relation, alias, self.dialect);
            } else if let (Some(text), [only]) = (&alias_text, relation.columns.as_mut_slice()) {
                // The one column of a function that gives plain values takes the alias as its name.
                if self.dialect == Dialect::Postgres && table_function_is_scalar(relation.name.as_deref()) {
                    only.name = Some(Cow::Owned(text.clone()));
                }
            }
            relation.name = alias_text.or(relation.name);
        }
        self.scope().relations.push(relation);
    }

    fn json_table(&mut self, node: Node<'_>) {
        let mut relation = Relation::new(None);
        for child in node.children() {
            match child.kind() {
                Kind::JsonTableColumn | Kind::Alias | Kind::QualifiedName => {}
                _ => {
                    self.expression(child);
                }
            }
        }
        for column in node
            .descendants()
            .filter(|child| child.kind() == Kind::JsonTableColumn)
        {
            if column.token(Kind::NESTED).is_none()
                && let Some(column) = column.child(Kind::Name)
            {
                relation.columns.push(plain_column(
                    Some(name(column).stored(self.dialect)),
                    Nullability::Unknown,
                ));
            }
        }
        if let Some(alias) = node.child(Kind::Alias) {
            relation.name = alias_name(alias).map(|name| name.stored(self.dialect));
            apply_column_names(&mut relation, alias, self.dialect);
        }
        self.scope().relations.push(relation);
    }

    fn join(&mut self, node: Node<'_>) {
        let first = self.scope().relations.len();
        let mut sides = node.children().filter(|child| is_table_item(child.kind()));
        if let Some(left) = sides.next() {
            self.table_item(left);
        }
        let middle = self.scope().relations.len();
        for right in sides {
            self.table_item(right);
        }
        let operator = node.child(Kind::JoinOperator);
        let has = |kind| operator.is_some_and(|operator| operator.token(kind).is_some());
        let (nulls_left, nulls_right) = match () {
            () if has(Kind::FULL) => (true, true),
            () if has(Kind::LEFT) => (false, true),
            () if has(Kind::RIGHT) => (true, false),
            () => (false, false),
        };
        let end = self.scope().relations.len();
        if let Some(on) = node.child(Kind::OnClause) {
            for condition in on.children() {
                self.expression(condition);
                self.note_predicates(condition);
                for (relation, column) in self.rejected(condition) {
                    // What holds for the rows with a partner holds for a side that is only there then.
                    let holds = match (nulls_left, nulls_right) {
                        (false, false) => true,
                        (false, true) => relation >= middle,
                        (true, false) => relation < middle,
                        (true, true) => false,
                    };
                    if holds && relation >= first && relation < end {
                        self.scope().dismiss_null(relation, column);
                    }
                }
            }
        }
        self.merge_columns(node, first, middle, nulls_left && !nulls_right);
        let is_matched = nulls_right
            && !nulls_left
            && node
                .child(Kind::OnClause)
                .is_some_and(|on| self.always_has_partner(on, first, middle));
        if let (true, Some(operator)) = ((nulls_left || nulls_right) && !is_matched, operator) {
            let scope = self.scope();
            let join = JoinId(u32::try_from(scope.joins.len()).expect("a statement has few joins"));
            scope.joins.push(OuterJoin {
                operator: operator.range(),
                is_dismissed: false,
            });
            let affected = if nulls_left { first } else { middle }..if nulls_right { end } else { middle };
            for relation in &mut scope.relations[affected] {
                relation.nulled_by.push(join);
            }
        }
    }

    /// USING and NATURAL: a column of both sides is one, which the left side gives, or the
    /// right one in a RIGHT JOIN.
    fn merge_columns(&mut self, node: Node<'_>, first: usize, middle: usize, keeps_right: bool) {
        let dialect = self.dialect;
        let is_natural = node
            .child(Kind::JoinOperator)
            .is_some_and(|operator| operator.token(Kind::NATURAL).is_some());
        let mut merged: Vec<String> = Vec::new();
        if let Some(list) = node
            .child(Kind::UsingClause)
            .and_then(|using| using.child(Kind::ColumnList))
        {
            for target in list.children() {
                let Some(column) = target.child(Kind::Name).map(name) else {
                    continue;
                };
                let stored = column.stored(dialect);
                self.check_using(&column, &stored, first, middle);
                merged.push(stored);
            }
        } else if is_natural {
            let relations = &self.scope().relations;
            let names = |relations: &[Relation<'c>]| -> Vec<String> {
                let columns = relations.iter().flat_map(|relation| &relation.columns);
                columns
                    .filter(|column| !column.is_hidden)
                    .filter_map(|column| column.name.as_deref().map(str::to_owned))
                    .collect()
            };
            let right = names(&relations[middle..]);
            merged = names(&relations[first..middle]);
            merged.retain(|left| {
                right
                    .iter()
                    .any(|right| is_same_name(dialect, NameKind::Member, left, right))
            });
        }
        if merged.is_empty() {
            return;
        }
        let scope = self.scope();
        let end = scope.relations.len();
        let hidden = if keeps_right { first..middle } else { middle..end };
        for relation in &mut scope.relations[hidden] {
            relation.merged.extend(merged.iter().cloned());
        }
    }

    fn check_using(&mut self, column: &Name<'_>, stored: &str, first: usize, middle: usize) {
        let dialect = self.dialect;
        let relations = &self.scope().relations;
        let lacks = |side: &[Relation<'c>]| {
            side.iter().all(|relation| relation.is_complete)
                && side
                    .iter()
                    .all(|relation| relation.column_index(dialect, stored).is_none())
        };
        if !column.has_hole && (lacks(&relations[first..middle]) || lacks(&relations[middle..])) {
            let name = column.text.to_string();
            let kind = ProblemKind::UnknownColumn {
                name,
                table: None,
                candidates: Vec::new(),
            };
            self.problem(column.range, kind);
        }
    }
}

pub(crate) fn is_table_item(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::TableRef
            | Kind::SubqueryTable
            | Kind::FunctionTable
            | Kind::JsonTable
            | Kind::ParenTable
            | Kind::Join
            | Kind::ClauseHole
            | Kind::Error
    )
}

/// Returns the name that an alias gives.
pub(crate) fn alias_name(alias: Node<'_>) -> Option<Name<'_>> {
    alias.child(Kind::Name).map(name).filter(|name| !name.has_hole)
}

fn apply_column_names(relation: &mut Relation<'_>, alias: Node<'_>, dialect: Dialect) {
    let Some(list) = alias.child(Kind::ColumnList) else {
        return;
    };
    for (index, target) in list.children().enumerate() {
        let Some(column) = target.child(Kind::Name).map(name) else {
            continue;
        };
        let own = (!column.has_hole).then(|| column.stored(dialect));
        match relation
            .columns
            .iter_mut()
            .filter(|column| !column.is_hidden)
            .nth(index)
        {
            Some(found) => found.name = own.map(Cow::Owned),
            None if !relation.is_complete => relation.columns.push(plain_column(own, Nullability::Unknown)),
            None => {}
        }
    }
}

/// The columns of functions that give rows of several.
///
/// Source: PostgreSQL manual, "JSON Functions", "Set Returning Functions"; SQLite documentation,
/// "JSON Functions And Operators".
fn table_function(dialect: Dialect, name: &str) -> Option<&'static [&'static str]> {
    const JSON_EACH: &[&str] = &["key", "value", "type", "atom", "id", "parent", "fullkey", "path"];
    match (dialect, name) {
        (Dialect::Sqlite, "json_each" | "json_tree") => Some(JSON_EACH),
        (Dialect::Postgres, "json_each" | "jsonb_each" | "json_each_text" | "jsonb_each_text") => {
            Some(&["key", "value"])
        }
        (
            Dialect::Postgres,
            "json_array_elements"
            | "jsonb_array_elements"
            | "json_array_elements_text"
            | "jsonb_array_elements_text",
        ) => Some(&["value"]),
        _ => None,
    }
}

/// Says whether the function gives rows of one column that is named like it, or like its alias.
fn gives_one_column(dialect: Dialect, name: &str) -> bool {
    if dialect != Dialect::Postgres {
        return false;
    }
    match name {
        "generate_series"
        | "unnest"
        | "regexp_split_to_table"
        | "string_to_table"
        | "generate_subscripts"
        | "json_object_keys"
        | "jsonb_object_keys"
        | "jsonb_path_query"
        | "regexp_matches" => true,
        _ => function(dialect, name)
            .is_some_and(|known| !known.returns_rows && known.result.is_some_and(is_plain)),
    }
}

fn is_plain(result: &str) -> bool {
    !matches!(result, "record" | "anyelement" | "anyarray" | "void")
}

fn table_function_is_scalar(name: Option<&str>) -> bool {
    name.is_some_and(|name| table_function(Dialect::Postgres, name).is_none())
}
