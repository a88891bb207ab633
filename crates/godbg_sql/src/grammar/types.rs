//! Data types.

use godbg_syntax::Completed;

use super::names::{name_after_dot, name_in};
use super::{HoleRole, Parser, expr};
use crate::Kind as K;
use crate::dialect::{
    Dialect,
    use_bits::{USE_FUNCTION, USE_NAME},
};

/// Words that are types in PostgreSQL and MySQL although they cannot name other things.
const BUILT_IN: &[K] = &[
    K::BIGINT,
    K::BINARY,
    K::BIT,
    K::BLOB,
    K::BOOLEAN,
    K::CHAR,
    K::CHARACTER,
    K::DEC,
    K::DECIMAL,
    K::DOUBLE,
    K::ENUM,
    K::FLOAT,
    K::FLOAT4,
    K::FLOAT8,
    K::INT,
    K::INT1,
    K::INT2,
    K::INT3,
    K::INT4,
    K::INT8,
    K::INTEGER,
    K::INTERVAL,
    K::LONG,
    K::LONGBLOB,
    K::LONGTEXT,
    K::MEDIUMBLOB,
    K::MEDIUMINT,
    K::MEDIUMTEXT,
    K::MIDDLEINT,
    K::NATIONAL,
    K::NCHAR,
    K::NUMERIC,
    K::NVARCHAR,
    K::REAL,
    K::SET,
    K::SETOF,
    K::SIGNED,
    K::SMALLINT,
    K::TIME,
    K::TIMESTAMP,
    K::TINYBLOB,
    K::TINYINT,
    K::TINYTEXT,
    K::UNSIGNED,
    K::VARBINARY,
    K::VARCHAR,
    K::VARCHARACTER,
    K::JSON,
    K::PRECISION,
];

/// Says whether a type with a name of its own grammar begins here, which may stand before a string.
pub(crate) fn at_built_in_type(p: &Parser) -> bool {
    p.current().is_keyword() && BUILT_IN.contains(&p.current())
}

/// Says whether a built-in type with a string behind it stands here: `TIMESTAMP(3) WITH TIME ZONE '…'`.
pub(super) fn built_in_type_before_string(p: &Parser) -> bool {
    if !at_built_in_type(p) {
        return false;
    }
    let mut depth = 0_u32;
    for kind in p.kinds_ahead().skip(1) {
        match kind {
            K::String | K::EscapeString | K::UnicodeString | K::DollarString => return depth == 0,
            K::LParen => depth += 1,
            K::RParen => depth = depth.saturating_sub(1),
            K::Integer | K::Comma if depth > 0 => {}
            K::VARYING
            | K::PRECISION
            | K::WITH
            | K::WITHOUT
            | K::TIME
            | K::ZONE
            | K::CHARACTER
            | K::CHAR
            | K::VARCHAR => {}
            _ => return false,
        }
    }
    false
}

/// Says whether a type may begin `n` tokens ahead.
pub(crate) fn at_type(p: &Parser, n: usize) -> bool {
    let kind = p.nth(n);
    BUILT_IN.contains(&kind) || p.nth_allows(n, USE_FUNCTION | USE_NAME) || kind == K::Hole
}

/// A data type, or a problem and an empty node.
pub(crate) fn type_name(p: &mut Parser) -> Completed {
    let marker = p.start();
    if p.at(K::Hole) {
        p.bump_hole(HoleRole::Type);
    } else {
        match p.table.dialect {
            Dialect::Postgres => postgres_type(p),
            Dialect::MySql | Dialect::MariaDb => mysql_type(p),
            Dialect::Sqlite => sqlite_type(p),
        }
    }
    p.complete(marker, K::TypeName)
}

