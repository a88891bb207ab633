//! Functions, procedures and aggregates: name, parameters, result, and the body as a range.

use godbg_syntax::{Completed, Marker};

use super::{body, column, parts};
use crate::Kind;
use crate::dialect::{
    Dialect, Feature,
    use_bits::{USE_FUNCTION, USE_NAME},
};
use crate::grammar::{HoleRole, Parser, expr, names, types};

/// `FUNCTION …` or `PROCEDURE …` after CREATE.
pub(super) fn create_routine(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    parts::if_not_exists(p);
    name(p);
    if p.at(Kind::LParen) {
        parameters(p);
    }
    if p.at(Kind::RETURNS) && p.nth(1) != Kind::NULL {
        returns(p);
    }
    if p.is_mysql() {
        mysql_characteristics(p);
        body::body(p);
    } else {
        while postgres_option(p) {}
    }
    parts::finish(p, marker, Kind::CreateRoutine, "this part of CREATE FUNCTION")
}

/// The name of a routine.
pub(super) fn name(p: &mut Parser) {
    let place = if p.allows(USE_FUNCTION) {
        USE_FUNCTION
    } else {
        USE_NAME
    };
    names::qualified_name_in(p, place, HoleRole::Name);
}

/// `AGGREGATE …` after CREATE.
pub(super) fn create_aggregate(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    name(p);
    // Before 8.2 the one bracket held the attributes.
    let old_style = p.at(Kind::LParen) && p.nth(2) == Kind::Eq;
    if !old_style {
        parameters(p);
    }
    if p.at(Kind::LParen) {
        parts::parameters(p);
    }
    parts::finish(p, marker, Kind::CreateRoutine, "this part of CREATE AGGREGATE")
}

/// `(type, name type, …)` behind the name of a routine that exists.
pub(super) fn signature(p: &mut Parser) {
    let marker = p.start();
    parameter_list(p);
    p.complete(marker, Kind::Signature);
}

fn parameters(p: &mut Parser) {
    let marker = p.start();
    parameter_list(p);
    p.complete(marker, Kind::RoutineParameters);
}

fn parameter_list(p: &mut Parser) {
    if p.at_all(&[Kind::LParen, Kind::RParen]) {
        p.bump_many(2);
    } else if p.at_all(&[Kind::LParen, Kind::Star, Kind::RParen]) {
        p.bump_many(3);
    } else {
        parts::bracketed(p, "a parameter of a routine", |p| {
            if p.at_all(&[Kind::ORDER, Kind::BY]) {
                p.bump_many(2);
            }
            parameter(p);
            if p.at_all(&[Kind::ORDER, Kind::BY]) {
                p.bump_many(2);
                parameter(p);
            }
        });
    }
}

/// `[mode] [name] type [DEFAULT x]`.
fn parameter(p: &mut Parser) {
    let marker = p.start();
    mode(p);
    if p.is_mysql() || at_parameter_name(p) {
        names::name_in(p, USE_NAME | USE_FUNCTION, HoleRole::Name);
        mode(p);
    }
    routine_type(p);
    if p.eat_any(&[Kind::DEFAULT, Kind::Eq, Kind::ColonEq]) {
        expr::expr(p);
    }
    p.complete(marker, Kind::RoutineParameter);
}

/// A type, which in a routine of MariaDB may be that of a column or row: `TYPE OF t.a`,
/// `ROW (a INT)`.
fn routine_type(p: &mut Parser) {
    let is_row = p.at(Kind::ROW) && matches!(p.nth(1), Kind::LParen | Kind::TYPE);
    let is_anchored = p.at_all(&[Kind::TYPE, Kind::OF]);
    if p.is(Dialect::MariaDb) && (is_row || is_anchored) {
        let marker = p.start();
        p.eat(Kind::ROW);
        if p.eat_all(&[Kind::TYPE, Kind::OF]) {
            names::qualified_name(p);
        } else {
            parts::token_group(p);
        }
        p.complete(marker, Kind::TypeName);
    } else {
        types::type_name(p);
    }
    if p.is_mysql() && p.at(Kind::COLLATE) {
        column::collate(p);
    }
}

fn mode(p: &mut Parser) {
    if p.at_all(&[Kind::IN, Kind::OUT]) {
        p.bump_many(2);
    } else {
        p.eat_any(&[Kind::IN, Kind::OUT, Kind::INOUT, Kind::VARIADIC]);
    }
}

/// Says whether a name comes before the type: two words that are not one type together.
fn at_parameter_name(p: &Parser) -> bool {
    if !p.allows(USE_NAME) && !p.allows(USE_FUNCTION) {
        return false;
    }
    let is_two_word_type = matches!(
        (p.current(), p.nth(1)),
        (Kind::DOUBLE, Kind::PRECISION)
            | (
                Kind::CHARACTER | Kind::CHAR | Kind::NCHAR | Kind::BIT,
                Kind::VARYING
            )
            | (Kind::NATIONAL, Kind::CHARACTER | Kind::CHAR)
            | (Kind::TIME | Kind::TIMESTAMP, Kind::WITH | Kind::WITHOUT)
            | (
                Kind::INTERVAL,
                Kind::YEAR | Kind::MONTH | Kind::DAY | Kind::HOUR | Kind::MINUTE | Kind::SECOND
            )
    );
    if is_two_word_type || p.at(Kind::SETOF) {
        return false;
    }
    let next = p.nth(1);
    matches!(
        next,
        Kind::IN | Kind::OUT | Kind::INOUT | Kind::VARIADIC | Kind::SETOF
    ) || (!matches!(next, Kind::DEFAULT | Kind::ARRAY | Kind::ORDER)
        && (p.nth_allows(1, USE_FUNCTION) || p.nth_allows(1, USE_NAME) || next == Kind::Hole))
}

