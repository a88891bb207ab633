//! Transactions that a script opens itself, and what a rollback takes back.

use super::Replay;
use crate::Dialect;
use crate::catalog::{Catalog, QualifiedName, temporary_schema};
use crate::ddl::{CreateTable, TransactionStep};

/// The state at the start of a transaction, or at a savepoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Saved {
    /// The savepoint; `None` for the transaction as a whole.
    name: Option<String>,
    catalog: Catalog,
}

impl Replay {
    /// Says whether the script has a transaction open.
    pub(super) fn is_in_transaction(&self) -> bool {
        !self.saved.is_empty()
    }

    /// Forgets what a script left open: its tool ends the session.
    pub(super) fn end_session(&mut self) {
        self.saved.clear();
        self.short_lived.clear();
        self.prepared.clear();
        self.session.end();
    }

    /// Opens, ends or takes back. MySQL commits with each statement that changes the schema.
    pub(super) fn transaction(&mut self, step: &TransactionStep) {
        if !matches!(self.catalog.dialect, Dialect::Postgres | Dialect::Sqlite) {
            return;
        }
        match step {
            TransactionStep::Begin => {
                if self.saved.is_empty() {
                    self.save(None);
                }
            }
            TransactionStep::Commit => {
                self.saved.clear();
                self.drop_short_lived();
            }
            TransactionStep::Rollback => {
                self.short_lived.clear();
                if let Some(first) = self.saved.drain(..).next() {
                    self.catalog = first.catalog;
                }
            }
            TransactionStep::Savepoint(name) => self.save(Some(name.clone())),
            TransactionStep::RollbackTo(name) => {
                if let Some(place) = self.find(name) {
                    self.saved.truncate(place + 1);
                    self.catalog = self.saved[place].catalog.clone();
                }
            }
            TransactionStep::Release(name) => {
                if let Some(place) = self.find(name) {
                    self.saved.truncate(place);
                }
            }
        }
    }

    /// Notes a temporary table that lasts as long as a transaction (PostgreSQL).
    pub(super) fn note_short_lived(&mut self, create: &CreateTable) {
        if create
            .options
            .iter()
            .any(|option| option.name == "on commit drop")
        {
            let schema = temporary_schema(self.catalog.dialect);
            self.short_lived
                .push(QualifiedName::new(schema, create.name.last()));
        }
        if !self.is_in_transaction() && !self.is_left_open {
            self.drop_short_lived();
        }
    }

    fn drop_short_lived(&mut self) {
        for name in std::mem::take(&mut self.short_lived) {
            self.catalog.tables.remove(&name);
        }
    }

    fn save(&mut self, name: Option<String>) {
        self.saved.push(Saved {
            name,
            catalog: self.catalog.clone(),
        });
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.saved
            .iter()
            .rposition(|saved| saved.name.as_deref() == Some(name))
    }
}
