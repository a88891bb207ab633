//! Operands that begin with a word of their own grammar: CASE, CAST, EXTRACT, ARRAY and so on.

use godbg_syntax::Completed;

use super::super::names::{name_in, qualified_name};
use super::super::{HoleRole, Parser, query, types};
use super::primary::{at_query_in_parens, close};
use super::{binding, call, expr, expr_list, xml};
use crate::Kind as K;
use crate::dialect::{Dialect, Feature, use_bits::USE_NAME};

/// Parses a special form; `None`, with nothing eaten, when the word begins none in this dialect.
pub(super) fn special(p: &mut Parser) -> Option<Completed> {
    let marker = p.start();
    let opens = p.nth(1) == K::LParen;
    Some(match p.current() {
        K::CASE => case(p),
        K::CAST | K::TREAT if opens => cast(p),
        K::CONVERT if opens && p.is_mysql() => convert(p),
        K::EXISTS if opens => call::exists(p),
        K::ROW if opens && p.has(Feature::RowValues) && !p.is(Dialect::Sqlite) => row(p),
        K::ARRAY if p.has(Feature::Arrays) && (opens || p.nth(1) == K::LBracket) => array(p),
        K::DEFAULT if !opens && p.table.dialect != Dialect::Sqlite => p.single(K::DefaultExpr),
        K::INTERVAL if at_interval(p) => {
            let interval = interval(p);
            // An interval is no value: something is added to it, or it to something.
            if !p.at_any(&[K::Plus, K::Hole]) {
                p.expected("`+`");
            }
            interval
        }
        K::INTERVAL if p.has(Feature::IntervalUnits) => call::call(p),
        K::IGNORE
            if p.is(Dialect::MariaDb)
                && matches!(
                    p.nth(1),
                    K::Comma | K::RParen | K::Semicolon | K::EndOfText | K::WHERE | K::UNION
                ) =>
        {
            p.single(K::DefaultExpr)
        }
        K::INTERVAL if p.is(Dialect::Postgres) && p.nth(1) == K::Hole => {
            p.bump();
            expr(p);
            p.complete(marker, K::IntervalExpr)
        }
        K::EXTRACT | K::TRIM | K::SUBSTRING | K::SUBSTR | K::POSITION | K::OVERLAY | K::NORMALIZE
            if opens && !p.is(Dialect::Sqlite) =>
        {
            word_separated_call(p)
        }
        K::MATCH if p.has(Feature::MatchAgainst) => match_against(p),
        K::CURRENT if p.nth(1) == K::OF && p.is(Dialect::Postgres) => {
            p.bump_many(2);
            name_in(p, USE_NAME, HoleRole::Name);
            p.complete(marker, K::CurrentOfExpr)
        }
        K::NEXT | K::PREVIOUS if p.nth(1) == K::VALUE && p.nth(2) == K::FOR && p.is_mysql() => {
            p.bump_many(3);
            qualified_name(p);
            p.complete(marker, K::NextValueExpr)
        }
        K::RAISE if opens && p.is(Dialect::Sqlite) => {
            p.bump();
            p.bump_tree();
            p.complete(marker, K::RaiseExpr)
        }
        K::COLLATION if p.nth(1) == K::FOR && p.is(Dialect::Postgres) => {
            named_call(p, 2);
            p.complete(marker, K::FunctionCall)
        }
        _ if p.has(Feature::Xml) && xml::at_xml_function(p) => xml::xml_function(p),
        K::JSON_OBJECT
        | K::JSON_ARRAY
        | K::JSON_OBJECTAGG
        | K::JSON_ARRAYAGG
        | K::JSON_VALUE
        | K::JSON_QUERY
        | K::JSON_EXISTS
        | K::JSON_SERIALIZE
        | K::JSON_SCALAR
            if opens && (p.has(Feature::SqlJson) || (p.is(Dialect::MySql) && p.at(K::JSON_VALUE))) =>
        {
            loose_call(p)
        }
        K::CURRENT_DATE
        | K::CURRENT_TIME
        | K::CURRENT_TIMESTAMP
        | K::LOCALTIME
        | K::LOCALTIMESTAMP
        | K::CURRENT_USER
        | K::CURRENT_ROLE
        | K::SESSION_USER
        | K::SYSTEM_USER
        | K::USER
        | K::CURRENT_CATALOG
        | K::CURRENT_SCHEMA
        | K::UTC_DATE
        | K::UTC_TIME
        | K::UTC_TIMESTAMP
            if is_niladic(p) =>
        {
            niladic(p)
        }
        _ => return None,
    })
}

