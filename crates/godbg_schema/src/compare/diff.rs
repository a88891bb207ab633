//! What one catalog has and the other has not.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::shown;
use crate::catalog::{
    Catalog, Column, Constraint, ConstraintKind, Deferral, Index, IndexKey, Sequence, Table, UserType,
    UserTypeKind,
};

/// One difference between two catalogs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What kind of object: `table`, `column`, `index`.
    pub object: &'static str,
    /// Its name, with the table in front where it belongs to one.
    pub name: String,
    /// How the two differ.
    pub change: Change,
}

/// How two catalogs differ about one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Only the first has it.
    Removed,
    /// Only the second has it.
    Added,
    /// Both have it, each in its own way.
    Changed {
        /// What differs: `type`, `default`.
        what: &'static str,
        /// How it is in the first.
        from: String,
        /// How it is in the second.
        to: String,
    },
}

/// The three kinds of [`Change`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// Gone.
    Removed,
    /// New.
    Added,
    /// Another one.
    Changed,
}

impl Difference {
    /// Returns the kind of the change.
    pub fn kind(&self) -> ChangeKind {
        match self.change {
            Change::Removed => ChangeKind::Removed,
            Change::Added => ChangeKind::Added,
            Change::Changed { .. } => ChangeKind::Changed,
        }
    }
}

/// Returns the differences between two catalogs in comparable form, sorted by kind of object
/// and name. What is uncertain on either side is no difference.
pub fn differences(left: &Catalog, right: &Catalog) -> Vec<Difference> {
    let mut found = Found(Vec::new());
    let schemas = |catalog: &Catalog| named(catalog.schemas.iter().map(|schema| (schema.name.clone(), ())));
    found.compare("schema", &schemas(left), &schemas(right), |(), (), _, _| {});
    let extensions =
        |catalog: &Catalog| named(catalog.extensions.iter().map(|found| (found.name.clone(), ())));
    found.compare(
        "extension",
        &extensions(left),
        &extensions(right),
        |(), (), _, _| {},
    );
    let types = |catalog: &Catalog| {
        let types = catalog
            .types
            .iter()
            .map(|found| (shown(&found.name), found.clone()));
        named(types)
    };
    found.compare("type", &types(left), &types(right), user_type);
    let sequences = |catalog: &Catalog| {
        let sequences = catalog.sequences.iter();
        named(sequences.map(|found| (shown(&found.name), found.clone())))
    };
    found.compare("sequence", &sequences(left), &sequences(right), sequence);
    let tables = |catalog: &Catalog| {
        let tables = catalog.tables.iter();
        named(tables.map(|found| (shown(&found.name), found.clone())))
    };
    let (left_tables, right_tables) = (tables(left), tables(right));
    found.compare("table", &left_tables, &right_tables, table);
    // Where anything could have happened, absence means nothing.
    found.0.retain(|difference| {
        let (own, other) = match difference.change {
            Change::Removed => (&left_tables, right),
            Change::Added => (&right_tables, left),
            Change::Changed { .. } => return true,
        };
        let is_doubted = own
            .get(&difference.name)
            .is_some_and(|table| table.uncertain.is_some());
        !(difference.object == "table" && (is_doubted || !other.is_complete()))
    });
    let routines = |catalog: &Catalog| {
        named(catalog.routines.iter().map(|routine| {
            let types = routine
                .arguments
                .iter()
                .map(|argument| argument.data_type.written.as_str());
            let name = format!(
                "{}({})",
                shown(&routine.name),
                types.collect::<Vec<_>>().join(", ")
            );
            (name, ())
        }))
    };
    found.compare("routine", &routines(left), &routines(right), |(), (), _, _| {});
    found.0
}

type Named<T> = BTreeMap<String, T>;

fn named<T>(items: impl Iterator<Item = (String, T)>) -> Named<T> {
    items.collect()
}

struct Found(Vec<Difference>);

impl Found {
    fn compare<T>(
        &mut self,
        object: &'static str,
        left: &Named<T>,
        right: &Named<T>,
        both: impl Fn(&T, &T, &str, &mut Found),
    ) {
        for (name, item) in left {
            match right.get(name) {
                Some(other) => both(item, other, name, self),
                None => self.push(object, name, Change::Removed),
            }
        }
        for name in right.keys().filter(|name| !left.contains_key(*name)) {
            self.push(object, name, Change::Added);
        }
    }

    fn push(&mut self, object: &'static str, name: &str, change: Change) {
        self.0.push(Difference {
            object,
            name: name.to_owned(),
            change,
        });
    }

