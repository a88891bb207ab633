//! Types of expressions in small programs.

use std::sync::Arc;

use godbg_go::ast::{CallExpr, Expr};
use godbg_go::program::{Module, ParsedFile, Program};
use godbg_go::syntax;
use godbg_go::types::Callee;
use godbg_text::FileId;

fn link(files: &[(&str, &str)]) -> Program {
    let parsed = (0..).zip(files).map(|(id, (path, text))| ParsedFile {
        id: FileId(id),
        path: Arc::from(*path),
        tree: Arc::new(syntax::parse((*text).into())),
    });
    let module = Module::parse("module example.com/shop\n", "").expect("it names a module");
    Program::link(parsed.collect(), vec![module])
}

/// Returns the last expression of the first file that is written so.
fn find<'p>(program: &'p Program, snippet: &str) -> Expr<'p> {
    let file = program.file(FileId(0));
    let found = file
        .tree()
        .root()
        .descendants()
        .filter(|node| node.text() == snippet)
        .filter_map(Expr::cast)
        .last();
    found.unwrap_or_else(|| panic!("{snippet} is not in the file"))
}

/// Asserts the types of expressions, each named by its text, in the body of a function.
fn check(body: &str, expected: &[(&str, &str)]) {
    check_file(&format!("package p\n\n{body}\n"), expected);
}

fn check_file(text: &str, expected: &[(&str, &str)]) {
    let program = link(&[("p/p.go", text)]);
    assert_eq!(program.file(FileId(0)).tree().errors(), [], "{text}");
    for (snippet, shown) in expected {
        let found = program.type_of(FileId(0), find(&program, snippet));
        assert_eq!(program.display(found), *shown, "{snippet}");
    }
}

#[test]
fn locals_take_the_types_of_their_values() {
    check(
        "func f(rows []string, m map[string]int) (n int64, err error) {
            a, b := 1, \"x\"
            v, ok := m[b]
            for i, row := range rows { _ = row[i] }
            for range 3 {}
            c := 'x' + a
            d := 2 * 1.5
            _, _, _, _ = v, ok, c, d
            return
        }",
        &[
            ("a", "int"),
            ("b", "string"),
            ("v", "int"),
            ("ok", "bool"),
            ("row", "string"),
            ("row[i]", "uint8"),
            ("err", "error"),
            ("d", "float64"),
            ("n", "int64"),
        ],
    );
}

