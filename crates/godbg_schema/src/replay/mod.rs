//! The replay of statements into a catalog, in the engine's meaning.
//!
//! A statement either happens as a whole or not at all. One that the engine would refuse
//! becomes a [`Problem`] with the engine's words; one that cannot be followed is [`Skipped`]
//! with its reason, and what it may touch is uncertain from then on.

mod alter_columns;
mod alter_constraints;
mod alter_table;
mod applier;
mod bound_values;
mod bounds;
mod calls;
mod casts;
mod collations;
mod columns;
mod copied_indexes;
mod create_checks;
mod create_table;
mod detach;
mod drop_routines;
mod drop_sequences;
mod drop_types;
mod drops;
mod expression_types;
mod expressions;
mod fault;
mod foreign_keys;
mod indexes;
mod inheritance;
mod keys;
pub(crate) mod mentions;
mod mysql_alter;
mod mysql_checks;
mod mysql_defaults;
mod mysql_select;
mod mysql_session;
mod naming;
mod others;
mod partition_keys;
mod postgres_actions;
mod renames;
mod run;
mod sequence_options;
mod set_type;
mod sqlite_names;
mod sqlite_schema;
#[cfg(test)]
mod testing;
mod transaction;
mod type_uses;
mod typed;
mod typer;
mod types;
mod views;

pub use expression_types::with_expression_of;
pub use fault::ProblemKind;
pub use run::{Step, replay};
pub use typer::{QueryTyper, TypedColumn};

use std::collections::{BTreeMap, BTreeSet};

use godbg_sql::Version;
use godbg_text::{SourceRange, TextRange};

use crate::Dialect;
use crate::catalog::{Catalog, QualifiedName, TableKind, Uncertainty};
use crate::ddl::{AlterAction, Block, Spanned, Statement, Touched};
use applier::Applier;
use drops::Drop;
use fault::{Fault, Faults, Outcome};
use mysql_session::MysqlSession;
use sqlite_schema::SqliteSettings;

/// A statement that the engine refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The smallest range to blame; `None` for text that stands in no file.
    pub range: Option<SourceRange>,
    /// What kind of failure.
    pub kind: ProblemKind,
    /// The engine's words.
    pub message: String,
}

/// A statement that was not replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The statement.
    pub range: Option<SourceRange>,
    /// Why, lower case and without full stop.
    pub reason: String,
}

/// What a replay yields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// The state after all statements.
    pub catalog: Catalog,
    /// The statements that the engine refuses, in order.
    pub problems: Vec<Problem>,
    /// The statements that were not replayed, in order.
    pub skipped: Vec<Skipped>,
    /// How many statements were seen.
    pub statements: usize,
    /// What a rollback would bring back: the open transaction, and its savepoints.
    saved: Vec<transaction::Saved>,
    /// What SQLite was told about ALTER TABLE.
    sqlite: SqliteSettings,
    /// The version of the engine, where it matters which.
    version: Option<Version>,
    /// The tables of which SQLite may ask whether they are empty, and that are not.
    filled: BTreeSet<QualifiedName>,
    /// Who knows the types of what queries give.
    typer: Option<QueryTyper>,
    /// The temporary tables that go when the open transaction ends.
    short_lived: Vec<QualifiedName>,
    /// Whether others run in the transaction of the text that runs.
    is_left_open: bool,
    /// The queries that were prepared, by name.
    prepared: BTreeMap<String, String>,
    /// What MySQL keeps as long as a session lasts.
    session: MysqlSession,
}

/// Finds where a range of a statement's text stands.
pub type Locate<'a> = &'a dyn Fn(TextRange) -> Option<SourceRange>;

impl Replay {
    /// Returns the state of a fresh database.
    pub fn new(dialect: Dialect) -> Self {
        Self {
            catalog: Catalog::new(dialect),
            problems: Vec::new(),
            skipped: Vec::new(),
            statements: 0,
            saved: Vec::new(),
            sqlite: SqliteSettings::default(),
            version: None,
            filled: BTreeSet::new(),
            typer: None,
            short_lived: Vec::new(),
            is_left_open: false,
            prepared: BTreeMap::new(),
            session: MysqlSession::default(),
        }
    }

