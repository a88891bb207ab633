//! Two catalogs side by side, wherever they come from: files, a server, a saved JSON.
//!
//! A server does not keep what was written, so each side is first brought into a form in which
//! only what counts is left ([`comparable`]).

pub(crate) mod charset;
mod database;
mod diff;
mod expression;
mod literal;
mod mysql;
mod partition;
mod sequence;
mod statements;

use std::cmp::Ordering;

pub(crate) use mysql::{binary_text, engine_of};

pub use database::one_database;
pub use diff::{Change, ChangeKind, Difference, differences};
pub use statements::{Step, leading_statements};

use crate::Dialect;
use crate::catalog::{
    Catalog, Column, Constraint, ConstraintKind, DataType, Expression, Generation, Index, IndexKey,
    IndexPart, Persistence, QualifiedName, ReferentialAction, Routine, Table, TableKind, TableOption,
    Trigger, TypeFamily, UserType, UserTypeKind,
};
use expression::comparable_expression;
use literal::{fitted, plain_tokens};

/// Returns the catalog in the form in which it is compared: equal for two databases that behave
/// alike, whoever describes them.
///
/// Objects are sorted by name and members that have an order keep it. Expressions, types and
/// options have one spelling; places are gone. The text of views, triggers and routines is
/// left out, as are the tables that a view reads: a server rewrites them beyond recognition.
/// What is temporary is left out as well, and how MySQL divides a table.
pub fn comparable(catalog: &Catalog) -> Catalog {
    let form = Form {
        dialect: catalog.dialect,
        source: catalog,
    };
    let mut result = Catalog::new(catalog.dialect);
    result.schemas.clear();
    // Elsewhere, other schemas are other databases.
    let schemas = catalog
        .schemas
        .iter()
        .filter(|_| catalog.dialect == Dialect::Postgres);
    for schema in schemas {
        let mut schema = schema.clone();
        schema.origin = None;
        schema.comment = schema.comment.filter(|comment| comment != PUBLIC_COMMENT);
        result.schemas.push(schema);
    }
    result.schemas.sort_by(|left, right| left.name.cmp(&right.name));
    result.extensions.clone_from(&catalog.extensions);
    for extension in &mut result.extensions {
        extension.origin = None;
    }
    result
        .extensions
        .sort_by(|left, right| left.name.cmp(&right.name));
    for user_type in catalog
        .types
        .iter()
        .filter(|found| !is_hidden(catalog.dialect, &found.name))
    {
        result.types.insert(&user_type.name, form.user_type(user_type));
    }
    for sequence in catalog
        .sequences
        .iter()
        .filter(|sequence| sequence.name.schema != "pg_temp" && !is_hidden(catalog.dialect, &sequence.name))
    {
        let mut copy = sequence.clone();
        copy.origin = None;
        copy.data_type = form.data_type(&sequence.data_type);
        copy.options = sequence::comparable_options(&copy);
        result.sequences.insert(&sequence.name, copy);
    }
    let lasting = catalog
        .tables
        .iter()
        .filter(|table| !is_hidden(catalog.dialect, &table.name))
        .filter(|table| table.persistence != Persistence::Temporary && table.kind != TableKind::System);
    for table in lasting {
        result.tables.insert(&table.name, form.table(table));
    }
    result.routines = catalog
        .routines
        .iter()
        .map(|routine| form.routine(routine))
        .collect();
    result.routines.sort_by(routine_order);
    result.uncertain.clone_from(&catalog.uncertain);
    for doubt in &mut result.uncertain {
        doubt.origin = None;
    }
    result
}

/// Says whether an object lies where only the system's are looked for.
fn is_hidden(dialect: Dialect, name: &QualifiedName) -> bool {
    dialect == Dialect::Postgres && matches!(name.schema.as_str(), "pg_catalog" | "information_schema")
}

/// What a fresh database of PostgreSQL says of its one schema.
const PUBLIC_COMMENT: &str = "standard public schema";

