//! The types of what names stand for.

use godbg_text::FileId;

use super::data::{Basic, NodeRef, Type, TypeData, Unknown};
use super::substitute::Binding;
use super::typer::Typer;
use super::written::is_type;
use crate::ast::{
    AssignStmt, CaseClause, Expr, Field, FuncDecl, Ident, Node, RangeStmt, TypeSpec, TypeSwitchStmt,
    ValueSpec,
};
use crate::program::{FuncId, Object, Program, Variable, VariableKind};
use crate::syntax::Kind;

impl Program {
    /// Returns the type of what a name stands for; the type itself for a type.
    pub fn object_type(&self, file: FileId, object: &Object) -> Type {
        Typer::new(self).object_type(file, object)
    }

    /// Returns the type of a variable, parameter or field.
    pub fn variable_type(&self, variable: Variable) -> Type {
        Typer::new(self).variable(variable)
    }

    /// Returns the type of a function; a method's is without its receiver.
    pub fn function_type(&self, function: FuncId) -> Type {
        Typer::new(self).function(function)
    }
}

impl<'p> Typer<'p> {
    pub(super) fn object_type(&mut self, file: FileId, object: &Object) -> Type {
        match object {
            Object::Variable(variable) => self.variable(*variable),
            Object::Constant(declaration) => self.constant_type(*declaration),
            Object::Type(declaration) => self.declared_type(*declaration),
            Object::TypeParameter(declaration) => self.intern(TypeData::Parameter(*declaration)),
            Object::Function(function) => self.function(*function),
            Object::InterfaceMethod(Some(declaration)) => {
                let name = self.program.node(*declaration);
                let written = name.parent().and_then(Field::cast).and_then(Field::type_);
                self.written(declaration.file, written)
            }
            Object::BasicType(basic) => *basic,
            Object::True | Object::False => Type::UNTYPED_BOOL,
            Object::Iota => Type::UNTYPED_INT,
            Object::Nil => Type::UNTYPED_NIL,
            Object::Foreign { package, .. } => {
                self.intern(TypeData::Unknown(Unknown::Package(package.clone())))
            }
            Object::Unknown(reason) => self.intern(TypeData::Unknown(reason.clone())),
            Object::Package { .. }
            | Object::Label(_)
            | Object::Builtin(_)
            | Object::Blank
            | Object::InterfaceMethod(None) => {
                let _ = file;
                Type::NO_TYPE
            }
        }
    }

    /// Returns the type that a `TypeSpec` declares; of a generic one without its arguments.
    fn declared_type(&mut self, declaration: NodeRef) -> Type {
        if !self.is_alias(declaration) {
            return self.intern(TypeData::Named {
                declaration,
                arguments: Box::default(),
            });
        }
        self.guarded(declaration, |typer| {
            let node = typer.program.node(declaration);
            typer.written(declaration.file, TypeSpec::cast(node).and_then(TypeSpec::type_))
        })
    }

    /// Returns the instance of a generic type.
    pub(super) fn instantiate_type(
        &mut self,
        file: FileId,
        operand: Expr<'p>,
        open: Type,
        arguments: &[Type],
    ) -> Type {
        if let TypeData::Named { declaration, .. } = self.data(open)
            && !self.names_alias(file, operand)
        {
            return self.intern(TypeData::Named {
                declaration: *declaration,
                arguments: arguments.into(),
            });
        }
        match self.operand_declaration(file, operand) {
            Some(declaration) => {
                let binding = self.type_binding(declaration, arguments);
                self.substitute(open, &binding)
            }
            None => open,
        }
    }

    fn names_alias(&self, file: FileId, operand: Expr<'p>) -> bool {
        self.operand_declaration(file, operand)
            .is_some_and(|declaration| self.is_alias(declaration))
    }

    fn operand_declaration(&self, file: FileId, operand: Expr<'p>) -> Option<NodeRef> {
        let object = match operand.unparenthesized() {
            Expr::Ident(name) => self.program.resolve_name(file, name),
            Expr::Selector(selector) => self.program.qualified(file, selector)?,
            _ => return None,
        };
        match object {
            Object::Type(declaration) => Some(declaration),
            _ => None,
        }
    }

