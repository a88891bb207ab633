//! Calls of functions and aggregates.

use godbg_schema::Dialect;
use godbg_schema::catalog::{DataType, TypeFamily};
use godbg_sql::{Kind, Node};

use crate::analysis::{NullCause, Nullability};
use crate::analyzer::{Analyzer, Value};
use crate::expression::{all_needed, integer};
use crate::functions::{Function, FunctionKind, NullRule, function};
use crate::names::name_parts;

impl Analyzer<'_> {
    pub(crate) fn call(&mut self, node: Node<'_>) -> Value {
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
    fn arguments(&mut self, list: Node<'_>) -> Vec<Value> {
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
        values: &[Value],
        is_filtered: bool,
        over: Option<Node<'_>>,
    ) -> Nullability {
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
        values: &[Value],
        is_filtered: bool,
        over: Option<Node<'_>>,
    ) -> Nullability {
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

    fn result_type(&self, known: &Function, name: &str, values: &[Value]) -> DataType {
        if let Some(result) = known.result {
            return self.catalog.resolve_type(result);
        }
        let first = values
            .first()
            .map_or_else(DataType::unknown, |value| value.data_type.clone());
        match name {
            "min" | "max" | "any_value" | "first_value" | "last_value" | "lag" | "lead" | "nullif" => first,
            "coalesce" | "ifnull" | "greatest" | "least" => {
                let same = values.iter().all(|value| value.data_type.family == first.family);
                if same { first } else { DataType::unknown() }
            }
            "sum" if self.dialect == Dialect::Postgres => match first.family {
                TypeFamily::Integer { bits: 64, .. } => self.catalog.resolve_type("numeric"),
                TypeFamily::Integer { .. } => integer(64),
                _ => DataType::unknown(),
            },
            _ => DataType::unknown(),
        }
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
fn one_needed(values: &[Value]) -> Nullability {
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
