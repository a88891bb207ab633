//! Views of files, declarations, specifications and fields.

use super::{
    BasicLit, BlockStmt, Expr, FuncType, Ident, Node, Token, Tree, children_after, children_before, exprs,
    view_enum, views,
};
use crate::syntax::Kind;

views! {
    /// A file.
    File,
    /// `import`, `const`, `type` or `var`.
    GenDecl,
    /// A function or method.
    FuncDecl,
    /// One import.
    ImportSpec,
    /// One line of a `const` or `var` declaration.
    ValueSpec,
    /// One type declaration.
    TypeSpec,
    /// Parameters, results, type parameters, struct fields or interface members.
    FieldList,
    /// Names with one type, or a type alone.
    Field,
}

view_enum! {
    /// A declaration.
    Decl {
        /// `import`, `const`, `type`, `var`.
        General(GenDecl),
        /// `func`.
        Func(FuncDecl),
    } bad BadDecl
}

view_enum! {
    /// A part of a [`GenDecl`].
    Spec {
        /// An import.
        Import(ImportSpec),
        /// Constants or variables.
        Value(ValueSpec),
        /// A type.
        Type(TypeSpec),
    } bad BadDecl
}

impl<'t> File<'t> {
    /// Returns the view of a tree's root.
    ///
    /// # Panics
    /// Panics when the tree is not of a file.
    pub fn of(tree: &'t Tree) -> Self {
        Self::cast(tree.root()).expect("the tree of a file")
    }

    /// Returns the name in the package clause.
    pub fn package_name(self) -> Option<Ident<'t>> {
        self.0.children().next().and_then(Ident::cast)
    }

    /// Returns the imports.
    pub fn imports(self) -> impl Iterator<Item = ImportSpec<'t>> {
        self.0
            .children()
            .filter(|node| node.kind() == Kind::GenDecl)
            .flat_map(Node::children)
            .filter_map(ImportSpec::cast)
    }

    /// Returns the declarations, imports included.
    pub fn declarations(self) -> impl Iterator<Item = Decl<'t>> + Clone {
        self.0.children().filter_map(Decl::cast)
    }
}

impl<'t> GenDecl<'t> {
    /// Returns the keyword: [`Kind::ImportKw`], [`Kind::ConstKw`], [`Kind::TypeKw`] or [`Kind::VarKw`].
    pub fn keyword(self) -> Kind {
        self.0.first_token().map_or(Kind::Illegal, Token::kind)
    }

    /// Says whether the specifications stand in parentheses.
    pub fn is_group(self) -> bool {
        self.0.token(Kind::LParen).is_some()
    }

    /// Returns the specifications.
    pub fn specs(self) -> impl Iterator<Item = Spec<'t>> + Clone {
        self.0.children().filter_map(Spec::cast)
    }
}

impl<'t> FuncDecl<'t> {
    /// Returns the list that holds the receiver of a method.
    pub fn receiver_list(self) -> Option<FieldList<'t>> {
        self.0.children().find_map(FieldList::cast)
    }

    /// Returns the receiver of a method.
    pub fn receiver(self) -> Option<Field<'t>> {
        self.receiver_list()?.fields().next()
    }

    /// Returns the name.
    pub fn name(self) -> Option<Ident<'t>> {
        self.0.children().find_map(Ident::cast)
    }

    /// Returns the signature, which begins behind the name.
    pub fn signature(self) -> Option<FuncType<'t>> {
        self.0.children().find_map(FuncType::cast)
    }

    /// Returns the type parameters.
    pub fn type_parameters(self) -> Option<FieldList<'t>> {
        self.signature()?.type_parameters()
    }

    /// Returns the parameters.
    pub fn parameters(self) -> Option<FieldList<'t>> {
        self.signature()?.parameters()
    }

    /// Returns the results.
    pub fn results(self) -> Option<FieldList<'t>> {
        self.signature()?.results()
    }

    /// Returns the body; `None` for a function that is written elsewhere.
    pub fn body(self) -> Option<BlockStmt<'t>> {
        self.0.children().find_map(BlockStmt::cast)
    }
}

