//! How often loops run, and what their iterations add.

mod sources;
use sources::check;

#[test]
fn a_separator_stands_between_iterations_alone() {
    check(
        r#"
func list(count, offset int) string {
	text := "("
	for i := 0; i < count; i++ {
		text += fmt.Sprintf("$%d", i+offset+1)
		if i < (count - 1) {
			text += ", "
		}
	}
	return text + ")"
}

func remove(db *sql.DB, owner int64, ids []int64) {
	db.Exec("DELETE FROM pets WHERE owner = $1 AND id IN " + list(len(ids), 1))
}

func removeAll(db *sql.DB, owner int64, pets []*pet) {
	ids := make([]int64, len(pets))
	for i := range pets {
		ids[i] = pets[i].id
	}
	remove(db, owner, ids)
}

type pet struct{ id int64 }
"#,
        "Exec resolved
         DELETE FROM pets WHERE owner = $1 AND id IN ($2) | 0
         DELETE FROM pets WHERE owner = $1 AND id IN ($2, $3) | 0",
    );
}

#[test]
fn the_last_iteration_is_known_by_its_number() {
    check(
        r#"
func f(db *sql.DB, ids []any) {
	query := "DELETE FROM pets WHERE "
	for i := range ids {
		query += "id = ?"
		if i != len(ids)-1 {
			query += " OR "
		}
	}
	db.Exec(query, ids...)
}

func g(db *sql.DB, ids []any) {
	query := "DELETE FROM pets WHERE id = ?"
	for i := 1; i < len(ids); i++ {
		query += " OR id = ?"
	}
	db.Exec(query, ids...)
}
"#,
        "Exec resolved
         DELETE FROM pets WHERE id = ? | 0+
         DELETE FROM pets WHERE id = ? OR id = ? | 0+
         Exec resolved
         DELETE FROM pets WHERE id = ? | 0+
         DELETE FROM pets WHERE id = ? OR id = ? | 0+",
    );
}

#[test]
fn a_loop_that_tests_a_text_ends_when_the_test_fails() {
    check(
        r#"
func numbered(query string) string {
	n := 1
	for strings.Contains(query, "?") {
		query = strings.Replace(query, "?", fmt.Sprintf("$%d", n), 1)
		n++
	}
	return query
}

func f(db *sql.DB, ids []any) {
	query := "DELETE FROM pets WHERE owner = ? AND kind = ? AND id IN (?" + strings.Repeat(",?", len(ids)-1) + ")"
	db.Exec(numbered(query))
}
"#,
        "Exec resolved
         DELETE FROM pets WHERE owner = $1 AND kind = $2 AND id IN ($3) | 0
         DELETE FROM pets WHERE owner = $1 AND kind = $2 AND id IN ($3,$4) | 0",
    );
}

#[test]
fn a_loop_over_twice_as_many_runs_as_often() {
    check(
        r#"
func f(db *sql.DB, ids []string) {
	var query strings.Builder
	query.WriteString("SELECT id FROM transfers WHERE ")
	query.WriteString(fmt.Sprintf("a IN (?%[1]s) OR b IN (?%[1]s)", strings.Repeat(",?", len(ids)-1)))
	var args []any
	for i := 0; i < len(ids)*2; i++ {
		args = append(args, ids[i%len(ids)])
	}
	db.Query(query.String(), args...)
}
"#,
        "Query resolved
         SELECT id FROM transfers WHERE a IN (?) OR b IN (?) | 2
         SELECT id FROM transfers WHERE a IN (?,?) OR b IN (?,?) | 4",
    );
}

