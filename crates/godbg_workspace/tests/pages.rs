//! The examples on the checks' pages: a bad one leads to a finding of the check, a good one to none.
//!
//! A page has sections `Schema`, `Bad` and `Good`. A block of Go is the body of a file whose
//! package clause and imports are added; a block of SQL is a migration. Every finding that any
//! example leads to must lie inside its file and read as findings are meant to.

use std::collections::BTreeSet;
use std::fmt::Write;

use godbg_checks::{CHECKS, Run};
use godbg_diagnostics::{CheckMeta, Finding};
use godbg_workspace::options::Options;
use godbg_workspace::tree::MemoryTree;
use godbg_workspace::{Progress, Settings, scan};

/// Packages that examples may use, by the name that they use them under.
const IMPORTS: &[(&str, &str)] = &[
    ("sql", "database/sql"),
    ("fmt", "fmt"),
    ("http", "net/http"),
    ("strconv", "strconv"),
    ("strings", "strings"),
    ("context", "context"),
    ("pgx", "github.com/jackc/pgx/v5"),
    ("sqlx", "github.com/jmoiron/sqlx"),
    ("gorm", "gorm.io/gorm"),
];

/// A fenced block of a page.
struct Example<'a> {
    section: &'a str,
    language: &'a str,
    text: String,
}

fn examples(page: &str) -> Vec<Example<'_>> {
    let mut section = "";
    let mut found: Vec<Example<'_>> = Vec::new();
    let mut is_open = false;
    for line in page.lines() {
        if let Some(language) = line.strip_prefix("```") {
            is_open = !is_open;
            if is_open {
                found.push(Example {
                    section,
                    language,
                    text: String::new(),
                });
            }
        } else if is_open {
            let example = found.last_mut().expect("a block is open");
            writeln!(example.text, "{line}").expect("a string takes all");
        } else if let Some(title) = line.strip_prefix("## ") {
            section = title;
        }
    }
    found
}

fn go_file(body: &str) -> String {
    let mut file = "package example\n\nimport (\n".to_owned();
    for (name, path) in IMPORTS
        .iter()
        .filter(|(name, _)| body.contains(&format!("{name}.")))
    {
        let _ = name;
        writeln!(file, "\t\"{path}\"").expect("a string takes all");
    }
    write!(file, "\t_ \"github.com/jackc/pgx/v5/stdlib\"\n)\n\n{body}").expect("a string takes all");
    file
}

fn findings(schema: &str, example: &Example<'_>) -> Vec<Finding> {
    let migration = if example.language == "sql" {
        example.text.as_str()
    } else {
        schema
    };
    let mut files = vec![
        ("go.mod", "module example.com/example\n\ngo 1.24\n".to_owned()),
        ("migrations/000001_init.up.sql", migration.to_owned()),
    ];
    if example.language == "go" {
        files.push(("example.go", go_file(&example.text)));
    }
    let tree: MemoryTree = files.into_iter().collect();
    let settings = Settings::resolve(&Options::default()).expect("the defaults are valid");
    let run = scan(&tree, &settings, &Progress::default());
    for finding in &run.findings {
        let text = run
            .files
            .get(finding.location.file)
            .text()
            .expect("the file was read");
        let range = finding.location.range;
        assert!(
            range.end as usize <= text.len(),
            "{finding:?} lies outside its file"
        );
        assert!(
            !finding.message.ends_with('.'),
            "a message has no full stop: {}",
            finding.message
        );
        let starts_upper = finding.message.chars().next().is_some_and(char::is_uppercase);
        assert!(
            !starts_upper,
            "a message begins in lower case: {}",
            finding.message
        );
        for related in &finding.related {
            assert!(!related.message.is_empty());
        }
    }
    run.findings
}

fn check_page(meta: &CheckMeta) -> Vec<String> {
    let mut wrong = Vec::new();
    let examples = examples(meta.page);
    let schema = examples.iter().find(|example| example.section == "Schema");
    let schema = schema.map_or("", |example| example.text.as_str());
    let sections: BTreeSet<&str> = examples.iter().map(|example| example.section).collect();
    if !sections.contains("Bad") || !sections.contains("Good") {
        wrong.push(format!("{}: the page has no bad or no good example", meta.name));
    }
    for example in examples.iter().filter(|example| example.section != "Schema") {
        let found = findings(schema, example);
        let fired = found.iter().any(|finding| finding.check == meta.name);
        if fired != (example.section == "Bad") {
            let others: Vec<_> = found
                .iter()
                .map(|finding| format!("{}: {}", finding.check, finding.message))
                .collect();
            wrong.push(format!(
                "{} ({}):\n{}found: {others:#?}",
                meta.name, example.section, example.text
            ));
        }
    }
    wrong
}

#[test]
fn bad_examples_are_found_and_good_ones_are_not() {
    let pages = CHECKS.iter().filter(|check| !matches!(check.run, Run::Engine));
    let wrong: Vec<String> = pages.flat_map(|check| check_page(&check.meta)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pages_begin_with_the_name_of_their_check() {
    for check in CHECKS {
        let title = check.meta.page.lines().next().unwrap_or_default();
        assert_eq!(title, format!("# {}", check.meta.name));
    }
}
