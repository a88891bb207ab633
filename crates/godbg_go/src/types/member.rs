//! Fields and methods, through embedding.

use std::sync::Arc;

use godbg_text::FileId;

use super::data::{Field, InterfaceMethod, NodeRef, Type, TypeData, Unknown};
use super::typer::Typer;
use crate::ast::SelectorExpr;
use crate::program::{FuncId, Object, Program};

/// What a selector `x.name` selects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// A member of an imported package.
    PackageMember(Object),
    /// A field.
    Field {
        /// The embedded fields on the way and the field itself.
        path: Vec<Field>,
        /// The type of the field.
        field_type: Type,
    },
    /// A method with a declaration.
    Method {
        /// The method.
        method: FuncId,
        /// The named type that it is declared for, with its type arguments.
        receiver: Type,
        /// The embedded fields on the way.
        path: Vec<Field>,
        /// The type of the method, without its receiver.
        method_type: Type,
    },
    /// A method that an interface asks for.
    InterfaceMethod {
        /// The interface, or the named type or constraint that is one.
        interface: Type,
        /// The name.
        name: Arc<str>,
        /// The identifier that declares it; `None` for `error`'s.
        declaration: Option<NodeRef>,
        /// The embedded fields on the way.
        path: Vec<Field>,
        /// The type of the method.
        method_type: Type,
    },
    /// `T.method`
    MethodExpression {
        /// The type before the dot.
        receiver: Type,
        /// The method.
        method: Box<Selection>,
    },
    /// Not known, and why.
    Unknown(Unknown),
}

/// A field or method of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Member {
    /// A field.
    Field(Field),
    /// A method, and the named type it is declared for.
    Method(FuncId, Type),
    /// A method of an interface, and the interface.
    InterfaceMethod(InterfaceMethod, Type),
}

/// A member with the embedded fields on the way to it.
#[derive(Clone, Debug)]
struct Found {
    member: Member,
    path: Vec<Field>,
}

impl Program {
    /// Returns what a selector selects.
    pub fn selection(&self, file: FileId, selector: SelectorExpr<'_>) -> Selection {
        if let Some(object) = self.qualified(file, selector) {
            return Selection::PackageMember(object);
        }
        // The tree outlives the walk: it is this program's.
        let node = self.file(file).node(selector.node().id());
        match SelectorExpr::cast(node) {
            Some(selector) => Typer::new(self).select(file, selector),
            None => Selection::Unknown(Unknown::Broken),
        }
    }

    /// Returns the field or method that a value of this type has under a name, by what Go's
    /// rules of embedding say; [`Selection::Unknown`] where there is none or it is not known.
    pub fn member(&self, of: Type, name: &str) -> Selection {
        Typer::new(self).member(of, name)
    }

    /// Returns what a name that is qualified by a package stands for; `None` when what is
    /// before the dot is no package.
    pub(crate) fn qualified(&self, file: FileId, selector: SelectorExpr<'_>) -> Option<Object> {
        let package = selector.operand()?.as_ident()?;
        if self.file(file).local_declaration(package.node().id()).is_some() {
            return None;
        }
        let Object::Package { path, import } = self.resolve_name(file, package) else {
            return None;
        };
        let name = selector.name().map_or("", crate::ast::Ident::text);
        if &*path == "unsafe" {
            return Object::of_unsafe(name).or(Some(Object::Unknown(Unknown::Undeclared)));
        }
        let import = self.imports(file).iter().find(|known| known.node == import)?;
        Some(match import.package {
            None => Object::Foreign {
                package: path,
                name: name.into(),
            },
            Some(package) => self
                .package_member(package, name, file)
                .unwrap_or(Object::Unknown(Unknown::Undeclared)),
        })
    }
}

impl<'p> Typer<'p> {
    pub(super) fn select(&mut self, file: FileId, selector: SelectorExpr<'p>) -> Selection {
        let (Some(operand), Some(name)) = (selector.operand(), selector.name()) else {
            return Selection::Unknown(Unknown::Broken);
        };
        let of = self.type_of(file, operand.node());
        let found = self.member(of, name.text());
        if !matches!(found, Selection::Unknown(_)) && self.denotes_type(file, operand) {
            return Selection::MethodExpression {
                receiver: of,
                method: Box::new(found),
            };
        }
        found
    }

