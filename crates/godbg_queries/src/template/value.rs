//! The graph of what is known of a value.

use std::sync::Arc;

use godbg_go::types::Type;
use godbg_text::SourceRange;
use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::go_type::GoType;
use crate::site::Reason;
use crate::statement::{HoleKind, HoleSource};
use crate::template::flat::{Flat, RunOrigin};

/// A value as far as it is known; cheap to copy.
pub type Value = Arc<Node>;

/// What a value is made of.
#[derive(Debug)]
pub enum Node {
    /// A known string, with the places its pieces stand in.
    Text(Arc<Flat>),
    /// A known integer.
    Integer(i64),
    /// A known truth value.
    Truth(bool),
    /// `nil`.
    Nil,
    /// Something from outside.
    Symbol(Arc<Symbol>),
    /// One of two, by a condition.
    Either(Value, Value, Value),
    /// One of several, each with a label; the number names the choice, so that equal numbers choose alike.
    OneOf(u64, Arc<str>, Vec<(Arc<str>, Value)>),
    /// A slice or array with known elements.
    List(Vec<Value>),
    /// The elements of several lists, one after the other.
    Chain(Vec<Value>),
    /// A struct.
    Struct(StructNode),
    /// A map with known keys.
    Map(Vec<(Value, Value)>),
    /// The results of a function.
    Tuple(Vec<Value>),
    /// A value with the place and type of the expression that gave it.
    Located(Value, Arc<Place>),
    /// A pure operation.
    Operation(Operation, Vec<Value>),
    /// A variable's value after a loop.
    AfterLoop(Arc<LoopNode>, usize),
    /// A variable's value at the start of an iteration of the loop with this key.
    LoopStart(u64, usize),
    /// What happens in the first iteration in which the condition holds: the value there, or without one
    /// whether there is such an iteration.
    Found(Arc<LoopNode>, Value, Option<Value>),
    /// The number of the iteration of the loop with this key, from 0.
    LoopIndex(u64),
    /// Something that only the evaluator of Go code can read: a function, a reference, rows. It names
    /// an entry of a table of the evaluator.
    Handle(u32),
}

/// A struct value: the fields that were set; the others are zero, or unknown for an open one.
#[derive(Clone, Debug, Default)]
pub struct StructNode {
    /// The type's name, for display.
    pub type_name: Arc<str>,
    /// The type, where it is known which.
    pub of: Option<Type>,
    /// Field names and values.
    pub fields: Vec<(Arc<str>, Value)>,
    /// What the other fields are taken from; without it they are zero.
    pub rest: Option<Value>,
}

/// Where an expression stands and what type it has.
#[derive(Debug)]
pub struct Place {
    /// The expression.
    pub range: SourceRange,
    /// Its static type.
    pub go_type: Arc<GoType>,
    /// The expression as the source writes it, when it is short.
    pub expression: Arc<str>,
}

/// Something from outside: a parameter, a field, the result of a call.
#[derive(Clone, Debug)]
pub struct Symbol {
    /// Its identity: equal keys are the same thing and are decided alike.
    pub key: u64,
    /// It in Go's words: `find.ID`.
    pub display: Arc<str>,
    /// What it is used as.
    pub class: Class,
    /// Its type.
    pub go_type: Arc<GoType>,
    /// Where it is read.
    pub origin: Option<SourceRange>,
    /// Where it comes from.
    pub source: HoleSource,
    /// Why it is not known.
    pub reason: Reason,
    /// The number that this one is so much more than.
    pub offset: Option<(Arc<Symbol>, i64)>,
}

/// What a symbol is used as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// A number.
    Number,
    /// A truth value.
    Truth,
    /// A string.
    Text,
    /// A slice, array or map.
    List,
    /// An error.
    Error,
    /// Anything else.
    Other,
}

/// A constant that a symbol is compared with.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Constant {
    /// `nil`.
    Nil,
    /// A truth value.
    Truth(bool),
    /// An integer.
    Integer(i64),
    /// A string.
    Text(Arc<str>),
}

