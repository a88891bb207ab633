//! Queries: WITH, set operations, VALUES, and the clauses that follow a whole query.

use godbg_syntax::Completed;

use super::names::{column_list, name, name_in, names, table_name};
use super::select::{clause_hole, order_by, select};
use super::{HoleRole, Parser, expr, statement};
use crate::Kind as K;
use crate::dialect::{Dialect, Feature, use_bits::USE_NAME};

/// Says whether a query begins `n` tokens ahead; brackets before it are the caller's matter.
pub(crate) fn starts_query(p: &Parser, n: usize) -> bool {
    match p.nth(n) {
        K::SELECT => true,
        K::WITH => {
            // A name or RECURSIVE follows; `WITH` is also a name in SQLite.
            p.nth_allows(n + 1, USE_NAME) || matches!(p.nth(n + 1), K::RECURSIVE | K::Hole)
        }
        K::VALUES => p.has(Feature::ValuesQuery) && !expr::mysql_values_is_call(p, n),
        K::TABLE => p.has(Feature::TableStatement),
        _ => false,
    }
}

/// Says whether a query begins here, perhaps in brackets.
pub(crate) fn at_query(p: &Parser) -> bool {
    starts_query(p, 0) || expr::at_query_in_parens(p)
}

/// A whole query.
pub(crate) fn query(p: &mut Parser) -> Completed {
    let marker = p.start();
    if p.at(K::WITH) {
        with(p);
    }
    after_with(p, marker)
}

/// A query whose WITH is already eaten.
pub(super) fn after_with(p: &mut Parser, marker: godbg_syntax::Marker) -> Completed {
    body(p, 0);
    tail(p);
    p.complete(marker, K::Query)
}

/// `(query)`, as a node of its own only when `query` is in more brackets.
pub(crate) fn query_in_parens(p: &mut Parser) {
    p.nested(|p| {
        p.expect(K::LParen);
        if p.at(K::Hole) && matches!(p.nth(1), K::RParen) {
            let marker = p.start();
            p.bump_hole(HoleRole::Statement);
            p.complete(marker, K::Query);
        } else {
            query(p);
        }
        if !p.at(K::RParen) {
            p.expected("`)`");
            p.skip_to(&[]);
        }
        p.eat(K::RParen);
    });
}

/// `WITH [RECURSIVE] a AS (…), …`.
pub(super) fn with(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    p.eat(K::RECURSIVE);
    p.require(Feature::CommonTableExpressions);
    loop {
        cte(p);
        if !p.eat(K::Comma) {
            break;
        }
    }
    p.complete(marker, K::With);
}

fn cte(p: &mut Parser) {
    let marker = p.start();
    name_in(p, USE_NAME, HoleRole::Name);
    if p.at(K::LParen) {
        column_list(p);
    }
    p.expect(K::AS);
    if p.has(Feature::MaterializedCte) && (p.at(K::MATERIALIZED) || p.at_all(&[K::NOT, K::MATERIALIZED])) {
        p.require(Feature::MaterializedCte);
        p.eat(K::NOT);
        p.bump();
    }
    p.nested(|p| {
        p.expect(K::LParen);
        if p.has(Feature::ModifyingCtes) && statement::starts_change(p) {
            statement::change(p);
        } else if p.at(K::Hole) && p.nth(1) == K::RParen {
            p.bump_hole(HoleRole::Statement);
        } else {
            query(p);
        }
        if !p.at(K::RParen) {
            p.expected("`)`");
            p.skip_to(&[]);
        }
        p.eat(K::RParen);
    });
    cte_options(p);
    p.complete(marker, K::Cte);
}

