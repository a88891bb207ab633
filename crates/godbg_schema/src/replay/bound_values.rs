//! Values of partition bounds as PostgreSQL keeps them: it computes each when the partition is made.
//!
//! Source: `transformPartitionBoundValue` in PostgreSQL's `parse_utilcmd.c`.

use godbg_sql::ast::{AstNode, BinaryExpr, CastExpr, Expr, LiteralKind, UnaryExpr};

use super::applier::Applier;
use super::bounds::{bracketed, items};
use super::expression_types::with_expression;
use super::fault::{Faults, Outcome};
use crate::Dialect;
use crate::catalog::{DataType, Table, TypeFamily};
use crate::ddl::Text;

/// A constant, as far as one can be computed here.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Number(i64),
    Text(String),
    Truth(bool),
}

impl Applier<'_> {
    /// Returns a bound with its values computed, where that can be done without the server.
    ///
    /// # Errors
    /// Fails for a value that the key's type does not take.
    pub(super) fn stored_bound(&self, parent: &Table, written: &Text) -> Outcome<Text> {
        let types = key_types(parent);
        let mut stored = written.clone();
        let mut rest = written.value.as_str();
        let is_hash = rest.to_ascii_lowercase().contains("modulus");
        if is_hash {
            return Ok(stored);
        }
        while let Some((inner, behind)) = bracketed(rest) {
            let is_list = types.len() == 1 && !rest.to_ascii_lowercase().contains("from");
            let mut values = Vec::new();
            for (place, item) in items(inner).iter().enumerate() {
                let data_type = types.get(if is_list { 0 } else { place });
                let data_type = data_type.map(|found| self.catalog.base_type(found));
                check_value(item, parent, data_type, written)?;
                values.push(value_of(item, data_type).unwrap_or_else(|| item.clone()));
            }
            let values = values.join(", ");
            if values != inner.trim() {
                stored.value = stored.value.replacen(inner, &values, 1);
            }
            rest = behind;
        }
        Ok(stored)
    }
}

/// Returns the types of the columns that a table is divided by; unknown ones for expressions.
fn key_types(parent: &Table) -> Vec<DataType> {
    let text = parent.partition_by.as_ref().map_or("", |key| &*key.text);
    let inner = bracketed(text).map_or("", |(inner, _)| inner);
    let type_of = |item: String| {
        let name = item.split_whitespace().next().unwrap_or_default();
        let name = match name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(quoted) => quoted.to_owned(),
            None => name.to_lowercase(),
        };
        let column = parent.stored_column(&name);
        column.map_or_else(DataType::unknown, |column| column.data_type.clone())
    };
    items(inner).into_iter().map(type_of).collect()
}

fn is_money(data_type: &DataType) -> bool {
    data_type.canonical(Dialect::Postgres) == "money"
}

/// Refuses a value that cannot be one of this type.
fn check_value(item: &str, parent: &Table, data_type: Option<&DataType>, written: &Text) -> Outcome {
    let Some(data_type) = data_type else { return Ok(()) };
    let is_number = matches!(data_type.family, TypeFamily::Integer { .. });
    let message = if item.to_ascii_lowercase().contains(" collate ") && is_number {
        let name = data_type.canonical(Dialect::Postgres);
        format!("collations are not supported by type {name}")
    } else if data_type.family == TypeFamily::Bool && matches!(computed(item), Some(Value::Number(_))) {
        let key = parent.partition_by.as_ref().map_or("", |key| &*key.text);
        let column = bracketed(key).map_or("", |(inner, _)| inner);
        format!("specified value cannot be cast to type boolean for column \"{column}\"")
    } else {
        return Ok(());
    };
    Err(Faults::invalid(written.range, message))
}

