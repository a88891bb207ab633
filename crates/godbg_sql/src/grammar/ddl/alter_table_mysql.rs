//! What only MySQL and MariaDB do in ALTER TABLE.

use godbg_syntax::{Completed, Marker};

use super::table::Columns;
use super::{alter, alter_table, column, partition, parts, table, table_options};
use crate::Dialect;
use crate::Kind;
use crate::grammar::{Parser, names, select, types};

/// What MySQL does to named partitions.
const PARTITION_WORDS: &[Kind] = &[
    Kind::ANALYZE,
    Kind::CHECK,
    Kind::EXCHANGE,
    Kind::OPTIMIZE,
    Kind::REBUILD,
    Kind::REORGANIZE,
    Kind::REPAIR,
    Kind::TRUNCATE,
    Kind::COALESCE,
    Kind::DISCARD,
    Kind::IMPORT,
    Kind::ADD,
    Kind::DROP,
    Kind::CONVERT,
];

/// Says whether an action may begin here without a comma before it.
pub(super) fn at_action_without_comma(p: &Parser) -> bool {
    !p.at_any(&[
        Kind::ADD,
        Kind::DROP,
        Kind::ALTER,
        Kind::RENAME,
        Kind::MODIFY,
        Kind::CHANGE,
    ]) && (parts::at_any_word(p) || p.at(Kind::Hole))
}

/// One action; says whether one was there.
pub(super) fn action(p: &mut Parser) -> bool {
    let next = p.nth(1);
    let marker = p.start();
    let kind = match p.current() {
        word if next == Kind::PARTITION && PARTITION_WORDS.contains(&word) => {
            partition_action(p);
            Kind::PartitionAction
        }
        Kind::REMOVE => {
            p.bump();
            p.expect(Kind::PARTITIONING);
            Kind::PartitionAction
        }
        Kind::CONVERT if next == Kind::TABLE => {
            partition_action(p);
            Kind::PartitionAction
        }
        Kind::PARTITION if next == Kind::BY => {
            partition::partition_by(p);
            Kind::PartitionAction
        }
        Kind::ADD | Kind::DROP if next == Kind::SYSTEM => {
            p.bump_many(2);
            p.expect(Kind::VERSIONING);
            Kind::VersioningAction
        }
        Kind::DROP if next == Kind::PERIOD && p.nth(2) == Kind::FOR => {
            p.bump_many(3);
            names::name(p);
            Kind::VersioningAction
        }
        Kind::DROP => return drop_action(p, marker, next),
        Kind::MODIFY => {
            p.bump();
            p.eat(Kind::COLUMN);
            parts::if_exists(p);
            if p.at(Kind::LParen) {
                table::elements(p, Columns::WithType);
            } else {
                column::column_def(p, Columns::WithType);
            }
            alter_table::column_position(p);
            Kind::ModifyColumn
        }
        Kind::CHANGE => {
            p.bump();
            p.eat(Kind::COLUMN);
            parts::if_exists(p);
            names::name(p);
            column::column_def(p, Columns::WithType);
            alter_table::column_position(p);
            Kind::ChangeColumn
        }
        Kind::ALTER if matches!(next, Kind::INDEX | Kind::KEY | Kind::CHECK | Kind::CONSTRAINT) => {
            return alter_key(p, marker);
        }
        Kind::RENAME => return rename(p, marker, next),
        Kind::CONVERT => {
            p.bump();
            p.expect(Kind::TO);
            if !p.eat(Kind::CHARSET) {
                p.expect(Kind::CHARACTER);
                p.expect(Kind::SET);
            }
            types::charset_name(p);
            if p.at(Kind::COLLATE) {
                column::collate(p);
            }
            Kind::ConvertCharset
        }
        Kind::ENABLE | Kind::DISABLE => {
            p.bump();
            p.expect(Kind::KEYS);
            Kind::OtherAction
        }
        Kind::DISCARD | Kind::IMPORT => {
            p.bump();
            p.expect(Kind::TABLESPACE);
            Kind::OtherAction
        }
        Kind::FORCE | Kind::SECONDARY_LOAD | Kind::SECONDARY_UNLOAD => {
            p.bump();
            Kind::OtherAction
        }
        Kind::ORDER => {
            select::order_by(p);
            Kind::OtherAction
        }
        Kind::ALGORITHM | Kind::LOCK => {
            p.bump();
            p.eat(Kind::Eq);
            parts::any_word(p);
            Kind::HowToAlter
        }
        Kind::WITH | Kind::WITHOUT if p.nth_is_word(1, "VALIDATION") => {
            p.bump_many(2);
            Kind::HowToAlter
        }
        Kind::WAIT | Kind::NOWAIT => {
            alter::wait(p);
            return true;
        }
        _ if table_options::mysql_option(p) => Kind::TableOptionAction,
        _ => return false,
    };
    p.complete(marker, kind);
    true
}

