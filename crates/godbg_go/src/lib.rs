//! Go source text in; trees, names, types and control flow out.
//!
//! Nothing here needs a Go toolchain, downloaded modules or code that compiles: a file that is
//! half typed still gives every declaration that is whole.

pub mod ast;
pub mod flow;
pub mod library;
pub mod literal;
pub mod program;
pub mod syntax;
pub mod types;
