//! Writes the catalog as JSON.

use godbg_text::SourceRange;
use serde_json::{Map, Value, json};

use super::JSON_VERSION;
use super::names::{DEFERRALS, GENERATIONS, PERSISTENCES, ROUTINE_KINDS, TABLE_KINDS};
use crate::catalog::{
    Catalog, Column, Constraint, ConstraintKind, DataType, Expression, Index, IndexKey, IndexPart,
    QualifiedName, ReferentialAction, Routine, Sequence, Table, Trigger, TypeFamily, Uncertainty, UserType,
    UserTypeKind,
};

/// Says where a range stands, as a reader names it: path and line.
type Place<'a> = &'a dyn Fn(SourceRange) -> Option<(String, u32)>;

/// Writes the catalog as JSON: everything it holds, in the order in which it was made.
///
/// `place` turns ranges into paths and lines; without a place, objects carry none, as those of
/// a live database. [`from_json`](super::from_json) reads it back, places left out.
pub fn to_json(catalog: &Catalog, place: Place<'_>) -> Value {
    let writer = Writer { catalog, place };
    json!({
        "version": JSON_VERSION,
        "dialect": catalog.dialect.name(),
        "search_path": catalog.search_path,
        "default_collation": catalog.default_collation,
        "schemas": list(&catalog.schemas, |schema| json!({
            "name": schema.name,
            "comment": schema.comment,
            "at": writer.at(schema.origin),
        })),
        "extensions": list(&catalog.extensions, |extension| json!({
            "schema": extension.schema,
            "name": extension.name,
            "at": writer.at(extension.origin),
        })),
        "types": list(catalog.types.in_order(), |found| writer.user_type(found)),
        "sequences": list(catalog.sequences.in_order(), |sequence| writer.sequence(sequence)),
        "tables": list(catalog.tables.in_order(), |table| writer.table(table)),
        "routines": list(&catalog.routines, |routine| writer.routine(routine)),
        "uncertain": list(&catalog.uncertain, |doubt| writer.doubt(doubt)),
    })
}

struct Writer<'a> {
    catalog: &'a Catalog,
    place: Place<'a>,
}

fn list<T>(items: impl IntoIterator<Item = T>, write: impl Fn(T) -> Value) -> Value {
    Value::Array(items.into_iter().map(write).collect())
}

fn text(expression: Option<&Expression>) -> Value {
    expression.map_or(Value::Null, |expression| json!(&*expression.text))
}

