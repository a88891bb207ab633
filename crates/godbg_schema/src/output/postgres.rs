//! DDL for PostgreSQL.

use std::fmt::Write;

use super::sql_text::{Writer, literal};
use crate::catalog::{
    Catalog, Column, Constraint, ConstraintKind, Deferral, Generation, Index, Persistence, Routine, Sequence,
    Table, TableKind, TypeFamily, UserType, UserTypeKind,
};

pub(super) fn to_sql(catalog: &Catalog) -> String {
    let writer = Writer { catalog };
    // Bodies of functions are read when they run; they may name tables that come later.
    let mut out = String::from("SET check_function_bodies = off;\n");
    for schema in catalog.schemas.iter().filter(|schema| schema.name != "public") {
        let _ = writeln!(out, "CREATE SCHEMA {};", writer.name(&schema.name));
    }
    if catalog.search_path != ["public"] && !catalog.search_path.is_empty() {
        let path: Vec<String> = catalog.search_path.iter().map(|name| writer.name(name)).collect();
        let _ = writeln!(out, "SET search_path = {};", path.join(", "));
    }
    for extension in &catalog.extensions {
        let _ = writeln!(
            out,
            "CREATE EXTENSION IF NOT EXISTS {} SCHEMA {};",
            writer.name(&extension.name),
            writer.name(&extension.schema)
        );
    }
    for user_type in catalog.types.in_order() {
        writer.user_type(&mut out, user_type);
    }
    for sequence in catalog.sequences.in_order() {
        writer.sequence(&mut out, sequence);
    }
    let (late, early): (Vec<&Routine>, Vec<&Routine>) = catalog
        .routines
        .iter()
        .partition(|routine| takes_rows(catalog, routine));
    for routine in early {
        let _ = writeln!(out, "{};", routine.definition.text);
    }
    let stored = writer.tables(|table| {
        matches!(
            table.kind,
            TableKind::Base | TableKind::Partitioned | TableKind::Foreign
        )
    });
    for table in &stored {
        writer.table(&mut out, table);
    }
    for routine in late {
        let _ = writeln!(out, "{};", routine.definition.text);
    }
    for table in &stored {
        writer.indexes(&mut out, table);
    }
    for table in &stored {
        writer.foreign_keys(&mut out, table);
    }
    for sequence in catalog.sequences.in_order() {
        if let Some((table, column)) = sequence.owned_by.as_ref().filter(|_| !sequence.is_identity) {
            let _ = writeln!(
                out,
                "ALTER SEQUENCE {} OWNED BY {}.{};",
                writer.qualified(&sequence.name),
                writer.qualified(table),
                writer.name(column)
            );
        }
    }
    for view in writer.tables(|table| matches!(table.kind, TableKind::View | TableKind::MaterializedView)) {
        writer.view(&mut out, view);
        writer.indexes(&mut out, view);
    }
    for table in catalog.tables.in_order() {
        if table.uncertain.is_none() {
            writer.triggers_and_comments(&mut out, table);
        } else if let Some(uncertain) = &table.uncertain {
            let _ = writeln!(out, "-- {} is left out: {}", table.name, uncertain.reason);
        }
    }
    out
}

/// Says whether a routine's signature names a row of a table, which has to be there first.
fn takes_rows(catalog: &Catalog, routine: &Routine) -> bool {
    let is_row = |family: &TypeFamily| match family {
        TypeFamily::Composite(name) => catalog.tables.contains(name),
        TypeFamily::Array(element) => {
            matches!(&element.family, TypeFamily::Composite(name) if catalog.tables.contains(name))
        }
        _ => false,
    };
    let arguments = routine.arguments.iter().map(|argument| &argument.data_type);
    arguments
        .chain(&routine.returns)
        .any(|data_type| is_row(&data_type.family))
}

