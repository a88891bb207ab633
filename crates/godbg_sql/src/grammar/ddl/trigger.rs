//! Triggers and events.

use godbg_syntax::{Completed, Marker};

use super::{body, constraint, parts, routine};
use crate::Kind;
use crate::dialect::Dialect;
use crate::grammar::{Parser, expr, names};

/// `TRIGGER …` after CREATE and its modifiers.
pub(super) fn create_trigger(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    parts::if_not_exists(p);
    names::qualified_name(p);
    events(p);
    p.expect(Kind::ON);
    names::table_name(p);
    match p.table.dialect {
        Dialect::Postgres => postgres_rest(p),
        Dialect::MySql | Dialect::MariaDb => mysql_rest(p),
        Dialect::Sqlite => sqlite_rest(p),
    }
    parts::finish(p, marker, Kind::CreateTrigger, "this part of CREATE TRIGGER")
}

/// `BEFORE INSERT OR UPDATE OF a, b`; for an event trigger a name.
fn events(p: &mut Parser) {
    let marker = p.start();
    if p.at_all(&[Kind::INSTEAD, Kind::OF]) {
        p.bump_many(2);
    } else {
        p.eat_any(&[Kind::BEFORE, Kind::AFTER]);
    }
    loop {
        if !p.eat_any(&[Kind::INSERT, Kind::UPDATE, Kind::DELETE, Kind::TRUNCATE]) {
            p.expected("INSERT, UPDATE or DELETE");
            break;
        }
        if p.eat(Kind::OF) {
            names::names(p);
        }
        if !p.eat(Kind::OR) {
            break;
        }
    }
    p.complete(marker, Kind::TriggerEvents);
}

fn postgres_rest(p: &mut Parser) {
    if p.eat(Kind::FROM) {
        names::table_name(p);
    }
    constraint::attributes(p);
    if p.at(Kind::REFERENCING) {
        let marker = p.start();
        p.bump();
        while p.eat_any(&[Kind::OLD, Kind::NEW]) {
            if !p.eat_any(&[Kind::TABLE, Kind::ROW]) {
                p.expected("TABLE");
            }
            p.eat(Kind::AS);
            names::name(p);
        }
        p.complete(marker, Kind::TransitionTables);
    }
    for_each(p);
    condition(p);
    function(p);
}

fn for_each(p: &mut Parser) {
    if p.eat(Kind::FOR) {
        p.eat(Kind::EACH);
        if !p.eat_any(&[Kind::ROW, Kind::STATEMENT]) {
            p.expected("ROW or STATEMENT");
        }
    }
}

/// `WHEN …`, if it comes next.
fn condition(p: &mut Parser) {
    if p.at(Kind::WHEN) {
        let marker = p.start();
        p.bump();
        expr::condition(p);
        p.complete(marker, Kind::TriggerCondition);
    }
}

/// `EXECUTE FUNCTION f (…)`.
fn function(p: &mut Parser) {
    let marker = p.start();
    p.expect(Kind::EXECUTE);
    if !p.eat_any(&[Kind::FUNCTION, Kind::PROCEDURE]) {
        p.expected("FUNCTION");
    }
    routine::name(p);
    parts::token_group(p);
    p.complete(marker, Kind::TriggerFunction);
}

fn sqlite_rest(p: &mut Parser) {
    for_each(p);
    condition(p);
    body::trigger_block(p);
}

fn mysql_rest(p: &mut Parser) {
    for_each(p);
    if p.at_any(&[Kind::FOLLOWS, Kind::PRECEDES]) {
        let marker = p.start();
        p.bump();
        names::name(p);
        p.complete(marker, Kind::TriggerOrder);
    }
    body::body(p);
}

/// `EVENT …` of MySQL after CREATE.
pub(super) fn create_event(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    parts::if_not_exists(p);
    names::qualified_name(p);
    event_clauses(p);
    parts::finish(p, marker, Kind::CreateEvent, "this part of CREATE EVENT")
}

/// Schedule, status and body of an event.
pub(super) fn event_clauses(p: &mut Parser) {
    loop {
        let marker = p.start();
        match p.current() {
            Kind::ON | Kind::RENAME | Kind::COMMENT | Kind::ENABLE | Kind::DISABLE => {
                p.bump();
                while !p.at_statement_end()
                    && !p.at_any(&[
                        Kind::DO,
                        Kind::ON,
                        Kind::RENAME,
                        Kind::COMMENT,
                        Kind::ENABLE,
                        Kind::DISABLE,
                    ])
                {
                    p.bump_tree();
                }
                if p.at(Kind::ON) && p.nth(1) == Kind::SLAVE {
                    p.bump_many(2);
                }
            }
            _ => break,
        }
        p.complete(marker, Kind::ObjectOption);
    }
    if p.eat(Kind::DO) {
        body::body(p);
    }
}

/// `EVENT TRIGGER …` of PostgreSQL after CREATE; the name comes next.
pub(super) fn event_trigger(p: &mut Parser, marker: Marker) -> Completed {
    names::name(p);
    p.expect(Kind::ON);
    names::name(p);
    if p.at(Kind::WHEN) {
        let condition = p.start();
        p.bump();
        while !p.at_statement_end() && !p.at(Kind::EXECUTE) {
            p.bump_tree();
        }
        p.complete(condition, Kind::TriggerCondition);
    }
    function(p);
    parts::finish(
        p,
        marker,
        Kind::CreateTrigger,
        "this part of CREATE EVENT TRIGGER",
    )
}
