//! The schema of a MySQL or MariaDB database, from `information_schema`.

mod columns;

use std::collections::BTreeMap;

use godbg_schema::catalog::{
    Catalog, Constraint, ConstraintKind, Expression, ForeignKey, Index, IndexKey, IndexPart, QualifiedName,
    ReferentialAction, Routine, RoutineArgument, RoutineKind, Table, TableKind, TableOption, Trigger,
};
use godbg_sql::Dialect;

use super::Live;
use crate::dsn::{DatabaseUrl, Server};
use crate::error::ConnectError;
use crate::limits::Limits;
use crate::mysql::Client;
use crate::rows::{Row, Rows, Session};

pub(super) fn read(url: &DatabaseUrl, server: &Server, limits: Limits) -> Result<Live, ConnectError> {
    let mut client = Client::open(url, server, limits)?;
    let dialect = if client.is_mariadb() {
        Dialect::MariaDb
    } else {
        Dialect::MySql
    };
    read_with(&mut client, dialect, limits)
}

fn read_with(session: &mut dyn Session, dialect: Dialect, limits: Limits) -> Result<Live, ConnectError> {
    let is_mariadb = dialect == Dialect::MariaDb;
    let mut queries = 0;
    let mut ask = |sql: &str| {
        queries += 1;
        session.query(sql)
    };
    let lock = limits.lock.as_secs().max(1);
    let statement = if is_mariadb {
        format!("max_statement_time = {}", limits.statement.as_secs())
    } else {
        format!("max_execution_time = {}", limits.statement.as_millis())
    };
    ask(&format!(
        "SET SESSION {statement}, lock_wait_timeout = {lock}, sql_mode = '', wait_timeout = {}",
        limits.answer().as_secs()
    ))?;
    ask("START TRANSACTION READ ONLY")?;
    let facts = ask(include_str!("facts.sql"))?.pop().unwrap_or_default();
    let version = facts.text(0);
    let server = format!(
        "{} {}",
        dialect.title(),
        version.split('-').next().unwrap_or_default()
    );
    let mut reader = Reader {
        catalog: Catalog::new(dialect),
        tables: BTreeMap::new(),
    };
    reader.catalog.default_collation = facts.get(1).map(str::to_owned);
    reader.tables(&ask(include_str!("tables.sql"))?);
    reader.columns(&ask(include_str!("columns.sql"))?);
    let (expression, visible) = if is_mariadb {
        ("NULL", "ignored = 'NO'")
    } else {
        ("expression", "is_visible = 'YES'")
    };
    let indexes = include_str!("indexes.sql")
        .replace("{expression}", expression)
        .replace("{visible}", visible);
    reader.indexes(&ask(&indexes)?);
    reader.foreign_keys(&ask(include_str!("foreign_keys.sql"))?);
    reader.checks(&ask(if is_mariadb {
        include_str!("checks_mariadb.sql")
    } else {
        include_str!("checks_mysql.sql")
    })?);
    reader.triggers(&ask(include_str!("triggers.sql"))?);
    reader.views(&ask(include_str!("views.sql"))?);
    reader.routines(&ask(include_str!("routines.sql"))?);
    ask("COMMIT")?;
    Ok(Live {
        database: facts.get(2).map(str::to_owned),
        catalog: reader.finish(),
        server,
        queries,
        notes: Vec::new(),
    })
}

/// Puts the rows together.
struct Reader {
    catalog: Catalog,
    tables: BTreeMap<String, Table>,
}

/// Names a table of the database that the session is in.
fn name(table: &str) -> QualifiedName {
    QualifiedName::new("", table)
}

impl Reader {
    fn dialect(&self) -> Dialect {
        self.catalog.dialect
    }

    fn table(&mut self, row: &Row) -> Option<&mut Table> {
        self.tables.get_mut(row.get(0)?)
    }

