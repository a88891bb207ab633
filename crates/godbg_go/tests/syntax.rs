//! What trees look like, through the crate's outer functions.

use std::fmt::Write;

use godbg_go::ast::{self, Decl, Expr, File, Node, Stmt};
use godbg_go::syntax::{Kind, parse};

fn show(node: Node<'_>, out: &mut String) {
    write!(out, "{:?}", node.kind()).expect("a string takes all");
    let mut children = node.children().peekable();
    if children.peek().is_none() {
        if !node.range().is_empty() {
            write!(out, " {}", node.text()).expect("a string takes all");
        }
        return;
    }
    out.push('(');
    for (place, child) in children.enumerate() {
        if place > 0 {
            out.push_str(", ");
        }
        show(child, out);
    }
    out.push(')');
}

#[track_caller]
fn check_errors(text: &str, expected: &[&str]) {
    let tree = parse(text.into());
    let errors: Vec<&str> = tree.errors().iter().map(|error| &*error.message).collect();
    assert_eq!(errors, expected, "{text}");
}

/// Checks the tree of the last declaration of a file without errors.
#[track_caller]
fn check(text: &str, expected: &str) {
    let tree = parse(format!("package p\n{text}\n").into());
    let mut out = String::new();
    show(tree.root().children().last().expect("a declaration"), &mut out);
    assert_eq!(tree.errors(), [], "{text}: {out}");
    assert_eq!(out, expected, "{text}");
}

#[test]
fn parameters_share_the_type_behind_them() {
    check(
        "func f(a, b int, c string)",
        "FuncDecl(Ident f, FuncType(FieldList(Field(Ident a, Ident b, Ident int), Field(Ident c, Ident string))))",
    );
    check(
        "func f(a, b)",
        "FuncDecl(Ident f, FuncType(FieldList(Field(Ident a), Field(Ident b))))",
    );
    check(
        "func f(a, b[c])",
        "FuncDecl(Ident f, FuncType(FieldList(Field(Ident a), Field(IndexExpr(Ident b, Ident c)))))",
    );
    check(
        "func f(a, b [c]d)",
        "FuncDecl(Ident f, FuncType(FieldList(Field(Ident a, Ident b, ArrayType(Ident c, Ident d)))))",
    );
}

#[test]
fn a_type_parameter_is_told_from_an_array_length() {
    check(
        "type T[P *C,] int",
        "GenDecl(TypeSpec(Ident T, FieldList(Field(Ident P, StarExpr(Ident C))), Ident int))",
    );
    check(
        "type T[P *C] int",
        "GenDecl(TypeSpec(Ident T, ArrayType(BinaryExpr(Ident P, Ident C), Ident int)))",
    );
    check(
        "type T[P *C|~D, Q any] int",
        "GenDecl(TypeSpec(Ident T, FieldList(Field(Ident P, BinaryExpr(StarExpr(Ident C), \
         UnaryExpr(Ident D))), Field(Ident Q, Ident any)), Ident int))",
    );
    check(
        "type T[P (C),] int",
        "GenDecl(TypeSpec(Ident T, FieldList(Field(Ident P, ParenExpr(Ident C))), Ident int))",
    );
    check(
        "type T[P, Q any] int",
        "GenDecl(TypeSpec(Ident T, FieldList(Field(Ident P, Ident Q, Ident any)), Ident int))",
    );
}

#[test]
fn arrows_belong_to_channel_types_where_a_type_follows() {
    check(
        "var x = <-chan int(y)",
        "GenDecl(ValueSpec(Ident x, UnaryExpr(CallExpr(ChanType(Ident int), Ident y))))",
    );
    check(
        "var x = (<-chan int)(y)",
        "GenDecl(ValueSpec(Ident x, CallExpr(ParenExpr(ChanType(Ident int)), Ident y)))",
    );
    let tree = parse("package p\nvar x = (<-chan<- chan int)(y)\n".into());
    assert_eq!(tree.errors(), []);
    let channels: Vec<&str> = tree
        .root()
        .descendants()
        .filter(|node| node.kind() == Kind::ChanType)
        .map(Node::text)
        .collect();
    assert_eq!(channels, ["<-chan<- chan int", "<- chan int"]);
}

#[test]
fn a_brace_in_a_header_begins_the_block() {
    check(
        "func f() { if x == (T{}) { g() } }",
        "FuncDecl(Ident f, FuncType(FieldList ()), BlockStmt(IfStmt(BinaryExpr(Ident x, \
         ParenExpr(CompositeLit(Ident T))), BlockStmt(ExprStmt(CallExpr(Ident g))))))",
    );
    check(
        "func f() { for range x { } }",
        "FuncDecl(Ident f, FuncType(FieldList ()), BlockStmt(RangeStmt(Ident x, BlockStmt { })))",
    );
}

