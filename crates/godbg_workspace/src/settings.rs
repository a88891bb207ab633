//! What a run goes by: the settings file and the arguments, resolved.

use std::collections::BTreeMap;

use globset::{Glob, GlobSet, GlobSetBuilder};
use godbg_diagnostics::{CheckMeta, Severity};
use godbg_schema::Catalog;
use godbg_sql::Dialect;

use crate::options::{Level, MigrationFolder, Options, QueryFunction};
use crate::spelling::closest;

/// The largest Go file that is read where nothing else is said, in MiB.
const DEFAULT_MAX_FILE_SIZE_MIB: u32 = 32;

/// SQL files may be dumps; their data is skipped, so that their size matters less.
const SQL_SIZE_FACTOR: u64 = 16;

/// Settings with every default filled in and every name checked.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The dialect of all statements, `None` to detect it.
    pub dialect: Option<Dialect>,
    /// Whether `_test.go` files are read.
    pub tests: bool,
    /// The least severity that counts as failure.
    pub fail_on: Option<Severity>,
    /// The largest Go file that is read, in bytes.
    pub max_go_bytes: u64,
    /// The largest SQL file that is read, in bytes.
    pub max_sql_bytes: u64,
    /// Where the schema comes from; empty to look for it.
    pub migrations: Vec<MigrationFolder>,
    /// Further functions that send SQL.
    pub query_functions: Vec<QueryFunction>,
    /// The schema of a live database, which stands in the place of migrations.
    pub live: Option<LiveSchema>,
    exclude: GlobSet,
    levels: BTreeMap<String, Level>,
}

/// The schema of a live database.
#[derive(Clone, Debug)]
pub struct LiveSchema {
    /// What it holds.
    pub catalog: Catalog,
    /// The engine with its version, for a reader.
    pub server: String,
}

/// Settings that cannot be gone by.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// There is no check of this name; holds the one that may be meant.
    #[error("unknown check `{name}`")]
    UnknownCheck {
        /// As given.
        name: String,
        /// The closest name there is.
        meant: Option<&'static str>,
    },
    /// There is no dialect of this name.
    #[error("unknown dialect `{name}`")]
    UnknownDialect {
        /// As given.
        name: String,
    },
    /// A glob of `exclude` is broken.
    #[error("`exclude` has a glob that cannot be read: {message}")]
    Glob {
        /// What the reader of globs says.
        message: String,
    },
}

impl SettingsError {
    /// Returns a remedy, an imperative or a question.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::UnknownCheck { meant, .. } => Some(match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "run `godbg explain` for a list of all checks".to_owned(),
            }),
            Self::UnknownDialect { .. } => Some("use postgres, mysql, mariadb or sqlite".to_owned()),
            Self::Glob { .. } => None,
        }
    }
}

impl Settings {
    /// Fills in what `options` leave open.
    ///
    /// # Errors
    /// Fails when a check, a dialect or a glob is not what it should be.
    pub fn resolve(options: &Options) -> Result<Self, SettingsError> {
        let mut exclude = GlobSetBuilder::new();
        for pattern in &options.exclude {
            let pattern = pattern.trim_end_matches('/');
            // A folder's glob leaves out all that is below the folder.
            for pattern in [pattern.to_owned(), format!("{pattern}/**")] {
                exclude.add(Glob::new(&pattern).map_err(|error| glob_error(&error))?);
            }
        }
        let mebibyte = 1024 * 1024;
        let max_go_bytes =
            u64::from(options.max_file_size_mib.unwrap_or(DEFAULT_MAX_FILE_SIZE_MIB)) * mebibyte;
        Ok(Self {
            dialect: options.dialect.as_deref().map(dialect_named).transpose()?,
            tests: options.tests.unwrap_or(false),
            fail_on: options.fail_on.map_or(Some(Severity::Warning), Level::severity),
            max_go_bytes,
            max_sql_bytes: max_go_bytes * SQL_SIZE_FACTOR,
            migrations: options.migrations.clone(),
            query_functions: options.query_functions.clone(),
            live: None,
            exclude: exclude.build().map_err(|error| glob_error(&error))?,
            levels: options.checks.clone(),
        })
    }

    /// Checks that every check named in the settings exists.
    ///
    /// # Errors
    /// Fails with the first name that does not.
    pub fn verify_checks(&self, known: &[&'static CheckMeta]) -> Result<(), SettingsError> {
        for name in self.levels.keys() {
            if !known.iter().any(|check| check.name == name) {
                let meant = closest(name, known.iter().map(|check| check.name));
                return Err(SettingsError::UnknownCheck {
                    name: name.clone(),
                    meant,
                });
            }
        }
        Ok(())
    }

    /// Returns what the search for sites goes by.
    pub(crate) fn site_options(&self) -> godbg_queries::Options {
        godbg_queries::Options {
            query_functions: self
                .query_functions
                .iter()
                .filter_map(QueryFunction::parse)
                .collect(),
            includes_tests: self.tests,
            ..godbg_queries::Options::default()
        }
    }

    /// Says whether a path is left out.
    pub fn excludes(&self, path: &str) -> bool {
        self.exclude.is_match(path)
    }

    /// Returns the severity that the settings give a check: `None` where it is off, and the
    /// check's own where they do not name it.
    pub fn severity(&self, check: &CheckMeta) -> Option<Severity> {
        self.levels
            .get(check.name)
            .map_or(Some(check.severity), |level| level.severity())
    }

    /// Returns what the settings say of a check's findings, `None` where they say nothing.
    pub fn level(&self, check: &str) -> Option<Level> {
        self.levels.get(check).copied()
    }
}

fn glob_error(error: &globset::Error) -> SettingsError {
    SettingsError::Glob {
        message: error.to_string(),
    }
}

/// Returns the dialect of a name, which may be a driver's.
pub(crate) fn dialect_named(name: &str) -> Result<Dialect, SettingsError> {
    Dialect::from_name(&name.to_lowercase()).ok_or_else(|| SettingsError::UnknownDialect {
        name: name.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excluded_folders_take_what_is_below_with_them() {
        let options = Options {
            exclude: vec!["internal/legacy/".to_owned(), "**/*.pb.go".to_owned()],
            ..Options::default()
        };
        let settings = Settings::resolve(&options).expect("valid settings");
        assert!(settings.excludes("internal/legacy/a/b.go"));
        assert!(settings.excludes("x/y.pb.go"));
        assert!(!settings.excludes("internal/new/a.go"));
    }

    #[test]
    fn dialects_go_by_several_names() {
        let resolve = |name: &str| {
            let options = Options {
                dialect: Some(name.to_owned()),
                ..Options::default()
            };
            Settings::resolve(&options).map(|settings| settings.dialect)
        };
        assert_eq!(resolve("PostgreSQL"), Ok(Some(Dialect::Postgres)));
        assert_eq!(resolve("mariadb"), Ok(Some(Dialect::MariaDb)));
        assert_eq!(
            resolve("oracle"),
            Err(SettingsError::UnknownDialect {
                name: "oracle".to_owned()
            })
        );
    }
}
