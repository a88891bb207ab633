//! `ALTER TABLE`: the list of actions, and those that PostgreSQL, MySQL and SQLite share.

use godbg_syntax::{Completed, Marker};

use super::table::Columns;
use super::{alter, alter_column, alter_table_mysql, column, constraint, partition, parts, table};
use crate::Kind;
use crate::dialect::{Dialect, Feature};
use crate::grammar::{Parser, names, types};

/// `TABLE …` after ALTER.
pub(super) fn alter_table(p: &mut Parser, marker: Marker) -> Completed {
    let object = p.start();
    p.eat(Kind::FOREIGN);
    p.bump();
    p.complete(object, Kind::ObjectType);
    if p.at_all(&[Kind::ALL, Kind::IN]) {
        parts::rest(p, Kind::OtherAction);
        return p.complete(marker, Kind::AlterTable);
    }
    parts::if_exists(p);
    table_with_children(p);
    alter::wait(p);
    actions(p);
    parts::finish(p, marker, Kind::AlterTable, "an action of ALTER TABLE")
}

/// `[ONLY] t [*]`.
pub(super) fn table_with_children(p: &mut Parser) {
    let is_only = p.is(Dialect::Postgres) && p.eat(Kind::ONLY);
    if is_only && p.at(Kind::LParen) {
        p.bump();
        names::table_name(p);
        p.expect(Kind::RParen);
    } else {
        names::table_name(p);
    }
    if p.is(Dialect::Postgres) {
        p.eat(Kind::Star);
    }
}

/// Actions separated by commas; MySQL's options need none.
pub(super) fn actions(p: &mut Parser) {
    while !p.at_statement_end() {
        if !action(p) {
            if parts::clause_hole(p) {
                continue;
            }
            parts::unknown_item(p, "an action of ALTER TABLE");
        }
        let goes_on = p.eat(Kind::Comma) || (p.is_mysql() && alter_table_mysql::at_action_without_comma(p));
        if !goes_on {
            return;
        }
    }
}

/// One action; says whether one was there.
pub(super) fn action(p: &mut Parser) -> bool {
    if p.is_mysql() && alter_table_mysql::action(p) {
        return true;
    }
    let marker = p.start();
    match p.current() {
        Kind::ADD => add(p, marker),
        Kind::DROP => drop_action(p, marker),
        Kind::ALTER => alter_column::alter_action(p, marker),
        Kind::RENAME => rename(p, marker),
        _ => return p.is(Dialect::Postgres) && postgres_action(p, marker),
    };
    true
}

fn add(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    if constraint::at_table_constraint(p) {
        return constraint::added(p, marker);
    }
    p.eat(Kind::COLUMN);
    parts::if_not_exists(p);
    if p.is_mysql() && p.at(Kind::LParen) {
        table::elements(p, Columns::WithType);
    } else {
        column::column_def(p, Columns::WithType);
    }
    column_position(p);
    p.complete(marker, Kind::AddColumn)
}

/// `FIRST` or `AFTER c` of MySQL, if one comes next.
pub(super) fn column_position(p: &mut Parser) {
    if !p.is_mysql() {
        return;
    }
    let marker = p.start();
    if p.eat(Kind::AFTER) {
        names::name(p);
    } else if !p.eat(Kind::FIRST) {
        return;
    }
    p.complete(marker, Kind::ColumnPosition);
}

fn drop_action(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    let kind = if p.at(Kind::CONSTRAINT) {
        p.bump();
        Kind::DropConstraint
    } else {
        p.require(Feature::DropColumn);
        p.eat(Kind::COLUMN);
        Kind::DropColumn
    };
    parts::if_exists(p);
    names::name(p);
    parts::behaviour(p);
    p.complete(marker, kind)
}

/// `RENAME TO x`, `RENAME [COLUMN] a TO b`, `RENAME CONSTRAINT a TO b`.
pub(super) fn rename(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    if p.eat(Kind::TO) {
        names::qualified_name(p);
        return p.complete(marker, Kind::RenameTo);
    }
    let kind = match p.current() {
        Kind::CONSTRAINT => {
            p.bump();
            Kind::RenameConstraint
        }
        Kind::COLUMN => {
            p.bump();
            if p.is_mysql() {
                parts::if_exists(p);
            }
            Kind::RenameColumn
        }
        Kind::ATTRIBUTE if p.nth(1) != Kind::TO => {
            p.bump();
            Kind::RenameColumn
        }
        _ => Kind::RenameColumn,
    };
    names::name(p);
    p.expect(Kind::TO);
    names::name(p);
    parts::behaviour(p);
    p.complete(marker, kind)
}

