//! Places in Go code that can be broken: arguments, scan targets, declared types.

use std::collections::HashMap;

use godbg_go::ast::{CallExpr, Expr, Field, FuncDecl, Ident, Node, Tree, ValueSpec};
use godbg_go::syntax::{self, Kind};
use godbg_queries::Target;
use godbg_syntax::SyntaxKind;
use godbg_text::{FileId, SourceRange, TextRange};
use godbg_workspace::Run;

/// Go types that can hold NULL, and what each holds when it is not.
const NULL_TYPES: &[(&str, &str)] = &[
    ("sql.NullString", "string"),
    ("sql.NullInt64", "int64"),
    ("sql.NullInt32", "int32"),
    ("sql.NullInt16", "int16"),
    ("sql.NullFloat64", "float64"),
    ("sql.NullBool", "bool"),
    ("sql.NullTime", "time.Time"),
    ("*string", "string"),
    ("*int", "int"),
    ("*int64", "int64"),
    ("*int32", "int32"),
    ("*uint64", "uint64"),
    ("*float64", "float64"),
    ("*bool", "bool"),
    ("*time.Time", "time.Time"),
];

/// A type that a declaration names, and what it is to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeChange {
    pub place: SourceRange,
    pub replacement: &'static str,
}

/// The Go files of a run, parsed once more for what sites do not tell.
pub struct GoCode {
    trees: HashMap<FileId, Tree>,
    folders: HashMap<String, Vec<FileId>>,
    paths: HashMap<FileId, String>,
}

impl GoCode {
    /// Parses every Go file that the run has read.
    pub fn of(run: &Run) -> Self {
        let mut code = Self {
            trees: HashMap::new(),
            folders: HashMap::new(),
            paths: HashMap::new(),
        };
        for (id, file) in run.files.iter() {
            let Some(text) = file.text().filter(|_| is_go(&file.path)) else {
                continue;
            };
            code.trees.insert(id, syntax::parse(text.clone()));
            code.folders.entry(file.folder().to_owned()).or_default().push(id);
            code.paths.insert(id, file.folder().to_owned());
        }
        code
    }

    /// Returns what to take away so that the call around `argument`, its last one, lacks it:
    /// the argument with a comma behind it. The comma before it may stay.
    pub fn last_argument(&self, argument: SourceRange) -> Option<SourceRange> {
        let tree = self.trees.get(&argument.file)?;
        let call = tree
            .covering_node(argument.range)
            .ancestors()
            .filter_map(CallExpr::cast)
            .find(|call| !argument.range.contains_range(call.range()))?;
        let last = call.arguments().last()?;
        let is_whole = last.range() == argument.range || is_address_of(last, argument.range);
        if !is_whole || call.has_ellipsis() {
            return None;
        }
        let mut behind = tree.token_at(last.range().end);
        while behind.is_some_and(|token| token.kind().is_trivia()) {
            behind = behind.and_then(godbg_syntax::TokenRef::next);
        }
        let comma = behind.filter(|token| token.kind() == Kind::Comma);
        let end = comma.map_or(last.range().end, |comma| comma.range().end);
        Some(SourceRange {
            file: argument.file,
            range: TextRange::new(last.range().start, end),
        })
    }

    /// Returns what to take away so that a call of `Scan` lacks its last target. Other methods
    /// take a target as a parameter of their own: without it the code would not compile.
    pub fn last_target(&self, target: SourceRange) -> Option<SourceRange> {
        let tree = self.trees.get(&target.file)?;
        let call = tree
            .covering_node(target.range)
            .ancestors()
            .filter_map(CallExpr::cast)
            .find(|call| !target.range.contains_range(call.range()))?;
        let name = call.function()?.node().text();
        (name.ends_with(".Scan")).then(|| self.last_argument(target))?
    }

