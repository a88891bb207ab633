//! UPDATE and DELETE.

use godbg_syntax::{Completed, Marker};

use super::names::{alias, name, name_after_dot, name_in};
use super::select::{clause_hole, holes, order_by, where_clause};
use super::{HoleRole, Parser, expr, from, insert, query, statement};
use crate::Kind as K;
use crate::dialect::{Dialect, Feature, use_bits::USE_NAME};

/// UPDATE from its first word on.
pub(super) fn update(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    if p.is(Dialect::Sqlite) && p.eat(K::OR) {
        p.eat_any(&[K::ROLLBACK, K::ABORT, K::REPLACE, K::FAIL, K::IGNORE]);
    }
    if p.is_mysql() {
        p.eat(K::LOW_PRIORITY);
        p.eat(K::IGNORE);
    }
    if p.has(Feature::MultiTableUpdate) {
        from::table_list(p);
    } else {
        from::changed_table(p);
    }
    portion(p);
    holes(p);
    if p.at(K::SET) {
        insert::set_clause(p);
    } else if !p.last_was_hole() {
        p.expected("SET");
        p.skip_to(&[K::SET, K::WHERE, K::FROM, K::RETURNING]);
        if p.at(K::SET) {
            insert::set_clause(p);
        }
    }
    if p.at(K::FROM) && p.has(Feature::UpdateFrom) {
        from::from_clause(p);
    }
    conditions(p);
    statement::returning(p, Feature::UpdateReturning);
    order_and_limit(p);
    p.complete(marker, K::Update)
}

fn portion(p: &mut Parser) {
    if p.at(K::FOR) && p.nth(1) == K::PORTION {
        let marker = p.start();
        p.bump_many(2);
        p.expect(K::OF);
        name(p);
        p.expect(K::FROM);
        expr::expr(p);
        p.expect(K::TO);
        expr::expr(p);
        p.complete(marker, K::PortionClause);
    }
}

fn conditions(p: &mut Parser) {
    holes(p);
    if p.at(K::WHERE) {
        where_clause(p);
    }
    holes(p);
    order_and_limit(p);
}

fn order_and_limit(p: &mut Parser) {
    if !p.has(Feature::LimitedChanges) {
        return;
    }
    if p.at(K::ORDER) {
        order_by(p);
    }
    holes(p);
    if p.at(K::LIMIT) {
        query::limit_clause(p);
    }
    holes(p);
}

/// DELETE from its first word on.
pub(super) fn delete(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    if p.is_mysql() {
        while p.at_any(&[K::LOW_PRIORITY, K::QUICK, K::IGNORE]) && p.nth(1) != K::Dot {
            p.bump();
        }
        if p.at(K::HISTORY) && p.nth(1) == K::FROM {
            p.bump();
        }
    }
    if p.has(Feature::MultiTableDelete) && !p.at(K::FROM) {
        targets(p);
        p.expect(K::FROM);
        let from = p.start();
        from::table_list(p);
        p.complete(from, K::UsingTables);
    } else {
        if !p.eat(K::FROM) {
            if p.at(K::Hole) {
                clause_hole(p);
            } else {
                p.expected("FROM");
            }
        }
        if p.has(Feature::MultiTableDelete) && names_several_targets(p) {
            targets(p);
        } else {
            from::deleted_table(p);
            portion(p);
        }
        if p.has(Feature::DeleteUsing) && p.at(K::USING) {
            let using = p.start();
            p.bump();
            from::table_list(p);
            p.complete(using, K::UsingTables);
        }
    }
    conditions(p);
    statement::returning(p, Feature::DeleteReturning);
    order_and_limit(p);
    p.complete(marker, K::Delete)
}

/// `DELETE FROM a, b USING …` and `DELETE FROM a.* USING …`.
fn names_several_targets(p: &Parser) -> bool {
    let mut n = 1;
    while p.nth(n) == K::Dot {
        if p.nth(n + 1) == K::Star {
            return true;
        }
        n += 2;
    }
    matches!(p.nth(n), K::Comma | K::USING)
}

fn targets(p: &mut Parser) {
    let marker = p.start();
    loop {
        let table = p.start();
        let qualified = p.start();
        name_in(p, USE_NAME, HoleRole::Table);
        while p.at(K::Dot) {
            p.bump();
            if p.eat(K::Star) {
                break;
            }
            name_after_dot(p);
        }
        p.complete(qualified, K::QualifiedName);
        if p.at(K::AS) {
            alias(p, 0);
        }
        p.complete(table, K::TableRef);
        if !p.eat(K::Comma) {
            break;
        }
    }
    p.complete(marker, K::DeleteTargets);
}
