//! Regular expressions as far as code that rewrites SQL uses them: words, placeholders, keywords.
//!
//! Backtracking over bytes with a limit of steps. What is not understood makes no pattern, so nothing is
//! ever matched that Go's engine would match otherwise. Source: Go's `regexp/syntax`.

use super::flat::Flat;

/// How many steps one search may take.
const STEP_LIMIT: usize = 200_000;

/// A compiled pattern.
#[derive(Debug)]
pub(super) struct Pattern {
    alternatives: Vec<Vec<Piece>>,
    ignores_case: bool,
}

#[derive(Debug)]
struct Piece {
    atom: Atom,
    least: usize,
    most: usize,
}

#[derive(Debug)]
enum Atom {
    Byte(u8),
    Any,
    Set(Vec<(u8, u8)>, bool),
    Boundary(bool),
    Start,
    End,
    /// A group; its number where it captures.
    Group(Vec<Vec<Piece>>, Option<usize>),
}

type Captures = [Option<(usize, usize)>; 10];

struct Reader<'t> {
    bytes: &'t [u8],
    at: usize,
    groups: usize,
    depth: usize,
}

impl Pattern {
    /// Reads a pattern; `None` for one that is not understood.
    pub(super) fn new(source: &str) -> Option<Self> {
        let (ignores_case, rest) = match source.strip_prefix("(?i)") {
            Some(rest) => (true, rest),
            None => (false, source),
        };
        let mut reader = Reader {
            bytes: rest.as_bytes(),
            at: 0,
            groups: 0,
            depth: 0,
        };
        let alternatives = reader.alternatives()?;
        (reader.at == reader.bytes.len()).then_some(Self {
            alternatives,
            ignores_case,
        })
    }

    /// Replaces every match; `$1` and `${1}` in the replacement stand for groups.
    pub(super) fn replace(&self, value: &Flat, new: &Flat) -> Option<Flat> {
        let text = value.text().as_bytes();
        let mut result = Flat::default();
        let mut position = 0;
        let mut at = 0;
        let mut steps = 0;
        let first = self.first_byte();
        while at <= text.len() {
            if let Some(first) = first {
                match text[at..].iter().position(|byte| *byte == first) {
                    Some(distance) => at += distance,
                    None => break,
                }
            }
            let mut captures = Captures::default();
            let mut end = None;
            let found = self.any(
                &self.alternatives,
                text,
                at,
                &mut captures,
                &mut steps,
                &mut |to, _| {
                    end = Some(to);
                    true
                },
            );
            if steps > STEP_LIMIT {
                return None;
            }
            match end.filter(|_| found) {
                Some(end) if end > at => {
                    result.push(&value.slice(position, at));
                    expand(&mut result, value, new, &captures, at);
                    position = end;
                    at = end;
                }
                _ => {
                    at += 1;
                    while at < text.len() && !value.text().is_char_boundary(at) {
                        at += 1;
                    }
                }
            }
        }
        if position == 0 {
            return Some(value.clone());
        }
        result.push(&value.slice(position, text.len()));
        Some(result)
    }

    /// Returns the byte that every match begins with, where there is one.
    fn first_byte(&self) -> Option<u8> {
        let [pieces] = self.alternatives.as_slice() else {
            return None;
        };
        let mut consuming = pieces
            .iter()
            .skip_while(|piece| matches!(piece.atom, Atom::Boundary(_)));
        match consuming.next() {
            Some(Piece {
                atom: Atom::Byte(byte),
                least: 1..,
                ..
            }) if !self.ignores_case => Some(*byte),
            _ => None,
        }
    }

    fn any(
        &self,
        alternatives: &[Vec<Piece>],
        text: &[u8],
        at: usize,
        captures: &mut Captures,
        steps: &mut usize,
        then: &mut dyn FnMut(usize, &mut Captures) -> bool,
    ) -> bool {
        alternatives
            .iter()
            .any(|pieces| self.sequence(pieces, text, at, captures, steps, then))
    }

