//! The schema of a PostgreSQL database, from its catalogs.

mod keys;
mod types;

use std::collections::HashMap;

use godbg_schema::catalog::{
    Catalog, Column, Expression, Extension, Generation, Persistence, QualifiedName, Schema, Table, TableKind,
    Trigger, UserType, UserTypeKind,
};
use godbg_sql::Dialect;

use super::Live;
use crate::dsn::{DatabaseUrl, Server};
use crate::error::ConnectError;
use crate::limits::Limits;
use crate::postgres::Client;
use crate::rows::{Row, Rows, Session};

/// The oldest version that is read.
const OLDEST: u32 = 120_000;

pub(super) fn read(url: &DatabaseUrl, server: &Server, limits: Limits) -> Result<Live, ConnectError> {
    let mut client = Client::open(url, server, limits)?;
    read_with(&mut client, limits)
}

pub(super) fn read_with(session: &mut dyn Session, limits: Limits) -> Result<Live, ConnectError> {
    let begin = include_str!("session.sql")
        .replace("{statement_ms}", &limits.statement.as_millis().to_string())
        .replace("{lock_ms}", &limits.lock.as_millis().to_string());
    let mut queries = 0;
    let mut ask = |sql: &str| {
        queries += 1;
        session.query(sql)
    };
    let facts = ask(&begin)?.pop().unwrap_or_default();
    let version = facts.number(0).unwrap_or(0);
    let server = format!(
        "PostgreSQL {}",
        facts.text(1).split(' ').next().unwrap_or_default()
    );
    if version < OLDEST {
        return Err(ConnectError::TooOld(server));
    }
    let mut reader = Reader::new(facts.list(2));
    reader.schemas(&ask(include_str!("schemas.sql"))?);
    let relations = ask(include_str!("relations.sql"))?;
    let types = ask(include_str!("types.sql"))?;
    reader.types(&types, &relations);
    reader.relations(&relations);
    drop(relations);
    let columns = include_str!("columns.sql");
    let constraints = since(version, include_str!("constraints.sql"));
    let indexes = since(version, include_str!("indexes.sql"));
    // The server works on the next while the rows of the one before are read.
    let rest = [
        columns,
        &constraints,
        &indexes,
        include_str!("sequences.sql"),
        include_str!("triggers.sql"),
        include_str!("routines.sql"),
        "COMMIT",
    ];
    session.query_all(&rest, &mut |place, rows| match place {
        0 => reader.columns(&rows),
        1 => reader.constraints(&rows, &types),
        2 => reader.indexes(&rows),
        3 => reader.sequences(&rows),
        4 => reader.triggers(&rows),
        5 => reader.routines(&rows),
        _ => {}
    })?;
    queries += rest.len();
    Ok(Live {
        database: None,
        catalog: reader.finish(),
        server,
        queries,
        notes: Vec::new(),
    })
}

/// Puts in what older servers do not have.
fn since(version: u32, sql: &str) -> String {
    let of = |first: u32, new: &'static str, old: &'static str| if version >= first { new } else { old };
    let set_columns = "array_to_string(k.confdelsetcols, ' ')";
    sql.replace("{enforced}", of(180_000, "k.conenforced", "true"))
        .replace("{set_columns}", of(150_000, set_columns, "NULL"))
        .replace(
            "{nulls_not_distinct}",
            of(150_000, "i.indnullsnotdistinct", "false"),
        )
}

/// Puts the rows together.
struct Reader {
    catalog: Catalog,
    /// Tables by their number in the server, in order.
    tables: Vec<Table>,
    /// Where each is in `tables`, by the number that the server has for it.
    places: HashMap<String, usize>,
    /// The same by name.
    by_name: HashMap<QualifiedName, usize>,
    /// The columns of each relation by their numbers there, in order.
    numbers: HashMap<String, Vec<(u16, String)>>,
    /// Composite types by the number of their relation.
    composites: HashMap<String, QualifiedName>,
}

fn name(row: &Row, schema: usize) -> QualifiedName {
    QualifiedName::new(row.text(schema), row.text(schema + 1))
}

fn expression(row: &Row, column: usize) -> Option<Expression> {
    row.get(column).map(Expression::new)
}

impl Reader {
    fn new(search_path: Vec<String>) -> Self {
        let mut catalog = Catalog::new(Dialect::Postgres);
        catalog.schemas.clear();
        catalog.search_path = search_path;
        Self {
            catalog,
            tables: Vec::new(),
            places: HashMap::new(),
            by_name: HashMap::new(),
            numbers: HashMap::new(),
            composites: HashMap::new(),
        }
    }

    fn schemas(&mut self, rows: &Rows) {
        for row in rows {
            if row.get(0) == Some("schema") {
                self.catalog.schemas.push(Schema {
                    name: row.text(1),
                    comment: row.get(2).map(str::to_owned),
                    origin: None,
                });
            } else {
                self.catalog.extensions.push(Extension {
                    name: row.text(1),
                    schema: row.text(3),
                    origin: None,
                });
            }
        }
    }

