//! `godbg go`.

use crate::project::Project;

fn project() -> Project {
    Project::new(&[
        ("go.mod", "module example.com/shop\n\ngo 1.27\n"),
        (
            "store/store.go",
            "package store\n\ntype ID int\n\nconst first ID = 1 << 3\n\n\
             func (id ID) Next() ID {\n\tif id == first {\n\t\tpanic(\"first\")\n\t}\n\treturn id + 1\n}\n",
        ),
    ])
}

#[test]
fn a_tree_is_one_object_a_file() {
    let project = Project::new(&[("a.go", "package p\nvar x = \"a\"\nvar y =\n")]);
    let tree = project.json(&["go", "tree", "--format", "json", "a.go"]);
    assert_eq!(
        tree,
        serde_json::json!({
            "file": "a.go",
            "nodes": [
                ["File", 0, 29], ["Ident", 8, 9],
                ["GenDecl", 10, 21], ["ValueSpec", 14, 21], ["Ident", 14, 15], ["BasicLit", 18, 21],
                ["GenDecl", 22, 29], ["ValueSpec", 26, 29], ["Ident", 26, 27], ["BadExpr", 30, 30],
            ],
            "errors": [[30, "unexpected end of file, expected expression"]],
        })
    );
}

#[test]
fn bytes_that_are_no_text_move_nothing() {
    let project = project();
    project.write("bad.go", b"package p\nvar s = \"\xff\xfe\"\nvar t int\n");
    let ran = project.godbg(&["go", "tree", "--format", "json", "bad.go"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(ran.out.contains(r#"["BasicLit",18,22]"#), "{ran:?}");
    let ran = project.godbg(&["go", "types", "bad.go"]);
    assert!(ran.out.contains("27..28 t: int"), "{ran:?}");
}

#[test]
fn types_name_the_module_that_a_file_lies_in() {
    for path in [".", "store/store.go"] {
        let ran = project().godbg(&["go", "types", path]);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert!(
            ran.out.contains("example.com/shop/store.ID = \"8\""),
            "{path}: {ran:?}"
        );
    }
    let ran = project().godbg(&["go", "symbols", "store/store.go"]);
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_graph_says_how_paths_end() {
    let ran = project().godbg(&["go", "cfg", "store/store.go"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    insta::assert_snapshot!(ran.out);
}

#[test]
fn a_file_that_is_not_there_is_an_error() {
    for job in ["tree", "types", "symbols", "cfg"] {
        let ran = project().godbg(&["go", job, "none.go"]);
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.err.contains("cannot read none.go"), "{ran:?}");
    }
}
