//! Every place in Go code that sends SQL: the statements that can arrive there, their
//! arguments, and what their results are scanned into.
//!
//! A [`Site`] is one call. Its text is evaluated backwards as far as the source goes and
//! written out as a covering set of [`Statement`]s: all conditions off, all on, each arm of
//! every choice at least once, where text, arguments and scan targets that hang on the same
//! condition are always chosen alike.

mod code;
mod ddl;
mod files;
mod find;
mod flow;
mod go_type;
mod libraries;
mod options;
mod scan;
mod sink;
mod site;
mod statement;
mod status;
mod template;
mod uses;
mod written;

pub use ddl::{DdlStatement, ddl_statements};
pub use files::TextFile;
pub use find::find_sites;
pub use go_type::{GoKind, GoType};
pub use libraries::{LIBRARIES, Library, may_be_library};
pub use options::{Options, QueryFunction};
pub use site::{Action, Handle, Reason, ReasonKind, Site, Status};
pub use statement::{
    Argument, Arguments, Choice, ChoiceKind, Comparison, FieldColumn, Hole, HoleKind, HoleSource, Naming,
    Position, ScanTargets, Statement, StructTarget, Target,
};
pub use template::{Fit, Outline, Template, Written};
