//! Tests: IN, BETWEEN, LIKE, IS, EXISTS.

use super::{Expr, LiteralKind, Query, TableRef, child, children, token_of, views};
use crate::{Kind, TokenRef};

views! {
    /// `a IN (…)`.
    InExpr: InExpr,
    /// What stands in the brackets of IN.
    InList: InList,
    /// `a BETWEEN b AND c`.
    BetweenExpr: BetweenExpr,
    /// `a LIKE b`.
    LikeExpr: LikeExpr,
    /// `a IS NULL`.
    IsExpr: IsExpr,
    /// `EXISTS (…)`.
    ExistsExpr: ExistsExpr,
    /// `ANY (…)`, `ALL (…)`.
    QuantifiedExpr: QuantifiedExpr,
}

/// What IN looks into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InRight<'t> {
    /// The expressions in the brackets; a hole may stand for many.
    List(InList<'t>),
    /// A query.
    Query(Query<'t>),
    /// A table of SQLite.
    Table(TableRef<'t>),
}

/// What IS tests for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IsTest<'t> {
    /// `NULL`.
    Null,
    /// `TRUE` or `FALSE`.
    Boolean(bool),
    /// `UNKNOWN`.
    Unknown,
    /// `DISTINCT FROM x`.
    DistinctFrom(Option<Expr<'t>>),
    /// `IS x` of SQLite: equality that takes NULL as a value.
    SameAs(Expr<'t>),
    /// JSON, DOCUMENT, NORMALIZED and others.
    Other,
}

impl<'t> InExpr<'t> {
    /// Returns the left side.
    pub fn operand(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Says whether it is NOT IN.
    pub fn is_negated(self) -> bool {
        self.0.token(Kind::NOT).is_some()
    }

    /// Returns what is looked into.
    pub fn right(self) -> Option<InRight<'t>> {
        if let Some(list) = child(self.0) {
            return Some(InRight::List(list));
        }
        if let Some(query) = child(self.0) {
            return Some(InRight::Query(query));
        }
        child(self.0).map(InRight::Table)
    }
}

impl<'t> InList<'t> {
    /// Returns the expressions.
    pub fn items(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        children(self.0)
    }
}

impl<'t> BetweenExpr<'t> {
    /// Returns what is tested.
    pub fn operand(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the lower bound.
    pub fn low(self) -> Option<Expr<'t>> {
        children(self.0).nth(1)
    }

    /// Returns the upper bound.
    pub fn high(self) -> Option<Expr<'t>> {
        children(self.0).nth(2)
    }

    /// Says whether it is NOT BETWEEN.
    pub fn is_negated(self) -> bool {
        self.0.token(Kind::NOT).is_some()
    }
}

impl<'t> LikeExpr<'t> {
    /// Returns what is tested.
    pub fn operand(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the pattern.
    pub fn pattern(self) -> Option<Expr<'t>> {
        children(self.0).nth(1)
    }

    /// Returns the word of the operator: LIKE, ILIKE, SIMILAR, REGEXP, RLIKE, GLOB, MATCH, SOUNDS.
    pub fn operator(self) -> Option<TokenRef<'t>> {
        self.0.tokens().find(|token| token.kind() != Kind::NOT)
    }

    /// Says whether it is NOT LIKE.
    pub fn is_negated(self) -> bool {
        self.0.token(Kind::NOT).is_some()
    }
}

impl<'t> IsExpr<'t> {
    /// Returns what is tested.
    pub fn operand(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Says whether the test is turned round: `IS NOT …`, `NOTNULL`, `NOT NULL`.
    pub fn is_negated(self) -> bool {
        token_of(self.0, &[Kind::NOT, Kind::NOTNULL]).is_some()
    }

    /// Returns what is tested for.
    pub fn test(self) -> IsTest<'t> {
        let right: Option<Expr<'t>> = children(self.0).nth(1);
        if self.0.token(Kind::DISTINCT).is_some() {
            return IsTest::DistinctFrom(right);
        }
        if let Some(Expr::Literal(literal)) = right {
            match literal.kind() {
                LiteralKind::Null => return IsTest::Null,
                LiteralKind::Boolean(value) => return IsTest::Boolean(value),
                _ => {}
            }
        }
        if let Some(right) = right {
            return IsTest::SameAs(right);
        }
        let tests = [
            Kind::NULL,
            Kind::ISNULL,
            Kind::NOTNULL,
            Kind::TRUE,
            Kind::FALSE,
            Kind::UNKNOWN,
        ];
        match token_of(self.0, &tests).map(TokenRef::kind) {
            Some(Kind::NULL | Kind::ISNULL | Kind::NOTNULL) => IsTest::Null,
            Some(Kind::TRUE) => IsTest::Boolean(true),
            Some(Kind::FALSE) => IsTest::Boolean(false),
            Some(Kind::UNKNOWN) => IsTest::Unknown,
            _ => IsTest::Other,
        }
    }
}

impl<'t> ExistsExpr<'t> {
    /// Returns the query.
    pub fn query(self) -> Option<Query<'t>> {
        child(self.0)
    }
}

impl<'t> QuantifiedExpr<'t> {
    /// Returns the array.
    pub fn array(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the query.
    pub fn query(self) -> Option<Query<'t>> {
        child(self.0)
    }

    /// Says whether it is ALL; ANY and SOME are the same.
    pub fn is_all(self) -> bool {
        self.0.token(Kind::ALL).is_some()
    }
}
