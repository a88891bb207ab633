//! `CREATE`: what stands before the kind of object, and which function parses the rest.

use godbg_syntax::{Completed, Marker};

use super::{index, objects, parts, policy, routine, sequence, table, trigger, types, view};
use crate::Kind;
use crate::dialect::{Dialect, Feature};
use crate::grammar::Parser;

/// `CREATE …`.
pub(super) fn create(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump();
    modifiers(p);
    match p.current() {
        Kind::TABLE => table::create_table(p, marker),
        Kind::VIRTUAL if p.nth(1) == Kind::TABLE => table::create_virtual_table(p, marker),
        Kind::INDEX => index::create_index(p, marker),
        Kind::VIEW => view::create_view(p, marker),
        Kind::TYPE => types::create_type(p, marker),
        Kind::DOMAIN => types::create_domain(p, marker),
        Kind::SEQUENCE => sequence::create_sequence(p, marker),
        Kind::SCHEMA => objects::create_schema(p, marker),
        Kind::DATABASE if p.is_mysql() => objects::create_schema(p, marker),
        Kind::DATABASE => objects::create_database(p, marker),
        Kind::EXTENSION => objects::create_extension(p, marker),
        Kind::FUNCTION | Kind::PROCEDURE => routine::create_routine(p, marker),
        Kind::AGGREGATE => routine::create_aggregate(p, marker),
        Kind::TRIGGER => trigger::create_trigger(p, marker),
        Kind::RULE => policy::create_rule(p, marker),
        Kind::POLICY => policy::create_policy(p, marker),
        Kind::EVENT if p.nth(1) == Kind::TRIGGER => {
            p.bump_many(2);
            trigger::event_trigger(p, marker)
        }
        Kind::EVENT => trigger::create_event(p, marker),
        _ => other(p, marker),
    }
}

/// Words between CREATE and the kind of object.
pub(super) fn modifiers(p: &mut Parser) {
    loop {
        let next = p.nth(1);
        match p.current() {
            Kind::OR if next == Kind::REPLACE => {
                let makes_trigger = matches!(p.nth(2), Kind::TRIGGER | Kind::CONSTRAINT);
                if p.is(Dialect::Postgres) && makes_trigger {
                    p.require(Feature::ReplaceTrigger);
                }
                p.bump_many(2);
            }
            Kind::TEMP
            | Kind::TEMPORARY
            | Kind::UNLOGGED
            | Kind::GLOBAL
            | Kind::LOCAL
            | Kind::UNIQUE
            | Kind::FULLTEXT
            | Kind::RECURSIVE
            | Kind::MATERIALIZED
            | Kind::TRUSTED
            | Kind::PROCEDURAL => p.bump(),
            Kind::SPATIAL if next == Kind::INDEX => p.bump(),
            Kind::CONSTRAINT if next == Kind::TRIGGER => p.bump(),
            Kind::FOREIGN | Kind::EXTERNAL if next == Kind::TABLE => p.bump(),
            Kind::AGGREGATE if next == Kind::FUNCTION => p.bump(),
            Kind::ALGORITHM | Kind::DEFINER if next == Kind::Eq => modifier(p),
            Kind::SQL if next == Kind::SECURITY => {
                let marker = p.start();
                p.bump_many(2);
                p.eat_any(&[Kind::DEFINER, Kind::INVOKER]);
                p.complete(marker, Kind::CreateModifier);
            }
            _ if next == Kind::INDEX && (p.at_word("VECTOR") || p.at(Kind::ONLINE)) => p.bump(),
            _ => return,
        }
    }
}

/// `ALGORITHM = MERGE`, `DEFINER = u@h`.
fn modifier(p: &mut Parser) {
    let marker = p.start();
    let is_account = p.at(Kind::DEFINER);
    p.bump_many(2);
    if is_account {
        parts::account(p);
    } else {
        parts::any_word(p);
    }
    p.complete(marker, Kind::CreateModifier);
}

/// Objects whose details the catalog does not keep: roles, servers, operators, text search.
fn other(p: &mut Parser, marker: Marker) -> Completed {
    let Some(object) = objects::object_type(p) else {
        return parts::finish(p, marker, Kind::CreateObject, "what CREATE makes");
    };
    parts::if_not_exists(p);
    objects::object_name(p, object);
    if !p.at_statement_end() {
        parts::rest(p, Kind::ObjectOption);
    }
    p.complete(marker, Kind::CreateObject)
}
