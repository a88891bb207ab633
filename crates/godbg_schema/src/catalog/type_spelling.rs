//! Reads how a type is written into its parts: words, arguments, array brackets.

/// A type as written, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TypeSpelling {
    /// Schema in front of the name.
    pub schema: Option<String>,
    /// The words of the name in lower case with single spaces, words behind the arguments
    /// included: `timestamp with time zone`.
    pub name: String,
    /// Whether the name stood in quotes; its case is kept then.
    pub is_quoted: bool,
    /// What stands in the parentheses; strings without their quotes.
    pub arguments: Vec<String>,
    /// Number of array dimensions.
    pub dimensions: usize,
    /// The text with white space collapsed.
    pub written: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Word(&'a str),
    Quoted(&'a str),
    Text(&'a str),
    Sign(char),
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        let start = at;
        at += character.len_utf8();
        match character {
            '"' | '`' | '\'' => {
                let quote = bytes[start];
                while at < bytes.len() {
                    if bytes[at] == quote {
                        if bytes.get(at + 1) != Some(&quote) {
                            break;
                        }
                        at += 1;
                    }
                    at += 1;
                }
                let inner = &text[start + 1..at.min(text.len())];
                at = (at + 1).min(text.len());
                found.push(if quote == b'\'' {
                    Piece::Text(inner)
                } else {
                    Piece::Quoted(inner)
                });
            }
            _ if character.is_whitespace() => {}
            _ if is_word(character) => {
                at += text[at..].find(|next| !is_word(next)).unwrap_or(text.len() - at);
                found.push(Piece::Word(&text[start..at]));
            }
            _ => found.push(Piece::Sign(character)),
        }
    }
    found
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$' | '%' | '#')
}

fn unquoted(inner: &str, quote: char) -> String {
    let doubled = [quote, quote].iter().collect::<String>();
    inner.replace(&doubled, &quote.to_string())
}

impl TypeSpelling {
    /// Reads a type as a column definition writes it.
    pub fn read(text: &str) -> Self {
        // Most types are one word.
        if text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && !text.eq_ignore_ascii_case("array")
        {
            return Self {
                name: text.to_ascii_lowercase(),
                written: text.to_owned(),
                ..Self::default()
            };
        }
        let mut spelling = Self {
            written: text.split_whitespace().collect::<Vec<_>>().join(" "),
            ..Self::default()
        };
        let mut depth = 0_u32;
        let mut argument: Option<String> = None;
        for piece in pieces(text) {
            match piece {
                Piece::Sign('(') => depth += 1,
                Piece::Sign(')') => {
                    depth = depth.saturating_sub(1);
                    spelling.arguments.extend(argument.take());
                }
                Piece::Sign(',') if depth > 0 => spelling.arguments.extend(argument.take()),
                Piece::Word(word) | Piece::Quoted(word) if depth > 0 => {
                    argument.get_or_insert_default().push_str(word);
                }
                Piece::Text(label) if depth > 0 => {
                    argument = Some(unquoted(label, '\'').replace("\\'", "'"));
                }
                Piece::Sign(sign) if depth > 0 => argument.get_or_insert_default().push(sign),
                Piece::Sign('[') => spelling.dimensions += 1,
                Piece::Sign('.') => {
                    spelling.schema = Some(std::mem::take(&mut spelling.name));
                }
                Piece::Word(word) if spelling.dimensions > 0 && word.bytes().all(|b| b.is_ascii_digit()) => {}
                Piece::Word(word) if word.eq_ignore_ascii_case("array") => spelling.dimensions += 1,
                Piece::Word(word) => spelling.push_word(&word.to_lowercase()),
                Piece::Quoted(word) => {
                    spelling.is_quoted = true;
                    spelling.push_word(&unquoted(word, '"'));
                }
                Piece::Sign(_) | Piece::Text(_) => {}
            }
        }
        // `integer ARRAY[4]` names one dimension twice.
        if text.to_ascii_lowercase().contains("array") && text.contains('[') {
            spelling.dimensions -= 1;
        }
        spelling
    }

    fn push_word(&mut self, word: &str) {
        if !self.name.is_empty() {
            self.name.push(' ');
        }
        self.name.push_str(word);
    }

    /// Returns the argument at `index` as a number.
    pub fn number(&self, index: usize) -> Option<u32> {
        self.arguments.get(index)?.parse().ok()
    }

    /// Takes a trailing or inner attribute off the name and says whether it was there.
    pub fn take(&mut self, attribute: &str) -> bool {
        if !self.name.contains(attribute) {
            return false;
        }
        let words: Vec<&str> = self.name.split(' ').collect();
        let wanted: Vec<&str> = attribute.split(' ').collect();
        let Some(at) = words
            .windows(wanted.len())
            .position(|window| window == wanted.as_slice())
        else {
            return false;
        };
        let kept: Vec<&str> = words[..at]
            .iter()
            .chain(&words[at + wanted.len()..])
            .copied()
            .collect();
        self.name = kept.join(" ");
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spelling_is_taken_apart() {
        let spelling = TypeSpelling::read("TIMESTAMP (3)  WITH time ZONE [] [3]");
        assert_eq!(spelling.name, "timestamp with time zone");
        assert_eq!(spelling.arguments, ["3"]);
        assert_eq!(spelling.dimensions, 2);
        let spelling = TypeSpelling::read("BigInt");
        assert_eq!(
            (spelling.name.as_str(), spelling.written.as_str()),
            ("bigint", "BigInt")
        );
        assert_eq!(TypeSpelling::read("").name, "");
        let spelling = TypeSpelling::read("app.\"My Type\"");
        assert_eq!(spelling.schema.as_deref(), Some("app"));
        assert_eq!(spelling.name, "My Type");
        let spelling = TypeSpelling::read("enum('a','it''s','','x,y') ");
        assert_eq!(spelling.arguments, ["a", "it's", "", "x,y"]);
        assert_eq!(TypeSpelling::read("integer ARRAY[4]").dimensions, 1);
        assert_eq!(TypeSpelling::read("numeric(10, -2)").arguments, ["10", "-2"]);
    }
}
