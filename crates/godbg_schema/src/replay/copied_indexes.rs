//! Indexes that one table takes over from another: `LIKE … INCLUDING INDEXES` and partitions.

use super::applier::Applier;
use super::naming::{columns_addition, key_name, relation_name};
use crate::catalog::{Constraint, ConstraintKind, Index, IndexKey, Table};

impl Applier<'_> {
    /// Copies the indexes of another table, with the keys that stand on them; the copies get
    /// names of their own.
    pub(crate) fn copy_indexes(&self, table: &mut Table, source: &Table) {
        for index in &source.indexes {
            let key = index
                .constraint
                .as_deref()
                .and_then(|name| source.constraint(name));
            match key {
                Some(key) => self.copy_key(table, index, key),
                None => self.copy_plain(table, index),
            }
        }
    }

    fn copy_key(&self, table: &mut Table, index: &Index, key: &Constraint) {
        let is_primary = matches!(key.kind, ConstraintKind::PrimaryKey { .. });
        // A partition may have a key of its own already.
        if is_primary && table.primary_key().is_some() {
            return;
        }
        let keys = index.parts.iter().filter_map(crate::catalog::IndexPart::column);
        let addition = columns_addition(keys.chain(index.included.iter().map(String::as_str)));
        let label = match key.kind {
            ConstraintKind::PrimaryKey { .. } => ("", "pkey"),
            ConstraintKind::Exclude { .. } => (addition.as_str(), "excl"),
            _ => (addition.as_str(), "key"),
        };
        let name = key_name(self.catalog, table, label);
        if is_primary {
            for column in key.columns() {
                if let Some(position) = table.column_position(column) {
                    table.columns[position].is_nullable = false;
                }
            }
        }
        let mut constraint = key.clone();
        constraint.name.clone_from(&name);
        constraint.is_inherited = table.partition_bound.is_some();
        constraint.origin = self.origin();
        table.constraints.push(constraint);
        table.indexes.push(Index {
            name: name.clone(),
            constraint: Some(name),
            origin: self.origin(),
            ..index.clone()
        });
    }

    fn copy_plain(&self, table: &mut Table, index: &Index) {
        let labels = index.parts.iter().map(|part| match &part.key {
            IndexKey::Column(name) => name.as_str(),
            IndexKey::Expression(expression) => called_function(&expression.text).unwrap_or("expr"),
        });
        let addition = columns_addition(labels.chain(index.included.iter().map(String::as_str)));
        let name = relation_name(self.catalog, table, (&addition, "idx"), &[]);
        table.indexes.push(Index {
            name,
            origin: self.origin(),
            ..index.clone()
        });
    }
}

/// Returns the function that an expression is a call of.
fn called_function(text: &str) -> Option<&str> {
    let (name, rest) = text.split_once('(')?;
    let name = name.trim().rsplit('.').next()?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_whole =
        rest.trim_end().ends_with(')') && rest.matches(')').count() == rest.matches('(').count() + 1;
    (is_whole && !name.is_empty() && name.chars().all(is_name)).then_some(name)
}