    /// Takes only what this version of the engine knows; otherwise, what any version does.
    #[must_use]
    pub fn on_version(mut self, version: Version) -> Self {
        self.version = Some(version);
        self
    }

    /// Returns which engine reads the texts.
    pub(crate) fn engine(&self) -> (Dialect, Option<Version>) {
        (self.catalog.dialect, self.version)
    }

    /// Asks for the types of the columns of views, which otherwise are those of plain columns alone.
    #[must_use]
    pub fn with_typer(mut self, typer: QueryTyper) -> Self {
        self.typer = Some(typer);
        self
    }

    /// Returns a replay that begins with this state.
    pub fn of(catalog: Catalog) -> Self {
        let mut replay = Self::new(catalog.dialect);
        replay.catalog = catalog;
        replay
    }

    /// Applies the next statement, whose ranges `locate` turns into places in files.
    pub fn apply(&mut self, statement: &Spanned<Statement>, locate: Locate<'_>) {
        self.statements += 1;
        match &statement.value {
            Statement::Session(text) => self.session_step(text, locate),
            Statement::Under {
                settings,
                statement: inner,
            } => {
                let before = self.session.under(settings);
                self.statements -= 1;
                self.apply(&Spanned::new((**inner).clone(), statement.range), locate);
                self.session.restore(before);
            }
            Statement::Refused(message) => {
                let fault = Faults::invalid(statement.range, message.as_str());
                self.report(fault, statement.range, locate);
            }
            Statement::Pragma(setting, is_on) => self.sqlite.set(*setting, *is_on),
            Statement::Fill(name) => {
                let tables = &self.catalog.tables;
                self.filled.extend(
                    self.catalog
                        .find_name(&name.lookup(), |name| tables.contains(name)),
                );
            }
            Statement::Transaction(step) => self.transaction(step),
            Statement::Block(block) => self.apply_block(block, statement.range, locate),
            Statement::Call { name, arguments } => self.call(name, arguments, (statement.range, locate)),
            Statement::Query(calls) => {
                for (name, arguments) in calls {
                    self.call_function(name, arguments, (statement.range, locate));
                }
            }
            Statement::Prepare { name, query } => {
                self.prepared.insert(name.clone(), query.value.clone());
            }
            Statement::CreateTable(create) if create.prepared.is_some() => {
                self.create_from_prepared(create, statement.range, locate);
            }
            Statement::NotFollowed { reason, touches } => {
                self.skip(reason, touches, locate(statement.range));
            }
            other if self.is_in_transaction() && concurrent(other).is_some() => {
                let words = concurrent(other).unwrap_or_default();
                let message = format!("{words} cannot run inside a transaction block");
                self.report(Faults::invalid(statement.range, message), statement.range, locate);
            }
            other => {
                if let Err(fault) = self.attempt(statement, locate) {
                    self.drop_others(statement, &fault, locate);
                    self.report(fault, statement.range, locate);
                } else if let Statement::CreateTable(create) = other {
                    self.note_short_lived(create);
                }
            }
        }
    }

    /// Notes a statement that cannot be followed, and marks what it may touch.
    pub fn skip(&mut self, reason: &str, touches: &Touched, range: Option<SourceRange>) {
        self.skipped.push(Skipped {
            range,
            reason: reason.to_owned(),
        });
        let uncertainty = Uncertainty::new(reason, range);
        let tables = match touches {
            Touched::NoTable => return,
            Touched::Everything => {
                self.catalog.uncertain.push(uncertainty);
                return;
            }
            Touched::Tables(tables) => tables,
        };
        for name in tables {
            let known = self
                .catalog
                .find_name(&name.lookup(), |name| self.catalog.tables.contains(name));
            match known.or_else(|| self.catalog.name_for_new(&name.lookup())) {
                Some(name) => self.mark(&name, &uncertainty),
                None => self.catalog.uncertain.push(uncertainty.clone()),
            }
        }
    }

    /// Marks a table as uncertain; one that is not there is added, since it may be there now.
    fn mark(&mut self, name: &QualifiedName, uncertainty: &Uncertainty) {
        if let Some(table) = self.catalog.tables.get_mut(name) {
            table.uncertain.get_or_insert_with(|| uncertainty.clone());
            return;
        }
        let dialect = self.catalog.dialect;
        let mut table = crate::catalog::Table::new(dialect, name.clone(), TableKind::Base);
        table.uncertain = Some(uncertainty.clone());
        table.origin = uncertainty.origin;
        self.catalog.tables.insert(name, table);
    }

