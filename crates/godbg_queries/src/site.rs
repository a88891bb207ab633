//! A call that sends SQL, and how much of it is known.

use std::fmt;

use godbg_text::{FileId, SourceRange, TextRange};

use crate::statement::Statement;
use crate::template::Template;

/// A call that sends SQL through a database library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The file of the call.
    pub file: FileId,
    /// The method or function name in the call.
    pub name_range: TextRange,
    /// The whole call, from its receiver to the closing parenthesis.
    pub call_range: TextRange,
    /// Line of the name, counted from 1.
    pub line: u32,
    /// Column of the name in bytes, counted from 1.
    pub column: u32,
    /// The function that holds the call: `(*Store).Users`, `main`, or a package variable's name.
    pub function: String,
    /// The whole declaration of that function or variable.
    pub function_range: TextRange,
    /// Import path of the package.
    pub package: String,
    /// The library's name: `database/sql`, `sqlx`, `pgx`.
    pub library: &'static str,
    /// How the call reaches the library.
    pub handle: Handle,
    /// The method or function that is called.
    pub method: String,
    /// What the call does.
    pub action: Action,
    /// Whether the text stands in the call. It does not where a prepared statement runs or a library
    /// writes the text.
    pub has_text: bool,
    /// How much of the text is known.
    pub status: Status,
    /// Why the status is not [`Status::Resolved`], most important first.
    pub reasons: Vec<Reason>,
    /// The statements that can arrive, distinct, in the order of discovery.
    pub statements: Vec<Statement>,
    /// Whether a limit cut the list of statements short.
    pub is_cut: bool,
    /// What the statements were written from, where the options ask for it.
    pub templates: Vec<Template>,
}

/// How a call reaches the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Handle {
    /// The receiver is the library's own type, or a struct that embeds it.
    Direct,
    /// The receiver is an interface whose method is the library's, or has its shape.
    Interface,
    /// The receiver is a type of the user's own with a method of that shape.
    Wrapper,
}

/// What a call does with its statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Runs it and reports how many rows it touched.
    Execute,
    /// Runs it and gives its rows.
    Query,
    /// Runs it and gives its first row.
    QueryRow,
    /// Prepares it, to be run later.
    Prepare,
    /// Puts it in a batch.
    Queue,
    /// The library writes the text: `Find`, `Create`, `Insert`.
    Finish,
}

/// How much of a site's text is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Every way to reach the call gives text whose only holes are values, or names out of a known set.
    Resolved,
    /// Some text is unknown, yet kind and table of the statement are known.
    Partial,
    /// The kind of statement or its table is unknown.
    Unresolved,
}

/// Why text is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reason {
    /// The class, which reports count by.
    pub kind: ReasonKind,
    /// What it is about: the name of the function, field or parameter.
    pub subject: String,
    /// Where it stands.
    pub place: Option<SourceRange>,
}

/// The classes of [`Reason`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReasonKind {
    /// A parameter whose callers are not in the repository, or too many.
    Parameter,
    /// A parameter of a function that nobody in the repository calls, tests left out.
    NotCalled,
    /// A field that is set from outside, or in too many places.
    Field,
    /// A package variable that is set in too many places.
    Variable,
    /// A function outside the repository made the text.
    ForeignFunction,
    /// A method of an interface without implementation in the repository.
    InterfaceMethod,
    /// A function of the repository that evaluation does not follow.
    OwnFunction,
    /// Text read from a file, the network or the environment.
    ReadFromOutside,
    /// A language construct that evaluation does not follow.
    Construct,
    /// An element of a list or map that is not known.
    Element,
    /// Recursion.
    Recursion,
    /// Evaluation reached its limit of steps or depth.
    TooDeep,
    /// There are more ways to reach the call than the limit.
    TooManyVariants,
    /// No path of the code reaches the call with a text.
    Unreachable,
}

impl Site {
    /// Says whether no text can arrive: what is missing are parameters of functions that nobody calls.
    pub fn is_never_called(&self) -> bool {
        let is_uncalled = |reason: &Reason| reason.kind == ReasonKind::NotCalled;
        self.status != Status::Resolved && !self.reasons.is_empty() && self.reasons.iter().all(is_uncalled)
    }
}

impl ReasonKind {
    /// Returns the class in words, as reports print it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parameter => "parameter",
            Self::NotCalled => "not-called",
            Self::Field => "field",
            Self::Variable => "variable",
            Self::ForeignFunction => "foreign-function",
            Self::InterfaceMethod => "interface-method",
            Self::OwnFunction => "own-function",
            Self::ReadFromOutside => "read-from-outside",
            Self::Construct => "construct",
            Self::Element => "element",
            Self::Recursion => "recursion",
            Self::TooDeep => "too-deep",
            Self::TooManyVariants => "too-many-variants",
            Self::Unreachable => "unreachable",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.subject.is_empty() {
            f.write_str(self.kind.name())
        } else {
            write!(f, "{}: {}", self.kind.name(), self.subject)
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Resolved => "resolved",
            Self::Partial => "partial",
            Self::Unresolved => "unresolved",
        })
    }
}
