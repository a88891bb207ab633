//! Views.

use godbg_syntax::{Completed, Marker};

use super::{parts, table};
use crate::Kind;
use crate::dialect::Dialect;
use crate::grammar::{Parser, names, query};

/// `VIEW …` after CREATE and its modifiers.
pub(super) fn create_view(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    parts::if_not_exists(p);
    names::table_name(p);
    definition(p);
    parts::finish(p, marker, Kind::CreateView, "this part of CREATE VIEW")
}

/// What follows the name of a view.
pub(super) fn definition(p: &mut Parser) {
    if p.at(Kind::LParen) {
        names::column_list(p);
    }
    while p.is(Dialect::Postgres) {
        let option = p.start();
        match p.current() {
            Kind::WITH if p.nth(1) == Kind::LParen => {
                p.bump();
                parts::parameters(p);
            }
            Kind::USING | Kind::TABLESPACE => {
                p.bump();
                names::name(p);
            }
            _ => break,
        }
        p.complete(option, Kind::TableOption);
    }
    while parts::clause_hole(p) {}
    if p.expect(Kind::AS) {
        query::query(p);
    }
    check_option(p);
    table::with_data(p);
}

/// `WITH [CASCADED|LOCAL] CHECK OPTION`, if it comes next.
fn check_option(p: &mut Parser) {
    let has_scope = matches!(p.nth(1), Kind::CASCADED | Kind::LOCAL);
    if p.at(Kind::WITH) && (has_scope || p.nth(1) == Kind::CHECK) {
        let marker = p.start();
        p.bump_many(if has_scope { 2 } else { 1 });
        p.expect(Kind::CHECK);
        p.expect(Kind::OPTION);
        p.complete(marker, Kind::CheckOption);
    }
}

/// `REFRESH MATERIALIZED VIEW …`.
pub(super) fn refresh(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump_many(2);
    p.expect(Kind::VIEW);
    p.eat(Kind::CONCURRENTLY);
    names::table_name(p);
    table::with_data(p);
    parts::finish(p, marker, Kind::RefreshView, "this part of REFRESH")
}
