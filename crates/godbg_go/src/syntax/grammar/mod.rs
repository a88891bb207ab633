//! Go's grammar, as functions that drive a parser.
//!
//! Each function expects to stand at the first token of what it is named for and leaves the
//! parser behind the last. What is missing is reported and left out, or stands as an empty
//! `Bad…` node where something must be.

mod compound;
mod declarations;
mod expressions;
mod file;
mod parameters;
mod recovery;
mod statements;
mod types;

use std::collections::BTreeMap;

use godbg_syntax::{Completed, Parser};

use super::Kind;

/// How deep brackets, blocks and prefix operators may nest.
pub const MAX_NESTING: u32 = 300;

/// What a function of the grammar that may find nothing gives back.
type Found = Option<Completed>;

/// Where an expression stands decides whether `{` after it begins a composite literal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Braces {
    /// `T {` is a literal.
    Literal,
    /// In the header of `if`, `for` and `switch`: `T {` is followed by a block.
    Block,
}

/// A parse under way, and what decides how to read on.
pub(super) struct Grammar {
    p: Parser<Kind>,
    braces: Braces,
    /// In a place where only a value can stand, so that `=` must be meant as `==`.
    only_value: bool,
    nesting: u32,
    /// Index of the token at which the last error was reported.
    last_error: Option<u32>,
    /// Start and end of the lines on which the grammar reported an error.
    error_lines: BTreeMap<u32, u32>,
    /// How many errors were found before the grammar began, in the tokens.
    token_errors: usize,
    /// The file is read as `gofmt` leaves it: declarations begin in the first column.
    formatted: bool,
    /// A declaration that is no import was seen.
    past_imports: bool,
    /// Index of the token before which a comma was last taken as forgotten.
    missing_comma: Option<u32>,
    /// Index of the token that begins the statement behind one that was not written to its end.
    next_statement: Option<u32>,
    /// Parameters that are a mere name, innermost list last.
    bare: Vec<parameters::Bare>,
}

impl Grammar {
    pub(super) fn new(p: Parser<Kind>) -> Self {
        Self {
            token_errors: p.errors().len(),
            error_lines: BTreeMap::new(),
            p,
            braces: Braces::Literal,
            only_value: false,
            nesting: 0,
            last_error: None,
            formatted: false,
            past_imports: false,
            missing_comma: None,
            next_statement: None,
            bare: Vec::new(),
        }
    }

    #[inline]
    fn at(&self, kind: Kind) -> bool {
        self.p.at(kind)
    }

    /// Eats a token of this kind or reports that it is missing.
    fn expect(&mut self, kind: Kind, text: &'static str) -> bool {
        let found = self.p.eat(kind);
        if !found {
            self.unexpected_wanting(text);
        }
        found
    }

    /// Runs `parse` with `{` after an expression read in another way.
    #[inline]
    fn with_braces<T>(&mut self, braces: Braces, parse: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.braces, braces);
        let result = parse(self);
        self.braces = before;
        result
    }

    /// Runs `parse` one level deeper. Too deep, the brackets that come are skipped instead and
    /// become a node of kind `bad`.
    #[inline]
    fn nested(&mut self, bad: Kind, parse: impl FnOnce(&mut Self) -> Completed) -> Completed {
        if self.nesting >= MAX_NESTING {
            return self.skip_nested(bad);
        }
        self.nesting += 1;
        let result = parse(self);
        self.nesting -= 1;
        result
    }

    fn ident(&mut self) -> Completed {
        let marker = self.p.start();
        if !self.p.eat(Kind::Name) {
            self.unexpected_wanting("name");
        }
        self.p.complete(marker, Kind::Ident)
    }
}
