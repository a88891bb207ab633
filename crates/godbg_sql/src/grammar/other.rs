//! Statements that are neither queries nor changes, by the shape that the dialect's table gives
//! them. Where a shape keeps tokens, they are not looked into.

use godbg_syntax::Marker;

use super::names::{column_list, name, name_in, qualified_name, table_name};
use super::{HoleRole, Parser, expr, query, statement, types};
use crate::Kind as K;
use crate::dialect::{
    Dialect, Shape,
    use_bits::{USE_LABEL, USE_NAME},
};

/// A statement from its first word on; always eats something.
pub(super) fn statement(p: &mut Parser) {
    let marker = p.start();
    let known = p.table.statements.iter().find(|(words, _)| p.at_all(words));
    let Some((words, shape)) = known else {
        return unknown(p, marker);
    };
    match shape {
        Shape::Bare => {
            p.bump_many(words.len());
            p.complete(marker, K::OtherStatement);
        }
        Shape::Transaction => {
            p.bump_many(words.len());
            transaction_words(p);
            p.complete(marker, K::Transaction);
        }
        Shape::Tokens => {
            p.bump_many(words.len());
            tokens(p);
            p.complete(marker, K::OtherStatement);
        }
        Shape::Tables => tables(p, marker),
        Shape::Explain => explain(p, marker),
        Shape::Prepare => prepare(p, marker),
        Shape::Execute => execute(p, marker),
        Shape::Declare => declare(p, marker),
        Shape::Copy => copy(p, marker),
        Shape::Call => call(p, marker),
        Shape::Do => do_block(p, marker),
        Shape::Set => set(p, marker),
        Shape::NamedTable => named_table(p, marker),
        Shape::Pragma => pragma(p, marker),
        Shape::Attach => {
            p.bump();
            p.eat(K::DATABASE);
            expr::expr(p);
            p.expect(K::AS);
            expr::expr(p);
            p.complete(marker, K::OtherStatement);
        }
    }
}

/// Words that begin statements which no table of a dialect has in full.
const PARTLY_COVERED: &[K] = &[
    K::CREATE,
    K::ALTER,
    K::DROP,
    K::COMMENT,
    K::REFRESH,
    K::REINDEX,
    K::RENAME,
];

/// Words that begin statements of MySQL's stored programs.
const PROGRAM_WORDS: &[K] = &[
    K::DECLARE,
    K::IF,
    K::CASE,
    K::LOOP,
    K::REPEAT,
    K::WHILE,
    K::LEAVE,
    K::ITERATE,
    K::RETURN,
    K::OPEN,
    K::CLOSE,
    K::FETCH,
    K::END,
    K::FOR,
    K::GOTO,
    K::EXIT,
    K::CONTINUE,
];

fn unknown(p: &mut Parser, marker: Marker) {
    let kind = if p.at_any(PARTLY_COVERED) || (p.is_mysql() && p.at_any(PROGRAM_WORDS)) {
        p.unknown("this kind of statement");
        K::OtherStatement
    } else {
        misspelt(p);
        K::Error
    };
    p.bump();
    p.bump_rest();
    p.complete(marker, kind);
}

/// A word that begins no statement; perhaps another was meant.
fn misspelt(p: &mut Parser) {
    const VERBS: &[&str] = &[
        "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "WITH", "MERGE", "REPLACE",
        "BEGIN", "COMMIT", "ROLLBACK", "TRUNCATE", "EXPLAIN", "VALUES",
    ];
    p.expected_statement(VERBS);
}

/// Tokens up to the statement's end, brackets in pairs.
fn tokens(p: &mut Parser) {
    let mut depth = 0_u32;
    while !p.at_statement_end() {
        match p.current() {
            K::LParen => depth += 1,
            K::RParen if depth == 0 => return,
            K::RParen => depth -= 1,
            _ => {}
        }
        p.set_role(HoleRole::Unknown);
        p.bump_kept();
    }
    if depth > 0 {
        p.expected("`)`");
    }
}

fn transaction_words(p: &mut Parser) {
    loop {
        let kind = p.current();
        let fits = kind.is_keyword()
            || matches!(
                kind,
                K::Ident
                    | K::QuotedIdent
                    | K::String
                    | K::Comma
                    | K::Hole
                    | K::HoleIdent
                    | K::HexString
                    | K::Integer
                    | K::RadixInteger
                    | K::BitString
            );
        if !fits {
            return;
        }
        p.set_role(HoleRole::Unknown);
        p.bump();
    }
}

