//! Whole scans of small services that lie in memory: what several parts find out together.

use std::fmt::Write;

mod memory;
use memory::MODULE;

/// Scans a service and returns `check line message` of each finding at least as bad as a warning.
fn findings(driver: &str, body: &str, migrations: &[(&str, &str)]) -> Vec<String> {
    let mut go = "package shop\n\nimport (\n".to_owned();
    for (name, path) in [("sql.", "database/sql"), ("strings.", "strings"), ("fmt.", "fmt")] {
        if body.contains(name) {
            writeln!(go, "\t\"{path}\"").expect("a string takes all");
        }
    }
    writeln!(go, "\t_ \"{driver}\"\n)\n{body}").expect("a string takes all");
    let mut files = vec![
        (
            "go.mod".to_owned(),
            "module example.com/shop\n\ngo 1.24\n".to_owned(),
        ),
        ("shop.go".to_owned(), go.clone()),
    ];
    let folder = |(name, sql): &(&str, &str)| (format!("migrations/{name}"), (*sql).to_owned());
    files.extend(migrations.iter().map(folder));
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let run = memory::run(&files);
    run.findings
        .iter()
        .filter(|finding| finding.severity >= godbg_diagnostics::Severity::Warning)
        .map(|finding| {
            let start = finding.location.range.start as usize;
            let line = match run.files.get(finding.location.file).path.as_str() {
                "shop.go" => go[..start].lines().last().unwrap_or_default().trim_start(),
                path => path,
            };
            format!("{} after `{line}`: {}", finding.check, finding.message)
        })
        .collect()
}

const POSTGRES: &str = "github.com/lib/pq";
const MYSQL: &str = "github.com/go-sql-driver/mysql";
const NOTES: (&str, &str) = (
    "000001_notes.up.sql",
    "CREATE TABLE notes (id bigint PRIMARY KEY, owner bigint NOT NULL, title text NOT NULL);",
);

/// A filter that grows under conditions, with placeholders numbered by the arguments so far.
fn filter(second: &str) -> String {
    format!(
        r#"
type Find struct {{
	Owner *int64
	Title *string
}}

type Store interface {{ Notes(find *Find) error }}

func use(store Store, owner int64, title string) {{
	store.Notes(&Find{{Owner: &owner}})
	store.Notes(&Find{{Title: &title}})
}}

type DB struct {{ db *sql.DB }}

func (d *DB) Notes(find *Find) error {{
	where, args := []string{{"1 = 1"}}, []any{{}}
	if v := find.Owner; v != nil {{
		where = append(where, fmt.Sprintf("owner = $%d", len(args)+1))
		args = append(args, *v)
	}}
	if v := find.Title; v != nil {{
		where = append(where, fmt.Sprintf("title = $%d", len(args)+1))
		{second}
	}}
	_, err := d.db.Query("SELECT id FROM notes WHERE "+strings.Join(where, " AND "), args...)
	return err
}}
"#
    )
}

#[test]
fn an_argument_missing_on_one_path_is_found_though_numbers_agree_on_another() {
    assert_eq!(
        findings(POSTGRES, &filter("args = append(args, *v)"), &[NOTES]),
        [""; 0]
    );
    let found = findings(POSTGRES, &filter("_ = v"), &[NOTES]);
    assert!(
        matches!(&found[..], [only] if only.starts_with("bind-arity after `_, err := d.db.`")),
        "{found:?}"
    );
}

