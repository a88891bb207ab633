//! Statements.

use godbg_syntax::{Completed, Marker};

use super::{Braces, Grammar, Kind};

/// What a simple statement turned out to be.
#[derive(Clone, Copy)]
pub(super) enum Simple {
    /// An expression; it has no node of a statement around it yet.
    Expression(Completed),
    /// A complete statement, or what the header of a range loop holds.
    Statement(Completed, Kind),
    /// `x, y := range z`, without node.
    Range(Marker),
}

/// What may stand where a simple statement does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Allowed {
    Simple,
    Label,
    Range,
}

impl Grammar {
    /// Parses a block; where none begins, skips to one in the same line.
    pub(super) fn block(&mut self) -> Completed {
        if self.at(Kind::Newline) && self.p.nth(1) == Kind::LBrace {
            self.error("unexpected newline, expected {");
            self.p.bump();
        }
        if !self.at(Kind::LBrace) {
            self.unexpected_wanting("{");
            self.skip_statement();
        }
        let marker = self.p.start();
        if self.at(Kind::LBrace) {
            return self.nested(Kind::BlockStmt, |g| {
                g.block_body();
                g.p.complete(marker, Kind::BlockStmt)
            });
        }
        self.p.complete(marker, Kind::BlockStmt)
    }

    /// Parses from `{` to `}` without making a node.
    pub(super) fn block_body(&mut self) {
        self.p.bump();
        self.with_braces(Braces::Literal, |g| {
            g.statements();
            while matches!(g.p.current(), Kind::CaseKw | Kind::DefaultKw) {
                g.unexpected_wanting("}");
                g.p.bump();
                g.skip_statement();
                g.p.eat(Kind::Newline);
                g.statements();
            }
        });
        self.close(Kind::RBrace, "}");
    }

    /// Parses statements up to the end of a block or clause. Gives the end of the last one,
    /// which a semicolon may follow.
    pub(super) fn statements(&mut self) -> u32 {
        let mut end = self.p.end_mark();
        loop {
            match self.p.current() {
                Kind::RBrace | Kind::CaseKw | Kind::DefaultKw | Kind::End => return end,
                _ => {}
            }
            let before = self.p.position();
            let ended = self.statement();
            end = self.p.end_mark();
            match self.p.current() {
                Kind::Semicolon | Kind::Newline if !ended => self.p.bump(),
                Kind::RBrace | Kind::CaseKw | Kind::DefaultKw | Kind::End => {}
                _ if ended => {}
                _ if self.next_statement == Some(self.p.position()) => {}
                _ => {
                    self.unexpected("at end of statement");
                    let from = self.p.position();
                    self.skip_statement();
                    if self.p.position() == from && self.p.position() == before {
                        self.bad_token();
                    }
                    if matches!(self.p.current(), Kind::Semicolon | Kind::Newline) {
                        self.p.bump();
                    }
                    end = self.p.end_mark();
                }
            }
        }
    }

    /// Eats a token that nothing begins with.
    pub(super) fn bad_token(&mut self) {
        let marker = self.p.start();
        self.p.bump();
        self.p.complete(marker, Kind::BadStmt);
    }

    /// Parses a statement; says whether it brought its own semicolon.
    fn statement(&mut self) -> bool {
        match self.p.current() {
            Kind::Name => self.simple_statement_with_label(),
            Kind::VarKw | Kind::ConstKw | Kind::TypeKw => {
                let marker = self.p.start();
                self.nested(Kind::BadStmt, |g| {
                    g.general_declaration();
                    g.p.complete(marker, Kind::DeclStmt)
                });
                false
            }
            Kind::LBrace => {
                self.block();
                false
            }
            Kind::IfKw => self.compound(Self::if_statement),
            Kind::ForKw => self.compound(Self::for_statement),
            Kind::SwitchKw => self.compound(Self::switch_statement),
            Kind::SelectKw => self.compound(Self::select_statement),
            Kind::ReturnKw => {
                let marker = self.p.start();
                self.p.bump();
                if !matches!(
                    self.p.current(),
                    Kind::Semicolon | Kind::Newline | Kind::RBrace | Kind::End
                ) {
                    self.expressions(true);
                }
                self.p.complete(marker, Kind::ReturnStmt);
                false
            }
            Kind::GoKw => self.call_statement(Kind::GoStmt, "go"),
            Kind::DeferKw => self.call_statement(Kind::DeferStmt, "defer"),
            kind @ (Kind::BreakKw | Kind::ContinueKw | Kind::GotoKw | Kind::FallthroughKw) => {
                let marker = self.p.start();
                self.p.bump();
                if kind == Kind::GotoKw || kind != Kind::FallthroughKw && self.at(Kind::Name) {
                    self.ident();
                }
                self.p.complete(marker, Kind::BranchStmt);
                false
            }
            Kind::Semicolon => {
                let marker = self.p.start();
                self.p.bump();
                self.p.complete(marker, Kind::EmptyStmt);
                true
            }
            Kind::Newline => {
                self.p.bump();
                true
            }
            _ if self.at_operand() => self.simple_statement_with_label(),
            _ => {
                self.unexpected_wanting("statement");
                self.bad_token();
                self.skip_statement();
                false
            }
        }
    }

