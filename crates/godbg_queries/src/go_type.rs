//! What is known of a Go type that takes part in sending or scanning.

use std::fmt;

/// A Go type as the checks need it: its name, what it is underneath, and what it implements.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GoType {
    /// The type as Go source would name it, packages by their full path:
    /// `*github.com/acme/shop/store.User`, `[]byte`, `database/sql.NullString`.
    pub name: String,
    /// What it is underneath.
    pub kind: GoKind,
    /// Whether the type, or a pointer to it, has `Scan(any) error`; `None` when its methods are not known.
    pub is_scanner: Option<bool>,
    /// Whether the type has `Value() (driver.Value, error)`; `None` when its methods are not known.
    pub is_valuer: Option<bool>,
}

/// The underlying kind of a Go type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum GoKind {
    /// The declaration is not at hand.
    Unknown,
    /// `bool`.
    Bool,
    /// `string`.
    String,
    /// A signed integer with its width in bits; `int` counts as 64.
    Int(u8),
    /// An unsigned integer with its width in bits; `uint` counts as 64.
    Uint(u8),
    /// A floating point number with its width in bits.
    Float(u8),
    /// A complex number.
    Complex,
    /// A slice of bytes.
    Bytes,
    /// Another slice.
    Slice(Box<GoType>),
    /// An array.
    Array(Box<GoType>),
    /// A map.
    Map,
    /// A struct.
    Struct,
    /// A pointer.
    Pointer(Box<GoType>),
    /// An interface, `any` among them.
    Interface,
    /// A function.
    Function,
    /// A channel.
    Channel,
    /// The untyped `nil`.
    Nil,
}

impl GoType {
    /// Returns a type of which nothing is known.
    pub fn unknown() -> Self {
        Self {
            name: "?".to_owned(),
            kind: GoKind::Unknown,
            is_scanner: None,
            is_valuer: None,
        }
    }

    /// Returns a type without methods.
    pub fn plain(name: &str, kind: GoKind) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            is_scanner: Some(false),
            is_valuer: Some(false),
        }
    }

    /// Says whether nothing is known of the type.
    pub fn is_unknown(&self) -> bool {
        self.kind == GoKind::Unknown
    }

    /// Says whether this is the type itself that a value has, rather than an interface or what is not known.
    pub(crate) fn is_dynamic(&self) -> bool {
        !matches!(self.kind, GoKind::Unknown | GoKind::Interface)
    }

    /// Says whether a value of this type, which may be that of an untyped constant, has the other type in an
    /// interface.
    pub(crate) fn is_identical(&self, other: &Self) -> bool {
        // Source: the Go specification, "Constants": the default types.
        let name = match self.name.as_str() {
            "untyped bool" => "bool",
            "untyped int" => "int",
            "untyped rune" => "int32",
            "untyped float" => "float64",
            "untyped complex" => "complex128",
            "untyped string" => "string",
            name => name,
        };
        name == other.name
    }

    /// Returns what a pointer points to.
    pub fn pointee(&self) -> Option<&Self> {
        match &self.kind {
            GoKind::Pointer(inner) => Some(inner),
            _ => None,
        }
    }

    /// Says whether a value of this type printed into SQL can only be a number or a boolean.
    pub fn prints_as_number(&self) -> bool {
        matches!(
            self.kind,
            GoKind::Int(_) | GoKind::Uint(_) | GoKind::Float(_) | GoKind::Bool
        )
    }
}

impl fmt::Display for GoType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}
