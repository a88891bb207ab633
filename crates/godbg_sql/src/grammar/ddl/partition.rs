//! Partitions: PostgreSQL's keys and bounds, MySQL's definitions.

use super::{index, parts, table_options};
use crate::Kind;
use crate::dialect::Dialect;
use crate::grammar::{Parser, expr, names};

/// `FOR VALUES …` or `DEFAULT`.
pub(super) fn bound(p: &mut Parser) {
    if parts::clause_hole(p) {
        return;
    }
    let marker = p.start();
    if p.eat(Kind::DEFAULT) {
        p.complete(marker, Kind::PartitionBound);
        return;
    }
    p.expect(Kind::FOR);
    p.expect(Kind::VALUES);
    match p.current() {
        Kind::WITH => {
            p.bump();
            parts::parameters(p);
        }
        Kind::IN => {
            p.bump();
            values(p);
        }
        Kind::FROM => {
            p.bump();
            values(p);
            p.expect(Kind::TO);
            values(p);
        }
        _ => p.expected("IN, FROM or WITH"),
    }
    p.complete(marker, Kind::PartitionBound);
}

/// `(1, MINVALUE, …)`.
fn values(p: &mut Parser) {
    parts::bracketed(p, "a value of a partition", |p| {
        if p.at_any(&[Kind::MINVALUE, Kind::MAXVALUE]) && matches!(p.nth(1), Kind::Comma | Kind::RParen) {
            p.bump();
        } else if p.at_all(&[Kind::LParen, Kind::MAXVALUE]) {
            values(p);
        } else {
            expr::expr(p);
        }
    });
}

/// `PARTITION BY …`.
pub(super) fn partition_by(p: &mut Parser) {
    let marker = p.start();
    p.bump_many(2);
    if p.is_mysql() {
        scheme(p);
        count(p, Kind::PARTITIONS);
        if p.at(Kind::SUBPARTITION) && p.nth(1) == Kind::BY {
            let sub = p.start();
            p.bump_many(2);
            scheme(p);
            count(p, Kind::SUBPARTITIONS);
            p.complete(sub, Kind::PartitionByClause);
        }
        if p.at(Kind::LParen) {
            definitions(p);
        }
    } else {
        parts::any_word(p);
        index::elements(p);
    }
    p.complete(marker, Kind::PartitionByClause);
}

/// `[LINEAR] HASH (…)`, `KEY (…)`, `RANGE COLUMNS (…)`, `SYSTEM_TIME …` of MySQL.
fn scheme(p: &mut Parser) {
    p.eat(Kind::LINEAR);
    match p.current() {
        Kind::SYSTEM_TIME => {
            p.bump();
            system_time_options(p);
            return;
        }
        Kind::RANGE | Kind::LIST | Kind::HASH | Kind::KEY => p.bump(),
        _ => {
            p.expected("RANGE, LIST, HASH or KEY");
            return;
        }
    }
    p.eat_any(&[Kind::COLUMNS, Kind::COLUMN]);
    if p.eat(Kind::ALGORITHM) {
        p.expect(Kind::Eq);
        parts::number(p);
    }
    if p.at_all(&[Kind::LParen, Kind::RParen]) {
        p.bump_many(2);
        return;
    }
    parts::bracketed(p, "a partition key", |p| {
        expr::expr(p);
    });
}

/// `INTERVAL 1 DAY STARTS … AUTO`, `LIMIT 100` of MariaDB.
fn system_time_options(p: &mut Parser) {
    while p.at_any(&[Kind::INTERVAL, Kind::LIMIT, Kind::STARTS, Kind::AUTO]) {
        if !p.eat(Kind::AUTO) {
            let is_interval = p.at(Kind::INTERVAL);
            p.bump();
            expr::binding(p, p.table.operators.collate);
            if is_interval {
                p.bump();
            }
        }
    }
}

fn count(p: &mut Parser, word: Kind) {
    if p.eat(word) {
        parts::number(p);
    }
}

/// `(PARTITION p …, …)`.
pub(super) fn definitions(p: &mut Parser) {
    let marker = p.start();
    parts::bracketed(p, "this part of a partition", definition);
    p.complete(marker, Kind::PartitionDefinitions);
}

fn definition(p: &mut Parser) {
    let marker = p.start();
    let is_named = p.eat_any(&[Kind::PARTITION, Kind::SUBPARTITION]);
    if !is_named && !p.is(Dialect::MariaDb) {
        p.expected("PARTITION");
    }
    names::name(p);
    if p.eat(Kind::VALUES) {
        if p.eat(Kind::LESS) {
            p.expect(Kind::THAN);
            if !p.eat(Kind::MAXVALUE) {
                values(p);
            }
        } else {
            p.expect(Kind::IN);
            values(p);
        }
    } else if !p.eat_any(&[Kind::CURRENT, Kind::HISTORY]) {
        p.eat(Kind::DEFAULT);
    }
    while table_options::mysql_option(p) {}
    if p.at(Kind::LParen) {
        definitions(p);
    }
    p.complete(marker, Kind::PartitionDefinition);
}

/// Says whether PARTITION BY comes next, in a dialect that has it.
pub(super) fn at_partition_by(p: &Parser) -> bool {
    p.at_all(&[Kind::PARTITION, Kind::BY]) && !p.is(Dialect::Sqlite)
}