    fn field(&mut self, object: &'static str, name: &str, what: &'static str, values: (String, String)) {
        let (from, to) = values;
        if from != to {
            self.push(object, name, Change::Changed { what, from, to });
        }
    }
}

fn text(value: Option<&str>) -> String {
    value.unwrap_or("none").to_owned()
}

fn yes(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}

fn user_type(left: &UserType, right: &UserType, name: &str, found: &mut Found) {
    let describe = |user_type: &UserType| match &user_type.kind {
        UserTypeKind::Enum(labels) => format!("enum ({})", labels.join(", ")),
        UserTypeKind::Domain(domain) => {
            let null = if domain.is_not_null { " not null" } else { "" };
            let default = domain.default.as_ref();
            let default = default.map_or_else(String::new, |default| format!(" default {}", default.text));
            let checks = domain
                .checks
                .iter()
                .map(|check| format!(" check {}", check.expression.text));
            format!(
                "domain {}{null}{default}{}",
                domain.base.written,
                checks.collect::<String>()
            )
        }
        UserTypeKind::Composite(fields) => {
            let fields = fields
                .iter()
                .map(|field| format!("{} {}", field.name, field.data_type.written));
            format!("composite ({})", fields.collect::<Vec<_>>().join(", "))
        }
        UserTypeKind::Range(_) => "range".to_owned(),
        UserTypeKind::Opaque => "other".to_owned(),
    };
    found.field("type", name, "definition", (describe(left), describe(right)));
    let comments = (text(left.comment.as_deref()), text(right.comment.as_deref()));
    found.field("type", name, "comment", comments);
}

fn sequence(left: &Sequence, right: &Sequence, name: &str, found: &mut Found) {
    let owner = |sequence: &Sequence| {
        let owner = sequence.owned_by.as_ref();
        owner.map_or_else(
            || "none".to_owned(),
            |(table, column)| format!("{}.{column}", shown(table)),
        )
    };
    found.field("sequence", name, "owner", (owner(left), owner(right)));
    let options = (left.options.clone(), right.options.clone());
    found.field("sequence", name, "options", options);
    let types = (left.data_type.written.clone(), right.data_type.written.clone());
    found.field("sequence", name, "type", types);
}

fn table(left: &Table, right: &Table, name: &str, found: &mut Found) {
    if left.uncertain.is_some() || right.uncertain.is_some() {
        return;
    }
    let kind = |table: &Table| format!("{:?}, {:?}", table.kind, table.persistence).to_lowercase();
    found.field("table", name, "kind", (kind(left), kind(right)));
    let options = |table: &Table| {
        let options = table
            .options
            .iter()
            .map(|option| format!("{}={}", option.name, option.value));
        options.collect::<Vec<_>>().join(" ")
    };
    found.field("table", name, "options", (options(left), options(right)));
    let partition = |table: &Table| {
        let parts = [&table.partition_by, &table.partition_bound]
            .into_iter()
            .flatten();
        let parents = table
            .inherits
            .iter()
            .map(|parent| format!("of {}", shown(parent)));
        let parts = parts.map(|part| part.text.to_string());
        parents.chain(parts).collect::<Vec<_>>().join(" ")
    };
    found.field("table", name, "inheritance", (partition(left), partition(right)));
    let comments = (text(left.comment.as_deref()), text(right.comment.as_deref()));
    found.field("table", name, "comment", comments);
    let member = |member: &str| format!("{name}.{member}");
    let columns = |table: &Table| {
        named(
            table
                .columns
                .iter()
                .map(|found| (member(&found.name), found.clone())),
        )
    };
    found.compare("column", &columns(left), &columns(right), column);
    let names = |table: &Table, other: &Table| {
        let both = table
            .columns
            .iter()
            .filter(|column| other.stored_column(&column.name).is_some());
        both.map(|column| column.name.to_lowercase())
            .collect::<Vec<_>>()
            .join(", ")
    };
    found.field(
        "table",
        name,
        "order of columns",
        (names(left, right), names(right, left)),
    );
    let constraints = |table: &Table| {
        named(table.constraints.iter().map(|constraint| {
            let own = if constraint.name.is_empty() {
                described(constraint)
            } else {
                constraint.name.clone()
            };
            (member(&own), constraint.clone())
        }))
    };
    found.compare(
        "constraint",
        &constraints(left),
        &constraints(right),
        |left, right, name, found| {
            found.field(
                "constraint",
                name,
                "definition",
                (described(left), described(right)),
            );
        },
    );
    let indexes = |table: &Table| {
        let own = table.indexes.iter().filter(|index| index.constraint.is_none());
        named(own.map(|index| (member(&index.name), index.clone())))
    };
    found.compare(
        "index",
        &indexes(left),
        &indexes(right),
        |left, right, name, found| {
            found.field("index", name, "definition", (index_text(left), index_text(right)));
        },
    );
    let triggers = |table: &Table| named(table.triggers.iter().map(|found| (member(&found.name), ())));
    found.compare("trigger", &triggers(left), &triggers(right), |(), (), _, _| {});
}

