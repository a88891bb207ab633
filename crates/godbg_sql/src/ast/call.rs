//! Calls of functions and what belongs to them.

use super::{Expr, Name, OrderByClause, QualifiedName, child, children, views};
use crate::Kind;

views! {
    /// A call.
    FunctionCall: FunctionCall,
    /// What stands in the brackets of a call.
    ArgList: ArgList,
    /// `name => value`.
    NamedArg: NamedArg,
    /// `VARIADIC a`.
    VariadicArg: VariadicArg,
    /// `FILTER (WHERE …)`.
    FilterClause: FilterClause,
    /// `OVER …`.
    OverClause: OverClause,
    /// `(PARTITION BY … ORDER BY …)`.
    WindowSpec: WindowSpec,
}

impl<'t> FunctionCall<'t> {
    /// Returns the function's name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns the function's own name in lower case, without schema and quotes.
    pub fn function(self) -> String {
        self.name()
            .and_then(QualifiedName::name)
            .map_or_else(String::new, |name| name.unquoted().to_lowercase())
    }

    /// Returns what stands in the brackets; `None` for `CURRENT_DATE` and its like.
    pub fn arg_list(self) -> Option<ArgList<'t>> {
        child(self.0)
    }

    /// Returns the arguments in order; `*` is [`Expr::Star`].
    pub fn args(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        self.arg_list().into_iter().flat_map(|list| children(list.0))
    }

    /// Says whether equal arguments are counted once.
    pub fn is_distinct(self) -> bool {
        self.arg_list()
            .is_some_and(|list| list.0.token(Kind::DISTINCT).is_some())
    }

    /// Returns `FILTER (WHERE …)`.
    pub fn filter(self) -> Option<FilterClause<'t>> {
        child(self.0)
    }

    /// Returns `OVER …`.
    pub fn over(self) -> Option<OverClause<'t>> {
        child(self.0)
    }

    /// Returns the ORDER BY among the arguments or of WITHIN GROUP.
    pub fn order_by(self) -> Option<OrderByClause<'t>> {
        let within = self.0.child(Kind::WithinGroup).and_then(child);
        within.or_else(|| child(self.arg_list()?.0))
    }
}

impl<'t> ArgList<'t> {
    /// Returns the arguments in order.
    pub fn args(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        children(self.0)
    }
}

impl<'t> NamedArg<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the value.
    pub fn value(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> FilterClause<'t> {
    /// Returns the condition.
    pub fn condition(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> OverClause<'t> {
    /// Returns the name of a window of the WINDOW clause.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the window that is written out.
    pub fn spec(self) -> Option<WindowSpec<'t>> {
        child(self.0)
    }
}

impl<'t> WindowSpec<'t> {
    /// Returns the name of the window that this one extends.
    pub fn base(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the expressions of PARTITION BY.
    pub fn partition_by(self) -> impl Iterator<Item = Expr<'t>> {
        self.0.child(Kind::PartitionBy).into_iter().flat_map(children)
    }

    /// Returns ORDER BY.
    pub fn order_by(self) -> Option<OrderByClause<'t>> {
        child(self.0)
    }
}
