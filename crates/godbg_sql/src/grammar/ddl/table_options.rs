//! What may follow the columns of a table.

use super::{partition, parts};
use crate::Kind;
use crate::dialect::{Dialect, Feature};
use crate::grammar::{Parser, names, types};

/// Options of MySQL that may stand without `=` before their value.
const MYSQL_OPTIONS: &[Kind] = &[
    Kind::ENGINE,
    Kind::AUTO_INCREMENT,
    Kind::AVG_ROW_LENGTH,
    Kind::CHECKSUM,
    Kind::TABLE_CHECKSUM,
    Kind::COMMENT,
    Kind::COMPRESSION,
    Kind::CONNECTION,
    Kind::DELAY_KEY_WRITE,
    Kind::INSERT_METHOD,
    Kind::KEY_BLOCK_SIZE,
    Kind::MAX_ROWS,
    Kind::MIN_ROWS,
    Kind::PACK_KEYS,
    Kind::PAGE_CHECKSUM,
    Kind::PASSWORD,
    Kind::ROW_FORMAT,
    Kind::STATS_AUTO_RECALC,
    Kind::STATS_PERSISTENT,
    Kind::STATS_SAMPLE_PAGES,
    Kind::TABLESPACE,
    Kind::STORAGE,
    Kind::SECONDARY_ENGINE,
    Kind::AUTOEXTEND_SIZE,
    Kind::TRANSACTIONAL,
    Kind::NODEGROUP,
    Kind::SEQUENCE,
    Kind::CHARSET,
    Kind::COLLATE,
    Kind::TYPE,
];

/// All options that come next.
pub(super) fn options(p: &mut Parser) {
    loop {
        let found = match p.table.dialect {
            Dialect::Postgres => postgres_option(p),
            Dialect::MySql | Dialect::MariaDb => {
                let found = mysql_option(p);
                found && {
                    p.eat(Kind::Comma);
                    true
                }
            }
            Dialect::Sqlite => sqlite_option(p),
        };
        if found || parts::clause_hole(p) {
            continue;
        }
        if !partition::at_partition_by(p) {
            return;
        }
        partition::partition_by(p);
    }
}

fn postgres_option(p: &mut Parser) -> bool {
    let marker = p.start();
    let next = p.nth(1);
    match p.current() {
        Kind::INHERITS => {
            p.bump();
            if p.expect(Kind::LParen) {
                parts::table_names(p);
                p.expect(Kind::RParen);
            }
            p.complete(marker, Kind::InheritsClause);
            return true;
        }
        Kind::WITH if next == Kind::LParen => {
            p.bump();
            parts::parameters(p);
        }
        Kind::WITHOUT | Kind::WITH if next == Kind::OIDS => p.bump_many(2),
        Kind::USING | Kind::TABLESPACE | Kind::SERVER => {
            p.bump();
            names::name(p);
        }
        Kind::OPTIONS => {
            p.bump();
            parts::parameters(p);
        }
        Kind::ON if next == Kind::COMMIT => {
            p.bump_many(2);
            if p.eat_any(&[Kind::DELETE, Kind::PRESERVE]) {
                p.expect(Kind::ROWS);
            } else {
                p.expect(Kind::DROP);
            }
        }
        _ => return false,
    }
    p.complete(marker, Kind::TableOption);
    true
}

fn sqlite_option(p: &mut Parser) -> bool {
    let marker = p.start();
    match p.current() {
        Kind::WITHOUT => {
            p.bump();
            p.expect(Kind::ROWID);
        }
        Kind::STRICT => {
            p.require(Feature::StrictTables);
            p.bump();
        }
        _ => return false,
    }
    p.complete(marker, Kind::TableOption);
    p.eat(Kind::Comma);
    true
}

/// One option of MySQL or MariaDB; says whether one was there.
pub(super) fn mysql_option(p: &mut Parser) -> bool {
    let marker = p.start();
    let next = p.nth(1);
    if p.at(Kind::DEFAULT) && matches!(next, Kind::CHARACTER | Kind::CHAR | Kind::CHARSET | Kind::COLLATE) {
        p.bump();
    }
    let next = p.nth(1);
    match p.current() {
        Kind::CHARACTER | Kind::CHAR if next == Kind::SET => {
            p.bump_many(2);
            p.eat(Kind::Eq);
            types::charset_name(p);
        }
        Kind::DATA | Kind::INDEX if next == Kind::DIRECTORY => {
            p.bump_many(2);
            value(p);
        }
        Kind::WITH if next == Kind::SYSTEM => {
            p.bump_many(2);
            p.expect(Kind::VERSIONING);
        }
        Kind::START if next == Kind::TRANSACTION => p.bump_many(2),
        Kind::UNION if next == Kind::Eq || next == Kind::LParen => {
            p.bump();
            p.eat(Kind::Eq);
            if p.at_all(&[Kind::LParen, Kind::RParen]) {
                p.bump_many(2);
            } else if p.expect(Kind::LParen) {
                parts::table_names(p);
                p.expect(Kind::RParen);
            }
        }
        kind if MYSQL_OPTIONS.contains(&kind) => {
            p.bump();
            value(p);
        }
        _ if is_other_option(p) => {
            p.bump();
            value(p);
        }
        _ => return false,
    }
    p.complete(marker, Kind::TableOption);
    true
}

/// Engines of MariaDB define options of their own.
fn is_other_option(p: &Parser) -> bool {
    let next = p.nth(1);
    (parts::at_any_word(p) && next == Kind::Eq)
        || (p.at_word("ENCRYPTION") && parts::is_string(next))
        || p.at_word("ENGINE_ATTRIBUTE")
        || p.at_word("SECONDARY_ENGINE_ATTRIBUTE")
}

fn value(p: &mut Parser) {
    p.eat(Kind::Eq);
    match p.current() {
        Kind::Minus | Kind::Plus | Kind::Integer | Kind::Decimal | Kind::RadixInteger | Kind::HexString => {
            parts::number(p);
        }
        _ => parts::word_or_string(p),
    }
}
