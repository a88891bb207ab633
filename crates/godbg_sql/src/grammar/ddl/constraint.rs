//! Constraints: of a table, and the parts that those of columns share with them.

use godbg_syntax::{Completed, Marker};

use super::{index, parts};
use crate::Kind;
use crate::dialect::{Dialect, Feature};
use crate::grammar::{HoleRole, Parser, expr, names};

/// Says whether a constraint or key of the table begins here, rather than a column.
pub(super) fn at_table_constraint(p: &Parser) -> bool {
    match p.current() {
        Kind::CONSTRAINT | Kind::PRIMARY | Kind::UNIQUE | Kind::CHECK | Kind::FOREIGN => true,
        Kind::EXCLUDE => p.is(Dialect::Postgres) && matches!(p.nth(1), Kind::USING | Kind::LParen),
        Kind::NOT => p.is(Dialect::Postgres) && p.nth(1) == Kind::NULL,
        Kind::KEY | Kind::INDEX | Kind::FULLTEXT | Kind::SPATIAL => p.is_mysql(),
        Kind::PERIOD => p.is_mysql() && p.nth(1) == Kind::FOR,
        _ => p.is_mysql() && p.at_word("VECTOR") && matches!(p.nth(1), Kind::INDEX | Kind::KEY),
    }
}

/// `CONSTRAINT [name]`, if it comes next.
pub(super) fn constraint_name(p: &mut Parser) -> bool {
    if !p.at(Kind::CONSTRAINT) {
        return false;
    }
    let marker = p.start();
    p.bump();
    if p.is_mysql() {
        parts::if_not_exists(p);
    }
    // MySQL takes the word without a name.
    if names::at_name(p) || !p.is_mysql() {
        names::name(p);
    }
    p.complete(marker, Kind::ConstraintName);
    true
}

/// A constraint or key of the table, with its name.
pub(super) fn table_constraint(p: &mut Parser) {
    let marker = p.start();
    let is_named = constraint_name(p);
    match p.current() {
        Kind::CHECK => check(p, marker),
        Kind::PRIMARY => {
            p.bump();
            p.expect(Kind::KEY);
            key(p);
            p.complete(marker, Kind::PrimaryKeyConstraint);
        }
        Kind::UNIQUE => {
            p.bump();
            if p.is_mysql() {
                p.eat_any(&[Kind::KEY, Kind::INDEX]);
            }
            nulls_distinct(p);
            key(p);
            p.complete(marker, Kind::UniqueConstraint);
        }
        Kind::FOREIGN => foreign_key(p, marker),
        Kind::EXCLUDE => exclude(p, marker),
        Kind::NOT if p.nth(1) == Kind::NULL => {
            p.require(Feature::TableNotNull);
            p.bump_many(2);
            names::name(p);
            attributes(p);
            p.complete(marker, Kind::NotNullTableConstraint);
        }
        Kind::PERIOD => {
            p.bump();
            p.expect(Kind::FOR);
            names::name(p);
            names::column_list(p);
            p.complete(marker, Kind::PeriodDefinition);
        }
        _ if p.is_mysql() && !is_named => index::index_definition(p, marker),
        _ => {
            if !p.is(Dialect::Sqlite) && !parts::clause_hole(p) {
                p.expected("CHECK, UNIQUE, PRIMARY KEY or FOREIGN KEY");
            }
            p.complete(marker, Kind::ConstraintAttribute);
        }
    }
}

/// `CHECK (…)`.
pub(super) fn check(p: &mut Parser, marker: Marker) {
    p.bump();
    if p.expect(Kind::LParen) {
        expr::condition(p);
        p.expect(Kind::RParen);
    }
    attributes(p);
    p.complete(marker, Kind::CheckConstraint);
}

/// What follows PRIMARY KEY and UNIQUE of a table: columns, or an index that exists.
fn key(p: &mut Parser) {
    if p.is(Dialect::Postgres) && p.at_all(&[Kind::USING, Kind::INDEX]) {
        let using = p.start();
        p.bump_many(2);
        names::name(p);
        p.complete(using, Kind::UsingIndex);
    } else {
        if p.is_mysql() {
            parts::if_not_exists(p);
            index::optional_name(p);
            index::options(p);
        }
        index::elements(p);
        if p.is_mysql() {
            index::options(p);
        }
        index_parameters(p);
    }
    attributes(p);
}

/// `NULLS [NOT] DISTINCT`, if it comes next.
pub(super) fn nulls_distinct(p: &mut Parser) {
    if p.at(Kind::NULLS) && matches!(p.nth(1), Kind::DISTINCT | Kind::NOT) {
        p.require(Feature::NullsNotDistinct);
        let marker = p.start();
        p.bump();
        p.eat(Kind::NOT);
        p.expect(Kind::DISTINCT);
        p.complete(marker, Kind::NullsDistinct);
    }
}

