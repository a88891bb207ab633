//! What may follow an operand beside plain operators: IS, IN, BETWEEN, LIKE, casts, COLLATE.

use godbg_syntax::Completed;

use super::super::names::{name_in, qualified_name};
use super::super::{HoleRole, Parser, query, types};
use super::primary::at_query_in_parens;
use super::{binding, expr, expr_list};
use crate::Kind as K;
use crate::dialect::{Feature, use_bits::USE_NAME};

/// Wraps `left` in what follows it, `None` when nothing of this kind does or it binds too loosely.
pub(super) fn predicate(p: &mut Parser, left: Completed, min: u8) -> Option<Completed> {
    let operators = p.table.operators;
    match p.current() {
        K::IS if min <= operators.is => Some(is(p, left)),
        K::ISNULL | K::NOTNULL if p.has(Feature::NotNullOperator) && min <= operators.is => {
            Some(postfix(p, left, 1))
        }
        K::NOT if min <= operators.predicate => negated(p, left),
        K::IN
        | K::BETWEEN
        | K::LIKE
        | K::ILIKE
        | K::SIMILAR
        | K::REGEXP
        | K::RLIKE
        | K::GLOB
        | K::MATCH
        | K::OVERLAPS
        | K::SOUNDS
        | K::MEMBER
            if min <= operators.predicate =>
        {
            positive(p, left, 0)
        }
        K::COLLATE if min <= operators.collate => {
            let marker = p.precede(left);
            p.bump();
            collation(p);
            Some(p.complete(marker, K::CollateExpr))
        }
        K::AT if p.has(Feature::AtTimeZone) && min <= operators.at_time_zone => at_time_zone(p, left),
        K::ColonColon if p.has(Feature::ColonCast) => {
            let marker = p.precede(left);
            p.bump();
            types::type_name(p);
            Some(p.complete(marker, K::CastExpr))
        }
        _ => None,
    }
}

fn collation(p: &mut Parser) {
    if p.at_any(&[K::String, K::BINARY, K::DEFAULT]) {
        let marker = p.start();
        p.single(K::Name);
        p.complete(marker, K::QualifiedName);
    } else {
        qualified_name(p);
    }
}

fn postfix(p: &mut Parser, left: Completed, tokens: usize) -> Completed {
    let marker = p.precede(left);
    p.bump_many(tokens);
    p.complete(marker, K::IsExpr)
}

fn at_time_zone(p: &mut Parser, left: Completed) -> Option<Completed> {
    let level = p.table.operators.at_time_zone;
    if p.nth(1) == K::LOCAL {
        let marker = p.precede(left);
        p.require(Feature::AtLocal);
        p.bump_many(2);
        return Some(p.complete(marker, K::AtTimeZoneExpr));
    }
    if p.nth(1) != K::TIME {
        return None;
    }
    let marker = p.precede(left);
    p.bump_many(2);
    p.expect(K::ZONE);
    binding(p, level + 1);
    Some(p.complete(marker, K::AtTimeZoneExpr))
}

fn is(p: &mut Parser, left: Completed) -> Completed {
    let marker = p.precede(left);
    p.bump();
    p.eat(K::NOT);
    match p.current() {
        K::NULL | K::TRUE | K::FALSE | K::UNKNOWN if !(p.is(crate::Dialect::Sqlite)) => p.bump(),
        K::DISTINCT if p.has(Feature::IsDistinctFrom) => {
            p.require(Feature::IsDistinctFrom);
            p.bump();
            p.expect(K::FROM);
            binding(p, p.table.operators.is + 1);
        }
        K::JSON if p.has(Feature::IsJson) => {
            p.require(Feature::IsJson);
            p.bump();
            p.eat_any(&[K::VALUE, K::OBJECT, K::ARRAY, K::SCALAR]);
            if p.eat_any(&[K::WITH, K::WITHOUT]) {
                p.expect(K::UNIQUE);
                p.eat(K::KEYS);
            }
        }
        K::DOCUMENT if p.has(Feature::Xml) => p.bump(),
        K::NFC | K::NFD | K::NFKC | K::NFKD if p.is(crate::Dialect::Postgres) => {
            p.require(Feature::Normalized);
            p.bump();
            p.expect(K::NORMALIZED);
        }
        K::NORMALIZED if p.is(crate::Dialect::Postgres) => {
            p.require(Feature::Normalized);
            p.bump();
        }
        K::OF if p.is(crate::Dialect::Postgres) => {
            p.bump();
            p.expect(K::LParen);
            loop {
                types::type_name(p);
                if !p.eat(K::Comma) {
                    break;
                }
            }
            p.expect(K::RParen);
        }
        K::Hole => {
            p.set_role(HoleRole::Value);
            binding(p, p.table.operators.is + 1);
        }
        _ if p.is(crate::Dialect::Sqlite) => {
            binding(p, p.table.operators.is + 1);
        }
        _ => p.expected("NULL, TRUE, FALSE or DISTINCT FROM"),
    }
    p.complete(marker, K::IsExpr)
}

