//! One file of a program: its tree, what it declares and what it imports.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use godbg_syntax::{NodeId, Tree};
use godbg_text::FileId;

use super::constant_line::{ConstantLine, ConstantLines};
use super::names::FileNames;
use super::scope::Locals;
use crate::ast::{self, Decl, Expr, FuncDecl, Node, Spec};
use crate::literal;
use crate::syntax::Kind;
use crate::types::{NodeRef, Type};

/// A file that was parsed, before it is part of a program.
#[derive(Clone, Debug)]
pub struct ParsedFile {
    /// Its number, which is unique in the program and below [`super::FIRST_LIBRARY_FILE`].
    pub id: FileId,
    /// Its path relative to the root of the repository, `/` between names.
    pub path: Arc<str>,
    /// Its tree, bodies included.
    pub tree: Arc<Tree<Kind>>,
}

/// A file of a program.
#[derive(Debug)]
pub struct File {
    id: FileId,
    path: Arc<str>,
    tree: Arc<Tree<Kind>>,
    package_name: Arc<str>,
    constraint: Option<Arc<str>>,
    is_generated: bool,
    imports: Vec<Import>,
    declarations: Vec<Declaration>,
    /// The top-level declarations with their local names once somebody asks for them.
    locals: Vec<(NodeId, OnceLock<Locals>)>,
    /// For each node the number of its type once somebody asked for it.
    memo: OnceLock<Box<[AtomicU32]>>,
    names: OnceLock<FileNames>,
    constant_lines: OnceLock<ConstantLines>,
}

/// An import of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The node, an `ImportSpec`.
    pub node: NodeId,
    /// The import path.
    pub path: Arc<str>,
    /// The name that is written before the path; `.` and `_` count as names.
    pub written_name: Option<Arc<str>>,
}

/// What a declaration declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeclarationKind {
    /// A function; the node is the `FuncDecl`.
    Function,
    /// A method; the node is the `FuncDecl`.
    Method,
    /// A type; the node is the `TypeSpec`.
    Type,
    /// A variable; the node is its identifier.
    Variable,
    /// A constant; the node is its identifier.
    Constant,
}

/// A name that a file declares at its top level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// The name.
    pub name: Arc<str>,
    /// For a method the name of its receiver's type.
    pub receiver: Option<Arc<str>>,
    /// What it is.
    pub kind: DeclarationKind,
    /// The node.
    pub node: NodeId,
}

impl From<ParsedFile> for File {
    fn from(parsed: ParsedFile) -> Self {
        Self::new(parsed)
    }
}

impl File {
    /// Finds what the file declares and imports.
    pub(crate) fn new(parsed: ParsedFile) -> Self {
        let ParsedFile { id, path, tree } = parsed;
        let file = ast::File::of(&tree);
        let package_name = file.package_name().map_or("", ast::Ident::text).into();
        let imports = file.imports().filter_map(import).collect();
        let mut declarations = Vec::new();
        let mut locals = Vec::new();
        for declaration in file.declarations() {
            locals.push((declaration.node().id(), OnceLock::new()));
            declare(declaration, &mut declarations);
        }
        let header = Header::of(&tree);
        Self {
            id,
            path,
            package_name,
            constraint: header.constraint,
            is_generated: header.is_generated,
            imports,
            declarations,
            locals,
            memo: OnceLock::new(),
            names: OnceLock::new(),
            constant_lines: OnceLock::new(),
            tree,
        }
    }

    /// Returns its number.
    pub fn id(&self) -> FileId {
        self.id
    }

    /// Returns its path relative to the root of the repository.
    pub fn path(&self) -> &Arc<str> {
        &self.path
    }