    /// Returns the type declaration that a method's receiver names.
    pub(super) fn receiver_base(&mut self, file: FileId, method: FuncDecl<'p>) -> Option<NodeRef> {
        let mut written = method.receiver()?.type_()?;
        loop {
            written = match written {
                Expr::Star(star) => star.operand()?,
                Expr::Paren(paren) => paren.inner()?,
                Expr::Index(index) => index.operand()?,
                Expr::IndexList(list) => list.operand()?,
                Expr::Ident(_) => break,
                _ => return None,
            };
        }
        let declaration = self.operand_declaration(file, written)?;
        let declared = self.declared_type(declaration);
        match self.data(declared) {
            TypeData::Named { declaration, .. } => Some(*declaration),
            _ => None,
        }
    }

    pub(super) fn function(&mut self, function: FuncId) -> Type {
        let node = self.program.node(function.0);
        match FuncDecl::cast(node).and_then(FuncDecl::signature) {
            Some(signature) => self.type_of(function.0.file, signature.node()),
            None => Type::BROKEN,
        }
    }

    fn constant_type(&mut self, declaration: NodeRef) -> Type {
        self.guarded(declaration, |typer| {
            let Some((written, value)) = typer.program.constant_source(declaration) else {
                return Type::BROKEN;
            };
            match (written, value) {
                (Some(written), _) => typer.type_of(declaration.file, written.node()),
                (None, Some(value)) => typer.type_of(declaration.file, value.node()),
                (None, None) => Type::BROKEN,
            }
        })
    }

    pub(super) fn variable(&mut self, variable: Variable) -> Type {
        let declaration = match variable.clause {
            Some(clause) => NodeRef {
                file: variable.declaration.file,
                node: clause,
            },
            None => variable.declaration,
        };
        self.guarded(declaration, |typer| {
            let node = typer.program.node(declaration);
            let file = declaration.file;
            match (CaseClause::cast(node), variable.kind) {
                (Some(clause), _) => typer.clause_variable(file, clause),
                (None, VariableKind::Field) => typer.field_variable(file, node),
                _ => typer.declared_variable(file, node),
            }
        })
    }

    fn field_variable(&mut self, file: FileId, node: Node<'p>) -> Type {
        match node.parent().and_then(Field::cast) {
            Some(field) => self.written(file, field.type_()),
            None => Type::BROKEN,
        }
    }

    fn declared_variable(&mut self, file: FileId, node: Node<'p>) -> Type {
        let Some(parent) = node.parent() else {
            return Type::BROKEN;
        };
        match parent.kind() {
            Kind::Field => self.field_variable(file, node),
            Kind::ValueSpec => ValueSpec::cast(parent).map_or(Type::BROKEN, |spec| {
                if let Some(written) = spec.type_() {
                    return self.type_of(file, written.node());
                }
                let names = spec.names().map(Ident::node);
                self.assigned(file, node, names, &spec.values())
            }),
            Kind::AssignStmt => AssignStmt::cast(parent).map_or(Type::BROKEN, |assignment| {
                let targets = assignment.left().map(Expr::node);
                self.assigned(file, node, targets, &assignment.right())
            }),
            Kind::RangeStmt => RangeStmt::cast(parent).map_or(Type::BROKEN, |range| {
                let over = self.written(file, range.operand());
                let (key, value) = self.ranged(over);
                let is_key = range.key().map(Expr::node) == Some(node);
                let found = if is_key { key } else { value };
                self.default_type(found)
            }),
            _ => Type::BROKEN,
        }
    }

