//! Calls of functions: arguments, and what may follow the closing bracket.

use godbg_syntax::Completed;

use super::super::names::{name, name_in, qualified_name_in};
use super::super::{HoleRole, Parser, names, query, select, types};
use super::primary::{at_query_in_parens, close};
use super::{condition, expr, expr_list};
use crate::Kind as K;
use crate::dialect::{
    Dialect, Feature,
    use_bits::{USE_FUNCTION, USE_NAME},
};

/// Reserved words that are called like functions in some dialect.
const CALLABLE: &[K] = &[
    K::CHAR,
    K::CHARACTER,
    K::COALESCE,
    K::CURRENT_DATE,
    K::CURRENT_TIME,
    K::CURRENT_TIMESTAMP,
    K::CURRENT_USER,
    K::CURRENT_ROLE,
    K::CUME_DIST,
    K::DATABASE,
    K::DEFAULT,
    K::DENSE_RANK,
    K::FIRST_VALUE,
    K::GREATEST,
    K::GROUPING,
    K::IF,
    K::INSERT,
    K::INTERVAL,
    K::JSON_ARRAY,
    K::JSON_OBJECT,
    K::JSON_VALUE,
    K::JSON_QUERY,
    K::JSON_EXISTS,
    K::LAG,
    K::LAST_VALUE,
    K::LEAD,
    K::LEAST,
    K::LEFT,
    K::LOCALTIME,
    K::LOCALTIMESTAMP,
    K::MOD,
    K::NTH_VALUE,
    K::NTILE,
    K::NULLIF,
    K::PERCENT_RANK,
    K::RANK,
    K::REPEAT,
    K::REPLACE,
    K::RIGHT,
    K::ROW_NUMBER,
    K::SCHEMA,
    K::TRUNCATE,
    K::USER,
    K::UTC_DATE,
    K::UTC_TIME,
    K::UTC_TIMESTAMP,
    K::VALUES,
    K::XMLCONCAT,
    K::JSON_SCALAR,
    K::MERGE_ACTION,
    K::JSON_ARRAYAGG,
    K::JSON_OBJECTAGG,
    K::JSON_SERIALIZE,
    K::JSON,
    K::BINARY,
    K::GLOB,
    K::LIKE,
    K::MATCH,
    K::REGEXP,
    K::COLUMN_CREATE,
    K::COLUMN_ADD,
    K::COLUMN_DELETE,
    K::COLUMN_GET,
    K::GET_FORMAT,
    K::TIMESTAMPADD,
    K::TIMESTAMPDIFF,
    K::NEXTVAL,
    K::LASTVAL,
    K::SETVAL,
    K::VALUE,
    K::POINT,
    K::LINESTRING,
    K::POLYGON,
];

/// Says whether the word `n` tokens ahead may be called.
pub(super) fn may_call(p: &Parser, n: usize) -> bool {
    let kind = p.nth(n);
    if p.nth_allows(n, USE_FUNCTION) {
        return true;
    }
    if p.is(Dialect::Sqlite) {
        return matches!(kind, K::REPLACE | K::GLOB | K::LIKE | K::MATCH | K::REGEXP);
    }
    let reserved_type = p.is(Dialect::Postgres) && !p.nth_allows(n, USE_NAME);
    CALLABLE.contains(&kind) && !(reserved_type && matches!(kind, K::CURRENT_DATE | K::DEFAULT | K::INSERT))
}

/// A call from its name on.
pub(super) fn call(p: &mut Parser) -> Completed {
    let name = if p.allows(USE_FUNCTION | USE_NAME) || p.at(K::Hole) {
        qualified_name_in(p, USE_FUNCTION | USE_NAME, HoleRole::Name)
    } else {
        let marker = p.start();
        p.single(K::Name);
        p.complete(marker, K::QualifiedName)
    };
    call_after_name(p, name)
}

/// A call from its opening bracket on.
pub(super) fn call_after_name(p: &mut Parser, name: Completed) -> Completed {
    let marker = p.precede(name);
    arguments(p);
    call_tail(p);
    p.complete(marker, K::FunctionCall)
}

/// `([DISTINCT] a, b ORDER BY c)`.
pub(super) fn arguments(p: &mut Parser) {
    let marker = p.start();
    p.expect(K::LParen);
    if p.at(K::Star) && matches!(p.nth(1), K::RParen) {
        p.single(K::StarExpr);
    } else if !p.at(K::RParen) {
        p.eat_any(&[K::DISTINCT, K::ALL]);
        let is_empty = p.at(K::RParen) && p.is(Dialect::Sqlite);
        if !is_empty {
            argument(p);
            while p.eat(K::Comma) {
                argument(p);
            }
        }
        argument_tail(p);
    }
    close(p);
    p.complete(marker, K::ArgList);
}

