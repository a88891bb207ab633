//! The walk over a statement: its state, and how names are looked up.

use std::borrow::Cow;

use godbg_schema::Dialect;
use godbg_schema::catalog::{Catalog, DataType, NameKind, closest_names, is_same_name};
use godbg_sql::{Kind, Node};
use godbg_text::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysis::{
    Analysis, ColumnId, ColumnUse, Nullability, Parameter, ParameterKey, Problem, ProblemKind,
};
use crate::names::{Name, name_parts};
use crate::scope::{Alias, Found, Relation, Scope};

/// What is known of a value.
#[derive(Clone, Debug)]
pub(crate) struct Value<'c> {
    pub(crate) data_type: Cow<'c, DataType>,
    pub(crate) nullability: Nullability<'c>,
    /// The column of the catalog that it is a plain copy of.
    pub(crate) origin: Option<ColumnId<'c>>,
}

impl<'c> Value<'c> {
    pub(crate) fn unknown() -> Self {
        Self::new(DataType::unknown(), Nullability::Unknown)
    }

    pub(crate) fn new(data_type: impl Into<Cow<'c, DataType>>, nullability: Nullability<'c>) -> Self {
        Self {
            data_type: data_type.into(),
            nullability,
            origin: None,
        }
    }
}

/// When a name of the select list hides or stands in for a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AliasUse {
    /// Never.
    No,
    /// Before columns are looked at.
    First,
    /// Where no column has the name.
    Last,
}

/// What a parameter is stored in or compared with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Expected<'c> {
    pub(crate) data_type: Option<Cow<'c, DataType>>,
    pub(crate) column: Option<ColumnId<'c>>,
}

/// A common table expression that is in reach.
#[derive(Clone, Debug)]
pub(crate) struct Cte<'c> {
    pub(crate) name: String,
    pub(crate) relation: Relation<'c>,
}

/// The state of the walk.
pub(crate) struct Analyzer<'c> {
    pub(crate) catalog: &'c Catalog,
    pub(crate) dialect: Dialect,
    pub(crate) scopes: Vec<Scope<'c>>,
    pub(crate) ctes: Vec<Cte<'c>>,
    pub(crate) alias_use: AliasUse,
    /// Whether a GROUP BY makes groups that hold at least one row.
    pub(crate) is_grouped: bool,
    /// Whether the SELECT that is read calls an aggregate over its rows.
    pub(crate) has_aggregate: bool,
    /// How many queries are being read, each inside the one before.
    pub(crate) depth: u32,
    pub(crate) analysis: Analysis<'c>,
    /// The number of each bare `?` of the text, by its offset.
    ordinals: FxHashMap<u32, u32>,
}

impl<'c> Analyzer<'c> {
    pub(crate) fn new(catalog: &'c Catalog, statement: Node<'_>) -> Self {
        let placeholders = statement
            .tree()
            .root()
            .descendants()
            .filter(|node| node.kind() == Kind::PlaceholderExpr);
        let ordinals = ordinals(placeholders);
        Self {
            catalog,
            dialect: catalog.dialect,
            scopes: Vec::new(),
            ctes: Vec::new(),
            alias_use: AliasUse::No,
            is_grouped: false,
            has_aggregate: false,
            depth: 0,
            analysis: Analysis::default(),
            ordinals,
        }
    }

