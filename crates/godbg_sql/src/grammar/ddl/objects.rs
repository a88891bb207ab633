//! Kinds of objects by their words, their names, and the ones that need little grammar:
//! schemas, databases, extensions.

use godbg_syntax::{Completed, Marker};

use super::{parts, routine, table_options};
use crate::Kind;
use crate::ast::ddl::ObjectKind;
use crate::grammar::{Parser, expr, names, types};

/// The words that say of what kind an object is; `None` with nothing eaten when none follow.
pub(super) fn object_type(p: &mut Parser) -> Option<ObjectKind> {
    let (object, length) = ObjectKind::at(|n, word| p.nth_is_word(n, word))?;
    let marker = p.start();
    p.bump_many(length);
    p.complete(marker, Kind::ObjectType);
    Some(object)
}

/// The name of an object with what its kind needs to tell it from others.
pub(super) fn object_name(p: &mut Parser, object: ObjectKind) -> Completed {
    let marker = p.start();
    match object {
        _ if object.is_unnamed() => {}
        ObjectKind::Function | ObjectKind::Procedure | ObjectKind::Routine | ObjectKind::Aggregate => {
            routine::name(p);
            if p.at(Kind::LParen) {
                routine::signature(p);
            }
        }
        ObjectKind::Type | ObjectKind::Domain => {
            types::type_name(p);
        }
        ObjectKind::Table | ObjectKind::View | ObjectKind::MaterializedView | ObjectKind::ForeignTable => {
            names::table_name(p);
        }
        ObjectKind::Cast => {
            p.expect(Kind::LParen);
            types::type_name(p);
            p.expect(Kind::AS);
            types::type_name(p);
            p.expect(Kind::RParen);
        }
        ObjectKind::Operator => operator(p),
        ObjectKind::OperatorClass | ObjectKind::OperatorFamily => {
            names::qualified_name(p);
            if p.eat(Kind::USING) {
                names::name(p);
            }
        }
        ObjectKind::Transform => {
            p.expect(Kind::FOR);
            types::type_name(p);
            p.expect(Kind::LANGUAGE);
            names::name(p);
        }
        ObjectKind::UserMapping => {
            p.expect(Kind::FOR);
            parts::role(p);
            p.expect(Kind::SERVER);
            names::name(p);
        }
        ObjectKind::LargeObject => parts::number(p),
        ObjectKind::User | ObjectKind::Role | ObjectKind::Group => parts::account(p),
        ObjectKind::Constraint => {
            names::name(p);
            on_table(p);
        }
        ObjectKind::Trigger | ObjectKind::Rule | ObjectKind::Policy | ObjectKind::Index => {
            names::qualified_name(p);
            on_table(p);
        }
        ObjectKind::Statistics if p.at(Kind::ON) => {}
        ObjectKind::Server | ObjectKind::Language => parts::word_or_string(p),
        _ => {
            names::qualified_name(p);
        }
    }
    p.complete(marker, Kind::ObjectName)
}

/// `ON [DOMAIN] t`, if it comes next.
fn on_table(p: &mut Parser) {
    if p.at(Kind::ON) {
        let marker = p.start();
        p.bump();
        if p.nth_allows(1, crate::dialect::use_bits::USE_NAME) {
            p.eat(Kind::DOMAIN);
        }
        names::table_name(p);
        p.complete(marker, Kind::OnTable);
    }
}

/// `schema.+ (int, int)`.
fn operator(p: &mut Parser) {
    let marker = p.start();
    while !p.at_statement_end() && !p.at(Kind::LParen) {
        p.bump();
    }
    p.complete(marker, Kind::OperatorName);
    if p.at(Kind::LParen) {
        let signature = p.start();
        p.bump_tree();
        p.complete(signature, Kind::Signature);
    }
}

/// `SCHEMA …` after CREATE, and MySQL's `DATABASE …`, with the elements of the schema.
pub(super) fn create_schema(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    parts::if_not_exists(p);
    if names::at_name(p) && !p.at(Kind::AUTHORIZATION) {
        names::name(p);
    }
    if p.at(Kind::AUTHORIZATION) {
        let option = p.start();
        p.bump();
        parts::role(p);
        p.complete(option, Kind::ObjectOption);
    }
    if p.is_mysql() {
        database_options(p);
    } else {
        while p.at(Kind::CREATE) && p.nested(super::statement) == Some(true) {}
        if p.at(Kind::GRANT) {
            parts::rest(p, Kind::OtherStatement);
        }
    }
    parts::finish(p, marker, Kind::CreateSchema, "this part of CREATE SCHEMA")
}

/// Character set, collation and the like of a MySQL database.
pub(super) fn database_options(p: &mut Parser) {
    loop {
        let marker = p.start();
        if p.at(Kind::READ) && p.nth(1) == Kind::ONLY {
            p.bump_many(2);
            p.eat(Kind::Eq);
            expr::expr(p);
            p.complete(marker, Kind::TableOption);
        } else if p.at(Kind::DEFAULT) && p.nth_is_word(1, "ENCRYPTION") {
            p.bump_many(2);
            p.eat(Kind::Eq);
            parts::string(p);
            p.complete(marker, Kind::TableOption);
        } else if !table_options::mysql_option(p) && !parts::clause_hole(p) {
            return;
        }
    }
}

/// `DATABASE …` of PostgreSQL after CREATE.
pub(super) fn create_database(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    names::name(p);
    p.eat(Kind::WITH);
    while parts::at_any_word(p) {
        let option = p.start();
        parts::any_word(p);
        if p.at(Kind::LIMIT) {
            p.bump();
        }
        p.eat(Kind::Eq);
        if p.at_any(&[Kind::Integer, Kind::Minus]) {
            parts::number(p);
        } else {
            parts::word_or_string(p);
        }
        p.complete(option, Kind::ObjectOption);
    }
    parts::finish(p, marker, Kind::CreateDatabase, "this part of CREATE DATABASE")
}

/// `EXTENSION …` after CREATE.
pub(super) fn create_extension(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    parts::if_not_exists(p);
    names::name(p);
    p.eat(Kind::WITH);
    loop {
        let option = p.start();
        match p.current() {
            Kind::SCHEMA => {
                p.bump();
                names::name(p);
            }
            Kind::VERSION | Kind::FROM => {
                p.bump();
                parts::word_or_string(p);
            }
            Kind::CASCADE => p.bump(),
            _ => break,
        }
        p.complete(option, Kind::ObjectOption);
    }
    parts::finish(p, marker, Kind::CreateExtension, "this part of CREATE EXTENSION")
}
