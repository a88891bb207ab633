//! What arrives at a call: Go files in memory and the statements expected of them.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

use std::sync::Arc;

use godbg_go::program::{Module, ParsedFile, Program};
use godbg_queries::{Options, ScanTargets, find_sites};

use godbg_text::FileId;

mod sources;
use sources::{check, shown, sites};

#[test]
fn literals_constants_and_concatenation_are_read() {
    check(
        r#"
const table = "users"
const byID = "SELECT name FROM " + table + " WHERE id = $1"

func name(ctx context.Context, db *sql.DB, id int) {
	db.QueryRowContext(ctx, byID, id)
	q := "DELETE FROM " + table
	q += " WHERE id = $1"
	db.Exec(q, id)
}
"#,
        "QueryRowContext resolved
         SELECT name FROM users WHERE id = $1 | 1
         Exec resolved
         DELETE FROM users WHERE id = $1 | 1",
    );
}

#[test]
fn a_method_of_the_same_name_on_another_type_is_no_site() {
    check(
        r#"
type cache struct{}

func (c *cache) Exec(key string) error { return nil }

func run(c *cache) { c.Exec("SELECT 1") }
"#,
        "",
    );
}

#[test]
fn text_and_arguments_that_grow_together_stay_together() {
    check(
        r#"
func list(db *sql.DB, name *string, age *int) {
	where, args := []string{"1 = 1"}, []any{}
	if name != nil {
		where, args = append(where, "name = $"+strconv.Itoa(len(args)+1)), append(args, *name)
	}
	if age != nil {
		where = append(where, fmt.Sprintf("age = $%d", len(args)+1))
		args = append(args, *age)
	}
	db.Query("SELECT id FROM users WHERE "+strings.Join(where, " AND "), args...)
}
"#,
        "Query resolved
         SELECT id FROM users WHERE 1 = 1 | 0
         SELECT id FROM users WHERE 1 = 1 AND name = $1 AND age = $2 | 2
         SELECT id FROM users WHERE 1 = 1 AND name = $1 | 1
         SELECT id FROM users WHERE 1 = 1 AND age = $1 | 1",
    );
}

#[test]
fn a_return_before_the_call_rules_texts_out() {
    check(
        r#"
func update(db *sql.DB, name, mail *string) error {
	set := ""
	var args []any
	if name != nil {
		set += "name = ?, "
		args = append(args, *name)
	}
	if mail != nil {
		set += "mail = ?, "
		args = append(args, *mail)
	}
	if set == "" {
		return nil
	}
	_, err := db.Exec("UPDATE users SET "+strings.TrimSuffix(set, ", "), args...)
	return err
}
"#,
        "Exec resolved
         UPDATE users SET name = ?, mail = ? | 2
         UPDATE users SET name = ? | 1
         UPDATE users SET mail = ? | 1",
    );
}

#[test]
fn lists_of_placeholders_are_as_long_as_their_arguments() {
    check(
        r#"
func byIDs(db *sql.DB, ids []int) {
	placeholders := make([]string, 0, len(ids))
	args := []any{}
	for _, id := range ids {
		args = append(args, id)
		placeholders = append(placeholders, fmt.Sprintf("$%d", len(args)))
	}
	db.Query("SELECT name FROM users WHERE id IN ("+strings.Join(placeholders, ", ")+")", args...)
}
"#,
        "Query resolved
         SELECT name FROM users WHERE id IN ($1) | 1
         SELECT name FROM users WHERE id IN ($1, $2) | 2",
    );
}

#[test]
fn parameters_take_what_callers_give() {
    check(
        r#"
func clear(db *sql.DB, table string) { db.Exec("DELETE FROM " + table) }

func clearAll(db *sql.DB) {
	for _, table := range []string{"users", "orders"} {
		clear(db, table)
	}
	clear(db, "items")
}
"#,
        "Exec resolved
         DELETE FROM users | 0
         DELETE FROM orders | 0
         DELETE FROM items | 0",
    );
}

#[test]
fn a_parameter_from_nowhere_leaves_a_hole() {
    check(
        r#"
func Sorted(db *sql.DB, column string, limit int) {
	db.Query(fmt.Sprintf("SELECT id FROM users ORDER BY %s LIMIT %d", column, limit))
	db.Query("SELECT id FROM " + column)
}
"#,
        "Query partial
         SELECT id FROM users ORDER BY ⟨unknown⟩ LIMIT ⟨value⟩ | 0
         Query unresolved
         SELECT id FROM ⟨unknown⟩ | 0",
    );
}

#[test]
fn an_allow_list_makes_names_known() {
    check(
        r#"
func Sorted(db *sql.DB, column string) {
	switch column {
	case "name", "age":
	default:
		column = "id"
	}
	db.Query("SELECT id FROM users ORDER BY " + column)
}
"#,
        "Query resolved
         SELECT id FROM users ORDER BY id | 0
         SELECT id FROM users ORDER BY name | 0
         SELECT id FROM users ORDER BY age | 0",
    );
}