    pub(crate) fn scope(&mut self) -> &mut Scope<'c> {
        self.scopes
            .last_mut()
            .expect("expressions are read within a scope")
    }

    pub(crate) fn problem(&mut self, range: TextRange, kind: ProblemKind) {
        self.analysis.problems.push(Problem { range, kind });
    }

    pub(crate) fn with_aliases<T>(&mut self, alias_use: AliasUse, work: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.alias_use, alias_use);
        let result = work(self);
        self.alias_use = before;
        result
    }

    /// Resolves a column name and says what is known of its value.
    pub(crate) fn column_ref(&mut self, node: Node<'_>) -> Value<'c> {
        let parts = name_parts(node);
        if parts.iter().any(|part| part.has_hole) {
            return Value::unknown();
        }
        match parts.as_slice() {
            [name] => self.bare_column(name),
            [qualifier, name] => self.qualified_column(None, qualifier, name),
            [schema, qualifier, name] | [_, schema, qualifier, name] => {
                self.qualified_column(Some(schema), qualifier, name)
            }
            _ => Value::unknown(),
        }
    }

    fn bare_column(&mut self, name: &Name<'_>) -> Value<'c> {
        let stored = name.stored(self.dialect);
        for level in (0..self.scopes.len()).rev() {
            let is_innermost = level + 1 == self.scopes.len();
            if is_innermost
                && self.alias_use == AliasUse::First
                && let Some(alias) = self.alias(level, &stored)
            {
                return Value::new(alias.data_type.clone(), alias.nullability.clone());
            }
            match self.scopes[level].find(self.dialect, &stored) {
                Found::Column(relation, column) => return self.found(level, relation, column, name.range),
                Found::Ambiguous(relations) => {
                    let scope = &self.scopes[level];
                    let tables = relations
                        .iter()
                        .filter_map(|index| scope.relations[*index].name.clone())
                        .collect();
                    let kind = ProblemKind::AmbiguousColumn {
                        name: name.text.to_string(),
                        tables,
                    };
                    self.problem(name.range, kind);
                    return Value::unknown();
                }
                Found::Row | Found::Unclear => return Value::unknown(),
                Found::Nothing => {}
            }
            if self.alias_use != AliasUse::No
                && let Some(alias) = self.alias(level, &stored)
            {
                return Value::new(alias.data_type.clone(), alias.nullability.clone());
            }
        }
        self.unknown_bare_column(name, &stored);
        Value::unknown()
    }

    fn alias(&self, level: usize, name: &str) -> Option<&Alias<'c>> {
        // PostgreSQL groups by the name that it makes up for a column, too.
        let own_names = self.alias_use == AliasUse::First || self.dialect == Dialect::Postgres;
        let aliases = self.scopes[level].aliases.iter();
        aliases
            .filter(|alias| alias.is_given || own_names)
            .find(|alias| is_same_name(self.dialect, NameKind::Member, &alias.name, name))
    }

    fn unknown_bare_column(&mut self, name: &Name<'_>, stored: &str) {
        // SQLite takes a name in double quotes that means nothing for a string.
        if self.dialect == Dialect::Sqlite && name.is_double_quoted {
            return;
        }
        let relations = self.scopes.iter().flat_map(|scope| &scope.relations);
        let names = relations
            .flat_map(|relation| &relation.columns)
            .filter_map(|column| column.name.as_deref());
        let candidates = closest_names(stored, names);
        let innermost = self.scopes.last().map_or(&[][..], |scope| &scope.relations);
        let table = match innermost {
            [only] if self.scopes.len() == 1 => only
                .columns
                .iter()
                .find_map(|column| column.origin.as_ref())
                .map(|origin| origin.table.to_owned()),
            _ => None,
        };
        let kind = ProblemKind::UnknownColumn {
            name: name.text.to_string(),
            table,
            candidates,
        };
        self.problem(name.range, kind);
    }

    fn qualified_column(
        &mut self,
        schema: Option<&Name<'_>>,
        qualifier: &Name<'_>,
        name: &Name<'_>,
    ) -> Value<'c> {
        let schema = schema.map(|schema| schema.stored(self.dialect));
        let stored_qualifier = qualifier.stored(self.dialect);
        let stored = name.stored(self.dialect);
        for level in (0..self.scopes.len()).rev() {
            let scope = &self.scopes[level];
            let Some(index) = scope.find_relation(self.dialect, schema.as_deref(), &stored_qualifier) else {
                continue;
            };
            let relation = &scope.relations[index];
            if let Some(column) = relation.column_index(self.dialect, &stored) {
                return self.found(level, index, column, name.range);
            }
            if !relation.is_complete {
                return Value::unknown();
            }
            let names = relation
                .columns
                .iter()
                .filter_map(|column| column.name.as_deref());
            let candidates = closest_names(&stored, names);
            let origin = relation.columns.iter().find_map(|column| column.origin.as_ref());
            let table = origin
                .map(|origin| origin.table.to_owned())
                .or_else(|| relation.name.clone());
            let kind = ProblemKind::UnknownColumn {
                name: name.text.to_string(),
                table,
                candidates,
            };
            self.problem(name.range, kind);
            return Value::unknown();
        }
        // A composite column may stand where a table would.
        let may_be_row = self.scopes.iter().any(|scope| {
            let relations = || scope.relations.iter();
            relations().any(|relation| relation.name.is_none() && !relation.is_complete)
                || relations()
                    .any(|relation| relation.column_index(self.dialect, &stored_qualifier).is_some())
        });
        if !may_be_row {
            let in_scope = self.scopes.iter().rev().flat_map(Scope::names).collect();
            let name = qualifier.text.to_string();
            self.problem(qualifier.range, ProblemKind::UnknownAlias { name, in_scope });
        }
        Value::unknown()
    }

    fn found(&mut self, level: usize, relation: usize, column: usize, range: TextRange) -> Value<'c> {
        let scope = &self.scopes[level];
        let nullability = scope.nullability(relation, column);
        let found = &scope.relations[relation].columns[column];
        let value = Value {
            data_type: found.data_type.clone(),
            nullability,
            origin: found.origin,
        };
        if let Some(column) = &value.origin {
            self.analysis.columns.push(ColumnUse {
                range,
                column: *column,
            });
        }
        value
    }

    /// Notes a parameter and what its place asks for.
    pub(crate) fn parameter(&mut self, node: Node<'_>, expected: &Expected<'c>) {
        let Some(key) = self.parameter_key(node) else {
            return;
        };
        self.analysis.parameters.push(Parameter {
            key,
            range: node.range(),
            data_type: expected.data_type.clone(),
            column: expected.column,
        });
    }

    pub(crate) fn parameter_key(&self, node: Node<'_>) -> Option<ParameterKey> {
        if let Some(ordinal) = self.ordinals.get(&node.range().start) {
            return Some(ParameterKey::Positional(*ordinal));
        }
        let text = node.text();
        let rest = text.strip_prefix(['$', '?', ':', '@'])?;
        match rest.parse() {
            Ok(number) => Some(ParameterKey::Numbered(number)),
            Err(_) if rest.is_empty() => None,
            Err(_) => Some(ParameterKey::Named(rest.to_owned())),
        }
    }

    /// Notes the parameters that no expression was read for: in clauses that are kept as tokens.
    pub(crate) fn remaining_parameters(&mut self, statement: Node<'_>) {
        let seen: Vec<TextRange> = self
            .analysis
            .parameters
            .iter()
            .map(|parameter| parameter.range)
            .collect();
        for node in statement
            .descendants()
            .filter(|node| node.kind() == Kind::PlaceholderExpr)
        {
            if !seen.contains(&node.range()) {
                self.parameter(node, &Expected::default());
            }
        }
        self.analysis.parameters.sort_by_key(|parameter| parameter.range);
    }
}

/// Numbers the bare `?` of a text: each is one more than the largest number before it, and each name that is new
/// takes a number, too.
fn ordinals<'t>(placeholders: impl Iterator<Item = Node<'t>>) -> FxHashMap<u32, u32> {
    let mut last = 0_u32;
    let mut names = FxHashSet::default();
    let mut result = FxHashMap::default();
    for node in placeholders {
        let text = node.text();
        if text == "?" {
            last = last.saturating_add(1);
            result.insert(node.range().start, last);
        } else if let Some(number) = text
            .strip_prefix('?')
            .and_then(|number| number.parse::<u32>().ok())
        {
            last = last.max(number);
        } else if names.insert(text) {
            last = last.saturating_add(1);
        }
    }
    result
}
