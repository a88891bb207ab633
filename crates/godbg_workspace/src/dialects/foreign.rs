//! Engines whose SQL is not read: which there are, and which code talks to them.

use std::collections::{BTreeMap, BTreeSet};

use godbg_queries::{Site, Statement};

use super::compared::holding;
use super::{Evidence, WORDS, told_by};
use crate::files::Files;

/// Packages whose import says that an engine is talked to whose SQL is not read, with its name; a path stands
/// for all below it.
///
/// Source: the drivers' own documentation, <https://go.dev/wiki/SQLDrivers>.
static DRIVERS: &[(&str, &str)] = &[
    ("github.com/ClickHouse/clickhouse-go", CLICKHOUSE),
    ("github.com/ClickHouse/ch-go", CLICKHOUSE),
    ("github.com/kshvakov/clickhouse", CLICKHOUSE),
    ("github.com/mailru/go-clickhouse", CLICKHOUSE),
    ("gorm.io/driver/clickhouse", CLICKHOUSE),
    ("github.com/uptrace/go-clickhouse", CLICKHOUSE),
    ("github.com/snowflakedb/gosnowflake", SNOWFLAKE),
    ("github.com/microsoft/go-mssqldb", SQL_SERVER),
    ("github.com/denisenkom/go-mssqldb", SQL_SERVER),
    ("gorm.io/driver/sqlserver", SQL_SERVER),
    ("github.com/uptrace/bun/dialect/mssqldialect", SQL_SERVER),
    ("github.com/sijms/go-ora", ORACLE),
    ("github.com/godror/godror", ORACLE),
    ("github.com/mattn/go-oci8", ORACLE),
    ("github.com/uptrace/bun/dialect/oracledialect", ORACLE),
    ("github.com/googleapis/go-sql-spanner", SPANNER),
    ("github.com/googleapis/go-gorm-spanner", SPANNER),
    ("github.com/databricks/databricks-sql-go", DATABRICKS),
    ("github.com/marcboeker/go-duckdb", DUCKDB),
    ("github.com/duckdb/duckdb-go", DUCKDB),
    ("github.com/trinodb/trino-go-client", TRINO),
    ("github.com/prestodb/presto-go-client", TRINO),
    ("github.com/vertica/vertica-sql-go", "Vertica"),
    ("github.com/SAP/go-hdb", "SAP HANA"),
    ("github.com/ibmdb/go_ibm_db", "Db2"),
    ("github.com/nakagami/firebirdsql", "Firebird"),
    ("github.com/ydb-platform/ydb-go-sdk", "YDB"),
    ("github.com/solcates/go-sql-bigquery", BIGQUERY),
    ("gorm.io/driver/bigquery", BIGQUERY),
    ("github.com/btnguyen2k/gocosmos", "Cosmos DB"),
    ("github.com/uber/athenadriver", "Athena"),
    ("github.com/taosdata/driver-go", "TDengine"),
];

const BIGQUERY: &str = "BigQuery";
const CLICKHOUSE: &str = "ClickHouse";
const COCKROACH: &str = "CockroachDB";
const DATABRICKS: &str = "Databricks";
const DUCKDB: &str = "DuckDB";
const ORACLE: &str = "Oracle";
const REDSHIFT: &str = "Redshift";
const SNOWFLAKE: &str = "Snowflake";
const SPANNER: &str = "Spanner";
const SQL_SERVER: &str = "SQL Server";
const TRINO: &str = "Trino";

/// Words of paths that name an engine that PostgreSQL's drivers talk to, too.
static DRIVERLESS: &[(&str, &str)] = &[
    ("cockroach", COCKROACH),
    ("cockroachdb", COCKROACH),
    ("crdb", COCKROACH),
    ("redshift", REDSHIFT),
];

/// Words of paths that name such an engine, where the repository has a driver of it: an oracle may be something
/// else.
static ENGINES: &[(&str, &str)] = &[
    ("bigquery", BIGQUERY),
    ("clickhouse", CLICKHOUSE),
    ("databricks", DATABRICKS),
    ("duckdb", DUCKDB),
    ("mssql", SQL_SERVER),
    ("oracle", ORACLE),
    ("presto", TRINO),
    ("snowflake", SNOWFLAKE),
    ("spanner", SPANNER),
    ("sqlserver", SQL_SERVER),
    ("trino", TRINO),
];

/// Returns the engine whose SQL is not read that an imported package talks to.
pub(crate) fn of_foreign_driver(import: &str) -> Option<&'static str> {
    told_by(DRIVERS, import)
}

/// The engine that a path names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    /// One whose SQL is read.
    Known,
    /// Another.
    Foreign(&'static str),
}

