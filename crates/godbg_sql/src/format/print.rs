//! Prints pieces, each group on one line where it fits.

use super::WIDTH;
use super::layout::{INDENT, Layout, Mark};
use super::pieces::{Comment, Gap, Piece, Pieces};
use super::spacing::has_space;
use crate::Kind;

/// A group that is open.
#[derive(Clone, Copy)]
struct Group {
    is_broken: bool,
    /// How far its lines are set in.
    inner: usize,
    /// How far the line that it began on is set in.
    outer: usize,
}

/// Prints the pieces.
pub(super) fn print(pieces: &Pieces<'_>, layout: &Layout) -> String {
    let widths = Widths::of(pieces, layout);
    let mut printer = Printer {
        out: String::new(),
        line_start: 0,
        groups: Vec::new(),
        must_break: false,
        separates: false,
    };
    for (index, piece) in pieces.all.iter().enumerate() {
        printer.piece(index, piece, pieces, layout, &widths);
    }
    let mut out = printer.out;
    if !ends_open(pieces) && !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

/// Says whether a quote or comment is open at the end, so that nothing may follow.
fn ends_open(pieces: &Pieces<'_>) -> bool {
    let mut last = pieces.all.iter().rev();
    let end = last.next();
    let piece = last.next();
    let open_above = end.and_then(|end| end.above.last()).is_some_and(is_open_comment);
    open_above || piece.is_some_and(|piece| piece.is_open || piece.behind.last().is_some_and(is_open_comment))
}

fn is_open_comment(comment: &Comment<'_>) -> bool {
    comment.is_open
}

struct Printer {
    out: String,
    line_start: usize,
    groups: Vec<Group>,
    /// Whether a comment ended the line.
    must_break: bool,
    /// Whether something stands on the line that the next piece is set apart from.
    separates: bool,
}

impl Printer {
    fn piece(
        &mut self,
        index: usize,
        piece: &Piece<'_>,
        pieces: &Pieces<'_>,
        layout: &Layout,
        widths: &Widths,
    ) {
        let previous = index.checked_sub(1).map(|before| &pieces.all[before]);
        let mut breaks = std::mem::take(&mut self.must_break);
        let mut indent = self.groups.last().map_or(0, |group| group.inner);
        if piece.begins_statement {
            self.groups.clear();
            indent = 0;
            breaks |= index > 0 && !(piece.text.is_empty() && piece.above.is_empty());
        }
        if let Some(before) = previous {
            // In PostgreSQL strings are one only where a line ends between them.
            breaks |= piece.gap >= Gap::Line && before.kind == piece.kind && is_string(piece.kind);
        }
        let mut openings: Vec<(u16, bool)> = Vec::new();
        for mark in &layout.marks[index] {
            match mark {
                Mark::Open { indent, breaks } => openings.push((*indent, *breaks)),
                Mark::Line | Mark::LineIn | Mark::LineOut => {
                    // Groups that begin before the line belong to the text before it.
                    for (indent, breaks) in openings.drain(..) {
                        self.open(index, previous, piece, indent, breaks, widths);
                    }
                    if let Some(group) = self.groups.last().filter(|group| group.is_broken) {
                        breaks = true;
                        indent = match mark {
                            Mark::LineOut => group.outer,
                            Mark::LineIn => group.inner + usize::from(INDENT),
                            _ => group.inner,
                        };
                    }
                }
            }
        }
        self.place(piece, previous, breaks, indent);
        for (indent, breaks) in openings {
            self.open(index, None, piece, indent, breaks, widths);
        }
        self.text(piece);
        for _ in 0..layout.closes[index] {
            self.groups.pop();
        }
    }

    /// Opens a group; `previous` tells that the piece that it begins with is not placed yet.
    fn open(
        &mut self,
        index: usize,
        previous: Option<&Piece<'_>>,
        piece: &Piece<'_>,
        indent: u16,
        breaks: bool,
        widths: &Widths,
    ) {
        let space = usize::from(previous.is_some_and(|left| has_space(left, piece)));
        let column = self.column() + space;
        let width = widths.group(index, self.groups.len());
        let outer = self.indent_of_line();
        let is_broken = breaks || width.is_none_or(|width| column + width > WIDTH);
        self.groups.push(Group {
            is_broken,
            inner: outer + usize::from(indent),
            outer,
        });
    }

    fn column(&self) -> usize {
        self.out[self.line_start..].chars().count()
    }

    fn indent_of_line(&self) -> usize {
        let line = &self.out[self.line_start..];
        line.len() - line.trim_start_matches(' ').len()
    }

    /// Ends the line or puts a space, and writes the comments above the piece.
    fn place(&mut self, piece: &Piece<'_>, previous: Option<&Piece<'_>>, breaks: bool, indent: usize) {
        let mut is_at_start = previous.is_none() && self.out.is_empty();
        let is_statement = piece.begins_statement;
        for comment in &piece.above {
            if !is_at_start {
                self.new_line(indent, is_statement && comment.has_blank_before);
            }
            self.out.push_str(comment.text);
            is_at_start = false;
            if comment.ends_line {
                self.must_break = true;
            }
        }
        let after_comment = !piece.above.is_empty();
        let comment_ended = std::mem::take(&mut self.must_break);
        if piece.text.is_empty() {
            return;
        }
        if after_comment {
            if comment_ended {
                self.new_line(indent, is_statement && piece.gap == Gap::Blank);
            } else {
                self.out.push(' ');
            }
        } else if breaks {
            self.new_line(indent, is_statement && piece.gap == Gap::Blank);
        } else if let Some(previous) = previous
            && (self.separates || has_space(previous, piece))
        {
            self.out.push(' ');
        }
        self.separates = false;
    }

    fn new_line(&mut self, indent: usize, is_blank: bool) {
        if self.out.is_empty() {
            return;
        }
        if is_blank {
            self.out.push('\n');
        }
        self.out.push('\n');
        self.line_start = self.out.len();
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    fn text(&mut self, piece: &Piece<'_>) {
        let start = self.out.len();
        self.out.push_str(piece.text);
        if piece.is_capital {
            self.out[start..].make_ascii_uppercase();
        }
        for comment in &piece.behind {
            self.out.push(' ');
            self.out.push_str(comment.text);
            self.separates = true;
            self.must_break |= comment.ends_line && comment_breaks(comment);
        }
        if let Some(end) = self.out[start..].rfind('\n') {
            self.line_start = start + end + 1;
        }
    }
}

/// A comment up to the end of its line ends the line; another only does where it says so.
fn comment_breaks(comment: &Comment<'_>) -> bool {
    !comment.text.starts_with("/*")
}

fn is_string(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::String
            | Kind::EscapeString
            | Kind::NationalString
            | Kind::UnicodeString
            | Kind::BitString
            | Kind::HexString
    )
}

/// How wide each group is on one line.
struct Widths {
    /// For each piece the groups that begin with it: how deep, and how wide.
    groups: Vec<Vec<(usize, Option<usize>)>>,
}

impl Widths {
    fn of(pieces: &Pieces<'_>, layout: &Layout) -> Self {
        // Before the first piece that cannot share a line: how many pieces of that sort there were.
        let mut columns = vec![0_usize];
        let mut breaking = vec![0_usize];
        for (index, piece) in pieces.all.iter().enumerate() {
            let next = pieces.all.get(index + 1);
            let comments: usize = piece
                .behind
                .iter()
                .map(|comment| comment.text.chars().count() + 1)
                .sum();
            let space = usize::from(next.is_some_and(|next| has_space(piece, next)));
            columns.push(columns[index] + piece.text.chars().count() + comments + space);
            let breaks = piece.text.contains('\n')
                || piece.behind.iter().any(|comment| {
                    comment.ends_line && comment_breaks(comment) || comment.text.contains('\n')
                });
            breaking.push(breaking[index] + usize::from(breaks));
        }
        let mut groups: Vec<Vec<(usize, Option<usize>)>> = vec![Vec::new(); pieces.all.len()];
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut broken_above = vec![0_usize];
        for (index, piece) in pieces.all.iter().enumerate() {
            let is_broken = !piece.above.is_empty();
            broken_above.push(broken_above[index] + usize::from(is_broken));
        }
        for (index, piece) in pieces.all.iter().enumerate() {
            if piece.begins_statement {
                open.clear();
            }
            for mark in &layout.marks[index] {
                if let Mark::Open { .. } = mark {
                    groups[index].push((open.len(), None));
                    open.push((index, groups[index].len() - 1));
                }
            }
            for _ in 0..layout.closes[index] {
                let Some((start, place)) = open.pop() else { break };
                let last = &pieces.all[index];
                let next = pieces.all.get(index + 1);
                let space = usize::from(next.is_some_and(|next| has_space(last, next)));
                let width = columns[index + 1] - columns[start] - space;
                // The last piece's own comments stand behind the group, the first's above it.
                let must = breaking[index] - breaking[start]
                    + usize::from(last.text.contains('\n'))
                    + (broken_above[index + 1] - broken_above[start + 1]);
                groups[start][place].1 = (must == 0).then_some(width);
            }
        }
        Self { groups }
    }

    /// Returns the width of the group of this depth that begins with a piece, `None` where it cannot be on
    /// one line.
    fn group(&self, index: usize, depth: usize) -> Option<usize> {
        let found = self.groups[index].iter().find(|(known, _)| *known == depth);
        found.and_then(|(_, width)| *width)
    }
}
