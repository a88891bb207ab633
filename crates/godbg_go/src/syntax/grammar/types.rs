//! Types.

use godbg_syntax::{Completed, Marker};

use super::recovery::Separator;
use super::{Braces, Found, Grammar, Kind};

impl Grammar {
    /// Parses a type; where none stands, reports that and leaves an empty [`Kind::BadExpr`].
    pub(super) fn type_(&mut self) -> Completed {
        if let Some(found) = self.try_type() {
            return found;
        }
        self.unexpected_wanting("type");
        let marker = self.p.start();
        self.p.complete(marker, Kind::BadExpr)
    }

    /// Parses a type if one begins here.
    pub(super) fn try_type(&mut self) -> Found {
        match self.p.current() {
            Kind::Name => {
                let name = self.type_name();
                if self.at(Kind::LBracket) {
                    return Some(self.nested(Kind::BadExpr, |g| g.type_instance(name)));
                }
                Some(name)
            }
            Kind::LBracket
            | Kind::StructKw
            | Kind::Star
            | Kind::FuncKw
            | Kind::InterfaceKw
            | Kind::MapKw
            | Kind::ChanKw
            | Kind::Arrow
            | Kind::LParen => Some(self.nested(Kind::BadExpr, Self::composed_type)),
            _ => None,
        }
    }

    fn composed_type(&mut self) -> Completed {
        let marker = self.p.start();
        match self.p.current() {
            Kind::LBracket => {
                self.p.bump();
                self.array_type(marker)
            }
            Kind::StructKw => self.struct_type(),
            Kind::Star => {
                self.p.bump();
                self.type_();
                self.p.complete(marker, Kind::StarExpr)
            }
            Kind::FuncKw => self.func_type(),
            Kind::InterfaceKw => self.interface_type(),
            Kind::MapKw => {
                self.p.bump();
                self.expect(Kind::LBracket, "[");
                self.type_();
                self.expect(Kind::RBracket, "]");
                self.type_();
                self.p.complete(marker, Kind::MapType)
            }
            Kind::ChanKw => {
                self.p.bump();
                self.p.eat(Kind::Arrow);
                self.type_();
                self.p.complete(marker, Kind::ChanType)
            }
            Kind::Arrow => {
                self.p.bump();
                self.expect(Kind::ChanKw, "chan");
                self.type_();
                self.p.complete(marker, Kind::ChanType)
            }
            _ => {
                self.p.bump();
                self.type_();
                self.expect(Kind::RParen, ")");
                self.p.complete(marker, Kind::ParenExpr)
            }
        }
    }

    /// Parses a name, qualified or not.
    pub(super) fn type_name(&mut self) -> Completed {
        let name = self.ident();
        self.qualified(name)
    }

    /// Goes on with `.name` if it is there.
    pub(super) fn qualified(&mut self, package: Completed) -> Completed {
        if !self.at(Kind::Dot) {
            return package;
        }
        let marker = self.p.precede(package);
        self.p.bump();
        self.ident();
        self.p.complete(marker, Kind::SelectorExpr)
    }

    /// Goes on with the type arguments of a generic type.
    pub(super) fn type_instance(&mut self, generic: Completed) -> Completed {
        let marker = self.p.precede(generic);
        self.p.bump();
        let count = self.with_braces(Braces::Literal, |g| {
            let mut count = 0;
            while !matches!(g.p.current(), Kind::RBracket | Kind::End) {
                g.type_();
                count += 1;
                if g.separator("type argument list", Kind::RBracket) == Separator::End {
                    break;
                }
            }
            count
        });
        if count == 0 {
            self.unexpected_wanting("type argument list");
            let hole = self.p.start();
            self.p.complete(hole, Kind::BadExpr);
        }
        self.close(Kind::RBracket, "]");
        self.p.complete(marker, index_kind(count))
    }

    /// Goes on behind the `[` of an array or slice type that begins at `marker`.
    pub(super) fn array_type(&mut self, marker: Marker) -> Completed {
        self.with_braces(Braces::Literal, |g| {
            if g.at(Kind::Dots) {
                let dots = g.p.start();
                g.p.bump();
                g.p.complete(dots, Kind::Ellipsis);
            } else if !g.at(Kind::RBracket) {
                g.value();
            }
        });
        self.array_type_from_bracket(marker)
    }

    /// Goes on behind the length of an array type.
    pub(super) fn array_type_from_bracket(&mut self, marker: Marker) -> Completed {
        if self.at(Kind::Comma) {
            self.error("unexpected comma; expected ]");
            self.p.bump();
        }
        self.expect(Kind::RBracket, "]");
        self.type_();
        self.p.complete(marker, Kind::ArrayType)
    }