/// A loop whose body was evaluated once.
#[derive(Debug)]
pub struct LoopNode {
    /// The loop's key: loops over the same collection share it, so that they run equally often.
    pub key: u64,
    /// Names the loop itself; [`Node::LoopStart`] and [`Node::LoopIndex`] refer to it.
    pub id: u64,
    /// How often it runs: an integer, or unknown.
    pub count: Value,
    /// What it tests before each iteration, where that is a text which the iterations change:
    /// `strings.Contains(query, "?")`. It says how often the loop runs where the text is known.
    pub test: Option<Value>,
    /// The variables' values before the loop.
    pub before: Vec<Value>,
    /// Their values at the end of an iteration.
    pub after: Vec<Value>,
}

/// The pure operations.
#[derive(Clone, Debug)]
pub enum Operation {
    /// `a + b + …` on strings.
    Concat,
    /// `strings.Join(list, separator)`.
    Join,
    /// `fmt.Sprintf(format, arguments…)`; the last argument may be a list to spread.
    Format,
    /// `fmt.Sprint(arguments…)` of strings.
    Print,
    /// `strings.Replace(text, old, new, count)`.
    Replace,
    /// `strings.TrimSuffix`.
    TrimSuffix,
    /// `strings.TrimPrefix`.
    TrimPrefix,
    /// `strings.Trim(text, set)` on the sides told.
    Trim {
        /// Whether the start is trimmed.
        left: bool,
        /// Whether the end is trimmed.
        right: bool,
    },
    /// `strings.TrimSpace`.
    TrimSpace,
    /// `strings.ToUpper`.
    Upper,
    /// `strings.ToLower`.
    Lower,
    /// `strings.Repeat(text, count)`.
    Repeat,
    /// `strings.Split(text, separator)`.
    Split,
    /// `strings.Fields(text)`.
    Fields,
    /// `tag.Get(key)` of a struct tag.
    TagValue,
    /// `len(x)`.
    Len,
    /// Integer arithmetic.
    Add,
    /// Integer subtraction.
    Subtract,
    /// Integer multiplication.
    Multiply,
    /// Integer division.
    Divide,
    /// Integer remainder.
    Remainder,
    /// `==`.
    Equal,
    /// `<` on integers.
    Less,
    /// `!`.
    Not,
    /// `&&`.
    And,
    /// `||`.
    Or,
    /// Whether a value has this type: `_, ok := x.(T)`. The second operand says so where its type is not known.
    IsType(Arc<GoType>),
    /// `x[i]` of a list, or of a map.
    Index,
    /// `make([]T, n)`: the zero value, and how many.
    Fill,
    /// The list after `list[i] = value`: list, index, value.
    SetIndex,
    /// Whether the map holds the key.
    HasKey,
    /// `x[low:high]`; `Nil` stands for a bound that is not written.
    Slice,
    /// `x.field`; a second operand is its zero value.
    Select(Arc<str>),
    /// The operand, whose static type is the one given where evaluation does not know it.
    Typed(Arc<Place>, Class),
    /// The n-th result.
    Result(usize),
    /// `strings.Contains`.
    Contains,
    /// `strings.HasPrefix`.
    HasPrefix,
    /// `strings.HasSuffix`.
    HasSuffix,
    /// `strings.EqualFold`.
    EqualFold,
    /// `strconv.Itoa` and its like: a number in digits.
    Digits,
    /// A function that quotes or escapes: the hole it leaves and the function's name.
    Escape(HoleKind, Arc<str>),
    /// `sqlx.Rebind`: question marks become `$n` where the flag says so.
    Rebind {
        /// Whether the new style is `$n`; otherwise it is not known before the driver is.
        to_dollar: bool,
    },
    /// `regexp.ReplaceAllString` for `\$\d+` and whatever else the given pattern is.
    ReplacePattern(Arc<str>),
    /// `regexp.ReplaceAllString` with a pattern that is a value itself: pattern, text, replacement.
    ReplaceWith,
}

/// Returns a known text that stands nowhere in the source.
pub fn literal_text(text: &str) -> Value {
    text_of(Flat::new(text, RunOrigin::Synthetic))
}

/// Returns a known text.
pub(crate) fn text_of(text: Flat) -> Value {
    Arc::new(Node::Text(Arc::new(text)))
}

