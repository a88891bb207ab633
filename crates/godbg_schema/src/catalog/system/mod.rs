//! Tables that every database of a dialect has.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use super::name::{NamePart, QualifiedName};
use super::table::{Column, Table, TableKind};
use super::{DataType, TypeFamily, Uncertainty};
use crate::Dialect;

/// By schema and name.
type SystemTables = BTreeMap<String, BTreeMap<String, SystemTable>>;

/// A table of the system, read when it is asked for: most of them never are.
struct SystemTable {
    dialect: Dialect,
    name: QualifiedName,
    /// Names and types as the file has them.
    columns: &'static str,
    table: OnceLock<Table>,
}

static POSTGRES: LazyLock<SystemTables> =
    LazyLock::new(|| read(Dialect::Postgres, include_str!("postgres.txt")));
static MYSQL: LazyLock<SystemTables> = LazyLock::new(|| read(Dialect::MySql, include_str!("mysql.txt")));
static SQLITE: LazyLock<SystemTables> = LazyLock::new(|| read(Dialect::Sqlite, include_str!("sqlite.txt")));

/// Schemas of the system; a table in one of them may exist without being listed.
const POSTGRES_SCHEMAS: &[&str] = &["pg_catalog", "information_schema", "pg_toast", "pg_temp"];
const MYSQL_SCHEMAS: &[&str] = &[
    "information_schema",
    "mysql",
    "performance_schema",
    "sys",
    "ndbinfo",
];

/// Says whether the system owns the schema of this stored name.
pub(super) fn is_system_schema(dialect: Dialect, schema: &str) -> bool {
    match dialect {
        Dialect::Postgres => POSTGRES_SCHEMAS.contains(&schema),
        Dialect::MySql | Dialect::MariaDb => MYSQL_SCHEMAS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(schema)),
        Dialect::Sqlite => false,
    }
}

/// Returns a table of the system. Without a schema only those are found that the engine
/// looks up so: `pg_catalog`'s, and SQLite's.
///
/// Its columns are those of one version of the engine, hence it is always uncertain.
pub fn system_table(dialect: Dialect, schema: Option<&str>, name: &str) -> Option<&'static Table> {
    let tables = match dialect {
        Dialect::Postgres => &*POSTGRES,
        Dialect::MySql | Dialect::MariaDb => &*MYSQL,
        Dialect::Sqlite => &*SQLITE,
    };
    let find = |schema: &str, name: &str| Some(tables.get(schema)?.get(name)?.table());
    match (dialect, schema) {
        (Dialect::Postgres, schema) => find(schema.unwrap_or("pg_catalog"), name),
        (Dialect::MySql | Dialect::MariaDb, schema) => {
            find(&schema?.to_ascii_lowercase(), &name.to_ascii_lowercase())
        }
        (Dialect::Sqlite, schema) => {
            let name = name.to_ascii_lowercase();
            match schema {
                Some(schema) => find(&schema.to_ascii_lowercase(), &name),
                None => find("temp", &name).or_else(|| find("main", &name)),
            }
        }
    }
}

impl SystemTable {
    fn table(&self) -> &Table {
        self.table.get_or_init(|| {
            let mut table = Table::new(self.dialect, self.name.clone(), TableKind::System);
            table.columns = self
                .columns
                .split(' ')
                .map(|column| read_column(self.dialect, column))
                .collect();
            let reason = "the columns of system tables differ between versions";
            table.uncertain = Some(Uncertainty::new(reason, None));
            table
        })
    }
}

fn read(dialect: Dialect, text: &'static str) -> SystemTables {
    let fold = |text: &str| match dialect {
        Dialect::Postgres => text.to_owned(),
        _ => text.to_ascii_lowercase(),
    };
    let tables = text.lines().filter(|line| !line.starts_with('#'));
    let mut found = SystemTables::new();
    for (name, columns) in tables.filter_map(|line| line.split_once(' ')) {
        let Some((schema, name)) = name.split_once('.') else {
            continue;
        };
        let table = SystemTable {
            dialect,
            name: QualifiedName::new(schema, name),
            columns,
            table: OnceLock::new(),
        };
        found.entry(fold(schema)).or_default().insert(fold(name), table);
    }
    found
}

