//! MySQL's and MariaDB's `.test` files: scripts of mysqltest.

/// Commands of mysqltest, which are no SQL.
const COMMANDS: &[&str] = &[
    "append_file",
    "assert",
    "cat_file",
    "change_user",
    "character_set",
    "chmod",
    "connect",
    "connection",
    "copy_file",
    "copy_files_wildcard",
    "dec",
    "delimiter",
    "die",
    "diff_files",
    "dirty_close",
    "disable_abort_on_error",
    "disable_async_client",
    "disable_connect_log",
    "disable_cursor_protocol",
    "disable_info",
    "disable_metadata",
    "disable_parsing",
    "disable_prepare_warnings",
    "disable_ps2_protocol",
    "disable_ps_protocol",
    "disable_query_log",
    "disable_reconnect",
    "disable_result_log",
    "disable_rpl_parse",
    "disable_service_connection",
    "disable_session_track_info",
    "disable_testcase",
    "disable_view_protocol",
    "disable_warnings",
    "disconnect",
    "echo",
    "enable_abort_on_error",
    "enable_async_client",
    "enable_connect_log",
    "enable_cursor_protocol",
    "enable_info",
    "enable_metadata",
    "enable_parsing",
    "enable_prepare_warnings",
    "enable_ps2_protocol",
    "enable_ps_protocol",
    "enable_query_log",
    "enable_reconnect",
    "enable_result_log",
    "enable_rpl_parse",
    "enable_service_connection",
    "enable_session_track_info",
    "enable_testcase",
    "enable_view_protocol",
    "enable_warnings",
    "end",
    "end_timer",
    "error",
    "eval",
    "evalp",
    "exec",
    "execw",
    "exit",
    "file_exists",
    "force-cpdir",
    "force-rmdir",
    "horizontal_results",
    "if",
    "inc",
    "let",
    "list_files",
    "list_files_append_file",
    "list_files_write_file",
    "lowercase_result",
    "mkdir",
    "move_file",
    "optimizer_trace",
    "output",
    "perl",
    "ping",
    "query",
    "query_attributes",
    "query_get_value",
    "query_horizontal",
    "query_vertical",
    "real_sleep",
    "reap",
    "remove_file",
    "remove_files_wildcard",
    "replace_column",
    "replace_numeric_round",
    "replace_regex",
    "replace_result",
    "require",
    "reset_connection",
    "result_format",
    "rmdir",
    "save_master_pos",
    "send",
    "send_eval",
    "send_quit",
    "send_shutdown",
    "shutdown_server",
    "skip",
    "sleep",
    "sorted_result",
    "partially_sorted_result",
    "source",
    "start_timer",
    "sync_slave_with_master",
    "sync_with_master",
    "system",
    "tmp_file",
    "vertical_results",
    "wait_for_slave_to_stop",
    "while",
    "write_file",
    "write_line",
];

/// Returns the statements in the script. Those that mysqltest fills in are left out.
pub(in crate::oracles) fn split(text: &str) -> Vec<String> {
    let mut statements = Vec::new();
    let mut delimiter = ";".to_owned();
    let mut lines = text.lines();
    let mut statement = String::new();
    let mut disabled = false;
    while let Some(line) = lines.next() {
        if statement.is_empty() {
            let bare = line.trim_start();
            let command = bare.strip_prefix("--").unwrap_or(bare).trim_start();
            let word = command
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            match word.as_str() {
                "disable_parsing" => disabled = true,
                "enable_parsing" => disabled = false,
                _ => {}
            }
            if disabled || bare.is_empty() || bare.starts_with('#') || bare.starts_with(['{', '}']) {
                continue;
            }
            if word == "delimiter" {
                let new = command["delimiter".len()..].trim().to_owned();
                let new = new
                    .strip_suffix(delimiter.as_str())
                    .unwrap_or(&new)
                    .trim()
                    .to_owned();
                if !new.is_empty() {
                    delimiter = new;
                }
                continue;
            }
            if matches!(word.as_str(), "perl" | "write_file" | "append_file") {
                let end = command
                    .split_whitespace()
                    .last()
                    .filter(|last| word != "perl" && !last.contains(['/', '.', '$']))
                    .map_or("EOF", |last| last.trim_end_matches(';'))
                    .to_owned();
                for skipped in lines.by_ref() {
                    if skipped.trim() == end {
                        break;
                    }
                }
                continue;
            }
            if bare.starts_with("--") {
                continue;
            }
            if COMMANDS.contains(&word.as_str()) {
                skip_command(command, &delimiter, &mut lines);
                continue;
            }
        }
        statement.push_str(line);
        statement.push('\n');
        while let Some(end) = delimiter_at(&statement, &delimiter) {
            let rest = statement[end + delimiter.len()..].trim_start().to_owned();
            statement.truncate(end);
            keep(&mut statements, &statement);
            statement = rest;
            if statement.starts_with('#') || statement.starts_with("--") {
                statement.clear();
            }
        }
        if statement.trim().is_empty() {
            statement.clear();
        }
    }
    statements
}

fn keep(statements: &mut Vec<String>, statement: &str) {
    let is_filled_in = statement.contains('$') || statement.contains("`SELECT");
    let first = statement.split_whitespace().next().unwrap_or_default();
    if !is_filled_in && !COMMANDS.contains(&first.to_ascii_lowercase().as_str()) {
        statements.push(statement.to_owned());
    }
}

/// A command runs up to its delimiter, or to the line end when a block follows.
fn skip_command<'t>(command: &str, delimiter: &str, lines: &mut impl Iterator<Item = &'t str>) {
    let mut line = command.trim_end().to_owned();
    let block = command.starts_with("if") || command.starts_with("while");
    while !block && delimiter_at(&line, delimiter).is_none() {
        let Some(next) = lines.next() else { return };
        line.push('\n');
        line.push_str(next);
    }
}

/// Where the delimiter stands outside of quotes and comments.
fn delimiter_at(text: &str, delimiter: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut position = 0;
    while position < bytes.len() {
        match bytes[position] {
            quote @ (b'\'' | b'"' | b'`') => {
                position += 1;
                while position < bytes.len() && bytes[position] != quote {
                    if bytes[position] == b'\\' && quote != b'`' {
                        position += 1;
                    }
                    position += 1;
                }
                position += 1;
            }
            b'#' => {
                position += bytes[position..]
                    .iter()
                    .position(|byte| *byte == b'\n')
                    .unwrap_or(bytes.len());
            }
            b'-' if bytes[position..].starts_with(b"-- ") => {
                position += bytes[position..]
                    .iter()
                    .position(|byte| *byte == b'\n')
                    .unwrap_or(bytes.len());
            }
            b'/' if bytes[position..].starts_with(b"/*") && !bytes[position..].starts_with(b"/*!") => {
                position += text[position..].find("*/").map_or(bytes.len(), |end| end + 2);
            }
            _ if text.is_char_boundary(position) && text[position..].starts_with(delimiter) => {
                return Some(position);
            }
            _ => position += 1,
        }
    }
    None
}