fn drop_action(p: &mut Parser, marker: Marker, next: Kind) -> bool {
    let kind = match next {
        Kind::PRIMARY => {
            p.bump_many(2);
            p.expect(Kind::KEY);
            p.complete(marker, Kind::DropPrimaryKey);
            return true;
        }
        // MariaDB lets one say CONSTRAINT before it.
        Kind::CONSTRAINT if p.is(Dialect::MariaDb) && p.nth(2) == Kind::PRIMARY && p.nth(3) == Kind::KEY => {
            p.bump_many(4);
            p.complete(marker, Kind::DropPrimaryKey);
            return true;
        }
        Kind::FOREIGN => {
            p.bump_many(2);
            p.expect(Kind::KEY);
            Kind::DropForeignKey
        }
        Kind::INDEX | Kind::KEY => {
            p.bump_many(2);
            Kind::DropTableIndex
        }
        Kind::CHECK => {
            p.bump_many(2);
            Kind::DropConstraint
        }
        _ => return false,
    };
    parts::if_exists(p);
    names::name(p);
    p.complete(marker, kind);
    true
}

/// `ALTER INDEX i VISIBLE`, `ALTER CHECK c NOT ENFORCED`.
fn alter_key(p: &mut Parser, marker: Marker) -> bool {
    p.bump();
    let is_index = p.at_any(&[Kind::INDEX, Kind::KEY]);
    p.bump();
    parts::if_exists(p);
    names::name(p);
    p.eat(Kind::NOT);
    if !p.eat_any(&[Kind::VISIBLE, Kind::INVISIBLE, Kind::IGNORED, Kind::ENFORCED]) {
        p.expected(if is_index {
            "VISIBLE or INVISIBLE"
        } else {
            "ENFORCED or NOT ENFORCED"
        });
    }
    let kind = if is_index {
        Kind::AlterTableIndex
    } else {
        Kind::AlterConstraint
    };
    p.complete(marker, kind);
    true
}

fn rename(p: &mut Parser, marker: Marker, next: Kind) -> bool {
    match next {
        Kind::INDEX | Kind::KEY => {
            p.bump_many(2);
            parts::if_exists(p);
            names::name(p);
            p.expect(Kind::TO);
            names::name(p);
            p.complete(marker, Kind::RenameTableIndex);
        }
        Kind::COLUMN => {
            alter_table::rename(p, marker);
        }
        _ => {
            p.bump();
            p.eat_any(&[Kind::TO, Kind::AS, Kind::Eq]);
            names::qualified_name(p);
            p.complete(marker, Kind::RenameTo);
        }
    }
    true
}

/// `ADD PARTITION (…)`, `DROP PARTITION p`, `EXCHANGE PARTITION p WITH TABLE t` and so on, up to
/// the comma that separates actions.
fn partition_action(p: &mut Parser) -> Completed {
    let marker = p.start();
    while !p.at_statement_end() {
        match p.current() {
            Kind::LParen if p.nth(1) == Kind::PARTITION => partition::definitions(p),
            // Lists of partitions have commas of their own.
            _ => p.bump_tree(),
        }
    }
    p.complete(marker, Kind::ObjectOption)
}