#[test]
fn lists_beside_a_filter_do_not_hide_its_missing_argument() {
    let body = |appended: &str| {
        format!(
            r#"
func list(db *sql.DB, owners []int64, title string) error {{
	where, args := []string{{"1 = 1"}}, []any{{}}
	if len(owners) > 0 {{
		marks := make([]string, 0, len(owners))
		for _, owner := range owners {{
			marks = append(marks, "?")
			args = append(args, owner)
		}}
		where = append(where, "owner IN ("+strings.Join(marks, ", ")+")")
	}}
	if title != "" {{
		where, args = append(where, "title = ?"), append(args{appended})
	}}
	_, err := db.Query("SELECT id FROM notes WHERE "+strings.Join(where, " AND "), args...)
	return err
}}
"#
        )
    };
    let schema = [(
        "000001_notes.up.sql",
        "CREATE TABLE notes (id bigint PRIMARY KEY, owner bigint NOT NULL, title varchar(80) NOT NULL);",
    )];
    assert_eq!(findings(MYSQL, &body(", title"), &schema), [""; 0]);
    let found = findings(MYSQL, &body(""), &schema);
    assert!(
        matches!(&found[..], [only] if only.starts_with("bind-arity after `_, err := db.`")),
        "{found:?}"
    );
}

#[test]
fn a_table_that_two_databases_share_is_known_where_they_agree() {
    let body = r#"
func two(db *sql.DB) {
	db.Exec("UPDATE notes SET titel = '' WHERE id = 1")
	db.Exec("UPDATE drafts SET titel = '', title = '' WHERE id = 1")
	db.Exec("UPDATE drafts SET tittle = '' WHERE id = 1")
	db.Exec("INSERT INTO drafts VALUES (1, 'a', 'b')")
}
"#;
    let make = |name: &str, draft: &str| {
        format!(
            "CREATE DATABASE {name}; USE {name};
             CREATE TABLE notes (id bigint PRIMARY KEY, title varchar(80) NOT NULL);
             CREATE TABLE drafts (id bigint PRIMARY KEY, {draft} varchar(80) NOT NULL);"
        )
    };
    let (live, next) = (make("live", "title"), make("next", "titel"));
    let found = findings(
        MYSQL,
        body,
        &[("01-live.sql", live.as_str()), ("02-next.sql", next.as_str())],
    );
    assert_eq!(
        found,
        [
            "unknown-column after `db.Exec(\"UPDATE notes SET `: table `notes` has no column `titel`",
            "unknown-column after `db.Exec(\"UPDATE drafts SET `: table `drafts` has no column `tittle`",
        ]
    );
}

#[test]
fn a_column_that_is_written_from_itself_is_not_made_null() {
    let schema = [(
        "000001_notes.up.sql",
        "CREATE TABLE notes (id bigint PRIMARY KEY, done boolean DEFAULT false, rank bigint DEFAULT 0);",
    )];
    let body = |set: &str| {
        format!(
            r#"
func toggle(db *sql.DB, rank *int64) error {{
	_, err := db.Exec("UPDATE notes SET {set} WHERE id = 1")
	return err
}}

func done(db *sql.DB) (done bool, err error) {{
	err = db.QueryRow("SELECT done FROM notes WHERE id = 1").Scan(&done)
	return done, err
}}
"#
        )
    };
    assert_eq!(findings(POSTGRES, &body("done = NOT done"), &schema), [""; 0]);
    let found = findings(POSTGRES, &body("done = rank > 0"), &schema);
    assert!(
        matches!(&found[..], [only] if only.starts_with("null-into-non-null")),
        "{found:?}"
    );
}

#[test]
fn migrations_in_a_list_are_replayed_in_the_order_in_which_they_are_written() {
    let body = r#"
var migrations = []string{
	`CREATE TABLE notes (id bigint PRIMARY KEY, title text NOT NULL)`,
	`ALTER TABLE notes RENAME COLUMN title TO heading`,
	`ALTER TABLE notes ADD COLUMN title text`,
	`ALTER TABLE notes DROP COLUMN heading`,
}

type conn struct{ db *sql.DB }

func (c *conn) Exec(query string) error {
	_, err := c.db.Exec(query)
	return err
}

func migrate(c *conn) error {
	for _, statement := range migrations {
		if err := c.Exec(statement); err != nil {
			return err
		}
	}
	return nil
}

func list(c *conn) {
	c.db.Query("SELECT title FROM notes")
	c.db.Query("SELECT heading FROM notes")
}
"#;
    assert_eq!(
        findings(POSTGRES, body, &[]),
        ["unknown-column after `c.db.Query(\"SELECT `: table `notes` has no column `heading`"]
    );
}

