//! Indexes.

use super::{CollateClause, Parameters, has, has_if_exists};
use crate::ast::{AstNode, Expr, Name, QualifiedName, WhereClause, child, children, views};
use crate::{Kind, Node};

views! {
    /// CREATE INDEX.
    CreateIndex: CreateIndex,
    /// `KEY i (…)`, `FULLTEXT INDEX …` inside of a MySQL table.
    IndexDefinition: IndexDefinition,
    /// `(a, lower(b), …)`.
    IndexElements: IndexElements,
    /// A column or expression with what follows it.
    IndexElement: IndexElement,
    /// An operator class.
    OperatorClass: OperatorClass,
    /// An option behind the elements.
    IndexOption: IndexOption,
    /// REINDEX.
    Reindex: Reindex,
}

impl<'t> CreateIndex<'t> {
    fn after_on(self) -> impl Iterator<Item = Node<'t>> {
        let on = self
            .0
            .token(Kind::ON)
            .map_or(u32::MAX, |token| token.range().start);
        self.0.children().filter(move |node| node.range().start > on)
    }

    /// Returns the name; PostgreSQL makes one where none is written.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        let name: QualifiedName = child(self.0)?;
        (Some(name) != self.table()).then_some(name)
    }

    /// Returns the table.
    pub fn table(self) -> Option<QualifiedName<'t>> {
        self.after_on().find_map(QualifiedName::cast)
    }

    /// Says whether UNIQUE is written.
    pub fn is_unique(self) -> bool {
        has(self.0, Kind::UNIQUE)
    }

    /// Says whether CONCURRENTLY is written.
    pub fn is_concurrent(self) -> bool {
        has(self.0, Kind::CONCURRENTLY)
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Says whether OR REPLACE is written (MariaDB).
    pub fn or_replace(self) -> bool {
        has(self.0, Kind::REPLACE)
    }

    /// Says whether ONLY is written: partitions get no index.
    pub fn is_only(self) -> bool {
        has(self.0, Kind::ONLY)
    }

    /// Returns `FULLTEXT`, `SPATIAL` or `VECTOR` as written (MySQL).
    pub fn special_kind(self) -> Option<&'t str> {
        special_kind(self.0)
    }

    /// Returns the access method.
    pub fn method(self) -> Option<Name<'t>> {
        child(self.0.children_of(Kind::IndexMethod).last()?)
    }

    /// Returns the columns and expressions.
    pub fn elements(self) -> impl Iterator<Item = IndexElement<'t>> {
        child::<IndexElements>(self.0)
            .into_iter()
            .flat_map(IndexElements::elements)
    }

    /// Returns the columns that it carries along.
    pub fn include(self) -> Option<IndexElements<'t>> {
        child(self.0.child(Kind::IncludeClause)?)
    }

    /// Says whether NULLS NOT DISTINCT is written.
    pub fn is_nulls_not_distinct(self) -> bool {
        self.0
            .child(Kind::NullsDistinct)
            .is_some_and(|node| has(node, Kind::NOT))
    }

    /// Returns `WITH (…)`.
    pub fn parameters(self) -> Option<Parameters<'t>> {
        child(self.0)
    }

    /// Returns the options: TABLESPACE, and those of MySQL.
    pub fn options(self) -> impl Iterator<Item = IndexOption<'t>> {
        children(self.0)
    }

    /// Returns the condition of a partial index.
    pub fn predicate(self) -> Option<WhereClause<'t>> {
        child(self.0)
    }
}

fn special_kind(node: Node<'_>) -> Option<&str> {
    node.tokens()
        .find(|token| {
            matches!(token.kind(), Kind::FULLTEXT | Kind::SPATIAL)
                || token.text().eq_ignore_ascii_case("VECTOR")
        })
        .map(crate::TokenRef::text)
}

impl<'t> IndexDefinition<'t> {
    /// Returns the name; MySQL makes one of the first column where none is written.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Says whether IF NOT EXISTS is written (MariaDB).
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns `FULLTEXT`, `SPATIAL` or `VECTOR` as written.
    pub fn special_kind(self) -> Option<&'t str> {
        special_kind(self.0)
    }

    /// Returns the access method.
    pub fn method(self) -> Option<Name<'t>> {
        child(self.0.children_of(Kind::IndexMethod).last()?)
    }

    /// Returns the columns and expressions.
    pub fn elements(self) -> impl Iterator<Item = IndexElement<'t>> {
        child::<IndexElements>(self.0)
            .into_iter()
            .flat_map(IndexElements::elements)
    }

    /// Returns the options behind them.
    pub fn options(self) -> impl Iterator<Item = IndexOption<'t>> {
        children(self.0)
    }
}

impl<'t> IndexElements<'t> {
    /// Returns the columns and expressions.
    pub fn elements(self) -> impl Iterator<Item = IndexElement<'t>> {
        children(self.0)
    }

    /// Returns the names of those that are columns.
    pub fn columns(self) -> impl Iterator<Item = Name<'t>> {
        self.elements().filter_map(IndexElement::column)
    }

    /// Says whether a hole stands for some or all of them.
    pub fn has_hole(self) -> bool {
        self.0.child(Kind::ClauseHole).is_some()
    }
}

impl<'t> IndexElement<'t> {
    /// Returns the column, unless this is an expression.
    pub fn column(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the expression, unless this is a column.
    pub fn expr(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns how much of a text counts (MySQL).
    pub fn prefix_length(self) -> Option<u32> {
        self.0
            .child(Kind::PrefixLength)?
            .token(Kind::Integer)?
            .text()
            .parse()
            .ok()
    }

    /// Returns the collation.
    pub fn collation(self) -> Option<QualifiedName<'t>> {
        child::<CollateClause>(self.0)?.collation()
    }

    /// Returns the operator class.
    pub fn operator_class(self) -> Option<OperatorClass<'t>> {
        child(self.0)
    }

    /// Says whether DESC is written.
    pub fn is_descending(self) -> bool {
        self.0
            .child(Kind::SortDirection)
            .is_some_and(|node| has(node, Kind::DESC))
    }

    /// Says whether NULLS FIRST (true) or NULLS LAST (false) is written.
    pub fn nulls_first(self) -> Option<bool> {
        let direction = self.0.child(Kind::SortDirection)?;
        if has(direction, Kind::FIRST) {
            Some(true)
        } else {
            has(direction, Kind::LAST).then_some(false)
        }
    }
}

impl<'t> OperatorClass<'t> {
    /// Returns its name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns its parameters.
    pub fn parameters(self) -> Option<Parameters<'t>> {
        child(self.0)
    }
}

impl<'t> IndexOption<'t> {
    /// Returns its first word as written: `COMMENT`, `INVISIBLE`, `NOT` of NOT IGNORED.
    pub fn word(self) -> &'t str {
        self.0.first_token().map_or("", |token| token.text())
    }

    /// Returns its last token as written, `None` when it is one word only.
    pub fn value(self) -> Option<&'t str> {
        let last = self.0.last_token()?;
        (Some(last) != self.0.first_token()).then(|| last.text())
    }
}

impl<'t> Reindex<'t> {
    /// Returns what is indexed anew: an index, table, schema or database.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether CONCURRENTLY is written.
    pub fn is_concurrent(self) -> bool {
        has(self.0, Kind::CONCURRENTLY)
    }
}
