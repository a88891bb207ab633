//! What grammar functions drive: the tree builder with dialect, problems and holes.

use std::borrow::Cow;

use godbg_syntax::{Completed, Marker};
use godbg_text::{TextRange, offset};

use super::holes::{self, HoleRole};
use crate::dialect::{Dialect, Feature, Table, Use, Version};
use crate::lexer::Token;
use crate::parse::{Options, Parse, Problem, ProblemKind};
use crate::{Input, Kind};

/// How deep expressions, queries and joins may nest. A stack of 2 MiB holds this many levels
/// in an unoptimised build.
const MAX_DEPTH: u32 = 160;
/// How many nodes may begin before another token is reached: far more than a right grammar needs.
const MAX_IDLE: u32 = 20_000;

/// A parse under way; see [`godbg_syntax::Parser`] for the tokens and nodes.
pub(crate) struct Parser<'i> {
    inner: godbg_syntax::Parser<Kind>,
    input: &'i Input,
    pub(crate) table: &'static Table,
    problems: Vec<Problem>,
    roles: Vec<Option<HoleRole>>,
    required: Vec<(Feature, TextRange)>,
    depth: u32,
    in_duplicate_key: bool,
    /// The furthest place that was reached, and how many nodes began since.
    furthest: u32,
    idle: u32,
    /// How deep the expression of a selected item is, by itself.
    item_depth: u32,
}

/// A state to come back to.
#[derive(Clone, Copy)]
pub(crate) struct Checkpoint {
    inner: godbg_syntax::Checkpoint,
    problems: usize,
    required: usize,
}

impl<'i> Parser<'i> {
    pub(super) fn new(input: &'i Input, tokens: Vec<Token>, dialect: Dialect) -> Self {
        let roles = holes::roles_by_token(&tokens, input.holes());
        Self {
            inner: godbg_syntax::Parser::new(input.text().clone(), tokens),
            input,
            table: dialect.table(),
            problems: Vec::new(),
            roles,
            required: Vec::new(),
            depth: 0,
            in_duplicate_key: false,
            furthest: 0,
            idle: 0,
            item_depth: 0,
        }
    }

    pub(super) fn finish(self, root: Kind, options: Options) -> Parse {
        let roles = self.roles.into_iter();
        Parse {
            tree: self.inner.finish(root),
            dialect: self.table.dialect,
            problems: self.problems,
            hole_roles: roles.map(|role| role.unwrap_or(HoleRole::Unknown)).collect(),
            required: self.required,
            version: options.version,
        }
    }

    // Tokens.

    #[inline]
    pub(crate) fn current(&self) -> Kind {
        self.inner.current()
    }

    #[inline]
    pub(crate) fn nth(&self, n: usize) -> Kind {
        self.inner.nth(n)
    }

    #[inline]
    pub(crate) fn at(&self, kind: Kind) -> bool {
        self.inner.current() == kind
    }

    /// Says whether the next tokens are these.
    #[inline]
    pub(crate) fn at_all(&self, kinds: &[Kind]) -> bool {
        self.at(kinds[0]) && kinds.iter().enumerate().all(|(n, kind)| self.nth(n) == *kind)
    }

    /// Says whether the current token is one of these.
    #[inline]
    pub(crate) fn at_any(&self, kinds: &[Kind]) -> bool {
        kinds.contains(&self.current())
    }

    /// Says whether the current token is this word, which need not be a keyword.
    pub(crate) fn at_word(&self, word: &str) -> bool {
        self.nth_is_word(0, word)
    }

    /// Says whether the token `n` places ahead is this word.
    pub(crate) fn nth_is_word(&self, n: usize, word: &str) -> bool {
        let kind = self.nth(n);
        (kind == Kind::Ident || kind.is_keyword()) && self.inner.nth_text(n).eq_ignore_ascii_case(word)
    }

    pub(crate) fn at_end(&self) -> bool {
        self.inner.at_end()
    }

    /// Says whether the statement ends here.
    #[inline]
    pub(crate) fn at_statement_end(&self) -> bool {
        matches!(self.current(), Kind::Semicolon | Kind::EndOfText)
    }

