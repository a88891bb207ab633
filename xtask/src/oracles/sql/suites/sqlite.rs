//! SQLite's `.test` files: Tcl scripts with SQL in braces.

/// Commands whose next braced word, or the one after a name, is SQL.
const COMMANDS: &[&str] = &[
    "execsql",
    "do_execsql_test",
    "catchsql",
    "do_catchsql_test",
    "db eval",
    "do_eqp_test",
    "execsql2",
];

/// Returns the statements in the script. Those that Tcl fills in are left out.
pub(in crate::oracles) fn split(text: &str) -> Vec<String> {
    let mut statements = Vec::new();
    for command in COMMANDS {
        let mut from = 0;
        while let Some(found) = text[from..].find(command).map(|at| at + from) {
            from = found + command.len();
            let rest = &text[from..];
            let named = command.starts_with("do_");
            let Some(body) = braced(rest, named) else { continue };
            if body.contains('$') || body.contains('\\') {
                continue;
            }
            split_body(body, &mut statements);
        }
    }
    statements
}

/// Returns the statements in the order of the script, as one text a database: a test that takes
/// a new file begins the next.
pub(in crate::oracles) fn in_order(text: &str) -> Vec<Vec<String>> {
    let mut starts: Vec<(usize, Option<&str>)> = COMMANDS
        .iter()
        .flat_map(|command| text.match_indices(command).map(|(at, word)| (at, Some(word))))
        .chain(text.match_indices("reset_db").map(|(at, _)| (at, None)))
        .collect();
    starts.sort_unstable();
    let mut databases = vec![Vec::new()];
    let mut end = 0;
    for (at, command) in starts {
        // `execsql` is in `do_execsql_test`, and in `execsql2`.
        if at < end {
            continue;
        }
        let Some(command) = command else {
            databases.push(Vec::new());
            continue;
        };
        end = at + command.len();
        let named = command.starts_with("do_");
        let Some(body) = braced(&text[end..], named) else {
            continue;
        };
        if body.contains('$') || body.contains('\\') {
            continue;
        }
        if let Some(last) = databases.last_mut() {
            split_body(body, last);
        }
    }
    databases
}

/// The first braced word, behind a name where there is one.
fn braced(rest: &str, named: bool) -> Option<&str> {
    let mut rest = rest.strip_prefix([' ', '\t'])?.trim_start_matches([' ', '\t']);
    if named {
        let name_end = rest.find(char::is_whitespace)?;
        rest = rest[name_end..].trim_start_matches([' ', '\t']);
    }
    if !rest.starts_with('{') {
        return None;
    }
    let mut depth = 0;
    for (index, byte) in rest.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(&rest[1..index]);
                }
            }
            _ => {}
        }
    }
    None
}

fn split_body(body: &str, statements: &mut Vec<String>) {
    let bytes = body.as_bytes();
    let mut start = 0;
    let mut position = 0;
    while position < bytes.len() {
        match bytes[position] {
            quote @ (b'\'' | b'"' | b'`') => {
                position += 1;
                while position < bytes.len() && bytes[position] != quote {
                    position += 1;
                }
                position += 1;
            }
            b'-' if bytes[position..].starts_with(b"--") => {
                while position < bytes.len() && bytes[position] != b'\n' {
                    position += 1;
                }
            }
            b'/' if bytes[position..].starts_with(b"/*") => {
                position = body[position..]
                    .find("*/")
                    .map_or(bytes.len(), |end| position + end + 2);
            }
            b';' => {
                let statement = &body[start..position];
                position += 1;
                if !is_open_trigger(statement) {
                    statements.push(statement.to_owned());
                    start = position;
                }
            }
            _ => position += 1,
        }
    }
    statements.push(body[start..].to_owned());
}

/// Says whether the statement creates a trigger whose END is still to come.
fn is_open_trigger(statement: &str) -> bool {
    let bare = super::without_comments(statement).to_ascii_uppercase();
    let mut words = bare.split_whitespace();
    let creates = words.next() == Some("CREATE");
    let second = words.next().unwrap_or_default();
    let is_trigger = second == "TRIGGER" || (second.starts_with("TEMP") && words.next() == Some("TRIGGER"));
    creates && is_trigger && !bare.trim_end().ends_with("END")
}
