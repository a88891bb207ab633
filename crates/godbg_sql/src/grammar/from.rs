//! FROM: tables, joins, functions, subqueries.

use godbg_syntax::Completed;

use super::names::{alias, column_list, name, name_in, table_name};
use super::{HoleRole, Parser, expr, query, types, value_table};
use crate::Kind as K;
use crate::dialect::{
    Dialect, Feature, Use,
    use_bits::{USE_FUNCTION, USE_NAME, USE_TABLE_ALIAS},
};

/// `FROM a, b JOIN c …`.
pub(super) fn from_clause(p: &mut Parser) {
    let marker = p.start();
    p.bump();
    if p.is_mysql() && p.eat(K::DUAL) {
        // No table at all.
    } else {
        table_list(p);
    }
    p.complete(marker, K::FromClause);
}

/// Tables and joins separated by commas.
pub(super) fn table_list(p: &mut Parser) {
    loop {
        joined_table(p);
        if !p.eat(K::Comma) {
            return;
        }
    }
}

/// A table with the joins that follow it.
pub(super) fn joined_table(p: &mut Parser) -> Completed {
    p.nested(|p| {
        let left = table(p);
        if p.is(Dialect::Sqlite) && at_constraint(p) {
            // SQLite takes a condition behind a comma's right side too.
            constraint(p);
        }
        joins(p, left)
    })
    .unwrap_or_else(|| {
        let marker = p.start();
        p.complete(marker, K::Error)
    })
}

/// How many tokens form the join operator here, `None` when no join follows.
fn join_operator(p: &Parser) -> Option<usize> {
    if p.is(Dialect::Sqlite) {
        return sqlite_join_operator(p);
    }
    let mut n = 0;
    let natural = p.nth(n) == K::NATURAL;
    if natural {
        n += 1;
    }
    match p.nth(n) {
        K::JOIN => return Some(n + 1),
        K::STRAIGHT_JOIN if p.has(Feature::StraightJoin) && (!natural || p.is(Dialect::MariaDb)) => {
            return Some(n + 1);
        }
        K::INNER | K::CROSS => n += 1,
        K::LEFT | K::RIGHT => {
            n += 1;
            if p.nth(n) == K::OUTER {
                n += 1;
            }
        }
        K::FULL if p.has(Feature::FullJoin) => {
            n += 1;
            if p.nth(n) == K::OUTER {
                n += 1;
            }
        }
        _ => return None,
    }
    (p.nth(n) == K::JOIN).then_some(n + 1)
}

/// SQLite takes a word for the kind of join and up to two names before JOIN, and sorts out later
/// which combinations there are.
fn sqlite_join_operator(p: &Parser) -> Option<usize> {
    const KINDS: &[K] = &[
        K::NATURAL,
        K::LEFT,
        K::RIGHT,
        K::FULL,
        K::OUTER,
        K::INNER,
        K::CROSS,
    ];
    if p.at(K::JOIN) {
        return Some(1);
    }
    if !p.at_any(KINDS) {
        return None;
    }
    (1..4)
        .take_while(|n| *n == 1 || p.nth_allows(n - 1, USE_NAME))
        .find(|n| p.nth(*n) == K::JOIN)
        .map(|n| n + 1)
}

/// Says whether the condition of a join begins here.
fn at_constraint(p: &Parser) -> bool {
    p.at(K::USING) || (p.at(K::ON) && !matches!(p.nth(1), K::DUPLICATE | K::CONFLICT))
}