#[test]
fn what_goes_on_with_the_loop_around_it_does_so_where_it_is_found() {
    check(
        r#"
func fresh(known, ids []int) []int {
all:
	for _, id := range ids {
		for _, old := range known {
			if id == old {
				continue all
			}
		}
		known = append(known, id)
	}
	return known
}

func run(db *sql.DB, shop int, ids []int) {
	ids = fresh(nil, ids)
	if len(ids) == 0 {
		return
	}
	var rows []string
	var args []any
	for _, id := range ids {
		rows = append(rows, "(?, ?)")
		args = append(args, shop, id)
	}
	db.Exec("INSERT INTO stock (shop, id) VALUES "+strings.Join(rows, ", "), args...)
}
"#,
        "Exec resolved
         INSERT INTO stock (shop, id) VALUES (?, ?) | 2
         INSERT INTO stock (shop, id) VALUES (?, ?), (?, ?) | 4",
    );
}

#[test]
fn elements_that_are_filled_field_by_field_are_as_many_as_the_list_they_are_made_for() {
    check(
        r#"
type column struct {
	name string
	kind int
}

type table struct {
	columns []column
}

func columnsOf(names []string) []column {
	result := make([]column, len(names))
	for i := range names {
		result[i].name = names[i]
	}
	return result
}

func (t *table) names() []string {
	result := make([]string, len(t.columns))
	for i := range t.columns {
		result[i] = t.columns[i].name
	}
	return result
}

func insert(db *sql.DB, t *table) {
	names := t.names()
	marks := strings.TrimSuffix(strings.Repeat("?, ", len(names)), ", ")
	db.Exec("INSERT INTO shops (" + strings.Join(names, ", ") + ") VALUES (" + marks + ")")
}

func run(db *sql.DB) {
	insert(db, &table{columns: columnsOf([]string{"name", "owner"})})
}
"#,
        "Exec resolved
         INSERT INTO shops (name, owner) VALUES (?, ?) | 0",
    );
}

#[test]
fn what_joining_nothing_leaves_is_not_known_where_nothing_else_arrives() {
    check(
        r#"
func find(db *sql.DB, ids []int) {
	if len(ids) == 0 {
		return
	}
	var marks []string
	var args []any
	for _, id := range ids {
		marks = append(marks, "?")
		args = append(args, id)
	}
	db.Query("SELECT name FROM shops WHERE id IN ("+strings.Join(marks, ", ")+")", args...)
}

func run(db *sql.DB) {
	var ids []int
	find(db, ids)
}
"#,
        "Query partial
         SELECT name FROM shops WHERE id IN (⟨unknown⟩) | 0",
    );
}

#[test]
fn other_fields_of_a_table_do_not_count() {
    // Each row makes a list, which takes more steps together than a question has.
    let row = "\t{names: made(one, one, one, one), query: \"SELECT id, name FROM shops\"},\n";
    let rows = row.repeat(30);
    check(
        &format!(
            r#"
type gauge struct {{
	names   []string
	query   string
	isCheck bool
}}

var one = []string{{"one"}}

func made(lists ...[]string) []string {{
	var result []string
	for _, list := range lists {{
		for _, name := range list {{
			result = append(result, name)
		}}
	}}
	return result
}}

var gauges = []gauge{{
	{{names: made(one), query: "SELECT 1", isCheck: true}},
{rows}}}

func run(db *sql.DB) {{
	for _, gauge := range gauges {{
		if gauge.isCheck {{
			db.QueryRow(gauge.query)
		}}
	}}
}}
"#
        ),
        "QueryRow resolved
         SELECT 1 | 0",
    );
}

#[test]
fn a_loop_is_not_cut_short() {
    // The greatest number below a thousand is one that decides the condition; its text ends with a comma where
    // not all of the iterations are run.
    check(
        r#"
func rows(count int) string {
	text := "INSERT INTO cups (id) VALUES "
	for i := 1; i <= count; i++ {
		text += fmt.Sprintf("($%d)", i)
		if i < count {
			text += ", "
		}
	}
	return text
}

func insert(db *sql.DB, values []any) {
	count := 999
	if count > len(values) {
		count = len(values)
		db.Exec(rows(count), values...)
	}
}
"#,
        "Exec partial
         INSERT INTO cups (id) VALUES ($1), ($2) | 0+
         INSERT INTO cups (id) VALUES ($1) | 0+",
    );
}