impl<'t> ImportSpec<'t> {
    /// Returns the name that the package gets in the file; `.` and `_` count as names.
    pub fn name(self) -> Option<Ident<'t>> {
        self.0.children().find_map(Ident::cast)
    }

    /// Returns the path.
    pub fn path(self) -> Option<BasicLit<'t>> {
        self.0.children().find_map(BasicLit::cast)
    }
}

impl<'t> ValueSpec<'t> {
    /// Returns the names.
    pub fn names(self) -> impl Iterator<Item = Ident<'t>> + Clone {
        leading_names(self.0).filter_map(Ident::cast)
    }

    /// Returns the type.
    pub fn type_(self) -> Option<Expr<'t>> {
        let names = leading_names(self.0).count();
        children_before(self.0, Kind::Assign)
            .nth(names)
            .and_then(Expr::cast)
    }

    /// Returns the values.
    pub fn values(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        children_after(self.0, Kind::Assign).filter_map(Expr::cast)
    }
}

/// Returns the first child and those that a comma before them joins to it.
fn leading_names(node: Node<'_>) -> impl Iterator<Item = Node<'_>> + Clone {
    node.children().enumerate().map_while(|(place, child)| {
        let joined = place == 0 || token_before(child).is_some_and(|token| token.kind() == Kind::Comma);
        joined.then_some(child)
    })
}

/// Returns the token before a node, trivia left out.
fn token_before(node: Node<'_>) -> Option<Token<'_>> {
    let tree = node.tree();
    let mut index = node.first_token_index();
    loop {
        index = index.checked_sub(1)?;
        let token = tree.token(index)?;
        if !godbg_syntax::SyntaxKind::is_trivia(token.kind()) {
            return Some(token);
        }
    }
}

impl<'t> TypeSpec<'t> {
    /// Returns the name.
    pub fn name(self) -> Option<Ident<'t>> {
        self.0.children().next().and_then(Ident::cast)
    }

    /// Returns the type parameters.
    pub fn type_parameters(self) -> Option<FieldList<'t>> {
        self.0.children().find_map(FieldList::cast)
    }

    /// Says whether this is an alias: `type A = B`.
    pub fn is_alias(self) -> bool {
        self.0.token(Kind::Assign).is_some()
    }

    /// Returns the type.
    pub fn type_(self) -> Option<Expr<'t>> {
        exprs(self.0).nth(1)
    }
}

impl<'t> FieldList<'t> {
    /// Returns the fields.
    pub fn fields(self) -> impl Iterator<Item = Field<'t>> + Clone {
        self.0.children().filter_map(Field::cast)
    }

    /// Says whether the list begins with this bracket; a single result has none.
    pub fn opens_with(self, bracket: Kind) -> bool {
        self.0.first_token().is_some_and(|token| token.kind() == bracket)
            && self
                .0
                .children()
                .next()
                .is_none_or(|child| child.first_token_index() > self.0.first_token_index())
    }
}

impl<'t> Field<'t> {
    /// Returns the names; none for an embedded type or a parameter without name.
    pub fn names(self) -> impl Iterator<Item = Ident<'t>> + Clone {
        let names = self.name_count();
        self.0.children().take(names).filter_map(Ident::cast)
    }

    /// Returns the type; for a method of an interface its [`Expr::FuncType`].
    pub fn type_(self) -> Option<Expr<'t>> {
        self.0.children().nth(self.name_count()).and_then(Expr::cast)
    }

    /// Returns the tag of a struct field.
    pub fn tag(self) -> Option<BasicLit<'t>> {
        self.0.children().last().and_then(BasicLit::cast)
    }

    /// How many children come before the type.
    fn name_count(self) -> usize {
        let count = self.0.children().count();
        count.saturating_sub(1 + usize::from(self.tag().is_some()))
    }
}
