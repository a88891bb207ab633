//! INSERT and REPLACE.

use godbg_syntax::{Completed, Marker};

use super::names::{alias, name, name_after_dot, table_name};
use super::select::{CLAUSE_STARTS, clause_hole, holes, where_clause};
use super::{HoleRole, Parser, expr, query, statement};
use crate::Kind as K;
use crate::dialect::{
    Dialect, Feature,
    use_bits::{USE_NAME, USE_TABLE_ALIAS},
};

/// INSERT or REPLACE from its first word on.
pub(super) fn insert(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    if p.is(Dialect::Sqlite) && p.eat(K::OR) && !p.eat_any(CONFLICT_ACTIONS) {
        p.expected("ROLLBACK, ABORT, REPLACE, FAIL or IGNORE");
    }
    if p.is_mysql() {
        p.eat_any(&[K::LOW_PRIORITY, K::DELAYED, K::HIGH_PRIORITY]);
        p.eat(K::IGNORE);
    }
    if !p.eat(K::INTO) && !p.is_mysql() {
        if p.at(K::Hole) {
            clause_hole(p);
            p.eat(K::INTO);
        } else {
            p.expected("INTO");
        }
    }
    target(p);
    holes_before_source(p);
    columns(p);
    if p.eat(K::OVERRIDING) {
        if !p.eat_any(&[K::SYSTEM, K::USER]) {
            p.expected("SYSTEM or USER");
        }
        p.expect(K::VALUE);
    }
    source(p);
    if p.has(Feature::RowAlias) && p.at(K::AS) {
        p.require(Feature::RowAlias);
        alias(p, USE_TABLE_ALIAS);
    }
    holes(p);
    while p.at(K::ON) && conflict(p) {
        holes(p);
    }
    statement::returning(p, Feature::InsertReturning);
    holes(p);
    p.complete(marker, K::Insert)
}

const CONFLICT_ACTIONS: &[K] = &[K::ROLLBACK, K::ABORT, K::REPLACE, K::FAIL, K::IGNORE];

fn target(p: &mut Parser) {
    let table = p.start();
    table_name(p);
    if p.is_mysql() && p.at(K::PARTITION) {
        let partition = p.start();
        p.bump();
        super::names::column_list(p);
        p.complete(partition, K::PartitionSelection);
    }
    if p.at(K::AS) && p.is_mysql() {
        // Only MySQL's row alias, behind VALUES, is meant there.
    } else if p.at(K::AS) {
        // Brackets behind the alias hold the columns to fill.
        let alias = p.start();
        p.bump();
        name(p);
        p.complete(alias, K::Alias);
    }
    p.complete(table, K::TableRef);
}

/// A hole behind the table: the column list, or something with it.
fn holes_before_source(p: &mut Parser) {
    if p.at(K::Hole) {
        holes(p);
    }
}

/// `(a, b[1], c.f)`; not the brackets of a query.
fn columns(p: &mut Parser) {
    if !p.at(K::LParen) || expr::at_query_in_parens(p) {
        return;
    }
    let marker = p.start();
    p.bump();
    let single_hole = p.at(K::Hole) && p.nth(1) == K::RParen;
    if single_hole {
        let target = p.start();
        let name = p.start();
        p.bump_hole(HoleRole::Names);
        p.complete(name, K::Name);
        p.complete(target, K::ColumnTarget);
    } else if !(p.at(K::RParen) && p.is_mysql()) {
        loop {
            column_target(p);
            if !p.eat(K::Comma) {
                break;
            }
        }
    }
    if !p.at(K::RParen) {
        p.expected("`,` or `)`");
        p.skip_to(&[]);
    }
    p.eat(K::RParen);
    p.complete(marker, K::ColumnList);
}

/// A column that is written to, perhaps a part of it.
pub(super) fn column_target(p: &mut Parser) {
    let marker = p.start();
    let before = p.position();
    if p.at(K::Dot) && p.is(Dialect::MariaDb) {
        p.bump();
    }
    name(p);
    while p.at(K::Dot) && !p.is(Dialect::Sqlite) {
        p.bump();
        name_after_dot(p);
    }
    while p.at(K::LBracket) && p.has(Feature::Arrays) {
        p.bump();
        if !p.at(K::Colon) {
            expr::expr(p);
        }
        if p.eat(K::Colon) && !p.at(K::RBracket) {
            expr::expr(p);
        }
        p.expect(K::RBracket);
        while p.at(K::Dot) {
            p.bump();
            name_after_dot(p);
        }
    }
    if p.position() == before {
        p.skip_to(&[K::Comma]);
    }
    p.complete(marker, K::ColumnTarget);
}

