//! The catalogue: one file and one page a check.

mod aggregate_null;
mod ambiguous_column;
mod bind_arity;
mod delete_without_where;
mod dialect_mismatch;
mod file_too_large;
mod foreign_key_without_index;
mod go_syntax;
mod insert_arity;
mod insert_missing_not_null;
mod migration_fails;
mod missing_primary_key;
mod needless_null_type;
mod not_utf8;
mod null_into_non_null;
mod scan_arity;
mod schemas_disagree;
mod select_star;
mod sql_injection;
mod sql_syntax;
mod struct_field_unknown_column;
mod suppression_without_reason;
mod text_column_without_index_in_predicate;
mod unknown_column;
mod unknown_table;
mod unlimited_write;
mod unreadable_file;
mod unused_suppression;
mod update_without_where;

use crate::Check;

/// All checks, sorted by name.
pub static CHECKS: &[&Check] = &[
    &aggregate_null::CHECK,
    &ambiguous_column::CHECK,
    &bind_arity::CHECK,
    &delete_without_where::CHECK,
    &dialect_mismatch::CHECK,
    &file_too_large::CHECK,
    &foreign_key_without_index::CHECK,
    &go_syntax::CHECK,
    &insert_arity::CHECK,
    &insert_missing_not_null::CHECK,
    &migration_fails::CHECK,
    &missing_primary_key::CHECK,
    &needless_null_type::CHECK,
    &not_utf8::CHECK,
    &null_into_non_null::CHECK,
    &scan_arity::CHECK,
    &schemas_disagree::CHECK,
    &select_star::CHECK,
    &sql_injection::CHECK,
    &sql_syntax::CHECK,
    &struct_field_unknown_column::CHECK,
    &suppression_without_reason::CHECK,
    &text_column_without_index_in_predicate::CHECK,
    &unknown_column::CHECK,
    &unknown_table::CHECK,
    &unreadable_file::CHECK,
    &unused_suppression::CHECK,
    &update_without_where::CHECK,
];

/// Returns the check of this name.
pub fn check(name: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.meta.name == name)
}
