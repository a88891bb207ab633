//! Control flow of small functions.

use std::sync::Arc;

use godbg_go::ast::{CallExpr, Expr, FuncDecl, FuncLit, Ident, Node};
use godbg_go::flow::{AccessKind, Definition, Definitions, Graph, Next, Role, Target, facts};
use godbg_go::program::{Module, ParsedFile, Program};
use godbg_go::syntax::{self, Kind};
use godbg_go::types::NodeRef;
use godbg_text::FileId;

const FILE: FileId = FileId(0);

fn link(text: &str) -> Program {
    let parsed = ParsedFile {
        id: FILE,
        path: Arc::from("p/p.go"),
        tree: Arc::new(syntax::parse(text.into())),
    };
    assert_eq!(parsed.tree.errors(), [], "{text}");
    let module = Module::parse("module example.com/shop\n", "").expect("it names a module");
    Program::link(vec![parsed], vec![module])
}

/// Returns the function of this name.
fn function(program: &Program, name: &str) -> NodeRef {
    let mut nodes = program.file(FILE).tree().root().descendants();
    let found =
        nodes.find(|node| FuncDecl::cast(*node).and_then(FuncDecl::name).map(Ident::text) == Some(name));
    program
        .file(FILE)
        .reference(found.expect("the function is in the file"))
}

/// Shows the blocks that control can reach: number, kind, steps, and where it goes.
fn show(program: &Program, graph: &Graph) -> Vec<String> {
    let shown = graph.live_blocks().map(|(id, block)| {
        let mut parts = vec![format!("{} {:?}", id.0, block.kind)];
        parts.extend(block.steps.iter().map(|step| {
            let text = program.file(FILE).node(step.node).text();
            match step.role {
                Role::ImplicitReturn => "}".to_owned(),
                Role::Statement => format!("{text};"),
                role => format!("{role:?}({text})"),
            }
        }));
        parts.push("->".to_owned());
        match block.next {
            Next::End(end) => parts.push(format!("{end:?}")),
            next => parts.extend(next.successors().map(|next| next.0.to_string())),
        }
        parts.join(" ")
    });
    shown.collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let program = link(&format!("package p\n{text}\n"));
    let graph = program.flow(function(&program, "f")).expect("a body");
    assert_eq!(show(&program, &graph), expected, "{text}");
}

#[test]
fn an_else_if_is_one_more_condition() {
    check(
        "func f() { if a := g(); a { b() } else if c { d() } else { e() }; h() }",
        &[
            "0 Body a := g(); Condition(a) -> 1 3",
            "1 IfThen b(); -> 2",
            "2 IfDone h(); } -> Return",
            "3 IfElse Condition(c) -> 4 6",
            "4 IfThen d(); -> 5",
            "5 IfDone -> 2",
            "6 IfElse e(); -> 5",
        ],
    );
}

#[test]
fn loops_lead_back_and_labels_lead_out() {
    check(
        "func f() { L: for i := 0; i < 3; i++ { for { if i > 1 { continue L }; if i > 2 { break L }; goto M } }; M: g() }",
        &[
            "0 Body -> 1",
            "1 Label i := 0; -> 4",
            "2 ForBody -> 6",
            "3 ForDone -> 14",
            "4 ForLoop Condition(i < 3) -> 2 3",
            "5 ForPost i++; -> 4",
            "6 ForBody Condition(i > 1) -> 8 9",
            "8 IfThen -> 5",
            "9 IfDone Condition(i > 2) -> 11 12",
            "11 IfThen -> 3",
            "12 IfDone -> 14",
            "14 Label g(); } -> Return",
        ],
    );
}

#[test]
fn a_range_assigns_its_variables_once_a_round() {
    check(
        "func f(x []int) { for k, v := range x { g(k, v) } }",
        &[
            "0 Body RangeOperand(x) -> 1",
            "1 RangeLoop -> 2 3",
            "2 RangeBody RangeKey(k) RangeValue(v) g(k, v); -> 1",
            "3 RangeDone } -> Return",
        ],
    );
    check(
        "func f() { for x := range iterate { if x { return } } }",
        &[
            "0 Body RangeOperand(iterate) -> 1",
            "1 RangeLoop -> 2 3",
            "2 RangeBody RangeKey(x) Condition(x) -> 4 5",
            "3 RangeDone } -> Return",
            "4 IfThen return; -> Return",
            "5 IfDone -> 1",
        ],
    );
}

