//! What checks are given to read.

use godbg_queries::{HoleKind, Site, Statement, Status};
use godbg_schema::catalog::{Catalog, Column, QualifiedName, Table};
use godbg_semantics::{Analysis, ColumnId};
use godbg_sql::{Answer, Dialect, ast};
use godbg_text::{SourceRange, TextRange};

use crate::{Overview, Place};

/// The schema that a statement meets.
#[derive(Clone, Copy, Debug)]
pub struct SchemaView<'a> {
    /// The catalog; that of a fresh database when no schema was found.
    pub catalog: &'a Catalog,
    /// The dialect.
    pub dialect: Dialect,
    /// Whether a schema was found.
    pub is_known: bool,
    /// Whether the engine is one whose SQL is not read: the dialect is a guess.
    pub is_foreign: bool,
}

impl<'a> SchemaView<'a> {
    /// Returns the table of a column, unless what is known of it may be wrong.
    pub fn table(self, schema: &str, name: &str) -> Option<&'a Table> {
        let table = self.catalog.tables.get(&QualifiedName::new(schema, name))?;
        table.uncertain.is_none().then_some(table)
    }

    /// Returns the column, unless what is known of it may be wrong.
    pub fn column(self, id: &ColumnId) -> Option<&'a Column> {
        let column = self
            .table(id.schema, id.table)?
            .columns
            .iter()
            .find(|column| column.name == id.column)?;
        column.uncertain.is_none().then_some(column)
    }

    /// Returns where the column is declared.
    pub fn declaration(self, id: &ColumnId) -> Option<SourceRange> {
        let column = self.column(id)?;
        column.changes.last().copied().or(column.origin)
    }
}

/// A statement at a call site, for a check to read.
#[derive(Clone, Copy, Debug)]
pub struct QueryContext<'a> {
    /// The call.
    pub site: &'a Site,
    /// The text that can arrive there, with arguments and scan targets.
    pub statement: &'a Statement,
    /// The statement of that text which is looked at.
    pub sql: ast::Statement<'a>,
    /// Whether the text holds no other statement.
    pub is_alone: bool,
    /// What the grammar says of it.
    pub answer: &'a Answer,
    /// What the schema says of it.
    pub analysis: &'a Analysis<'a>,
    /// The schema.
    pub schema: SchemaView<'a>,
    /// What all sites say together.
    pub overview: &'a Overview<'a>,
}

impl QueryContext<'_> {
    /// Says whether all of the text is known but for values.
    pub fn is_text_known(&self) -> bool {
        self.site.status == Status::Resolved
            && self
                .statement
                .holes
                .iter()
                .all(|hole| hole.kind != HoleKind::Unknown)
    }

    /// Says whether something is spliced into this part of the text, into a name in quotes, say.
    pub fn has_hole(&self, range: TextRange) -> bool {
        let mut holes = self.statement.holes.iter();
        holes.any(|hole| range.contains_range(hole.range))
    }

    /// Says whether the text is sent as it stands. Some libraries have placeholders and names of
    /// their own in it: bun's `?TableAlias`, dbx's `{:id}` and `[[name]]`.
    pub fn is_plain_sql(&self) -> bool {
        !matches!(self.site.library, "bun" | "dbx")
    }

    /// Returns the bytes of the statement's text in a range.
    pub fn text(&self, range: TextRange) -> &str {
        &self.statement.sql.as_str()[range]
    }

    /// Returns the place of a Go expression where it is known, else that of the call.
    pub fn go_place(&self, origin: Option<SourceRange>) -> Place {
        origin.map_or(Place::Site, Place::Source)
    }
}

/// A schema, for a check to read.
#[derive(Clone, Copy, Debug)]
pub struct SchemaContext<'a> {
    /// The schema.
    pub schema: SchemaView<'a>,
}
