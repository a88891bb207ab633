//! Texts from outside that code lets through only where they are known.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod sources;
use sources::check;

#[test]
fn what_is_none_of_the_list_is_replaced() {
    check(
        r#"
func Sorted(db *sql.DB, order string) {
	if order != "asc" && order != "desc" {
		order = "desc"
	}
	db.Query("SELECT id FROM users ORDER BY id " + order)
}

func Negated(db *sql.DB, order string) {
	if !(order == "asc" || order == "desc") {
		order = "none"
	}
	db.Query("SELECT id FROM users ORDER BY id " + order)
}
"#,
        "Query resolved
         SELECT id FROM users ORDER BY id asc | 0
         SELECT id FROM users ORDER BY id desc | 0
         Query resolved
         SELECT id FROM users ORDER BY id asc | 0
         SELECT id FROM users ORDER BY id none | 0
         SELECT id FROM users ORDER BY id desc | 0",
    );
}

#[test]
fn what_is_none_of_the_list_goes_no_further() {
    check(
        r#"
func Sorted(db *sql.DB, column string) {
	if column != "name" && column != "age" {
		return
	}
	db.Query("SELECT id FROM users ORDER BY " + column)
}
"#,
        "Query resolved
         SELECT id FROM users ORDER BY name | 0
         SELECT id FROM users ORDER BY age | 0",
    );
}

#[test]
fn a_map_says_what_is_let_through() {
    check(
        r#"
func Allowed(db *sql.DB, column string) {
	allowed := map[string]bool{"name": true, "age": true}
	if !allowed[column] {
		return
	}
	db.Query("SELECT id FROM users ORDER BY " + column)
}

func Translated(db *sql.DB, sort string) {
	columns := map[string]string{"byName": "name", "byAge": "age"}
	column, ok := columns[sort]
	if !ok {
		return
	}
	db.Query("SELECT id FROM users ORDER BY " + column)
}
"#,
        "Query resolved
         SELECT id FROM users ORDER BY name | 0
         SELECT id FROM users ORDER BY age | 0
         Query resolved
         SELECT id FROM users ORDER BY name | 0
         SELECT id FROM users ORDER BY age | 0",
    );
}

#[test]
fn what_is_let_through_on_one_path_only_stays_unknown() {
    check(
        r#"
func Sorted(db *sql.DB, order string, trusted bool) {
	if !trusted && order != "asc" {
		order = "asc"
	}
	db.Query("SELECT id FROM users ORDER BY id " + order)
}
"#,
        "Query partial
         SELECT id FROM users ORDER BY id ⟨unknown⟩ | 0
         SELECT id FROM users ORDER BY id asc | 0",
    );
}

#[test]
fn what_fails_for_it_is_let_through_by_no_one_else() {
    check(
        r#"
func checked(order string) (string, error) {
	if order != "asc" && order != "desc" {
		return order, errors.New("an unknown order")
	}
	return order, nil
}

func Sorted(db *sql.DB, order string) {
	order, err := checked(order)
	if err != nil {
		return
	}
	db.Query("SELECT id FROM users ORDER BY id " + order)
}

func limited(order string) (limit int, by string, err error) {
	if order != "asc" && order != "desc" {
		err = fmt.Errorf("an unknown order: %s", order)
		return limit, order, err
	}
	return 20, order, err
}

func Limited(db *sql.DB, order string) {
	_, by, err := limited(order)
	if err != nil {
		return
	}
	db.Query("SELECT name FROM users ORDER BY id " + by)
}
"#,
        "Query resolved
         SELECT id FROM users ORDER BY id asc | 0
         SELECT id FROM users ORDER BY id desc | 0
         Query resolved
         SELECT name FROM users ORDER BY id asc | 0
         SELECT name FROM users ORDER BY id desc | 0",
    );
}

#[test]
fn a_list_that_lies_elsewhere_says_what_is_let_through() {
    check(
        r#"
var columns = []string{"name", "age"}

func Sorted(db *sql.DB, column string) {
	if !slices.Contains(columns, column) {
		return
	}
	db.Query("SELECT id FROM users ORDER BY " + column)
}
"#,
        "Query resolved
         SELECT id FROM users ORDER BY name | 0
         SELECT id FROM users ORDER BY age | 0",
    );
}

#[test]
fn what_a_check_finds_fault_with_goes_no_further() {
    check(
        r#"
var errColumn = errors.New("no such column")

func validColumn(column string) error {
	switch column {
	case "name", "age":
		return nil
	default:
		return errColumn
	}
}

type options struct {
	sort  string
	limit int
}

func (o options) check() error {
	if o.limit < 0 {
		return errors.New("no limit")
	}
	if o.sort != "asc" && o.sort != "desc" {
		return fmt.Errorf("no order: %q", o.sort)
	}
	return nil
}

func Sorted(db *sql.DB, column string) {
	if err := validColumn(column); err != nil {
		return
	}
	db.Query("SELECT id FROM users ORDER BY " + column)
}

func Ordered(db *sql.DB, o options) error {
	err := o.check()
	if err != nil {
		return err
	}
	db.Query("SELECT id FROM users ORDER BY id " + o.sort)
	return nil
}

func Listed(db *sql.DB, column string) {
	if err := oneOf(column, "name", "age"); err != nil {
		return
	}
	db.Query("SELECT id FROM users ORDER BY " + column)
}

func oneOf(column string, known ...string) error {
	for _, name := range known {
		if name == column {
			return nil
		}
	}
	return errColumn
}
"#,
        "Query resolved
         SELECT id FROM users ORDER BY name | 0
         SELECT id FROM users ORDER BY age | 0
         Query resolved
         SELECT id FROM users ORDER BY id asc | 0
         SELECT id FROM users ORDER BY id desc | 0
         Query resolved
         SELECT id FROM users ORDER BY name | 0
         SELECT id FROM users ORDER BY age | 0",
    );
}