#[test]
fn fields_hold_what_constructors_give_them() {
    check(
        r#"
type store struct {
	db  *sql.DB
	get string
}

func newStore(db *sql.DB) *store {
	return &store{db: db, get: fmt.Sprintf("SELECT name FROM %s WHERE id = ?", "users")}
}

func (s *store) name(id int) { s.db.QueryRow(s.get, id) }
"#,
        "QueryRow resolved
         SELECT name FROM users WHERE id = ? | 1",
    );
}

#[test]
fn builders_that_grow_are_called_or_not() {
    check(
        r#"
type query struct {
	db    *sql.DB
	where []string
	args  []any
}

func newQuery(db *sql.DB, user int) *query {
	return &query{db: db, where: []string{"user_id = $1"}, args: []any{user}}
}

func (q *query) withFeed(feed int) *query {
	if feed > 0 {
		q.where = append(q.where, "feed_id = $"+strconv.Itoa(len(q.args)+1))
		q.args = append(q.args, feed)
	}
	return q
}

func (q *query) count() {
	q.db.QueryRow("SELECT count(*) FROM entries WHERE "+strings.Join(q.where, " AND "), q.args...)
}
"#,
        "QueryRow resolved
         SELECT count(*) FROM entries WHERE user_id = $1 | 1
         SELECT count(*) FROM entries WHERE user_id = $1 AND feed_id = $2 | 2",
    );
}

#[test]
fn one_dialect_is_one_dialect_throughout() {
    check(
        r#"
type store struct {
	*sql.DB
	driver string
}

func (s *store) now() string {
	if s.driver == "sqlite3" {
		return "datetime('now')"
	}
	return "NOW()"
}

func (s *store) upsert(column string) string {
	if s.driver == "sqlite3" {
		return "ON CONFLICT(" + column + ") DO UPDATE SET"
	}
	return "ON DUPLICATE KEY UPDATE"
}

func (s *store) touch(id int) {
	s.Exec("INSERT INTO seen (id, at) VALUES (?, "+s.now()+") "+s.upsert("id")+" at = "+s.now(), id)
}
"#,
        "Exec resolved
         INSERT INTO seen (id, at) VALUES (?, NOW()) ON DUPLICATE KEY UPDATE at = NOW() | 1
         INSERT INTO seen (id, at) VALUES (?, datetime('now')) ON CONFLICT(id) DO UPDATE SET at = datetime('now') | 1",
    );
}

#[test]
fn prepared_statements_carry_their_text() {
    check(
        r#"
func insert(db *sql.DB, names []string) error {
	stmt, err := db.Prepare("INSERT INTO users (name) VALUES (?)")
	if err != nil {
		return err
	}
	for _, name := range names {
		if _, err := stmt.Exec(name); err != nil {
			return err
		}
	}
	return nil
}
"#,
        "Prepare resolved
         INSERT INTO users (name) VALUES (?) | 0
         Exec resolved
         INSERT INTO users (name) VALUES (?) | 1",
    );
}

