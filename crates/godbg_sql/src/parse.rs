//! From text to a tree with answers.

use std::borrow::Cow;

use godbg_text::TextRange;

use crate::dialect::{Dialect, Feature, Version};
use crate::grammar::{self, HoleRole};
use crate::{Input, Node, Tree, ast};

/// How to parse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The engine's version, where it is known. Without it, what any version has is valid.
    pub version: Option<Version>,
}

/// What came of a parse.
#[derive(Clone, Debug)]
pub struct Parse {
    pub(crate) tree: Tree,
    pub(crate) dialect: Dialect,
    pub(crate) problems: Vec<Problem>,
    pub(crate) hole_roles: Vec<HoleRole>,
    pub(crate) required: Vec<(Feature, TextRange)>,
    pub(crate) version: Option<Version>,
}

/// What keeps a statement from being valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The smallest range to blame.
    pub range: TextRange,
    /// What is wrong, lower case and without full stop.
    pub message: Cow<'static, str>,
    /// What would fit there, for a person; empty where nothing can be said.
    pub expected: Cow<'static, str>,
    /// Who is at fault.
    pub kind: ProblemKind,
}

/// Who is at fault for a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The text: the grammar covers this construct, and the engine refuses the text too.
    Invalid,
    /// The grammar: it does not cover this construct.
    Unknown(&'static str),
}

/// What the parser can say about a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The engine accepts its syntax.
    Valid,
    /// The engine refuses it.
    Invalid {
        /// The smallest range to blame.
        range: TextRange,
        /// What is wrong, lower case and without full stop.
        message: String,
        /// What would fit there; may be empty.
        expected: String,
    },
    /// Newer versions of the engine accept it, the given one does not.
    TooNew {
        /// The construct.
        range: TextRange,
        /// What it is.
        feature: Feature,
        /// The version that brought it.
        since: Version,
    },
    /// The grammar does not cover it, so nothing is said.
    Unknown {
        /// Where understanding ends.
        range: TextRange,
        /// What is there.
        construct: String,
    },
}

/// Parses a text that may hold several statements.
pub fn parse(input: &Input, dialect: Dialect, options: Options) -> Parse {
    grammar::parse(input, dialect, options)
}

impl Parse {
    /// Returns the tree.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Returns the root node.
    pub fn root(&self) -> Node<'_> {
        self.tree.root()
    }

    /// Returns the dialect that was parsed with.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Returns the statements in order.
    pub fn statements(&self) -> impl Iterator<Item = ast::Statement<'_>> {
        self.tree.root().children().filter_map(ast::Statement::cast)
    }

    /// Returns the problems in the order in which they were found.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Returns what the grammar takes each hole of the input for.
    pub fn hole_roles(&self) -> &[HoleRole] {
        &self.hole_roles
    }

    /// Returns the constructs that not every version of the engine has, each with where it stands.
    pub fn required_features(&self) -> &[(Feature, TextRange)] {
        &self.required
    }

    /// Returns the oldest version of the engine that has all that the text uses.
    pub fn oldest_version(&self) -> Version {
        self.required
            .iter()
            .filter_map(|(feature, _)| self.dialect.since(*feature))
            .max()
            .unwrap_or(Version::ALWAYS)
    }

    /// Says what is known about the syntax of one of the statements.
    pub fn answer(&self, statement: ast::Statement<'_>) -> Answer {
        self.answer_in(self.extent(statement.syntax()))
    }

    /// Returns each statement with what is known about its syntax, in time linear in the text.
    pub fn answered(&self) -> Vec<(ast::Statement<'_>, Answer)> {
        let mut problems: Vec<&Problem> = self.problems.iter().collect();
        // Of several at one place, the one found first counts.
        problems.sort_by_key(|problem| problem.range.start);
        let statements: Vec<ast::Statement<'_>> = self.statements().collect();
        let mut answered = Vec::with_capacity(statements.len());
        for (place, statement) in statements.iter().enumerate() {
            let start = if place == 0 {
                0
            } else {
                statement.syntax().range().start
            };
            let end = statements.get(place + 1).map_or(self.tree.range().end, |next| {
                next.syntax().range().start.saturating_sub(1)
            });
            let extent = TextRange::new(start, end.max(start));
            let from = problems.partition_point(|problem| problem.range.start < extent.start);
            let to = problems.partition_point(|problem| problem.range.start <= extent.end);
            let found = problems[from..to.max(from)]
                .iter()
                .find(|problem| problem.range.end <= extent.end);
            answered.push((*statement, self.answer_of(found.copied(), extent)));
        }
        answered
    }

    /// Says what is known about the syntax of the whole text.
    pub fn answer_all(&self) -> Answer {
        self.answer_in(self.tree.range())
    }

    /// Returns the range from the statement's start to the next statement's, so that what was
    /// left over behind it belongs to it.
    fn extent(&self, node: Node<'_>) -> TextRange {
        let mut siblings = self
            .tree
            .root()
            .children()
            .filter(|other| ast::Statement::cast(*other).is_some());
        let is_first = siblings.clone().next() == Some(node);
        let next = siblings.find(|other| other.id() > node.id());
        let start = if is_first { 0 } else { node.range().start };
        let end = next.map_or(self.tree.range().end, |next| next.range().start.saturating_sub(1));
        TextRange::new(start, end.max(start))
    }

    fn answer_in(&self, extent: TextRange) -> Answer {
        let inside = |range: TextRange| extent.start <= range.start && range.end <= extent.end;
        let problem = self
            .problems
            .iter()
            .filter(|problem| inside(problem.range))
            .min_by_key(|problem| problem.range.start);
        self.answer_of(problem, extent)
    }

    fn answer_of(&self, problem: Option<&Problem>, extent: TextRange) -> Answer {
        let inside = |range: TextRange| extent.start <= range.start && range.end <= extent.end;
        match problem {
            Some(problem) => match problem.kind {
                ProblemKind::Invalid => Answer::Invalid {
                    range: problem.range,
                    message: problem.message.to_string(),
                    expected: problem.expected.to_string(),
                },
                ProblemKind::Unknown(construct) => Answer::Unknown {
                    range: problem.range,
                    construct: construct.to_owned(),
                },
            },
            None => self.too_new(inside).unwrap_or(Answer::Valid),
        }
    }

    fn too_new(&self, inside: impl Fn(TextRange) -> bool) -> Option<Answer> {
        let version = self.version?;
        self.required.iter().find_map(|(feature, range)| {
            let since = self.dialect.since(*feature)?;
            (since > version && inside(*range)).then_some(Answer::TooNew {
                range: *range,
                feature: *feature,
                since,
            })
        })
    }
}
