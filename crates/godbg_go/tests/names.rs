//! Names across files, packages, modules and builds.

use std::sync::Arc;

use godbg_go::ast::{CallExpr, Expr, Ident};
use godbg_go::program::{Dependencies, Module, Object, ParsedFile, Program};
use godbg_go::syntax;
use godbg_go::types::Callee;
use godbg_text::FileId;

fn link(files: &[(&str, &str)], modules: &[(&str, &str)]) -> Program {
    let parsed = (0..).zip(files).map(|(id, (path, text))| ParsedFile {
        id: FileId(id),
        path: Arc::from(*path),
        tree: Arc::new(syntax::parse((*text).into())),
    });
    let modules = modules
        .iter()
        .filter_map(|(text, folder)| Module::parse(text, folder));
    Program::link(parsed.collect(), modules.collect())
}

/// Returns the type of the last expression of the first file that is written so.
fn type_of(program: &Program, snippet: &str) -> String {
    let nodes = program.file(FileId(0)).tree().root().descendants();
    let found = nodes
        .filter(|node| node.text() == snippet)
        .filter_map(Expr::cast)
        .last();
    let found = found.unwrap_or_else(|| panic!("{snippet} is not in the file"));
    program.display(program.type_of(FileId(0), found))
}

const SHOP: &[(&str, &str)] = &[("module example.com/shop\n", "")];

#[test]
fn a_package_is_called_as_its_clause_says() {
    let program = link(
        &[
            (
                "main.go",
                "package main\nimport \"example.com/shop/go-store\"\nvar x = store.New()\n",
            ),
            (
                "go-store/a.go",
                "package store\ntype Store struct{}\nfunc New() *Store { return nil }\n",
            ),
        ],
        SHOP,
    );
    assert_eq!(
        type_of(&program, "store.New()"),
        "*example.com/shop/go-store.Store"
    );
}

#[test]
fn an_import_that_is_not_at_hand_may_have_any_name() {
    let program = link(
        &[(
            "main.go",
            "package main\nimport \"example.org/x/alpha-kit\"\nvar x = kit.New()\nvar y = alphakit.New()\n",
        )],
        SHOP,
    );
    for snippet in ["kit.New()", "alphakit.New()"] {
        assert_eq!(
            type_of(&program, snippet),
            "?(package example.org/x/alpha-kit is not at hand)"
        );
    }
}

#[test]
fn dot_and_renamed_imports_are_seen() {
    let program = link(
        &[
            (
                "main.go",
                "package main\nimport . \"example.com/shop/a\"\nimport other \"example.com/shop/b\"\n\
                 import _ \"example.com/shop/c\"\nvar x = One\nvar y = other.Two\nvar z = Local\nvar w = c.Three\n",
            ),
            ("here.go", "package main\nconst Local = 1.5\n"),
            ("a/a.go", "package a\nvar One int8\nvar Local string\n"),
            ("b/b.go", "package b\nvar Two int16\n"),
            ("c/c.go", "package c\nvar Three int32\n"),
        ],
        SHOP,
    );
    assert_eq!(type_of(&program, "One"), "int8");
    assert_eq!(type_of(&program, "other.Two"), "int16");
    assert_eq!(type_of(&program, "Local"), "untyped float");
    // An import for its effects gives no name.
    assert_eq!(type_of(&program, "c.Three"), "?(no declaration is at hand)");
}

#[test]
fn what_is_replaced_by_a_folder_is_read_there() {
    let program = link(
        &[
            (
                "app/main.go",
                "package main\nimport \"example.org/lib/deep\"\nvar x = deep.Value\n",
            ),
            ("third/lib/deep/a.go", "package deep\nvar Value uint8\n"),
        ],
        &[
            (
                "module example.com/app\nreplace example.org/lib v1.2.3 => ../third/lib\n",
                "app",
            ),
            ("module example.org/lib\n", "third/lib"),
        ],
    );
    assert_eq!(type_of(&program, "deep.Value"), "uint8");
}

