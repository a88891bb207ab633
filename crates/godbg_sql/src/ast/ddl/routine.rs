//! Functions, procedures, aggregates.

use super::{ObjectOption, has, has_if_exists};
use crate::ast::{Expr, Name, QualifiedName, Statement, TypeName, child, children, views};
use crate::{Kind, Node};

views! {
    /// CREATE FUNCTION, CREATE PROCEDURE, CREATE AGGREGATE.
    CreateRoutine: CreateRoutine,
    /// `(IN a int DEFAULT 1, …)`.
    RoutineParameters: RoutineParameters,
    /// The argument types of a routine that exists.
    Signature: Signature,
    /// A parameter.
    RoutineParameter: RoutineParameter,
    /// What a routine, trigger, event or rule does.
    RoutineBody: RoutineBody,
}

impl<'t> CreateRoutine<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Says whether this is a procedure.
    pub fn is_procedure(self) -> bool {
        has(self.0, Kind::PROCEDURE)
    }

    /// Says whether this is an aggregate.
    pub fn is_aggregate(self) -> bool {
        has(self.0, Kind::AGGREGATE)
    }

    /// Says whether OR REPLACE is written.
    pub fn or_replace(self) -> bool {
        has(self.0, Kind::REPLACE)
    }

    /// Says whether IF NOT EXISTS is written.
    pub fn if_not_exists(self) -> bool {
        has_if_exists(self.0)
    }

    /// Returns the parameters.
    pub fn parameters(self) -> impl Iterator<Item = RoutineParameter<'t>> {
        child::<RoutineParameters>(self.0)
            .into_iter()
            .flat_map(RoutineParameters::parameters)
    }

    /// Returns the type that comes back; `None` for a procedure and for RETURNS TABLE.
    pub fn returns(self) -> Option<TypeName<'t>> {
        child(self.0.child(Kind::ReturnsClause)?)
    }

    /// Returns the columns of RETURNS TABLE.
    pub fn returns_table(self) -> impl Iterator<Item = RoutineParameter<'t>> {
        let table: Option<Node<'t>> = self
            .0
            .child(Kind::ReturnsClause)
            .and_then(|node| node.child(Kind::ReturnsTable));
        table.into_iter().flat_map(children)
    }

    /// Returns the language.
    pub fn language(self) -> Option<Name<'t>> {
        self.options()
            .find(|option| option.word().eq_ignore_ascii_case("LANGUAGE"))?
            .value()
    }

    /// Returns the options beside the body.
    pub fn options(self) -> impl Iterator<Item = ObjectOption<'t>> {
        children(self.0)
    }

    /// Returns the body.
    pub fn body(self) -> Option<RoutineBody<'t>> {
        self.0.descendants().find_map(crate::ast::AstNode::cast)
    }
}

impl<'t> RoutineParameters<'t> {
    /// Returns the parameters.
    pub fn parameters(self) -> impl Iterator<Item = RoutineParameter<'t>> {
        children(self.0)
    }
}

impl<'t> Signature<'t> {
    /// Returns the parameters, OUT among them.
    pub fn parameters(self) -> impl Iterator<Item = RoutineParameter<'t>> {
        children(self.0)
    }
}

impl<'t> RoutineParameter<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the type.
    pub fn data_type(self) -> Option<TypeName<'t>> {
        child(self.0)
    }

    /// Says whether a call brings a value: not for OUT.
    pub fn is_input(self) -> bool {
        has(self.0, Kind::IN) || !has(self.0, Kind::OUT)
    }

    /// Says whether VARIADIC is written.
    pub fn is_variadic(self) -> bool {
        has(self.0, Kind::VARIADIC)
    }

    /// Returns the default.
    pub fn default(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> RoutineBody<'t> {
    /// Returns the statements in it, where it is written as statements that are parsed.
    pub fn statements(self) -> impl Iterator<Item = Statement<'t>> {
        self.0.children().filter_map(Statement::cast)
    }
}
