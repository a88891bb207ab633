//! Where lines may break, by the nodes of the tree.

use crate::{Element, Kind, Node, Parse};

use super::pieces::Pieces;

/// How far the contents of a group are set in.
pub(super) const INDENT: u16 = 4;

/// What stands before a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A group begins: on one line if it fits, otherwise each of its lines is a line of its own.
    Open {
        /// How far its lines are set in.
        indent: u16,
        /// Whether it never is on one line.
        breaks: bool,
    },
    /// A line may begin.
    Line,
    /// A line may begin that is set in once more: that of a join.
    LineIn,
    /// A line may begin that is not set in: that of a closing bracket.
    LineOut,
}

/// The marks before each piece, and how many groups end behind it.
pub(super) struct Layout {
    pub(super) marks: Vec<Vec<Mark>>,
    pub(super) closes: Vec<u32>,
}

/// Clauses that begin a line of their query or statement.
fn is_clause(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::IntoClause
            | Kind::FromClause
            | Kind::WhereClause
            | Kind::GroupByClause
            | Kind::HavingClause
            | Kind::WindowClause
            | Kind::OrderByClause
            | Kind::LimitClause
            | Kind::OffsetClause
            | Kind::FetchClause
            | Kind::LockingClause
            | Kind::QueryTail
            | Kind::OnConflict
            | Kind::OnDuplicateKey
            | Kind::ReturningClause
            | Kind::SetClause
            | Kind::UsingTables
            | Kind::MergeWhen
            | Kind::DefaultValues
    )
}

/// Nodes whose clauses begin lines.
fn holds_clauses(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Query
            | Kind::Select
            | Kind::SetOperation
            | Kind::Insert
            | Kind::Update
            | Kind::Delete
            | Kind::Merge
            | Kind::OnConflict
            | Kind::OnDuplicateKey
            | Kind::CreateView
            | Kind::CreateTable
    )
}

impl Layout {
    pub(super) fn of(parse: &Parse, pieces: &Pieces<'_>) -> Self {
        let mut layout = Self {
            marks: vec![Vec::new(); pieces.all.len()],
            closes: vec![0; pieces.all.len()],
        };
        for node in parse.root().descendants() {
            layout.node(node, pieces);
        }
        layout
    }

    fn node(&mut self, node: Node<'_>, pieces: &Pieces<'_>) {
        let Some((first, last)) = span(node, pieces) else {
            return;
        };
        let kind = node.kind();
        if first == last && kind != Kind::JoinOperator {
            return;
        }
        let parent = node.parent().map_or(Kind::Root, Node::kind);
        match kind {
            _ if holds_clauses(kind) => {
                // The clauses of a query's parts are lines of the query.
                let is_part = matches!(kind, Kind::Select | Kind::SetOperation)
                    && matches!(parent, Kind::Query | Kind::SetOperation)
                    || matches!(kind, Kind::OnConflict | Kind::OnDuplicateKey)
                    || kind == Kind::Query && is_body_of(parent);
                if !is_part {
                    self.group(first, last, 0);
                }
                self.clauses(node, pieces);
            }
            Kind::SelectList | Kind::Values | Kind::SetClause => {
                self.group(first, last, INDENT);
                if kind == Kind::SelectList {
                    self.mark(first, Mark::Line);
                } else if let Some(item) = node.children().next() {
                    self.line_before(item, pieces);
                }
                self.after_commas(node, pieces);
            }
            Kind::FromClause => {
                for token in node.tokens().filter(|token| token.kind() == Kind::Comma) {
                    self.mark(pieces.at(token.index()) + 1, Mark::LineIn);
                }
            }
            Kind::GroupByClause
            | Kind::OrderByClause
            | Kind::WindowClause
            | Kind::AlterTable
            | Kind::Drop => {
                self.group(first, last, INDENT);
                self.after_commas(node, pieces);
            }
            Kind::WhereClause | Kind::HavingClause | Kind::OnClause => {
                self.group(first, last, INDENT);
                let condition = node.children().next();
                if let Some(condition) = condition.filter(|condition| logical(*condition).is_some()) {
                    self.line_before(condition, pieces);
                }
            }
            Kind::BinaryExpr => self.chain(node, parent, (first, last), pieces),
            Kind::JoinOperator => self.mark(first, Mark::LineIn),
            Kind::CaseExpr => {
                self.group(first, last, INDENT);
                for arm in node.children() {
                    if matches!(arm.kind(), Kind::WhenArm | Kind::ElseArm) {
                        self.line_before(arm, pieces);
                    }
                }
                if let Some(end) = node.token(Kind::END) {
                    self.mark(pieces.at(end.index()), Mark::LineOut);
                }
            }
            Kind::With => self.after_commas(node, pieces),
            Kind::TypeArgs | Kind::TypeName => return,
            _ => {}
        }
        self.brackets(node, pieces);
    }

