//! Types as text, with full import paths.

use std::fmt::{self, Write};

use super::data::{Direction, Interface, Signature, Type, TypeData, UnionTerm, Unknown};
use crate::ast::{Ident, TypeSpec};
use crate::program::Program;

impl Program {
    /// Returns a type as text: import paths in full, aliases resolved, no parameter names.
    ///
    /// What is not known is `?` with the reason: `?(example.com/module)`.
    pub fn display(&self, of: Type) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = write!(text, "{}", Shown { program: self, of });
        text
    }
}

struct Shown<'p> {
    program: &'p Program,
    of: Type,
}

impl Shown<'_> {
    fn part(&self, of: Type) -> Shown<'_> {
        Shown {
            program: self.program,
            of,
        }
    }

    fn list(&self, f: &mut fmt::Formatter<'_>, types: &[Type], separator: &str) -> fmt::Result {
        for (place, part) in types.iter().enumerate() {
            let before = if place == 0 { "" } else { separator };
            write!(f, "{before}{}", self.part(*part))?;
        }
        Ok(())
    }

    fn signature(&self, f: &mut fmt::Formatter<'_>, signature: &Signature) -> fmt::Result {
        f.write_char('(')?;
        let last = signature.parameters.len().saturating_sub(1);
        for (place, parameter) in signature.parameters.iter().enumerate() {
            let before = if place == 0 { "" } else { ", " };
            match self.program.data(*parameter) {
                TypeData::Slice(element) if signature.variadic && place == last => {
                    write!(f, "{before}...{}", self.part(*element))?;
                }
                _ => write!(f, "{before}{}", self.part(*parameter))?,
            }
        }
        f.write_char(')')?;
        match &*signature.results {
            [] => Ok(()),
            [only] => write!(f, " {}", self.part(*only)),
            several => {
                f.write_str(" (")?;
                self.list(f, several, ", ")?;
                f.write_char(')')
            }
        }
    }

    fn interface(&self, f: &mut fmt::Formatter<'_>, interface: &Interface) -> fmt::Result {
        if interface.methods.is_empty() && interface.embedded.is_empty() && interface.unions.is_empty() {
            return f.write_str("any");
        }
        f.write_str("interface{")?;
        let mut separator = "";
        for method in &interface.methods {
            write!(f, "{separator}{}", method.name)?;
            if let TypeData::Function(signature) = self.program.data(method.method_type) {
                self.signature(f, signature)?;
            }
            separator = "; ";
        }
        for embedded in &interface.embedded {
            write!(f, "{separator}{}", self.part(*embedded))?;
            separator = "; ";
        }
        for terms in &interface.unions {
            f.write_str(separator)?;
            self.union(f, terms)?;
            separator = "; ";
        }
        f.write_char('}')
    }

    fn union(&self, f: &mut fmt::Formatter<'_>, terms: &[UnionTerm]) -> fmt::Result {
        for (place, term) in terms.iter().enumerate() {
            let before = if place == 0 { "" } else { "|" };
            let tilde = if term.is_approximate { "~" } else { "" };
            write!(f, "{before}{tilde}{}", self.part(term.term_type))?;
        }
        Ok(())
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.program.data(self.of) {
            TypeData::Unknown(reason) => write!(f, "?({reason})"),
            TypeData::Basic(basic) => f.write_str(basic.name()),
            TypeData::Error => f.write_str("error"),
            TypeData::Comparable => f.write_str("comparable"),
            TypeData::Named {
                declaration,
                arguments,
            } => {
                let package = self.program.package(self.program.package_of(declaration.file));
                let spec = TypeSpec::cast(self.program.node(*declaration));
                let name = spec.and_then(TypeSpec::name).map_or("", Ident::text);
                write!(f, "{}.{name}", package.path())?;
                if !arguments.is_empty() {
                    f.write_char('[')?;
                    self.list(f, arguments, ",")?;
                    f.write_char(']')?;
                }
                Ok(())
            }
            TypeData::Foreign { package, name } => write!(f, "{package}.{name}"),
            TypeData::Parameter(name) => f.write_str(self.program.node(*name).text()),
            TypeData::Pointer(element) => write!(f, "*{}", self.part(*element)),
            TypeData::Slice(element) => write!(f, "[]{}", self.part(*element)),
            TypeData::Array { length, element } => match length {
                Some(length) => write!(f, "[{length}]{}", self.part(*element)),
                None => write!(f, "[?]{}", self.part(*element)),
            },
            TypeData::Map { key, value } => write!(f, "map[{}]{}", self.part(*key), self.part(*value)),
            TypeData::Channel { direction, element } => {
                let (word, is_open) = match direction {
                    Direction::Both => ("chan ", true),
                    Direction::Send => ("chan<- ", false),
                    Direction::Receive => ("<-chan ", true),
                };
                let receives = matches!(
                    self.program.data(*element),
                    TypeData::Channel {
                        direction: Direction::Receive,
                        ..
                    }
                );
                if is_open && receives {
                    return write!(f, "{word}({})", self.part(*element));
                }
                write!(f, "{word}{}", self.part(*element))
            }
            TypeData::Function(signature) => {
                f.write_str("func")?;
                self.signature(f, signature)
            }
            TypeData::Struct(fields) => {
                f.write_str("struct{")?;
                for (place, field) in fields.iter().enumerate() {
                    f.write_str(if place == 0 { "" } else { "; " })?;
                    if !field.is_embedded {
                        write!(f, "{} ", field.name)?;
                    }
                    write!(f, "{}", self.part(field.field_type))?;
                    if let Some(tag) = &field.tag {
                        write!(f, " {tag:?}")?;
                    }
                }
                f.write_char('}')
            }
            TypeData::Interface(interface) => self.interface(f, interface),
            TypeData::Tuple(parts) => {
                f.write_char('(')?;
                self.list(f, parts, ", ")?;
                f.write_char(')')
            }
        }
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Package(path) => write!(f, "package {path} is not at hand"),
            Self::Undeclared => f.write_str("no declaration is at hand"),
            Self::Broken => f.write_str("the code does not say"),
            Self::Cycle => f.write_str("the declaration needs its own type"),
            Self::TooDeep => f.write_str("nested too deep"),
            Self::NotInferred => f.write_str("type arguments could not be inferred"),
            Self::NoType => f.write_str("no type"),
        }
    }
}
