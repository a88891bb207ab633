//! PostgreSQL's XML functions, whose arguments are told apart by words.

use godbg_syntax::Completed;

use super::super::names::name_in;
use super::super::{HoleRole, Parser, types};
use super::primary::close;
use super::{binding, expr, expr_list};
use crate::Kind as K;
use crate::dialect::use_bits::USE_LABEL;

/// Says whether the word is an XML function with grammar of its own.
pub(super) fn at_xml_function(p: &Parser) -> bool {
    p.nth(1) == K::LParen
        && p.at_any(&[
            K::XMLELEMENT,
            K::XMLFOREST,
            K::XMLPARSE,
            K::XMLPI,
            K::XMLROOT,
            K::XMLSERIALIZE,
            K::XMLEXISTS,
        ])
}

/// One of the functions that [`at_xml_function`] finds.
pub(super) fn xml_function(p: &mut Parser) -> Completed {
    let marker = p.start();
    let word = p.current();
    let name = p.start();
    p.single(K::Name);
    p.complete(name, K::QualifiedName);
    let list = p.start();
    p.bump();
    match word {
        K::XMLELEMENT => element(p),
        K::XMLFOREST => named_values(p),
        K::XMLPARSE => {
            document_or_content(p);
            expr(p);
            if p.eat_any(&[K::PRESERVE, K::STRIP]) {
                p.expect(K::WHITESPACE);
            }
        }
        K::XMLPI => {
            name_of(p);
            if p.eat(K::Comma) {
                expr(p);
            }
        }
        K::XMLROOT => root(p),
        K::XMLSERIALIZE => {
            document_or_content(p);
            expr(p);
            if p.expect(K::AS) {
                types::type_name(p);
            }
            p.eat(K::NO);
            p.eat(K::INDENT);
        }
        _ => {
            operand(p);
            passing(p);
        }
    }
    close(p);
    p.complete(list, K::ArgList);
    p.complete(marker, K::FunctionCall)
}

/// An operand without operators.
pub(crate) fn operand(p: &mut Parser) {
    binding(p, u8::MAX);
}

/// `PASSING [BY REF] x [BY REF]`.
pub(crate) fn passing(p: &mut Parser) {
    if p.expect(K::PASSING) {
        mechanism(p);
        operand(p);
        mechanism(p);
    }
}

fn mechanism(p: &mut Parser) {
    if p.eat(K::BY) && !p.eat_any(&[K::REF, K::VALUE]) {
        p.expected("REF or VALUE");
    }
}

fn document_or_content(p: &mut Parser) {
    if !p.eat_any(&[K::DOCUMENT, K::CONTENT]) {
        p.expected("DOCUMENT or CONTENT");
    }
}

/// `NAME x`.
fn name_of(p: &mut Parser) {
    p.expect(K::NAME);
    name_in(p, USE_LABEL, HoleRole::Name);
}

fn element(p: &mut Parser) {
    name_of(p);
    if p.at(K::Comma) && p.nth(1) == K::XMLATTRIBUTES && p.nth(2) == K::LParen {
        p.bump_many(3);
        named_values(p);
        close(p);
    }
    if p.eat(K::Comma) {
        expr_list(p);
    }
}

/// `a AS x, b`.
fn named_values(p: &mut Parser) {
    loop {
        expr(p);
        if p.eat(K::AS) {
            name_in(p, USE_LABEL, HoleRole::Name);
        }
        if !p.eat(K::Comma) {
            return;
        }
    }
}

fn root(p: &mut Parser) {
    expr(p);
    p.expect(K::Comma);
    p.expect(K::VERSION);
    if !p.eat_all(&[K::NO, K::VALUE]) {
        expr(p);
    }
    if p.eat(K::Comma) {
        p.expect(K::STANDALONE);
        if p.eat(K::NO) {
            p.eat(K::VALUE);
        } else {
            p.expect(K::YES);
        }
    }
}
