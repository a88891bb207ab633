//! WITH: common table expressions, recursive ones included.

use std::borrow::Cow;

use godbg_schema::Dialect;
use godbg_sql::{Kind, Node};

use crate::analysis::{Nullability, OutputColumn};
use crate::analyzer::{Analyzer, Cte};
use crate::names::name;
use crate::query::{is_body, is_tail};
use crate::relation::relation_of_columns;
use crate::scope::Relation;

impl<'c> Analyzer<'c> {
    /// Reads the common table expressions and keeps them in reach.
    pub(crate) fn with(&mut self, node: Node<'_>) {
        let is_recursive = node.token(Kind::RECURSIVE).is_some() || self.dialect == Dialect::Sqlite;
        for cte in node.children_of(Kind::Cte) {
            let Some(named) = cte.child(Kind::Name).map(name) else {
                continue;
            };
            let own_name = named.stored(self.dialect);
            let relation = match cte.child(Kind::Query) {
                Some(query) if is_recursive => self.recursive(cte, query, &own_name),
                Some(query) => {
                    // A query in WITH does not see the tables of the one around it.
                    let scopes = std::mem::take(&mut self.scopes);
                    let rows = self.query(query);
                    self.scopes = scopes;
                    let mut relation = self.cte_relation(cte, rows.columns.as_deref());
                    relation.is_one_row = rows.is_one_row;
                    relation
                }
                None => {
                    let scopes = std::mem::take(&mut self.scopes);
                    self.depth += 1;
                    let change = cte.children().find(|child| {
                        matches!(
                            child.kind(),
                            Kind::Insert | Kind::Update | Kind::Delete | Kind::Merge
                        )
                    });
                    let columns = change.map(|change| self.change(change));
                    self.depth -= 1;
                    self.scopes = scopes;
                    self.cte_relation(cte, columns.flatten().as_deref())
                }
            };
            self.ctes.push(Cte {
                name: own_name,
                relation,
            });
        }
    }

    fn cte_relation(&self, cte: Node<'_>, columns: Option<&[OutputColumn<'c>]>) -> Relation<'c> {
        let mut relation = relation_of_columns(columns);
        if let Some(list) = cte.child(Kind::ColumnList) {
            for (column, target) in relation.columns.iter_mut().zip(list.children()) {
                column.name = target
                    .child(Kind::Name)
                    .map(|target| Cow::Owned(name(target).stored(self.dialect)));
            }
        }
        if cte.child(Kind::CteOption).is_some() {
            // SEARCH and CYCLE add columns.
            relation.is_complete = false;
        }
        relation
    }

    /// Reads a query that may name itself: the first arm gives the columns that the second sees.
    fn recursive(&mut self, cte: Node<'_>, query: Node<'_>, own_name: &str) -> Relation<'c> {
        let scopes = std::mem::take(&mut self.scopes);
        let outer = self.ctes.len();
        let body = query.children().find(|child| is_body(child.kind()));
        let relation = match body {
            Some(operation) if operation.kind() == Kind::SetOperation => {
                self.depth += 1;
                if let Some(with) = query.child(Kind::With) {
                    self.with(with);
                }
                let mut arms = operation.children().filter(|child| is_body(child.kind()));
                let first = arms.next().map(|arm| self.body(arm)).unwrap_or_default();
                let mut seed = self.cte_relation(cte, first.columns.as_deref());
                for column in &mut seed.columns {
                    // The second arm may bring NULL; nothing is claimed for the rows it sees.
                    column.nullability = Nullability::Unknown;
                }
                self.ctes.push(Cte {
                    name: own_name.to_owned(),
                    relation: seed,
                });
                let mut rows = first;
                for arm in arms {
                    let right = self.body(arm);
                    rows = self.combined(operation, rows, right);
                }
                let tail: Vec<Node<'_>> = query.children().filter(|child| is_tail(child.kind())).collect();
                self.tail_over(&rows, &tail);
                self.depth -= 1;
                self.cte_relation(cte, rows.columns.as_deref())
            }
            _ => {
                let columns = self.query(query).columns;
                self.cte_relation(cte, columns.as_deref())
            }
        };
        self.ctes.truncate(outer);
        self.scopes = scopes;
        relation
    }
}