fn postgres_type(p: &mut Parser) {
    p.eat(K::SETOF);
    match p.current() {
        K::DOUBLE if p.nth(1) == K::PRECISION => p.bump_many(2),
        K::NATIONAL | K::CHARACTER | K::CHAR | K::NCHAR | K::VARCHAR | K::BIT => {
            p.eat(K::NATIONAL);
            p.bump();
            p.eat(K::VARYING);
            type_args(p);
        }
        K::TIME | K::TIMESTAMP => {
            p.bump();
            type_args(p);
            if p.at_any(&[K::WITH, K::WITHOUT]) && p.nth(1) == K::TIME {
                p.bump_many(2);
                p.expect(K::ZONE);
            }
        }
        K::INTERVAL => {
            p.bump();
            if p.at(K::LParen) {
                type_args(p);
            } else {
                interval_fields(p);
            }
        }
        _ if at_built_in_type(p) && !p.allows(USE_FUNCTION) => {
            p.bump();
            type_args(p);
        }
        _ => {
            name_in(p, USE_FUNCTION, HoleRole::Type);
            while p.at(K::Dot) {
                p.bump();
                name_after_dot(p);
            }
            if p.at(K::Percent) && p.nth(1) == K::TYPE {
                p.bump_many(2);
            } else {
                type_args(p);
            }
        }
    }
    if p.eat(K::ARRAY) {
        if p.eat(K::LBracket) {
            p.expect(K::Integer);
            p.expect(K::RBracket);
        }
        return;
    }
    while p.at(K::LBracket) && matches!(p.nth(1), K::RBracket | K::Integer) {
        p.bump();
        p.eat(K::Integer);
        p.expect(K::RBracket);
    }
}

/// `YEAR TO MONTH`, `SECOND(3)` after INTERVAL.
pub(super) fn interval_fields(p: &mut Parser) {
    const FIELDS: &[K] = &[K::YEAR, K::MONTH, K::DAY, K::HOUR, K::MINUTE, K::SECOND];
    if !p.eat_any(FIELDS) {
        return;
    }
    if p.at(K::TO) && FIELDS.contains(&p.nth(1)) {
        p.bump_many(2);
    }
    type_args(p);
}

fn mysql_type(p: &mut Parser) {
    match p.current() {
        K::NATIONAL | K::LONG | K::DOUBLE => {
            p.bump();
            if p.nth(1) == K::SET {
                // `LONG CHARACTER SET …`
                return mysql_type_attributes(p);
            }
            p.eat_any(&[
                K::CHAR,
                K::CHARACTER,
                K::VARCHAR,
                K::VARCHARACTER,
                K::VARBINARY,
                K::PRECISION,
            ]);
            p.eat(K::VARYING);
        }
        K::CHAR | K::CHARACTER | K::NCHAR => {
            p.bump();
            p.eat_any(&[K::VARYING, K::VARCHAR, K::VARCHARACTER]);
        }
        K::SIGNED | K::UNSIGNED => {
            p.bump();
            p.eat_any(&[K::INT, K::INTEGER]);
        }
        _ if at_built_in_type(p) => p.bump(),
        _ => {
            name_in(p, USE_NAME, HoleRole::Type);
            while p.eat(K::Dot) {
                name_after_dot(p);
            }
        }
    }
    type_args(p);
    mysql_type_attributes(p);
}

fn mysql_type_attributes(p: &mut Parser) {
    loop {
        match p.current() {
            K::UNSIGNED
            | K::SIGNED
            | K::ZEROFILL
            | K::BINARY
            | K::ASCII
            | K::UNICODE
            | K::BYTE
            | K::ARRAY => {
                p.bump();
            }
            K::CHARACTER | K::CHAR if p.nth(1) == K::SET => {
                p.bump_many(2);
                charset_name(p);
            }
            K::CHARSET => {
                p.bump();
                charset_name(p);
            }
            _ => return,
        }
    }
}

