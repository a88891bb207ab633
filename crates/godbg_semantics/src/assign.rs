//! What INSERT, UPDATE and MERGE store in columns.

use godbg_schema::Dialect;
use godbg_sql::{Kind, Node};

use crate::analysis::Store;
use crate::analyzer::{Analyzer, Expected};
use crate::expression::stripped;
use crate::names::name_parts;
use crate::scope::Relation;

impl<'c> Analyzer<'c> {
    /// Reads a value that is stored in a column, and notes it.
    pub(crate) fn store(&mut self, item: Node<'_>, expected: &Expected<'c>) {
        let value = self.expecting(item, expected);
        let Some(column) = expected.column.filter(|_| item.kind() != Kind::DefaultExpr) else {
            return;
        };
        let inner = stripped(item);
        let is_parameter = inner.kind() == Kind::PlaceholderExpr;
        let parameter = if is_parameter {
            self.parameter_key(inner)
        } else {
            None
        };
        let nullability = value.nullability;
        self.analysis.stores.push(Store {
            column,
            range: item.range(),
            nullability,
            parameter,
        });
    }

    pub(crate) fn expected_by(&self, target: &Relation<'c>, column: &str) -> Expected<'c> {
        match target.column_index(self.dialect, column) {
            Some(index) => {
                let column = &target.columns[index];
                let data_type = (!column.data_type.is_unknown()).then(|| column.data_type.clone());
                Expected {
                    data_type,
                    column: column.origin,
                }
            }
            None => Expected::default(),
        }
    }

    /// Reads assignments to columns of the first `targets` relations in scope.
    pub(crate) fn assignments(&mut self, set: Node<'_>, targets: usize) {
        for assignment in set.children_of(Kind::Assignment) {
            let written = assignment.child(Kind::AssignmentTarget);
            let mut value = assignment
                .children()
                .filter(|child| child.kind() != Kind::AssignmentTarget);
            let columns = written
                .map(|written| self.assigned_columns(written, targets))
                .unwrap_or_default();
            let Some(value) = value.next() else { continue };
            let items: Vec<Node<'_>> = match value.kind() {
                Kind::RowExpr if columns.len() > 1 => value.children().collect(),
                _ => vec![value],
            };
            for (index, item) in items.into_iter().enumerate() {
                let expected = columns
                    .get(index)
                    .filter(|_| columns.len() == 1 || value.kind() == Kind::RowExpr);
                self.store(item, &expected.cloned().unwrap_or_default());
            }
        }
    }

    fn assigned_columns(&mut self, written: Node<'_>, targets: usize) -> Vec<Expected<'c>> {
        let mut result = Vec::new();
        for column in written.children_of(Kind::ColumnTarget) {
            for child in column.children().filter(|child| child.kind() != Kind::Name) {
                self.expression(child);
            }
            let parts = name_parts(column);
            let Some(scope) = self.scopes.last() else { continue };
            let relations = scope.relations.get(..targets).unwrap_or(&scope.relations);
            let chosen = match parts.as_slice() {
                [first, ..] if parts.len() > 1 => {
                    let named = relations.iter().find(|relation| self.is_name_of(relation, first));
                    named.map(|relation| (relation, parts[1].clone())).or_else(|| {
                        // A field of a composite column.
                        let only = relations.first().filter(|_| self.dialect == Dialect::Postgres)?;
                        Some((only, first.clone()))
                    })
                }
                [only] => relations
                    .iter()
                    .find(|relation| {
                        relation
                            .column_index(self.dialect, &only.stored(self.dialect))
                            .is_some()
                    })
                    .or(relations.first())
                    .map(|relation| (relation, only.clone())),
                _ => None,
            };
            let Some((relation, named)) = chosen.filter(|(_, named)| !named.has_hole) else {
                result.push(Expected::default());
                continue;
            };
            let stored = named.stored(self.dialect);
            let expected = self.expected_by(relation, &stored);
            let is_missing = expected.column.is_none()
                && relations.iter().all(|relation| relation.is_complete)
                && relation.column_index(self.dialect, &stored).is_none();
            let missing_in = is_missing.then(|| relation.clone());
            if let Some(id) = &expected.column {
                let column = crate::ColumnUse {
                    range: named.range,
                    column: *id,
                };
                self.analysis.columns.push(column);
            } else if let Some(relation) = missing_in {
                self.missing_column(named.text.to_string(), &stored, named.range, &relation);
            }
            result.push(expected);
        }
        result
    }
}