fn argument(p: &mut Parser) {
    let marker = p.start();
    let named = matches!(p.nth(1), K::FatArrow | K::ColonEq) && p.allows(USE_FUNCTION | USE_NAME);
    if p.at(K::VARIADIC) {
        p.bump();
        expr(p);
        p.complete(marker, K::VariadicArg);
    } else if named && p.has(Feature::CustomOperators) {
        name_in(p, USE_FUNCTION | USE_NAME, HoleRole::Name);
        p.bump();
        expr(p);
        p.complete(marker, K::NamedArg);
    } else if query::starts_query(p, 0) && p.is(Dialect::Sqlite) {
        // `f(SELECT …)` is refused by SQLite, but `EXISTS (…)`-like calls come here first.
        query::query(p);
    } else {
        let value = expr(p);
        if p.is_mysql() && p.eat(K::AS) {
            // WEIGHT_STRING(a AS CHAR(1)), COLUMN_CREATE('a', 1 AS INT)
            if types::at_type(p) {
                types::type_name(p);
                if p.eat(K::COLLATE) {
                    names::qualified_name(p);
                }
            } else {
                // A name, for a loadable function.
                p.eat(K::String);
            }
        }
        if p.kind(value) == K::HoleExpr {
            let range = p.completed_range(value);
            p.change_roles(range, HoleRole::Value, HoleRole::Values);
        }
    }
}

/// What may follow the arguments inside the brackets.
fn argument_tail(p: &mut Parser) {
    if p.at(K::ORDER) {
        select::order_by(p);
    }
    if p.is_mysql() {
        if p.eat(K::SEPARATOR) {
            expr(p);
        }
        if p.at(K::LIMIT) {
            query::limit_clause(p);
        }
        if p.eat(K::LEVEL) {
            while p.eat_any(&[K::Integer, K::Comma, K::Minus, K::ASC, K::DESC, K::REVERSE]) {}
        }
        if p.eat(K::USING) {
            types::charset_name(p);
        }
    }
    if p.at_any(&[K::RESPECT, K::IGNORE]) && p.nth(1) == K::NULLS {
        p.bump_many(2);
    }
}

/// `WITHIN GROUP`, `FILTER`, `OVER`.
pub(super) fn call_tail(p: &mut Parser) {
    if p.at(K::WITHIN) && p.nth(1) == K::GROUP {
        let marker = p.start();
        p.bump_many(2);
        p.expect(K::LParen);
        select::order_by(p);
        p.expect(K::RParen);
        p.complete(marker, K::WithinGroup);
    }
    if p.at(K::FILTER) && p.nth(1) == K::LParen && p.has(Feature::Filter) {
        let marker = p.start();
        p.bump_many(2);
        p.expect(K::WHERE);
        condition(p);
        p.expect(K::RParen);
        p.complete(marker, K::FilterClause);
    }
    if p.is_mysql() {
        if p.at(K::FROM) && matches!(p.nth(1), K::FIRST | K::LAST) && p.nth(2) == K::OVER {
            p.bump_many(2);
        }
        if p.at_any(&[K::RESPECT, K::IGNORE]) && p.nth(1) == K::NULLS {
            p.bump_many(2);
        }
    }
    if p.at(K::OVER)
        && p.has(Feature::Windows)
        && (p.nth(1) == K::LParen || p.nth_allows(1, USE_NAME) || p.nth(1) == K::Hole)
    {
        over_clause(p);
    }
}

/// `OVER w`, `OVER (…)`.
pub(crate) fn over_clause(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    if p.at(K::LParen) {
        window_spec(p);
    } else {
        name(p);
    }
    p.complete(marker, K::OverClause);
}

/// `([name] [PARTITION BY …] [ORDER BY …] [frame])`.
pub(crate) fn window_spec(p: &mut Parser) {
    let marker = p.start();
    p.expect(K::LParen);
    let is_name = p.allows(USE_NAME)
        && !(p.at(K::PARTITION) && p.nth(1) == K::BY)
        && !p.at_any(&[K::RANGE, K::ROWS, K::GROUPS]);
    if is_name {
        name(p);
    }
    if p.at(K::PARTITION) {
        let marker = p.start();
        p.bump();
        p.expect(K::BY);
        expr_list(p);
        p.complete(marker, K::PartitionBy);
    }
    if p.at(K::ORDER) {
        select::order_by(p);
    }
    if p.at_any(&[K::RANGE, K::ROWS, K::GROUPS]) {
        frame(p);
    }
    if p.at(K::Hole) {
        select::clause_hole(p);
    }
    close(p);
    p.complete(marker, K::WindowSpec);
}

fn frame(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    if p.eat(K::BETWEEN) {
        frame_bound(p);
        p.expect(K::AND);
        frame_bound(p);
    } else {
        frame_bound(p);
    }
    if p.eat(K::EXCLUDE) {
        match p.current() {
            K::CURRENT => {
                p.bump();
                p.expect(K::ROW);
            }
            K::GROUP | K::TIES => p.bump(),
            K::NO => {
                p.bump();
                p.expect(K::OTHERS);
            }
            _ => p.expected("CURRENT ROW, GROUP, TIES or NO OTHERS"),
        }
    }
    p.complete(marker, K::FrameClause);
}

fn frame_bound(p: &mut Parser) {
    if p.at(K::UNBOUNDED) && matches!(p.nth(1), K::PRECEDING | K::FOLLOWING) {
        p.bump_many(2);
        return;
    }
    if p.at(K::CURRENT) && p.nth(1) == K::ROW {
        p.bump_many(2);
        return;
    }
    expr(p);
    if !p.eat_any(&[K::PRECEDING, K::FOLLOWING]) {
        p.expected("PRECEDING or FOLLOWING");
    }
}

/// `EXISTS (query)`.
pub(super) fn exists(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump();
    if at_query_in_parens(p) || p.at_all(&[K::LParen, K::Hole]) {
        query::query_in_parens(p);
    } else {
        p.expected("a query in brackets");
    }
    p.complete(marker, K::ExistsExpr)
}
