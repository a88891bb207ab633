//! Indexes that statements make.

use godbg_text::TextRange;

use super::applier::Applier;
use super::expressions::SYSTEM_COLUMNS;
use super::fault::{Faults, Outcome, Thing};
use super::mentions::mentions;
use super::naming::{columns_addition, is_relation, mysql_key_name, relation_name};
use crate::catalog::{DataType, Index, IndexKey, IndexPart, QualifiedName, Table, TableKind, TypeFamily};
use crate::ddl::{CreateIndex, IndexColumn, IndexElement, IndexForm};

/// Returns what an element adds to a name that PostgreSQL makes up.
pub(crate) fn element_label(element: &IndexElement) -> &str {
    match &element.column {
        IndexColumn::Column(name) => name,
        IndexColumn::Expression { label, .. } => label,
    }
}

/// Types that have no order, and so no key and no B-tree.
pub(super) fn is_unordered(data_type: &DataType) -> bool {
    match &data_type.family {
        TypeFamily::Json | TypeFamily::Xml => true,
        TypeFamily::Other(name) => {
            ["point", "box", "circle", "polygon", "path", "line", "lseg"].contains(&name.as_str())
        }
        _ => false,
    }
}

/// Says whether an expression is a row of no type.
pub(super) fn is_bare_row(text: &str) -> bool {
    let is_row = |expression: godbg_sql::ast::Expr<'_>| {
        matches!(expression.without_parens(), godbg_sql::ast::Expr::Row(_))
    };
    text.contains(',') && super::expression_types::with_expression(text, is_row) == Some(true)
}

/// Refuses indexes over what no index is over.
///
/// Source: `DefineIndex` and `ComputeIndexAttrs` in PostgreSQL's `indexcmds.c`.
pub(crate) fn check_postgres_index(table: &Table, form: &IndexForm, range: TextRange) -> Outcome {
    let names_system_column = |text: &str| {
        SYSTEM_COLUMNS
            .iter()
            .filter(|column| **column != "tableoid")
            .any(|column| mentions(table.dialect, text, column))
    };
    let mut texts =
        form.predicate
            .iter()
            .map(|text| text.value.as_str())
            .chain(form.elements.iter().filter_map(|element| match &element.column {
                IndexColumn::Expression { text, .. } => Some(text.value.as_str()),
                IndexColumn::Column(_) => None,
            }));
    if texts.any(names_system_column) {
        return Err(Faults::invalid(
            range,
            "index creation on system columns is not supported",
        ));
    }
    for element in &form.elements {
        let IndexColumn::Expression { text, label, .. } = &element.column else {
            continue;
        };
        if is_bare_row(&text.value) {
            let message = format!("column \"{label}\" has pseudo-type record");
            return Err(Faults::invalid(element.range, message));
        }
    }
    if !matches!(form.method.as_deref(), None | Some("btree")) {
        return Ok(());
    }
    for element in &form.elements {
        let IndexColumn::Column(name) = &element.column else {
            continue;
        };
        let column = table.stored_column(name);
        if let Some(column) = column.filter(|column| is_unordered(&column.data_type))
            && element.operator_class.is_none()
        {
            let message = format!(
                "data type {} has no default operator class for access method \"btree\"",
                column.data_type.canonical(table.dialect)
            );
            return Err(Faults::invalid(element.range, message));
        }
    }
    Ok(())
}

