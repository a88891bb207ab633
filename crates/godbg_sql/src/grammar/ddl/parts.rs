//! What many definitions share: `IF EXISTS`, bracketed parameters, values of options, and what
//! to do with text that the grammar does not cover.

use godbg_syntax::{Completed, Marker};

use crate::Kind;
use crate::grammar::{HoleRole, Parser, expr, names};

/// `IF NOT EXISTS`, if it comes next.
pub(super) fn if_not_exists(p: &mut Parser) {
    if p.at_all(&[Kind::IF, Kind::NOT, Kind::EXISTS]) {
        let marker = p.start();
        p.bump_many(3);
        p.complete(marker, Kind::IfExists);
    }
}

/// `IF EXISTS`, if it comes next.
pub(super) fn if_exists(p: &mut Parser) {
    if p.at_all(&[Kind::IF, Kind::EXISTS]) {
        let marker = p.start();
        p.bump_many(2);
        p.complete(marker, Kind::IfExists);
    }
}

/// `CASCADE` or `RESTRICT`, if one comes next.
pub(super) fn behaviour(p: &mut Parser) {
    p.eat_any(&[Kind::CASCADE, Kind::RESTRICT]);
}

/// A hole in the place of a clause, an element or an action.
pub(super) fn clause_hole(p: &mut Parser) -> bool {
    let found = p.at(Kind::Hole);
    if found {
        let marker = p.start();
        p.bump_hole(HoleRole::Clause);
        p.complete(marker, Kind::ClauseHole);
    }
    found
}

/// Completes a statement. What is left of it is a construct that the grammar does not cover.
pub(super) fn finish(p: &mut Parser, marker: Marker, kind: Kind, construct: &'static str) -> Completed {
    while clause_hole(p) {}
    if !at_definition_end(p) {
        unknown_rest(p, construct);
    }
    p.complete(marker, kind)
}

/// Says whether a definition ends here: with the statement, or, as an element of CREATE SCHEMA,
/// before the next element.
fn at_definition_end(p: &Parser) -> bool {
    p.at_statement_end() || matches!(p.current(), Kind::CREATE | Kind::GRANT)
}

/// Keeps the rest of the statement as tokens and says that it is not understood.
pub(super) fn unknown_rest(p: &mut Parser, construct: &'static str) {
    p.unknown(construct);
    rest(p, Kind::UnknownConstruct);
}

/// Keeps the rest of the statement as the tokens of one node.
pub(super) fn rest(p: &mut Parser, kind: Kind) {
    let marker = p.start();
    p.bump_rest();
    p.complete(marker, kind);
}

/// Keeps what comes next, up to a comma or closing bracket on this level, as tokens and says
/// that it is not understood.
pub(super) fn unknown_item(p: &mut Parser, construct: &'static str) {
    p.unknown(construct);
    let marker = p.start();
    while !p.at_statement_end() && !p.at_any(&[Kind::Comma, Kind::RParen]) {
        p.bump_tree();
    }
    p.complete(marker, Kind::UnknownConstruct);
}

/// `(item, …)`; each call of `item` should eat something, what it leaves is not understood.
pub(super) fn bracketed(p: &mut Parser, construct: &'static str, mut item: impl FnMut(&mut Parser)) {
    if !p.expect(Kind::LParen) {
        return;
    }
    loop {
        item(p);
        while clause_hole(p) {}
        if p.eat(Kind::Comma) {
            continue;
        }
        if p.at(Kind::RParen) || p.at_statement_end() {
            break;
        }
        unknown_item(p, construct);
        if !p.eat(Kind::Comma) {
            break;
        }
    }
    p.expect(Kind::RParen);
}

/// `(…)` as tokens.
pub(super) fn token_group(p: &mut Parser) {
    if p.at(Kind::LParen) {
        p.bump_tree();
    } else {
        p.expected("`(`");
    }
}

/// `(expression)`.
pub(super) fn bracketed_expr(p: &mut Parser) {
    if p.expect(Kind::LParen) {
        expr::expr(p);
        p.expect(Kind::RParen);
    }
}

/// `(name = value, …)`.
pub(super) fn parameters(p: &mut Parser) -> Completed {
    let marker = p.start();
    if p.at_all(&[Kind::LParen, Kind::RParen]) {
        p.bump_many(2);
    } else {
        bracketed(p, "a parameter", parameter);
    }
    p.complete(marker, Kind::Parameters)
}

