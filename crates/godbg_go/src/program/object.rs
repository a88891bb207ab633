//! What a name stands for.

use std::sync::Arc;

use godbg_syntax::NodeId;

use crate::types::{NodeRef, Type, Unknown};

/// Names a function or method of the program: its `FuncDecl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FuncId(pub NodeRef);

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Object {
    /// A variable, parameter or field.
    Variable(Variable),
    /// A constant, named by the identifier that declares it.
    Constant(NodeRef),
    /// A declared type, named by its `TypeSpec`.
    Type(NodeRef),
    /// A type parameter, named by the identifier that declares it.
    TypeParameter(NodeRef),
    /// A function or method.
    Function(FuncId),
    /// A method of an interface, named by the identifier that declares it; `None` for `error`'s.
    InterfaceMethod(Option<NodeRef>),
    /// An imported package.
    Package {
        /// The `ImportSpec`.
        import: NodeId,
        /// The import path.
        path: Arc<str>,
    },
    /// A name of a package that is not at hand.
    Foreign {
        /// The import path.
        package: Arc<str>,
        /// The name.
        name: Arc<str>,
    },
    /// A label, named by the identifier that declares it.
    Label(NodeRef),
    /// A predeclared function.
    Builtin(Builtin),
    /// A predeclared type.
    BasicType(Type),
    /// `true`
    True,
    /// `false`
    False,
    /// `iota`
    Iota,
    /// `nil`
    Nil,
    /// `_` where it is assigned to.
    Blank,
    /// Not known, and why.
    Unknown(Unknown),
}

/// A variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Variable {
    /// What sort of variable it is.
    pub kind: VariableKind,
    /// The identifier that declares it; for an embedded field its type.
    pub declaration: NodeRef,
    /// For the variable of a type switch the `CaseClause` that gives it its type here.
    pub clause: Option<NodeId>,
}

/// Where a variable comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VariableKind {
    /// Declared in a function body.
    Local,
    /// A parameter of a function or function literal.
    Parameter,
    /// A named result.
    Result,
    /// The receiver of a method.
    Receiver,
    /// Declared in a package.
    Package,
    /// A field of a struct.
    Field,
}

/// A predeclared function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "named as in Go")]
pub enum Builtin {
    Append,
    Cap,
    Clear,
    Close,
    Complex,
    Copy,
    Delete,
    Imag,
    Len,
    Make,
    Max,
    Min,
    New,
    Panic,
    Print,
    Println,
    Real,
    Recover,
    /// `unsafe.Alignof`, `unsafe.Offsetof`, `unsafe.Sizeof`
    UnsafeSize,
    /// `unsafe.Add`
    UnsafeAdd,
    /// `unsafe.Slice`
    UnsafeSlice,
    /// `unsafe.SliceData`
    UnsafeSliceData,
    /// `unsafe.String`
    UnsafeString,
    /// `unsafe.StringData`
    UnsafeStringData,
}

impl Object {
    /// Returns what a name means where nothing else declares it.
    pub(super) fn predeclared(name: &str) -> Option<Self> {
        use crate::types::Basic;
        let basic = |basic| Some(Self::BasicType(Type::basic(basic)));
        let builtin = |builtin| Some(Self::Builtin(builtin));
        match name {
            "bool" => basic(Basic::Bool),
            "byte" | "uint8" => basic(Basic::Uint8),
            "rune" | "int32" => basic(Basic::Int32),
            "int" => basic(Basic::Int),
            "int8" => basic(Basic::Int8),
            "int16" => basic(Basic::Int16),
            "int64" => basic(Basic::Int64),
            "uint" => basic(Basic::Uint),
            "uint16" => basic(Basic::Uint16),
            "uint32" => basic(Basic::Uint32),
            "uint64" => basic(Basic::Uint64),
            "uintptr" => basic(Basic::Uintptr),
            "float32" => basic(Basic::Float32),
            "float64" => basic(Basic::Float64),
            "complex64" => basic(Basic::Complex64),
            "complex128" => basic(Basic::Complex128),
            "string" => basic(Basic::String),
            "error" => Some(Self::BasicType(Type::ERROR)),
            "any" => Some(Self::BasicType(Type::ANY)),
            "comparable" => Some(Self::BasicType(Type::COMPARABLE)),
            "true" => Some(Self::True),
            "false" => Some(Self::False),
            "iota" => Some(Self::Iota),
            "nil" => Some(Self::Nil),
            "append" => builtin(Builtin::Append),
            "cap" => builtin(Builtin::Cap),
            "clear" => builtin(Builtin::Clear),
            "close" => builtin(Builtin::Close),
            "complex" => builtin(Builtin::Complex),
            "copy" => builtin(Builtin::Copy),
            "delete" => builtin(Builtin::Delete),
            "imag" => builtin(Builtin::Imag),
            "len" => builtin(Builtin::Len),
            "make" => builtin(Builtin::Make),
            "max" => builtin(Builtin::Max),
            "min" => builtin(Builtin::Min),
            "new" => builtin(Builtin::New),
            "panic" => builtin(Builtin::Panic),
            "print" => builtin(Builtin::Print),
            "println" => builtin(Builtin::Println),
            "real" => builtin(Builtin::Real),
            "recover" => builtin(Builtin::Recover),
            _ => None,
        }
    }

    /// Returns what a name of package `unsafe` means.
    pub(crate) fn of_unsafe(name: &str) -> Option<Self> {
        Some(match name {
            "Pointer" => Self::BasicType(Type::UNSAFE_POINTER),
            "Sizeof" | "Alignof" | "Offsetof" => Self::Builtin(Builtin::UnsafeSize),
            "Add" => Self::Builtin(Builtin::UnsafeAdd),
            "Slice" => Self::Builtin(Builtin::UnsafeSlice),
            "SliceData" => Self::Builtin(Builtin::UnsafeSliceData),
            "String" => Self::Builtin(Builtin::UnsafeString),
            "StringData" => Self::Builtin(Builtin::UnsafeStringData),
            _ => return None,
        })
    }
}

impl Object {
    /// Returns the node that declares it, where a file of the program or a library does.
    pub fn declaration(&self) -> Option<NodeRef> {
        match self {
            Self::Variable(variable) => Some(variable.declaration),
            Self::Constant(declaration) | Self::Type(declaration) | Self::TypeParameter(declaration) => {
                Some(*declaration)
            }
            Self::Function(function) => Some(function.0),
            Self::InterfaceMethod(declaration) => *declaration,
            Self::Label(declaration) => Some(*declaration),
            _ => None,
        }
    }
}