fn scan_files(files: &[(&str, &str)]) -> Vec<String> {
    let run = memory::run(files);
    let notes = run.coverage.notes.iter().map(|note| format!("note: {note}"));
    memory::told(&run).into_iter().chain(notes).collect()
}

#[test]
fn migrations_in_go_run_between_the_files_by_number_and_not_their_way_back() {
    let go = r#"package db

import (
	"database/sql"

	"github.com/pressly/goose/v3"
)

func init() {
	goose.AddMigration(up, back)
}

func up(tx *sql.Tx) error {
	_, err := tx.Exec("ALTER TABLE notes ADD COLUMN title text")
	return err
}

func back(tx *sql.Tx) error {
	_, err := tx.Exec("ALTER TABLE notes DROP COLUMN title")
	return err
}
"#;
    let files = [
        ("go.mod", "module example.com/notes\n\ngo 1.24\n"),
        (
            "db/1_notes.sql",
            "-- +goose Up\nCREATE TABLE notes (id bigserial PRIMARY KEY);",
        ),
        ("db/2_title.go", go),
        (
            "db/10_heading.sql",
            "-- +goose Up\nALTER TABLE notes RENAME COLUMN title TO heading;",
        ),
    ];
    assert_eq!(scan_files(&files), [""; 0]);
    let unread = go.replace("\"ALTER TABLE notes ADD COLUMN title text\"", "os.Getenv(\"UP\")");
    let mut unknown = files;
    unknown[2].1 = &unread;
    let found = scan_files(&unknown);
    assert!(
        !found.iter().any(|line| line.contains("migration-fails")),
        "{found:?}"
    );
    let missing = scan_files(&[files[0], files[1], files[3]]);
    assert_eq!(
        missing,
        ["db/10_heading.sql: migration-fails: column \"title\" does not exist"]
    );
}

#[test]
fn two_descriptions_of_one_schema_that_disagree_are_found() {
    let steps = [
        (
            "db/migrations/1_a.up.sql",
            "CREATE TABLE a (id serial PRIMARY KEY, b text);",
        ),
        (
            "db/migrations/2_b.up.sql",
            "ALTER TABLE a ALTER COLUMN b SET NOT NULL;",
        ),
    ];
    let whole = |text| scan_files(&[steps[0], steps[1], ("db/schema.sql", text)]);
    assert_eq!(
        whole("CREATE TABLE a (id serial PRIMARY KEY, b text);"),
        [
            "db/schema.sql: schemas-disagree: db/schema.sql and db/migrations disagree: nullable of column `a.b` is \
             `no` in db/migrations and `yes` in db/schema.sql"
        ]
    );
    // The tool's own table is no difference, nor is another order of the columns.
    let same = "CREATE TABLE schema_migrations (version bigint PRIMARY KEY);
        CREATE TABLE a (b text NOT NULL, id serial PRIMARY KEY);";
    assert_eq!(whole(same), [""; 0]);
    // Other tables are another schema.
    assert_eq!(whole("CREATE TABLE z (id serial PRIMARY KEY);"), [""; 0]);
}

#[test]
fn migrations_for_an_engine_that_is_not_known_are_told() {
    let found = scan_files(&[(
        "db/cockroach/1_a.up.sql",
        "CREATE TABLE a (id serial PRIMARY KEY);",
    )]);
    assert_eq!(
        found,
        ["note: 1 migration of db/cockroach is for an engine whose SQL is not known here"]
    );
}

