//! What a relation offers, from a table of the catalog or from the columns of a query.

use std::borrow::Cow;

use godbg_schema::Dialect;
use godbg_schema::catalog::{DataType, Table, TableKind};

use crate::analysis::{ColumnId, NullCause, Nullability, OutputColumn};
use crate::checked::checked_not_null;
use crate::scope::{Relation, RelationColumn, RelationKind};

/// Returns what a table of the catalog offers.
pub(crate) fn relation_of(table: &Table, dialect: Dialect) -> Relation<'_> {
    let mut relation = Relation::new(Some(table.name.name.clone()));
    relation.schema = Some(table.name.schema.clone());
    relation.kind = RelationKind::Table;
    relation.is_complete = table.uncertain.is_none() && !table.columns.is_empty();
    relation.may_lack_columns = table
        .columns
        .iter()
        .any(|column| column.is_invisible && column.uncertain.is_some());
    let is_stored = matches!(
        table.kind,
        TableKind::Base | TableKind::Partitioned | TableKind::Virtual
    );
    let hidden = if is_stored { system_columns(dialect) } else { &[] };
    relation.columns.reserve_exact(table.columns.len() + hidden.len());
    let checked = checked_not_null(table, dialect);
    for column in &table.columns {
        let is_nullable = column.is_nullable && !checked.contains(&column.name.as_str());
        let nullability = match (is_nullable, &column.uncertain, table.kind) {
            (_, Some(_), _)
            | (_, _, TableKind::Virtual | TableKind::System)
            | (true, None, TableKind::View | TableKind::MaterializedView) => Nullability::Unknown,
            (true, None, _) => Nullability::Nullable(NullCause::Column(column_id(table, &column.name))),
            (false, None, _) => Nullability::NotNull,
        };
        relation.columns.push(RelationColumn {
            name: Some(Cow::Borrowed(&column.name)),
            data_type: Cow::Borrowed(&column.data_type),
            nullability,
            origin: Some(column_id(table, &column.name)),
            is_hidden: column.is_invisible,
        });
    }
    for name in hidden {
        if relation.column_index(dialect, name).is_none() {
            relation.columns.push(RelationColumn {
                name: Some(Cow::Borrowed(name)),
                is_hidden: true,
                ..plain_column(None, Nullability::NotNull)
            });
        }
    }
    relation
}

fn column_id<'c>(table: &'c Table, column: &'c str) -> ColumnId<'c> {
    ColumnId {
        schema: &table.name.schema,
        table: &table.name.name,
        column,
    }
}

/// Columns that every table has and no star gives.
///
/// Source: PostgreSQL manual, "System Columns"; SQLite documentation, "ROWIDs and the INTEGER
/// PRIMARY KEY".
fn system_columns(dialect: Dialect) -> &'static [&'static str] {
    match dialect {
        Dialect::Postgres => &["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"],
        Dialect::MySql | Dialect::MariaDb => &[],
        Dialect::Sqlite => &["rowid", "oid", "_rowid_"],
    }
}

/// Returns a relation with the columns of a query, of which nothing is known when the query's are not.
pub(crate) fn relation_of_columns<'c>(columns: Option<&[OutputColumn<'c>]>) -> Relation<'c> {
    let Some(columns) = columns else {
        return Relation::unknown(None);
    };
    let mut relation = Relation::new(None);
    relation.columns = columns
        .iter()
        .map(|column| RelationColumn {
            name: column.name.clone(),
            data_type: column.data_type.clone(),
            nullability: column.nullability.clone(),
            origin: column.origin,
            is_hidden: false,
        })
        .collect();
    relation
}

pub(crate) fn plain_column(name: Option<String>, nullability: Nullability<'_>) -> RelationColumn<'_> {
    RelationColumn {
        name: name.map(Cow::Owned),
        data_type: Cow::Owned(DataType::unknown()),
        nullability,
        origin: None,
        is_hidden: false,
    }
}
