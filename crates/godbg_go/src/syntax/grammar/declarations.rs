//! Declarations.

use godbg_syntax::Completed;

use super::parameters::List;
use super::{Braces, Grammar, Kind};

impl Grammar {
    /// Parses `import`, `const`, `type` or `var` and its specifications.
    pub(super) fn general_declaration(&mut self) -> Completed {
        let marker = self.p.start();
        let keyword = self.p.current();
        self.p.bump();
        if self.p.eat(Kind::LParen) {
            self.with_braces(Braces::Literal, |g| g.specifications(keyword));
            self.close(Kind::RParen, ")");
        } else {
            self.specification(keyword);
        }
        self.p.complete(marker, Kind::GenDecl)
    }

    fn specifications(&mut self, keyword: Kind) {
        loop {
            match self.p.current() {
                Kind::RParen
                | Kind::End
                | Kind::RBrace
                | Kind::ImportKw
                | Kind::ConstKw
                | Kind::TypeKw
                | Kind::VarKw
                | Kind::FuncKw => return,
                _ => {}
            }
            let before = self.p.position();
            self.specification(keyword);
            match self.p.current() {
                Kind::Semicolon | Kind::Newline => self.p.bump(),
                Kind::RParen | Kind::End => return,
                _ => {
                    self.unexpected_wanting("semicolon, newline, or )");
                    self.skip_specification(before);
                }
            }
        }
    }

    fn skip_specification(&mut self, before: u32) {
        let marker = self.p.start();
        let from = self.p.position();
        let mut depth: u32 = 0;
        loop {
            match self.p.current() {
                Kind::LParen | Kind::LBrace => depth += 1,
                Kind::End => break,
                Kind::RParen | Kind::RBrace | Kind::Newline | Kind::Semicolon if depth == 0 => break,
                Kind::RParen | Kind::RBrace => depth -= 1,
                _ => {}
            }
            self.p.bump();
        }
        if self.p.position() == before {
            self.p.bump();
        }
        if self.p.position() > from {
            self.p.complete(marker, Kind::BadDecl);
        }
        if matches!(self.p.current(), Kind::Newline | Kind::Semicolon) {
            self.p.bump();
        }
    }

    fn specification(&mut self, keyword: Kind) {
        match keyword {
            Kind::ImportKw => self.import(),
            Kind::TypeKw => self.type_specification(),
            _ => self.value_specification(keyword),
        }
    }

    fn import(&mut self) {
        let marker = self.p.start();
        if matches!(self.p.current(), Kind::Name | Kind::Dot) {
            let name = self.p.start();
            self.p.bump();
            self.p.complete(name, Kind::Ident);
        }
        let path = self.p.start();
        match self.p.current() {
            Kind::String | Kind::RawString => {
                self.p.bump();
                self.p.complete(path, Kind::BasicLit);
            }
            kind if kind.is_literal() => {
                self.error("import path must be a string");
                self.p.bump();
                self.p.complete(path, Kind::BasicLit);
            }
            _ => self.error("missing import path; require quoted string"),
        }
        self.p.complete(marker, Kind::ImportSpec);
    }

    fn value_specification(&mut self, keyword: Kind) {
        let marker = self.p.start();
        self.ident();
        while self.p.eat(Kind::Comma) {
            self.ident();
        }
        let typed = match self.p.current() {
            Kind::Assign => false,
            _ if keyword == Kind::ConstKw => self.try_type().is_some(),
            _ => {
                self.type_();
                true
            }
        };
        if self.p.eat(Kind::Assign) {
            self.expressions(true);
        } else if self.at(Kind::Define) {
            self.unexpected_wanting(if typed { "=" } else { "type or =" });
            self.p.bump();
            self.expressions(true);
        }
        self.p.complete(marker, Kind::ValueSpec);
    }

    fn type_specification(&mut self) {
        let marker = self.p.start();
        self.ident();
        if self.at(Kind::LBracket) {
            self.generic_or_array();
        } else {
            self.p.eat(Kind::Assign);
            self.type_();
        }
        self.p.complete(marker, Kind::TypeSpec);
    }

