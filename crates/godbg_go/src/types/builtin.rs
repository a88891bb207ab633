//! What calls of predeclared functions give.

use godbg_text::FileId;

use super::data::{Type, TypeData};
use super::typer::Typer;
use crate::ast::{CallExpr, Expr};
use crate::program::Builtin;

impl<'p> Typer<'p> {
    pub(super) fn builtin_call(&mut self, file: FileId, builtin: Builtin, call: CallExpr<'p>) -> Type {
        let first = call.arguments().next();
        match builtin {
            Builtin::Append | Builtin::Make => self.written(file, first),
            Builtin::New => {
                let written = self.written(file, first);
                let element = self.default_type(written);
                self.intern(TypeData::Pointer(element))
            }
            Builtin::Len | Builtin::Cap | Builtin::Copy => Type::INT,
            Builtin::Complex => match self.written(file, first) {
                Type::FLOAT32 => Type::COMPLEX64,
                Type::UNTYPED_FLOAT | Type::UNTYPED_INT => Type::UNTYPED_COMPLEX,
                _ => Type::COMPLEX128,
            },
            Builtin::Real | Builtin::Imag => match self.written(file, first) {
                Type::COMPLEX64 => Type::FLOAT32,
                Type::UNTYPED_COMPLEX | Type::UNTYPED_INT | Type::UNTYPED_FLOAT => Type::UNTYPED_FLOAT,
                _ => Type::FLOAT64,
            },
            Builtin::Max | Builtin::Min => {
                let arguments = call.arguments().map(Expr::node).collect::<Vec<_>>();
                let mut joined: Option<Type> = None;
                for argument in arguments {
                    let next = self.type_of(file, argument);
                    joined = Some(joined.map_or(next, |known| self.joined(known, next)));
                }
                joined.unwrap_or(Type::BROKEN)
            }
            Builtin::Recover => Type::ANY,
            Builtin::Clear
            | Builtin::Close
            | Builtin::Delete
            | Builtin::Panic
            | Builtin::Print
            | Builtin::Println => Type::NO_VALUE,
            Builtin::UnsafeSize => Type::UINTPTR,
            Builtin::UnsafeAdd => Type::UNSAFE_POINTER,
            Builtin::UnsafeString => Type::STRING,
            Builtin::UnsafeStringData => self.intern(TypeData::Pointer(Type::UINT8)),
            Builtin::UnsafeSlice => self.through(file, call, TypeData::Slice),
            Builtin::UnsafeSliceData => self.through(file, call, TypeData::Pointer),
        }
    }

    fn through(&mut self, file: FileId, call: CallExpr<'p>, make: fn(Type) -> TypeData) -> Type {
        let argument = self.written(file, call.arguments().next());
        match *self.core_data(argument) {
            TypeData::Pointer(element) | TypeData::Slice(element) => self.intern(make(element)),
            _ => self.unknown_through(argument),
        }
    }
}
