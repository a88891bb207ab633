//! `CREATE TABLE` in all its forms.

use godbg_syntax::{Completed, Marker};

use super::{column, constraint, partition, parts, table_options};
use crate::Kind;
use crate::dialect::Dialect;
use crate::grammar::{Parser, names, query};

/// Whether the columns of a list bring their types.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Columns {
    /// `name type …`.
    WithType,
    /// `name …`, since the type or the parent table says the rest.
    WithoutType,
}

/// `TABLE …` after CREATE.
pub(super) fn create_table(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    parts::if_not_exists(p);
    names::table_name(p);
    body(p);
    table_options::options(p);
    source_query(p);
    table_options::options(p);
    parts::finish(p, marker, Kind::CreateTable, "this part of CREATE TABLE")
}

/// The columns, or what stands in their place.
fn body(p: &mut Parser) {
    match p.current() {
        Kind::OF if p.is(Dialect::Postgres) => {
            let of_type = p.start();
            p.bump();
            // Brackets behind the type are the table's.
            let name = p.start();
            names::qualified_name(p);
            p.complete(name, Kind::TypeName);
            p.complete(of_type, Kind::OfTypeClause);
            typed_elements(p);
        }
        Kind::PARTITION if p.nth(1) == Kind::OF => {
            let parent = p.start();
            p.bump_many(2);
            names::table_name(p);
            p.complete(parent, Kind::PartitionOfClause);
            typed_elements(p);
            partition::bound(p);
        }
        Kind::LIKE if p.is_mysql() => like_clause(p),
        Kind::LParen if p.is_mysql() && is_query_start(p.nth(1)) => {}
        Kind::LParen if p.is(Dialect::Postgres) && is_name_list(p) => {
            names::column_list(p);
        }
        Kind::LParen => {
            elements(p, Columns::WithType);
        }
        _ => {}
    }
}

fn typed_elements(p: &mut Parser) {
    if p.at(Kind::LParen) {
        elements(p, Columns::WithoutType);
    }
}

fn is_query_start(kind: Kind) -> bool {
    matches!(kind, Kind::SELECT | Kind::WITH | Kind::VALUES | Kind::LParen)
}

/// Names alone in brackets, as `CREATE TABLE t (a, b) AS …` has them.
fn is_name_list(p: &Parser) -> bool {
    let is_name = |n| {
        p.nth_allows(n, crate::dialect::use_bits::USE_NAME)
            && matches!(p.nth(n + 1), Kind::Comma | Kind::RParen)
    };
    is_name(1) || p.nth(1) == Kind::Hole && p.nth(2) == Kind::Comma && is_name(3)
}

/// `(column, constraint, …)`.
pub(super) fn elements(p: &mut Parser, columns: Columns) -> Completed {
    let marker = p.start();
    if p.at_all(&[Kind::LParen, Kind::RParen]) {
        p.bump_many(2);
        return p.complete(marker, Kind::TableElements);
    }
    parts::bracketed(p, "this part of a column or constraint", |p| {
        element(p, columns);
        // SQLite's constraints need no comma between them.
        while p.is(Dialect::Sqlite) && constraint::at_table_constraint(p) {
            constraint::table_constraint(p);
        }
    });
    p.complete(marker, Kind::TableElements)
}

fn element(p: &mut Parser, columns: Columns) {
    if p.at(Kind::Hole) && matches!(p.nth(1), Kind::Comma | Kind::RParen) {
        parts::clause_hole(p);
    } else if p.at(Kind::LIKE) && !p.is(Dialect::Sqlite) {
        like_clause(p);
    } else if constraint::at_table_constraint(p) {
        constraint::table_constraint(p);
    } else {
        column::column_def(p, columns);
    }
}

/// `LIKE t INCLUDING ALL …`.
fn like_clause(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    names::table_name(p);
    while p.at_any(&[Kind::INCLUDING, Kind::EXCLUDING]) {
        let option = p.start();
        p.bump();
        parts::any_word(p);
        p.complete(option, Kind::LikeOption);
    }
    p.complete(marker, Kind::LikeClause);
}

/// `[IGNORE|REPLACE] [AS] query [WITH [NO] DATA]`.
fn source_query(p: &mut Parser) {
    if p.is_mysql() {
        p.eat_any(&[Kind::IGNORE, Kind::REPLACE]);
    }
    let has_as = p.eat(Kind::AS);
    if has_as && p.at(Kind::EXECUTE) {
        let execute = p.start();
        p.bump();
        names::name(p);
        if p.at(Kind::LParen) {
            parts::token_group(p);
        }
        p.complete(execute, Kind::Execute);
    } else if has_as || (p.is_mysql() && (is_query_start(p.current()) || p.at(Kind::TABLE))) {
        query::query(p);
    }
    with_data(p);
}

/// `WITH [NO] DATA`.
pub(super) fn with_data(p: &mut Parser) {
    let length = if p.at_all(&[Kind::WITH, Kind::DATA]) {
        2
    } else if p.at_all(&[Kind::WITH, Kind::NO, Kind::DATA]) {
        3
    } else {
        return;
    };
    let marker = p.start();
    p.bump_many(length);
    p.complete(marker, Kind::WithData);
}

/// `VIRTUAL TABLE …` after CREATE.
pub(super) fn create_virtual_table(p: &mut Parser, marker: Marker) -> Completed {
    p.bump_many(2);
    parts::if_not_exists(p);
    names::table_name(p);
    p.expect(Kind::USING);
    names::name(p);
    if p.at(Kind::LParen) {
        let arguments = p.start();
        p.bump_tree();
        p.complete(arguments, Kind::ModuleArguments);
    }
    parts::finish(
        p,
        marker,
        Kind::CreateVirtualTable,
        "this part of CREATE VIRTUAL TABLE",
    )
}
