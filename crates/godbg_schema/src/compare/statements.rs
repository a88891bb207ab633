//! The statements that lead from one catalog to another, as far as it is safe to say.

use super::diff::{Change, Difference, described};
use super::{comparable_pair, differences, shown};
use crate::Dialect;
use crate::catalog::{Catalog, Column, ConstraintKind, QualifiedName, Table, UserTypeKind};
use crate::output::{Pieces, literal, to_sql};

/// A statement that takes away a difference, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The statement, without semicolon.
    pub sql: Option<String>,
    /// Why it is not done without a thought: it loses data, or depends on them. `None` for a
    /// statement that is safe to run.
    pub caution: Option<String>,
}

impl Step {
    fn safe(sql: String) -> Self {
        Self {
            sql: Some(sql),
            caution: None,
        }
    }

    fn careful(sql: String, caution: &str) -> Self {
        Self {
            sql: Some(sql),
            caution: Some(caution.to_owned()),
        }
    }

    fn unknown(caution: String) -> Self {
        Self {
            sql: None,
            caution: Some(caution),
        }
    }
}

/// Returns the statements that make the first catalog into the second.
pub fn leading_statements(from: &Catalog, to: &Catalog) -> Vec<Step> {
    let (left, right) = comparable_pair(from, to);
    let path = Path {
        from,
        to,
        pieces: Pieces::new(to),
    };
    let found = differences(&left, &right);
    let mut steps = path.new_objects(&found);
    let rank = |difference: &Difference| match (difference.object, &difference.change) {
        ("constraint" | "trigger", Change::Removed) => 0,
        ("index", Change::Removed) => 1,
        ("column", Change::Added) => 2,
        ("column", Change::Changed { .. }) => 3,
        ("column", Change::Removed) => 4,
        ("index", _) => 5,
        ("constraint", _) => 6,
        ("table", Change::Removed) => 8,
        ("type" | "sequence" | "routine", Change::Removed) => 9,
        _ => 7,
    };
    let mut rest: Vec<&Difference> = found.iter().filter(|found| !Path::is_made_anew(found)).collect();
    rest.sort_by_key(|difference| rank(difference));
    let mut done: Vec<(&str, &str)> = Vec::new();
    for difference in rest {
        let key = (difference.object, difference.name.as_str());
        // MySQL restates a whole column at once.
        if from.dialect.is_mysql_like() && done.contains(&key) {
            continue;
        }
        done.push(key);
        steps.extend(path.steps(difference));
    }
    steps
}

struct Path<'a> {
    from: &'a Catalog,
    to: &'a Catalog,
    pieces: Pieces<'a>,
}

fn of_shown<'a>(catalog: &'a Catalog, name: &str) -> Option<&'a Table> {
    catalog.tables.iter().find(|table| shown(&table.name) == name)
}

/// Splits `table.member` at the table's end.
fn member<'a, 'n>(catalog: &'a Catalog, name: &'n str) -> Option<(&'a Table, &'n str)> {
    name.match_indices('.')
        .filter_map(|(at, _)| Some((of_shown(catalog, &name[..at])?, &name[at + 1..])))
        .next_back()
}

