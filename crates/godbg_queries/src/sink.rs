//! Which calls send SQL: by the types of what is called, never by a name alone.

use std::sync::{Arc, OnceLock};

use godbg_go::ast::{self, CallExpr, Expr, FuncDecl, Ident, SelectorExpr};
use godbg_go::types::{Callee, NodeRef, Selection, Signature, Type, TypeData};
use godbg_text::FileId;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::code::{Code, field_names};
use crate::libraries::{
    ArgumentStyle, Call, LIBRARIES, Library, Rows, library_of, may_be_library, sends_other_language,
};
use crate::options::{Options, QueryFunction};
use crate::site::{Action, Handle};

/// A call that sends SQL.
#[derive(Clone, Debug)]
pub(crate) struct Sink {
    /// The library.
    pub(crate) library: &'static Library,
    /// How the call reaches it.
    pub(crate) handle: Handle,
    /// What the library says of the method; `None` where the library writes the text.
    pub(crate) call: Option<&'static Call>,
    /// The argument that is the SQL.
    pub(crate) text: Option<usize>,
    /// Whether the call runs a prepared statement.
    pub(crate) is_statement: bool,
}

/// Finds sinks; knows what the libraries' types look like in one program.
pub(crate) struct Sinks<'p> {
    code: &'p Code<'p>,
    options: &'p Options,
    names: FxHashSet<&'p str>,
    /// The files whose calls were all looked at, and those of their calls that send SQL.
    seen: FxHashSet<FileId>,
    known: FxHashMap<NodeRef, Sink>,
    /// The functions that read rows themselves.
    reading: FxHashSet<NodeRef>,
    /// The calls that prepare a statement under a name, with the argument that is its text.
    prepares: Vec<(NodeRef, usize)>,
    imitated: OnceLock<Vec<(&'static Library, Type)>>,
}

static OWN: Call = Call {
    method: "",
    action: Action::Query,
    rows: Rows::Result,
    arguments: ArgumentStyle::Rest,
};

impl<'p> Sinks<'p> {
    pub(crate) fn new(code: &'p Code<'p>, options: &'p Options) -> Self {
        let calls = LIBRARIES
            .iter()
            .flat_map(|library| library.calls.iter().map(|call| call.method));
        let finishers = LIBRARIES
            .iter()
            .flat_map(|library| library.finishers.iter().copied());
        let finishers = finishers.map(|name| name.rsplit('.').next().unwrap_or(name));
        let own = options.query_functions.iter().map(|own| own.name.as_str());
        Self {
            code,
            options,
            names: calls.chain(finishers).chain(own).collect(),
            seen: FxHashSet::default(),
            known: FxHashMap::default(),
            reading: FxHashSet::default(),
            prepares: Vec::new(),
            imitated: OnceLock::new(),
        }
    }

    /// Says whether a call by this name can be a sink.
    pub(crate) fn may_be(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// Returns the names of calls that can be sinks, in no order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'p str> {
        self.names.iter().copied()
    }

    /// Keeps the sinks of files all of whose calls were looked at.
    pub(crate) fn remember(
        &mut self,
        files: impl IntoIterator<Item = FileId>,
        sinks: impl IntoIterator<Item = (NodeRef, Sink)>,
    ) {
        self.seen.extend(files);
        for (node, sink) in sinks {
            let reads = sink.call.is_some_and(|call| call.rows != Rows::None);
            if reads {
                self.reading.insert(self.code.top_level(node));
            }
            if let Some(text) = sink.text.filter(|text| *text > 0 && sink.names_statements()) {
                self.prepares.push((node, text));
            }
            self.known.insert(node, sink);
        }
        self.prepares.sort_unstable();
    }

    /// Returns the calls that prepare a statement under a name, the argument before its text, in order.
    pub(crate) fn prepares(&self) -> &[(NodeRef, usize)] {
        &self.prepares
    }

    /// Says whether a function reads rows itself: what it gives back is data.
    pub(crate) fn reads_rows(&self, function: NodeRef) -> bool {
        self.reading.contains(&function)
    }

