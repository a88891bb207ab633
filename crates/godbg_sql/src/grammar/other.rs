//! Statements that are neither queries nor data changes nor schema changes: known by their
//! head, structured where another part of godbg asks for it.

use super::Parser;
use crate::Kind as K;

/// A statement from its first word on; always eats something.
pub(super) fn statement(p: &mut Parser) {
    let marker = p.start();
    if !p.current().is_keyword() && !p.at(K::Ident) {
        p.unexpected();
        p.bump();
        p.bump_rest();
        p.complete(marker, K::Error);
        return;
    }
    p.unknown("this kind of statement");
    p.bump();
    p.bump_rest();
    p.complete(marker, K::OtherStatement);
}
