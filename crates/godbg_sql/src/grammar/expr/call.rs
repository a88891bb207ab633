//! Calls of functions: arguments, and what may follow the closing bracket.

use godbg_syntax::Completed;

use super::super::names::{name, name_in, qualified_name_in};
use super::super::{HoleRole, Parser, names, query, select, types};
use super::primary::{at_query_in_parens, close};
use super::{condition, expr, expr_list, special};
use crate::Kind as K;
use crate::dialect::{
    Callee, Dialect, Feature, Role, Signature, Takes,
    use_bits::{USE_ALIAS, USE_FUNCTION, USE_LABEL, USE_NAME},
};

/// Reserved words that MySQL or MariaDB calls like functions.
const CALLABLE: &[K] = &[
    K::CHAR,
    K::CHARACTER,
    K::COALESCE,
    K::CURRENT_DATE,
    K::CURRENT_TIME,
    K::CURRENT_TIMESTAMP,
    K::CURRENT_USER,
    K::CURRENT_ROLE,
    K::CUME_DIST,
    K::DATABASE,
    K::DEFAULT,
    K::DENSE_RANK,
    K::FIRST_VALUE,
    K::GREATEST,
    K::GROUPING,
    K::IF,
    K::INSERT,
    K::INTERVAL,
    K::JSON_ARRAY,
    K::JSON_OBJECT,
    K::JSON_VALUE,
    K::JSON_QUERY,
    K::JSON_EXISTS,
    K::LAG,
    K::LAST_VALUE,
    K::LEAD,
    K::LEAST,
    K::LEFT,
    K::LOCALTIME,
    K::LOCALTIMESTAMP,
    K::MOD,
    K::NTH_VALUE,
    K::NTILE,
    K::NULLIF,
    K::PERCENT_RANK,
    K::RANK,
    K::REPEAT,
    K::REPLACE,
    K::RIGHT,
    K::ROW_NUMBER,
    K::SCHEMA,
    K::TRUNCATE,
    K::USER,
    K::UTC_DATE,
    K::UTC_TIME,
    K::UTC_TIMESTAMP,
    K::VALUES,
    K::XMLCONCAT,
    K::JSON_SCALAR,
    K::MERGE_ACTION,
    K::JSON_ARRAYAGG,
    K::JSON_OBJECTAGG,
    K::JSON_SERIALIZE,
    K::JSON,
    K::BINARY,
    K::COLUMN_CREATE,
    K::COLUMN_ADD,
    K::COLUMN_DELETE,
    K::COLUMN_GET,
    K::GET_FORMAT,
    K::TIMESTAMPADD,
    K::TIMESTAMPDIFF,
    K::NEXTVAL,
    K::LASTVAL,
    K::SETVAL,
    K::VALUE,
    K::POINT,
    K::LINESTRING,
    K::POLYGON,
];

/// Reserved words that PostgreSQL's grammar calls like functions.
const POSTGRES_CALLABLE: &[K] = &[
    K::COALESCE,
    K::GREATEST,
    K::GROUPING,
    K::JSON,
    K::JSON_ARRAY,
    K::JSON_ARRAYAGG,
    K::JSON_EXISTS,
    K::JSON_OBJECT,
    K::JSON_OBJECTAGG,
    K::JSON_QUERY,
    K::JSON_SCALAR,
    K::JSON_SERIALIZE,
    K::JSON_VALUE,
    K::LEAST,
    K::MERGE_ACTION,
    K::NULLIF,
    K::XMLCONCAT,
];

/// Says whether the word `n` tokens ahead may be called.
pub(super) fn may_call(p: &Parser, n: usize) -> bool {
    let kind = p.nth(n);
    if p.nth_allows(n, USE_FUNCTION) {
        return true;
    }
    match p.table.dialect {
        Dialect::Sqlite => matches!(kind, K::REPLACE | K::GLOB | K::LIKE | K::MATCH | K::REGEXP),
        Dialect::Postgres => POSTGRES_CALLABLE.contains(&kind),
        Dialect::MySql | Dialect::MariaDb => {
            CALLABLE.contains(&kind)
                || (kind.is_keyword() && matches!(p.table.functions.find(p.nth_text(n)), Callee::Grammar(_)))
        }
    }
}

/// What may stand in the brackets of a call, and behind them.
#[derive(Clone, Copy)]
struct Rules {
    callee: Callee,
    /// The name has no schema before it.
    is_plain_name: bool,
    /// Nothing stands between the name and its bracket. With a space there, MySQL takes the name
    /// of many functions for one of the user's, unless a setting says otherwise.
    is_glued: bool,
    words: Words,
}

/// What stands among the arguments of some functions of MySQL and MariaDB.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    /// Nothing.
    None,
    /// `AS type` behind the first: `WEIGHT_STRING`.
    FirstType,
    /// `AS type` behind later ones: functions of dynamic columns.
    LaterTypes,
    /// A unit of time in the place of the first: TIMESTAMPADD.
    Unit,
}