    fn sequence(
        &self,
        pieces: &[Piece],
        text: &[u8],
        at: usize,
        captures: &mut Captures,
        steps: &mut usize,
        then: &mut dyn FnMut(usize, &mut Captures) -> bool,
    ) -> bool {
        *steps += 1;
        if *steps > STEP_LIMIT {
            return false;
        }
        let Some((piece, rest)) = pieces.split_first() else {
            return then(at, captures);
        };
        match &piece.atom {
            Atom::Group(inner, number) => {
                if piece.most > 1 {
                    return false;
                }
                let number = *number;
                let entered = self.any(inner, text, at, captures, steps, &mut |to, captures| {
                    let before = number.and_then(|number| captures.get(number).copied().flatten());
                    if let Some(slot) = number.and_then(|number| captures.get_mut(number)) {
                        *slot = Some((at, to));
                    }
                    let mut own_steps = 0;
                    let found = self.sequence(rest, text, to, captures, &mut own_steps, then);
                    if !found && let Some(slot) = number.and_then(|number| captures.get_mut(number)) {
                        *slot = before;
                    }
                    found
                });
                entered || piece.least == 0 && self.sequence(rest, text, at, captures, steps, then)
            }
            atom => {
                let width = usize::from(!matches!(atom, Atom::Boundary(_) | Atom::Start | Atom::End));
                let mut count = 0;
                while count < piece.most && self.matches(atom, text, at + count * width) {
                    count += 1;
                    if width == 0 {
                        break;
                    }
                }
                loop {
                    if count < piece.least {
                        return false;
                    }
                    if self.sequence(rest, text, at + count * width, captures, steps, then) {
                        return true;
                    }
                    if count == 0 {
                        return false;
                    }
                    count -= 1;
                }
            }
        }
    }

    fn matches(&self, atom: &Atom, text: &[u8], at: usize) -> bool {
        let byte = text.get(at).copied();
        let is_word =
            |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        match atom {
            Atom::Byte(wanted) => byte.is_some_and(|byte| {
                byte == *wanted || self.ignores_case && byte.eq_ignore_ascii_case(wanted)
            }),
            Atom::Any => byte.is_some_and(|byte| byte != b'\n'),
            Atom::Set(ranges, is_negated) => byte.is_some_and(|byte| {
                let lower = byte.to_ascii_lowercase();
                let upper = byte.to_ascii_uppercase();
                let holds = |byte: u8| ranges.iter().any(|(from, to)| (*from..=*to).contains(&byte));
                let inside = holds(byte) || self.ignores_case && (holds(lower) || holds(upper));
                inside != *is_negated
            }),
            Atom::Boundary(wanted) => {
                let before = at.checked_sub(1).and_then(|index| text.get(index));
                (is_word(before) != is_word(text.get(at))) == *wanted
            }
            Atom::Start => at == 0,
            Atom::End => at == text.len(),
            Atom::Group(..) => false,
        }
    }
}

