//! Finds files and settings, runs the checks in parallel and sorts what they find: the API
//! that the command line and the language server share.

mod baseline;
mod coverage;
mod dependencies;
mod dialects;
mod files;
mod input;
mod locate;
mod logs;
pub mod options;
mod progress;
mod run;
mod scan;
pub mod seed;
mod settings;
mod spelling;
mod suppression;
pub mod tree;

pub use baseline::{Baseline, BaselineError, FindingKey};
pub use coverage::{Coverage, DialectUse, SchemaSource};
pub use dependencies::ModuleFolders;
pub use files::{File, Files, Span};
pub use locate::{Guess, How, Located, Locator, Match, Question};
pub use logs::{LogFormat, Logged, read_log};
pub use progress::Progress;
pub use run::{FoundSchema, Phase, QueriedSite, Run, StatementFacts};
pub use scan::{all_checks, is_migration, scan};
pub use settings::{LiveSchema, Settings, SettingsError};
pub use spelling::closest;