    fn compound(&mut self, parse: fn(&mut Self) -> Completed) -> bool {
        self.nested(Kind::BadStmt, parse);
        false
    }

    fn simple_statement_with_label(&mut self) -> bool {
        if self.at(Kind::Name) && self.p.nth(1) == Kind::Colon {
            return self.labeled();
        }
        let simple = self.simple(Allowed::Label);
        self.as_statement(simple);
        false
    }

    fn labeled(&mut self) -> bool {
        let mut labels: u32 = 0;
        let mut ended = false;
        let marker = self.p.start();
        self.nested(Kind::BadStmt, |g| {
            labels += 1;
            g.ident();
            g.p.bump();
            if matches!(
                g.p.current(),
                Kind::RBrace | Kind::CaseKw | Kind::DefaultKw | Kind::End
            ) {
                let empty = g.p.start();
                g.p.complete(empty, Kind::EmptyStmt);
                if !matches!(g.p.current(), Kind::RBrace | Kind::End) {
                    g.error("missing statement after label");
                }
            } else {
                ended = g.statement();
            }
            g.p.complete(marker, Kind::LabeledStmt)
        });
        ended
    }

    pub(super) fn as_statement(&mut self, simple: Simple) -> Completed {
        match simple {
            Simple::Expression(expression) => {
                let marker = self.p.precede(expression);
                self.p.complete(marker, Kind::ExprStmt)
            }
            Simple::Statement(statement, _) => statement,
            Simple::Range(marker) => self.p.complete(marker, Kind::BadStmt),
        }
    }

    /// Takes a simple statement as the expression that must stand there.
    pub(super) fn as_expression(&mut self, simple: Simple, wanted: &str) {
        // In a header that does not end here, the statement may stand in the right place.
        if let (Simple::Statement(statement, kind), Kind::LBrace | Kind::Semicolon) =
            (simple, self.p.current())
        {
            let found = if kind == Kind::AssignStmt {
                "assignment"
            } else {
                "simple statement"
            };
            let text = &self.p.text()[self.p.completed_range(statement)];
            let short = text.len() <= 40 && !text.contains('\n');
            let message = if short {
                format!("cannot use {text} as value; expected {wanted}, found {found}")
            } else {
                format!("expected {wanted}, found {found} (missing parentheses around composite literal?)")
            };
            self.error_at(statement, message);
        }
    }

    pub(super) fn simple(&mut self, allowed: Allowed) -> Simple {
        let marker = self.p.start();
        if allowed == Allowed::Range && self.at(Kind::RangeKw) {
            return self.range_clause(marker);
        }
        let (first, last, count) = self.expressions(false);
        let operator = self.p.current();
        if operator.is_assignment() {
            self.p.bump();
            if allowed == Allowed::Range
                && self.at(Kind::RangeKw)
                && matches!(operator, Kind::Define | Kind::Assign)
            {
                if count > 2 {
                    self.error_at(last, "range clause permits at most two iteration variables");
                }
                return self.range_clause(marker);
            }
            if self.is_unwritten("expression", Kind::is_assignment) {
                let value = self.p.start();
                self.p.complete(value, Kind::BadExpr);
            } else {
                self.expressions(true);
            }
            return Simple::Statement(self.p.complete(marker, Kind::AssignStmt), Kind::AssignStmt);
        }
        if count > 1 {
            self.unexpected_wanting(":= or = or comma");
        }
        match operator {
            Kind::Colon if allowed == Allowed::Label => {
                self.error("illegal label declaration");
                self.p.bump();
                Simple::Statement(self.p.complete(marker, Kind::BadStmt), Kind::BadStmt)
            }
            Kind::Arrow => {
                self.p.bump();
                self.value();
                Simple::Statement(self.p.complete(marker, Kind::SendStmt), Kind::SendStmt)
            }
            Kind::Inc | Kind::Dec => {
                self.p.bump();
                Simple::Statement(self.p.complete(marker, Kind::IncDecStmt), Kind::IncDecStmt)
            }
            _ if count > 1 => Simple::Statement(self.p.complete(marker, Kind::BadStmt), Kind::BadStmt),
            _ => Simple::Expression(first),
        }
    }

    fn range_clause(&mut self, marker: Marker) -> Simple {
        self.p.bump();
        self.value();
        Simple::Range(marker)
    }

    fn call_statement(&mut self, kind: Kind, keyword: &str) -> bool {
        let marker = self.p.start();
        self.p.bump();
        let call = self.value();
        match self.p.kind(call) {
            Kind::CallExpr | Kind::BadExpr => {}
            Kind::ParenExpr => {
                self.error_at(call, format!("expression in {keyword} must not be parenthesized"));
            }
            _ => self.error_at(call, format!("expression in {keyword} must be function call")),
        }
        self.p.complete(marker, kind);
        false
    }
}
