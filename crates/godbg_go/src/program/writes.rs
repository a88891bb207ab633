//! What is written to a variable or field, over the whole program.

use godbg_syntax::NodeId;

use super::Program;
use super::object::{Variable, VariableKind};
use crate::ast::{
    AssignStmt, CompositeLit, Expr, Field, Ident, KeyValueExpr, Node, RangeStmt, Token, UnaryExpr, ValueSpec,
};
use crate::syntax::Kind;
use crate::types::{NodeRef, TypeData};

/// A place where a variable gets a value or may get one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Write {
    /// The node that writes: an `AssignStmt`, `ValueSpec`, `IncDecStmt`, `RangeStmt`,
    /// `CompositeLit`, or the `UnaryExpr` that takes the address.
    pub node: NodeRef,
    /// How it writes.
    pub kind: WriteKind,
    /// The expression whose value arrives; `None` where none is written.
    pub value: Option<NodeRef>,
    /// Which of the values of that expression, when it is a call with several.
    pub part: Option<usize>,
}

/// How a place writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WriteKind {
    /// A declaration with a value, or without: the zero value.
    Declaration,
    /// `=` or `:=`.
    Assignment,
    /// `+=` and its like, `++` and `--`: the old value goes in.
    Update,
    /// An element of a composite literal.
    Literal,
    /// `for x = range …`.
    Range,
    /// An element of it: `x[i] = …`, or a field of it: `x.f = …`.
    Part,
    /// Its address is taken: anybody may write.
    Address,
}

impl Program {
    /// Returns what writes to a variable, in the order of the text; for a local variable the
    /// writes in its function, for a field or package variable those of the whole program.
    pub fn writes(&self, variable: Variable) -> Vec<Write> {
        let declaration = variable.declaration;
        let mut places = match variable.kind {
            VariableKind::Field | VariableKind::Package => self.references(declaration),
            _ => self.local_references(declaration),
        };
        if self.node(declaration).kind() == Kind::Ident && variable.kind != VariableKind::Field {
            places.push(declaration);
            places.sort();
        }
        let mut found: Vec<_> = places
            .into_iter()
            .filter_map(|place| self.write_at(place))
            .collect();
        if variable.kind == VariableKind::Field {
            found.extend(self.positional_writes(declaration));
            found.sort();
        }
        found
    }

    /// Returns the identifiers in a local variable's function that stand for it.
    pub fn local_references(&self, declaration: NodeRef) -> Vec<NodeRef> {
        let file = self.file(declaration.file);
        let name = file.node(declaration.node);
        let outermost = name
            .ancestors()
            .filter(|around| matches!(around.kind(), Kind::FuncDecl | Kind::GenDecl))
            .last();
        let uses = outermost.into_iter().flat_map(Node::descendants).filter(|node| {
            node.kind() == Kind::Ident && node.id() != declaration.node && node.text() == name.text()
        });
        let own = uses.filter(|node| {
            let object = Ident::cast(*node).map(|identifier| self.resolve(declaration.file, identifier));
            object.and_then(|object| object.declaration()) == Some(declaration)
        });
        own.map(|node| file.reference(node)).collect()
    }

    /// Returns what an identifier's place does to the variable that it stands for.
    pub(crate) fn write_at(&self, place: NodeRef) -> Option<Write> {
        let name = self.node(place);
        let mut target = name;
        let mut is_part = false;
        if let Some(write) = self.keyed_write(place) {
            return Some(write);
        }
        if is_behind_dot(name) {
            target = name.parent()?;
        }
        loop {
            let parent = target.parent()?;
            let is_operand = parent.children().next() == Some(target);
            match parent.kind() {
                Kind::ParenExpr => {}
                Kind::IndexExpr | Kind::SelectorExpr if is_operand => is_part = true,
                _ => return write_by(place, target, parent, is_part),
            }
            target = parent;
        }
    }

    fn keyed_write(&self, place: NodeRef) -> Option<Write> {
        let name = self.node(place);
        let pair = name.parent().and_then(KeyValueExpr::cast)?;
        (pair.key()?.node() == name).then_some(())?;
        let literal = pair.node().parent()?;
        let file = self.file(place.file);
        Some(Write {
            node: file.reference(literal),
            kind: WriteKind::Literal,
            value: pair.value().map(|value| file.reference(value.node())),
            part: None,
        })
    }