fn cte_options(p: &mut Parser) {
    if p.at(K::SEARCH) && p.has(Feature::SearchCycle) {
        p.require(Feature::SearchCycle);
        let marker = p.start();
        p.bump();
        if !p.eat_any(&[K::BREADTH, K::DEPTH]) {
            p.expected("BREADTH or DEPTH");
        }
        p.expect(K::FIRST);
        p.expect(K::BY);
        names(p);
        p.expect(K::SET);
        name(p);
        p.complete(marker, K::CteOption);
    }
    if p.at(K::CYCLE) && (p.has(Feature::SearchCycle) || p.is(Dialect::MariaDb)) {
        if p.has(Feature::SearchCycle) {
            p.require(Feature::SearchCycle);
        }
        let marker = p.start();
        p.bump();
        names(p);
        if p.is(Dialect::MariaDb) {
            p.expect(K::RESTRICT);
        } else {
            p.expect(K::SET);
            name(p);
            if p.eat(K::TO) {
                expr::expr(p);
                p.expect(K::DEFAULT);
                expr::expr(p);
            }
            p.expect(K::USING);
            name(p);
        }
        p.complete(marker, K::CteOption);
    }
}

/// How tightly a set operator binds: INTERSECT more than the others, but not in SQLite.
fn set_operator(p: &Parser) -> Option<u8> {
    match p.current() {
        K::UNION => Some(1),
        K::EXCEPT if p.has(Feature::ExceptIntersect) => Some(1),
        K::INTERSECT if p.has(Feature::ExceptIntersect) => Some(if p.is(Dialect::Sqlite) { 1 } else { 2 }),
        _ => None,
    }
}

/// Selects and their like, joined by set operators.
fn body(p: &mut Parser, min: u8) -> Completed {
    let mut left = operand(p);
    while let Some(level) = set_operator(p).filter(|level| *level > min) {
        let marker = p.precede(left);
        if !p.at(K::UNION) {
            p.require(Feature::ExceptIntersect);
        }
        p.bump();
        if !p.eat(K::ALL) && !p.is(Dialect::Sqlite) {
            p.eat(K::DISTINCT);
        }
        body(p, level);
        left = p.complete(marker, K::SetOperation);
    }
    left
}

fn operand(p: &mut Parser) -> Completed {
    let marker = p.start();
    match p.current() {
        K::SELECT => select(p),
        K::VALUES if p.has(Feature::ValuesQuery) => {
            p.require(Feature::ValuesQuery);
            if p.is(Dialect::MySql) {
                row_values(p)
            } else {
                values(p)
            }
        }
        K::TABLE if p.has(Feature::TableStatement) => {
            p.require(Feature::TableStatement);
            p.bump();
            p.eat(K::ONLY);
            table_name(p);
            p.eat(K::Star);
            p.complete(marker, K::TableQuery)
        }
        K::LParen if !p.is(Dialect::Sqlite) => {
            query_in_parens(p);
            p.complete(marker, K::ParenQuery)
        }
        K::Hole => {
            p.bump_hole(HoleRole::Statement);
            p.complete(marker, K::ClauseHole)
        }
        _ => {
            p.expected("SELECT");
            p.complete(marker, K::Error)
        }
    }
}

/// `VALUES (…), (…)`.
pub(super) fn values(p: &mut Parser) -> Completed {
    rows(p, values_row)
}

/// `VALUES ROW(…), ROW(…)` of MySQL, where it is a query.
fn row_values(p: &mut Parser) -> Completed {
    rows(p, |p| {
        if !p.at_any(&[K::ROW, K::Hole]) {
            p.expected("ROW");
        }
        values_row(p);
    })
}

fn rows(p: &mut Parser, row: fn(&mut Parser)) -> Completed {
    let marker = p.start();
    p.bump();
    loop {
        row(p);
        if !p.eat(K::Comma) {
            break;
        }
    }
    p.complete(marker, K::Values)
}

fn values_row(p: &mut Parser) {
    let marker = p.start();
    if p.at(K::Hole) {
        let hole = p.start();
        p.bump_hole(HoleRole::Rows);
        p.complete(hole, K::HoleExpr);
        p.complete(marker, K::ValuesRow);
        return;
    }
    if p.has(Feature::ValuesRowKeyword) {
        p.eat(K::ROW);
    }
    if !p.at(K::LParen) {
        p.expected("`(`");
        p.skip_to(&[K::Comma, K::ON, K::RETURNING]);
        p.complete(marker, K::ValuesRow);
        return;
    }
    p.bump();
    if !(p.at(K::RParen) && p.is_mysql()) {
        expr::expr_list(p);
    }
    if !p.at(K::RParen) {
        p.expected("`,` or `)`");
        p.skip_to(&[]);
    }
    p.eat(K::RParen);
    p.complete(marker, K::ValuesRow);
}

