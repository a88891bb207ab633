//! Statements with blocks: `if`, `for`, `switch`, `select`.

use godbg_syntax::Completed;

use super::statements::{Allowed, Simple};
use super::{Braces, Grammar, Kind};

impl Grammar {
    pub(super) fn if_statement(&mut self) -> Completed {
        let mut open = Vec::new();
        loop {
            open.push(self.p.start());
            self.p.bump();
            self.with_braces(Braces::Block, Self::if_header);
            self.block();
            if !self.p.eat(Kind::ElseKw) {
                break;
            }
            match self.p.current() {
                Kind::IfKw => continue,
                Kind::LBrace => {
                    self.block();
                }
                _ => {
                    self.error("else must be followed by if or statement block");
                    self.skip_statement();
                    if self.at(Kind::LBrace) {
                        self.block();
                    }
                }
            }
            break;
        }
        let innermost = open.pop().expect("the loop ran at least once");
        let mut result = self.p.complete(innermost, Kind::IfStmt);
        while let Some(outer) = open.pop() {
            result = self.p.complete(outer, Kind::IfStmt);
        }
        result
    }

    fn hole(&mut self) {
        let marker = self.p.start();
        self.p.complete(marker, Kind::BadExpr);
    }

    fn if_header(&mut self) {
        if self.at(Kind::LBrace) {
            self.error("missing condition in if statement");
            return self.hole();
        }
        let mut init = None;
        if self.at(Kind::VarKw) {
            self.error("var declaration not allowed in if initializer");
            self.p.bump();
        }
        if !matches!(self.p.current(), Kind::Semicolon | Kind::Newline) {
            init = Some(self.simple(Allowed::Simple));
        }
        if !matches!(self.p.current(), Kind::Semicolon | Kind::Newline) {
            if !self.at(Kind::LBrace) {
                self.unexpected_wanting("{ after if clause");
            }
            return match init {
                Some(condition) => self.as_expression(condition, "boolean expression"),
                None => self.hole(),
            };
        }
        if self.at(Kind::Newline) && self.p.nth(1) == Kind::LBrace {
            self.error("unexpected newline, expected { after if clause");
            if let Some(condition) = init {
                self.as_expression(condition, "boolean expression");
            }
            self.p.bump();
            return;
        }
        if let Some(init) = init {
            self.as_statement(init);
        }
        if self.p.nth(1) == Kind::LBrace {
            self.error("missing condition in if statement");
            self.p.bump();
            return self.hole();
        }
        self.p.bump();
        let condition = self.simple(Allowed::Simple);
        self.as_expression(condition, "boolean expression");
    }

    pub(super) fn for_statement(&mut self) -> Completed {
        let marker = self.p.start();
        self.p.bump();
        let kind = self.with_braces(Braces::Block, Self::for_header);
        self.block();
        self.p.complete(marker, kind)
    }

    fn for_header(&mut self) -> Kind {
        if self.at(Kind::LBrace) {
            return Kind::ForStmt;
        }
        let mut first = None;
        if self.at(Kind::VarKw) {
            self.error("var declaration not allowed in for initializer");
            self.p.bump();
        }
        if !matches!(self.p.current(), Kind::Semicolon | Kind::Newline) {
            first = Some(self.simple(Allowed::Range));
        }
        if let Some(Simple::Range(_)) = first {
            return Kind::RangeStmt;
        }
        let at_newline = self.at(Kind::Newline);
        if !self.at(Kind::Semicolon) && !at_newline || at_newline && self.p.nth(1) == Kind::LBrace {
            if !self.at(Kind::LBrace) {
                self.unexpected_wanting("{ after for clause");
            }
            if let Some(condition) = first {
                self.as_expression(condition, "boolean or range expression");
            }
            return Kind::ForStmt;
        }
        if let Some(init) = first {
            self.as_statement(init);
        }
        self.p.bump();
        if !matches!(self.p.current(), Kind::Semicolon | Kind::Newline) {
            if self.at(Kind::LBrace) {
                self.error("expected for loop condition");
                return Kind::ForStmt;
            }
            let condition = self.simple(Allowed::Simple);
            self.as_expression(condition, "boolean or range expression");
        }
        if self.at(Kind::Newline) && self.p.nth(1) == Kind::LBrace
            || !matches!(self.p.current(), Kind::Semicolon | Kind::Newline)
        {
            self.unexpected_wanting("semicolon and post statement after for loop condition");
            return Kind::ForStmt;
        }
        self.p.bump();
        if !self.at(Kind::LBrace) {
            let post = self.simple(Allowed::Simple);
            self.as_statement(post);
        }
        Kind::ForStmt
    }

    pub(super) fn switch_statement(&mut self) -> Completed {
        let marker = self.p.start();
        self.p.bump();
        let kind = self.with_braces(Braces::Block, Self::switch_header);
        self.clauses(Kind::CaseClause);
        self.p.complete(marker, kind)
    }

