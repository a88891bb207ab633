//! The catalog as JSON, for other programs and for comparison.

use godbg_text::SourceRange;
use serde_json::{Map, Value, json};

use crate::catalog::{
    Catalog, Column, Constraint, ConstraintKind, Deferral, Expression, Generation, Index, IndexKey,
    Persistence, RoutineKind, Table, TableKind, Uncertainty, UserType, UserTypeKind,
};

/// The version of the shape of the JSON; it grows when a field changes its meaning or goes.
pub const JSON_VERSION: u32 = 1;

/// Says where a range stands, as a reader names it: path and line.
type Place<'a> = &'a dyn Fn(SourceRange) -> Option<(String, u32)>;

/// Writes the catalog as JSON: objects sorted by name, members in their order.
///
/// `place` turns ranges into paths and lines; without a place, objects carry none, as those of
/// a live database.
pub fn to_json(catalog: &Catalog, place: Place<'_>) -> Value {
    let writer = Writer { catalog, place };
    json!({
        "version": JSON_VERSION,
        "dialect": catalog.dialect.name(),
        "search_path": catalog.search_path,
        "schemas": catalog.schemas.iter().map(|schema| &schema.name).collect::<Vec<_>>(),
        "extensions": catalog.extensions.iter().map(|extension| &extension.name).collect::<Vec<_>>(),
        "tables": catalog.tables.iter().map(|table| writer.table(table)).collect::<Vec<_>>(),
        "types": catalog.types.iter().map(|found| writer.user_type(found)).collect::<Vec<_>>(),
        "sequences": catalog.sequences.iter().map(|sequence| {
            let owner = sequence.owned_by.as_ref().map(|(table, column)| format!("{table}.{column}"));
            json!({
                "schema": sequence.name.schema,
                "name": sequence.name.name,
                "type": sequence.data_type.canonical(catalog.dialect),
                "owned_by": owner,
            })
        }).collect::<Vec<_>>(),
        "routines": catalog.routines.iter().map(|routine| {
            let arguments: Vec<Value> = routine.arguments.iter().map(|argument| json!({
                "name": argument.name,
                "type": argument.data_type.canonical(catalog.dialect),
                "has_default": argument.has_default,
            })).collect();
            json!({
                "schema": routine.name.schema,
                "name": routine.name.name,
                "kind": match routine.kind {
                    RoutineKind::Function => "function",
                    RoutineKind::Procedure => "procedure",
                    RoutineKind::Aggregate => "aggregate",
                },
                "arguments": arguments,
                "returns": routine.returns.as_ref().map(|returns| returns.canonical(catalog.dialect)),
            })
        }).collect::<Vec<_>>(),
        "uncertain": catalog.uncertain.iter().map(|doubt| writer.doubt(doubt)).collect::<Vec<_>>(),
    })
}

struct Writer<'a> {
    catalog: &'a Catalog,
    place: Place<'a>,
}

fn text(expression: Option<&Expression>) -> Value {
    expression.map_or(Value::Null, |expression| json!(&*expression.text))
}

