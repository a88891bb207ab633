//! Statements that types of the repository put together: builders, generic selectors, mapped tables.

mod sources;
use sources::{check, shown, sites};

#[test]
fn a_builder_is_followed_through_its_chain_of_methods() {
    check(
        r#"
type column struct {
	name     string
	nullable bool
}

func (c *column) setNullable(yes bool) *column {
	c.nullable = yes
	return c
}

func (c *column) text() (string, error) {
	s := c.name + " TEXT"
	if !c.nullable {
		s += " NOT NULL"
	}
	return s, nil
}

type table struct {
	name    string
	order   []string
	columns map[string]*column
}

func newTable(name string) *table {
	switch name {
	case "":
		panic("no name")
	default:
		return &table{name: name, columns: map[string]*column{}}
	}
}

func (t *table) add(c *column) *table {
	t.columns[c.name] = c
	t.order = append(t.order, c.name)
	return t
}

func (t *table) toSQL() (string, error) {
	var b strings.Builder
	b.WriteString("CREATE TABLE " + t.name + " (")
	for i, name := range t.order {
		c, ok := t.columns[name]
		if !ok {
			return "", fmt.Errorf("no column %s", name)
		}
		text, err := c.text()
		if err != nil {
			return "", err
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(text)
	}
	b.WriteString(")")
	return b.String(), nil
}

func up(db *sql.DB) error {
	q, err := newTable("pets").add(&column{name: "name"}).add((&column{name: "owner"}).setNullable(true)).toSQL()
	if err != nil {
		return err
	}
	_, err = db.Exec(q)
	return err
}
"#,
        "Exec resolved
         CREATE TABLE pets (name TEXT NOT NULL, owner TEXT) | 0",
    );
}

#[test]
fn each_of_a_list_of_builders_writes_its_own_text() {
    check(
        r#"
type writer interface{ toSQL() string }

type drop struct{ name string }

func (d *drop) toSQL() string { return "DROP TABLE " + d.name }

type rename struct{ from, to string }

func (r *rename) toSQL() string { return "ALTER TABLE " + r.from + " RENAME TO " + r.to }

func dropping(name string) *drop { return &drop{name: name} }

func up(db *sql.DB, all bool) {
	writers := []writer{&rename{"a", "b"}, dropping("c")}
	if all {
		writers = append(writers, dropping("d"))
	}
	for _, w := range writers {
		db.Exec(w.toSQL())
	}
}
"#,
        "Exec resolved
         ALTER TABLE a RENAME TO b | 0
         DROP TABLE c | 0
         DROP TABLE d | 0",
    );
}

#[test]
fn what_is_given_to_a_constructor_is_what_its_type_holds() {
    check(
        r#"
type inserter struct {
	table  string
	fields []string
}

func newInserter(table string, fields []string) (*inserter, error) {
	if table == "" {
		return nil, fmt.Errorf("no table")
	}
	return &inserter{table: table, fields: fields}, nil
}

func (i *inserter) insert(db *sql.DB) {
	db.Exec(fmt.Sprintf("INSERT INTO %s (%s) VALUES (1, 2)", i.table, strings.Join(i.fields, ", ")))
}

func run(db *sql.DB) error {
	i, err := newInserter("pets", []string{"name", "age"})
	if err != nil {
		return err
	}
	i.insert(db)
	return nil
}
"#,
        "Exec resolved
         INSERT INTO pets (name, age) VALUES (1, 2) | 0",
    );
}

const SELECTOR: &str = r#"
type executor interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

type Rows[T any] struct{ inner *sql.Rows }

type Selector[T any] interface {
	QueryContext(ctx context.Context, clauses string, args ...any) (Rows[T], error)
}

type selector[T any] struct {
	wrapped executor
	columns []string
}

func NewSelector[T any](e executor) (Selector[T], error) {
	var none T
	t := reflect.TypeOf(none)
	columns := make([]string, 0)
	for i := range t.NumField() {
		field := t.Field(i)
		if field.Anonymous {
			return nil, fmt.Errorf("embedded %s", field.Name)
		}
		name := field.Tag.Get("col")
		if name == "" {
			name = strings.ToLower(field.Name)
		}
		columns = append(columns, name)
	}
	return &selector[T]{wrapped: e, columns: columns}, nil
}

func (s selector[T]) QueryContext(ctx context.Context, clauses string, args ...any) (Rows[T], error) {
	var none T
	return s.from(ctx, reflect.TypeOf(none).Name(), clauses, args...)
}

func (s selector[T]) from(ctx context.Context, table, clauses string, args ...any) (Rows[T], error) {
	query := fmt.Sprintf("SELECT %s FROM %s %s", strings.Join(s.columns, ", "), table, clauses)
	rows, err := s.wrapped.QueryContext(ctx, query, args...)
	return Rows[T]{rows}, err
}

type pets struct {
	ID   int
	Name string `col:"pet_name"`
}

func find(ctx context.Context, db *sql.DB, id int) error {
	s, err := NewSelector[pets](db)
	if err != nil {
		return err
	}
	_, err = s.QueryContext(ctx, "WHERE id = ?", id)
	return err
}
"#;

#[test]
fn a_clause_that_a_generic_selector_completes_is_the_statement_that_it_sends() {
    let text = format!(
        "package shop\n\nimport (\n\t\"context\"\n\t\"database/sql\"\n\t\"fmt\"\n\t\"reflect\"\n\t\"strings\"\n)\n{SELECTOR}"
    );
    let found = shown(&sites(&[("shop.go", &text)]));
    let lines: Vec<&str> = found.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "QueryContext resolved",
            "SELECT id, pet_name FROM pets WHERE id = ? | 1",
            "QueryContext resolved",
            "SELECT id, pet_name FROM pets WHERE id = ? | 1",
        ],
        "{found}"
    );
}

