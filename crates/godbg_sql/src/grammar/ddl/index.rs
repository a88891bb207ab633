//! Indexes: their statements, and their definitions inside of tables.

use godbg_syntax::{Completed, Marker};

use super::{column, constraint, parts};
use crate::Kind;
use crate::dialect::{Dialect, Feature, use_bits::USE_NAME};
use crate::grammar::{HoleRole, Parser, expr, names};

/// `INDEX …` after CREATE.
pub(super) fn create_index(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    p.eat(Kind::CONCURRENTLY);
    let is_guarded = p.at(Kind::IF);
    parts::if_not_exists(p);
    if names::at_name(p) && !p.at(Kind::ON) {
        names::qualified_name(p);
    } else if is_guarded && p.is(Dialect::Postgres) && p.at(Kind::ON) {
        // Whether it is there is a matter of its name.
        p.expected("the name of the index");
    }
    method(p);
    p.expect(Kind::ON);
    if p.is(Dialect::Postgres) {
        p.eat(Kind::ONLY);
    }
    names::table_name(p);
    method(p);
    elements(p);
    include(p);
    constraint::nulls_distinct(p);
    loop {
        match p.current() {
            Kind::WITH if p.nth(1) == Kind::LParen => {
                p.bump();
                parts::parameters(p);
            }
            Kind::TABLESPACE => {
                let option = p.start();
                p.bump();
                names::name(p);
                p.complete(option, Kind::IndexOption);
            }
            Kind::WHERE => predicate(p),
            _ if p.is_mysql() && option(p) => {}
            _ => break,
        }
    }
    parts::finish(p, marker, Kind::CreateIndex, "this part of CREATE INDEX")
}

/// `WHERE …` of a partial index.
pub(super) fn predicate(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    expr::condition(p);
    p.complete(marker, Kind::WhereClause);
}

/// `INCLUDE (a, b)`, if it comes next.
pub(super) fn include(p: &mut Parser) {
    if p.at_all(&[Kind::INCLUDE, Kind::LParen]) {
        let marker = p.start();
        p.bump();
        elements(p);
        p.complete(marker, Kind::IncludeClause);
    }
}

/// `USING m`, if it comes next.
pub(super) fn method(p: &mut Parser) {
    if at_method(p) {
        let marker = p.start();
        p.bump();
        parts::any_word(p);
        p.complete(marker, Kind::IndexMethod);
    }
}

fn at_method(p: &Parser) -> bool {
    // PostgreSQL takes an index that exists for a constraint.
    let is_method = p.at(Kind::USING) && !(p.is(Dialect::Postgres) && p.nth(1) == Kind::INDEX);
    is_method || (p.is_mysql() && p.at(Kind::TYPE))
}

/// The name of a key in MySQL, if one comes next.
pub(super) fn optional_name(p: &mut Parser) {
    let is_option = p.at_any(&[Kind::USING, Kind::TYPE]) && p.nth(1) != Kind::LParen;
    if names::at_name(p) && !is_option && p.nth(1) != Kind::Eq {
        names::name(p);
    }
}

/// `(a, lower(b) DESC, …)`.
pub(super) fn elements(p: &mut Parser) {
    let marker = p.start();
    if p.at(Kind::Hole) {
        // The brackets come with the value.
        parts::clause_hole(p);
    } else {
        parts::bracketed(p, "this part of an index", element);
    }
    p.complete(marker, Kind::IndexElements);
}

/// A column or expression with collation, operator class and direction.
pub(super) fn element(p: &mut Parser) {
    let marker = p.start();
    if p.at_word("PERIOD") && p.nth_allows(1, USE_NAME) && p.is(Dialect::Postgres) {
        p.require(Feature::TemporalKeys);
        p.bump();
    }
    if is_plain_column(p) {
        let role = if matches!(p.nth(1), Kind::RParen) {
            HoleRole::Names
        } else {
            HoleRole::Name
        };
        names::name_in(p, USE_NAME, role);
        prefix_length(p);
    } else if p.is(Dialect::Postgres) {
        expr::binding(p, p.table.operators.collate + 3);
    } else if p.is(Dialect::Sqlite) {
        expr::expr(p);
    } else if p.at(Kind::LParen) {
        parts::bracketed_expr(p);
    } else {
        p.expected("a column or an expression in brackets");
    }
    if p.at(Kind::COLLATE) {
        column::collate(p);
    }
    if p.is(Dialect::Postgres) && p.allows(USE_NAME) && !p.at(Kind::NULLS) && p.nth(0) != Kind::WITHOUT {
        let class = p.start();
        names::qualified_name(p);
        if p.at(Kind::LParen) {
            parts::parameters(p);
        }
        p.complete(class, Kind::OperatorClass);
    }
    direction(p);
    if p.at(Kind::WITHOUT) && p.nth(1) == Kind::OVERLAPS {
        p.require(Feature::TemporalKeys);
        p.bump_many(2);
    }
    if p.is(Dialect::Sqlite) && p.at(Kind::AUTOINCREMENT) {
        p.single(Kind::AutoIncrement);
    }
    p.complete(marker, Kind::IndexElement);
}