#[test]
fn a_text_that_the_files_of_one_dialect_make_is_sent_to_that_one() {
    let shared = r#"package store

import (
	"database/sql"
	_ "github.com/go-sql-driver/mysql"
	_ "github.com/lib/pq"
)

type filters interface{ where() string }

func remove(db *sql.DB, f filters) error {
	_, err := db.Exec("DELETE FROM notes WHERE " + f.where())
	return err
}
"#;
    let own = |name: &str, condition: &str| {
        format!(
            "package store\n\nimport \"database/sql\"\n\ntype {name} struct{{}}\n\n\
             func ({name}) where() string {{ return \"{condition}\" }}\n\n\
             func clean{name}(db *sql.DB) {{ remove(db, {name}{{}}) }}\n"
        )
    };
    let found = scan_files(&[
        MODULE,
        ("store/store.go", shared),
        (
            "store/filter_mysql.go",
            &own("mysqlFilter", "MATCH (title) AGAINST ('x')"),
        ),
        (
            "store/filter_postgres.go",
            &own("postgresFilter", "title ILIKE 'x'"),
        ),
        (
            "db/mysql/1_notes.up.sql",
            "CREATE TABLE notes (id int PRIMARY KEY, title text, FULLTEXT KEY (title));",
        ),
        (
            "db/postgres/1_notes.up.sql",
            "CREATE TABLE notes (id int PRIMARY KEY, title text);",
        ),
    ]);
    assert_eq!(found, [""; 0]);
}

#[test]
fn interfaces_over_another_language_send_no_sql() {
    let session = r#"package store

import "github.com/gocql/gocql"

type Session interface {
	Query(text string, values ...any) *gocql.Query
}

func load(s Session) error {
	return s.Query("SELECT id FROM notes WHERE id = ? ALLOW FILTERING", 1).Exec()
}
"#;
    let files = [
        MODULE,
        ("store/store.go", session),
        ("db/main.go", "package db\n\nimport _ \"github.com/lib/pq\"\n"),
        (
            "db/migrations/1_notes.up.sql",
            "CREATE TABLE notes (id int PRIMARY KEY);",
        ),
    ];
    assert_eq!(scan_files(&files), [""; 0]);
}

#[test]
fn a_where_of_another_statement_limits_nothing() {
    let found = findings(
        POSTGRES,
        r#"
func all(db *sql.DB) { send(db, "DELETE FROM notes") }

func one(db *sql.DB) { send(db, "DELETE FROM notes WHERE owner = 1; UPDATE notes SET title = (SELECT 'x' WHERE true)") }

func send(db *sql.DB, query string) { db.Exec(query) }
"#,
        &[NOTES],
    );
    assert_eq!(
        found,
        [
            "delete-without-where after `func all(db *sql.DB) { send(db, \"`: this removes every row of `notes`",
            "update-without-where after `func one(db *sql.DB) { send(db, \"DELETE FROM notes WHERE owner = 1; `: \
             this changes every row of `notes`",
        ]
    );
}

