//! Columns, whose defaults MySQL and MariaDB show each in its own way.

use godbg_schema::catalog::{Column, ConstraintKind, DataType, Expression, Generation, Table, TypeFamily};
use godbg_sql::Dialect;

use super::{Reader, unescaped};
use crate::rows::{Row, Rows};

impl Reader {
    pub(super) fn columns(&mut self, rows: &Rows) {
        for row in rows {
            let column = self.column(row);
            if let Some(table) = self.table(row) {
                table.columns.push(column);
            }
        }
    }

    fn column(&self, row: &Row) -> Column {
        let data_type = self.catalog.resolve_type(&row.text(2));
        let extra = row.text(5);
        let lower = extra.to_lowercase();
        let mut column = Column::new(row.text(1), data_type);
        column.is_nullable = row.flag(3);
        column.charset = row.get(6).map(str::to_owned);
        column.collation = row.get(7).map(str::to_owned);
        column.comment = row.get(8).filter(|text| !text.is_empty()).map(str::to_owned);
        column.is_invisible = lower.contains("invisible");
        column.generated_as = row
            .get(9)
            .filter(|text| !text.is_empty())
            .map(|text| Expression::new(unescaped(text)));
        column.generation = if lower.contains("auto_increment") {
            Some(Generation::AutoIncrement)
        } else if lower.contains("stored generated") || lower.contains("persistent") {
            Some(Generation::Stored)
        } else if lower.contains("virtual generated") {
            Some(Generation::Virtual)
        } else {
            None
        };
        let update = lower
            .find("on update ")
            .map(|at| &extra[at + "on update ".len()..]);
        column.on_update = update.map(|text| Expression::new(text.trim()));
        if column.generated_as.is_none() {
            column.default = row
                .get(4)
                .and_then(|text| self.default(text, &lower, &column.data_type));
        }
        column
    }

    /// MariaDB shows a default as an expression, MySQL as the bare value unless it says that it
    /// is generated.
    fn default(&self, text: &str, extra: &str, data_type: &DataType) -> Option<Expression> {
        let is_expression = self.dialect() == Dialect::MariaDb || extra.contains("default_generated");
        if is_expression {
            return Some(unescaped(text))
                .filter(|text| !text.eq_ignore_ascii_case("null"))
                .map(Expression::new);
        }
        let is_bare = matches!(data_type.family, TypeFamily::Bits { .. }) && text.starts_with("b'");
        Some(Expression::new(if is_bare {
            text.to_owned()
        } else {
            format!("'{}'", text.replace('\'', "''"))
        }))
    }
}

/// MariaDB's JSON is a text with a check; both together mean JSON.
pub(super) fn restore_json(table: &mut Table) {
    if table.dialect != Dialect::MariaDb {
        return;
    }
    for column in &mut table.columns {
        let is_check = |kind: &ConstraintKind| match kind {
            ConstraintKind::Check { expression, .. } => {
                let wanted = format!("json_valid(`{}`)", column.name);
                expression.text.eq_ignore_ascii_case(&wanted)
            }
            _ => false,
        };
        let known = table
            .constraints
            .iter()
            .position(|constraint| constraint.name == column.name && is_check(&constraint.kind));
        if let Some(known) = known {
            table.constraints.remove(known);
            column.data_type = DataType::parse(Dialect::MariaDb, "json");
            column.charset = None;
            column.collation = None;
        }
    }
}
