//! What the evaluator asks of a Go program, in the words it needs.

mod callers;
mod implementations;
mod names;
mod shared;

pub(crate) use names::field_names;

use std::sync::{Arc, Mutex, OnceLock};

use godbg_go::ast::{self, CallExpr, Expr, FuncDecl, Ident, SelectorExpr, ValueSpec};
use godbg_go::literal;
use godbg_go::program::{FuncId, Object, Program, Variable};
use godbg_go::syntax::Kind;
use godbg_go::types::{self, Callee, NodeRef, Selection, Type, TypeData};
use godbg_text::{FileId, LineColumn, LineIndex, SourceRange, TextRange};
use rustc_hash::FxHashMap;

use self::implementations::Implementations;
use self::shared::Shared;
use crate::files::{TextFile, TextFiles};
use crate::go_type::{GoKind, GoType};
use crate::template::{Class, Flat, RunOrigin, Value, boolean, integer, text_of};
use crate::uses::Uses;

/// A Go program with what was found out about it, shared by all evaluators.
pub struct Code<'p> {
    /// The program.
    pub program: &'p Program,
    uses: OnceLock<Uses<'p>>,
    texts: TextFiles,
    types: Shared<Type, Arc<GoType>>,
    implementations: Implementations<'p>,
    lines: Mutex<FxHashMap<FileId, Arc<LineIndex>>>,
    never_named: Shared<NodeRef, bool>,
    callers: Shared<NodeRef, Arc<[NodeRef]>>,
}

/// What a selector selects.
pub(crate) enum Selected {
    /// A field: the names on the way, its own last, and its declaration.
    Field {
        path: Vec<Arc<str>>,
        declaration: NodeRef,
    },
    /// A member of a package.
    Object(Object),
    /// A method; of the repository where it has a body.
    Method { function: Option<NodeRef> },
    /// Not known.
    Unknown,
}

#[expect(
    clippy::unused_self,
    reason = "what is asked of code is asked of it alike, whether it must look or not"
)]
impl<'p> Code<'p> {
    /// Returns the code of a program.
    pub fn new(program: &'p Program, texts: &[TextFile]) -> Self {
        Self {
            texts: TextFiles::of(texts),
            program,
            uses: OnceLock::new(),
            types: Shared::default(),
            implementations: Implementations::default(),
            lines: Mutex::default(),
            never_named: Shared::default(),
            callers: Shared::default(),
        }
    }