impl Words {
    fn of(p: &Parser) -> Self {
        if !p.is_mysql() {
            Self::None
        } else if p.at_any(&[K::COLUMN_CREATE, K::COLUMN_ADD, K::COLUMN_GET]) {
            Self::LaterTypes
        } else if p.at_any(&[K::TIMESTAMPADD, K::TIMESTAMPDIFF]) {
            Self::Unit
        } else if p.at_word("WEIGHT_STRING") {
            Self::FirstType
        } else {
            Self::None
        }
    }
}

impl Rules {
    const ANY: Self = Self {
        callee: Callee::Other,
        is_plain_name: false,
        is_glued: false,
        words: Words::None,
    };

    fn signature(&self) -> Option<&'static Signature> {
        match self.callee {
            Callee::Grammar(signature) => Some(signature),
            _ => None,
        }
    }

    /// Only functions of the grammar aggregate in MySQL; in MariaDB loadable ones do too.
    fn is_known_not_to_aggregate(&self) -> bool {
        self.is_plain_name && !matches!(self.callee, Callee::Grammar(_))
    }

    /// The signature where it binds.
    fn strict(&self) -> Option<&'static Signature> {
        self.signature().filter(|_| self.is_glued)
    }
}

/// A call from its name on.
pub(super) fn call(p: &mut Parser) -> Completed {
    if p.is_mysql() && p.at_any(&[K::VALUES, K::VALUE, K::DEFAULT]) {
        return column_call(p);
    }
    let mut rules = Rules::ANY;
    if p.nth(1) == K::LParen && (p.at(K::Ident) || p.current().is_keyword()) {
        rules = Rules {
            callee: p.table.functions.find(p.current_text()),
            is_plain_name: true,
            is_glued: !p.has_space_after(0) || p.is(Dialect::Postgres),
            words: Words::of(p),
        };
    }
    let name = if p.allows(USE_FUNCTION | USE_NAME) || p.at(K::Hole) {
        qualified_name_in(p, USE_FUNCTION | USE_NAME, HoleRole::Name)
    } else {
        let marker = p.start();
        p.single(K::Name);
        p.complete(marker, K::QualifiedName)
    };
    call_with(p, name, rules)
}

/// `VALUES(column)`, `DEFAULT(column)` of MySQL.
fn column_call(p: &mut Parser) -> Completed {
    let marker = p.start();
    let name = p.start();
    p.single(K::Name);
    p.complete(name, K::QualifiedName);
    let list = p.start();
    p.expect(K::LParen);
    let column = p.start();
    let inner = names::qualified_name(p);
    let inner = p.completed_range(inner);
    p.change_roles(inner, HoleRole::Table, HoleRole::Name);
    p.complete(column, K::ColumnRef);
    close(p);
    p.complete(list, K::ArgList);
    p.complete(marker, K::FunctionCall)
}

/// A call from its opening bracket on.
pub(in crate::grammar) fn call_after_name(p: &mut Parser, name: Completed) -> Completed {
    call_with(p, name, Rules::ANY)
}

fn call_with(p: &mut Parser, name: Completed, rules: Rules) -> Completed {
    let marker = p.precede(name);
    let count = argument_list(p, rules);
    if p.is(Dialect::Postgres) && p.at(K::String) && count > 0 && rules.signature().is_none() {
        // `type(args) 'literal'`
        p.single(K::Literal);
    }
    let role = rules.strict().map(|signature| signature.role);
    let takes_over =
        role != Some(Role::Plain) && !(p.is(Dialect::MySql) && rules.is_known_not_to_aggregate());
    let is_over = takes_over && call_tail(p);
    if role == Some(Role::Window) && !is_over && !p.at(K::Hole) {
        p.expected("OVER");
    }
    p.complete(marker, K::FunctionCall)
}

/// `([DISTINCT] a, b ORDER BY c)`.
pub(super) fn arguments(p: &mut Parser) {
    argument_list(p, Rules::ANY);
}