fn parameter(p: &mut Parser) {
    if p.at(Kind::Hole) && matches!(p.nth(1), Kind::Comma | Kind::RParen) {
        clause_hole(p);
        return;
    }
    let marker = p.start();
    if !at_any_word(p) {
        p.expected("the name of a parameter");
        return;
    }
    any_word(p);
    if p.eat(Kind::Dot) {
        any_word(p);
    }
    if p.eat(Kind::Eq) {
        parameter_value(p);
    } else {
        // `ADD name 'value'` and `SET name 'value'` of OPTIONS, `MODULUS 4` of partitions.
        while !p.at_statement_end() && !p.at_any(&[Kind::Comma, Kind::RParen]) {
            p.bump_tree();
        }
    }
    p.complete(marker, Kind::Parameter);
}

/// What follows `=`: a number, a string, or the name of a type, function or operator.
fn parameter_value(p: &mut Parser) {
    if p.at(Kind::Hole) {
        p.bump_hole(HoleRole::Value);
    }
    if p.at_any(&[Kind::Comma, Kind::RParen]) || p.at_statement_end() {
        return;
    }
    while !p.at_statement_end() && !p.at_any(&[Kind::Comma, Kind::RParen]) {
        p.bump_tree();
    }
}

/// Says whether any word, reserved or not, a quoted name or a hole comes next.
pub(super) fn at_any_word(p: &Parser) -> bool {
    is_any_word(p.current())
}

/// Says whether tokens of this kind can be words of an option.
pub(super) fn is_any_word(kind: Kind) -> bool {
    kind.is_keyword()
        || matches!(
            kind,
            Kind::Ident | Kind::QuotedIdent | Kind::UnicodeIdent | Kind::HoleIdent | Kind::Hole
        )
}

/// Any word, reserved or not, as a name.
pub(super) fn any_word(p: &mut Parser) {
    if p.at(Kind::Hole) {
        p.set_role(HoleRole::Name);
    }
    if at_any_word(p) {
        p.single(Kind::Name);
    } else {
        p.expected("a name");
    }
}

/// A name that may also be written as a string: of an engine, a character set, a language.
pub(super) fn word_or_string(p: &mut Parser) {
    if p.at(Kind::Hole) {
        p.set_role(HoleRole::Name);
    }
    if at_any_word(p) || is_string(p.current()) {
        p.single(Kind::Name);
    } else {
        p.expected("a name or a string");
    }
}

/// Says whether tokens of this kind are strings.
pub(super) fn is_string(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::String
            | Kind::EscapeString
            | Kind::NationalString
            | Kind::UnicodeString
            | Kind::DollarString
            | Kind::HexString
            | Kind::BitString
    )
}

/// A number with an optional sign, or a hole.
pub(super) fn number(p: &mut Parser) {
    p.eat_any(&[Kind::Plus, Kind::Minus]);
    match p.current() {
        Kind::Hole => p.bump_hole(HoleRole::Value),
        Kind::Integer | Kind::Decimal | Kind::RadixInteger | Kind::Placeholder | Kind::HexString => p.bump(),
        _ => p.expected("a number"),
    }
}

/// A string, or a hole.
pub(super) fn string(p: &mut Parser) {
    if p.at(Kind::Hole) {
        p.bump_hole(HoleRole::Value);
        return;
    }
    p.eat(Kind::Introducer);
    if is_string(p.current()) {
        while is_string(p.current()) {
            p.bump();
        }
    } else {
        p.expected("a string");
    }
}

/// The name of a role: a word, or one that stands for a role.
pub(super) fn role(p: &mut Parser) {
    account(p);
}

/// An account: `name`, `'name'@'host'`, `CURRENT_USER()`.
pub(super) fn account(p: &mut Parser) {
    let marker = p.start();
    if p.at(Kind::Hole) {
        p.set_role(HoleRole::Name);
    }
    let is_current = p.at_any(&[
        Kind::CURRENT_USER,
        Kind::CURRENT_ROLE,
        Kind::SESSION_USER,
        Kind::USER,
    ]);
    if is_current || names::at_name(p) || is_string(p.current()) || p.at(Kind::ALL) {
        p.bump();
        if is_current && p.at_all(&[Kind::LParen, Kind::RParen]) {
            p.bump_many(2);
        }
        p.eat(Kind::UserVariable);
    } else {
        p.expected("the name of a role");
    }
    p.complete(marker, Kind::Name);
}

/// Names of tables in a list without brackets.
pub(super) fn table_names(p: &mut Parser) {
    loop {
        names::table_name(p);
        if !p.eat(Kind::Comma) {
            return;
        }
    }
}
