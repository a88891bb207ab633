//! `ALTER`: which function parses what; `RENAME TABLE`.

use godbg_syntax::Completed;

use super::{alter_object, alter_table, create, objects, parts};
use crate::Kind;
use crate::grammar::{Parser, names};

/// `ALTER …`.
pub(super) fn alter(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump();
    if p.is_mysql() {
        p.eat(Kind::ONLINE);
        p.eat(Kind::IGNORE);
        create::modifiers(p);
    }
    if p.at(Kind::TABLE) || p.at_all(&[Kind::FOREIGN, Kind::TABLE]) {
        return alter_table::alter_table(p, marker);
    }
    match objects::object_type(p) {
        Some(object) => alter_object::alter_object(p, marker, object),
        None => parts::finish(p, marker, Kind::AlterObject, "what ALTER changes"),
    }
}

/// `RENAME TABLE a TO b, …`.
pub(super) fn rename_tables(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump_many(2);
    parts::if_exists(p);
    loop {
        let rename = p.start();
        names::table_name(p);
        wait(p);
        p.expect(Kind::TO);
        names::table_name(p);
        p.complete(rename, Kind::TableRename);
        if !p.eat(Kind::Comma) {
            break;
        }
    }
    parts::finish(p, marker, Kind::RenameTables, "this part of RENAME TABLE")
}

/// `WAIT n` or `NOWAIT` of MariaDB.
pub(super) fn wait(p: &mut Parser) {
    if !p.is_mysql() {
        return;
    }
    let marker = p.start();
    if p.at(Kind::WAIT) && matches!(p.nth(1), Kind::Integer | Kind::Decimal | Kind::Hole) {
        p.bump();
        parts::number(p);
    } else if !p.eat(Kind::NOWAIT) {
        return;
    }
    p.complete(marker, Kind::HowToAlter);
}