    fn tables(&mut self, rows: &Rows) {
        for row in rows {
            let kind = match row.get(1) {
                Some("VIEW") => TableKind::View,
                Some("BASE TABLE" | "SYSTEM VERSIONED") => TableKind::Base,
                // Sequences of MariaDB, tables of the system.
                _ => continue,
            };
            let mut table = Table::new(self.dialect(), name(&row.text(0)), kind);
            let option = |name: &str, value: &str| TableOption {
                name: name.to_owned(),
                value: value.to_owned(),
            };
            if kind == TableKind::Base {
                table
                    .options
                    .extend(row.get(2).map(|engine| option("engine", engine)));
                table
                    .options
                    .extend(row.get(3).map(|collation| option("collate", collation)));
                table.comment = row
                    .get(4)
                    .filter(|comment| !comment.is_empty())
                    .map(str::to_owned);
            }
            self.tables.insert(row.text(0), table);
        }
    }

    fn indexes(&mut self, rows: &Rows) {
        for row in rows {
            let index_name = row.text(1);
            let Some(table) = self.table(row) else {
                continue;
            };
            if table.index(&index_name).is_none() {
                let mut index = Index::new(index_name.clone(), Vec::new());
                index.is_unique = row.get(2) == Some("0");
                let method = row.text(6).to_lowercase();
                // In memory, a hash is what goes without saying.
                let is_memory = table
                    .option("engine")
                    .is_some_and(|engine| engine.eq_ignore_ascii_case("memory"));
                let usual = if is_memory { "hash" } else { "btree" };
                index.method = Some(method).filter(|method| method != usual);
                index.is_visible = row.flag(8);
                table.indexes.push(index);
            }
            let key = match (row.get(3), row.get(7)) {
                (Some(column), _) => IndexKey::Column(column.to_owned()),
                (None, text) => IndexKey::Expression(Expression::new(unescaped(text.unwrap_or_default()))),
            };
            let mut part = IndexPart::new(key);
            part.prefix_length = row.number(4);
            part.is_descending = row.get(5) == Some("D");
            if let Some(index) = table.indexes.iter_mut().find(|index| index.name == index_name) {
                if matches!(index.method.as_deref(), Some("fulltext" | "spatial" | "vector")) {
                    part.prefix_length = None;
                }
                index.parts.push(part);
            }
        }
        for table in self.tables.values_mut() {
            let keys = table.indexes.iter_mut().filter(|index| index.is_unique);
            let constraints = keys.map(|index| {
                let columns = index
                    .parts
                    .iter()
                    .filter_map(IndexPart::column)
                    .map(str::to_owned)
                    .collect();
                index.constraint = Some(index.name.clone());
                let kind = if index.name == "PRIMARY" {
                    ConstraintKind::PrimaryKey { columns }
                } else {
                    ConstraintKind::Unique {
                        columns,
                        is_null_one_value: false,
                    }
                };
                Constraint::new(index.name.clone(), kind)
            });
            let constraints: Vec<Constraint> = constraints.collect();
            table.constraints.extend(constraints);
        }
    }

    fn foreign_keys(&mut self, rows: &Rows) {
        for row in rows {
            let (key_name, column) = (row.text(1), row.text(2));
            let schema = if row.flag(3) { String::new() } else { row.text(4) };
            let referenced = QualifiedName::new(schema, row.text(5));
            let Some(table) = self.table(row) else {
                continue;
            };
            let known = table.constraints.iter_mut().find(|found| found.name == key_name);
            if let Some(Constraint {
                kind: ConstraintKind::ForeignKey(key),
                ..
            }) = known
            {
                key.columns.push(column);
                key.referenced.push(row.text(6));
                continue;
            }
            let key = ForeignKey {
                columns: vec![column],
                table: referenced,
                referenced: vec![row.text(6)],
                on_delete: action(row.get(7)),
                on_update: action(row.get(8)),
                is_match_full: false,
            };
            table
                .constraints
                .push(Constraint::new(key_name, ConstraintKind::ForeignKey(key)));
        }
    }

