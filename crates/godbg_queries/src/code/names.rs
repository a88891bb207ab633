//! How declarations are called in reports.

use super::Code;
use godbg_go::ast::{self, Expr, FuncDecl, Ident, ValueSpec};
use godbg_go::program::FuncId;
use godbg_go::types::NodeRef;

impl<'p> Code<'p> {
    /// Returns a function's name, a method's with its receiver's type: `(*Store).Users`.
    pub(crate) fn function_name(&self, function: NodeRef) -> String {
        let node = self.node(function);
        let Some(declaration) = FuncDecl::cast(node) else {
            let around = node.ancestors().find_map(FuncDecl::cast);
            return match around {
                Some(around) => format!(
                    "{}.func",
                    self.function_name(self.reference(function.file, around.node()))
                ),
                None => node
                    .descendants()
                    .find_map(ValueSpec::cast)
                    .or_else(|| node.ancestors().find_map(ValueSpec::cast))
                    .and_then(|spec| spec.names().next())
                    .map_or_else(|| "func".to_owned(), |name| name.text().to_owned()),
            };
        };
        let name = declaration.name().map_or("", Ident::text);
        match declaration.receiver().and_then(ast::Field::type_) {
            Some(Expr::Star(star)) => {
                let inner = star.operand().map_or("", |inner| inner.node().text());
                format!("(*{inner}).{name}")
            }
            Some(of) => format!("{}.{name}", of.node().text()),
            None => name.to_owned(),
        }
    }

    /// Returns the name of the type whose method a function is; empty for a function.
    pub(crate) fn receiver_name(&self, function: NodeRef) -> String {
        FuncDecl::cast(self.node(function)).map_or_else(String::new, |declaration| {
            Self::receiver_name_of(declaration).to_owned()
        })
    }

    pub(crate) fn receiver_name_of(declaration: FuncDecl<'_>) -> &str {
        let written = declaration.receiver().and_then(ast::Field::type_);
        let text = written.map_or("", |of| of.node().text());
        let text = text.trim_start_matches(['*', '(']).trim_start();
        text.split(['[', ')']).next().unwrap_or(text).trim()
    }

    /// Says whether nothing in its package but its declaration names a function that only the package sees: nobody
    /// gives it anything.
    pub(crate) fn is_never_named(&self, function: NodeRef) -> bool {
        // It takes a look at all texts of the package, and is asked for each field of a parameter.
        self.never_named
            .get(function, |function| self.has_no_mention(*function))
    }

    fn has_no_mention(&self, function: NodeRef) -> bool {
        let declared = FuncDecl::cast(self.node(function)).and_then(FuncDecl::name);
        let Some(name) = declared.map(Ident::text) else {
            return false;
        };
        if !name.starts_with(|first: char| first.is_lowercase()) || !self.uses().calls(name).is_empty() {
            return false;
        }
        let files = self
            .program
            .package(self.program.package_of(function.file))
            .files();
        let is_word = |character: char| character.is_alphanumeric() || character == '_';
        let named = files.iter().flat_map(|file| {
            let text = self.program.file(*file).tree().text();
            text.match_indices(name).filter(|(at, _)| {
                let behind = &text[at + name.len()..];
                !text[..*at].ends_with(is_word) && !behind.starts_with(is_word)
            })
        });
        named.take(2).count() < 2
    }

    pub(crate) fn spec_name(&self, spec: NodeRef) -> &'p str {
        ast::TypeSpec::cast(self.node(spec))
            .and_then(ast::TypeSpec::name)
            .map_or("", Ident::text)
    }

    /// Returns a field's name with its type's: `User.Name`.
    pub(crate) fn field_name(&self, declaration: NodeRef) -> String {
        let node = self.node(declaration);
        let name = node.text();
        match node
            .ancestors()
            .find_map(ast::TypeSpec::cast)
            .and_then(ast::TypeSpec::name)
        {
            Some(of) => format!("{}.{name}", of.text()),
            None => name.to_owned(),
        }
    }

    /// Returns the names of a function's parameters, without its receiver.
    pub(crate) fn parameter_names(&self, function: FuncId) -> Vec<String> {
        let declaration = FuncDecl::cast(self.node(function.0));
        let fields = declaration.and_then(FuncDecl::parameters);
        fields.map(field_names).unwrap_or_default()
    }
}

/// Returns the name of each parameter of a list, empty for one without a name.
pub(crate) fn field_names(fields: ast::FieldList<'_>) -> Vec<String> {
    fields
        .fields()
        .flat_map(|field| {
            let names: Vec<String> = field.names().map(|name| name.text().to_owned()).collect();
            if names.is_empty() {
                vec![String::new()]
            } else {
                names
            }
        })
        .collect()
}
