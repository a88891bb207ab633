//! `godbg schema diff`: what one schema has and the other has not.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use godbg_report::{DiffSide, write_diff_json, write_diff_sql, write_diff_text};
use godbg_schema::compare::{comparable_pair, differences};
use godbg_schema::{Catalog, Dialect};

use super::source::Source;
use crate::Outcome;
use crate::arguments::{Repository, open_folder};
use crate::failure::Failure;
use crate::output::OutputArguments;

/// Arguments of `godbg schema diff`.
#[derive(Args)]
pub struct DiffArguments {
    /// From what to what: folders of migrations or repositories, connection strings, JSON of
    /// `godbg schema --format json`; the second one is the folder itself when left out
    #[arg(value_name = "SCHEMA", num_args = 0..=2)]
    schemas: Vec<String>,

    /// A Git revision of the folder, in the place of a schema; the first ones given come first
    #[arg(long, value_name = "REV")]
    rev: Vec<String>,

    /// Folder of the repository
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,

    /// SQL dialect, where a repository has several: postgres, mysql, mariadb or sqlite
    #[arg(long, value_name = "DRIVER")]
    db_driver: Option<String>,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: DiffFormat,

    /// Exit with 0 even if the two differ
    #[arg(long)]
    exit_zero: bool,

    #[command(flatten)]
    output: OutputArguments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum DiffFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// The statements that lead from the first to the second.
    Sql,
}

/// Compares two schemas.
///
/// # Errors
/// Fails when one of them cannot be read, or they are not of one dialect.
pub fn run(arguments: &DiffArguments) -> anyhow::Result<Outcome> {
    let (left, right) = arguments.sources()?;
    let (left_found, right_found) = (left.catalogs(), right.catalogs());
    for (source, found) in [(&left, &left_found), (&right, &right_found)] {
        if found.is_empty() {
            let message = format!("no schema was found in {}", source.name());
            return Err(Failure::new(message, None).into());
        }
    }
    let mut pairs = Vec::new();
    for (left_name, left) in &left_found {
        let others = right_found
            .iter()
            .filter(|(_, right)| right.dialect == left.dialect);
        pairs.extend(others.map(|(right_name, right)| ((left_name, *left), (right_name, *right))));
    }
    let pair = match pairs.as_slice() {
        [pair] => *pair,
        [] => return Err(Failure::new(no_common_dialect(&left_found, &right_found), None).into()),
        _ => {
            let help = "name one: `--db-driver DRIVER`, or the folder of its migrations".to_owned();
            let message = format!("there are {} pairs of schemas to compare", pairs.len());
            return Err(Failure::new(message, Some(help)).into());
        }
    };
    let ((left_name, from), (right_name, to)) = pair;
    let (left_part, right_part) = (right.part_of(from), left.part_of(to));
    let from = left_part.as_ref().unwrap_or(from);
    let to = right_part.as_ref().unwrap_or(to);
    let (left_form, right_form) = comparable_pair(from, to);
    let found = differences(&left_form, &right_form);
    let side = |name: &str, catalog| DiffSide {
        name: name.to_owned(),
        catalog,
    };
    let (left, right) = (side(left_name, from), side(right_name, to));
    arguments.output.write(|out| match arguments.format {
        DiffFormat::Text => write_diff_text(&left, &right, &found, out),
        DiffFormat::Json => write_diff_json(&left, &right, &found, out),
        DiffFormat::Sql => write_diff_sql(&left, &right, out),
    })?;
    Ok(if found.is_empty() || arguments.exit_zero {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

fn no_common_dialect(left: &[(String, &Catalog)], right: &[(String, &Catalog)]) -> String {
    let names = |side: &[(String, &Catalog)]| {
        let names: Vec<&str> = side.iter().map(|(_, catalog)| catalog.dialect.title()).collect();
        names.join(", ")
    };
    format!(
        "the two are of different engines: {} and {}",
        names(left),
        names(right)
    )
}

impl DiffArguments {
    /// Reads both sides. One that has a dialect of its own decides how the other is read.
    fn sources(&self) -> anyhow::Result<(Source, Source)> {
        let names: Vec<(&str, bool)> = self
            .rev
            .iter()
            .map(|revision| (revision.as_str(), true))
            .chain(self.schemas.iter().map(|schema| (schema.as_str(), false)))
            .collect();
        let (left, right) = match names.as_slice() {
            [left, right] => (*left, Some(*right)),
            [left] => (*left, None),
            [] => {
                let help = "give two schemas, or one and `--rev`".to_owned();
                return Err(Failure::new("there is nothing to compare", Some(help)).into());
            }
            _ => return Err(Failure::new("there are more than two schemas to compare", None).into()),
        };
        let is_folder = |name: (&str, bool)| name.1 || Path::new(name.0).is_dir();
        // What is no folder says its dialect; the folder is read in that one.
        if is_folder(left) && right.is_some_and(|right| !is_folder(right)) {
            let second = self.source(right, None)?;
            let first = self.source(Some(left), second.dialect())?;
            return Ok((first, second));
        }
        let first = self.source(Some(left), None)?;
        let second = self.source(right, first.dialect())?;
        Ok((first, second))
    }

    fn source(&self, name: Option<(&str, bool)>, dialect: Option<Dialect>) -> anyhow::Result<Source> {
        let driver = self
            .db_driver
            .clone()
            .or_else(|| dialect.map(|dialect| dialect.name().to_owned()));
        let open = |folder: &Path| -> anyhow::Result<Repository> { open_folder(folder, driver.as_deref()) };
        match name {
            None => Ok(Source::working_tree(&open(&self.root)?)),
            Some((revision, true)) => Source::revision(revision, &open(&self.root)?),
            Some((text, false)) => Source::read(text, &open),
        }
    }
}
