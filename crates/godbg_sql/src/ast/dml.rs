//! INSERT, UPDATE, DELETE, MERGE and their clauses.

use super::{
    Alias, AstNode, ColumnList, Expr, FromClause, FromItem, LimitClause, Name, OrderByClause, Query,
    SelectItem, TableRef, Values, WhereClause, With, child, children, token_of, views,
};
use crate::Kind;

views! {
    /// INSERT or REPLACE.
    Insert: Insert,
    /// UPDATE.
    Update: Update,
    /// DELETE.
    Delete: Delete,
    /// MERGE.
    Merge: Merge,
    /// `SET …`.
    SetClause: SetClause,
    /// `a = 1`.
    Assignment: Assignment,
    /// What stands left of `=`.
    AssignmentTarget: AssignmentTarget,
    /// `ON CONFLICT …`.
    OnConflict: OnConflict,
    /// `ON DUPLICATE KEY UPDATE …`.
    OnDuplicateKey: OnDuplicateKey,
    /// `RETURNING …`.
    ReturningClause: ReturningClause,
    /// `WHEN … THEN …`.
    MergeWhen: MergeWhen,
    /// What a WHEN does.
    MergeAction: MergeAction,
}

/// Where the rows of an INSERT come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InsertSource<'t> {
    /// A query; VALUES is one.
    Query(Query<'t>),
    /// `SET a = 1` of MySQL.
    Set(SetClause<'t>),
    /// `DEFAULT VALUES`.
    DefaultValues,
}

impl<'t> Insert<'t> {
    /// Returns `WITH …`.
    pub fn with(self) -> Option<With<'t>> {
        child(self.0)
    }

    /// Says whether this replaces rows that are in the way.
    pub fn is_replace(self) -> bool {
        self.0.token(Kind::REPLACE).is_some()
    }

    /// Says whether rows that are in the way are left out: `INSERT IGNORE`, `INSERT OR IGNORE`.
    pub fn is_ignore(self) -> bool {
        self.0.token(Kind::IGNORE).is_some()
    }

    /// Returns the table.
    pub fn table(self) -> Option<TableRef<'t>> {
        child(self.0)
    }

    /// Returns the columns, when they are written.
    pub fn columns(self) -> Option<ColumnList<'t>> {
        child(self.0)
    }

    /// Returns where the rows come from.
    pub fn source(self) -> Option<InsertSource<'t>> {
        if let Some(query) = child(self.0) {
            return Some(InsertSource::Query(query));
        }
        if let Some(set) = child(self.0) {
            return Some(InsertSource::Set(set));
        }
        self.0
            .child(Kind::DefaultValues)
            .map(|_| InsertSource::DefaultValues)
    }

    /// Returns VALUES, when the rows are written out.
    pub fn values(self) -> Option<Values<'t>> {
        match self.source()? {
            InsertSource::Query(query) => child(query.syntax()),
            _ => None,
        }
    }

    /// Returns MySQL's alias of the new row.
    pub fn row_alias(self) -> Option<Alias<'t>> {
        child(self.0)
    }

    /// Returns `ON CONFLICT …`, of which SQLite allows several.
    pub fn on_conflict(self) -> impl Iterator<Item = OnConflict<'t>> {
        children(self.0)
    }

    /// Returns `ON DUPLICATE KEY UPDATE …`.
    pub fn on_duplicate_key(self) -> Option<OnDuplicateKey<'t>> {
        child(self.0)
    }

    /// Returns `RETURNING …`.
    pub fn returning(self) -> Option<ReturningClause<'t>> {
        child(self.0)
    }

    /// Says whether a hole stands for clauses.
    pub fn has_clause_hole(self) -> bool {
        self.0.child(Kind::ClauseHole).is_some()
    }
}

impl<'t> Update<'t> {
    /// Returns `WITH …`.
    pub fn with(self) -> Option<With<'t>> {
        child(self.0)
    }

    /// Returns the tables: one, in MySQL also several and joins.
    pub fn tables(self) -> impl Iterator<Item = FromItem<'t>> {
        children(self.0)
    }

    /// Returns the table, when there is just one.
    pub fn table(self) -> Option<TableRef<'t>> {
        let mut tables = self.tables();
        match (tables.next(), tables.next()) {
            (Some(FromItem::Table(table)), None) => Some(table),
            _ => None,
        }
    }

    /// Returns `SET …`.
    pub fn set(self) -> Option<SetClause<'t>> {
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

    /// Returns `ORDER BY …`.
    pub fn order_by(self) -> Option<OrderByClause<'t>> {
        child(self.0)
    }

    /// Returns `LIMIT …`.
    pub fn limit(self) -> Option<LimitClause<'t>> {
        child(self.0)
    }

    /// Returns `RETURNING …`.
    pub fn returning(self) -> Option<ReturningClause<'t>> {
        child(self.0)
    }

    /// Says whether a hole stands for clauses, WHERE perhaps.
    pub fn has_clause_hole(self) -> bool {
        self.0.child(Kind::ClauseHole).is_some()
    }
}

impl<'t> Delete<'t> {
    /// Returns `WITH …`.
    pub fn with(self) -> Option<With<'t>> {
        child(self.0)
    }

    /// Returns the tables that rows are deleted from: one, in MySQL also several.
    pub fn targets(self) -> impl Iterator<Item = TableRef<'t>> {
        let several = self.0.child(Kind::DeleteTargets);
        children(several.unwrap_or(self.0))
    }

    /// Returns the table, when there is just one.
    pub fn table(self) -> Option<TableRef<'t>> {
        let mut targets = self.targets();
        let first = targets.next()?;
        targets.next().is_none().then_some(first)
    }

    /// Returns the tables of USING, and of FROM where several are deleted from.
    pub fn using(self) -> impl Iterator<Item = FromItem<'t>> {
        self.0.child(Kind::UsingTables).into_iter().flat_map(children)
    }

    /// Returns `WHERE …`.
    pub fn where_clause(self) -> Option<WhereClause<'t>> {
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

    /// Returns `RETURNING …`.
    pub fn returning(self) -> Option<ReturningClause<'t>> {
        child(self.0)
    }

    /// Says whether a hole stands for clauses, WHERE perhaps.
    pub fn has_clause_hole(self) -> bool {
        self.0.child(Kind::ClauseHole).is_some()
    }
}

