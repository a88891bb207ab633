//! Types of expressions over a table, as far as a look at them says (PostgreSQL).

use godbg_sql::ast::{
    AstNode, BinaryExpr, CastExpr, ColumnRef, Expr, FieldExpr, Literal, LiteralKind, QueryBody, StarExpr,
};
use godbg_sql::{Input, Node, Options, parse};
use godbg_text::TextRange;

use super::applier::Applier;
use super::casts::{is_number, operator_is_missing};
use super::fault::{Faults, Outcome};
use crate::Dialect;
use crate::catalog::{Column, DataType, NamePart, QualifiedName, Table, TypeFamily, UserTypeKind};

/// What the names in an expression stand for.
#[derive(Clone, Copy, Default)]
pub(super) struct Scope<'a> {
    pub table: Option<&'a Table>,
    /// The type of `VALUE`, in a domain.
    pub value: Option<&'a DataType>,
}

/// Calls a function with the expression that a text of PostgreSQL is; `None` where it cannot be read.
pub(super) fn with_expression<R>(text: &str, call: impl FnOnce(Expr<'_>) -> R) -> Option<R> {
    with_expression_of(Dialect::Postgres, text, call)
}

/// Calls a function with the expression that a text is, as catalogs keep those of checks and defaults; `None` where
/// it cannot be read.
pub fn with_expression_of<R>(dialect: Dialect, text: &str, call: impl FnOnce(Expr<'_>) -> R) -> Option<R> {
    let input = Input::new(format!("SELECT {text}"));
    let parsed = parse(&input, dialect, Options::default());
    if !parsed.problems().is_empty() {
        return None;
    }
    let mut nodes = parsed.root().descendants();
    let select = nodes.find_map(|node| match QueryBody::cast(node)? {
        QueryBody::Select(select) => Some(select),
        _ => None,
    })?;
    let expression = select.items().next()?.expr()?;
    Some(call(expression))
}

fn any_node(text: &str, is_meant: impl Fn(Node<'_>) -> bool) -> bool {
    with_expression(text, |expression| {
        is_meant(expression.syntax()) || expression.syntax().descendants().any(is_meant)
    })
    .unwrap_or(false)
}

/// Says whether an expression takes a row of its table as a whole.
pub(super) fn takes_whole_row(table: &Table, text: &str) -> bool {
    let own = table.name.name.as_str();
    any_node(text, |node| {
        if let Some(star) = StarExpr::cast(node) {
            return star.table().is_some_and(|name| stored(name) == own);
        }
        ColumnRef::cast(node).is_some_and(|column| {
            column.table().is_none()
                && table.stored_column(own).is_none()
                && column.column().is_some_and(|name| stored(name) == own)
        })
    })
}

fn stored(name: godbg_sql::ast::Name<'_>) -> String {
    let unquoted = name.unquoted();
    let part = NamePart {
        text: &unquoted,
        is_quoted: name.is_quoted(),
    };
    part.stored(Dialect::Postgres).into_owned()
}

impl Applier<'_> {
    /// Returns the type of an expression; `None` where it takes more than a look.
    pub(super) fn type_of(&self, expression: Expr<'_>, scope: Scope<'_>) -> Option<DataType> {
        match expression.without_parens() {
            Expr::Cast(cast) => Some(self.catalog.resolve_type(cast.type_name()?.text())),
            Expr::ColumnRef(column) => self.type_of_column(column, scope),
            Expr::Literal(literal) => type_of_literal(literal),
            Expr::Case(case) => {
                let mut values = case
                    .whens()
                    .filter_map(godbg_sql::ast::WhenArm::value)
                    .chain(case.else_value());
                values.find_map(|value| self.type_of(value, scope))
            }
            Expr::Binary(binary) if is_comparison(binary) || binary.is_and() || binary.is_or() => {
                Some(DataType::parse(Dialect::Postgres, "boolean"))
            }
            Expr::Field(field) => {
                let base = self.type_of(field.base()?, scope)?;
                let name = stored(field.field()?);
                let fields = self.fields_of_type(&base)?;
                let found = fields.into_iter().find(|found| found.name == name)?;
                Some(found.data_type)
            }
            _ => None,
        }
    }

    fn type_of_column(&self, column: ColumnRef<'_>, scope: Scope<'_>) -> Option<DataType> {
        let name = stored(column.column()?);
        if let Some(value) = scope.value {
            return (name == "value").then(|| self.catalog.base_type(value).clone());
        }
        let found = scope.table?.stored_column(&name)?;
        Some(self.catalog.base_type(&found.data_type).clone())
    }

    pub(super) fn fields_of_type(&self, data_type: &DataType) -> Option<Vec<Column>> {
        let TypeFamily::Composite(name) = &self.catalog.base_type(data_type).family else {
            return None;
        };
        let of_type = self.catalog.types.get(name).map(|found| &found.kind);
        if let Some(UserTypeKind::Composite(fields)) = of_type {
            return Some(fields.clone());
        }
        let table = self.catalog.tables.get(name)?;
        Some(table.columns.iter().cloned().collect())
    }

    /// Refuses comparisons that there is no operator for, after a type has changed from `old`.
    pub(super) fn check_operators(
        &self,
        text: &str,
        scope: Scope<'_>,
        (old, range): (&DataType, TextRange),
    ) -> Outcome {
        let find = |expression: Expr<'_>| {
            let nodes = std::iter::once(expression.syntax()).chain(expression.syntax().descendants());
            let mut comparisons = nodes
                .filter_map(BinaryExpr::cast)
                .filter(|found| is_comparison(*found));
            comparisons.find_map(|comparison| {
                let side = |side: Option<Expr<'_>>| {
                    let side = side?;
                    let found = self.type_of(side, scope)?;
                    // A number was fitted to what it stood beside when the text was read.
                    let is_literal = matches!(side.without_parens(), Expr::Literal(_));
                    Some(if is_literal { fitted(found, old) } else { found })
                };
                let (left, right) = (side(comparison.left())?, side(comparison.right())?);
                operator_is_missing(&left, &right).then(|| {
                    format!(
                        "operator does not exist: {} {} {}",
                        left.canonical(Dialect::Postgres),
                        comparison.operator().map_or("=", |operator| operator.text()),
                        right.canonical(Dialect::Postgres)
                    )
                })
            })
        };
        match with_expression(text, find).flatten() {
            Some(message) => Err(Faults::invalid(range, message)),
            None => Ok(()),
        }
    }

    /// Says whether an expression makes a value of this type.
    pub(super) fn casts_to(&self, text: &str, name: &QualifiedName) -> bool {
        text.contains(name.name.as_str())
            && any_node(text, |node| {
                let cast = CastExpr::cast(node).and_then(CastExpr::type_name);
                cast.is_some_and(|written| {
                    let found = self.catalog.resolve_type(written.text());
                    matches!(&found.family, TypeFamily::Composite(used) if used == name)
                })
            })
    }

    /// Says whether an expression takes a field out of a value of this type.
    pub(super) fn takes_field(
        &self,
        text: &str,
        scope: Scope<'_>,
        (name, field): (&QualifiedName, &str),
    ) -> bool {
        text.contains(field)
            && any_node(text, |node| {
                let Some(found) = FieldExpr::cast(node) else {
                    return false;
                };
                let is_named = found.field().is_some_and(|found| stored(found) == field);
                let base = found.base().and_then(|base| self.type_of(base, scope));
                let base = base.map(|base| self.catalog.base_type(&base).clone());
                is_named
                    && base.is_some_and(
                        |base| matches!(&base.family, TypeFamily::Composite(used) if used == name),
                    )
            })
    }
}

fn is_comparison(binary: BinaryExpr<'_>) -> bool {
    binary
        .operator()
        .is_some_and(|token| ["<", "<=", "=", ">=", ">", "<>", "!="].contains(&token.text()))
}

fn type_of_literal(literal: Literal<'_>) -> Option<DataType> {
    let name = match literal.kind() {
        LiteralKind::Integer => "integer",
        LiteralKind::Decimal => "numeric",
        LiteralKind::Boolean(_) => "boolean",
        _ => return None,
    };
    Some(DataType::parse(Dialect::Postgres, name))
}

fn fitted(literal: DataType, other: &DataType) -> DataType {
    match &other.family {
        TypeFamily::Real | TypeFamily::Double if is_number(&literal) => {
            DataType::parse(Dialect::Postgres, "double precision")
        }
        TypeFamily::Decimal { .. } if is_number(&literal) => DataType::parse(Dialect::Postgres, "numeric"),
        _ => literal,
    }
}
