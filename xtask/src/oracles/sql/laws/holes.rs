//! An expression, a name, a type or a list may be a hole, and the grammar says what it stands for.

use godbg_sql::{Answer, Dialect, Hole, HoleRole, Input, Kind, Node, Options, parse};
use godbg_text::TextRange;

use super::Count;

/// How many places of one statement are tried.
const PLACES: usize = 24;

pub(super) fn check(dialect: Dialect, index: usize, text: &str) -> Count {
    let parsed = parse(&Input::from(text), dialect, Options::default());
    let mut places: Vec<(TextRange, &'static [HoleRole], Kind)> = Vec::new();
    for node in parsed.root().descendants() {
        if let Some(roles) = roles(node)
            && !node.range().is_empty()
        {
            places.push((visible(node), roles, node.kind()));
        }
    }
    let step = places.len().div_ceil(PLACES).max(1);
    let mut count = Count::default();
    for (range, roles, kind) in places.iter().skip(index % step).step_by(step) {
        count.all += 1;
        let input = with_hole(text, *range);
        let parsed = parse(&input, dialect, Options::default());
        let answer = parsed.answer_all();
        let role = parsed.hole_roles().first().copied();
        let fits = answer == Answer::Valid && role.is_some_and(|role| roles.contains(&role));
        if !fits {
            let (start, end) = (range.start as usize, range.end as usize);
            count.broken.push(format!(
                "{kind:?} as a hole: {role:?}, {answer:?}\n{}⟨{}⟩{}",
                &text[..start],
                &text[start..end],
                &text[end..]
            ));
        }
    }
    count
}

/// Returns the text with a hole, which stands by itself: glued to a word it would be a part of that.
fn with_hole(text: &str, range: TextRange) -> Input {
    let (start, end) = (range.start as usize, range.end as usize);
    let (before, after) = (&text[..start], &text[end..]);
    let is_word = |character: char| character.is_alphanumeric() || matches!(character, '_' | '$' | '@' | ':');
    let gap = |is_needed: bool| if is_needed { " " } else { "" };
    let left = gap(before.ends_with(is_word));
    let right = gap(after.starts_with(is_word));
    let start = range.start + godbg_text::offset(left.len());
    let hole = TextRange::new(start, start + (range.end - range.start));
    let inside = &text[range.start as usize..end];
    Input::with_holes(
        format!("{before}{left}{inside}{right}{after}"),
        vec![Hole { range: hole }],
    )
}

/// Returns the range of a node without the white space and comments at its ends.
fn visible(node: Node<'_>) -> TextRange {
    let mut tokens = node
        .all_tokens()
        .filter(|token| !godbg_syntax::SyntaxKind::is_trivia(token.kind()));
    let Some(first) = tokens.next() else {
        return node.range();
    };
    let last = tokens.next_back().unwrap_or(first);
    TextRange::new(first.range().start, last.range().end)
}

/// Returns what a hole may stand for in the place of a node, `None` for nodes that are not tried.
fn roles(node: Node<'_>) -> Option<&'static [HoleRole]> {
    use HoleRole as Role;
    const EXPRESSION: &[HoleRole] = &[
        Role::Value,
        Role::Values,
        Role::Condition,
        Role::Name,
        Role::Names,
        Role::OrderItems,
        Role::Table,
    ];
    let parent = node.parent().map(Node::kind);
    match node.kind() {
        Kind::Literal
        | Kind::PlaceholderExpr
        | Kind::ColumnRef
        | Kind::FunctionCall
        | Kind::BinaryExpr
        | Kind::UnaryExpr
        | Kind::CaseExpr
        | Kind::CastExpr
        | Kind::InExpr
        | Kind::BetweenExpr
        | Kind::LikeExpr
        | Kind::IsExpr
        | Kind::ExistsExpr
        | Kind::ParenExpr
        | Kind::SubqueryExpr => {
            // Parts of an expression only: in definitions the places are particular.
            let is_ordinary = matches!(
                parent,
                Some(
                    Kind::BinaryExpr
                        | Kind::UnaryExpr
                        | Kind::ParenExpr
                        | Kind::WhereClause
                        | Kind::HavingClause
                        | Kind::OnClause
                        | Kind::SelectItem
                        | Kind::InExpr
                        | Kind::InList
                        | Kind::BetweenExpr
                        | Kind::LikeExpr
                        | Kind::IsExpr
                        | Kind::CaseExpr
                        | Kind::WhenArm
                        | Kind::ElseArm
                        | Kind::ValuesRow
                        | Kind::Assignment
                        | Kind::OrderItem
                        | Kind::GroupByClause
                )
            );
            is_ordinary.then_some(EXPRESSION)
        }
        // Without AS a clause, or more items with their comma, can stand there as well.
        Kind::Name if parent == Some(Kind::Alias) => {
            let has_as = node
                .parent()
                .is_some_and(|alias| alias.all_tokens().any(|token| token.kind() == Kind::AS));
            Some(if has_as {
                &[Role::Name, Role::Names]
            } else {
                &[Role::Name, Role::Names, Role::Clause, Role::Values]
            })
        }
        // `IN t` and `FROM (t)` of SQLite can hold values and queries.
        Kind::QualifiedName if parent == Some(Kind::TableRef) => {
            Some(&[Role::Table, Role::Name, Role::Values, Role::Statement])
        }
        // All of `CREATE TABLE t (⟨…⟩) AS …` may be definitions.
        Kind::ColumnTarget if parent == Some(Kind::ColumnList) => {
            Some(&[Role::Name, Role::Names, Role::Clause])
        }
        Kind::SelectList => Some(&[Role::Values, Role::Value, Role::Names]),
        Kind::ValuesRow => Some(&[Role::Rows]),
        _ => None,
    }
}