    fn checks(&mut self, rows: &Rows) {
        for row in rows {
            let Some(table) = self.table(row) else {
                continue;
            };
            let kind = ConstraintKind::Check {
                expression: Expression::new(unescaped(&row.text(2))),
                is_no_inherit: false,
            };
            let mut constraint = Constraint::new(row.text(1), kind);
            constraint.is_enforced = row.flag(3);
            table.constraints.push(constraint);
        }
    }

    fn triggers(&mut self, rows: &Rows) {
        for row in rows {
            let definition = format!(
                "CREATE TRIGGER `{}` {} {} ON `{}` FOR EACH ROW {}",
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(0),
                row.text(4)
            );
            let trigger = Trigger {
                name: row.text(1),
                definition: Expression::new(definition),
                origin: None,
            };
            if let Some(table) = self.table(row) {
                table.triggers.push(trigger);
            }
        }
    }

    fn views(&mut self, rows: &Rows) {
        for row in rows {
            if let Some(table) = self.table(row) {
                table.definition = row.get(1).map(Expression::new);
            }
        }
    }

    fn routines(&mut self, rows: &Rows) {
        for rows in rows.chunk_by(|left, right| left.text(0) == right.text(0) && left.get(1) == right.get(1))
        {
            let row = &rows[0];
            let is_function = row.get(1) == Some("FUNCTION");
            let (kind, word) = if is_function {
                (RoutineKind::Function, "FUNCTION")
            } else {
                (RoutineKind::Procedure, "PROCEDURE")
            };
            let mut arguments = Vec::new();
            let mut written: Vec<String> = Vec::new();
            for row in rows {
                let Some(data_type) = row.get(5) else {
                    continue;
                };
                let mode = row.get(6).filter(|_| !is_function);
                let mode = mode.map_or_else(String::new, |mode| format!("{mode} "));
                written.push(format!("{mode}{} {data_type}", quoted(&row.text(4))));
                arguments.push(RoutineArgument {
                    name: row.get(4).map(str::to_owned),
                    data_type: self.catalog.resolve_type(data_type),
                    has_default: false,
                    is_variadic: false,
                });
            }
            let returns = row.get(2).filter(|_| is_function);
            let definition = format!(
                "CREATE {word} {}({}){}{} {}",
                quoted(&row.text(0)),
                written.join(", "),
                returns.map_or_else(String::new, |returns| format!(" RETURNS {returns}")),
                if row.get(7) == Some("YES") {
                    " DETERMINISTIC"
                } else {
                    ""
                },
                row.text(3)
            );
            self.catalog.routines.push(Routine {
                name: name(&row.text(0)),
                kind,
                arguments,
                returns: row.get(2).map(|text| self.catalog.resolve_type(text)),
                returns_rows: false,
                columns: Vec::new(),
                is_strict: false,
                definition: Expression::new(definition),
                origin: None,
            });
        }
    }

    fn finish(mut self) -> Catalog {
        for table in self.tables.values_mut() {
            columns::restore_json(table);
        }
        for (table_name, table) in self.tables {
            self.catalog.tables.insert(&name(&table_name), table);
        }
        self.catalog
    }
}

fn action(rule: Option<&str>) -> ReferentialAction {
    match rule {
        Some("CASCADE") => ReferentialAction::Cascade,
        Some("SET NULL") => ReferentialAction::SetNull(Vec::new()),
        Some("SET DEFAULT") => ReferentialAction::SetDefault(Vec::new()),
        Some("RESTRICT") => ReferentialAction::Restrict,
        _ => ReferentialAction::NoAction,
    }
}

/// MySQL escapes the quotes of expressions that it shows.
fn unescaped(text: &str) -> String {
    text.replace("\\'", "'")
}

fn quoted(name: &str) -> String {
    format!("`{}`", name.replace('`', "``"))
}
