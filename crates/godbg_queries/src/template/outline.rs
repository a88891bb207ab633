//! The words of a text without what values and spelling decide: what is left is part of every text that a
//! template gives, whatever stands in its placeholders.

/// The letters of a text's words in a row, in lower case.
///
/// Left out are space, comments, quotes, punctuation, digits, strings, placeholders, and the words that are
/// values: `NULL`, `TRUE`, `FALSE`, a character set or a letter before a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    pub(super) letters: Box<[char]>,
    pub(super) has_escapes: bool,
    pub(super) is_cut: bool,
}

/// A piece of a text, read from inside or outside of a string on.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    pub(super) letters: Vec<char>,
    /// Whether it ends inside of a string.
    pub(super) ends_quoted: bool,
    /// Whether it ends inside of a comment, so that nothing is known of what follows.
    pub(super) ends_open: bool,
}

impl Outline {
    /// Reads a text; `has_escapes` says whether a backslash escapes a quote, as it does in MySQL.
    pub fn new(text: &str, has_escapes: bool, is_cut: bool) -> Self {
        let piece = Piece::read(text, false, has_escapes);
        Self {
            letters: piece.letters.into(),
            has_escapes,
            is_cut,
        }
    }
}

impl Piece {
    pub(super) fn read(text: &str, starts_quoted: bool, has_escapes: bool) -> Self {
        let mut piece = Self::default();
        let mut rest = text;
        if starts_quoted {
            let Some(after) = after_string(rest, has_escapes) else {
                piece.ends_quoted = true;
                return piece;
            };
            rest = after;
        }
        while let Some(first) = rest.chars().next() {
            let next = &rest[first.len_utf8()..];
            rest = match first {
                '\'' => {
                    let Some(after) = after_string(next, has_escapes) else {
                        piece.ends_quoted = true;
                        return piece;
                    };
                    after
                }
                '-' | '/' if is_comment(rest) => {
                    let Some(after) = after_comment(rest) else {
                        piece.ends_open = true;
                        return piece;
                    };
                    after
                }
                ':' if next.starts_with(':') => &next[1..],
                ':' | '@' => &next[word_len(next)..],
                _ if is_letter(first) => {
                    let len = word_len(rest);
                    piece.word(&rest[..len], &rest[len..]);
                    &rest[len..]
                }
                // At the start of a piece a digit may go on with a word.
                _ if first.is_ascii_digit() && rest.len() < text.len() => &rest[word_len(rest)..],
                _ => next,
            };
        }
        piece
    }

    fn word(&mut self, word: &str, after: &str) {
        let is_value = ["null", "true", "false"]
            .iter()
            .any(|value| word.eq_ignore_ascii_case(value));
        let is_prefix = after.starts_with('\'') && (word.len() == 1 || word.starts_with('_'));
        if !is_value && !is_prefix {
            let letters = word.chars().filter(|letter| is_letter(*letter));
            self.letters.extend(letters.flat_map(char::to_lowercase));
        }
    }
}

fn is_letter(character: char) -> bool {
    character.is_alphabetic() || character == '_'
}

fn is_comment(text: &str) -> bool {
    text.starts_with("--") || text.starts_with("/*")
}

/// Returns what follows the comment that the text begins with.
fn after_comment(text: &str) -> Option<&str> {
    let end = if text.starts_with("--") { "\n" } else { "*/" };
    let found = text[2..].find(end)?;
    Some(&text[2 + found + end.len()..])
}

/// Returns how many bytes of word the text begins with.
fn word_len(text: &str) -> usize {
    text.find(|character: char| !is_letter(character) && !character.is_ascii_digit())
        .unwrap_or(text.len())
}

/// Returns what follows the string in which the text begins.
fn after_string(text: &str, has_escapes: bool) -> Option<&str> {
    let mut characters = text.char_indices();
    while let Some((place, character)) = characters.next() {
        match character {
            '\\' if has_escapes => {
                characters.next();
            }
            // A doubled quote begins the next string at once.
            '\'' => return Some(&text[place + 1..]),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let outline = Outline::new(text, false, false);
        assert_eq!(outline.letters.iter().collect::<String>(), expected);
    }

    #[test]
    fn values_and_spelling_are_left_out() {
        check("SELECT a1, \"B\" FROM t -- why\n", "selectabfromt");
        check("WHERE a = $1 AND b = 'it''s' AND c = :name", "whereaandbandc");
        check("a = null, b = E'x', c = _utf8'y', d = 0xFF, e = 1e5", "abcde");
        check("a::text /* b */ @p1 ?", "atext");
        check("LIKE '%", "like");
    }

    #[test]
    fn a_piece_goes_on_inside_a_string() {
        let piece = Piece::read("% AND' AND b = '", true, false);
        assert_eq!(piece.letters.iter().collect::<String>(), "andb");
        assert!(piece.ends_quoted);
        assert!(Piece::read("a -- b", false, false).ends_open);
    }
}
