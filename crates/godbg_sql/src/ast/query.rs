//! Queries and their clauses.

use super::{
    Alias, ColumnList, Delete, Expr, FromItem, Insert, Merge, Name, QualifiedName, StarExpr, Update, child,
    children, choice, token_of, views,
};
use crate::{Kind, TokenRef};

views! {
    /// A whole query.
    Query: Query,
    /// `WITH …`.
    With: With,
    /// One common table expression.
    Cte: Cte,
    /// `SELECT …` with its own clauses.
    Select: Select,
    /// A selected item.
    SelectItem: SelectItem,
    /// `INTO …`.
    IntoClause: IntoClause,
    /// `FROM …`.
    FromClause: FromClause,
    /// `WHERE …`.
    WhereClause: WhereClause,
    /// `GROUP BY …`.
    GroupByClause: GroupByClause,
    /// `ROLLUP (…)`, `CUBE (…)`, `GROUPING SETS (…)`, `()`.
    GroupingSet: GroupingSet,
    /// `HAVING …`.
    HavingClause: HavingClause,
    /// `w AS (…)` of WINDOW.
    NamedWindow: NamedWindow,
    /// `ORDER BY …`.
    OrderByClause: OrderByClause,
    /// One thing to sort by.
    OrderItem: OrderItem,
    /// `LIMIT …`.
    LimitClause: LimitClause,
    /// `OFFSET …`.
    OffsetClause: OffsetClause,
    /// `FETCH FIRST …`.
    FetchClause: FetchClause,
    /// `FOR UPDATE …` and its like.
    LockingClause: LockingClause,
    /// `VALUES …`.
    Values: Values,
    /// A row of VALUES.
    ValuesRow: ValuesRow,
    /// `TABLE t`.
    TableQuery: TableQuery,
    /// `a UNION b`.
    SetOperation: SetOperation,
    /// `(query)` in the place of a SELECT.
    ParenQuery: ParenQuery,
    /// A hole in the place of a SELECT.
    QueryHole: ClauseHole,
}

choice! {
    /// What a query consists of, WITH, ORDER BY and LIMIT left out.
    QueryBody {
        /// `SELECT …`.
        Select(Select),
        /// `VALUES …`.
        Values(Values),
        /// `TABLE t`.
        Table(TableQuery),
        /// `a UNION b`, EXCEPT, INTERSECT.
        SetOperation(SetOperation),
        /// `(query)`.
        Paren(ParenQuery),
        /// A hole.
        Hole(QueryHole),
    }
}

choice! {
    /// What the brackets of a common table expression hold.
    CteBody {
        /// A query.
        Query(Query),
        /// INSERT.
        Insert(Insert),
        /// UPDATE.
        Update(Update),
        /// DELETE.
        Delete(Delete),
        /// MERGE.
        Merge(Merge),
    }
}

choice! {
    /// An element of GROUP BY.
    GroupingItem {
        /// ROLLUP, CUBE, GROUPING SETS or the empty set.
        Set(GroupingSet),
        /// An expression.
        Expr(Expr),
    }
}

impl<'t> Query<'t> {
    /// Returns `WITH …`.
    pub fn with(self) -> Option<With<'t>> {
        child(self.0)
    }

    /// Returns what the query consists of.
    pub fn body(self) -> Option<QueryBody<'t>> {
        child(self.0)
    }

    /// Returns `ORDER BY …`.
    pub fn order_by(self) -> Option<OrderByClause<'t>> {
        child(self.0)
    }

    /// Returns `LIMIT …`.
    pub fn limit(self) -> Option<LimitClause<'t>> {
        child(self.0)
    }

    /// Returns `OFFSET …`.
    pub fn offset(self) -> Option<OffsetClause<'t>> {
        child(self.0)
    }

    /// Returns `FETCH FIRST …`.
    pub fn fetch(self) -> Option<FetchClause<'t>> {
        child(self.0)
    }

    /// Returns the locking clauses.
    pub fn locking(self) -> impl Iterator<Item = LockingClause<'t>> {
        children(self.0)
    }

    /// Returns the SELECT, VALUES or TABLE that names the columns of the result: the leftmost.
    pub fn leftmost(self) -> Option<QueryBody<'t>> {
        let mut body = self.body()?;
        loop {
            body = match body {
                QueryBody::SetOperation(operation) => operation.left()?,
                QueryBody::Paren(paren) => paren.query()?.body()?,
                _ => return Some(body),
            };
        }
    }

    /// Says whether a hole stands for clauses of the query.
    pub fn has_clause_hole(self) -> bool {
        let holes = |node: crate::Node<'t>| node.children().any(|child| child.kind() == Kind::ClauseHole);
        holes(self.0) || self.0.child(Kind::Select).is_some_and(holes)
    }
}