impl Applier<'_> {
    /// Returns the parts of an index over a table.
    ///
    /// # Errors
    /// Fails when a column is not there.
    pub(crate) fn index_parts(&self, table: &Table, elements: &[IndexElement]) -> Outcome<Vec<IndexPart>> {
        elements
            .iter()
            .map(|element| {
                let key = match &element.column {
                    IndexColumn::Column(name) => {
                        let column = table.stored_column(name).ok_or_else(|| {
                            self.faults()
                                .missing_index_column(&table.name.name, name, element.range)
                        });
                        match column {
                            Ok(column) => IndexKey::Column(column.name.clone()),
                            // What is known about the columns may be too little.
                            Err(_) if table.uncertain.is_some() => IndexKey::Column(name.clone()),
                            Err(fault) => return Err(fault),
                        }
                    }
                    IndexColumn::Expression { text, .. } => IndexKey::Expression(self.expression(text)),
                };
                Ok(IndexPart {
                    prefix_length: element.prefix_length,
                    collation: element.collation.clone(),
                    operator_class: element.operator_class.clone(),
                    is_descending: element.is_descending,
                    nulls_first: element.nulls_first,
                    ..IndexPart::new(key)
                })
            })
            .collect()
    }

    fn index(&self, table: &Table, form: &IndexForm, name: String) -> Outcome<Index> {
        if self.is_postgres() {
            check_postgres_index(table, form, self.statement)?;
        }
        let mut index = Index::new(name, self.index_parts(table, &form.elements)?);
        index.is_unique = form.is_unique;
        index.method.clone_from(&form.method);
        if self.is_postgres() && form.method.as_deref() == Some("rtree") {
            // A method that is gone, whose name still stands for the one that took its place.
            index.method = Some("gist".to_owned());
        }
        index.included.clone_from(&form.included);
        index.predicate = form.predicate.as_ref().map(|text| self.expression(text));
        index.is_null_one_value = form.is_null_one_value;
        index.is_visible = !form.is_invisible;
        index.options.clone_from(&form.options);
        index.origin = self.origin();
        if self.is_mysql() {
            if let Some(name) = &form.name {
                super::mysql_checks::check_name(super::mysql_checks::Named::Index, &name.value, name.range)?;
            }
            self.check_mysql_index(table, &index, self.statement)?;
        }
        Ok(index)
    }

    pub(crate) fn create_index(&mut self, create: &CreateIndex) -> Outcome {
        let Some(name) = self.find_table(&create.table) else {
            // SQLite looks for the index first.
            if self.is_sqlite() && create.if_not_exists && self.has_sqlite_index(create) {
                return Ok(());
            }
            return Err(self.faults().missing(
                Thing::Relation,
                &create.table.to_string(),
                create.table.range,
            ));
        };
        let mut table = self.table(&name);
        if matches!(table.kind, TableKind::View) && self.is_postgres() {
            let message = format!("cannot create index on relation \"{}\"", name.name);
            return Err(Faults::invalid(create.table.range, message));
        }
        let index_name = match &create.form.name {
            Some(written) => {
                if self.has_index(&table, &name, &written.value) {
                    if create.if_not_exists {
                        return Ok(());
                    }
                    if !create.is_replacing {
                        let thing = if self.is_postgres() {
                            Thing::Relation
                        } else {
                            Thing::Index
                        };
                        return Err(self.faults().duplicate(thing, &written.value, written.range));
                    }
                    table.indexes.retain(|index| index.name != written.value);
                }
                written.value.clone()
            }
            None => self.made_up_index_name(&table, &create.form),
        };
        let index = self.index(&table, &create.form, index_name)?;
        if self.is_mysql() {
            self.drop_superseded(&mut table, &index);
        }
        let mut index = index;
        // Until each partition has one, an index of the whole cannot be used.
        index.is_valid &= !create.is_only || table.kind != TableKind::Partitioned;
        table.indexes.push(index);
        self.put_back(table);
        if !create.is_only {
            self.share_keys(&name);
        }
        Ok(())
    }

    fn has_sqlite_index(&self, create: &CreateIndex) -> bool {
        create.form.name.as_ref().is_some_and(|name| {
            let schema = create.schema.as_deref().unwrap_or("main");
            super::naming::index_owner(self.catalog, schema, &name.value).is_some()
        })
    }

    /// Says whether the name is taken where the engine looks: in the table for MySQL, in the
    /// schema for the others.
    fn has_index(&self, table: &Table, name: &QualifiedName, index: &str) -> bool {
        if self.is_mysql() {
            table.index(index).is_some()
        } else {
            is_relation(self.catalog, &name.schema, index)
        }
    }

    pub(crate) fn made_up_index_name(&self, table: &Table, form: &IndexForm) -> String {
        if self.is_mysql() {
            let first = form
                .elements
                .first()
                .map_or("functional_index", |element| match &element.column {
                    IndexColumn::Column(name) => table
                        .stored_column(name)
                        .map_or(name.as_str(), |column| column.name.as_str()),
                    IndexColumn::Expression { .. } => "functional_index",
                });
            return mysql_key_name(table, first);
        }
        let mut labels: Vec<String> = Vec::new();
        let included = form.included.iter().map(String::as_str);
        for label in form.elements.iter().map(element_label).chain(included) {
            let mut unique = label.to_owned();
            let mut number = 0;
            while labels.contains(&unique) {
                number += 1;
                unique = format!("{label}{number}");
            }
            labels.push(unique);
        }
        let addition = columns_addition(labels.iter().map(String::as_str));
        relation_name(self.catalog, table, (&addition, "idx"), &[])
    }

    /// Adds an index that stands in a table's definition or `ALTER TABLE` (MySQL).
    pub(crate) fn add_index(&self, table: &mut Table, form: &IndexForm, if_not_exists: bool) -> Outcome {
        let name = if let Some(written) = &form.name {
            if table
                .index(&written.value)
                .is_some_and(|index| !index.is_implicit)
            {
                if if_not_exists {
                    return Ok(());
                }
                return Err(self
                    .faults()
                    .duplicate(Thing::Index, &written.value, written.range));
            }
            written.value.clone()
        } else {
            let first = form.elements.first().map(element_label);
            let is_there = first.is_some_and(|first| table.index(first).is_some());
            if if_not_exists && is_there {
                return Ok(());
            }
            self.made_up_index_name(table, form)
        };
        let index = self.index(table, form, name)?;
        self.drop_superseded(table, &index);
        table.indexes.push(index);
        Ok(())
    }
}