#[test]
fn words_in_migrations_do_not_outweigh_the_only_driver() {
    let go = "package db\n\nimport (\n\t\"database/sql\"\n\t_ \"github.com/mattn/go-sqlite3\"\n)\n\n\
              func load(db *sql.DB) { db.QueryRow(\"SELECT tags FROM notes WHERE id = ?\", 1) }\n";
    let first =
        "-- +goose Up\nCREATE TABLE notes (id integer PRIMARY KEY, tags jsonb NOT NULL DEFAULT '[]');";
    let found = scan_files(&[
        MODULE,
        ("db/db.go", go),
        ("db/migrations/1_notes.sql", first),
        (
            "db/migrations/2_copy.sql",
            "-- +goose Up\nINSERT OR REPLACE INTO notes (id) VALUES (1);\nALTER TABLE notes ADD COLUMN seen datetime;",
        ),
    ]);
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_change_of_any_table_that_is_not_followed_leaves_columns_open() {
    let helper = |statement: &str| {
        format!(
            "package migrations\n\nimport (\n\t\"database/sql\"\n\t\"os\"\n\t_ \"github.com/mattn/go-sqlite3\"\n)\n\n\
             func add(tx *sql.Tx) {{ tx.Exec(\"{statement} \" + os.Getenv(\"X\")) }}\n"
        )
    };
    let load = "package db\n\nimport \"database/sql\"\n\n\
                func load(db *sql.DB) { db.QueryRow(\"SELECT title FROM notes WHERE id = ?\", 1) }\n";
    let scanned = |statement: &str| {
        let found = scan_files(&[
            MODULE,
            ("db/load.go", load),
            ("db/migrations/helper.go", &helper(statement)),
            (
                "db/migrations/1_notes.sql",
                "-- +goose Up\nCREATE TABLE notes (id integer PRIMARY KEY);",
            ),
        ]);
        found.iter().any(|line| line.contains("unknown-column"))
    };
    assert!(scanned("INSERT INTO notes"));
    assert!(!scanned("ALTER TABLE"));
}

#[test]
fn migrations_that_fit_every_engine_speak_for_none() {
    let run = memory::run(&[(
        "db/migrations/1_notes.up.sql",
        "CREATE TABLE notes (id integer PRIMARY KEY);",
    )]);
    assert_eq!(run.coverage.dialects, []);
}

#[test]
fn what_is_sent_to_an_engine_that_is_not_read_is_checked_for_its_form_alone() {
    let of = |package: &str, driver: &str| {
        format!(
            "package {package}\n\nimport (\n\t\"database/sql\"\n\t_ \"{driver}\"\n)\n\n\
             func rows(db *sql.DB, name string) {{\n\
             \tdb.Query(\"SELECT topK(3)(title) FROM notes FINAL PREWHERE id = ? SETTINGS a = 1\", 1)\n\
             \tdb.Exec(\"DELETE FROM notes\")\n}}\n"
        )
    };
    let known = of("store", POSTGRES);
    let foreign = of("sink", "github.com/ClickHouse/clickhouse-go/v2");
    let schema = (
        "migrations/1_items.up.sql",
        "CREATE TABLE items (id bigint PRIMARY KEY);",
    );
    let checks = |path: &str, text: &str| {
        let found = scan_files(&[MODULE, (path, text), ("store/items.go", ITEMS), schema]);
        let mut checks: Vec<String> = found
            .iter()
            .filter_map(|line| line.split(": ").nth(1).map(str::to_owned))
            .collect();
        checks.sort_unstable();
        checks
    };
    assert_eq!(checks("sink/rows.go", &foreign), ["delete-without-where"]);
    assert!(checks("store/rows.go", &known).contains(&"unknown-table".to_owned()));
}

const ITEMS: &str = "package store\n\nimport (\n\t\"database/sql\"\n\t_ \"github.com/lib/pq\"\n)\n\n\
                     func items(db *sql.DB) { db.Query(\"SELECT id FROM items WHERE id = $1\", 1) }\n";

#[test]
fn migrations_that_change_tables_of_elsewhere_begin_there() {
    let found = |files: &[(&str, &str)]| {
        let all: Vec<(&str, &str)> = [MODULE, ("store/items.go", ITEMS)]
            .iter()
            .chain(files)
            .copied()
            .collect();
        scan_files(&all)
    };
    let first = "CREATE TABLE items (id bigint PRIMARY KEY);\nALTER TABLE users ADD COLUMN name text;";
    let one = found(&[("migrations/1_items.up.sql", first)]);
    assert_eq!(
        one,
        ["migrations/1_items.up.sql: migration-fails: relation \"users\" does not exist"]
    );
    let second = "ALTER TABLE orders ADD COLUMN cents bigint;\nALTER TABLE items ADD COLUMN id bigint;";
    let other = (
        "warehouse/migrations/1_users.up.sql",
        "CREATE TABLE users (id bigint PRIMARY KEY);",
    );
    let beside = found(&[("migrations/1_items.up.sql", first), other]);
    assert_eq!(
        beside,
        [
            "note: not every table of migrations is known: its files change the table users, which other files make"
        ]
    );
    let several = found(&[
        ("migrations/1_items.up.sql", first),
        ("migrations/2_orders.up.sql", second),
    ]);
    assert_eq!(
        several,
        [
            "note: not every table of migrations is known: its files change 2 tables that none of them makes \
             (orders and users among them)"
        ]
    );
}