fn name(name: &QualifiedName) -> Value {
    json!({ "schema": name.schema, "name": name.name })
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

    /// Writes a type as the engine shows it; where that does not say all, as an object that
    /// has the spelling as well, and what the name stands for where it would be looked up as
    /// something else. A type that is not known is null.
    fn data_type(&self, data_type: &DataType) -> Value {
        if *data_type == DataType::unknown() {
            return Value::Null;
        }
        let canonical = data_type.canonical(self.catalog.dialect);
        let looked_up = self.catalog.resolve_type(&canonical);
        if looked_up == *data_type {
            return json!(canonical);
        }
        let meaning = if looked_up.family == data_type.family {
            None
        } else {
            meaning(&data_type.family)
        };
        match meaning {
            Some(meaning) => json!({ "name": canonical, "written": data_type.written, "means": meaning }),
            None if data_type.written == canonical => json!(canonical),
            None => json!({ "name": canonical, "written": data_type.written }),
        }
    }

    fn table(&self, table: &Table) -> Value {
        json!({
            "schema": table.name.schema,
            "name": table.name.name,
            "kind": TABLE_KINDS.word(table.kind),
            "persistence": PERSISTENCES.word(table.persistence),
            "columns": list(&table.columns, |column| self.column(column)),
            "constraints": list(&table.constraints, |constraint| self.constraint(constraint)),
            "indexes": list(&table.indexes, |index| self.index(index)),
            "inherits": list(&table.inherits, name),
            "partition_by": text(table.partition_by.as_ref()),
            "partition_bound": text(table.partition_bound.as_ref()),
            "triggers": list(&table.triggers, |trigger| self.trigger(trigger)),
            "options": list(&table.options, |option| json!({ "name": option.name, "value": option.value })),
            "definition": text(table.definition.as_ref()),
            "reads": list(&table.reads, name),
            "comment": table.comment,
            "at": self.at(table.origin),
            "uncertain": table.uncertain.as_ref().map(|doubt| self.doubt(doubt)),
        })
    }

    fn trigger(&self, trigger: &Trigger) -> Value {
        json!({
            "name": trigger.name,
            "definition": &*trigger.definition.text,
            "at": self.at(trigger.origin),
        })
    }

    fn column(&self, column: &Column) -> Value {
        json!({
            "name": column.name,
            "type": self.data_type(&column.data_type),
            "nullable": column.is_nullable,
            "default": text(column.default.as_ref()),
            "generation": column.generation.map(|generation| GENERATIONS.word(generation)),
            "generated_as": text(column.generated_as.as_ref()),
            "on_update": text(column.on_update.as_ref()),
            "collation": column.collation,
            "charset": column.charset,
            "invisible": column.is_invisible,
            "inherited": column.is_inherited,
            "comment": column.comment,
            "at": self.at(column.origin),
            "uncertain": column.uncertain.as_ref().map(|doubt| self.doubt(doubt)),
        })
    }

    fn constraint(&self, constraint: &Constraint) -> Value {
        let (kind, more) = match &constraint.kind {
            ConstraintKind::PrimaryKey { columns } => ("primary key", json!({ "columns": columns })),
            ConstraintKind::Unique {
                columns,
                is_null_one_value,
            } => (
                "unique",
                json!({ "columns": columns, "nulls_not_distinct": is_null_one_value }),
            ),
            ConstraintKind::ForeignKey(key) => (
                "foreign key",
                json!({
                    "columns": key.columns,
                    "references": {
                        "schema": key.table.schema,
                        "table": key.table.name,
                        "columns": key.referenced,
                    },
                    "on_delete": key.on_delete.keywords(),
                    "on_delete_columns": set_columns(&key.on_delete),
                    "on_update": key.on_update.keywords(),
                    "on_update_columns": set_columns(&key.on_update),
                    "match_full": key.is_match_full,
                }),
            ),
            ConstraintKind::Check {
                expression,
                is_no_inherit,
            } => (
                "check",
                json!({ "expression": &*expression.text, "no_inherit": is_no_inherit }),
            ),
            ConstraintKind::Exclude { definition } => ("exclude", json!({ "definition": &*definition.text })),
        };
        let mut value = json!({
            "name": constraint.name,
            "kind": kind,
            "deferrable": DEFERRALS.word(constraint.deferral),
            "validated": constraint.is_validated,
            "enforced": constraint.is_enforced,
            "inherited": constraint.is_inherited,
            "at": self.at(constraint.origin),
        });
        if let (Some(fields), Value::Object(more)) = (value.as_object_mut(), more) {
            fields.extend(more);
        }
        value
    }

    fn index(&self, index: &Index) -> Value {
        json!({
            "name": index.name,
            "unique": index.is_unique,
            "method": index.method,
            "parts": list(&index.parts, index_part),
            "include": index.included,
            "where": text(index.predicate.as_ref()),
            "nulls_not_distinct": index.is_null_one_value,
            "visible": index.is_visible,
            "valid": index.is_valid,
            "implicit": index.is_implicit,
            "options": index.options,
            "constraint": index.constraint,
            "at": self.at(index.origin),
        })
    }

    fn user_type(&self, user_type: &UserType) -> Value {
        let mut value = json!({
            "schema": user_type.name.schema,
            "name": user_type.name.name,
            "comment": user_type.comment,
            "at": self.at(user_type.origin),
        });
        match &user_type.kind {
            UserTypeKind::Enum(labels) => {
                value["kind"] = json!("enum");
                value["labels"] = json!(labels);
            }
            UserTypeKind::Domain(domain) => {
                value["kind"] = json!("domain");
                value["base"] = self.data_type(&domain.base);
                value["nullable"] = json!(!domain.is_not_null);
                value["default"] = text(domain.default.as_ref());
                value["collation"] = json!(domain.collation);
                value["checks"] = list(&domain.checks, |check| {
                    json!({
                        "name": check.name,
                        "expression": &*check.expression.text,
                        "validated": check.is_validated,
                    })
                });
            }
            UserTypeKind::Composite(fields) => {
                value["kind"] = json!("composite");
                value["fields"] = list(fields, |field| self.column(field));
            }
            UserTypeKind::Range(definition) => {
                value["kind"] = json!("range");
                value["definition"] = json!(&*definition.text);
            }
            UserTypeKind::Opaque => value["kind"] = json!("other"),
        }
        value
    }

    fn sequence(&self, sequence: &Sequence) -> Value {
        let owner = sequence
            .owned_by
            .as_ref()
            .map(|(table, column)| json!({ "schema": table.schema, "table": table.name, "column": column }));
        json!({
            "schema": sequence.name.schema,
            "name": sequence.name.name,
            "type": self.data_type(&sequence.data_type),
            "options": sequence.options,
            "owned_by": owner,
            "identity": sequence.is_identity,
            "at": self.at(sequence.origin),
        })
    }

    fn routine(&self, routine: &Routine) -> Value {
        json!({
            "schema": routine.name.schema,
            "name": routine.name.name,
            "kind": ROUTINE_KINDS.word(routine.kind),
            "arguments": list(&routine.arguments, |argument| json!({
                "name": argument.name,
                "type": self.data_type(&argument.data_type),
                "has_default": argument.has_default,
                "variadic": argument.is_variadic,
            })),
            "returns": routine.returns.as_ref().map(|returns| self.data_type(returns)),
            "returns_rows": routine.returns_rows,
            "columns": list(&routine.columns, |column| self.column(column)),
            "strict": routine.is_strict,
            "definition": &*routine.definition.text,
            "at": self.at(routine.origin),
        })
    }
}