impl Evidence {
    /// Returns the engine that a statement is sent to, where its SQL is not read: the code that sends it, or
    /// that asks for it to be sent, lies beside a driver of such an engine alone, is called after one, or has made
    /// sure of one (`if config.Dialect == "cockroach"`).
    pub(crate) fn foreign_engine(
        &self,
        site: &Site,
        statement: &Statement,
        files: &Files,
    ) -> Option<&'static str> {
        if self.forced.is_some() {
            return None;
        }
        let mut compared = statement.compared.iter().filter_map(holding);
        if let Some(engine) = compared.find_map(|name| self.of_name(name)) {
            return Some(engine);
        }
        let has_foreign = !self.foreign.is_empty();
        let is_known = self.requires_driver || !self.drivers.is_empty() || !self.schemas.is_empty();
        if has_foreign && !is_known {
            return self.foreign.values().flatten().next().copied();
        }
        let places = statement.through.iter().map(|position| position.place.file);
        std::iter::once(site.file).chain(places).find_map(|file| {
            let file = files.get(file);
            let is_named = || DRIVERLESS.iter().any(|(word, _)| file.path.contains(word));
            if !has_foreign && !is_named() {
                return None;
            }
            match self.of_named_path(&file.path) {
                Some(Named::Foreign(engine)) => Some(engine),
                Some(Named::Known) => None,
                None => self.of_foreign_folder(file.folder()),
            }
        })
    }

    /// Returns what the innermost telling part of a path names.
    fn of_named_path(&self, path: &str) -> Option<Named> {
        path.rsplit('/').find_map(|part| {
            let part = part.to_ascii_lowercase();
            let mut words = part.split(|character: char| !character.is_ascii_alphanumeric());
            if words
                .clone()
                .any(|word| WORDS.iter().any(|(known, _)| *known == word))
            {
                return Some(Named::Known);
            }
            let find = |table: &'static [(&str, &'static str)], word: &str| {
                let found = table.iter().find(|(known, _)| *known == word);
                found.map(|(_, engine)| *engine)
            };
            if let Some(engine) = words.clone().find_map(|word| find(DRIVERLESS, word)) {
                return Some(Named::Foreign(engine));
            }
            let engine = words.find_map(|word| find(ENGINES, word))?;
            let has_driver = self.foreign.values().any(|engines| engines.contains(engine));
            has_driver.then_some(Named::Foreign(engine))
        })
    }

    /// Returns the engine that a value in the code or a question of it names: `cockroach`, `db.isCockroach`.
    fn of_name(&self, name: &str) -> Option<&'static str> {
        if let Some(Named::Foreign(engine)) = self.of_named_path(name) {
            return Some(engine);
        }
        let name = name.to_ascii_lowercase();
        let mut words = DRIVERLESS.iter();
        let found = words.find(|(word, _)| word.len() > 4 && name.contains(word));
        found.map(|(_, engine)| *engine)
    }

    fn of_foreign_folder(&self, folder: &str) -> Option<&'static str> {
        let engines = self.foreign.get(folder)?;
        (!self.drivers.contains_key(folder)).then(|| engines.first().copied())?
    }
}

/// The engines whose SQL is not read that each folder's drivers talk to.
pub(crate) type Foreign = BTreeMap<String, BTreeSet<&'static str>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_name_engines_that_there_are_drivers_of() {
        let mut evidence = Evidence::default();
        let mut folder = |path: &str, driver: &str| {
            let engine = of_foreign_driver(driver).expect("a driver");
            evidence
                .foreign
                .entry(path.to_owned())
                .or_default()
                .insert(engine);
        };
        folder("sink", "github.com/ClickHouse/clickhouse-go/v2");
        assert_eq!(evidence.of_foreign_folder("sink"), Some(CLICKHOUSE));
        assert_eq!(evidence.of_foreign_folder("store"), None);
        let named = |path: &str| evidence.of_named_path(path);
        assert_eq!(
            named("store/clickhouse/rows.go"),
            Some(Named::Foreign(CLICKHOUSE))
        );
        assert_eq!(named("store/clickhouse/postgres.go"), Some(Named::Known));
        assert_eq!(named("price/oracle/db.go"), None);
        assert_eq!(named("sink/redshift/load.go"), Some(Named::Foreign(REDSHIFT)));
        assert_eq!(named("store/crdb/stats.go"), Some(Named::Foreign(COCKROACH)));
        assert_eq!(of_foreign_driver("github.com/lib/pq"), None);
    }

    #[test]
    fn values_name_engines_as_paths_do() {
        let evidence = Evidence::default();
        assert_eq!(evidence.of_name("cockroach"), Some(COCKROACH));
        assert_eq!(evidence.of_name("db.isCockroachDB"), Some(COCKROACH));
        assert_eq!(evidence.of_name("oracle"), None);
        assert_eq!(evidence.of_name("postgres"), None);
    }
}
