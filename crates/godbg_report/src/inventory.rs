//! Every statement that the code can send, with its place.

use std::io::{self, Write};

use godbg_workspace::{Coverage, Run};
use serde::{Deserialize, Serialize};

use crate::report::VERSION;
use crate::text::{Escaped, Style};

/// The inventory of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inventory {
    /// The version of the form.
    pub version: u32,
    /// The call sites in the order of files and places.
    pub sites: Vec<InventorySite>,
    /// What was looked at.
    pub coverage: Coverage,
}

/// A call that sends SQL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InventorySite {
    /// Relative to the root of the run.
    pub file: String,
    /// Line of the method's name, counted from 1.
    pub line: u32,
    /// Column of the method's name in bytes, counted from 1.
    pub column: u32,
    /// The function that holds the call.
    pub function: String,
    /// The library.
    pub library: String,
    /// The method.
    pub method: String,
    /// `resolved`, `partial` or `unresolved`.
    pub status: String,
    /// Why it is not resolved.
    pub reason: Option<String>,
    /// The dialect that its first statement is read in.
    pub dialect: Option<String>,
    /// What it can send.
    pub statements: Vec<InventoryStatement>,
}

/// A statement that a site can send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InventoryStatement {
    /// The text, holes written as the placeholder they stand for.
    pub sql: String,
    /// Equal for all spellings of the statement.
    pub fingerprint: String,
    /// `select`, `insert`, …
    pub kind: String,
    /// The tables it reads or writes.
    pub tables: Vec<String>,
    /// The line on which its text begins, in `file` where the text stands there.
    pub line: u32,
    /// The file in which its text begins, where that is another one than the call's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

impl Inventory {
    /// Makes the inventory of a run.
    pub fn new(run: &Run) -> Self {
        let sites = run.sites.iter().map(|queried| {
            let site = &queried.site;
            let file = run.files.get(site.file).path.clone();
            let statements = site
                .statements
                .iter()
                .zip(&queried.facts)
                .map(|(statement, facts)| {
                    let start = statement.map.locate(0).map(|location| run.files.span(location));
                    InventoryStatement {
                        sql: statement.sql.clone(),
                        fingerprint: facts.fingerprint(statement).to_string(),
                        kind: facts.kind.clone(),
                        tables: facts.tables.clone(),
                        line: start.as_ref().map_or(site.line, |span| span.start.line),
                        file: start
                            .filter(|span| span.path != file)
                            .map(|span| span.path.to_owned()),
                    }
                });
            InventorySite {
                line: site.line,
                column: site.column,
                function: site.function.clone(),
                library: site.library.to_owned(),
                method: site.method.clone(),
                status: site.status.to_string(),
                reason: site.reasons.first().map(ToString::to_string),
                dialect: queried.dialect.map(|dialect| dialect.name().to_owned()),
                statements: statements.collect(),
                file,
            }
        });
        Self {
            version: VERSION,
            sites: sites.collect(),
            coverage: run.coverage.clone(),
        }
    }

    /// Writes the inventory as JSON.
    ///
    /// # Errors
    /// Fails when the writer does.
    pub fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *out, self)?;
        writeln!(out)
    }

    /// Writes the inventory for people: a line for each call, its statements indented below.
    ///
    /// # Errors
    /// Fails when the writer does.
    pub fn write_text(&self, style: Style, out: &mut dyn Write) -> io::Result<()> {
        let (bold, dim, reset) = (style.bold(), style.dim(), style.reset());
        for site in &self.sites {
            write!(
                out,
                "{bold}{}:{}:{}{reset} {}.{} in {}",
                Escaped(&site.file),
                site.line,
                site.column,
                site.library,
                site.method,
                Escaped(&site.function)
            )?;
            match &site.reason {
                Some(reason) => writeln!(out, ": {}, {}", site.status, Escaped(reason))?,
                None => writeln!(out)?,
            }
            for statement in &site.statements {
                let sql: Vec<&str> = statement.sql.split_whitespace().collect();
                writeln!(
                    out,
                    "    {dim}{}{reset} {}",
                    statement.fingerprint,
                    Escaped(&sql.join(" "))
                )?;
            }
        }
        Ok(())
    }
}