fn is_niladic(p: &Parser) -> bool {
    match p.table.dialect {
        Dialect::Postgres => !p.allows(USE_NAME),
        Dialect::Sqlite => p.at_any(&[K::CURRENT_DATE, K::CURRENT_TIME, K::CURRENT_TIMESTAMP]),
        Dialect::MySql | Dialect::MariaDb => {
            !matches!(p.current(), K::USER | K::SESSION_USER | K::SYSTEM_USER)
        }
    }
}

/// A function that is called without brackets, or with a precision in them.
fn niladic(p: &mut Parser) -> Completed {
    let marker = p.start();
    let name = p.start();
    p.single(K::Name);
    p.complete(name, K::QualifiedName);
    if p.at(K::LParen) && !p.is(Dialect::Sqlite) {
        call::arguments(p);
    }
    p.complete(marker, K::FunctionCall)
}

fn case(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump();
    if !p.at(K::WHEN) {
        expr(p);
    }
    if !p.at(K::WHEN) {
        p.expected("WHEN");
    }
    while p.at(K::WHEN) {
        let arm = p.start();
        p.bump();
        expr(p);
        p.expect(K::THEN);
        expr(p);
        p.complete(arm, K::WhenArm);
    }
    if p.at(K::ELSE) {
        let arm = p.start();
        p.bump();
        expr(p);
        p.complete(arm, K::ElseArm);
    }
    if !p.eat(K::END) {
        p.expected("WHEN, ELSE or END");
    }
    p.complete(marker, K::CaseExpr)
}

/// `CAST(x AS t)`, `TREAT(x AS t)`.
fn cast(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump_many(2);
    expr(p);
    if p.is(Dialect::MySql) && p.at(K::AT) && p.nth(1) == K::TIME && p.nth(2) == K::ZONE {
        p.bump_many(3);
        p.eat(K::INTERVAL);
        p.expect(K::String);
    }
    if p.expect(K::AS) {
        if p.is_mysql() {
            types::mysql_cast_type(p);
        } else if !(p.at(K::RParen) && p.is(Dialect::Sqlite)) {
            types::type_name(p);
        }
    }
    close(p);
    p.complete(marker, K::CastExpr)
}

/// `CONVERT(x, t)`, `CONVERT(x USING charset)`.
fn convert(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump_many(2);
    expr(p);
    if p.eat(K::USING) {
        types::charset_name(p);
    } else if p.expect(K::Comma) {
        types::mysql_cast_type(p);
    }
    close(p);
    p.complete(marker, K::CastExpr)
}

fn row(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump_many(2);
    if !p.at(K::RParen) {
        expr_list(p);
    }
    close(p);
    p.complete(marker, K::RowExpr)
}

fn array(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump();
    if p.at(K::LBracket) {
        array_items(p);
    } else if at_query_in_parens(p) || p.nth(1) == K::Hole {
        query::query_in_parens(p);
    } else {
        p.expected("`[` or a query in brackets");
    }
    // Elements are taken of it in brackets only.
    p.complete(marker, K::ArrayExpr)
}

fn array_items(p: &mut Parser) {
    p.bump();
    if !p.at(K::RBracket) {
        loop {
            if p.at(K::LBracket) {
                let inner = p.start();
                p.nested(array_items);
                p.complete(inner, K::ArrayExpr);
            } else {
                expr(p);
            }
            if !p.eat(K::Comma) {
                break;
            }
        }
    }
    p.expect(K::RBracket);
}