/// Packages of other modules, by import path.
#[derive(Debug)]
struct Vendored(&'static [(&'static str, &'static str)]);

impl Dependencies for Vendored {
    fn files(&self, import_path: &str) -> Option<Vec<(String, Arc<str>)>> {
        let (_, text) = self.0.iter().find(|(path, _)| *path == import_path)?;
        Some(vec![(format!("{import_path}/a.go"), Arc::from(*text))])
    }
}

#[test]
fn the_source_of_another_module_goes_before_what_is_known_of_it() {
    let file = ParsedFile {
        id: FileId(0),
        path: Arc::from("main.go"),
        tree: Arc::new(syntax::parse(
            "package main
            import (\"example.org/kit-go\"; \"github.com/jmoiron/sqlx\"; \"fmt\"; \"github.com/lib/pq\"; \"example.org/gone\")
            var db = sqlx.Open(1)
            var x = toolbox.Make().Inner
            var s = fmt.Sprint()
            var e = pq.QuoteIdentifier(s)
            var g = gone.Thing
            func f() { db.Close(2) }\n"
                .into(),
        )),
    };
    let vendored = Vendored(&[
        (
            "github.com/jmoiron/sqlx",
            "package sqlx\ntype DB struct{ Old bool }\nfunc (*DB) Close(n int) uint8 { return 1 }\nfunc Open(n int) *DB { return nil }\n",
        ),
        (
            "example.org/kit-go",
            "package toolbox\nimport \"example.org/kit-go/inner\"\ntype Box struct{ Inner inner.Part }\nfunc Make() Box { return Box{} }\n",
        ),
        ("example.org/kit-go/inner", "package inner\ntype Part int\n"),
        ("fmt", "package fmt\nfunc Sprint() int { return 0 }\n"),
    ]);
    let module = Module::parse("module example.com/shop\n", "").expect("it names a module");
    let program = Program::link_with(vec![file], vec![module], Box::new(vendored));
    for (snippet, expected) in [
        ("db", "*github.com/jmoiron/sqlx.DB"),
        ("toolbox.Make().Inner", "example.org/kit-go/inner.Part"),
        // The standard library is never another module's.
        ("fmt.Sprint()", "string"),
        ("pq.QuoteIdentifier(s)", "string"),
        ("gone.Thing", "?(package example.org/gone is not at hand)"),
        ("db.Close(2)", "uint8"),
    ] {
        assert_eq!(type_of(&program, snippet), expected, "{snippet}");
    }
    let mut calls = program
        .file(FileId(0))
        .tree()
        .root()
        .descendants()
        .filter_map(CallExpr::cast);
    let close = calls
        .find(|call| call.node().text() == "db.Close(2)")
        .expect("a call");
    let Callee::Library {
        package,
        receiver,
        declaration,
        ..
    } = program.callee(FileId(0), close)
    else {
        panic!("a method of a library");
    };
    assert_eq!(
        (&*package, receiver.as_deref()),
        ("github.com/jmoiron/sqlx", Some("DB"))
    );
    assert!(declaration.is_some());
}

#[test]
fn variants_for_several_builds_lie_side_by_side() {
    let program = link(
        &[
            ("main.go", "package main\nvar x = open()\n"),
            ("a_linux.go", "package main\nfunc open() int { return 1 }\n"),
            (
                "b.go",
                "//go:build !linux\n\npackage main\nfunc open() string { return name }\nvar y = open()\n",
            ),
            ("c.go", "//go:build !linux\n\npackage main\nconst name = \"\"\n"),
        ],
        SHOP,
    );
    let package = program.package_of(FileId(0));
    assert_eq!(program.variants(package, "open").count(), 2);
    assert_eq!(type_of(&program, "open()"), "int");
    let of_other_build = program.file(FileId(2)).tree().root().descendants();
    let call = of_other_build
        .filter(|node| node.text() == "open()")
        .filter_map(Expr::cast)
        .last();
    let found = program.type_of(FileId(2), call.expect("a call"));
    assert_eq!(program.display(found), "string");
}

#[test]
fn method_values_and_expressions_are_functions() {
    let program = link(
        &[(
            "main.go",
            "package main
            type base struct{}
            func (*base) Close(n int) error { return nil }
            type list[T any] struct { base; of T }
            func (l list[T]) First() (T, bool) { return l.of, true }
            type closer interface { Close(int) error }
            func apply[A, B any](x A, f func(A) B) B { return f(x) }
            func f(l list[string], c closer) {
                _ = l.Close
                _ = l.First
                _ = (*base).Close
                _ = closer.Close
                _ = list[int].First
                g := c.Close
                h := apply(1, g)
                k := apply[int8]
                _, _ = h, k
            }\n",
        )],
        SHOP,
    );
    for (snippet, expected) in [
        ("l.Close", "func(int) error"),
        ("l.First", "func() (string, bool)"),
        ("(*base).Close", "func(*example.com/shop.base, int) error"),
        ("closer.Close", "func(example.com/shop.closer, int) error"),
        ("list[int].First", "func(example.com/shop.list[int]) (int, bool)"),
        ("g", "func(int) error"),
        ("h", "error"),
    ] {
        assert_eq!(type_of(&program, snippet), expected, "{snippet}");
    }
}

#[test]
fn a_name_inside_shadows_the_one_outside() {
    let program = link(
        &[(
            "main.go",
            "package main\nimport \"fmt\"\nfunc f(fmt int) { len := fmt; { fmt := \"\"; _ = fmt }; _ = len }\nvar _ = fmt.Sprint\n",
        )],
        SHOP,
    );
    assert_eq!(type_of(&program, "len"), "int");
    let file = program.file(FileId(0));
    let kinds: Vec<bool> = file
        .tree()
        .root()
        .descendants()
        .filter(|node| node.text() == "fmt")
        .filter_map(Ident::cast)
        .map(|name| matches!(program.resolve(FileId(0), name), Object::Package { .. }))
        .collect();
    assert_eq!(kinds, [false, false, false, false, true]);
}
