//! Expressions.

use godbg_syntax::Completed;

use super::recovery::Separator;
use super::types::index_kind;
use super::{Braces, Grammar, Kind};

impl Grammar {
    /// Parses an expression or a type.
    #[inline]
    pub(super) fn expression(&mut self) -> Completed {
        let first = self.unary();
        self.binary_from(first, 1)
    }

    /// Parses an expression or a type where no assignment can follow.
    #[inline]
    pub(super) fn value(&mut self) -> Completed {
        let before = std::mem::replace(&mut self.only_value, true);
        let result = self.expression();
        self.only_value = before;
        result
    }

    /// Parses expressions with commas between; gives the first, the last and how many there are.
    pub(super) fn expressions(&mut self, only_value: bool) -> (Completed, Completed, u32) {
        let before = std::mem::replace(&mut self.only_value, only_value);
        let first = self.expression();
        let mut last = first;
        let mut count = 1;
        while self.p.eat(Kind::Comma) {
            last = self.expression();
            count += 1;
        }
        self.only_value = before;
        (first, last, count)
    }

    /// Goes on behind an operand with operators that bind at least so tight.
    pub(super) fn binary_from(&mut self, mut left: Completed, tightness: u8) -> Completed {
        loop {
            let operator = self.p.current();
            let mut found = operator.precedence();
            if operator == Kind::Assign && self.only_value {
                found = Kind::Equal.precedence();
            }
            if found < tightness {
                return left;
            }
            if operator == Kind::Assign {
                self.error("unexpected =, expected ==");
            }
            let marker = self.p.precede(left);
            self.p.bump();
            let right = self.unary();
            self.binary_from(right, found + 1);
            left = self.p.complete(marker, Kind::BinaryExpr);
        }
    }

    #[inline]
    fn unary(&mut self) -> Completed {
        match self.p.current() {
            Kind::Plus
            | Kind::Minus
            | Kind::Not
            | Kind::Caret
            | Kind::Amp
            | Kind::Tilde
            | Kind::Star
            | Kind::Arrow => self.nested(Kind::BadExpr, Self::prefixed),
            _ => self.primary(),
        }
    }

    fn prefixed(&mut self) -> Completed {
        let marker = self.p.start();
        let operator = self.p.current();
        self.p.bump();
        let operand = self.unary();
        if operator == Kind::Arrow && self.p.kind(operand) == Kind::ChanType {
            return self.receive_channel(operand);
        }
        let kind = if operator == Kind::Star {
            Kind::StarExpr
        } else {
            Kind::UnaryExpr
        };
        self.p.complete(marker, kind)
    }

    /// Turns `<-` and the channel type behind it, which were read as operator and operand, into
    /// the type of a channel to receive from. In `<-chan<- chan T` every arrow moves one type
    /// further in.
    fn receive_channel(&mut self, outer: Completed) -> Completed {
        let mut channel = outer;
        let mut result = outer;
        loop {
            let start = self.p.first_token_of(channel);
            if self.p.kind_at(start) == Kind::Arrow {
                self.error_at(channel, "unexpected <-, expected chan");
                break;
            }
            let arrow = self.p.token_before(start);
            let next = self.p.token_behind(start);
            let inner = self.p.last_child(channel);
            self.p.move_start(&mut channel, arrow);
            if channel.is_same(outer) {
                result = channel;
            }
            if self.p.kind_at(next) != Kind::Arrow {
                break;
            }
            match inner {
                Some(inner) if self.p.kind(inner) == Kind::ChanType => channel = inner,
                Some(inner) => {
                    self.error_at(inner, "unexpected type, expected chan");
                    break;
                }
                None => break,
            }
        }
        result
    }