    /// Returns the elements without keys of struct literals that stand for a field.
    fn positional_writes(&self, field: NodeRef) -> Vec<Write> {
        let Some(structure) = self
            .node(field)
            .ancestors()
            .find(|around| around.kind() == Kind::StructType)
        else {
            return Vec::new();
        };
        let package = self.package_of(field.file);
        let own = self.type_of_node(field.file, structure);
        let TypeData::Struct(fields) = self.data(own) else {
            return Vec::new();
        };
        let Some(index) = fields.iter().position(|known| known.declaration == field) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for file in self.files() {
            let sees = self.package_of(file.id()) == package
                || self
                    .imports(file.id())
                    .iter()
                    .any(|import| import.package == Some(package));
            if !sees {
                continue;
            }
            for literal in self.positional_literals(file.id()) {
                if let Some(write) = self.positional_write(file.id(), literal, index, field) {
                    found.push(write);
                }
            }
        }
        found
    }

    fn positional_write(
        &self,
        file: godbg_text::FileId,
        literal: CompositeLit<'_>,
        index: usize,
        field: NodeRef,
    ) -> Option<Write> {
        let of = self.literal_type(file, literal);
        let TypeData::Struct(fields) = self.data(self.underlying(of)) else {
            return None;
        };
        (fields.get(index)?.declaration == field).then_some(())?;
        let value = literal.elements().nth(index)?;
        let file = self.file(file);
        Some(Write {
            node: file.reference(literal.node()),
            kind: WriteKind::Literal,
            value: Some(file.reference(value.node())),
            part: None,
        })
    }

    /// Returns the tag of the field that an identifier declares.
    pub fn field_tag(&self, declaration: NodeRef) -> Option<String> {
        let field = self.node(declaration).ancestors().find_map(Field::cast)?;
        let tag = crate::literal::string_value(field.tag()?)?;
        Some(tag.text().into_owned())
    }
}

/// Returns what a node does to one of its operands.
fn write_by(place: NodeRef, target: Node<'_>, parent: Node<'_>, is_part: bool) -> Option<Write> {
    let write = |kind, value: Option<NodeId>, part| {
        Some(Write {
            node: NodeRef {
                file: place.file,
                node: parent.id(),
            },
            kind: if is_part && kind != WriteKind::Address {
                WriteKind::Part
            } else {
                kind
            },
            value: value.map(|node| NodeRef {
                file: place.file,
                node,
            }),
            part,
        })
    };
    match parent.kind() {
        Kind::AssignStmt => {
            let assignment = AssignStmt::cast(parent)?;
            let index = assignment.left().position(|left| left.node() == target)?;
            let values: Vec<_> = assignment.right().map(|value| value.node().id()).collect();
            let operator = assignment.operator().map(Token::kind);
            let kind = match operator {
                Some(Kind::Assign | Kind::Define) => WriteKind::Assignment,
                _ => WriteKind::Update,
            };
            let (value, part) = value_for(&values, index, assignment.left().count());
            write(kind, value, part)
        }
        Kind::ValueSpec => {
            let spec = ValueSpec::cast(parent)?;
            let index = spec.names().position(|name| name.node() == target)?;
            let values: Vec<_> = spec.values().map(|value| value.node().id()).collect();
            let (value, part) = value_for(&values, index, spec.names().count());
            write(WriteKind::Declaration, value, part)
        }
        Kind::IncDecStmt => write(WriteKind::Update, None, None),
        Kind::RangeStmt => {
            let range = RangeStmt::cast(parent)?;
            let targets = [range.key(), range.value()];
            let part = targets
                .iter()
                .position(|known| known.map(Expr::node) == Some(target))?;
            write(
                WriteKind::Range,
                range.operand().map(|over| over.node().id()),
                Some(part),
            )
        }
        Kind::UnaryExpr => {
            let operator = UnaryExpr::cast(parent)?.operator().map(Token::kind);
            (operator == Some(Kind::Amp)).then(|| write(WriteKind::Address, None, None))?
        }
        _ => None,
    }
}

/// Returns the value for one of several targets, and which of its parts.
fn value_for(values: &[NodeId], index: usize, targets: usize) -> (Option<NodeId>, Option<usize>) {
    match values {
        [only] if targets > 1 => (Some(*only), Some(index)),
        _ => (values.get(index).copied(), None),
    }
}

fn is_behind_dot(name: Node<'_>) -> bool {
    name.parent().is_some_and(|parent| {
        parent.kind() == Kind::SelectorExpr && !super::shape::is_first_child(name, parent)
    })
}
