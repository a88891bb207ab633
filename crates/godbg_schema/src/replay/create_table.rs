//! `CREATE TABLE`.

use super::applier::Applier;
use super::columns::NewColumn;
use super::create_checks::{
    check_expressions, check_generation, check_parent, check_partitioned, check_temporary,
};
use super::fault::{Faults, Outcome, Thing};
use super::naming::is_relation;
use crate::catalog::{
    Affinity, Column, DataType, Generation, Persistence, QualifiedName, Sequence, Table, TableKind,
    TableOption, Uncertainty,
};
use crate::ddl::{
    ColumnDefinition, ConstraintForm, CreateTable, LikeClause, LikeOption, TableConstraint, TableElement,
};

/// A table on its way into the catalog.
pub(super) struct Making {
    pub(super) table: Table,
    sequences: Vec<Sequence>,
    /// Constraints in the order written, each with the column that it stands behind.
    constraints: Vec<(TableConstraint, Option<String>)>,
    /// Tables whose indexes are taken over, and those that it is a partition of.
    index_sources: Vec<QualifiedName>,
}

impl Applier<'_> {
    pub(crate) fn create_table(&mut self, create: &CreateTable) -> Outcome {
        let mut name = self.new_name(&create.name)?;
        let temporary = crate::catalog::temporary_schema(self.dialect());
        if self.is_postgres() {
            check_temporary(create, &name)?;
        }
        if create.persistence == Persistence::Temporary {
            temporary.clone_into(&mut name.schema);
        }
        if self.is_mysql() {
            self.check_mysql_creation(create, &name)?;
        }
        let mut replaced = None;
        if self.is_taken(&name) {
            if create.if_not_exists {
                return Ok(());
            }
            if !create.is_replacing {
                return Err(self
                    .faults()
                    .duplicate(Thing::Relation, &name.name, create.name.range));
            }
            replaced = Some(name.clone());
        }
        if let Some(old) = &replaced
            && create.query.is_none()
        {
            self.catalog.tables.remove(old);
        }
        let mut making = Making {
            table: self.empty_table(name, create),
            sequences: Vec::new(),
            constraints: Vec::new(),
            index_sources: Vec::new(),
        };
        self.take_over(&mut making, create)?;
        for element in &create.elements {
            self.add_element(&mut making, &element.value)?;
        }
        if let Some((query, output)) = &create.query {
            if self.is_sqlite() {
                self.check_sqlite_query(query)?;
            }
            let selected = if self.is_mysql() {
                self.selected_columns(query, (&making.table.name, create.is_replacing))?
            } else {
                None
            };
            let is_told = selected.is_some();
            let (mut columns, uncertain) = if let Some(columns) = selected {
                (columns, None)
            } else {
                let output = self.output_columns(output);
                // Where a star could not be read, the list of names in front of it is not, either.
                if output.1.is_none() {
                    self.add_types(query, output)
                } else {
                    output
                }
            };
            if self.is_mysql() {
                if !is_told {
                    self.take_over_columns(query, &mut columns);
                }
                merge_selected(&mut making.table, columns);
            } else if self.is_sqlite() {
                making
                    .table
                    .columns
                    .extend(columns.into_iter().map(with_affinity));
            } else {
                making.table.columns.extend(columns);
            }
            making.table.uncertain = uncertain.map(|reason| Uncertainty::new(reason, self.origin()));
        }
        self.add_constraints(&mut making, create)?;
        self.take_over_indexes(&mut making);
        let Making {
            mut table, sequences, ..
        } = making;
        if table.columns.is_empty() && !self.is_postgres() && table.kind == TableKind::Base {
            table.uncertain = Some(Uncertainty::new("its columns could not be read", self.origin()));
        }
        if self.is_mysql() {
            self.check_mysql_engine(&table, create.name.range)?;
        }
        for sequence in sequences {
            let name = sequence.name.clone();
            self.catalog.sequences.insert(&name, sequence);
        }
        let name = table.name.clone();
        if let Some(old) = replaced {
            self.catalog.tables.remove(&old);
        }
        self.catalog.tables.insert(&name, table);
        self.refresh_views(&name);
        Ok(())
    }

    fn is_taken(&self, name: &QualifiedName) -> bool {
        if self.is_postgres() {
            is_relation(self.catalog, &name.schema, &name.name)
        } else {
            self.catalog.tables.contains(name)
        }
    }

    fn empty_table(&self, name: QualifiedName, create: &CreateTable) -> Table {
        let kind = if create.partition_by.is_some() && self.is_postgres() {
            TableKind::Partitioned
        } else {
            create.kind
        };
        let mut table = Table::new(self.dialect(), name, kind);
        table.persistence = if table.name.schema == crate::catalog::temporary_schema(self.dialect()) {
            Persistence::Temporary
        } else {
            create.persistence
        };
        table.options.clone_from(&create.options);
        let names_engine = create.options.iter().any(|option| option.name == "engine");
        if self.is_mysql() && create.like.is_none() && !names_engine {
            table
                .options
                .extend(self.session.engine().map(|value| TableOption {
                    name: "engine".to_owned(),
                    value,
                }));
        }
        table.comment.clone_from(&create.comment);
        table.partition_by = create.partition_by.as_ref().map(|text| self.expression(text));
        table.definition = create.module.as_ref().map(|text| self.expression(text));
        table.origin = self.origin();
        table
    }

    /// Takes over the columns of parents, of a partitioned table, or of MySQL's `LIKE`.
    fn take_over(&self, making: &mut Making, create: &CreateTable) -> Outcome {
        if let Some(of_type) = &create.of_type {
            self.take_type(&mut making.table, of_type)?;
        }
        for parent in &create.inherits {
            let name = self.require_table(parent, Thing::Relation)?;
            let range = parent.range;
            let parent = self.stored_table(&name);
            check_parent(create, &making.table, parent, range)?;
            Self::inherit(&mut making.table, parent, range)?;
        }
        if let Some((parent, bound)) = &create.partition_of {
            let name = self.require_table(parent, Thing::Relation)?;
            let range = parent.range;
            let parent = self.table(&name);
            if parent.kind != TableKind::Partitioned {
                let message = format!("\"{}\" is not partitioned", name.name);
                return Err(Faults::invalid(range, message));
            }
            super::inheritance::check_persistence(&making.table, &parent, "create", range)?;
            let bound = self.check_bound(&parent, &making.table.name.name, bound)?;
            Self::inherit(&mut making.table, &parent, range)?;
            making.table.partition_bound = Some(self.expression(&bound));
            making.index_sources.push(name);
        }
        if let Some(other) = create.like.as_ref().filter(|other| self.is_of_system(other)) {
            let reason = format!("what columns {other} has is not known");
            making.table.uncertain = Some(Uncertainty::new(reason, self.origin()));
        } else if let Some(other) = &create.like {
            let name = self.require_table(other, Thing::Relation)?;
            let other = self.table(&name);
            let table = &mut making.table;
            table.columns = other.columns;
            table.indexes = other.indexes;
            table.constraints = other
                .constraints
                .into_iter()
                .filter(|constraint| constraint.foreign_key().is_none())
                .collect();
            table.options = other.options;
            table.comment = other.comment;
            table.uncertain = other.uncertain;
        }
        Ok(())
    }

    fn add_element(&self, making: &mut Making, element: &TableElement) -> Outcome {
        match element {
            TableElement::Column(definition) => self.add_new_column(making, definition),
            TableElement::Constraint(constraint) => {
                making.constraints.push((constraint.clone(), None));
                Ok(())
            }
            // MySQL makes its indexes in the order written, after all columns.
            TableElement::Index(_) => Ok(()),
            TableElement::Like(like) => self.take_over_like(making, like),
        }
    }

    fn add_new_column(&self, making: &mut Making, definition: &ColumnDefinition) -> Outcome {
        let taken: Vec<String> = making
            .sequences
            .iter()
            .map(|sequence| sequence.name.name.clone())
            .collect();
        // `PARTITION OF parent (c WITH OPTIONS …)` names a column that is there.
        if let Some(position) = making.table.column_position(&definition.name.value)
            && (making.table.columns[position].is_inherited || making.table.of_type.is_some())
        {
            return self.merge_column(making, position, definition);
        }
        let NewColumn {
            column,
            constraints,
            sequence,
        } = self.column(&making.table, definition, &taken)?;
        let name = column.name.clone();
        self.push_column(&mut making.table, column, definition)?;
        making.sequences.extend(sequence);
        let constraints = constraints
            .into_iter()
            .map(|constraint| (constraint, Some(name.clone())));
        making.constraints.extend(constraints);
        Ok(())
    }

    fn merge_column(&self, making: &mut Making, position: usize, definition: &ColumnDefinition) -> Outcome {
        let inherited = making.table.columns[position].clone();
        let mut definition = definition.clone();
        if definition.data_type.value.is_empty() {
            definition
                .data_type
                .value
                .clone_from(&inherited.data_type.written);
        }
        let new = self.column(&making.table, &definition, &[])?;
        let column = &mut making.table.columns[position];
        if !super::inheritance::is_same_type(column, &new.column) {
            let message = format!("column \"{}\" has a type conflict", column.name);
            return Err(Faults::invalid(definition.range, message));
        }
        let is_partition = making.table.partition_bound.is_some();
        if !is_partition && column.collation != new.column.collation {
            let message = format!("column \"{}\" has a collation conflict", column.name);
            return Err(Faults::invalid(definition.range, message));
        }
        check_generation(column, &new.column, definition.range)?;
        let is_identity = super::alter_table::is_identity(&new.column);
        if is_identity && (is_partition || making.table.of_type.is_some()) {
            let place = if is_partition {
                "partitions"
            } else {
                "typed tables"
            };
            let message = format!("identity columns are not supported on {place}");
            return Err(Faults::invalid(definition.range, message));
        }
        column.is_nullable &= new.column.is_nullable;
        if new.column.default.is_some() {
            column.default = new.column.default;
        }
        if new.column.generation.is_some() {
            column.generation = new.column.generation;
        }
        if new.column.generated_as.is_some() {
            column.generated_as = new.column.generated_as;
        }
        column.is_inherited = making.table.partition_bound.is_some();
        column.origin = new.column.origin;
        making.sequences.extend(new.sequence);
        let name = column.name.clone();
        let constraints = new
            .constraints
            .into_iter()
            .map(|constraint| (constraint, Some(name.clone())));
        making.constraints.extend(constraints);
        Ok(())
    }

    fn take_over_like(&self, making: &mut Making, like: &LikeClause) -> Outcome {
        if self.is_postgres() && self.find_table(&like.table).is_none() {
            return self.take_over_fields(making, like);
        }
        let name = self.require_table(&like.table, Thing::Relation)?;
        let other = self.table(&name);
        let takes = |option| like.including.contains(&option);
        for column in &other.columns {
            let mut copy = Column::new(column.name.clone(), column.data_type.clone());
            copy.is_nullable = column.is_nullable;
            copy.collation.clone_from(&column.collation);
            copy.origin = self.origin();
            copy.uncertain.clone_from(&column.uncertain);
            match column.generation {
                Some(Generation::Stored | Generation::Virtual) if takes(LikeOption::Generated) => {
                    copy.generation = column.generation;
                    copy.generated_as.clone_from(&column.generated_as);
                }
                Some(Generation::IdentityAlways | Generation::IdentityByDefault)
                    if takes(LikeOption::Identity) =>
                {
                    copy.generation = column.generation;
                    let owner = (name.clone(), column.name.clone());
                    let mut sequences = self.catalog.sequences.iter();
                    let source = sequences.find(|known| known.owned_by.as_ref() == Some(&owner));
                    let options = source.map_or_else(String::new, |source| source.options.clone());
                    let sequence = self.identity_sequence(&making.table, &copy, options, &[]);
                    making.sequences.push(sequence);
                }
                _ if takes(LikeOption::Defaults) => copy.default.clone_from(&column.default),
                _ => {}
            }
            if takes(LikeOption::Comments) {
                copy.comment.clone_from(&column.comment);
            }
            if let Some(position) = making.table.column_position(&copy.name)
                && making.table.columns[position].is_inherited
            {
                making.table.columns[position].is_inherited = false;
                if takes(LikeOption::Comments) {
                    making.table.columns[position].comment.clone_from(&column.comment);
                }
                making.table.columns[position].is_nullable &= copy.is_nullable;
                continue;
            }
            if making.table.stored_column(&copy.name).is_some() {
                return Err(self.faults().repeated_column(&copy.name, like.table.range));
            }
            making.table.columns.push(copy);
        }
        if takes(LikeOption::Constraints) {
            let checks = other
                .constraints
                .iter()
                .filter(|constraint| matches!(constraint.kind, crate::catalog::ConstraintKind::Check { .. }));
            making.table.constraints.extend(checks.cloned());
        }
        if takes(LikeOption::Indexes) {
            making.index_sources.push(name);
        }
        making.table.uncertain = other.uncertain;
        Ok(())
    }

    fn add_constraints(&self, making: &mut Making, create: &CreateTable) -> Outcome {
        let mut constraints = std::mem::take(&mut making.constraints);
        if self.is_postgres() {
            constraints.sort_by_key(|(constraint, _)| postgres_rank(&constraint.kind));
            drop_redundant(&mut constraints);
        }
        if self.is_mysql() {
            constraints.sort_by_key(|(constraint, _)| mysql_rank(&constraint.kind));
            return self.add_mysql_keys(making, &constraints, create);
        }
        if self.is_sqlite() {
            // Whether `rowid` is there decides about the key.
            let has_key = constraints
                .iter()
                .any(|(constraint, _)| matches!(constraint.kind, ConstraintForm::PrimaryKey(_)));
            if !has_key && making.table.option("without rowid").is_some() {
                let message = format!("PRIMARY KEY missing on table {}", making.table.name.name);
                return Err(Faults::invalid(create.name.range, message));
            }
        }
        for (constraint, column) in &constraints {
            self.add_constraint(&mut making.table, constraint, column.as_deref())?;
        }
        if self.is_postgres() {
            // No row is there that could have been missed.
            for constraint in &mut making.table.constraints {
                constraint.is_validated = true;
            }
            self.check_partition_key(making, create)?;
            self.check_inherited_defaults(&making.table, create)?;
            check_partitioned(making, create)?;
            check_expressions(making, create)?;
        }
        Ok(())
    }

    /// Keys and plain indexes come in the order written, foreign keys after them.
    fn add_mysql_keys(
        &self,
        making: &mut Making,
        constraints: &[(TableConstraint, Option<String>)],
        create: &CreateTable,
    ) -> Outcome {
        let (keys, others): (Vec<_>, Vec<_>) = constraints
            .iter()
            .partition(|(constraint, _)| mysql_rank(&constraint.kind) == 0);
        for (constraint, column) in keys {
            self.add_constraint(&mut making.table, constraint, column.as_deref())?;
        }
        for element in &create.elements {
            if let TableElement::Index(form) = &element.value {
                self.add_index(&mut making.table, form, false)?;
            }
        }
        for (constraint, column) in others {
            self.add_constraint(&mut making.table, constraint, column.as_deref())?;
        }
        Ok(())
    }

    fn take_over_indexes(&self, making: &mut Making) {
        for source in std::mem::take(&mut making.index_sources) {
            let source = self.table(&source);
            let is_partition = making.table.partition_bound.is_some();
            self.copy_indexes(&mut making.table, &source);
            if is_partition {
                self.copy_foreign_keys(&mut making.table, &source);
            }
        }
    }
}