/// `RETURNS t`, `RETURNS TABLE (…)`.
fn returns(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    if p.at_all(&[Kind::TABLE, Kind::LParen]) {
        let table = p.start();
        p.bump();
        parts::bracketed(p, "a column of RETURNS TABLE", |p| {
            let column = p.start();
            names::name_in(p, USE_NAME | USE_FUNCTION, HoleRole::Name);
            types::type_name(p);
            p.complete(column, Kind::RoutineParameter);
        });
        p.complete(table, Kind::ReturnsTable);
    } else {
        routine_type(p);
    }
    p.complete(marker, Kind::ReturnsClause);
}

/// One option of a function in PostgreSQL, its body among them; says whether one was there.
pub(super) fn postgres_option(p: &mut Parser) -> bool {
    let marker = p.start();
    let next = p.nth(1);
    match p.current() {
        Kind::AS => {
            p.bump();
            let text = p.start();
            parts::string(p);
            if p.eat(Kind::Comma) {
                parts::string(p);
            }
            p.complete(text, Kind::RoutineBody);
        }
        Kind::RETURN => {
            p.require(Feature::StandardBodies);
            p.bump();
            expr::expr(p);
            p.complete(marker, Kind::RoutineBody);
            return true;
        }
        Kind::BEGIN if next == Kind::ATOMIC => {
            p.require(Feature::StandardBodies);
            body::atomic(p, marker);
            return true;
        }
        Kind::LANGUAGE => {
            p.bump();
            parts::word_or_string(p);
        }
        Kind::TRANSFORM => {
            p.bump();
            loop {
                p.expect(Kind::FOR);
                p.expect(Kind::TYPE);
                types::type_name(p);
                if !p.eat(Kind::Comma) {
                    break;
                }
            }
        }
        Kind::CALLED => {
            p.bump_many(2);
            p.expect(Kind::NULL);
            p.expect(Kind::INPUT);
        }
        Kind::RETURNS if next == Kind::NULL => {
            p.bump_many(2);
            p.expect(Kind::ON);
            p.expect(Kind::NULL);
            p.expect(Kind::INPUT);
        }
        Kind::WINDOW | Kind::STRICT | Kind::IMMUTABLE | Kind::STABLE | Kind::VOLATILE | Kind::LEAKPROOF => {
            p.bump();
        }
        Kind::NOT if next == Kind::LEAKPROOF => p.bump_many(2),
        Kind::EXTERNAL | Kind::SECURITY => {
            p.eat(Kind::EXTERNAL);
            p.expect(Kind::SECURITY);
            p.eat_any(&[Kind::DEFINER, Kind::INVOKER]);
        }
        Kind::COST | Kind::ROWS => {
            p.bump();
            parts::number(p);
        }
        Kind::SUPPORT => {
            p.bump();
            names::qualified_name(p);
        }
        Kind::PARALLEL => {
            p.bump();
            parts::any_word(p);
        }
        Kind::SET | Kind::RESET => setting(p),
        Kind::RESTRICT => p.bump(),
        _ => return false,
    }
    p.complete(marker, Kind::ObjectOption);
    true
}

/// `SET name TO value, …`, `SET name FROM CURRENT`, `RESET name`.
pub(super) fn setting(p: &mut Parser) {
    let is_reset = p.at(Kind::RESET);
    p.bump();
    if p.at_all(&[Kind::TIME, Kind::ZONE]) {
        p.bump_many(2);
        expr::binding(p, p.table.operators.collate);
        return;
    }
    if is_reset && p.eat(Kind::ALL) {
        return;
    }
    names::qualified_name(p);
    if is_reset {
        return;
    }
    if p.at_all(&[Kind::FROM, Kind::CURRENT]) {
        p.bump_many(2);
        return;
    }
    if !p.eat_any(&[Kind::TO, Kind::Eq]) {
        p.expected("TO or `=`");
        return;
    }
    loop {
        if p.at_any(&[Kind::Minus, Kind::Plus, Kind::Integer, Kind::Decimal]) {
            parts::number(p);
        } else {
            parts::word_or_string(p);
        }
        if !p.eat(Kind::Comma) {
            return;
        }
    }
}

/// What MySQL says between a routine's parameters and its body.
pub(super) fn mysql_characteristics(p: &mut Parser) {
    loop {
        let marker = p.start();
        let next = p.nth(1);
        match p.current() {
            Kind::COMMENT => {
                p.bump();
                parts::string(p);
            }
            Kind::LANGUAGE => {
                p.bump();
                parts::any_word(p);
            }
            Kind::DETERMINISTIC => p.bump(),
            Kind::NOT if next == Kind::DETERMINISTIC => p.bump_many(2),
            Kind::CONTAINS | Kind::NO if next == Kind::SQL => p.bump_many(2),
            Kind::READS | Kind::MODIFIES => {
                p.bump();
                p.expect(Kind::SQL);
                p.expect(Kind::DATA);
            }
            Kind::SQL if next == Kind::SECURITY => {
                p.bump_many(2);
                p.eat_any(&[Kind::DEFINER, Kind::INVOKER]);
            }
            Kind::USING if next == Kind::LParen => {
                // The libraries of a routine in another language.
                p.bump();
                parts::token_group(p);
            }
            Kind::RETURNS if p.is_mysql() => {
                // A function that a library brings.
                p.bump();
                types::type_name(p);
            }
            Kind::AGGREGATE if p.is(Dialect::MariaDb) => {
                p.bump();
                p.eat_any(&[Kind::NONE, Kind::GROUP]);
            }
            _ => return,
        }
        p.complete(marker, Kind::ObjectOption);
    }
}
