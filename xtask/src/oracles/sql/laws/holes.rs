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
        let input = Input::with_holes(text, vec![Hole { range: *range }]);
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
        Kind::Name if parent == Some(Kind::Alias) => Some(&[Role::Name, Role::Names]),
        Kind::QualifiedName if parent == Some(Kind::TableRef) => Some(&[Role::Table, Role::Name]),
        Kind::ColumnTarget if parent == Some(Kind::ColumnList) => Some(&[Role::Name, Role::Names]),
        Kind::SelectList => Some(&[Role::Values, Role::Value, Role::Names]),
        Kind::ValuesRow => Some(&[Role::Rows]),
        _ => None,
    }
}
