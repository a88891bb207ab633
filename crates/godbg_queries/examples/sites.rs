//! Prints the sites of a repository as JSON lines: `cargo run --example sites -- DIR`.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use godbg_go::program::{Module, ParsedFile, Program};
use godbg_queries::{Options, TextFile, find_sites};
use godbg_text::FileId;
use rayon::prelude::*;

fn walk(
    root: &Path,
    folder: &Path,
    files: &mut Vec<String>,
    modules: &mut Vec<String>,
    texts: &mut Vec<String>,
) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let relative = path
            .strip_prefix(root)
            .unwrap_or(&path)
            .to_string_lossy()
            .into_owned();
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            if !matches!(name.as_str(), "vendor" | "testdata" | "node_modules")
                && !name.starts_with(['.', '_'])
            {
                walk(root, &path, files, modules, texts);
            }
        } else if name == "go.mod" {
            modules.push(relative);
        } else if let Some(extension) = Path::new(&name).extension() {
            if extension == "go" {
                files.push(relative);
            } else if extension == "sql" {
                texts.push(relative);
            }
        }
    }
}

fn quoted(text: &str) -> String {
    let mut result = String::from("\"");
    for char in text.chars() {
        match char {
            '"' => result.push_str("\\\""),
            '\\' => result.push_str("\\\\"),
            '\n' => result.push_str("\\n"),
            char if (char as u32) < 0x20 => {
                let _ = write!(result, "\\u{:04x}", char as u32);
            }
            char => result.push(char),
        }
    }
    result.push('"');
    result
}

fn main() {
    let root = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let root = Path::new(&root);
    let (mut files, mut modules, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    walk(root, root, &mut files, &mut modules, &mut texts);
    let started = Instant::now();
    let parsed: Vec<ParsedFile> = files
        .par_iter()
        .enumerate()
        .filter_map(|(index, path)| {
            let text = fs::read_to_string(root.join(path)).ok()?;
            Some(ParsedFile {
                id: FileId(u32::try_from(index).ok()?),
                path: Arc::from(path.as_str()),
                tree: Arc::new(godbg_go::syntax::parse(Arc::from(text.as_str()))),
            })
        })
        .collect();
    let after_parse = started.elapsed();
    let modules = modules
        .iter()
        .filter_map(|path| {
            let text = fs::read_to_string(root.join(path)).ok()?;
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            Module::parse(&text, folder)
        })
        .collect();
    let program = Program::link(parsed, modules);
    let after_link = started.elapsed();
    let texts = texts
        .iter()
        .enumerate()
        .filter_map(|(index, path)| {
            Some(TextFile {
                id: FileId(u32::try_from(files.len() + index).ok()?),
                path: Arc::from(path.as_str()),
                text: Arc::from(fs::read_to_string(root.join(path)).ok()?),
            })
        })
        .collect();
    let options = Options {
        texts,
        ..Options::default()
    };
    let sites = find_sites(&program, &options);
    let after_sites = started.elapsed();
    let mut out = std::io::stdout().lock();
    for site in &sites {
        let statements: Vec<String> = site
            .statements
            .iter()
            .map(|statement| {
                let holes: Vec<String> = statement
                    .holes
                    .iter()
                    .map(|hole| quoted(&format!("{:?} {:?} {}", hole.kind, hole.source, hole.go_type)))
                    .collect();
                let choices: Vec<String> = statement
                    .choices
                    .iter()
                    .map(|choice| quoted(&format!("{} = {}", choice.condition, choice.outcome)))
                    .collect();
                let scan = match &statement.scan {
                    godbg_queries::ScanTargets::Positional { targets, is_open, .. } => {
                        format!("{}{}", targets.len(), if *is_open { "+" } else { "" })
                    }
                    godbg_queries::ScanTargets::Struct(target) => {
                        format!("{} {}", target.go_type, target.fields.len())
                    }
                    other => format!("{other:?}"),
                };
                format!(
                    "{{\"sql\":{},\"arguments\":{},\"open\":{},\"holes\":[{}],\"scan\":{},\"choices\":[{}]}}",
                    quoted(&statement.sql),
                    statement.arguments.known.len(),
                    statement.arguments.is_open,
                    holes.join(","),
                    quoted(&scan),
                    choices.join(",")
                )
            })
            .collect();
        let reasons: Vec<String> = site
            .reasons
            .iter()
            .map(|reason| quoted(&reason.to_string()))
            .collect();
        let line = format!(
            "{{\"file\":{},\"line\":{},\"column\":{},\"library\":{},\"handle\":\"{:?}\",\"method\":{},\"function\":{},\
             \"action\":\"{:?}\",\"has_text\":{},\"status\":\"{}\",\"cut\":{},\"reasons\":[{}],\"statements\":[{}]}}",
            quoted(program.file(site.file).path()),
            site.line,
            site.column,
            quoted(site.library),
            site.handle,
            quoted(&site.method),
            quoted(&site.function),
            site.action,
            site.has_text,
            site.status,
            site.is_cut,
            reasons.join(","),
            statements.join(",")
        );
        if writeln!(out, "{line}").is_err() {
            return;
        }
    }
    let mut err = std::io::stderr().lock();
    let _ = writeln!(
        err,
        "{} files, {} sites; parsed {after_parse:?}, linked {after_link:?}, sites {after_sites:?}",
        files.len(),
        sites.len()
    );
}