    pub(crate) fn node(&self, reference: NodeRef) -> ast::Node<'p> {
        self.program.node(reference)
    }

    pub(crate) fn reference(&self, file: FileId, node: ast::Node<'_>) -> NodeRef {
        NodeRef {
            file,
            node: node.id(),
        }
    }

    pub(crate) fn range(&self, file: FileId, node: ast::Node<'_>) -> SourceRange {
        SourceRange {
            file,
            range: node.range(),
        }
    }

    pub(crate) fn range_of(&self, reference: NodeRef) -> SourceRange {
        self.range(reference.file, self.node(reference))
    }

    pub(crate) fn resolve(&self, file: FileId, ident: Ident<'_>) -> Object {
        self.program.resolve(file, ident)
    }

    pub(crate) fn type_of(&self, file: FileId, expr: Expr<'_>) -> Type {
        self.program.type_of(file, expr)
    }

    pub(crate) fn data(&self, of: Type) -> &'p TypeData {
        self.program.data(of)
    }

    pub(crate) fn underlying(&self, of: Type) -> Type {
        self.program.underlying(of)
    }

    /// Returns the underlying type, of what a pointer points to where it is one.
    pub(crate) fn underlying_behind_pointer(&self, of: Type) -> Type {
        let underlying = self.underlying(of);
        match self.data(underlying) {
            TypeData::Pointer(inner) => self.underlying(*inner),
            _ => underlying,
        }
    }

    pub(crate) fn is_text(&self, of: Type) -> bool {
        matches!(self.data(self.underlying(of)), TypeData::Basic(basic) if basic.is_string())
    }

    pub(crate) fn is_error(&self, of: Type) -> bool {
        matches!(self.data(of), TypeData::Error)
    }

    /// Returns the type of what an identifier declares.
    pub(crate) fn declared_type(&self, declaration: NodeRef) -> Type {
        match Ident::cast(self.node(declaration)) {
            Some(ident) => {
                let object = self.program.resolve(declaration.file, ident);
                self.program.object_type(declaration.file, &object)
            }
            None => Type::NO_TYPE,
        }
    }

    /// Returns the variable that an identifier declares.
    pub(crate) fn variable_at(&self, declaration: NodeRef) -> Option<Variable> {
        let ident = Ident::cast(self.node(declaration))?;
        match self.program.resolve(declaration.file, ident) {
            Object::Variable(variable) => Some(variable),
            _ => None,
        }
    }

    /// Returns what a value of a type is used as.
    pub(crate) fn class(&self, of: Type) -> Class {
        if self.is_error(of) {
            return Class::Error;
        }
        match self.data(self.underlying(of)) {
            TypeData::Basic(basic) if basic.is_string() => Class::Text,
            TypeData::Basic(basic) if basic.is_boolean() => Class::Truth,
            TypeData::Basic(basic) if basic.is_numeric() => Class::Number,
            TypeData::Slice(_) | TypeData::Array { .. } | TypeData::Map { .. } => Class::List,
            TypeData::Error => Class::Error,
            _ => Class::Other,
        }
    }

    /// Returns a type as the checks need it.
    pub(crate) fn go_type(&self, of: Type) -> Arc<GoType> {
        self.types.get(of, |of| Arc::new(self.make_type(*of, 0)))
    }

    fn make_type(&self, of: Type, depth: usize) -> GoType {
        let data = self.data(of);
        if depth > 4 || matches!(data, TypeData::Unknown(_)) {
            return GoType::unknown();
        }
        let kind = self.make_kind(of, depth);
        let (is_scanner, is_valuer) = self.scans(of);
        GoType {
            name: self.program.display(of),
            kind,
            is_scanner,
            is_valuer,
        }
    }

    fn make_kind(&self, of: Type, depth: usize) -> GoKind {
        use godbg_go::types::Basic;
        match self.data(self.underlying(of)) {
            TypeData::Basic(basic) => match basic {
                Basic::Bool | Basic::UntypedBool => GoKind::Bool,
                Basic::Int8 => GoKind::Int(8),
                Basic::Int16 => GoKind::Int(16),
                Basic::Int32 | Basic::UntypedRune => GoKind::Int(32),
                Basic::Int | Basic::Int64 | Basic::UntypedInt => GoKind::Int(64),
                Basic::Uint8 => GoKind::Uint(8),
                Basic::Uint16 => GoKind::Uint(16),
                Basic::Uint32 => GoKind::Uint(32),
                Basic::Uint | Basic::Uint64 | Basic::Uintptr | Basic::UnsafePointer => GoKind::Uint(64),
                Basic::Float32 => GoKind::Float(32),
                Basic::Float64 | Basic::UntypedFloat => GoKind::Float(64),
                Basic::Complex64 | Basic::Complex128 | Basic::UntypedComplex => GoKind::Complex,
                Basic::String | Basic::UntypedString => GoKind::String,
                Basic::UntypedNil => GoKind::Nil,
            },
            TypeData::Pointer(inner) => GoKind::Pointer(Box::new(self.make_type(*inner, depth + 1))),
            TypeData::Slice(inner) if self.underlying(*inner) == Type::UINT8 => GoKind::Bytes,
            TypeData::Slice(inner) => GoKind::Slice(Box::new(self.make_type(*inner, depth + 1))),
            TypeData::Array { element, .. } => GoKind::Array(Box::new(self.make_type(*element, depth + 1))),
            TypeData::Map { .. } => GoKind::Map,
            TypeData::Struct(_) => GoKind::Struct,
            TypeData::Interface(_) | TypeData::Error | TypeData::Comparable => GoKind::Interface,
            TypeData::Function(_) => GoKind::Function,
            TypeData::Channel { .. } => GoKind::Channel,
            _ => GoKind::Unknown,
        }
    }

    /// Says whether a type has `Scan` and `Value` as `database/sql` wants them.
    fn scans(&self, of: Type) -> (Option<bool>, Option<bool>) {
        let behind = match self.data(of) {
            TypeData::Pointer(inner) => *inner,
            _ => of,
        };
        match self.data(behind) {
            TypeData::Unknown(_) | TypeData::Foreign { .. } => return (None, None),
            TypeData::Named { .. } | TypeData::Interface(_) | TypeData::Struct(_) => {}
            _ => return (Some(false), Some(false)),
        }
        let has = |name: &str, parameters: usize, results: usize| match self.program.member(behind, name) {
            Selection::Method { method_type, .. } | Selection::InterfaceMethod { method_type, .. } => {
                match self.data(method_type) {
                    TypeData::Function(signature) => {
                        Some(signature.parameters.len() == parameters && signature.results.len() == results)
                    }
                    _ => None,
                }
            }
            _ => Some(false),
        };
        (has("Scan", 1, 1), has("Value", 0, 2))
    }

    /// Returns the type of the expression that stands exactly at a range.
    pub(crate) fn type_at(&self, range: SourceRange) -> Option<Type> {
        let mut node = self.program.file(range.file).tree().covering_node(range.range);
        loop {
            if let Some(expr) = Expr::cast(node)
                && node.range() == range.range
            {
                return Some(self.type_of(range.file, expr));
            }
            node = node.parent()?;
            if !node.range().contains_range(range.range) || node.range() != range.range {
                return None;
            }
        }
    }

    /// Returns the type itself, or what it points to.
    pub(crate) fn struct_behind(&self, of: Type) -> Type {
        match self.data(of) {
            TypeData::Pointer(inner) => *inner,
            _ => of,
        }
    }

    /// Returns the type behind a pointer, and of the elements of a slice.
    pub(crate) fn element_of(&self, of: Type) -> Type {
        match self.data(of) {
            TypeData::Pointer(inner) | TypeData::Slice(inner) => self.element_of(*inner),
            _ => of,
        }
    }

    /// Returns the text of the file that a package variable is filled with: `//go:embed schema.sql`.
    pub(crate) fn embedded(&self, declaration: NodeRef) -> Option<Value> {
        let node = self.node(declaration);
        let spec = node.parent()?;
        let around = [Some(spec), spec.parent()];
        let comments = around.into_iter().flatten().flat_map(ast::doc_comment);
        let directive = comments
            .filter_map(ast::Comment::directive)
            .find(|found| found.name == "embed")?;
        let folder = self.program.file(declaration.file).directory();
        let name = directive.arguments.trim_matches('"');
        let path = if folder.is_empty() {
            name.to_owned()
        } else {
            format!("{folder}/{name}")
        };
        Some(text_of(self.texts.file(&path)?.clone()))
    }

    /// Returns the query that a field's tag names, of those in SQL files.
    pub(crate) fn tagged_query(&self, field: NodeRef) -> Option<Value> {
        let tag = self.field_tag(field)?;
        let name = tag.split_once("query:\"")?.1.split_once('"')?.0;
        let folder = self.program.file(field.file).directory();
        Some(text_of(self.texts.query(name, folder)?.clone()))
    }

    /// Returns the name of a type, for display.
    pub(crate) fn type_name(&self, of: Type) -> Arc<str> {
        match self.named(of) {
            Some((_, name)) => name,
            None => Arc::from(""),
        }
    }

    /// Says whether a call may run a function of the repository.
    pub(crate) fn may_call(&self, file: FileId, call: CallExpr<'_>, function: NodeRef) -> bool {
        match self.callee(file, call) {
            Callee::Function(called) => called.0 == function,
            Callee::Method { method, .. } => method.0 == function,
            Callee::InterfaceMethod { interface, name } => {
                self.implementations(interface, &name).contains(&function)
            }
            _ => false,
        }
    }

    /// Returns where functions are called and fields and variables written, by name.
    pub(crate) fn uses(&self) -> &Uses<'p> {
        self.uses.get_or_init(|| Uses::of(self.program))
    }

    /// Returns package path and name of a declared type, or of what a pointer to one points to.
    pub(crate) fn named(&self, of: Type) -> Option<(Arc<str>, Arc<str>)> {
        let of = match self.data(of) {
            TypeData::Pointer(inner) => *inner,
            _ => of,
        };
        self.program.type_name(of)
    }

    /// Returns the name of the package with this path.
    pub(crate) fn package_name<'a>(&'a self, path: &'a str) -> &'a str {
        match self.program.package_by_path(path) {
            Some(package) => self.program.name_of_package(package),
            None => godbg_go::program::default_package_name(path),
        }
    }

    pub(crate) fn selected(&self, file: FileId, selector: SelectorExpr<'_>) -> Selected {
        match self.program.selection(file, selector) {
            Selection::Field { path, .. } => match path.last() {
                Some(field) => Selected::Field {
                    declaration: field.declaration,
                    path: path.iter().map(|field| Arc::clone(&field.name)).collect(),
                },
                None => Selected::Unknown,
            },
            Selection::PackageMember(object) => Selected::Object(object),
            Selection::Method { method, .. } => Selected::Method {
                function: (!self.program.is_library_file(method.0.file)).then_some(method.0),
            },
            Selection::InterfaceMethod { .. } | Selection::MethodExpression { .. } => {
                Selected::Method { function: None }
            }
            Selection::Unknown(_) => Selected::Unknown,
        }
    }

    pub(crate) fn callee(&self, file: FileId, call: CallExpr<'_>) -> Callee {
        self.program.callee(file, call)
    }

    /// Returns the value of a literal or constant expression without places.
    pub(crate) fn constant(&self, file: FileId, expr: Expr<'_>) -> Option<Value> {
        match self.program.constant(file, expr)? {
            types::Value::Bool(value) => Some(boolean(value)),
            types::Value::Integer(value) => Some(integer(value.to_i64()?)),
            types::Value::String(text) => {
                let origin = RunOrigin::Whole(self.range(file, expr.node()));
                Some(text_of(Flat::new(&text, origin)))
            }
            types::Value::Float(_) => None,
        }
    }

    /// Returns the value of a literal, a string with the places of its bytes.
    pub(crate) fn literal(&self, file: FileId, expr: Expr<'_>) -> Option<Value> {
        let Expr::BasicLit(literal) = expr else {
            return None;
        };
        if !literal.is_string() {
            return self.constant(file, expr);
        }
        let value = literal::string_value(literal)?;
        let text = value.as_str()?;
        let mut flat = Flat::default();
        for run in &value.runs {
            let source = SourceRange {
                file,
                range: run.source,
            };
            let origin = if run.verbatim {
                RunOrigin::Verbatim(source)
            } else {
                RunOrigin::Whole(source)
            };
            flat.push_str(&text[run.value], origin);
        }
        Some(text_of(flat))
    }

    /// Returns the expression that gives a constant or variable its value, where it has one of its own.
    pub(crate) fn initializer(&self, declaration: NodeRef) -> Option<(FileId, Expr<'p>)> {
        let name = self.node(declaration);
        let spec = ValueSpec::cast(name.parent()?)?;
        let index = spec.names().position(|ident| ident.node() == name)?;
        let names = spec.names().count();
        let values: Vec<_> = spec.values().collect();
        (values.len() == names).then(|| (declaration.file, values[index]))
    }

    /// Returns the declaration at the top of the file that a node lies in.
    pub(crate) fn top_level(&self, reference: NodeRef) -> NodeRef {
        let node = self.node(reference);
        let top = std::iter::once(node)
            .chain(node.ancestors())
            .find(|node| node.parent().is_some_and(|parent| parent.parent().is_none()));
        NodeRef {
            file: reference.file,
            node: top.map_or(reference.node, godbg_syntax::Node::id),
        }
    }

    /// Returns the function declaration or literal around a node.
    pub(crate) fn function_around(&self, reference: NodeRef) -> Option<NodeRef> {
        let node = self.node(reference);
        let around = node
            .ancestors()
            .find(|node| matches!(node.kind(), Kind::FuncDecl | Kind::FuncLit))?;
        Some(self.reference(reference.file, around))
    }

    /// Returns the declaration of the struct type that declares a field.
    pub(crate) fn struct_of(&self, field: NodeRef) -> Option<NodeRef> {
        let spec = self
            .node(field)
            .ancestors()
            .find(|node| node.kind() == Kind::TypeSpec)?;
        Some(self.reference(field.file, spec))
    }

    pub(crate) fn type_of_spec(&self, spec: NodeRef) -> Type {
        self.program.object_type(spec.file, &Object::Type(spec))
    }

    /// Returns the tag of a field as written.
    pub(crate) fn field_tag(&self, field: NodeRef) -> Option<&'p str> {
        let around = self.node(field).ancestors().find_map(ast::Field::cast)?;
        Some(around.tag()?.text())
    }

    /// Says whether a type is one that text is written into.
    pub(crate) fn is_text_builder(&self, of: Type) -> bool {
        self.named(of).is_some_and(|(package, name)| {
            matches!((&*package, &*name), ("strings", "Builder") | ("bytes", "Buffer"))
        })
    }

    /// Says whether a type scans itself, `None` where its methods are not known.
    pub(crate) fn scans_itself(&self, of: Type) -> Option<bool> {
        self.scans(of).0
    }

    /// Says whether a struct type is one that drivers scan a column into.
    pub(crate) fn is_known_scalar(&self, of: Type) -> bool {
        self.named(of).is_some_and(|(package, name)| {
            matches!(
                (&*package, &*name),
                ("time", "Time") | ("math/big", "Int" | "Rat")
            )
        })
    }

    pub(crate) fn is_variadic(&self, function: NodeRef) -> bool {
        let of = self.program.function_type(FuncId(function));
        matches!(self.data(of), TypeData::Function(signature) if signature.variadic)
    }

    pub(crate) fn is_exported(&self, function: NodeRef) -> bool {
        FuncDecl::cast(self.node(function))
            .and_then(FuncDecl::name)
            .is_some_and(|name| name.text().starts_with(char::is_uppercase))
    }

    /// Returns the signature of what a call calls.
    pub(crate) fn signature(&self, file: FileId, call: CallExpr<'_>) -> Option<&'p types::Signature> {
        let function = call.function()?;
        match self.data(self.underlying(self.type_of(file, function))) {
            TypeData::Function(signature) => Some(signature),
            _ => None,
        }
    }

    /// Returns line and column of a position.
    pub(crate) fn line_column(&self, file: FileId, position: u32) -> LineColumn {
        let make = || Arc::new(LineIndex::new(self.program.file(file).tree().text()));
        match self.lines.lock() {
            Ok(mut lines) => lines.entry(file).or_insert_with(make).line_column(position),
            Err(_) => make().line_column(position),
        }
    }
}

/// Returns the smallest range that holds a call from its receiver on.
pub(crate) fn call_range(call: CallExpr<'_>) -> TextRange {
    call.node().range()
}
