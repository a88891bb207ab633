//! Constraints and indexes.

use std::collections::HashMap;

use godbg_schema::catalog::{
    Constraint, ConstraintKind, Deferral, DomainCheck, Expression, ForeignKey, Index, IndexKey, IndexPart,
    QualifiedName, ReferentialAction, UserTypeKind,
};

use super::{Reader, expression, name};
use crate::rows::{Row, Rows};

impl Reader {
    pub(super) fn constraints(&mut self, rows: &Rows, types: &Rows) {
        let domains: HashMap<String, QualifiedName> =
            types.iter().map(|row| (row.text(0), name(row, 1))).collect();
        for row in rows {
            if let Some(domain) = row.get(1).and_then(|number| domains.get(number)) {
                self.domain_check(domain, row);
            } else if let Some(kind) = self.kind(row)
                && let Some(table) = self.table(row)
            {
                let mut constraint = Constraint::new(row.text(2), kind);
                constraint.deferral = match (row.flag(4), row.flag(5)) {
                    (false, _) => Deferral::NotDeferrable,
                    (true, false) => Deferral::InitiallyImmediate,
                    (true, true) => Deferral::InitiallyDeferred,
                };
                constraint.is_validated = row.flag(6);
                constraint.is_enforced = row.flag(7);
                constraint.is_inherited = !row.flag(8);
                table.constraints.push(constraint);
            }
        }
    }

    fn domain_check(&mut self, domain: &QualifiedName, row: &Row) {
        let Some(user_type) = self.catalog.types.get_mut(domain) else {
            return;
        };
        if let UserTypeKind::Domain(domain) = &mut user_type.kind {
            domain.checks.push(DomainCheck {
                name: row.text(2),
                expression: Expression::new(row.text(18)),
                is_validated: row.flag(6),
            });
        }
    }

    fn kind(&self, row: &Row) -> Option<ConstraintKind> {
        Some(match row.get(3)? {
            "p" => ConstraintKind::PrimaryKey {
                columns: self.names(row.get(0), row.get(10)),
            },
            "u" => ConstraintKind::Unique {
                columns: self.names(row.get(0), row.get(10)),
                is_null_one_value: false,
            },
            "f" => ConstraintKind::ForeignKey(ForeignKey {
                columns: self.names(row.get(0), row.get(10)),
                table: name(row, 11),
                referenced: self.names(row.get(20), row.get(13)),
                on_delete: action(row.get(14), self.names(row.get(0), row.get(17))),
                on_update: action(row.get(15), Vec::new()),
                is_match_full: row.get(16) == Some("f"),
            }),
            "c" => ConstraintKind::Check {
                expression: expression(row, 18)?,
                is_no_inherit: row.flag(9),
            },
            "x" => {
                let text = row.text(19);
                let inner = text.strip_prefix("EXCLUDE ").unwrap_or(&text);
                let inner = inner.split(" DEFERRABLE").next().unwrap_or(inner);
                ConstraintKind::Exclude {
                    definition: Expression::new(inner),
                }
            }
            _ => return None,
        })
    }

    pub(super) fn indexes(&mut self, rows: &Rows) {
        let mut last = None;
        let mut expressions = Vec::new().into_iter();
        for row in rows {
            let is_new = last != row.get(1);
            last = row.get(1);
            let Some(table) = self.table(row) else {
                continue;
            };
            if is_new {
                expressions = items(row.get(11).unwrap_or_default()).into_iter();
                table.indexes.push(index(row));
                let own = row.get(7).filter(|_| row.flag(6));
                for constraint in &mut table.constraints {
                    if let ConstraintKind::Unique {
                        is_null_one_value, ..
                    } = &mut constraint.kind
                        && own == Some(constraint.name.as_str())
                    {
                        *is_null_one_value = true;
                    }
                }
            }
            if let Some(index) = table.indexes.last_mut() {
                if row.flag(9) {
                    let key = match row.get(10) {
                        Some(column) => IndexKey::Column(column.to_owned()),
                        None => IndexKey::Expression(Expression::new(expressions.next().unwrap_or_default())),
                    };
                    index.parts.push(part(key, row));
                } else {
                    index.included.push(row.text(10));
                }
            }
        }
    }
}

fn action(letter: Option<&str>, columns: Vec<String>) -> ReferentialAction {
    match letter {
        Some("r") => ReferentialAction::Restrict,
        Some("c") => ReferentialAction::Cascade,
        Some("n") => ReferentialAction::SetNull(columns),
        Some("d") => ReferentialAction::SetDefault(columns),
        _ => ReferentialAction::NoAction,
    }
}

fn index(row: &Row) -> Index {
    let mut index = Index::new(row.text(2), Vec::new());
    index.method = row.get(3).filter(|method| *method != "btree").map(str::to_owned);
    index.is_unique = row.flag(4);
    index.is_valid = row.flag(5);
    index.is_null_one_value = row.flag(6);
    index.constraint = row.get(7).map(str::to_owned);
    index.predicate = expression(row, 8);
    index.options = row
        .get(16)
        .filter(|options| !options.is_empty())
        .map(|options| format!("({options})"));
    index
}

fn part(key: IndexKey, row: &Row) -> IndexPart {
    let mut part = IndexPart::new(key);
    part.is_descending = row.flag(12);
    part.nulls_first = Some(row.flag(13)).filter(|first| *first != part.is_descending);
    part.operator_class = row.get(14).map(str::to_owned);
    part.collation = row.get(15).map(str::to_owned);
    part
}

/// Takes the brackets off that stand around an expression as a whole.
fn without_parens(text: &str) -> &str {
    let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) else {
        return text;
    };
    let mut depth = 0_i32;
    for character in inner.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return text;
        }
    }
    inner
}

/// Splits a list of expressions at its commas, and takes off the brackets that stand around one.
fn items(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0_i32, None);
    for (place, character) in text.char_indices() {
        match (character, quote) {
            (_, Some(open)) if character == open => quote = None,
            ('\'' | '"', None) => quote = Some(character),
            ('(' | '[', None) => depth += 1,
            (')' | ']', None) => depth -= 1,
            (',', None) if depth == 0 => {
                found.push(without_parens(text[start..place].trim()));
                start = place + 1;
            }
            _ => {}
        }
    }
    found.push(without_parens(text[start..].trim()));
    found
}

#[cfg(test)]
mod tests {
    use super::items;

    #[test]
    fn a_list_of_expressions_falls_apart_at_its_own_commas() {
        let check = |text, expected: &[&str]| assert_eq!(items(text), expected, "{text}");
        check("lower(name)", &["lower(name)"]);
        check(
            "COALESCE(a, 0), (b || ','::text), t.\"x,y\"",
            &["COALESCE(a, 0)", "b || ','::text", "t.\"x,y\""],
        );
        check(
            "(a + b) * (c + d), ARRAY[a, b]",
            &["(a + b) * (c + d)", "ARRAY[a, b]"],
        );
    }
}
