//! Conditions: which columns they keep from being NULL, and what they ask of single columns.

use godbg_schema::Dialect;
use godbg_sql::{Kind, Node};

use crate::analysis::{ColumnId, Predicate, PredicateKind};
use crate::analyzer::Analyzer;
use crate::expression::{is_comparison, operands, operator, stripped};
use crate::functions::{FunctionKind, function};
use crate::names::name_parts;
use crate::scope::{Found, RelationKind};

/// A column of the innermost scope: relation and column index.
pub(crate) type Column = (usize, usize);

impl<'c> Analyzer<'c> {
    /// Returns the columns that cannot be NULL in a row for which the condition holds.
    pub(crate) fn rejected(&self, condition: Node<'_>) -> Vec<Column> {
        let node = stripped(condition);
        let parts: Vec<Node<'_>> = operands(node).collect();
        match node.kind() {
            Kind::BinaryExpr if node.token(Kind::AND).is_some() || is_mysql_and(node, self.dialect) => {
                parts.iter().flat_map(|part| self.rejected(*part)).collect()
            }
            Kind::BinaryExpr if node.token(Kind::OR).is_some() => {
                let mut arms = parts.iter().map(|part| self.rejected(*part));
                let mut common = arms.next().unwrap_or_default();
                for arm in arms {
                    common.retain(|column| arm.contains(column));
                }
                common
            }
            Kind::IsExpr => {
                let is_negated = node.token(Kind::NOT).is_some();
                let has = |kind| node.token(kind).is_some();
                let is_plain = !has(Kind::DISTINCT) && parts.len() == 1;
                match parts.first() {
                    Some(inner) if is_plain && is_negated && (has(Kind::NULL) || has(Kind::UNKNOWN)) => {
                        self.strict(*inner)
                    }
                    Some(inner) if is_plain && !is_negated && (has(Kind::TRUE) || has(Kind::FALSE)) => {
                        self.strict(*inner)
                    }
                    _ => Vec::new(),
                }
            }
            Kind::PostfixExpr if node.token(Kind::NOTNULL).is_some() => {
                parts.first().map(|inner| self.strict(*inner)).unwrap_or_default()
            }
            _ => self.strict(node),
        }
    }