impl Writer<'_> {
    fn doubt(&self, doubt: &Uncertainty) -> Value {
        json!({ "reason": &*doubt.reason, "at": self.at(doubt.origin) })
    }

    fn at(&self, origin: Option<SourceRange>) -> Value {
        match origin.and_then(|origin| (self.place)(origin)) {
            Some((file, line)) => json!({ "file": file, "line": line }),
            None => Value::Null,
        }
    }

    fn table(&self, table: &Table) -> Value {
        let kind = match table.kind {
            TableKind::Base => "table",
            TableKind::Partitioned => "partitioned table",
            TableKind::View => "view",
            TableKind::MaterializedView => "materialized view",
            TableKind::Foreign => "foreign table",
            TableKind::Virtual => "virtual table",
            TableKind::System => "system table",
        };
        let persistence = match table.persistence {
            Persistence::Permanent => "permanent",
            Persistence::Unlogged => "unlogged",
            Persistence::Temporary => "temporary",
        };
        let options: Map<String, Value> = table
            .options
            .iter()
            .map(|option| (option.name.clone(), json!(option.value)))
            .collect();
        json!({
            "schema": table.name.schema,
            "name": table.name.name,
            "kind": kind,
            "persistence": persistence,
            "columns": table.columns.iter().map(|column| self.column(column)).collect::<Vec<_>>(),
            "constraints": table.constraints.iter().map(|constraint| self.constraint(constraint)).collect::<Vec<_>>(),
            "indexes": table.indexes.iter().map(|index| self.index(index)).collect::<Vec<_>>(),
            "inherits": table.inherits.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "partition_by": text(table.partition_by.as_ref()),
            "partition_bound": text(table.partition_bound.as_ref()),
            "triggers": table.triggers.iter().map(|trigger| &trigger.name).collect::<Vec<_>>(),
            "options": options,
            "comment": table.comment,
            "at": self.at(table.origin),
            "uncertain": table.uncertain.as_ref().map(|doubt| self.doubt(doubt)),
        })
    }

    fn column(&self, column: &Column) -> Value {
        let generation = column.generation.map(|generation| match generation {
            Generation::IdentityAlways => "identity always",
            Generation::IdentityByDefault => "identity by default",
            Generation::Serial => "serial",
            Generation::AutoIncrement => "auto increment",
            Generation::RowId => "row id",
            Generation::Stored => "stored",
            Generation::Virtual => "virtual",
        });
        json!({
            "name": column.name,
            "type": column.data_type.canonical(self.catalog.dialect),
            "nullable": column.is_nullable,
            "default": text(column.default.as_ref()),
            "generation": generation,
            "generated_as": text(column.generated_as.as_ref()),
            "on_update": text(column.on_update.as_ref()),
            "collation": column.collation,
            "comment": column.comment,
            "at": self.at(column.origin),
            "uncertain": column.uncertain.as_ref().map(|doubt| self.doubt(doubt)),
        })
    }

    fn constraint(&self, constraint: &Constraint) -> Value {
        let mut value = json!({
            "name": constraint.name,
            "columns": constraint.columns(),
            "deferrable": constraint.deferral != Deferral::NotDeferrable,
            "validated": constraint.is_validated,
            "at": self.at(constraint.origin),
        });
        let (kind, more) = match &constraint.kind {
            ConstraintKind::PrimaryKey { .. } => ("primary key", json!({})),
            ConstraintKind::Unique { .. } => ("unique", json!({})),
            ConstraintKind::ForeignKey(key) => (
                "foreign key",
                json!({
                    "references": { "schema": key.table.schema, "table": key.table.name, "columns": key.referenced },
                    "on_delete": key.on_delete.keywords(),
                    "on_update": key.on_update.keywords(),
                }),
            ),
            ConstraintKind::Check { expression, .. } => ("check", json!({ "expression": &*expression.text })),
            ConstraintKind::Exclude { definition } => ("exclude", json!({ "definition": &*definition.text })),
        };
        value["kind"] = json!(kind);
        if let (Some(fields), Value::Object(more)) = (value.as_object_mut(), more) {
            fields.extend(more);
        }
        value
    }

    fn index(&self, index: &Index) -> Value {
        let parts: Vec<Value> = index
            .parts
            .iter()
            .map(|part| {
                let (column, expression) = match &part.key {
                    IndexKey::Column(name) => (json!(name), Value::Null),
                    IndexKey::Expression(expression) => (Value::Null, json!(&*expression.text)),
                };
                json!({
                    "column": column,
                    "expression": expression,
                    "prefix_length": part.prefix_length,
                    "descending": part.is_descending,
                })
            })
            .collect();
        json!({
            "name": index.name,
            "unique": index.is_unique,
            "method": index.method,
            "parts": parts,
            "include": index.included,
            "where": text(index.predicate.as_ref()),
            "constraint": index.constraint,
            "at": self.at(index.origin),
        })
    }

    fn user_type(&self, user_type: &UserType) -> Value {
        let dialect = self.catalog.dialect;
        let mut value = json!({
            "schema": user_type.name.schema,
            "name": user_type.name.name,
            "at": self.at(user_type.origin),
        });
        match &user_type.kind {
            UserTypeKind::Enum(labels) => {
                value["kind"] = json!("enum");
                value["labels"] = json!(labels);
            }
            UserTypeKind::Domain(domain) => {
                value["kind"] = json!("domain");
                value["base"] = json!(domain.base.canonical(dialect));
                value["nullable"] = json!(!domain.is_not_null);
            }
            UserTypeKind::Composite(fields) => {
                value["kind"] = json!("composite");
                value["fields"] = fields.iter().map(|field| self.column(field)).collect();
            }
            UserTypeKind::Range(_) => value["kind"] = json!("range"),
            UserTypeKind::Opaque => value["kind"] = json!("other"),
        }
        value
    }
}