    #[inline]
    pub(crate) fn bump(&mut self) {
        self.inner.bump();
    }

    /// Eats `n` tokens.
    pub(crate) fn bump_many(&mut self, n: usize) {
        for _ in 0..n {
            self.inner.bump();
        }
    }

    #[inline]
    pub(crate) fn eat(&mut self, kind: Kind) -> bool {
        self.inner.eat(kind)
    }

    /// Eats the tokens if all of them come next.
    pub(crate) fn eat_all(&mut self, kinds: &[Kind]) -> bool {
        let found = self.at_all(kinds);
        if found {
            self.bump_many(kinds.len());
        }
        found
    }

    /// Eats the current token if it is one of these.
    pub(crate) fn eat_any(&mut self, kinds: &[Kind]) -> bool {
        let found = self.at_any(kinds);
        if found {
            self.bump();
        }
        found
    }

    /// Eats a token of this kind or says that it is missing.
    pub(crate) fn expect(&mut self, kind: Kind) -> bool {
        let found = self.eat(kind);
        if !found {
            self.expected(describe(kind));
        }
        found
    }

    pub(crate) fn position(&self) -> u32 {
        self.inner.position()
    }

    pub(crate) fn current_text(&self) -> &str {
        self.inner.current_text()
    }

    pub(crate) fn nth_text(&self, n: usize) -> &str {
        self.inner.nth_text(n)
    }

    pub(crate) fn nth_range(&self, n: usize) -> TextRange {
        self.inner.nth_range(n)
    }

    pub(crate) fn current_range(&self) -> TextRange {
        self.inner.current_range()
    }

    pub(crate) fn has_space_before(&self) -> bool {
        self.inner.has_trivia_before()
    }

    /// Says whether white space or a comment follows the token `n` places ahead.
    pub(crate) fn has_space_after(&self, n: usize) -> bool {
        self.inner.has_trivia_after(n)
    }

    /// Returns the kinds of the tokens from the current one on, trivia left out.
    pub(crate) fn kinds_ahead(&self) -> impl Iterator<Item = Kind> + Clone {
        self.inner.kinds_ahead()
    }

    /// Says whether one of the clauses follows before the brackets around this place close or
    /// the statement ends.
    pub(crate) fn clause_follows(&self, clauses: &[Kind]) -> bool {
        let mut depth = 0_u32;
        for kind in self.kinds_ahead() {
            match kind {
                Kind::LParen => depth += 1,
                Kind::RParen if depth == 0 => return false,
                Kind::RParen => depth -= 1,
                Kind::Semicolon | Kind::EndOfText => return false,
                _ if depth == 0 && clauses.contains(&kind) => return true,
                _ => {}
            }
        }
        false
    }

    /// Says whether `VALUES(column)` is a function here: in ON DUPLICATE KEY UPDATE.
    pub(crate) fn in_duplicate_key(&self) -> bool {
        self.in_duplicate_key
    }

    pub(crate) fn set_in_duplicate_key(&mut self, inside: bool) {
        self.in_duplicate_key = inside;
    }

    /// Says whether a hole stands right before the current token.
    pub(crate) fn last_was_hole(&self) -> bool {
        let start = self.current_range().start;
        self.after_hole(start)
    }

    /// Says whether a line ends between the token before and the current one.
    pub(crate) fn is_on_new_line(&self) -> bool {
        let gap = TextRange::new(self.inner.last_end(), self.current_range().start);
        self.input.text()[gap].contains('\n')
    }

    // Nodes.

    /// Begins a node. A grammar function that goes round without eating a token loses one here: a mistake in
    /// the grammar costs an answer, not the run.
    #[inline]
    pub(crate) fn start(&mut self) -> Marker {
        let position = self.inner.position();
        if position > self.furthest {
            self.furthest = position;
            self.idle = 0;
        } else {
            self.idle += 1;
            if self.idle > MAX_IDLE {
                self.unknown("this part of the statement");
                self.inner.bump();
                self.idle = 0;
            }
        }
        self.inner.start()
    }