#[test]
fn members_are_found_through_embedding() {
    check_file(
        "package p
        import \"database/sql\"
        type base struct { ID int64 `db:\"id\"` }
        func (b *base) Key() string { return \"\" }
        type Store struct { *sql.DB; base; next *Store }
        func f(s *Store) {
            rows, err := s.Query(\"SELECT 1\")
            k := s.next.Key()
            g := (*base).Key
            _, _, _, _ = rows, err, k, g
            _ = s.next.next.ID
        }",
        &[
            ("rows", "*database/sql.Rows"),
            ("err", "error"),
            ("k", "string"),
            ("g", "func(*example.com/shop/p.base) string"),
            ("s.next.next.ID", "int64"),
            ("s.Query", "func(string, ...any) (*database/sql.Rows, error)"),
        ],
    );
}

#[test]
fn generic_functions_and_types_are_inferred() {
    check_file(
        "package p
        import (\"slices\"; \"maps\")
        type List[T any] struct { items []T; next *List[T] }
        func (l *List[E]) First() E { return l.items[0] }
        func Map[A, B any](in []A, f func(A) B) []B { return nil }
        type Pair[K comparable, V any] struct { Key K; Value V }
        func Keys[M ~map[K]V, K comparable, V any](m M) []K { return nil }
        type Set map[string]bool
        func f(l List[int], set Set) {
            first := l.next.First()
            texts := Map(l.items, func(n int) string { return \"\" })
            pairs := []Pair[string, int]{{Key: \"a\", Value: 1}}
            keys := Keys(set)
            sorted := slices.Sorted(maps.Keys(set))
            _, _, _, _, _ = first, texts, pairs[0].Value, keys, sorted
        }",
        &[
            ("first", "int"),
            ("texts", "[]string"),
            ("pairs", "[]example.com/shop/p.Pair[string,int]"),
            ("pairs[0].Value", "int"),
            ("keys", "[]string"),
            ("sorted", "[]string"),
        ],
    );
}

#[test]
fn type_switches_narrow_their_variable() {
    check(
        "func f(x any) {
            switch v := x.(type) {
            case int: _ = -v
            case string, error: _ = &v
            case []byte: _ = v[0]
            }
        }",
        &[("-v", "int"), ("&v", "*any"), ("v[0]", "uint8")],
    );
}

#[test]
fn what_is_not_at_hand_is_unknown_with_its_reason() {
    check_file(
        "package p
        import \"example.com/gone/v2\"
        type T struct { gone.Base; n int }
        func f(t T, c gone.Client) {
            a := gone.New()
            _ = a.x
            _ = t.Save()
            _ = t.n
            _ = c
        }",
        &[
            ("a.x", "?(package example.com/gone/v2 is not at hand)"),
            ("t.Save()", "?(package example.com/gone/v2 is not at hand)"),
            ("t.n", "int"),
            ("c", "example.com/gone/v2.Client"),
        ],
    );
}

#[test]
fn what_versions_of_a_library_do_not_have_in_common_is_unknown() {
    check_file(
        "package p
        import \"github.com/gin-gonic/gin\"
        func f(c *gin.Context) {
            _ = c.Request.URL
            _ = c.GetInt(\"id\")
            _ = c.Keys
            _ = c.GetString
        }",
        &[
            ("c.Request.URL", "*net/url.URL"),
            ("c.GetInt(\"id\")", "int"),
            ("c.Keys", "?(no declaration is at hand)"),
            ("c.GetString", "func(?(no declaration is at hand)) string"),
        ],
    );
}

#[test]
fn a_generic_function_may_call_itself() {
    check_file(
        "package p
        func f[P any](a, b P) P { x := f(a, b); y := f([]P{a}, []P{b}); z := f(&a, &b); _, _, _ = x, y, z; return a }
        type chain[P any] struct { next, last *chain[P]; of P }
        type other struct { next, last *other }
        func g[P any](c chain[P]) P { return c.of }
        func h(o other) { v := g(o); w := g(chain[int]{}); _, _ = v, w }
        ",
        &[
            ("x", "P"),
            ("y", "[]P"),
            ("z", "*P"),
            ("v", "?(type arguments could not be inferred)"),
            ("w", "int"),
        ],
    );
}

#[test]
fn a_type_parameter_that_is_its_own_constraint_has_an_end() {
    check_file(
        "package p\nfunc f[T T, U V, V U](a T, b U) { x := a.n; y := b[0]; _, _ = x, y }",
        &[("a", "T"), ("b", "U")],
    );
}

#[test]
fn an_operand_of_an_untyped_constant_has_the_larger_kind() {
    let program = link(&[(
        "p/p.go",
        "package p\nconst usd = 500\nvar a = 7 * 1000.0\nconst b = 3 + (2 - 1) / 0.5\nvar c float32 = 0.5 * usd\nvar d = 1 << 4.0\nconst e = 8 < 9.5\n",
    )]);
    for (snippet, expected) in [
        ("7", "untyped float"),
        ("7 * 1000.0", "float64"),
        ("3", "untyped float"),
        ("(2 - 1)", "untyped float"),
        ("2 - 1", "untyped float"),
        ("2", "untyped int"),
        ("usd", "untyped float"),
        ("8", "untyped float"),
    ] {
        let found = program.final_type(FileId(0), find(&program, snippet));
        assert_eq!(program.display(found), expected, "{snippet}");
    }
}

#[test]
fn constants_are_evaluated() {
    let program = link(&[(
        "p/p.go",
        "package p
        import \"time\"
        const (
            A = iota * 10
            B
            C Kind = iota + 1
            D
        )
        type Kind int
        const table = \"users\"
        const query = `SELECT * FROM ` + table + \" WHERE id = $1\"
        const big = 1 << 100 >> 98
        const wait = 2 * time.Minute
        var all = []any{A, B, C, D, query, len(query), big, wait, 7 / 2.0 == 3.5, string(rune(65))}
        ",
    )]);
    let values: Vec<_> = program
        .file(FileId(0))
        .tree()
        .root()
        .descendants()
        .find_map(godbg_go::ast::CompositeLit::cast)
        .expect("a literal")
        .elements()
        .map(|element| match program.constant(FileId(0), element) {
            Some(godbg_go::types::Value::Integer(value)) => value.to_string(),
            Some(godbg_go::types::Value::String(text)) => text.to_string(),
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(
        values,
        [
            "0",
            "10",
            "3",
            "4",
            "SELECT * FROM users WHERE id = $1",
            "33",
            "4",
            "120000000000",
            "Some(Bool(true))",
            "A"
        ]
    );
}

#[test]
fn keys_of_an_array_give_its_length() {
    check(
        "const ( A = iota; B; C )
        var names = [...]string{A: \"a\", C: \"c\"}
        func f() { x := [...]int{B: 1}; _, _ = names, x }",
        &[("names", "[3]string"), ("x", "[2]int")],
    );
}

#[test]
fn a_field_is_not_the_constant_of_its_name() {
    let program = link(&[(
        "p/p.go",
        "package p
        const size = 10
        type T struct { size int }
        var t = T{size: 3}
        var m = map[int]int{size: 3}",
    )]);
    let constants: Vec<_> = program
        .typed_expressions(FileId(0))
        .into_iter()
        .map(|expression| (expression.range.len(), expression.constant))
        .filter(|(length, _)| *length == 4)
        .map(|(_, constant)| constant.unwrap_or_default())
        .collect();
    assert_eq!(constants, ["10", "", "10"]);
}

/// Work that grew with the square of the length would not end.
#[test]
fn each_part_of_a_long_chain_has_its_constant() {
    const LENGTH: usize = 100_000;
    let chain = |first: &str, more: &str| format!("package p\nvar x = {first}{}\n", more.repeat(LENGTH));
    let last = |text: &str| {
        let program = link(&[("p/p.go", text)]);
        let typed = program.typed_expressions(FileId(0));
        assert!(typed.len() > LENGTH);
        let longest = typed.into_iter().max_by_key(|expression| expression.range.len());
        longest.and_then(|expression| expression.constant)
    };
    assert_eq!(last(&chain("1", " + 1")).as_deref(), Some("100001"));
    assert_eq!(last(&chain("1", " + 3 - 1")).as_deref(), None);
    let text = last(&chain("\"a\"", " + \"b\"")).expect("a constant text");
    assert_eq!((text.len(), &text[..3]), (LENGTH + 1, "abb"));
    let program = link(&[(
        "p/p.go",
        "package p\nvar x = 1 + 2 - 1 + \n3*4 - len(\"a\" + \"b\" + \"c\")\n",
    )]);
    let typed = program.typed_expressions(FileId(0));
    let constants: Vec<String> = typed.into_iter().filter_map(|one| one.constant).collect();
    assert_eq!(
        constants,
        [
            "11", "14", "2", "3", "1", "2", "1", "12", "3", "4", "3", "abc", "ab", "a", "b", "c"
        ]
    );
}

#[test]
fn what_go_1_27_added_is_typed() {
    let program = link(&[(
        "p/p.go",
        "package p
        type List[T any] struct{ items []T }
        func (l *List[T]) Map[U any](each func(T) U) []U { return nil }
        type Base struct{ ID int64; Show func(int) string }
        type User struct{ *Base; Name string }
        func show[T any](v T) string { return \"\" }
        type Shower func(int) string
        func f(l *List[User], c chan Shower) {
            names := l.Map(func(u User) string { return u.Name })
            u := User{ID: 7, Show: show}
            s := Shower(show)
            c <- show
            _, _, _ = names, u, s
        }",
    )]);
    let file = program.file(FileId(0));
    assert_eq!(file.tree().errors(), []);
    let typed = program.typed_expressions(FileId(0));
    let found = |snippet: &str| -> Vec<String> {
        let named = typed
            .iter()
            .filter(|expression| &file.tree().text()[expression.range] == snippet);
        named.map(|expression| expression.shown.to_string()).collect()
    };
    assert_eq!(found("names"), ["[]string", "[]string"]);
    assert_eq!(found("7"), ["int64"]);
    assert_eq!(found("show"), ["func(int) string"; 3]);
    let key = file
        .tree()
        .root()
        .descendants()
        .filter_map(godbg_go::ast::KeyValueExpr::cast)
        .find_map(|pair| pair.key()?.as_ident())
        .expect("a key");
    assert!(matches!(
        program.resolve(FileId(0), key),
        godbg_go::program::Object::Variable(_)
    ));
}

#[test]
fn callees_are_told_apart() {
    let program = link(&[
        (
            "p/p.go",
            "package p
            import (\"database/sql\"; \"example.com/shop/q\"; g \"example.com/gone\")
            type Execer interface { Exec(query string, args ...any) (sql.Result, error) }
            func f(db *sql.DB, e Execer, c g.Client, h func()) {
                db.Exec(\"\"); e.Exec(\"\"); q.Run(); q.New().Go(); g.Do(); c.Do(); h(); string(\"\"); len(\"\"); sql.Open(\"\", \"\")
            }",
        ),
        (
            "q/q.go",
            "package q\ntype T struct{}\nfunc (T) Go() {}\nfunc New() *T { return nil }\nfunc Run() {}",
        ),
    ]);
    let callee = |snippet| {
        let Expr::Call(call) = find(&program, snippet) else {
            panic!("{snippet} is no call")
        };
        match program.callee(FileId(0), call) {
            Callee::Library {
                package,
                receiver,
                name,
                ..
            } => format!("{package} {} {name}", receiver.as_deref().unwrap_or("-")),
            Callee::Function(_) => "function".to_owned(),
            Callee::Method { .. } => "method".to_owned(),
            Callee::InterfaceMethod { interface, name } => format!("{} {name}", program.display(interface)),
            other => format!("{other:?}"),
        }
    };
    for (snippet, expected) in [
        ("db.Exec(\"\")", "database/sql DB Exec"),
        ("e.Exec(\"\")", "example.com/shop/p.Execer Exec"),
        ("q.Run()", "function"),
        ("q.New().Go()", "method"),
        ("g.Do()", "example.com/gone - Do"),
        ("c.Do()", "example.com/gone Client Do"),
        ("h()", "FunctionValue"),
        ("len(\"\")", "Builtin(Len)"),
        ("sql.Open(\"\", \"\")", "database/sql - Open"),
    ] {
        assert_eq!(callee(snippet), expected, "{snippet}");
    }
    let _ = CallExpr::cast;
}

/// Returns the lines on which the nodes stand.
fn lines(program: &Program, nodes: impl IntoIterator<Item = godbg_go::types::NodeRef>) -> Vec<usize> {
    let mut found: Vec<_> = nodes
        .into_iter()
        .map(|place| {
            let file = program.file(place.file);
            let start = file.node(place.node).range().start as usize;
            1 + file.tree().text()[..start].matches('\n').count()
        })
        .collect();
    found.sort_unstable();
    found
}

#[test]
fn callers_are_found_directly_and_through_interfaces() {
    let program = link(&[(
        "p/p.go",
        "package p
        type Store struct{}
        func (s *Store) Get(q string) int { return 0 }
        type Other struct{}
        func (Other) Get(q string) string { return q }
        type Getter interface { Get(q string) int }
        func f(s *Store, g Getter, o Other) {
            s.Get(\"a\")
            g.Get(\"b\")
            o.Get(\"c\")
            h := s.Get
            h(\"d\")
        }",
    )]);
    let file = program.file(FileId(0));
    let get = file
        .declarations()
        .iter()
        .find(|known| &*known.name == "Get")
        .expect("a method");
    let function = godbg_go::program::FuncId(godbg_go::types::NodeRef {
        file: FileId(0),
        node: get.node,
    });
    let callers = program.callers(function);
    assert_eq!(
        lines(&program, callers.iter().map(|caller| caller.name)),
        [8, 9, 11]
    );
    assert_eq!(callers.iter().filter(|caller| caller.call.is_some()).count(), 2);
    let Expr::Call(call) = find(&program, "g.Get(\"b\")") else {
        panic!("a call")
    };
    let Callee::InterfaceMethod { interface, name } = program.callee(FileId(0), call) else {
        panic!("an interface")
    };
    assert_eq!(program.implementations(interface, &name), [function]);
}

#[test]
fn writes_of_a_field_are_found_in_every_form() {
    let program = link(&[
        (
            "p/p.go",
            "package p
        type Store struct { name, query string; parts []string }
        type Unrelated struct { query string }
        func f(u Unrelated) *Store {
            s := &Store{name: \"a\", query: \"SELECT 1\"}
            s.query = \"SELECT 2\"
            s.query += \" FROM t\"
            u.query = \"no\"
            _ = Store{\"n\", \"SELECT 3\", nil}
            _ = []Store{{query: \"SELECT 4\"}}
            scan(&s.query)
            s.parts[0] = \"x\"
            return s
        }
        func scan(p *string) {}",
        ),
        (
            "q/q.go",
            "package q\nimport \"example.com/shop/p\"\nfunc g(s p.Store) { _ = s }",
        ),
    ]);
    let query = find(&program, "query").node();
    let all = program.file(FileId(0)).tree().root();
    let declaration = all
        .descendants()
        .find(|node| node.text() == "query" && node.kind() == query.kind());
    let variable = godbg_go::program::Variable {
        kind: godbg_go::program::VariableKind::Field,
        declaration: program.file(FileId(0)).reference(declaration.expect("a field")),
        clause: None,
    };
    let writes = program.writes(variable);
    assert_eq!(
        lines(&program, writes.iter().map(|write| write.node)),
        [5, 6, 7, 9, 10, 11]
    );
    let kinds: Vec<_> = writes.iter().map(|write| format!("{:?}", write.kind)).collect();
    assert_eq!(
        kinds,
        ["Literal", "Assignment", "Update", "Literal", "Literal", "Address"]
    );
    let values = writes
        .iter()
        .filter_map(|write| write.value)
        .map(|value| program.node(value).text());
    assert_eq!(
        values.collect::<Vec<_>>(),
        [
            "\"SELECT 1\"",
            "\"SELECT 2\"",
            "\" FROM t\"",
            "\"SELECT 3\"",
            "\"SELECT 4\""
        ]
    );
}
