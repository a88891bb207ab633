//! Settings, arguments, exit codes and baselines.

use crate::project::Project;

/// A file with one warning: it does not parse.
const BROKEN: &str = "package p\n\nimport \"database/sql\"\n\nvar _ sql.DB\n\nvar broken = )\n";

fn check_failure(arguments: &[&str], files: &[(&str, &str)], expected: &str) {
    let ran = Project::new(files).godbg(arguments);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains(expected), "{ran:?}");
    assert_eq!(ran.out, "");
}

#[test]
fn what_godbg_cannot_do_exits_with_two_and_a_remedy() {
    check_failure(
        &["scan", "nowhere"],
        &[],
        "error: cannot read nowhere: No such file",
    );
    check_failure(
        &["scan", "a.go"],
        &[("a.go", "")],
        "help: give the folder of the repository",
    );
    check_failure(
        &["scan"],
        &[("godbg.toml", "tets = true\n")],
        "godbg.toml:1:1: unknown key `tets`\nhelp: did you mean `tests`?",
    );
    check_failure(
        &["scan"],
        &[("godbg.toml", "[checks]\nnot-utf9 = \"off\"\n")],
        "unknown check `not-utf9`\nhelp: did you mean `not-utf8`?",
    );
    check_failure(
        &["scan", "--db-driver", "oracle"],
        &[],
        "help: use postgres, mysql, mariadb or sqlite",
    );
    check_failure(&["explain", "go-sintax"], &[], "help: did you mean `go-syntax`?");
    check_failure(
        &["report", "x.json"],
        &[("x.json", "[]")],
        "not a report of `godbg scan --format json`",
    );
    check_failure(
        &["scan", "--diff-base", "no-such-revision"],
        &[],
        "cannot read revision `no-such-revision`",
    );
    check_failure(
        &["scan", "--output", "no/such/folder"],
        &[],
        "cannot write no/such/folder",
    );
}

#[test]
fn the_exit_code_follows_the_worst_finding() {
    let project = Project::new(&[("a.go", BROKEN)]);
    let check = |arguments: &[&str], code| {
        let ran = project.godbg(&[&["scan"], arguments].concat());
        assert_eq!(ran.code, Some(code), "{arguments:?} {ran:?}");
    };
    check(&[], 1);
    check(&["--fail-on", "info"], 1);
    check(&["--fail-on", "error"], 0);
    check(&["--exit-zero"], 0);
    project.write("godbg.toml", "fail-on = \"off\"\n");
    check(&[], 0);
    check(&["--fail-on", "warning"], 1);
    project.write("godbg.toml", "[checks]\ngo-syntax = \"error\"\n");
    check(&["--fail-on", "error"], 1);
    project.write("godbg.toml", "[checks]\ngo-syntax = \"off\"\n");
    check(&["--fail-on", "info"], 0);
    project.write("godbg.toml", "exclude = [\"a.*\"]\n");
    check(&[], 0);
}

#[test]
fn ignored_findings_are_counted_and_needless_comments_found() {
    let ignored = BROKEN.replace("var b", "//godbg:ignore go-syntax a test of broken files\nvar b");
    let project = Project::new(&[("a.go", &ignored)]);
    let ran = project.godbg(&["scan"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.out.contains("findings    none, 1 ignored by comments"),
        "{ran:?}"
    );
    let good = "package p\n\nimport _ \"database/sql\"\n\nvar a = 1 //godbg:ignore go-syntax why\n\
                var b = 1 //godbg:ignore go-syntax\nvar c = 1 //godbg:ignore go-sintax why\n";
    project.write("a.go", good);
    let ran = project.godbg(&["scan", "--format", "concise"]);
    insta::assert_snapshot!(ran.timeless());
}

#[test]
fn a_baseline_keeps_known_findings_quiet_where_lines_moved() {
    let project = Project::new(&[("a.go", BROKEN)]);
    let ran = project.godbg(&["scan", "--write-baseline"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("wrote 1 findings to "), "{ran:?}");
    project.write("a.go", BROKEN.replace("var b", "\n\n\nvar b"));
    let ran = project.godbg(&["scan", "--baseline", "godbg-baseline.json"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("findings    none, 1 known before"), "{ran:?}");
    project.write("b.go", BROKEN);
    project.write("godbg.toml", "baseline = \"godbg-baseline.json\"\n");
    let ran = project.godbg(&["scan", "--format", "concise"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.starts_with("b.go:"), "{ran:?}");
}

#[test]
fn only_what_a_branch_adds_is_shown() {
    let project = Project::new(&[("old.go", BROKEN)]);
    project.git(&["init", "--quiet", "--initial-branch", "main"]);
    project.git(&["add", "."]);
    project.git(&["commit", "--quiet", "-m", "one"]);
    project.git(&["checkout", "--quiet", "-b", "branch"]);
    let ran = project.godbg(&["scan", "--diff-base", "main"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("findings    none, 1 known before"), "{ran:?}");
    project.write("sub/new.go", BROKEN);
    let ran = project.godbg(&["scan", "--diff-base", "main", "--format", "concise"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.starts_with("sub/new.go:"), "{ran:?}");
    let ran = project.godbg(&["scan", "sub", "--diff-base", "main", "--format", "concise"]);
    assert!(ran.out.starts_with("new.go:"), "{ran:?}");
}
