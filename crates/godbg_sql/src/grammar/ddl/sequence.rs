//! Sequences and the options that identity columns share with them.

use godbg_syntax::{Completed, Marker};

use super::{parts, table_options};
use crate::Kind;
use crate::grammar::{Parser, names, types};

/// `SEQUENCE …` after CREATE.
pub(super) fn create_sequence(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    parts::if_not_exists(p);
    names::table_name(p);
    options(p);
    if p.is_mysql() {
        table_options::options(p);
    }
    parts::finish(p, marker, Kind::CreateSequence, "an option of a sequence")
}

/// All options that come next.
pub(super) fn options(p: &mut Parser) {
    while option(p) || (p.is_mysql() && p.eat(Kind::Comma)) {}
}

/// `(option …)`.
pub(super) fn bracketed_options(p: &mut Parser) {
    p.expect(Kind::LParen);
    options(p);
    while parts::clause_hole(p) {}
    if !p.at(Kind::RParen) && !p.at_statement_end() {
        parts::unknown_item(p, "an option of a sequence");
    }
    p.expect(Kind::RParen);
}

/// One option; says whether one was there.
pub(super) fn option(p: &mut Parser) -> bool {
    let marker = p.start();
    let next = p.nth(1);
    match p.current() {
        Kind::AS => {
            p.bump();
            types::type_name(p);
        }
        Kind::INCREMENT => {
            p.bump();
            p.eat_any(&[Kind::BY, Kind::Eq]);
            parts::number(p);
        }
        Kind::MINVALUE | Kind::MAXVALUE | Kind::CACHE => {
            p.bump();
            p.eat(Kind::Eq);
            parts::number(p);
        }
        Kind::START => {
            p.bump();
            p.eat_any(&[Kind::WITH, Kind::Eq]);
            parts::number(p);
        }
        Kind::RESTART => {
            p.bump();
            let has_word = p.eat_any(&[Kind::WITH, Kind::Eq]);
            if has_word || p.at_any(&[Kind::Integer, Kind::Minus, Kind::Plus, Kind::Hole]) {
                parts::number(p);
            }
        }
        Kind::NO if matches!(next, Kind::MINVALUE | Kind::MAXVALUE | Kind::CYCLE | Kind::CACHE) => {
            p.bump_many(2);
        }
        Kind::CYCLE
        | Kind::NOCYCLE
        | Kind::NOCACHE
        | Kind::NOMINVALUE
        | Kind::NOMAXVALUE
        | Kind::LOGGED
        | Kind::UNLOGGED => p.bump(),
        Kind::OWNED => {
            p.bump();
            p.expect(Kind::BY);
            names::qualified_name(p);
        }
        Kind::SEQUENCE if next == Kind::NAME => {
            p.bump_many(2);
            names::qualified_name(p);
        }
        _ => return false,
    }
    p.complete(marker, Kind::SequenceOption);
    true
}
