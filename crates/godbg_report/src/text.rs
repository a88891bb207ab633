//! What all formats for people share: colours, and text that cannot take over a terminal.

use std::fmt;

/// Whether and how output is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Characters only.
    Plain,
    /// With the escape sequences that terminals know.
    Coloured,
}

impl Style {
    /// Returns what switches to bold, empty without colours.
    pub(crate) fn bold(self) -> &'static str {
        self.pick("\u{1b}[1m")
    }

    /// Returns what switches to a faint colour, empty without colours.
    pub(crate) fn dim(self) -> &'static str {
        self.pick("\u{1b}[2m")
    }

    /// Returns what switches back, empty without colours.
    pub(crate) fn reset(self) -> &'static str {
        self.pick("\u{1b}[0m")
    }

    fn pick(self, sequence: &'static str) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Coloured => sequence,
        }
    }
}

/// Shows a text on one line with its control characters spelled out, so that no file name or
/// source text can move a cursor or change a colour.
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            if character.is_control() || is_direction_control(character) {
                write!(f, "{}", character.escape_default())?;
            } else {
                write!(f, "{character}")?;
            }
        }
        Ok(())
    }
}

/// Characters that reorder what is around them when it is shown.
fn is_direction_control(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_spelled_out() {
        assert_eq!(
            Escaped("a\u{1b}[31mb\nc\0é").to_string(),
            "a\\u{1b}[31mb\\nc\\u{0}é"
        );
        assert_eq!(Escaped("\u{202e}x").to_string(), "\\u{202e}x");
    }
}
