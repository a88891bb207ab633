//! How symbols come from other symbols.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::FxHasher;

use crate::go_type::{GoKind, GoType};
use crate::site::{Reason, ReasonKind};
use crate::statement::HoleSource;
use crate::template::value::{Class, Symbol};

/// Returns the key of a thing reached from another by a step.
pub fn derived_key(key: u64, step: &str) -> u64 {
    let mut hasher = FxHasher::default();
    key.hash(&mut hasher);
    step.hash(&mut hasher);
    hasher.finish()
}

impl Symbol {
    /// Returns a symbol for a construct that evaluation does not follow.
    pub fn construct(what: &str) -> Self {
        Self::construct_keyed(what, what)
    }

    /// Returns such a symbol whose identity is the given text.
    pub fn construct_keyed(key: &str, display: &str) -> Self {
        Self {
            key: derived_key(0, key),
            display: Arc::from(display),
            class: Class::Other,
            go_type: Arc::new(GoType::unknown()),
            origin: None,
            source: HoleSource::Other,
            reason: Reason {
                kind: ReasonKind::Construct,
                subject: display.to_owned(),
                place: None,
            },
            offset: None,
        }
    }

    /// Returns the symbol that a step from this one leads to: an element, a field, its length.
    pub fn derived(&self, step: &str, class: Class) -> Self {
        let display = match step {
            "len" => format!("len({})", self.display),
            _ => format!("{}{step}", self.display),
        };
        let go_type = match (step, &self.go_type.kind) {
            ("len", _) => Arc::new(GoType::plain("int", GoKind::Int(64))),
            ("[:]", _) => Arc::clone(&self.go_type),
            (_, GoKind::Slice(element) | GoKind::Array(element)) if step.starts_with('[') => {
                Arc::new((**element).clone())
            }
            _ => Arc::new(GoType::unknown()),
        };
        let class = match class {
            Class::Other => Class::of(&go_type),
            class => class,
        };
        Self {
            key: derived_key(self.key, step),
            display: Arc::from(display),
            class,
            go_type,
            origin: self.origin,
            source: self.source.clone(),
            reason: self.reason.clone(),
            offset: None,
        }
    }

    /// Returns the number that this one was moved from, and by how much.
    pub(crate) fn unmoved(self: &Arc<Self>) -> (&Arc<Self>, i64) {
        match &self.offset {
            Some((base, offset)) => (base, *offset),
            None => (self, 0),
        }
    }

    /// Returns the number that is `step` more than this one.
    pub fn moved(self: &Arc<Self>, step: i64) -> Self {
        let (base, before) = match &self.offset {
            Some((base, before)) => (Arc::clone(base), *before),
            None => (Arc::clone(self), 0),
        };
        let total = before + step;
        if total == 0 {
            return Self::clone(&base);
        }
        let mut result = base.derived(&format!("{total:+}"), Class::Number);
        result.go_type = Arc::clone(&self.go_type);
        result.offset = Some((base, total));
        result
    }
}

impl Class {
    /// Returns what a value of this type is used as.
    pub fn of(go_type: &GoType) -> Self {
        match &go_type.kind {
            GoKind::Int(_) | GoKind::Uint(_) | GoKind::Float(_) => Self::Number,
            GoKind::Bool => Self::Truth,
            GoKind::String => Self::Text,
            GoKind::Slice(_) | GoKind::Array(_) | GoKind::Map | GoKind::Bytes => Self::List,
            GoKind::Pointer(inner) => match Self::of(inner) {
                Self::List => Self::List,
                _ => Self::Other,
            },
            _ => Self::Other,
        }
    }
}
