//! Every expression of a file with its type, to be held against another type checker.

use std::sync::Arc;

use godbg_text::{FileId, TextRange};
use rustc_hash::FxHashMap;

use super::constant::Value;
use super::data::{Type, TypeData, Unknown};
use super::typer::Typer;
use crate::ast::{CallExpr, Expr, Field, Ident, Node};
use crate::program::{Object, Program, shape};
use crate::syntax::Kind;

/// How long a part of a chain of operators is at most, in the source, whose value is shown.
const LONGEST_PART: u32 = 4_096;

/// The value of the left side of a chain of operators.
#[derive(Default)]
struct Chain<'p>(Option<(Node<'p>, Option<Value>)>);

/// An expression that has a value, or a name that declares one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedExpression {
    /// Where it stands.
    pub range: TextRange,
    /// Its type as text, or why that is not known.
    pub shown: Arc<str>,
    /// Where its type lies.
    pub class: TypeClass,
    /// The value of a constant string as it is, of a constant integer in decimal.
    pub constant: Option<String>,
}

/// Where a type lies; of a composed one, the part that is farthest away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TypeClass {
    /// Only what the language declares.
    Universe,
    /// The standard library.
    Standard,
    /// The repository.
    Repository,
    /// Another module.
    Library,
    /// Not known.
    Unknown,
}

impl TypeClass {
    /// Returns the word for it in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Universe => "universe",
            Self::Standard => "std",
            Self::Repository => "repo",
            Self::Library => "lib",
            Self::Unknown => "unknown",
        }
    }
}

impl Program {
    /// Returns the expressions of a file in the order of the tree.
    pub fn typed_expressions(&self, file: FileId) -> Vec<TypedExpression> {
        let root = self.file(file).tree().root();
        let mut typer = Typer::new(self);
        let mut texts = Texts::default();
        let mut found = Vec::new();
        let mut chain = Chain::default();
        // From the last to the first: what an operator stands behind comes just before what it gives.
        let nodes: Vec<Node<'_>> = root.descendants().collect();
        for node in nodes.into_iter().rev() {
            if let Some((name, of)) = embedded_field(node) {
                let (shown, class) = texts.of(self, self.type_of(file, of));
                found.push(TypedExpression {
                    range: name.range(),
                    shown,
                    class,
                    constant: None,
                });
            }
            if let Some(expression) = Expr::cast(node)
                && typer.has_value(file, expression)
            {
                found.extend(typer.typed(file, expression, &mut chain, &mut texts));
            }
        }
        found.reverse();
        found
    }

    /// Returns where a type lies.
    pub fn type_class(&self, of: Type) -> TypeClass {
        let all = |types: &[Type]| types.iter().map(|part| self.type_class(*part)).max();
        match self.data(of) {
            // What is not at hand may be an alias of anything.
            TypeData::Unknown(_) | TypeData::Foreign { .. } | TypeData::Array { length: None, .. } => {
                TypeClass::Unknown
            }
            TypeData::Basic(super::Basic::UnsafePointer) => TypeClass::Standard,
            TypeData::Basic(_) | TypeData::Error | TypeData::Comparable | TypeData::Parameter(_) => {
                TypeClass::Universe
            }
            TypeData::Named {
                declaration,
                arguments,
            } => {
                let package = self.package(self.package_of(declaration.file)).path();
                let own = if !self.is_library_file(declaration.file) {
                    TypeClass::Repository
                } else if package.split('/').next().is_some_and(|first| first.contains('.')) {
                    TypeClass::Library
                } else {
                    TypeClass::Standard
                };
                all(arguments).map_or(own, |arguments| own.max(arguments))
            }
            TypeData::Pointer(element) | TypeData::Slice(element) | TypeData::Channel { element, .. } => {
                self.type_class(*element)
            }
            TypeData::Array { element, .. } => self.type_class(*element),
            TypeData::Map { key, value } => self.type_class(*key).max(self.type_class(*value)),
            TypeData::Function(signature) => {
                let parts = all(&signature.parameters).max(all(&signature.results));
                parts.unwrap_or(TypeClass::Universe)
            }
            TypeData::Struct(fields) => {
                let parts = fields.iter().map(|field| self.type_class(field.field_type)).max();
                parts.unwrap_or(TypeClass::Universe)
            }
            TypeData::Interface(interface) => {
                let methods = interface
                    .methods
                    .iter()
                    .map(|method| self.type_class(method.method_type))
                    .max();
                let terms = interface
                    .unions
                    .iter()
                    .flatten()
                    .map(|term| self.type_class(term.term_type))
                    .max();
                methods
                    .max(all(&interface.embedded))
                    .max(terms)
                    .unwrap_or(TypeClass::Universe)
            }
            TypeData::Tuple(parts) => all(parts).unwrap_or(TypeClass::Universe),
        }
    }
}

/// The types of a file that were shown already: most expressions share a few.
#[derive(Default)]
struct Texts(FxHashMap<Type, (Arc<str>, TypeClass)>);

impl Texts {
    fn of(&mut self, program: &Program, of: Type) -> (Arc<str>, TypeClass) {
        let known = self.0.entry(of).or_insert_with(|| {
            let text = match program.data(of) {
                TypeData::Unknown(reason) => reason.to_string(),
                TypeData::Foreign { package, .. } => Unknown::Package(package.clone()).to_string(),
                _ => program.display(of),
            };
            (text.into(), program.type_class(of))
        });
        known.clone()
    }
}

