//! The work of a parse grows with the text alone, whatever the text is.

use godbg_go::syntax::{parse, parse_declarations};

const SAMPLE: &str = include_str!("data/sample.go.txt");

/// Returns steps and tokens of a parse.
fn work(text: &str) -> (u64, u64) {
    let tree = parse(text.into());
    let tokens = u64::try_from(tree.tokens().len()).expect("a small text");
    (tree.steps(), tokens)
}

/// A broken file is read twice, and a token is eaten once and lies in a few nodes.
const STEPS_A_TOKEN: u64 = 6;

#[test]
fn a_truncated_file_is_no_more_work() {
    for end in (0..SAMPLE.len()).filter(|end| SAMPLE.is_char_boundary(*end)) {
        let (steps, tokens) = work(&SAMPLE[..end]);
        assert!(
            steps <= STEPS_A_TOKEN * tokens,
            "{steps} steps for {tokens} tokens up to {end}"
        );
    }
}

#[test]
fn a_file_without_its_beginning_is_no_more_work() {
    for start in (0..SAMPLE.len()).filter(|start| SAMPLE.is_char_boundary(*start)) {
        let (steps, tokens) = work(&SAMPLE[start..]);
        assert!(
            steps <= STEPS_A_TOKEN * tokens,
            "{steps} steps for {tokens} tokens from {start}"
        );
    }
}

/// Parses `open` and `close` many times around `middle`, and with nothing closed; four times as
/// much text must be four times the work.
#[track_caller]
fn check(head: &str, open: &str, middle: &str, close: &str, tail: &str) {
    let whole = |count: usize| {
        let (open, close) = (open.repeat(count), close.repeat(count));
        format!("package p\n{head}{open}{middle}{close}{tail}\n")
    };
    let unclosed = |count: usize| format!("package p\n{head}{}{middle}", open.repeat(count));
    let unopened = |count: usize| format!("package p\n{head}{middle}{}{tail}\n", close.repeat(count));
    for text in [&whole as &dyn Fn(usize) -> String, &unclosed, &unopened] {
        let (small, large) = (work(&text(1000)).0, work(&text(4000)).0);
        assert!(
            large <= 4 * small + small / 4 + 1000,
            "{small} and {large} steps for {}",
            text(2)
        );
    }
}

#[test]
fn nesting_is_no_more_work_than_text() {
    check("var x = ", "(", "1", ")", "");
    check("var x = ", "f(", "1", ")", "");
    check("var x = ", "a[", "1", "]", "");
    check("var x = ", "T{", "1", "}", "");
    check("var x = ", "[]T{{", "1", "}}", "");
    check("var x = ", "func() {", "1", "}", "");
    check("var x = ", "!-+^*&<-", "1", "", "");
    check("var x = 1", "+1*2", "", "", "");
    check("var x = a", ".b[c](d).(e)", "", "", "");
    check("var x ", "[]map[a]chan ", "int", "", "");
    check("var x = ", "<-chan ", "int", "(x)", "");
    check("type T[P ", "*(", "int", "),] int", "");
    check("type T[P *C", "|C", "", "", ",] int");
    check("type T[P ", "[", "a", "]", "] int");
    check("func f(", "a, ", "b int", "", ")");
    check("func f", "(a func", "()", ")", " {}");
    check("func f[", "T interface{ m[", "a", "] }", "]() {}");
    check("func f() { ", "if x := (T{", "}); x {", "}", "}");
    check("func f() { ", "for i := range a {", "", "}", "}");
    check("func f() { ", "switch { case a: ", "x()", "}", "}");
    check("func f() { ", "select { case <-c: ", "x()", "}", "}");
    check("func f() { if x {}", " else if y {}", "", "", "}");
    check("func f() { ", "L: ", "x()", "", "}");
    check("func f() { ", "{", "", "}", "}");
}

#[test]
fn damage_is_no_more_work_than_text() {
    check("", "func f() {\n", "", "}\n", "");
    check("", "func f(a {\n", "", "}\n", "");
    check("", "type T struct {\nfunc ", "", "}\n", "");
    check("var x = f(", "a b\n", "", ")\n", "");
    check("var x = f(", "a,\n", "if x {\n", "}\n", "");
    check("func f() {\n", "@ )\n", "", "]}", "");
    check("func f() {\n", "if x := T{ {\n", "", "}", "");
    check("func f() { switch x {", "case a:\n", "", "}\n", "");
    check("func f() {\n", "x := [", "1", "}\n", "");
    check("func f() {\n", "go func(", "", ")\n", "}");
    check("", "import (", "\"a\"", "\n", "");
    check("", "`", "", "\"", "");
    check("", "/*", "", "*/", "");
    check("", "'a", "", "//", "");
    check("x ", "const (", "a = 1", ")\n", "");
    check("", "}\n", "", "{\n", "");
}

#[test]
fn skipping_bodies_is_no_more_work() {
    let text = |count: usize| format!("package p\n{}", "func f() { if x { g(a + b) } }\n".repeat(count));
    let steps = |count: usize| parse_declarations(text(count).into()).steps();
    assert!(steps(4000) <= 4 * steps(1000));
    assert!(steps(1000) < parse(text(1000).into()).steps() / 2);
}