fn joins(p: &mut Parser, mut left: Completed) -> Completed {
    loop {
        if p.at(K::Hole) && join_operator_after_hole(p) {
            super::select::clause_hole(p);
            continue;
        }
        let Some(tokens) = join_operator(p) else {
            return left;
        };
        let can_have_condition = !p.at_any(&[K::NATURAL, K::CROSS]);
        let needs_condition = match p.table.dialect {
            Dialect::Postgres => can_have_condition,
            Dialect::MySql | Dialect::MariaDb => p.at_any(&[K::LEFT, K::RIGHT]),
            Dialect::Sqlite => false,
        };
        let takes_condition = match p.table.dialect {
            Dialect::Postgres => can_have_condition,
            Dialect::MySql | Dialect::MariaDb => !p.at(K::NATURAL),
            Dialect::Sqlite => true,
        };
        let marker = p.precede(left);
        let operator = p.start();
        if p.at_any(&[K::RIGHT, K::FULL]) {
            p.require(Feature::FullJoin);
        }
        p.bump_many(tokens);
        p.complete(operator, K::JoinOperator);
        let right = table(p);
        // `a JOIN b JOIN c ON x ON y` nests to the right; SQLite knows no such thing.
        if join_operator(p).is_some() && can_have_condition && !p.is(Dialect::Sqlite) {
            p.nested(|p| joins_until_condition(p, right));
        }
        if takes_condition && at_constraint(p) {
            constraint(p);
        } else if needs_condition && !p.at(K::Hole) {
            p.expected("ON or USING");
        }
        left = p.complete(marker, K::Join);
    }
}

/// Joins inside of a join whose condition comes later.
fn joins_until_condition(p: &mut Parser, mut left: Completed) -> Completed {
    while let Some(tokens) = join_operator(p) {
        let marker = p.precede(left);
        let conditional = !p.at_any(&[K::NATURAL, K::CROSS]);
        let operator = p.start();
        p.bump_many(tokens);
        p.complete(operator, K::JoinOperator);
        let right = table(p);
        if conditional && join_operator(p).is_some() {
            p.nested(|p| joins_until_condition(p, right));
        }
        if conditional && at_constraint(p) {
            constraint(p);
        }
        left = p.complete(marker, K::Join);
    }
    left
}

fn join_operator_after_hole(p: &Parser) -> bool {
    matches!(
        p.nth(1),
        K::JOIN | K::LEFT | K::RIGHT | K::INNER | K::CROSS | K::FULL | K::NATURAL
    )
}

fn constraint(p: &mut Parser) {
    let marker = p.start();
    if p.eat(K::ON) {
        expr::condition(p);
        p.complete(marker, K::OnClause);
        return;
    }
    p.bump();
    column_list(p);
    if p.at(K::AS) && p.is(Dialect::Postgres) {
        p.require(Feature::JoinUsingAlias);
        let alias = p.start();
        p.bump();
        name(p);
        p.complete(alias, K::Alias);
    }
    p.complete(marker, K::UsingClause);
}

/// One item of FROM, without the joins that follow it.
fn table(p: &mut Parser) -> Completed {
    let marker = p.start();
    if p.at(K::LATERAL) && p.has(Feature::Lateral) {
        p.require(Feature::Lateral);
        p.bump();
        return if p.at(K::LParen) {
            query::query_in_parens(p);
            table_alias(p);
            p.complete(marker, K::SubqueryTable)
        } else {
            function_table(p, marker)
        };
    }
    match p.current() {
        K::LParen => parens(p),
        K::LBrace if p.is_mysql() => {
            // `{OJ a LEFT JOIN b …}`
            p.bump();
            name(p);
            joined_table(p);
            p.expect(K::RBrace);
            p.complete(marker, K::ParenTable)
        }
        K::JSON_TABLE if p.has(Feature::JsonTable) && p.nth(1) == K::LParen => value_table::json_table(p),
        K::XMLTABLE if p.has(Feature::Xml) && p.nth(1) == K::LParen => value_table::xml_table(p),
        K::ROWS if p.has(Feature::RowsFrom) && p.nth(1) == K::FROM && p.nth(2) == K::LParen => rows_from(p),
        _ if p.has(Feature::TableFunctions) && is_call(p) => function_table(p, marker),
        _ => table_ref(p),
    }
}