fn source(p: &mut Parser) {
    match p.current() {
        K::DEFAULT if p.nth(1) == K::VALUES && p.has(Feature::DefaultValues) => {
            let marker = p.start();
            p.bump_many(2);
            p.complete(marker, K::DefaultValues);
        }
        K::VALUES | K::VALUE if p.is_mysql() => mysql_values(p),
        K::SET if p.is_mysql() => set_clause(p),
        K::Hole => holes(p),
        _ if query::at_query(p) => {
            query::query(p);
        }
        _ => {
            p.expected("VALUES or SELECT");
            p.skip_to(CLAUSE_STARTS);
            if query::at_query(p) {
                query::query(p);
            }
        }
    }
}

/// `VALUES (…), (…)` whose rows may be empty and hold DEFAULT, as a query like the others.
fn mysql_values(p: &mut Parser) {
    let marker = p.start();
    query::values(p);
    p.complete(marker, K::Query);
}

/// `ON CONFLICT …`, `ON DUPLICATE KEY UPDATE …`; `false`, with nothing eaten, for another ON.
fn conflict(p: &mut Parser) -> bool {
    if p.nth(1) == K::CONFLICT && p.has(Feature::OnConflict) {
        on_conflict(p);
        return true;
    }
    if p.nth(1) == K::DUPLICATE && p.has(Feature::OnDuplicateKey) {
        let marker = p.start();
        p.bump_many(2);
        p.expect(K::KEY);
        p.expect(K::UPDATE);
        p.set_in_duplicate_key(true);
        assignments(p);
        p.set_in_duplicate_key(false);
        p.complete(marker, K::OnDuplicateKey);
        return true;
    }
    false
}

fn on_conflict(p: &mut Parser) {
    let marker = p.start();
    p.bump_many(2);
    if p.at(K::LParen) {
        let target = p.start();
        p.bump();
        loop {
            conflict_element(p);
            if !p.eat(K::Comma) {
                break;
            }
        }
        p.expect(K::RParen);
        if p.at(K::WHERE) {
            where_clause(p);
        }
        p.complete(target, K::ConflictTarget);
    } else if p.at(K::ON) && p.is(Dialect::Postgres) {
        let target = p.start();
        p.bump();
        p.expect(K::CONSTRAINT);
        name(p);
        p.complete(target, K::ConflictTarget);
    }
    holes(p);
    if p.at(K::DO) {
        p.bump();
        if p.eat(K::UPDATE) {
            if p.at(K::SET) {
                set_clause(p);
            } else {
                p.expected("SET");
            }
            if p.at(K::WHERE) {
                where_clause(p);
            }
        } else if !p.eat(K::NOTHING) {
            p.expected("NOTHING or UPDATE");
        }
    } else if !p.at_statement_end() || !p.last_was_hole() {
        p.expected("DO");
    }
    p.complete(marker, K::OnConflict);
}

/// A column or expression of a conflict target, as in an index.
fn conflict_element(p: &mut Parser) {
    let marker = p.start();
    if p.is(Dialect::Postgres) {
        expr::binding(p, u8::MAX);
        if p.eat(K::COLLATE) {
            super::names::qualified_name(p);
        }
        if p.allows(USE_NAME) {
            super::names::qualified_name(p);
        }
    } else {
        expr::expr(p);
    }
    p.eat_any(&[K::ASC, K::DESC]);
    p.complete(marker, K::ConflictElement);
}

/// `SET a = 1, …`.
pub(super) fn set_clause(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    assignments(p);
    p.complete(marker, K::SetClause);
}

/// Assignments separated by commas. A hole alone stands for one or more.
pub(super) fn assignments(p: &mut Parser) {
    loop {
        assignment(p);
        if p.at(K::Hole) {
            clause_hole(p);
        }
        if !p.eat(K::Comma) {
            return;
        }
    }
}

/// What ends an assignment that could not be read.
const ASSIGNMENT_ENDS: &[K] = &[
    K::Comma,
    K::WHERE,
    K::FROM,
    K::RETURNING,
    K::ORDER,
    K::LIMIT,
    K::ON,
];

fn assignment(p: &mut Parser) {
    let marker = p.start();
    if p.at(K::Hole) && !matches!(p.nth(1), K::Eq | K::Dot | K::ColonEq | K::LBracket) {
        let hole = p.start();
        p.bump_hole(HoleRole::Assignments);
        p.complete(hole, K::HoleExpr);
        p.complete(marker, K::Assignment);
        return;
    }
    let before = p.position();
    let target = p.start();
    if p.eat(K::LParen) {
        loop {
            column_target(p);
            if !p.eat(K::Comma) {
                break;
            }
        }
        p.expect(K::RParen);
    } else {
        column_target(p);
    }
    p.complete(target, K::AssignmentTarget);
    if p.position() == before {
        p.skip_to(ASSIGNMENT_ENDS);
        p.complete(marker, K::Assignment);
        return;
    }
    let equals = p.eat(K::Eq) || (p.is_mysql() && p.eat(K::ColonEq));
    if equals {
        expr::expr(p);
    } else {
        p.expected("`=`");
        p.skip_to(ASSIGNMENT_ENDS);
    }
    p.complete(marker, K::Assignment);
}