impl<'t> Merge<'t> {
    /// Returns `WITH …`.
    pub fn with(self) -> Option<With<'t>> {
        child(self.0)
    }

    /// Returns the table that is changed.
    pub fn table(self) -> Option<TableRef<'t>> {
        child(self.0)
    }

    /// Returns what it is compared with.
    pub fn using(self) -> Option<FromItem<'t>> {
        child(self.0.child(Kind::UsingTables)?)
    }

    /// Returns the condition of ON.
    pub fn condition(self) -> Option<Expr<'t>> {
        child(self.0.child(Kind::OnClause)?)
    }

    /// Returns the WHEN clauses.
    pub fn whens(self) -> impl Iterator<Item = MergeWhen<'t>> {
        children(self.0)
    }

    /// Returns `RETURNING …`.
    pub fn returning(self) -> Option<ReturningClause<'t>> {
        child(self.0)
    }
}

impl<'t> MergeWhen<'t> {
    /// Says whether this is for rows that have a partner.
    pub fn is_matched(self) -> bool {
        self.0.token(Kind::NOT).is_none()
    }

    /// Says whether this is for rows of the table without a partner in the source.
    pub fn is_by_source(self) -> bool {
        self.0.token(Kind::SOURCE).is_some()
    }

    /// Returns the condition after AND.
    pub fn condition(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns what is done.
    pub fn action(self) -> Option<MergeAction<'t>> {
        child(self.0)
    }
}

/// What a WHEN of MERGE does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeActionKind {
    /// INSERT.
    Insert,
    /// UPDATE.
    Update,
    /// DELETE.
    Delete,
    /// DO NOTHING.
    Nothing,
}

impl<'t> MergeAction<'t> {
    /// Returns what is done.
    pub fn kind(self) -> MergeActionKind {
        match token_of(self.0, &[Kind::INSERT, Kind::UPDATE, Kind::DELETE]).map(crate::TokenRef::kind) {
            Some(Kind::INSERT) => MergeActionKind::Insert,
            Some(Kind::UPDATE) => MergeActionKind::Update,
            Some(Kind::DELETE) => MergeActionKind::Delete,
            _ => MergeActionKind::Nothing,
        }
    }

    /// Returns the columns of INSERT.
    pub fn columns(self) -> Option<ColumnList<'t>> {
        child(self.0)
    }

    /// Returns the values of INSERT.
    pub fn values(self) -> Option<Values<'t>> {
        child(self.0)
    }

    /// Returns `SET …` of UPDATE.
    pub fn set(self) -> Option<SetClause<'t>> {
        child(self.0)
    }
}

impl<'t> SetClause<'t> {
    /// Returns the assignments.
    pub fn assignments(self) -> impl Iterator<Item = Assignment<'t>> + Clone {
        children(self.0)
    }
}

impl<'t> Assignment<'t> {
    /// Returns what is written to; `None` when a hole stands for the assignment.
    pub fn target(self) -> Option<AssignmentTarget<'t>> {
        child(self.0)
    }

    /// Returns the value.
    pub fn value(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Says whether a hole stands for one or more assignments.
    pub fn is_hole(self) -> bool {
        self.target().is_none()
    }
}

impl<'t> AssignmentTarget<'t> {
    /// Returns the columns, each with its qualifiers: one, or those of `(a, b) = …`.
    pub fn columns(self) -> impl Iterator<Item = Vec<Name<'t>>> {
        self.0
            .children_of(Kind::ColumnTarget)
            .map(|target| children(target).collect())
    }

    /// Says whether several columns are written to.
    pub fn is_list(self) -> bool {
        self.0.token(Kind::LParen).is_some()
    }
}

impl<'t> OnConflict<'t> {
    /// Returns the expressions of the target, columns mostly.
    pub fn target(self) -> impl Iterator<Item = Expr<'t>> {
        self.0
            .child(Kind::ConflictTarget)
            .into_iter()
            .flat_map(|target| target.children_of(Kind::ConflictElement))
            .filter_map(child)
    }

    /// Returns the constraint of `ON CONFLICT ON CONSTRAINT c`.
    pub fn constraint(self) -> Option<Name<'t>> {
        child(self.0.child(Kind::ConflictTarget)?)
    }

    /// Returns the condition of the target: that of a partial index.
    pub fn target_condition(self) -> Option<WhereClause<'t>> {
        child(self.0.child(Kind::ConflictTarget)?)
    }

    /// Returns `SET …` of DO UPDATE; `None` for DO NOTHING.
    pub fn set(self) -> Option<SetClause<'t>> {
        child(self.0)
    }

    /// Returns `WHERE …` of DO UPDATE.
    pub fn where_clause(self) -> Option<WhereClause<'t>> {
        child(self.0)
    }
}

impl<'t> OnDuplicateKey<'t> {
    /// Returns the assignments.
    pub fn assignments(self) -> impl Iterator<Item = Assignment<'t>> + Clone {
        children(self.0)
    }
}

impl<'t> ReturningClause<'t> {
    /// Returns the items.
    pub fn items(self) -> impl Iterator<Item = SelectItem<'t>> + Clone {
        self.0.child(Kind::SelectList).into_iter().flat_map(children)
    }
}