fn is_call(p: &Parser) -> bool {
    let mut n = 0;
    while p.nth(n + 1) == K::Dot {
        n += 2;
    }
    if p.nth(n + 1) == K::LParen {
        return p.nth(0).is_keyword() || p.allows(USE_FUNCTION | USE_NAME);
    }
    if p.at_all(&[K::COLLATION, K::FOR, K::LParen]) {
        return true;
    }
    // Functions that are called without brackets.
    n == 0
        && p.is(Dialect::Postgres)
        && p.at_any(&[
            K::CURRENT_DATE,
            K::CURRENT_TIME,
            K::CURRENT_TIMESTAMP,
            K::CURRENT_USER,
            K::CURRENT_ROLE,
            K::CURRENT_CATALOG,
            K::CURRENT_SCHEMA,
            K::LOCALTIME,
            K::LOCALTIMESTAMP,
            K::SESSION_USER,
            K::USER,
        ])
}

/// `(query) a`, `(a JOIN b)`, `(a, b)`.
fn parens(p: &mut Parser) -> Completed {
    let marker = p.start();
    if expr::at_query_in_parens(p) {
        query::query_in_parens(p);
        if !at_alias(p) {
            if p.has(Feature::SubqueryWithoutAlias) {
                p.require(Feature::SubqueryWithoutAlias);
            } else {
                p.expected("an alias of the subquery");
            }
        }
        table_alias(p);
        return p.complete(marker, K::SubqueryTable);
    }
    if p.at_all(&[K::LParen, K::Hole, K::RParen]) {
        p.bump();
        p.bump_hole(HoleRole::Statement);
        p.bump();
        table_alias(p);
        return p.complete(marker, K::SubqueryTable);
    }
    p.bump();
    joined_table(p);
    while p.at(K::Comma) && !p.is(Dialect::Postgres) {
        p.bump();
        joined_table(p);
    }
    p.expect(K::RParen);
    table_alias(p);
    p.complete(marker, K::ParenTable)
}

/// `[ONLY] t [*] [AS a] …`.
pub(super) fn table_ref(p: &mut Parser) -> Completed {
    table_with_alias(p, |p| {
        table_name_alias(p, USE_TABLE_ALIAS);
    })
}

/// The alias of a table, behind which columns have no names of their own in MySQL.
fn table_name_alias(p: &mut Parser, place: Use) {
    if !p.is_mysql() {
        alias(p, place);
        return;
    }
    let marker = p.start();
    if p.eat(K::AS) || (p.is(Dialect::MariaDb) && p.eat(K::Eq)) || super::names::at_alias_hole(p) {
        name_in(p, USE_NAME | USE_TABLE_ALIAS, HoleRole::Name);
    } else if p.allows(place) && !(p.at(K::WINDOW) && p.nth(2) == K::AS) {
        p.single(K::Name);
    } else {
        return;
    }
    p.complete(marker, K::Alias);
}

/// The table that UPDATE changes.
pub(super) fn changed_table(p: &mut Parser) -> Completed {
    table_with_alias(p, |p| {
        if may_name_changed_table(p) {
            table_name_alias(p, USE_TABLE_ALIAS);
        }
    })
}

/// The table that DELETE deletes from.
pub(super) fn deleted_table(p: &mut Parser) -> Completed {
    table_with_alias(p, |p| {
        let is_alias = p.at(K::AS) || p.allows(USE_TABLE_ALIAS);
        if p.has(Feature::DeleteAlias) && is_alias && may_name_changed_table(p) {
            p.require(Feature::DeleteAlias);
            table_name_alias(p, USE_TABLE_ALIAS);
        }
    })
}

/// In UPDATE and DELETE, SQLite wants AS before the alias.
fn may_name_changed_table(p: &Parser) -> bool {
    !p.is(Dialect::Sqlite) || p.at(K::AS)
}