/// A name that is no call and no part of an expression.
fn is_plain_column(p: &Parser) -> bool {
    if !names::at_name(p) {
        return false;
    }
    match p.nth(1) {
        Kind::Comma
        | Kind::RParen
        | Kind::ASC
        | Kind::DESC
        | Kind::COLLATE
        | Kind::NULLS
        | Kind::WITH
        | Kind::WITHOUT
        | Kind::AUTOINCREMENT
        | Kind::Hole => true,
        Kind::LParen => p.is_mysql(),
        Kind::Dot | Kind::LBracket | Kind::ColonColon => false,
        _ => p.is(Dialect::Postgres) && p.nth_allows(1, USE_NAME),
    }
}

fn prefix_length(p: &mut Parser) {
    if p.is_mysql() && p.at(Kind::LParen) {
        let marker = p.start();
        p.bump();
        parts::number(p);
        p.expect(Kind::RParen);
        p.complete(marker, Kind::PrefixLength);
    }
}

/// `[ASC|DESC] [NULLS FIRST|LAST]`.
fn direction(p: &mut Parser) {
    let has_nulls = p.at(Kind::NULLS) && matches!(p.nth(1), Kind::FIRST | Kind::LAST);
    if p.at(Kind::Hole) {
        let marker = p.start();
        p.bump_hole(HoleRole::Direction);
        p.complete(marker, Kind::DirectionHole);
    } else if p.at_any(&[Kind::ASC, Kind::DESC]) || has_nulls {
        let marker = p.start();
        p.eat_any(&[Kind::ASC, Kind::DESC]);
        if p.at(Kind::NULLS) && matches!(p.nth(1), Kind::FIRST | Kind::LAST) {
            p.bump_many(2);
        }
        p.complete(marker, Kind::SortDirection);
    }
}

/// `INDEX [name] (…)`, `FULLTEXT KEY …` inside of a MySQL table.
pub(super) fn index_definition(p: &mut Parser, marker: Marker) {
    if p.at_any(&[Kind::FULLTEXT, Kind::SPATIAL]) || p.at_word("VECTOR") {
        if p.at_word("VECTOR") {
            p.require(Feature::VectorIndexes);
        }
        p.bump();
        p.eat_any(&[Kind::KEY, Kind::INDEX]);
    } else {
        p.bump();
    }
    parts::if_not_exists(p);
    optional_name(p);
    options(p);
    elements(p);
    options(p);
    p.complete(marker, Kind::IndexDefinition);
}

/// Options behind the columns of a MySQL key.
pub(super) fn options(p: &mut Parser) {
    while option(p) {}
}

fn option(p: &mut Parser) -> bool {
    let marker = p.start();
    match p.current() {
        Kind::USING | Kind::TYPE if at_method(p) => {
            method(p);
            return true;
        }
        Kind::COMMENT => {
            p.bump();
            p.eat(Kind::Eq);
            parts::string(p);
        }
        Kind::WITH if p.nth(1) == Kind::PARSER => {
            p.bump_many(2);
            names::name(p);
        }
        Kind::VISIBLE | Kind::INVISIBLE | Kind::IGNORED | Kind::NOWAIT => p.bump(),
        Kind::NOT if p.nth(1) == Kind::IGNORED => p.bump_many(2),
        Kind::KEY_BLOCK_SIZE | Kind::WAIT => {
            p.bump();
            p.eat(Kind::Eq);
            parts::number(p);
        }
        Kind::ALGORITHM | Kind::LOCK => {
            p.bump();
            p.eat(Kind::Eq);
            parts::any_word(p);
        }
        _ if p.nth(1) == Kind::Eq && parts::at_any_word(p) => {
            p.bump_many(2);
            if p.at_any(&[Kind::Integer, Kind::Decimal, Kind::Minus]) {
                parts::number(p);
            } else {
                parts::word_or_string(p);
            }
        }
        _ => return false,
    }
    p.complete(marker, Kind::IndexOption);
    true
}

/// `REINDEX …`.
pub(super) fn reindex(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump();
    if p.at(Kind::LParen) {
        parts::parameters(p);
    }
    if p.is(Dialect::Postgres) {
        let object = p.start();
        if p.eat_any(&[
            Kind::INDEX,
            Kind::TABLE,
            Kind::SCHEMA,
            Kind::DATABASE,
            Kind::SYSTEM,
        ]) {
            p.complete(object, Kind::ObjectType);
        } else {
            p.expected("INDEX, TABLE, SCHEMA, DATABASE or SYSTEM");
        }
        p.eat(Kind::CONCURRENTLY);
    }
    if names::at_name(p) {
        names::qualified_name(p);
    }
    parts::finish(p, marker, Kind::Reindex, "this part of REINDEX")
}
