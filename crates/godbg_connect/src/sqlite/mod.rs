//! SQLite's file format, as far as reading the schema takes it: one table, whose root is page 1.
//!
//! Source: SQLite documentation, "Database File Format".

mod pages;
mod records;
mod wal;

use std::path::Path;

use crate::error::ConnectError;
use pages::{Encoding, Pages};
use records::{Value, columns};

/// A row of `sqlite_schema`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// `table`, `index`, `view` or `trigger`.
    pub kind: String,
    pub name: String,
    /// The statement that made it; none for indexes that SQLite makes itself.
    pub sql: Option<String>,
}

/// The deepest b-tree that is followed; real ones have a handful of levels.
const MOST_LEVELS: usize = 40;

/// Reads the schema table of a file in the order of its rows.
pub(crate) fn entries(path: &Path) -> Result<Vec<Entry>, ConnectError> {
    let mut pages = Pages::open(path)?;
    let mut found = Vec::new();
    walk(&mut pages, 1, MOST_LEVELS, &mut found)?;
    Ok(found)
}

fn damaged() -> ConnectError {
    ConnectError::File("it is damaged".to_owned())
}

fn walk(pages: &mut Pages, number: u32, levels: usize, found: &mut Vec<Entry>) -> Result<(), ConnectError> {
    let page = pages.page(number)?;
    // Page 1 begins with the header of the file.
    let start = if number == 1 { 100 } else { 0 };
    let head = page.get(start..start + 12).ok_or_else(damaged)?;
    let short = |at: usize| -> Option<usize> {
        let bytes = page.get(at..at + 2)?;
        Some(usize::from(u16::from_be_bytes([bytes[0], bytes[1]])))
    };
    let long = |at: usize| -> Option<u32> {
        let bytes = page.get(at..at + 4)?;
        Some(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    };
    let is_leaf = match head[0] {
        13 => true,
        5 => false,
        _ => return Err(damaged()),
    };
    let first_pointer = start + if is_leaf { 8 } else { 12 };
    let cells = short(start + 3).ok_or_else(damaged)?;
    for cell in 0..cells {
        let at = short(first_pointer + 2 * cell).ok_or_else(damaged)?;
        if is_leaf {
            let payload = pages.payload(&page, at).ok_or_else(damaged)??;
            found.push(entry(&payload, pages.encoding()).ok_or_else(damaged)?);
        } else {
            let child = long(at).ok_or_else(damaged)?;
            walk(pages, child, levels.checked_sub(1).ok_or_else(damaged)?, found)?;
        }
    }
    if !is_leaf {
        let last = long(start + 8).ok_or_else(damaged)?;
        walk(pages, last, levels.checked_sub(1).ok_or_else(damaged)?, found)?;
    }
    Ok(())
}

fn entry(payload: &[u8], encoding: Encoding) -> Option<Entry> {
    let mut values = columns(payload, encoding)?.into_iter();
    let mut text = || match values.next()? {
        Value::Text(text) => Some(text),
        Value::Other => None,
    };
    let kind = text()?;
    let name = text()?;
    text();
    text();
    Some(Entry {
        kind,
        name,
        sql: text(),
    })
}
