//! Files: the package clause, the declarations, and the second reading of a file with errors.

use godbg_syntax::{Completed, Tree};

use super::{Grammar, Kind};

impl Grammar {
    /// Parses a file; one with errors a second time as formatted code. The reading with fewer
    /// errors counts.
    pub(in crate::syntax) fn file(mut self) -> Tree<Kind> {
        self.package_clause();
        self.declarations();
        if self.p.errors().len() == self.token_errors {
            return self.p.finish(Kind::File);
        }
        let mut second = Self::new(self.p.again(self.token_errors));
        second.formatted_file();
        let better = if second.p.errors().len() <= self.p.errors().len() {
            second
        } else {
            self
        };
        better.p.finish(Kind::File)
    }

    /// Parses a file; `None` when it has errors.
    pub(in crate::syntax) fn file_without_errors(mut self) -> Option<Tree<Kind>> {
        self.package_clause();
        self.declarations();
        self.p.errors().is_empty().then(|| self.p.finish(Kind::File))
    }

    /// Parses declarations alone.
    pub(in crate::syntax) fn part(mut self) -> Tree<Kind> {
        self.declarations();
        self.p.finish(Kind::File)
    }

    /// Parses a function body alone.
    pub(in crate::syntax) fn body(mut self) -> Tree<Kind> {
        if self.at(Kind::LBrace) {
            self.block_body();
        } else {
            self.unexpected_wanting("{");
        }
        self.p.finish(Kind::BlockStmt)
    }

    /// Parses a file in which a declaration ends at the latest where a keyword in the first
    /// column begins another one.
    fn formatted_file(&mut self) {
        self.formatted = true;
        let starts: Vec<u32> = (0..self.p.token_count())
            .filter(|token| {
                begins_declaration(self.p.kind_at(*token)) && {
                    let start = self.p.range_of(*token).start as usize;
                    start > 0 && self.p.text().as_bytes()[start - 1] == b'\n'
                }
            })
            .collect();
        let mut ends = starts.iter();
        let first = ends.next().copied();
        if self.at(Kind::PackageKw) {
            self.up_to(first, Self::package_clause);
        } else {
            self.package_clause();
        }
        self.up_to(first, Self::declarations);
        for start in &starts {
            debug_assert!(self.p.position() >= *start, "the declaration before ends here");
            self.up_to(ends.next().copied(), Self::declarations);
        }
    }

    /// Runs `parse` as if the text ended before the token with index `end`.
    fn up_to(&mut self, end: Option<u32>, parse: fn(&mut Self)) {
        let Some(end) = end.filter(|end| *end > self.p.position()) else {
            if end.is_none() {
                parse(self);
            }
            return;
        };
        let kind = self.p.close_at(end);
        parse(self);
        self.p.open(end, kind);
    }

    fn package_clause(&mut self) {
        if self.at(Kind::PackageKw) {
            self.p.bump();
            self.ident();
            self.end_of_declaration("package clause");
        } else {
            self.error("package statement must be first");
        }
    }

    /// Parses declarations up to the end.
    fn declarations(&mut self) {
        loop {
            match self.p.current() {
                Kind::End => break,
                Kind::ImportKw => {
                    if self.past_imports {
                        self.error("imports must appear before other declarations");
                    }
                    self.general_declaration();
                    self.end_of_declaration("top level declaration");
                }
                Kind::ConstKw | Kind::TypeKw | Kind::VarKw => {
                    self.past_imports = true;
                    self.general_declaration();
                    self.end_of_declaration("top level declaration");
                }
                Kind::FuncKw => {
                    self.past_imports = true;
                    self.function();
                    self.end_of_declaration("top level declaration");
                }
                Kind::Newline => self.p.bump(),
                Kind::Semicolon => {
                    self.error("non-declaration statement outside function body");
                    self.p.bump();
                }
                _ => {
                    self.error("non-declaration statement outside function body");
                    self.skip_to_declaration();
                }
            }
        }
    }

    fn end_of_declaration(&mut self, what: &str) {
        if matches!(self.p.current(), Kind::Semicolon | Kind::Newline | Kind::End) {
            self.p.bump();
        } else {
            self.unexpected(&format!("after {what}"));
        }
    }

    /// Skips to a keyword of a declaration that begins a statement.
    fn skip_to_declaration(&mut self) -> Completed {
        let marker = self.p.start();
        let mut begins = false;
        loop {
            let kind = self.p.current();
            if kind == Kind::End || begins && !self.formatted && begins_declaration(kind) {
                break;
            }
            begins = matches!(kind, Kind::Newline | Kind::Semicolon | Kind::RBrace);
            self.p.bump();
        }
        self.p.complete(marker, Kind::BadDecl)
    }
}

fn begins_declaration(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ImportKw | Kind::ConstKw | Kind::TypeKw | Kind::VarKw | Kind::FuncKw
    )
}
