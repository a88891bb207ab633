//! `godbg go tree`.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::{Args, ValueEnum};
use godbg_go::ast::Tree;
use godbg_go::syntax::{dump, parse_bytes};
use godbg_report::Escaped;
use godbg_text::LineIndex;
use serde::Serialize;

use crate::Outcome;
use crate::output::OutputArguments;

/// Nodes deeper than this are not indented further.
const DEEPEST: usize = 200;

/// Arguments of `godbg go tree`.
#[derive(Args)]
pub struct TreeArguments {
    /// Go files
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: TreeFormat,

    #[command(flatten)]
    output: OutputArguments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum TreeFormat {
    /// One node a line, deeper ones indented.
    Text,
    /// One object a file and line.
    Json,
}

/// A file's tree as it is written.
#[derive(Serialize)]
struct FileTree<'a> {
    file: &'a str,
    /// Kind, start and end.
    nodes: Vec<(String, u32, u32)>,
    /// Start and message.
    errors: Vec<(u32, &'a str)>,
}

/// Shows the trees of files.
pub fn run(arguments: &TreeArguments) -> anyhow::Result<Outcome> {
    let mut has_errors = false;
    let mut trees = Vec::new();
    for path in &arguments.files {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        let tree = parse_bytes(&bytes);
        has_errors |= !tree.errors().is_empty();
        trees.push((path.as_path(), tree));
    }
    arguments.output.write(|out| {
        for (path, tree) in &trees {
            match arguments.format {
                TreeFormat::Text => write_text(path, tree, out)?,
                TreeFormat::Json => write_json(path, tree, out)?,
            }
        }
        Ok(())
    })?;
    Ok(if has_errors {
        Outcome::Findings
    } else {
        Outcome::Clean
    })
}

fn write_json(path: &Path, tree: &Tree, out: &mut dyn Write) -> io::Result<()> {
    let nodes = dump(tree);
    let errors = tree.errors().iter();
    let file = FileTree {
        file: &path.to_string_lossy(),
        nodes: nodes
            .iter()
            .map(|node| (node.kind.to_string(), node.start, node.end))
            .collect(),
        errors: errors
            .map(|error| (error.range.start, error.message.as_ref()))
            .collect(),
    };
    serde_json::to_writer(&mut *out, &file)?;
    writeln!(out)
}

fn write_text(path: &Path, tree: &Tree, out: &mut dyn Write) -> io::Result<()> {
    let lines = LineIndex::new(tree.text());
    // The ends of the nodes around the one that is written.
    let mut around: Vec<u32> = Vec::new();
    for node in dump(tree) {
        while around.last().is_some_and(|end| *end < node.end) {
            around.pop();
        }
        let start = lines.line_column(node.start);
        let indent = around.len().min(DEEPEST) * 2;
        writeln!(
            out,
            "{:indent$}{} {}:{} {}..{}",
            "", node.kind, start.line, start.column, node.start, node.end
        )?;
        around.push(node.end);
    }
    for error in tree.errors() {
        let start = lines.line_column(error.range.start);
        let path = path.to_string_lossy();
        writeln!(
            out,
            "{}:{}:{}: {}",
            Escaped(&path),
            start.line,
            start.column,
            Escaped(&error.message)
        )?;
    }
    Ok(())
}
