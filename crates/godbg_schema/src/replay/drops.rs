//! `DROP`, and what goes along with it.

use godbg_text::TextRange;

use super::applier::Applier;
use super::fault::{Faults, Outcome, Thing};
use super::keys::begins_with;
use super::mentions::mentions;
use super::naming::index_owner;
use crate::catalog::{
    Constraint, QualifiedName, READS, REFERS, Table, TableKind, TypeFamily, Uncertainty, mention_bit,
};
use crate::ddl::{DropBehavior, ObjectKind, ObjectName, Spanned};

/// A `DROP` statement but for its names.
pub(crate) struct Drop<'a> {
    pub kind: ObjectKind,
    pub if_exists: bool,
    pub behavior: DropBehavior,
    pub on: Option<&'a ObjectName>,
    pub arguments: Option<&'a [String]>,
}

impl Applier<'_> {
    pub(crate) fn drop_objects(&mut self, drop: &Drop<'_>, names: &[ObjectName]) -> Outcome {
        // The tables of one statement may depend on each other.
        let mut together: Vec<QualifiedName> =
            names.iter().filter_map(|name| self.find_table(name)).collect();
        let partitions: Vec<QualifiedName> = together
            .iter()
            .filter(|name| self.is_partitioned(name))
            .flat_map(|name| self.descendants(name))
            .collect();
        together.extend(partitions);
        let mut gone: Vec<QualifiedName> = Vec::new();
        for name in names {
            // One that went along with another of the statement was there when it began.
            let is_gone =
                |known: &QualifiedName| known.name == name.last() && !self.catalog.tables.contains(known);
            if gone.iter().any(is_gone) {
                continue;
            }
            gone.clone_from(&together);
            match drop.kind {
                ObjectKind::Table
                | ObjectKind::View
                | ObjectKind::MaterializedView
                | ObjectKind::ForeignTable => {
                    self.drop_relation(drop, name, &together)?;
                }
                ObjectKind::Index => self.drop_index(drop, name)?,
                ObjectKind::Sequence => self.drop_sequence(drop, name)?,
                ObjectKind::Type | ObjectKind::Domain => self.drop_type(drop, name)?,
                ObjectKind::Schema => self.drop_schema(drop, name)?,
                ObjectKind::Extension => self.drop_extension(drop, name)?,
                ObjectKind::Routine(_) => self.drop_routine(drop, name)?,
                ObjectKind::Trigger => self.drop_trigger(drop, name)?,
            }
        }
        Ok(())
    }

    fn is_partitioned(&self, name: &QualifiedName) -> bool {
        let table = self.catalog.tables.get(name);
        table.is_some_and(|table| table.kind == TableKind::Partitioned)
    }

    pub(super) fn absent(&self, drop: &Drop<'_>, thing: Thing, name: &ObjectName) -> Outcome {
        if drop.if_exists {
            Ok(())
        } else {
            Err(self.faults().missing(thing, &name.to_string(), name.range))
        }
    }

    fn drop_relation(&mut self, drop: &Drop<'_>, name: &ObjectName, together: &[QualifiedName]) -> Outcome {
        let thing = match drop.kind {
            ObjectKind::View => Thing::View,
            ObjectKind::MaterializedView => Thing::MaterializedView,
            _ => Thing::Table,
        };
        if self.is_mysql() {
            super::mysql_checks::check_name(super::mysql_checks::Named::Table, name.last(), name.range)?;
        }
        let Some(found) = self.find_table(name) else {
            return self.absent(drop, thing, name);
        };
        let kind = self.table(&found).kind;
        let is_right = match drop.kind {
            ObjectKind::View => kind == TableKind::View,
            ObjectKind::MaterializedView => kind == TableKind::MaterializedView,
            _ => !matches!(kind, TableKind::View | TableKind::MaterializedView),
        };
        if !is_right && self.is_mysql() && drop.if_exists {
            return Ok(());
        }
        if !is_right {
            let message = match self.dialect() {
                crate::Dialect::Postgres => format!("\"{}\" is not a {}", found.name, word(drop.kind)),
                crate::Dialect::Sqlite => format!(
                    "use DROP {} to delete {} {}",
                    opposite(kind).0,
                    opposite(kind).1,
                    found.name
                ),
                _ => format!("Unknown table '{}'", found.name),
            };
            return Err(Faults::invalid(name.range, message));
        }
        self.drop_table(&found, drop.behavior, together, name.range)
    }

    /// Drops a table or view and what cannot be without it.
    pub(crate) fn drop_table(
        &mut self,
        name: &QualifiedName,
        behavior: DropBehavior,
        together: &[QualifiedName],
        range: TextRange,
    ) -> Outcome {
        // First it goes itself: views may read each other in a circle.
        let Some(table) = self.catalog.tables.remove(name) else {
            return Ok(());
        };
        if self.is_postgres() {
            self.drop_dependents_of_table(name, behavior, together, range)?;
        }
        self.refresh_views(name);
        self.drop_owned_sequences(|sequence| {
            sequence
                .owned_by
                .as_ref()
                .is_some_and(|(owner, _)| owner == &table.name)
        });
        Ok(())
    }

    fn drop_dependents_of_table(
        &mut self,
        name: &QualifiedName,
        behavior: DropBehavior,
        together: &[QualifiedName],
        range: TextRange,
    ) -> Outcome {
        let in_use = || Err(Faults::in_use("table", &name.name, range));
        let is_restricted = behavior == DropBehavior::Restrict;
        let refers = |table: &Table| {
            table.name != *name
                && table
                    .constraints
                    .iter()
                    .any(|constraint| constraint.foreign_key().is_some_and(|key| key.table == *name))
        };
        let outside = |table: &&Table| !together.contains(&table.name);
        let tables = &self.catalog.tables;
        let is_referred = tables
            .iter_with(REFERS | mention_bit(name))
            .filter(outside)
            .any(refers);
        if is_restricted && is_referred {
            return in_use();
        }
        self.catalog
            .tables
            .update_with(REFERS | mention_bit(name), refers, |table| {
                table
                    .constraints
                    .retain(|constraint| constraint.foreign_key().is_none_or(|key| key.table != *name));
            });
        let readers: Vec<QualifiedName> = self
            .catalog
            .tables
            .iter_with(READS | mention_bit(name))
            .filter(|table| table.reads.contains(name))
            .map(|table| table.name.clone())
            .collect();
        let is_parent_of_partitions = |table: &Table| table.partition_bound.is_some();
        for dependent in readers.into_iter().chain(self.children(name)) {
            let Some(table) = self.catalog.tables.get(&dependent) else {
                continue;
            };
            // Partitions go with their table, other children and views stay in the way.
            let goes_anyway = is_parent_of_partitions(table) && table.inherits.contains(name);
            if is_restricted && !goes_anyway && !together.contains(&dependent) {
                return in_use();
            }
            self.drop_table(&dependent, DropBehavior::Cascade, together, range)?;
        }
        // A table's row type may be the type of a column.
        let uses = |family: &TypeFamily| matches!(family, TypeFamily::Composite(used) if used == name);
        self.drop_columns_of_type(uses, (behavior, together), (&name.name, range))
    }

    /// Drops what depends on a column of PostgreSQL: foreign keys of other tables, views,
    /// generated columns.
    pub(crate) fn drop_dependents_of_column(
        &mut self,
        table: &Table,
        dropped: &str,
        column: &Spanned<String>,
        behavior: DropBehavior,
    ) -> Outcome {
        let name = &table.name;
        let is_restricted = behavior == DropBehavior::Restrict;
        let in_use = || {
            let what = format!("{dropped} of table {}", name.name);
            Err(Faults::in_use("column", &what, column.range))
        };
        let refers = |other: &Table| {
            other.name != *name
                && other.constraints.iter().any(|constraint| {
                    constraint
                        .foreign_key()
                        .is_some_and(|key| key.table == *name && key.referenced.iter().any(|c| c == dropped))
                })
        };
        if is_restricted
            && self
                .catalog
                .tables
                .iter_with(REFERS | mention_bit(name))
                .any(refers)
        {
            return in_use();
        }
        self.catalog
            .tables
            .update_with(REFERS | mention_bit(name), refers, |other| {
                other.constraints.retain(|constraint| {
                    constraint
                        .foreign_key()
                        .is_none_or(|key| key.table != *name || !key.referenced.iter().any(|c| c == dropped))
                });
            });
        let is_generated_from = table.columns.iter().any(|other| {
            other
                .generated_as
                .as_ref()
                .is_some_and(|expression| mentions(table.dialect, &expression.text, dropped))
        });
        if is_restricted && is_generated_from {
            return in_use();
        }
        let views: Vec<(QualifiedName, bool)> = self
            .catalog
            .tables
            .iter_with(READS | mention_bit(name))
            .filter(|view| view.reads.contains(name))
            .filter(|view| {
                view.definition
                    .as_ref()
                    .is_some_and(|definition| mentions(table.dialect, &definition.text, dropped))
            })
            .map(|view| (view.name.clone(), view.reads.len() == 1))
            .collect();
        for (view, is_certain) in views {
            if behavior == DropBehavior::Cascade {
                self.drop_table(&view, DropBehavior::Cascade, &[], column.range)?;
            } else if is_certain {
                return in_use();
            } else if let Some(view) = self.catalog.tables.get_mut(&view) {
                // The name may be another table's column.
                view.uncertain = Some(Uncertainty::new("a column that it may read is dropped", None));
            }
        }
        Ok(())
    }

    fn drop_index(&mut self, drop: &Drop<'_>, name: &ObjectName) -> Outcome {
        let owner = if let Some(on) = drop.on {
            match self.find_table(on) {
                Some(table) => Some(table),
                None if drop.if_exists => return Ok(()),
                None => {
                    return Err(self.faults().missing(Thing::Relation, &on.to_string(), on.range));
                }
            }
        } else {
            let lookup = name.lookup();
            let found = self.catalog.find_name(&lookup, |name| {
                index_owner(self.catalog, &name.schema, &name.name).is_some()
            });
            found.and_then(|name| {
                index_owner(self.catalog, &name.schema, &name.name).map(|table| table.name.clone())
            })
        };
        let Some(owner) = owner else {
            return self.absent(drop, Thing::Index, name);
        };
        let mut table = self.table(&owner);
        let wanted = Spanned::new(name.last().to_owned(), name.range);
        let dropped = table.index(&wanted.value).cloned();
        self.drop_table_index(&mut table, &wanted, drop.if_exists)?;
        let is_shared = table.kind == TableKind::Partitioned;
        self.put_back(table);
        if let Some(dropped) = dropped.filter(|_| is_shared) {
            self.drop_from_partitions(&owner, &dropped);
        }
        Ok(())
    }

    /// The index of a partitioned table goes from its partitions as well.
    fn drop_from_partitions(&mut self, parent: &QualifiedName, dropped: &crate::catalog::Index) {
        for child in self.children(parent) {
            let mut table = self.table(&child);
            let place = table
                .indexes
                .iter()
                .position(|own| super::inheritance::is_same_index(own, dropped) && own.constraint.is_none());
            if let Some(place) = place {
                table.indexes.remove(place);
                self.put_back(table);
            }
            self.drop_from_partitions(&child, dropped);
        }
    }

    /// Drops an index by its name from a table.
    pub(crate) fn drop_table_index(
        &self,
        table: &mut Table,
        name: &Spanned<String>,
        if_exists: bool,
    ) -> Outcome {
        let Some(index) = table.index(&name.value).cloned() else {
            return if if_exists {
                Ok(())
            } else {
                Err(self.faults().missing(Thing::Index, &name.value, name.range))
            };
        };
        if self.is_mysql() {
            let needing = table.constraints.iter().find(|constraint| {
                constraint.foreign_key().is_some()
                    && begins_with(&index, constraint.columns())
                    && !table
                        .indexes
                        .iter()
                        .any(|other| other.name != index.name && begins_with(other, constraint.columns()))
            });
            if needing.is_some() {
                let message = format!(
                    "Cannot drop index '{}': needed in a foreign key constraint",
                    index.name
                );
                return Err(Faults::invalid(name.range, message));
            }
            table.constraints.retain(|constraint| {
                !(constraint.has_index() && Some(&constraint.name) == index.constraint.as_ref())
            });
        } else if let Some(constraint) = &index.constraint {
            let message = match self.dialect() {
                crate::Dialect::Postgres => format!(
                    "cannot drop index {} because constraint {constraint} on table {} requires it",
                    index.name, table.name.name
                ),
                _ => "index associated with UNIQUE or PRIMARY KEY constraint cannot be dropped".to_owned(),
            };
            return Err(Faults::invalid(name.range, message));
        }
        table.indexes.retain(|other| other.name != index.name);
        Ok(())
    }

    pub(crate) fn drop_constraint(
        &mut self,
        table: &QualifiedName,
        name: &Spanned<String>,
        (is_foreign_key, if_exists): (bool, bool),
        behavior: DropBehavior,
    ) -> Outcome {
        let mut table = self.table(table);
        let found = table
            .constraint(&name.value)
            .filter(|constraint| !is_foreign_key || constraint.foreign_key().is_some())
            .cloned();
        let Some(constraint) = found else {
            if if_exists {
                return Ok(());
            }
            // MariaDB drops an index by DROP CONSTRAINT as well.
            if self.is_mysql() && !is_foreign_key && table.index(&name.value).is_some() {
                self.drop_table_index(&mut table, name, false)?;
                self.put_back(table);
                return Ok(());
            }
            return Err(self
                .faults()
                .missing_constraint(&table.name.name, &name.value, name.range));
        };
        let is_inherited = constraint.is_inherited || self.parents_with_check(&table, &constraint.name) > 0;
        if self.is_postgres() && is_inherited {
            let message = format!(
                "cannot drop inherited constraint \"{}\" of relation \"{}\"",
                constraint.name, table.name.name
            );
            return Err(Faults::invalid(name.range, message));
        }
        if self.is_postgres() && constraint.has_index() {
            self.drop_references_to_key(&table, constraint.columns(), (name, behavior))?;
        }
        table.constraints.retain(|other| other.name != constraint.name);
        table.indexes.retain(|index| {
            index.constraint.as_deref() != Some(constraint.name.as_str()) || !constraint.has_index()
        });
        let owner = table.name.clone();
        self.put_back(table);
        if self.is_postgres() {
            self.drop_from_children(&owner, &constraint);
        }
        Ok(())
    }

    /// Takes from the children what they have of a constraint by inheritance only.
    fn drop_from_children(&mut self, parent: &QualifiedName, dropped: &Constraint) {
        let is_check = super::inheritance::is_handed_down(dropped);
        for child in self.children(parent) {
            let mut table = self.table(&child);
            let place = table.constraints.iter().position(|own| {
                own.is_inherited && (own.kind == dropped.kind || is_check && own.name == dropped.name)
            });
            let Some(place) =
                place.filter(|_| !is_check || self.parents_with_check(&table, &dropped.name) == 0)
            else {
                continue;
            };
            if self.is_only {
                table.constraints[place].is_inherited = false;
                self.put_back(table);
                continue;
            }
            let own = table.constraints.remove(place);
            table
                .indexes
                .retain(|index| !own.has_index() || index.constraint.as_ref() != Some(&own.name));
            self.put_back(table);
            self.drop_from_children(&child, &own);
        }
    }

    fn drop_references_to_key(
        &mut self,
        table: &Table,
        columns: &[String],
        (name, behavior): (&Spanned<String>, DropBehavior),
    ) -> Outcome {
        let others = table
            .constraints
            .iter()
            .filter(|other| other.has_index() && other.name != name.value)
            .any(|other| other.columns() == columns);
        let target = table.name.clone();
        let refers = |other: &Table| {
            other.constraints.iter().any(|constraint| {
                constraint
                    .foreign_key()
                    .is_some_and(|key| key.table == target && key.referenced == columns)
            })
        };
        if others || !self.catalog.tables.iter().any(refers) {
            return Ok(());
        }
        if behavior == DropBehavior::Restrict {
            let what = format!("{} on table {}", name.value, target.name);
            return Err(Faults::in_use("constraint", &what, name.range));
        }
        self.catalog.tables.update(refers, |other| {
            other.constraints.retain(|constraint| {
                constraint
                    .foreign_key()
                    .is_none_or(|key| key.table != target || key.referenced != columns)
            });
        });
        Ok(())
    }

    fn drop_schema(&mut self, drop: &Drop<'_>, name: &ObjectName) -> Outcome {
        let schema = name.last().to_owned();
        if self.catalog.schema(&schema).is_none() {
            return self.absent(drop, Thing::Schema, name);
        }
        let inside: Vec<QualifiedName> = self
            .catalog
            .tables
            .iter()
            .filter(|table| table.name.schema == schema)
            .map(|table| table.name.clone())
            .collect();
        let types: Vec<QualifiedName> = self
            .catalog
            .types
            .iter()
            .filter(|found| found.name.schema == schema)
            .map(|found| found.name.clone())
            .collect();
        let is_restricted = self.is_postgres() && drop.behavior == DropBehavior::Restrict;
        if is_restricted && !(inside.is_empty() && types.is_empty()) {
            return Err(Faults::in_use("schema", &schema, name.range));
        }
        for table in inside {
            self.drop_table(&table, DropBehavior::Cascade, &[], name.range)?;
        }
        for found in types {
            self.catalog.types.remove(&found);
        }
        self.drop_owned_sequences(|sequence| sequence.name.schema == schema);
        self.catalog
            .routines
            .retain(|routine| routine.name.schema != schema);
        self.catalog.schemas.retain(|known| known.name != schema);
        Ok(())
    }

    /// Takes a schema away, if it is there, with all in it.
    pub(super) fn empty_schema(&mut self, schema: &str, range: TextRange) -> Outcome {
        let name = ObjectName {
            parts: vec![schema.to_owned()],
            range,
        };
        let drop = Drop {
            kind: ObjectKind::Schema,
            if_exists: true,
            behavior: DropBehavior::Cascade,
            on: None,
            arguments: None,
        };
        self.drop_schema(&drop, &name)
    }

    fn drop_extension(&mut self, drop: &Drop<'_>, name: &ObjectName) -> Outcome {
        let before = self.catalog.extensions.len();
        self.catalog
            .extensions
            .retain(|extension| extension.name != name.last());
        if self.catalog.extensions.len() == before {
            return self.absent(drop, Thing::Extension, name);
        }
        Ok(())
    }
}

fn word(kind: ObjectKind) -> &'static str {
    match kind {
        ObjectKind::View => "view",
        ObjectKind::MaterializedView => "materialized view",
        ObjectKind::ForeignTable => "foreign table",
        _ => "table",
    }
}

fn opposite(kind: TableKind) -> (&'static str, &'static str) {
    if kind == TableKind::View {
        ("VIEW", "view")
    } else {
        ("TABLE", "table")
    }
}
