//! Typed views of the nodes: each is a node that is known to be of a kind, and copies.
//!
//! An accessor that returns an `Option` says `None` where the text lacks the part, be it
//! optional or missing by mistake.

pub mod ddl;

mod call;
mod dml;
mod expr;
mod from;
mod implied_name;
mod name;
mod predicate;
mod query;
mod statement;

pub use call::{ArgList, FilterClause, FunctionCall, NamedArg, OverClause, VariadicArg, WindowSpec};
pub use dml::{
    Assignment, AssignmentTarget, Delete, Insert, InsertSource, Merge, MergeAction, MergeActionKind,
    MergeWhen, OnConflict, OnDuplicateKey, ReturningClause, SetClause, Update,
};
pub use expr::{
    ArrayExpr, AtTimeZoneExpr, BinaryExpr, CaseExpr, CastExpr, CollateExpr, ColumnRef, CurrentOfExpr,
    DefaultExpr, ErrorExpr, Expr, FieldExpr, HoleExpr, IndexExpr, IntervalExpr, Literal, LiteralKind,
    MatchAgainstExpr, NextValueExpr, OdbcExpr, ParenExpr, PlaceholderExpr, RaiseExpr, RowExpr, StarExpr,
    SubqueryExpr, TypedLiteral, UnaryExpr, VariableExpr, WhenArm,
};
pub use from::{
    FromItem, FunctionTable, Join, JoinConstraint, JoinKind, JsonTable, JsonTableColumn, ParenTable,
    SubqueryTable, TableRef,
};
pub use implied_name::ImpliedName;
pub use name::{Alias, ColumnDefinition, ColumnList, Name, QualifiedName, TypeName};
pub use predicate::{
    BetweenExpr, ExistsExpr, InExpr, InList, InRight, IsExpr, IsTest, LikeExpr, QuantifiedExpr,
};
pub use query::{
    Cte, CteBody, Distinct, FetchClause, FromClause, GroupByClause, GroupingItem, GroupingSet, HavingClause,
    IntoClause, LimitClause, LockingClause, NamedWindow, NullsOrder, OffsetClause, OrderByClause, OrderItem,
    ParenQuery, Query, QueryBody, QueryHole, Select, SelectItem, SetOperation, SetOperator, TableQuery,
    Values, ValuesRow, WhereClause, With,
};
pub use statement::{OtherStatement, Statement};

use godbg_text::TextRange;

use crate::{Node, TokenRef};

/// A view of a node of known kind.
pub trait AstNode<'t>: Copy {
    /// Returns the view when the node is of its kind.
    fn cast(node: Node<'t>) -> Option<Self>;

    /// Returns the node.
    fn syntax(self) -> Node<'t>;

    /// Returns the range of the node.
    fn range(self) -> TextRange {
        self.syntax().range()
    }

    /// Returns the text of the node.
    fn text(self) -> &'t str {
        self.syntax().text()
    }
}

/// Declares views, each of one kind.
macro_rules! views {
    ($($(#[$doc:meta])* $view:ident: $kind:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $view<'t>(crate::Node<'t>);

        impl<'t> crate::ast::AstNode<'t> for $view<'t> {
            fn cast(node: crate::Node<'t>) -> Option<Self> {
                (node.kind() == crate::Kind::$kind).then_some(Self(node))
            }

            fn syntax(self) -> crate::Node<'t> {
                self.0
            }
        }
    )*};
}
pub(crate) use views;

/// Declares a view that is one of several.
macro_rules! choice {
    ($(#[$doc:meta])* $choice:ident { $($(#[$variant_doc:meta])* $variant:ident($view:ident),)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $choice<'t> {
            $($(#[$variant_doc])* $variant($view<'t>),)*
        }

        impl<'t> crate::ast::AstNode<'t> for $choice<'t> {
            fn cast(node: crate::Node<'t>) -> Option<Self> {
                None$(.or_else(|| $view::cast(node).map(Self::$variant)))*
            }

            fn syntax(self) -> crate::Node<'t> {
                match self {
                    $(Self::$variant(view) => view.syntax(),)*
                }
            }
        }
    };
}
pub(crate) use choice;

/// Returns the first child that has such a view.
pub(crate) fn child<'t, T: AstNode<'t>>(node: Node<'t>) -> Option<T> {
    node.children().find_map(T::cast)
}

/// Returns the children that have such a view, in order.
pub(crate) fn children<'t, T: AstNode<'t>>(node: Node<'t>) -> impl Iterator<Item = T> + Clone {
    node.children().filter_map(T::cast)
}

/// Returns the first of the node's own tokens that is one of these.
pub(crate) fn token_of<'t>(node: Node<'t>, kinds: &[crate::Kind]) -> Option<TokenRef<'t>> {
    node.tokens().find(|token| kinds.contains(&token.kind()))
}
