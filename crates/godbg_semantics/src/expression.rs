//! Expressions: every name resolved, every parameter noted, type and nullability of the value.

use std::borrow::Cow;
use std::sync::LazyLock;

use godbg_schema::Dialect;
use godbg_schema::catalog::{DataType, TypeFamily};
use godbg_sql::{Kind, Node};

use crate::analysis::{NullCause, Nullability};
use crate::analyzer::{Analyzer, Expected, Value};
use crate::query::either;

impl<'c> Analyzer<'c> {
    /// Reads an expression.
    pub(crate) fn expression(&mut self, node: Node<'_>) -> Value<'c> {
        match node.kind() {
            Kind::ColumnRef => self.column_ref(node),
            Kind::Literal | Kind::TypedLiteral => literal(node, self.dialect),
            Kind::PlaceholderExpr => {
                self.parameter(node, &Expected::default());
                Value::unknown()
            }
            Kind::ParenExpr => match node.children().next() {
                Some(inner) => self.expression(inner),
                None => Value::unknown(),
            },
            Kind::FunctionCall => self.call(node),
            Kind::BinaryExpr => self.binary(node),
            Kind::UnaryExpr => self.unary(node),
            Kind::CaseExpr => self.case(node),
            Kind::CastExpr => self.cast(node),
            Kind::InExpr => self.in_list(node),
            Kind::BetweenExpr | Kind::LikeExpr => self.comparison(node),
            Kind::IsExpr | Kind::PostfixExpr => {
                self.comparison(node);
                Value::new(boolean(self.dialect), Nullability::NotNull)
            }
            Kind::ExistsExpr => {
                self.queries_below(node);
                Value::new(boolean(self.dialect), Nullability::NotNull)
            }
            Kind::SubqueryExpr => self.subquery(node),
            Kind::CollateExpr => {
                let value = node.children().next().map(|inner| self.expression(inner));
                Value {
                    origin: None,
                    ..value.unwrap_or_else(Value::unknown)
                }
            }
            Kind::AtTimeZoneExpr => {
                let values = self.values_below(node);
                Value::new(DataType::unknown(), all_needed(&values))
            }
            Kind::ArrayExpr | Kind::RowExpr => {
                self.values_below(node);
                Value::new(DataType::unknown(), Nullability::NotNull)
            }
            Kind::Query => {
                self.query(node);
                Value::unknown()
            }
            _ => {
                self.values_below(node);
                Value::unknown()
            }
        }
    }

    /// Reads an expression whose parameter, if it is one, gets a type from its place.
    pub(crate) fn expecting(&mut self, node: Node<'_>, expected: &Expected<'c>) -> Value<'c> {
        match node.kind() {
            Kind::PlaceholderExpr => {
                self.parameter(node, expected);
                Value::unknown()
            }
            Kind::ParenExpr | Kind::RowExpr => {
                for inner in node.children() {
                    self.expecting(inner, expected);
                }
                Value::unknown()
            }
            _ => self.expression(node),
        }
    }

