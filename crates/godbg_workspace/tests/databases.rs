//! Which of several databases or descriptions of one a statement is held against.

mod memory;
use memory::MODULE;

fn scan_files(files: &[(&str, &str)]) -> Vec<String> {
    memory::told(&memory::run(files))
}

/// A service with a cache of its own beside the database.
const CACHE: &[(&str, &str)] = &[
    MODULE,
    (
        "db/migrations/1_a.up.sql",
        "CREATE TABLE orders (id bigserial PRIMARY KEY, state text NOT NULL);
         CREATE TABLE sessions (id bigserial PRIMARY KEY, owner text NOT NULL);
         CREATE TABLE stores (id bigserial PRIMARY KEY);",
    ),
    (
        "cache/schema.sql",
        "CREATE TABLE sessions (token text PRIMARY KEY) WITHOUT ROWID;",
    ),
];

fn scan_cache(body: &str) -> Vec<String> {
    let go = format!(
        "package shop\n\nimport (\n\t\"database/sql\"\n\t\"strconv\"\n\t_ \"github.com/lib/pq\"\n\t_ \"modernc.org/sqlite\"\n)\n\n{body}"
    );
    let mut files = CACHE.to_vec();
    files.push(("shop.go", &go));
    scan_files(&files)
}

#[test]
fn a_statement_is_sent_to_the_database_that_has_what_it_names() {
    let body = r#"
type Reader interface {
	Query(sql string, values []any) (*sql.Rows, error)
}

func run(r Reader, db *sql.DB) {
	r.Query("UPDATE orders SET state = ? WHERE id = ?", []any{"open", 1})
	r.Query("UPDATE sessions SET owner = ? WHERE id = ?", []any{"anna", 1})
	db.Exec("DELETE FROM sessions WHERE token = ?", "t")
}
"#;
    assert_eq!(scan_cache(body), [""; 0]);
}

#[test]
fn what_no_database_has_is_found_and_a_list_of_arguments_is_counted() {
    let body = r#"
type Reader interface {
	Query(sql string, values []any) (*sql.Rows, error)
}

func run(r Reader) {
	r.Query("UPDATE orders SET token = ? WHERE id = ?", []any{"t", 1})
	r.Query("UPDATE orders SET state = ? WHERE id = ?", []any{"open"})
}
"#;
    assert_eq!(
        scan_cache(body),
        [
            "shop.go: unknown-table: no table or view is called `orders`",
            "shop.go: bind-arity: the statement has 2 parameters, but 1 is given",
        ]
    );
}

