//! Where one side of a comparison comes from.

use std::path::Path;

use anyhow::Context;
use godbg_schema::compare::one_database;
use godbg_schema::{Catalog, Dialect};
use godbg_workspace::tree::{DiskTree, GitTree, MemoryTree};
use godbg_workspace::{FoundSchema, Progress, Run, scan};
use serde_json::Value;

use crate::arguments::Repository;
use crate::database;
use crate::failure::Failure;

/// A side of a comparison, before it is known which dialect both are about.
pub enum Source {
    /// One catalog, named for a reader; of a live one, the database that it is of.
    Known(String, Box<Catalog>, Option<String>),
    /// A repository, scanned.
    Repository(String, Box<Run>),
}

impl Source {
    /// Reads what an argument names: a connection string, a saved JSON, a folder.
    ///
    /// # Errors
    /// Fails when it cannot be read.
    pub fn read(
        text: &str,
        repository: &dyn Fn(&Path) -> anyhow::Result<Repository>,
    ) -> anyhow::Result<Self> {
        let path = Path::new(text);
        if path.is_dir() {
            let run = repository(path)?.scan();
            return Ok(Self::Repository(text.to_owned(), Box::new(run)));
        }
        let is_json = path
            .extension()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("json"));
        if is_json {
            return saved(path);
        }
        let is_sql = path
            .extension()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("sql"));
        if is_sql {
            return one_file(path, repository);
        }
        let live = database::read(text)?;
        Ok(Self::Known(live.server, Box::new(live.catalog), live.database))
    }

    /// Reads a revision of a repository.
    ///
    /// # Errors
    /// Fails when Git does not know it.
    pub fn revision(revision: &str, repository: &Repository) -> anyhow::Result<Self> {
        let context = || format!("cannot read revision `{revision}`");
        let tree = GitTree::read_commit(&repository.root, revision).with_context(context)?;
        let run = scan(&tree, &repository.settings, &Progress::new());
        Ok(Self::Repository(revision.to_owned(), Box::new(run)))
    }

    /// Returns the files as they are.
    pub fn working_tree(repository: &Repository) -> Self {
        let run = scan(
            &DiskTree::new(&repository.root),
            &repository.settings,
            &Progress::new(),
        );
        Self::Repository("the files".to_owned(), Box::new(run))
    }

    /// Returns the dialect, where there is only one.
    pub fn dialect(&self) -> Option<Dialect> {
        match self {
            Self::Known(_, catalog, _) => Some(catalog.dialect),
            Self::Repository(..) => None,
        }
    }

    /// Returns the part of the other side's catalog that this one is about, where that has several
    /// databases and this is one of them.
    pub fn part_of(&self, other: &Catalog) -> Option<Catalog> {
        match self {
            Self::Known(_, _, Some(database)) => one_database(other, database),
            Self::Known(..) | Self::Repository(..) => None,
        }
    }

    /// Returns how a reader names it.
    pub fn name(&self) -> &str {
        match self {
            Self::Known(name, ..) | Self::Repository(name, _) => name,
        }
    }

    /// Returns its catalogs, each with where it comes from.
    pub fn catalogs(&self) -> Vec<(String, &Catalog)> {
        match self {
            Self::Known(name, catalog, _) => vec![(name.clone(), catalog)],
            Self::Repository(name, run) => chosen(&run.schemas)
                .into_iter()
                .map(|schema| {
                    // A file of SQL is the schema itself.
                    let is_file = Path::new(name).is_file();
                    let place = if schema.path == "." || is_file {
                        name.clone()
                    } else {
                        format!("{name}: {}", schema.path)
                    };
                    (place, &schema.replay.catalog)
                })
                .collect(),
        }
    }
}

/// Returns the schemas that statements of the code meet; all of them where none does.
pub fn chosen(schemas: &[FoundSchema]) -> Vec<&FoundSchema> {
    let used: Vec<&FoundSchema> = schemas.iter().filter(|schema| schema.is_used).collect();
    if used.is_empty() {
        schemas.iter().collect()
    } else {
        used
    }
}

/// Replays a file of SQL, whatever it is called.
fn one_file(path: &Path, repository: &dyn Fn(&Path) -> anyhow::Result<Repository>) -> anyhow::Result<Source> {
    let text = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let settings = repository(folder.unwrap_or(Path::new(".")))?.settings;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // The name tells the dialect; that it is a whole schema, the argument says.
    let tree: MemoryTree = [(format!("schema-{name}"), text)].into_iter().collect();
    let run = scan(&tree, &settings, &Progress::new());
    Ok(Source::Repository(path.display().to_string(), Box::new(run)))
}

/// Reads a catalog that `godbg schema --format json` wrote.
fn saved(path: &Path) -> anyhow::Result<Source> {
    let context = || format!("cannot read {}", path.display());
    let text = std::fs::read_to_string(path).with_context(context)?;
    let value: Value = serde_json::from_str(&text).with_context(context)?;
    let catalogs: Vec<&Value> = match value.get("schemas").and_then(Value::as_array) {
        Some(schemas) if value.get("dialect").is_none() => schemas
            .iter()
            .filter_map(|schema| schema.get("catalog"))
            .collect(),
        _ => vec![&value],
    };
    let [only] = catalogs.as_slice() else {
        let help = "save one: `godbg schema --db-driver DRIVER --format json`".to_owned();
        let message = format!("{} holds {} schemas", path.display(), catalogs.len());
        return Err(Failure::new(message, Some(help)).into());
    };
    let catalog = godbg_schema::output::from_json(only).with_context(context)?;
    Ok(Source::Known(path.display().to_string(), Box::new(catalog), None))
}
