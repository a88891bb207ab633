//! Any program of two files can be asked everything.

#![no_main]

use std::sync::Arc;

use godbg_go::ast::{CallExpr, Ident};
use godbg_go::flow::Definitions;
use godbg_go::program::{Module, Object, ParsedFile, Program};
use godbg_go::syntax::{Kind, parse};
use godbg_text::FileId;
use libfuzzer_sys::fuzz_target;

/// Parts the two files.
const SEPARATOR: &str = "\n//file\n";

fuzz_target!(|text: &str| {
    let (first, second) = text.split_once(SEPARATOR).unwrap_or((text, ""));
    let files = (0..).zip([("p/p.go", first), ("q/q.go", second)]);
    let files = files.map(|(id, (path, text))| ParsedFile {
        id: FileId(id),
        path: path.into(),
        tree: Arc::new(parse(text.into())),
    });
    let module = Module::parse("module m\n", "").expect("it names a module");
    let program = Program::link(files.collect(), vec![module]);
    for file in program.files() {
        program.typed_expressions(file.id());
        for node in file.tree().root().descendants() {
            match node.kind() {
                Kind::Ident => {
                    let object = Ident::cast(node).map(|name| program.resolve(file.id(), name));
                    match object {
                        Some(Object::Variable(variable)) => drop(program.writes(variable)),
                        Some(Object::Function(function)) => drop(program.callers(function)),
                        _ => {}
                    }
                }
                Kind::CallExpr => {
                    let call = CallExpr::cast(node).expect("a call");
                    program.targets(file.id(), call);
                }
                Kind::FuncDecl | Kind::FuncLit => {
                    let function = file.reference(node);
                    let Some(graph) = program.flow(function) else {
                        continue;
                    };
                    let accesses = program.accesses(function, &graph);
                    for access in accesses.all() {
                        Definitions::of(&graph, &accesses, access.variable);
                    }
                }
                _ => {}
            }
        }
    }
});