fn routine_order(left: &Routine, right: &Routine) -> Ordering {
    let key = |routine: &Routine| {
        let types = routine
            .arguments
            .iter()
            .map(|argument| argument.data_type.written.clone());
        (routine.name.clone(), types.collect::<Vec<String>>())
    };
    key(left).cmp(&key(right))
}

struct Form<'a> {
    dialect: Dialect,
    source: &'a Catalog,
}

impl Form<'_> {
    fn expression(&self, expression: &Expression) -> Expression {
        Expression::new(comparable_expression(self.dialect, &expression.text))
    }

    fn tokens(&self, expression: &Expression) -> Expression {
        Expression::new(plain_tokens(self.dialect, &expression.text))
    }

    fn data_type(&self, data_type: &DataType) -> DataType {
        let mut copy = data_type.clone();
        if let TypeFamily::Integer {
            bits,
            display_width,
            is_unsigned,
        } = &mut copy.family
            && self.dialect.is_mysql_like()
            && (*bits != 8 || *display_width != Some(1) || *is_unsigned)
        {
            // Servers differ about widths, which say nothing about values.
            *display_width = None;
        }
        if self.dialect.is_mysql_like() {
            match &mut copy.family {
                TypeFamily::Time { precision, .. } | TypeFamily::Timestamp { precision, .. } => {
                    *precision = precision.filter(|digits| *digits > 0);
                }
                TypeFamily::Bits { length, .. } if matches!(length, None | Some(0)) => *length = Some(1),
                _ => {}
            }
        }
        if let TypeFamily::Array(element) = &mut copy.family {
            **element = self.data_type(element);
        }
        let written = copy.canonical(self.dialect).replace("pg_temp.", "");
        copy.written = written;
        copy
    }

    fn table(&self, table: &Table) -> Table {
        let mut result = Table::new(self.dialect, table.name.clone(), table.kind);
        result.persistence = table.persistence;
        result.comment.clone_from(&table.comment);
        result.inherits.clone_from(&table.inherits);
        if !self.dialect.is_mysql_like() {
            result.partition_by = table
                .partition_by
                .as_ref()
                .map(|text| Expression::new(partition::comparable_key(self.dialect, &text.text)));
        }
        result.partition_bound = table
            .partition_bound
            .as_ref()
            .map(|text| Expression::new(partition::comparable_bound(self.dialect, &text.text)));
        result.uncertain.clone_from(&table.uncertain);
        if let Some(doubt) = &mut result.uncertain {
            doubt.origin = None;
        }
        if table.kind == TableKind::Virtual {
            result.definition = table.definition.as_ref().map(|text| self.tokens(text));
        }
        result.options = self.options(table);
        let collation = charset::of_table(self.source, table);
        let is_broken = mysql::is_broken(self.source, table);
        result.columns = table
            .columns
            .iter()
            .filter(|_| !is_broken)
            .map(|column| self.column(table, column, &collation))
            .collect();
        // In MySQL, a unique key is the unique index.
        let is_index = |found: &&Constraint| {
            self.dialect.is_mysql_like() && matches!(found.kind, ConstraintKind::Unique { .. })
        };
        let constraints = table.constraints.iter().filter(|found| !is_index(found));
        result.constraints = constraints.map(|found| self.constraint(found)).collect();
        if self.dialect == Dialect::MariaDb {
            mysql::restore_json(&mut result);
        }
        result.constraints.sort_by_key(constraint_key);
        result.indexes = table
            .indexes
            .iter()
            .map(|index| self.index(table, index))
            .collect();
        result.indexes.sort_by(|left, right| left.name.cmp(&right.name));
        result.triggers.clone_from(&table.triggers);
        result.triggers.retain(|trigger| !is_temporary(trigger));
        for trigger in &mut result.triggers {
            trigger.origin = None;
            trigger.definition = Expression::new("");
        }
        result.triggers.sort_by(|left, right| left.name.cmp(&right.name));
        result
    }

    fn options(&self, table: &Table) -> Vec<TableOption> {
        let option = |name: &str, value: String| TableOption {
            name: name.to_owned(),
            value,
        };
        let mut options = match self.dialect {
            Dialect::MySql | Dialect::MariaDb if table.kind == TableKind::Base => vec![
                option("collate", charset::of_table(self.source, table)),
                option("engine", engine_of(table)),
            ],
            Dialect::MySql | Dialect::MariaDb => Vec::new(),
            _ => table
                .options
                .iter()
                .map(|found| option(&found.name, found.value.to_lowercase()))
                .collect(),
        };
        options.sort_by(|left, right| left.name.cmp(&right.name));
        options
    }

    fn column(&self, table: &Table, column: &Column, table_collation: &str) -> Column {
        let is_view = matches!(table.kind, TableKind::View | TableKind::MaterializedView);
        let data_type = self.data_type(&column.data_type);
        let mut result = Column::new(column.name.clone(), data_type);
        // No server says of a view's column that it cannot be NULL, but MySQL, which is wrong about it.
        result.is_nullable = column.is_nullable || is_view;
        result.default = column.default.as_ref().map(|default| {
            let text = comparable_expression(self.dialect, &default.text);
            Expression::new(fitted(self.dialect, &column.data_type, text))
        });
        let is_null = result
            .default
            .as_ref()
            .is_some_and(|default| &*default.text == "null");
        if is_null || is_view {
            result.default = None;
        }
        // What `serial` stands for shows in default and sequence.
        result.generation = column
            .generation
            .filter(|generation| *generation != Generation::Serial);
        result.generated_as = column.generated_as.as_ref().map(|text| self.expression(text));
        result.on_update = column.on_update.as_ref().map(|text| {
            let text = comparable_expression(self.dialect, &text.text);
            Expression::new(fitted(self.dialect, &column.data_type, text))
        });
        result.is_invisible = column.is_invisible;
        result.is_inherited = column.is_inherited;
        result.comment = column.comment.clone().filter(|comment| !comment.is_empty());
        result.uncertain.clone_from(&column.uncertain);
        if let Some(doubt) = &mut result.uncertain {
            doubt.origin = None;
        }
        result.collation = if self.dialect.is_mysql_like() {
            charset::of_column(self.dialect, column, table_collation).filter(|_| !is_view)
        } else {
            column.collation.as_deref().map(|name| self.collation(name))
        };
        result
    }

    fn collation(&self, name: &str) -> String {
        let name = name.strip_prefix("pg_catalog.").unwrap_or(name).trim_matches('"');
        match self.dialect {
            Dialect::Sqlite => name.to_lowercase(),
            _ => name.to_owned(),
        }
    }

    fn constraint(&self, constraint: &Constraint) -> Constraint {
        let mut result = constraint.clone();
        result.origin = None;
        match &mut result.kind {
            ConstraintKind::Check { expression, .. } => *expression = self.expression(expression),
            ConstraintKind::Exclude { definition } => {
                // What is excluded stands in the index; here it is by which operators.
                let tokens = plain_tokens(self.dialect, &definition.text);
                *definition = Expression::new(partition::operators_of(&tokens));
            }
            ConstraintKind::ForeignKey(key) => {
                if key.referenced.is_empty() {
                    let target = self.source.tables.get(&key.table);
                    let primary = target.and_then(Table::primary_key);
                    key.referenced = primary.map(|key| key.columns().to_vec()).unwrap_or_default();
                }
                if self.dialect.is_mysql_like() {
                    for action in [&mut key.on_delete, &mut key.on_update] {
                        // InnoDB does the same for both.
                        if *action == ReferentialAction::Restrict {
                            *action = ReferentialAction::NoAction;
                        }
                    }
                }
            }
            _ => {}
        }
        if self.dialect.is_mysql_like() {
            result.deferral = crate::catalog::Deferral::NotDeferrable;
        }
        result
    }

    fn index(&self, table: &Table, index: &Index) -> Index {
        let mut result = index.clone();
        result.origin = None;
        result.is_implicit = false;
        result.options = None;
        result.method = index
            .method
            .as_ref()
            .map(|method| method.to_lowercase())
            .filter(|method| method != "btree");
        result.predicate = index.predicate.as_ref().map(|text| self.expression(text));
        if self.dialect.is_mysql_like() {
            mysql::index_form(table, index, &mut result);
        }
        if self.dialect != Dialect::Postgres {
            result.constraint = None;
        }
        let method = result.method.clone();
        for part in &mut result.parts {
            self.index_part(part, method.as_deref());
            let column = part.column().and_then(|name| table.stored_column(name));
            if let (Some(column), Dialect::Sqlite) = (column, self.dialect) {
                // SQLite sorts by the column's own collation unless the index has one.
                part.collation = part
                    .collation
                    .take()
                    .filter(|own| Some(own) != column.collation.as_ref());
            }
        }
        result
    }

    fn index_part(&self, part: &mut IndexPart, method: Option<&str>) {
        if let IndexKey::Expression(expression) = &mut part.key {
            let text = comparable_expression(self.dialect, &expression.text);
            // A collation around the whole is one of the index.
            let parts = text.rsplit_once(" collate ");
            let (text, collation) = match parts {
                Some((inner, name)) if !name.contains([' ', '(', ')']) => (inner, Some(name)),
                _ => (text.as_str(), None),
            };
            if part.collation.is_none() {
                part.collation = collation.map(str::to_owned);
            }
            let is_name = text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            part.key = if is_name && collation.is_some() {
                IndexKey::Column(text.to_owned())
            } else {
                IndexKey::Expression(Expression::new(text))
            };
        }
        if let Some(class) = &mut part.operator_class
            && let Some((name, _)) = class.split_once('(')
        {
            *class = name.trim().to_owned();
        }
        part.nulls_first = part.nulls_first.filter(|first| *first != part.is_descending);
        part.collation = part.collation.as_deref().map(|name| self.collation(name));
        let is_default = |class: &str| {
            let class = class.rsplit('.').next().unwrap_or(class);
            matches!(method, None | Some("hash")) && !class.contains("pattern")
                || DEFAULT_CLASSES.contains(&(method.unwrap_or_default(), class))
        };
        part.operator_class = part
            .operator_class
            .take()
            .filter(|class| !is_default(class))
            .map(|class| class.rsplit('.').next().unwrap_or(&class).to_owned());
    }

    fn user_type(&self, user_type: &UserType) -> UserType {
        let mut result = user_type.clone();
        result.origin = None;
        match &mut result.kind {
            UserTypeKind::Domain(domain) => {
                domain.base = self.data_type(&domain.base);
                if let Some(default) = &mut domain.default {
                    let text = comparable_expression(self.dialect, &default.text);
                    *default = Expression::new(fitted(self.dialect, &domain.base, text));
                }
                for check in &mut domain.checks {
                    check.expression = self.expression(&check.expression);
                }
                domain.checks.sort_by(|left, right| left.name.cmp(&right.name));
            }
            UserTypeKind::Composite(fields) => {
                for field in fields {
                    field.origin = None;
                    field.changes.clear();
                    field.data_type = self.data_type(&field.data_type);
                }
            }
            UserTypeKind::Range(definition) => *definition = Expression::new(""),
            UserTypeKind::Enum(_) | UserTypeKind::Opaque => {}
        }
        result
    }

    fn routine(&self, routine: &Routine) -> Routine {
        let mut result = routine.clone();
        result.origin = None;
        result.definition = Expression::new("");
        result.columns.clear();
        for argument in &mut result.arguments {
            argument.data_type = self.data_type(&argument.data_type);
        }
        result.returns = routine.returns.as_ref().map(|returns| self.data_type(returns));
        result
    }
}

