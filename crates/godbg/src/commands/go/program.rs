//! The files that a job of `godbg go` reads as one program.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use clap::{Args, ValueEnum};
use godbg_go::program::{Module, ParsedFile, Program, Workspace};
use godbg_go::syntax;
use godbg_text::FileId;
use godbg_workspace::ModuleFolders;
use godbg_workspace::tree::{DiskTree, FileKind, Tree};

use crate::output::OutputArguments;

/// A file larger than this is left out, in bytes.
const LIMIT: u64 = 64 << 20;

/// The files of a program.
#[derive(Args)]
pub struct ProgramFiles {
    /// Folders with all that is below them, or single files
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,

    /// Where to read modules that are not vendored, as `go env GOMODCACHE` says
    #[arg(long, value_name = "DIR")]
    module_cache: Option<PathBuf>,
}

/// The files of a program, and how what is known of them is shown.
#[derive(Args)]
pub struct ProgramArguments {
    #[command(flatten)]
    pub files: ProgramFiles,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub format: OutputFormat,

    #[command(flatten)]
    pub output: OutputArguments,
}

/// The form of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// For people.
    Text,
    /// One JSON object a file and line.
    Json,
}

impl ProgramFiles {
    /// Reads and links the files, tests left out. What is vendored is read where a type of it
    /// is asked for.
    ///
    /// # Errors
    /// Fails when a file that is named cannot be read.
    pub fn link(&self) -> anyhow::Result<Program> {
        let mut texts: Vec<(String, Vec<u8>)> = Vec::new();
        let mut modules: Vec<Module> = Vec::new();
        let mut root = None;
        for path in &self.paths {
            if path.is_dir() {
                read_folder(&DiskTree::new(path), &mut texts, &mut modules);
                root = root.or(Some(path));
            } else {
                let text = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
                texts.push((path.to_string_lossy().into_owned(), text));
                let above = module_above(path);
                let is_new =
                    |module: &Module| modules.iter().all(|known| known.directory != module.directory);
                modules.extend(above.filter(is_new));
            }
        }
        let files = (0..).zip(texts).map(|(id, (path, text))| ParsedFile {
            id: FileId(id),
            path: path.into(),
            tree: Arc::new(syntax::parse_bytes(&text)),
        });
        let root = root.map_or(Path::new("."), PathBuf::as_path);
        let dependencies = ModuleFolders::new(root, &modules, self.module_cache.clone());
        Ok(Program::link_with(
            files.collect(),
            modules,
            Box::new(dependencies),
        ))
    }
}

/// Returns the module that a file lies in: that of the nearest `go.mod` on its path.
fn module_above(file: &Path) -> Option<Module> {
    file.ancestors().skip(1).find_map(|folder| {
        let text = fs::read_to_string(folder.join("go.mod")).ok()?;
        Module::parse(&text, &folder.to_string_lossy())
    })
}

/// Reads what is below a folder; what cannot be read is left out.
fn read_folder(tree: &dyn Tree, texts: &mut Vec<(String, Vec<u8>)>, modules: &mut Vec<Module>) {
    let mut replaces = Vec::new();
    for entry in tree.list().entries {
        if !matches!(entry.kind, FileKind::Go | FileKind::GoMod | FileKind::GoWork) {
            continue;
        }
        let Ok(bytes) = tree.read(&entry.path, LIMIT) else {
            continue;
        };
        if entry.kind == FileKind::Go {
            texts.push((entry.path, bytes));
            continue;
        }
        let text = String::from_utf8_lossy(&bytes);
        let folder = entry.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        match entry.kind {
            FileKind::GoWork => replaces.extend(Workspace::parse(&text, folder).replaces),
            _ => modules.extend(Module::parse(&text, folder)),
        }
    }
    for module in modules {
        module.replaces.extend(replaces.iter().cloned());
    }
}