#[test]
fn scan_targets_are_found_behind_rows() {
    let text = r#"package shop

import "database/sql"

type user struct{ ID int; Name sql.NullString }

func users(db *sql.DB, withTotal bool) ([]user, error) {
	total := ""
	if withTotal {
		total = "count(*) OVER (), "
	}
	rows, err := db.Query("SELECT " + total + "id, name FROM users")
	if err != nil {
		return nil, err
	}
	var all []user
	for rows.Next() {
		var u user
		var n int
		dest := []any{&u.ID, &u.Name}
		if withTotal {
			dest = append([]any{&n}, dest...)
		}
		if err := rows.Scan(dest...); err != nil {
			return nil, err
		}
		all = append(all, u)
	}
	return all, nil
}
"#;
    let found = sites(&[("shop.go", text)]);
    let targets: Vec<Vec<String>> = found[0]
        .statements
        .iter()
        .map(|statement| match &statement.scan {
            ScanTargets::Positional { targets, .. } => {
                targets.iter().map(|target| target.go_type.name.clone()).collect()
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        targets,
        [
            vec!["int", "database/sql.NullString"],
            vec!["int", "int", "database/sql.NullString"]
        ]
    );
}

#[test]
fn a_loop_over_indexes_fills_rows() {
    check(
        r#"
func insert(ctx context.Context, db *sql.DB, user int, ids []int64) error {
	if len(ids) == 0 {
		return nil
	}
	rows := make([]string, 0, len(ids))
	args := make([]interface{}, 0, len(ids)*2)
	for i := range ids {
		id := ids[i]
		at := i*2 + 1
		rows = append(rows, fmt.Sprintf("($%d,$%d)", at, at+1))
		args = append(args, user, id)
	}
	query := fmt.Sprintf(`INSERT INTO owned (owner, id) VALUES %s`, strings.Join(rows, ","))
	_, err := db.ExecContext(ctx, query, args...)
	return err
}
"#,
        "ExecContext resolved
         INSERT INTO owned (owner, id) VALUES ($1,$2) | 2
         INSERT INTO owned (owner, id) VALUES ($1,$2),($3,$4) | 4",
    );
}

#[test]
fn joining_nothing_is_not_what_is_sent() {
    check(
        r#"
func update(db *sql.DB, id int, name *string) {
	set, args := []string{}, []any{}
	if name != nil {
		set, args = append(set, "name = ?"), append(args, *name)
	}
	args = append(args, id)
	db.Exec("UPDATE users SET "+strings.Join(set, ", ")+" WHERE id = ?", args...)
}
"#,
        "Exec resolved
         UPDATE users SET name = ? WHERE id = ? | 2",
    );
}

#[test]
fn what_changes_the_schema_comes_in_order() {
    let text = r#"package shop

import "database/sql"

var migrations = []func(tx *sql.Tx) error{
	func(tx *sql.Tx) error {
		_, err := tx.Exec(`CREATE TABLE a (id int)`)
		return err
	},
	func(tx *sql.Tx) error {
		for _, q := range []string{"ALTER TABLE a ADD b int", "DROP TABLE c", "DELETE FROM a"} {
			if _, err := tx.Exec(q); err != nil {
				return err
			}
		}
		return nil
	},
}
"#;
    let found = sites(&[("shop.go", text)]);
    let ddl: Vec<&str> = godbg_queries::ddl_statements(&found)
        .into_iter()
        .map(|found| found.statement.sql.as_str())
        .collect();
    assert_eq!(
        ddl,
        [
            "CREATE TABLE a (id int)",
            "ALTER TABLE a ADD b int",
            "DROP TABLE c"
        ]
    );
}

#[test]
fn queries_in_files_are_found_by_tag() {
    let text = r#"package shop

import "github.com/jmoiron/sqlx"

type queries struct {
	Get  *sqlx.Stmt `query:"get-user"`
	List string     `query:"list-users"`
}

type core struct {
	q  *queries
	db *sqlx.DB
}

func (c *core) run(id int) {
	var name string
	c.q.Get.Get(&name, id)
	c.db.Select(&[]string{}, c.q.List)
}
"#;
    let options = Options {
        texts: vec![godbg_queries::TextFile {
            id: FileId(9),
            path: Arc::from("queries/users.sql"),
            text: Arc::from(
                "-- name: get-user\nSELECT name FROM users WHERE id = $1;\n\n-- name: list-users\nSELECT name FROM users;\n",
            ),
        }],
        ..Options::default()
    };
    let file = ParsedFile {
        id: FileId(0),
        path: Arc::from("shop.go"),
        tree: Arc::new(godbg_go::syntax::parse(Arc::from(text))),
    };
    let module = Module::parse("module example.com/shop\n\ngo 1.26\n", "").unwrap();
    let found = find_sites(&Program::link(vec![file], vec![module]), &options);
    assert_eq!(
        shown(&found),
        "Get resolved\n  SELECT name FROM users WHERE id = $1; | 1\nSelect resolved\n  SELECT name FROM users; | 0\n"
    );
}

#[test]
fn a_helper_that_looks_through_a_list_decides() {
    check(
        r#"
var columns = []string{"name", "age"}

func has(list []string, wanted string) bool {
	for _, item := range list {
		if item == wanted {
			return true
		}
	}
	return false
}

func Sorted(db *sql.DB, column string) {
	if !has(columns, column) {
		column = "id"
	}
	db.Query(strings.ReplaceAll("SELECT id FROM users ORDER BY %order%", "%order%", column))
}
"#,
        "Query resolved
         SELECT id FROM users ORDER BY id | 0
         SELECT id FROM users ORDER BY name | 0
         SELECT id FROM users ORDER BY age | 0",
    );
}

#[test]
fn a_clause_given_to_an_interface_is_no_statement() {
    check(
        r#"
type selector interface {
	QueryContext(ctx context.Context, clauses string, args ...any) ([]string, error)
}

func find(ctx context.Context, s selector, id int) { s.QueryContext(ctx, "WHERE id = ?", id) }
"#,
        "QueryContext unresolved",
    );
}

#[test]
fn a_guard_on_the_length_of_a_grown_list_agrees_with_it() {
    check(
        r#"
type batch struct {
	db    *sql.DB
	where []string
	args  []any
}

func (b *batch) withUser(user int) *batch {
	b.where = append(b.where, "user_id = $"+strconv.Itoa(len(b.args)+1))
	b.args = append(b.args, user)
	return b
}

func (b *batch) fetch() {
	query := "SELECT id FROM feeds"
	if len(b.where) > 0 {
		query += " WHERE " + strings.Join(b.where, " AND ")
	}
	b.db.Query(query, b.args...)
}
"#,
        "Query resolved
         SELECT id FROM feeds | 0
         SELECT id FROM feeds WHERE user_id = $1 | 1",
    );
}

#[test]
fn a_variable_that_is_made_from_itself_is_made_from_what_it_was() {
    check(
        r#"
var table, prefix string

func begin() {
	table = "users"
	if prefix != "" {
		table = prefix + "_" + table
	}
}

func configure(name string) {
	if name == "main" {
		prefix = "main"
	}
}

func count(db *sql.DB) {
	db.Query("SELECT count(*) FROM " + table)
}
"#,
        "Query resolved
         SELECT count(*) FROM users | 0
         SELECT count(*) FROM main_users | 0",
    );
}