/// Says whether a trigger lasts as long as the connection (SQLite).
fn is_temporary(trigger: &Trigger) -> bool {
    let text = trigger.definition.text.to_ascii_lowercase();
    let mut words = text.split_whitespace().skip(1);
    let first = words.next().unwrap_or_default();
    first.starts_with("temp") || words.next().is_some_and(|name| name.starts_with("temp."))
}

/// Operator classes that an index has when none is written, by access method.
///
/// Source: `pg_opclass` of PostgreSQL 15, `opcdefault`; the B-tree has one for every type.
static DEFAULT_CLASSES: &[(&str, &str)] = &[
    ("gin", "array_ops"),
    ("gin", "jsonb_ops"),
    ("gin", "tsvector_ops"),
    ("gist", "box_ops"),
    ("gist", "circle_ops"),
    ("gist", "point_ops"),
    ("gist", "poly_ops"),
    ("gist", "range_ops"),
    ("gist", "tsvector_ops"),
    ("hash", "text_ops"),
    ("hash", "int4_ops"),
    ("hash", "int8_ops"),
    ("hash", "uuid_ops"),
];

/// What constraints are sorted by; names alone do not do, as SQLite gives none.
fn constraint_key(constraint: &Constraint) -> (String, u8, Vec<String>, String) {
    let (rank, text) = match &constraint.kind {
        ConstraintKind::PrimaryKey { .. } => (0, String::new()),
        ConstraintKind::Unique { .. } => (1, String::new()),
        ConstraintKind::ForeignKey(key) => (2, key.table.to_string()),
        ConstraintKind::Check { expression, .. } => (3, expression.text.to_string()),
        ConstraintKind::Exclude { definition } => (4, definition.text.to_string()),
    };
    (constraint.name.clone(), rank, constraint.columns().to_vec(), text)
}

