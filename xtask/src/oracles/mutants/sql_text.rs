//! Places in a statement's text that can be broken, with the bytes of the Go file they stand in.

use godbg_queries::{HoleKind, Statement};
use godbg_sql::ast::{AstNode, ColumnRef, Name, QualifiedName};
use godbg_sql::{Dialect, Hole, Input, Kind as SqlKind, Node, Options, Parse, TokenRef, parse};
use godbg_text::{Origin, SourceRange, TextRange};

use super::mutation::Kind;

/// What a renamed table or column has at its end.
const SUFFIX: &str = "_mutant";

/// Words without which the statement around them is none. `NULL` or `AS` misspelt would be a name.
const KEYWORDS: &[SqlKind] = &[
    SqlKind::SELECT,
    SqlKind::FROM,
    SqlKind::WHERE,
    SqlKind::INSERT,
    SqlKind::INTO,
    SqlKind::VALUES,
    SqlKind::UPDATE,
    SqlKind::SET,
    SqlKind::DELETE,
    SqlKind::JOIN,
    SqlKind::ON,
    SqlKind::ORDER,
    SqlKind::GROUP,
    SqlKind::BY,
    SqlKind::LIMIT,
    SqlKind::AND,
    SqlKind::HAVING,
    SqlKind::RETURNING,
    SqlKind::UNION,
];

/// A change of the text of a statement.
pub struct TextChange {
    pub kind: Kind,
    /// What is replaced in the Go file.
    pub place: SourceRange,
    pub replacement: String,
    /// What stands there.
    pub subject: String,
}

/// Returns every place of a statement that can be broken; none when its syntax is not understood.
pub fn text_changes(statement: &Statement, dialect: Dialect) -> Vec<TextChange> {
    let parse = parse_statement(statement, dialect);
    if !parse.problems().is_empty() {
        return Vec::new();
    }
    let mut changes = Vec::new();
    for node in parse.root().descendants() {
        if let Some(table) = table_name(node) {
            let own = common_table_names(parse.root());
            if !own.contains(&table.unquoted().to_lowercase()) {
                changes.extend(renamed(Kind::TableRenamed, statement, dialect, table));
            }
        }
        if let Some(column) = column_name(node) {
            changes.extend(renamed(Kind::ColumnRenamed, statement, dialect, column));
        }
        let keywords = node.tokens().filter(|token| is_structural(node, *token));
        changes.extend(keywords.filter_map(|token| misspelt(statement, token)));
    }
    changes
}

/// Parses a statement with its holes.
pub fn parse_statement(statement: &Statement, dialect: Dialect) -> Parse {
    let holes = statement
        .holes
        .iter()
        .filter(|hole| hole.kind != HoleKind::Placeholder)
        .map(|hole| Hole { range: hole.range })
        .collect();
    let input = Input::with_holes(statement.sql.as_str(), holes);
    parse(&input, dialect, Options::default())
}

fn table_name(node: Node<'_>) -> Option<Name<'_>> {
    if node.kind() != SqlKind::TableRef {
        return None;
    }
    QualifiedName::cast(node.child(SqlKind::QualifiedName)?)?.name()
}

fn column_name(node: Node<'_>) -> Option<Name<'_>> {
    if let Some(column) = ColumnRef::cast(node) {
        return column.column();
    }
    let is_target = node.kind() == SqlKind::ColumnTarget;
    let list = node.parent().filter(|_| is_target)?;
    let defines = |holder: Node<'_>| matches!(holder.kind(), SqlKind::Alias | SqlKind::Cte);
    if list.kind() == SqlKind::ColumnList && list.parent().is_some_and(defines) {
        return None;
    }
    node.children().find_map(Name::cast)
}

fn common_table_names(root: Node<'_>) -> Vec<String> {
    root.descendants()
        .filter(|node| node.kind() == SqlKind::Cte)
        .filter_map(|node| node.children().find_map(Name::cast))
        .map(|name| name.unquoted().to_lowercase())
        .collect()
}

fn renamed(kind: Kind, statement: &Statement, dialect: Dialect, name: Name<'_>) -> Option<TextChange> {
    // SQLite takes a name in quotes that nothing has for a string.
    if name.has_hole() || (name.is_quoted() && dialect == Dialect::Sqlite) {
        return None;
    }
    let range = name.token()?.range();
    let end = if name.is_quoted() {
        range.end - 1
    } else {
        range.end
    };
    Some(TextChange {
        kind,
        place: verbatim(statement, TextRange::new(range.start, end))?,
        replacement: format!(
            "{}{SUFFIX}",
            &statement.sql.as_str()[TextRange::new(range.start, end)]
        ),
        subject: name.unquoted().into_owned(),
    })
}

fn is_structural(node: Node<'_>, token: TokenRef<'_>) -> bool {
    // A word that is used as a name, or the function VALUES of MySQL, may be misspelt.
    let is_free = match node.kind() {
        SqlKind::Name => true,
        SqlKind::FunctionCall => token.kind() == SqlKind::VALUES,
        _ => false,
    };
    KEYWORDS.contains(&token.kind()) && !is_free
}

/// Lets the last two letters of a keyword change places.
fn misspelt(statement: &Statement, token: TokenRef<'_>) -> Option<TextChange> {
    let word = token.text();
    let (head, tail) = word.split_at_checked(word.len().checked_sub(2)?)?;
    let swapped: String = tail.chars().rev().collect();
    Some(TextChange {
        kind: Kind::KeywordMisspelt,
        place: verbatim(statement, token.range())?,
        replacement: format!("{head}{swapped}"),
        subject: word.to_owned(),
    })
}

/// Returns the bytes of the Go file, where the text stands there as it is and in one piece.
fn verbatim(statement: &Statement, range: TextRange) -> Option<SourceRange> {
    let piece = statement
        .map
        .pieces()
        .iter()
        .find(|piece| piece.range.contains_range(range))?;
    let Origin::Verbatim(source) = piece.origin else {
        return None;
    };
    let start = source.range.start + range.start - piece.range.start;
    Some(SourceRange {
        file: source.file,
        range: TextRange::new(start, start + range.len()),
    })
}
