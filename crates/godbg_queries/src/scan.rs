//! Where the rows of a statement go.

use std::sync::Arc;

use godbg_go::types::{Type, TypeData};
use godbg_text::SourceRange;
use rustc_hash::FxHashMap;

use crate::code::Code;
use crate::flow::{Evaluator, Looked, Need, Record, ScanKind, conjunction};
use crate::go_type::GoType;
use crate::libraries::{Library, library_of};
use crate::sink::Sink;
use crate::statement::{Argument, Arguments, FieldColumn, Naming, ScanTargets, StructTarget, Target};
use crate::template::{Concrete, Wanted};

/// How deep embedded structs are taken apart.
const EMBEDDING: usize = 6;

/// A scan whose values are among those asked for.
pub(crate) struct Scanned {
    place: SourceRange,
    kind: ScanKind,
    /// How many values it has: its condition, then its destinations.
    values: usize,
}

/// The columns that structs take, by struct and library: many statements fill the same.
#[derive(Default)]
pub(crate) struct Columns(FxHashMap<(Type, &'static str), Filled>);

/// The fields of a struct by the columns that they take.
#[derive(Clone)]
struct Filled {
    naming: Naming,
    fields: Arc<[FieldColumn]>,
    is_open: bool,
}

/// Asks for the values of the scans of a record.
pub(crate) fn wanted(
    evaluator: &mut Evaluator<'_>,
    record: &Record,
    looked: &mut Looked,
    wanted: &mut Vec<Wanted>,
) -> Vec<Scanned> {
    let mut result = Vec::new();
    for scan in record.scans.iter().take(8) {
        // What held at the call holds at its scan.
        let own = scan
            .path
            .get(record.path.len().min(scan.path.len())..)
            .unwrap_or_default();
        let condition = evaluator.needed_condition(&conjunction(own), looked);
        let mut values = vec![condition];
        if let ScanKind::Positional(destinations, _) = &scan.kind {
            for destination in destinations {
                values.push(evaluator.needed(destination, Need::Shape, looked));
            }
        }
        let loops = evaluator.first_iterations(&scan.loops, values.clone(), looked);
        result.push(Scanned {
            place: scan.place,
            kind: scan.kind.clone(),
            values: values.len(),
        });
        wanted.extend(values.into_iter().map(|value| Wanted {
            value,
            loops: loops.clone(),
        }));
    }
    result
}

impl Columns {
    /// Returns where the rows go in one variant.
    pub(crate) fn targets(
        &mut self,
        code: &Code<'_>,
        sink: &Sink,
        scans: &[Scanned],
        values: &[Concrete],
    ) -> ScanTargets {
        let mut rest = values;
        for scan in scans {
            let (own, others) = rest.split_at(scan.values.min(rest.len()));
            rest = others;
            if matches!(own.first().map(Concrete::bare), Some(Concrete::Truth(false))) {
                continue;
            }
            return match &scan.kind {
                ScanKind::Positional(_, is_spread) => {
                    positional(scan.place, own.get(1..).unwrap_or_default(), *is_spread)
                }
                ScanKind::Whole(of, origin) => self.whole(code, sink, *of, *origin),
                ScanKind::Unknown => ScanTargets::Unknown,
            };
        }
        ScanTargets::Unknown
    }

    fn whole(&mut self, code: &Code<'_>, sink: &Sink, of: Type, origin: SourceRange) -> ScanTargets {
        let is_struct = matches!(code.data(code.underlying(of)), TypeData::Struct(_));
        if is_struct && code.scans_itself(of) == Some(false) && !code.is_known_scalar(of) {
            let Filled {
                naming,
                fields,
                is_open,
            } = self.filled(code, sink.library, of);
            return ScanTargets::Struct(StructTarget {
                go_type: (*code.go_type(of)).clone(),
                origin: Some(origin),
                naming,
                fields,
                is_open,
                is_strict: sink.library.is_strict && !is_unsafe(code, sink) && !is_forked(code, sink.library),
            });
        }
        match code.data(code.underlying(of)) {
            TypeData::Unknown(_)
            | TypeData::Foreign { .. }
            | TypeData::Interface(_)
            | TypeData::Map { .. } => ScanTargets::Unknown,
            _ => ScanTargets::Positional {
                targets: vec![Target {
                    go_type: (*code.go_type(of)).clone(),
                    origin: Some(origin),
                    expression: String::new(),
                }],
                is_open: false,
                place: origin,
            },
        }
    }

    fn filled(&mut self, code: &Code<'_>, library: &Library, of: Type) -> Filled {
        let known = self.0.entry((of, library.name));
        let made = known.or_insert_with(|| {
            let mut taken = Taken {
                naming: naming_of(code, library),
                fields: Vec::new(),
                is_open: false,
            };
            taken.fields_of(code, library, of, Path::default());
            Filled {
                naming: taken.naming,
                fields: taken.fields.into(),
                is_open: taken.is_open,
            }
        });
        made.clone()
    }

    /// Lists the named parameters that a struct or map gives.
    pub(crate) fn named_arguments(
        &mut self,
        code: &Code<'_>,
        sink: &Sink,
        value: Option<&Concrete>,
        arguments: &mut Arguments,
    ) {
        let Some(value) = value else {
            arguments.is_open = true;
            return;
        };
        if let Concrete::Map(entries) = value.bare() {
            for (key, entry) in entries.iter() {
                let name = key.text();
                arguments.known.push(Argument {
                    name: Some(name.text().to_owned()),
                    go_type: entry
                        .place()
                        .map_or_else(GoType::unknown, |place| (*place.go_type).clone()),
                    origin: entry.place().map(|place| place.range),
                    is_spread: false,
                });
            }
            return;
        }
        let Some((place, of)) = value
            .place()
            .and_then(|place| Some((place, code.type_at(place.range)?)))
        else {
            arguments.is_open = true;
            return;
        };
        let filled = self.filled(code, sink.library, code.element_of(of));
        // What a function makes of a field's name is not known to the letter.
        let is_mapped = filled.naming != sink.library.naming;
        arguments.is_open |= filled.is_open;
        arguments.is_open |= is_mapped && filled.fields.iter().any(|field| !field.is_tagged);
        arguments.known.extend(filled.fields.iter().map(|field| Argument {
            name: Some(field.column.clone()),
            go_type: field.go_type.clone(),
            origin: Some(place.range),
            is_spread: false,
        }));
    }
}

fn positional(place: SourceRange, values: &[Concrete], is_spread: bool) -> ScanTargets {
    let mut targets = Vec::with_capacity(values.len());
    let mut is_open = false;
    for (index, value) in values.iter().enumerate() {
        // Some libraries take the context first: bun's `Scan(ctx, &id)`.
        if index == 0 && target(value).go_type.name == "context.Context" {
            continue;
        }
        if is_spread && index + 1 == values.len() {
            match value.bare() {
                Concrete::List(items, open) => {
                    targets.extend(items.iter().map(target));
                    // What stands nowhere fills a list up to a length that is not known.
                    is_open |= *open || items.iter().any(|item| item.place().is_none());
                }
                _ => is_open = true,
            }
        } else {
            targets.push(target(value));
        }
    }
    ScanTargets::Positional {
        targets,
        is_open,
        place,
    }
}

fn target(value: &Concrete) -> Target {
    match value.place() {
        Some(place) => Target {
            go_type: place.go_type.pointee().unwrap_or(&place.go_type).clone(),
            origin: Some(place.range),
            expression: place.expression.trim_start_matches('&').to_owned(),
        },
        None => Target {
            go_type: GoType::unknown(),
            origin: None,
            expression: String::new(),
        },
    }
}

/// Says whether the program tells sqlx to pass over columns without a field (`db.Unsafe()`); which
/// handles that reaches is not followed.
fn is_unsafe(code: &Code<'_>, sink: &Sink) -> bool {
    sink.library.name == "sqlx" && !code.uses().calls("Unsafe").is_empty()
}

/// Says whether a fork stands in for the library: what it takes for an error, it alone knows.
fn is_forked(code: &Code<'_>, library: &Library) -> bool {
    let mut forked = code.program.modules().iter().flat_map(|module| &module.forked);
    forked.any(|path| {
        let found = library_of(path, code.package_name(path));
        found.is_some_and(|found| found.name == library.name)
    })
}

/// Returns how fields without a tag are named: as the library does, but for a program that gives sqlx a
/// function for it (`db.MapperFunc(strcase.ToSnake)`); which handles that reaches is not followed.
fn naming_of(code: &Code<'_>, library: &Library) -> Naming {
    if library.name != "sqlx" {
        return library.naming;
    }
    let uses = code.uses();
    let maps = |name| !uses.calls(name).is_empty();
    if maps("MapperFunc") || maps("NewMapperFunc") || !uses.writes("NameMapper").is_empty() {
        Naming::IgnoreCase
    } else {
        library.naming
    }
}

/// The fields of a struct as they are collected.
struct Taken {
    naming: Naming,
    fields: Vec<FieldColumn>,
    is_open: bool,
}

/// Where in the outermost struct a struct lies.
#[derive(Clone, Copy, Default)]
struct Path<'a> {
    /// The fields that lead there, in Go's words.
    fields: &'a str,
    /// What stands before the names of its columns.
    prefix: &'a str,
    depth: usize,
}

impl Taken {
    /// Collects the fields of a struct by the columns that they take.
    fn fields_of(&mut self, code: &Code<'_>, library: &Library, of: Type, path: Path<'_>) {
        let TypeData::Struct(declared) = code.data(code.underlying_behind_pointer(of)) else {
            self.is_open = true;
            return;
        };
        if path.depth > EMBEDDING {
            self.is_open = true;
            return;
        }
        for field in declared {
            let tag = field.tag.as_deref().and_then(|tag| tag_value(tag, library.tag));
            let column = tag.as_deref().and_then(|value| column_of(library, value));
            if column.as_deref() == Some("-") {
                continue;
            }
            let is_exported = field.name.starts_with(char::is_uppercase);
            let full = if path.fields.is_empty() {
                field.name.to_string()
            } else {
                format!("{}.{}", path.fields, field.name)
            };
            let inner = code.underlying_behind_pointer(field.field_type);
            let is_plain_struct = matches!(code.data(inner), TypeData::Struct(_))
                && code.scans_itself(field.field_type) == Some(false)
                && !code.is_known_scalar(field.field_type);
            let within = Path {
                fields: &full,
                prefix: path.prefix,
                depth: path.depth + 1,
            };
            if field.is_embedded && column.is_none() {
                if matches!(code.data(inner), TypeData::Unknown(_) | TypeData::Foreign { .. }) {
                    self.is_open = true;
                }
                self.fields_of(code, library, field.field_type, within);
                continue;
            }
            if !is_exported {
                continue;
            }
            let is_tagged = column.is_some();
            let name = column.unwrap_or_else(|| match self.naming {
                Naming::SnakeCase => snake_case(&field.name),
                Naming::LowerCase => field.name.to_lowercase(),
                Naming::IgnoreCase | Naming::ByPosition => field.name.to_string(),
            });
            if is_plain_struct && library.name == "sqlx" {
                // sqlx reaches fields of a named struct field by `outer.inner`.
                let prefix = &format!("{}{name}.", path.prefix);
                self.fields_of(code, library, field.field_type, Path { prefix, ..within });
            }
            self.fields.push(FieldColumn {
                column: format!("{}{name}", path.prefix),
                field: full,
                is_tagged,
                go_type: (*code.go_type(field.field_type)).clone(),
                place: Some(code.range_of(field.declaration)),
            });
        }
    }
}

/// Returns the value of a key in a struct tag.
fn tag_value(tag: &str, key: &str) -> Option<String> {
    let tag = tag.trim_matches('`');
    let mut rest = tag;
    while let Some(colon) = rest.find(":\"") {
        let name = rest[..colon].trim();
        let value = &rest[colon + 2..];
        let end = value.find('"')?;
        if name == key {
            return Some(value[..end].to_owned());
        }
        rest = &value[end + 1..];
    }
    None
}

/// Returns the column that a tag's value names.
fn column_of(library: &Library, value: &str) -> Option<String> {
    if library.name == "gorm" {
        if value == "-" {
            return Some("-".to_owned());
        }
        let mut parts = value.split(';');
        return parts.find_map(|part| {
            let (key, name) = part.split_once(':')?;
            key.trim()
                .eq_ignore_ascii_case("column")
                .then(|| name.trim().to_owned())
        });
    }
    let name = value.split(',').next().unwrap_or(value).trim();
    (!name.is_empty()).then(|| name.to_owned())
}

/// Returns a Go name in snake case: `UserID` gives `user_id`.
fn snake_case(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut result = String::with_capacity(name.len() + 4);
    for (index, char) in chars.iter().enumerate() {
        let next_is_lower = chars.get(index + 1).is_some_and(|next| next.is_lowercase());
        let previous_is_lower = index > 0 && !chars[index - 1].is_uppercase();
        if char.is_uppercase() && index > 0 && (previous_is_lower || next_is_lower) {
            result.push('_');
        }
        result.extend(char.to_lowercase());
    }
    result
}