    #[inline]
    pub(crate) fn complete(&mut self, marker: Marker, kind: Kind) -> Completed {
        self.inner.complete(marker, kind)
    }

    #[inline]
    pub(crate) fn precede(&self, completed: Completed) -> Marker {
        self.inner.precede(completed)
    }

    pub(crate) fn kind(&self, completed: Completed) -> Kind {
        self.inner.kind(completed)
    }

    /// Eats one token as a node of its own.
    pub(crate) fn single(&mut self, kind: Kind) -> Completed {
        let marker = self.start();
        self.bump();
        self.complete(marker, kind)
    }

    pub(crate) fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            inner: self.inner.checkpoint(),
            problems: self.problems.len(),
            required: self.required.len(),
        }
    }

    pub(crate) fn rewind(&mut self, checkpoint: Checkpoint) {
        self.inner.rewind(checkpoint.inner);
        self.problems.truncate(checkpoint.problems);
        self.required.truncate(checkpoint.required);
    }

    // Dialect.

    /// Says whether the dialect has a feature in any version.
    #[inline]
    pub(crate) fn has(&self, feature: Feature) -> bool {
        self.table.has(feature)
    }

    /// Notes that the text uses a feature at the current token.
    pub(crate) fn require(&mut self, feature: Feature) {
        let since = self.table.features.since(feature);
        if since.is_some_and(|since| since > Version::ALWAYS) {
            let range = self.current_range();
            self.required.push((feature, range));
        }
    }

    /// Says whether the current token may be a name in such a place.
    #[inline]
    pub(crate) fn allows(&self, place: Use) -> bool {
        self.nth_allows(0, place)
    }

    /// Says whether the token `n` places ahead may be a name in such a place.
    pub(crate) fn nth_allows(&self, n: usize, place: Use) -> bool {
        let kind = self.nth(n);
        self.table.allows(kind, place)
            || matches!(kind, Kind::QuotedIdent | Kind::UnicodeIdent | Kind::HoleIdent)
    }

    pub(crate) fn is(&self, dialect: Dialect) -> bool {
        self.table.dialect == dialect
    }

    pub(crate) fn is_mysql(&self) -> bool {
        self.table.dialect.is_mysql_like()
    }

    // Problems.

    /// Notes a problem; beside a hole it is not the text's fault.
    pub(super) fn problem(
        &mut self,
        range: TextRange,
        message: Cow<'static, str>,
        expected: Cow<'static, str>,
        kind: ProblemKind,
    ) {
        let is_hole = matches!(self.current(), Kind::Hole | Kind::HoleIdent);
        // The condition of a join that a hole may have brought.
        let may_belong = self.current() == Kind::ON && self.roles.contains(&Some(HoleRole::Clause));
        let touches_hole = is_hole || may_belong || self.after_hole(range.start);
        let kind = if kind == ProblemKind::Invalid && touches_hole {
            ProblemKind::Unknown("what a spliced value stands for")
        } else {
            kind
        };
        if self.problems.last().is_some_and(|last| last.range == range) {
            return;
        }
        self.problems.push(Problem {
            range,
            message,
            expected,
            kind,
        });
    }

    /// Returns the kinds and ranges of the tokens before the current one, the nearest first.
    pub(super) fn behind(&self) -> impl Iterator<Item = (Kind, TextRange)> {
        self.inner.behind()
    }

    /// Returns a part of the text.
    pub(super) fn text_of(&self, range: TextRange) -> &str {
        &self.input.text()[range]
    }

    /// Says whether nothing but white space stands between a hole and `position`.
    fn after_hole(&self, position: u32) -> bool {
        let holes = self.input.holes();
        let index = holes.partition_point(|hole| hole.range.end <= position);
        index > 0 && {
            let gap = TextRange::new(holes[index - 1].range.end, position);
            self.input.text()[gap].trim().is_empty()
        }
    }

    // Recovery.

    /// Eats tokens up to one of `stops`, a closing bracket or the statement's end, as an error
    /// node; brackets are stepped over as a whole. Does nothing when already there.
    pub(crate) fn skip_to(&mut self, stops: &[Kind]) {
        let marker = self.start();
        let before = self.position();
        while !self.at_statement_end() && !self.at(Kind::RParen) && !self.at_any(stops) {
            self.bump_tree();
        }
        if self.position() > before {
            self.complete(marker, Kind::Error);
        }
    }

    /// Eats a token, or a bracketed stretch.
    pub(crate) fn bump_tree(&mut self) {
        let mut depth = 0_u32;
        loop {
            match self.current() {
                Kind::EndOfText | Kind::Semicolon => return,
                Kind::LParen => depth += 1,
                Kind::RParen => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.bump_kept();
            if depth == 0 {
                return;
            }
        }
    }

    /// Eats the rest of the statement.
    pub(crate) fn bump_rest(&mut self) {
        while !self.at_statement_end() {
            self.bump_kept();
        }
    }

    /// Eats a token of what is kept as tokens: a parameter there is one all the same.
    pub(crate) fn bump_kept(&mut self) {
        if self.at(Kind::Placeholder) {
            self.single(Kind::PlaceholderExpr);
        } else {
            self.bump();
        }
    }

    /// Runs `parse` one level deeper; past the limit the rest of the statement is skipped.
    pub(crate) fn nested<T>(&mut self, parse: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth >= MAX_DEPTH {
            self.unknown("nesting this deep");
            let marker = self.start();
            self.bump_rest();
            self.complete(marker, Kind::Error);
            return None;
        }
        self.depth += 1;
        let result = parse(self);
        self.depth -= 1;
        Some(result)
    }

    /// Runs `parse` for the whole expression of a selected item.
    pub(crate) fn at_item_level<T>(&mut self, parse: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.item_depth, self.depth + 1);
        let result = parse(self);
        self.item_depth = outer;
        result
    }

    /// Says whether the expression under way is all of a selected item, in PostgreSQL.
    pub(crate) fn is_at_item_level(&self) -> bool {
        self.depth == self.item_depth && self.is(Dialect::Postgres)
    }

    // Holes.

    /// Eats the hole at the current token and notes what it stands for.
    pub(crate) fn bump_hole(&mut self, role: HoleRole) {
        self.set_role(role);
        self.bump();
    }

    /// Notes what the hole at the current token stands for.
    pub(crate) fn set_role(&mut self, role: HoleRole) {
        let start = self.current_range().start;
        let holes = self.input.holes();
        let index = holes.partition_point(|hole| hole.range.start < start);
        // An empty hole may share its start with the next.
        let end = offset(holes.len());
        if let Some(hole) = holes.get(index)
            && hole.range.start == start
            && self.current() == Kind::Hole
            && offset(index) < end
        {
            self.roles[index] = Some(role);
        }
    }

    /// Changes the role of the holes that lie as whole tokens in `range`.
    pub(crate) fn change_roles(&mut self, range: TextRange, from: HoleRole, to: HoleRole) {
        for (hole, role) in self.input.holes().iter().zip(&mut self.roles) {
            if range.contains_range(hole.range) && *role == Some(from) {
                *role = Some(to);
            }
        }
    }

    /// Returns the range that a completed node covers.
    pub(crate) fn completed_range(&self, completed: Completed) -> TextRange {
        self.inner.completed_range(completed)
    }
}

/// Names a token for a message.
pub(crate) fn describe(kind: Kind) -> Cow<'static, str> {
    if let Some(word) = kind.keyword() {
        return word.into();
    }
    match kind {
        Kind::LParen => "`(`",
        Kind::RParen => "`)`",
        Kind::LBracket => "`[`",
        Kind::RBracket => "`]`",
        Kind::RBrace => "`}`",
        Kind::Comma => "`,`",
        Kind::Semicolon => "`;`",
        Kind::Dot => "`.`",
        Kind::Eq => "`=`",
        Kind::Integer => "a whole number",
        Kind::String => "a string",
        Kind::EndOfText => "the end",
        _ => "something else",
    }
    .into()
}
