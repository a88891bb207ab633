//! `godbg locate`: who sends a statement.

use serde_json::Value;

use crate::project::{Project, Ran};

/// A store with a constant, optional parts, a list of unknown length and a name out of two.
const STORE: &str = r#"package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	_ "github.com/lib/pq"
)

type Store struct{ db *sql.DB }

type Filter struct {
	Name, Mail, City string
	Limit            int
}

func (s *Store) Get(ctx context.Context, id int) *sql.Row {
	return s.db.QueryRowContext(ctx, "SELECT id, name FROM users WHERE id = $1", id)
}

func (s *Store) Find(ctx context.Context, filter Filter) (*sql.Rows, error) {
	query := "SELECT id, name FROM users"
	var parts []string
	var args []any
	if filter.Name != "" {
		args = append(args, filter.Name)
		parts = append(parts, fmt.Sprintf("name = $%d", len(args)))
	}
	if filter.Mail != "" {
		args = append(args, filter.Mail)
		parts = append(parts, fmt.Sprintf("mail = $%d", len(args)))
	}
	if filter.City != "" {
		args = append(args, filter.City)
		parts = append(parts, fmt.Sprintf("city = $%d", len(args)))
	}
	if len(parts) > 0 {
		query += " WHERE " + strings.Join(parts, " AND ")
	}
	if filter.Limit > 0 {
		query += fmt.Sprintf(" LIMIT %d", filter.Limit)
	}
	return s.db.QueryContext(ctx, query, args...)
}

func (s *Store) Several(ctx context.Context, ids []int) (*sql.Rows, error) {
	var marks []string
	var args []any
	for index, id := range ids {
		marks = append(marks, fmt.Sprintf("$%d", index+1))
		args = append(args, id)
	}
	return s.db.QueryContext(ctx, "SELECT name FROM users WHERE id IN ("+strings.Join(marks, ", ")+")", args...)
}

func (s *Store) Sorted(ctx context.Context, down bool) (*sql.Rows, error) {
	direction := "ASC"
	if down {
		direction = "DESC"
	}
	return s.db.QueryContext(ctx, "SELECT name FROM users WHERE kind = 'admin' ORDER BY name "+direction)
}
"#;

fn project() -> Project {
    Project::new(&[("go.mod", "module shop\n\ngo 1.24\n"), ("store/store.go", STORE)])
}

fn answers(ran: &Ran) -> Vec<Value> {
    ran.out
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect()
}

/// Returns `line how` of each match.
fn matches(answer: &Value) -> Vec<String> {
    let matches = answer["matches"].as_array().expect("a list");
    matches
        .iter()
        .map(|found| {
            assert_eq!(found["file"], "store/store.go");
            format!("{} {}", found["line"], found["how"].as_str().expect("a word"))
        })
        .collect()
}

#[test]
fn statements_lead_to_their_lines() {
    let cases: &[(&str, &[&str])] = &[
        ("SELECT id, name FROM users WHERE id = $1", &["20 template"]),
        ("select id,name from users where id=42;", &["20 template"]),
        ("SELECT id, name FROM users", &["45 template"]),
        // A combination that no single condition gives, numbered as the code numbers it.
        (
            "SELECT id, name FROM users WHERE name = $1 AND city = $2 LIMIT 20",
            &["45 template"],
        ),
        (
            "SELECT id, name FROM users WHERE name = $1 AND city = $3",
            &["45 fingerprint"],
        ),
        (
            "SELECT name FROM users WHERE id IN ($1, $2, $3, $4, $5, $6, $7)",
            &["55 template"],
        ),
        (
            "SELECT name FROM users WHERE kind = 'admin' ORDER BY name DESC",
            &["63 template"],
        ),
        (
            "SELECT name FROM users WHERE kind = 'guest' ORDER BY name DESC",
            &["63 fingerprint"],
        ),
        // What pg_stat_statements makes of it.
        (
            "SELECT name FROM users WHERE kind = $1 ORDER BY name DESC",
            &["63 fingerprint"],
        ),
        ("SELECT name FROM users ORDER BY name DESC", &[]),
    ];
    let project = project();
    let questions: Vec<String> = cases
        .iter()
        .map(|(sql, _)| serde_json::json!({ "sql": sql, "id": 7 }).to_string())
        .collect();
    project.write("asked.jsonl", questions.join("\n"));
    let ran = project.godbg(&["locate", ".", "--from", "asked.jsonl", "--format", "json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let answers = answers(&ran);
    assert_eq!(answers.len(), cases.len());
    for ((sql, expected), answer) in cases.iter().zip(&answers) {
        assert_eq!(answer["id"], 7);
        assert_eq!(answer["sql"], *sql);
        assert_eq!(matches(answer), *expected, "{sql}");
    }
}

#[test]
fn a_text_that_is_cut_off_is_compared_as_far_as_it_goes() {
    let ran = project().godbg(&[
        "locate",
        ".",
        "--format",
        "json",
        "--sql",
        "SELECT id, name FROM users WHERE mail = $1 AND ci...",
    ]);
    let answers = answers(&ran);
    assert_eq!(matches(&answers[0]), ["45 template"]);
    assert_eq!(answers[0]["matches"][0]["prefix"], true);
}

#[test]
fn people_read_frames_or_what_is_near() {
    let project = project();
    let ran = project.godbg(&[
        "locate",
        ".",
        "--sql",
        "SELECT id, name FROM users WHERE name = 'x' LIMIT 3",
    ]);
    insta::assert_snapshot!(ran.out);
    let ran = project.godbg(&[
        "locate",
        ".",
        "--sql",
        "SELECT id, mail FROM users WHERE city = $1 FOR UPDATE",
    ]);
    assert_eq!(ran.code, Some(1));
    insta::assert_snapshot!(ran.out);
    let ran = project.godbg(&["locate", "."]);
    assert_eq!(ran.code, Some(2));
}

#[test]
fn logs_are_read_as_they_are() {
    let project = project();
    project.write(
        "pg.log",
        "2026-01-02 03:04:05 UTC [7] LOG:  duration: 812.1 ms  execute <unnamed>: SELECT id, name FROM users\n\
         \tWHERE id = $1\n\
         2026-01-02 03:04:05 UTC [7] DETAIL:  parameters: $1 = '7'\n",
    );
    let ran = project.godbg(&["locate", ".", "--from", "pg.log", "--format", "json"]);
    let found = answers(&ran);
    assert_eq!(found.len(), 1);
    assert_eq!(matches(&found[0]), ["20 template"]);
    assert_eq!(found[0]["line"], 1);
    project.write(
        "broken.jsonl",
        "{\"sql\":\"SELECT id, name FROM users\"}\nno JSON\n",
    );
    let ran = project.godbg(&["locate", ".", "--from", "broken.jsonl", "--format", "json"]);
    let found = answers(&ran);
    assert_eq!(found.len(), 2);
    assert_eq!(found[1]["error"], "no JSON object with `sql`");
}