/// Returns a known integer.
pub fn integer(value: i64) -> Value {
    Arc::new(Node::Integer(value))
}

/// Returns a known truth value.
pub fn boolean(value: bool) -> Value {
    Arc::new(Node::Truth(value))
}

/// Returns `nil`.
pub fn nil() -> Value {
    Arc::new(Node::Nil)
}

/// Returns a value from outside.
pub fn symbol(symbol: Symbol) -> Value {
    Arc::new(Node::Symbol(Arc::new(symbol)))
}

/// Returns what no path gives.
pub(crate) fn impossible() -> Value {
    Arc::new(Node::OneOf(0, Arc::default(), Vec::new()))
}

/// Returns one of two values by a condition.
pub fn either(condition: &Value, then: &Value, otherwise: &Value) -> Value {
    if Arc::ptr_eq(then, otherwise) {
        return Arc::clone(then);
    }
    match condition.as_ref() {
        Node::Truth(true) => Arc::clone(then),
        Node::Truth(false) => Arc::clone(otherwise),
        _ => Arc::new(Node::Either(
            Arc::clone(condition),
            Arc::clone(then),
            Arc::clone(otherwise),
        )),
    }
}

/// Returns `left + right` on strings.
pub fn concat(left: &Value, right: &Value) -> Value {
    if let (Node::Text(first), Node::Text(second)) = (left.as_ref(), right.as_ref()) {
        let mut joined = Flat::clone(first);
        joined.push(second);
        return text_of(joined);
    }
    operation(Operation::Concat, vec![Arc::clone(left), Arc::clone(right)])
}

/// Returns the result of a pure operation, computed at once where that is cheap and certain.
pub fn operation(operation: Operation, operands: Vec<Value>) -> Value {
    let numbers = || match (
        operands.first().map(AsRef::as_ref),
        operands.get(1).map(AsRef::as_ref),
    ) {
        (Some(Node::Integer(left)), Some(Node::Integer(right))) => Some((*left, *right)),
        _ => None,
    };
    match &operation {
        Operation::Not => match operands[0].as_ref() {
            Node::Truth(value) => return boolean(!value),
            Node::Operation(Operation::Not, inner) => return Arc::clone(&inner[0]),
            _ => {}
        },
        Operation::And | Operation::Or => {
            let neutral = matches!(operation, Operation::And);
            match (operands[0].as_ref(), operands[1].as_ref()) {
                (Node::Truth(value), _) if *value == neutral => return Arc::clone(&operands[1]),
                (_, Node::Truth(value)) if *value == neutral => return Arc::clone(&operands[0]),
                (Node::Truth(_), _) => return Arc::clone(&operands[0]),
                _ => {}
            }
        }
        Operation::Add => {
            if let Some((left, right)) = numbers() {
                return integer(left.wrapping_add(right));
            }
        }
        Operation::Subtract => {
            if let Some((left, right)) = numbers() {
                return integer(left.wrapping_sub(right));
            }
        }
        Operation::Multiply => {
            if let Some((left, right)) = numbers() {
                return integer(left.wrapping_mul(right));
            }
        }
        Operation::Equal => {
            if let (Some(left), Some(right)) = (constant(&operands[0]), constant(&operands[1])) {
                return boolean(is_equal(&left, &right));
            }
        }
        Operation::Less => {
            if let Some((left, right)) = numbers() {
                return boolean(left < right);
            }
        }
        Operation::Len => {
            if let Node::List(items) = operands[0].as_ref() {
                return integer(i64::try_from(items.len()).unwrap_or(i64::MAX));
            }
        }
        Operation::Result(index) => {
            if let Node::Tuple(items) = operands[0].as_ref()
                && let Some(item) = items.get(*index)
            {
                return Arc::clone(item);
            }
        }
        Operation::Select(name) => {
            if let Node::Struct(fields) = operands[0].as_ref() {
                if let Some(value) = fields.get(name) {
                    return Arc::clone(value);
                }
                if let (None, Some(zero)) = (&fields.rest, operands.get(1)) {
                    return Arc::clone(zero);
                }
            }
        }
        _ => {}
    }
    Arc::new(Node::Operation(operation, operands))
}