/// What only PostgreSQL does to tables, and to indexes, views and sequences.
fn postgres_action(p: &mut Parser, marker: Marker) -> bool {
    let next = p.nth(1);
    let kind = match p.current() {
        Kind::SET => return set(p, marker),
        Kind::RESET if next == Kind::LParen => {
            p.bump();
            parts::parameters(p);
            Kind::SetParameters
        }
        Kind::OWNER if next == Kind::TO => {
            p.bump_many(2);
            parts::role(p);
            Kind::OwnerTo
        }
        Kind::VALIDATE => {
            p.bump();
            p.expect(Kind::CONSTRAINT);
            names::name(p);
            Kind::ValidateConstraint
        }
        Kind::ATTACH => {
            p.bump();
            p.expect(Kind::PARTITION);
            names::table_name(p);
            if p.at_any(&[Kind::FOR, Kind::DEFAULT, Kind::Hole]) {
                partition::bound(p);
            }
            Kind::AttachPartition
        }
        Kind::DETACH => {
            p.bump();
            p.expect(Kind::PARTITION);
            names::table_name(p);
            if p.at_any(&[Kind::CONCURRENTLY, Kind::FINALIZE]) {
                p.require(Feature::DetachConcurrently);
                p.bump();
            }
            Kind::DetachPartition
        }
        Kind::INHERIT => {
            p.bump();
            names::table_name(p);
            Kind::InheritAction
        }
        Kind::NO if next == Kind::INHERIT => {
            p.bump_many(2);
            names::table_name(p);
            Kind::InheritAction
        }
        Kind::ENABLE | Kind::DISABLE => return enable(p, marker),
        Kind::FORCE => {
            p.bump();
            row_level_security(p)
        }
        Kind::NO if next == Kind::FORCE => {
            p.bump_many(2);
            row_level_security(p)
        }
        Kind::OF => {
            p.bump();
            types::type_name(p);
            Kind::OfTypeAction
        }
        Kind::NOT if next == Kind::OF => {
            p.bump_many(2);
            Kind::OfTypeAction
        }
        Kind::CLUSTER => {
            p.bump();
            p.expect(Kind::ON);
            names::name(p);
            Kind::OtherAction
        }
        Kind::REPLICA => {
            p.bump();
            p.expect(Kind::IDENTITY);
            if p.eat(Kind::USING) {
                p.expect(Kind::INDEX);
                names::name(p);
            } else if !p.eat_any(&[Kind::DEFAULT, Kind::FULL, Kind::NOTHING]) {
                p.expected("DEFAULT, FULL, NOTHING or USING INDEX");
            }
            Kind::OtherAction
        }
        Kind::OPTIONS => {
            p.bump();
            parts::parameters(p);
            Kind::OtherAction
        }
        Kind::DEPENDS | Kind::NO if p.at(Kind::DEPENDS) || next == Kind::DEPENDS => {
            p.eat(Kind::NO);
            p.bump();
            p.expect(Kind::ON);
            p.expect(Kind::EXTENSION);
            names::name(p);
            Kind::OtherAction
        }
        _ => return false,
    };
    p.complete(marker, kind);
    true
}

fn row_level_security(p: &mut Parser) -> Kind {
    p.expect(Kind::ROW);
    p.expect(Kind::LEVEL);
    p.expect(Kind::SECURITY);
    Kind::RowSecurity
}

/// `ENABLE [ALWAYS|REPLICA] TRIGGER t`, `ENABLE RULE r`, `ENABLE ROW LEVEL SECURITY`.
fn enable(p: &mut Parser, marker: Marker) -> bool {
    p.bump();
    p.eat_any(&[Kind::ALWAYS, Kind::REPLICA]);
    let kind = if p.at(Kind::ROW) {
        row_level_security(p)
    } else {
        if !p.eat_any(&[Kind::TRIGGER, Kind::RULE]) {
            p.expected("TRIGGER, RULE or ROW LEVEL SECURITY");
        }
        if !p.eat_any(&[Kind::ALL, Kind::USER]) {
            names::name(p);
        }
        Kind::EnableTrigger
    };
    p.complete(marker, kind);
    true
}

fn set(p: &mut Parser, marker: Marker) -> bool {
    let next = p.nth(1);
    let kind = match next {
        Kind::SCHEMA => {
            p.bump_many(2);
            names::name(p);
            Kind::SetSchema
        }
        Kind::LOGGED | Kind::UNLOGGED => {
            p.bump_many(2);
            Kind::SetLogged
        }
        Kind::LParen => {
            p.bump();
            parts::parameters(p);
            Kind::SetParameters
        }
        Kind::TABLESPACE => {
            p.bump_many(2);
            names::name(p);
            p.eat(Kind::NOWAIT);
            Kind::OtherAction
        }
        Kind::ACCESS => {
            p.bump_many(2);
            p.expect(Kind::METHOD);
            if !p.eat(Kind::DEFAULT) {
                names::name(p);
            }
            Kind::OtherAction
        }
        Kind::WITHOUT | Kind::WITH => {
            p.bump_many(2);
            if !p.eat_any(&[Kind::OIDS, Kind::CLUSTER]) {
                p.expected("OIDS or CLUSTER");
            }
            Kind::OtherAction
        }
        _ => return false,
    };
    p.complete(marker, kind);
    true
}