impl<'t> With<'t> {
    /// Says whether RECURSIVE is written.
    pub fn is_recursive(self) -> bool {
        self.0.token(Kind::RECURSIVE).is_some()
    }

    /// Returns the common table expressions.
    pub fn ctes(self) -> impl Iterator<Item = Cte<'t>> + Clone {
        children(self.0)
    }
}

impl<'t> Cte<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the names of its columns.
    pub fn columns(self) -> Option<ColumnList<'t>> {
        child(self.0)
    }

    /// Returns what it stands for.
    pub fn body(self) -> Option<CteBody<'t>> {
        child(self.0)
    }
}

/// Whether a SELECT drops equal rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distinct {
    /// All rows.
    No,
    /// `DISTINCT`.
    Rows,
    /// `DISTINCT ON (…)`.
    On,
}

impl<'t> Select<'t> {
    /// Returns whether equal rows are dropped.
    pub fn distinct(self) -> Distinct {
        let Some(modifiers) = self.0.child(Kind::SelectModifiers) else {
            return Distinct::No;
        };
        if modifiers.child(Kind::DistinctOn).is_some() {
            Distinct::On
        } else if token_of(modifiers, &[Kind::DISTINCT, Kind::DISTINCTROW]).is_some() {
            Distinct::Rows
        } else {
            Distinct::No
        }
    }

    /// Returns the expressions of `DISTINCT ON (…)`.
    pub fn distinct_on(self) -> impl Iterator<Item = Expr<'t>> {
        self.0
            .child(Kind::SelectModifiers)
            .and_then(|modifiers| modifiers.child(Kind::DistinctOn))
            .into_iter()
            .flat_map(children)
    }

    /// Returns the selected items.
    pub fn items(self) -> impl Iterator<Item = SelectItem<'t>> + Clone {
        self.0.child(Kind::SelectList).into_iter().flat_map(children)
    }

    /// Returns `INTO …`.
    pub fn into_clause(self) -> Option<IntoClause<'t>> {
        child(self.0)
    }

    /// Returns `FROM …`.
    pub fn from(self) -> Option<FromClause<'t>> {
        child(self.0)
    }

    /// Returns `WHERE …`.
    pub fn where_clause(self) -> Option<WhereClause<'t>> {
        child(self.0)
    }

    /// Returns `GROUP BY …`.
    pub fn group_by(self) -> Option<GroupByClause<'t>> {
        child(self.0)
    }

    /// Returns `HAVING …`.
    pub fn having(self) -> Option<HavingClause<'t>> {
        child(self.0)
    }

    /// Returns the windows of the WINDOW clause.
    pub fn windows(self) -> impl Iterator<Item = NamedWindow<'t>> {
        self.0.child(Kind::WindowClause).into_iter().flat_map(children)
    }

    /// Says whether a hole stands for clauses.
    pub fn has_clause_hole(self) -> bool {
        self.0.child(Kind::ClauseHole).is_some()
    }
}

impl<'t> SelectItem<'t> {
    /// Returns the expression; `*` and `t.*` are [`Expr::Star`].
    pub fn expr(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the alias.
    pub fn alias(self) -> Option<Alias<'t>> {
        child(self.0)
    }

    /// Returns `*` or `t.*`.
    pub fn star(self) -> Option<StarExpr<'t>> {
        child(self.0)
    }
}

impl<'t> FromClause<'t> {
    /// Returns the items that commas separate.
    pub fn items(self) -> impl Iterator<Item = FromItem<'t>> + Clone {
        children(self.0)
    }
}

impl<'t> WhereClause<'t> {
    /// Returns the condition.
    pub fn condition(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> HavingClause<'t> {
    /// Returns the condition.
    pub fn condition(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> GroupByClause<'t> {
    /// Returns what to group by.
    pub fn items(self) -> impl Iterator<Item = GroupingItem<'t>> {
        children(self.0)
    }
}

impl<'t> GroupingSet<'t> {
    /// Returns the elements.
    pub fn items(self) -> impl Iterator<Item = GroupingItem<'t>> {
        children(self.0)
    }
}

impl<'t> NamedWindow<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the window.
    pub fn spec(self) -> Option<super::WindowSpec<'t>> {
        child(self.0)
    }
}

