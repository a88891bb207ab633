//! Comments, and those of MySQL that are run.

use super::Lexer;
use crate::Kind;

impl Lexer<'_> {
    /// Two dashes begin a comment; in MySQL only before white space or the end.
    pub(super) fn at_dash_comment(&self) -> bool {
        self.byte(1) == b'-'
            && self.limit() > self.position + 1
            && (!self.lexis.mysql_comments || self.byte(2) <= b' ')
    }

    pub(super) fn line_comment(&mut self) -> Kind {
        loop {
            if self.at_hole() {
                self.skip_hole();
            } else if self.position < self.bytes.len() && self.bytes[self.position] != b'\n' {
                self.position += 1;
            } else {
                return Kind::LineComment;
            }
        }
    }

    pub(super) fn block_comment(&mut self) -> Kind {
        if self.lexis.mysql_comments
            && let Some(opened) = self.version_comment()
        {
            return opened;
        }
        // In a version's comment that is skipped, ordinary comments are stepped over as a whole.
        let is_skipped_version = self.lexis.mysql_comments
            && (self.byte(2) == b'!' || (self.byte(2) == b'M' && self.byte(3) == b'!'));
        let hint = self.byte(2) == b'+';
        self.position += 2;
        let mut depth = 1;
        loop {
            if self.at_hole() {
                self.skip_hole();
                continue;
            }
            if self.position >= self.bytes.len() {
                return if self.lexis.open_comment_at_end {
                    Kind::BlockComment
                } else {
                    Kind::UnterminatedComment
                };
            }
            match (self.bytes[self.position], self.byte(1)) {
                (b'*', b'/') => {
                    self.position += 2;
                    depth -= 1;
                    if depth == 0 {
                        return if hint {
                            Kind::HintComment
                        } else {
                            Kind::BlockComment
                        };
                    }
                }
                (b'/', b'*') if self.lexis.nested_comments || (is_skipped_version && depth == 1) => {
                    self.position += 2;
                    depth += 1;
                }
                _ => self.position += 1,
            }
        }
    }

    /// `/*!50001` whose contents this server runs; `None` for an ordinary comment.
    fn version_comment(&mut self) -> Option<Kind> {
        let marker = match self.byte(2) {
            b'!' => 3,
            b'M' if self.byte(3) == b'!' && self.lexis.foreign_comment_versions.1 > 0 => 4,
            _ => return None,
        };
        let digits = self.bytes[(self.position + marker).min(self.bytes.len())..]
            .iter()
            .take(6)
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let digits = if digits < 5 { 0 } else { digits };
        let version = self.bytes[self.position + marker..self.position + marker + digits]
            .iter()
            .fold(0, |version, digit| version * 10 + u32::from(digit - b'0'));
        let (first_foreign, last_foreign) = self.lexis.foreign_comment_versions;
        let foreign = marker == 3 && (first_foreign..=last_foreign).contains(&version) && version > 0;
        if version > self.lexis.comment_version || foreign {
            return None;
        }
        self.position += marker + digits;
        self.in_version_comment = true;
        Some(Kind::VersionOpen)
    }
}