/// What follows the body of a query: ORDER BY, LIMIT, OFFSET, FETCH, locks, in the order in
/// which the dialects take them.
fn tail(p: &mut Parser) {
    // Each clause stands once, and ORDER BY before the others; locks may repeat.
    let (mut first, mut limited, mut shifted) = (true, false, false);
    loop {
        match p.current() {
            K::ORDER if first => order_by(p),
            K::LIMIT if !limited => {
                limited = true;
                limit_clause(p);
            }
            K::OFFSET if !shifted && p.has(Feature::FetchFirst) => {
                shifted = true;
                p.require(Feature::FetchFirst);
                let has_unit = offset_clause(p);
                if p.is(Dialect::MariaDb) && !has_unit {
                    p.expected("ROWS");
                }
            }
            K::FETCH if !limited && p.has(Feature::FetchFirst) && matches!(p.nth(1), K::FIRST | K::NEXT) => {
                limited = true;
                fetch_clause(p);
            }
            K::FOR if p.has(Feature::Locking) && is_lock_strength(p) => locking_clause(p),
            K::LOCK if p.is_mysql() && p.nth(1) == K::IN => {
                let marker = p.start();
                p.bump_many(2);
                p.expect(K::SHARE);
                p.expect(K::MODE);
                if p.is(Dialect::MariaDb) {
                    wait_option(p);
                }
                p.complete(marker, K::LockingClause);
            }
            K::INTO if p.is_mysql() => into_variables(p),
            K::PROCEDURE if p.is(Dialect::MariaDb) => {
                let marker = p.start();
                p.bump();
                expr::expr(p);
                p.complete(marker, K::QueryTail);
            }
            K::Hole => {
                clause_hole(p);
                continue;
            }
            _ => return,
        }
        first = false;
    }
}

/// `LIMIT …`, with OFFSET where it belongs to the same clause.
pub(super) fn limit_clause(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    if p.at(K::ALL) && p.is(Dialect::Postgres) {
        p.bump();
    } else if p.at(K::ROWS) && p.is(Dialect::MariaDb) {
        p.complete(marker, K::LimitClause);
        return rows_examined(p);
    } else {
        limit_value(p);
        if p.at(K::Comma) && (p.has(Feature::LimitComma) || p.is(Dialect::Postgres)) {
            if p.is(Dialect::Postgres) {
                p.unexpected();
            }
            p.bump();
            limit_value(p);
        }
    }
    p.complete(marker, K::LimitClause);
    if p.at(K::OFFSET) && !p.is(Dialect::Postgres) {
        offset_clause(p);
    }
    rows_examined(p);
}

/// How many rows: any expression, in MySQL a number, a parameter or a program's variable.
fn limit_value(p: &mut Parser) {
    if !p.is_mysql() {
        expr::expr(p);
    } else if p.at_any(&[K::Integer, K::Placeholder, K::Hole]) || p.allows(USE_NAME) {
        expr::binding(p, u8::MAX);
    } else {
        p.expected("a whole number");
        if !p.at_any(&[K::RParen, K::Comma]) && !p.at_statement_end() {
            expr::expr(p);
        }
    }
}

/// `ROWS EXAMINED n` of MariaDB.
fn rows_examined(p: &mut Parser) {
    if p.at(K::ROWS) && p.nth(1) == K::EXAMINED && p.is(Dialect::MariaDb) {
        let marker = p.start();
        p.bump_many(2);
        limit_value(p);
        p.complete(marker, K::QueryTail);
    }
}

/// `OFFSET n [ROWS]`; says whether ROWS was there.
pub(super) fn offset_clause(p: &mut Parser) -> bool {
    let marker = p.start();
    p.bump();
    limit_value(p);
    let has_unit = p.has(Feature::FetchFirst) && p.eat_any(&[K::ROW, K::ROWS]);
    p.complete(marker, K::OffsetClause);
    has_unit
}