    /// Reads every expression below a node, names and types left out.
    pub(crate) fn values_below(&mut self, node: Node<'_>) -> Vec<Value<'c>> {
        let mut values = Vec::new();
        for child in node.children() {
            match child.kind() {
                Kind::Name
                | Kind::QualifiedName
                | Kind::TypeName
                | Kind::OperatorName
                | Kind::OperatorHole
                | Kind::ColumnTarget
                | Kind::AssignmentTarget => {}
                _ => values.push(self.expression(child)),
            }
        }
        values
    }

    fn queries_below(&mut self, node: Node<'_>) {
        for child in node.children() {
            if child.kind() == Kind::Query {
                self.query(child);
            } else {
                self.expression(child);
            }
        }
    }

    fn subquery(&mut self, node: Node<'_>) -> Value<'c> {
        let Some(query) = node.child(Kind::Query) else {
            return Value::unknown();
        };
        let rows = self.query(query);
        let Some([column]) = rows.columns.as_deref() else {
            return Value::unknown();
        };
        let nullability = match (&column.nullability, rows.is_one_row) {
            (found, true) => found.clone(),
            (Nullability::Unknown, false) => Nullability::Unknown,
            (_, false) => Nullability::Nullable(NullCause::Subquery),
        };
        Value::new(column.data_type.clone(), nullability)
    }

    fn binary(&mut self, node: Node<'_>) -> Value<'c> {
        let operands: Vec<Node<'_>> = operands(node).collect();
        let [left, right] = operands.as_slice() else {
            self.values_below(node);
            return Value::unknown();
        };
        let operator = operator(node);
        if is_comparison(operator) {
            let values = self.compared(*left, *right);
            let nullability = if operator == "<=>" {
                Nullability::NotNull
            } else {
                all_needed(&values)
            };
            return Value::new(boolean(self.dialect), nullability);
        }
        let values = [self.expression(*left), self.expression(*right)];
        let unknown = Cow::Owned(DataType::unknown());
        let is_text = operator == "||" && !self.dialect.is_mysql_like();
        let (data_type, nullability) = match operator {
            "||" if is_text => (joined(&values, self.dialect), all_needed(&values)),
            "->" | "#>" if self.dialect == Dialect::Postgres => match values[0].data_type.family {
                TypeFamily::Json | TypeFamily::Jsonb => (values[0].data_type.clone(), Nullability::Unknown),
                _ => (unknown, Nullability::Unknown),
            },
            "->>" | "#>>" if self.dialect == Dialect::Postgres => (text(self.dialect), Nullability::Unknown),
            "+" | "-" | "*" => (wider(&values), all_needed(&values)),
            "/" | "%" if self.dialect == Dialect::Postgres => (wider(&values), all_needed(&values)),
            "" => match node.tokens().next().map(godbg_sql::TokenRef::kind) {
                Some(Kind::AND | Kind::OR | Kind::XOR) => (boolean(self.dialect), all_needed(&values)),
                _ => (unknown, Nullability::Unknown),
            },
            // Division by zero gives NULL in MySQL and SQLite, a path into JSON where nothing is.
            _ => (unknown, Nullability::Unknown),
        };
        Value::new(data_type, nullability)
    }

    /// Reads two sides of a comparison; a parameter on one side gets the type of the other.
    fn compared(&mut self, left: Node<'_>, right: Node<'_>) -> [Value<'c>; 2] {
        if stripped(left).kind() == Kind::PlaceholderExpr {
            let value = self.expression(right);
            let other = self.expecting(left, &expected_of(&value));
            return [other, value];
        }
        let value = self.expression(left);
        let other = if right.kind() == Kind::QuantifiedExpr {
            self.quantified(right, &value)
        } else {
            self.expecting(right, &expected_of(&value))
        };
        [value, other]
    }

    /// `ANY ($1)`: the parameter is an array of what is compared.
    fn quantified(&mut self, node: Node<'_>, value: &Value<'c>) -> Value<'c> {
        for child in node.children() {
            if child.kind() == Kind::Query {
                self.query(child);
                continue;
            }
            let expected = expected_of(value);
            let array = expected.data_type.map(|element| {
                let written = format!("{}[]", element.written);
                Cow::Owned(DataType::new(
                    TypeFamily::Array(Box::new(element.into_owned())),
                    written,
                ))
            });
            self.expecting(
                child,
                &Expected {
                    data_type: array,
                    column: expected.column,
                },
            );
        }
        Value::unknown()
    }

    fn unary(&mut self, node: Node<'_>) -> Value<'c> {
        let values = self.values_below(node);
        let nullability = all_needed(&values);
        let data_type = if node.token(Kind::NOT).is_some() {
            boolean(self.dialect)
        } else {
            values
                .into_iter()
                .next()
                .map_or_else(|| Cow::Owned(DataType::unknown()), |value| value.data_type)
        };
        Value::new(data_type, nullability)
    }

    /// BETWEEN, LIKE, IS: the first operand gives the others their type.
    fn comparison(&mut self, node: Node<'_>) -> Value<'c> {
        let mut operands = operands(node);
        let Some(first) = operands.next() else {
            return Value::unknown();
        };
        let value = self.expression(first);
        let expected = expected_of(&value);
        let mut values = vec![value];
        for operand in operands {
            values.push(self.expecting(operand, &expected));
        }
        Value::new(boolean(self.dialect), all_needed(&values))
    }

    fn in_list(&mut self, node: Node<'_>) -> Value<'c> {
        let mut parts = node.children();
        let Some(first) = parts.next() else {
            return Value::unknown();
        };
        let value = self.expression(first);
        let expected = expected_of(&value);
        let mut values = vec![value];
        for part in parts {
            match part.kind() {
                Kind::Query => {
                    self.query(part);
                    values.push(Value::unknown());
                }
                Kind::InList => {
                    for item in part.children() {
                        if item.kind() == Kind::Query {
                            self.query(item);
                            values.push(Value::unknown());
                        } else {
                            values.push(self.expecting(item, &expected));
                        }
                    }
                }
                _ => values.push(self.expecting(part, &expected)),
            }
        }
        Value::new(boolean(self.dialect), all_needed(&values))
    }

    fn case(&mut self, node: Node<'_>) -> Value<'c> {
        let mut result: Option<Value<'c>> = None;
        let mut has_else = false;
        let subject = node
            .children()
            .next()
            .filter(|child| !matches!(child.kind(), Kind::WhenArm | Kind::ElseArm));
        let mut has_aggregate = std::mem::take(&mut self.has_aggregate);
        let expected = subject.map(|subject| expected_of(&self.expression(subject)));
        let mut asks_for_rows = self.has_aggregate;
        for arm in node
            .children()
            .filter(|child| matches!(child.kind(), Kind::WhenArm | Kind::ElseArm))
        {
            let parts: Vec<Node<'_>> = arm.children().collect();
            has_else |= arm.kind() == Kind::ElseArm;
            let Some((outcome, conditions)) = parts.split_last() else {
                continue;
            };
            for condition in conditions {
                has_aggregate |= std::mem::take(&mut self.has_aggregate);
                match &expected {
                    Some(expected) => self.expecting(*condition, expected),
                    None => self.expression(*condition),
                };
                asks_for_rows |= self.has_aggregate;
            }
            let mut value = self.expression(*outcome);
            let is_over_none = matches!(
                value.nullability,
                Nullability::Nullable(NullCause::Aggregate { .. })
            );
            if asks_for_rows && is_over_none {
                // Whether there are rows may be what the conditions say: `CASE count(*) WHEN 0 THEN 0 …`.
                value.nullability = Nullability::Unknown;
            }
            result = Some(match result {
                None => value,
                Some(before) => Value::new(
                    if before.data_type.family == value.data_type.family {
                        value.data_type
                    } else {
                        Cow::Owned(DataType::unknown())
                    },
                    either(&before.nullability, &value.nullability),
                ),
            });
        }
        self.has_aggregate |= has_aggregate;
        let value = result.unwrap_or_else(Value::unknown);
        let nullability = if has_else {
            value.nullability
        } else {
            Nullability::Nullable(NullCause::Literal)
        };
        Value::new(value.data_type, nullability)
    }

    fn cast(&mut self, node: Node<'_>) -> Value<'c> {
        let data_type = node
            .child(Kind::TypeName)
            .map_or_else(DataType::unknown, |named| self.catalog.resolve_type(named.text()));
        let Some(inner) = node
            .children()
            .next()
            .filter(|child| child.kind() != Kind::TypeName)
        else {
            return Value::unknown();
        };
        let expected = Expected {
            data_type: Some(Cow::Owned(data_type.clone())),
            column: None,
        };
        let value = self.expecting(inner, &expected);
        // MySQL gives NULL for what does not fit a date.
        let nullability = if self.dialect.is_mysql_like() && value.nullability.is_not_null() {
            Nullability::Unknown
        } else {
            value.nullability
        };
        Value::new(data_type, nullability)
    }
}

/// Returns the operands of an operator or predicate, its words left out.
pub(crate) fn operands(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    node.children().filter(|child| {
        !matches!(
            child.kind(),
            Kind::OperatorName | Kind::OperatorHole | Kind::Name | Kind::TypeName
        )
    })
}

/// Returns the sign between the operands; empty for a word and for a spliced one.
pub(crate) fn operator(node: Node<'_>) -> &str {
    let token = node.tokens().next();
    token
        .filter(|token| !token.kind().is_keyword())
        .map_or("", |token| token.text())
}

pub(crate) fn is_comparison(operator: &str) -> bool {
    matches!(
        operator,
        "=" | "=="
            | "<>"
            | "!="
            | "<"
            | ">"
            | "<="
            | ">="
            | "<=>"
            | "~"
            | "~*"
            | "!~"
            | "!~*"
            | "@>"
            | "<@"
            | "&&"
            | "@@"
    )
}

/// Takes the brackets off.
pub(crate) fn stripped(node: Node<'_>) -> Node<'_> {
    let mut current = node;
    while current.kind() == Kind::ParenExpr {
        let Some(inner) = current.children().next() else {
            return current;
        };
        current = inner;
    }
    current
}

/// Returns the nullability of a value that is NULL when one of these is.
pub(crate) fn all_needed<'c>(values: &[Value<'c>]) -> Nullability<'c> {
    let mut result = Nullability::NotNull;
    for value in values {
        match &value.nullability {
            Nullability::Nullable(cause) => return Nullability::Nullable(cause.clone()),
            Nullability::Unknown => result = Nullability::Unknown,
            Nullability::NotNull => {}
        }
    }
    result
}

fn expected_of<'c>(value: &Value<'c>) -> Expected<'c> {
    let data_type = (!value.data_type.is_unknown()).then(|| value.data_type.clone());
    Expected {
        data_type,
        column: value.origin,
    }
}

pub(crate) fn boolean(dialect: Dialect) -> Cow<'static, DataType> {
    static BOOLEAN: LazyLock<DataType> = LazyLock::new(|| DataType::new(TypeFamily::Bool, "boolean"));
    match dialect {
        Dialect::Postgres => Cow::Borrowed(&BOOLEAN),
        Dialect::MySql | Dialect::MariaDb | Dialect::Sqlite => integer(64),
    }
}

/// Returns the type of a whole number of 32 or 64 bits.
pub(crate) fn integer(bits: u8) -> Cow<'static, DataType> {
    static INTEGER: LazyLock<DataType> = LazyLock::new(|| whole_number(32, "integer"));
    static BIGINT: LazyLock<DataType> = LazyLock::new(|| whole_number(64, "bigint"));
    Cow::Borrowed(if bits == 64 { &BIGINT } else { &INTEGER })
}

fn whole_number(bits: u8, written: &str) -> DataType {
    let family = TypeFamily::Integer {
        bits,
        is_unsigned: false,
        display_width: None,
    };
    DataType::new(family, written)
}

fn text(dialect: Dialect) -> Cow<'static, DataType> {
    static TEXT: LazyLock<DataType> = LazyLock::new(|| DataType::new(TypeFamily::Text(None), "text"));
    static TEXT_OF_SQLITE: LazyLock<DataType> =
        LazyLock::new(|| DataType::new(TypeFamily::Text(None), "TEXT"));
    Cow::Borrowed(match dialect {
        Dialect::Sqlite => &TEXT_OF_SQLITE,
        Dialect::Postgres | Dialect::MySql | Dialect::MariaDb => &TEXT,
    })
}

