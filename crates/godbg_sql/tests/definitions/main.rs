//! Definitions parse in every dialect, keep to their ranges, and say what they cannot cover.

mod accepted;
mod alter;
mod holes;
mod objects;
mod refused;
mod tables;

use godbg_sql::ast::ddl::{Definition, IndexElement};
use godbg_sql::ast::{AstNode, Name, QualifiedName, TypeName};
use godbg_sql::{Answer, Dialect, Input, Options, Parse, parse};

const POSTGRES: &[Dialect] = &[Dialect::Postgres];
const MYSQL: &[Dialect] = &[Dialect::MySql, Dialect::MariaDb];
const SQLITE: &[Dialect] = &[Dialect::Sqlite];

fn parsed(text: &str, dialect: Dialect) -> Parse {
    parse(&Input::new(text), dialect, Options::default())
}

/// Parses one definition and gives it to `read`, which says what it found.
fn check<T: PartialEq + std::fmt::Debug>(
    dialect: Dialect,
    text: &str,
    read: impl Fn(Definition<'_>) -> T,
    expected: &T,
) {
    let parse = parsed(text, dialect);
    assert_eq!(parse.answer_all(), Answer::Valid, "{text}");
    let statements: Vec<_> = parse.statements().collect();
    let [statement] = statements[..] else {
        panic!("one statement: {text}");
    };
    let definition = statement.definition().expect("a definition");
    assert_eq!(read(definition), *expected, "{text}");
}

fn name(name: Option<Name<'_>>) -> String {
    name.map_or_else(String::new, |name| name.unquoted().into_owned())
}

fn full_name(name: Option<QualifiedName<'_>>) -> String {
    name.map_or_else(String::new, |name| {
        let parts: Vec<_> = name.parts().map(|part| part.unquoted().into_owned()).collect();
        parts.join(".")
    })
}

fn names<'t>(list: impl Iterator<Item = Name<'t>>) -> String {
    list.map(|name| name.unquoted().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The text of a part, empty when there is none.
fn text<'t>(part: Option<impl AstNode<'t>>) -> &'t str {
    match part {
        Some(part) => part.text(),
        None => "",
    }
}

fn words(data_type: Option<TypeName<'_>>) -> String {
    data_type.map_or_else(String::new, TypeName::words)
}

/// An element of an index as `name`, or as `(expression)`.
fn element(element: IndexElement<'_>) -> String {
    match element.column() {
        Some(column) => column.unquoted().into_owned(),
        None => format!("({})", text(element.expr())),
    }
}
