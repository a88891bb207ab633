//! Templates: what is known of a value before the program runs, as an expression over what is not known.
//!
//! A [`Value`] is a graph: literals with their place in the source, [`Symbol`]s for what comes from
//! outside, operations on strings, lists and numbers, alternatives under a condition, loops. Nothing
//! in it is decided. [`variants`] decides: it evaluates a set of values together under assignments
//! of outcomes to the conditions they hang on. So text and argument list that grow under the same
//! condition always grow together, and a placeholder numbered by `len(args) + 1` has the number that
//! the argument list of that very variant gives it.

mod ask;
mod assignment;
mod concrete;
mod evaluate;
mod flat;
mod format;
mod operate;
mod outline;
mod pattern;
mod possible;
mod search;
mod symbol;
mod textual;
mod value;
mod variants;

pub(crate) use assignment::Made;
pub use concrete::Concrete;
pub use flat::{Flat, FlatHole, RunOrigin};
pub use outline::Outline;
pub use search::{Fit, Template, Written};
pub use symbol::derived_key;
pub use textual::tag_text;
pub use value::{
    Class, Constant, LoopNode, Node, Operation, Place, StructNode, Symbol, Value, boolean, concat, either,
    integer, literal_text, nil, operation, symbol,
};
pub(crate) use value::{bare, constant, for_reached, impossible, text_of};
pub use variants::{Limits, PathCondition, Wanted, static_truth, written_hole};
pub(crate) use variants::{Question, is_from_outside, variants};
