//! Every check of godbg: the framework that runs them and the catalogue.
//!
//! A check is a value: facts about it and a function that reads one subject and reports. It knows
//! nothing of files, settings or output. To add one, see `CONTRIBUTING.md`.

mod agreement;
mod checks;
mod context;
mod overview;
mod report;
mod run;

use godbg_diagnostics::CheckMeta;

pub use agreement::condense;
pub use checks::{CHECKS, check};
pub use context::{QueryContext, SchemaContext, SchemaView};
pub use overview::{NullWriter, Overview};
pub use report::{Draft, Place, Report};
pub use run::{Prepared, Sent, check_schema, check_site, input, prepare};

/// A check.
#[derive(Debug)]
pub struct Check {
    /// What is known of it before it runs.
    pub meta: CheckMeta,
    /// What it reads.
    pub run: Run,
}

/// What a check reads.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// A statement at a call site.
    Query(fn(&QueryContext<'_>, &mut Report)),
    /// A statement at a call site, be its dialect known or not.
    AnyQuery(fn(&QueryContext<'_>, &mut Report)),
    /// The schema that the migrations add up to.
    Schema(fn(&SchemaContext<'_>, &mut Report)),
    /// Nothing: the engine reports it while it reads files and settings.
    Engine,
}
