//! What two type checkers know of one Go file.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

/// What go-types and `godbg go types --format json` print of a file.
#[derive(Debug, Deserialize)]
pub struct FileTypes<'a> {
    pub file: String,
    #[serde(borrow)]
    pub exprs: Vec<Expression<'a>>,
}

/// Start, end, type, class and constant; the constant may be left out.
#[derive(Debug, Deserialize)]
#[serde(from = "Row<'a>")]
pub struct Expression<'a> {
    range: (u32, u32),
    #[serde(borrow)]
    text: Cow<'a, str>,
    class: Cow<'a, str>,
    constant: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Row<'a> {
    Constant(
        u32,
        u32,
        #[serde(borrow)] Cow<'a, str>,
        Cow<'a, str>,
        Option<Cow<'a, str>>,
    ),
    Plain(u32, u32, #[serde(borrow)] Cow<'a, str>, Cow<'a, str>),
}

impl<'a> From<Row<'a>> for Expression<'a> {
    fn from(row: Row<'a>) -> Self {
        let (start, end, text, class, constant) = match row {
            Row::Constant(start, end, text, class, constant) => (start, end, text, class, constant),
            Row::Plain(start, end, text, class) => (start, end, text, class, None),
        };
        Self {
            range: (start, end),
            text,
            class,
            constant,
        }
    }
}

impl Expression<'_> {
    /// An unknown type is a row of class `unknown` whose type is the reason, or no row.
    fn is_known(&self) -> bool {
        self.class != "unknown" && self.class != "invalid"
    }
}

/// Counts over the expressions whose type is of one class in Go.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Count {
    pub known: usize,
    pub equal: usize,
    pub different: usize,
}

impl Count {
    fn add(&mut self, go: &Expression, ours: Option<&Expression>) {
        self.known += 1;
        if let Some(ours) = ours.filter(|expression| expression.is_known()) {
            self.equal += usize::from(ours.text == go.text);
            self.different += usize::from(ours.text != go.text);
        }
    }
}

/// The comparison of any number of files.
#[derive(Debug, Default)]
pub struct Comparison {
    pub classes: BTreeMap<String, Count>,
    pub constants: Count,
    /// Receivers of calls that send SQL.
    pub receivers: Count,
    /// Why we do not know a type, with the number of expressions.
    pub reasons: BTreeMap<String, usize>,
    /// Expressions that we type and Go has not typed.
    pub only_ours: usize,
    pub differences: Vec<String>,
    pub files: usize,
    pub files_missing: usize,
}

impl Comparison {
    /// Adds one file; `None` where we have nothing for it.
    pub fn add(&mut self, go: &FileTypes, ours: Option<&FileTypes>, receivers: &[(u32, u32)]) {
        self.files += 1;
        self.files_missing += usize::from(ours.is_none());
        let mut our_rows: HashMap<(u32, u32), &Expression> = HashMap::new();
        for expression in ours.into_iter().flat_map(|ours| &ours.exprs) {
            our_rows.insert(expression.range, expression);
        }
        for known in go.exprs.iter().filter(|known| known.is_known()) {
            let ours = our_rows.remove(&known.range);
            if receivers.contains(&known.range) {
                self.receivers.add(known, ours);
            }
            self.compare(&go.file, known, ours);
        }
        self.only_ours += our_rows
            .values()
            .filter(|expression| expression.is_known())
            .count();
    }

    fn compare(&mut self, file: &str, go: &Expression, ours: Option<&Expression>) {
        self.classes
            .entry(go.class.to_string())
            .or_default()
            .add(go, ours);
        self.constants.known += usize::from(go.constant.is_some());
        let Some(ours) = ours.filter(|expression| expression.is_known()) else {
            let reason = ours.map_or("not listed", |expression| &expression.text);
            *self.reasons.entry(reason.to_owned()).or_default() += 1;
            return;
        };
        let (start, end) = go.range;
        if ours.text != go.text {
            self.differences
                .push(format!("{file}:{start}..{end}: {}, ours {}", go.text, ours.text));
        }
        match (&go.constant, &ours.constant) {
            (Some(go), Some(ours)) if go == ours => self.constants.equal += 1,
            (Some(go), Some(ours)) => {
                self.constants.different += 1;
                self.differences
                    .push(format!("{file}:{start}..{end}: constant {go:?}, ours {ours:?}"));
            }
            (None, Some(ours)) if is_integer(&go.text) => {
                self.constants.different += 1;
                self.differences
                    .push(format!("{file}:{start}..{end}: no constant, ours {ours:?}"));
            }
            _ => {}
        }
    }
}

/// For these alone does go-types list every constant: strings that are not UTF-8 are left out.
fn is_integer(text: &str) -> bool {
    matches!(
        text,
        "int"
            | "int8"
            | "int16"
            | "int32"
            | "int64"
            | "uint"
            | "uint8"
            | "uint16"
            | "uint32"
            | "uint64"
            | "uintptr"
    )
}
