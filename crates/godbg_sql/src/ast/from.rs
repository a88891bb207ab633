//! What FROM lists.

use super::{
    Alias, AstNode, ColumnList, Expr, FunctionCall, Name, QualifiedName, Query, TypeName, child, children,
    choice, views,
};
use crate::Kind;

views! {
    /// `t [AS a]`.
    TableRef: TableRef,
    /// `(query) a`.
    SubqueryTable: SubqueryTable,
    /// `f(…) a`.
    FunctionTable: FunctionTable,
    /// `JSON_TABLE(…) a`, `XMLTABLE(…) a`.
    JsonTable: JsonTable,
    /// A column of one.
    JsonTableColumn: JsonTableColumn,
    /// `(a JOIN b …) c`.
    ParenTable: ParenTable,
    /// `a JOIN b …`.
    Join: Join,
}

choice! {
    /// An item of FROM.
    FromItem {
        /// A table, view or common table expression.
        Table(TableRef),
        /// A query in brackets.
        Subquery(SubqueryTable),
        /// A function.
        Function(FunctionTable),
        /// `JSON_TABLE` or `XMLTABLE`.
        JsonTable(JsonTable),
        /// Items in brackets.
        Paren(ParenTable),
        /// A join.
        Join(Join),
    }
}

impl<'t> TableRef<'t> {
    /// Returns the table's name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns the alias.
    pub fn alias(self) -> Option<Alias<'t>> {
        child(self.0)
    }

    /// Returns the name by which columns can name the table: the alias, else its own.
    pub fn exposed_name(self) -> Option<Name<'t>> {
        match self.alias() {
            Some(alias) => alias.name(),
            None => self.name()?.name(),
        }
    }
}

impl<'t> SubqueryTable<'t> {
    /// Says whether LATERAL is written.
    pub fn is_lateral(self) -> bool {
        self.0.token(Kind::LATERAL).is_some()
    }

    /// Returns the query.
    pub fn query(self) -> Option<Query<'t>> {
        child(self.0)
    }

    /// Returns the alias.
    pub fn alias(self) -> Option<Alias<'t>> {
        child(self.0)
    }
}

impl<'t> FunctionTable<'t> {
    /// Returns the calls: one, or those of `ROWS FROM (…)`.
    pub fn calls(self) -> impl Iterator<Item = FunctionCall<'t>> {
        children(self.0)
    }

    /// Says whether a column with the row's number is added.
    pub fn has_ordinality(self) -> bool {
        self.0.token(Kind::ORDINALITY).is_some()
    }

    /// Returns the alias, which may hold names or definitions of columns.
    pub fn alias(self) -> Option<Alias<'t>> {
        self.0.children_of(Kind::Alias).filter_map(Alias::cast).last()
    }
}

impl<'t> JsonTable<'t> {
    /// Returns the document and other expressions before the columns.
    pub fn exprs(self) -> impl Iterator<Item = Expr<'t>> {
        children(self.0)
    }

    /// Returns the columns; nested ones lie in their column.
    pub fn columns(self) -> impl Iterator<Item = JsonTableColumn<'t>> {
        children(self.0)
    }

    /// Returns the alias.
    pub fn alias(self) -> Option<Alias<'t>> {
        child(self.0)
    }
}

impl<'t> JsonTableColumn<'t> {
    /// Returns the name; `None` for NESTED.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the type; `None` for NESTED and FOR ORDINALITY.
    pub fn type_name(self) -> Option<TypeName<'t>> {
        child(self.0)
    }

    /// Returns the columns of NESTED.
    pub fn columns(self) -> impl Iterator<Item = JsonTableColumn<'t>> {
        children(self.0)
    }
}

impl<'t> ParenTable<'t> {
    /// Returns the items in the brackets.
    pub fn items(self) -> impl Iterator<Item = FromItem<'t>> {
        children(self.0)
    }

    /// Returns the alias.
    pub fn alias(self) -> Option<Alias<'t>> {
        child(self.0)
    }
}

/// Which rows without a partner a join keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinKind {
    /// None.
    Inner,
    /// None, and there is no condition.
    Cross,
    /// The left side's.
    Left,
    /// The right side's.
    Right,
    /// Both sides'.
    Full,
}

/// What a join compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinConstraint<'t> {
    /// `ON condition`; `None` when the condition is missing.
    On(Option<Expr<'t>>),
    /// `USING (columns)`.
    Using(ColumnList<'t>),
}

impl<'t> Join<'t> {
    fn operator_has(self, kind: Kind) -> bool {
        self.0
            .child(Kind::JoinOperator)
            .is_some_and(|operator| operator.token(kind).is_some())
    }

    /// Returns which rows without a partner the join keeps.
    pub fn kind(self) -> JoinKind {
        if self.operator_has(Kind::FULL) {
            JoinKind::Full
        } else if self.operator_has(Kind::LEFT) {
            JoinKind::Left
        } else if self.operator_has(Kind::RIGHT) {
            JoinKind::Right
        } else if self.operator_has(Kind::CROSS) {
            JoinKind::Cross
        } else {
            JoinKind::Inner
        }
    }

    /// Says whether columns of the same name are compared.
    pub fn is_natural(self) -> bool {
        self.operator_has(Kind::NATURAL)
    }

    /// Returns the left side.
    pub fn left(self) -> Option<FromItem<'t>> {
        child(self.0)
    }

    /// Returns the right side.
    pub fn right(self) -> Option<FromItem<'t>> {
        children(self.0).nth(1)
    }

    /// Returns what is compared, when it is written.
    pub fn constraint(self) -> Option<JoinConstraint<'t>> {
        if let Some(on) = self.0.child(Kind::OnClause) {
            return Some(JoinConstraint::On(child(on)));
        }
        let using = self.0.child(Kind::UsingClause)?;
        child(using).map(JoinConstraint::Using)
    }
}