fn fetch_clause(p: &mut Parser) {
    let marker = p.start();
    p.require(Feature::FetchFirst);
    p.bump_many(2);
    if !p.at_any(&[K::ROW, K::ROWS]) {
        expr::expr(p);
    }
    if !p.eat_any(&[K::ROW, K::ROWS]) {
        p.expected("ROW or ROWS");
    }
    if !p.eat(K::ONLY) {
        p.require(Feature::WithTies);
        p.expect(K::WITH);
        p.expect(K::TIES);
    }
    p.complete(marker, K::FetchClause);
}

fn is_lock_strength(p: &Parser) -> bool {
    match p.nth(1) {
        K::UPDATE | K::SHARE | K::Hole => true,
        K::NO => p.nth(2) == K::KEY,
        K::KEY => p.nth(2) == K::SHARE,
        K::READ => p.nth(2) == K::ONLY,
        _ => false,
    }
}

/// `FOR UPDATE [OF t, …] [NOWAIT | SKIP LOCKED]`.
fn locking_clause(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    if p.at(K::Hole) {
        p.bump_hole(HoleRole::Clause);
    }
    let strengths: &[&[K]] = &[
        &[K::UPDATE],
        &[K::SHARE],
        &[K::NO, K::KEY, K::UPDATE],
        &[K::KEY, K::SHARE],
        &[K::READ, K::ONLY],
    ];
    let _ = strengths.iter().any(|words| p.eat_all(words));
    if p.at(K::OF) && !p.is(Dialect::MariaDb) {
        p.bump();
        loop {
            table_name(p);
            if !p.eat(K::Comma) {
                break;
            }
        }
    }
    wait_option(p);
    p.complete(marker, K::LockingClause);
}

fn wait_option(p: &mut Parser) {
    if p.eat(K::NOWAIT)
        || (p.is(Dialect::MariaDb) && p.eat(K::WAIT) && {
            expr::expr(p);
            true
        })
    {
        return;
    }
    if p.at(K::SKIP) && p.has(Feature::SkipLocked) {
        p.require(Feature::SkipLocked);
        p.bump();
        p.expect(K::LOCKED);
    }
}

/// `INTO @a, b` or `INTO OUTFILE …` of MySQL.
pub(super) fn into_variables(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    if p.at_any(&[K::OUTFILE, K::DUMPFILE]) {
        p.bump();
        p.expect(K::String);
        outfile_options(p);
    } else {
        loop {
            if !p.eat(K::UserVariable) {
                name_in(p, USE_NAME, HoleRole::Name);
            }
            if !p.eat(K::Comma) {
                break;
            }
        }
    }
    p.complete(marker, K::IntoClause);
}

/// `CHARACTER SET c FIELDS TERMINATED BY ',' … LINES …`.
fn outfile_options(p: &mut Parser) {
    if p.eat(K::CHARSET) || p.eat_all(&[K::CHARACTER, K::SET]) || p.eat_all(&[K::CHAR, K::SET]) {
        super::types::charset_name(p);
    }
    if p.eat_any(&[K::FIELDS, K::COLUMNS]) {
        separators(p, &[K::TERMINATED, K::OPTIONALLY, K::ENCLOSED, K::ESCAPED]);
    }
    if p.eat(K::LINES) {
        separators(p, &[K::TERMINATED, K::STARTING]);
    }
}

/// `TERMINATED BY ','` and its like, at least one.
fn separators(p: &mut Parser, words: &'static [K]) {
    if !p.at_any(words) {
        p.expected("TERMINATED BY");
    }
    while p.at_any(words) {
        if p.eat(K::OPTIONALLY) {
            p.expect(K::ENCLOSED);
        } else {
            p.bump();
        }
        p.expect(K::BY);
        if !p.eat_any(&[
            K::String,
            K::HexString,
            K::RadixInteger,
            K::BitString,
            K::Placeholder,
        ]) {
            if p.at(K::Hole) {
                p.bump_hole(HoleRole::Value);
            } else {
                p.expected("a string");
            }
        }
    }
}
