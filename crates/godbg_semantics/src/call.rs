//! Calls of functions and aggregates.

use std::borrow::Cow;

use godbg_schema::Dialect;
use godbg_schema::catalog::{DataType, TypeFamily};
use godbg_sql::{Kind, Node};

use crate::analysis::{NullCause, Nullability};
use crate::analyzer::{Analyzer, Value};
use crate::expression::all_needed;
use crate::functions::{Function, FunctionKind, NullRule, function};
use crate::names::name_parts;

impl<'c> Analyzer<'c> {
    pub(crate) fn call(&mut self, node: Node<'_>) -> Value<'c> {
        let parts = node
            .child(Kind::QualifiedName)
            .map(name_parts)
            .unwrap_or_default();
        let name = parts
            .last()
            .map(|last| last.text.to_lowercase())
            .unwrap_or_default();
        let is_built_in = match parts.as_slice() {
            [_] => true,
            [schema, _] => schema.text.eq_ignore_ascii_case("pg_catalog"),
            _ => false,
        };
        let known = if is_built_in {
            function(self.dialect, &name)
        } else {
            None
        };
        let arguments = node.child(Kind::ArgList);
        let is_star = arguments.is_some_and(|list| list.child(Kind::StarExpr).is_some());
        let values = arguments.map(|list| self.arguments(list)).unwrap_or_default();
        let filter = node.child(Kind::FilterClause);
        for clause in [
            filter,
            node.child(Kind::WithinGroup),
            node.child(Kind::OverClause),
        ]
        .into_iter()
        .flatten()
        {
            self.values_below(clause);
        }
        let Some(known) = known else {
            return Value::unknown();
        };
        let over = node.child(Kind::OverClause);
        let known = as_called(known, self.dialect, &name, values.len());
        if known.kind == FunctionKind::Aggregate && over.is_none() {
            self.has_aggregate = true;
        }
        let data_type = self.result_type(&known, &name, &values);
        let nullability = if is_star && known.nulls == NullRule::Never {
            Nullability::NotNull
        } else {
            self.call_nullability(&known, &name, &values, filter.is_some(), over)
        };
        Value::new(data_type, nullability)
    }

    /// Reads arguments; those that order or name are read and give no value.
    fn arguments(&mut self, list: Node<'_>) -> Vec<Value<'c>> {
        let mut values = Vec::new();
        for argument in list.children() {
            match argument.kind() {
                Kind::StarExpr | Kind::Name | Kind::TypeName => {}
                Kind::OrderByClause | Kind::LimitClause => {
                    self.values_below(argument);
                }
                Kind::NamedArg | Kind::VariadicArg => values.extend(self.values_below(argument)),
                _ => values.push(self.expression(argument)),
            }
        }
        values
    }

    fn call_nullability(
        &self,
        known: &Function,
        name: &str,
        values: &[Value<'c>],
        is_filtered: bool,
        over: Option<Node<'_>>,
    ) -> Nullability<'c> {
        match known.nulls {
            NullRule::Never => Nullability::NotNull,
            NullRule::WhenAnyArgumentIs => all_needed(values),
            NullRule::WhenAllArgumentsAre => one_needed(values),
            NullRule::WhenNoValue => self.aggregate_nullability(name, values, is_filtered, over),
            NullRule::AlsoOtherwise if matches!(name, "nullif" | "lag" | "lead") => {
                Nullability::Nullable(NullCause::Expression {
                    what: format!("`{name}`"),
                })
            }
            NullRule::AlsoOtherwise | NullRule::Unknown => Nullability::Unknown,
        }
    }

    fn aggregate_nullability(
        &self,
        name: &str,
        values: &[Value<'c>],
        is_filtered: bool,
        over: Option<Node<'_>>,
    ) -> Nullability<'c> {
        let argument = values
            .first()
            .map_or(Nullability::Unknown, |value| value.nullability.clone());
        if let Some(over) = over {
            let has_frame = over
                .descendants()
                .any(|child| matches!(child.kind(), Kind::FrameClause | Kind::ClauseHole));
            return if has_frame || is_filtered {
                Nullability::Unknown
            } else {
                argument
            };
        }
        if is_filtered || !self.is_grouped {
            return Nullability::Nullable(NullCause::Aggregate {
                function: name.to_owned(),
            });
        }
        match name {
            // A single row has no sample variance.
            "stddev" | "stddev_samp" | "variance" | "var_samp" | "covar_samp" | "corr" => {
                Nullability::Unknown
            }
            _ => argument,
        }
    }

    fn result_type(&self, known: &Function, name: &str, values: &[Value<'c>]) -> Cow<'c, DataType> {
        let unknown = || Cow::Owned(DataType::unknown());
        let first = values
            .first()
            .map_or_else(unknown, |value| value.data_type.clone());
        if let Some(result) = known.result {
            return match result {
                "anyarray" if name == "array_agg" && !first.is_unknown() => {
                    // An array of a computed value has no modifier.
                    let shown = first.canonical(self.dialect);
                    let plain = match (shown.find('('), shown.find(')')) {
                        (Some(open), Some(close)) => format!("{}{}", &shown[..open], &shown[close + 1..]),
                        _ => shown.into_owned(),
                    };
                    self.catalog.resolve_type(&format!("{plain}[]")).into()
                }
                // The type of some argument: which one, hangs on the function.
                _ if result.starts_with("any") => unknown(),
                _ => self.catalog.resolve_type(result).into(),
            };
        }
        match name {
            "min" | "max" | "any_value" | "first_value" | "last_value" | "lag" | "lead" | "nullif" => first,
            "coalesce" | "ifnull" | "greatest" | "least" => {
                let same = values.iter().all(|value| value.data_type.family == first.family);
                if same { first } else { unknown() }
            }
            _ if self.dialect == Dialect::Postgres => overloaded(name, values)
                .map_or_else(unknown, |written| self.catalog.resolve_type(written).into()),
            _ => unknown(),
        }
    }
}

/// Returns the result of a function that PostgreSQL has for several types, by the arguments that it is
/// called with.
///
/// Source: `pg_proc` of PostgreSQL 15.
fn overloaded(name: &str, values: &[Value<'_>]) -> Option<&'static str> {
    let family = |place: usize| values.get(place).map(|value| &value.data_type.family);
    let first = family(0)?;
    let is_text = matches!(
        first,
        TypeFamily::Text(_) | TypeFamily::Varchar(_) | TypeFamily::Char(_)
    );
    let number = match first {
        TypeFamily::Integer { bits: 16, .. } => Some("smallint"),
        TypeFamily::Integer { bits: 64, .. } => Some("bigint"),
        TypeFamily::Integer { .. } => Some("integer"),
        TypeFamily::Decimal { .. } => Some("numeric"),
        TypeFamily::Real => Some("real"),
        TypeFamily::Double => Some("double precision"),
        _ => None,
    };
    let is_whole = matches!(first, TypeFamily::Integer { .. });
    match name {
        "lower" | "upper" | "btrim" | "ltrim" | "rtrim" | "substring" | "substr" | "overlay"
        | "string_agg" => is_text.then_some("text"),
        "length" => is_text.then_some("integer"),
        "age" => matches!(first, TypeFamily::Timestamp { .. }).then_some("interval"),
        "sum" => match first {
            TypeFamily::Integer { bits: 64, .. } => Some("numeric"),
            TypeFamily::Integer { .. } => Some("bigint"),
            TypeFamily::Interval => Some("interval"),
            _ => number,
        },
        "avg" => match number? {
            "real" | "double precision" => Some("double precision"),
            _ => Some("numeric"),
        },
        "abs" | "bit_and" | "bit_or" | "bit_xor" => number,
        "ceil" | "ceiling" | "floor" | "round" | "sign" | "trunc" if is_whole => {
            (values.len() == 1).then_some("double precision")
        }
        "ceil" | "ceiling" | "floor" | "round" | "sign" | "trunc" => number.filter(|name| *name != "real"),
        "date_trunc" => match family(1)? {
            TypeFamily::Timestamp { has_zone: true, .. } | TypeFamily::Date => {
                Some("timestamp with time zone")
            }
            TypeFamily::Timestamp { .. } => Some("timestamp without time zone"),
            TypeFamily::Interval => Some("interval"),
            _ => None,
        },
        _ => None,
    }
}

/// Returns what is known of a function for this number of arguments: SQLite's `max(a, b)` is
/// no aggregate.
fn as_called(known: Function, dialect: Dialect, name: &str, arguments: usize) -> Function {
    let is_scalar = dialect == Dialect::Sqlite && matches!(name, "min" | "max") && arguments > 1;
    if is_scalar {
        Function {
            kind: FunctionKind::Scalar,
            nulls: NullRule::WhenAnyArgumentIs,
            is_strict: true,
            ..known
        }
    } else {
        known
    }
}

/// Returns the nullability of a value that is NULL when all of these are.
fn one_needed<'c>(values: &[Value<'c>]) -> Nullability<'c> {
    if values.iter().any(|value| value.nullability.is_not_null()) {
        return Nullability::NotNull;
    }
    if values
        .iter()
        .any(|value| value.nullability == Nullability::Unknown)
    {
        return Nullability::Unknown;
    }
    values
        .first()
        .map_or(Nullability::Unknown, |value| value.nullability.clone())
}