#[test]
fn the_default_of_a_switch_is_tried_last_and_fallthrough_goes_by_the_text() {
    check(
        "func f(x int) { switch x { case 1: a(); fallthrough; default: b(); case 2, 3: c() } }",
        &[
            "0 Body Tag(x) Case(1) -> 2 5",
            "1 SwitchDone } -> Return",
            "2 SwitchCaseBody a(); -> 3",
            "3 SwitchCaseBody b(); -> 1",
            "4 SwitchCaseBody c(); -> 1",
            "5 SwitchNextCase Case(2) -> 4 7",
            "7 SwitchNextCase Case(3) -> 4 8",
            "8 SwitchNextCase -> 3",
        ],
    );
    check(
        "func f(x any) { switch y := x.(type) { case int: a(y); case string, bool: b(y) } }",
        &[
            "0 Body Guard(y := x.(type)) TypeCase(int) -> 2 3",
            "1 SwitchDone } -> Return",
            "2 SwitchCaseBody TypeBinding(case int: a(y)) a(y); -> 1",
            "3 SwitchNextCase TypeCase(string) -> 4 5",
            "4 SwitchCaseBody TypeBinding(case string, bool: b(y)) b(y); -> 1",
            "5 SwitchNextCase TypeCase(bool) -> 4 6",
            "6 SwitchNextCase -> 1",
        ],
    );
}

#[test]
fn a_select_without_default_waits() {
    check(
        "func f(a, b chan int) { select { case x := <-a: g(x); case b <- 1: h() } }",
        &[
            "0 Body SelectOperands(x := <-a) SelectOperands(b <- 1) -> 2 3",
            "1 SelectDone } -> Return",
            "2 SelectCaseBody Communication(x := <-a) g(x); -> 1",
            "3 SelectAfterCase -> 4 5",
            "4 SelectCaseBody Communication(b <- 1) h(); -> 1",
            "5 SelectAfterCase -> Wait",
        ],
    );
    check(
        "func f(a chan int) { select { case <-a: default: g() } }",
        &[
            "0 Body SelectOperands(<-a) -> 2 3",
            "1 SelectDone } -> Return",
            "2 SelectCaseBody Communication(<-a) -> 1",
            "3 SelectAfterCase g(); -> 1",
        ],
    );
    check("func f() { select {} }", &["0 Body -> Wait"]);
}

#[test]
fn calls_that_never_return_end_the_path() {
    let text = "import (\"os\"; \"log\"; \"runtime\"; \"testing\")
        func stop() { fatal(1) }
        func fatal(code int) { log.Println(code); os.Exit(code) }
        func again() { again() }
        func loop() { for { } }
        func saved() { defer func() { recover() }(); panic(1) }";
    let ends = |call: &str, expected: &str| {
        check(
            &format!("{text}\nfunc f(t *testing.T, l *log.Logger) {{ {call} }}"),
            &[expected],
        );
    };
    ends("panic(1)", "0 Body panic(1); -> Panic");
    ends("os.Exit(1)", "0 Body os.Exit(1); -> Exit");
    ends("l.Fatalf(\"\")", "0 Body l.Fatalf(\"\"); -> Exit");
    ends("runtime.Goexit()", "0 Body runtime.Goexit(); -> Goexit");
    ends("t.Fatal()", "0 Body t.Fatal(); -> Goexit");
    ends("stop()", "0 Body stop(); -> Never");
    ends("loop()", "0 Body loop(); -> Never");
    // What nobody can tell is taken to return.
    ends("again()", "0 Body again(); } -> Return");
    ends("saved()", "0 Body saved(); } -> Return");
    ends(
        "exit := os.Exit; exit(1)",
        "0 Body exit := os.Exit; exit(1); } -> Return",
    );
    ends(
        "panic := println; panic(1)",
        "0 Body panic := println; panic(1); } -> Return",
    );
}

#[test]
fn broken_code_has_a_graph_too() {
    for body in [
        "break",
        "continue",
        "goto L",
        "fallthrough",
        "L: L: x()",
        "switch { case",
        "select { x() }",
    ] {
        let text = format!("package p\nfunc f() {{ {body} }}\n");
        let tree = syntax::parse(text.as_str().into());
        let function = tree
            .root()
            .descendants()
            .find_map(FuncDecl::cast)
            .expect("a function");
        if let Some(body) = function.body() {
            assert!(Graph::of(body, |_| None).block_count() > 0);
        }
    }
}