    /// Applies a statement, or leaves all as it was.
    fn attempt(&mut self, statement: &Spanned<Statement>, locate: Locate<'_>) -> Outcome {
        let before = self.catalog.clone();
        let mut applier = Applier {
            catalog: &mut self.catalog,
            locate,
            statement: statement.range,
            is_only: false,
            is_nested: false,
            sqlite: self.sqlite,
            filled: &self.filled,
            typer: self.typer,
            session: &self.session,
        };
        let outcome = applier.run(&statement.value);
        if matches!(statement.value, Statement::Drop { .. } | Statement::AlterTable(_)) {
            self.filled.retain(|name| self.catalog.tables.contains(name));
        }
        if outcome.is_err() {
            self.catalog = before;
        } else {
            let tables = &self.catalog.tables;
            self.session
                .check_locks(|name| tables.iter().any(|table| table.name.name == name));
        }
        outcome
    }

    /// MariaDB drops the tables of a list that are there, and complains of the others; what is
    /// replaced has gone when the columns of the new table turn out to be wrong.
    fn drop_others(&mut self, statement: &Spanned<Statement>, fault: &Fault, locate: Locate<'_>) {
        if let Statement::CreateTable(create) = &statement.value
            && create.is_replacing
            && self.catalog.dialect == Dialect::MariaDb
            && has_dropped(fault)
        {
            let found = self
                .catalog
                .find_name(&create.name.lookup(), |name| self.catalog.tables.contains(name));
            found.and_then(|name| self.catalog.tables.remove(&name));
            return;
        }
        let Statement::Drop { names, kind, .. } = &statement.value else {
            return;
        };
        let is_partial = self.catalog.dialect == Dialect::MariaDb
            && fault.kind.is_missing()
            && matches!(kind, crate::ddl::ObjectKind::Table | crate::ddl::ObjectKind::View);
        for name in names.iter().filter(|_| is_partial && names.len() > 1) {
            let mut one = statement.clone();
            if let Statement::Drop { names, .. } = &mut one.value {
                *names = vec![name.clone()];
            }
            let _missing = self.attempt(&one, locate);
        }
    }

    fn report(&mut self, fault: Fault, statement: TextRange, locate: Locate<'_>) {
        let depends_on_state = fault.kind.is_missing() || fault.kind == ProblemKind::Duplicate;
        if depends_on_state && !self.catalog.is_complete() {
            self.skipped.push(Skipped {
                range: locate(statement),
                reason: format!(
                    "{}, unless a statement that could not be followed has seen to that",
                    fault.message
                ),
            });
            return;
        }
        self.problems.push(Problem {
            range: locate(fault.range).or_else(|| locate(statement)),
            kind: fault.kind,
            message: fault.message,
        });
    }

    /// Runs the statements of a block under conditions that are taken to be what they mostly
    /// are: a statement that would fail is one that the block does not reach, or whose failure
    /// it catches; every other one runs.
    fn apply_block(&mut self, block: &Block, range: TextRange, locate: Locate<'_>) {
        for statement in &block.statements {
            let _guarded = self.attempt(statement, locate);
        }
        if let Some(reason) = &block.unread {
            self.skip(reason, &Touched::Everything, locate(range));
        }
    }
}

/// Says whether MariaDB finds a fault of a new table after it has dropped the one in its place.
fn has_dropped(fault: &Fault) -> bool {
    fault.kind == ProblemKind::Duplicate && fault.message.starts_with("Duplicate column")
        || fault.message == "A table must have at least 1 column"
}

/// Returns when `CREATE SCHEMA` gets to an element: what others need comes first.
///
/// Source: `transformCreateSchemaStmtElements` in PostgreSQL's `parse_utilcmd.c`.
fn schema_element_rank(element: &Statement) -> u8 {
    match element {
        Statement::CreateSequence { .. } => 0,
        Statement::CreateTable(_) => 1,
        Statement::CreateView(_) => 2,
        Statement::CreateIndex(_) => 3,
        _ => 4,
    }
}