/// `NOT IN`, `NOT LIKE` and so on; `NOT NULL` of SQLite.
fn negated(p: &mut Parser, left: Completed) -> Option<Completed> {
    if p.nth(1) == K::NULL && p.is(crate::Dialect::Sqlite) {
        return Some(postfix(p, left, 2));
    }
    positive(p, left, 1)
}

fn positive(p: &mut Parser, left: Completed, skipped: usize) -> Option<Completed> {
    match p.nth(skipped) {
        K::IN => Some(in_list(p, left)),
        K::BETWEEN => Some(between(p, left)),
        K::LIKE => Some(like(p, left, skipped + 1)),
        K::ILIKE if p.has(Feature::Ilike) => Some(like(p, left, skipped + 1)),
        K::SIMILAR if p.has(Feature::Ilike) && p.nth(skipped + 1) == K::TO => {
            Some(like(p, left, skipped + 2))
        }
        K::REGEXP | K::RLIKE if p.has(Feature::Regexp) => Some(like(p, left, skipped + 1)),
        K::GLOB | K::MATCH if p.has(Feature::Glob) => Some(like(p, left, skipped + 1)),
        K::SOUNDS if p.is_mysql() && p.nth(skipped + 1) == K::LIKE => Some(like(p, left, skipped + 2)),
        K::OVERLAPS if skipped == 0 && p.is(crate::Dialect::Postgres) => {
            let marker = p.precede(left);
            p.bump();
            binding(p, p.table.operators.predicate_operand);
            Some(p.complete(marker, K::BinaryExpr))
        }
        K::MEMBER if skipped == 0 && p.has(Feature::MemberOf) && p.nth(1) == K::OF => {
            let marker = p.precede(left);
            p.require(Feature::MemberOf);
            p.bump_many(2);
            p.expect(K::LParen);
            expr(p);
            p.expect(K::RParen);
            Some(p.complete(marker, K::BinaryExpr))
        }
        _ => None,
    }
}

fn like(p: &mut Parser, left: Completed, tokens: usize) -> Completed {
    let marker = p.precede(left);
    p.bump_many(tokens);
    let level = p.table.operators.predicate_operand;
    if p.at_any(&[K::ANY, K::ALL, K::SOME]) && p.nth(1) == K::LParen && p.has(Feature::Arrays) {
        super::quantified(p);
    } else {
        binding(p, level);
    }
    if p.eat(K::ESCAPE) {
        binding(p, level);
    }
    p.complete(marker, K::LikeExpr)
}

fn between(p: &mut Parser, left: Completed) -> Completed {
    let marker = p.precede(left);
    p.eat(K::NOT);
    p.bump();
    if p.has(Feature::Arrays) {
        p.eat_any(&[K::SYMMETRIC, K::ASYMMETRIC]);
    }
    let level = p.table.operators.predicate_operand;
    binding(p, level);
    p.expect(K::AND);
    binding(p, level);
    p.complete(marker, K::BetweenExpr)
}

fn in_list(p: &mut Parser, left: Completed) -> Completed {
    let marker = p.precede(left);
    p.eat(K::NOT);
    p.bump();
    match p.current() {
        K::LParen if at_query_in_parens(p) => query::query_in_parens(p),
        K::LParen => {
            let list = p.start();
            p.bump();
            if !(p.at(K::RParen) && p.has(Feature::InWithoutBrackets)) {
                expr_list(p);
            }
            p.expect(K::RParen);
            p.complete(list, K::InList);
        }
        K::Hole => {
            let list = p.start();
            let hole = p.start();
            p.bump_hole(HoleRole::Values);
            p.complete(hole, K::HoleExpr);
            p.complete(list, K::InList);
        }
        K::Placeholder | K::Question => {
            p.unknown("a placeholder in place of IN's list");
            let list = p.start();
            p.single(K::PlaceholderExpr);
            p.complete(list, K::InList);
        }
        _ if p.has(Feature::InWithoutBrackets) => sqlite_in_table(p),
        _ => p.expected("`(`"),
    }
    p.complete(marker, K::InExpr)
}

/// `x IN t`, `x IN s.f(…)` of SQLite.
fn sqlite_in_table(p: &mut Parser) {
    let table = p.start();
    let name = p.start();
    name_in(p, USE_NAME, HoleRole::Table);
    if p.eat(K::Dot) {
        name_in(p, USE_NAME, HoleRole::Table);
    }
    p.complete(name, K::QualifiedName);
    if p.at(K::LParen) {
        let args = p.start();
        p.bump();
        if !p.at(K::RParen) {
            expr_list(p);
        }
        p.expect(K::RParen);
        p.complete(args, K::ArgList);
    }
    p.complete(table, K::TableRef);
}
