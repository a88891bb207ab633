//! Every way up from a call is followed: a function may lead to it on several.

mod sources;
use sources::check;

#[test]
fn a_caller_that_calls_two_helpers_gives_each_its_text() {
    check(
        r#"
func exec(db *sql.DB, text string) { db.Exec(text) }

func remove(db *sql.DB, table string) { exec(db, "DELETE FROM "+table) }

func touch(db *sql.DB, table string) { exec(db, "UPDATE "+table+" SET seen = true") }

func Run(db *sql.DB) {
	remove(db, "pets")
	touch(db, "owners")
}
"#,
        "Exec resolved
         DELETE FROM pets | 0
         UPDATE owners SET seen = true | 0",
    );
}

#[test]
fn a_caller_that_calls_a_helper_and_what_that_calls_gives_both_texts() {
    check(
        r#"
func remove(db *sql.DB, table string) { db.Exec("DELETE FROM " + table) }

func clear(db *sql.DB, table string) {
	remove(db, table)
}

func clearAll(db *sql.DB, table string) {
	clear(db, table)
	remove(db, table+"_log")
}

func Run(db *sql.DB) {
	remove(db, "owners")
	clear(db, "pets")
	clearAll(db, "walks")
}
"#,
        "Exec resolved
         DELETE FROM owners | 0
         DELETE FROM pets | 0
         DELETE FROM walks | 0
         DELETE FROM walks_log | 0",
    );
}

#[test]
fn functions_that_call_one_another_end() {
    check(
        r#"
func remove(db *sql.DB, table string, depth int) {
	db.Exec("DELETE FROM " + table)
	again(db, table, depth)
}

func again(db *sql.DB, table string, depth int) {
	if depth > 0 {
		remove(db, table, depth-1)
	}
}

func Run(db *sql.DB) {
	remove(db, "pets", 3)
	again(db, "owners", 3)
}
"#,
        "Exec resolved
         DELETE FROM pets | 0
         DELETE FROM owners | 0",
    );
}