/// `TRUNCATE [TABLE] [ONLY] a, b …`, `LOCK TABLES a READ, b WRITE`.
fn tables(p: &mut Parser, marker: Marker) {
    let kind = match p.current() {
        K::TRUNCATE => K::Truncate,
        K::LOCK => K::LockTable,
        _ => K::OtherStatement,
    };
    p.bump();
    p.eat_any(&[K::LOCAL, K::NO_WRITE_TO_BINLOG]);
    if p.is_mysql() && !p.at_any(&[K::TABLE, K::TABLES, K::VIEW]) && kind != K::Truncate {
        // LOCK INSTANCE FOR BACKUP and other words.
        tokens(p);
        p.complete(marker, kind);
        return;
    }
    p.eat_any(&[K::TABLE, K::TABLES, K::VIEW]);
    loop {
        let table = p.start();
        p.eat(K::ONLY);
        table_name(p);
        p.eat(K::Star);
        if kind == K::LockTable && p.is_mysql() {
            let is_alias = p.at(K::AS) || (p.allows(USE_NAME) && !p.at(K::LOCAL));
            if is_alias {
                super::names::alias(p, USE_NAME);
            }
        }
        p.complete(table, K::TableRef);
        if kind == K::LockTable && p.is_mysql() {
            p.eat(K::LOW_PRIORITY);
            if !p.eat_any(&[K::READ, K::WRITE]) {
                p.expected("READ or WRITE");
            }
            p.eat(K::LOCAL);
            p.eat(K::CONCURRENT);
        }
        if !p.eat(K::Comma) {
            break;
        }
    }
    match kind {
        K::Truncate if p.is(Dialect::Postgres) => {
            if p.eat_any(&[K::RESTART, K::CONTINUE]) {
                p.expect(K::IDENTITY);
            }
            p.eat_any(&[K::CASCADE, K::RESTRICT]);
        }
        _ => tokens(p),
    }
    p.complete(marker, kind);
}

fn explain(p: &mut Parser, marker: Marker) {
    p.bump();
    match p.table.dialect {
        Dialect::Sqlite => {
            if p.eat(K::QUERY) {
                p.expect(K::PLAN);
            }
        }
        Dialect::Postgres => {
            if p.at(K::LParen) && !expr::at_query_in_parens(p) {
                p.bump_tree();
            } else {
                p.eat_any(&[K::ANALYZE, K::ANALYSE]);
                p.eat(K::VERBOSE);
            }
        }
        Dialect::MySql | Dialect::MariaDb => {
            if p.is(Dialect::MySql) {
                p.eat(K::ANALYZE);
            }
            if p.is(Dialect::MariaDb) && p.eat_any(&[K::EXTENDED, K::PARTITIONS]) {
                p.eat(K::ALL);
            }
            if p.at(K::FORMAT) && p.nth(1) == K::Eq {
                p.bump_many(2);
                if !p.eat(K::String) {
                    name_in(p, USE_NAME | USE_LABEL, HoleRole::Name);
                }
            }
            if p.at(K::INTO) && p.is(Dialect::MySql) {
                query::into_variables(p);
            }
            if p.at(K::FOR) {
                tokens(p);
                p.complete(marker, K::Explain);
                return;
            }
            let is_table = p.allows(USE_NAME) && !statement::starts_change(p) && !query::at_query(p);
            if is_table {
                table_name(p);
                p.eat(K::String);
                if p.allows(USE_NAME) {
                    name(p);
                }
                p.complete(marker, K::Explain);
                return;
            }
        }
    }
    if p.is_mysql() && p.at_any(&[K::ANALYZE, K::EXPLAIN, K::DESCRIBE, K::DESC]) {
        p.unexpected();
    }
    p.nested(statement::statement);
    p.complete(marker, K::Explain);
}

fn prepare(p: &mut Parser, marker: Marker) {
    p.bump();
    name(p);
    if p.is_mysql() {
        p.expect(K::FROM);
        expr::expr(p);
    } else {
        if p.eat(K::LParen) {
            loop {
                types::type_name(p);
                if !p.eat(K::Comma) {
                    break;
                }
            }
            p.expect(K::RParen);
        }
        if p.expect(K::AS) {
            p.nested(statement::statement);
        }
    }
    p.complete(marker, K::Prepare);
}

fn execute(p: &mut Parser, marker: Marker) {
    p.bump();
    if p.is_mysql() && p.eat(K::IMMEDIATE) {
        expr::expr(p);
    } else {
        name(p);
    }
    if p.eat(K::USING) {
        expr::expr_list(p);
    } else if p.eat(K::LParen) {
        expr::expr_list(p);
        p.expect(K::RParen);
    }
    p.complete(marker, K::Execute);
}

fn declare(p: &mut Parser, marker: Marker) {
    p.bump();
    name(p);
    while p.eat_any(&[K::BINARY, K::ASENSITIVE, K::INSENSITIVE, K::NO, K::SCROLL]) {}
    p.expect(K::CURSOR);
    if p.eat_any(&[K::WITH, K::WITHOUT]) {
        p.expect(K::HOLD);
    }
    if p.expect(K::FOR) {
        query::query(p);
    }
    p.complete(marker, K::DeclareCursor);
}

fn copy(p: &mut Parser, marker: Marker) {
    p.bump();
    if p.at(K::LParen) {
        p.bump();
        p.nested(statement::statement);
        p.expect(K::RParen);
    } else {
        p.eat(K::BINARY);
        let table = p.start();
        table_name(p);
        p.complete(table, K::TableRef);
        if p.at(K::LParen) {
            column_list(p);
        }
    }
    if p.eat_any(&[K::FROM, K::TO]) {
        tokens(p);
    } else {
        p.expected("FROM or TO");
    }
    p.complete(marker, K::Copy);
}

