//! What a snapshot keeps, and how two are compared.

use super::compare::Change;
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
