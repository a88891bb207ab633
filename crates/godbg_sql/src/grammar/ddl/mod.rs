//! Definitions: every statement that changes the catalog.
//!
//! A construct that no function here covers is kept as tokens under a
//! [`Kind::UnknownConstruct`], and the answer is that it is not understood; a problem is the
//! text's fault only where the engine's grammar is covered in full.

mod alter;
mod alter_column;
mod alter_object;
mod alter_table;
mod alter_table_mysql;
mod body;
mod column;
mod constraint;
mod create;
mod drop;
mod index;
mod objects;
mod partition;
mod parts;
mod policy;
mod routine;
mod sequence;
mod table;
mod table_options;
mod trigger;
mod types;
mod view;

pub(super) use body::{at_compound_statement, compound_statement};

use super::Parser;
use crate::Kind;

/// Parses a statement that changes the catalog; `false`, with nothing eaten, when none begins here.
pub(crate) fn statement(p: &mut Parser) -> bool {
    match p.current() {
        Kind::CREATE => {
            create::create(p);
        }
        Kind::ALTER => {
            alter::alter(p);
        }
        Kind::DROP => return drop::drop_statement(p),
        Kind::RENAME if p.is_mysql() && matches!(p.nth(1), Kind::TABLE | Kind::TABLES) => {
            alter::rename_tables(p);
        }
        Kind::COMMENT if p.nth(1) == Kind::ON => {
            drop::comment_on(p);
        }
        Kind::REINDEX => {
            index::reindex(p);
        }
        Kind::REFRESH if p.nth(1) == Kind::MATERIALIZED => {
            view::refresh(p);
        }
        _ => return false,
    }
    true
}
