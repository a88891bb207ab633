//! `godbg go types`.

use godbg_go::program::File;
use godbg_go::types::TypedExpression;
use serde_json::{Value, json};

use super::first_line;
use super::program::{OutputFormat, ProgramArguments};
use crate::Outcome;

/// Shows every expression that has a value with its type, file by file.
///
/// In JSON an expression is start, end, type and class, and for a constant string or integer its
/// value; a type that is not known has the class `unknown` and the reason for a type.
pub fn run(arguments: &ProgramArguments) -> anyhow::Result<Outcome> {
    let program = arguments.files.link()?;
    arguments.output.write(|out| {
        for file in program.files() {
            let typed = program.typed_expressions(file.id());
            match arguments.format {
                OutputFormat::Json => {
                    let rows: Vec<Value> = typed.into_iter().map(row).collect();
                    writeln!(out, "{}", json!({ "file": &**file.path(), "exprs": rows }))?;
                }
                OutputFormat::Text => {
                    writeln!(out, "{}", file.path())?;
                    for expression in typed {
                        writeln!(out, "{}", line(file, &expression))?;
                    }
                }
            }
        }
        Ok(())
    })?;
    Ok(Outcome::Clean)
}

fn row(expression: TypedExpression) -> Value {
    let range = expression.range;
    let class = expression.class.name();
    match expression.constant {
        Some(constant) => json!([range.start, range.end, &*expression.shown, class, constant]),
        None => json!([range.start, range.end, &*expression.shown, class]),
    }
}

fn line(file: &File, expression: &TypedExpression) -> String {
    let text = first_line(&file.tree().text()[expression.range]);
    let constant = expression.constant.as_ref().map(|value| format!(" = {value:?}"));
    format!(
        "  {:?} {text}: {}{}",
        expression.range,
        expression.shown,
        constant.unwrap_or_default()
    )
}