impl Path<'_> {
    /// Says whether [`Path::new_objects`] makes it.
    fn is_made_anew(difference: &Difference) -> bool {
        difference.change == Change::Added
            && ["schema", "extension", "type", "sequence", "table", "routine"].contains(&difference.object)
    }

    /// Returns the statements for what only the second has, in an order that works.
    fn new_objects(&self, found: &[Difference]) -> Vec<Step> {
        let is_new = |object: &str, name: &str| {
            let mut all = found.iter();
            all.any(|found| found.change == Change::Added && found.object == object && found.name == name)
        };
        let mut part = Catalog::new(self.to.dialect);
        part.search_path.clone_from(&self.to.search_path);
        part.schemas = self
            .to
            .schemas
            .iter()
            .filter(|found| is_new("schema", &found.name))
            .cloned()
            .collect();
        let extensions = self.to.extensions.iter();
        part.extensions = extensions
            .filter(|found| is_new("extension", &found.name))
            .cloned()
            .collect();
        for user_type in self.to.types.in_order() {
            if is_new("type", &shown(&user_type.name)) {
                part.types.insert(&user_type.name, user_type.clone());
            }
        }
        for table in self.to.tables.in_order() {
            if is_new("table", &shown(&table.name)) {
                part.tables.insert(&table.name, table.clone());
            }
        }
        for sequence in self.to.sequences.in_order() {
            if is_new("sequence", &shown(&sequence.name)) {
                part.sequences.insert(&sequence.name, sequence.clone());
            }
        }
        let is_routine_new = |name: &QualifiedName| {
            let start = format!("{}(", shown(name));
            let mut all = found.iter();
            all.any(|found| {
                found.change == Change::Added && found.object == "routine" && found.name.starts_with(&start)
            })
        };
        part.routines = self
            .to
            .routines
            .iter()
            .filter(|routine| is_routine_new(&routine.name))
            .cloned()
            .collect();
        let is_empty = part.schemas.is_empty()
            && part.extensions.is_empty()
            && part.types.is_empty()
            && part.tables.is_empty()
            && part.sequences.is_empty()
            && part.routines.is_empty();
        if is_empty {
            return Vec::new();
        }
        let text = to_sql(&part);
        vec![Step::safe(text.trim_end().trim_end_matches(';').to_owned())]
    }

    fn steps(&self, difference: &Difference) -> Vec<Step> {
        match difference.object {
            "table" => vec![self.table(difference)],
            "column" => self.column(difference),
            "index" => self.index(difference),
            "constraint" => self.constraint(difference),
            "type" => vec![self.user_type(difference)],
            _ => vec![Self::other(difference)],
        }
    }

    fn other(difference: &Difference) -> Step {
        let Difference { object, name, .. } = difference;
        Step::unknown(match &difference.change {
            Change::Removed => format!("{object} {name} is to go"),
            Change::Added => format!("{object} {name} is to be made"),
            Change::Changed { what, from, to } => format!("{object} {name}: {what} is {from}, to be {to}"),
        })
    }

    fn table(&self, difference: &Difference) -> Step {
        let Some(table) = of_shown(self.from, &difference.name) else {
            return Self::other(difference);
        };
        match &difference.change {
            Change::Removed if table.is_stored() => {
                let sql = format!("DROP TABLE {}", self.pieces.qualified(&table.name));
                Step::careful(sql, "its rows are lost")
            }
            _ => Self::other(difference),
        }
    }

    fn alter(&self, table: &Table, action: &str) -> String {
        format!("ALTER TABLE {} {action}", self.pieces.qualified(&table.name))
    }

    fn column(&self, difference: &Difference) -> Vec<Step> {
        let catalog = match difference.change {
            Change::Removed => self.from,
            _ => self.to,
        };
        let found = member(catalog, &difference.name);
        let Some((table, column)) = found.and_then(|(table, name)| Some((table, table.stored_column(name)?)))
        else {
            return vec![Self::other(difference)];
        };
        let name = self.pieces.name(&column.name);
        match &difference.change {
            Change::Removed => {
                let sql = self.alter(table, &format!("DROP COLUMN {name}"));
                vec![Step::careful(sql, "its values are lost")]
            }
            Change::Added => {
                let sql = self.alter(
                    table,
                    &format!("ADD COLUMN {}", self.pieces.column(table, column)),
                );
                vec![if column.is_optional_on_insert() {
                    Step::safe(sql)
                } else {
                    Step::careful(sql, "fails where the table has rows: the column needs a default")
                }]
            }
            Change::Changed { what, from, to } => match self.to.dialect {
                Dialect::Postgres => vec![self.postgres_change(table, column, (what, from, to))],
                Dialect::MySql | Dialect::MariaDb => {
                    let sql = self.alter(
                        table,
                        &format!("MODIFY COLUMN {}", self.pieces.column(table, column)),
                    );
                    let is_safe = matches!(*what, "default" | "comment" | "on update" | "invisible")
                        || (*what == "nullable" && to == "yes");
                    vec![if is_safe {
                        Step::safe(sql)
                    } else {
                        Step::careful(sql, "whether every value fits depends on the rows")
                    }]
                }
                Dialect::Sqlite => {
                    let reason = format!(
                        "column {}: {what} is {from}, to be {to}; SQLite has to build the table anew",
                        difference.name
                    );
                    vec![Step::unknown(reason)]
                }
            },
        }
    }

    fn postgres_change(&self, table: &Table, column: &Column, change: (&str, &str, &str)) -> Step {
        let name = self.pieces.name(&column.name);
        let alter = |action: String| self.alter(table, &format!("ALTER COLUMN {name} {action}"));
        match change {
            ("nullable", _, "yes") => Step::safe(alter("DROP NOT NULL".to_owned())),
            ("nullable", ..) => Step::careful(
                alter("SET NOT NULL".to_owned()),
                "fails where a row has NULL, and reads the whole table",
            ),
            ("default", _, "none") => Step::safe(alter("DROP DEFAULT".to_owned())),
            ("default", ..) => {
                let default = column.default.as_ref().map_or("NULL", |default| &*default.text);
                Step::safe(alter(format!("SET DEFAULT {default}")))
            }
            ("type", from, to) => {
                let sql = alter(format!("TYPE {}", self.pieces.column_type(&column.data_type)));
                if is_wider(from, to) {
                    Step::safe(sql)
                } else {
                    Step::careful(sql, "may rewrite the table, and fails where a value does not fit")
                }
            }
            ("comment", ..) => {
                let comment = column.comment.as_deref();
                let text = comment.map_or_else(|| "NULL".to_owned(), literal);
                let table = self.pieces.qualified(&table.name);
                Step::safe(format!("COMMENT ON COLUMN {table}.{name} IS {text}"))
            }
            (what, from, to) => Step::unknown(format!(
                "column {}.{}: {what} is {from}, to be {to}",
                table.name, column.name
            )),
        }
    }

    fn index(&self, difference: &Difference) -> Vec<Step> {
        let mut steps = Vec::new();
        if difference.change != Change::Added
            && let Some((table, name)) = member(self.from, &difference.name)
        {
            let sql = if self.to.dialect.is_mysql_like() {
                self.alter(table, &format!("DROP INDEX {}", self.pieces.name(name)))
            } else {
                let qualified = QualifiedName::new(table.name.schema.as_str(), name);
                format!("DROP INDEX {}", self.pieces.qualified(&qualified))
            };
            steps.push(Step::safe(sql));
        }
        if difference.change != Change::Removed
            && let Some((table, name)) = member(self.to, &difference.name)
            && let Some(index) = table.index(name)
        {
            let sql = self.pieces.index(table, index);
            steps.push(if index.is_unique {
                Step::careful(sql, "fails where rows agree in its columns")
            } else {
                Step::safe(sql)
            });
        }
        steps
    }

    fn constraint(&self, difference: &Difference) -> Vec<Step> {
        if self.to.dialect == Dialect::Sqlite {
            let reason = format!(
                "constraint {}: SQLite has to build the table anew",
                difference.name
            );
            return vec![Step::unknown(reason)];
        }
        let mut steps = Vec::new();
        if difference.change != Change::Added
            && let Some((table, name)) = member(self.from, &difference.name)
            && let Some(constraint) = table.constraint(name)
        {
            let quoted = self.pieces.name(name);
            let action = match (&constraint.kind, self.to.dialect) {
                (_, Dialect::Postgres) | (ConstraintKind::Check { .. }, _) => {
                    format!("DROP CONSTRAINT {quoted}")
                }
                (ConstraintKind::ForeignKey(_), _) => format!("DROP FOREIGN KEY {quoted}"),
                (ConstraintKind::PrimaryKey { .. }, _) => "DROP PRIMARY KEY".to_owned(),
                _ => format!("DROP INDEX {quoted}"),
            };
            steps.push(Step::safe(self.alter(table, &action)));
        }
        if difference.change != Change::Removed
            && let Some((table, name)) = member(self.to, &difference.name)
            && let Some(constraint) = table.constraint(name)
        {
            match self.pieces.constraint(table, constraint) {
                Some(text) => {
                    let sql = self.alter(table, &format!("ADD {text}"));
                    steps.push(Step::careful(sql, "fails where a row breaks it"));
                }
                None => steps.push(Step::unknown(format!(
                    "{} is to be {}",
                    difference.name,
                    described(constraint)
                ))),
            }
        }
        steps
    }

    fn user_type(&self, difference: &Difference) -> Step {
        let find = |catalog: &'_ Catalog| {
            let found = catalog
                .types
                .iter()
                .find(|found| shown(&found.name) == difference.name);
            found.cloned()
        };
        let (Some(old), Some(new)) = (find(self.from), find(self.to)) else {
            return Self::other(difference);
        };
        let (UserTypeKind::Enum(old_labels), UserTypeKind::Enum(labels)) = (&old.kind, &new.kind) else {
            return Self::other(difference);
        };
        if !old_labels.iter().all(|label| labels.contains(label)) {
            return Self::other(difference);
        }
        let name = self.pieces.qualified(&new.name);
        let added = labels
            .iter()
            .enumerate()
            .filter(|(_, label)| !old_labels.contains(label));
        let sql = added.map(|(at, label)| {
            let place = match at.checked_sub(1) {
                Some(before) => format!("AFTER {}", literal(&labels[before])),
                None => format!("BEFORE {}", literal(&old_labels[0])),
            };
            format!("ALTER TYPE {name} ADD VALUE {} {place}", literal(label))
        });
        let sql: Vec<String> = sql.collect();
        if sql.is_empty() {
            return Self::other(difference);
        }
        Step::safe(sql.join(";\n"))
    }
}

/// Says whether PostgreSQL changes the type without looking at a row.
///
/// Source: measured on PostgreSQL 12 to 18: a longer varchar, and varchar to text.
fn is_wider(from: &str, to: &str) -> bool {
    let length = |text: &str| {
        let inner = text.strip_prefix("character varying(")?.strip_suffix(')')?;
        inner.parse::<u32>().ok()
    };
    let is_text = |text: &str| text == "text" || text == "character varying";
    match (length(from), length(to)) {
        (Some(from), Some(to)) => to >= from,
        (Some(_), None) => is_text(to),
        _ => is_text(from) && is_text(to),
    }
}