    /// Says whether an operand, or a type or prefix operator, begins here.
    pub(super) fn at_operand(&self) -> bool {
        let kind = self.p.current();
        kind == Kind::Name
            || kind.is_literal()
            || matches!(
                kind,
                Kind::LParen
                    | Kind::LBracket
                    | Kind::LBrace
                    | Kind::FuncKw
                    | Kind::StructKw
                    | Kind::MapKw
                    | Kind::ChanKw
                    | Kind::InterfaceKw
                    | Kind::Plus
                    | Kind::Minus
                    | Kind::Star
                    | Kind::Amp
                    | Kind::Caret
                    | Kind::Arrow
                    | Kind::Not
                    | Kind::Tilde
            )
    }

    fn operand(&mut self) -> Completed {
        let marker = self.p.start();
        match self.p.current() {
            Kind::Name => {
                self.p.bump();
                self.p.complete(marker, Kind::Ident)
            }
            Kind::Int | Kind::Float | Kind::Imaginary | Kind::Rune | Kind::String | Kind::RawString => {
                self.p.bump();
                self.p.complete(marker, Kind::BasicLit)
            }
            Kind::LParen => self.nested(Kind::BadExpr, |g| {
                g.p.bump();
                g.with_braces(Braces::Literal, Self::value);
                g.close(Kind::RParen, ")");
                g.p.complete(marker, Kind::ParenExpr)
            }),
            Kind::FuncKw => self.nested(Kind::BadExpr, |g| {
                let type_ = g.func_type();
                if !g.at(Kind::LBrace) {
                    return type_;
                }
                g.with_braces(Braces::Literal, |g| {
                    let before = std::mem::replace(&mut g.only_value, false);
                    g.block();
                    g.only_value = before;
                });
                g.p.complete(marker, Kind::FuncLit)
            }),
            _ => self.try_type().unwrap_or_else(|| {
                self.unexpected_wanting("expression");
                self.p.complete(marker, Kind::BadExpr)
            }),
        }
    }

    fn primary(&mut self) -> Completed {
        let operand = self.operand();
        self.primary_from(operand)
    }

    /// Goes on behind an operand with selectors, indices, calls and literal values.
    pub(super) fn primary_from(&mut self, mut left: Completed) -> Completed {
        loop {
            left = match self.p.current() {
                Kind::Dot => self.selector(left),
                Kind::LBracket => self.nested(Kind::BadExpr, |g| g.index(left)),
                Kind::LParen => self.nested(Kind::BadExpr, |g| g.call(left)),
                Kind::LBrace if self.begins_literal(left) => self.nested(Kind::BadExpr, |g| {
                    let marker = g.p.precede(left);
                    g.literal_value();
                    g.p.complete(marker, Kind::CompositeLit)
                }),
                _ => return left,
            };
        }
    }

    fn selector(&mut self, left: Completed) -> Completed {
        let marker = self.p.precede(left);
        self.p.bump();
        if self.p.eat(Kind::LParen) {
            if !self.p.eat(Kind::TypeKw) {
                self.type_();
            }
            self.close(Kind::RParen, ")");
            return self.p.complete(marker, Kind::TypeAssertExpr);
        }
        let is_unwritten = self.is_unwritten("name or (", |kind| kind == Kind::Define);
        if !self.at(Kind::Name) {
            self.unexpected_wanting("name or (");
        }
        let name = self.p.start();
        if !is_unwritten {
            self.p.eat(Kind::Name);
        }
        self.p.complete(name, Kind::Ident);
        self.p.complete(marker, Kind::SelectorExpr)
    }

    /// Says whether `{` behind this expression begins the value of a composite literal.
    fn begins_literal(&mut self, left: Completed) -> bool {
        let mut inner = left;
        while self.p.kind(inner) == Kind::ParenExpr {
            match self.p.last_child(inner) {
                Some(child) => inner = child,
                None => return false,
            }
        }
        let begins = match self.p.kind(inner) {
            Kind::BadExpr | Kind::Ident | Kind::SelectorExpr | Kind::IndexExpr | Kind::IndexListExpr => {
                self.braces == Braces::Literal
            }
            Kind::ArrayType | Kind::StructType | Kind::MapType => true,
            _ => false,
        };
        if begins && self.p.kind(left) == Kind::ParenExpr {
            self.error_at(inner, "cannot parenthesize type in composite literal");
        }
        begins
    }

