//! What a type is.

use std::sync::Arc;

use godbg_syntax::NodeId;
use godbg_text::FileId;

/// A node of a file of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeRef {
    /// The file.
    pub file: FileId,
    /// The node in the file's tree.
    pub node: NodeId,
}

/// A type of one program: a number that stands for a [`TypeData`].
///
/// Two types of one program are equal when they are built alike from the same declarations;
/// [`crate::program::Program::identical`] also sees through aliases and the places where
/// structs and interfaces are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Type(pub(super) u32);

/// What a type is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TypeData {
    /// Not known, and why.
    Unknown(Unknown),
    /// A predeclared type or the type of an untyped constant.
    Basic(Basic),
    /// The predeclared `error`.
    Error,
    /// The predeclared `comparable`.
    Comparable,
    /// A declared type, with its type arguments in order.
    Named {
        /// The node of its declaration, a `TypeSpec`.
        declaration: NodeRef,
        /// One for each type parameter; empty for a type that has none.
        arguments: Box<[Type]>,
    },
    /// A type of a package that is not at hand: its name is known and nothing else.
    Foreign {
        /// The import path.
        package: Arc<str>,
        /// The name.
        name: Arc<str>,
    },
    /// A type parameter, named by the identifier that declares it.
    Parameter(NodeRef),
    /// `*T`
    Pointer(Type),
    /// `[]T`
    Slice(Type),
    /// `[n]T`
    Array {
        /// The number of elements, `None` where its constant is not known.
        length: Option<u64>,
        /// The type of an element.
        element: Type,
    },
    /// `map[K]V`
    Map {
        /// The type of a key.
        key: Type,
        /// The type of a value.
        value: Type,
    },
    /// `chan T`
    Channel {
        /// Which way values go.
        direction: Direction,
        /// The type of a value.
        element: Type,
    },
    /// A function.
    Function(Signature),
    /// A struct.
    Struct(Box<[Field]>),
    /// An interface or a constraint.
    Interface(Interface),
    /// What a call with several or no results gives.
    Tuple(Box<[Type]>),
}

/// Why a type is not known.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unknown {
    /// The package with this import path is not at hand.
    Package(Arc<str>),
    /// No declaration of the name is at hand.
    Undeclared,
    /// The code does not say, as it is broken.
    Broken,
    /// The declaration needs its own type.
    Cycle,
    /// The expression lies deeper than the limit.
    TooDeep,
    /// Type arguments that could not be inferred.
    NotInferred,
    /// The node is no expression that has a type: a package name, a key of a struct literal.
    NoType,
}

/// The predeclared types, and those of untyped constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "named as in Go")]
pub enum Basic {
    Bool,
    Int,
    Int8,
    Int16,
    Int32,
    Int64,
    Uint,
    Uint8,
    Uint16,
    Uint32,
    Uint64,
    Uintptr,
    Float32,
    Float64,
    Complex64,
    Complex128,
    String,
    UnsafePointer,
    UntypedBool,
    UntypedInt,
    UntypedRune,
    UntypedFloat,
    UntypedComplex,
    UntypedString,
    UntypedNil,
}

/// Which way values go through a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// `chan T`
    Both,
    /// `chan<- T`
    Send,
    /// `<-chan T`
    Receive,
}

/// What a function takes and gives.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Signature {
    /// The types of the parameters; the last one is a slice when the function is variadic.
    pub parameters: Box<[Type]>,
    /// The types of the results.
    pub results: Box<[Type]>,
    /// Whether the last parameter takes any number of arguments.
    pub variadic: bool,
    /// The type parameters that are still open: a generic function that is not instantiated.
    pub type_parameters: Box<[TypeParameter]>,
}

/// A type parameter with what it is constrained by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TypeParameter {
    /// The parameter, a [`TypeData::Parameter`].
    pub parameter: Type,
    /// The constraint.
    pub constraint: Type,
}

/// A field of a struct.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    /// The name; for an embedded field that of its type.
    pub name: Arc<str>,
    /// The type.
    pub field_type: Type,
    /// Whether the field is embedded.
    pub is_embedded: bool,
    /// The tag, without its quotes.
    pub tag: Option<Arc<str>>,
    /// The identifier that declares it; for an embedded field its type.
    pub declaration: NodeRef,
}

/// An interface as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Interface {
    /// The methods that it names itself.
    pub methods: Box<[InterfaceMethod]>,
    /// The interfaces and other types that it embeds.
    pub embedded: Box<[Type]>,
    /// The unions of types that it embeds.
    pub unions: Box<[Box<[UnionTerm]>]>,
}

/// A method that an interface names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InterfaceMethod {
    /// The name.
    pub name: Arc<str>,
    /// The type, a [`TypeData::Function`].
    pub method_type: Type,
    /// The identifier that declares it; `None` for `error`'s.
    pub declaration: Option<NodeRef>,
}

/// One type of a union, `~T` or `T`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnionTerm {
    /// Whether all types with this underlying type are meant.
    pub is_approximate: bool,
    /// The type.
    pub term_type: Type,
}

impl Basic {
    /// All of them, in the order of their [`Type`] numbers.
    pub(super) const ALL: [Self; 25] = [
        Self::Bool,
        Self::Int,
        Self::Int8,
        Self::Int16,
        Self::Int32,
        Self::Int64,
        Self::Uint,
        Self::Uint8,
        Self::Uint16,
        Self::Uint32,
        Self::Uint64,
        Self::Uintptr,
        Self::Float32,
        Self::Float64,
        Self::Complex64,
        Self::Complex128,
        Self::String,
        Self::UnsafePointer,
        Self::UntypedBool,
        Self::UntypedInt,
        Self::UntypedRune,
        Self::UntypedFloat,
        Self::UntypedComplex,
        Self::UntypedString,
        Self::UntypedNil,
    ];

