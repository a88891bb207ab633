//! Parameters, results and type parameters.

use godbg_syntax::{Completed, Marker};

use super::recovery::Separator;
use super::{Braces, Grammar, Kind};

/// A parameter that is a mere name so far: a type, or a name whose type follows behind others.
#[derive(Clone, Copy)]
pub(super) struct Bare {
    name: Completed,
    field: Completed,
}

/// What kind of list parameters stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Parameters,
    Results,
    TypeParameters,
}

impl List {
    fn close(self) -> Kind {
        if self == List::TypeParameters {
            Kind::RBracket
        } else {
            Kind::RParen
        }
    }
}

/// How many parameters of a list are of which form.
#[derive(Default)]
struct Count {
    all: u32,
    /// Name and type.
    named: u32,
    /// A type that cannot be a name.
    typed: u32,
    /// Where the last parameter without name stands.
    nameless: Option<Completed>,
    /// `...` of the parameter that is being read.
    last_dots: Option<Completed>,
    /// `...` of the last parameter.
    dots: Option<Completed>,
    /// `...` of the first parameter that has one and is not the last.
    early_dots: Option<Completed>,
    /// `...` that several names share.
    shared_dots: Option<Completed>,
}

/// One parameter.
enum Parameter {
    /// A mere name, which is a type or shares the type of the next parameter.
    Name(Completed),
    Named,
    Typed(Completed),
    Missing,
}

impl Grammar {
    /// Goes on with parameters and results of a function type that begins at `marker`.
    pub(super) fn signature(&mut self, marker: Marker) -> Completed {
        self.parameters(List::Parameters);
        self.results();
        self.p.complete(marker, Kind::FuncType)
    }

    fn results(&mut self) {
        if self.at(Kind::LParen) {
            return self.parameters(List::Results);
        }
        let list = self.p.start();
        let field = self.p.start();
        if self.try_type().is_some() {
            self.p.complete(field, Kind::Field);
            self.p.complete(list, Kind::FieldList);
        }
    }

    /// Parses a list in parentheses.
    pub(super) fn parameters(&mut self, list: List) {
        let marker = self.p.start();
        if self.expect(Kind::LParen, "(") {
            self.with_braces(Braces::Literal, |g| g.parameter_list(list, None));
            self.close(Kind::RParen, ")");
        }
        self.p.complete(marker, Kind::FieldList);
    }

    /// Parses a list of type parameters, brackets included.
    pub(super) fn type_parameters(&mut self) {
        let marker = self.p.start();
        self.p.bump();
        if self.at(Kind::RBracket) {
            self.error("empty type parameter list");
        }
        self.with_braces(Braces::Literal, |g| g.parameter_list(List::TypeParameters, None));
        self.close(Kind::RBracket, "]");
        self.p.complete(marker, Kind::FieldList);
    }

    /// Parses the parameters of a list up to its closing bracket. `first` is what was read
    /// already: a name, and its type if that was read too.
    pub(super) fn parameter_list(&mut self, list: List, mut first: Option<(Completed, Option<Completed>)>) {
        let close = list.close();
        let context = if list == List::TypeParameters {
            "type parameter list"
        } else {
            "parameter list"
        };
        let base = self.bare.len();
        let start = self.p.position();
        let errors = self.p.errors().len();
        let mut count = Count::default();
        while first.is_some() || !matches!(self.p.current(), Kind::End) && !self.at(close) {
            let marker = match first {
                Some((name, _)) => self.p.precede(name),
                None => self.p.start(),
            };
            let parameter = match first.take() {
                Some((_, Some(constraint))) => {
                    self.union_from(constraint);
                    Parameter::Named
                }
                Some((name, None)) => self.parameter_from(list, name, &mut count),
                None => self.parameter(list, &mut count),
            };
            self.add_parameter(base, marker, &parameter, &mut count);
            if self.separator(context, close) == Separator::End {
                break;
            }
        }
        if self.p.errors().len() == errors {
            self.check_parameters(list, base, start, &count);
        }
        self.bare.truncate(base);
    }

