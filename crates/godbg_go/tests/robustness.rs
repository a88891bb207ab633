//! Depth, laziness, broken bytes: what no ordinary file holds.

use godbg_go::ast::{Decl, File, FuncDecl, Node, Tree};
use godbg_go::syntax::{decode, parse, parse_body, parse_bytes, parse_declarations};

const SAMPLE: &str = include_str!("data/sample.go.txt");

/// Parses what nests 100 000 deep. The stack of a test thread holds 2 MiB; work that grew with
/// the square of the depth would not end.
#[track_caller]
fn check_depth(head: &str, open: &str, middle: &str, close: &str, tail: &str) {
    const DEPTH: usize = 100_000;
    let text = format!(
        "package p\n{head}{}{middle}{}{tail}\n",
        open.repeat(DEPTH),
        close.repeat(DEPTH)
    );
    let tree = parse(text.as_str().into());
    assert_eq!(tree.range().len() as usize, text.len());
}

#[test]
fn expressions_may_nest_deep() {
    check_depth("var x = ", "(", "1", ")", "");
    check_depth("var x = ", "(", "", "", "");
    check_depth("var x = ", "f(", "1", ")", "");
    check_depth("var x = ", "a[", "1", "]", "");
    check_depth("var x = T", "{", "", "}", "");
    check_depth("var x = ", "T{a:", "1", "}", "");
    check_depth("var x = ", "!", "a", "", "");
    check_depth("var x = ", "<-", "a", "", "");
    check_depth("var x = ", "<-chan ", "int", "", "");
    check_depth("var x = ", "<-chan<- ", "chan int", "", "");
    check_depth("var x = ", "<-chan [", "1", "]int", "");
    check_depth("var x = 1", "+1", "", "", "");
    check_depth("var x = a", ".b(1)", "", "", "");
    check_depth("var x = ", "func(){x:=", "1", "}", "");
}

#[test]
fn types_may_nest_deep() {
    check_depth("type x ", "[]", "int", "", "");
    check_depth("var x ", "T[", "int", "]", "");
    check_depth("type x ", "map[", "int", "]int", "");
    check_depth("type x ", "struct{a ", "int", "}", "");
    check_depth("type x ", "interface{m(a ", "int", ")}", "");
    check_depth("type x ", "func(a, b[", "int", "])", "");
    check_depth("type T[P ", "*(", "int", "),] int", "");
    check_depth("type T[P *C", "|C", "", "", ",] int");
    check_depth("", "type T[P *func(){", "", "}] int", "");
    check_depth("func f(", "a, ", "b int", "", ")");
}

#[test]
fn statements_may_nest_deep() {
    check_depth("func f(){", "{", "", "}", "}");
    check_depth("func f(){", "if x {", "", "}", "}");
    check_depth("func f(){if x {}", " else if x {}", "", "", "}");
    check_depth("func f(){", "switch {case x:", "", "}", "}");
    check_depth("func f(){", "L:", "x()", "", "}");
    check_depth("func f(){", "}", "", "", "");
    check_depth("var x = f(", "a b\n", "", "", ")");
    check_depth("func f(){\n", "@ )\n", "", "", "}");
    check_depth("", "func f() {\n", "", "", "");
    check_depth("func f(){switch x {", "case a:\n", "", "", "}}");
}

#[test]
fn too_deep_is_an_error_and_the_next_declaration_is_whole() {
    let text = format!(
        "package p\nvar x = {}1{}\nfunc g() {{}}\n",
        "(".repeat(1000),
        ")".repeat(1000)
    );
    let tree = parse(text.as_str().into());
    assert_eq!(tree.errors().len(), 1);
    assert_eq!(tree.errors()[0].message, "exceeded max nesting depth");
    let last = File::of(&tree).declarations().last();
    assert!(matches!(last, Some(Decl::Func(_))));
}

fn functions(tree: &Tree) -> Vec<FuncDecl<'_>> {
    let declarations = File::of(tree).declarations();
    let functions = declarations.filter_map(|declaration| match declaration {
        Decl::Func(function) => Some(function),
        _ => None,
    });
    functions.collect()
}

fn shape(node: Node<'_>) -> impl Iterator<Item = String> {
    node.descendants().map(|node| format!("{node:?}"))
}

#[test]
fn a_body_that_was_skipped_can_be_parsed_alone() {
    let full = parse(SAMPLE.into());
    let lazy = parse_declarations(SAMPLE.into());
    assert_eq!(lazy.errors(), []);
    let (full, lazy) = (functions(&full), functions(&lazy));
    assert_eq!(full.len(), lazy.len());
    for (full, lazy) in full.into_iter().zip(lazy) {
        assert_eq!(full.range(), lazy.range());
        let (full, lazy) = (full.body().expect("a body"), lazy.body().expect("a body"));
        assert!(lazy.is_skipped() && !full.is_skipped());
        let body = parse_body(SAMPLE.into(), lazy.range());
        assert_eq!(body.errors(), []);
        assert!(shape(body.root()).eq(shape(full.node())));
    }
}

#[test]
fn braces_in_types_strings_and_comments_are_no_bodies() {
    let text = "package p\nfunc f(a struct{ b int }) interface{ m() } { /* } */ s := `}` + \"}\\\"\"; r := '}' // }\n}\n\
                func g() struct{} { return struct{}{} }\nvar h = func() {}\nfunc external() int\n";
    let tree = parse_declarations(text.into());
    assert_eq!(tree.errors(), []);
    let bodies: Vec<bool> = tree
        .root()
        .descendants()
        .filter_map(godbg_go::ast::BlockStmt::cast)
        .map(godbg_go::ast::BlockStmt::is_skipped)
        .collect();
    assert_eq!(bodies, [true, true, false]);
}

#[test]
fn a_file_whose_braces_do_not_match_is_parsed_in_full() {
    let tree = parse_declarations("package p\nfunc f() { if x {\n}\nfunc g() {}\n".into());
    assert_eq!(tree.errors().len(), 1);
    assert_eq!(File::of(&tree).declarations().count(), 2);
}

#[test]
fn bytes_that_are_no_text_keep_their_places() {
    let bytes = b"package p\nvar s = \"a\xff\xfe\"\nvar t = 1\xc3\nvar u int\n";
    let (text, invalid) = decode(bytes);
    assert_eq!(text.len(), bytes.len());
    assert_eq!(invalid, [20, 21, 33]);
    let tree = parse_bytes(bytes);
    let messages: Vec<(u32, &str)> = tree
        .errors()
        .iter()
        .map(|error| (error.range.start, &*error.message))
        .collect();
    let message = "invalid UTF-8 encoding";
    assert_eq!(messages, [(20, message), (33, message)]);
    assert_eq!(File::of(&tree).declarations().count(), 3);
}

#[test]
fn letters_are_those_of_go() {
    assert_eq!(parse("package p\nvar héllo, 世界, x٣ int\n".into()).errors(), []);
    // A Roman numeral is alphabetic, but no letter.
    assert_eq!(parse("package p\nvar \u{2160} int\n".into()).errors().len(), 1);
}
