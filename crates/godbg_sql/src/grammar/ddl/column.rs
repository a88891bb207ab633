//! Columns: a name, a type, and what holds for the column.

use godbg_syntax::{Completed, Marker};

use super::table::Columns;
use super::{constraint, parts, sequence};
use crate::Kind;
use crate::dialect::{Dialect, Feature, use_bits::USE_NAME};
use crate::grammar::{HoleRole, Parser, expr, names, types};

/// `name [type] constraint…`.
pub(super) fn column_def(p: &mut Parser, columns: Columns) -> Completed {
    let marker = p.start();
    if !names::at_name(p) {
        p.expected("the name of a column");
        return p.complete(marker, Kind::ColumnDef);
    }
    names::name_in(p, USE_NAME, HoleRole::Name);
    while p.is_mysql() && p.eat(Kind::Dot) {
        // The table and database may be written before the name.
        names::name_after_dot(p);
    }
    if columns == Columns::WithoutType {
        p.eat_all(&[Kind::WITH, Kind::OPTIONS]);
    } else if !p.is(Dialect::Sqlite) || at_sqlite_type(p) {
        types::type_name(p);
    }
    column_constraints(p);
    p.complete(marker, Kind::ColumnDef)
}

/// SQLite's columns need no type.
fn at_sqlite_type(p: &Parser) -> bool {
    let starts_constraint = p.at(Kind::GENERATED) && p.nth(1) == Kind::ALWAYS;
    (names::at_name(p) || p.at(Kind::String)) && !starts_constraint
}

/// What follows the type; stops at the first token that belongs to no constraint.
pub(super) fn column_constraints(p: &mut Parser) {
    while column_constraint(p) {}
}

fn column_constraint(p: &mut Parser) -> bool {
    let marker = p.start();
    let is_named = constraint::constraint_name(p);
    let found =
        constraint_element(p, marker) || (p.is_mysql() && mysql_option(p, marker)) || other(p, marker);
    if !found && is_named {
        // SQLite takes a name without a constraint.
        if !p.is(Dialect::Sqlite) {
            p.expected("a constraint");
        }
        p.complete(marker, Kind::ConstraintAttribute);
    }
    found || is_named
}

/// The constraints that may have a name.
fn constraint_element(p: &mut Parser, marker: Marker) -> bool {
    let next = p.nth(1);
    match p.current() {
        Kind::NOT if next == Kind::NULL => {
            p.bump_many(2);
            constraint::attributes(p);
            p.complete(marker, Kind::NotNullConstraint);
        }
        Kind::NULL => {
            p.bump();
            constraint::attributes(p);
            p.complete(marker, Kind::NullConstraint);
        }
        Kind::DEFAULT => {
            p.bump();
            default_value(p);
            p.complete(marker, Kind::DefaultClause);
        }
        Kind::CHECK => constraint::check(p, marker),
        Kind::PRIMARY => {
            p.bump();
            if !p.is_mysql() || p.at(Kind::KEY) {
                p.expect(Kind::KEY);
            }
            p.eat_any(&[Kind::ASC, Kind::DESC]);
            constraint::index_parameters(p);
            constraint::attributes(p);
            if p.at(Kind::AUTOINCREMENT) {
                p.single(Kind::AutoIncrement);
            }
            p.complete(marker, Kind::PrimaryKeyConstraint);
        }
        Kind::KEY if p.is_mysql() => {
            p.bump();
            p.complete(marker, Kind::PrimaryKeyConstraint);
        }
        Kind::UNIQUE => {
            p.bump();
            if p.is_mysql() {
                p.eat(Kind::KEY);
            }
            constraint::nulls_distinct(p);
            constraint::index_parameters(p);
            constraint::attributes(p);
            p.complete(marker, Kind::UniqueConstraint);
        }
        Kind::REFERENCES => {
            constraint::references(p);
            constraint::attributes(p);
            p.complete(marker, Kind::ForeignKeyConstraint);
        }
        Kind::GENERATED => generated(p, marker),
        Kind::AS if matches!(next, Kind::LParen | Kind::ROW) && !p.is(Dialect::Postgres) => {
            generated(p, marker);
        }
        Kind::COLLATE => {
            collate(p);
        }
        _ => return false,
    }
    true
}

/// `COLLATE c`.
pub(super) fn collate(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    p.eat(Kind::Eq);
    if p.at_any(&[Kind::String, Kind::BINARY, Kind::DEFAULT]) {
        let name = p.start();
        p.single(Kind::Name);
        p.complete(name, Kind::QualifiedName);
    } else {
        names::qualified_name(p);
    }
    p.complete(marker, Kind::CollateClause);
}

/// The value of DEFAULT: an expression that leaves COLLATE and NOT NULL to the column.
pub(super) fn default_value(p: &mut Parser) -> Completed {
    let operand = expr::binding(p, p.table.operators.collate + 1);
    if p.is(Dialect::Postgres) || p.is(Dialect::MariaDb) {
        operators(p, operand, 0)
    } else {
        operand
    }
}

fn operators(p: &mut Parser, mut left: Completed, min: u8) -> Completed {
    while let Some(operator) = p.table.operators.infix(p.current()) {
        if operator.level < min || matches!(p.current(), Kind::AND | Kind::OR | Kind::OPERATOR) {
            break;
        }
        let marker = p.precede(left);
        p.bump();
        let right = expr::binding(p, p.table.operators.collate + 1);
        operators(p, right, operator.level + 1);
        left = p.complete(marker, Kind::BinaryExpr);
    }
    left
}