    fn struct_type(&mut self) -> Completed {
        let marker = self.p.start();
        self.p.bump();
        let list = self.p.start();
        if self.expect(Kind::LBrace, "{ after struct") {
            self.with_braces(Braces::Literal, Self::struct_fields);
            self.close(Kind::RBrace, "field name, embedded type or }");
        }
        self.p.complete(list, Kind::FieldList);
        self.p.complete(marker, Kind::StructType)
    }

    fn struct_fields(&mut self) {
        loop {
            match self.p.current() {
                Kind::Name | Kind::Star | Kind::LParen => {
                    self.struct_field();
                    self.end_of_member("field");
                }
                Kind::RBrace | Kind::End => return,
                Kind::Semicolon => {
                    self.error("unexpected semicolon, expected field name, embedded type or }");
                    self.p.bump();
                }
                kind => {
                    self.unexpected_wanting("field name, embedded type or }");
                    if kind.is_keyword()
                        && !matches!(
                            kind,
                            Kind::StructKw | Kind::InterfaceKw | Kind::MapKw | Kind::ChanKw
                        )
                    {
                        return;
                    }
                    self.skip_member();
                }
            }
        }
    }

    /// Reads the semicolon behind a field or method; skips what stands before it.
    fn end_of_member(&mut self, what: &str) {
        match self.p.current() {
            Kind::Semicolon | Kind::Newline => self.p.bump(),
            Kind::RBrace | Kind::End => {}
            _ => {
                self.unexpected(&format!(
                    "after {what}; possibly missing semicolon or newline or }}"
                ));
                self.skip_member();
            }
        }
    }

    fn skip_member(&mut self) {
        let marker = self.p.start();
        let mut depth: u32 = 0;
        let from = self.p.position();
        loop {
            match self.p.current() {
                Kind::LBrace => depth += 1,
                Kind::End => break,
                Kind::RBrace | Kind::Newline | Kind::Semicolon if depth == 0 => break,
                Kind::RBrace => depth -= 1,
                _ => {}
            }
            self.p.bump();
        }
        if self.p.position() > from {
            self.p.complete(marker, Kind::BadExpr);
        }
        if matches!(self.p.current(), Kind::Newline | Kind::Semicolon) {
            self.p.bump();
        }
    }

    fn struct_field(&mut self) {
        let marker = self.p.start();
        match self.p.current() {
            Kind::Name => self.named_or_embedded_field(),
            Kind::Star => {
                let star = self.p.start();
                self.p.bump();
                self.embedded_type();
                self.p.complete(star, Kind::StarExpr);
            }
            _ => self.embedded_type(),
        }
        if matches!(self.p.current(), Kind::String | Kind::RawString) {
            let tag = self.p.start();
            self.p.bump();
            self.p.complete(tag, Kind::BasicLit);
        }
        self.p.complete(marker, Kind::Field);
    }

    /// Parses the name of an embedded type; parentheses around it are reported.
    fn embedded_type(&mut self) {
        if !self.at(Kind::LParen) {
            return self.qualified_instance();
        }
        self.error("cannot parenthesize embedded type");
        let paren = self.p.start();
        self.p.bump();
        if self.at(Kind::Star) {
            let star = self.p.start();
            self.p.bump();
            self.qualified_instance();
            self.p.complete(star, Kind::StarExpr);
        } else {
            self.qualified_instance();
        }
        self.p.eat(Kind::RParen);
        self.p.complete(paren, Kind::ParenExpr);
    }

    fn qualified_instance(&mut self) {
        let name = self.type_name();
        if self.at(Kind::LBracket) {
            self.type_instance(name);
        }
    }

    fn named_or_embedded_field(&mut self) {
        let name = self.ident();
        match self.p.current() {
            Kind::Dot => {
                let name = self.qualified(name);
                if self.at(Kind::LBracket) {
                    self.type_instance(name);
                }
            }
            Kind::String | Kind::RawString | Kind::Semicolon | Kind::Newline | Kind::RBrace | Kind::End => {}
            Kind::LBracket => {
                self.array_or_instance(name);
            }
            _ => {
                while self.p.eat(Kind::Comma) {
                    self.ident();
                }
                self.type_();
            }
        }
    }

