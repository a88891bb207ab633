//! Statements that change the schema.

use super::Parser;

/// Parses a schema change whose head is recognised; `false`, with nothing eaten, otherwise.
pub(super) fn statement(_p: &mut Parser) -> bool {
    false
}
