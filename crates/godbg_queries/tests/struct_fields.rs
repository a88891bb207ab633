//! Fields of one struct are from the same literal.

use std::collections::BTreeSet;

use godbg_queries::{ScanTargets, Site};

mod sources;
use sources::{check, sites};

const STORE: &str = r#"package shop

import "database/sql"

type table struct {
	name string
	key  string
	sort string
}

type link struct {
	table
	other string
}

var (
	pets   = &table{name: "pets", key: "pet_id", sort: "born"}
	owners = table{name: "owners", key: "owner_id"}
	leases = link{table: table{name: "leases", key: "lease_id"}, other: "owner_id"}
	walks  = &link{table: table{name: "walks", key: "walk_id", sort: "at"}, other: "pet_id"}
)

func (t *table) drop(db *sql.DB) {
	db.Exec("DELETE FROM " + t.name + " WHERE " + t.key + " = 1")
}

func (t *table) all(db *sql.DB) {
	db.Query("SELECT * FROM " + t.name + " ORDER BY " + t.sort)
}

func (l *link) unlink(db *sql.DB) {
	db.Exec("UPDATE " + l.name + " SET " + l.other + " = NULL WHERE " + l.key + " = 1")
}
"#;

fn sent(method: &str) -> BTreeSet<String> {
    let sites = sites(&[("shop.go", STORE)]);
    let site = sites.into_iter().find(|site| site.function.ends_with(method));
    let statements = site.expect("a call").statements;
    statements.into_iter().map(|statement| statement.sql).collect()
}

#[test]
fn two_fields_are_from_one_literal() {
    let expected = [
        "pets WHERE pet_id",
        "owners WHERE owner_id",
        "leases WHERE lease_id",
        "walks WHERE walk_id",
    ];
    let expected = expected.map(|rest| format!("DELETE FROM {rest} = 1"));
    assert_eq!(sent("drop"), BTreeSet::from(expected));
}

#[test]
fn a_text_that_a_literal_leaves_out_is_not_sent() {
    let expected = ["pets ORDER BY born", "walks ORDER BY at"].map(|rest| format!("SELECT * FROM {rest}"));
    assert_eq!(sent("all"), BTreeSet::from(expected));
}

#[test]
fn a_struct_inside_of_another_is_the_one_written_there() {
    let found = sent("unlink");
    let expected = [
        "UPDATE leases SET owner_id = NULL WHERE lease_id = 1",
        "UPDATE walks SET pet_id = NULL WHERE walk_id = 1",
    ];
    assert_eq!(found, BTreeSet::from(expected.map(str::to_owned)));
}

const KINDS: &str = r#"package shop

import "database/sql"

type kind struct {
	table string
	refer string
}

var users = kind{table: "users", refer: "user_id"}
var orders = kind{table: "orders", refer: "order_id"}
var items = kind{table: "items", refer: "item_id"}
"#;

fn texts(rest: &str) -> BTreeSet<String> {
    let found = sites(&[("shop.go", &format!("{KINDS}{rest}"))]);
    let statements = found.iter().flat_map(|site| &site.statements);
    statements.map(|statement| statement.sql.clone()).collect()
}

#[test]
fn nobody_gives_anything_to_what_is_never_named() {
    let found = texts(
        r#"
func remove(db *sql.DB, of kind, in kind, id int) {
	db.Exec("DELETE FROM " + in.table + " WHERE " + of.refer + " = ?", id)
}
"#,
    );
    assert!(!found.iter().any(|text| text.contains("users")), "{found:?}");
}

#[test]
fn rows_of_a_driver_have_a_destination_a_column_and_not_one_for_all() {
    let text = r#"package shop

import (
	"context"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"
)

type report struct{ State, Errors string }

func run(ctx context.Context, conn *pgx.Conn, db *gorm.DB) {
	var r report
	conn.QueryRow(ctx, "SELECT result FROM reports WHERE id = $1", 1).Scan(&r)
	db.Raw("SELECT state, errors FROM reports WHERE id = 1").Scan(&r)
}
"#;
    let found = sites(&[("shop.go", text)]);
    let is_mapped = |site: &Site| matches!(site.statements[0].scan, ScanTargets::Struct(_));
    let sent = found.iter().filter(|site| !site.statements.is_empty());
    let mapped: Vec<bool> = sent.map(is_mapped).collect();
    assert_eq!(mapped, [false, true]);
}