#[test]
fn accessors_find_their_parts() {
    let tree = parse(
        "package p\nimport m \"a/b\"\n\n// Doc.\n//go:noinline\nfunc (r *T) f(a int, b ...string) (n int, err error) {\n\
         \tfor i, v := range m.X(a, b...) { n++ }\n\tfor i := 0; i < 3; i++ { }\n}\n"
            .into(),
    );
    assert_eq!(tree.errors(), []);
    let file = File::of(&tree);
    let import = file.imports().next().expect("an import");
    assert_eq!(import.name().map(ast::Ident::text), Some("m"));
    assert_eq!(import.path().map(ast::BasicLit::text), Some("\"a/b\""));
    let Some(Decl::Func(function)) = file.declarations().nth(1) else {
        panic!("a function");
    };
    let doc: Vec<&str> = ast::doc_comment(function.node())
        .into_iter()
        .map(ast::Comment::text)
        .collect();
    assert_eq!(doc, ["// Doc.", "//go:noinline"]);
    let directive = ast::directives(file).next().expect("a directive");
    assert_eq!((directive.tool, directive.name), ("go", "noinline"));
    assert!(function.receiver().and_then(ast::Field::type_).is_some());
    let names = |list: Option<ast::FieldList<'_>>| -> Vec<String> {
        let fields = list.into_iter().flat_map(ast::FieldList::fields);
        fields
            .flat_map(ast::Field::names)
            .map(|name| name.text().to_owned())
            .collect()
    };
    assert_eq!(names(function.parameters()), ["a", "b"]);
    assert_eq!(names(function.results()), ["n", "err"]);
    let body = function.body().expect("a body");
    let statements: Vec<Stmt<'_>> = body.statements().collect();
    let [Stmt::Range(range), Stmt::For(count)] = statements[..] else {
        panic!("two loops: {statements:?}");
    };
    assert!(range.is_define());
    let Some(Expr::Call(call)) = range.operand() else {
        panic!("a call");
    };
    assert!(call.has_ellipsis());
    assert_eq!(call.arguments().count(), 2);
    assert_eq!(
        count.condition().map(|condition| condition.node().text()),
        Some("i < 3")
    );
    assert_eq!(count.post().map(|post| post.node().text()), Some("i++"));
}

#[test]
fn messages_say_what_was_found_and_what_was_expected() {
    check_errors(
        "package p\nfunc f() { x := }\n",
        &["unexpected }, expected expression"],
    );
    check_errors(
        "package p\nfunc f() { g(1 2) }\n",
        &["unexpected literal 2 in argument list; possibly missing comma or )"],
    );
    check_errors("x := 1\n", &["package statement must be first"]);
    check_errors(
        "package p\nfunc f()\n{ }\n",
        &["unexpected semicolon or newline before {"],
    );
}

/// Checks the statements of a body that has errors.
#[track_caller]
fn check_damaged(body: &str, statements: &[&str], errors: &[&str]) {
    let text = format!("package p\nfunc f() {{\n{body}\n}}\n");
    check_errors(&text, errors);
    let tree = parse(text.into());
    let block = tree
        .root()
        .descendants()
        .find(|node| node.kind() == Kind::BlockStmt);
    let found: Vec<String> = block
        .expect("a body")
        .children()
        .map(|statement| {
            let mut out = String::new();
            show(statement, &mut out);
            out
        })
        .collect();
    assert_eq!(found, statements, "{body}");
}

#[test]
fn a_statement_that_is_being_typed_leaves_the_next_one_alone() {
    check_damaged(
        "a :=\nb, c := d()",
        &[
            "AssignStmt(Ident a, BadExpr)",
            "AssignStmt(Ident b, Ident c, CallExpr(Ident d))",
        ],
        &["unexpected newline, expected expression"],
    );
    check_damaged(
        "a =\nb += 1",
        &["AssignStmt(Ident a, BadExpr)", "AssignStmt(Ident b, BasicLit 1)"],
        &["unexpected newline, expected expression"],
    );
    check_damaged(
        "a.\nb, c := d()",
        &[
            "ExprStmt(SelectorExpr(Ident a, Ident))",
            "AssignStmt(Ident b, Ident c, CallExpr(Ident d))",
        ],
        &["unexpected newline, expected name or ("],
    );
    check_damaged(
        "x := a.\nb := d",
        &[
            "AssignStmt(Ident x, SelectorExpr(Ident a, Ident))",
            "AssignStmt(Ident b, Ident d)",
        ],
        &["unexpected newline, expected name or ("],
    );
    check_damaged(
        "a.\nb = c",
        &["AssignStmt(SelectorExpr(Ident a, Ident b), Ident c)"],
        &[],
    );
    check_damaged("a :=\nb", &["AssignStmt(Ident a, Ident b)"], &[]);
}