/// Returns the words of a statement that PostgreSQL refuses in a transaction.
fn concurrent(statement: &Statement) -> Option<&'static str> {
    match statement {
        Statement::CreateIndex(create) if create.is_concurrent => Some("CREATE INDEX CONCURRENTLY"),
        Statement::Drop {
            is_concurrent: true, ..
        } => Some("DROP INDEX CONCURRENTLY"),
        Statement::AlterTable(alter) => alter.actions.iter().find_map(|action| match action.value {
            AlterAction::DetachPartition {
                is_concurrent: true, ..
            } => Some("ALTER TABLE ... DETACH CONCURRENTLY"),
            _ => None,
        }),
        _ => None,
    }
}

impl Applier<'_> {
    fn run(&mut self, statement: &Statement) -> Outcome {
        match statement {
            Statement::CreateTable(create) => self.create_table(create),
            Statement::CreateIndex(create) => self.create_index(create),
            Statement::CreateView(create) => self.create_view(create),
            Statement::CreateType { name, definition } => self.create_type(name, definition),
            Statement::CreateDomain { name, base, options } => self.create_domain(name, base, options),
            Statement::CreateSequence {
                name,
                if_not_exists,
                is_temporary,
                options,
            } => self.create_sequence(name, (*if_not_exists, *is_temporary), options),
            Statement::CreateSchema {
                name,
                if_not_exists,
                is_replacing,
                elements,
            } => {
                if *is_replacing {
                    self.empty_schema(&name.value, name.range)?;
                }
                self.create_schema(name, *if_not_exists)?;
                // What is made along with a schema lies in it.
                let path = self.catalog.search_path.clone();
                self.catalog.search_path.insert(0, name.value.clone());
                let mut elements: Vec<&Statement> = elements.iter().collect();
                elements.sort_by_key(|element| schema_element_rank(element));
                elements.into_iter().try_for_each(|element| self.run(element))?;
                self.catalog.search_path = path;
                Ok(())
            }
            Statement::CreateExtension {
                name,
                schema,
                if_not_exists,
            } => self.create_extension(name, schema.as_deref(), *if_not_exists),
            Statement::CreateRoutine(create) => self.create_routine(create),
            Statement::CreateTrigger {
                name,
                table,
                replaces,
                definition,
            } => self.create_trigger(name, table, (*replaces, definition)),
            Statement::Comment {
                kind,
                name,
                column,
                text,
            } => self.comment(*kind, name, column.as_deref(), text.as_ref()),
            other => self.run_change(other),
        }
    }

    fn run_change(&mut self, statement: &Statement) -> Outcome {
        match statement {
            Statement::AlterTable(alter) => self.alter_table(alter),
            Statement::Rename {
                kind,
                if_exists,
                pairs,
            } => self.rename_objects(*kind, *if_exists, pairs),
            Statement::SetSchema {
                kind,
                if_exists,
                name,
                schema,
            } => self.set_schema(*kind, *if_exists, name, schema),
            Statement::AlterType {
                name,
                changes,
                behavior,
            } => changes
                .iter()
                .try_for_each(|change| self.alter_type(name, change, *behavior)),
            Statement::AlterDomain { name, change } => self.alter_domain(name, change),
            Statement::AlterSequence {
                name,
                if_exists,
                options,
            } => self.alter_sequence(name, *if_exists, options),
            Statement::Drop {
                kind,
                if_exists,
                names,
                behavior,
                on,
                arguments,
                ..
            } => {
                let drop = Drop {
                    kind: *kind,
                    if_exists: *if_exists,
                    behavior: *behavior,
                    on: on.as_ref(),
                    arguments: arguments.as_deref(),
                };
                self.drop_objects(&drop, names)
            }
            Statement::SetSearchPath(path) => {
                // `"$user"` names a schema that a fresh database does not have.
                self.catalog.search_path = path.iter().filter(|name| *name != "$user").cloned().collect();
                Ok(())
            }
            Statement::Use(database) => {
                self.use_database(database);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn use_database(&mut self, database: &str) {
        self.catalog.search_path = vec![database.to_owned()];
        if self.catalog.schema(database).is_none() {
            // Whoever runs the file has made it.
            let origin = self.origin();
            self.catalog.schemas.push(crate::catalog::Schema {
                name: database.to_owned(),
                comment: None,
                origin,
            });
        }
    }
}
