//! Lines that a client keeps for itself: psql's commands and `COPY` data, mysql's `DELIMITER`.

use std::borrow::Cow;
use std::ops::Range;

use godbg_sql::Dialect;

/// Statements of data that are longer than this are not read: no schema is in them, and a dump
/// has them by the hundred megabytes.
const LONG_DATA: usize = 16 * 1024;

/// A file that is larger than this is a dump: its rows are not kept in memory a second time.
const DUMP: usize = 1024 * 1024;

/// Replaces long statements of data by spaces, byte for byte, in one pass.
pub(super) fn without_data(text: Cow<'_, str>, dialect: Dialect) -> Cow<'_, str> {
    if text.len() <= LONG_DATA {
        return text;
    }
    let found: Vec<Range<usize>> = data_statements(&text, dialect, LONG_DATA);
    if found.is_empty() {
        return text;
    }
    let mut result = String::with_capacity(text.len());
    let mut end = 0;
    for range in found {
        result.push_str(&text[end..range.start]);
        push_blank(&mut result, &text[range.clone()]);
        end = range.end;
    }
    result.push_str(&text[end..]);
    Cow::Owned(result)
}

/// Returns what a file holds beside rows, where it is large enough to be a dump; the data of `COPY` and
/// statements that insert are left out. `None` when all of it is to be read.
pub(crate) fn beside_data(text: &str, dialect: Dialect) -> Option<Vec<Range<usize>>> {
    if text.len() <= DUMP {
        return None;
    }
    let mut kept = Vec::new();
    let mut add = |segment: Range<usize>| {
        let mut start = segment.start;
        for data in data_statements(&text[segment.clone()], dialect, 0) {
            kept.push(start..segment.start + data.start);
            start = segment.start + data.end;
        }
        kept.push(start..segment.end);
    };
    let (mut at, mut start, mut in_data) = (0, 0, false);
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        if in_data && line.trim_end() == "\\." {
            // Without it, all that follows would be data.
            add(at..end);
            (in_data, start) = (false, end);
        } else if !in_data && dialect == Dialect::Postgres && is_copy_from_stdin(line) {
            add(start..end);
            in_data = true;
        }
        at = end;
    }
    if !in_data {
        add(start..at);
    }
    kept.retain(|range| !range.is_empty());
    Some(kept)
}

/// Returns where statements that begin with INSERT or REPLACE stand that are longer than so many bytes.
fn data_statements(text: &str, dialect: Dialect, longer_than: usize) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let escapes = dialect.is_mysql_like();
    let mut found = Vec::new();
    let mut at = 0;
    let mut start = 0;
    let mut is_start = true;
    while at < bytes.len() {
        match bytes[at] {
            byte if byte.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            b';' => {
                if !is_start && at - start > longer_than && is_data(&text[start..]) {
                    found.push(start..at);
                }
                at += 1;
                is_start = true;
                continue;
            }
            b'-' if bytes[at..].starts_with(b"--") => {
                at = line_end(bytes, at);
                continue;
            }
            b'/' if bytes[at..].starts_with(b"/*") => {
                at = memchr_end(bytes, at + 2, b"*/");
                continue;
            }
            _ => {}
        }
        if is_start {
            (start, is_start) = (at, false);
        }
        at = match bytes[at] {
            b'\'' => string_end(
                bytes,
                at,
                escapes || at > 0 && matches!(bytes[at - 1], b'e' | b'E'),
            ),
            b'"' | b'`' => string_end(bytes, at, escapes && bytes[at] == b'"'),
            b'$' if dialect == Dialect::Postgres => dollar_end(bytes, at),
            _ => at + 1,
        };
    }
    found
}

fn is_data(statement: &str) -> bool {
    let word = statement.get(..8).unwrap_or_default().to_ascii_lowercase();
    word.starts_with("insert ") || word.starts_with("replace ")
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..]
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(bytes.len(), |end| at + end)
}

fn memchr_end(bytes: &[u8], at: usize, sign: &[u8]) -> usize {
    let from = at.min(bytes.len());
    bytes[from..]
        .windows(sign.len())
        .position(|window| window == sign)
        .map_or(bytes.len(), |end| from + end + sign.len())
}

