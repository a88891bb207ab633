//! Bodies of routines, triggers and events that are written as statements: where they end.

use godbg_syntax::Marker;

use super::parts;
use crate::Kind;
use crate::grammar::{Parser, expr, statement};

/// The body of a MySQL routine, trigger or event: one statement, perhaps a compound one.
pub(super) fn body(p: &mut Parser) {
    if p.at_statement_end() || parts::clause_hole(p) {
        return;
    }
    let marker = p.start();
    match p.current() {
        Kind::SONAME => {
            p.bump();
            parts::string(p);
        }
        Kind::RETURN => {
            p.bump();
            expr::expr(p);
        }
        Kind::AS if matches!(p.nth(1), Kind::DollarString | Kind::String) => {
            p.bump();
            parts::string(p);
        }
        _ if at_compound(p) => {
            compound(p);
        }
        _ => {
            p.nested(statement::statement);
        }
    }
    p.complete(marker, Kind::RoutineBody);
}

/// Says whether a compound statement begins here that MariaDB runs by itself.
pub(in crate::grammar) fn at_compound_statement(p: &Parser) -> bool {
    match p.current() {
        Kind::BEGIN => p.nth(1) == Kind::NOT && p.nth(2) == Kind::ATOMIC,
        _ => at_block(p),
    }
}

/// A compound statement outside of a routine.
pub(in crate::grammar) fn compound_statement(p: &mut Parser) {
    let marker = p.start();
    let label = if p.nth(1) == Kind::Colon { 2 } else { 0 };
    let first = p.nth(label);
    let closed_by = compound(p);
    if matches!(first, Kind::IF | Kind::CASE) && closed_by != Some(first) {
        p.expected(if first == Kind::IF { "END IF" } else { "END CASE" });
    }
    p.complete(marker, Kind::RoutineBody);
}

/// Says whether a loop, a condition or a labelled block begins here.
fn at_block(p: &Parser) -> bool {
    let after_label = if p.nth(1) == Kind::Colon { 2 } else { 0 };
    matches!(
        p.nth(after_label),
        Kind::IF | Kind::CASE | Kind::LOOP | Kind::WHILE | Kind::REPEAT | Kind::FOR
    ) || (after_label > 0 && p.nth(after_label) == Kind::BEGIN)
        || labelled_block(p, 1)
}

fn at_compound(p: &Parser) -> bool {
    let after_label = if p.nth(1) == Kind::Colon { 2 } else { 0 };
    matches!(
        p.nth(after_label),
        Kind::BEGIN | Kind::IF | Kind::CASE | Kind::LOOP | Kind::WHILE | Kind::REPEAT | Kind::FOR
    ) || labelled_block(p, 1)
        || matches!(
            p.current(),
            Kind::SIGNAL | Kind::RESIGNAL | Kind::DECLARE | Kind::LEAVE | Kind::ITERATE | Kind::AS | Kind::IS
        )
}

/// Says whether the token `n` places ahead is the colon of a label with the block's word glued to
/// it, which looks like a placeholder: `label:BEGIN`.
fn labelled_block(p: &Parser, n: usize) -> bool {
    p.nth(n) == Kind::Placeholder
        && [":BEGIN", ":LOOP", ":WHILE", ":REPEAT", ":FOR"]
            .iter()
            .any(|block| p.nth_text(n).eq_ignore_ascii_case(block))
}

/// A block that END closes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    /// Its parts are statements.
    Statements,
    /// CASE as an expression: THEN and ELSE begin values.
    Value,
}

/// A compound statement as tokens, its own semicolons included; returns the word behind its END.
fn compound(p: &mut Parser) -> Option<Kind> {
    let mut closed_by = None;
    let mut blocks: Vec<Block> = Vec::new();
    let mut at_start = true;
    while !(p.at_end() || p.at(Kind::Semicolon) && blocks.is_empty()) {
        let current = p.current();
        let opens = match current {
            // Behind `HANDLER FOR condition` nothing marks the start of a statement.
            Kind::BEGIN => p.nth(1) != Kind::WORK,
            Kind::CASE => true,
            Kind::Placeholder => labelled_block(p, 0),
            Kind::IF | Kind::LOOP | Kind::WHILE | Kind::REPEAT | Kind::FOR => at_start,
            _ => false,
        };
        if opens {
            let is_value = current == Kind::CASE && !at_start;
            blocks.push(if is_value { Block::Value } else { Block::Statements });
        }
        p.bump();
        if current == Kind::END {
            blocks.pop();
            closed_by = Some(p.current());
            p.eat_any(&[
                Kind::IF,
                Kind::CASE,
                Kind::LOOP,
                Kind::WHILE,
                Kind::REPEAT,
                Kind::FOR,
            ]);
        }
        if current == Kind::BEGIN {
            // `BEGIN NOT ATOMIC` of MariaDB.
            p.eat_all(&[Kind::NOT, Kind::ATOMIC]);
        }
        at_start = match current {
            Kind::Placeholder if opens => true,
            Kind::Semicolon | Kind::BEGIN | Kind::DO | Kind::LOOP | Kind::REPEAT | Kind::Colon => true,
            Kind::THEN | Kind::ELSE => blocks.last() != Some(&Block::Value),
            _ => false,
        };
    }
    closed_by
}

/// `BEGIN ATOMIC statement; … END` of PostgreSQL.
pub(super) fn atomic(p: &mut Parser, marker: Marker) {
    p.bump_many(2);
    statements_to_end(p);
    p.complete(marker, Kind::RoutineBody);
}

/// `BEGIN statement; … END` of SQLite's triggers.
pub(super) fn trigger_block(p: &mut Parser) {
    let marker = p.start();
    if p.expect(Kind::BEGIN) {
        statements_to_end(p);
    }
    p.complete(marker, Kind::RoutineBody);
}

fn statements_to_end(p: &mut Parser) {
    while !p.at_end() && !p.at(Kind::END) {
        if p.eat(Kind::Semicolon) {
            continue;
        }
        if p.at(Kind::RETURN) {
            p.bump();
            expr::expr(p);
        } else {
            p.nested(statement::statement);
        }
        if !p.at(Kind::Semicolon) && !p.at(Kind::END) && !p.at_end() {
            p.unexpected();
            p.skip_to(&[]);
            // A bracket too many must not stop the way.
            p.eat(Kind::RParen);
        }
    }
    p.expect(Kind::END);
}
