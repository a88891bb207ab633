//! Which schema statements meet where several files, engines or tools describe it.

mod memory;
use memory::MODULE;

/// Scans a service with these drivers and functions, and files of SQL, and returns what is told of the Go file.
fn told(drivers: &[&str], functions: &str, sql: &[(&str, &str)]) -> Vec<String> {
    let imports: Vec<String> = drivers
        .iter()
        .map(|driver| format!("\t_ \"{driver}\"\n"))
        .collect();
    let imports = imports.concat();
    let go = format!("package shop\n\nimport (\n\t\"database/sql\"\n{imports})\n{functions}");
    let files: Vec<(&str, &str)> = [MODULE, ("shop.go", &go)].iter().chain(sql).copied().collect();
    memory::told(&memory::run(&files))
}

const POSTGRES: &str = "github.com/lib/pq";
const SQLITE: &str = "modernc.org/sqlite";

#[test]
fn files_that_only_one_engine_takes_are_given_to_others_in_another_form() {
    let functions =
        "func add(db *sql.DB, hash []byte) { db.Exec(`INSERT INTO swaps (hash) VALUES ($1)`, hash) }\n";
    let in_sqlite = "CREATE TABLE swaps (id INTEGER PRIMARY KEY, hash BLOB NOT NULL);\n\
                     CREATE TABLE steps (id INTEGER PRIMARY KEY);\n";
    let steps = |first| {
        [
            ("migrations/1_swaps.up.sql", first),
            (
                "migrations/2_steps.up.sql",
                "CREATE TABLE costs (id INTEGER PRIMARY KEY, swap_id INTEGER NOT NULL);",
            ),
            ("migrations/2_steps.down.sql", "DROP TABLE costs;"),
        ]
    };
    assert_eq!(told(&[POSTGRES, SQLITE], functions, &steps(in_sqlite)), [""; 0]);
    let in_postgres = in_sqlite.replace("BLOB", "bytea");
    assert_eq!(
        told(&[POSTGRES], functions, &steps(&in_postgres)),
        ["shop.go: insert-missing-not-null: `id` is NOT NULL and has no default, but gets no value"]
    );
}

#[test]
fn the_table_of_a_migration_tool_is_there() {
    let functions = "func version(db *sql.DB) { db.Query(`SELECT version FROM schema_migrations`) }\n";
    let table = "CREATE TABLE items (id bigint PRIMARY KEY);";
    let by_steps = [("migrations/1_items.up.sql", table)];
    assert_eq!(told(&[POSTGRES], functions, &by_steps), [""; 0]);
    let whole = [("schema.sql", table)];
    assert_eq!(
        told(&[POSTGRES], functions, &whole),
        ["shop.go: unknown-table: no table or view is called `schema_migrations`"]
    );
}

#[test]
fn a_file_that_puts_tables_into_the_schema_of_another_begins_there() {
    let functions = "func all(db *sql.DB) {\n\
                     \tdb.Query(`SELECT id FROM plan.chains`)\n\
                     \tdb.Query(`SELECT title FROM plan.chains`)\n}\n";
    let tables = ("sql/ddl.sql", "CREATE TABLE plan.chains (id bigint PRIMARY KEY);");
    let schema = (
        "sql/init.sql",
        "CREATE SCHEMA plan;\nCREATE TABLE plan.steps (id bigint PRIMARY KEY);",
    );
    assert_eq!(
        told(&[POSTGRES], functions, &[tables, schema]),
        ["shop.go: unknown-column: table `chains` has no column `title`"]
    );
    let alone = told(&[POSTGRES], functions, &[tables]);
    assert!(alone.contains(&"sql/ddl.sql: migration-fails: schema \"plan\" does not exist".to_owned()));
}

#[test]
fn a_file_is_called_after_the_database_that_it_makes() {
    let functions = "func all(db *sql.DB) { db.Query(`SELECT id FROM orders`) }\n";
    let table = "CREATE TABLE items (id bigint PRIMARY KEY);";
    let found = |path| told(&[POSTGRES], functions, &[(path, table)]);
    let unknown = ["shop.go: unknown-table: no table or view is called `orders`"];
    assert_eq!(found("db/init_events_db.sql"), unknown);
    assert_eq!(found("db/create-event-tables.sql"), unknown);
    assert_eq!(found("db/init_events.sql"), [""; 0]);
    assert_eq!(found("db/fill_events_db.sql"), [""; 0]);
}

#[test]
fn a_statement_meets_the_schema_that_makes_its_tables() {
    let functions = "func all(db *sql.DB) {\n\tdb.Query(`SELECT title FROM chains`)\n\tdb.Query(`SELECT title FROM steps`)\n\
                     \tdb.Query(`SELECT title FROM notes`)\n}\n";
    let notes = "CREATE TABLE notes (id bigint PRIMARY KEY);\n";
    let first = format!("{notes}CREATE TABLE chains (id bigint PRIMARY KEY);");
    let second = format!("{notes}CREATE TABLE steps (id bigint PRIMARY KEY);");
    let found = told(
        &[POSTGRES],
        functions,
        &[
            ("a/migrations/1_a.up.sql", &first),
            ("b/migrations/1_b.up.sql", &second),
        ],
    );
    assert_eq!(
        found,
        ["chains", "steps", "notes"]
            .map(|table| format!("shop.go: unknown-column: table `{table}` has no column `title`"))
    );
    // What becomes of the second one's tables is not known.
    let changed = format!("{second}\nDO $$ BEGIN EXECUTE 'ALTER TABLE ' || name; END $$;");
    let found = told(
        &[POSTGRES],
        functions,
        &[
            ("a/migrations/1_a.up.sql", &first),
            ("b/migrations/1_b.up.sql", &changed),
        ],
    );
    assert!(!found.iter().any(|line| line.contains("`steps`")), "{found:?}");
}

#[test]
fn what_is_spliced_in_is_no_question_mark() {
    let sends = |text: &str| {
        let functions = format!("func Wait(db *sql.DB, seconds string) {{ db.Exec({text}) }}\n");
        let found = told(&[POSTGRES, SQLITE], &functions, &[]);
        let is_mismatch = |line: &String| line.contains("dialect-mismatch");
        found.iter().filter(|line| is_mismatch(line)).count()
    };
    assert_eq!(sends("`SET statement_timeout = '` + seconds + `s'`"), 0);
    assert_eq!(
        sends("`SELECT 'really?' WHERE 1 = ANY(ARRAY[` + seconds + `])`"),
        0
    );
    assert_eq!(sends("`SELECT 1 WHERE ? = ANY(ARRAY[1])`, seconds"), 1);
}

#[test]
fn without_a_driver_another_engine_may_be_meant() {
    let functions = "func check(db *sql.DB) {\n\tdb.Exec(`PRAGMA foreign_keys`)\n\tdb.Exec(`SELEC 1`)\n}\n";
    let schema = [(
        "schema.sql",
        "CREATE TABLE items (id uuid PRIMARY KEY, at timestamptz NOT NULL);",
    )];
    let found = |drivers| {
        let told = told(drivers, functions, &schema);
        let checks = told
            .iter()
            .filter_map(|line| line.split(": ").nth(1).map(str::to_owned));
        checks.collect::<Vec<_>>()
    };
    assert_eq!(found(&[POSTGRES]), ["dialect-mismatch", "sql-syntax"]);
    assert_eq!(found(&[]), ["sql-syntax"]);
}
