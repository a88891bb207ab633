//! What a condition tells where it holds and where it does not.

use crate::ast::{Expr, Token};
use crate::syntax::Kind;

/// A part of a condition that holds or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fact<'t> {
    /// The part: no `&&`, `||`, `!` and no parentheses.
    pub part: Expr<'t>,
    /// Whether it holds.
    pub holds: bool,
}

/// Returns what is known of the parts of a condition that holds or does not: `a` and `b` hold
/// where `a && b` does, neither holds where `a || b` does not. Of a part that may not have been
/// evaluated nothing is known.
pub fn facts(condition: Expr<'_>, holds: bool) -> Vec<Fact<'_>> {
    let mut found = Vec::new();
    let mut work = vec![(condition, holds)];
    while let Some((part, holds)) = work.pop() {
        match part {
            Expr::Paren(paren) => work.extend(paren.inner().map(|inner| (inner, holds))),
            Expr::Unary(unary) if unary.operator().map(Token::kind) == Some(Kind::Not) => {
                work.extend(unary.operand().map(|operand| (operand, !holds)));
            }
            Expr::Binary(binary) => match (binary.operator().map(Token::kind), holds) {
                (Some(Kind::AndAnd), true) | (Some(Kind::OrOr), false) => {
                    let operands = binary.right().into_iter().chain(binary.left());
                    work.extend(operands.map(|operand| (operand, holds)));
                }
                (Some(Kind::AndAnd | Kind::OrOr), _) => {}
                _ => found.push(Fact { part, holds }),
            },
            _ => found.push(Fact { part, holds }),
        }
    }
    found
}
