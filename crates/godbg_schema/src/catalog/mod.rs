//! The catalog: what a database holds, as its engine would have it.

mod candidates;
mod columns;
mod constraint;
mod data_type;
mod index;
mod lookup;
mod name;
mod objects;
mod system;
mod table;
mod type_display;
mod type_names;
mod type_spelling;
mod uncertain;
mod user_types;

pub use candidates::closest_names;
pub use columns::Columns;
pub use constraint::{Constraint, ConstraintKind, Deferral, ForeignKey, ReferentialAction};
pub use data_type::{Affinity, DataType, TypeFamily};
pub use index::{Index, IndexKey, IndexPart};
pub use lookup::TableLookup;
pub(crate) use lookup::temporary_schema;
pub use name::{
    NameKind, NamePart, POSTGRES_NAME_BYTES, QualifiedName, comparison_key, default_schema, is_same_name,
};
pub use objects::{Glance, Objects};
pub use system::system_table;
pub use table::{Column, Expression, Generation, Persistence, Table, TableKind, TableOption, Trigger};
pub(crate) use table::{HAS_OWN_TYPES, HAS_PARENTS, READS, REFERS, member_bit, mention_bit};
pub use type_names::extension_of_type;
pub use uncertain::Uncertainty;
pub use user_types::{
    Domain, DomainCheck, Routine, RoutineArgument, RoutineKind, Sequence, UserType, UserTypeKind,
};

use godbg_text::SourceRange;

use crate::Dialect;

/// What a database holds.
///
/// Tables, views and materialised views share one list, since a query may name any of them
/// where it names another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalog {
    /// Whose rules it follows.
    pub dialect: Dialect,
    /// Where names without a schema are looked up, in order; what is made without naming a
    /// schema goes into the first. System schemas are looked up as well and are not listed.
    pub search_path: Vec<String>,
    /// The schemas, system schemas left out.
    pub schemas: Vec<Schema>,
    /// Tables, views and whatever else is read like one.
    pub tables: Objects<Table>,
    /// Enums, domains, composite types and ranges.
    pub types: Objects<UserType>,
    /// Sequences.
    pub sequences: Objects<Sequence>,
    /// Functions and procedures in the order in which they were made; one name may stand for
    /// several.
    pub routines: Vec<Routine>,
    /// Extensions (PostgreSQL).
    pub extensions: Vec<Extension>,
    /// The collation that a table has when it names none, where that is known (MySQL, MariaDB).
    pub default_collation: Option<String>,
    /// Why the catalog as a whole may differ from the engine's: a statement that could have
    /// done anything. Nothing must be concluded from the absence of a table then.
    pub uncertain: Vec<Uncertainty>,
}

/// A schema; in MySQL a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// The name as stored.
    pub name: String,
    /// Its comment.
    pub comment: Option<String>,
    /// The statement that made it.
    pub origin: Option<SourceRange>,
}

/// An extension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The name as stored.
    pub name: String,
    /// The schema that its objects lie in.
    pub schema: String,
    /// The statement that made it.
    pub origin: Option<SourceRange>,
}

impl Catalog {
    /// Returns the catalog of a fresh database.
    pub fn new(dialect: Dialect) -> Self {
        let schema = default_schema(dialect);
        Self {
            dialect,
            search_path: vec![schema.to_owned()],
            schemas: vec![Schema {
                name: schema.to_owned(),
                comment: None,
                origin: None,
            }],
            tables: Objects::new(dialect, NameKind::Table),
            types: Objects::new(dialect, NameKind::Table),
            sequences: Objects::new(dialect, NameKind::Table),
            routines: Vec::new(),
            extensions: Vec::new(),
            default_collation: None,
            uncertain: Vec::new(),
        }
    }

    /// Returns the schema of this stored name.
    pub fn schema(&self, name: &str) -> Option<&Schema> {
        self.schemas
            .iter()
            .find(|schema| is_same_name(self.dialect, NameKind::Table, &schema.name, name))
    }

    /// Says whether the engine would have neither more nor other tables than listed.
    pub fn is_complete(&self) -> bool {
        self.uncertain.is_empty()
    }

    /// Returns the labels of an enum type, wherever they are declared.
    pub fn enum_labels<'a>(&'a self, data_type: &'a DataType) -> Option<&'a [String]> {
        match &data_type.family {
            TypeFamily::InlineEnum(labels) => Some(labels),
            TypeFamily::Enum(name) => match &self.types.get(name)?.kind {
                UserTypeKind::Enum(labels) => Some(labels),
                _ => None,
            },
            TypeFamily::Domain(_) => match self.base_type(data_type) {
                base if base == data_type => None,
                base => self.enum_labels(base),
            },
            _ => None,
        }
    }

    /// Returns the type that a domain stands for, however many domains lie between; any
    /// other type as it is.
    pub fn base_type<'a>(&'a self, data_type: &'a DataType) -> &'a DataType {
        let mut current = data_type;
        // Domains cannot be circular; the bound keeps a wrong catalog from hanging us.
        for _ in 0..64 {
            let TypeFamily::Domain(name) = &current.family else {
                break;
            };
            match self.types.get(name).map(|found| &found.kind) {
                Some(UserTypeKind::Domain(domain)) => current = &domain.base,
                _ => break,
            }
        }
        current
    }
}
