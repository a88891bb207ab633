//! What `godbg locate` answers, for programs and for people.

use std::io::{self, Write};

use godbg_report::Escaped;
use godbg_workspace::{Located, Locator, Logged, Match};
use serde::Serialize;
use serde_json::{Map, Value};

/// One line of JSON: what the record held, with the answer.
#[derive(Serialize)]
pub struct Answer {
    #[serde(flatten)]
    fields: Map<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sql: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fingerprint: Option<String>,
    matches: Vec<Place>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    guesses: Vec<Near>,
}

/// A call that matches.
#[derive(Serialize)]
struct Place {
    file: String,
    line: u32,
    column: u32,
    function: String,
    how: &'static str,
    /// Only the start was compared, since the text is cut off.
    prefix: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    choices: Vec<String>,
}

/// A call that is near.
#[derive(Serialize)]
struct Near {
    file: String,
    line: u32,
    reason: String,
}

impl Answer {
    pub fn new(locator: &Locator, record: Logged, located: &Located, limit: usize) -> Self {
        let mut answer = Self::not_understood(record);
        answer.error = None;
        answer.fingerprint = Some(located.fingerprint.to_string());
        answer.matches = located
            .matches
            .iter()
            .take(limit)
            .map(|found| Place::new(locator, found))
            .collect();
        answer.guesses = located
            .guesses
            .iter()
            .map(|guess| {
                let site = &locator.sites()[guess.site];
                Near {
                    file: locator.path(site.file).to_owned(),
                    line: site.line,
                    reason: guess.reason.clone(),
                }
            })
            .collect();
        answer
    }

    /// Answers a record that holds no text.
    pub fn not_understood(record: Logged) -> Self {
        let mut fields = record.fields;
        // What the answer says replaces what the record said under the same name.
        for name in ["sql", "error", "fingerprint", "matches", "guesses"] {
            fields.remove(name);
        }
        // Questions keep a `line` of their own.
        let line = (record.dialect.is_some() && !fields.contains_key("line")).then_some(record.line);
        Self {
            fields,
            line,
            sql: record.sql,
            error: Some("no JSON object with `sql`"),
            fingerprint: None,
            matches: Vec::new(),
            guesses: Vec::new(),
        }
    }

    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer(&mut *out, self)?;
        writeln!(out)
    }
}

impl Place {
    fn new(locator: &Locator, found: &Match) -> Self {
        let site = &locator.sites()[found.site];
        let choices = found.choices.iter();
        Self {
            file: locator.path(site.file).to_owned(),
            line: site.line,
            column: site.column,
            function: format!("{}.{}", site.package, site.function),
            how: found.how.name(),
            prefix: found.is_prefix,
            choices: choices
                .map(|choice| format!("{} = {}", choice.condition, choice.outcome))
                .collect(),
        }
    }
}

/// Writes the calls as frames, the way Go prints a stack: function, then file and line.
pub fn write_text(locator: &Locator, located: &Located, limit: usize, out: &mut dyn Write) -> io::Result<()> {
    for found in located.matches.iter().take(limit) {
        let place = Place::new(locator, found);
        let (file, line) = (Escaped(&place.file), place.line);
        write!(
            out,
            "{}(...)\n\t{file}:{line} ({}",
            Escaped(&place.function),
            place.how
        )?;
        if found.is_prefix {
            write!(out, ", only the start was compared")?;
        }
        if !place.choices.is_empty() {
            write!(out, ", where {}", Escaped(&place.choices.join(", ")))?;
        }
        writeln!(out, ")")?;
    }
    let more = located.matches.len().saturating_sub(limit);
    if more > 0 {
        writeln!(out, "and {more} more, see --limit")?;
    }
    if !located.matches.is_empty() {
        return Ok(());
    }
    writeln!(out, "no call is known to send this")?;
    if !located.guesses.is_empty() {
        writeln!(out, "near, as a guess:")?;
    }
    for guess in &located.guesses {
        let site = &locator.sites()[guess.site];
        let file = Escaped(locator.path(site.file));
        writeln!(out, "\t{file}:{} ({})", site.line, Escaped(&guess.reason))?;
    }
    Ok(())
}
