//! Arguments of every command that looks at a repository, and the settings they add up to.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use godbg_workspace::options::Options;
use godbg_workspace::options::file::parse_options;
use godbg_workspace::{Locator, Run, Settings, SettingsError, all_checks, scan, tree::DiskTree};

use crate::failure::Failure;
use crate::progress::with_progress;

/// The name of the settings file.
const SETTINGS_FILE: &str = "godbg.toml";

/// Which files, and how to read them.
#[derive(Args)]
pub struct RepositoryArguments {
    /// Folder of the repository
    #[arg(value_name = "PATH", default_value = ".", conflicts_with = "root")]
    path: PathBuf,

    /// Folder of the repository, as an option
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,

    /// SQL dialect of all statements: postgres, mysql, mariadb or sqlite [default: detected]
    #[arg(long, value_name = "DRIVER")]
    db_driver: Option<String>,

    /// Read `_test.go` files, too
    #[arg(long)]
    tests: bool,

    /// Leave out files and folders that match, in addition to the settings
    #[arg(long, value_name = "GLOB")]
    exclude: Vec<String>,

    /// Settings file [default: godbg.toml in PATH]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

/// A repository and how to look at it.
pub struct Repository {
    /// The folder.
    pub root: PathBuf,
    /// What to go by.
    pub settings: Settings,
    /// What the settings file and the arguments say.
    pub options: Options,
}

impl RepositoryArguments {
    /// Reads the settings and lays the arguments over them.
    ///
    /// # Errors
    /// Fails when the folder is not there or the settings are wrong.
    pub fn open(&self) -> anyhow::Result<Repository> {
        let root = self.root.as_ref().unwrap_or(&self.path).clone();
        let metadata = fs::metadata(&root).with_context(|| format!("cannot read {}", root.display()))?;
        if !metadata.is_dir() {
            let help = Some("give the folder of the repository".to_owned());
            return Err(Failure::new(format!("{} is not a folder", root.display()), help).into());
        }
        let mut options = match &self.config {
            Some(path) => read_options(path)?,
            None => read_options_if_there(&root.join(SETTINGS_FILE))?,
        };
        if let Some(driver) = &self.db_driver {
            options.dialect = Some(driver.clone());
        }
        if self.tests {
            options.tests = Some(true);
        }
        options.exclude.extend(self.exclude.iter().cloned());
        resolved(root, options)
    }
}

/// Opens a folder with its own settings, in a dialect where one is given.
///
/// # Errors
/// Fails when the settings are wrong.
pub fn open_folder(folder: &Path, dialect: Option<&str>) -> anyhow::Result<Repository> {
    let mut options = read_options_if_there(&folder.join(SETTINGS_FILE))?;
    if let Some(dialect) = dialect {
        options.dialect = Some(dialect.to_owned());
    }
    resolved(folder.to_owned(), options)
}

fn resolved(root: PathBuf, options: Options) -> anyhow::Result<Repository> {
    let settings = Settings::resolve(&options).map_err(|error| failure(&error))?;
    settings
        .verify_checks(&all_checks())
        .map_err(|error| failure(&error))?;
    Ok(Repository {
        root,
        settings,
        options,
    })
}

impl Repository {
    /// Looks at all files, and shows how far it is.
    pub fn scan(&self) -> Run {
        let tree = DiskTree::new(&self.root);
        with_progress(|progress| scan(&tree, &self.settings, progress))
    }

    /// Finds the calls that send SQL, ready to be asked who sends a statement.
    pub fn locator(&self) -> Locator {
        let tree = DiskTree::new(&self.root);
        with_progress(|progress| Locator::new(&tree, &self.settings, progress))
    }
}

fn failure(error: &SettingsError) -> Failure {
    Failure::new(error.to_string(), error.help())
}

fn read_options_if_there(path: &Path) -> anyhow::Result<Options> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Options::default()),
        _ => read_options(path),
    }
}

fn read_options(path: &Path) -> anyhow::Result<Options> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    parse_options(&text)
        .map_err(|error| Failure::new(format!("{}:{error}", path.display()), error.help.clone()).into())
}
