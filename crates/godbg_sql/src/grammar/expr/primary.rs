//! Operands: literals, names, calls, brackets.

use godbg_syntax::Completed;

use super::super::names::{name_after_dot, name_in};
use super::super::{HoleRole, Parser, query, types};
use super::{call, expr, special};
use crate::Kind as K;
use crate::dialect::{
    Dialect, Feature,
    use_bits::{USE_FUNCTION, USE_NAME},
};

/// Words that begin an operand although they are no names.
const OPERAND_WORDS: &[K] = &[
    K::ARRAY,
    K::BINARY,
    K::CASE,
    K::CAST,
    K::CONVERT,
    K::CURRENT_CATALOG,
    K::CURRENT_DATE,
    K::CURRENT_ROLE,
    K::CURRENT_SCHEMA,
    K::CURRENT_TIME,
    K::CURRENT_TIMESTAMP,
    K::CURRENT_USER,
    K::DEFAULT,
    K::EXISTS,
    K::FALSE,
    K::INTERVAL,
    K::LOCALTIME,
    K::LOCALTIMESTAMP,
    K::MATCH,
    K::NOT,
    K::NULL,
    K::ROW,
    K::SESSION_USER,
    K::SYSTEM_USER,
    K::TRUE,
    K::USER,
    K::UTC_DATE,
    K::UTC_TIME,
    K::UTC_TIMESTAMP,
    K::GROUPING,
];

/// Says whether an operand may begin with this word although it is reserved.
pub(super) fn is_operand_word(kind: K) -> bool {
    OPERAND_WORDS.contains(&kind)
}

/// Says whether an expression may begin `n` tokens ahead.
pub(super) fn starts(p: &Parser, n: usize) -> bool {
    let kind = p.nth(n);
    match kind {
        K::Hole
        | K::HoleIdent
        | K::Ident
        | K::QuotedIdent
        | K::UnicodeIdent
        | K::LParen
        | K::LBrace
        | K::Minus
        | K::Plus
        | K::Tilde
        | K::Bang
        | K::Operator
        | K::Question => true,
        _ if is_literal(kind) => true,
        _ if kind.is_keyword() => {
            is_operand_word(kind)
                || p.nth_allows(n, USE_NAME)
                || (p.nth(n + 1) == K::LParen && call::may_call(p, n))
        }
        _ => false,
    }
}

fn is_literal(kind: K) -> bool {
    matches!(
        kind,
        K::String
            | K::EscapeString
            | K::NationalString
            | K::UnicodeString
            | K::BitString
            | K::HexString
            | K::DollarString
            | K::Introducer
            | K::Integer
            | K::Decimal
            | K::RadixInteger
            | K::Placeholder
            | K::UserVariable
            | K::SystemVariable
            | K::UnterminatedString
    )
}

/// An operand, or a problem and an empty node.
pub(super) fn primary(p: &mut Parser) -> Completed {
    let marker = p.start();
    match p.current() {
        K::Integer | K::Decimal | K::RadixInteger | K::HexString | K::BitString => {
            let is_prefixed = p.at(K::RadixInteger) && p.is(Dialect::Postgres);
            if is_prefixed || p.current_text().contains('_') {
                p.require(Feature::NumberPrefixes);
            }
            p.single(K::Literal)
        }
        K::String | K::TRUE | K::FALSE if p.nth(1) == K::Dot && p.is(Dialect::Sqlite) => column(p),
        K::String
        | K::EscapeString
        | K::NationalString
        | K::UnicodeString
        | K::DollarString
        | K::Introducer => string(p),
        K::NULL | K::TRUE | K::FALSE => p.single(K::Literal),
        K::Dot if p.is(Dialect::MariaDb) && p.nth_allows(1, USE_NAME) && p.nth(2) == K::Dot => {
            p.bump();
            column(p);
            p.complete(marker, K::ColumnRef)
        }
        K::Placeholder | K::Question => {
            let placeholder = p.single(K::PlaceholderExpr);
            indirection(p, placeholder)
        }
        K::Hole => hole(p),
        K::UserVariable | K::SystemVariable => variable(p),
        K::LParen => parens(p),
        K::LBrace if p.is_mysql() => {
            p.bump();
            name_in(p, USE_NAME, HoleRole::Name);
            expr(p);
            p.expect(K::RBrace);
            p.complete(marker, K::OdbcExpr)
        }
        K::BadNumber | K::UnterminatedString => {
            p.unexpected();
            p.single(K::Error)
        }
        _ => word(p),
    }
}

/// A string, or several next to each other.
fn string(p: &mut Parser) -> Completed {
    let marker = p.start();
    if p.eat(K::Introducer)
        && !p.at_any(&[
            K::String,
            K::HexString,
            K::RadixInteger,
            K::BitString,
            K::Hole,
            K::Placeholder,
        ])
    {
        p.expected("a string");
        return p.complete(marker, K::Literal);
    }
    p.bump();
    // PostgreSQL joins strings over a line end only.
    let joins = |p: &Parser| p.has(Feature::AdjacentStrings) && (p.is_mysql() || p.is_on_new_line());
    while p.at_any(&[K::String, K::EscapeString]) && joins(p) {
        p.bump();
    }
    if p.at(K::UESCAPE) && p.nth(1) == K::String {
        p.bump_many(2);
    }
    p.complete(marker, K::Literal)
}