fn table_with_alias(p: &mut Parser, alias: fn(&mut Parser)) -> Completed {
    let marker = p.start();
    if p.at(K::ONLY) && p.is(Dialect::Postgres) {
        p.bump();
        if p.eat(K::LParen) {
            table_name(p);
            p.expect(K::RParen);
        } else {
            table_name(p);
        }
    } else {
        table_name(p);
        if p.at(K::Star) && p.is(Dialect::Postgres) {
            p.bump();
        }
    }
    if p.is_mysql() && p.at(K::PARTITION) && p.nth(1) == K::LParen {
        let partition = p.start();
        p.bump();
        column_list(p);
        p.complete(partition, K::PartitionSelection);
    }
    if p.at(K::FOR) && p.has(Feature::SystemTime) && matches!(p.nth(1), K::SYSTEM_TIME) {
        system_time(p);
    }
    // `UPDATE t SET a = 1`: no alias, though `FROM t set` has one.
    let begins_set = p.at(K::SET) && (p.nth_allows(1, USE_NAME) || matches!(p.nth(1), K::LParen | K::Hole));
    if !begins_set {
        alias(p);
    }
    while p.has(Feature::IndexHints)
        && p.at_any(&[K::USE, K::FORCE, K::IGNORE])
        && matches!(p.nth(1), K::INDEX | K::KEY)
    {
        index_hint(p);
        if p.at(K::Comma)
            && matches!(p.nth(1), K::USE | K::FORCE | K::IGNORE)
            && matches!(p.nth(2), K::INDEX | K::KEY)
        {
            p.bump();
        }
    }
    if p.has(Feature::IndexedBy) {
        let hint = p.start();
        if p.at(K::INDEXED) && p.nth(1) == K::BY {
            p.bump_many(2);
            name(p);
            p.complete(hint, K::IndexHint);
        } else if p.at(K::NOT) && p.nth(1) == K::INDEXED {
            p.bump_many(2);
            p.complete(hint, K::IndexHint);
        }
    }
    if p.at(K::TABLESAMPLE) && p.has(Feature::TableSample) {
        table_sample(p);
    }
    p.complete(marker, K::TableRef)
}

fn index_hint(p: &mut Parser) {
    let marker = p.start();
    let may_be_empty = p.at(K::USE);
    p.bump_many(2);
    if p.eat(K::FOR) {
        if p.eat_any(&[K::ORDER, K::GROUP]) {
            p.expect(K::BY);
        } else {
            p.expect(K::JOIN);
        }
    }
    p.expect(K::LParen);
    if !(may_be_empty && p.at(K::RParen)) {
        loop {
            if p.at(K::PRIMARY) {
                p.single(K::Name);
            } else {
                name(p);
            }
            if !p.eat(K::Comma) {
                break;
            }
        }
    }
    p.expect(K::RParen);
    p.complete(marker, K::IndexHint);
}

/// `FOR SYSTEM_TIME AS OF …` of MariaDB.
fn system_time(p: &mut Parser) {
    let marker = p.start();
    p.bump_many(2);
    match p.current() {
        K::AS => {
            p.bump();
            p.expect(K::OF);
            let has_unit = p.at(K::TIMESTAMP) && !matches!(p.nth(1), K::LParen | K::String);
            if has_unit {
                p.bump();
            } else {
                p.eat(K::TRANSACTION);
            }
            expr::expr(p);
        }
        K::BETWEEN => {
            p.bump();
            expr::binding(p, 14);
            p.expect(K::AND);
            expr::binding(p, 14);
        }
        K::FROM => {
            p.bump();
            expr::expr(p);
            p.expect(K::TO);
            expr::expr(p);
        }
        K::ALL => p.bump(),
        _ => p.expected("AS OF, BETWEEN, FROM or ALL"),
    }
    p.complete(marker, K::SystemTime);
}

