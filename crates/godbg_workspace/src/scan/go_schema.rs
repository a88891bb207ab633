//! Tables that Go code makes: migrations written as Go functions, schemas kept in constants.

use std::collections::BTreeMap;

use godbg_queries::{HoleKind, Site, Statement};
use godbg_schema::migrations::{Script, Section, Version};
use godbg_sql::Dialect;

use super::schemas::{Schema, Schemas};
use crate::files::Files;

/// DDL that a call in Go code sends.
pub(super) struct GoScript {
    /// The folder of the Go file.
    folder: String,
    /// The dialects that it may be meant for.
    dialects: Vec<Dialect>,
    script: Script,
}

/// Words of paths and functions whose DDL is a migration. DDL elsewhere may run at any time: of
/// that, only what adds something counts.
const MIGRATION_WORDS: &[&str] = &["migrat", "schema", "upgrade", "setup", "install", "init"];

/// Returns the DDL of a site's statement as a migration, `None` where it is none.
pub(super) fn go_script(
    (site, statement): (&Site, &Statement),
    dialects: Vec<Dialect>,
    files: &Files,
) -> Option<GoScript> {
    let file = files.get(site.file);
    let sql = statement.sql.to_ascii_uppercase();
    let name = format!("{}/{}", file.path, site.function).to_ascii_lowercase();
    let may_change = MIGRATION_WORDS.iter().any(|word| name.contains(word));
    let is_definition = if may_change {
        // A migration may begin with something else: a text can hold many statements.
        ["CREATE ", "ALTER ", "DROP "]
            .iter()
            .any(|word| sql.contains(word))
    } else {
        sql.trim_start().starts_with("CREATE ")
    };
    let is_known = statement.holes.iter().all(|hole| hole.kind != HoleKind::Unknown);
    if !is_known || !is_definition {
        return None;
    }
    let section = Section {
        text: statement.sql.as_str().into(),
        map: statement.map.clone(),
        holes: statement.holes.iter().map(|hole| hole.range).collect(),
        is_transactional: true,
    };
    Some(GoScript {
        folder: file.folder().to_owned(),
        dialects,
        script: Script {
            version: Version::number(u128::from(site.line), ""),
            name: site.function.clone(),
            sections: vec![section],
        },
    })
}

/// Says whether the code at a place is a migration by its name: it meets the schema of its time,
/// and is not held against that of today.
pub fn is_migration(path: &str, function: &str) -> bool {
    path.to_ascii_lowercase().contains("migrat") || function.to_ascii_lowercase().contains("migrat")
}

/// Adds what Go code makes to the schemas, in the order of files and lines: to the nearest one of
/// its dialect, or as a schema of its own.
pub(super) fn add_go_schemas(schemas: &mut Schemas, scripts: &[GoScript], wanted: &[Dialect]) {
    for dialect in wanted {
        let mut by_folder: BTreeMap<&str, Vec<Script>> = BTreeMap::new();
        for script in scripts.iter().filter(|script| script.dialects.contains(dialect)) {
            by_folder
                .entry(&script.folder)
                .or_default()
                .push(script.script.clone());
        }
        let mut own: Vec<Script> = Vec::new();
        let mut folder_of_own = None;
        for (folder, scripts) in by_folder {
            if let Some(index) = schemas.nearest(*dialect, folder) {
                schemas.all[index].extend(&scripts);
            } else {
                folder_of_own.get_or_insert(folder);
                own.extend(scripts);
            }
        }
        if let Some(folder) = folder_of_own {
            let schema = Schema::of_go(folder, *dialect, &own);
            if !schema.catalog().tables.is_empty() {
                schemas.all.push(schema);
            }
        }
    }
}
