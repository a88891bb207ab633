//! `godbg go symbols`.

use godbg_go::program::{
    Declaration, DeclarationKind, File, FuncId, Object, Program, Variable, VariableKind,
};
use godbg_go::types::{NodeRef, Type};
use serde_json::{Value, json};

use super::program::{OutputFormat, ProgramArguments};
use crate::Outcome;

/// Shows the declarations of each file with their types.
pub fn run(arguments: &ProgramArguments) -> anyhow::Result<Outcome> {
    let program = arguments.files.link()?;
    arguments.output.write(|out| {
        for file in program.files() {
            let declarations = file.declarations().iter();
            match arguments.format {
                OutputFormat::Json => {
                    let rows: Vec<Value> = declarations
                        .map(|declared| row(&program, file, declared))
                        .collect();
                    let package = program.package(program.package_of(file.id()));
                    let path: &str = package.path();
                    writeln!(
                        out,
                        "{}",
                        json!({ "file": &**file.path(), "package": path, "symbols": rows })
                    )?;
                }
                OutputFormat::Text => {
                    writeln!(out, "{}", file.path())?;
                    for declared in declarations {
                        let shown = program.display(type_of(&program, file, declared));
                        writeln!(out, "  {} {}: {shown}", word(declared.kind), name(declared))?;
                    }
                }
            }
        }
        Ok(())
    })?;
    Ok(Outcome::Clean)
}

fn row(program: &Program, file: &File, declared: &Declaration) -> Value {
    let range = file.node(declared.node).range();
    json!({
        "kind": word(declared.kind),
        "name": name(declared),
        "start": range.start,
        "end": range.end,
        "type": program.display(type_of(program, file, declared)),
    })
}

fn name(declared: &Declaration) -> String {
    match &declared.receiver {
        Some(receiver) => format!("{receiver}.{}", declared.name),
        None => declared.name.to_string(),
    }
}

fn word(kind: DeclarationKind) -> &'static str {
    match kind {
        DeclarationKind::Function => "func",
        DeclarationKind::Method => "method",
        DeclarationKind::Type => "type",
        DeclarationKind::Variable => "var",
        DeclarationKind::Constant => "const",
    }
}

fn type_of(program: &Program, file: &File, declared: &Declaration) -> Type {
    let declaration = NodeRef {
        file: file.id(),
        node: declared.node,
    };
    let object = match declared.kind {
        DeclarationKind::Function | DeclarationKind::Method => Object::Function(FuncId(declaration)),
        DeclarationKind::Type => {
            return program.underlying(program.object_type(file.id(), &Object::Type(declaration)));
        }
        DeclarationKind::Constant => Object::Constant(declaration),
        DeclarationKind::Variable => Object::Variable(Variable {
            kind: VariableKind::Package,
            declaration,
            clause: None,
        }),
    };
    program.object_type(file.id(), &object)
}