    /// Goes on at the `[` behind a name: `x [n]T`, a name and its array type, or `x[T]`, an
    /// instantiated type.
    pub(super) fn array_or_instance(&mut self, name: Completed) -> Completed {
        let outer = self.p.precede(name);
        let bracket = self.p.start();
        self.p.bump();
        if self.p.eat(Kind::RBracket) {
            self.type_();
            return self.p.complete(bracket, Kind::ArrayType);
        }
        let count = self.with_braces(Braces::Literal, |g| {
            let mut count = 0;
            while !matches!(g.p.current(), Kind::RBracket | Kind::End) {
                g.value();
                count += 1;
                if g.separator("type argument list", Kind::RBracket) == Separator::End {
                    break;
                }
            }
            count
        });
        self.close(Kind::RBracket, "]");
        if count == 1 && self.try_type().is_some() {
            return self.p.complete(bracket, Kind::ArrayType);
        }
        self.p.complete(outer, index_kind(count))
    }

    fn interface_type(&mut self) -> Completed {
        let marker = self.p.start();
        self.p.bump();
        let list = self.p.start();
        if self.expect(Kind::LBrace, "{ after interface") {
            self.with_braces(Braces::Literal, Self::interface_members);
            self.close(Kind::RBrace, "method, embedded element or }");
        }
        self.p.complete(list, Kind::FieldList);
        self.p.complete(marker, Kind::InterfaceType)
    }

    fn interface_members(&mut self) {
        loop {
            match self.p.current() {
                Kind::RBrace | Kind::End => return,
                Kind::Name => {
                    self.method_or_embedded();
                    self.end_of_member("method");
                }
                Kind::Tilde
                | Kind::LBracket
                | Kind::StructKw
                | Kind::Star
                | Kind::FuncKw
                | Kind::InterfaceKw
                | Kind::MapKw
                | Kind::ChanKw
                | Kind::Arrow
                | Kind::LParen => {
                    let field = self.p.start();
                    self.type_element();
                    self.p.complete(field, Kind::Field);
                    self.end_of_member("embedded element");
                }
                Kind::Semicolon => {
                    self.error("unexpected semicolon, expected method, embedded element or }");
                    self.p.bump();
                }
                kind => {
                    self.unexpected_wanting("method, embedded element or }");
                    if kind.is_keyword() {
                        return;
                    }
                    self.skip_member();
                }
            }
        }
    }

    fn method_or_embedded(&mut self) {
        let field = self.p.start();
        let name = self.type_name();
        let plain = self.p.kind(name) == Kind::Ident;
        if plain && self.at(Kind::LParen) {
            let signature = self.p.start();
            self.signature(signature);
        } else {
            let mut element = name;
            if self.at(Kind::LBracket) {
                if plain && self.p.nth(1) == Kind::Name && self.type_starts_at(2) {
                    return self.generic_method(field);
                }
                element = self.type_instance(name);
            }
            self.union_from(element);
        }
        self.p.complete(field, Kind::Field);
    }

    fn type_starts_at(&self, distance: usize) -> bool {
        matches!(
            self.p.nth(distance),
            Kind::Name
                | Kind::StructKw
                | Kind::Star
                | Kind::FuncKw
                | Kind::InterfaceKw
                | Kind::MapKw
                | Kind::ChanKw
                | Kind::Tilde
        )
    }

    fn generic_method(&mut self, field: Marker) {
        let signature = self.p.start();
        self.error("interface method must have no type parameters");
        self.type_parameters();
        self.signature(signature);
        self.p.complete(field, Kind::Field);
    }

    /// Parses `~A | B`.
    pub(super) fn type_element(&mut self) -> Completed {
        let term = self.type_term();
        self.union_from(term)
    }

    /// Goes on behind the first term of a union.
    pub(super) fn union_from(&mut self, mut union: Completed) -> Completed {
        while self.at(Kind::Pipe) {
            let marker = self.p.precede(union);
            self.p.bump();
            self.type_term();
            union = self.p.complete(marker, Kind::BinaryExpr);
        }
        union
    }

    fn type_term(&mut self) -> Completed {
        if !self.at(Kind::Tilde) {
            return self.type_();
        }
        let marker = self.p.start();
        self.p.bump();
        self.type_();
        self.p.complete(marker, Kind::UnaryExpr)
    }

    /// Parses `func (…) …`.
    pub(super) fn func_type(&mut self) -> Completed {
        let marker = self.p.start();
        self.p.bump();
        if self.at(Kind::LBracket) {
            self.error("function type must have no type parameters");
            self.type_parameters();
        }
        self.signature(marker)
    }
}

/// The kind of an index expression with so many indices.
pub(super) fn index_kind(count: usize) -> Kind {
    if count > 1 {
        Kind::IndexListExpr
    } else {
        Kind::IndexExpr
    }
}
