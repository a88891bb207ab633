//! Sets of migrations among the files of a run.

use std::collections::BTreeMap;

use godbg_schema::migrations::{Discovery, LeftOut, MigrationFile, MigrationSet, discover};
use rayon::prelude::*;

use super::Scan;
use crate::options::MigrationFolder;
use crate::settings::dialect_named;
use crate::suppression::sql_suppressions;
use crate::tree::FileKind;

impl Scan<'_> {
    /// Finds the sets of migrations.
    pub(super) fn find_sets(&mut self) -> Vec<MigrationSet> {
        let sql = self.readable(&[FileKind::Sql]);
        let named = &self.settings.migrations;
        let files: Vec<MigrationFile<'_>> = sql
            .iter()
            .filter(|(_, file, _)| named.is_empty() || named.iter().any(|folder| holds(folder, &file.path)))
            .map(|(id, file, text)| MigrationFile {
                path: &file.path,
                text,
                file: *id,
            })
            .collect();
        let companions = self
            .files
            .iter()
            .filter(|(_, file)| file.kind == FileKind::Companion);
        let companions = companions.map(|(id, file)| MigrationFile {
            path: &file.path,
            text: "",
            file: id,
        });
        let files: Vec<MigrationFile<'_>> = files.into_iter().chain(companions).collect();
        let Discovery { mut sets, left_out } = discover(&files);
        let suppressions = sql
            .par_iter()
            .flat_map_iter(|(id, _, text)| sql_suppressions(*id, text));
        let suppressions: Vec<_> = suppressions.collect();
        self.suppressions.extend(suppressions);
        self.coverage.notes.extend(foreign_files(&left_out));
        for set in &mut sets {
            let named = named.iter().find(|folder| holds(folder, &set.folder));
            let dialect = named.and_then(|folder| dialect_named(folder.dialect.as_deref()?).ok());
            set.dialect = dialect.or(set.dialect);
        }
        sets
    }
}

/// Says which folders have migrations for engines that are not known.
fn foreign_files(left_out: &[LeftOut]) -> Vec<String> {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for file in left_out.iter().filter(|file| file.is_foreign()) {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        *folders.entry(folder).or_default() += 1;
    }
    let told = folders.into_iter().map(|(folder, count)| {
        let folder = if folder.is_empty() {
            "the top folder"
        } else {
            folder
        };
        match count {
            1 => format!("1 migration of {folder} is for an engine whose SQL is not known here"),
            _ => format!("{count} migrations of {folder} are for an engine whose SQL is not known here"),
        }
    });
    told.collect()
}

/// Says whether a folder of the settings holds a path, or is it.
fn holds(folder: &MigrationFolder, path: &str) -> bool {
    let own = folder.path.trim_start_matches("./").trim_end_matches('/');
    let rest = path.strip_prefix(own);
    own.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