    /// Returns the folder that it lies in, empty for the root.
    pub fn directory(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(directory, _)| directory)
    }

    /// Returns its tree.
    pub fn tree(&self) -> &Arc<Tree<Kind>> {
        &self.tree
    }

    /// Returns the node with this id.
    pub fn node(&self, id: NodeId) -> Node<'_> {
        self.tree.node(id)
    }

    /// Returns a node of this file as one of the program.
    pub fn reference(&self, node: Node<'_>) -> NodeRef {
        NodeRef {
            file: self.id,
            node: node.id(),
        }
    }

    /// Returns the name in its package clause.
    pub fn package_name(&self) -> &Arc<str> {
        &self.package_name
    }

    /// Returns the expression behind `//go:build`.
    pub fn constraint(&self) -> Option<&str> {
        self.constraint.as_deref()
    }

    /// Says whether the name marks a test.
    pub fn is_test(&self) -> bool {
        self.path.ends_with("_test.go")
    }

    /// Says whether the file says of itself that it is generated.
    ///
    /// Source: `go help generate`.
    pub fn is_generated(&self) -> bool {
        self.is_generated
    }

    /// Returns its imports in order.
    pub fn imports(&self) -> &[Import] {
        &self.imports
    }

    /// Returns what it declares at its top level, in order.
    pub fn declarations(&self) -> &[Declaration] {
        &self.declarations
    }

    /// Returns the local declaration of an identifier, see [`Locals`].
    #[inline]
    pub(crate) fn local_declaration(&self, identifier: NodeId) -> Option<NodeId> {
        let index = self
            .locals
            .partition_point(|(start, _)| *start <= identifier)
            .checked_sub(1)?;
        let (node, locals) = &self.locals[index];
        let locals = locals.get_or_init(|| Decl::cast(self.node(*node)).map(Locals::of).unwrap_or_default());
        locals.declaration(identifier)
    }

    /// Returns the type that is remembered for a node.
    #[inline]
    pub(crate) fn remembered(&self, node: NodeId) -> Option<Type> {
        Type::from_number(self.memo().get(node.0 as usize)?.load(Ordering::Acquire))
    }

    /// Remembers the type of a node.
    pub(crate) fn remember(&self, node: NodeId, known: Type) {
        if let Some(slot) = self.memo().get(node.0 as usize) {
            slot.store(known.number(), Ordering::Release);
        }
    }

    /// Returns where a line of constants stands in its group.
    pub(crate) fn constant_line(&self, line: ast::ValueSpec<'_>) -> ConstantLine {
        let lines = self.constant_lines.get_or_init(|| ConstantLines::of(&self.tree));
        lines.get(line.node())
    }

    pub(super) fn names(&self) -> &FileNames {
        self.names.get_or_init(|| FileNames::of(self))
    }

    fn memo(&self) -> &[AtomicU32] {
        self.memo
            .get_or_init(|| (0..self.tree.node_count()).map(|_| AtomicU32::new(0)).collect())
    }
}

fn import(spec: ast::ImportSpec<'_>) -> Option<Import> {
    let path = literal::string_value(spec.path()?)?;
    Some(Import {
        node: spec.node().id(),
        path: path.text().into(),
        written_name: spec.name().map(|name| name.text().into()),
    })
}

fn declare(declaration: Decl<'_>, into: &mut Vec<Declaration>) {
    match declaration {
        Decl::Func(function) => into.extend(declared_function(function)),
        Decl::General(general) => {
            let values = if general.keyword() == Kind::ConstKw {
                DeclarationKind::Constant
            } else {
                DeclarationKind::Variable
            };
            for spec in general.specs() {
                match spec {
                    Spec::Type(spec) => into.extend(spec.name().map(|name| Declaration {
                        name: name.text().into(),
                        receiver: None,
                        kind: DeclarationKind::Type,
                        node: spec.node().id(),
                    })),
                    Spec::Value(spec) => into.extend(spec.names().map(|name| Declaration {
                        name: name.text().into(),
                        receiver: None,
                        kind: values,
                        node: name.node().id(),
                    })),
                    Spec::Import(_) | Spec::Bad(_) => {}
                }
            }
        }
        Decl::Bad(_) => {}
    }
}

fn declared_function(function: FuncDecl<'_>) -> Option<Declaration> {
    let receiver = match function.receiver_list() {
        Some(_) => Some(function.receiver().and_then(receiver_name)?.into()),
        None => None,
    };
    Some(Declaration {
        name: function.name()?.text().into(),
        kind: if receiver.is_some() {
            DeclarationKind::Method
        } else {
            DeclarationKind::Function
        },
        receiver,
        node: function.node().id(),
    })
}

/// Returns the name of the type in `(r *T[K])`.
fn receiver_name(receiver: ast::Field<'_>) -> Option<&str> {
    let mut written = receiver.type_()?;
    loop {
        written = match written {
            Expr::Star(star) => star.operand()?,
            Expr::Paren(paren) => paren.inner()?,
            Expr::Index(index) => index.operand()?,
            Expr::IndexList(list) => list.operand()?,
            Expr::Ident(name) => return Some(name.text()),
            _ => return None,
        };
    }
}

/// What the comments before the package clause say.
struct Header {
    constraint: Option<Arc<str>>,
    is_generated: bool,
}

impl Header {
    fn of(tree: &Tree<Kind>) -> Self {
        let mut header = Self {
            constraint: None,
            is_generated: false,
        };
        let leading = (0..).map_while(|index| tree.token(index));
        for token in leading.take_while(|token| token.kind() != Kind::PackageKw) {
            let text = token.text().trim_end();
            if token.kind() != Kind::LineComment {
                continue;
            }
            if let Some(expression) = text.strip_prefix("//go:build ") {
                header.constraint = Some(expression.trim().into());
            }
            header.is_generated |= text.starts_with("// Code generated ") && text.ends_with(" DO NOT EDIT.");
        }
        header
    }
}
