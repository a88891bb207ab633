//! What the checks of a table rule out beside the declarations of its columns: `CHECK (name IS NOT NULL)`.

use godbg_schema::Dialect;
use godbg_schema::catalog::{ConstraintKind, Table};
use godbg_schema::replay::with_expression_of;
use godbg_sql::ast::{Expr, IsTest};

/// Returns the columns that a check does not let be NULL, though they are declared without NOT NULL.
///
/// Only what stands for itself in a check, or is joined to others by AND, is looked at. A check that old rows were
/// never held against says nothing of them.
pub(crate) fn checked_not_null(table: &Table, dialect: Dialect) -> Vec<&str> {
    let mut found = Vec::new();
    for constraint in table.constraints.iter().filter(|check| check.is_validated) {
        if let ConstraintKind::Check { expression, .. } = &constraint.kind
            && may_demand(&expression.text)
        {
            let mut names = Vec::new();
            with_expression_of(dialect, &expression.text, |check| demanded(check, &mut names));
            let is_meant = |column: &&str| names.iter().any(|name| column.eq_ignore_ascii_case(name));
            let columns = table.columns.iter().map(|column| column.name.as_str());
            found.extend(columns.filter(is_meant));
        }
    }
    found
}

/// Says whether a check is worth being read: each statement that names its table asks.
fn may_demand(check: &str) -> bool {
    let mut words = check.as_bytes().windows(4);
    words.any(|word| word.eq_ignore_ascii_case(b"null"))
}

/// Collects the names of which a condition says alone or among others that they are not NULL.
fn demanded(condition: Expr<'_>, names: &mut Vec<String>) {
    match condition.without_parens() {
        Expr::Binary(both) if both.is_and() => {
            for side in [both.left(), both.right()].into_iter().flatten() {
                demanded(side, names);
            }
        }
        Expr::Is(is) if is.is_negated() && matches!(is.test(), IsTest::Null) => {
            if let Some(Expr::ColumnRef(column)) = is.operand().map(Expr::without_parens) {
                names.extend(column.column().map(|name| name.unquoted().into_owned()));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_must_hold_rules_null_out() {
        let demanded = |condition: &str| {
            let mut found = Vec::new();
            with_expression_of(Dialect::Postgres, condition, |check| demanded(check, &mut found));
            found.join(" ")
        };
        assert_eq!(demanded("a IS NOT NULL"), "a");
        assert_eq!(
            demanded("((a) is not null AND (\"b\" IS NOT NULL)and c > 1)"),
            "a b"
        );
        assert_eq!(demanded("a = ' or ' AND b IS NOT NULL"), "b");
        for condition in [
            "a IS NULL",
            "a > 1",
            "a IS NOT NULL OR b IS NOT NULL",
            "(a IS NOT NULL AND b IS NULL) OR (a IS NULL AND b IS NOT NULL)",
            "NOT (a IS NOT NULL AND b IS NOT NULL)",
            "a IS NOT NULL || b IS NOT NULL",
            "(a IS NOT NULL) = (b IS NOT NULL)",
        ] {
            let is_column = |name: &str| name == "a" || name == "b";
            assert!(!demanded(condition).split(' ').any(is_column), "{condition}");
        }
    }
}
