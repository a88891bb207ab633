//! Types of expressions, on demand, as far as the source goes.
//!
//! A type that is not known is a value of its own, [`TypeData::Unknown`], that carries why; it
//! spreads to what depends on it and never turns into a guess.

mod arena;
mod builtin;
mod call;
mod constant;
mod data;
mod display;
mod dump;
mod expression;
mod final_type;
mod infer;
mod integer;
mod magnitude;
mod member;
mod method_set;
mod object_type;
mod range;
mod rational;
mod substitute;
mod typer;
mod underlying;
mod written;

pub(crate) use arena::Arena;
pub use call::Callee;
pub(crate) use constant::ConstantMemo;
pub use constant::Value;
pub use data::{
    Basic, Direction, Field, Interface, InterfaceMethod, NodeRef, Signature, Type, TypeData, TypeParameter,
    UnionTerm, Unknown,
};
pub use dump::{TypeClass, TypedExpression};
pub use integer::{BitOperation, Integer};
pub use member::{Member, Selection};
pub use method_set::Satisfaction;
pub use rational::Rational;
