//! Types and domains.

use super::{CollateClause, ColumnConstraint, DefaultClause, Parameters, has};
use crate::ast::{Expr, Literal, Name, QualifiedName, TypeName, child, children, views};
use crate::{Kind, Node};

views! {
    /// CREATE TYPE.
    CreateType: CreateType,
    /// `a int COLLATE c` of a composite type.
    Attribute: Attribute,
    /// CREATE DOMAIN.
    CreateDomain: CreateDomain,
}

/// What a type is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeDefinition<'t> {
    /// `AS ENUM (…)`; see [`CreateType::labels`].
    Enum,
    /// `AS (…)`; see [`CreateType::attributes`].
    Composite,
    /// `AS RANGE (…)`.
    Range(Parameters<'t>),
    /// `(…)`: functions in C.
    Base(Parameters<'t>),
    /// A name that a definition is to follow.
    Shell,
}

impl<'t> CreateType<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns what it is made of.
    pub fn definition(self) -> TypeDefinition<'t> {
        if has(self.0, Kind::ENUM) {
            return TypeDefinition::Enum;
        }
        if self.0.child(Kind::CompositeAttributes).is_some() {
            return TypeDefinition::Composite;
        }
        match child(self.0) {
            Some(parameters) if has(self.0, Kind::RANGE) => TypeDefinition::Range(parameters),
            Some(parameters) => TypeDefinition::Base(parameters),
            None => TypeDefinition::Shell,
        }
    }

    /// Returns the labels of an enum.
    pub fn labels(self) -> impl Iterator<Item = String> {
        let list: Option<Node<'t>> = self.0.child(Kind::EnumLabels);
        list.into_iter()
            .flat_map(children::<Literal>)
            .filter_map(Literal::string_value)
    }

    /// Returns the attributes of a composite type.
    pub fn attributes(self) -> impl Iterator<Item = Attribute<'t>> {
        let list: Option<Node<'t>> = self.0.child(Kind::CompositeAttributes);
        list.into_iter().flat_map(children)
    }
}

impl<'t> Attribute<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the type.
    pub fn data_type(self) -> Option<TypeName<'t>> {
        child(self.0)
    }

    /// Returns the collation.
    pub fn collation(self) -> Option<QualifiedName<'t>> {
        child::<CollateClause>(self.0)?.collation()
    }
}

impl<'t> CreateDomain<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }

    /// Returns the type it narrows.
    pub fn data_type(self) -> Option<TypeName<'t>> {
        child(self.0)
    }

    /// Returns its constraints, default and collation in the order written.
    pub fn constraints(self) -> impl Iterator<Item = ColumnConstraint<'t>> {
        children(self.0)
    }

    /// Returns the value of DEFAULT.
    pub fn default(self) -> Option<Expr<'t>> {
        child::<DefaultClause>(self.0)?.value()
    }

    /// Returns the collation.
    pub fn collation(self) -> Option<QualifiedName<'t>> {
        child::<CollateClause>(self.0)?.collation()
    }
}
