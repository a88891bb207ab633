//! Expressions: operators by precedence.

mod call;
mod predicate;
mod primary;
mod special;
mod xml;

use godbg_syntax::Completed;

use super::{HoleRole, Parser, query};
use crate::Kind as K;
use crate::dialect::{
    Dialect, Feature,
    use_bits::{USE_ALIAS, USE_NAME},
};

pub(super) use call::call_after_name;
pub(crate) use call::window_spec;
pub(super) use xml::{operand as xml_operand, passing as xml_passing};

pub(super) use primary::{at_query_in_parens, mysql_values_is_call, table_star};

/// An expression, or a problem and an empty node.
pub(crate) fn expr(p: &mut Parser) -> Completed {
    binding(p, 0)
}

/// A condition: WHERE, ON, HAVING, FILTER. A hole alone stands for a condition.
pub(crate) fn condition(p: &mut Parser) -> Completed {
    let condition = expr(p);
    if p.kind(condition) == K::HoleExpr {
        let range = p.completed_range(condition);
        p.change_roles(range, HoleRole::Value, HoleRole::Condition);
    }
    condition
}

/// Expressions separated by commas. A hole alone stands for one or more of them.
pub(crate) fn expr_list(p: &mut Parser) {
    let first = expr(p);
    if !p.at(K::Comma) {
        if p.kind(first) == K::HoleExpr {
            let range = p.completed_range(first);
            p.change_roles(range, HoleRole::Value, HoleRole::Values);
        }
        return;
    }
    while p.eat(K::Comma) {
        expr(p);
    }
}

/// An expression whose operators bind at least as tightly as `min`.
pub(crate) fn binding(p: &mut Parser, min: u8) -> Completed {
    p.nested(|p| {
        let left = prefix(p, min);
        infix(p, left, min)
    })
    .unwrap_or_else(|| {
        let marker = p.start();
        p.complete(marker, K::Error)
    })
}

fn prefix(p: &mut Parser, min: u8) -> Completed {
    let operators = p.table.operators;
    let level = match p.current() {
        K::NOT => {
            if min > operators.not && p.is_mysql() {
                p.unexpected();
            }
            operators.not
        }
        K::Minus | K::Plus => operators.sign,
        K::Tilde => operators.prefix,
        K::Bang | K::BINARY if p.is_mysql() => operators.prefix,
        K::Operator
        | K::Bang
        | K::Amp
        | K::AmpAmp
        | K::Pipe
        | K::PipePipe
        | K::ShiftLeft
        | K::ShiftRight
        | K::Arrow
        | K::LongArrow
            if p.has(Feature::CustomOperators) =>
        {
            operators.prefix
        }
        K::Question if p.has(Feature::CustomOperators) && p.nth(1) == K::Pipe => operators.prefix,
        K::OPERATOR if p.nth(1) == K::LParen && p.is(Dialect::Postgres) => {
            let marker = p.start();
            operator_name(p);
            binding(p, operators.prefix);
            return p.complete(marker, K::UnaryExpr);
        }
        _ => return primary::primary(p),
    };
    let marker = p.start();
    p.bump();
    binding(p, level);
    p.complete(marker, K::UnaryExpr)
}

fn infix(p: &mut Parser, mut left: Completed, min: u8) -> Completed {
    let mut last_unchained = 0;
    loop {
        let kind = p.current();
        if let Some(operator) = p.table.operators.infix(kind) {
            if operator.level < min || !infix_applies(p, kind) || p.is_label() {
                return left;
            }
            if matches!(kind, K::Arrow | K::LongArrow) && p.is(Dialect::MySql) && p.kind(left) != K::ColumnRef
            {
                p.unexpected();
            }
            if !operator.chains && operator.level == last_unchained {
                p.unexpected();
            }
            last_unchained = operator.level;
            left = binary(p, left, operator.level);
            continue;
        }
        if p.is_label() {
            return left;
        }
        match predicate::predicate(p, left, min) {
            Some(next) => left = next,
            None => match operator_hole(p, left, min) {
                Some(next) => left = next,
                None => return left,
            },
        }
        last_unchained = 0;
    }
}

fn infix_applies(p: &Parser, kind: K) -> bool {
    match kind {
        K::OPERATOR => p.nth(1) == K::LParen,
        _ => true,
    }
}

fn binary(p: &mut Parser, left: Completed, level: u8) -> Completed {
    let marker = p.precede(left);
    let adds = p.at_any(&[K::Plus, K::Minus]);
    if p.at_any(&[K::Arrow, K::LongArrow]) {
        p.require(Feature::JsonArrows);
    }
    if p.at(K::OPERATOR) {
        operator_name(p);
    } else {
        p.bump();
    }
    if p.at_any(&[K::ANY, K::ALL, K::SOME]) && p.nth(1) == K::LParen {
        quantified(p);
    } else if adds && special::at_interval(p) {
        special::interval(p);
    } else {
        binding(p, level + 1);
    }
    p.complete(marker, K::BinaryExpr)
}

/// `OPERATOR(schema.+)`.
pub(super) fn operator_name(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    p.expect(K::LParen);
    while p.allows(USE_NAME) && p.nth(1) == K::Dot {
        p.single(K::Name);
        p.bump();
    }
    if p.at(K::Hole) {
        p.bump_hole(HoleRole::Operator);
    } else if is_operator(p.current()) {
        p.bump();
    } else {
        p.expected("an operator");
        p.skip_to(&[]);
    }
    p.expect(K::RParen);
    p.complete(marker, K::OperatorName);
}

fn is_operator(kind: K) -> bool {
    (K::Eq as u16..=K::Operator as u16).contains(&(kind as u16))
}

/// `ANY (…)`, `ALL (…)`, `SOME (…)` with a query or an array.
pub(super) fn quantified(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    if at_query_in_parens(p) {
        query::query_in_parens(p);
    } else {
        p.expect(K::LParen);
        if p.is_mysql() && !p.at(K::Hole) {
            p.expected("SELECT");
        }
        expr(p);
        p.expect(K::RParen);
    }
    p.complete(marker, K::QuantifiedExpr);
}

/// A hole between two operands is an operator; before anything else it is a clause, which the
/// callers see to.
fn operator_hole(p: &mut Parser, left: Completed, min: u8) -> Option<Completed> {
    let operand_follows = primary::starts(p, 1) && !p.nth_allows_clause(1);
    if !p.at(K::Hole) || !operand_follows || min > p.table.operators.predicate {
        return None;
    }
    let marker = p.precede(left);
    let operator = p.start();
    p.bump_hole(HoleRole::Operator);
    p.complete(operator, K::OperatorHole);
    if special::at_interval(p) {
        special::interval(p);
    } else {
        binding(p, p.table.operators.predicate + 1);
    }
    Some(p.complete(marker, K::BinaryExpr))
}

impl Parser<'_> {
    /// Says whether an operator's word is the name of a selected item instead, since nothing
    /// follows that it could work on: `SELECT a AND FROM t` is right in PostgreSQL.
    fn is_label(&self) -> bool {
        self.is_at_item_level()
            && self.allows(USE_ALIAS)
            && matches!(
                self.nth(1),
                K::Comma | K::FROM | K::WHERE | K::Semicolon | K::EndOfText
            )
    }

    /// Says whether the token `n` places ahead may begin a clause rather than an operand.
    fn nth_allows_clause(&self, n: usize) -> bool {
        let kind = self.nth(n);
        kind == K::Hole
            || (kind.is_keyword() && !self.nth_allows(n, USE_NAME) && !primary::is_operand_word(kind))
    }
}