/// Gives a column of a new table the type that SQLite writes down for its affinity.
///
/// Source: SQLite documentation, "CREATE TABLE ... AS SELECT Statements".
fn with_affinity(mut column: Column) -> Column {
    if !column.data_type.is_unknown() {
        let name = match column.data_type.affinity() {
            Affinity::Text => "TEXT",
            Affinity::Numeric => "NUM",
            Affinity::Integer => "INT",
            Affinity::Real => "REAL",
            Affinity::Blob => "",
        };
        column.data_type = DataType::parse(crate::Dialect::Sqlite, name);
    }
    column
}

/// MySQL puts what the query gives behind what is only listed; a listed column that the query
/// gives, too, is there once, as it is listed.
fn merge_selected(table: &mut Table, selected: Vec<Column>) {
    let mut behind = Vec::new();
    for column in selected {
        match table.column_position(&column.name) {
            Some(place) => behind.push(table.columns.remove(place)),
            None => behind.push(column),
        }
    }
    table.columns.extend(behind);
}

/// Checks come first, then the primary key, then other keys, then foreign keys.
///
/// Source: `transformCreateStmt` in PostgreSQL's `parse_utilcmd.c`.
fn postgres_rank(kind: &ConstraintForm) -> u8 {
    match kind {
        ConstraintForm::Check { .. } | ConstraintForm::NotNull(_) => 0,
        ConstraintForm::PrimaryKey(_) => 1,
        ConstraintForm::Unique(_) | ConstraintForm::Exclude { .. } | ConstraintForm::UsingIndex { .. } => 2,
        ConstraintForm::ForeignKey { .. } => 3,
    }
}