/// Returns what is kept of a value; `None` where it stays as written.
fn value_of(item: &str, data_type: Option<&DataType>) -> Option<String> {
    let value = computed(item)?;
    let data_type = data_type?;
    if is_money(data_type) {
        return match value {
            Value::Number(number) => money(&number.to_string()),
            Value::Text(text) => money(&text),
            Value::Truth(_) => None,
        };
    }
    match value {
        Value::Number(number) if item.trim() != number.to_string() => Some(number.to_string()),
        Value::Truth(truth) => Some(truth.to_string()),
        _ => None,
    }
}

/// Writes an amount as `money` shows it where the server's language says nothing else.
fn money(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let number: u64 = whole.parse().ok()?;
    if fraction.len() > 2 || fraction.bytes().any(|byte| !byte.is_ascii_digit()) {
        return None;
    }
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    Some(format!("'${grouped}.{fraction:0<2}'"))
}

fn computed(text: &str) -> Option<Value> {
    with_expression(text, evaluate)?
}

fn evaluate(expression: Expr<'_>) -> Option<Value> {
    match expression.without_parens() {
        Expr::Literal(literal) => match literal.kind() {
            LiteralKind::Integer => literal.text().parse().ok().map(Value::Number),
            LiteralKind::String => literal.string_value().map(Value::Text),
            LiteralKind::Boolean(truth) => Some(Value::Truth(truth)),
            _ => None,
        },
        Expr::Unary(unary) => negated(unary),
        Expr::Cast(cast) => cast_number(cast),
        Expr::Binary(binary) => combined(binary),
        _ => None,
    }
}

fn negated(unary: UnaryExpr<'_>) -> Option<Value> {
    match (unary.operator()?.text(), evaluate(unary.operand()?)?) {
        ("-", Value::Number(number)) => number.checked_neg().map(Value::Number),
        ("+", Value::Number(number)) => Some(Value::Number(number)),
        _ => None,
    }
}

/// Only what leaves a number a number: other casts are the server's.
fn cast_number(cast: CastExpr<'_>) -> Option<Value> {
    let data_type = DataType::parse(Dialect::Postgres, cast.type_name()?.text());
    match evaluate(cast.operand()?)? {
        Value::Number(number) if matches!(data_type.family, TypeFamily::Integer { .. }) => {
            Some(Value::Number(number))
        }
        _ => None,
    }
}

fn combined(binary: BinaryExpr<'_>) -> Option<Value> {
    let operator = binary.operator()?;
    let order = match (evaluate(binary.left()?)?, evaluate(binary.right()?)?) {
        (Value::Number(left), Value::Number(right)) => {
            let number = match operator.text() {
                "+" => left.checked_add(right),
                "-" => left.checked_sub(right),
                "*" => left.checked_mul(right),
                "/" => left.checked_div(right),
                "%" => left.checked_rem(right),
                _ => None,
            };
            if let Some(number) = number {
                return Some(Value::Number(number));
            }
            left.cmp(&right)
        }
        (Value::Text(left), Value::Text(right)) if is_plain(&left) && is_plain(&right) => left.cmp(&right),
        _ => return None,
    };
    Some(Value::Truth(match operator.text() {
        "<" => order.is_lt(),
        "<=" => order.is_le(),
        ">" => order.is_gt(),
        ">=" => order.is_ge(),
        "=" => order.is_eq(),
        "<>" | "!=" => order.is_ne(),
        _ => return None,
    }))
}

/// Such words have the same order whatever the language.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_computed_as_the_key_wants_them() {
        let check = |text, type_name, expected: Option<&str>| {
            let data_type = DataType::parse(Dialect::Postgres, type_name);
            assert_eq!(value_of(text, Some(&data_type)).as_deref(), expected, "{text}");
        };
        check("(3 * (4 - 1))", "integer", Some("9"));
        check("-5", "integer", None);
        check("'b' < 'a'", "boolean", Some("false"));
        check("1234", "money", Some("'$1,234.00'"));
        check("'7.5'", "money", Some("'$7.50'"));
        check("now()", "timestamptz", None);
        check("'2020-01-01'", "date", None);
    }
}