#[test]
fn a_label_that_is_declared_twice_begins_two_blocks() {
    check(
        "func f() { L: for { break L }; L: for { break L } }",
        &[
            "0 Body -> 1",
            "1 Label -> 2",
            "2 ForBody -> 3",
            "3 ForDone -> 5",
            "5 Label -> 6",
            "6 ForBody -> 7",
            "7 ForDone } -> Return",
        ],
    );
}

#[test]
fn deep_code_has_a_graph() {
    let check = |open: &str, close: &str, depth: usize| {
        let (open, close) = (open.repeat(depth), close.repeat(depth));
        let program = link(&format!(
            "package p\nfunc f(x int, c chan int) {{ {open} x++ {close} }}\n"
        ));
        let of = function(&program, "f");
        let graph = program.flow(of).expect("a body");
        assert!(graph.is_live(Graph::ENTRY));
        assert!(!program.accesses(of, &graph).all().is_empty());
    };
    check("{", "}", 250);
    check("if x > 0 {", "}", 120);
    check("for x > 0 {", "}", 120);
    check("switch { case x > 0: ", "}", 60);
    check("select { case c <- x: ", "}", 60);
    let chain = "if x > 0 { x-- } else ".repeat(20_000);
    check(&format!("{chain} {{ }};"), "", 1);
}

/// Returns the definitions of a variable that its uses see, as `use <- definitions`, each named
/// by the line it stands on.
fn definitions(text: &str, variable: &str) -> Option<Vec<String>> {
    let program = link(text);
    let of = function(&program, "f");
    let graph = program.flow(of).expect("a body");
    let accesses = program.accesses(of, &graph);
    let file = program.file(FILE);
    let declared = accesses
        .all()
        .iter()
        .map(|access| access.variable)
        .chain(accesses.entry().iter().copied());
    let variable = declared
        .into_iter()
        .find(|declared| file.node(*declared).text() == variable)?;
    let found = Definitions::of(&graph, &accesses, variable)?;
    let line = |node: Node<'_>| text[..node.range().start as usize].lines().count();
    let mut shown = Vec::new();
    for access in accesses.all().iter().filter(|access| access.variable == variable) {
        let Some(seen) = found.reaching(access.place) else {
            continue;
        };
        let seen: Vec<String> = seen
            .iter()
            .map(|definition| match definition {
                Definition::Entry => "entry".to_owned(),
                Definition::At(access) => line(file.node(access.place)).to_string(),
            })
            .collect();
        shown.push(format!("{} <- {}", line(file.node(access.place)), seen.join(" ")));
    }
    Some(shown)
}

#[test]
fn a_use_sees_the_definitions_that_reach_it() {
    let text = "package p
        func f(n int) (err error) {
            x := 1
            if n > 0 {
                x = 2
            }
            for i := range n {
                x += i
            }
            use(x)
            x = 3
            return nil
        }";
    let of = |name| definitions(text, name).expect("only f writes it");
    assert_eq!(of("x"), ["8 <- 3 5 8", "10 <- 3 5 8"]);
    assert_eq!(of("n"), ["4 <- entry", "7 <- entry"]);
    assert_eq!(of("i"), ["8 <- 7"]);
}

#[test]
fn parts_leave_what_was_there_and_pointers_lead_elsewhere() {
    let text = "package p
        type s struct { a int; in struct { b int } }
        func f(p *s) {
            var x s
            x.in.b = 1
            p.a = 2
            use(x, p)
        }";
    assert_eq!(definitions(text, "x").unwrap(), ["5 <- 4", "7 <- 4 5"]);
    assert_eq!(definitions(text, "p").unwrap(), ["6 <- entry", "7 <- entry"]);
}

#[test]
fn what_others_can_write_is_not_followed() {
    let shared = |body: &str| {
        let text =
            format!("package p\nimport \"sync\"\nfunc f() {{\n var x sync.WaitGroup\n {body}\n _ = 1\n}}");
        definitions(&text, "x").is_none()
    };
    assert!(shared("g(&x)"));
    assert!(shared("x.Wait()"));
    assert!(shared("func() { x = y }()"));
    assert!(!shared("func() { g(x) }()"));
    assert!(!shared("g(x)"));
}