#[test]
fn a_mapper_gives_the_table_and_columns_that_it_was_told_of() {
    let text = r#"package shop

import (
	"reflect"
	"strings"

	"example.org/gorp"
)

type base struct {
	ID int `db:"id,primarykey"`
}

type pet struct {
	base
	Name string `db:"name"`
	Age  int
}

func setUp(m *gorp.DbMap) { m.AddTableWithName(pet{}, "pets").SetKeys(true, "ID") }

func columnsOf(m *gorp.DbMap, model any) (string, []string, error) {
	t, err := m.TableFor(reflect.TypeOf(model), true)
	if err != nil {
		return "", nil, err
	}
	var columns []string
	for _, c := range t.Columns {
		columns = append(columns, c.ColumnName)
	}
	return t.TableName, columns, nil
}

func list(m *gorp.DbMap) error {
	table, columns, err := columnsOf(m, pet{})
	if err != nil {
		return err
	}
	var all []pet
	_, err = m.Select(&all, "SELECT "+strings.Join(columns, ", ")+" FROM "+table)
	return err
}
"#;
    let found = shown(&sites(&[("shop.go", text)]));
    assert!(found.contains("SELECT id, name, Age FROM pets"), "{found}");
}

#[test]
fn a_text_that_nobody_gives_is_told_apart() {
    let text =
        "package shop\n\nimport \"database/sql\"\n\nfunc Run(db *sql.DB, query string) { db.Exec(query) }\n";
    assert!(sites(&[("shop.go", text)])[0].is_never_called());
    let called = format!("{text}\nfunc run(db *sql.DB, from func() string) {{ Run(db, from()) }}\n");
    assert!(!sites(&[("shop.go", &called)])[0].is_never_called());
}

#[test]
fn every_element_that_an_index_may_choose_is_sent() {
    check(
        r#"
type migration struct {
	stmts  []string
	flavor *flavor
}

type flavor struct{ name string }

var special = flavor{"special"}

var migrations = []migration{
	{stmts: []string{"CREATE TABLE a (id INT)", "CREATE TABLE b (id INT)"}},
	{stmts: []string{"DROP TABLE a"}, flavor: &special},
	{stmts: []string{"DROP TABLE b"}},
}

func migrate(db *sql.DB, own *flavor) {
	var wanted []migration
	for _, m := range migrations {
		if m.flavor == nil || m.flavor == own {
			wanted = append(wanted, m)
		}
	}
	var number sql.NullInt64
	db.QueryRow("SELECT max(num) FROM done").Scan(&number)
	n := 0
	if number.Valid {
		n = int(number.Int64)
	}
	if n >= len(wanted) {
		return
	}
	m := wanted[n]
	for i := range m.stmts {
		db.Exec(m.stmts[i])
	}
}
"#,
        "QueryRow resolved
         SELECT max(num) FROM done | 0
         Exec resolved
         CREATE TABLE a (id INT) | 0
         CREATE TABLE b (id INT) | 0
         DROP TABLE a | 0
         DROP TABLE b | 0",
    );
}

#[test]
fn a_function_that_numbers_question_marks_rebinds() {
    let text = r#"package shop

import (
	"database/sql"
	"strconv"
	"strings"
)

type store struct {
	db       *sql.DB
	postgres bool
}

func (s *store) bound(query string) string {
	if !s.postgres {
		return query
	}
	var b strings.Builder
	n := 1
	for _, r := range query {
		if r == '?' {
			b.WriteString("$" + strconv.Itoa(n))
			n++
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func (s *store) rename(name string, id int) {
	s.db.Exec(s.bound("UPDATE pets SET name = ? WHERE id = ?"), name, id)
}
"#;
    let found = sites(&[("shop.go", text)]);
    let [statement] = found[0].statements.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(statement.sql, "UPDATE pets SET name = ? WHERE id = ?");
    assert!(statement.is_rebound);
}

#[test]
fn a_tag_of_a_struct_that_is_not_known_may_say_anything() {
    let text = r#"package shop

import (
	"database/sql"
	"reflect"
)

func Insert(db *sql.DB, row any) {
	of := reflect.TypeOf(row)
	columns, marks := "", ""
	for i := 0; i < of.NumField(); i++ {
		if i > 0 {
			columns += ", "
			marks += ", "
		}
		columns += of.Field(i).Tag.Get("db")
		marks += "?"
	}
	db.Exec("INSERT INTO shops (" + columns + ") VALUES (" + marks + ")")
}
"#;
    assert_eq!(
        shown(&sites(&[("shop.go", text)])).trim(),
        "Exec partial
  INSERT INTO shops (⟨unknown⟩) VALUES (?) | 0
  INSERT INTO shops (⟨unknown⟩, ⟨unknown⟩) VALUES (?, ?) | 0"
    );
}
