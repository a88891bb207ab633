//! Texts with names in them changed, as SQLite writes them anew.

use super::scope::is_same;
use super::{Found, Meaning, Mention, Names, Place, Trouble};
use crate::Dialect;
use crate::catalog::{Catalog, ConstraintKind, Expression, IndexKey, QualifiedName, Table, TableKind};
use crate::replay::mentions::{self, is_plain, quoted, renamed};

/// What changes in texts.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rename<'r> {
    /// A column of this table.
    Column {
        table: &'r QualifiedName,
        from: &'r str,
        to: &'r str,
    },
    /// A table.
    Table { from: &'r QualifiedName, to: &'r str },
    /// The quotes of strings that stand in those of names.
    Quotes,
}

/// A text that a table or view keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// The query of a view.
    View,
    /// The trigger of this name.
    Trigger(String),
    /// A check or a generated column.
    Table(Place),
    /// A part of the index of this name, or its condition.
    Index(String, Place),
}

impl Kept {
    /// Looks up the names of the text.
    pub(crate) fn look_up(&self, names: &mut Names<'_>, table: &Table, text: &str) -> Found {
        match self {
            Self::View => names.view(table),
            Self::Trigger(_) => names.trigger(table, text),
            Self::Table(place) | Self::Index(_, place) => names.expression(table, text, *place),
        }
    }
}

/// Calls `visit` with each text that a table keeps.
pub(crate) fn visit_texts(table: &mut Table, mut visit: impl FnMut(&Kept, &mut Expression)) {
    if table.kind == TableKind::View
        && let Some(definition) = &mut table.definition
    {
        visit(&Kept::View, definition);
    }
    for constraint in &mut table.constraints {
        if let ConstraintKind::Check { expression, .. } = &mut constraint.kind {
            visit(&Kept::Table(Place::Check), expression);
        }
    }
    for column in &mut table.columns {
        if let Some(expression) = &mut column.generated_as {
            visit(&Kept::Table(Place::Generated), expression);
        }
    }
    for index in &mut table.indexes {
        for part in &mut index.parts {
            if let IndexKey::Expression(expression) = &mut part.key {
                visit(&Kept::Index(index.name.clone(), Place::Index), expression);
            }
        }
        if let Some(predicate) = &mut index.predicate {
            visit(&Kept::Index(index.name.clone(), Place::Check), predicate);
        }
    }
    for trigger in &mut table.triggers {
        visit(&Kept::Trigger(trigger.name.clone()), &mut trigger.definition);
    }
}

/// Says whether a table keeps any text with names in it.
pub(crate) fn has_texts(table: &Table) -> bool {
    table.kind == TableKind::View
        || !table.triggers.is_empty()
        || table.columns.iter().any(|column| column.generated_as.is_some())
        || table
            .constraints
            .iter()
            .any(|constraint| matches!(constraint.kind, ConstraintKind::Check { .. }))
        || table
            .indexes
            .iter()
            .any(|index| index.predicate.is_some() || index.parts.iter().any(|part| part.column().is_none()))
}

/// Says whether a table keeps a text that may name other tables: what it keeps of its own names it alone.
pub(crate) fn has_texts_about_others(table: &Table) -> bool {
    table.kind == TableKind::View || !table.triggers.is_empty()
}

/// Says whether a table keeps a text with a quoted name or string.
fn has_quotes(table: &Table) -> bool {
    let is_quoted = |text: &Expression| text.text.contains('"');
    let checks = table
        .constraints
        .iter()
        .filter_map(|constraint| match &constraint.kind {
            ConstraintKind::Check { expression, .. } => Some(expression),
            _ => None,
        });
    let generated = table
        .columns
        .iter()
        .filter_map(|column| column.generated_as.as_ref());
    let parts = table.indexes.iter().flat_map(|index| &index.parts);
    let parts = parts.filter_map(|part| match &part.key {
        IndexKey::Expression(expression) => Some(expression),
        IndexKey::Column(_) => None,
    });
    let predicates = table.indexes.iter().filter_map(|index| index.predicate.as_ref());
    has_texts_about_others(table)
        || checks
            .chain(generated)
            .chain(parts)
            .chain(predicates)
            .any(is_quoted)
}

impl Rename<'_> {
    /// Returns a copy of a table whose texts are changed, `None` where nothing is.
    pub(crate) fn applied(&self, catalog: &Catalog, table: &Table) -> Option<Table> {
        let may_change = match self {
            Self::Quotes => has_quotes(table),
            Self::Column { table: own, .. } => table.name == **own || has_texts_about_others(table),
            Self::Table { from, .. } => table.name == **from || has_texts_about_others(table),
        };
        if !may_change {
            return None;
        }
        let mut copy = table.clone();
        visit_texts(&mut copy, |kept, expression| {
            if !self.may_change(kept, table, &expression.text) {
                return;
            }
            let mut names = Names::new(catalog, &table.name.schema, true);
            *expression = match kept.look_up(&mut names, table, &expression.text) {
                Ok(()) => self.edited(expression, names.into_mentions()),
                Err(Trouble::Unclear) => self.edited_by_words(expression, table),
                Err(Trouble::Error(_)) => return,
            };
        });
        (copy != *table).then_some(copy)
    }

    /// Says whether there may be something to change in a text: what a table keeps names that
    /// table alone.
    fn may_change(&self, kept: &Kept, owner: &Table, text: &str) -> bool {
        let is_own = matches!(kept, Kept::Table(_) | Kept::Index(..));
        match self {
            Self::Quotes => text.contains('"'),
            Self::Column { table, .. } => !is_own || owner.name == **table,
            Self::Table { from, .. } => !is_own || owner.name == **from,
        }
    }

    fn replacement(&self, mention: &Mention, text: &str) -> Option<String> {
        let (to, is_always_quoted) = match (self, &mention.meaning) {
            (Self::Column { table, from, to }, Meaning::Column(found, column))
                if found == *table && is_same(column, from) =>
            {
                (*to, false)
            }
            (Self::Table { from, to }, Meaning::Table(found)) if found == *from => (*to, true),
            (Self::Quotes, Meaning::Text) => {
                let inner = text.trim_matches('"').replace("\"\"", "\"");
                return Some(format!("'{}'", inner.replace('\'', "''")));
            }
            _ => return None,
        };
        let is_word = text.starts_with(|first: char| first.is_alphanumeric() || first == '_');
        Some(if is_word && !is_always_quoted && is_plain(to) {
            to.to_owned()
        } else {
            quoted(Dialect::Sqlite, to)
        })
    }

    fn edited(&self, expression: &Expression, mut mentions: Vec<Mention>) -> Expression {
        let text = &expression.text;
        mentions.sort_by_key(|mention| mention.range.start);
        mentions.dedup_by_key(|mention| mention.range.start);
        let edits = mentions.iter().filter_map(|mention| {
            let range = mention.range.start as usize..mention.range.end as usize;
            let new = self.replacement(mention, text.get(range.clone())?)?;
            Some((range, new))
        });
        mentions::edited(expression, edits)
    }

    /// Goes by words alone, where it is not known what they stand for.
    fn edited_by_words(&self, expression: &Expression, owner: &Table) -> Expression {
        match self {
            Self::Column { table, from, to } if owner.name == **table || owner.reads.contains(table) => {
                renamed(Dialect::Sqlite, expression, from, to)
            }
            Self::Table { from, to } => renamed(Dialect::Sqlite, expression, &from.name, to),
            _ => expression.clone(),
        }
    }
}