impl<'p> Typer<'p> {
    /// Returns the value of a constant; that of an operator's left side, which was asked for before, is not
    /// found out again.
    fn constant_in_chain(
        &mut self,
        file: FileId,
        expression: Expr<'p>,
        chain: &mut Chain<'p>,
    ) -> Option<Value> {
        let Expr::Binary(binary) = expression else {
            return self.constant(file, expression.node());
        };
        let left = chain.0.take();
        let is_part = expression.node().parent().is_some_and(|outer| {
            outer.kind() == Kind::BinaryExpr && outer.children().next() == Some(expression.node())
        });
        if is_part && expression.range().len() > LONGEST_PART {
            return None;
        }
        let known = left.filter(|(left, _)| binary.left().map(Expr::node) == Some(*left));
        let value = match known {
            Some((_, left)) => left.and_then(|left| self.constant_on(file, binary, &left)),
            None => self.constant(file, expression.node()),
        };
        chain.0 = Some((expression.node(), value.clone()));
        value
    }

    fn typed(
        &mut self,
        file: FileId,
        expression: Expr<'p>,
        chain: &mut Chain<'p>,
        texts: &mut Texts,
    ) -> Option<TypedExpression> {
        let of = self.final_type(file, expression.node());
        if of == Type::NO_VALUE || of == Type::NO_TYPE {
            return None;
        }
        let (shown, class) = texts.of(self.program, of);
        let constant = match (class, self.constant_in_chain(file, expression, chain)) {
            (TypeClass::Unknown, _) | (_, None) => None,
            (_, Some(value)) => match self.underlying_data(of) {
                TypeData::Basic(basic) if basic.is_string() => value.as_str().map(str::to_owned),
                TypeData::Basic(basic) if basic.is_integer() => {
                    value.to_integer().map(|value| value.to_string())
                }
                _ => None,
            },
        };
        Some(TypedExpression {
            range: expression.range(),
            shown,
            class,
            constant,
        })
    }

    /// Says whether an expression has a value of its own, or declares a name that has.
    fn has_value(&mut self, file: FileId, expression: Expr<'p>) -> bool {
        let node = expression.node();
        match expression {
            Expr::Bad(_) | Expr::Ellipsis(_) | Expr::KeyValue(_) => false,
            Expr::Ident(name) => self.names_value(file, name),
            Expr::BasicLit(_) => node
                .parent()
                .is_none_or(|parent| !matches!(parent.kind(), Kind::ImportSpec | Kind::Field)),
            Expr::TypeAssert(assertion) => assertion.type_().is_some(),
            Expr::Unary(unary) if unary.operator().is_some_and(|token| token.kind() == Kind::Tilde) => false,
            Expr::Binary(_) if node.parent().is_some_and(|parent| parent.kind() == Kind::Field) => false,
            Expr::Selector(selector) => {
                let object = self.program.qualified(file, selector);
                !matches!(object, Some(Object::Builtin(_))) && !self.denotes_type(file, expression)
            }
            Expr::Index(_) | Expr::IndexList(_) | Expr::Star(_) | Expr::Paren(_) => {
                !self.denotes_type(file, expression)
            }
            Expr::Call(call) => CallExpr::function(call).is_some(),
            _ => !self.denotes_type(file, expression),
        }
    }

    fn names_value(&mut self, file: FileId, name: Ident<'p>) -> bool {
        let node = name.node();
        if shape::needs_full_resolution(node) && !declares(node) && !is_map_key(self, file, node) {
            return false;
        }
        if node.parent().is_some_and(|parent| parent.kind() == Kind::File) {
            return false;
        }
        match self.program.resolve(file, name) {
            Object::Variable(_) => !is_switch_name(node),
            Object::Constant(_)
            | Object::True
            | Object::False
            | Object::Iota
            | Object::Nil
            | Object::Unknown(_) => true,
            Object::Function(_) => node.parent().is_none_or(|parent| parent.kind() != Kind::FuncDecl),
            _ => false,
        }
    }
}

/// Returns the name and the type of an embedded field.
fn embedded_field(node: Node<'_>) -> Option<(Ident<'_>, Expr<'_>)> {
    let field = Field::cast(node)?;
    let around = node.parent()?.parent()?;
    if around.kind() != Kind::StructType || field.names().next().is_some() {
        return None;
    }
    let of = field.type_()?;
    let mut written = of;
    loop {
        written = match written {
            Expr::Ident(name) => return Some((name, of)),
            Expr::Selector(selector) => return Some((selector.name()?, of)),
            Expr::Star(star) => star.operand()?,
            Expr::Paren(paren) => paren.inner()?,
            Expr::Index(index) => index.operand()?,
            Expr::IndexList(list) => list.operand()?,
            _ => return None,
        };
    }
}

/// Says whether an identifier is a name that a field list declares.
fn declares(node: Node<'_>) -> bool {
    node.parent()
        .is_some_and(|parent| parent.kind() == Kind::Field && shape::is_field_name(node, parent))
}

/// Says whether an identifier is a key that is a value, not the name of a field.
fn is_map_key<'p>(typer: &mut Typer<'p>, file: FileId, node: Node<'p>) -> bool {
    let is_key = node
        .parent()
        .is_some_and(|parent| parent.kind() == Kind::KeyValueExpr);
    is_key
        && Ident::cast(node).is_some_and(|name| {
            !matches!(
                typer.program.resolve(file, name),
                Object::Variable(crate::program::Variable {
                    kind: crate::program::VariableKind::Field,
                    ..
                }) | Object::Unknown(_)
            )
        })
}

/// Says whether an identifier is the name in `switch name := x.(type)`, which has no type.
fn is_switch_name(node: Node<'_>) -> bool {
    let guard = node.parent().filter(|parent| parent.kind() == Kind::AssignStmt);
    let switch = guard
        .and_then(Node::parent)
        .filter(|around| around.kind() == Kind::TypeSwitchStmt);
    switch.and_then(shape::switch_name) == Some(node)
}
