//! Operations on texts with holes.

use std::sync::Arc;

use super::concrete::Concrete;
use super::flat::{Flat, FlatHole, HOLE, RunOrigin};
use super::operate::{text, unknown_element};
use super::pattern::Pattern;
use super::value::{Class, Constant, Symbol};
use crate::statement::{HoleKind, HoleSource};

pub(super) fn join(list: &Concrete, separator: &Flat) -> Concrete {
    let mut result = Flat::default();
    match list.bare() {
        Concrete::List(items, is_open) => {
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    result.push(separator);
                }
                result.push(&item.text());
            }
            if *is_open {
                if !items.is_empty() {
                    result.push(separator);
                }
                result.push(&unknown_element(list).text());
            }
        }
        Concrete::Nil => {}
        other => result.push(&other.text()),
    }
    text(result)
}

pub(super) fn replace(value: &Flat, old: &str, new: &Flat, count: i64) -> Flat {
    if old.is_empty() || old.contains(HOLE) {
        return value.clone();
    }
    let limit = usize::try_from(count).unwrap_or(usize::MAX);
    let ranges: Vec<(usize, usize)> = value
        .text()
        .match_indices(old)
        .take(limit)
        .map(|(start, found)| (start, start + found.len()))
        .collect();
    value.replaced(&ranges, new)
}

/// Replaces a regular expression; `None` for one that is not understood.
pub(super) fn replace_pattern(value: &Flat, pattern: &str, new: &Flat) -> Option<Flat> {
    Pattern::new(pattern)?.replace(value, new)
}

pub(super) fn trim(value: &Flat, is_cut: impl Fn(char) -> bool, left: bool, right: bool) -> Flat {
    let source = value.text();
    let mut start = 0;
    let mut end = source.len();
    if left {
        start = end - source.trim_start_matches(&is_cut).len();
    }
    if right {
        end = start + source[start..].trim_end_matches(&is_cut).len();
    }
    value.slice(start, end)
}

pub(super) fn split(value: &Concrete, separator: &str) -> Concrete {
    let flat = value.text();
    if flat.has_holes() || separator.is_empty() {
        return match value.symbol() {
            Some(symbol) => Concrete::Unknown(Arc::new(symbol.derived("split", Class::List))),
            None => Concrete::List(Arc::new(Vec::new()), true),
        };
    }
    // One character is found faster than a text.
    let first = separator.chars().next();
    let only = first.filter(|first| first.len_utf8() == separator.len());
    let ends: Vec<usize> = match only {
        Some(character) => flat.text().match_indices(character).map(|(end, _)| end).collect(),
        None => flat.text().match_indices(separator).map(|(end, _)| end).collect(),
    };
    let mut items = Vec::with_capacity(ends.len() + 1);
    let mut position = 0;
    for end in ends {
        items.push(text(flat.slice(position, end)));
        position = end + separator.len();
    }
    items.push(text(flat.slice(position, flat.text().len())));
    Concrete::List(Arc::new(items), false)
}

pub(super) fn fields(flat: &Flat) -> Concrete {
    let base = flat.text().as_ptr() as usize;
    let items = flat
        .text()
        .split_whitespace()
        .map(|word| {
            let start = word.as_ptr() as usize - base;
            text(flat.slice(start, start + word.len()))
        })
        .collect();
    Concrete::List(Arc::new(items), flat.has_holes())
}

pub(super) fn escape(value: &Concrete, kind: HoleKind, name: &Arc<str>) -> Concrete {
    if kind == HoleKind::QuotedName
        && let Some(Constant::Text(known)) = value.constant()
    {
        let quoted = format!("\"{}\"", known.replace('"', "\"\""));
        return text(Flat::new(&quoted, RunOrigin::Synthetic));
    }
    let symbol = match value.symbol() {
        Some(symbol) => Arc::clone(symbol),
        None => Arc::new(Symbol::construct(name)),
    };
    text(Flat::hole(FlatHole {
        symbol,
        kind,
        source: HoleSource::Escaped(name.to_string()),
    }))
}

pub(super) fn rebind(value: &Flat, to_dollar: bool) -> Flat {
    if !to_dollar {
        let mut result = value.clone();
        result.set_rebound();
        return result;
    }
    let mut result = Flat::default();
    let mut position = 0;
    for (number, (start, _)) in value.text().match_indices('?').enumerate() {
        result.push(&value.slice(position, start));
        result.push_str(&format!("${}", number + 1), value.origin_at(start, 1));
        position = start + 1;
    }
    result.push(&value.slice(position, value.text().len()));
    result
}

/// Returns the value of a key in a struct tag, empty where there is none.
pub(super) fn tag_value(tag: &Flat, key: &str) -> Flat {
    match tag_range(tag.text(), key) {
        Some((start, end)) => tag.slice(start, end),
        None => Flat::default(),
    }
}

/// Returns the value of a key in a struct tag, empty where there is none.
pub fn tag_text<'t>(tag: &'t str, key: &str) -> &'t str {
    tag_range(tag, key).map_or("", |(start, end)| &tag[start..end])
}

fn tag_range(tag: &str, key: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(found) = tag[from..].find(key).filter(|_| !key.is_empty()) {
        let start = from + found;
        let after = start + key.len();
        let is_key = tag[..start].chars().next_back().is_none_or(char::is_whitespace);
        if let (true, Some(value)) = (is_key, tag[after..].strip_prefix(":\""))
            && let Some(len) = value.find('"')
        {
            return Some((after + 2, after + 2 + len));
        }
        from = after;
    }
    None
}
