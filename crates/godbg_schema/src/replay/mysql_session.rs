//! What a session of MySQL or MariaDB keeps: settings, variables, prepared statements, locks.

use std::collections::BTreeMap;

use godbg_text::TextRange;

use super::applier::Applier;
use super::fault::{Faults, Outcome};
use super::{Locate, Replay};
use crate::Dialect;
use crate::catalog::QualifiedName;
use crate::ddl::{Text, Touched};
use crate::lower::{Variables, session_statements};

/// What a session keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct MysqlSession {
    variables: Variables,
    /// Settings by lower-case name, with values as written.
    settings: BTreeMap<String, String>,
    /// The tables under `LOCK TABLES`, and whether they may be written; `None` without such.
    locks: Option<BTreeMap<String, bool>>,
}

impl MysqlSession {
    /// Returns the value of a setting in lower case and without quotes.
    pub(super) fn setting(&self, name: &str) -> Option<String> {
        let value = self.settings.get(name)?;
        Some(value.trim().trim_matches(['\'', '"', '`']).to_lowercase())
    }

    fn is_off(&self, name: &str) -> bool {
        self.setting(name)
            .is_some_and(|value| matches!(value.as_str(), "0" | "off" | "false"))
    }

    /// Says whether foreign keys may name tables that are not there.
    pub(super) fn ignores_foreign_keys(&self) -> bool {
        self.is_off("foreign_key_checks")
    }

    /// Says whether values that do not fit are refused, as they are unless told otherwise.
    pub(super) fn is_strict(&self) -> bool {
        self.setting("sql_mode")
            .is_none_or(|mode| mode.contains("strict_") || mode.contains("traditional") || mode == "default")
    }

    /// Says whether days that are none are let through.
    pub(super) fn allows_any_day(&self) -> bool {
        self.setting("sql_mode")
            .is_some_and(|mode| mode.contains("allow_invalid_dates"))
    }

    /// Says whether it was told that a day of zeros is none.
    pub(super) fn refuses_zero_days(&self) -> bool {
        self.setting("sql_mode")
            .is_some_and(|mode| mode.contains("no_zero_date") || mode.contains("traditional"))
    }

    /// Says whether `TIMESTAMP` columns have defaults that nobody wrote.
    pub(super) fn has_implicit_timestamps(&self) -> bool {
        self.is_off("explicit_defaults_for_timestamp")
    }

    /// Returns the engine of tables that name none, where it was set.
    pub(super) fn engine(&self) -> Option<String> {
        self.setting("default_storage_engine")
            .or_else(|| self.setting("storage_engine"))
            .filter(|value| value != "default" && !value.starts_with(['@', '$']))
    }

    fn set(&mut self, name: &str, value: &str) {
        if value.eq_ignore_ascii_case("default") {
            self.settings.remove(name);
        } else {
            self.settings.insert(name.to_owned(), value.to_owned());
        }
    }

    fn lock(&mut self, text: &str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_tables = words.get(1).is_some_and(|word| {
            word.get(..5)
                .is_some_and(|word| word.eq_ignore_ascii_case("table"))
        });
        if !is_tables {
            return;
        }
        if words[0].eq_ignore_ascii_case("unlock") {
            self.locks = None;
            return;
        }
        let list = words[2..].join(" ");
        let mut locks = BTreeMap::new();
        for item in list.split(',') {
            let Some(name) = item.split_whitespace().next() else {
                continue;
            };
            let name = name.rsplit('.').next().unwrap_or(name).trim_matches('`');
            let is_written = item.to_ascii_lowercase().contains(" write");
            *locks.entry(name.to_owned()).or_insert(false) |= is_written;
        }
        self.locks = Some(locks);
    }

    /// Forgets locks when a locked table has gone or has another name: what is locked then
    /// hangs on more than is kept here.
    pub(super) fn check_locks(&mut self, is_there: impl Fn(&str) -> bool) {
        if let Some(locks) = &self.locks
            && !locks.keys().all(|name| is_there(name))
        {
            self.locks = None;
        }
    }

