//! The names that engines give to what is made without one.

use crate::catalog::{Catalog, ConstraintKind, NameKind, Table, is_same_name, member_bit};
use crate::catalog::{POSTGRES_NAME_BYTES, QualifiedName};

/// Puts names together as PostgreSQL does: the longer of the two is shortened until all fits.
///
/// Source: `makeObjectName` in PostgreSQL's `indexcmds.c`.
fn object_name(first: &str, second: &str, label: &str) -> String {
    let overhead = label.len() + 1 + usize::from(!second.is_empty());
    let available = POSTGRES_NAME_BYTES.saturating_sub(overhead);
    let (mut first_length, mut second_length) = (first.len(), second.len());
    while first_length + second_length > available {
        if first_length > second_length {
            first_length -= 1;
        } else {
            second_length -= 1;
        }
    }
    let first = &first[..first.floor_char_boundary(first_length)];
    let second = &second[..second.floor_char_boundary(second_length)];
    if second.is_empty() {
        format!("{first}_{label}")
    } else {
        format!("{first}_{second}_{label}")
    }
}

/// Returns the first of `label`, `label1`, `label2` … that gives a free name.
fn first_free(first: &str, second: &str, label: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut name = object_name(first, second, label);
    let mut number = 0;
    while is_taken(&name) {
        number += 1;
        name = object_name(first, second, &format!("{label}{number}"));
    }
    name
}

/// Joins the names of columns as PostgreSQL does for a name made of them.
///
/// Source: `ChooseIndexNameAddition` in PostgreSQL's `indexcmds.c`.
pub(crate) fn columns_addition<'a>(columns: impl Iterator<Item = &'a str>) -> String {
    let mut joined = String::new();
    for column in columns {
        if !joined.is_empty() {
            joined.push('_');
        }
        joined.push_str(column);
        if joined.len() > POSTGRES_NAME_BYTES {
            break;
        }
    }
    joined
}

/// Says whether a schema holds a table, view, sequence, index or composite type of this name.
pub(crate) fn is_relation(catalog: &Catalog, schema: &str, name: &str) -> bool {
    let qualified = QualifiedName::new(schema, name);
    catalog.tables.contains(&qualified)
        || catalog.sequences.contains(&qualified)
        || catalog
            .types
            .get(&qualified)
            .is_some_and(|found| matches!(found.kind, crate::catalog::UserTypeKind::Composite(_)))
        || index_owner(catalog, schema, name).is_some()
}

/// Returns the table that has an index of this name.
pub(crate) fn index_owner<'a>(catalog: &'a Catalog, schema: &str, name: &str) -> Option<&'a Table> {
    catalog.tables.iter_with(member_bit(name)).find(|table| {
        is_same_name(catalog.dialect, NameKind::Table, &table.name.schema, schema)
            && table.index(name).is_some()
    })
}

fn is_constraint(catalog: &Catalog, schema: &str, name: &str) -> bool {
    catalog
        .tables
        .iter_with(member_bit(name))
        .any(|table| table.name.schema == schema && table.constraint(name).is_some())
}

/// Returns the name that PostgreSQL gives to an index or sequence.
///
/// `taken` holds names that the same statement has given out already.
pub(crate) fn relation_name(
    catalog: &Catalog,
    table: &Table,
    (second, label): (&str, &str),
    taken: &[String],
) -> String {
    let schema = &table.name.schema;
    first_free(&table.name.name, second, label, |name| {
        is_relation(catalog, schema, name)
            || table.index(name).is_some()
            || taken.iter().any(|taken| taken == name)
    })
}

/// Returns the name that PostgreSQL gives to a key or exclusion: one that neither a relation
/// nor a constraint of the schema has.
pub(crate) fn key_name(catalog: &Catalog, table: &Table, (second, label): (&str, &str)) -> String {
    let schema = &table.name.schema;
    first_free(&table.name.name, second, label, |name| {
        is_relation(catalog, schema, name)
            || table.index(name).is_some()
            || table.constraint(name).is_some()
            || is_constraint(catalog, schema, name)
    })
}

/// Returns the name that PostgreSQL gives to a check or foreign key: one that no constraint
/// of the schema has.
pub(crate) fn constraint_name(catalog: &Catalog, table: &Table, (second, label): (&str, &str)) -> String {
    let schema = &table.name.schema;
    first_free(&table.name.name, second, label, |name| {
        table.constraint(name).is_some() || is_constraint(catalog, schema, name)
    })
}

/// Returns the name that MySQL gives to a key: that of its first column, then with `_2`, `_3`.
pub(crate) fn mysql_key_name(table: &Table, first_column: &str) -> String {
    let is_taken = |name: &str| table.index(name).is_some();
    let mut name = first_column.to_owned();
    let mut number = 1;
    // A key must not be called PRIMARY.
    while is_taken(&name) || name.eq_ignore_ascii_case("primary") {
        number += 1;
        name = format!("{first_column}_{number}");
    }
    name
}

/// Returns the name that `InnoDB` gives to a foreign key: one more than the highest number so far.
pub(crate) fn innodb_foreign_key_name(table: &Table) -> String {
    let prefix = format!("{}_ibfk_", table.name.name);
    let highest = table
        .constraints
        .iter()
        .filter(|constraint| matches!(constraint.kind, ConstraintKind::ForeignKey(_)))
        .filter_map(|constraint| constraint.name.strip_prefix(&prefix)?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    format!("{prefix}{}", highest + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_lose_the_end_of_their_longer_part() {
        let check = |first: &str, second: &str, label, expected: &str| {
            assert_eq!(object_name(first, second, label), expected);
        };
        check("users", "email", "key", "users_email_key");
        check("users", "", "pkey", "users_pkey");
        let name = object_name(&"t".repeat(50), "created_at", "idx");
        assert_eq!(name, format!("{}_created_at_idx", "t".repeat(48)));
        assert_eq!(name.len(), POSTGRES_NAME_BYTES);
    }
}
