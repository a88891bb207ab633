//! The commands, one file each.

mod arguments;
mod explain;
mod go;
mod locate;
mod queries;
mod report;
mod scan;
mod schema;
mod sql;

use clap::Subcommand;

use crate::Outcome;

/// What godbg can do.
///
/// The arguments of a command are put together when it is asked for. What they say of it then would hide what
/// stands here, so the types of the arguments have no doc comments.
#[derive(Subcommand)]
#[command(defer = true)]
pub enum Command {
    /// Find bugs between the Go code and the schema
    Scan(scan::ScanArguments),
    /// List every statement that the code can send
    Queries(queries::QueriesArguments),
    /// Name the Go lines that send a statement, as a log or a lock report shows it
    Locate(locate::LocateArguments),
    /// Show a report that `scan --format json` saved
    Report(report::ReportArguments),
    /// Show the schema that the migrations add up to, or that a live database has; compare two
    Schema(schema::SchemaArguments),
    /// Show what a check finds and why it matters
    Explain(explain::ExplainArguments),
    /// Look at Go files by themselves
    #[command(hide = true)]
    Go(go::GoArguments),
    /// Look at SQL by itself
    #[command(hide = true)]
    Sql(sql::SqlArguments),
}

impl Command {
    /// Does it.
    ///
    /// # Errors
    /// Fails when godbg cannot do its work; findings are no failure.
    pub fn run(&self) -> anyhow::Result<Outcome> {
        match self {
            Self::Scan(arguments) => scan::run(arguments),
            Self::Queries(arguments) => queries::run(arguments),
            Self::Locate(arguments) => locate::run(arguments),
            Self::Report(arguments) => report::run(arguments),
            Self::Schema(arguments) => schema::run(arguments),
            Self::Explain(arguments) => explain::run(arguments),
            Self::Go(arguments) => go::run(arguments),
            Self::Sql(arguments) => sql::run(arguments),
        }
    }
}