impl<'t> OrderByClause<'t> {
    /// Returns what to sort by.
    pub fn items(self) -> impl Iterator<Item = OrderItem<'t>> + Clone {
        children(self.0)
    }
}

/// Where NULL sorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NullsOrder {
    /// `NULLS FIRST`.
    First,
    /// `NULLS LAST`.
    Last,
}

impl<'t> OrderItem<'t> {
    /// Returns the expression.
    pub fn expr(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Says whether DESC is written.
    pub fn is_descending(self) -> bool {
        self.0.token(Kind::DESC).is_some()
    }

    /// Says whether a hole stands for the direction.
    pub fn has_direction_hole(self) -> bool {
        self.0.child(Kind::DirectionHole).is_some()
    }

    /// Returns where NULL sorts, when it is written.
    pub fn nulls(self) -> Option<NullsOrder> {
        let nulls = self.0.token(Kind::NULLS)?;
        let first = self
            .0
            .tokens()
            .any(|token| token.index() > nulls.index() && token.kind() == Kind::FIRST);
        Some(if first {
            NullsOrder::First
        } else {
            NullsOrder::Last
        })
    }
}

impl<'t> LimitClause<'t> {
    fn exprs(self) -> impl Iterator<Item = Expr<'t>> {
        children(self.0)
    }

    /// Returns how many rows; `None` for `LIMIT ALL`.
    pub fn count(self) -> Option<Expr<'t>> {
        // `LIMIT offset, count`
        self.exprs().last()
    }

    /// Returns how many rows to leave out, in `LIMIT offset, count`.
    pub fn offset(self) -> Option<Expr<'t>> {
        let mut exprs = self.exprs();
        let first = exprs.next();
        exprs.next().and(first)
    }
}

impl<'t> OffsetClause<'t> {
    /// Returns how many rows to leave out.
    pub fn count(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> FetchClause<'t> {
    /// Returns how many rows; `None` stands for one.
    pub fn count(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> LockingClause<'t> {
    /// Returns the words of the clause in order: `FOR`, `NO`, `KEY`, `UPDATE`, `SKIP`, `LOCKED`.
    pub fn words(self) -> impl Iterator<Item = TokenRef<'t>> {
        self.0.tokens().filter(|token| token.kind().is_keyword())
    }

    /// Says whether the rows are locked for writing.
    pub fn is_for_update(self) -> bool {
        self.0.token(Kind::UPDATE).is_some()
    }

    /// Returns the tables after OF.
    pub fn tables(self) -> impl Iterator<Item = QualifiedName<'t>> {
        children(self.0)
    }
}

impl<'t> IntoClause<'t> {
    /// Returns the table that PostgreSQL's SELECT INTO creates.
    pub fn table(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }
}

impl<'t> Values<'t> {
    /// Returns the rows.
    pub fn rows(self) -> impl Iterator<Item = ValuesRow<'t>> + Clone {
        children(self.0)
    }
}

impl<'t> ValuesRow<'t> {
    /// Returns the values.
    pub fn values(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        children(self.0)
    }

    /// Says whether a hole stands for the row, or for several.
    pub fn is_hole(self) -> bool {
        self.0.token(Kind::LParen).is_none() && self.0.child(Kind::HoleExpr).is_some()
    }
}

impl<'t> TableQuery<'t> {
    /// Returns the table.
    pub fn table(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }
}

impl<'t> ParenQuery<'t> {
    /// Returns the query in the brackets.
    pub fn query(self) -> Option<Query<'t>> {
        child(self.0)
    }
}

/// What a set operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetOperator {
    /// UNION.
    Union,
    /// INTERSECT.
    Intersect,
    /// EXCEPT.
    Except,
}

impl<'t> SetOperation<'t> {
    /// Returns the left side.
    pub fn left(self) -> Option<QueryBody<'t>> {
        child(self.0)
    }

    /// Returns the right side.
    pub fn right(self) -> Option<QueryBody<'t>> {
        children(self.0).nth(1)
    }

    /// Returns what it does.
    pub fn operator(self) -> SetOperator {
        match token_of(self.0, &[Kind::UNION, Kind::INTERSECT, Kind::EXCEPT]).map(TokenRef::kind) {
            Some(Kind::INTERSECT) => SetOperator::Intersect,
            Some(Kind::EXCEPT) => SetOperator::Except,
            _ => SetOperator::Union,
        }
    }

    /// Says whether equal rows are kept.
    pub fn is_all(self) -> bool {
        self.0.token(Kind::ALL).is_some()
    }
}
