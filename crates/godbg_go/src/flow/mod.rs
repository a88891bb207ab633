//! Control flow: in which order the statements of a function run, what they define and use.
//!
//! A [`Graph`] is made of one function body and of nothing else; [`Program::flow`] also knows
//! which calls never come back. On it stand [`Accesses`] (what each step reads and writes of the
//! function's variables), [`Definitions`] (which of the writes can be seen where), and
//! [`solve`], with which a check of its own can follow what holds at each step.
//!
//! [`Program::flow`]: crate::program::Program::flow

mod access;
mod build;
mod build_compound;
mod capture;
mod condition;
mod definition;
mod ending;
mod graph;
mod solve;
mod target;

pub use access::{Access, AccessKind, Accesses};
pub use capture::Capture;
pub use condition::{Fact, facts};
pub use definition::{Definition, Definitions};
pub(crate) use ending::Endings;
pub use ending::library_ending;
pub use graph::{Block, BlockId, BlockKind, End, Graph, Next, Role, Step};
pub use solve::{Analysis, Place, solve};
pub use target::{Target, Targets};
