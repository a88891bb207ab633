//! `ALTER COLUMN` and `ALTER CONSTRAINT` inside of ALTER TABLE, and what they do.

use godbg_syntax::{Completed, Marker};

use super::{column, constraint, parts, sequence};
use crate::Kind;
use crate::dialect::{Dialect, Feature};
use crate::grammar::{Parser, expr, names, types};

/// `ALTER [COLUMN] c …`, `ALTER CONSTRAINT c …`.
pub(super) fn alter_action(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    if p.at(Kind::CONSTRAINT) && p.is(Dialect::Postgres) {
        p.bump();
        names::name(p);
        constraint::attributes(p);
        if p.eat(Kind::INHERIT) {
            // PostgreSQL 18.
        } else if p.at_all(&[Kind::SET, Kind::NO, Kind::INHERIT]) {
            p.bump_many(3);
        } else if p.at_all(&[Kind::SET, Kind::INHERIT]) {
            p.bump_many(2);
        }
        return p.complete(marker, Kind::AlterConstraint);
    }
    if !p.eat(Kind::ATTRIBUTE) {
        p.eat(Kind::COLUMN);
    }
    if p.is_mysql() {
        parts::if_exists(p);
    }
    if p.at(Kind::Integer) {
        // The columns of an index have numbers.
        p.single(Kind::Name);
    } else {
        names::name(p);
    }
    if !change(p) && !parts::clause_hole(p) {
        parts::unknown_item(p, "what ALTER COLUMN does");
    }
    p.complete(marker, Kind::AlterColumn)
}

/// What is done to a column, a domain or an attribute; says whether something was.
pub(super) fn change(p: &mut Parser) -> bool {
    let marker = p.start();
    match p.current() {
        Kind::SET => set(p, marker),
        Kind::DROP => drop_property(p, marker),
        Kind::TYPE => set_type(p, marker),
        Kind::ADD if p.nth(1) == Kind::GENERATED => {
            p.bump();
            column::column_constraints(p);
            p.complete(marker, Kind::AddIdentity);
            true
        }
        Kind::RESTART => set_identity(p, marker),
        Kind::RESET | Kind::OPTIONS if p.nth(1) == Kind::LParen => {
            p.bump();
            parts::parameters(p);
            p.complete(marker, Kind::SetColumnOption);
            true
        }
        _ => false,
    }
}

/// `[SET DATA] TYPE t [COLLATE c] [USING x]`; TYPE comes next.
fn set_type(p: &mut Parser, marker: Marker) -> bool {
    p.expect(Kind::TYPE);
    types::type_name(p);
    if p.at(Kind::COLLATE) {
        column::collate(p);
    }
    if p.eat(Kind::USING) {
        expr::expr(p);
    }
    parts::behaviour(p);
    p.complete(marker, Kind::SetType);
    true
}

fn set(p: &mut Parser, marker: Marker) -> bool {
    let kind = match p.nth(1) {
        Kind::DEFAULT => {
            p.bump_many(2);
            default_value(p);
            Kind::SetDefault
        }
        Kind::NOT => {
            p.bump_many(2);
            p.expect(Kind::NULL);
            Kind::SetNotNull
        }
        Kind::DATA => {
            p.bump_many(2);
            return set_type(p, marker);
        }
        Kind::EXPRESSION => {
            p.require(Feature::SetExpression);
            p.bump_many(2);
            p.expect(Kind::AS);
            parts::bracketed_expr(p);
            Kind::SetExpression
        }
        Kind::GENERATED
        | Kind::INCREMENT
        | Kind::MINVALUE
        | Kind::MAXVALUE
        | Kind::START
        | Kind::RESTART
        | Kind::CACHE
        | Kind::CYCLE
        | Kind::NO
        | Kind::SEQUENCE
        | Kind::OWNED
        | Kind::AS
        | Kind::LOGGED
        | Kind::UNLOGGED => return set_identity(p, marker),
        Kind::STATISTICS => {
            p.bump_many(2);
            if !p.eat(Kind::DEFAULT) {
                parts::number(p);
            }
            Kind::SetColumnOption
        }
        word @ (Kind::STORAGE | Kind::COMPRESSION) => {
            if word == Kind::COMPRESSION {
                p.require(Feature::ColumnCompression);
            }
            p.bump_many(2);
            parts::any_word(p);
            Kind::SetColumnOption
        }
        Kind::LParen => {
            p.bump();
            parts::parameters(p);
            Kind::SetColumnOption
        }
        Kind::VISIBLE | Kind::INVISIBLE => {
            p.bump_many(2);
            Kind::SetColumnOption
        }
        _ => return false,
    };
    p.complete(marker, kind);
    true
}

/// SET DEFAULT takes any expression in PostgreSQL, since nothing follows it.
fn default_value(p: &mut Parser) {
    if p.is(Dialect::Postgres) {
        expr::expr(p);
    } else {
        column::default_value(p);
    }
}

/// `SET GENERATED ALWAYS SET INCREMENT BY 2 RESTART …`.
fn set_identity(p: &mut Parser, marker: Marker) -> bool {
    while p.at_any(&[Kind::SET, Kind::RESTART]) {
        if p.eat(Kind::SET) && p.at(Kind::GENERATED) {
            let option = p.start();
            p.bump();
            if !p.eat(Kind::ALWAYS) {
                p.expect(Kind::BY);
                p.expect(Kind::DEFAULT);
            }
            p.complete(option, Kind::SequenceOption);
        } else if !sequence::option(p) {
            p.expected("an option of a sequence");
            break;
        }
    }
    p.complete(marker, Kind::SetIdentity);
    true
}

fn drop_property(p: &mut Parser, marker: Marker) -> bool {
    let kind = match p.nth(1) {
        Kind::DEFAULT => {
            p.bump_many(2);
            Kind::DropDefault
        }
        Kind::NOT => {
            p.bump_many(2);
            p.expect(Kind::NULL);
            Kind::DropNotNull
        }
        Kind::EXPRESSION | Kind::IDENTITY => {
            let kind = if p.nth(1) == Kind::IDENTITY {
                Kind::DropIdentity
            } else {
                Kind::DropExpression
            };
            p.bump_many(2);
            parts::if_exists(p);
            kind
        }
        _ => return false,
    };
    p.complete(marker, kind);
    true
}