/// A type as CAST and CONVERT of MySQL and MariaDB take it.
pub(crate) fn mysql_cast_type(p: &mut Parser) -> Completed {
    let marker = p.start();
    let is_mariadb = p.is(Dialect::MariaDb);
    match p.current() {
        K::Hole => p.bump_hole(HoleRole::Type),
        K::CHAR | K::CHARACTER => {
            p.bump();
            type_args(p);
            mysql_type_attributes(p);
        }
        K::BINARY | K::NCHAR | K::TIME | K::DATETIME | K::DECIMAL | K::DEC => {
            p.bump();
            if p.at(K::LParen) && !matches!(p.nth(1), K::Integer | K::Decimal | K::Hole | K::Placeholder) {
                p.bump();
                p.expected("a whole number");
                p.skip_to(&[]);
                p.eat(K::RParen);
            }
            type_args(p);
        }
        K::VARCHAR if is_mariadb => {
            p.bump();
            type_args(p);
            mysql_type_attributes(p);
        }
        K::NATIONAL if !is_mariadb => {
            p.bump();
            p.expect(K::CHAR);
            type_args(p);
        }
        K::SIGNED | K::UNSIGNED => {
            p.bump();
            p.eat_any(&[K::INT, K::INTEGER]);
        }
        K::DATE => p.bump(),
        K::INT | K::INTEGER if is_mariadb => p.bump(),
        K::DOUBLE => {
            p.bump();
            if is_mariadb {
                type_args(p);
            } else {
                p.eat(K::PRECISION);
            }
        }
        K::FLOAT => {
            p.bump();
            if !is_mariadb {
                type_args(p);
            }
        }
        K::YEAR | K::JSON | K::REAL if !is_mariadb => p.bump(),
        K::INTERVAL if is_mariadb => {
            p.bump();
            p.expect(K::DAY_SECOND);
            type_args(p);
        }
        _ if is_mariadb && p.allows(USE_NAME) && !p.current().is_keyword() => p.bump(),
        _ if MYSQL_SHAPES.iter().any(|shape| p.at_word(shape)) => p.bump(),
        _ => p.expected("a type that CAST takes (SIGNED, UNSIGNED, DECIMAL, CHAR, DATE, DATETIME, TIME, …)"),
    }
    if !is_mariadb {
        p.eat(K::ARRAY);
    }
    p.complete(marker, K::TypeName)
}

/// Types of shapes, which MySQL and MariaDB know by name.
const MYSQL_SHAPES: &[&str] = &[
    "GEOMCOLLECTION",
    "GEOMETRY",
    "GEOMETRYCOLLECTION",
    "LINESTRING",
    "MULTILINESTRING",
    "MULTIPOINT",
    "MULTIPOLYGON",
    "POINT",
    "POLYGON",
];

/// The name of a character set: a name, a string or `binary`.
pub(crate) fn charset_name(p: &mut Parser) {
    let marker = p.start();
    if p.at_any(&[K::String, K::BINARY, K::ASCII, K::DEFAULT]) || p.allows(USE_NAME) {
        p.bump();
    } else if p.at(K::Hole) {
        p.bump_hole(HoleRole::Name);
    } else {
        p.expected("a character set");
    }
    p.complete(marker, K::Name);
}

fn sqlite_type(p: &mut Parser) {
    name_in(p, USE_NAME, HoleRole::Type);
    while (p.allows(USE_NAME) || p.at(K::String)) && !p.at_all(&[K::GENERATED, K::ALWAYS]) {
        p.single(K::Name);
    }
    type_args(p);
}

/// `(10, 2)`, `('a', 'b')`; nothing without an opening bracket.
pub(super) fn type_args(p: &mut Parser) {
    if !p.at(K::LParen) {
        return;
    }
    let marker = p.start();
    p.bump();
    loop {
        if p.is(Dialect::Sqlite) {
            // A signed number or a name.
            p.eat_any(&[K::Plus, K::Minus]);
        }
        expr::expr(p);
        if !p.eat(K::Comma) {
            break;
        }
    }
    p.expect(K::RParen);
    p.complete(marker, K::TypeArgs);
}