    /// Returns the declared type of what a target names, where it is one that can hold NULL: of
    /// a variable of the function, or of the one field of this name and type.
    pub fn declared_null_type(&self, target: &Target) -> Option<TypeChange> {
        let origin = target.origin?;
        let wanted = short_name(&target.go_type.name);
        let name = target.expression.trim_start_matches(['&', '*']);
        let changes = if let Some((_, field)) = name.rsplit_once('.') {
            self.fields_named(origin.file, field, wanted)
        } else {
            self.variables_named(origin, name, wanted)
        };
        match changes[..] {
            [change] => Some(change),
            _ => None,
        }
    }

    /// Returns the type of the field that is declared at `place`, where it can hold NULL.
    pub fn field_null_type(&self, place: SourceRange) -> Option<TypeChange> {
        let tree = self.trees.get(&place.file)?;
        let node = tree.covering_node(place.range);
        let field = node.ancestors().find_map(Field::cast)?;
        null_type(place.file, field.type_()?)
    }

    fn fields_named(&self, file: FileId, name: &str, wanted: &str) -> Vec<TypeChange> {
        let folder = self.paths.get(&file).and_then(|folder| self.folders.get(folder));
        let near = self.fields_in(folder.into_iter().flatten(), name, wanted);
        if !near.is_empty() {
            return near;
        }
        let mut all: Vec<&FileId> = self.trees.keys().collect();
        all.sort();
        self.fields_in(all.into_iter(), name, wanted)
    }

    fn fields_in<'a>(
        &self,
        files: impl Iterator<Item = &'a FileId>,
        name: &str,
        wanted: &str,
    ) -> Vec<TypeChange> {
        let mut changes = Vec::new();
        for file in files {
            let Some(tree) = self.trees.get(file) else {
                continue;
            };
            let in_struct = |field: &Field| {
                let list = field.node().parent().and_then(Node::parent);
                list.is_some_and(|node| node.kind() == Kind::StructType)
            };
            let fields = tree.root().descendants().filter_map(Field::cast);
            let named = fields
                .filter(in_struct)
                .filter(|field| is_among(field.names(), name));
            changes.extend(named.filter_map(|field| of_type(*file, field.type_()?, wanted)));
        }
        changes
    }

    fn variables_named(&self, origin: SourceRange, name: &str, wanted: &str) -> Vec<TypeChange> {
        let Some(tree) = self.trees.get(&origin.file) else {
            return Vec::new();
        };
        let node = tree.covering_node(origin.range);
        let Some(function) = node.ancestors().find_map(FuncDecl::cast) else {
            return Vec::new();
        };
        let nodes = function.node().descendants();
        let declared = nodes.filter_map(|node| {
            if let Some(spec) = ValueSpec::cast(node) {
                return is_among(spec.names(), name).then(|| spec.type_())?;
            }
            let field = Field::cast(node)?;
            is_among(field.names(), name).then(|| field.type_())?
        });
        declared
            .filter_map(|type_| of_type(origin.file, type_, wanted))
            .collect()
    }
}

fn is_go(path: &str) -> bool {
    std::path::Path::new(path)
        .extension()
        .is_some_and(|extension| extension == "go")
}

fn is_address_of(expression: Expr<'_>, range: TextRange) -> bool {
    let Expr::Unary(unary) = expression else {
        return false;
    };
    unary.operand().is_some_and(|operand| operand.range() == range)
}

fn is_among<'t>(mut names: impl Iterator<Item = Ident<'t>>, name: &str) -> bool {
    names.any(|ident| ident.text() == name)
}

fn of_type(file: FileId, type_: Expr<'_>, wanted: &str) -> Option<TypeChange> {
    (type_.node().text() == wanted).then(|| null_type(file, type_))?
}

fn null_type(file: FileId, type_: Expr<'_>) -> Option<TypeChange> {
    let text = type_.node().text();
    let (_, replacement) = NULL_TYPES.iter().find(|(name, _)| *name == text)?;
    let range = type_.range();
    Some(TypeChange {
        place: SourceRange { file, range },
        replacement,
    })
}

/// Returns `sql.NullString` for `database/sql.NullString`.
fn short_name(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}
