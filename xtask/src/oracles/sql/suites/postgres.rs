//! PostgreSQL's `.sql` files: psql scripts.

/// Splits a script at its semicolons. Statements that psql fills in are left out.
pub(in crate::oracles) fn split(text: &str) -> Vec<String> {
    let bytes = text.as_bytes();
    let mut statements = Vec::new();
    let mut start = 0;
    let mut position = 0;
    let mut interpolated = false;
    let mut depth = 0_usize;
    while position < bytes.len() {
        match bytes[position] {
            b'\'' => {
                let escapes = position > 0 && matches!(bytes[position - 1], b'e' | b'E');
                position = skip_quoted(bytes, position, escapes);
            }
            b'"' => position = skip_quoted(bytes, position, false),
            b'-' if bytes[position..].starts_with(b"--") => position = line_end(bytes, position),
            b'/' if bytes[position..].starts_with(b"/*") => position = skip_comment(bytes, position),
            b'$' => position = skip_dollar(text, position),
            b'(' => {
                depth += 1;
                position += 1;
            }
            b')' => {
                depth = depth.saturating_sub(1);
                position += 1;
            }
            b':' => {
                interpolated |= is_variable(bytes, position);
                position += if bytes[position..].starts_with(b"::") {
                    2
                } else {
                    1
                };
            }
            b'\\' => {
                // A command of psql ends the statement before it.
                let line = &text[position..line_end(bytes, position)];
                let semi = line.starts_with("\\;");
                if !semi && line.starts_with("\\g") && !interpolated {
                    statements.push(text[start..position].to_owned());
                }
                position = if semi {
                    position + 2
                } else {
                    line_end(bytes, position)
                };
                start = position;
                interpolated = false;
                depth = 0;
            }
            b';' if depth == 0 && !in_atomic_body(&text[start..position]) => {
                let statement = &text[start..position];
                position += 1;
                if !interpolated {
                    statements.push(statement.to_owned());
                }
                let lower = statement.to_ascii_lowercase();
                if lower.trim_start().starts_with("copy") && lower.contains("from stdin") {
                    let data = &text[position..];
                    position += data.find("\n\\.").map_or(data.len(), |end| end + 3);
                }
                start = position;
                interpolated = false;
            }
            _ => position += 1,
        }
    }
    statements
}

/// Says whether a body of SQL statements is open: `BEGIN ATOMIC … END`.
fn in_atomic_body(statement: &str) -> bool {
    let lower = statement.to_ascii_lowercase();
    let Some(begin) = lower.find("begin atomic") else {
        return false;
    };
    let words = lower[begin..].split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let mut open = 0;
    for word in words {
        match word {
            "begin" | "case" => open += 1,
            "end" => open -= 1,
            _ => {}
        }
    }
    open > 0
}

fn is_variable(bytes: &[u8], position: usize) -> bool {
    let before = position.checked_sub(1).map_or(b' ', |index| bytes[index]);
    let after = bytes.get(position + 1).copied().unwrap_or(b' ');
    before != b':'
        && !before.is_ascii_alphanumeric()
        && !matches!(before, b'_' | b']' | b'[' | b')')
        && (after.is_ascii_alphabetic() || matches!(after, b'\'' | b'"' | b'_' | b'{'))
}

fn line_end(bytes: &[u8], position: usize) -> usize {
    bytes[position..]
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(bytes.len(), |end| position + end)
}

fn skip_quoted(bytes: &[u8], mut position: usize, escapes: bool) -> usize {
    let quote = bytes[position];
    position += 1;
    while position < bytes.len() {
        if escapes && bytes[position] == b'\\' {
            position += 1;
        } else if bytes[position] == quote {
            return position + 1;
        }
        position += 1;
    }
    bytes.len()
}

fn skip_comment(bytes: &[u8], mut position: usize) -> usize {
    let mut depth = 0;
    while position < bytes.len() {
        if bytes[position..].starts_with(b"/*") {
            depth += 1;
            position += 2;
        } else if bytes[position..].starts_with(b"*/") {
            depth -= 1;
            position += 2;
            if depth == 0 {
                return position;
            }
        } else {
            position += 1;
        }
    }
    bytes.len()
}

fn skip_dollar(text: &str, position: usize) -> usize {
    let rest = &text[position + 1..];
    let Some(end) = rest.find('$') else {
        return position + 1;
    };
    let tag = &rest[..end];
    let is_tag = tag.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !tag.starts_with(|c: char| c.is_ascii_digit());
    if !is_tag {
        return position + 1;
    }
    let body = position + end + 2;
    let close = format!("${tag}$");
    text[body..]
        .find(&close)
        .map_or(text.len(), |end| body + end + close.len())
}