/// `GENERATED … AS IDENTITY`, `[GENERATED ALWAYS] AS (…) [STORED]`, `… AS ROW START`.
fn generated(p: &mut Parser, marker: Marker) {
    let by_default = p.eat(Kind::GENERATED) && !p.eat(Kind::ALWAYS);
    if by_default {
        p.expect(Kind::BY);
        p.expect(Kind::DEFAULT);
    }
    p.expect(Kind::AS);
    if by_default && p.at(Kind::LParen) {
        // What is computed is so always.
        p.expected("IDENTITY");
    }
    match p.current() {
        Kind::IDENTITY => {
            p.bump();
            if p.at(Kind::LParen) {
                sequence::bracketed_options(p);
            }
            p.complete(marker, Kind::IdentityClause);
        }
        Kind::ROW => {
            p.bump();
            p.eat_any(&[Kind::START, Kind::END]);
            p.complete(marker, Kind::RowTimeClause);
        }
        _ => {
            parts::bracketed_expr(p);
            if p.is(Dialect::Postgres) && !p.at(Kind::STORED) {
                p.require(Feature::VirtualColumns);
            }
            if !p.eat_any(&[Kind::STORED, Kind::VIRTUAL, Kind::PERSISTENT]) && p.is(Dialect::Sqlite) {
                // SQLite reads any word here and refuses it later.
                p.eat(Kind::Ident);
            }
            p.complete(marker, Kind::GeneratedClause);
        }
    }
}

/// What only MySQL and MariaDB say of a column.
fn mysql_option(p: &mut Parser, marker: Marker) -> bool {
    let next = p.nth(1);
    let kind = match p.current() {
        Kind::AUTO_INCREMENT => {
            p.bump();
            Kind::AutoIncrement
        }
        Kind::ON if next == Kind::UPDATE => {
            p.bump_many(2);
            expr::binding(p, p.table.operators.collate + 1);
            Kind::OnUpdateClause
        }
        Kind::COMMENT => {
            p.bump();
            p.eat(Kind::Eq);
            parts::string(p);
            Kind::ColumnOption
        }
        Kind::SERIAL if next == Kind::DEFAULT => {
            p.bump_many(2);
            p.expect(Kind::VALUE);
            Kind::ColumnOption
        }
        Kind::INVISIBLE | Kind::VISIBLE | Kind::BINARY | Kind::ASCII | Kind::UNICODE => {
            p.bump();
            Kind::ColumnOption
        }
        Kind::WITH | Kind::WITHOUT if next == Kind::SYSTEM => {
            p.bump_many(2);
            p.expect(Kind::VERSIONING);
            Kind::ColumnOption
        }
        Kind::NOT if matches!(next, Kind::SECONDARY) => {
            p.bump_many(2);
            Kind::ColumnOption
        }
        Kind::STORAGE => {
            p.bump();
            parts::any_word(p);
            Kind::ColumnOption
        }
        Kind::SRID => {
            p.bump();
            parts::number(p);
            Kind::ColumnOption
        }
        Kind::COMPRESSED => {
            p.bump();
            if p.eat(Kind::Eq) {
                parts::any_word(p);
            }
            Kind::ColumnOption
        }
        Kind::CHARACTER | Kind::CHAR if next == Kind::SET => {
            p.bump_many(2);
            types::charset_name(p);
            Kind::ColumnOption
        }
        Kind::CHARSET => {
            p.bump();
            types::charset_name(p);
            Kind::ColumnOption
        }
        _ if p.at_word("COLUMN_FORMAT") => {
            p.bump();
            parts::any_word(p);
            Kind::ColumnOption
        }
        _ if p.at_word("ENGINE_ATTRIBUTE") || p.at_word("SECONDARY_ENGINE_ATTRIBUTE") => {
            p.bump();
            p.eat(Kind::Eq);
            parts::string(p);
            Kind::ColumnOption
        }
        _ if next == Kind::Eq && (names::at_name(p) || p.at(Kind::REF_SYSTEM_ID)) => {
            // MariaDB's engines define attributes of their own.
            parts::any_word(p);
            p.bump();
            if p.at_any(&[Kind::Integer, Kind::Minus]) {
                parts::number(p);
            } else {
                parts::word_or_string(p);
            }
            Kind::ColumnOption
        }
        _ => return false,
    };
    p.complete(marker, kind);
    true
}

/// What only PostgreSQL says of a column, attributes that stand apart, and holes.
fn other(p: &mut Parser, marker: Marker) -> bool {
    if p.is(Dialect::Postgres) {
        match p.current() {
            Kind::STORAGE | Kind::COMPRESSION => {
                let is_storage = p.at(Kind::STORAGE);
                p.require(if is_storage {
                    Feature::ColumnStorage
                } else {
                    Feature::ColumnCompression
                });
                p.bump();
                parts::any_word(p);
                p.complete(marker, Kind::ColumnOption);
                return true;
            }
            Kind::OPTIONS if p.nth(1) == Kind::LParen => {
                p.bump();
                parts::parameters(p);
                p.complete(marker, Kind::ColumnOption);
                return true;
            }
            _ => {}
        }
    }
    constraint::attribute(p) || parts::clause_hole(p)
}