/// Writes what the name of a type stands for; `None` for a type of the engine.
fn meaning(family: &TypeFamily) -> Option<Value> {
    Some(match family {
        TypeFamily::Unknown(name) => json!({ "kind": "unknown", "name": name }),
        TypeFamily::Other(name) => json!({ "kind": "other", "name": name }),
        TypeFamily::Enum(of) => json!({ "kind": "enum", "schema": of.schema, "name": of.name }),
        TypeFamily::Domain(of) => json!({ "kind": "domain", "schema": of.schema, "name": of.name }),
        TypeFamily::Composite(of) => json!({ "kind": "composite", "schema": of.schema, "name": of.name }),
        TypeFamily::Array(element) => json!({
            "kind": "array",
            "written": element.written,
            "of": meaning(&element.family)?,
        }),
        _ => return None,
    })
}

fn set_columns(action: &ReferentialAction) -> &[String] {
    match action {
        ReferentialAction::SetNull(columns) | ReferentialAction::SetDefault(columns) => columns,
        _ => &[],
    }
}

fn index_part(part: &IndexPart) -> Value {
    let mut value = Map::new();
    match &part.key {
        IndexKey::Column(name) => value.insert("column".to_owned(), json!(name)),
        IndexKey::Expression(expression) => value.insert("expression".to_owned(), json!(&*expression.text)),
    };
    value.insert("prefix_length".to_owned(), json!(part.prefix_length));
    value.insert("collation".to_owned(), json!(part.collation));
    value.insert("operator_class".to_owned(), json!(part.operator_class));
    value.insert("descending".to_owned(), json!(part.is_descending));
    value.insert("nulls_first".to_owned(), json!(part.nulls_first));
    Value::Object(value)
}