#[test]
fn structs_that_one_caller_gives_together_belong_together() {
    check(
        r#"
type kind struct {
	table  string
	column string
}

var shops = kind{table: "shops", column: "shop_id"}
var items = kind{table: "items", column: "item_id"}
var owners = kind{table: "owners", column: "owner_id"}

func remove(db *sql.DB, outer, inner kind, id int) {
	db.Exec("DELETE FROM "+inner.table+" WHERE "+outer.column+" = ?", id)
}

func removeItems(db *sql.DB, shop int) {
	remove(db, shops, items, shop)
}

func removeShops(db *sql.DB, owner int) {
	remove(db, owners, shops, owner)
}
"#,
        "Exec resolved
         DELETE FROM items WHERE shop_id = ? | 1
         DELETE FROM shops WHERE owner_id = ? | 1",
    );
}

#[test]
fn literals_without_keys_fill_fields_by_their_place() {
    check(
        r#"
type dialect struct {
	name  string
	quote string
}

var plain = dialect{name: "plain"}
var quoted = dialect{"quoted", "\""}

type store struct {
	db   *sql.DB
	kind *dialect
}

func open(db *sql.DB) *store {
	return &store{db, &plain}
}

func openQuoted(db *sql.DB) *store {
	return &store{db, &quoted}
}

func (s *store) count() {
	s.db.Query("SELECT count(*) FROM " + s.kind.quote + "shops" + s.kind.quote)
}
"#,
        r#"Query resolved
         SELECT count(*) FROM shops | 0
         SELECT count(*) FROM "shops" | 0"#,
    );
}

/// Two ways into a function that takes an index: one that calls it, one that keeps a closure for later.
const INDEXES: &str = r#"
type index struct {
	name    string
	columns string
}

var (
	byOwner = index{name: "by_owner", columns: "pets (owner)"}
	byState = index{name: "by_state", columns: "pets (state)"}
	unused  = index{name: "unused", columns: "pets"}
)

var steps []func(db *sql.DB)

func register(of index) {
	steps = append(steps, func(db *sql.DB) { create(db, of) })
}

func Run(db *sql.DB) {
	register(byOwner)
	create(db, byState)
}

func create(db *sql.DB, of index) {
	db.Exec("CREATE INDEX " + of.name + " ON " + of.columns)
}
"#;

#[test]
fn a_struct_passed_by_value_is_the_one_that_callers_give() {
    let expected = ["by_owner ON pets (owner)", "by_state ON pets (state)"];
    let expected = expected.map(|rest| format!("CREATE INDEX {rest}"));
    assert_eq!(texts(INDEXES), BTreeSet::from(expected));
}

#[test]
fn a_struct_that_callers_do_not_tell_is_any_that_is_written() {
    let outside = INDEXES.replace(
        "of index) {\n\tsteps",
        "given func() index) {\n\tof := given()\n\tsteps",
    );
    assert_ne!(outside, INDEXES);
    let outside = outside.replace("register(byOwner)", "register(read)");
    assert_eq!(texts(&outside).len(), 3);
}

#[test]
fn two_structs_that_nobody_pairs_are_not_any_pair() {
    // Which of them may belong to a table that is any, nobody says.
    check(
        r#"
type props struct {
	table, column string
}

var cups = props{table: "cups", column: "shelf_id"}
var plates = props{table: "plates", column: "rack_id"}

func find(db *sql.DB, parent props, child props, id int) {
	db.Query("SELECT id FROM "+child.table+" WHERE "+parent.column+" = $1", id)
}

func FindAll(db *sql.DB, parent props, children map[string]props, id int) {
	for _, child := range children {
		find(db, parent, child, id)
	}
}
"#,
        "
        Query partial
        SELECT id FROM cups WHERE ⟨unknown⟩ = $1 | 1
        SELECT id FROM plates WHERE ⟨unknown⟩ = $1 | 1
        ",
    );
}

#[test]
fn a_field_of_a_variable_may_be_another_variable() {
    check(
        r#"
type queries struct {
	find string
}

var findOld = "SELECT id FROM old_cups"
var findNew = "SELECT id FROM cups"

var (
	old = queries{find: findOld}
	new = queries{find: findNew}
)

func findInNew(db *sql.DB) {
	q := new
	db.Query(q.find)
}
"#,
        "
        Query resolved
        SELECT id FROM cups | 0
        ",
    );
}

#[test]
fn a_literal_that_a_type_is_checked_with_is_no_value() {
    check(
        r#"
type finder interface{ find() }

var _ finder = &store{}

type store struct {
	keys  []string
	query *sql.Stmt
}

func newStore(db *sql.DB) (*store, error) {
	query, err := db.Prepare("SELECT name FROM shops")
	if err != nil {
		return nil, err
	}
	return &store{query: query}, nil
}

func (s *store) add(key string) { s.keys = append(s.keys, key) }

func (s *store) find() { s.query.Query() }
"#,
        "
        Prepare resolved
        SELECT name FROM shops | 0
        Query resolved
        SELECT name FROM shops | 0
        ",
    );
}
