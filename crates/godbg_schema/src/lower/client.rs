//! Lines that a client keeps for itself: psql's commands and `COPY` data, mysql's `DELIMITER`.

use std::borrow::Cow;

use godbg_sql::Dialect;

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
    let lower = line.trim().to_ascii_lowercase();
    lower.starts_with("copy ") && lower.contains("from stdin") && lower.ends_with(';')
}

fn blank(line: &str) -> String {
    line.bytes()
        .map(|byte| {
            if byte == b'\n' || byte == b'\r' {
                byte as char
            } else {
                ' '
            }
        })
        .collect()
}

fn without_psql(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut in_data = false;
    for line in text.split_inclusive('\n') {
        if in_data {
            in_data = line.trim_end() != "\\.";
            result.push_str(&blank(line));
        } else if line.starts_with('\\') {
            result.push_str(&blank(line));
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
            result.push_str(&blank(line));
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