/// Returns a value without the places of its expression.
pub(crate) fn bare(value: &Value) -> &Value {
    let mut value = value;
    while let Node::Located(inner, _) = value.as_ref() {
        value = inner;
    }
    value
}

/// Returns the constant that a value is, `None` when it is not known at once.
pub fn constant(value: &Value) -> Option<Constant> {
    match value.as_ref() {
        Node::Nil => Some(Constant::Nil),
        Node::Truth(value) => Some(Constant::Truth(*value)),
        Node::Integer(value) => Some(Constant::Integer(*value)),
        Node::Text(text) if !text.has_holes() => Some(Constant::Text(Arc::from(text.text()))),
        Node::Located(inner, _) => constant(inner),
        _ => None,
    }
}

/// For how many nodes there is room from the start where a graph is walked: most are small.
const REACHED: usize = 28;

/// Calls `each` once with everything that values are made of, however deep, in no useful order; no more than
/// `limit` of it. Returns whether that was all.
pub(crate) fn for_reached<'a>(
    values: impl IntoIterator<Item = &'a Value>,
    limit: usize,
    mut each: impl FnMut(&'a Node),
) -> bool {
    let mut seen = FxHashSet::with_capacity_and_hasher(REACHED, FxBuildHasher);
    let mut pending: Vec<&Value> = values.into_iter().collect();
    while let Some(value) = pending.pop() {
        if !seen.insert(Arc::as_ptr(value)) {
            continue;
        }
        if seen.len() > limit {
            return false;
        }
        each(value);
        value.for_operands(&mut |operand| pending.push(operand));
    }
    true
}

impl Node {
    /// Calls `each` with every value that this one is made of.
    pub(crate) fn for_operands<'a>(&'a self, each: &mut dyn FnMut(&'a Value)) {
        match self {
            Self::Text(_)
            | Self::Integer(_)
            | Self::Truth(_)
            | Self::Nil
            | Self::Symbol(_)
            | Self::LoopStart(..)
            | Self::LoopIndex(_)
            | Self::Handle(_) => {}
            Self::Either(condition, then, otherwise) => {
                [condition, then, otherwise].into_iter().for_each(each);
            }
            Self::OneOf(_, _, options) => options.iter().for_each(|(_, option)| each(option)),
            Self::List(items) | Self::Chain(items) | Self::Tuple(items) | Self::Operation(_, items) => {
                items.iter().for_each(each);
            }
            Self::Struct(fields) => {
                fields.fields.iter().for_each(|(_, field)| each(field));
                fields.rest.iter().for_each(each);
            }
            Self::Map(entries) => {
                for (key, entry) in entries {
                    each(key);
                    each(entry);
                }
            }
            Self::Located(inner, _) => each(inner),
            Self::Found(node, condition, value) => {
                each(condition);
                value.iter().for_each(&mut *each);
                node.for_values(each);
            }
            Self::AfterLoop(node, _) => node.for_values(each),
        }
    }
}

impl LoopNode {
    /// Calls `each` with the values that the loop is made of.
    pub(crate) fn for_values<'a>(&'a self, each: &mut dyn FnMut(&'a Value)) {
        each(&self.count);
        self.test
            .iter()
            .chain(&self.before)
            .chain(&self.after)
            .for_each(each);
    }
}

impl StructNode {
    /// Returns a field's value.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.fields
            .iter()
            .find(|(field, _)| field.as_ref() == name)
            .map(|(_, value)| value)
    }
}

impl std::fmt::Display for Constant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Nil => f.write_str("nil"),
            Self::Truth(value) => write!(f, "{value}"),
            Self::Integer(value) => write!(f, "{value}"),
            Self::Text(value) => write!(f, "{value:?}"),
        }
    }
}

/// Says whether two constants are equal; `nil` stands for every zero value.
pub(crate) fn is_equal(left: &Constant, right: &Constant) -> bool {
    let is_zero = |constant: &Constant| match constant {
        Constant::Nil => true,
        Constant::Truth(value) => !value,
        Constant::Integer(value) => *value == 0,
        Constant::Text(text) => text.is_empty(),
    };
    left == right || (*left == Constant::Nil && is_zero(right)) || (*right == Constant::Nil && is_zero(left))
}
