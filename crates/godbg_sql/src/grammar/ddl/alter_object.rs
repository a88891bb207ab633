//! `ALTER` of anything but a table.

use godbg_syntax::{Completed, Marker};

use super::{
    alter_column, alter_table, constraint, objects, parts, policy, routine, sequence, trigger, types, view,
};
use crate::Kind;
use crate::ast::ddl::ObjectKind;
use crate::grammar::{Parser, names};

/// The rest of ALTER behind the words that say of what.
pub(super) fn alter_object(p: &mut Parser, marker: Marker, object: ObjectKind) -> Completed {
    if p.at_all(&[Kind::ALL, Kind::IN]) {
        parts::rest(p, Kind::OtherAction);
        return p.complete(marker, Kind::AlterObject);
    }
    parts::if_exists(p);
    let is_unnamed = match object {
        ObjectKind::Schema | ObjectKind::Database => p.is_mysql() && is_database_option(p),
        _ => object.is_unnamed(),
    };
    if !is_unnamed {
        objects::object_name(p, object);
    }
    match object {
        ObjectKind::Index
        | ObjectKind::View
        | ObjectKind::MaterializedView
        | ObjectKind::Sequence
        | ObjectKind::Type
        | ObjectKind::Domain
        | ObjectKind::Function
        | ObjectKind::Procedure
        | ObjectKind::Routine
        | ObjectKind::Aggregate => actions(p, object),
        ObjectKind::Schema | ObjectKind::Database if p.is_mysql() => {
            let option = p.start();
            if p.eat(Kind::UPGRADE) {
                parts::rest(p, Kind::ObjectOption);
                p.complete(option, Kind::OtherAction);
            } else {
                objects::database_options(p);
            }
        }
        ObjectKind::Event => trigger::event_clauses(p),
        ObjectKind::Policy if !p.at(Kind::RENAME) => policy::policy_clauses(p),
        _ => {
            if at_common_action(p) && !p.is_mysql() {
                one_action(p, object);
            } else if !p.at_statement_end() {
                // What this does is not in the catalog that is kept.
                parts::rest(p, Kind::OtherAction);
            }
        }
    }
    parts::finish(p, marker, Kind::AlterObject, "an action of ALTER")
}

fn is_database_option(p: &Parser) -> bool {
    matches!(
        (p.current(), p.nth(1)),
        (Kind::DEFAULT | Kind::COLLATE | Kind::CHARSET, _)
            | (Kind::COMMENT, Kind::Eq | Kind::String)
            | (Kind::CHARACTER | Kind::CHAR, Kind::SET)
            | (Kind::READ, Kind::ONLY)
    )
}

fn actions(p: &mut Parser, object: ObjectKind) {
    while !p.at_statement_end() && !p.at(Kind::RParen) {
        if !one_action(p, object) && !parts::clause_hole(p) {
            parts::unknown_item(p, "an action of ALTER");
        }
        // The options of a sequence follow each other without commas.
        if !p.eat(Kind::Comma) && object != ObjectKind::Sequence {
            return;
        }
    }
}

fn one_action(p: &mut Parser, object: ObjectKind) -> bool {
    let marker = p.start();
    let is_domain = object == ObjectKind::Domain;
    match (object, p.current()) {
        (ObjectKind::Sequence, _) if sequence::option(p) => true,
        (ObjectKind::Type, Kind::ADD | Kind::RENAME) if p.nth(1) == Kind::VALUE => {
            enum_value(p, marker);
            true
        }
        (ObjectKind::Type, Kind::ADD | Kind::DROP | Kind::ALTER) if p.nth(1) == Kind::ATTRIBUTE => {
            attribute(p, marker);
            true
        }
        (ObjectKind::Domain, Kind::ADD) => {
            p.bump();
            if !constraint::at_table_constraint(p) {
                p.expected("a constraint");
            }
            domain_constraint(p);
            p.complete(marker, Kind::AddConstraint);
            true
        }
        (_, Kind::DROP) if is_domain && p.nth(1) == Kind::CONSTRAINT => alter_table::action(p),
        (_, Kind::SET | Kind::DROP) if is_domain && p.nth(1) != Kind::SCHEMA => alter_column::change(p),
        (ObjectKind::View, Kind::AS | Kind::LParen) if p.is_mysql() => {
            view::definition(p);
            true
        }
        (ObjectKind::Function | ObjectKind::Procedure | ObjectKind::Routine | ObjectKind::Aggregate, _)
            if !at_common_action(p) =>
        {
            function_options(p)
        }
        (_, Kind::RENAME) => {
            alter_table::rename(p, marker);
            true
        }
        _ => !p.is_mysql() && alter_table::action(p),
    }
}

/// Says whether an action comes next that objects of every kind have.
fn at_common_action(p: &Parser) -> bool {
    p.at_any(&[Kind::RENAME, Kind::DEPENDS])
        || p.at_all(&[Kind::OWNER, Kind::TO])
        || p.at_all(&[Kind::NO, Kind::DEPENDS])
        || p.at_all(&[Kind::SET, Kind::SCHEMA])
}

fn function_options(p: &mut Parser) -> bool {
    if p.is_mysql() {
        routine::mysql_characteristics(p);
        return true;
    }
    let mut found = false;
    while routine::postgres_option(p) {
        found = true;
    }
    found
}

/// A domain's constraints are those of a column, with a name.
fn domain_constraint(p: &mut Parser) {
    if p.at(Kind::NOT) || (p.at(Kind::CONSTRAINT) && p.nth(2) == Kind::NOT) {
        super::column::column_constraints(p);
    } else {
        constraint::table_constraint(p);
    }
}

/// `ADD VALUE [IF NOT EXISTS] 'x' [BEFORE|AFTER 'y']`, `RENAME VALUE 'x' TO 'y'`.
fn enum_value(p: &mut Parser, marker: Marker) {
    let is_new = p.at(Kind::ADD);
    p.bump_many(2);
    parts::if_not_exists(p);
    types::label(p);
    if is_new {
        if p.eat_any(&[Kind::BEFORE, Kind::AFTER]) {
            types::label(p);
        }
        p.complete(marker, Kind::AddValue);
    } else {
        p.expect(Kind::TO);
        types::label(p);
        p.complete(marker, Kind::RenameValue);
    }
}

/// `ADD ATTRIBUTE a t`, `DROP ATTRIBUTE a`, `ALTER ATTRIBUTE a TYPE t` of a composite type.
fn attribute(p: &mut Parser, marker: Marker) {
    match p.current() {
        Kind::ADD => {
            p.bump_many(2);
            types::attribute(p);
            parts::behaviour(p);
            p.complete(marker, Kind::AddColumn);
        }
        Kind::DROP => {
            p.bump_many(2);
            parts::if_exists(p);
            names::name(p);
            parts::behaviour(p);
            p.complete(marker, Kind::DropColumn);
        }
        _ => {
            alter_column::alter_action(p, marker);
        }
    }
}