/// Returns the type of a sum: that of both, or the wider one of two whole numbers.
fn wider<'c>(values: &[Value<'c>; 2]) -> Cow<'c, DataType> {
    let [left, right] = values;
    match (&left.data_type.family, &right.data_type.family) {
        (left_family, right_family) if left_family == right_family => left.data_type.clone(),
        (TypeFamily::Integer { bits: a, .. }, TypeFamily::Integer { bits: b, .. }) => {
            if a >= b {
                left.data_type.clone()
            } else {
                right.data_type.clone()
            }
        }
        _ => Cow::Owned(DataType::unknown()),
    }
}

fn literal<'c>(node: Node<'_>, dialect: Dialect) -> Value<'c> {
    let token = node.all_tokens().next();
    let Some(token) = token else {
        return Value::unknown();
    };
    let data_type = match token.kind() {
        Kind::NULL => {
            return Value::new(DataType::unknown(), Nullability::Nullable(NullCause::Literal));
        }
        Kind::TRUE | Kind::FALSE => boolean(dialect),
        Kind::Integer if token.text().len() < 10 => integer(32),
        Kind::Integer => integer(64),
        Kind::String | Kind::EscapeString | Kind::DollarString | Kind::NationalString => text(dialect),
        _ => Cow::Owned(DataType::unknown()),
    };
    Value::new(data_type, Nullability::NotNull)
}

/// Returns the type of `a || b`: text, unless PostgreSQL joins something else.
fn joined<'c>(values: &[Value<'c>; 2], dialect: Dialect) -> Cow<'c, DataType> {
    let types = || values.iter().map(|value| &value.data_type);
    let is_other = |found: &&Cow<'c, DataType>| {
        matches!(
            found.family,
            TypeFamily::Jsonb | TypeFamily::Array(_) | TypeFamily::Bytes { .. } | TypeFamily::Bits { .. }
        )
    };
    if dialect != Dialect::Postgres || types().any(|found| found.is_textual()) {
        return text(dialect);
    }
    let other = types().find(is_other);
    match other {
        Some(found) if !matches!(found.family, TypeFamily::Bits { .. }) => found.clone(),
        Some(_) => Cow::Owned(DataType::unknown()),
        None if types().all(|found| found.is_unknown()) => Cow::Owned(DataType::unknown()),
        // `hstore`, `tsvector` and others have an operator of their own.
        None if types().any(|found| matches!(found.family, TypeFamily::Other(_))) => {
            Cow::Owned(DataType::unknown())
        }
        None => text(dialect),
    }
}