fn call(p: &mut Parser, marker: Marker) {
    p.bump();
    if p.is_mysql() {
        qualified_name(p);
        if p.at(K::LParen) {
            p.bump();
            if !p.at(K::RParen) {
                expr::expr_list(p);
            }
            p.expect(K::RParen);
        }
    } else {
        expr::binding(p, u8::MAX);
    }
    p.complete(marker, K::Call);
}

fn do_block(p: &mut Parser, marker: Marker) {
    p.bump();
    match p.table.dialect {
        Dialect::MySql => super::select::select_list(p),
        Dialect::MariaDb => expr::expr_list(p),
        Dialect::Postgres | Dialect::Sqlite => tokens(p),
    }
    p.complete(marker, K::Do);
}

/// `SET a = 1, GLOBAL b = 2` of MySQL.
fn set(p: &mut Parser, marker: Marker) {
    p.bump();
    if p.at(K::STATEMENT) && p.is(Dialect::MariaDb) {
        // SET STATEMENT a = 1 FOR statement
        p.bump();
        while !p.at(K::FOR) && !p.at_statement_end() {
            p.bump_tree();
        }
        if p.expect(K::FOR) {
            p.nested(statement::statement);
        }
        p.complete(marker, K::SetStatement);
        return;
    }
    let keeps_tokens = p.at_any(&[
        K::NAMES,
        K::CHARACTER,
        K::CHARSET,
        K::CHAR,
        K::PASSWORD,
        K::ROLE,
        K::DEFAULT,
        K::RESOURCE,
    ]) && (p.nth(1) != K::Eq || (p.at(K::PASSWORD) && p.is(Dialect::MySql)));
    if keeps_tokens {
        tokens(p);
    } else {
        loop {
            set_variable(p);
            if !p.eat(K::Comma) {
                break;
            }
        }
    }
    p.complete(marker, K::SetStatement);
}

fn set_variable(p: &mut Parser) {
    let marker = p.start();
    let before = p.position();
    let is_scope = p.at_any(&[K::GLOBAL, K::SESSION, K::LOCAL])
        || (p.is(Dialect::MySql) && (p.at_word("PERSIST") || p.at_word("PERSIST_ONLY")));
    if is_scope && !matches!(p.nth(1), K::Eq | K::ColonEq | K::Dot) {
        p.bump();
    }
    if p.at(K::TRANSACTION) {
        transaction_words(p);
        p.complete(marker, K::Assignment);
        return;
    }
    let target = p.start();
    if p.at_any(&[K::UserVariable, K::SystemVariable]) {
        p.bump();
        while p.eat(K::Dot) {
            super::names::name_after_dot(p);
        }
    } else if p.at(K::SQL_BUFFER_RESULT) || p.at_all(&[K::DEFAULT, K::Dot]) {
        // Settings whose names are reserved words.
        let name = p.start();
        p.single(K::Name);
        if p.eat(K::Dot) {
            super::names::name_after_dot(p);
        }
        p.complete(name, K::QualifiedName);
    } else {
        qualified_name(p);
    }
    p.complete(target, K::AssignmentTarget);
    if !p.eat(K::ColonEq) {
        p.expect(K::Eq);
    }
    let is_word = p.at_any(&[K::ON, K::ALL, K::BINARY, K::DEFAULT, K::SYSTEM, K::ROW])
        && matches!(p.nth(1), K::Comma | K::Semicolon | K::EndOfText | K::FOR);
    if is_word {
        p.bump();
    } else {
        expr::expr(p);
    }
    if p.position() == before {
        p.bump();
    }
    p.complete(marker, K::Assignment);
}

/// `HANDLER t …`, `LOAD DATA … INTO TABLE t …`.
fn named_table(p: &mut Parser, marker: Marker) {
    let loads = p.at(K::LOAD);
    p.bump();
    if loads {
        while !p.at(K::TABLE) && !p.at_statement_end() {
            p.bump_tree();
        }
        p.expect(K::TABLE);
    }
    let table = p.start();
    table_name(p);
    p.complete(table, K::TableRef);
    tokens(p);
    p.complete(marker, if loads { K::LoadData } else { K::OtherStatement });
}

fn pragma(p: &mut Parser, marker: Marker) {
    p.bump();
    qualified_name(p);
    let value = |p: &mut Parser| {
        p.eat_any(&[K::Plus, K::Minus]);
        if p.current().is_keyword()
            || p.at_any(&[K::Integer, K::Decimal, K::String])
            || p.allows(USE_NAME)
            || p.at(K::Hole)
        {
            p.set_role(HoleRole::Value);
            p.bump();
        } else {
            p.expected("a value");
        }
    };
    if p.eat(K::Eq) {
        value(p);
    } else if p.eat(K::LParen) {
        value(p);
        p.expect(K::RParen);
    }
    p.complete(marker, K::OtherStatement);
}