/// Reads one part of a column.
type Part = fn(&Column) -> Option<&str>;

fn column(left: &Column, right: &Column, name: &str, found: &mut Found) {
    if left.uncertain.is_some() || right.uncertain.is_some() {
        return;
    }
    let is_known = !left.data_type.is_unknown() && !right.data_type.is_unknown();
    if is_known {
        let types = (left.data_type.written.clone(), right.data_type.written.clone());
        found.field("column", name, "type", types);
    }
    found.field(
        "column",
        name,
        "nullable",
        (yes(left.is_nullable), yes(right.is_nullable)),
    );
    let parts: [(&'static str, Part); 5] = [
        ("default", |column| {
            column.default.as_ref().map(|found| &*found.text)
        }),
        ("generated as", |column| {
            column.generated_as.as_ref().map(|found| &*found.text)
        }),
        ("on update", |column| {
            column.on_update.as_ref().map(|found| &*found.text)
        }),
        ("collation", |column| column.collation.as_deref()),
        ("comment", |column| column.comment.as_deref()),
    ];
    for (what, part) in parts {
        // Where the type is not known, what it is compared by is not, either.
        if what == "collation" && !is_known {
            continue;
        }
        found.field("column", name, what, (text(part(left)), text(part(right))));
    }
    let generation = |column: &Column| {
        let generation = column
            .generation
            .map(|generation| format!("{generation:?}").to_lowercase());
        text(generation.as_deref())
    };
    found.field(
        "column",
        name,
        "generation",
        (generation(left), generation(right)),
    );
    let invisible = (yes(left.is_invisible), yes(right.is_invisible));
    found.field("column", name, "invisible", invisible);
}

/// Describes a constraint, name left out.
pub(super) fn described(constraint: &Constraint) -> String {
    let list = |columns: &[String]| format!("({})", columns.join(", "));
    let mut text = match &constraint.kind {
        ConstraintKind::PrimaryKey { columns } => format!("primary key {}", list(columns)),
        ConstraintKind::Unique {
            columns,
            is_null_one_value,
        } => {
            let nulls = if *is_null_one_value {
                " nulls not distinct"
            } else {
                ""
            };
            format!("unique{nulls} {}", list(columns))
        }
        ConstraintKind::ForeignKey(key) => {
            let full = if key.is_match_full { " match full" } else { "" };
            format!(
                "foreign key {} references {} {}{full} on delete {} on update {}",
                list(&key.columns),
                shown(&key.table),
                list(&key.referenced),
                key.on_delete.keywords().to_lowercase(),
                key.on_update.keywords().to_lowercase()
            )
        }
        ConstraintKind::Check { expression, .. } => format!("check {}", expression.text),
        ConstraintKind::Exclude { definition } => format!("exclude {}", definition.text),
    };
    if constraint.deferral != Deferral::NotDeferrable {
        text += " deferrable";
    }
    if constraint.deferral == Deferral::InitiallyDeferred {
        text += " initially deferred";
    }
    if !constraint.is_validated {
        text += " not valid";
    }
    if !constraint.is_enforced {
        text += " not enforced";
    }
    text
}

fn index_text(index: &Index) -> String {
    let parts = index.parts.iter().map(|part| {
        let mut text = match &part.key {
            IndexKey::Column(name) => name.clone(),
            IndexKey::Expression(expression) => expression.text.to_string(),
        };
        if let Some(length) = part.prefix_length {
            let _ = write!(text, "({length})");
        }
        for word in part.collation.iter().chain(&part.operator_class) {
            let _ = write!(text, " {word}");
        }
        if part.is_descending {
            text += " desc";
        }
        if let Some(first) = part.nulls_first {
            text += if first { " nulls first" } else { " nulls last" };
        }
        text
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    let unique = if index.is_unique { "unique " } else { "" };
    let mut text = format!("{unique}{} ({parts})", index.method.as_deref().unwrap_or("btree"));
    if !index.included.is_empty() {
        let _ = write!(text, " include ({})", index.included.join(", "));
    }
    if index.is_null_one_value {
        text += " nulls not distinct";
    }
    if let Some(predicate) = &index.predicate {
        let _ = write!(text, " where {}", predicate.text);
    }
    if !index.is_visible {
        text += " invisible";
    }
    text
}
