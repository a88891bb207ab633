//! What a run may set.

use crate::files::TextFile;

/// Settings of the search for sites.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Functions that send SQL beside those of the known libraries.
    pub query_functions: Vec<QueryFunction>,
    /// The SQL files of the repository: embedded ones, and those whose queries are found by name.
    pub texts: Vec<TextFile>,
    /// Whether test files are looked at.
    pub includes_tests: bool,
    /// How many distinct statements are kept for one site; zero stands for the default.
    pub statement_limit: usize,
    /// Whether sites keep the templates that their statements were written from.
    pub keeps_templates: bool,
}

/// A function or method that sends the SQL it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryFunction {
    /// Import path of its package.
    pub package: String,
    /// The type whose method it is, without a star.
    pub receiver: Option<String>,
    /// Its name.
    pub name: String,
    /// Index of the parameter that is the SQL; what follows are the arguments.
    pub parameter: usize,
}
