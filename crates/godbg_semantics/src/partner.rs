//! Outer joins whose rows always find a partner, because a foreign key says so.

use godbg_schema::Dialect;
use godbg_schema::catalog::{QualifiedName, Table};
use godbg_sql::{Kind, Node};

use crate::analysis::{ColumnId, Nullability};
use crate::analyzer::Analyzer;
use crate::condition::Column;
use crate::expression::{operands, operator, stripped};

impl<'c> Analyzer<'c> {
    /// Says whether each row of the relations from `first` on finds one of the single table at
    /// `middle`: the condition compares the columns of a foreign key, none of them NULL, with those
    /// that it refers to, and nothing else.
    pub(crate) fn always_has_partner(&self, on: Node<'_>, first: usize, middle: usize) -> bool {
        // SQLite checks foreign keys only where the connection asks for it.
        let Some(scope) = self.scopes.last().filter(|_| self.dialect != Dialect::Sqlite) else {
            return false;
        };
        if scope.relations.len() != middle + 1 {
            return false;
        }
        let mut pairs = Vec::new();
        let mut conditions = on.children();
        let (Some(condition), None) = (conditions.next(), conditions.next()) else {
            return false;
        };
        if !self.equated(condition, &mut pairs) {
            return false;
        }
        let mut columns = Vec::new();
        for (left, right) in pairs {
            let (own, other) = if left.0 == middle {
                (right, left)
            } else {
                (left, right)
            };
            if other.0 != middle || own.0 < first || own.0 >= middle {
                return false;
            }
            let is_there = scope.nullability(own.0, own.1) == Nullability::NotNull;
            let origin = |column: Column| scope.relations[column.0].columns[column.1].origin.as_ref();
            match (origin(own), origin(other)) {
                (Some(own), Some(other)) if is_there => columns.push((own, other)),
                _ => return false,
            }
        }
        let Some((own, _)) = columns.first() else {
            return false;
        };
        self.table_of(own).is_some_and(|table| refers(table, &columns))
    }

    /// Collects the columns that a conjunction of equalities compares; says whether it is one.
    fn equated(&self, condition: Node<'_>, pairs: &mut Vec<(Column, Column)>) -> bool {
        let node = stripped(condition);
        let parts: Vec<Node<'_>> = operands(node).collect();
        if node.kind() != Kind::BinaryExpr {
            return false;
        }
        if node.token(Kind::AND).is_some() {
            return parts.iter().all(|part| self.equated(*part, pairs));
        }
        let [left, right] = parts[..] else { return false };
        if !matches!(operator(node), "=" | "==") {
            return false;
        }
        let column = |side: Node<'_>| {
            let side = stripped(side);
            self.own_column(side).filter(|_| side.kind() == Kind::ColumnRef)
        };
        match (column(left), column(right)) {
            (Some(left), Some(right)) => {
                pairs.push((left, right));
                true
            }
            _ => false,
        }
    }

    fn table_of(&self, column: &ColumnId<'c>) -> Option<&Table> {
        let name = QualifiedName::new(column.schema, column.table);
        let table = self.catalog.tables.get(&name)?;
        table.uncertain.is_none().then_some(table)
    }
}

/// Says whether a foreign key of the table that was checked for all rows consists of these pairs.
fn refers(table: &Table, columns: &[(&ColumnId, &ColumnId)]) -> bool {
    table.constraints.iter().any(|constraint| {
        let Some(key) = constraint.foreign_key() else {
            return false;
        };
        constraint.is_validated
            && constraint.is_enforced
            && key.columns.len() == columns.len()
            && columns.iter().all(|(own, other)| {
                let is_own = own.schema == table.name.schema && own.table == table.name.name;
                let is_other = other.schema == key.table.schema && other.table == key.table.name;
                let pairs = key.columns.iter().zip(&key.referenced);
                is_own
                    && is_other
                    && pairs
                        .into_iter()
                        .any(|(column, referenced)| *column == own.column && *referenced == other.column)
            })
    })
}