/// Returns how many arguments there are.
fn argument_list(p: &mut Parser, rules: Rules) -> u8 {
    let marker = p.start();
    p.expect(K::LParen);
    let takes_star = match rules.strict() {
        Some(signature) => signature.takes == Takes::Star,
        None => !p.is_mysql() || rules.signature().is_some(),
    };
    let (mut count, mut has_hole) = (0_u8, false);
    let mut most = rules.strict().map_or(u8::MAX, |signature| signature.most);
    if takes_star && p.is_mysql() {
        p.eat(K::ALL);
    }
    if takes_star && p.at(K::Star) && p.nth(1) == K::RParen {
        p.single(K::StarExpr);
        count = 1;
    } else if !p.at(K::RParen) {
        if quantifier(p, rules) && rules.strict().is_some_and(|signature| signature.distinct_list) {
            most = u8::MAX;
        }
        let is_empty = p.at(K::RParen) && p.is(Dialect::Sqlite);
        if !is_empty && most > 0 {
            loop {
                has_hole |= argument(p, rules, count);
                count = count.saturating_add(1);
                let is_full = count == most && most < u8::MAX;
                if is_full || !p.eat(K::Comma) {
                    break;
                }
            }
        }
        argument_tail(p);
    }
    let least = rules
        .strict()
        .map_or(u8::from(rules.words != Words::None), |signature| signature.least);
    if count < least && !has_hole && p.at(K::RParen) {
        p.expected(if count == 0 { "an expression" } else { "`,`" });
    }
    close(p);
    p.complete(marker, K::ArgList);
    count
}

/// DISTINCT or ALL before the arguments; says whether it was DISTINCT.
fn quantifier(p: &mut Parser, rules: Rules) -> bool {
    let may_distinct = match (rules.strict(), rules.callee) {
        (Some(signature), _) => signature.distinct || p.is(Dialect::Postgres),
        (None, Callee::Grammar(_)) => true,
        (None, _) => !p.is_mysql(),
    };
    let may_all = match rules.strict() {
        Some(signature) => signature.role == Role::Aggregate,
        None => !p.is_mysql() || rules.signature().is_some(),
    };
    if may_distinct && p.eat(K::DISTINCT) {
        return true;
    }
    if may_all {
        p.eat(K::ALL);
    }
    false
}

/// One argument, the `index`-th; says whether it is a hole, which may stand for several.
fn argument(p: &mut Parser, rules: Rules, index: u8) -> bool {
    let marker = p.start();
    let named = matches!(p.nth(1), K::FatArrow | K::ColonEq) && p.allows(USE_FUNCTION | USE_NAME);
    if p.at(K::VARIADIC) {
        p.bump();
        expr(p);
        p.complete(marker, K::VariadicArg);
        return false;
    }
    if named && p.has(Feature::CustomOperators) {
        name_in(p, USE_FUNCTION | USE_NAME, HoleRole::Name);
        p.bump();
        expr(p);
        p.complete(marker, K::NamedArg);
        return false;
    }
    let takes = rules
        .signature()
        .map_or(Takes::Values, |signature| signature.takes);
    if index == 1 && matches!(takes, Takes::Interval | Takes::PerhapsInterval) {
        if special::at_interval(p) {
            special::interval(p);
            return false;
        }
        if takes == Takes::Interval && rules.is_glued && !p.at(K::Hole) {
            p.expected("INTERVAL");
        }
    }
    if rules.words == Words::Unit && index == 0 && !special::at_unit(p) && !p.at(K::Hole) {
        p.expected("a unit of time");
    }
    if takes == Takes::Precision && rules.is_glued && !p.at_any(&[K::Integer, K::Hole]) {
        p.expected("a whole number");
    }
    let value = expr(p);
    if p.is_mysql() {
        argument_alias(p, rules, index);
    }
    let is_hole = p.kind(value) == K::HoleExpr;
    if is_hole {
        let range = p.completed_range(value);
        p.change_roles(range, HoleRole::Value, HoleRole::Values);
    }
    is_hole
}

/// What MySQL lets follow an argument: a type in some functions, a name in loadable ones.
fn argument_alias(p: &mut Parser, rules: Rules, index: u8) {
    match rules.words {
        Words::None => {}
        Words::FirstType | Words::LaterTypes | Words::Unit => {
            let takes_type = (rules.words == Words::FirstType && index == 0)
                || (rules.words == Words::LaterTypes && index > 0);
            if takes_type && p.eat(K::AS) {
                types::type_name(p);
                if p.eat(K::COLLATE) {
                    names::qualified_name(p);
                }
            }
            return;
        }
    }
    if !rules.is_plain_name || !matches!(rules.callee, Callee::Other) {
        return;
    }
    if p.eat(K::AS) {
        if p.at(K::String) {
            p.single(K::Name);
        } else {
            name_in(p, USE_LABEL, HoleRole::Name);
        }
    } else if p.at(K::String) || p.allows(USE_ALIAS) {
        p.single(K::Name);
    }
}

/// What may follow the arguments inside the brackets.
fn argument_tail(p: &mut Parser) {
    if p.at(K::ORDER) {
        p.require(Feature::AggregateOrderBy);
        select::order_by(p);
    }
    if p.is_mysql() {
        if p.eat(K::SEPARATOR) {
            separator(p);
        }
        if p.at(K::LIMIT) {
            query::limit_clause(p);
        }
        if p.eat(K::LEVEL) {
            while p.eat_any(&[K::Integer, K::Comma, K::Minus, K::ASC, K::DESC, K::REVERSE]) {}
        }
        if p.eat(K::USING) {
            types::charset_name(p);
        }
    }
    if p.at_any(&[K::RESPECT, K::IGNORE]) && p.nth(1) == K::NULLS {
        p.bump_many(2);
    }
}

