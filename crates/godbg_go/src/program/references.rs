//! Who uses a function, variable or type.

use godbg_syntax::NodeId;

use super::object::{FuncId, Object, Variable};
use super::{DeclarationKind, Program};
use crate::ast::{CallExpr, Expr, FieldList, FuncDecl, FuncType, Ident, Node};
use crate::syntax::Kind;
use crate::types::{NodeRef, Satisfaction, Selection, TypeData};

/// A place where something is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference {
    /// The identifier.
    pub name: NodeRef,
    /// The `CallExpr` that calls it, when it is called right there.
    pub call: Option<NodeRef>,
    /// How sure it is.
    pub kind: ReferenceKind,
}

/// How a use is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReferenceKind {
    /// It names the function itself.
    Direct,
    /// It names a method of an interface that the function's receiver implements.
    ThroughInterface,
    /// It has the same name, and what it is selected from is not known.
    Possible,
}

impl Program {
    /// Returns where a function or method is named, called or not, in the order of the text:
    /// direct uses, uses through interfaces that its receiver implements, and selectors of
    /// that name on what is not known.
    ///
    /// The declarations of one function for several builds are one function here.
    pub fn callers(&self, function: FuncId) -> Vec<Reference> {
        let Some(name) = FuncDecl::cast(self.node(function.0)).and_then(FuncDecl::name) else {
            return Vec::new();
        };
        let is_method = self.is_method(function);
        let mut found = Vec::new();
        for place in self.occurrences(name.text()) {
            let Some(identifier) = self.identifier(place) else {
                continue;
            };
            if identifier
                .node()
                .parent()
                .is_some_and(|parent| parent.kind() == Kind::FuncDecl)
            {
                continue;
            }
            let kind = match self.resolve(place.file, identifier) {
                Object::Function(other) if self.is_variant(function, other) => ReferenceKind::Direct,
                Object::InterfaceMethod(Some(declared)) if is_method && declared != place => {
                    match self.may_stand_for(place, declared, function) {
                        Some(kind) => kind,
                        None => continue,
                    }
                }
                Object::Unknown(_) if is_method && is_selected(identifier) => ReferenceKind::Possible,
                _ => continue,
            };
            found.push(Reference {
                name: place,
                call: self.call_of(place),
                kind,
            });
        }
        found
    }

    /// Returns the identifiers that stand for a variable, constant, type or field, where it is
    /// declared left out, in the order of the text.
    pub fn references(&self, declaration: NodeRef) -> Vec<NodeRef> {
        let node = self.node(declaration);
        let name = match node.kind() {
            Kind::TypeSpec => node.children().next(),
            _ => Some(node),
        };
        let Some(name) = name.map(Node::text) else {
            return Vec::new();
        };
        let mut found = self.occurrences(name);
        found.retain(|place| {
            *place != declaration
                && self.identifier(*place).is_some_and(|identifier| {
                    let object = self.resolve(place.file, identifier);
                    object.declaration() == Some(declaration)
                })
        });
        found
    }

    /// Says whether two functions are one, declared for several builds.
    pub fn is_variant(&self, left: FuncId, right: FuncId) -> bool {
        if left == right {
            return true;
        }
        let identity = |function: FuncId| {
            let file = self.file(function.0.file);
            let declaration = file
                .declarations()
                .iter()
                .find(|known| known.node == function.0.node)?;
            Some((
                self.package_of(file.id()),
                &declaration.receiver,
                &declaration.name,
            ))
        };
        let (left, right) = (identity(left), identity(right));
        left.is_some() && left == right
    }

    /// Returns the declarations of one function for several builds, this one included.
    pub fn function_variants(&self, function: FuncId) -> Vec<FuncId> {
        let file = self.file(function.0.file);
        let declaration = file
            .declarations()
            .iter()
            .find(|known| known.node == function.0.node);
        let package = self.package(self.package_of(file.id()));
        match declaration {
            Some(known) if known.kind == DeclarationKind::Method => {
                let receiver = known.receiver.as_deref().unwrap_or_default();
                package
                    .method(receiver, &known.name)
                    .iter()
                    .copied()
                    .map(FuncId)
                    .collect()
            }
            Some(known) => {
                let variants = package
                    .lookup(&known.name)
                    .iter()
                    .map(|declared| FuncId(declared.node));
                let variants: Vec<_> = variants.collect();
                if variants.contains(&function) {
                    variants
                } else {
                    vec![function]
                }
            }
            None => vec![function],
        }
    }

    /// Says whether the function is a method.
    pub fn is_method(&self, function: FuncId) -> bool {
        FuncDecl::cast(self.node(function.0)).is_some_and(|declared| declared.receiver_list().is_some())
    }

    /// Says whether a selector of an interface's method may call a method.
    fn may_stand_for(&self, place: NodeRef, declared: NodeRef, method: FuncId) -> Option<ReferenceKind> {
        let interface = self.interface_around(declared)?;
        let receiver = self.receiver_type(method)?;
        match self.implements(receiver, interface) {
            Satisfaction::Yes => Some(ReferenceKind::ThroughInterface),
            Satisfaction::Unknown => Some(ReferenceKind::Possible),
            Satisfaction::No => self
                .implementations(interface, self.node(place).text())
                .contains(&method)
                .then_some(ReferenceKind::ThroughInterface),
        }
    }

