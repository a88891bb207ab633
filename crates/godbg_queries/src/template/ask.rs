//! What evaluation asks of an assignment, each question as a value: so that what an evaluation came to can
//! be kept with all that it hangs on, and counts again where the same questions have the same answers.

use std::sync::Arc;

use crate::template::assignment::Assignment;
use crate::template::value::{Constant, Node, Symbol, Value};

/// A question.
#[derive(Clone, Debug)]
pub(crate) enum Ask {
    /// Whether a symbol equals a constant, and what it should come to where nothing has decided it.
    Equals(Arc<Symbol>, Constant, Option<bool>),
    /// Whether a number is less than (or, if the truth value holds, greater than) a constant.
    Compares(Arc<Symbol>, i64, bool, Option<bool>),
    /// How often a loop runs.
    Count(Arc<Symbol>),
    /// How often a loop was decided to run.
    Counted(u64),
    /// Whether a key was decided.
    IsChosen(u64),
    /// Which of the options of a node.
    Option(Value),
    /// Which of this many elements of a list.
    Element(u64, Arc<str>, usize),
    /// Which constant a text was decided to be; to ask is to use it.
    KnownText(Arc<Symbol>),
    /// What conditions tend to.
    Tendency,
    /// What texts were found equal to, all of it.
    Equalities,
}

/// What came of a question; `None` where nothing may be decided, or nothing was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Truth(Option<bool>),
    Number(Option<i64>),
    Text(Option<Arc<str>>),
}

impl Answer {
    pub(crate) fn truth(self) -> Option<bool> {
        match self {
            Self::Truth(value) => value,
            _ => None,
        }
    }

    pub(crate) fn number(self) -> Option<i64> {
        match self {
            Self::Number(value) => value,
            _ => None,
        }
    }

    /// Returns a number that counts things or tells one of them.
    pub(crate) fn index(self) -> Option<usize> {
        self.number().and_then(|value| usize::try_from(value).ok())
    }

    pub(crate) fn text(self) -> Option<Arc<str>> {
        match self {
            Self::Text(value) => value,
            _ => None,
        }
    }
}

fn number(index: Option<usize>) -> Answer {
    Answer::Number(index.map(|index| i64::try_from(index).unwrap_or(i64::MAX)))
}

impl Assignment {
    /// Answers a question; to ask the same again changes nothing.
    pub(crate) fn answer(&mut self, ask: &Ask) -> Answer {
        match ask {
            Ask::Equals(symbol, constant, want) => Answer::Truth(self.equals(symbol, constant, *want)),
            Ask::Compares(symbol, limit, flipped, want) => {
                Answer::Truth(self.compares(symbol, *limit, *flipped, *want))
            }
            Ask::Count(symbol) => number(self.count(symbol)),
            Ask::Counted(key) => Answer::Number(self.counted(*key)),
            Ask::IsChosen(key) => Answer::Truth(Some(self.chosen(*key).is_some())),
            Ask::Option(node) => match node.as_ref() {
                Node::OneOf(key, display, options) => number(self.one_option(*key, display, options)),
                _ => Answer::Number(None),
            },
            Ask::Element(key, display, count) => number(self.element(*key, display, *count)),
            Ask::KnownText(symbol) => Answer::Text(self.use_text(symbol)),
            Ask::Tendency => Answer::Truth(Some(self.default_want())),
            Ask::Equalities => {
                let equal = self.equalities();
                Answer::Text((!equal.is_empty()).then(|| Arc::from(format!("{equal:?}"))))
            }
        }
    }
}