/// The string behind SEPARATOR, which strings next to it do not continue.
fn separator(p: &mut Parser) {
    match p.current() {
        K::String | K::HexString | K::RadixInteger | K::BitString => {
            p.single(K::Literal);
        }
        K::Hole => {
            expr(p);
        }
        _ => p.expected("a string"),
    }
}

/// `WITHIN GROUP`, `FILTER`, `OVER`.
pub(super) fn call_tail(p: &mut Parser) -> bool {
    if p.at(K::WITHIN) && p.nth(1) == K::GROUP {
        let marker = p.start();
        p.bump_many(2);
        p.expect(K::LParen);
        select::order_by(p);
        p.expect(K::RParen);
        p.complete(marker, K::WithinGroup);
    }
    if p.at(K::FILTER) && p.nth(1) == K::LParen && p.has(Feature::Filter) {
        let marker = p.start();
        p.bump_many(2);
        p.expect(K::WHERE);
        condition(p);
        p.expect(K::RParen);
        p.complete(marker, K::FilterClause);
    }
    if p.is_mysql() {
        if p.at(K::FROM) && matches!(p.nth(1), K::FIRST | K::LAST) && p.nth(2) == K::OVER {
            p.bump_many(2);
        }
        if p.at_any(&[K::RESPECT, K::IGNORE]) && p.nth(1) == K::NULLS {
            p.bump_many(2);
        }
    }
    if p.at(K::OVER)
        && p.has(Feature::Windows)
        && (p.nth(1) == K::LParen || p.nth_allows(1, USE_NAME) || p.nth(1) == K::Hole)
    {
        p.require(Feature::Windows);
        over_clause(p);
        return true;
    }
    false
}

/// `OVER w`, `OVER (…)`.
pub(crate) fn over_clause(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    if p.at(K::LParen) {
        window_spec(p);
    } else {
        name(p);
    }
    p.complete(marker, K::OverClause);
}

/// `([name] [PARTITION BY …] [ORDER BY …] [frame])`.
pub(crate) fn window_spec(p: &mut Parser) {
    let marker = p.start();
    p.expect(K::LParen);
    let is_partition = p.at(K::PARTITION) && (p.nth(1) == K::BY || p.is(Dialect::Sqlite));
    let is_name = p.allows(USE_NAME) && !is_partition && !p.at_any(&[K::RANGE, K::ROWS, K::GROUPS]);
    if is_name {
        name(p);
    }
    if p.at(K::PARTITION) {
        let marker = p.start();
        p.bump();
        p.expect(K::BY);
        expr_list(p);
        p.complete(marker, K::PartitionBy);
    }
    if p.at(K::ORDER) {
        select::order_by(p);
    }
    if p.at_any(&[K::RANGE, K::ROWS, K::GROUPS]) {
        frame(p);
    }
    if p.at(K::Hole) {
        select::clause_hole(p);
    }
    close(p);
    p.complete(marker, K::WindowSpec);
}

fn frame(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    if p.eat(K::BETWEEN) {
        frame_bound(p);
        p.expect(K::AND);
        frame_bound(p);
    } else {
        frame_bound(p);
    }
    if p.eat(K::EXCLUDE) {
        match p.current() {
            K::CURRENT => {
                p.bump();
                p.expect(K::ROW);
            }
            K::GROUP | K::TIES => p.bump(),
            K::NO => {
                p.bump();
                p.expect(K::OTHERS);
            }
            _ => p.expected("CURRENT ROW, GROUP, TIES or NO OTHERS"),
        }
    }
    p.complete(marker, K::FrameClause);
}

fn frame_bound(p: &mut Parser) {
    if p.at(K::UNBOUNDED) && matches!(p.nth(1), K::PRECEDING | K::FOLLOWING) {
        p.bump_many(2);
        return;
    }
    if p.at(K::CURRENT) && p.nth(1) == K::ROW {
        p.bump_many(2);
        return;
    }
    if special::at_interval(p) {
        special::interval(p);
    } else {
        expr(p);
    }
    if !p.eat_any(&[K::PRECEDING, K::FOLLOWING]) {
        p.expected("PRECEDING or FOLLOWING");
    }
}

/// `EXISTS (query)`.
pub(super) fn exists(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump();
    if at_query_in_parens(p) || p.at_all(&[K::LParen, K::Hole]) {
        query::query_in_parens(p);
    } else {
        p.expected("a query in brackets");
    }
    p.complete(marker, K::ExistsExpr)
}