    fn add_parameter(&mut self, base: usize, marker: Marker, parameter: &Parameter, count: &mut Count) {
        match *parameter {
            Parameter::Missing => return,
            Parameter::Name(name) => {
                let field = self.p.complete(marker, Kind::Field);
                self.bare.push(Bare { name, field });
            }
            Parameter::Typed(type_) => {
                self.p.complete(marker, Kind::Field);
                count.typed += 1;
                count.nameless = Some(type_);
            }
            Parameter::Named => {
                let mut marker = marker;
                if let Some(first) = self.bare.get(base) {
                    marker = self.p.precede(first.name);
                    count.shared_dots = count.last_dots;
                }
                for index in base..self.bare.len() {
                    self.p.abandon(self.bare[index].field);
                }
                self.bare.truncate(base);
                self.p.complete(marker, Kind::Field);
                count.named += 1;
                count.typed += 1;
            }
        }
        count.all += 1;
        count.early_dots = count.early_dots.or(count.dots);
        count.dots = count.last_dots.take();
    }

    /// Reports lists in which some parameters have a name and some have none, and `...` in the
    /// wrong place.
    fn check_parameters(&mut self, list: List, base: usize, start: u32, count: &Count) {
        let type_parameters = list == List::TypeParameters;
        let trailing = self.bare.len() > base;
        if count.named == 0 {
            if type_parameters && count.all > 0 && count.typed == 0 {
                self.error("missing type constraint");
            } else if type_parameters && count.all > 0 {
                let hint = if count.all == 1 {
                    " or invalid array length"
                } else {
                    ""
                };
                let range = self.p.range_of(start);
                self.error_in(range, format!("missing type parameter name{hint}"));
            }
        } else if let Some(nameless) = count.nameless {
            let what = if type_parameters {
                "type parameter name"
            } else {
                "parameter name"
            };
            self.error_at(nameless, format!("missing {what}"));
        } else if trailing {
            self.error(if type_parameters {
                "missing type constraint"
            } else {
                "missing parameter type"
            });
        }
        let misplaced = count.early_dots.or(count.shared_dots);
        if list == List::Parameters {
            if let Some(dots) = misplaced {
                self.error_at(dots, "can only use ... with final parameter in list");
            }
        } else if let Some(dots) = misplaced.or(count.dots) {
            self.error_at(dots, "invalid use of ...");
        }
    }

    fn parameter(&mut self, list: List, count: &mut Count) -> Parameter {
        match self.p.current() {
            Kind::Name => {
                let name = self.ident();
                self.parameter_from(list, name, count)
            }
            Kind::Dots => Parameter::Typed(self.dots_type(count)),
            Kind::Tilde if list == List::TypeParameters => Parameter::Typed(self.type_element()),
            _ => match self.try_type() {
                Some(found) if list == List::TypeParameters => Parameter::Typed(self.union_from(found)),
                Some(found) => Parameter::Typed(found),
                None => {
                    self.unexpected_wanting(if list == List::TypeParameters { "]" } else { ")" });
                    Parameter::Missing
                }
            },
        }
    }

    /// Goes on behind the name with which a parameter begins.
    fn parameter_from(&mut self, list: List, name: Completed, count: &mut Count) -> Parameter {
        let type_parameters = list == List::TypeParameters;
        match self.p.current() {
            Kind::Dot => {
                let mut found = self.qualified(name);
                if self.at(Kind::LBracket) {
                    found = self.type_instance(found);
                }
                if type_parameters {
                    found = self.union_from(found);
                }
                return Parameter::Typed(found);
            }
            Kind::LBracket => {
                let mut found = self.array_or_instance(name);
                let named = self.p.kind(found) == Kind::ArrayType;
                if type_parameters {
                    found = self.union_from(found);
                }
                if !named {
                    return Parameter::Typed(found);
                }
            }
            Kind::Dots => {
                self.dots_type(count);
            }
            Kind::Tilde if type_parameters => {
                self.type_element();
            }
            Kind::Pipe if type_parameters => return Parameter::Typed(self.union_from(name)),
            _ => match self.try_type() {
                None => return Parameter::Name(name),
                Some(found) if type_parameters => {
                    self.union_from(found);
                }
                Some(_) => {}
            },
        }
        Parameter::Named
    }

    fn dots_type(&mut self, count: &mut Count) -> Completed {
        let marker = self.p.start();
        self.p.bump();
        self.type_();
        let dots = self.p.complete(marker, Kind::Ellipsis);
        count.last_dots = Some(dots);
        dots
    }
}
