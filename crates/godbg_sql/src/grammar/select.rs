//! SELECT and its own clauses.

use godbg_syntax::Completed;

use super::names::{self, name, table_name};
use super::{HoleRole, Parser, expr, from, query};
use crate::Kind as K;
use crate::dialect::{
    Dialect, Feature,
    use_bits::{USE_ALIAS, USE_NAME},
};

/// Words that begin a clause of a query or a change.
pub(super) const CLAUSE_STARTS: &[K] = &[
    K::FROM,
    K::WHERE,
    K::GROUP,
    K::HAVING,
    K::ORDER,
    K::LIMIT,
    K::OFFSET,
    K::UNION,
    K::EXCEPT,
    K::INTERSECT,
    K::RETURNING,
    K::SET,
    K::VALUES,
    K::WINDOW,
    K::FOR,
    K::FETCH,
    K::ON,
    K::JOIN,
];

/// MySQL's options between SELECT and the list.
const SELECT_OPTIONS: &[K] = &[
    K::ALL,
    K::DISTINCT,
    K::DISTINCTROW,
    K::HIGH_PRIORITY,
    K::STRAIGHT_JOIN,
    K::SQL_SMALL_RESULT,
    K::SQL_BIG_RESULT,
    K::SQL_BUFFER_RESULT,
    K::SQL_CACHE,
    K::SQL_NO_CACHE,
    K::SQL_CALC_FOUND_ROWS,
];

/// `SELECT …` up to the end of its own clauses.
pub(super) fn select(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump();
    modifiers(p);
    select_list(p);
    recover(p);
    if p.at(K::INTO) {
        into(p);
    }
    if p.at(K::FROM) {
        from::from_clause(p);
        recover(p);
    }
    if p.at(K::INTO) {
        into(p);
    }
    select_clauses(p);
    p.complete(marker, K::Select)
}

fn select_clauses(p: &mut Parser) {
    holes(p);
    if p.at(K::WHERE) {
        where_clause(p);
        recover(p);
        holes(p);
    }
    if p.at(K::GROUP) {
        group_by(p);
        recover(p);
        holes(p);
    }
    if p.at(K::HAVING) {
        let marker = p.start();
        p.bump();
        expr::condition(p);
        p.complete(marker, K::HavingClause);
        recover(p);
        holes(p);
    }
    if p.at(K::WINDOW) && p.has(Feature::Windows) && p.nth(2) == K::AS {
        p.require(Feature::Windows);
        window_clause(p);
        recover(p);
        holes(p);
    }
    if p.at(K::QUALIFY) && p.has(Feature::Qualify) {
        p.require(Feature::Qualify);
        let marker = p.start();
        p.bump();
        expr::condition(p);
        p.complete(marker, K::QualifyClause);
        holes(p);
    }
}

/// Steps over what does not fit when a clause that does follows; see `recovers_at`.
fn recover(p: &mut Parser) {
    if p.at_statement_end() || p.at_any(&[K::RParen, K::Comma, K::Hole]) || p.current().is_keyword() {
        return;
    }
    let follows = p.clause_follows(&[K::FROM, K::WHERE, K::GROUP, K::HAVING, K::ORDER, K::LIMIT]);
    if follows {
        p.unexpected();
        p.skip_to(CLAUSE_STARTS);
    }
}

/// Holes between clauses.
pub(super) fn holes(p: &mut Parser) {
    while p.at(K::Hole) {
        clause_hole(p);
    }
}

/// A hole that stands for clauses or for nothing.
pub(crate) fn clause_hole(p: &mut Parser) {
    let marker = p.start();
    p.bump_hole(HoleRole::Clause);
    p.complete(marker, K::ClauseHole);
}

fn modifiers(p: &mut Parser) {
    let marker = p.start();
    if p.is_mysql() {
        if p.at_any(SELECT_OPTIONS) {
            while p.eat_any(SELECT_OPTIONS) {}
            p.complete(marker, K::SelectModifiers);
        }
        return;
    }
    if p.eat(K::ALL) {
        p.complete(marker, K::SelectModifiers);
    } else if p.at(K::DISTINCT) {
        p.bump();
        if p.at(K::ON) && p.has(Feature::DistinctOn) {
            let on = p.start();
            p.bump();
            p.expect(K::LParen);
            expr::expr_list(p);
            p.expect(K::RParen);
            p.complete(on, K::DistinctOn);
        }
        p.complete(marker, K::SelectModifiers);
    }
}

/// The selected items.
pub(super) fn select_list(p: &mut Parser) {
    let marker = p.start();
    let empty = p.has(Feature::EmptySelectList)
        && (p.at_statement_end()
            || (p.at_any(CLAUSE_STARTS) && !p.allows(USE_NAME))
            || p.at_any(&[K::RParen, K::INTO]));
    if !empty {
        select_item(p);
        while at_more_items(p) || p.eat(K::Comma) {
            if p.at(K::Star) && p.is_mysql() {
                // Only `*, a` is right, `a, *` is not.
                p.unexpected();
            }
            select_item(p);
        }
    }
    p.complete(marker, K::SelectList);
}

/// Says whether a hole follows an item that may bring more of them with its own comma, or its alias.
fn at_more_items(p: &Parser) -> bool {
    p.at(K::Hole) && matches!(p.nth(1), K::FROM | K::Comma)
}

