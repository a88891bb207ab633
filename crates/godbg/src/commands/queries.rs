//! `godbg queries`: the inventory of statements.

use clap::{Args, ValueEnum};
use godbg_report::Inventory;

use crate::Outcome;
use crate::arguments::RepositoryArguments;
use crate::output::OutputArguments;

// Arguments of `godbg queries`.
#[derive(Args)]
pub struct QueriesArguments {
    #[command(flatten)]
    repository: RepositoryArguments,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: InventoryFormat,

    #[command(flatten)]
    output: OutputArguments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum InventoryFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Lists every statement that the code can send.
///
/// # Errors
/// Fails when the repository or the settings cannot be read, or the output not be written.
pub fn run(arguments: &QueriesArguments) -> anyhow::Result<Outcome> {
    let run = arguments.repository.open()?.scan();
    let inventory = Inventory::new(&run);
    let style = arguments.output.style();
    arguments.output.write(|out| match arguments.format {
        InventoryFormat::Text => inventory.write_text(style, out),
        InventoryFormat::Json => inventory.write_json(out),
    })?;
    Ok(Outcome::Clean)
}
