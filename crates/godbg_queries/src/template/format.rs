//! `fmt.Sprintf` on text with holes.

use std::sync::Arc;

use crate::go_type::{GoKind, GoType};
use crate::statement::{HoleKind, HoleSource};
use crate::template::concrete::Concrete;
use crate::template::flat::{Flat, FlatHole, RunOrigin};
use crate::template::value::{Class, Symbol};

/// A verb with its flags, as read from the format.
pub(super) struct Verb {
    pub(super) letter: char,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) argument: Option<usize>,
    zero: bool,
    minus: bool,
    plus: bool,
    width: Option<usize>,
}

/// Formats as `fmt.Sprintf` does; a verb without argument gives what Go prints for it.
pub(crate) fn format(format: &Flat, arguments: &[Concrete]) -> Flat {
    let mut result = Flat::default();
    let mut position = 0;
    for verb in verbs(format.text()) {
        result.push(&format.slice(position, verb.start));
        position = verb.end;
        let origin = format.origin_at(verb.start, verb.end - verb.start);
        if verb.letter == '%' {
            result.push_str("%", origin);
            continue;
        }
        match verb.argument.and_then(|index| arguments.get(index)) {
            Some(argument) => result.push(&printed(&verb, argument, &origin)),
            None => result.push_str(&format!("%!{}(MISSING)", verb.letter), origin),
        }
    }
    result.push(&format.slice(position, format.text().len()));
    result
}

/// Returns the verbs of a format in order.
pub(super) fn verbs(format: &str) -> Vec<Verb> {
    let bytes = format.as_bytes();
    let mut result = Vec::new();
    let mut next = 0;
    let mut position = 0;
    while let Some(found) = format[position..].find('%') {
        let start = position + found;
        let mut at = start + 1;
        let mut verb = Verb {
            letter: '%',
            start,
            end: start,
            argument: None,
            zero: false,
            minus: false,
            plus: false,
            width: None,
        };
        while let Some(flag) = bytes.get(at).filter(|byte| b"+-# 0".contains(byte)) {
            verb.zero |= *flag == b'0';
            verb.minus |= *flag == b'-';
            verb.plus |= *flag == b'+';
            at += 1;
        }
        at = explicit_index(bytes, at, &mut next);
        if bytes.get(at) == Some(&b'*') {
            next += 1;
            at += 1;
        } else {
            let digits = bytes[at..]
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            verb.width = format[at..at + digits].parse().ok();
            at += digits;
        }
        if bytes.get(at) == Some(&b'.') {
            at += 1;
            at += bytes[at..]
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
        }
        at = explicit_index(bytes, at, &mut next);
        let Some(char) = format[at..].chars().next() else {
            break;
        };
        verb.letter = char;
        verb.end = at + char.len_utf8();
        if char != '%' {
            verb.argument = Some(next);
            next += 1;
        }
        position = verb.end;
        result.push(verb);
    }
    result
}

/// Reads `[n]` and sets the next argument by it.
fn explicit_index(bytes: &[u8], at: usize, next: &mut usize) -> usize {
    if bytes.get(at) != Some(&b'[') {
        return at;
    }
    let digits = bytes[at + 1..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let number = std::str::from_utf8(&bytes[at + 1..at + 1 + digits])
        .ok()
        .and_then(|text| text.parse::<usize>().ok());
    match number {
        Some(number) if number > 0 && bytes.get(at + 1 + digits) == Some(&b']') => {
            *next = number - 1;
            at + digits + 2
        }
        _ => at,
    }
}

fn printed(verb: &Verb, argument: &Concrete, origin: &RunOrigin) -> Flat {
    let flat = match (verb.letter, argument.bare()) {
        ('d' | 'v' | 's', Concrete::Integer(value)) => {
            let sign = if verb.plus && *value >= 0 && verb.letter == 'd' {
                "+"
            } else {
                ""
            };
            Flat::new(&format!("{sign}{value}"), origin.clone())
        }
        ('x', Concrete::Integer(value)) => Flat::new(&format!("{value:x}"), origin.clone()),
        ('t' | 'v', Concrete::Truth(value)) => Flat::new(&value.to_string(), origin.clone()),
        ('c', Concrete::Integer(value)) => {
            let char = u32::try_from(*value)
                .ok()
                .and_then(char::from_u32)
                .unwrap_or('\u{fffd}');
            Flat::new(&char.to_string(), origin.clone())
        }
        ('q', _) => {
            let mut quoted = Flat::new("\"", origin.clone());
            quoted.push(&argument.text());
            quoted.push_str("\"", origin.clone());
            quoted
        }
        // These print numbers, whatever is put in.
        ('d' | 'x' | 'X' | 'o' | 'b' | 'f' | 'g' | 'e' | 't' | 'p', Concrete::Unknown(symbol)) => {
            number(symbol)
        }
        ('d' | 'x' | 'X' | 'o' | 'b' | 'f' | 'g' | 'e' | 't' | 'p', Concrete::Text(text)) => {
            match text.holes().next() {
                Some(hole) if text.text().len() == 1 => number(&hole.symbol),
                _ => (**text).clone(),
            }
        }
        _ => (*argument.text()).clone(),
    };
    padded(verb, flat, origin)
}

fn number(symbol: &Arc<Symbol>) -> Flat {
    let mut number = Symbol::clone(symbol);
    number.class = Class::Number;
    if number.go_type.is_unknown() {
        number.go_type = Arc::new(GoType::plain("int", GoKind::Int(64)));
    }
    Flat::hole(FlatHole {
        symbol: Arc::new(number),
        kind: HoleKind::Value,
        source: HoleSource::Number,
    })
}

fn padded(verb: &Verb, flat: Flat, origin: &RunOrigin) -> Flat {
    let missing = verb
        .width
        .unwrap_or(0)
        .saturating_sub(flat.text().chars().count());
    if missing == 0 || flat.has_holes() {
        return flat;
    }
    let filler = if verb.zero && !verb.minus { "0" } else { " " }.repeat(missing);
    let mut result = Flat::default();
    if verb.minus {
        result.push(&flat);
        result.push_str(&filler, origin.clone());
    } else {
        result.push_str(&filler, origin.clone());
        result.push(&flat);
    }
    result
}