/// `INCLUDE (…)`, `WITH (…)`, `USING INDEX TABLESPACE x` of PostgreSQL.
pub(super) fn index_parameters(p: &mut Parser) {
    if !p.is(Dialect::Postgres) {
        return;
    }
    index::include(p);
    if p.at_all(&[Kind::WITH, Kind::LParen]) {
        p.bump();
        parts::parameters(p);
    }
    if p.at_all(&[Kind::USING, Kind::INDEX, Kind::TABLESPACE]) {
        let marker = p.start();
        p.bump_many(3);
        names::name(p);
        p.complete(marker, Kind::IndexOption);
    }
}

fn foreign_key(p: &mut Parser, marker: Marker) {
    p.bump();
    p.expect(Kind::KEY);
    if p.is_mysql() {
        parts::if_not_exists(p);
        index::optional_name(p);
    }
    if p.is(Dialect::Postgres) || p.is_mysql() {
        index::elements(p);
    } else {
        names::column_list(p);
    }
    references(p);
    attributes(p);
    p.complete(marker, Kind::ForeignKeyConstraint);
}

/// `REFERENCES t [(a, b)]` with its actions.
pub(super) fn references(p: &mut Parser) {
    let marker = p.start();
    p.expect(Kind::REFERENCES);
    names::table_name(p);
    if p.at(Kind::LParen) {
        if p.is(Dialect::Postgres) || p.is_mysql() {
            index::elements(p);
        } else {
            names::column_list(p);
        }
    }
    loop {
        match p.current() {
            Kind::MATCH => {
                p.bump();
                parts::any_word(p);
            }
            Kind::ON if matches!(p.nth(1), Kind::DELETE | Kind::UPDATE | Kind::INSERT) => {
                referential_action(p);
            }
            _ => break,
        }
    }
    p.complete(marker, Kind::ReferencesClause);
}

fn referential_action(p: &mut Parser) {
    let marker = p.start();
    p.bump_many(2);
    match p.current() {
        Kind::RESTRICT | Kind::CASCADE => p.bump(),
        Kind::NO => {
            p.bump();
            p.expect(Kind::ACTION);
        }
        Kind::SET => {
            p.bump();
            if !p.eat_any(&[Kind::NULL, Kind::DEFAULT]) {
                p.expected("NULL or DEFAULT");
            }
            if p.at(Kind::LParen) {
                p.require(Feature::SetColumnsOnDelete);
                names::column_list(p);
            }
        }
        Kind::Hole => p.bump_hole(HoleRole::Clause),
        _ => p.expected("CASCADE, RESTRICT, NO ACTION, SET NULL or SET DEFAULT"),
    }
    p.complete(marker, Kind::ReferentialAction);
}

/// What may follow any constraint: when and whether it is checked.
pub(super) fn attributes(p: &mut Parser) {
    while attribute(p) {}
}

/// One of [`attributes`]; says whether one was there.
pub(super) fn attribute(p: &mut Parser) -> bool {
    let next = p.nth(1);
    let (length, kind) = match p.current() {
        Kind::DEFERRABLE | Kind::ENFORCED => (1, Kind::ConstraintAttribute),
        Kind::NOT if matches!(next, Kind::DEFERRABLE | Kind::VALID | Kind::ENFORCED) => {
            (2, Kind::ConstraintAttribute)
        }
        Kind::NO if next == Kind::INHERIT => (2, Kind::ConstraintAttribute),
        Kind::INITIALLY if matches!(next, Kind::DEFERRED | Kind::IMMEDIATE) => (2, Kind::ConstraintAttribute),
        Kind::ON if next == Kind::CONFLICT && p.is(Dialect::Sqlite) => (3, Kind::ConflictClause),
        _ => return false,
    };
    if p.at(Kind::ENFORCED) || p.at_all(&[Kind::NOT, Kind::ENFORCED]) {
        p.require(Feature::NotEnforced);
    }
    let marker = p.start();
    p.bump_many(length);
    p.complete(marker, kind);
    true
}

/// `EXCLUDE [USING m] (element WITH operator, …)` with what follows.
fn exclude(p: &mut Parser, marker: Marker) {
    p.bump();
    index::method(p);
    parts::bracketed(p, "this part of an exclusion", |p| {
        let element = p.start();
        index::element(p);
        p.expect(Kind::WITH);
        if p.at(Kind::OPERATOR) && p.nth(1) == Kind::LParen {
            expr::operator_name(p);
        } else {
            let operator = p.start();
            while !p.at_statement_end() && !p.at_any(&[Kind::Comma, Kind::RParen]) {
                p.bump();
            }
            p.complete(operator, Kind::OperatorName);
        }
        p.complete(element, Kind::ExcludeElement);
    });
    index_parameters(p);
    if p.at(Kind::WHERE) {
        index::predicate(p);
    }
    attributes(p);
    p.complete(marker, Kind::ExcludeConstraint);
}

/// Wraps the constraint that follows ADD.
pub(super) fn added(p: &mut Parser, marker: Marker) -> Completed {
    table_constraint(p);
    p.complete(marker, Kind::AddConstraint)
}
