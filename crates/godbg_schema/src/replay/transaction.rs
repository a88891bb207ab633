//! Transactions that a script opens itself, and what a rollback takes back.

use super::Replay;
use crate::Dialect;
use crate::catalog::Catalog;
use crate::ddl::TransactionStep;

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
            TransactionStep::Commit => self.saved.clear(),
            TransactionStep::Rollback => {
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
