//! What is not certain of a schema because more may happen to it than was seen.

use std::collections::BTreeMap;

use godbg_queries::{Action, Site, Status};
use godbg_schema::Catalog;
use godbg_schema::catalog::{Column, QualifiedName, Table, Uncertainty};
use godbg_schema::migrations::Role;
use godbg_text::SourceRange;

use super::Scan;
use super::go_schema::is_migration;
use super::go_steps::version_of;
use super::schemas::Schemas;

impl Scan<'_> {
    /// A migration in Go whose text is not known may make any table.
    pub(super) fn doubt_unread_migrations(&self, schemas: &mut Schemas, sites: &[Site]) {
        let is_unread =
            |site: &&Site| site.has_text && site.status != Status::Resolved && site.action == Action::Execute;
        for site in sites.iter().filter(is_unread) {
            let file = self.files.get(site.file);
            // Which table it changes is not known: it may be one that the files make.
            let is_any_table = site.status == Status::Unresolved;
            if is_any_table || version_of(&file.path).is_some() {
                schemas.doubt_steps_in(file.folder(), &self.doubt_about(site), is_any_table);
            }
        }
        let unread = sites
            .iter()
            .filter(is_unread)
            .find(|site| is_migration(&self.files.get(site.file).path, &site.function));
        // Where there are files of migrations, the call that is not understood is what runs them.
        let has_steps = schemas
            .all
            .iter()
            .any(|schema| schema.role == Role::Steps && schema.tool != "go");
        let Some(site) = unread.filter(|_| !has_steps) else {
            return;
        };
        let doubt = self.doubt_about(site);
        for schema in &mut schemas.all {
            schema.replay.catalog.uncertain.push(doubt.clone());
        }
    }

    fn doubt_about(&self, site: &Site) -> Uncertainty {
        let place = SourceRange {
            file: site.file,
            range: site.name_range,
        };
        let path = &self.files.get(site.file).path;
        let reason = format!("{path}:{} sends what could not be followed", site.line);
        Uncertainty::new(reason, Some(place))
    }
}

impl Schemas {
    /// Between the files of this folder, something happens that was not understood: what they fail at
    /// may lie there. It may have changed the tables as well where nobody knows which.
    fn doubt_steps_in(&mut self, folder: &str, doubt: &Uncertainty, is_any_table: bool) {
        let steps = self
            .all
            .iter_mut()
            .filter(|schema| schema.role == Role::Steps && schema.path == folder && schema.tool != "go");
        for schema in steps {
            schema.replay.problems.clear();
            schema.replay.catalog.uncertain.push(doubt.clone());
            if is_any_table {
                doubt_columns(&mut schema.replay.catalog, doubt);
            }
        }
    }
}

/// Marks the columns of all tables: some may be missing, others more.
pub(super) fn doubt_columns(catalog: &mut Catalog, doubt: &Uncertainty) {
    let names: Vec<QualifiedName> = catalog.tables.iter().map(|table| table.name.clone()).collect();
    for name in names {
        if let Some(table) = catalog.tables.get_mut(&name) {
            table.uncertain.get_or_insert_with(|| doubt.clone());
        }
    }
}

/// Marks what differs between the tables of one name in several databases: which of them a
/// statement means, the files do not say. A column that only others have may be there.
pub(super) fn doubt_doubled_tables(catalog: &mut Catalog) {
    let mut doubled: BTreeMap<&str, Vec<&Table>> = BTreeMap::new();
    for table in catalog.tables.iter() {
        doubled.entry(&table.name.name).or_default().push(table);
    }
    let doubt = || Uncertainty::new("several databases have a table of this name", None);
    let mut marked: Vec<Table> = Vec::new();
    for tables in doubled.into_values().filter(|tables| tables.len() > 1) {
        for table in &tables {
            let mut table = (*table).clone();
            for column in &mut table.columns {
                let is_shared = |other: &&Table| {
                    let named = other.columns.iter().find(|other| other.name == column.name);
                    named.is_some_and(|other| has_same_meaning(other, column))
                };
                if !tables.iter().all(is_shared) {
                    column.uncertain.get_or_insert_with(doubt);
                }
            }
            for column in tables.iter().flat_map(|other| &other.columns) {
                if table.columns.iter().all(|own| own.name != column.name) {
                    let mut column = column.clone();
                    column.is_invisible = true;
                    column.uncertain.get_or_insert_with(doubt);
                    table.columns.push(column);
                }
            }
            marked.push(table);
        }
    }
    for table in marked {
        if let Some(known) = catalog.tables.get_mut(&table.name) {
            *known = table;
        }
    }
}

/// Says whether two columns hold the same values.
pub(super) fn has_same_meaning(left: &Column, right: &Column) -> bool {
    left.data_type == right.data_type
        && left.is_nullable == right.is_nullable
        && left.default.is_some() == right.default.is_some()
        && left.generation == right.generation
}