#[test]
fn a_dump_that_empties_the_search_path_does_not_hide_its_tables() {
    let found = scan_files(&[
        MODULE,
        (
            "schema.sql",
            "SELECT pg_catalog.set_config('search_path', '', false);
             CREATE TABLE public.orders (id bigserial PRIMARY KEY, state text NOT NULL);",
        ),
        (
            "shop.go",
            "package shop\n\nimport (\n\t\"database/sql\"\n\t\"strconv\"\n\t_ \"github.com/lib/pq\"\n)\n
             func run(db *sql.DB) {\n\tdb.Exec(\"DELETE FROM orders WHERE id = 1\")\n\tdb.Exec(\"DELETE FROM public.orders WHERE ident = 1\")\n}\n",
        ),
    ]);
    assert_eq!(
        found,
        ["shop.go: unknown-column: table `orders` has no column `ident`"]
    );
}

#[test]
fn a_description_of_which_not_all_is_known_excuses_nothing() {
    let found = scan_files(&[
        MODULE,
        (
            "db/schema.sql",
            "CREATE TABLE orders (id bigserial PRIMARY KEY, state text NOT NULL);
             CREATE TABLE items (id bigserial PRIMARY KEY, label text NOT NULL);",
        ),
        (
            "db/steps/1_state.sql",
            "CREATE TABLE shops (id bigserial PRIMARY KEY);
             ALTER TABLE orders ADD COLUMN state text;
             ALTER TABLE items ADD COLUMN label text;",
        ),
        (
            "db/orders.go",
            "package db\n\nimport (\n\t\"database/sql\"\n\t_ \"github.com/lib/pq\"\n)\n\n\
             func close(db *sql.DB) {\n\tdb.Exec(\"UPDATE orders SET stat = 'closed' WHERE id = 1\")\n}\n",
        ),
    ]);
    assert_eq!(
        found,
        ["db/orders.go: unknown-column: table `orders` has no column `stat`"]
    );
}

#[test]
fn what_is_certain_of_a_database_counts_where_not_all_of_it_is_known() {
    let found = scan_files(&[
        MODULE,
        (
            "server/schema.sql",
            "CREATE TABLE orders (id bigserial PRIMARY KEY, state text NOT NULL);
             CREATE TABLE items (id bigserial PRIMARY KEY, label text NOT NULL);
             DO $$ BEGIN EXECUTE format('CREATE TABLE %I (id int)', current_user); END $$;",
        ),
        (
            "cache/schema.sql",
            "CREATE TABLE orders (ident INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
             CREATE TABLE seen (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
             CREATE TABLE tokens (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;",
        ),
        (
            "cache/cache.go",
            "package cache\n\nimport (\n\t\"database/sql\"\n\t_ \"modernc.org/sqlite\"\n)\n\n\
             func run(db *sql.DB) {\n\tdb.Exec(\"DELETE FROM seen WHERE id = 1\")\n\
             \tdb.Exec(\"UPDATE orders SET state = 'closed' WHERE id = 1\")\n\
             \tdb.Exec(\"UPDATE orders SET stat = 'closed' WHERE ident = 1\")\n}\n",
        ),
        (
            "server/server.go",
            "package server\n\nimport _ \"github.com/lib/pq\"\n",
        ),
    ]);
    assert_eq!(
        found,
        ["cache/cache.go: unknown-column: table `orders` has no column `stat`"]
    );
}

#[test]
fn a_temporary_table_of_the_session_is_known_and_its_columns_are_checked() {
    let body = r#"
func report(tx *sql.Tx, kind string) error {
	open := "open_orders"
	if _, err := tx.Exec(`SELECT id, state AS was INTO TEMP ` + open + ` FROM orders`); err != nil {
		return err
	}
	stmt := `DROP TABLE IF EXISTS picked; CREATE TEMP TABLE picked (LIKE orders) ON COMMIT DROP;`
	if _, err := tx.Exec(stmt); err != nil {
		return err
	}
	tx.Exec("INSERT INTO picked (id, state) SELECT id, was FROM open_orders")
	tx.Exec("DELETE FROM open_orders WHERE owner = 'anna'")
	return nil
}
"#;
    assert_eq!(
        scan_cache(body),
        ["shop.go: unknown-column: table `open_orders` has no column `owner`"]
    );
}

#[test]
fn functions_may_make_temporary_tables_of_one_name() {
    let body = r#"
func first(tx *sql.Tx) {
	tx.Exec(`CREATE TEMP TABLE same (id bigint); CREATE TEMP TABLE picked (id bigint)`)
	tx.Exec("DELETE FROM same WHERE owner = 'anna'")
	tx.Exec("INSERT INTO picked (id) VALUES (1)")
}

func second(tx *sql.Tx) {
	tx.Exec(`CREATE TEMP TABLE same (id bigint)`)
	tx.Exec(`CREATE TEMP TABLE picked (owner text NOT NULL)`)
	tx.Exec("INSERT INTO picked (owner) VALUES ('anna')")
}
"#;
    assert_eq!(
        scan_cache(body),
        ["shop.go: unknown-column: table `same` has no column `owner`"]
    );
}

#[test]
fn a_text_for_one_engine_behind_an_interface_does_not_arrive_at_the_other() {
    let driver = |package: &str, import: &str| {
        format!(
            "package {package}\n\nimport (\n\t\"database/sql\"\n\t_ \"{import}\"\n)\n\n\
             type Store struct{{ DB *sql.DB }}\n\n\
             func (s *Store) Run(text string) {{ s.DB.Exec(text) }}\n"
        )
    };
    let caller = r#"package shop

import (
	"example.com/shop/lite"
	"example.com/shop/pg"
)

type Store interface{ Run(text string) }

var stores = []Store{&pg.Store{}, &lite.Store{}}

func setup(store Store, isLite bool) {
	if isLite {
		store.Run("PRAGMA journal_mode = wal")
	}
	store.Run("DELETE FORM items")
}
"#;
    let found = scan_files(&[
        MODULE,
        (
            "pg/migrations/1_a.up.sql",
            "CREATE TABLE items (id bigserial PRIMARY KEY);",
        ),
        (
            "lite/migrations/1_a.up.sql",
            "CREATE TABLE items (id INTEGER PRIMARY KEY AUTOINCREMENT);",
        ),
        ("pg/store.go", &driver("pg", "github.com/lib/pq")),
        ("lite/store.go", &driver("lite", "modernc.org/sqlite")),
        ("shop.go", caller),
    ]);
    let told: Vec<&str> = found
        .iter()
        .filter_map(|told| Some(told.split_once(": ")?.1.split_once(':')?.0))
        .collect();
    assert_eq!(told, ["sql-syntax"], "{found:?}");
}

#[test]
fn rows_that_a_loop_writes_are_there() {
    let body = r#"
func insertAll(db *sql.DB, names []string) {
	text, args := "INSERT INTO stores (id) VALUES", []any{}
	for i, name := range names {
		if i > 0 {
			text += ","
		}
		text += " ($" + strconv.Itoa(i+1) + ")"
		args = append(args, name)
	}
	db.Query(text+" RETURNING id", args...)
	db.Query("INSERT INTO stores (id) VALUES RETURNING id")
}
"#;
    let found = scan_cache(body);
    let about: Vec<&String> = found.iter().filter(|told| told.contains("arity")).collect();
    assert_eq!(about, [""; 0], "{found:?}");
    let syntax = found.iter().filter(|told| told.contains("sql-syntax"));
    assert_eq!(syntax.count(), 1, "{found:?}");
}
