//! Columns.

use godbg_sql::ast::AstNode;
use godbg_sql::ast::ddl::{
    Attribute, ColumnConstraint, ColumnDef, ColumnOption as OptionNode, GeneratedClause, IdentityClause,
    SequenceOption, SequenceSetting,
};
use godbg_text::TextRange;

use super::{Lower, Read, text_of};
use crate::catalog::Generation;
use crate::ddl::{ColumnDefinition, ColumnOption, ConstraintForm, Spanned};

impl<'t> Lower<'t> {
    pub(super) fn column(self, column: ColumnDef<'t>) -> Read<ColumnDefinition> {
        if column.is_incomplete() {
            return Err("a column in it could not be read".into());
        }
        let name = self.spanned(column.name().ok_or("a column in it has no name")?)?;
        let data_type = column.data_type().map_or_else(
            || Spanned::new(String::new(), TextRange::empty(name.range.end)),
            text_of,
        );
        let mut options = Vec::new();
        for constraint in column.constraints() {
            self.column_option(constraint, &mut options)?;
        }
        Ok(ColumnDefinition {
            name,
            data_type,
            options,
            range: column.range(),
        })
    }

    pub(super) fn column_option(
        self,
        constraint: ColumnConstraint<'t>,
        options: &mut Vec<ColumnOption>,
    ) -> Read<()> {
        let option = match constraint {
            ColumnConstraint::NotNull(_) => ColumnOption::NotNull(true),
            ColumnConstraint::Null(_) => ColumnOption::NotNull(false),
            ColumnConstraint::Default(default) => match default.value() {
                Some(value) => ColumnOption::Default(text_of(value)),
                None => return Err("a default in it could not be read".into()),
            },
            ColumnConstraint::Check(check) => ColumnOption::Constraint(Box::new(self.check(check)?)),
            ColumnConstraint::PrimaryKey(key) => {
                if key.is_autoincrement() {
                    options.push(ColumnOption::Generation(Generation::AutoIncrement));
                }
                let mut constraint = self.primary_key(key)?;
                if let ConstraintForm::PrimaryKey(form) = &mut constraint.kind
                    && key.is_descending()
                {
                    // The replay tells SQLite's old mistake by this.
                    form.options = Some("desc".to_owned());
                }
                ColumnOption::Constraint(Box::new(constraint))
            }
            ColumnConstraint::Unique(key) => ColumnOption::Constraint(Box::new(self.unique(key)?)),
            ColumnConstraint::References(key) => ColumnOption::Constraint(Box::new(self.foreign_key(key)?)),
            ColumnConstraint::Generated(generated) => generated_as(generated)?,
            ColumnConstraint::Identity(identity) => {
                let sequence = sequence_text(identity.options());
                if !sequence.is_empty() {
                    options.push(ColumnOption::SequenceOptions(sequence));
                }
                ColumnOption::Generation(generation_of(identity))
            }
            ColumnConstraint::Collate(collate) => {
                let Some(collation) = collate.collation() else {
                    return Err("a collation in it could not be read".into());
                };
                let name = self.object_name(Some(collation))?;
                ColumnOption::Collation(name.parts.join("."))
            }
            ColumnConstraint::AutoIncrement(_) => ColumnOption::Generation(Generation::AutoIncrement),
            ColumnConstraint::OnUpdate(update) => match update.value() {
                Some(value) => ColumnOption::OnUpdate(text_of(value)),
                None => return Ok(()),
            },
            ColumnConstraint::Option(option) => match other_option(option) {
                Some(option) => option,
                None => return Ok(()),
            },
            // Periods of MariaDB do not change what a query sees.
            ColumnConstraint::RowTime(_) => ColumnOption::Generation(Generation::Stored),
            ColumnConstraint::Attribute(_) | ColumnConstraint::Conflict(_) => return Ok(()),
        };
        options.push(option);
        Ok(())
    }

    pub(super) fn attribute(self, attribute: Attribute<'t>) -> Read<ColumnDefinition> {
        let name = self.spanned(attribute.name().ok_or("a field in it has no name")?)?;
        let data_type = attribute.data_type().ok_or("a field in it has no type")?;
        let mut options = Vec::new();
        if let Some(collation) = attribute.collation() {
            let name = self.object_name(Some(collation))?;
            options.push(ColumnOption::Collation(name.parts.join(".")));
        }
        Ok(ColumnDefinition {
            name,
            data_type: text_of(data_type),
            options,
            range: attribute.range(),
        })
    }
}

fn generated_as(generated: GeneratedClause<'_>) -> Read<ColumnOption> {
    let expression = generated
        .expr()
        .ok_or("a generated column in it could not be read")?;
    Ok(ColumnOption::GeneratedAs {
        expression: text_of(expression.without_parens()),
        is_stored: generated.is_stored(),
    })
}

pub(super) fn generation_of(identity: IdentityClause<'_>) -> Generation {
    if identity.is_always() {
        Generation::IdentityAlways
    } else {
        Generation::IdentityByDefault
    }
}

/// Returns the options that say how a sequence counts, as written; type, owner and kind of
/// identity left out.
pub(super) fn sequence_text<'t>(options: impl Iterator<Item = SequenceOption<'t>>) -> String {
    let kept: Vec<&str> = options
        .filter(|option| {
            !matches!(
                option.setting(),
                Some(
                    SequenceSetting::Type
                        | SequenceSetting::OwnedBy
                        | SequenceSetting::Name
                        | SequenceSetting::Generated
                        | SequenceSetting::Logged
                )
            )
        })
        .map(AstNode::text)
        .collect();
    kept.join(" ")
}

fn other_option(option: OptionNode<'_>) -> Option<ColumnOption> {
    let word = option.word().to_ascii_uppercase();
    match word.as_str() {
        "COMMENT" => Some(ColumnOption::Comment(unquoted(option.value()?))),
        // Right behind the type's words it belongs to the type.
        "CHARACTER" | "CHARSET" => Some(ColumnOption::Charset(unquoted(option.value()?))),
        "INVISIBLE" => Some(ColumnOption::Invisible),
        "KEY" => Some(ColumnOption::Key),
        _ => None,
    }
}

/// Takes the quotes off a string of MySQL.
pub(super) fn unquoted(text: &str) -> String {
    let Some(quote) = text.chars().next().filter(|quote| matches!(quote, '\'' | '"')) else {
        return text.to_owned();
    };
    let inner = &text[1..text.len().max(2) - 1];
    let doubled: String = [quote, quote].iter().collect();
    inner
        .replace(&doubled, &quote.to_string())
        .replace("\\'", "'")
        .replace("\\\"", "\"")
}