    /// Returns the columns of which each, when it is NULL, makes the expression NULL.
    fn strict(&self, expression: Node<'_>) -> Vec<Column> {
        let node = stripped(expression);
        let parts = || operands(node);
        let of_all = |nodes: &mut dyn Iterator<Item = Node<'_>>| -> Vec<Column> {
            nodes.flat_map(|part| self.strict(part)).collect()
        };
        match node.kind() {
            Kind::ColumnRef => self.own_column(node).into_iter().collect(),
            Kind::BinaryExpr => match operator(node) {
                "<=>" | "" => Vec::new(),
                "->" | "->>" | "#>" | "#>>" | "+" | "-" | "*" | "/" | "%" => of_all(&mut parts()),
                "||" if !self.dialect.is_mysql_like() => of_all(&mut parts()),
                other if is_comparison(other) => {
                    // `x = ANY (…)` says something of `x` alone.
                    of_all(&mut parts().filter(|part| part.kind() != Kind::QuantifiedExpr))
                }
                _ => Vec::new(),
            },
            Kind::UnaryExpr
            | Kind::BetweenExpr
            | Kind::CollateExpr
            | Kind::LikeExpr
            | Kind::AtTimeZoneExpr => {
                let is_not_between = node.kind() == Kind::BetweenExpr && node.token(Kind::NOT).is_some();
                if is_not_between {
                    parts().next().map(|first| self.strict(first)).unwrap_or_default()
                } else {
                    of_all(&mut parts())
                }
            }
            Kind::CastExpr | Kind::InExpr => {
                parts().next().map(|first| self.strict(first)).unwrap_or_default()
            }
            Kind::FunctionCall => {
                let name = node
                    .child(Kind::QualifiedName)
                    .map(name_parts)
                    .unwrap_or_default();
                let [name] = name.as_slice() else {
                    return Vec::new();
                };
                let known = function(self.dialect, &name.text.to_lowercase());
                if known.is_some_and(|known| known.is_strict && known.kind == FunctionKind::Scalar) {
                    node.child(Kind::ArgList)
                        .map(|list| of_all(&mut operands(list)))
                        .unwrap_or_default()
                } else {
                    Vec::new()
                }
            }
            _ => Vec::new(),
        }
    }

    /// Returns the column of the innermost scope that a reference means.
    pub(crate) fn own_column(&self, node: Node<'_>) -> Option<Column> {
        let scope = self.scopes.last()?;
        let parts = name_parts(node);
        if parts.iter().any(|part| part.has_hole) {
            return None;
        }
        match parts.as_slice() {
            [name] => match scope.find(self.dialect, &name.stored(self.dialect)) {
                Found::Column(relation, column) => Some((relation, column)),
                _ => None,
            },
            [.., qualifier, name] => {
                let relation = scope.find_relation(self.dialect, None, &qualifier.stored(self.dialect))?;
                let column =
                    scope.relations[relation].column_index(self.dialect, &name.stored(self.dialect))?;
                Some((relation, column))
            }
            [] => None,
        }
    }

    /// Notes what each arm of the condition's AND asks of a single column of a table.
    pub(crate) fn note_predicates(&mut self, condition: Node<'_>) {
        let node = stripped(condition);
        if node.kind() == Kind::BinaryExpr && node.token(Kind::AND).is_some() {
            for part in operands(node) {
                self.note_predicates(part);
            }
            return;
        }
        for (kind, column_side) in tested(node) {
            if let Some((column, range, is_wrapped)) = self.tested_column(column_side) {
                self.analysis.predicates.push(Predicate {
                    column,
                    kind,
                    range,
                    is_wrapped,
                });
            }
        }
    }

    fn tested_column(&self, side: Node<'_>) -> Option<(ColumnId<'c>, godbg_text::TextRange, bool)> {
        let direct = stripped(side);
        let is_wrapped = direct.kind() != Kind::ColumnRef;
        let reference = if is_wrapped {
            let mut columns = direct
                .descendants()
                .filter(|child| child.kind() == Kind::ColumnRef);
            let only = columns.next()?;
            if columns.next().is_some() || direct.descendants().any(|child| child.kind() == Kind::Query) {
                return None;
            }
            only
        } else {
            direct
        };
        let (relation, column) = self.own_column(reference)?;
        let scope = self.scopes.last()?;
        let relation = &scope.relations[relation];
        // An alias of a derived column may stand for an expression; a table's own column does not.
        let origin = relation.columns[column]
            .origin
            .filter(|_| relation.kind == RelationKind::Table)?;
        Some((origin, reference.range(), is_wrapped))
    }
}

/// Returns the sides of a condition that may be a column, with what is asked of them.
fn tested(node: Node<'_>) -> Vec<(PredicateKind, Node<'_>)> {
    let parts: Vec<Node<'_>> = operands(node).collect();
    let is_negated = node.token(Kind::NOT).is_some();
    match (node.kind(), parts.as_slice()) {
        (Kind::BinaryExpr, [left, right]) => {
            let has_column = |side: &Node<'_>| {
                side.descendants()
                    .any(|child| matches!(child.kind(), Kind::ColumnRef | Kind::Query))
            };
            let kind = match operator(node) {
                "=" | "==" | "<=>" if has_column(left) && has_column(right) => PredicateKind::Join,
                "=" | "==" | "<=>" => PredicateKind::Equality,
                "<" | ">" | "<=" | ">=" => PredicateKind::Range,
                "@>" | "<@" | "&&" | "@@" | "~" | "~*" => PredicateKind::Pattern,
                _ => return Vec::new(),
            };
            vec![(kind, *left), (kind, *right)]
        }
        (Kind::InExpr, [left, ..]) if !is_negated => {
            let has_query = node.descendants().any(|child| child.kind() == Kind::Query);
            vec![(
                if has_query {
                    PredicateKind::Join
                } else {
                    PredicateKind::Equality
                },
                *left,
            )]
        }
        (Kind::BetweenExpr, [left, ..]) if !is_negated => vec![(PredicateKind::Range, *left)],
        (Kind::LikeExpr, [left, ..]) if !is_negated => vec![(PredicateKind::Pattern, *left)],
        (Kind::IsExpr | Kind::PostfixExpr, [left]) => vec![(PredicateKind::NullTest, *left)],
        _ => Vec::new(),
    }
}

fn is_mysql_and(node: Node<'_>, dialect: Dialect) -> bool {
    dialect.is_mysql_like() && operator(node) == "&&"
}
