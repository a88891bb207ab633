//! Real servers: whom they let in, what they refuse, and what is read of them.

mod server;

use std::process::Command;

use godbg_connect::{ConnectError, DatabaseUrl, Limits, Live, introspect};
use godbg_schema::catalog::NamePart;
use server::{Server, fed};

fn read(dsn: &str) -> Result<Live, ConnectError> {
    introspect(&DatabaseUrl::parse(dsn)?, Limits::default())
}

/// Asserts that a database is not read, with these words and none of the secret ones.
fn refused(dsn: &str, words: &str) {
    let error = read(dsn)
        .map(|live| live.server)
        .expect_err("it must be refused")
        .to_string();
    assert!(error.contains(words), "{error}");
    for secret in ["hunter2", "127.0.0.1", dsn] {
        assert!(!error.contains(secret), "{error}");
    }
}

fn tables(live: &Live) -> Vec<&str> {
    live.catalog
        .tables
        .iter()
        .map(|table| table.name.name.as_str())
        .collect()
}

#[test]
fn postgres_is_read_with_every_kind_of_password() {
    for (method, port) in [("scram-sha-256", 54_817), ("md5", 54_818), ("password", 54_819)] {
        let mut server = Server::postgres(method, "hunter2", port);
        assert!(Server::psql(
            "hunter2",
            port,
            "CREATE TABLE a (id bigserial PRIMARY KEY, x text DEFAULT 'it''s')"
        ));
        let live =
            read(&format!("postgres://postgres:hunter2@127.0.0.1:{port}/postgres")).expect("it is let in");
        assert_eq!(tables(&live), ["a"]);
        assert!(live.queries <= 12, "{} queries", live.queries);
        assert!(live.server.starts_with("PostgreSQL "), "{}", live.server);
        refused(
            &format!("postgres://postgres:wrong@127.0.0.1:{port}/postgres"),
            "the password is wrong",
        );
        refused(
            &format!("postgres://postgres:hunter2@127.0.0.1:{port}/none"),
            "there is no such database",
        );
        refused(
            &format!("postgres://postgres:hunter2@127.0.0.1:{port}/postgres?sslmode=require"),
            "the server has none",
        );
        server.stop();
        refused(
            &format!("postgres://postgres:hunter2@127.0.0.1:{port}/postgres"),
            "nobody listens there",
        );
    }
}

#[test]
fn a_user_without_rights_sees_the_schema_all_the_same() {
    let _server = Server::postgres("scram-sha-256", "hunter2", 54_820);
    let sql = "CREATE SCHEMA app; CREATE TABLE app.a (id int CHECK (id > 0)); CREATE USER guest PASSWORD 'hunter2';";
    assert!(Server::psql("hunter2", 54_820, sql));
    let live = read("postgres://guest:hunter2@127.0.0.1:54820/postgres").expect("it is let in");
    let table = live
        .catalog
        .find_table(&[NamePart::bare("app"), NamePart::bare("a")]);
    assert_eq!(table.expect("catalogs are open to all").columns.len(), 1);
}

#[test]
fn mariadb_is_read_with_a_password() {
    let server = Server::mariadb();
    let sql = "CREATE DATABASE shop; CREATE TABLE shop.a (id int PRIMARY KEY AUTO_INCREMENT, x json);
               CREATE USER bob@localhost IDENTIFIED BY 'hunter2'; GRANT SELECT ON shop.* TO bob@localhost;
               CREATE USER eve@localhost IDENTIFIED BY 'hunter2';";
    assert!(server.mariadb_client(sql));
    let socket = server.folder.join("socket");
    let dsn = |login: &str, database: &str| format!("{login}@unix({})/{database}", socket.display());
    let live = read(&dsn("bob:hunter2", "shop")).expect("it is let in");
    assert_eq!(tables(&live), ["a"]);
    assert!(live.queries <= 12, "{} queries", live.queries);
    refused(&dsn("bob:wrong", "shop"), "the password is wrong");
    refused(&dsn("eve:hunter2", "shop"), "no right to this database");
    refused(&dsn("bob:hunter2", ""), "it names no database");
}

#[test]
fn files_of_sqlite_are_read_log_and_all() {
    let folder = std::env::temp_dir().join(format!("godbg-connect-sqlite-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("the temporary folder can be made");
    let path = |name: &str| folder.join(name).display().to_string();
    let sqlite = |name: &str, sql: &str| {
        let mut command = Command::new("sqlite3");
        command.arg(path(name));
        assert!(fed(command, sql), "{sql}");
    };
    // A statement that overflows its page, many tables, and another encoding.
    let long = format!("CREATE TABLE long (a TEXT DEFAULT '{}');", "x".repeat(20_000));
    let many: Vec<String> = (0..300)
        .map(|number| format!("CREATE TABLE t{number:03} (a INT, b TEXT);"))
        .collect();
    let many = many.concat();
    sqlite(
        "plain.db",
        &format!("PRAGMA encoding = 'UTF-16le'; {long} {many}"),
    );
    let live = read(&path("plain.db")).expect("a file");
    assert_eq!(tables(&live).len(), 301);
    let long = live
        .catalog
        .find_table(&[NamePart::bare("long")])
        .expect("the long one");
    let default = long.columns[0].default.as_ref().map(|default| default.text.len());
    assert_eq!(default, Some(20_002));
    // What is in the log only: a copy taken while the session is open.
    let copy = format!(
        "PRAGMA journal_mode = wal; CREATE TABLE a (id INT); CREATE TABLE b (id INT);\n.shell cp {0} {1}\n.shell cp {0}-wal {1}-wal\n",
        path("wal.db"),
        path("copy.db")
    );
    sqlite("wal.db", &copy);
    assert_eq!(
        tables(&read(&path("copy.db")).expect("a file with its log")),
        ["a", "b"]
    );
    std::fs::write(folder.join("none.db"), "no database at all").expect("a file can be written");
    refused(&path("none.db"), "no database of SQLite");
    std::fs::remove_dir_all(&folder).expect("the folder can go");
}
