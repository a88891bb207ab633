//! Which object a name in a statement means.

use super::candidates::closest_names;
use super::name::{NameKind, NamePart, QualifiedName, comparison_key, default_schema};
use super::system::{is_system_schema, system_table};
use super::{Catalog, DataType, Table, TypeFamily, Uncertainty, UserTypeKind};
use crate::Dialect;

/// What is known about the table that a statement names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableLookup<'a> {
    /// The table.
    Found(&'a Table),
    /// No such table, for sure.
    Missing {
        /// Names that look like it, best first, as one would write them.
        candidates: Vec<String>,
    },
    /// There may or may not be such a table.
    Unclear(Uncertainty),
}

impl Catalog {
    /// Returns the table or view that a statement means by these parts: `[table]`,
    /// `[schema, table]` or `[database, schema, table]`.
    pub fn find_table(&self, parts: &[NamePart<'_>]) -> Option<&Table> {
        let (schema, name) = self.split(parts)?;
        match schema {
            Some(schema) => self.table_in(&schema, &name),
            None => self.table_on_path(&name),
        }
    }

    /// Returns the table that a statement means, or says whether it is missing for sure.
    pub fn look_up_table(&self, parts: &[NamePart<'_>]) -> TableLookup<'_> {
        if let Some(table) = self.find_table(parts) {
            return TableLookup::Found(table);
        }
        if let Some(uncertain) = self.uncertain.first() {
            return TableLookup::Unclear(uncertain.clone());
        }
        let Some((schema, name)) = self.split(parts) else {
            return TableLookup::Unclear(Uncertainty::new("the name has too many parts", None));
        };
        if let Some(schema) = &schema {
            if is_system_schema(self.dialect, schema) {
                let reason = format!("tables of the system schema {schema} are not all known");
                return TableLookup::Unclear(Uncertainty::new(reason, None));
            }
            if self.schema(schema).is_none() && self.dialect != Dialect::Postgres {
                // A database of the server, or an attached file, that no migration makes.
                let reason = format!("no file says what the database {schema} holds");
                return TableLookup::Unclear(Uncertainty::new(reason, None));
            }
        }
        TableLookup::Missing {
            candidates: self.table_candidates(schema.as_deref(), &name),
        }
    }

    /// Splits the parts into schema and name as stored. A database in front of them can only
    /// be the connection's own.
    fn split(&self, parts: &[NamePart<'_>]) -> Option<(Option<String>, String)> {
        let stored = |part: &NamePart<'_>| part.stored(self.dialect).into_owned();
        match parts {
            [name] => Some((None, stored(name))),
            [schema, name] | [_, schema, name] => Some((Some(stored(schema)), stored(name))),
            _ => None,
        }
    }

    fn table_in(&self, schema: &str, name: &str) -> Option<&Table> {
        self.tables
            .get(&QualifiedName::new(schema, name))
            .or_else(|| system_table(self.dialect, Some(schema), name))
    }

    fn table_on_path(&self, name: &str) -> Option<&Table> {
        // A temporary table hides any other of its name.
        self.table_in(temporary_schema(self.dialect), name)
            .or_else(|| system_table(self.dialect, None, name))
            .or_else(|| {
                self.search_path
                    .iter()
                    .find_map(|schema| self.tables.get(&QualifiedName::new(schema.as_str(), name)))
            })
    }

    fn table_candidates(&self, schema: Option<&str>, name: &str) -> Vec<String> {
        let visible = self
            .tables
            .iter()
            .filter(|table| schema.is_none_or(|schema| table.name.schema == schema));
        let mut found = closest_names(name, visible.map(|table| table.name.name.as_str()));
        if found.is_empty() && schema.is_some() {
            // The table may lie in another schema.
            found = self
                .tables
                .iter()
                .filter(|table| table.name.name == name)
                .map(|table| table.name.to_string())
                .collect();
        }
        found
    }

    /// Returns where an object of this name goes when a statement makes it.
    pub fn name_for_new(&self, parts: &[NamePart<'_>]) -> Option<QualifiedName> {
        let (schema, name) = self.split(parts)?;
        let schema = schema.unwrap_or_else(|| {
            self.search_path
                .first()
                .cloned()
                .unwrap_or_else(|| default_schema(self.dialect).to_owned())
        });
        Some(QualifiedName { schema, name })
    }

    /// Returns the schemas in which a name is looked up.
    pub(crate) fn schemas_of<'a>(&'a self, schema: Option<&'a str>) -> Vec<&'a str> {
        match schema {
            Some(schema) => vec![schema],
            None => std::iter::once(temporary_schema(self.dialect))
                .chain(self.search_path.iter().map(String::as_str))
                .chain((self.dialect == Dialect::Postgres).then_some("pg_catalog"))
                .collect(),
        }
    }

    /// Finds the object that the parts mean among those that `has` knows.
    pub(crate) fn find_name(
        &self,
        parts: &[NamePart<'_>],
        has: impl Fn(&QualifiedName) -> bool,
    ) -> Option<QualifiedName> {
        let (schema, name) = self.split(parts)?;
        self.schemas_of(schema.as_deref())
            .into_iter()
            .map(|schema| QualifiedName::new(schema, name.as_str()))
            .find(|name| has(name))
    }

    /// Reads a type as a column definition writes it, types of the catalog included.
    pub fn resolve_type(&self, text: &str) -> DataType {
        self.resolved(DataType::parse(self.dialect, text))
    }

    /// Looks up a type that the engine does not have itself.
    pub fn resolved(&self, mut data_type: DataType) -> DataType {
        match &mut data_type.family {
            TypeFamily::Array(element) => {
                let resolved = self.resolved((**element).clone());
                **element = resolved;
            }
            TypeFamily::Unknown(name) => {
                let family = self.user_type_family(name);
                if let Some(family) = family {
                    data_type.family = family;
                }
            }
            _ => {}
        }
        data_type
    }

    fn user_type_family(&self, name: &str) -> Option<TypeFamily> {
        if self.dialect != Dialect::Postgres {
            return None;
        }
        let parts: Vec<NamePart<'_>> = name.splitn(2, '.').map(NamePart::quoted).collect();
        let found = self.find_name(&parts, |name| {
            self.types.contains(name) || self.tables.contains(name)
        })?;
        let Some(user_type) = self.types.get(&found) else {
            return Some(TypeFamily::Composite(found));
        };
        Some(match user_type.kind {
            UserTypeKind::Enum(_) => TypeFamily::Enum(found),
            UserTypeKind::Domain(_) => TypeFamily::Domain(found),
            UserTypeKind::Composite(_) => TypeFamily::Composite(found),
            UserTypeKind::Range(_) | UserTypeKind::Opaque => {
                TypeFamily::Other(name.strip_prefix("public.").unwrap_or(name).to_owned())
            }
        })
    }
}

impl Table {
    /// Returns names of columns that look like a name that is none, best first.
    pub fn column_candidates(&self, name: &str) -> Vec<String> {
        let key = comparison_key(self.dialect, NameKind::Member, name);
        closest_names(&key, self.columns.iter().map(|column| column.name.as_str()))
    }
}

/// Returns the schema of temporary tables.
pub(crate) fn temporary_schema(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Postgres => "pg_temp",
        Dialect::MySql | Dialect::MariaDb => "#temporary",
        Dialect::Sqlite => "temp",
    }
}
