//! MERGE.

use godbg_syntax::{Completed, Marker};

use super::select::holes;
use super::{Parser, expr, from, insert, query, statement};
use crate::Kind as K;
use crate::dialect::Feature;

/// MERGE from its first word on.
pub(super) fn merge(p: &mut Parser, marker: Marker) -> Completed {
    p.require(Feature::Merge);
    p.bump();
    p.expect(K::INTO);
    from::table_ref(p);
    if p.at(K::USING) {
        let using = p.start();
        p.bump();
        from::joined_table(p);
        p.complete(using, K::UsingTables);
    } else {
        p.expected("USING");
        p.skip_to(&[K::ON, K::WHEN]);
    }
    if p.at(K::ON) {
        let on = p.start();
        p.bump();
        expr::condition(p);
        p.complete(on, K::OnClause);
    } else {
        p.expected("ON");
        p.skip_to(&[K::WHEN]);
    }
    holes(p);
    if !p.at(K::WHEN) && !p.last_was_hole() {
        p.expected("WHEN");
    }
    while p.at(K::WHEN) {
        when(p);
        holes(p);
    }
    statement::returning(p, Feature::MergeReturning);
    p.complete(marker, K::Merge)
}

fn when(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    let negated = p.eat(K::NOT);
    p.expect(K::MATCHED);
    let mut by_source = false;
    if p.at(K::BY) && p.has(Feature::MergeBySource) {
        p.require(Feature::MergeBySource);
        p.bump();
        by_source = p.at(K::SOURCE);
        if !p.eat_any(&[K::SOURCE, K::TARGET]) {
            p.expected("SOURCE or TARGET");
        }
    }
    if p.eat(K::AND) {
        expr::condition(p);
    }
    p.expect(K::THEN);
    let action = p.start();
    match p.current() {
        K::INSERT if negated && !by_source => merge_insert(p),
        K::UPDATE if !negated || by_source => {
            p.bump();
            if p.at(K::SET) {
                insert::set_clause(p);
            } else {
                p.expected("SET");
            }
        }
        K::DELETE if !negated || by_source => p.bump(),
        K::DO => {
            p.bump();
            p.expect(K::NOTHING);
        }
        _ => p.expected(if negated && !by_source {
            "INSERT or DO NOTHING"
        } else {
            "UPDATE, DELETE or DO NOTHING"
        }),
    }
    p.complete(action, K::MergeAction);
    p.complete(marker, K::MergeWhen);
}

fn merge_insert(p: &mut Parser) {
    p.bump();
    if p.at(K::LParen) {
        let list = p.start();
        p.bump();
        loop {
            insert::column_target(p);
            if !p.eat(K::Comma) {
                break;
            }
        }
        p.expect(K::RParen);
        p.complete(list, K::ColumnList);
    }
    if p.eat(K::OVERRIDING) {
        p.eat_any(&[K::SYSTEM, K::USER]);
        p.expect(K::VALUE);
    }
    if p.at(K::DEFAULT) && p.nth(1) == K::VALUES {
        let values = p.start();
        p.bump_many(2);
        p.complete(values, K::DefaultValues);
    } else if p.at(K::VALUES) {
        query::values(p);
    } else {
        p.expected("VALUES");
    }
}