    /// Returns the interface that declares a method.
    fn interface_around(&self, method: NodeRef) -> Option<crate::types::Type> {
        let written = self
            .node(method)
            .ancestors()
            .find(|around| around.kind() == Kind::InterfaceType)?;
        Some(self.type_of_node(method.file, written))
    }

    /// Returns the type of a method's receiver, always a pointer: its method set is the larger.
    pub fn receiver_type(&self, method: FuncId) -> Option<crate::types::Type> {
        let receiver = FuncDecl::cast(self.node(method.0))?.receiver()?;
        let of = self.type_of(method.0.file, receiver.type_()?);
        Some(match self.data(of) {
            TypeData::Pointer(_) => of,
            _ => self.arena.intern(TypeData::Pointer(of)),
        })
    }

    /// Returns the call whose function a name is.
    pub fn call_of(&self, name: NodeRef) -> Option<NodeRef> {
        let mut function = self.node(name);
        if is_selected(Ident::cast(function)?) {
            function = function.parent()?;
        }
        while let Some(around) = function.parent() {
            match around.kind() {
                Kind::ParenExpr => function = around,
                Kind::IndexExpr | Kind::IndexListExpr if around.children().next() == Some(function) => {
                    function = around;
                }
                Kind::CallExpr => {
                    let call = CallExpr::cast(around)?;
                    let is_function = call.function().map(Expr::node) == Some(function);
                    return is_function.then(|| NodeRef {
                        file: name.file,
                        node: around.id(),
                    });
                }
                _ => return None,
            }
        }
        None
    }

    /// Returns the function or function literal that a node lies in: a `FuncDecl` or `FuncLit`.
    pub fn enclosing_function(&self, place: NodeRef) -> Option<NodeRef> {
        let around = self
            .node(place)
            .ancestors()
            .find(|around| matches!(around.kind(), Kind::FuncDecl | Kind::FuncLit))?;
        Some(NodeRef {
            file: place.file,
            node: around.id(),
        })
    }

    /// Returns the identifiers of a function's parameters in order, `None` for one without
    /// name; of a `FuncDecl` or `FuncLit`.
    pub fn parameters(&self, function: NodeRef) -> Vec<Option<NodeId>> {
        let signature = self.signature_of(function);
        names_of(signature.and_then(FuncType::parameters))
    }

    /// Returns the identifiers of a function's results in order, `None` for one without name.
    pub fn results(&self, function: NodeRef) -> Vec<Option<NodeId>> {
        let signature = self.signature_of(function);
        names_of(signature.and_then(FuncType::results))
    }

    fn signature_of(&self, function: NodeRef) -> Option<FuncType<'_>> {
        self.node(function).children().find_map(FuncType::cast)
    }

    /// Returns the parameter's place if an identifier declares one of this function.
    pub fn parameter_place(&self, variable: Variable) -> Option<(NodeRef, usize)> {
        let function = self
            .node(variable.declaration)
            .ancestors()
            .find(|around| matches!(around.kind(), Kind::FuncDecl | Kind::FuncLit))?;
        let function = NodeRef {
            file: variable.declaration.file,
            node: function.id(),
        };
        let place = self
            .parameters(function)
            .iter()
            .position(|name| *name == Some(variable.declaration.node))?;
        Some((function, place))
    }

    /// Returns what may run when a method of an interface is called: the methods of the
    /// program's types that implement the interface.
    pub fn implementations(&self, interface: crate::types::Type, name: &str) -> Vec<FuncId> {
        let key = (interface, name.into());
        if let Some(known) = self.implementations.get(&key) {
            return known;
        }
        let mut found = Vec::new();
        for declaration in self.method_candidates(name) {
            let of = self.arena.intern(TypeData::Pointer(self.open_type(declaration)));
            let Selection::Method { method, .. } = self.member(of, name) else {
                continue;
            };
            if self.implements(of, interface) == Satisfaction::Yes && !found.contains(&method) {
                found.push(method);
            }
        }
        found.sort();
        self.implementations.insert(key, found.clone());
        found
    }

    /// Returns a declared type; of a generic one with its own parameters as arguments.
    fn open_type(&self, declaration: NodeRef) -> crate::types::Type {
        let parameters = self.type_parameters(declaration);
        let arguments: Vec<_> = parameters.iter().map(|declared| declared.parameter).collect();
        self.instantiated(declaration, &arguments)
    }

    /// Returns the type of a pointer to a type.
    pub fn pointer_to(&self, of: crate::types::Type) -> crate::types::Type {
        self.arena.intern(TypeData::Pointer(of))
    }

    /// Returns a declared type with these type arguments.
    pub fn instantiated(&self, declaration: NodeRef, arguments: &[crate::types::Type]) -> crate::types::Type {
        self.arena.intern(TypeData::Named {
            declaration,
            arguments: arguments.into(),
        })
    }
}

fn names_of(list: Option<FieldList<'_>>) -> Vec<Option<NodeId>> {
    let mut found = Vec::new();
    for field in list.into_iter().flat_map(FieldList::fields) {
        let before = found.len();
        found.extend(field.names().map(|name| Some(name.node().id())));
        if found.len() == before {
            found.push(None);
        }
    }
    found
}

/// Says whether an identifier stands behind a dot.
fn is_selected(identifier: Ident<'_>) -> bool {
    let node = identifier.node();
    node.parent().is_some_and(|parent| {
        parent.kind() == Kind::SelectorExpr && !super::shape::is_first_child(node, parent)
    })
}