    /// Goes on at the `[` behind the name of a type: type parameters, or an array type.
    ///
    /// `[P *C]` may be an array length. It is read as an expression and taken apart when it
    /// turns out to be a type parameter and its constraint.
    fn generic_or_array(&mut self) {
        let bracket = self.p.start();
        self.p.bump();
        if !self.at(Kind::Name) {
            self.array_type(bracket);
            return;
        }
        let name = self.ident();
        let mut length = name;
        if !self.at(Kind::LBracket) {
            length = self.with_braces(Braces::Literal, |g| {
                let left = g.primary_from(name);
                g.binary_from(left, 1)
            });
        }
        let constraint = if length.is_same(name) {
            None
        } else {
            let forced = self.at(Kind::Comma);
            if !self.splits_into_parameter(length, forced) {
                self.array_type_from_bracket(bracket);
                return;
            }
            Some(self.split_parameter(name, length))
        };
        if constraint.is_none() && self.at(Kind::RBracket) {
            self.array_type_from_bracket(bracket);
            return;
        }
        self.with_braces(Braces::Literal, |g| {
            g.parameter_list(List::TypeParameters, Some((name, constraint)));
        });
        self.close(Kind::RBracket, "]");
        self.p.complete(bracket, Kind::FieldList);
        self.p.eat(Kind::Assign);
        self.type_();
    }

    /// Says whether an expression can be read as a name and a constraint: `P *C`, `P (C)`, or a
    /// union that begins so. Unless `forced`, the constraint must be a type for sure.
    fn splits_into_parameter(&self, expression: Completed, forced: bool) -> bool {
        let mut forced = forced;
        let mut expression = expression;
        loop {
            let Some(last) = self.p.last_child(expression) else {
                return false;
            };
            let Some(first) = self.p.previous_child(expression, last) else {
                return false;
            };
            let (operator, _) = self.p.token_after(first);
            match (self.p.kind(expression), operator) {
                (Kind::BinaryExpr, Kind::Star) => {
                    return self.p.kind(first) == Kind::Ident && (forced || self.is_type_element(last));
                }
                (Kind::BinaryExpr, Kind::Pipe) => {
                    forced = forced || self.is_type_element(last);
                    expression = first;
                }
                (Kind::CallExpr, _) => {
                    let (behind, _) = self.p.token_after(last);
                    return self.p.kind(first) == Kind::Ident
                        && behind == Kind::RParen
                        && (forced || self.is_type_element(last));
                }
                _ => return false,
            }
        }
    }

    /// Says whether an expression can be nothing but an element of a type set.
    fn is_type_element(&self, expression: Completed) -> bool {
        let mut expression = expression;
        loop {
            match self.p.kind(expression) {
                Kind::ArrayType
                | Kind::StructType
                | Kind::FuncType
                | Kind::InterfaceType
                | Kind::MapType
                | Kind::ChanType => return true,
                Kind::UnaryExpr => {
                    return self.p.kind_at(self.p.first_token_of(expression)) == Kind::Tilde;
                }
                Kind::BinaryExpr => {
                    let Some(last) = self.p.last_child(expression) else {
                        return false;
                    };
                    if self.is_type_element(last) {
                        return true;
                    }
                    match self.p.previous_child(expression, last) {
                        Some(first) => expression = first,
                        None => return false,
                    }
                }
                Kind::ParenExpr => match self.p.last_child(expression) {
                    Some(inner) => expression = inner,
                    None => return false,
                },
                _ => return false,
            }
        }
    }

    /// Takes the name out of `P *C` or `P (C)`; gives the constraint.
    fn split_parameter(&mut self, name: Completed, mut expression: Completed) -> Completed {
        let (_, start) = self.p.token_after(name);
        if let Some(innermost) = self.p.release_first_leaf(&mut expression, start) {
            let kind = match self.p.kind(innermost) {
                Kind::CallExpr => Kind::ParenExpr,
                _ => Kind::StarExpr,
            };
            self.p.change_kind(innermost, kind);
        }
        expression
    }

    pub(super) fn function(&mut self) {
        let marker = self.p.start();
        self.p.bump();
        if self.at(Kind::LParen) {
            self.parameters(List::Parameters);
        }
        self.ident();
        let type_ = self.p.start();
        if self.at(Kind::LBracket) {
            self.type_parameters();
        }
        self.signature(type_);
        if self.at(Kind::Newline) && self.p.nth(1) == Kind::LBrace {
            self.error("unexpected semicolon or newline before {");
            self.p.bump();
        }
        if self.at(Kind::LBrace) {
            self.block();
        } else if self.at(Kind::SkippedBody) {
            let body = self.p.start();
            self.p.bump();
            self.p.complete(body, Kind::BlockStmt);
        }
        self.p.complete(marker, Kind::FuncDecl);
    }
}
