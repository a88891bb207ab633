//! What a snapshot keeps, and how two are compared.

use super::compare::Change;
use super::counts::{Comparison, Counts, Line, checkout};
use super::snapshot::{Place, Snapshot};

fn place(line: u32, check: &str) -> Place {
    Place {
        file: "store/users.go".to_owned(),
        line,
        check: check.to_owned(),
        severity: "error".to_owned(),
    }
}

fn snapshot(resolved: usize, findings: Vec<Place>) -> Snapshot {
    Snapshot {
        figures: [("sites.resolved".to_owned(), resolved)].into(),
        findings,
    }
}

#[test]
fn a_snapshot_reads_back() {
    for written in [
        snapshot(4, vec![place(3, "bind-arity"), place(9, "scan-arity")]),
        Snapshot::default(),
    ] {
        let read: Snapshot = serde_json::from_str(&written.to_json()).unwrap();
        assert_eq!(read, written);
    }
}

#[test]
fn equal_snapshots_have_no_change() {
    let snapshot = snapshot(4, vec![place(3, "bind-arity")]);
    assert!(Change::between(&snapshot, &snapshot).is_empty());
}

#[test]
fn gains_losses_and_figures_are_told_apart() {
    let before = snapshot(4, vec![place(3, "bind-arity"), place(9, "scan-arity")]);
    let now = snapshot(
        5,
        vec![
            place(3, "bind-arity"),
            place(7, "sql-syntax"),
            place(7, "sql-syntax"),
        ],
    );
    let change = Change::between(&before, &now);
    assert_eq!(change.gained, [place(7, "sql-syntax"), place(7, "sql-syntax")]);
    assert_eq!(change.lost, [place(9, "scan-arity")]);
    assert_eq!(change.figures["sites.resolved"], (4, 5));
}

fn line(checkout: u64, figures: &[(&str, usize)]) -> Line {
    let figures = figures.iter().map(|(name, count)| ((*name).to_owned(), *count));
    Line {
        checkout,
        figures: figures.collect(),
    }
}

#[test]
fn counts_read_back_sorted_by_name() {
    let mut counts = Counts::default();
    counts.set("till", line(u64::MAX, &[("sites", 12), ("error/sql-syntax", 1)]));
    counts.set("shop", line(7, &[]));
    let text = counts.to_text();
    assert_eq!(
        text.lines().skip(1).collect::<Vec<_>>(),
        [
            "shop 0000000000000007",
            "till ffffffffffffffff error/sql-syntax=1 sites=12"
        ]
    );
    assert_eq!(Counts::parse(&text).unwrap(), counts);
    for broken in ["shop", "shop 7 sites", "shop 7 sites=many", "shop seven"] {
        assert!(Counts::parse(broken).is_err(), "{broken}");
    }
}

#[test]
fn counts_of_one_checkout_are_compared_figure_by_figure() {
    let mut counts = Counts::default();
    counts.set("shop", line(7, &[("sites", 12), ("error/sql-syntax", 1)]));
    let compared = |now: &Line| counts.compare("shop", now);
    assert_eq!(
        compared(&line(7, &[("sites", 12), ("error/unknown-table", 215)])),
        Comparison::Same(vec![
            ("error/sql-syntax".to_owned(), 1, 0),
            ("error/unknown-table".to_owned(), 0, 215)
        ])
    );
    assert_eq!(
        compared(&line(7, &[("sites", 12), ("error/sql-syntax", 1)])),
        Comparison::Same(Vec::new())
    );
    assert_eq!(compared(&line(8, &[("sites", 12)])), Comparison::OtherCheckout);
    assert_eq!(counts.compare("till", &line(7, &[])), Comparison::New);
}

#[test]
fn a_checkout_is_told_by_its_files_in_go_and_sql() {
    let dir = std::env::temp_dir().join(format!("godbg-checkout-{}", std::process::id()));
    let write = |path: &str, text: &str| {
        let file = dir.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
        checkout(&dir).unwrap()
    };
    let first = write("store/items.go", "package store");
    assert_eq!(write("README.md", "A store."), first);
    assert_eq!(write(".git/hooks/check.go", "package main"), first);
    let changed = write("store/items.go", "package shop");
    let grown = write("migrations/1_items.sql", "");
    assert!(changed != first && grown != changed);
    std::fs::remove_dir_all(&dir).unwrap();
}
