//! What is wrong once is told once.

mod memory;
use memory::MODULE;

const SCHEMA: (&str, &str) = (
    "migrations/1_users.up.sql",
    "CREATE TABLE users (id bigint PRIMARY KEY, email text, phone text);",
);

/// Scans functions of a service and returns the checks that find something, sorted.
fn checks(functions: &str) -> Vec<String> {
    let go =
        format!("package shop\n\nimport (\n\t\"database/sql\"\n\t_ \"github.com/lib/pq\"\n)\n{functions}");
    let run = memory::run(&[MODULE, ("shop.go", &go), SCHEMA]);
    let mut found: Vec<String> = memory::told(&run)
        .iter()
        .filter_map(|line| line.split(": ").nth(1).map(str::to_owned))
        .collect();
    found.sort_unstable();
    found
}

#[test]
fn a_value_too_many_is_told_once_where_the_arguments_fit_the_columns() {
    let add = |sql: &str, arguments: &str| {
        checks(&format!(
            "func add(db *sql.DB, a, b, c, d any) {{ db.Exec(`{sql}`, {arguments}) }}\n"
        ))
    };
    let one_too_many = "INSERT INTO users (id, email) VALUES ($1, $2, $3)";
    assert_eq!(add(one_too_many, "a, b"), ["insert-arity"]);
    assert_eq!(add(one_too_many, "a, b, c"), ["insert-arity"]);
    // Two that do not explain each other.
    assert_eq!(add(one_too_many, "a"), ["bind-arity", "insert-arity"]);
    assert_eq!(add(one_too_many, "a, b, c, d"), ["bind-arity", "insert-arity"]);
    let one_too_few = "INSERT INTO users (id, email, phone) VALUES ($1, $2)";
    assert_eq!(add(one_too_few, "a, b, c"), ["insert-arity"]);
    assert_eq!(add(one_too_few, "a"), ["bind-arity", "insert-arity"]);
    let in_both_rows = "INSERT INTO users (id) VALUES ($1, $2), ($3, $4)";
    assert_eq!(add(in_both_rows, "a, b"), ["insert-arity", "insert-arity"]);
    let fits = "INSERT INTO users (id, email) VALUES ($1, $2)";
    assert_eq!(add(fits, "a"), ["bind-arity"]);
}

#[test]
fn a_statement_that_is_not_read_is_told_once_also_among_others() {
    let send = |sql: &str| checks(&format!("func send(db *sql.DB) {{ db.Exec(`{sql}`) }}\n"));
    assert_eq!(send("DELETE INDEX users_email"), ["sql-syntax"]);
    assert_eq!(
        send("DELETE INDEX users_email; SELECT id FROM users"),
        ["sql-syntax"]
    );
    assert_eq!(
        send("DELETE INDEX users_email; DELETE FROM users; SELECT name FROM users"),
        ["delete-without-where", "sql-syntax", "unknown-column"]
    );
}

#[test]
fn tables_that_one_text_makes_lack_a_primary_key_once() {
    let make = |months: &str| {
        checks(&format!(
            "func make(db *sql.DB) {{\n\tfor _, month := range []string{{{months}}} {{\n\
             \t\tdb.Exec(\"CREATE TABLE log_\" + month + \" (at timestamp NOT NULL)\")\n\t}}\n\
             \tdb.Exec(`CREATE TABLE settings (name text)`)\n}}\n"
        ))
    };
    let twice = ["missing-primary-key", "missing-primary-key"];
    assert_eq!(make(r#""may""#), twice);
    assert_eq!(make(r#""may", "june", "july""#), twice);
}

#[test]
fn aggregates_over_the_same_rows_are_null_together() {
    let sum = |columns: &str| {
        checks(&format!(
            "func sum(db *sql.DB, id int64) (a, b, c int64, err error) {{\n\
             \terr = db.QueryRow(`SELECT {columns} FROM users WHERE id = $1`, id).Scan(&a, &b, &c)\n\treturn\n}}\n"
        ))
    };
    assert_eq!(sum("min(id), max(id), count(*)"), ["aggregate-null"]);
    assert_eq!(
        sum("min(id), max(id), (SELECT max(id) FROM users u)"),
        ["aggregate-null", "aggregate-null"]
    );
    assert!(sum("coalesce(min(id), 0), coalesce(max(id), 0), count(*)").is_empty());
}