#[test]
fn a_literal_captures_what_is_declared_outside_of_it() {
    let program = link(
        "package p
        func f(a, b int, c []int) {
            d := 1
            _ = func(e int) { a = e; g := b; c[0] = g; _ = func() { d++ } }
            switch h := any(a).(type) { case int: func() { use(h) }() }
        }",
    );
    let file = program.file(FILE);
    let literals = file.tree().root().descendants().filter_map(FuncLit::cast);
    let shown: Vec<String> = literals
        .map(|literal| {
            let captures = program.captures(file.reference(literal.node())).into_iter();
            let shown = captures.map(|capture| {
                let name = file.node(capture.places[0]).text().to_owned();
                if capture.writes { name + "=" } else { name }
            });
            shown.collect::<Vec<_>>().join(" ")
        })
        .collect();
    assert_eq!(shown, ["a= b c d=", "d=", "h"]);
}

#[test]
fn a_return_gives_named_results_their_values() {
    let program = link("package p\nfunc f() (err error) { if g() { return e }; return }");
    let of = function(&program, "f");
    let accesses = program.accesses(of, &program.flow(of).expect("a body"));
    let kinds: Vec<AccessKind> = accesses.all().iter().map(|access| access.kind).collect();
    assert_eq!(kinds, [AccessKind::Assign, AccessKind::Use]);
}

/// Returns what the call of `call` in `f` may run, with `…` where there may be more.
fn targets(text: &str) -> String {
    let program = link(&format!("package p\n{text}\n"));
    let file = program.file(FILE);
    let mut calls = file.tree().root().descendants().filter_map(CallExpr::cast);
    let call = calls
        .find(|call| {
            call.function()
                .is_some_and(|function| function.node().text().ends_with("call"))
        })
        .expect("a call of it");
    let found = program.targets(FILE, call);
    let mut shown: Vec<String> = found
        .known
        .iter()
        .map(|target| match target {
            Target::Function(function) => FuncDecl::cast(program.node(function.0))
                .and_then(FuncDecl::name)
                .map_or("", Ident::text)
                .to_owned(),
            Target::Literal(literal) => program.node(*literal).text().to_owned(),
            Target::Library { package, name, .. } => format!("{package}.{name}"),
        })
        .collect();
    if !found.is_complete {
        shown.push("…".to_owned());
    }
    shown.join(" ")
}

#[test]
fn function_values_are_followed_to_where_they_come_from() {
    let functions = "func a() {}\nfunc b() {}\nfunc pick(x bool) func() { if x { return a }; return b }\n";
    let of = |text: &str| targets(&format!("{functions}{text}"));
    assert_eq!(of("func f() { call := a; if x { call = b }; call() }"), "a b");
    assert_eq!(
        of("func f(call func()) { call() }\nfunc g() { f(a); f(func() {}) }"),
        "a func() {}"
    );
    assert_eq!(of("func F(call func()) { call() }\nfunc g() { F(a) }"), "a …");
    assert_eq!(of("func f(call func()) { call() }\nvar g = f"), "…");
    assert_eq!(of("func f() { call := pick(true); call() }"), "a b");
    assert_eq!(
        of("type t struct { call func() }\nfunc f(x t) { x.call() }\nvar y = t{call: a}\nvar z = t{b}"),
        "a b"
    );
    assert_eq!(of("func f(m map[string]func()) { call := m[\"\"]; call() }"), "…");
    assert_eq!(
        of("type t int\nfunc (t) m() {}\nfunc f(x t) { call := x.m; call() }"),
        "m"
    );
    assert_eq!(
        targets("import \"os\"\nfunc f() { call := os.Clearenv; call() }"),
        "os.Clearenv"
    );
}

#[test]
fn methods_of_interfaces_may_be_implemented_elsewhere_unless_they_are_not_exported() {
    let open =
        "type i interface { Call() }\ntype t int\nfunc (t) Call() {}\nfunc f(x i) { call := x.Call; call() }";
    assert_eq!(targets(open), "Call …");
    let closed = "type i interface { call() }\ntype t int\nfunc (t) call() {}\nfunc f(x i) { x.call() }";
    assert_eq!(targets(closed), "call");
}

#[test]
fn a_condition_tells_of_its_parts() {
    let tree = syntax::parse("package p\nvar x = !(a || b) && c\n".into());
    let mut nodes = tree.root().descendants();
    let condition = nodes
        .find(|node| node.kind() == Kind::BinaryExpr)
        .and_then(Expr::cast)
        .expect("a condition");
    let shown = |holds| -> Vec<(&str, bool)> {
        let facts = facts(condition, holds);
        facts
            .iter()
            .map(|fact| (fact.part.node().text(), fact.holds))
            .collect()
    };
    assert_eq!(shown(true), [("a", false), ("b", false), ("c", true)]);
    assert_eq!(shown(false), []);
}