/// Writes the replacement of one match.
fn expand(result: &mut Flat, value: &Flat, new: &Flat, captures: &Captures, at: usize) {
    let source = new.text();
    let first = value.text()[at..].chars().next();
    let origin = value.origin_at(at, first.map_or(0, char::len_utf8));
    let mut position = 0;
    while let Some(found) = source[position..].find('$') {
        let dollar = position + found;
        let rest = &source[dollar + 1..];
        let braced = rest.strip_prefix('{').and_then(|inner| inner.split_once('}'));
        let (name, len) = if let Some((name, _)) = braced {
            (name, name.len() + 2)
        } else {
            let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
            let len = rest.bytes().take_while(is_name).count();
            (&rest[..len], len)
        };
        result.push(&new.slice(position, dollar));
        if let Some((start, end)) = name
            .parse::<usize>()
            .ok()
            .and_then(|number| captures.get(number).copied().flatten())
        {
            result.push(&value.slice(start, end));
        } else if len == 0 {
            result.push_str("$", origin.clone());
        }
        position = dollar + 1 + len;
    }
    let tail = new.slice(position, source.len());
    if new.has_holes() || tail.text().is_empty() {
        result.push(&tail);
    } else {
        // A replacement points at what it replaced.
        result.push_str(tail.text(), origin);
    }
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn alternatives(&mut self) -> Option<Vec<Vec<Piece>>> {
        self.depth += 1;
        if self.depth > 20 {
            return None;
        }
        let mut result = vec![Vec::new()];
        loop {
            match self.peek() {
                None | Some(b')') => break,
                Some(b'|') => {
                    self.at += 1;
                    result.push(Vec::new());
                }
                Some(_) => {
                    let piece = self.piece()?;
                    result.last_mut()?.push(piece);
                }
            }
        }
        self.depth -= 1;
        Some(result)
    }

    fn piece(&mut self) -> Option<Piece> {
        let byte = self.peek()?;
        self.at += 1;
        let atom = match byte {
            b'.' => Atom::Any,
            b'^' => Atom::Start,
            b'$' => Atom::End,
            b'[' => self.set()?,
            b'(' => {
                let mut number = None;
                if self.bytes[self.at..].starts_with(b"?:") {
                    self.at += 2;
                } else if self.peek() == Some(b'?') {
                    return None;
                } else {
                    self.groups += 1;
                    number = Some(self.groups);
                }
                let inner = self.alternatives()?;
                if self.peek() != Some(b')') {
                    return None;
                }
                self.at += 1;
                Atom::Group(inner, number)
            }
            b'\\' => {
                let escaped = self.peek()?;
                self.at += 1;
                match escaped {
                    b'b' => Atom::Boundary(true),
                    b'B' => Atom::Boundary(false),
                    b'd' | b'D' => Atom::Set(vec![(b'0', b'9')], escaped == b'D'),
                    b'w' | b'W' => Atom::Set(
                        vec![(b'a', b'z'), (b'A', b'Z'), (b'0', b'9'), (b'_', b'_')],
                        escaped == b'W',
                    ),
                    b's' | b'S' => Atom::Set(vec![(b'\t', b'\r'), (b' ', b' ')], escaped == b'S'),
                    b'n' => Atom::Byte(b'\n'),
                    b't' => Atom::Byte(b'\t'),
                    escaped if escaped.is_ascii_alphanumeric() => return None,
                    escaped => Atom::Byte(escaped),
                }
            }
            b'*' | b'+' | b'?' | b'{' | b')' => return None,
            byte => Atom::Byte(byte),
        };
        let (least, most) = match self.peek() {
            Some(b'*') => (0, usize::MAX),
            Some(b'+') => (1, usize::MAX),
            Some(b'?') => (0, 1),
            Some(b'{') => return None,
            _ => {
                return Some(Piece {
                    atom,
                    least: 1,
                    most: 1,
                });
            }
        };
        self.at += 1;
        // Matching as little as possible is another search.
        if self.peek() == Some(b'?') || most > 1 && matches!(atom, Atom::Group(..)) {
            return None;
        }
        Some(Piece { atom, least, most })
    }

    fn set(&mut self) -> Option<Atom> {
        let is_negated = self.peek() == Some(b'^');
        self.at += usize::from(is_negated);
        let mut ranges = Vec::new();
        loop {
            let byte = self.peek()?;
            self.at += 1;
            let from = match byte {
                b']' if !ranges.is_empty() => return Some(Atom::Set(ranges, is_negated)),
                b'[' => return None,
                b'\\' => {
                    let escaped = self.peek()?;
                    self.at += 1;
                    match escaped {
                        b'd' => {
                            ranges.push((b'0', b'9'));
                            continue;
                        }
                        b'w' => {
                            ranges.extend([(b'a', b'z'), (b'A', b'Z'), (b'0', b'9'), (b'_', b'_')]);
                            continue;
                        }
                        b's' => {
                            ranges.extend([(b'\t', b'\r'), (b' ', b' ')]);
                            continue;
                        }
                        escaped if escaped.is_ascii_alphanumeric() => return None,
                        escaped => escaped,
                    }
                }
                byte => byte,
            };
            if self.peek() == Some(b'-') && self.bytes.get(self.at + 1).is_some_and(|next| *next != b']') {
                let to = self.bytes[self.at + 1];
                self.at += 2;
                ranges.push((from, to));
            } else {
                ranges.push((from, from));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::RunOrigin;

    #[track_caller]
    fn check(pattern: &str, text: &str, new: &str, expected: Option<&str>) {
        let found = Pattern::new(pattern).and_then(|pattern| {
            let text = Flat::new(text, RunOrigin::Synthetic);
            pattern.replace(&text, &Flat::new(new, RunOrigin::Synthetic))
        });
        assert_eq!(found.as_ref().map(Flat::text), expected);
    }

    #[test]
    fn matches_are_replaced_as_go_does() {
        check(r"\$\d+", "a = $1 AND b = $12", "?", Some("a = ? AND b = ?"));
        check(r"\btrue\b", "true, untrue, true", "1", Some("1, untrue, 1"));
        check(
            r"\b(keys|groups)\b",
            "select keys from groups_x",
            "`$1`",
            Some("select `keys` from groups_x"),
        );
        check(
            r"\bnow\(\)",
            "now() nowx()",
            "date('now')",
            Some("date('now') nowx()"),
        );
        check(r"\bé", "é, né, é", "e", Some("é, ne, é"));
        check(r"x?y", "y xy", "z", Some("z z"));
        check(r"(?i)true", "TRUE, true", "1", Some("1, 1"));
        check(r"\btrue\b", "nothing of it", "1", Some("nothing of it"));
        check(r"(?i)[a-c]+x?", "ABCX abc d", "-", Some("- - d"));
        check(r"a{2}", "aa", "b", None);
        check(r"(?P<n>a)", "a", "b", None);
    }
}
