//! Every way up from a call is followed: a function may lead to it on several.

mod sources;
use godbg_queries::HoleSource;
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

#[test]
fn callers_too_far_up_are_known_all_the_same() {
    let is_open = |last: &str| {
        let text = format!(
            r#"package shop

import "database/sql"

func Send(db *sql.DB, name string) {{ db.Exec("DELETE FROM " + name) }}

func First(db *sql.DB, name string) {{ Send(db, name) }}

func Second(db *sql.DB, name string) {{ First(db, name) }}

func Third(db *sql.DB, name string) {{ Second(db, name) }}

func Fourth(db *sql.DB, name string) {{ Third(db, name) }}

{last}
"#
        );
        let sites = sources::sites(&[("shop.go", &text)]);
        let mut holes = sites[0].statements.iter().flat_map(|statement| &statement.holes);
        holes.any(|hole| {
            matches!(
                hole.source,
                HoleSource::Parameter {
                    is_exported: true,
                    ..
                }
            )
        })
    };
    assert!(is_open(""));
    assert!(!is_open("func fifth(db *sql.DB) { Fourth(db, \"cups\") }"));
}