    fn clauses(&mut self, node: Node<'_>, pieces: &Pieces<'_>) {
        let mut previous: Option<Kind> = None;
        let is_definition = matches!(node.kind(), Kind::CreateView | Kind::CreateTable);
        for element in node.elements() {
            match element {
                Element::Node(child) => {
                    let kind = child.kind();
                    let is_delete_from = node.kind() == Kind::Delete && kind == Kind::FromClause;
                    let begins = previous.is_some()
                        && (is_clause(kind) && !is_delete_from && !is_definition
                            || previous == Some(Kind::With)
                            || kind == Kind::Query && is_body_of(node.kind())
                            || node.kind() == Kind::SetOperation);
                    if begins {
                        self.line_before(child, pieces);
                    }
                    previous = Some(kind);
                }
                Element::Token(token) => {
                    if godbg_syntax::SyntaxKind::is_trivia(token.kind()) {
                        continue;
                    }
                    let is_set_operator = node.kind() == Kind::SetOperation
                        && matches!(
                            token.kind(),
                            Kind::UNION | Kind::INTERSECT | Kind::EXCEPT | Kind::MINUS
                        );
                    if previous == Some(Kind::With) || is_set_operator {
                        self.mark(pieces.at(token.index()), Mark::Line);
                    }
                    previous = Some(token.kind());
                }
            }
        }
    }

    /// A chain of `AND` or of `OR` breaks before each of them.
    fn chain(&mut self, node: Node<'_>, parent: Kind, (first, last): (usize, usize), pieces: &Pieces<'_>) {
        let Some(operator) = logical(node) else { return };
        let is_inner = node
            .parent()
            .and_then(logical)
            .is_some_and(|outer| outer == operator);
        let is_condition = matches!(parent, Kind::WhereClause | Kind::HavingClause | Kind::OnClause);
        if !is_inner && !is_condition {
            let is_bracketed = matches!(parent, Kind::ParenExpr);
            self.group(first, last, if is_bracketed { 0 } else { INDENT });
        }
        if let Some(token) = node.token(operator) {
            self.mark(pieces.at(token.index()), Mark::Line);
        }
    }

    /// What stands in brackets is a group, with a line for each of its parts.
    fn brackets(&mut self, node: Node<'_>, pieces: &Pieces<'_>) {
        let mut open = Vec::new();
        let mut pairs = Vec::new();
        for token in node.tokens() {
            match token.kind() {
                Kind::LParen => open.push(pieces.at(token.index())),
                Kind::RParen => {
                    if let Some(start) = open.pop() {
                        pairs.push((start, pieces.at(token.index())));
                    }
                }
                _ => {}
            }
        }
        for (start, end) in &pairs {
            // In a statement that keeps its text there are no brackets.
            let is_bracket = pieces.all.get(*start).is_some_and(|piece| piece.text == "(");
            if *end <= *start + 1 || !is_bracket {
                continue;
            }
            self.marks[*start].push(Mark::Open {
                indent: INDENT,
                breaks: node.kind() == Kind::TableElements,
            });
            self.closes[*end] += 1;
            self.mark(*start + 1, Mark::Line);
            self.mark(*end, Mark::LineOut);
        }
        if let Some((start, end)) = pairs.first() {
            for token in node.tokens().filter(|token| token.kind() == Kind::Comma) {
                let place = pieces.at(token.index());
                if *start < place && place < *end {
                    self.mark(place + 1, Mark::Line);
                }
            }
        }
    }

    fn after_commas(&mut self, node: Node<'_>, pieces: &Pieces<'_>) {
        for token in node.tokens().filter(|token| token.kind() == Kind::Comma) {
            self.mark(pieces.at(token.index()) + 1, Mark::Line);
        }
    }

    fn line_before(&mut self, node: Node<'_>, pieces: &Pieces<'_>) {
        if let Some((first, _)) = span(node, pieces) {
            self.mark(first, Mark::Line);
        }
    }

    fn group(&mut self, first: usize, last: usize, indent: u16) {
        self.marks[first].push(Mark::Open {
            indent,
            breaks: false,
        });
        self.closes[last] += 1;
    }

    fn mark(&mut self, place: usize, mark: Mark) {
        if let Some(marks) = self.marks.get_mut(place) {
            marks.push(mark);
        }
    }
}

/// Says whether a statement has a query as its body, with lines of its own.
fn is_body_of(parent: Kind) -> bool {
    matches!(parent, Kind::Insert | Kind::CreateView | Kind::CreateTable)
}

/// Returns the operator of a logical expression.
fn logical(node: Node<'_>) -> Option<Kind> {
    if node.kind() != Kind::BinaryExpr {
        return None;
    }
    [Kind::AND, Kind::OR, Kind::XOR]
        .into_iter()
        .find(|operator| node.token(*operator).is_some())
}

/// Returns the first and the last piece of a node.
fn span(node: Node<'_>, pieces: &Pieces<'_>) -> Option<(usize, usize)> {
    let is_visible = |kind: Kind| !godbg_syntax::SyntaxKind::is_trivia(kind);
    let first = node.all_tokens().find(|token| is_visible(token.kind()))?;
    let last = node.all_tokens().rfind(|token| is_visible(token.kind()))?;
    let (first_place, last_place) = (pieces.at(first.index()), pieces.at(last.index()));
    // Inside of a statement that keeps its text there are no pieces.
    let is_own = pieces.all.get(first_place)?.index == first.index();
    let ends_own = pieces.all.get(last_place)?.index == last.index();
    (is_own && ends_own).then_some((first_place, last_place))
}