    /// Returns what a call sends, from what was remembered where its file is among it.
    pub(crate) fn of(&self, file: FileId, call: CallExpr<'_>) -> Option<Sink> {
        if self.seen.contains(&file) {
            return self.known.get(&self.code.reference(file, call.node())).cloned();
        }
        self.classify(file, call)
    }

    /// Returns what a call sends, `None` for a call that sends nothing.
    pub(crate) fn classify(&self, file: FileId, call: CallExpr<'_>) -> Option<Sink> {
        let name = crate::flow::called_name(call)?;
        if !self.may_be(name.text()) {
            return None;
        }
        let callee = self.code.callee(file, call);
        if let Some(own) = self.own(&callee) {
            return Some(Sink {
                library: LIBRARIES[0],
                handle: Handle::Wrapper,
                call: Some(&OWN),
                text: Some(own.parameter),
                is_statement: false,
            });
        }
        let on = self.receiver_type(file, call);
        match &callee {
            Callee::Library {
                package,
                receiver,
                name,
                ..
            } => {
                let Some(receiver) = receiver else {
                    let library = library_of(package, self.code.package_name(package))?;
                    let said = library.call(name).filter(|_| library.has_functions)?;
                    let text = self
                        .text_parameter(file, call, &callee)
                        .or_else(|| Some(fallback(library, said)));
                    return Some(Sink {
                        library,
                        handle: Handle::Direct,
                        call: Some(said),
                        text: text.filter(|text| *text < call.arguments().count()),
                        is_statement: false,
                    });
                };
                let own = on
                    .as_ref()
                    .map(|(package, name)| (Arc::clone(package), Arc::clone(name)));
                let declared = Some((Arc::clone(package), Arc::clone(receiver)));
                for (package, receiver) in own.into_iter().chain(declared) {
                    let Some(library) = library_of(&package, self.code.package_name(&package)) else {
                        continue;
                    };
                    if let Some(sink) = self.of_library(file, call, &callee, library, &receiver) {
                        return Some(sink);
                    }
                }
                if self.is_library(on.as_ref()) {
                    return None;
                }
                // A method of another library's type, or of its interface, may still look like one.
                self.shape(file, call, &callee)
            }
            Callee::Method { .. } | Callee::InterfaceMethod { .. } => {
                if self.is_library(on.as_ref()) {
                    return None;
                }
                self.shape(file, call, &callee)
            }
            _ => None,
        }
    }

    fn own(&self, callee: &Callee) -> Option<&QueryFunction> {
        let (package, receiver, name) = match callee {
            Callee::Function(function) | Callee::Method { method: function, .. } => {
                let declaration = FuncDecl::cast(self.code.node(function.0))?;
                let package = self
                    .code
                    .program
                    .package(self.code.program.package_of(function.0.file));
                let receiver = declaration.receiver().and_then(ast::Field::type_).map(|of| {
                    let text = of.node().text().trim_start_matches('*');
                    text.split('[').next().unwrap_or(text).to_owned()
                });
                (
                    package.path().to_string(),
                    receiver,
                    declaration.name()?.text().to_owned(),
                )
            }
            Callee::Library {
                package,
                receiver,
                name,
                ..
            } => (
                package.to_string(),
                receiver.as_ref().map(ToString::to_string),
                name.to_string(),
            ),
            Callee::InterfaceMethod { interface, name } => {
                let (package, receiver) = self.code.named(*interface)?;
                (package.to_string(), Some(receiver.to_string()), name.to_string())
            }
            _ => return None,
        };
        self.options
            .query_functions
            .iter()
            .find(|own| own.package == package && own.receiver == receiver && own.name == name)
    }

    fn is_library(&self, on: Option<&(Arc<str>, Arc<str>)>) -> bool {
        on.is_some_and(|(package, _)| library_of(package, self.code.package_name(package)).is_some())
    }

    /// Returns package and name of the type that a method is called on.
    fn receiver_type(&self, file: FileId, call: CallExpr<'_>) -> Option<(Arc<str>, Arc<str>)> {
        let operand = selector_of(call)?.operand()?;
        self.code.named(self.code.type_of(file, operand))
    }