    fn relations(&mut self, rows: &Rows) {
        for row in rows {
            let kind = match row.get(3) {
                Some("p") => TableKind::Partitioned,
                Some("v") => TableKind::View,
                Some("m") => TableKind::MaterializedView,
                Some("f") => TableKind::Foreign,
                Some("c") => continue,
                _ => TableKind::Base,
            };
            let mut table = Table::new(Dialect::Postgres, name(row, 1), kind);
            table.persistence = match row.get(4) {
                Some("u") => Persistence::Unlogged,
                Some("t") => Persistence::Temporary,
                _ => Persistence::Permanent,
            };
            table.partition_by = expression(row, 5);
            table.partition_bound = expression(row, 6);
            table.comment = row.get(7).map(str::to_owned);
            table.definition = row.get(8).map(|text| {
                let text = text.trim().trim_end_matches(';');
                Expression::new(text)
            });
            table.inherits = row
                .list(9)
                .iter()
                .filter_map(|parent| parent.split_once('\u{2}'))
                .map(|(schema, name)| QualifiedName::new(schema, name))
                .collect();
            // Types of columns may be rows of a table.
            self.catalog.tables.insert(&table.name.clone(), table.clone());
            self.places.insert(row.text(0), self.tables.len());
            self.by_name.insert(table.name.clone(), self.tables.len());
            self.tables.push(table);
        }
    }

    fn table(&mut self, row: &Row) -> Option<&mut Table> {
        let place = *self.places.get(row.get(0)?)?;
        self.tables.get_mut(place)
    }

    fn columns(&mut self, rows: &Rows) {
        let mut fields: HashMap<QualifiedName, Vec<Column>> = HashMap::new();
        for row in rows {
            let column = self.column(row);
            if let (Some(relation), Some(Ok(number))) = (row.get(0), row.get(10).map(str::parse)) {
                let known = match self.numbers.get_mut(relation) {
                    Some(known) => known,
                    None => self.numbers.entry(relation.to_owned()).or_default(),
                };
                known.push((number, column.name.clone()));
            }
            if let Some(table) = self.table(row) {
                table.columns.push(column);
            } else if let Some(name) = row.get(0).and_then(|number| self.composites.get(number)) {
                fields.entry(name.clone()).or_default().push(column);
            }
        }
        for (name, fields) in fields {
            if let Some(user_type) = self.catalog.types.get_mut(&name) {
                user_type.kind = UserTypeKind::Composite(fields);
            }
        }
    }

    fn column(&self, row: &Row) -> Column {
        let mut column = Column::new(row.text(1), self.data_type(&row.text(2)));
        column.is_nullable = !row.flag(3);
        let default = expression(row, 4);
        column.generation = match (row.get(5), row.get(6)) {
            (Some("a"), _) => Some(Generation::IdentityAlways),
            (Some("d"), _) => Some(Generation::IdentityByDefault),
            (_, Some("s")) => Some(Generation::Stored),
            (_, Some("v")) => Some(Generation::Virtual),
            _ => None,
        };
        match column.generation {
            Some(Generation::Stored | Generation::Virtual) => column.generated_as = default,
            _ => column.default = default,
        }
        column.collation = row.get(7).map(str::to_owned);
        column.is_inherited = !row.flag(8);
        column.comment = row.get(9).map(str::to_owned);
        column
    }

    /// Returns the names of columns that a list of numbers speaks of.
    fn names(&self, relation: Option<&str>, numbers: Option<&str>) -> Vec<String> {
        let known = relation.and_then(|relation| self.numbers.get(relation));
        let known = known.map(Vec::as_slice).unwrap_or_default();
        let numbers = numbers.unwrap_or_default().split_whitespace();
        numbers
            .filter_map(|number| {
                let number: u16 = number.parse().ok()?;
                let place = known.binary_search_by_key(&number, |(number, _)| *number).ok()?;
                Some(known[place].1.clone())
            })
            .collect()
    }

    fn triggers(&mut self, rows: &Rows) {
        for row in rows {
            let trigger = Trigger {
                name: row.text(1),
                definition: Expression::new(row.text(2)),
                origin: None,
            };
            if let Some(table) = self.table(row) {
                table.triggers.push(trigger);
            }
        }
    }

    fn finish(mut self) -> Catalog {
        for table in self.tables {
            self.catalog.tables.insert(&table.name.clone(), table);
        }
        self.catalog
    }

    fn add_type(&mut self, row: &Row, kind: UserTypeKind) {
        let name = name(row, 1);
        let user_type = UserType {
            name: name.clone(),
            kind,
            comment: row.get(4).map(str::to_owned),
            origin: None,
        };
        self.catalog.types.insert(&name, user_type);
    }
}