fn read_column(dialect: Dialect, text: &str) -> Column {
    let (text, is_nullable) = match text.strip_suffix('!') {
        Some(text) => (text, false),
        None => (text, true),
    };
    let (name, data_type) = text.split_once(':').unwrap_or((text, ""));
    // What PostgreSQL's own catalogs hold of text compares byte by byte.
    let is_text = dialect == Dialect::Postgres && ["text", "text[]", "pg_node_tree"].contains(&data_type);
    Column {
        is_nullable,
        collation: is_text.then(|| "C".to_owned()),
        ..Column::new(name, DataType::parse(dialect, &data_type.replace('~', " ")))
    }
}

/// Columns that tables have without declaring them.
///
/// Source: PostgreSQL manual, "System Columns".
const POSTGRES_COLUMNS: &[(&str, &str)] = &[
    ("tableoid", "oid"),
    ("xmin", "xid"),
    ("cmin", "cid"),
    ("xmax", "xid"),
    ("cmax", "cid"),
    ("ctid", "tid"),
];

impl Table {
    /// Returns the type of a column that the table has without declaring it, and that
    /// `SELECT *` leaves out: PostgreSQL's system columns, SQLite's row id. None of them is
    /// ever NULL.
    ///
    /// A declared column of the same name hides it; ask [`Table::column`] first.
    pub fn hidden_column(&self, name: NamePart<'_>) -> Option<DataType> {
        let stored = name.stored(self.dialect);
        match self.dialect {
            Dialect::Postgres if self.kind != TableKind::View => POSTGRES_COLUMNS
                .iter()
                .find(|(known, _)| *known == stored)
                .map(|(_, data_type)| DataType::parse(self.dialect, data_type)),
            Dialect::Sqlite if self.has_row_id() => ["rowid", "_rowid_", "oid"]
                .iter()
                .any(|known| stored.eq_ignore_ascii_case(known))
                .then(|| {
                    let family = TypeFamily::Integer {
                        bits: 64,
                        is_unsigned: false,
                        display_width: None,
                    };
                    DataType::new(family, "INTEGER")
                }),
            _ => None,
        }
    }

    fn has_row_id(&self) -> bool {
        matches!(self.kind, TableKind::Base | TableKind::Virtual) && self.option("without rowid").is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn system_tables_are_found_as_the_engine_finds_them() {
        let check = |dialect, schema, name, column: &str| {
            let table = system_table(dialect, schema, name).expect(name);
            assert!(table.stored_column(column).is_some(), "{name}.{column}");
        };
        check(Dialect::Postgres, None, "pg_class", "relname");
        check(
            Dialect::Postgres,
            Some("information_schema"),
            "columns",
            "column_name",
        );
        check(
            Dialect::MySql,
            Some("information_schema"),
            "columns",
            "COLUMN_NAME",
        );
        check(Dialect::Sqlite, None, "SQLITE_MASTER", "sql");
        assert!(system_table(Dialect::Postgres, None, "columns").is_none());
        assert!(system_table(Dialect::MySql, None, "columns").is_none());
    }

    #[test]
    fn hidden_columns_belong_to_stored_tables() {
        let table = |dialect, kind| Table::new(dialect, QualifiedName::new("", "t"), kind);
        let postgres = table(Dialect::Postgres, TableKind::Base);
        assert!(postgres.hidden_column(NamePart::bare("CTID")).is_some());
        assert!(postgres.hidden_column(NamePart::bare("rowid")).is_none());
        assert!(
            table(Dialect::Postgres, TableKind::View)
                .hidden_column(NamePart::bare("ctid"))
                .is_none()
        );
        let sqlite = table(Dialect::Sqlite, TableKind::Base);
        assert!(sqlite.hidden_column(NamePart::bare("RowId")).is_some());
    }
}