    /// Returns the type of one of several targets that values are assigned to.
    fn assigned(
        &mut self,
        file: FileId,
        target: Node<'p>,
        targets: impl Iterator<Item = Node<'p>> + Clone,
        values: &(impl Iterator<Item = Expr<'p>> + Clone),
    ) -> Type {
        let Some(place) = targets.clone().position(|other| other == target) else {
            return Type::BROKEN;
        };
        let count = targets.count();
        let value_count = values.clone().count();
        let found = if value_count == count {
            values
                .clone()
                .nth(place)
                .map_or(Type::BROKEN, |value| self.type_of(file, value.node()))
        } else if value_count == 1 {
            values
                .clone()
                .next()
                .map_or(Type::BROKEN, |value| self.part(file, value, place))
        } else {
            Type::BROKEN
        };
        self.default_type(found)
    }

    /// Returns the type of one of the several values that an expression gives.
    pub(super) fn part(&mut self, file: FileId, value: Expr<'p>, place: usize) -> Type {
        let found = self.type_of(file, value.node());
        let value = value.unparenthesized();
        let is_comma_ok = matches!(value, Expr::TypeAssert(_) | Expr::Index(_))
            || matches!(value, Expr::Unary(unary)
                if unary.operator().is_some_and(|token| token.kind() == Kind::Arrow));
        if is_comma_ok {
            return if place == 0 { found } else { Type::BOOL };
        }
        match self.data(found) {
            TypeData::Tuple(parts) => parts.get(place).copied().unwrap_or(Type::BROKEN),
            TypeData::Unknown(_) => found,
            _ => Type::BROKEN,
        }
    }

    /// Returns the type of the variable of a type switch in one clause.
    fn clause_variable(&mut self, file: FileId, clause: CaseClause<'p>) -> Type {
        let switch = clause.node().ancestors().find_map(TypeSwitchStmt::cast);
        let mut listed = clause.expressions();
        if let (Some(only), None) = (listed.next(), listed.next())
            && !self.is_nil(file, only)
        {
            return self.type_of(file, only.node());
        }
        self.written(file, switch.and_then(TypeSwitchStmt::operand))
    }

    fn is_nil(&self, file: FileId, expression: Expr<'p>) -> bool {
        match expression.unparenthesized() {
            Expr::Ident(name) => self.program.resolve_name(file, name) == Object::Nil,
            _ => false,
        }
    }

    /// Returns the type that a variable gets from a value of this type.
    pub(super) fn default_type(&self, of: Type) -> Type {
        match self.untyped(of) {
            Some(Basic::UntypedBool) => Type::BOOL,
            Some(Basic::UntypedInt) => Type::INT,
            Some(Basic::UntypedRune) => Type::INT32,
            Some(Basic::UntypedFloat) => Type::FLOAT64,
            Some(Basic::UntypedComplex) => Type::COMPLEX128,
            Some(Basic::UntypedString) => Type::STRING,
            _ => of,
        }
    }

    /// Returns what the type parameters of a method's receiver stand for in a type.
    pub(super) fn receiver_binding(&mut self, method: FuncId, arguments: &[Type]) -> Vec<Binding> {
        if arguments.is_empty() {
            return Vec::new();
        }
        let node = self.program.node(method.0);
        let file = method.0.file;
        let mut written = FuncDecl::cast(node)
            .and_then(FuncDecl::receiver)
            .and_then(Field::type_);
        while let Some(inner) = written {
            let names: Vec<_> = match inner {
                Expr::Star(star) => {
                    written = star.operand();
                    continue;
                }
                Expr::Paren(paren) => {
                    written = paren.inner();
                    continue;
                }
                Expr::Index(index) => index.index().into_iter().collect(),
                Expr::IndexList(list) => list.indices().collect(),
                _ => Vec::new(),
            };
            let names = names.into_iter().map(|name| Self::reference(file, name.node()));
            return names.zip(arguments.iter().copied()).collect();
        }
        Vec::new()
    }
}

impl Program {
    /// Returns the type and the value that a constant is declared with: its own, or those of
    /// the line above that it repeats.
    pub(crate) fn constant_source(
        &self,
        declaration: NodeRef,
    ) -> Option<(Option<Expr<'_>>, Option<Expr<'_>>)> {
        let name = self.node(declaration);
        let spec = ValueSpec::cast(name.parent()?)?;
        let place = spec.names().position(|other| other.node() == name)?;
        let line = self.file(declaration.file).constant_line(spec);
        let source = ValueSpec::cast(self.file(declaration.file).node(line.source))?;
        Some((source.type_(), source.values().nth(place)))
    }

    /// Says whether an object is a type.
    pub fn is_type(&self, object: &Object) -> bool {
        is_type(object)
    }
}
