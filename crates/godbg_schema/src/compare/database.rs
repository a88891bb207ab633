//! One of the databases that files of MySQL make.

use crate::catalog::{Catalog, ConstraintKind, QualifiedName};

/// Returns what a catalog holds of one database, as a session sees it that is connected to it; `None`
/// when files of this dialect make no other database, or none of this name.
pub fn one_database(catalog: &Catalog, name: &str) -> Option<Catalog> {
    let is_there = catalog.schemas.iter().any(|schema| schema.name == name);
    if !catalog.dialect.is_mysql_like() || !is_there {
        return None;
    }
    let own = |found: &QualifiedName| {
        if found.schema == name {
            QualifiedName::new("", found.name.as_str())
        } else {
            found.clone()
        }
    };
    let mut result = Catalog::new(catalog.dialect);
    result.default_collation.clone_from(&catalog.default_collation);
    result.uncertain.clone_from(&catalog.uncertain);
    for table in catalog.tables.in_order() {
        if table.name.schema != name {
            continue;
        }
        let mut table = table.clone();
        table.name = own(&table.name);
        for read in &mut table.reads {
            *read = own(read);
        }
        for constraint in &mut table.constraints {
            if let ConstraintKind::ForeignKey(key) = &mut constraint.kind {
                key.table = own(&key.table);
            }
        }
        result.tables.insert(&table.name.clone(), table);
    }
    for sequence in catalog.sequences.in_order() {
        if sequence.name.schema == name {
            let mut sequence = sequence.clone();
            sequence.name = own(&sequence.name);
            result.sequences.insert(&sequence.name.clone(), sequence);
        }
    }
    let routines = catalog
        .routines
        .iter()
        .filter(|routine| routine.name.schema == name);
    result.routines = routines
        .cloned()
        .map(|mut routine| {
            routine.name = own(&routine.name);
            routine
        })
        .collect();
    Some(result)
}