    fn of_library(
        &self,
        file: FileId,
        call: CallExpr<'_>,
        callee: &Callee,
        library: &'static Library,
        receiver: &str,
    ) -> Option<Sink> {
        let Callee::Library { name, .. } = callee else {
            return None;
        };
        let is_statement = receiver.contains("Stmt");
        if let Some(said) = library.call(name) {
            let text = match self.code.signature(file, call) {
                Some(_) => self.text_parameter(file, call, callee),
                None if is_statement => None,
                None => Some(fallback(library, said)),
            };
            if text.is_some() || is_statement {
                return Some(Sink {
                    library,
                    handle: Handle::Direct,
                    call: Some(said),
                    text: text.filter(|text| !is_statement && *text < call.arguments().count()),
                    is_statement,
                });
            }
        }
        let is_finisher = library
            .finishers
            .iter()
            .any(|finisher| match finisher.split_once('.') {
                Some((of, method)) => of == receiver && method == &**name,
                None => *finisher == &**name,
            });
        is_finisher.then_some(Sink {
            library,
            handle: Handle::Direct,
            call: None,
            text: None,
            is_statement: false,
        })
    }

    /// Recognises a method of the user's own, or of an interface, by its results or its signature.
    fn shape(&self, file: FileId, call: CallExpr<'_>, callee: &Callee) -> Option<Sink> {
        let (name, handle) = match callee {
            Callee::Method { method, .. } => {
                let name = FuncDecl::cast(self.code.node(method.0))?.name()?;
                (name.text().to_owned(), Handle::Wrapper)
            }
            Callee::InterfaceMethod { name, .. } => (name.to_string(), Handle::Interface),
            Callee::Library { name, .. } => {
                let operand = selector_of(call)?.operand()?;
                let of = self.code.underlying(self.code.type_of(file, operand));
                let is_interface = matches!(self.code.data(of), TypeData::Interface(_));
                let handle = if is_interface {
                    Handle::Interface
                } else {
                    Handle::Wrapper
                };
                (name.to_string(), handle)
            }
            _ => return None,
        };
        let signature = self.code.signature(file, call)?;
        let text = self.text_parameter(file, call, callee);
        let sink = |library: &'static Library, said: Option<&'static Call>, text: Option<usize>| Sink {
            library,
            handle,
            call: said,
            text: text.filter(|text| *text < call.arguments().count()),
            is_statement: false,
        };
        if let (Some(_), Some(first)) = (text, signature.results.first())
            && let Some((package, _)) = self.code.named(*first)
            && let Some(library) = library_of(&package, self.code.package_name(&package))
            && let Some(said) = library.call(&name)
        {
            return Some(sink(library, Some(said), text));
        }
        for (library, imitated) in self.imitated() {
            let said = library.call(&name);
            if (said.is_some() || library.finishers.contains(&name.as_str()))
                && let Selection::Method { method_type, .. } = self.code.program.member(*imitated, &name)
                && let TypeData::Function(of) = self.code.data(method_type)
                && self.is_same(of, signature)
            {
                return Some(sink(library, said, text.filter(|_| said.is_some())));
            }
        }
        let looks_like = handle == Handle::Interface
            && signature.variadic
            && text.is_some()
            && LIBRARIES[0].call(&name).is_some()
            && !self.is_of_other_language(file, call);
        looks_like.then(|| sink(LIBRARIES[0], LIBRARIES[0].call(&name), text))
    }

    /// Says whether a method is called on a type of a package that sends something else than SQL, or that
    /// imports only such a one.
    fn is_of_other_language(&self, file: FileId, call: CallExpr<'_>) -> bool {
        let Some((path, _)) = self.receiver_type(file, call) else {
            return false;
        };
        if sends_other_language(&path) {
            return true;
        }
        let program = self.code.program;
        let files = program
            .package_by_path(&path)
            .map_or(&[][..], |package| program.package(package).files());
        let imports = || files.iter().flat_map(|file| program.file(*file).imports());
        imports().any(|import| sends_other_language(&import.path))
            && !imports().any(|import| may_be_library(&import.path))
    }

