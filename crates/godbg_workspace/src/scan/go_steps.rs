//! Migrations in Go among the files of a tool: which way a function leads, and where its file comes
//! in the order.

use std::iter;

use godbg_go::ast::{self, Expr, FuncDecl, FuncLit, Ident, Node, Tree};
use godbg_schema::migrations::Version;
use godbg_text::FileId;
use rustc_hash::FxHashMap;

/// Functions of libraries that are given the way up and the way back of a migration, in this order.
///
/// Source: goose, bun's `migrate`, pocketbase's `migrations`, go-pg's `migrations`.
const REGISTERING: &[&str] = &[
    "AddMigration",
    "AddMigrationContext",
    "AddMigrationNoTx",
    "AddMigrationNoTxContext",
    "AddNamedMigration",
    "AddNamedMigrationContext",
    "AddNamedMigrationNoTx",
    "AddNamedMigrationNoTxContext",
    "Register",
    "RegisterTx",
    "MustRegister",
    "MustRegisterTx",
];

/// Words of names whose code takes a migration back.
const BACK: &[&str] = &["down", "rollback", "revert", "undo"];

/// Fields of the libraries' migrations that hold a function.
///
/// Source: gormigrate, migrator, darwin, go-pg's and xorm's migrations.
const STEPS: &[&str] = &["migrate", "rollback", "up", "down", "upfn", "downfn"];

/// Tells code that takes a migration back from other code.
#[derive(Default)]
pub(super) struct WaysBack<'p> {
    /// The functions that calls of a file give as the way back.
    handed_over: FxHashMap<FileId, Vec<&'p str>>,
}

impl<'p> WaysBack<'p> {
    /// Says whether the code at a place only runs to take a migration back: it stands in a function
    /// that is called so, or that a library is given as the way back.
    pub(super) fn hold(&mut self, file: FileId, tree: &'p Tree, at: u32) -> bool {
        around(tree, at).any(|node| {
            let names = if let Some(declaration) = FuncDecl::cast(node) {
                declaration.name().map(Ident::text).into_iter().collect()
            } else if FuncLit::cast(node).is_some() {
                if is_second(node) {
                    return true;
                }
                names_of(node)
            } else {
                return false;
            };
            names.into_iter().any(|name| {
                let handed_over = self.handed_over.entry(file);
                is_called_back(name) || handed_over.or_insert_with(|| ways_back(tree)).contains(&name)
            })
        })
    }
}

/// Returns the nodes around a place, the outermost first.
fn around(tree: &Tree, at: u32) -> impl Iterator<Item = Node<'_>> {
    let is_around = move |node: &Node<'_>| node.range().start <= at && at < node.range().end;
    let root = Some(tree.root()).filter(is_around);
    iter::successors(root, move |node| node.children().find(is_around))
}

/// Says whether the code at a place stands in a function that a field of a literal names as a step of a
/// migration: `{ID: "1", Migrate: func(…) …}`.
pub(super) fn is_step(tree: &Tree, at: u32) -> bool {
    around(tree, at).any(|node| {
        let field = FuncLit::cast(node)
            .and_then(|_| node.parent())
            .and_then(ast::KeyValueExpr::cast)
            .and_then(ast::KeyValueExpr::key)
            .and_then(text_of_ident);
        field.is_some_and(|name| STEPS.iter().any(|step| name.eq_ignore_ascii_case(step)))
    })
}

/// Says whether a word of a name in camel or snake case says that it leads back.
fn is_called_back(name: &str) -> bool {
    let mut words: Vec<String> = Vec::new();
    let mut was_lower = false;
    for sign in name.chars() {
        let begins = sign.is_uppercase() && was_lower || !sign.is_alphabetic() || words.is_empty();
        if begins {
            words.push(String::new());
        }
        if sign.is_alphabetic()
            && let Some(word) = words.last_mut()
        {
            word.extend(sign.to_lowercase());
        }
        was_lower = sign.is_lowercase();
    }
    words.iter().any(|word| BACK.contains(&word.as_str()))
}

