//! Names, lists of names, aliases.

use godbg_syntax::Completed;

use super::{HoleRole, Parser};
use crate::Kind;
use crate::dialect::{
    Dialect, Use,
    use_bits::{USE_NAME, USE_TABLE_ALIAS},
};

/// Says whether a name may begin here; a hole counts.
pub(crate) fn at_name(p: &Parser) -> bool {
    at_name_in(p, USE_NAME)
}

/// Says whether a name for such a place may begin here; a hole counts.
pub(crate) fn at_name_in(p: &Parser, place: Use) -> bool {
    p.allows(place) || p.at(Kind::Hole) || at_string_name(p)
}

/// SQLite takes a string where a name must stand.
fn at_string_name(p: &Parser) -> bool {
    p.at(Kind::String) && p.is(Dialect::Sqlite)
}

/// A name, or a problem and an empty node.
pub(crate) fn name(p: &mut Parser) -> Completed {
    name_in(p, USE_NAME, HoleRole::Name)
}

/// A name in a place where more or other words may stand.
pub(crate) fn name_in(p: &mut Parser, place: Use, role: HoleRole) -> Completed {
    let marker = p.start();
    if p.at(Kind::Hole) {
        p.bump_hole(role);
    } else if p.allows(place) || at_string_name(p) {
        let is_unicode = p.at(Kind::UnicodeIdent);
        p.bump();
        if is_unicode && p.at(Kind::UESCAPE) && p.nth(1) == Kind::String {
            p.bump_many(2);
        }
    } else {
        p.expected("a name");
    }
    p.complete(marker, Kind::Name)
}

/// A name after a dot: any word in most dialects.
pub(crate) fn name_after_dot(p: &mut Parser) -> Completed {
    let marker = p.start();
    if p.at(Kind::Hole) {
        p.bump_hole(HoleRole::Name);
    } else if is_word_after_dot(p) {
        p.bump();
    } else {
        p.expected("a name");
    }
    p.complete(marker, Kind::Name)
}

fn is_word_after_dot(p: &Parser) -> bool {
    // MySQL takes a reserved word for a name only right behind the dot.
    let any_word = match p.table.dialect {
        Dialect::Postgres => true,
        Dialect::MySql | Dialect::MariaDb => !p.has_space_before(),
        Dialect::Sqlite => false,
    };
    (any_word && p.current().is_keyword()) || p.allows(USE_NAME) || at_string_name(p)
}

/// Names joined by dots.
pub(crate) fn qualified_name(p: &mut Parser) -> Completed {
    qualified_name_in(p, USE_NAME, HoleRole::Name)
}

/// The name of a table.
pub(crate) fn table_name(p: &mut Parser) -> Completed {
    let most = if p.is(Dialect::Postgres) { u8::MAX } else { 2 };
    dotted_name(p, USE_NAME, HoleRole::Table, most)
}

/// Names joined by dots, the first in a place where more or other words may stand.
pub(crate) fn qualified_name_in(p: &mut Parser, place: Use, role: HoleRole) -> Completed {
    dotted_name(p, place, role, u8::MAX)
}

/// At most `most` names joined by dots.
fn dotted_name(p: &mut Parser, place: Use, role: HoleRole, most: u8) -> Completed {
    let marker = p.start();
    if p.at(Kind::Dot) && p.is(Dialect::MariaDb) {
        // `.t` is a table of the current database.
        p.bump();
        name_after_dot(p);
    } else {
        name_in(p, place, role);
    }
    let mut parts = 1_u8;
    while p.at(Kind::Dot) && p.nth(1) != Kind::Star && (parts < most || most == u8::MAX) {
        p.bump();
        name_after_dot(p);
        parts = parts.saturating_add(1);
    }
    p.complete(marker, Kind::QualifiedName)
}

/// `name [, name]…` without brackets.
pub(crate) fn names(p: &mut Parser) {
    loop {
        name(p);
        if !p.eat(Kind::Comma) {
            return;
        }
    }
}

/// `(name, …)`.
pub(crate) fn column_list(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.expect(Kind::LParen);
    loop {
        let target = p.start();
        name_in(p, USE_NAME, HoleRole::Name);
        p.complete(target, Kind::ColumnTarget);
        if !p.eat(Kind::Comma) {
            break;
        }
    }
    if !p.at(Kind::RParen) {
        p.expected("`,` or `)`");
        p.skip_to(&[]);
    }
    p.eat(Kind::RParen);
    let list = p.complete(marker, Kind::ColumnList);
    mark_single_hole(p, list);
    list
}

/// A hole alone in brackets stands for a list.
pub(crate) fn mark_single_hole(p: &mut Parser, list: Completed) {
    let range = p.completed_range(list);
    p.change_roles(range, HoleRole::Name, HoleRole::Names);
}

/// Says whether a hole stands where only the alias of a table can: before a comma, a condition of a join,
/// SET, a hint, or the names of columns.
pub(super) fn at_alias_hole(p: &Parser) -> bool {
    p.at(Kind::Hole)
        && match p.nth(1) {
            Kind::Comma | Kind::USING | Kind::SET | Kind::STRAIGHT_JOIN => true,
            Kind::USE | Kind::FORCE | Kind::IGNORE => p.is_mysql(),
            Kind::ON => !matches!(p.nth(2), Kind::CONFLICT | Kind::DUPLICATE),
            Kind::LParen => p.nth_allows(2, USE_NAME),
            _ => false,
        }
}

/// `[AS] name [(columns)]`; nothing when there is no alias.
pub(crate) fn alias(p: &mut Parser, without_as: Use) -> bool {
    if p.at(Kind::WINDOW) && p.nth(2) == Kind::AS {
        return false;
    }
    let is_hole = at_alias_hole(p);
    if !(p.at(Kind::AS) || is_hole || p.allows(without_as) || (at_string_name(p) && !p.at(Kind::Hole))) {
        return false;
    }
    let marker = p.start();
    if p.eat(Kind::AS) || is_hole {
        name_in(p, USE_NAME | USE_TABLE_ALIAS, HoleRole::Name);
    } else {
        p.single(Kind::Name);
    }
    if p.at(Kind::LParen) && !p.is(Dialect::Sqlite) {
        column_list(p);
    }
    p.complete(marker, Kind::Alias);
    true
}