impl Writer<'_> {
    fn user_type(self, out: &mut String, user_type: &UserType) {
        let name = self.qualified(&user_type.name);
        match &user_type.kind {
            UserTypeKind::Enum(labels) => {
                let labels: Vec<String> = labels.iter().map(|label| literal(label)).collect();
                let _ = writeln!(out, "CREATE TYPE {name} AS ENUM ({});", labels.join(", "));
            }
            UserTypeKind::Domain(domain) => {
                let _ = write!(out, "CREATE DOMAIN {name} AS {}", self.column_type(&domain.base));
                if let Some(collation) = &domain.collation {
                    let _ = write!(out, " COLLATE {}", self.dotted(collation));
                }
                if let Some(default) = &domain.default {
                    let _ = write!(out, " DEFAULT {}", default.text);
                }
                if domain.is_not_null {
                    out.push_str(" NOT NULL");
                }
                for check in domain.checks.iter().filter(|check| check.is_validated) {
                    let _ = write!(
                        out,
                        " CONSTRAINT {} CHECK ({})",
                        self.name(&check.name),
                        check.expression.text
                    );
                }
                out.push_str(";\n");
                for check in domain.checks.iter().filter(|check| !check.is_validated) {
                    let _ = writeln!(
                        out,
                        "ALTER DOMAIN {name} ADD CONSTRAINT {} CHECK ({}) NOT VALID;",
                        self.name(&check.name),
                        check.expression.text
                    );
                }
            }
            UserTypeKind::Composite(fields) => {
                let fields: Vec<String> = fields
                    .iter()
                    .map(|field| {
                        let collation = field.collation.as_ref();
                        let collation = collation
                            .map_or_else(String::new, |name| format!(" COLLATE {}", self.dotted(name)));
                        format!(
                            "{} {}{collation}",
                            self.name(&field.name),
                            self.column_type(&field.data_type)
                        )
                    })
                    .collect();
                let _ = writeln!(out, "CREATE TYPE {name} AS ({});", fields.join(", "));
            }
            UserTypeKind::Range(definition) => {
                let _ = writeln!(out, "CREATE TYPE {name} AS RANGE {};", definition.text);
            }
            UserTypeKind::Opaque => {
                let _ = writeln!(out, "-- type {name} is left out: what it is made of is not kept");
            }
        }
        if let Some(comment) = &user_type.comment {
            let kind = match user_type.kind {
                UserTypeKind::Domain(_) => "DOMAIN",
                _ => "TYPE",
            };
            let _ = writeln!(out, "COMMENT ON {kind} {name} IS {};", literal(comment));
        }
    }

    pub(super) fn column_type(self, data_type: &crate::catalog::DataType) -> String {
        match &data_type.family {
            TypeFamily::Enum(name) | TypeFamily::Domain(name) | TypeFamily::Composite(name) => {
                self.qualified(name)
            }
            TypeFamily::Array(element) => format!("{}[]", self.column_type(element)),
            _ => data_type.canonical(self.dialect()).into_owned(),
        }
    }

    fn sequence(self, out: &mut String, sequence: &Sequence) {
        if sequence.is_identity {
            return;
        }
        let _ = writeln!(
            out,
            "CREATE SEQUENCE {} AS {} {};",
            self.qualified(&sequence.name),
            sequence.data_type.canonical(self.dialect()),
            sequence.options
        );
    }

    fn table(self, out: &mut String, table: &Table) {
        let persistence = match table.persistence {
            Persistence::Permanent => "",
            Persistence::Unlogged => "UNLOGGED ",
            Persistence::Temporary => "TEMPORARY ",
        };
        let _ = write!(out, "CREATE {persistence}TABLE {}", self.qualified(&table.name));
        let is_partition = table.partition_bound.is_some();
        let parents: Vec<String> = table.inherits.iter().map(|name| self.qualified(name)).collect();
        let columns = table.columns.iter().filter(|column| !column.is_inherited);
        let mut elements: Vec<String> = Vec::new();
        if is_partition {
            let _ = write!(out, " PARTITION OF {}", parents.join(", "));
        } else {
            elements.extend(columns.map(|column| self.column(table, column)));
        }
        let own = table
            .constraints
            .iter()
            .filter(|constraint| !constraint.is_inherited);
        elements.extend(own.filter_map(|constraint| self.constraint(table, constraint)));
        if !(is_partition && elements.is_empty()) {
            let _ = write!(out, " (\n    {}\n)", elements.join(",\n    "));
        }
        if !is_partition && !parents.is_empty() {
            let _ = write!(out, " INHERITS ({})", parents.join(", "));
        }
        if let Some(bound) = &table.partition_bound {
            let _ = write!(out, " {}", bound.text);
        }
        if let Some(key) = &table.partition_by {
            let _ = write!(out, " PARTITION BY {}", key.text);
        }
        out.push_str(";\n");
        // What a child says of its own about columns of a parent.
        for column in table.columns.iter().filter(|column| column.is_inherited) {
            let name = self.qualified(&table.name);
            let column_name = self.name(&column.name);
            if !column.is_nullable {
                let _ = writeln!(out, "ALTER TABLE {name} ALTER COLUMN {column_name} SET NOT NULL;");
            }
        }
        for constraint in table
            .constraints
            .iter()
            .filter(|constraint| !constraint.is_validated)
        {
            if let ConstraintKind::Check { expression, .. } = &constraint.kind {
                let _ = writeln!(
                    out,
                    "ALTER TABLE {} ADD CONSTRAINT {} CHECK ({}) NOT VALID;",
                    self.qualified(&table.name),
                    self.name(&constraint.name),
                    expression.text
                );
            }
        }
    }

    pub(super) fn column(self, table: &Table, column: &Column) -> String {
        let mut text = format!(
            "{} {}",
            self.name(&column.name),
            self.column_type(&column.data_type)
        );
        if let Some(collation) = &column.collation {
            let _ = write!(text, " COLLATE {}", self.dotted(collation));
        }
        if let Some(default) = &column.default {
            let _ = write!(text, " DEFAULT {}", default.text);
        }
        if let Some(expression) = &column.generated_as {
            let kind = if column.generation == Some(Generation::Virtual) {
                "VIRTUAL"
            } else {
                "STORED"
            };
            let _ = write!(text, " GENERATED ALWAYS AS ({}) {kind}", expression.text);
        }
        let identity = match column.generation {
            Some(Generation::IdentityAlways) => Some("ALWAYS"),
            Some(Generation::IdentityByDefault) => Some("BY DEFAULT"),
            _ => None,
        };
        if let Some(identity) = identity {
            let _ = write!(text, " GENERATED {identity} AS IDENTITY");
            let sequence = self.catalog.sequences.iter().find(|sequence| {
                sequence.is_identity
                    && sequence
                        .owned_by
                        .as_ref()
                        .is_some_and(|(owner, name)| *owner == table.name && *name == column.name)
            });
            if let Some(sequence) = sequence {
                let _ = write!(
                    text,
                    " (SEQUENCE NAME {} {})",
                    self.qualified(&sequence.name),
                    sequence.options
                );
            }
        }
        if !column.is_nullable {
            text.push_str(" NOT NULL");
        }
        text
    }

    /// Writes a constraint that goes into the table; foreign keys come later, and checks that
    /// are not validated.
    pub(super) fn constraint(self, table: &Table, constraint: &Constraint) -> Option<String> {
        let name = self.name(&constraint.name);
        let index = table
            .indexes
            .iter()
            .find(|index| index.constraint.as_deref() == Some(constraint.name.as_str()));
        let include = index
            .filter(|index| !index.included.is_empty())
            .map_or(String::new(), |index| {
                format!(" INCLUDE {}", self.columns(&index.included))
            });
        let definition = match &constraint.kind {
            ConstraintKind::PrimaryKey { columns } => {
                format!("PRIMARY KEY {}{include}", self.columns(columns))
            }
            ConstraintKind::Unique {
                columns,
                is_null_one_value,
            } => {
                let nulls = if *is_null_one_value {
                    " NULLS NOT DISTINCT"
                } else {
                    ""
                };
                format!("UNIQUE{nulls} {}{include}", self.columns(columns))
            }
            ConstraintKind::Check {
                expression,
                is_no_inherit,
            } if constraint.is_validated => {
                let no_inherit = if *is_no_inherit { " NO INHERIT" } else { "" };
                format!("CHECK ({}){no_inherit}", expression.text)
            }
            ConstraintKind::Exclude { definition } => {
                return Some(format!("CONSTRAINT {name} EXCLUDE {}", definition.text));
            }
            ConstraintKind::Check { .. } | ConstraintKind::ForeignKey(_) => return None,
        };
        let deferral = deferral(constraint.deferral);
        Some(format!("CONSTRAINT {name} {definition}{deferral}"))
    }

    fn indexes(self, out: &mut String, table: &Table) {
        for index in table.indexes.iter().filter(|index| index.constraint.is_none()) {
            // The parent's index brings the partition's along.
            let is_from_parent = table.partition_bound.is_some() && self.is_from_parent(table, index);
            if !is_from_parent {
                self.index(out, table, index);
            }
        }
    }

    fn is_from_parent(self, table: &Table, index: &Index) -> bool {
        table.inherits.iter().any(|parent| {
            self.catalog.tables.get(parent).is_some_and(|parent| {
                parent.indexes.iter().any(|other| {
                    !is_alone(parent, other)
                        && other.parts == index.parts
                        && other.is_unique == index.is_unique
                })
            })
        })
    }

    pub(super) fn index(self, out: &mut String, table: &Table, index: &Index) {
        let unique = if index.is_unique { "UNIQUE " } else { "" };
        let method = index
            .method
            .as_ref()
            .map_or(String::new(), |method| format!(" USING {}", self.name(method)));
        let _ = write!(
            out,
            "CREATE {unique}INDEX {} ON {}{}{method} {}",
            self.name(&index.name),
            if is_alone(table, index) { "ONLY " } else { "" },
            self.qualified(&table.name),
            self.index_parts(index)
        );
        if !index.included.is_empty() {
            let _ = write!(out, " INCLUDE {}", self.columns(&index.included));
        }
        if index.is_null_one_value {
            out.push_str(" NULLS NOT DISTINCT");
        }
        if let Some(options) = &index.options {
            let _ = write!(out, " WITH {options}");
        }
        if let Some(predicate) = &index.predicate {
            let _ = write!(out, " WHERE {}", predicate.text);
        }
        out.push_str(";\n");
    }

    fn foreign_keys(self, out: &mut String, table: &Table) {
        for constraint in table
            .constraints
            .iter()
            .filter(|constraint| !constraint.is_inherited)
        {
            let Some(key) = constraint.foreign_key() else {
                continue;
            };
            let valid = if constraint.is_validated { "" } else { " NOT VALID" };
            let _ = writeln!(
                out,
                "ALTER TABLE {} ADD CONSTRAINT {} {}{}{valid};",
                self.qualified(&table.name),
                self.name(&constraint.name),
                self.foreign_key(key),
                deferral(constraint.deferral)
            );
        }
    }

    fn view(self, out: &mut String, view: &Table) {
        let kind = if view.kind == TableKind::MaterializedView {
            "MATERIALIZED VIEW"
        } else {
            "VIEW"
        };
        let Some(definition) = &view.definition else {
            return;
        };
        let columns: Vec<String> = view.columns.iter().map(|column| column.name.clone()).collect();
        let _ = writeln!(
            out,
            "CREATE {kind} {}{} AS {};",
            self.qualified(&view.name),
            self.view_columns(&columns),
            definition.text
        );
    }

    fn triggers_and_comments(self, out: &mut String, table: &Table) {
        for trigger in &table.triggers {
            let _ = writeln!(out, "{};", trigger.definition.text);
        }
        let name = self.qualified(&table.name);
        if let Some(comment) = &table.comment {
            let kind = match table.kind {
                TableKind::View => "VIEW",
                TableKind::MaterializedView => "MATERIALIZED VIEW",
                _ => "TABLE",
            };
            let _ = writeln!(out, "COMMENT ON {kind} {name} IS {};", literal(comment));
        }
        for column in &table.columns {
            if let Some(comment) = &column.comment {
                let _ = writeln!(
                    out,
                    "COMMENT ON COLUMN {name}.{} IS {};",
                    self.name(&column.name),
                    literal(comment)
                );
            }
        }
    }
}

fn deferral(deferral: Deferral) -> &'static str {
    match deferral {
        Deferral::NotDeferrable => "",
        Deferral::InitiallyImmediate => " DEFERRABLE",
        Deferral::InitiallyDeferred => " DEFERRABLE INITIALLY DEFERRED",
    }
}

/// Says whether the index of a partitioned table has none below it in some partition.
fn is_alone(table: &Table, index: &Index) -> bool {
    table.kind == TableKind::Partitioned && !index.is_valid
}
