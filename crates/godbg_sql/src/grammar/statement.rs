//! A text as statements, and which statement begins where.

use godbg_syntax::Completed;

use super::names;
use super::{HoleRole, Parser, ddl, insert, merge, other, query, update};
use crate::Kind as K;
use crate::dialect::Feature;

/// All of the text.
pub(super) fn statements(p: &mut Parser) {
    loop {
        while p.eat(K::Semicolon) {}
        if p.at_end() {
            return;
        }
        let before = p.position();
        statement(p);
        if !p.at_statement_end() {
            leftover(p);
        }
        debug_assert!(p.position() > before, "each statement eats something");
    }
}

/// What stands behind a statement and does not belong to it.
fn leftover(p: &mut Parser) {
    if p.at(K::Hole) {
        while p.at(K::Hole) {
            super::select::clause_hole(p);
        }
        if p.at_statement_end() {
            return;
        }
        p.unknown("what follows a spliced clause");
    } else {
        p.unexpected();
    }
    let marker = p.start();
    p.bump();
    p.bump_rest();
    p.complete(marker, K::Error);
}

/// One statement, without its semicolon.
pub(super) fn statement(p: &mut Parser) {
    match p.current() {
        K::WITH | K::INSERT | K::REPLACE | K::UPDATE | K::DELETE | K::MERGE if starts_change(p) => {
            change(p);
        }
        K::SELECT | K::WITH | K::VALUES | K::TABLE | K::LParen => {
            query::query(p);
        }
        K::Hole => hole(p),
        _ if p.is(crate::Dialect::MariaDb) && ddl::at_compound_statement(p) => ddl::compound_statement(p),
        _ => {
            if !ddl::statement(p) {
                other::statement(p);
            }
        }
    }
}

/// A hole where a statement begins: WITH, a comment, a whole statement.
fn hole(p: &mut Parser) {
    let marker = p.start();
    p.bump_hole(HoleRole::Statement);
    p.complete(marker, K::ClauseHole);
    if !p.at_statement_end() {
        p.nested(statement);
    }
}

/// Says whether INSERT, UPDATE, DELETE, MERGE or REPLACE begins here, perhaps behind WITH.
pub(super) fn starts_change(p: &Parser) -> bool {
    match p.current() {
        K::INSERT | K::UPDATE | K::DELETE => true,
        K::REPLACE => p.has(Feature::Replace),
        K::MERGE => p.has(Feature::Merge),
        K::WITH => with_precedes_change(p),
        _ => false,
    }
}

/// Looks behind the common table expressions for the statement's own word.
fn with_precedes_change(p: &Parser) -> bool {
    let mut depth = 0_u32;
    let mut previous = K::WITH;
    for kind in p.kinds_ahead() {
        match kind {
            K::LParen => depth += 1,
            K::RParen if depth > 0 => depth -= 1,
            K::RParen | K::Semicolon | K::EndOfText => return false,
            K::SELECT | K::VALUES | K::TABLE if depth == 0 => return false,
            // `WITH update AS (…)` names an expression so.
            K::INSERT | K::UPDATE | K::DELETE | K::MERGE | K::REPLACE
                if depth == 0 && matches!(previous, K::RParen | K::Hole | K::Ident | K::QuotedIdent) =>
            {
                return true;
            }
            _ => {}
        }
        previous = kind;
    }
    false
}

/// INSERT, UPDATE, DELETE, MERGE or REPLACE, perhaps behind WITH.
pub(super) fn change(p: &mut Parser) -> Completed {
    let marker = p.start();
    let is_behind_with = p.at(K::WITH);
    if is_behind_with {
        query::with(p);
    }
    super::select::holes(p);
    if is_behind_with && p.is_mysql() {
        let takes_with = p.has(Feature::WithBeforeChanges) && p.at_any(&[K::UPDATE, K::DELETE]);
        if !takes_with {
            p.unexpected();
        }
    }
    match p.current() {
        K::INSERT | K::REPLACE => insert::insert(p, marker),
        K::UPDATE => update::update(p, marker),
        K::DELETE => update::delete(p, marker),
        K::MERGE => merge::merge(p, marker),
        _ => {
            p.expected("INSERT, UPDATE or DELETE");
            p.complete(marker, K::Error)
        }
    }
}

/// `RETURNING …`.
pub(super) fn returning(p: &mut Parser, feature: Feature) {
    if !p.at(K::RETURNING) || !p.has(feature) {
        return;
    }
    p.require(feature);
    let marker = p.start();
    p.bump();
    if p.at(K::WITH) && p.nth(1) == K::LParen && p.has(Feature::ReturningOldNew) {
        p.require(Feature::ReturningOldNew);
        let options = p.start();
        p.bump_many(2);
        loop {
            p.eat_any(&[K::OLD, K::NEW]);
            p.expect(K::AS);
            names::name(p);
            if !p.eat(K::Comma) {
                break;
            }
        }
        p.expect(K::RParen);
        p.complete(options, K::ReturningOptions);
    }
    if p.at_statement_end() || p.at(K::RParen) {
        p.expected("an expression");
    } else {
        super::select::select_list(p);
    }
    p.complete(marker, K::ReturningClause);
}