    /// Returns the name, as Go's type checker prints it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Int8 => "int8",
            Self::Int16 => "int16",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Uint => "uint",
            Self::Uint8 => "uint8",
            Self::Uint16 => "uint16",
            Self::Uint32 => "uint32",
            Self::Uint64 => "uint64",
            Self::Uintptr => "uintptr",
            Self::Float32 => "float32",
            Self::Float64 => "float64",
            Self::Complex64 => "complex64",
            Self::Complex128 => "complex128",
            Self::String => "string",
            Self::UnsafePointer => "unsafe.Pointer",
            Self::UntypedBool => "untyped bool",
            Self::UntypedInt => "untyped int",
            Self::UntypedRune => "untyped rune",
            Self::UntypedFloat => "untyped float",
            Self::UntypedComplex => "untyped complex",
            Self::UntypedString => "untyped string",
            Self::UntypedNil => "untyped nil",
        }
    }

    /// Says whether this is the type of an untyped constant or of `nil`.
    pub fn is_untyped(self) -> bool {
        self >= Self::UntypedBool
    }

    /// Says whether values are integers.
    pub fn is_integer(self) -> bool {
        (Self::Int..=Self::Uintptr).contains(&self) || matches!(self, Self::UntypedInt | Self::UntypedRune)
    }

    /// Says whether values are integers that cannot be negative.
    pub fn is_unsigned(self) -> bool {
        (Self::Uint..=Self::Uintptr).contains(&self)
    }

    /// Says whether values are floating-point numbers.
    pub fn is_float(self) -> bool {
        matches!(self, Self::Float32 | Self::Float64 | Self::UntypedFloat)
    }

    /// Says whether values are numbers.
    pub fn is_numeric(self) -> bool {
        (Self::Int..=Self::Complex128).contains(&self)
            || (Self::UntypedInt..=Self::UntypedComplex).contains(&self)
    }

    /// Says whether values are strings.
    pub fn is_string(self) -> bool {
        matches!(self, Self::String | Self::UntypedString)
    }

    /// Says whether values are booleans.
    pub fn is_boolean(self) -> bool {
        matches!(self, Self::Bool | Self::UntypedBool)
    }
}

macro_rules! predeclared {
    ($($name:ident = $number:literal, $says:literal;)*) => {
        impl Type {
            $(#[doc = $says] pub const $name: Type = Type($number);)*
        }
    };
}

// Zero is kept free: a memo table holds it for "not asked yet".
predeclared! {
    BOOL = 1, "`bool`";
    INT = 2, "`int`";
    INT32 = 5, "`int32`, `rune`";
    INT64 = 6, "`int64`";
    UINT = 7, "`uint`";
    UINT8 = 8, "`uint8`, `byte`";
    UINTPTR = 12, "`uintptr`";
    FLOAT32 = 13, "`float32`";
    FLOAT64 = 14, "`float64`";
    COMPLEX64 = 15, "`complex64`";
    COMPLEX128 = 16, "`complex128`";
    STRING = 17, "`string`";
    UNSAFE_POINTER = 18, "`unsafe.Pointer`";
    UNTYPED_BOOL = 19, "an untyped boolean";
    UNTYPED_INT = 20, "an untyped integer constant";
    UNTYPED_RUNE = 21, "an untyped rune constant";
    UNTYPED_FLOAT = 22, "an untyped floating-point constant";
    UNTYPED_COMPLEX = 23, "an untyped complex constant";
    UNTYPED_STRING = 24, "an untyped string constant";
    UNTYPED_NIL = 25, "`nil`";
    ERROR = 26, "`error`";
    COMPARABLE = 27, "`comparable`";
    ANY = 28, "`any`, the empty interface";
    NO_VALUE = 29, "the empty tuple, what a call without results gives";
    BROKEN = 30, "not known as the code is broken";
    UNDECLARED = 31, "not known as no declaration is at hand";
    NO_TYPE = 32, "the node has no type";
    CYCLE = 33, "not known as the declaration needs its own type";
    TOO_DEEP = 34, "not known as the expression lies too deep";
    NOT_INFERRED = 35, "not known as type arguments could not be inferred";
    BYTES = 36, "`[]byte`";
    STRINGS = 37, "`[]string`";
}

impl Type {
    /// Returns the predeclared type.
    #[allow(clippy::missing_panics_doc, reason = "the list is complete")]
    pub fn basic(basic: Basic) -> Self {
        let index = Basic::ALL.iter().position(|known| *known == basic);
        let index = index.expect("the list holds every basic type");
        Self(u32::try_from(index).expect("there are 25") + 1)
    }

    /// Returns the types that every program begins with, in the order of their numbers from 1.
    pub(super) fn predeclared() -> impl Iterator<Item = TypeData> {
        let basics = Basic::ALL.into_iter().map(TypeData::Basic);
        basics.chain([
            TypeData::Error,
            TypeData::Comparable,
            TypeData::Interface(Interface::default()),
            TypeData::Tuple(Box::default()),
            TypeData::Unknown(Unknown::Broken),
            TypeData::Unknown(Unknown::Undeclared),
            TypeData::Unknown(Unknown::NoType),
            TypeData::Unknown(Unknown::Cycle),
            TypeData::Unknown(Unknown::TooDeep),
            TypeData::Unknown(Unknown::NotInferred),
            TypeData::Slice(Type::UINT8),
            TypeData::Slice(Type::STRING),
        ])
    }

    /// Returns the number, never zero.
    pub(crate) fn number(self) -> u32 {
        self.0
    }

    /// Returns the type with this number, `None` for zero.
    pub(crate) fn from_number(number: u32) -> Option<Self> {
        (number != 0).then_some(Self(number))
    }
}
