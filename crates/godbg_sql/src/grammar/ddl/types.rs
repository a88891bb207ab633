//! Types and domains of PostgreSQL.

use godbg_syntax::{Completed, Marker};

use super::{column, parts};
use crate::Kind;
use crate::grammar::{Parser, names, types};

/// `TYPE …` after CREATE.
pub(super) fn create_type(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    names::qualified_name(p);
    if p.at(Kind::LParen) {
        parts::parameters(p);
    } else if p.eat(Kind::AS) {
        match p.current() {
            Kind::ENUM => {
                p.bump();
                labels(p);
            }
            Kind::RANGE => {
                p.bump();
                parts::parameters(p);
            }
            _ => attributes(p),
        }
    }
    parts::finish(p, marker, Kind::CreateType, "this part of CREATE TYPE")
}

fn labels(p: &mut Parser) {
    let marker = p.start();
    if p.at_all(&[Kind::LParen, Kind::RParen]) {
        p.bump_many(2);
    } else {
        parts::bracketed(p, "a label of an enum", label);
    }
    p.complete(marker, Kind::EnumLabels);
}

/// A string as a literal.
pub(super) fn label(p: &mut Parser) {
    let marker = p.start();
    parts::string(p);
    p.complete(marker, Kind::Literal);
}

fn attributes(p: &mut Parser) {
    let marker = p.start();
    if p.at_all(&[Kind::LParen, Kind::RParen]) {
        p.bump_many(2);
    } else {
        parts::bracketed(p, "this part of an attribute", attribute);
    }
    p.complete(marker, Kind::CompositeAttributes);
}

/// `a int COLLATE c`.
pub(super) fn attribute(p: &mut Parser) {
    let marker = p.start();
    names::name(p);
    types::type_name(p);
    if p.at(Kind::COLLATE) {
        column::collate(p);
    }
    p.complete(marker, Kind::Attribute);
}

/// `DOMAIN …` after CREATE.
pub(super) fn create_domain(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    names::qualified_name(p);
    p.eat(Kind::AS);
    types::type_name(p);
    column::column_constraints(p);
    parts::finish(p, marker, Kind::CreateDomain, "this part of CREATE DOMAIN")
}