/// Returns the two in the form for comparison, each told what only the other knows: files do
/// not say which collation the database has.
pub fn comparable_pair(left: &Catalog, right: &Catalog) -> (Catalog, Catalog) {
    let told = |own: &Catalog, other: &Catalog| {
        let mut own = own.clone();
        if own.default_collation.is_none() {
            own.default_collation.clone_from(&other.default_collation);
        }
        comparable(&own)
    };
    let (mut left, mut right) = (told(left, right), told(right, left));
    agree_on_computed_bounds(&mut left, &mut right);
    agree_on_computed_bounds(&mut right, &mut left);
    (left, right)
}

/// A bound that only the server can compute, such as one that depends on the time, is taken to
/// be the value that the other side has of it.
fn agree_on_computed_bounds(own: &mut Catalog, other: &mut Catalog) {
    let names: Vec<QualifiedName> = own
        .tables
        .iter()
        .filter(|table| has_computed_bound(table))
        .map(|table| table.name.clone())
        .collect();
    for name in names {
        let known = other
            .tables
            .get(&name)
            .and_then(|table| table.partition_bound.clone());
        if let (Some(known), Some(table)) = (known, own.tables.get_mut(&name)) {
            table.partition_bound = Some(known);
        }
    }
}

fn has_computed_bound(table: &Table) -> bool {
    let bound = table.partition_bound.as_ref();
    bound.is_some_and(|bound| partition::is_computed(&bound.text))
}

/// Says how many facts of a catalog only the server can know: types of what a query gives, and
/// values that are computed when a statement runs.
pub fn uncertain_facts(catalog: &Catalog) -> usize {
    let lasting = catalog
        .tables
        .iter()
        .filter(|table| table.persistence != Persistence::Temporary);
    let of_table = |table: &Table| {
        let types = table
            .columns
            .iter()
            .filter(|column| column.data_type.is_unknown());
        types.count() + usize::from(has_computed_bound(table))
    };
    lasting.map(of_table).sum()
}

/// Says whether two expressions mean the same, however they are spelled.
pub(crate) fn is_same_expression(dialect: Dialect, left: &Expression, right: &Expression) -> bool {
    left.text == right.text
        || comparable_expression(dialect, &left.text) == comparable_expression(dialect, &right.text)
}

/// Says how a reader names an object.
pub(super) fn shown(name: &QualifiedName) -> String {
    match name.schema.as_str() {
        "" | "public" | "main" => name.name.clone(),
        _ => name.to_string(),
    }
}
