//! Reads a catalog back from its JSON.

use serde_json::Value;

use super::JSON_VERSION;
use super::names::{DEFERRALS, GENERATIONS, Names, PERSISTENCES, ROUTINE_KINDS, TABLE_KINDS};
use crate::Dialect;
use crate::catalog::{
    Catalog, Column, Constraint, ConstraintKind, DataType, Domain, DomainCheck, Expression, Extension,
    ForeignKey, Index, IndexKey, IndexPart, QualifiedName, ReferentialAction, Routine, RoutineArgument,
    Schema, Sequence, Table, TableOption, Trigger, TypeFamily, Uncertainty, UserType, UserTypeKind,
};

/// Why a text is no catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// It was written by a version that this one does not read.
    Version(Option<u64>),
    /// A part of it is not what it should be.
    Shape {
        /// The part: `tables[3].columns[0].type`.
        place: String,
        /// What it should be.
        expected: &'static str,
    },
}

impl std::fmt::Display for JsonError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Version(Some(version)) => {
                write!(f, "the catalog has version {version}, and {JSON_VERSION} is read")
            }
            Self::Version(None) => f.write_str("it is no catalog: `version` is missing"),
            Self::Shape { place, expected } => write!(f, "`{place}` is not {expected}"),
        }
    }
}

impl std::error::Error for JsonError {}

type Read<T> = Result<T, JsonError>;

/// Reads what [`to_json`](super::to_json) wrote. Objects have no places then.
///
/// # Errors
/// Fails when the version is another one or a part is missing or of the wrong kind.
pub fn from_json(value: &Value) -> Read<Catalog> {
    let version = value.get("version").and_then(Value::as_u64);
    if version != Some(JSON_VERSION.into()) {
        return Err(JsonError::Version(version));
    }
    let root = At {
        value,
        place: String::new(),
    };
    let named = root.get("dialect");
    let mut known = Dialect::ALL.into_iter();
    let dialect = known.find(|known| named.value.as_str() == Some(known.name()));
    let dialect = dialect.ok_or_else(|| named.wrong("a dialect"))?;
    let mut catalog = Catalog::new(dialect);
    catalog.search_path = root.get("search_path").strings()?;
    catalog.default_collation = root.get("default_collation").optional(At::string)?;
    catalog.schemas = root.get("schemas").list(|at| {
        Ok(Schema {
            name: at.get("name").string()?,
            comment: at.get("comment").optional(At::string)?,
            origin: None,
        })
    })?;
    catalog.extensions = root.get("extensions").list(|at| {
        Ok(Extension {
            name: at.get("name").string()?,
            schema: at.get("schema").string()?,
            origin: None,
        })
    })?;
    // Types first, by name: a type may be made of others, and a column of any of them.
    for user_type in root.get("types").list(|at| at.user_type(&catalog))? {
        catalog.types.insert(&user_type.name.clone(), user_type);
    }
    for table in root.get("tables").list(|at| {
        Ok(Table::new(
            dialect,
            at.name()?,
            at.get("kind").word(&TABLE_KINDS, "a kind of table")?,
        ))
    })? {
        catalog.tables.insert(&table.name.clone(), table);
    }
    for user_type in root.get("types").list(|at| at.user_type(&catalog))? {
        catalog.types.insert(&user_type.name.clone(), user_type);
    }
    for table in root.get("tables").list(|at| at.table(&catalog))? {
        catalog.tables.insert(&table.name.clone(), table);
    }
    for sequence in root.get("sequences").list(|at| at.sequence(&catalog))? {
        catalog.sequences.insert(&sequence.name.clone(), sequence);
    }
    catalog.routines = root.get("routines").list(|at| at.routine(&catalog))?;
    catalog.uncertain = root.get("uncertain").list(At::doubt)?;
    Ok(catalog)
}

/// A part of the JSON with the way to it.
struct At<'a> {
    value: &'a Value,
    place: String,
}