fn table_sample(p: &mut Parser) {
    let marker = p.start();
    p.require(Feature::TableSample);
    p.bump();
    let call = p.start();
    if p.at(K::SYSTEM) {
        let method = p.start();
        p.single(K::Name);
        p.complete(method, K::QualifiedName);
    } else {
        super::names::qualified_name_in(p, USE_FUNCTION | USE_NAME, HoleRole::Name);
    }
    let args = p.start();
    p.expect(K::LParen);
    expr::expr_list(p);
    p.expect(K::RParen);
    p.complete(args, K::ArgList);
    p.complete(call, K::FunctionCall);
    if p.eat(K::REPEATABLE) {
        p.expect(K::LParen);
        expr::expr(p);
        p.expect(K::RParen);
    }
    p.complete(marker, K::TableSample);
}

/// `f(…) [WITH ORDINALITY] [AS a]`.
fn function_table(p: &mut Parser, marker: godbg_syntax::Marker) -> Completed {
    if p.at_all(&[K::ROWS, K::FROM, K::LParen]) {
        return rows_from(p);
    }
    if p.at(K::XMLTABLE) && p.nth(1) == K::LParen {
        return value_table::xml_table(p);
    }
    if p.at(K::JSON_TABLE) && p.nth(1) == K::LParen {
        return value_table::json_table(p);
    }
    if p.is(Dialect::Sqlite) && p.nth(1) == K::Dot {
        let name = table_name(p);
        expr::call_after_name(p, name);
    } else {
        expr::binding(p, u8::MAX);
    }
    function_tail(p);
    p.complete(marker, K::FunctionTable)
}

/// `ROWS FROM (f(…), g(…))`.
fn rows_from(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump_many(3);
    loop {
        if p.at(K::LParen) {
            p.expected("a function");
        }
        expr::binding(p, u8::MAX);
        if p.at(K::AS) {
            let alias = p.start();
            p.bump();
            column_definitions(p);
            p.complete(alias, K::Alias);
        }
        if !p.eat(K::Comma) {
            break;
        }
    }
    p.expect(K::RParen);
    function_tail(p);
    p.complete(marker, K::FunctionTable)
}

pub(super) fn function_tail(p: &mut Parser) {
    if p.at(K::WITH) && p.nth(1) == K::ORDINALITY {
        p.bump_many(2);
    }
    let definitions =
        |p: &Parser, n| p.nth(n) == K::LParen && p.nth(n + 2) != K::Comma && p.nth(n + 2) != K::RParen;
    let marker = p.start();
    if p.at(K::AS) && definitions(p, 1) {
        p.bump();
        column_definitions(p);
        p.complete(marker, K::Alias);
        return;
    }
    let n = usize::from(p.at(K::AS));
    let is_name = p.nth_allows(n, USE_TABLE_ALIAS) || p.nth(n) == K::Hole;
    if is_name && definitions(p, n + 1) && p.has(Feature::RowsFrom) {
        p.eat(K::AS);
        name_in(p, USE_TABLE_ALIAS, HoleRole::Name);
        column_definitions(p);
        p.complete(marker, K::Alias);
        return;
    }
    table_alias(p);
}

/// `(a int, b text)`.
fn column_definitions(p: &mut Parser) {
    p.expect(K::LParen);
    loop {
        let marker = p.start();
        name(p);
        types::type_name(p);
        if p.eat(K::COLLATE) {
            super::names::qualified_name(p);
        }
        p.complete(marker, K::ColumnDefinition);
        if !p.eat(K::Comma) {
            break;
        }
    }
    p.expect(K::RParen);
}

fn at_alias(p: &Parser) -> bool {
    p.at(K::AS) || p.allows(USE_TABLE_ALIAS) || p.at(K::Hole)
}

fn table_alias(p: &mut Parser) {
    if p.is(Dialect::MariaDb) {
        return table_name_alias(p, USE_TABLE_ALIAS);
    }
    alias(p, USE_TABLE_ALIAS);
}
