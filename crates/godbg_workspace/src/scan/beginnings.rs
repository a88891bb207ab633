//! Migrations that begin from a schema that lies elsewhere.

use std::collections::BTreeSet;

use godbg_schema::Catalog;
use godbg_schema::catalog::{Table, Uncertainty};
use godbg_schema::replay::ProblemKind;

use super::Scan;
use super::schemas::{Schema, Schemas};

impl Scan<'_> {
    /// Replays once more what cannot begin from an empty database: its files change tables that none of them
    /// makes: another folder does, or a dump or an ORM. One table that nobody makes may be a name misspelt.
    /// So may be a schema that they put tables into, unless other files make it.
    pub(super) fn doubt_beginnings(&self, schemas: &mut Schemas) {
        for index in 0..schemas.all.len() {
            if let Some(beginning) = self.with_schemas_of_others(index, schemas) {
                schemas.all[index].begin_from(beginning);
                continue;
            }
            let schema = &schemas.all[index];
            let missing = self.missing_tables(schema);
            if missing.is_empty() || schema.tool == "go" {
                continue;
            }
            let made = schema.tables_ever();
            let elsewhere: Vec<&String> = missing.iter().filter(|name| !made.contains(*name)).collect();
            let others = schemas.all.iter().filter(|other| other.path != schema.path);
            let mut tables = others.flat_map(|other| other.catalog().tables.iter());
            let is_elsewhere = |table: &Table| elsewhere.contains(&&table.name.name.to_lowercase());
            let reason = match elsewhere[..] {
                [name] if tables.any(is_elsewhere) => {
                    format!("its files change the table {name}, which other files make")
                }
                [] | [_] => continue,
                [first, second, ..] => format!(
                    "its files change {} tables that none of them makes ({first} and {second} among them)",
                    elsewhere.len()
                ),
            };
            drop(tables);
            let mut beginning = Catalog::new(schema.dialect);
            beginning.uncertain.push(Uncertainty::new(reason, None));
            schemas.all[index].begin_from(beginning);
        }
    }

    /// Returns a beginning with the schemas that one of these puts tables into and only others make.
    fn with_schemas_of_others(&self, index: usize, schemas: &Schemas) -> Option<Catalog> {
        let schema = &schemas.all[index];
        let problems = schema.replay.problems.iter();
        let missing: BTreeSet<String> = problems
            .filter(|problem| problem.kind == ProblemKind::MissingSchema)
            .filter_map(|problem| Some(schema_name(self.files.text_of(problem.range?))))
            .collect();
        let is_alike = |other: &&Schema| other.path != schema.path && other.dialect == schema.dialect;
        let mut beginning = Catalog::new(schema.dialect);
        for name in missing {
            let made = schemas.all.iter().filter(is_alike).find_map(|other| {
                let made = other.catalog().schema(&name)?;
                Some((made.clone(), other.path()))
            });
            if let Some((made, path)) = made {
                let reason = format!("its files put tables into the schema {name}, which {path} makes");
                beginning.schemas.push(made);
                beginning.uncertain.push(Uncertainty::new(reason, None));
            }
        }
        (!beginning.is_complete()).then_some(beginning)
    }

    /// Returns the names of tables that statements of a schema fail for, in lower case.
    fn missing_tables(&self, schema: &Schema) -> BTreeSet<String> {
        let problems = schema.replay.problems.iter();
        problems
            .filter(|problem| problem.kind == ProblemKind::MissingTable)
            .filter_map(|problem| Some(last_name(self.files.text_of(problem.range?))))
            .collect()
    }
}

/// Returns the table's own name as it compares with others.
fn last_name(written: &str) -> String {
    let last = written.rsplit('.').next().unwrap_or(written);
    last.trim_matches(['"', '`', '[', ']']).to_lowercase()
}

/// Returns the schema's name before the last name, or what is written where that is all.
fn schema_name(written: &str) -> String {
    let name = written.rsplit('.').nth(1).unwrap_or(written);
    name.trim().trim_matches('"').to_owned()
}