fn hole(p: &mut Parser) -> Completed {
    let marker = p.start();
    if p.nth(1) == K::Dot {
        return column(p);
    }
    if p.nth(1) == K::LParen && !p.has_space_after(0) {
        return call::call(p);
    }
    p.bump_hole(HoleRole::Value);
    let hole = p.complete(marker, K::HoleExpr);
    indirection(p, hole)
}

/// What is no setting by itself but says whose setting follows.
const SCOPES: &[&str] = &["@@GLOBAL", "@@SESSION", "@@LOCAL", "@@PERSIST", "@@PERSIST_ONLY"];

fn variable(p: &mut Parser) -> Completed {
    let marker = p.start();
    let is_scope = SCOPES
        .iter()
        .any(|scope| p.current_text().eq_ignore_ascii_case(scope));
    p.bump();
    if is_scope && !p.at(K::Dot) {
        p.expected("`.`");
    }
    while p.at(K::Dot) {
        p.bump();
        name_after_dot(p);
    }
    let variable = p.complete(marker, K::VariableExpr);
    if p.at(K::ColonEq) && p.has(Feature::VariableAssignment) {
        let marker = p.precede(variable);
        p.bump();
        expr(p);
        return p.complete(marker, K::BinaryExpr);
    }
    variable
}

/// A word: a special form, a call, a typed literal or a column.
fn word(p: &mut Parser) -> Completed {
    if let Some(special) = special::special(p) {
        return special;
    }
    if let Some(literal) = typed_literal(p) {
        return literal;
    }
    if p.nth(1) == K::LParen && call::may_call(p, 0) {
        return call::call(p);
    }
    if p.allows(USE_NAME) || (p.allows(USE_FUNCTION) && p.nth(1) == K::Dot) || p.at(K::HoleIdent) {
        return column(p);
    }
    let marker = p.start();
    p.expected("an expression");
    p.complete(marker, K::Error)
}

/// `DATE '2020-01-01'`; `None`, with nothing eaten, when this is something else.
fn typed_literal(p: &mut Parser) -> Option<Completed> {
    if !p.current().is_keyword() && !p.is(Dialect::Postgres) {
        return None;
    }
    let is_string = |kind| {
        matches!(
            kind,
            K::String | K::EscapeString | K::UnicodeString | K::DollarString
        )
    };
    let marker = p.start();
    match p.table.dialect {
        Dialect::Sqlite => None,
        Dialect::MySql | Dialect::MariaDb => {
            if !p.at_any(&[K::DATE, K::TIME, K::TIMESTAMP]) || p.nth(1) != K::String {
                return None;
            }
            let name = p.start();
            p.bump();
            p.complete(name, K::TypeName);
            p.single(K::Literal);
            Some(p.complete(marker, K::TypedLiteral))
        }
        Dialect::Postgres => {
            let named = is_string(p.nth(1)) && p.allows(USE_FUNCTION);
            if !named && !dotted_type_before_string(p) && !types::built_in_type_before_string(p) {
                return None;
            }
            types::type_name(p);
            if !is_string(p.current()) {
                p.expected("a string");
                return Some(p.complete(marker, K::TypedLiteral));
            }
            string(p);
            if p.at_any(&[K::YEAR, K::MONTH, K::DAY, K::HOUR, K::MINUTE, K::SECOND]) {
                types::interval_fields(p);
            }
            Some(p.complete(marker, K::TypedLiteral))
        }
    }
}

fn dotted_type_before_string(p: &Parser) -> bool {
    p.nth(1) == K::Dot && p.nth(3) == K::String
}

/// A column with its qualifiers; `t.*` as a value.
fn column(p: &mut Parser) -> Completed {
    let marker = p.start();
    let role = if p.nth(1) == K::Dot {
        HoleRole::Table
    } else {
        HoleRole::Name
    };
    name_in(p, USE_NAME | USE_FUNCTION, role);
    let mut parts = 1;
    while p.at(K::Dot) && (parts < 3 || p.is(Dialect::Postgres)) {
        parts += 1;
        p.bump();
        if p.at(K::Star) {
            if !p.is(Dialect::Postgres) {
                p.expected("a name");
            }
            p.bump();
            return p.complete(marker, K::StarExpr);
        }
        name_after_dot(p);
    }
    if p.at(K::LParen) && parts > 1 && !p.is(Dialect::Sqlite) {
        let name = p.complete(marker, K::QualifiedName);
        return call::call_after_name(p, name);
    }
    if p.has(Feature::CustomOperators) && p.at(K::String) && !p.has_space_before() {
        // A string glued to a name is a type's; see `typed_literal`.
        p.unexpected();
    }
    let column = p.complete(marker, K::ColumnRef);
    indirection(p, column)
}