    fn index(&mut self, left: Completed) -> Completed {
        let marker = self.p.precede(left);
        self.p.bump();
        if self.at(Kind::RBracket) {
            self.error("expected operand");
            let hole = self.p.start();
            self.p.complete(hole, Kind::BadExpr);
            self.p.bump();
            return self.p.complete(marker, Kind::IndexExpr);
        }
        let kind = self.with_braces(Braces::Literal, |g| {
            if !g.at(Kind::Colon) {
                g.value();
            }
            match g.p.current() {
                Kind::Colon => g.slice_rest(),
                Kind::Comma => g.type_arguments_rest(),
                _ => Kind::IndexExpr,
            }
        });
        self.close(Kind::RBracket, "]");
        self.p.complete(marker, kind)
    }

    fn type_arguments_rest(&mut self) -> Kind {
        let mut count = 1;
        while self.p.eat(Kind::Comma) {
            if !matches!(self.p.current(), Kind::RBracket | Kind::End) {
                self.type_();
                count += 1;
            }
        }
        index_kind(count)
    }

    fn slice_rest(&mut self) -> Kind {
        self.p.bump();
        let has_high = !matches!(self.p.current(), Kind::Colon | Kind::RBracket | Kind::End);
        if has_high {
            self.value();
        }
        if self.at(Kind::Colon) {
            if !has_high {
                self.error("middle index required in 3-index slice");
                let hole = self.p.start();
                self.p.complete(hole, Kind::BadExpr);
            }
            self.p.bump();
            if matches!(self.p.current(), Kind::Colon | Kind::RBracket | Kind::End) {
                self.error("final index required in 3-index slice");
                let hole = self.p.start();
                self.p.complete(hole, Kind::BadExpr);
            } else {
                self.value();
            }
        }
        Kind::SliceExpr
    }

    fn call(&mut self, left: Completed) -> Completed {
        let marker = self.p.precede(left);
        self.p.bump();
        self.with_braces(Braces::Literal, |g| {
            while !matches!(g.p.current(), Kind::RParen | Kind::End) {
                if g.is_unwritten("expression or )", |kind| kind == Kind::Define) {
                    break;
                }
                g.value();
                let spread = g.p.eat(Kind::Dots);
                if g.separator("argument list", Kind::RParen) == Separator::End {
                    break;
                }
                if spread && !g.at(Kind::RParen) {
                    g.error("can only use ... with final argument in list");
                }
            }
        });
        self.close(Kind::RParen, ")");
        self.p.complete(marker, Kind::CallExpr)
    }

    fn literal_value(&mut self) {
        self.p.bump();
        self.with_braces(Braces::Literal, |g| {
            let before = std::mem::replace(&mut g.only_value, false);
            while !matches!(g.p.current(), Kind::RBrace | Kind::End) {
                g.element();
                if g.separator("composite literal", Kind::RBrace) == Separator::End {
                    break;
                }
            }
            g.only_value = before;
        });
        self.close(Kind::RBrace, "}");
    }

    fn element(&mut self) {
        let key = self.element_value();
        if self.at(Kind::Colon) {
            let marker = self.p.precede(key);
            self.p.bump();
            self.element_value();
            self.p.complete(marker, Kind::KeyValueExpr);
        }
    }

    fn element_value(&mut self) -> Completed {
        if !self.at(Kind::LBrace) {
            return self.expression();
        }
        self.nested(Kind::BadExpr, |g| {
            let marker = g.p.start();
            g.literal_value();
            g.p.complete(marker, Kind::CompositeLit)
        })
    }
}
