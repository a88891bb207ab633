//! What a query gives and reads, as far as its text says.

use godbg_sql::Kind;
use godbg_sql::ast::{
    AstNode, ColumnRef, Cte, Expr, FromItem, Query, QueryBody, Select, SelectItem, TableRef,
};

use super::{Lower, Read};
use crate::ddl::{ObjectName, OutputColumn};

impl<'t> Lower<'t> {
    /// Returns the columns that a query gives, in order.
    pub(super) fn output(self, query: Query<'t>) -> Read<Vec<OutputColumn>> {
        match query.leftmost() {
            Some(QueryBody::Select(select)) => {
                let ctes = self.cte_names(query)?;
                let mut output = Vec::new();
                for item in select.items() {
                    output.push(self.output_column(item, select, &ctes)?);
                }
                Ok(output)
            }
            Some(QueryBody::Values(values)) => {
                let width = values.rows().next().map_or(0, |row| row.values().count());
                let column = |number| OutputColumn::Named {
                    name: format!("column{number}"),
                    column: None,
                };
                Ok((1..=width).map(column).collect())
            }
            Some(QueryBody::Table(table)) => {
                Ok(vec![OutputColumn::All(vec![self.object_name(table.table())?])])
            }
            _ => Ok(Vec::new()),
        }
    }

    fn output_column(self, item: SelectItem<'t>, select: Select<'t>, ctes: &[String]) -> Read<OutputColumn> {
        if let Some(star) = item.star() {
            let Some(table) = star.table() else {
                return Ok(OutputColumn::All(self.plain_tables(select, None, ctes)?));
            };
            let wanted = self.stored(table)?;
            return Ok(OutputColumn::All(self.plain_tables(
                select,
                Some(&wanted),
                ctes,
            )?));
        }
        let Some(expression) = item.expr() else {
            return Ok(OutputColumn::Unnamed);
        };
        let column = self.plain_column(expression)?;
        if let Some(alias) = item.alias().and_then(godbg_sql::ast::Alias::name) {
            return Ok(OutputColumn::Named {
                name: self.stored(alias)?,
                column,
            });
        }
        if let Some((_, name)) = &column {
            return Ok(OutputColumn::Named {
                name: name.clone(),
                column,
            });
        }
        // Only PostgreSQL makes up names that one would write.
        let label = match self.dialect {
            godbg_sql::Dialect::Postgres => self.label(expression)?,
            _ => Some(expression.text().to_owned()),
        };
        Ok(label.map_or(OutputColumn::Unnamed, |name| OutputColumn::Named {
            name,
            column: None,
        }))
    }

    fn plain_column(self, expression: Expr<'t>) -> Read<Option<(Option<String>, String)>> {
        let Some(column) = ColumnRef::cast(expression.without_parens().syntax()) else {
            return Ok(None);
        };
        let table = column.table().map(|name| self.stored(name)).transpose()?;
        let name = column.column().map(|name| self.stored(name)).transpose()?;
        Ok(name.map(|name| (table, name)))
    }

    /// Returns the tables that `*` or `alias.*` stands for; none when one of them is no plain
    /// table, or when a join merges columns.
    fn plain_tables(self, select: Select<'t>, alias: Option<&str>, ctes: &[String]) -> Read<Vec<ObjectName>> {
        let Some(from) = select.from() else {
            return Ok(Vec::new());
        };
        let mut tables = Vec::new();
        for item in from.items() {
            if !self.collect_tables(item, alias, &mut tables)? && alias.is_none() {
                return Ok(Vec::new());
            }
        }
        let is_cte = |name: &ObjectName| name.parts.len() == 1 && ctes.contains(&name.parts[0]);
        if tables.iter().any(is_cte) {
            return Ok(Vec::new());
        }
        Ok(tables)
    }

    fn collect_tables(
        self,
        item: FromItem<'t>,
        alias: Option<&str>,
        tables: &mut Vec<ObjectName>,
    ) -> Read<bool> {
        Ok(match item {
            FromItem::Table(table) => {
                let is_meant = match (alias, table.exposed_name()) {
                    (None, _) => true,
                    (Some(alias), Some(name)) => self.stored(name)? == alias,
                    (Some(_), None) => false,
                };
                if is_meant {
                    tables.push(self.object_name(table.name())?);
                }
                true
            }
            FromItem::Join(join) => {
                let is_merging = join.is_natural()
                    || matches!(join.constraint(), Some(godbg_sql::ast::JoinConstraint::Using(_)));
                let mut is_plain = !is_merging;
                for side in [join.left(), join.right()].into_iter().flatten() {
                    is_plain &= self.collect_tables(side, alias, tables)?;
                }
                is_plain
            }
            FromItem::Paren(paren) => {
                let mut is_plain = true;
                for item in paren.items() {
                    is_plain &= self.collect_tables(item, alias, tables)?;
                }
                is_plain
            }
            FromItem::Subquery(_) | FromItem::Function(_) | FromItem::JsonTable(_) => false,
        })
    }

    fn cte_names(self, query: Query<'t>) -> Read<Vec<String>> {
        query
            .syntax()
            .descendants()
            .filter_map(Cte::cast)
            .filter_map(Cte::name)
            .map(|name| self.stored(name))
            .collect()
    }

    /// Returns the tables that a query reads anywhere in it, each once.
    pub(super) fn tables_read(self, query: Query<'t>) -> Read<Vec<ObjectName>> {
        let ctes = self.cte_names(query)?;
        let mut found: Vec<ObjectName> = Vec::new();
        for node in query.syntax().descendants() {
            if node.kind() != Kind::TableRef {
                continue;
            }
            let Some(name) = TableRef::cast(node).and_then(TableRef::name) else {
                continue;
            };
            let name = self.object_name(Some(name))?;
            let is_cte = name.parts.len() == 1 && ctes.contains(&name.parts[0]);
            if !is_cte && !found.iter().any(|known| known.parts == name.parts) {
                found.push(name);
            }
        }
        Ok(found)
    }
}

/// Gives the first columns of an output other names.
pub(super) fn rename_output(output: &mut [OutputColumn], names: &[String]) {
    for (column, new) in output.iter_mut().zip(names) {
        *column = match column {
            OutputColumn::Named { column, .. } => OutputColumn::Named {
                name: new.clone(),
                column: column.clone(),
            },
            OutputColumn::Unnamed => OutputColumn::Named {
                name: new.clone(),
                column: None,
            },
            OutputColumn::All(tables) => OutputColumn::All(tables.clone()),
        };
    }
}