/// `t.*` or `s.t.*` as a selected item; `None` with nothing eaten for anything else.
pub(crate) fn table_star(p: &mut Parser) -> Option<Completed> {
    let mut dot = 1;
    while p.nth(dot) == K::Dot && p.nth(dot + 1) != K::Star && dot < 4 {
        dot += 2;
    }
    let starts = p.allows(USE_NAME) || p.at(K::Hole) || (p.at(K::String) && p.is(Dialect::Sqlite));
    if p.nth(dot) != K::Dot || p.nth(dot + 1) != K::Star || !starts {
        return None;
    }
    let marker = p.start();
    name_in(p, USE_NAME, HoleRole::Table);
    while p.eat(K::Dot) && !p.eat(K::Star) {
        name_after_dot(p);
    }
    Some(p.complete(marker, K::StarExpr))
}

/// `x[1]`, `x[1:2]`, `(x).f`, `(x).*`.
pub(super) fn indirection(p: &mut Parser, mut base: Completed) -> Completed {
    if !p.has(Feature::Arrays) {
        return base;
    }
    loop {
        match p.current() {
            K::LBracket => {
                let marker = p.precede(base);
                p.bump();
                if !p.at(K::Colon) {
                    expr(p);
                }
                if p.eat(K::Colon) && !p.at(K::RBracket) {
                    expr(p);
                }
                p.expect(K::RBracket);
                base = p.complete(marker, K::IndexExpr);
            }
            K::Dot => {
                let marker = p.precede(base);
                p.bump();
                if !p.eat(K::Star) {
                    name_after_dot(p);
                }
                base = p.complete(marker, K::FieldExpr);
            }
            _ => return base,
        }
    }
}

/// `(query)`, `(x)`, `(x, y)`.
fn parens(p: &mut Parser) -> Completed {
    let marker = p.start();
    if at_query_in_parens(p) {
        query::query_in_parens(p);
        let query = p.complete(marker, K::SubqueryExpr);
        return indirection(p, query);
    }
    p.bump();
    let first = expr(p);
    let mut kind = K::ParenExpr;
    while p.eat(K::Comma) {
        kind = K::RowExpr;
        expr(p);
    }
    if kind == K::ParenExpr && p.kind(first) == K::HoleExpr {
        let range = p.completed_range(first);
        p.change_roles(range, HoleRole::Value, HoleRole::Values);
    }
    close(p);
    let group = p.complete(marker, kind);
    indirection(p, group)
}

/// A closing bracket; what stands before it and does not fit is skipped.
pub(super) fn close(p: &mut Parser) {
    if p.eat(K::RParen) {
        return;
    }
    p.expected("`)`");
    let before = p.checkpoint();
    p.skip_to(super::super::select::CLAUSE_STARTS);
    if !p.eat(K::RParen) {
        p.rewind(before);
    }
}

/// Says whether a bracket opens here that holds a query: `(SELECT`, `((SELECT 1) UNION …)`, but
/// not `((SELECT 1) + 1)`.
pub(crate) fn at_query_in_parens(p: &Parser) -> bool {
    if !p.at(K::LParen) {
        return false;
    }
    if p.nth(1) != K::LParen || p.is(Dialect::Sqlite) {
        return query::starts_query(p, 1);
    }
    let mut ahead = p.kinds_ahead();
    let mut opened = 0_usize;
    let mut kind = ahead.next();
    while kind == Some(K::LParen) {
        opened += 1;
        kind = ahead.next();
    }
    if !query::starts_query(p, opened) {
        return false;
    }
    // Behind each inner bracket, a query goes on with a set operation or a clause, or ends.
    let mut depth = opened;
    while let Some(kind) = ahead.next() {
        match kind {
            K::LParen => depth += 1,
            K::RParen if depth > opened => depth -= 1,
            K::RParen => {
                depth -= 1;
                opened = depth;
                if depth == 0 {
                    return true;
                }
                let next = ahead.clone().next();
                let goes_on = matches!(
                    next,
                    Some(
                        K::RParen
                            | K::UNION
                            | K::EXCEPT
                            | K::INTERSECT
                            | K::MINUS
                            | K::ORDER
                            | K::LIMIT
                            | K::OFFSET
                            | K::FETCH
                            | K::FOR
                            | K::LOCK
                            | K::Hole
                            | K::INTO
                    )
                );
                if !goes_on {
                    return false;
                }
            }
            K::EndOfText | K::Semicolon => return true,
            _ => {}
        }
    }
    true
}

/// Says whether `VALUES (` is MySQL's function here, not a query.
pub(crate) fn mysql_values_is_call(p: &Parser, n: usize) -> bool {
    // MySQL's rows begin with ROW, so that a column in the brackets tells the function.
    let has_column = p.is(Dialect::MySql)
        && n > 0
        && p.nth_allows(n + 2, USE_NAME)
        && matches!(p.nth(n + 3), K::RParen | K::Dot);
    let is_call = has_column || p.in_duplicate_key();
    p.is_mysql() && p.nth(n) == K::VALUES && p.nth(n + 1) == K::LParen && is_call
}
