//! What a query of a catalog gives back: rows of text.

use crate::error::ConnectError;

/// Separates the items of a list within one value; no name holds it.
pub(crate) const LIST: char = '\u{1}';

/// The rows of one query.
pub type Rows = Vec<Row>;

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(
    /// The values, `None` for NULL.
    pub Vec<Option<String>>,
);

impl Row {
    /// Returns a value that may be NULL.
    pub(crate) fn get(&self, column: usize) -> Option<&str> {
        self.0.get(column)?.as_deref()
    }

    /// Returns a text; NULL is the empty one.
    pub(crate) fn text(&self, column: usize) -> String {
        self.get(column).unwrap_or_default().to_owned()
    }

    /// Says whether a truth value is true, in the way of PostgreSQL or of MySQL.
    pub(crate) fn flag(&self, column: usize) -> bool {
        matches!(self.get(column), Some("t" | "true" | "1" | "YES"))
    }

    /// Returns a number.
    pub(crate) fn number(&self, column: usize) -> Option<u32> {
        self.get(column)?.parse().ok()
    }

    /// Returns the items of a list.
    pub(crate) fn list(&self, column: usize) -> Vec<String> {
        let text = self.get(column).filter(|text| !text.is_empty());
        text.map(|text| text.split(LIST).map(str::to_owned).collect())
            .unwrap_or_default()
    }
}

/// A session that answers queries.
pub trait Session {
    /// Sends one query, or several of which the last one's rows count, and returns the rows.
    ///
    /// # Errors
    /// Fails when the server refuses it or goes away.
    fn query(&mut self, sql: &str) -> Result<Rows, ConnectError>;

    /// Sends several queries and hands over the rows of each, with its place among them.
    ///
    /// # Errors
    /// Fails when the server refuses one of them or goes away.
    fn query_all(&mut self, queries: &[&str], take: &mut dyn FnMut(usize, Rows)) -> Result<(), ConnectError> {
        for (place, sql) in queries.iter().enumerate() {
            take(place, self.query(sql)?);
        }
        Ok(())
    }
}
