//! The grammar: one recursive descent for all dialects.
//!
//! What differs between dialects is asked of their tables ([`Parser::has`], [`Parser::allows`]);
//! a clause that only one dialect has is behind its feature.

pub(crate) mod ddl;
mod expr;
mod from;
mod holes;
mod insert;
mod merge;
mod messages;
mod names;
mod other;
mod parser;
mod query;
mod select;
mod spelling;
mod statement;
mod types;
mod update;
mod value_table;

pub use holes::HoleRole;
pub(crate) use parser::Parser;

use crate::dialect::Dialect;
use crate::parse::{Options, Parse};
use crate::{Input, Kind, lexer};

/// Parses a text.
pub(crate) fn parse(input: &Input, dialect: Dialect, options: Options) -> Parse {
    let tokens = lexer::lex(input, dialect);
    let mut p = Parser::new(input, tokens, dialect);
    statement::statements(&mut p);
    p.finish(Kind::Root, options)
}
