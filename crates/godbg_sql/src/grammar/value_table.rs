//! `JSON_TABLE` and `XMLTABLE`: tables out of one value.

use godbg_syntax::Completed;

use super::from::function_tail;
use super::names::{name, name_in};
use super::{HoleRole, Parser, expr, types};
use crate::Kind as K;
use crate::dialect::{Feature, use_bits::USE_LABEL};

/// `XMLTABLE(…)` of PostgreSQL.
pub(super) fn xml_table(p: &mut Parser) -> Completed {
    let marker = p.start();
    let name = p.start();
    p.single(K::Name);
    p.complete(name, K::QualifiedName);
    p.expect(K::LParen);
    if p.at(K::XMLNAMESPACES) && p.nth(1) == K::LParen {
        xml_namespaces(p);
        p.expect(K::Comma);
    }
    expr::xml_operand(p);
    expr::xml_passing(p);
    if p.expect(K::COLUMNS) {
        loop {
            xml_column(p);
            if !p.eat(K::Comma) {
                break;
            }
        }
    }
    p.expect(K::RParen);
    function_tail(p);
    p.complete(marker, K::JsonTable)
}

/// `XMLNAMESPACES(u AS x, DEFAULT v)`.
fn xml_namespaces(p: &mut Parser) {
    p.bump_many(2);
    loop {
        let is_default = p.eat(K::DEFAULT);
        expr::expr(p);
        if !is_default && p.expect(K::AS) {
            name_in(p, USE_LABEL, HoleRole::Name);
        }
        if !p.eat(K::Comma) {
            break;
        }
    }
    p.expect(K::RParen);
}

/// `a INT PATH 'x' DEFAULT y NOT NULL`, `a FOR ORDINALITY`.
fn xml_column(p: &mut Parser) {
    let marker = p.start();
    name(p);
    if p.eat(K::FOR) {
        p.expect(K::ORDINALITY);
    } else {
        types::type_name(p);
        loop {
            let level = p.table.operators.predicate_operand;
            if p.eat_any(&[K::PATH, K::DEFAULT]) {
                expr::binding(p, level);
            } else if !p.eat(K::NULL) && !p.eat_all(&[K::NOT, K::NULL]) {
                break;
            }
        }
    }
    p.complete(marker, K::JsonTableColumn);
}

/// `JSON_TABLE(…)`: the columns are nodes, the rest is taken as it comes.
pub(super) fn json_table(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.require(Feature::JsonTable);
    let name = p.start();
    p.single(K::Name);
    p.complete(name, K::QualifiedName);
    p.expect(K::LParen);
    while !p.at_any(&[K::COLUMNS, K::RParen]) && !p.at_statement_end() {
        json_table_part(p);
    }
    if p.eat(K::COLUMNS) {
        json_columns(p);
    }
    while !p.at(K::RParen) && !p.at_statement_end() {
        json_table_part(p);
    }
    p.expect(K::RParen);
    function_tail(p);
    p.complete(marker, K::JsonTable)
}

fn json_table_part(p: &mut Parser) {
    let words = [
        K::Comma,
        K::PASSING,
        K::AS,
        K::ERROR,
        K::EMPTY,
        K::NULL,
        K::ON,
        K::PATH,
        K::PLAN,
        K::DEFAULT,
    ];
    if p.eat_any(&words) {
        return;
    }
    let before = p.position();
    expr::expr(p);
    if p.position() == before {
        p.bump_tree();
    }
}

fn json_columns(p: &mut Parser) {
    let bracketed = p.eat(K::LParen);
    loop {
        let marker = p.start();
        if p.at(K::NESTED) {
            p.bump();
            p.eat(K::PATH);
            p.expect(K::String);
            if p.eat(K::AS) {
                name(p);
            }
            p.expect(K::COLUMNS);
            p.nested(json_columns);
        } else {
            name(p);
            if p.eat(K::FOR) {
                p.expect(K::ORDINALITY);
            } else {
                types::type_name(p);
                while !p.at_any(&[K::Comma, K::RParen]) && !p.at_statement_end() {
                    p.bump_tree();
                }
            }
        }
        p.complete(marker, K::JsonTableColumn);
        if !p.eat(K::Comma) {
            break;
        }
    }
    if bracketed {
        p.expect(K::RParen);
    }
}