    pub(super) fn member(&mut self, of: Type, name: &str) -> Selection {
        match self.find_member(of, name) {
            Ok(Found { member, path }) => self.selected(member, path),
            Err(reason) => Selection::Unknown(reason),
        }
    }

    fn selected(&mut self, member: Member, mut path: Vec<Field>) -> Selection {
        match member {
            Member::Field(field) => {
                let field_type = field.field_type;
                path.push(field);
                Selection::Field { path, field_type }
            }
            Member::Method(method, receiver) => {
                let open = self.function(method);
                let method_type = match self.data(receiver) {
                    TypeData::Named { arguments, .. } => {
                        let binding = self.receiver_binding(method, arguments);
                        self.substitute(open, &binding)
                    }
                    _ => open,
                };
                Selection::Method {
                    method,
                    receiver,
                    path,
                    method_type,
                }
            }
            Member::InterfaceMethod(method, interface) => Selection::InterfaceMethod {
                interface,
                name: method.name,
                declaration: method.declaration,
                path,
                method_type: method.method_type,
            },
        }
    }

    /// Searches breadth first, as Go does: the shallowest one counts, two at one depth are none.
    fn find_member(&mut self, of: Type, name: &str) -> Result<Found, Unknown> {
        if let TypeData::Unknown(reason) = self.data(of) {
            return Err(reason.clone());
        }
        let of = self.pointed_to(of);
        // A package that is not at hand may declare what is looked for.
        let mut hidden = None;
        let mut level = Vec::new();
        let own = self.direct_member(of, name, &mut hidden, |field| {
            level.push((field.field_type, vec![field.clone()]));
        });
        if let Some(member) = own {
            let path = Vec::new();
            return Ok(Found { member, path });
        }
        if let Some(reason) = hidden {
            return Err(reason);
        }
        let mut seen = vec![of];
        while !level.is_empty() {
            let mut found: Vec<Found> = Vec::new();
            let mut next = Vec::new();
            for (of, path) in std::mem::take(&mut level) {
                let of = self.pointed_to(of);
                if seen.contains(&of) {
                    continue;
                }
                seen.push(of);
                let direct = self.direct_member(of, name, &mut hidden, |field| {
                    let mut path: Vec<Field> = path.clone();
                    path.push(field.clone());
                    next.push((field.field_type, path));
                });
                found.extend(direct.map(|member| Found { member, path }));
            }
            match found.len() {
                0 => {}
                1 => return Ok(found.swap_remove(0)),
                _ => return Err(Unknown::Broken),
            }
            if let Some(reason) = hidden {
                return Err(reason);
            }
            level = next;
        }
        Err(Unknown::Undeclared)
    }

    fn pointed_to(&self, of: Type) -> Type {
        match self.data(of) {
            TypeData::Pointer(element) => *element,
            _ => of,
        }
    }

    /// Returns a member of the type itself and hands on the fields that it embeds.
    fn direct_member(
        &mut self,
        of: Type,
        name: &str,
        hidden: &mut Option<Unknown>,
        mut embedded: impl FnMut(&Field),
    ) -> Option<Member> {
        if let TypeData::Named { declaration, .. } = self.data(of)
            && let Some(method) = self.program.declared_method(*declaration, name)
        {
            return Some(Member::Method(method, of));
        }
        match self.underlying_data(of) {
            TypeData::Struct(fields) => {
                if let Some(field) = fields.iter().find(|field| *field.name == *name) {
                    return Some(Member::Field(field.clone()));
                }
                fields
                    .iter()
                    .filter(|field| field.is_embedded)
                    .for_each(&mut embedded);
                None
            }
            TypeData::Interface(_) => {
                let method = self.interface_method(of, name, hidden)?;
                Some(Member::InterfaceMethod(method, of))
            }
            TypeData::Unknown(reason) => {
                hidden.get_or_insert(reason.clone());
                None
            }
            TypeData::Foreign { package, .. } => {
                hidden.get_or_insert(Unknown::Package(package.clone()));
                None
            }
            // The methods of a parameter's core type are not its own, but its fields were.
            _ => None,
        }
    }
}