    fn switch_header(&mut self) -> Kind {
        let mut tag = None;
        if !matches!(self.p.current(), Kind::LBrace | Kind::Semicolon | Kind::Newline) {
            tag = Some(self.simple(Allowed::Simple));
        }
        let at_newline_block = self.at(Kind::Newline) && self.p.nth(1) == Kind::LBrace;
        if matches!(self.p.current(), Kind::Semicolon | Kind::Newline) && !at_newline_block {
            if let Some(init) = tag.take() {
                self.as_statement(init);
            }
            self.p.bump();
            if !self.at(Kind::LBrace) {
                tag = Some(self.simple(Allowed::Simple));
            }
        }
        match tag {
            Some(tag) if self.is_type_switch_guard(tag) => {
                self.as_statement(tag);
                Kind::TypeSwitchStmt
            }
            Some(tag) => {
                if !self.at(Kind::LBrace) {
                    self.unexpected_wanting("{ after switch clause");
                }
                self.as_expression(tag, "switch expression");
                Kind::SwitchStmt
            }
            None => Kind::SwitchStmt,
        }
    }

    /// Says whether this is `x.(type)` or `v := x.(type)`.
    fn is_type_switch_guard(&mut self, tag: Simple) -> bool {
        match tag {
            Simple::Expression(expression) => self.is_type_query(expression),
            Simple::Statement(statement, Kind::AssignStmt) => {
                let Some(right) = self.p.last_child(statement) else {
                    return false;
                };
                let Some(left) = self.p.previous_child(statement, right) else {
                    return false;
                };
                let (operator, at) = self.p.token_after(left);
                if !self.is_type_query(right) || self.p.previous_child(statement, left).is_some() {
                    return false;
                }
                if operator == Kind::Assign {
                    let range = self.p.range_of(at);
                    self.error_in(range, "unexpected =, expected :=");
                }
                matches!(operator, Kind::Assign | Kind::Define)
            }
            _ => false,
        }
    }

    /// Says whether this is `x.(type)`, which has no child for the type.
    fn is_type_query(&self, expression: Completed) -> bool {
        self.p.kind(expression) == Kind::TypeAssertExpr
            && self
                .p
                .last_child(expression)
                .is_some_and(|child| self.p.previous_child(expression, child).is_none())
    }

    pub(super) fn select_statement(&mut self) -> Completed {
        let marker = self.p.start();
        self.p.bump();
        self.clauses(Kind::CommClause);
        self.p.complete(marker, Kind::SelectStmt)
    }

    /// Parses the block of a `switch` or `select`.
    fn clauses(&mut self, kind: Kind) {
        if self.at(Kind::Newline) && self.p.nth(1) == Kind::LBrace {
            self.error("unexpected newline, expected {");
            self.p.bump();
        }
        if !self.at(Kind::LBrace) {
            self.unexpected_wanting("{");
            self.skip_statement();
        }
        let block = self.p.start();
        if self.p.eat(Kind::LBrace) {
            self.with_braces(Braces::Literal, |g| {
                loop {
                    match g.p.current() {
                        Kind::CaseKw | Kind::DefaultKw => g.clause(kind),
                        Kind::RBrace | Kind::End => break,
                        _ => {
                            g.unexpected_wanting("case or default or }");
                            let before = g.p.position();
                            g.statements();
                            if g.p.position() == before {
                                g.bad_token();
                            }
                        }
                    }
                }
            });
            self.close(Kind::RBrace, "}");
        }
        self.p.complete(block, Kind::BlockStmt);
    }

    fn clause(&mut self, kind: Kind) {
        let marker = self.p.start();
        if self.p.eat(Kind::CaseKw) {
            if kind == Kind::CaseClause {
                self.expressions(true);
            } else {
                self.communication();
            }
        } else {
            self.p.bump();
        }
        if !self.p.eat(Kind::Colon) {
            self.unexpected_wanting(":");
            self.skip_to_colon();
        }
        let end = self.statements();
        self.p.complete_at(marker, kind, end);
    }

    fn skip_to_colon(&mut self) {
        let marker = self.p.start();
        let from = self.p.position();
        while !matches!(
            self.p.current(),
            Kind::Colon | Kind::Newline | Kind::Semicolon | Kind::LBrace | Kind::RBrace | Kind::End
        ) {
            self.p.bump();
        }
        if self.p.position() > from {
            self.p.complete(marker, Kind::BadExpr);
        }
        if !self.p.eat(Kind::Colon) {
            self.p.eat(Kind::Newline);
        }
    }

    /// Parses what a case of `select` waits for.
    fn communication(&mut self) {
        let marker = self.p.start();
        let (first, _, count) = self.expressions(false);
        match self.p.current() {
            Kind::Arrow => {
                if count > 1 {
                    self.error_at(first, "expected 1 expression");
                }
                self.p.bump();
                self.value();
                self.p.complete(marker, Kind::SendStmt);
            }
            Kind::Assign | Kind::Define => {
                if count > 2 {
                    self.error_at(first, "expected 1 or 2 expressions");
                }
                self.p.bump();
                self.value();
                self.p.complete(marker, Kind::AssignStmt);
            }
            _ => {
                if count > 1 {
                    self.error_at(first, "expected 1 expression");
                }
                self.p.complete(marker, Kind::ExprStmt);
            }
        }
    }
}