fn select_item(p: &mut Parser) {
    let marker = p.start();
    if p.at(K::Star) {
        p.single(K::StarExpr);
        p.complete(marker, K::SelectItem);
        return;
    }
    if !p.is(Dialect::Postgres) && expr::table_star(p).is_some() {
        p.complete(marker, K::SelectItem);
        return;
    }
    let before = p.position();
    let value = p.at_item_level(expr::expr);
    if p.kind(value) == K::HoleExpr && !p.at(K::AS) {
        let range = p.completed_range(value);
        p.change_roles(range, HoleRole::Value, HoleRole::Values);
    }
    if p.position() == before && !p.at_any(&[K::Comma]) {
        p.skip_to(&[
            K::Comma,
            K::FROM,
            K::WHERE,
            K::GROUP,
            K::HAVING,
            K::ORDER,
            K::LIMIT,
            K::UNION,
            K::RETURNING,
        ]);
    }
    item_alias(p);
    p.complete(marker, K::SelectItem);
}

fn item_alias(p: &mut Parser) {
    if p.at(K::WINDOW) && p.nth(2) == K::AS && p.is(Dialect::Sqlite) {
        return;
    }
    let string = p.at(K::String) && !p.is(Dialect::Postgres);
    if p.at(K::AS) && p.nth(1) == K::String && !p.is(Dialect::Postgres) {
        let marker = p.start();
        p.bump();
        p.single(K::Name);
        p.complete(marker, K::Alias);
    } else if string {
        let marker = p.start();
        p.single(K::Name);
        p.complete(marker, K::Alias);
    } else if p.at(K::AS) || p.allows(USE_ALIAS) {
        let marker = p.start();
        if p.eat(K::AS) {
            names::name_in(p, crate::dialect::use_bits::USE_LABEL, HoleRole::Name);
        } else {
            p.single(K::Name);
        }
        p.complete(marker, K::Alias);
    }
}

fn into(p: &mut Parser) {
    if p.is_mysql() {
        query::into_variables(p);
    } else if p.has(Feature::SelectInto) {
        let marker = p.start();
        p.bump();
        if p.eat_any(&[K::LOCAL, K::GLOBAL]) {
            p.eat_any(&[K::TEMPORARY, K::TEMP]);
        } else {
            p.eat_any(&[K::TEMPORARY, K::TEMP, K::UNLOGGED]);
        }
        p.eat(K::TABLE);
        table_name(p);
        p.complete(marker, K::IntoClause);
    }
}

/// `WHERE …`.
pub(super) fn where_clause(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    expr::condition(p);
    p.complete(marker, K::WhereClause);
}

fn group_by(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    p.expect(K::BY);
    if p.has(Feature::GroupByQuantifier) && p.at_any(&[K::ALL, K::DISTINCT]) {
        p.require(Feature::GroupByQuantifier);
        p.bump();
    }
    loop {
        grouping_element(p);
        if !p.eat(K::Comma) {
            break;
        }
    }
    if p.at(K::WITH) && matches!(p.nth(1), K::ROLLUP | K::CUBE) && p.has(Feature::WithRollup) {
        p.bump_many(2);
    }
    p.complete(marker, K::GroupByClause);
}

fn grouping_element(p: &mut Parser) {
    let marker = p.start();
    if p.has(Feature::GroupingSets) {
        let is_set = (p.at_any(&[K::ROLLUP, K::CUBE]) && p.nth(1) == K::LParen)
            || (p.at(K::GROUPING) && p.nth(1) == K::SETS);
        if is_set {
            p.require(Feature::GroupingSets);
            let sets = p.at(K::GROUPING);
            p.bump();
            if sets {
                p.bump();
            }
            p.expect(K::LParen);
            loop {
                grouping_element(p);
                if !p.eat(K::Comma) {
                    break;
                }
            }
            p.expect(K::RParen);
            p.complete(marker, K::GroupingSet);
            return;
        }
        if p.at_all(&[K::LParen, K::RParen]) {
            p.bump_many(2);
            p.complete(marker, K::GroupingSet);
            return;
        }
    }
    let value = expr::expr(p);
    if p.kind(value) == K::HoleExpr {
        let range = p.completed_range(value);
        p.change_roles(range, HoleRole::Value, HoleRole::Values);
    }
    if p.is(Dialect::MariaDb) {
        p.eat_any(&[K::ASC, K::DESC]);
    }
}

fn window_clause(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    loop {
        let window = p.start();
        name(p);
        p.expect(K::AS);
        expr::window_spec(p);
        p.complete(window, K::NamedWindow);
        if !p.eat(K::Comma) {
            break;
        }
    }
    p.complete(marker, K::WindowClause);
}

/// `ORDER BY …`.
pub(super) fn order_by(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    p.expect(K::BY);
    loop {
        order_item(p);
        if !p.eat(K::Comma) {
            break;
        }
    }
    p.complete(marker, K::OrderByClause);
}

pub(super) fn order_item(p: &mut Parser) {
    let marker = p.start();
    let value = expr::expr(p);
    let is_hole = p.kind(value) == K::HoleExpr;
    if p.eat(K::USING) {
        if p.at(K::OPERATOR) {
            expr::operator_name(p);
        } else {
            p.bump();
        }
    } else if p.at(K::Hole) {
        let hole = p.start();
        p.bump_hole(HoleRole::Direction);
        p.complete(hole, K::DirectionHole);
    } else {
        let directed = p.eat_any(&[K::ASC, K::DESC]);
        if is_hole && !directed {
            let range = p.completed_range(value);
            p.change_roles(range, HoleRole::Value, HoleRole::OrderItems);
        }
    }
    if p.at(K::NULLS) && matches!(p.nth(1), K::FIRST | K::LAST) && p.has(Feature::NullsOrder) {
        p.bump_many(2);
    }
    p.complete(marker, K::OrderItem);
}
