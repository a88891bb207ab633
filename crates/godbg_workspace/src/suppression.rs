//! `//godbg:ignore CHECK reason`: keeps a check quiet about a line.

use godbg_diagnostics::{CheckMeta, Finding, Fix};
use godbg_go::ast::Comment;
use godbg_go::syntax::Kind;
use godbg_syntax::{SyntaxKind, TokenRef, Tree};
use godbg_text::{FileId, SourceRange, TextRange, offset};

use crate::input::engine_finding;
use crate::spelling::closest;

/// A comment that keeps a check quiet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Suppression {
    /// The comment itself.
    comment: SourceRange,
    /// The bytes whose findings it speaks of.
    covered: TextRange,
    /// The check, as written.
    check: String,
    /// Whether a reason follows.
    has_reason: bool,
}

/// Returns the suppressions of a Go file.
///
/// A comment behind code speaks of its own line, one that stands alone of the next line with
/// code. A line reaches as far as what opens or closes on it: a raw string, or a parenthesis
/// with all that it holds.
pub(crate) fn suppressions(file: FileId, tree: &Tree<Kind>) -> Vec<Suppression> {
    // Nearly no file has one; looking for the word is cheaper than looking at each token.
    if memchr::memmem::find(tree.text().as_bytes(), b"//godbg:ignore").is_none() {
        return Vec::new();
    }
    let Some(root) = godbg_go::ast::File::cast(tree.root()) else {
        return Vec::new();
    };
    let directives = godbg_go::ast::directives(root);
    directives
        .filter(|directive| directive.tool == "godbg" && directive.name == "ignore")
        .map(|directive| {
            let comment = SourceRange {
                file,
                range: directive.comment.range(),
            };
            Suppression::new(comment, covered(tree, directive.comment), directive.arguments)
        })
        .collect()
}

/// Returns the suppressions of a file of SQL: `-- godbg:ignore CHECK reason`.
///
/// A comment behind code speaks of its own line, one that stands alone of what follows up to the
/// line that ends with a semicolon.
pub(crate) fn sql_suppressions(file: FileId, text: &str) -> Vec<Suppression> {
    let mark = "-- godbg:ignore ";
    let found = memchr::memmem::find_iter(text.as_bytes(), mark.as_bytes());
    found
        .map(|at| {
            let line_end = |from: usize| text[from..].find('\n').map_or(text.len(), |length| from + length);
            let line_start = start_of_line(text, offset(at)) as usize;
            let end = line_end(at);
            let is_alone = text[line_start..at].trim().is_empty();
            let mut covered = line_start..at;
            if is_alone {
                covered = end..end;
                while covered.end < text.len() && !text[covered.clone()].trim_end().ends_with(';') {
                    covered.end = line_end(covered.end + 1);
                }
            }
            let comment = TextRange::new(offset(at), offset(end));
            let arguments = text[at + mark.len()..end].trim();
            let covered = TextRange::new(offset(covered.start), offset(covered.end));
            Suppression::new(SourceRange { file, range: comment }, covered, arguments)
        })
        .collect()
}

fn covered(tree: &Tree<Kind>, comment: Comment<'_>) -> TextRange {
    let text = tree.text();
    let own = comment.range();
    let line_start = start_of_line(text, own.start);
    let is_alone = text[line_start as usize..own.start as usize].trim().is_empty();
    let first = if is_alone {
        comment.token().index() + 1
    } else {
        tree.token_at(line_start).map_or(0, TokenRef::index)
    };
    let (range, closed) = forward(tree, first);
    match backward(tree, first, closed) {
        _ if is_alone || range.is_empty() => range,
        Some(start) => range.cover(TextRange::empty(start)),
        None => range,
    }
}

fn start_of_line(text: &str, position: u32) -> u32 {
    text[..position as usize]
        .rfind('\n')
        .map_or(0, |at| offset(at + 1))
}

/// Returns the range from the first code at or behind a token to the end of its line or of what
/// opens there, and how many parentheses of lines above close in it.
fn forward(tree: &Tree<Kind>, first: u32) -> (TextRange, u32) {
    let mut range: Option<TextRange> = None;
    let (mut depth, mut closed) = (0_u32, 0);
    for token in (first..).map_while(|index| tree.token(index)) {
        if token.kind().is_trivia() || token.kind() == Kind::Newline {
            if depth == 0 && range.is_some() && token.text().contains('\n') {
                break;
            }
            continue;
        }
        match (token.kind(), depth) {
            (Kind::LParen, _) => depth += 1,
            (Kind::RParen, 0) => closed += 1,
            (Kind::RParen, _) => depth -= 1,
            _ => {}
        }
        range = Some(range.map_or(token.range(), |range| range.cover(token.range())));
    }
    let at = tree.token(first).map_or(0, |token| token.range().start);
    (range.unwrap_or(TextRange::empty(at)), closed)
}

