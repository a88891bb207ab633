//! Which collation a computed column has (PostgreSQL): the one that the columns in it bring along.
//!
//! Source: PostgreSQL manual, "Collation Support", implicit derivation.

use std::collections::BTreeMap;

use godbg_sql::ast::{AstNode, ColumnRef, Expr, QueryBody, SelectItem};
use godbg_sql::{Options, parse};

use super::applier::Applier;
use crate::Dialect;
use crate::catalog::{Column, NamePart};
use crate::lower::view_output;

impl Applier<'_> {
    /// Gives the columns that a query computes the collations that follow from its text.
    pub(super) fn add_collations(&self, query: &str, columns: &mut [Column]) {
        let known = self.collations_of_sources(query);
        if known.is_empty() {
            return;
        }
        let parsed = parse(&query.into(), Dialect::Postgres, Options::default());
        let mut nodes = parsed.root().descendants();
        let select = nodes.find_map(|node| match QueryBody::cast(node)? {
            QueryBody::Select(select) => Some(select),
            _ => None,
        });
        let Some(items) = select.map(|select| select.items().map(SelectItem::expr).collect::<Vec<_>>())
        else {
            return;
        };
        let is_listed = items.len() == columns.len() && items.iter().all(Option::is_some);
        if !is_listed {
            return;
        }
        for (column, expression) in columns.iter_mut().zip(items.into_iter().flatten()) {
            if column.collation.is_none() && column.data_type.is_textual() {
                column.collation = derived(expression, &known);
            }
        }
    }

    /// Returns the collations of those columns that have one of their own, by name.
    fn collations_of_sources(&self, query: &str) -> BTreeMap<String, String> {
        let mut known = BTreeMap::new();
        let reads = view_output(Dialect::Postgres, query).map(|(_, reads)| reads);
        for name in reads.unwrap_or_default() {
            let Some(table) = self.catalog.find_table(&name.lookup()) else {
                continue;
            };
            for column in &table.columns {
                // The type of names brings a collation with it.
                let is_name = column.data_type.canonical(Dialect::Postgres) == "name";
                let own = column
                    .collation
                    .clone()
                    .or_else(|| is_name.then(|| "C".to_owned()));
                if let Some(own) = own {
                    known.insert(column.name.clone(), own);
                }
            }
        }
        known
    }
}

fn derived(expression: Expr<'_>, known: &BTreeMap<String, String>) -> Option<String> {
    if let Expr::Collate(collate) = expression.without_parens() {
        let name = collate.collation()?.name()?;
        return Some(name.unquoted().into_owned());
    }
    let node = expression.syntax();
    let nodes = std::iter::once(node).chain(node.descendants());
    let mut found = nodes
        .filter_map(ColumnRef::cast)
        .filter_map(ColumnRef::column)
        .filter_map(|name| {
            let unquoted = name.unquoted();
            let part = NamePart {
                text: &unquoted,
                is_quoted: name.is_quoted(),
            };
            known.get(&*part.stored(Dialect::Postgres))
        });
    let first = found.next()?;
    found.all(|other| other == first).then(|| first.clone())
}