/// Returns what a function literal is assigned to: variables, or the field of a literal.
fn names_of(literal: Node<'_>) -> Vec<&str> {
    let Some(parent) = literal.parent() else {
        return Vec::new();
    };
    if let Some(pair) = ast::KeyValueExpr::cast(parent) {
        return pair.key().and_then(text_of_ident).into_iter().collect();
    }
    if let Some(assign) = ast::AssignStmt::cast(parent) {
        let place = assign.right().position(|value| value.node().id() == literal.id());
        let target = place.and_then(|place| assign.left().nth(place));
        return target.and_then(text_of_ident).into_iter().collect();
    }
    match ast::ValueSpec::cast(parent) {
        Some(spec) => spec.names().map(Ident::text).collect(),
        None => Vec::new(),
    }
}

fn text_of_ident(expression: Expr<'_>) -> Option<&str> {
    expression.as_ident().map(Ident::text)
}

/// Returns the functions among the arguments of a call that takes both ways.
fn ways(call: ast::CallExpr<'_>) -> Vec<Expr<'_>> {
    let name = match call.function().map(Expr::unparenthesized) {
        Some(Expr::Ident(name)) => name.text(),
        Some(Expr::Selector(selector)) => selector.name().map_or("", Ident::text),
        _ => "",
    };
    if !REGISTERING.contains(&name) {
        return Vec::new();
    }
    let functions = call.arguments().filter(|argument| {
        matches!(
            argument.unparenthesized(),
            Expr::Ident(_) | Expr::FuncLit(_) | Expr::Selector(_)
        )
    });
    functions.collect()
}

/// Says whether a function literal is the way back of a call that takes both.
fn is_second(literal: Node<'_>) -> bool {
    let call = literal.parent().and_then(ast::CallExpr::cast);
    let second = call.and_then(|call| ways(call).into_iter().nth(1));
    second.is_some_and(|second| second.node().id() == literal.id())
}

/// Returns the names of functions that calls of the file give as the way back.
fn ways_back(tree: &Tree) -> Vec<&str> {
    let calls = tree.root().descendants().filter_map(ast::CallExpr::cast);
    let seconds = calls.filter_map(|call| ways(call).into_iter().nth(1));
    seconds.filter_map(text_of_ident).collect()
}

/// Returns where a Go file comes among the migrations of its folder: `00002_name.go`.
pub(super) fn version_of(path: &str) -> Option<Version> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.strip_suffix(".go")?;
    let end = stem.find(|sign: char| !sign.is_ascii_digit())?;
    let number = stem[..end].parse().ok()?;
    stem[end..]
        .starts_with('_')
        .then(|| Version::number(number, &stem[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_told_by_name_and_by_place() {
        let text = r"package m
func init() {
	goose.AddMigrationContext(first, second)
	Migrations.MustRegister(func() { inUp() }, func() { inBack() })
	down := func() { inVariable() }
	m.Register(&Migration{Migrate: func() { inField() }, Rollback: func() { inRollback() }})
}
func first() { inFirst() }
func second() { inSecond() }
func shutdown() { inShutdown() }
func downUsers00002() { inNamed() }
";
        let tree = godbg_go::syntax::parse(text.into());
        let mut ways_back = WaysBack::default();
        let mut leads_back = |mark: &str| {
            let at = text.find(&format!("{mark}()")).expect("it is there");
            ways_back.hold(FileId(0), &tree, godbg_text::offset(at))
        };
        for mark in ["inBack", "inVariable", "inRollback", "inSecond", "inNamed"] {
            assert!(leads_back(mark), "{mark}");
        }
        for mark in ["inUp", "inField", "inFirst", "inShutdown"] {
            assert!(!leads_back(mark), "{mark}");
        }
    }

    #[test]
    fn a_step_is_told_by_the_field_that_holds_it() {
        let text = r#"package m
var all = []*Migration{{ID: "1", Migrate: func() { inField() }, Check: func() { inCheck() }}}
func migrate() { inFunction() }
"#;
        let tree = godbg_go::syntax::parse(text.into());
        let is_step = |mark: &str| {
            let at = text.find(&format!("{mark}()")).expect("it is there");
            is_step(&tree, godbg_text::offset(at))
        };
        assert!(is_step("inField"));
        assert!(!is_step("inCheck"));
        assert!(!is_step("inFunction"));
    }

    #[test]
    fn files_are_ordered_by_the_number_in_front() {
        assert!(version_of("db/2_a.go") < version_of("db/10_b.go"));
        assert_eq!(version_of("db/migrate.go"), None);
        assert_eq!(version_of("db/2fa.go"), None);
    }
}
