//! Which statements made a table or column what it is, and the state in between.

use godbg_text::SourceRange;

use crate::catalog::{Catalog, Table};
use crate::lower::{Lowered, statements_of};
use crate::migrations::Script;
use crate::replay::Replay;

/// A statement's part in what a table or column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is about: `table`, `column email`, `index by_email`.
    pub about: String,
    /// Whether the statement made it, or changed it.
    pub is_origin: bool,
    /// The statement, or the part of it.
    pub range: SourceRange,
}

/// Returns the table that a reader names: alone, with its schema, or with a column behind it;
/// and the column.
pub fn named<'a>(catalog: &'a Catalog, name: &str) -> Option<(&'a Table, Option<String>)> {
    let tables = || catalog.tables.iter();
    let is_table = |table: &Table, name: &str| {
        table.name.name.eq_ignore_ascii_case(name) || table.name.to_string().eq_ignore_ascii_case(name)
    };
    if let Some(table) = tables().find(|table| is_table(table, name)) {
        return Some((table, None));
    }
    let (table, column) = name.rsplit_once('.')?;
    let table = tables().find(|found| is_table(found, table))?;
    let mut columns = table.columns.iter();
    let column = columns.find(|found| found.name.eq_ignore_ascii_case(column))?;
    Some((table, Some(column.name.clone())))
}

/// Returns what made a table, or one of its columns, what it is: oldest first.
pub fn events(table: &Table, column: Option<&str>) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut add = |about: String, is_origin: bool, range: Option<SourceRange>| {
        events.extend(range.map(|range| Event {
            about,
            is_origin,
            range,
        }));
    };
    let touches =
        |columns: &[String]| column.is_none_or(|column| columns.iter().any(|found| found == column));
    if column.is_none() {
        add("table".to_owned(), true, table.origin);
        // One statement may change several things.
        let mut changes = table.changes.clone();
        changes.dedup();
        for change in changes {
            add("table".to_owned(), false, Some(change));
        }
    }
    for found in table
        .columns
        .iter()
        .filter(|found| column.is_none_or(|column| found.name == column))
    {
        let about = format!("column {}", found.name);
        add(about.clone(), true, found.origin);
        for change in &found.changes {
            add(about.clone(), false, Some(*change));
        }
    }
    for constraint in table.constraints.iter().filter(|found| touches(found.columns())) {
        // A check names its columns in its text only.
        if column.is_none() || !constraint.columns().is_empty() {
            add(format!("constraint {}", constraint.name), true, constraint.origin);
        }
    }
    for index in table.indexes.iter().filter(|index| index.constraint.is_none()) {
        let columns: Vec<String> = index
            .parts
            .iter()
            .filter_map(|part| part.column())
            .map(str::to_owned)
            .collect();
        if touches(&columns) {
            add(format!("index {}", index.name), true, index.origin);
        }
    }
    for trigger in table.triggers.iter().filter(|_| column.is_none()) {
        add(format!("trigger {}", trigger.name), true, trigger.origin);
    }
    events
}

/// Where a replay stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Behind a migration, counted from 0.
    Migration(usize),
    /// Behind the last statement that begins at or before a place of a migration's file.
    Place(usize, SourceRange),
}

impl Replay {
    /// Runs migrations in order up to a stop.
    pub fn run_until(&mut self, scripts: &[Script], stop: Stop) {
        let (Stop::Migration(last) | Stop::Place(last, _)) = stop;
        for (number, script) in scripts.iter().enumerate().take(last + 1) {
            match stop {
                Stop::Place(_, place) if number == last => self.run_up_to(script, place),
                _ => self.run(script),
            }
        }
    }

    fn run_up_to(&mut self, script: &Script, place: SourceRange) {
        for section in &script.sections {
            let locate = |range| section.map.source_range(range);
            for lowered in statements_of(&section.text, &section.holes, self.engine()) {
                let Lowered::Statement(statement) = lowered else {
                    continue;
                };
                let start = locate(statement.range);
                let is_behind =
                    start.is_some_and(|at| at.file == place.file && at.range.start > place.range.end);
                if is_behind {
                    return;
                }
                self.apply(&statement, &locate);
            }
        }
    }
}
