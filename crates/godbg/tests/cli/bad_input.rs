//! Input that no run may stumble over.

use std::fs;
use std::io::Read;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Stdio};

use crate::project::Project;

const GOOD: &str = "package p\n\nimport \"database/sql\"\n\nfunc f(db *sql.DB) {}\n";

fn concise(project: &Project) -> String {
    let ran = project.godbg(&["scan", "--format", "concise", "--exit-zero"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran.out
}

#[test]
fn an_empty_repository_is_clean() {
    let project = Project::new(&[]);
    let ran = project.godbg(&["scan"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.contains("files       0 Go files"), "{ran:?}");
}

#[test]
fn bytes_that_are_not_utf8_are_a_finding_at_their_line() {
    let project = Project::new(&[("good.go", GOOD)]);
    project.write("bad.go", b"package p\n\nvar s = \"\xff\"\n");
    project.write("wide.go", b"\xff\xfep\0a\0");
    let out = concise(&project);
    assert!(
        out.contains("bad.go:3:10: warning[not-utf8] byte 0xff is not UTF-8\n"),
        "{out}"
    );
    assert!(
        out.contains("wide.go:1:1: warning[not-utf8] the file is UTF-16, expected UTF-8\n"),
        "{out}"
    );
    assert!(out.contains("3 Go files, 1 parsed, 2 not readable"), "{out}");
}

#[test]
fn links_that_lead_in_a_circle_are_found_out() {
    let project = Project::new(&[("good.go", GOOD)]);
    symlink("loop", project.path("loop")).expect("links can be made");
    symlink("nowhere.go", project.path("broken.go")).expect("links can be made");
    symlink(".", project.path("self")).expect("links can be made");
    let out = concise(&project);
    assert!(
        out.contains("loop:1:1: warning[unreadable-file] a symbolic link that leads to no file"),
        "{out}"
    );
    assert!(out.contains("broken.go:1:1: warning[unreadable-file]"), "{out}");
    assert!(
        out.contains("a symbolic link to a folder was not followed"),
        "{out}"
    );
}

#[test]
fn a_folder_without_permission_is_a_finding_about_itself() {
    let project = Project::new(&[("good.go", GOOD), ("closed/x.go", GOOD)]);
    let folder = project.path("closed");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o000)).expect("permissions can be set");
    // The superuser reads everything, permission or not.
    let is_superuser = fs::read_dir(&folder).is_ok();
    let out = concise(&project);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("permissions can be set");
    if !is_superuser {
        assert!(
            out.contains("closed:1:1: warning[unreadable-file] cannot be read: permission denied"),
            "{out}"
        );
    }
    assert!(out.contains(" parsed"), "{out}");
}

#[test]
fn a_file_of_fifty_megabytes_is_left_out_and_said() {
    let project = Project::new(&[("good.go", GOOD)]);
    let mut text = String::from("package p\n\nvar data = []byte{\n");
    text.push_str(&"0,1,2,3,4,5,6,7,8,9,\n".repeat(50 * 1024 * 1024 / 21));
    project.write("huge.go", text + "}\n");
    let out = concise(&project);
    assert!(
        out.contains("huge.go:1:1: info[file-too-large] 51 MiB, more than the limit of 32 MiB"),
        "{out}"
    );
    project.write("huge.go", GOOD.to_owned() + &"// more\n".repeat(1024 * 1024 / 8));
    project.write("godbg.toml", "max-file-size-mib = 1\n");
    assert!(concise(&project).contains("huge.go:1:1: info[file-too-large] 2 MiB"));
    project.write("godbg.toml", "max-file-size-mib = 2\n");
    assert!(!concise(&project).contains("huge.go"));
}

#[test]
fn nesting_a_hundred_thousand_deep_ends_no_run() {
    let deep = 100_000;
    let expression = format!("{}1{}", "(".repeat(deep), ")".repeat(deep));
    let blocks = format!("{}{}", "{".repeat(deep), "}".repeat(deep));
    let sql = format!("SELECT {expression}");
    let project = Project::new(&[
        ("good.go", GOOD),
        (
            "expression.go",
            &format!("package p\n\nimport _ \"database/sql\"\n\nvar x = {expression}\n"),
        ),
        (
            "blocks.go",
            &format!("package p\n\nimport _ \"database/sql\"\n\nfunc g() {blocks}\n"),
        ),
        (
            "sql.go",
            &format!("package p\n\nimport \"database/sql\"\n\nfunc h(db *sql.DB) {{ db.Exec(`{sql}`) }}\n"),
        ),
    ]);
    assert!(concise(&project).contains("4 Go files, 4 parsed"));
}

#[test]
fn a_nul_byte_in_sql_ends_no_run() {
    let project = Project::new(&[
        (
            "a.go",
            "package p\n\nimport \"database/sql\"\n\nfunc h(db *sql.DB) { db.Exec(\"SELECT \\x00 1\") }\n",
        ),
        (
            "b.go",
            "package p\n\nimport \"database/sql\"\n\nfunc i(db *sql.DB) { db.Exec(`SELECT '\0'`) }\n",
        ),
        ("migrations/0001_a.up.sql", "CREATE TABLE a (id INT);\0\n"),
    ]);
    let out = concise(&project);
    assert!(out.contains("2 Go files"), "{out}");
    assert!(!out.contains('\0'), "{out}");
}

#[test]
fn a_broken_go_file_is_a_finding_and_the_others_are_read() {
    let project = Project::new(&[("good.go", GOOD)]);
    project.write(
        "bad.go",
        "package p\n\nimport \"database/sql\"\n\nvar broken = )\n\nvar _ sql.DB\n",
    );
    let out = concise(&project);
    assert!(out.contains("bad.go:5:"), "{out}");
    assert!(out.contains("warning[go-syntax]"), "{out}");
    assert!(out.contains("2 Go files, 2 parsed"), "{out}");
}

#[test]
fn control_characters_never_reach_the_terminal() {
    let project = Project::new(&[("good.go", GOOD)]);
    project.write("x\u{1b}[31m.go", b"package p\nvar s = \"\x1b[2J\xff\"\n");
    let ran = project.godbg(&["scan", "--exit-zero"]);
    assert!(ran.out.contains("x\\u{1b}[31m.go"), "{ran:?}");
    assert!(!ran.out.contains('\u{1b}'), "{ran:?}");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let files: Vec<(String, String)> = (0..2_000)
        .map(|number| {
            (
                format!("f{number}.go"),
                "package p; func (\nimport \"database/sql\"".into(),
            )
        })
        .collect();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let project = Project::new(&files);
    let mut godbg = Command::new(env!("CARGO_BIN_EXE_godbg"))
        .args(["explain", "--output", "/dev/stdout"])
        .current_dir(project.path("."))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("godbg starts");
    drop(godbg.stdout.take());
    let mut err = String::new();
    let mut pipe = godbg.stderr.take().expect("stderr is piped");
    pipe.read_to_string(&mut err).expect("errors are UTF-8");
    let status = godbg.wait().expect("godbg ends");
    assert_eq!((status.code(), err.as_str()), (Some(0), ""));
}