/// Says whether `INTERVAL 1 DAY` begins here; `INTERVAL(a, b)` is a function.
pub(super) fn at_interval(p: &Parser) -> bool {
    p.at(K::INTERVAL) && p.has(Feature::IntervalUnits) && !(p.nth(1) == K::LParen && has_comma_in_brackets(p))
}

/// `INTERVAL 1 DAY` of MySQL.
pub(super) fn interval(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump();
    expr(p);
    if at_unit(p) {
        p.bump();
    } else if p.at(K::Hole) {
        p.bump_hole(HoleRole::Name);
    } else {
        p.expected("a unit of time");
    }
    p.complete(marker, K::IntervalExpr)
}

/// Says whether a comma stands in the brackets that follow the current token, but in none within.
fn has_comma_in_brackets(p: &Parser) -> bool {
    let mut depth = 0_u32;
    for kind in p.kinds_ahead().skip(1) {
        match kind {
            K::LParen => depth += 1,
            K::RParen if depth <= 1 => return false,
            K::RParen => depth -= 1,
            K::Comma if depth == 1 => return true,
            K::EndOfText | K::Semicolon => return false,
            _ => {}
        }
    }
    false
}

const UNITS: &[K] = &[
    K::DAY,
    K::DAY_HOUR,
    K::DAY_MICROSECOND,
    K::DAY_MINUTE,
    K::DAY_SECOND,
    K::HOUR,
    K::HOUR_MICROSECOND,
    K::HOUR_MINUTE,
    K::HOUR_SECOND,
    K::MICROSECOND,
    K::MINUTE,
    K::MINUTE_MICROSECOND,
    K::MINUTE_SECOND,
    K::MONTH,
    K::QUARTER,
    K::SECOND,
    K::SECOND_MICROSECOND,
    K::WEEK,
    K::YEAR,
    K::YEAR_MONTH,
    K::SQL_TSI_DAY,
    K::SQL_TSI_HOUR,
    K::SQL_TSI_MINUTE,
    K::SQL_TSI_MONTH,
    K::SQL_TSI_QUARTER,
    K::SQL_TSI_SECOND,
    K::SQL_TSI_WEEK,
    K::SQL_TSI_YEAR,
];

/// Says whether a unit of time stands here.
pub(super) fn at_unit(p: &Parser) -> bool {
    UNITS.contains(&p.current())
}

/// A call whose arguments are separated by words: `EXTRACT(year FROM x)`, `TRIM(BOTH x FROM y)`.
fn word_separated_call(p: &mut Parser) -> Completed {
    let marker = p.start();
    let word = p.current();
    let name = p.start();
    p.single(K::Name);
    p.complete(name, K::QualifiedName);
    let args = p.start();
    p.bump();
    match word {
        K::EXTRACT => {
            if p.at(K::String) {
                p.single(K::Literal);
            } else if p.current().is_keyword() {
                p.single(K::Name);
            } else {
                name_in(p, USE_NAME, HoleRole::Name);
            }
            p.expect(K::FROM);
            expr(p);
        }
        K::POSITION => {
            let level = p.table.operators.predicate_operand;
            binding(p, level);
            if !p.eat(K::Comma) {
                p.expect(K::IN);
            }
            expr(p);
        }
        K::TRIM => {
            p.eat_any(&[K::BOTH, K::LEADING, K::TRAILING]);
            if !p.at(K::FROM) {
                expr_list(p);
            }
            if p.eat(K::FROM) {
                expr_list(p);
            }
        }
        _ => {
            if !p.at(K::RParen) {
                expr_list(p);
            }
            while p.eat_any(&[K::FROM, K::FOR, K::PLACING, K::SIMILAR, K::ESCAPE]) {
                expr(p);
            }
        }
    }
    close(p);
    p.complete(args, K::ArgList);
    call::call_tail(p);
    p.complete(marker, K::FunctionCall)
}

