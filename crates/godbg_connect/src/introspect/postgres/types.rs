//! Types, sequences and routines.

use godbg_schema::catalog::{
    DataType, Domain, Expression, Generation, QualifiedName, Routine, RoutineArgument, RoutineKind, Sequence,
    TypeFamily, UserTypeKind,
};

use super::{Reader, expression, name};
use crate::rows::{Row, Rows};

impl Reader {
    /// Reads a type as `format_type` shows it when only the system's schema is on the path.
    pub(super) fn data_type(&self, text: &str) -> DataType {
        let data_type = self.catalog.resolve_type(text);
        if !data_type.is_unknown() {
            return data_type;
        }
        // An extension's types lie in a schema of its choosing.
        let mut schemas = self.catalog.extensions.iter().map(|extension| &extension.schema);
        let bare = schemas.find_map(|schema| text.strip_prefix(schema.as_str())?.strip_prefix('.'));
        bare.map_or(data_type, |bare| self.catalog.resolve_type(bare))
    }

    /// Adds the types; composite ones get their fields with the columns.
    pub(super) fn types(&mut self, rows: &Rows, relations: &Rows) {
        // All names first: a domain may be one over a type that was made later.
        for round in 0..2 {
            for row in relations.iter().filter(|row| row.get(3) == Some("c")) {
                self.composites.insert(row.text(0), name(row, 1));
                if round == 0 {
                    self.add_composite(row);
                }
            }
            for row in rows {
                let kind = match row.get(3) {
                    Some("e") => UserTypeKind::Enum(row.list(5)),
                    Some("d") => UserTypeKind::Domain(Domain {
                        base: self.data_type(&row.text(6)),
                        is_not_null: row.flag(7),
                        default: expression(row, 8),
                        collation: row.get(9).map(str::to_owned),
                        checks: Vec::new(),
                    }),
                    _ => UserTypeKind::Range(Expression::new(row.text(10))),
                };
                self.add_type(row, kind);
            }
        }
    }

    fn add_composite(&mut self, row: &Row) {
        let mut shifted = row.clone();
        // The comment stands elsewhere in the rows of relations.
        shifted.0.truncate(8);
        if let Some(comment) = shifted.0.pop() {
            shifted.0.truncate(4);
            shifted.0.push(comment);
        }
        self.add_type(&shifted, UserTypeKind::Composite(Vec::new()));
    }

    pub(super) fn sequences(&mut self, rows: &Rows) {
        for row in rows {
            let is_identity = row.get(9) == Some("i");
            let owned_by = row.get(12).map(|column| (name(row, 10), column.to_owned()));
            let sequence = Sequence {
                name: name(row, 0),
                data_type: self.data_type(&row.text(2)),
                options: options(row),
                owned_by: owned_by.clone(),
                is_identity,
                origin: None,
            };
            if let Some((table, column)) = owned_by.filter(|_| !is_identity) {
                self.mark_serial(&table, &column, &sequence.name);
            }
            self.catalog.sequences.insert(&sequence.name.clone(), sequence);
        }
    }

    /// A column with a sequence of its own, and the next value of it for a default, is what
    /// `serial` makes.
    fn mark_serial(&mut self, table: &QualifiedName, column: &str, sequence: &QualifiedName) {
        let table = self
            .by_name
            .get(table)
            .and_then(|place| self.tables.get_mut(*place));
        let column = table.and_then(|table| table.columns.iter_mut().find(|found| found.name == column));
        if let Some(column) = column {
            let default = column
                .default
                .as_ref()
                .map(|default| &*default.text)
                .unwrap_or_default();
            if default.starts_with("nextval(") && default.contains(&sequence.name) {
                column.generation = Some(Generation::Serial);
            }
        }
    }

    pub(super) fn routines(&mut self, rows: &Rows) {
        for row in rows {
            let (types, modes, names) = (row.list(3), row.list(4), row.get(5));
            let names: Vec<&str> = names
                .map(|names| names.split('\u{1}').collect())
                .unwrap_or_default();
            let mut arguments = Vec::new();
            let mut columns = Vec::new();
            for (place, text) in types.iter().enumerate() {
                let mode = modes.get(place).map_or("i", String::as_str);
                let argument_name = names.get(place).filter(|name| !name.is_empty());
                let data_type = self.data_type(text);
                if matches!(mode, "o" | "t") {
                    let name = argument_name
                        .map_or_else(|| format!("column{}", place + 1), |name| (*name).to_owned());
                    columns.push(godbg_schema::catalog::Column::new(name, data_type));
                    continue;
                }
                arguments.push(RoutineArgument {
                    name: argument_name.map(|name| (*name).to_owned()),
                    data_type,
                    has_default: false,
                    is_variadic: mode == "v",
                });
            }
            let defaults = row.number(6).unwrap_or(0) as usize;
            for argument in arguments.iter_mut().rev().take(defaults) {
                argument.has_default = true;
            }
            let kind = match row.get(2) {
                Some("p") => RoutineKind::Procedure,
                Some("a") => RoutineKind::Aggregate,
                _ => RoutineKind::Function,
            };
            self.catalog.routines.push(Routine {
                name: name(row, 0),
                kind,
                arguments,
                returns: row
                    .get(7)
                    .map(|text| self.data_type(text))
                    .filter(|found| !matches!(&found.family, TypeFamily::Unknown(name) if name.is_empty())),
                returns_rows: row.flag(8),
                columns,
                is_strict: row.flag(9),
                definition: Expression::new(row.text(10).trim_end()),
                origin: None,
            });
        }
    }
}

fn options(row: &Row) -> String {
    let cycle = if row.flag(8) { "CYCLE" } else { "NO CYCLE" };
    format!(
        "START WITH {} INCREMENT BY {} MINVALUE {} MAXVALUE {} CACHE {} {cycle}",
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        row.text(7)
    )
}
