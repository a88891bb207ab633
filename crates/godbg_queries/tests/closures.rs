//! Function literals that somebody else calls change the function that they stand in.

mod sources;
use sources::check;

const HELPERS: &str = r"
func each(names []string, do func(name string)) {
	for _, name := range names {
		do(name)
	}
}

func run(do func() error) error { return try(do) }

func try(do func() error) error { return do() }

var kept []func()

func keep(do func()) { kept = append(kept, do) }
";

#[track_caller]
fn check_with_helpers(code: &str, expected: &str) {
    check(&format!("{HELPERS}{code}"), expected);
}

#[test]
fn what_a_function_of_ours_calls_is_followed() {
    check_with_helpers(
        r#"
func Find(db *sql.DB) {
	conditions := []string{"kind = 'cat'"}
	run(func() error {
		conditions = append(conditions, "legs = 4")
		return nil
	})
	db.Query("SELECT id FROM pets WHERE " + strings.Join(conditions, " AND "))
}
"#,
        "Query resolved
         SELECT id FROM pets WHERE kind = 'cat' AND legs = 4 | 0",
    );
    check_with_helpers(
        r#"
func Find(db *sql.DB) {
	var text strings.Builder
	text.WriteString("SELECT id FROM pets WHERE true")
	each([]string{"name", "kind"}, func(name string) {
		text.WriteString(" AND " + name + " = ?")
	})
	db.Query(text.String(), 1, 2)
}
"#,
        "Query resolved
         SELECT id FROM pets WHERE true AND name = ? AND kind = ? | 2",
    );
}

#[test]
fn what_is_changed_behind_a_pointer_counts() {
    check_with_helpers(
        r#"
type filter struct{ where []string }

func Find(db *sql.DB) {
	f := &filter{}
	each([]string{"name"}, func(name string) { f.where = append(f.where, name+" = ?") })
	db.Query("SELECT id FROM pets WHERE " + strings.Join(f.where, " AND "), 1)
}
"#,
        "Query resolved
         SELECT id FROM pets WHERE name = ? | 1",
    );
}

#[test]
fn what_may_be_called_later_may_have_been_called() {
    check_with_helpers(
        r#"
type filter struct{ order string }

func Find(db *sql.DB) {
	f := &filter{order: "name"}
	keep(func() { f.order = "kind" })
	db.Query("SELECT id FROM pets ORDER BY " + f.order)
}
"#,
        "Query partial
         SELECT id FROM pets ORDER BY name | 0
         SELECT id FROM pets ORDER BY ⟨unknown⟩ | 0",
    );
}

#[test]
fn a_list_that_a_library_fills_by_a_literal_need_not_be_empty() {
    check(
        r#"
type found struct{ names []string }

func Find(db *sql.DB, pets *sync.Map) {
	all := &found{names: []string{}}
	pets.Range(func(key, value any) bool {
		all.names = append(all.names, key.(string))
		return true
	})
	for range all.names {
		db.Query("SELECT id FROM pets")
	}
}
"#,
        "Query resolved
         SELECT id FROM pets | 0",
    );
}

#[test]
fn what_a_library_calls_once_has_happened() {
    check(
        r#"
var once sync.Once

func Find(db *sql.DB) {
	text := "SELECT id FROM pets"
	once.Do(func() { text += " LIMIT 1" })
	db.Query(text)
}
"#,
        "Query resolved
         SELECT id FROM pets LIMIT 1 | 0",
    );
}

#[test]
fn a_map_may_hold_a_key_that_is_not_known() {
    check_with_helpers(
        r#"
func bundle(ids []string, do func(first string)) {
	seen := map[string]string{}
	twice := map[string]bool{}
	for _, id := range ids {
		if _, ok := seen[id]; ok {
			twice[id] = true
			continue
		}
		seen[id] = id
	}
	for id := range twice {
		do(id)
	}
}

func Mark(db *sql.DB, ids []string) {
	var failed error
	bundle(ids, func(first string) {
		_, failed = db.Exec("UPDATE pets SET twice = true WHERE id = ?", first)
	})
	if failed != nil {
		return
	}
	db.Exec("DELETE FROM pets")
}
"#,
        "Exec resolved
         UPDATE pets SET twice = true WHERE id = ? | 1
         Exec resolved
         DELETE FROM pets | 0",
    );
}
