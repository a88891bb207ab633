//! The name that PostgreSQL gives a column of a result that has no alias.

use super::{Expr, FunctionCall, Name, QualifiedName, Query, QueryBody, TypeName};
use crate::Kind;

/// The name of a column without alias.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImpliedName<'t> {
    /// The name of a column, field, function or of an alias, as written.
    Written(Name<'t>),
    /// A name that the engine has for the form of the expression or for its type.
    Made(String),
}

/// A name, and whether an enclosing cast or CASE gives way to it.
struct Figured<'t> {
    name: ImpliedName<'t>,
    is_weak: bool,
}

impl<'t> ImpliedName<'t> {
    /// Returns the name that PostgreSQL makes up for a value; `None` is `?column?`.
    ///
    /// Source: `FigureColnameInternal` in PostgreSQL's `parse_target.c`.
    pub fn of(value: Expr<'t>) -> Option<Self> {
        figure(value).map(|figured| figured.name)
    }
}

fn figure(value: Expr<'_>) -> Option<Figured<'_>> {
    match value {
        Expr::Paren(paren) => figure(paren.expr()?),
        Expr::ColumnRef(column) => Some(written(column.column()?)),
        Expr::Field(field) => Some(written(field.field()?)),
        Expr::Function(call) => figure_call(call),
        Expr::Collate(collate) => figure(collate.operand()?),
        Expr::Index(index) => figure(index.base()?),
        Expr::Cast(cast) => match cast.operand().and_then(figure) {
            Some(figured) if !figured.is_weak => Some(figured),
            weak => cast.type_name().map(of_type).or(weak),
        },
        Expr::TypedLiteral(literal) => Some(of_type(literal.type_name()?)),
        Expr::Interval(_) => Some(made("interval", true)),
        Expr::Case(case) => Some(
            case.else_value()
                .and_then(figure)
                .filter(|figured| !figured.is_weak)
                .unwrap_or_else(|| made("case", true)),
        ),
        Expr::AtTimeZone(_) => Some(made("timezone", false)),
        Expr::Array(_) => Some(made("array", false)),
        Expr::Row(_) => Some(made("row", false)),
        Expr::Exists(_) => Some(made("exists", false)),
        Expr::Subquery(subquery) => figure_query(subquery.query()?),
        _ => None,
    }
}

/// A value that is a query is called as the query's only column.
fn figure_query(query: Query<'_>) -> Option<Figured<'_>> {
    let Some(QueryBody::Select(select)) = query.leftmost() else {
        return None;
    };
    let item = select.items().next()?;
    match item.alias().and_then(super::Alias::name) {
        Some(alias) => Some(written(alias)),
        None => ImpliedName::of(item.expr()?).map(|name| Figured { name, is_weak: false }),
    }
}

fn figure_call(call: FunctionCall<'_>) -> Option<Figured<'_>> {
    let name = call.name().and_then(QualifiedName::name)?;
    if name.token().is_some_and(|token| token.kind() == Kind::TRIM) {
        let side = call
            .arg_list()
            .and_then(|list| super::token_of(super::AstNode::syntax(list), &[Kind::LEADING, Kind::TRAILING]));
        return Some(match side.map(crate::TokenRef::kind) {
            Some(Kind::LEADING) => made("ltrim", false),
            Some(_) => made("rtrim", false),
            None => made("btrim", false),
        });
    }
    Some(written(name))
}

fn written(name: Name<'_>) -> Figured<'_> {
    Figured {
        name: ImpliedName::Written(name),
        is_weak: false,
    }
}

fn made<'t>(name: &str, is_weak: bool) -> Figured<'t> {
    Figured {
        name: ImpliedName::Made(name.to_owned()),
        is_weak,
    }
}

/// Returns a type's name in `pg_type`; that of an array is its element's.
fn of_type(type_name: TypeName<'_>) -> Figured<'_> {
    let words = type_name.words();
    let name = match words.as_str() {
        "integer" | "int" => "int4",
        "bigint" => "int8",
        "smallint" => "int2",
        "boolean" => "bool",
        "character varying" | "char varying" | "national character varying" => "varchar",
        "character" | "char" => "bpchar",
        "bit varying" => "varbit",
        "double precision" | "float" => "float8",
        "real" => "float4",
        "decimal" | "dec" => "numeric",
        "timestamp without time zone" => "timestamp",
        "timestamp with time zone" => "timestamptz",
        "time without time zone" => "time",
        "time with time zone" => "timetz",
        other => other.rsplit('.').next().unwrap_or(other),
    };
    made(name, true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ast::{AstNode, SelectItem};
    use crate::{Dialect, Input, Options, parse};

    fn named(value: &str) -> String {
        let text = Input::new(format!("SELECT {value} FROM t"));
        let parse = parse(&text, Dialect::Postgres, Options::default());
        let item = parse.root().descendants().find_map(SelectItem::cast);
        match ImpliedName::of(item.and_then(SelectItem::expr).expect("a value")) {
            Some(ImpliedName::Written(name)) => name.unquoted().into_owned(),
            Some(ImpliedName::Made(name)) => name,
            None => "?column?".to_owned(),
        }
    }

    /// What PostgreSQL 15 heads the column with.
    #[test]
    fn a_column_is_called_as_the_engine_calls_it() {
        let expected = [
            ("a", "a"),
            ("t.a", "a"),
            ("(a)", "a"),
            ("(v).x", "x"),
            ("c[1]", "c"),
            ("(c[1])::text", "c"),
            ("b COLLATE \"C\"", "b"),
            ("a + 1", "?column?"),
            ("(a + 1)::text", "text"),
            ("1::bigint", "int8"),
            ("1.5::float", "float8"),
            ("'{}'::int[]", "int4"),
            ("date '2020-01-01'", "date"),
            ("interval '1' day", "interval"),
            ("count(*) OVER ()", "count"),
            ("pg_catalog.lower(b)", "lower"),
            ("coalesce(a, 1)", "coalesce"),
            ("extract(year from d)", "extract"),
            ("current_date", "current_date"),
            ("trim(b)", "btrim"),
            ("trim(leading 'x' from b)", "ltrim"),
            ("d AT TIME ZONE 'utc'", "timezone"),
            ("CASE WHEN a = 1 THEN b ELSE b END", "b"),
            ("CASE WHEN a = 1 THEN b ELSE 'x' END", "case"),
            ("CASE WHEN a = 1 THEN b ELSE 1::text END", "case"),
            ("CASE WHEN a = 1 THEN b END", "case"),
            ("CASE WHEN a = 1 THEN b END::text", "text"),
            ("ARRAY[1]", "array"),
            ("ROW(1, 2)", "row"),
            ("EXISTS (SELECT 1)", "exists"),
            ("(SELECT b FROM t)", "b"),
            ("(SELECT b AS z FROM t)", "z"),
            ("(SELECT count(*) FROM t)", "count"),
            ("(SELECT 1)", "?column?"),
        ];
        for (value, name) in expected {
            assert_eq!(named(value), name, "{value}");
        }
    }
}