    /// Forgets what ends with the session that a script has.
    pub(super) fn end(&mut self) {
        self.locks = None;
    }

    /// Takes over settings for one statement, and returns those before.
    pub(super) fn under(&mut self, settings: &str) -> BTreeMap<String, String> {
        let before = self.settings.clone();
        for (name, value) in assignments(&format!("SET {settings}")) {
            self.set(&name, &value);
        }
        before
    }

    /// Puts settings back.
    pub(super) fn restore(&mut self, settings: BTreeMap<String, String>) {
        self.settings = settings;
    }
}

impl Replay {
    /// Follows a statement that concerns the session only, and what it runs.
    pub(super) fn session_step(&mut self, text: &Text, locate: Locate<'_>) {
        let word = text.value.split_whitespace().next().unwrap_or_default();
        match word.to_ascii_uppercase().as_str() {
            "LOCK" | "UNLOCK" => {
                self.session.lock(&text.value);
                return;
            }
            "SET" => {
                for (name, value) in assignments(&text.value) {
                    self.session.set(&name, &value);
                }
            }
            _ => {}
        }
        let dialect = self.catalog.dialect;
        let block = session_statements(text, &mut self.session.variables, dialect);
        let at_call = locate(text.range);
        for statement in &block.statements {
            self.apply(statement, &|_| at_call);
        }
        if let Some(reason) = &block.unread {
            self.skip(reason, &Touched::Everything, at_call);
        }
    }
}

impl Applier<'_> {
    /// Refuses what `LOCK TABLES` keeps from being used.
    pub(super) fn check_lock(&self, name: &QualifiedName, is_written: bool, range: TextRange) -> Outcome {
        let Some(locks) = &self.session.locks else {
            return Ok(());
        };
        let label = &name.name;
        let message = match locks.get(label) {
            _ if name.schema == crate::catalog::temporary_schema(Dialect::MariaDb) => return Ok(()),
            Some(false) if is_written => {
                format!("Table '{label}' was locked with a READ lock and can't be updated")
            }
            Some(_) => return Ok(()),
            None => format!("Table '{label}' was not locked with LOCK TABLES"),
        };
        Err(Faults::invalid(range, message))
    }
}

/// Returns the settings of the session that SET changes, with their values; user variables and
/// settings of the server are left out.
fn assignments(text: &str) -> Vec<(String, String)> {
    let body = text.trim_start().get(3..).unwrap_or_default();
    let mut found = Vec::new();
    for item in pieces(body) {
        let Some((name, value)) = item.split_once('=') else {
            continue;
        };
        let name = name.trim().trim_end_matches(':').trim().to_lowercase();
        let name = name.strip_prefix("@@").unwrap_or(&name);
        let is_global = ["global ", "global.", "persist ", "persist_only "]
            .iter()
            .any(|word| name.starts_with(word));
        let own = ["session ", "session.", "local ", "local."]
            .iter()
            .find_map(|word| name.strip_prefix(word));
        let own = own.unwrap_or(name).trim();
        if !is_global && !own.starts_with('@') {
            found.push((own.to_owned(), value.trim().to_owned()));
        }
    }
    found
}

/// Splits at the commas that stand in no quotes and no brackets.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0_u32, None);
    for (at, character) in text.char_indices() {
        if let Some(open) = quote {
            if character == open {
                quote = None;
            }
            continue;
        }
        match character {
            '\'' | '"' | '`' => quote = Some(character),
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&text[start..]);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_the_session_are_told_from_others() {
        let found = assignments("SET @x = 1, SESSION sql_mode = 'a,b', @@global.y = 2, @@session.z := ON");
        let expected = [("sql_mode", "'a,b'"), ("z", "ON")];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(found, expected);
    }
}