/// The name, of `words` words, and arguments of a call.
fn named_call(p: &mut Parser, words: usize) {
    let name = p.start();
    let inner = p.start();
    p.bump_many(words);
    p.complete(inner, K::Name);
    p.complete(name, K::QualifiedName);
    call::arguments(p);
}

/// A call with words among its arguments (JSON functions of the standard).
fn loose_call(p: &mut Parser) -> Completed {
    let marker = p.start();
    let word = p.current();
    let name = p.start();
    p.single(K::Name);
    p.complete(name, K::QualifiedName);
    let args = p.start();
    p.bump();
    let standard = if matches!(
        word,
        K::JSON_OBJECT | K::JSON_ARRAY | K::JSON_OBJECTAGG | K::JSON_ARRAYAGG
    ) {
        Feature::SqlJson
    } else {
        Feature::SqlJsonQuery
    };
    while !p.at(K::RParen) && !p.at_statement_end() {
        // Older versions take the name for that of an ordinary function.
        if p.at_any(LOOSE_WORDS) || p.at(K::Colon) {
            p.require(standard);
        }
        loose_argument(p);
    }
    close(p);
    p.complete(args, K::ArgList);
    call::call_tail(p);
    p.complete(marker, K::FunctionCall)
}

/// Words that stand between the arguments of such calls.
const LOOSE_WORDS: &[K] = &[
    K::AS,
    K::KEY,
    K::VALUE,
    K::WITH,
    K::WITHOUT,
    K::UNIQUE,
    K::KEYS,
    K::NULL,
    K::ABSENT,
    K::ON,
    K::RETURNING,
    K::FORMAT,
    K::JSON,
    K::ENCODING,
    K::PASSING,
    K::ERROR,
    K::EMPTY,
    K::DEFAULT,
    K::WRAPPER,
    K::ARRAY,
    K::CONDITIONAL,
    K::UNCONDITIONAL,
    K::KEEP,
    K::OMIT,
    K::QUOTES,
    K::SCALAR,
    K::STRING,
    K::TRUE,
    K::FALSE,
    K::UNKNOWN,
];

fn loose_argument(p: &mut Parser) {
    match p.current() {
        K::Comma | K::Colon => p.bump(),
        K::AS | K::RETURNING => {
            p.bump();
            // A type, or a name after AS.
            if types::at_type(p, 0) {
                types::type_name(p);
            }
        }
        K::ORDER => super::super::select::order_by(p),
        kind if query::starts_query(p, 0) && kind != K::WITH => {
            query::query(p);
        }
        kind if LOOSE_WORDS.contains(&kind) && !matches!(p.nth(1), K::Dot | K::LParen | K::LBracket) => {
            let is_value = matches!(kind, K::NULL | K::TRUE | K::FALSE)
                && matches!(p.nth(1), K::Comma | K::RParen | K::FORMAT);
            if is_value {
                expr(p);
            } else {
                p.bump();
            }
        }
        _ => {
            let before = p.position();
            expr(p);
            if p.position() == before {
                p.bump_tree();
            }
        }
    }
}

fn match_against(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump();
    let list = p.start();
    if p.eat(K::LParen) {
        expr_list(p);
        close(p);
    } else {
        expr_list(p);
    }
    p.complete(list, K::ArgList);
    p.expect(K::AGAINST);
    p.expect(K::LParen);
    binding(p, p.table.operators.predicate_operand);
    match p.current() {
        K::IN => {
            p.bump();
            if p.eat(K::BOOLEAN) {
                p.expect(K::MODE);
            } else {
                p.expect(K::NATURAL);
                p.expect(K::LANGUAGE);
                p.expect(K::MODE);
                query_expansion(p);
            }
        }
        _ => query_expansion(p),
    }
    close(p);
    p.complete(marker, K::MatchAgainstExpr)
}

fn query_expansion(p: &mut Parser) {
    if p.eat(K::WITH) {
        p.expect(K::QUERY);
        p.expect(K::EXPANSION);
    }
}