    fn is_same(&self, left: &Signature, right: &Signature) -> bool {
        let alike = |left: &[Type], right: &[Type]| {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(left, right)| self.code.program.identical(*left, *right))
        };
        left.variadic == right.variadic
            && alike(&left.parameters, &right.parameters)
            && alike(&left.results, &right.results)
    }

    /// The main types of the libraries that the program imports.
    fn imitated(&self) -> &[(&'static Library, Type)] {
        self.imitated.get_or_init(|| {
            let program = self.code.program;
            let mut paths: Vec<Arc<str>> = program
                .files()
                .flat_map(|file| file.imports().iter().map(|import| Arc::clone(&import.path)))
                .collect();
            paths.push(Arc::from("database/sql"));
            paths.sort();
            paths.dedup();
            let mut found = Vec::new();
            for path in paths {
                let Some(library) = library_of(&path, self.code.package_name(&path)) else {
                    continue;
                };
                let Some(package) = program.package_by_path(&path) else {
                    continue;
                };
                for type_name in library.imitated {
                    if let Some(declared) = program.package(package).lookup(type_name).first() {
                        let object = godbg_go::program::Object::Type(declared.node);
                        found.push((library, program.object_type(declared.node.file, &object)));
                    }
                }
            }
            found
        })
    }

    /// Returns the parameter that holds the SQL: the one named so, else the first string.
    fn text_parameter(&self, file: FileId, call: CallExpr<'_>, callee: &Callee) -> Option<usize> {
        let signature = self.code.signature(file, call)?;
        let names = self.parameter_names(file, call, callee);
        let mut first = None;
        for (index, parameter) in signature.parameters.iter().enumerate() {
            let name = names.get(index).map_or("", String::as_str);
            if name == "sqlOrArgs" {
                return Some(index);
            }
            let is_last = index + 1 == signature.parameters.len();
            if (is_last && signature.variadic) || !self.code.is_text(*parameter) {
                continue;
            }
            if matches!(name, "sql" | "query") {
                return Some(index);
            }
            first = first.or(Some(index));
        }
        first
    }

    fn parameter_names(&self, file: FileId, call: CallExpr<'_>, callee: &Callee) -> Vec<String> {
        match callee {
            Callee::Function(function)
            | Callee::Method { method: function, .. }
            | Callee::Library {
                declaration: Some(function),
                ..
            } => self.code.parameter_names(*function),
            Callee::InterfaceMethod { .. } | Callee::Library { .. } => {
                let selector = selector_of(call);
                match selector.map(|selector| self.code.program.selection(file, selector)) {
                    Some(Selection::InterfaceMethod {
                        declaration: Some(declaration),
                        ..
                    }) => self.interface_names(declaration),
                    _ => Vec::new(),
                }
            }
            _ => Vec::new(),
        }
    }

    fn interface_names(&self, declaration: NodeRef) -> Vec<String> {
        let field = self.code.node(declaration).parent();
        let signature = field.and_then(|field| field.children().find_map(ast::FuncType::cast));
        let fields = signature.and_then(ast::FuncType::parameters);
        fields.map(field_names).unwrap_or_default()
    }
}

/// Returns the selector of a method call.
pub(crate) fn selector_of(call: CallExpr<'_>) -> Option<SelectorExpr<'_>> {
    let mut function = call.function()?.unparenthesized();
    loop {
        function = match function {
            Expr::Selector(selector) => return Some(selector),
            Expr::Index(index) => index.operand()?.unparenthesized(),
            Expr::IndexList(index) => index.operand()?.unparenthesized(),
            _ => return None,
        };
    }
}

/// Returns where the text stands by the method's name, for a library whose API is not at hand.
fn fallback(library: &Library, call: &Call) -> usize {
    let context = usize::from(call.method.ends_with("Context") || library.takes_context);
    let before = match call.rows {
        Rows::Destination | Rows::Slice | Rows::Holder => 1,
        Rows::None | Rows::Result | Rows::Scalar => 0,
    };
    let named = usize::from(library.name == "pgx" && call.action == Action::Prepare);
    context + before + named
}

/// Returns the name that a call calls.
pub(crate) fn method_name(call: CallExpr<'_>) -> Option<Ident<'_>> {
    crate::flow::called_name(call)
}