/// Returns the start of the line on which the outermost of `closed` parentheses opened.
fn backward(tree: &Tree<Kind>, first: u32, mut closed: u32) -> Option<u32> {
    let mut depth = 0_u32;
    for token in (0..first).rev().map_while(|index| tree.token(index)) {
        if closed == 0 {
            break;
        }
        match token.kind() {
            Kind::RParen => depth += 1,
            Kind::LParen if depth > 0 => depth -= 1,
            Kind::LParen => {
                closed -= 1;
                if closed == 0 {
                    return Some(start_of_line(tree.text(), token.range().start));
                }
            }
            _ => {}
        }
    }
    None
}

/// What suppressions did to the findings.
#[derive(Debug, Default)]
pub(crate) struct Suppressed {
    /// How many findings they keep quiet.
    pub(crate) count: usize,
    /// Findings about the suppressions themselves.
    pub(crate) findings: Vec<Finding>,
}

/// Takes the findings away that a suppression with a reason names, and reports suppressions that
/// do nothing. `checks` are those that ran: a suppression of another one may well be needed.
pub(crate) fn suppress(
    suppressions: &[Suppression],
    findings: &mut Vec<Finding>,
    checks: &[&'static CheckMeta],
    all_checks: &[&'static CheckMeta],
) -> Suppressed {
    let mut result = Suppressed::default();
    for suppression in suppressions {
        if !suppression.has_reason {
            let message = format!(
                "`{}` is ignored without a reason, so it is not",
                suppression.check
            );
            let fix = Fix::advice("write the reason behind the check's name");
            result
                .findings
                .push(suppression.finding("suppression-without-reason", message, Some(fix)));
            continue;
        }
        let before = findings.len();
        findings.retain(|finding| !suppression.speaks_of(finding));
        let count = before - findings.len();
        result.count += count;
        let named =
            |checks: &[&'static CheckMeta]| checks.iter().any(|check| check.name == suppression.check);
        if !named(all_checks) {
            let message = format!("there is no check `{}` to ignore", suppression.check);
            let meant = closest(&suppression.check, all_checks.iter().map(|check| check.name));
            let fix = meant.map(|meant| Fix::advice(format!("write `{meant}`")));
            result
                .findings
                .push(suppression.finding("unused-suppression", message, fix));
        } else if count == 0 && named(checks) {
            let message = format!("`{}` finds nothing here that is to be ignored", suppression.check);
            let fix = Fix::advice("remove the comment");
            result
                .findings
                .push(suppression.finding("unused-suppression", message, Some(fix)));
        }
    }
    result
}

impl Suppression {
    fn new(comment: SourceRange, covered: TextRange, arguments: &str) -> Self {
        let (check, reason) = arguments.split_once([' ', '\t']).unwrap_or((arguments, ""));
        Self {
            comment,
            covered,
            check: check.to_owned(),
            has_reason: !reason.trim().is_empty(),
        }
    }

    fn speaks_of(&self, finding: &Finding) -> bool {
        let place = finding.location;
        finding.check == self.check
            && place.file == self.comment.file
            && self.covered.start <= place.range.start
            && place.range.start <= self.covered.end
    }

    fn finding(&self, check: &str, message: String, fix: Option<Fix>) -> Finding {
        Finding {
            fix,
            ..engine_finding(check, self.comment, message)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn check(body: &str, expected: &str) {
        let text = format!("package p\n\nfunc f() {{\n{body}\n}}\n");
        let tree = godbg_go::syntax::parse(Arc::from(text.as_str()));
        let found = suppressions(FileId(0), &tree);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(&text.as_str()[found[0].covered], expected);
    }

    #[test]
    fn a_comment_speaks_of_its_line_or_the_next() {
        check("a()\nb() //godbg:ignore x why\nc()", "b()");
        check("a()\n//godbg:ignore x why\n\n// more\nb()\nc()", "b()");
        check("//godbg:ignore x why\nb(\n1,\n2,\n)\nc()", "b(\n1,\n2,\n)");
        check("s := `a\nb` //godbg:ignore x why\nc()", "`a\nb`");
        check("x(\n  a,\n  b) //godbg:ignore x why\nc()", "x(\n  a,\n  b)");
        check("//godbg:ignore x why\ns := `a\nb`\nc()", "s := `a\nb`");
        check(
            "if err := q(`a\nb`); err != nil { //godbg:ignore x why\nc()\n}",
            "if err := q(`a\nb`); err != nil {",
        );
    }

    #[test]
    fn a_comment_in_sql_speaks_of_its_line_or_the_next_statement() {
        let text = "CREATE TABLE a (\n  x int\n); -- godbg:ignore x why\n-- godbg:ignore y why\nDROP\n  TABLE a;\nSELECT 1;\n";
        let found = sql_suppressions(FileId(0), text);
        let covered: Vec<&str> = found.iter().map(|found| text[found.covered].trim()).collect();
        assert_eq!(covered, [");", "DROP\n  TABLE a;"]);
        assert!(found.iter().all(|found| found.has_reason));
    }

    #[test]
    fn a_string_that_looks_like_a_comment_is_none() {
        let tree = godbg_go::syntax::parse(Arc::from("package p\nvar s = `\n//godbg:ignore x y\n`\n"));
        assert_eq!(suppressions(FileId(0), &tree), []);
    }
}