fn mysql_rank(kind: &ConstraintForm) -> u8 {
    match kind {
        ConstraintForm::ForeignKey { .. } => 2,
        ConstraintForm::Check { .. } => 1,
        _ => 0,
    }
}

/// PostgreSQL makes one key of two that are written alike: `UNIQUE PRIMARY KEY`.
///
/// Source: `transformIndexConstraints` in PostgreSQL's `parse_utilcmd.c`.
fn drop_redundant(constraints: &mut Vec<(TableConstraint, Option<String>)>) {
    let columns = |(constraint, column): &(TableConstraint, Option<String>)| match &constraint.kind {
        ConstraintForm::PrimaryKey(form) | ConstraintForm::Unique(form) => {
            let names: Vec<String> = if form.elements.is_empty() {
                column.iter().cloned().collect()
            } else {
                form.elements
                    .iter()
                    .map(|element| super::indexes::element_label(element).to_owned())
                    .collect()
            };
            Some((
                names,
                form.included.clone(),
                form.is_null_one_value,
                constraint.deferral,
            ))
        }
        _ => None,
    };
    let mut kept: Vec<(TableConstraint, Option<String>)> = Vec::new();
    for constraint in constraints.drain(..) {
        let key = columns(&constraint);
        let same = kept.iter_mut().find(|kept| key.is_some() && columns(kept) == key);
        match same {
            Some(kept) => {
                if kept.0.name.is_none() {
                    kept.0.name = constraint.0.name;
                }
            }
            None => kept.push(constraint),
        }
    }
    *constraints = kept;
}