fn string_end(bytes: &[u8], start: usize, escapes: bool) -> usize {
    let quote = bytes[start];
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if escapes => at += 1,
            byte if byte == quote => {
                if bytes.get(at + 1) != Some(&quote) {
                    return at + 1;
                }
                at += 1;
            }
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// Returns the end of `$tag$ … $tag$`, or the place behind the sign where it is none.
fn dollar_end(bytes: &[u8], start: usize) -> usize {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte >= 0x80;
    let length = bytes[start + 1..].iter().take_while(|byte| is_word(byte)).count();
    let end = start + 1 + length;
    let is_tag = bytes.get(end) == Some(&b'$') && !bytes[start + 1].is_ascii_digit();
    if !is_tag || start > 0 && is_word(&bytes[start - 1]) {
        return start + 1;
    }
    memchr_end(bytes, end + 1, &bytes[start..=end])
}

/// Replaces what no server ever sees by spaces, byte for byte, so that all positions stay.
pub(super) fn without_client_lines(text: &str, dialect: Dialect) -> Cow<'_, str> {
    match dialect {
        Dialect::Postgres if has_line(text, |line| line.starts_with('\\')) || has_copy(text) => {
            Cow::Owned(without_psql(text))
        }
        Dialect::MySql | Dialect::MariaDb if has_line(text, |line| delimiter(line).is_some()) => {
            Cow::Owned(without_delimiters(text))
        }
        _ => Cow::Borrowed(text),
    }
}

fn has_line(text: &str, is_meant: impl Fn(&str) -> bool) -> bool {
    text.lines().any(is_meant)
}

fn has_copy(text: &str) -> bool {
    has_line(text, is_copy_from_stdin)
}

fn is_copy_from_stdin(line: &str) -> bool {
    // Most lines of a dump are data, and the question is asked of each.
    if !line
        .trim_start()
        .get(..4)
        .is_some_and(|word| word.eq_ignore_ascii_case("copy"))
    {
        return false;
    }
    let lower = line.trim().to_ascii_lowercase();
    lower.starts_with("copy ") && lower.contains("from stdin") && lower.ends_with(';')
}

fn push_blank(result: &mut String, text: &str) {
    result.extend(text.bytes().map(|byte| match byte {
        b'\n' | b'\r' => byte as char,
        _ => ' ',
    }));
}

fn without_psql(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut in_data = false;
    for line in text.split_inclusive('\n') {
        if in_data {
            in_data = line.trim_end() != "\\.";
            push_blank(&mut result, line);
        } else if line.starts_with('\\') {
            push_blank(&mut result, line);
        } else {
            in_data = is_copy_from_stdin(line);
            result.push_str(line);
        }
    }
    result
}

fn delimiter(line: &str) -> Option<&str> {
    let line = line.trim();
    let word = line.get(..9)?;
    let rest = line.get(9..)?;
    (word.eq_ignore_ascii_case("delimiter") && rest.starts_with(char::is_whitespace)).then(|| rest.trim())
}

fn without_delimiters(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut current = ";";
    for line in text.split_inclusive('\n') {
        if let Some(next) = delimiter(line) {
            current = next;
            push_blank(&mut result, line);
        } else if current == ";" {
            result.push_str(line);
        } else {
            let semicolon = format!("{:<1$}", ";", current.len());
            result.push_str(&line.replace(current, &semicolon));
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_dump_only_what_makes_the_schema_is_kept() {
        let rows = "1\tit's\n".repeat(DUMP / 7);
        let text = format!(
            "CREATE TABLE t (a int, b text);\nCOPY t FROM stdin;\n{rows}\\.\nINSERT INTO t VALUES (1, 'a;b');\n\
             CREATE INDEX i ON t (a);\n-- INSERT\nREPLACE INTO t VALUES (2);"
        );
        let kept = beside_data(&text, Dialect::Postgres).expect("it is large");
        let kept: String = kept.into_iter().map(|range| &text[range]).collect();
        assert_eq!(
            kept,
            "CREATE TABLE t (a int, b text);\nCOPY t FROM stdin;\n\\.\n;\nCREATE INDEX i ON t (a);\n-- INSERT\n;"
        );
        assert_eq!(beside_data("INSERT INTO t VALUES (1);", Dialect::Postgres), None);
    }

    #[test]
    fn what_the_server_never_sees_is_blank() {
        let check = |dialect, text: &str, expected: &str| {
            assert_eq!(without_client_lines(text, dialect), expected);
        };
        check(
            Dialect::Postgres,
            "\\connect x\nCOPY t FROM stdin;\n1\tä\n\\.\nSELECT 1;\n",
            "          \nCOPY t FROM stdin;\n    \n  \nSELECT 1;\n",
        );
        check(
            Dialect::MySql,
            "DELIMITER //\nBEGIN a; END//\nDELIMITER ;\nb;",
            "            \nBEGIN a; END; \n           \nb;",
        );
    }
}
