//! The settings of a repository as its `godbg.toml` gives them: every key optional, unknown
//! keys refused.
//!
//! These are the raw values; [`crate::Settings`] is what a run goes by.

pub mod file;
pub mod shape;

use std::collections::BTreeMap;

use godbg_diagnostics::Severity;

use shape::{Describe, Shape, settings_struct};

settings_struct! {
    /// All settings. One field here is the one place of a setting: the JSON schema, the
    /// documentation and the check for unknown keys follow from it.
    pub struct Options {
        /// The SQL dialect of all statements: `postgres`, `mysql`, `mariadb` or `sqlite`. Without it the
        /// dialect is detected, folder by folder.
        pub dialect: Option<String>,
        /// Whether `_test.go` files are read too.
        pub tests: Option<bool>,
        /// The least severity that makes `godbg scan` exit with 1.
        pub fail_on: Option<Level>,
        /// Globs of files and folders that are left out, relative to this file.
        pub exclude: Vec<String>,
        /// The largest Go file that is read, in MiB.
        pub max_file_size_mib: Option<u32>,
        /// Severity of single checks, or `off`: `select-star = "off"`.
        pub checks: BTreeMap<String, Level>,
        /// Where the schema comes from. Without it, migration folders and schema files are
        /// looked for.
        pub migrations: Vec<MigrationFolder>,
        /// Functions of this repository, or of its libraries, that send SQL and are not
        /// recognised as such.
        pub query_functions: Vec<QueryFunction>,
        /// A file of findings that are known and not shown, as written by `--write-baseline`.
        pub baseline: Option<String>,
    }
}

settings_struct! {
    /// A folder of migrations, or one file with the schema.
    pub struct MigrationFolder {
        /// Path of the folder or file, relative to this file.
        pub path: String,
        /// Its dialect; detected where it is left out.
        pub dialect: Option<String>,
        /// The tool that the files are written for; detected where it is left out.
        pub tool: Option<String>,
    }
}

settings_struct! {
    /// A function or method that sends its argument to the database.
    pub struct QueryFunction {
        /// `package/path.Function` or `package/path.Type.Method`.
        pub name: String,
        /// Which argument is the SQL text, counted from 0.
        pub sql_argument: u32,
    }
}

impl QueryFunction {
    /// Returns package, receiver and name apart; `None` when the name is not of that form.
    pub(crate) fn parse(&self) -> Option<godbg_queries::QueryFunction> {
        let start = self.name.rfind('/').map_or(0, |slash| slash + 1);
        let mut parts = self.name[start..].split('.');
        let package = format!("{}{}", &self.name[..start], parts.next()?);
        let parts: Vec<&str> = parts.map(|part| part.trim_matches(['(', ')', '*'])).collect();
        let (receiver, name) = match parts[..] {
            [name] => (None, name),
            [receiver, name] => (Some(receiver.to_owned()), name),
            _ => return None,
        };
        Some(godbg_queries::QueryFunction {
            package,
            receiver,
            name: name.to_owned(),
            parameter: self.sql_argument as usize,
        })
    }
}

/// How a check's findings are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Not at all.
    Off,
    /// With this severity.
    Info,
    /// With this severity.
    Warning,
    /// With this severity.
    Error,
    /// With this severity.
    Critical,
}

impl Level {
    /// Returns the severity, `None` for `off`.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
            Self::Critical => Some(Severity::Critical),
        }
    }
}

impl Describe for Level {
    fn shape() -> Shape {
        let names = Severity::ALL.iter().map(|severity| severity.name());
        Shape::Choice(std::iter::once("off").chain(names).collect())
    }
}

impl Options {
    /// Returns the JSON schema of `godbg.toml`.
    pub fn json_schema() -> serde_json::Value {
        let mut schema = Self::shape().json_schema();
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        schema["title"] = "godbg.toml".into();
        schema
    }

    /// Returns the documentation of all settings as a Markdown list.
    pub fn markdown() -> String {
        Self::shape().markdown()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_functions_are_read_from_their_names() {
        let parse = |name: &str| {
            let function = QueryFunction {
                name: name.to_owned(),
                sql_argument: 1,
            };
            function
                .parse()
                .map(|parsed| (parsed.package, parsed.receiver, parsed.name))
        };
        let expected = |package: &str, receiver: Option<&str>, name: &str| {
            Some((package.to_owned(), receiver.map(str::to_owned), name.to_owned()))
        };
        assert_eq!(
            parse("acme.org/db/v2.Run"),
            expected("acme.org/db/v2", None, "Run")
        );
        assert_eq!(
            parse("acme.org/db.(*Store).Run"),
            expected("acme.org/db", Some("Store"), "Run")
        );
        assert_eq!(parse("acme.org/db"), None);
    }
}