impl<'a> At<'a> {
    fn get(&self, field: &str) -> At<'a> {
        let place = if self.place.is_empty() {
            field.to_owned()
        } else {
            format!("{}.{field}", self.place)
        };
        At {
            value: self.value.get(field).unwrap_or(&Value::Null),
            place,
        }
    }

    fn wrong(&self, expected: &'static str) -> JsonError {
        JsonError::Shape {
            place: self.place.clone(),
            expected,
        }
    }

    fn string(self) -> Read<String> {
        let found = self.value.as_str().map(str::to_owned);
        found.ok_or_else(|| self.wrong("a text"))
    }

    fn flag(self) -> Read<bool> {
        self.value.as_bool().ok_or_else(|| self.wrong("true or false"))
    }

    fn expression(self) -> Read<Expression> {
        Ok(Expression::new(self.string()?))
    }

    fn optional<T>(self, read: impl Fn(At<'a>) -> Read<T>) -> Read<Option<T>> {
        if self.value.is_null() {
            Ok(None)
        } else {
            read(self).map(Some)
        }
    }

    fn list<T>(self, read: impl Fn(At<'a>) -> Read<T>) -> Read<Vec<T>> {
        let items = self.value.as_array().ok_or_else(|| self.wrong("a list"))?;
        let items = items.iter().enumerate().map(|(index, value)| At {
            value,
            place: format!("{}[{index}]", self.place),
        });
        items.map(read).collect()
    }

    fn strings(self) -> Read<Vec<String>> {
        self.list(At::string)
    }

    fn word<T: Copy + PartialEq>(self, names: &Names<T>, expected: &'static str) -> Read<T> {
        let found = self.value.as_str().and_then(|word| names.value(word));
        found.ok_or_else(|| self.wrong(expected))
    }

    fn name(&self) -> Read<QualifiedName> {
        Ok(QualifiedName {
            schema: self.get("schema").string()?,
            name: self.get("name").string()?,
        })
    }

    fn doubt(self) -> Read<Uncertainty> {
        Ok(Uncertainty::new(self.get("reason").string()?, None))
    }

    fn data_type(self, catalog: &Catalog) -> Read<DataType> {
        if self.value.is_null() {
            return Ok(DataType::unknown());
        }
        if let Some(name) = self.value.as_str() {
            return Ok(catalog.resolve_type(name));
        }
        let mut data_type = catalog.resolve_type(&self.get("name").string()?);
        data_type.written = self.get("written").string()?;
        if let Some(meaning) = self.get("means").optional(At::type_family)? {
            data_type.family = meaning;
        }
        Ok(data_type)
    }

    fn type_family(self) -> Read<TypeFamily> {
        let kind = self.get("kind");
        Ok(match kind.value.as_str() {
            Some("unknown") => TypeFamily::Unknown(self.get("name").string()?),
            Some("other") => TypeFamily::Other(self.get("name").string()?),
            Some("enum") => TypeFamily::Enum(self.name()?),
            Some("domain") => TypeFamily::Domain(self.name()?),
            Some("composite") => TypeFamily::Composite(self.name()?),
            Some("array") => TypeFamily::Array(Box::new(DataType::new(
                self.get("of").type_family()?,
                self.get("written").string()?,
            ))),
            _ => return Err(kind.wrong("what a type is")),
        })
    }

    fn table(self, catalog: &Catalog) -> Read<Table> {
        let kind = self.get("kind").word(&TABLE_KINDS, "a kind of table")?;
        let mut table = Table::new(catalog.dialect, self.name()?, kind);
        table.persistence = self.get("persistence").word(&PERSISTENCES, "how long it lasts")?;
        table.columns = self.get("columns").list(|at| at.column(catalog))?.into();
        table.constraints = self.get("constraints").list(At::constraint)?;
        table.indexes = self.get("indexes").list(At::index)?;
        table.inherits = self.get("inherits").list(|at| at.name())?;
        table.partition_by = self.get("partition_by").optional(At::expression)?;
        table.partition_bound = self.get("partition_bound").optional(At::expression)?;
        table.triggers = self.get("triggers").list(|at| {
            Ok(Trigger {
                name: at.get("name").string()?,
                definition: at.get("definition").expression()?,
                origin: None,
            })
        })?;
        table.options = self.get("options").list(|at| {
            Ok(TableOption {
                name: at.get("name").string()?,
                value: at.get("value").string()?,
            })
        })?;
        table.definition = self.get("definition").optional(At::expression)?;
        table.reads = self.get("reads").list(|at| at.name())?;
        table.comment = self.get("comment").optional(At::string)?;
        table.uncertain = self.get("uncertain").optional(At::doubt)?;
        Ok(table)
    }

    fn column(self, catalog: &Catalog) -> Read<Column> {
        let data_type = self.get("type").data_type(catalog)?;
        let mut column = Column::new(self.get("name").string()?, data_type);
        column.is_nullable = self.get("nullable").flag()?;
        column.default = self.get("default").optional(At::expression)?;
        let generation = self.get("generation");
        column.generation = generation.optional(|at| at.word(&GENERATIONS, "a way to generate"))?;
        column.generated_as = self.get("generated_as").optional(At::expression)?;
        column.on_update = self.get("on_update").optional(At::expression)?;
        column.collation = self.get("collation").optional(At::string)?;
        column.charset = self.get("charset").optional(At::string)?;
        column.is_invisible = self.get("invisible").flag()?;
        column.is_inherited = self.get("inherited").flag()?;
        column.comment = self.get("comment").optional(At::string)?;
        column.uncertain = self.get("uncertain").optional(At::doubt)?;
        Ok(column)
    }

    fn constraint(self) -> Read<Constraint> {
        let kind = self.get("kind");
        let kind = match kind.value.as_str() {
            Some("primary key") => ConstraintKind::PrimaryKey {
                columns: self.get("columns").strings()?,
            },
            Some("unique") => ConstraintKind::Unique {
                columns: self.get("columns").strings()?,
                is_null_one_value: self.get("nulls_not_distinct").flag()?,
            },
            Some("foreign key") => ConstraintKind::ForeignKey(self.foreign_key()?),
            Some("check") => ConstraintKind::Check {
                expression: self.get("expression").expression()?,
                is_no_inherit: self.get("no_inherit").flag()?,
            },
            Some("exclude") => ConstraintKind::Exclude {
                definition: self.get("definition").expression()?,
            },
            _ => return Err(kind.wrong("a kind of constraint")),
        };
        let mut constraint = Constraint::new(self.get("name").string()?, kind);
        let deferral = self.get("deferrable");
        constraint.deferral = deferral.word(&DEFERRALS, "when it is checked")?;
        constraint.is_validated = self.get("validated").flag()?;
        constraint.is_enforced = self.get("enforced").flag()?;
        constraint.is_inherited = self.get("inherited").flag()?;
        Ok(constraint)
    }

    fn foreign_key(&self) -> Read<ForeignKey> {
        let references = self.get("references");
        Ok(ForeignKey {
            columns: self.get("columns").strings()?,
            table: QualifiedName {
                schema: references.get("schema").string()?,
                name: references.get("table").string()?,
            },
            referenced: references.get("columns").strings()?,
            on_delete: self.action("on_delete")?,
            on_update: self.action("on_update")?,
            is_match_full: self.get("match_full").flag()?,
        })
    }

    fn action(&self, field: &str) -> Read<ReferentialAction> {
        let columns = self.get(&format!("{field}_columns")).strings()?;
        let at = self.get(field);
        Ok(match at.value.as_str() {
            Some("NO ACTION") => ReferentialAction::NoAction,
            Some("RESTRICT") => ReferentialAction::Restrict,
            Some("CASCADE") => ReferentialAction::Cascade,
            Some("SET NULL") => ReferentialAction::SetNull(columns),
            Some("SET DEFAULT") => ReferentialAction::SetDefault(columns),
            _ => return Err(at.wrong("a referential action")),
        })
    }

    fn index(self) -> Read<Index> {
        let parts = self.get("parts").list(At::index_part)?;
        let mut index = Index::new(self.get("name").string()?, parts);
        index.is_unique = self.get("unique").flag()?;
        index.method = self.get("method").optional(At::string)?;
        index.included = self.get("include").strings()?;
        index.predicate = self.get("where").optional(At::expression)?;
        index.is_null_one_value = self.get("nulls_not_distinct").flag()?;
        index.is_visible = self.get("visible").flag()?;
        index.is_valid = self.get("valid").flag()?;
        index.is_implicit = self.get("implicit").flag()?;
        index.options = self.get("options").optional(At::string)?;
        index.constraint = self.get("constraint").optional(At::string)?;
        Ok(index)
    }

    fn index_part(self) -> Read<IndexPart> {
        let key = match self.get("column").optional(At::string)? {
            Some(column) => IndexKey::Column(column),
            None => IndexKey::Expression(self.get("expression").expression()?),
        };
        let mut part = IndexPart::new(key);
        part.prefix_length = self.get("prefix_length").optional(|at| {
            let number = at.value.as_u64().and_then(|number| u32::try_from(number).ok());
            number.ok_or_else(|| at.wrong("a length"))
        })?;
        part.collation = self.get("collation").optional(At::string)?;
        part.operator_class = self.get("operator_class").optional(At::string)?;
        part.is_descending = self.get("descending").flag()?;
        part.nulls_first = self.get("nulls_first").optional(At::flag)?;
        Ok(part)
    }

    fn user_type(self, catalog: &Catalog) -> Read<UserType> {
        let kind = self.get("kind");
        let kind = match kind.value.as_str() {
            Some("enum") => UserTypeKind::Enum(self.get("labels").strings()?),
            Some("domain") => UserTypeKind::Domain(Domain {
                base: self.get("base").data_type(catalog)?,
                is_not_null: !self.get("nullable").flag()?,
                default: self.get("default").optional(At::expression)?,
                collation: self.get("collation").optional(At::string)?,
                checks: self.get("checks").list(|at| {
                    Ok(DomainCheck {
                        name: at.get("name").string()?,
                        expression: at.get("expression").expression()?,
                        is_validated: at.get("validated").flag()?,
                    })
                })?,
            }),
            Some("composite") => UserTypeKind::Composite(self.get("fields").list(|at| at.column(catalog))?),
            Some("range") => UserTypeKind::Range(self.get("definition").expression()?),
            Some("other") => UserTypeKind::Opaque,
            _ => return Err(kind.wrong("a kind of type")),
        };
        Ok(UserType {
            name: self.name()?,
            kind,
            comment: self.get("comment").optional(At::string)?,
            origin: None,
        })
    }

    fn sequence(self, catalog: &Catalog) -> Read<Sequence> {
        Ok(Sequence {
            name: self.name()?,
            data_type: self.get("type").data_type(catalog)?,
            options: self.get("options").string()?,
            owned_by: self.get("owned_by").optional(|at| {
                let table = QualifiedName {
                    schema: at.get("schema").string()?,
                    name: at.get("table").string()?,
                };
                Ok((table, at.get("column").string()?))
            })?,
            is_identity: self.get("identity").flag()?,
            origin: None,
        })
    }

    fn routine(self, catalog: &Catalog) -> Read<Routine> {
        Ok(Routine {
            name: self.name()?,
            kind: self.get("kind").word(&ROUTINE_KINDS, "a kind of routine")?,
            arguments: self.get("arguments").list(|at| {
                Ok(RoutineArgument {
                    name: at.get("name").optional(At::string)?,
                    data_type: at.get("type").data_type(catalog)?,
                    has_default: at.get("has_default").flag()?,
                    is_variadic: at.get("variadic").flag()?,
                })
            })?,
            returns: self.get("returns").optional(|at| at.data_type(catalog))?,
            returns_rows: self.get("returns_rows").flag()?,
            columns: self.get("columns").list(|at| at.column(catalog))?,
            is_strict: self.get("strict").flag()?,
            definition: self.get("definition").expression()?,
            origin: None,
        })
    }
}
