//! Typed views of the nodes of a Go tree.
//!
//! A view is a node that is known to be of one kind; it copies. Names are those of Go's package
//! `go/ast`, without `Expr`, `Stmt` and so on where the enum says it: [`Expr::Call`] holds a
//! [`CallExpr`]. What broken code can leave out is an `Option`.
//!
//! ```
//! use godbg_go::{ast, syntax};
//!
//! let tree = syntax::parse("package p\nfunc f() { g(1, x...) }\n".into());
//! let file = ast::File::of(&tree);
//! let call = tree.root().descendants().find_map(ast::CallExpr::cast).expect("a call");
//! assert_eq!(file.package_name().map(ast::Ident::text), Some("p"));
//! assert_eq!(call.arguments().count(), 2);
//! assert!(call.has_ellipsis());
//! ```

mod comments;
mod declarations;
mod expressions;
mod statements;

pub use comments::{Comment, Directive, comments, comments_in, directives, doc_comment, line_comment};
pub use declarations::{
    Decl, Field, FieldList, File, FuncDecl, GenDecl, ImportSpec, Spec, TypeSpec, ValueSpec,
};
pub use expressions::{
    ArrayType, BasicLit, BinaryExpr, CallExpr, ChanType, ChannelDirection, CompositeLit, Ellipsis, Expr,
    FuncLit, FuncType, Ident, IndexExpr, IndexListExpr, InterfaceType, KeyValueExpr, MapType, ParenExpr,
    SelectorExpr, SliceExpr, StarExpr, StructType, TypeAssertExpr, UnaryExpr,
};
pub use statements::{
    AssignStmt, BlockStmt, BranchStmt, CaseClause, CommClause, DeclStmt, DeferStmt, EmptyStmt, ExprStmt,
    ForStmt, GoStmt, IfStmt, IncDecStmt, LabeledStmt, RangeStmt, ReturnStmt, SelectStmt, SendStmt, Stmt,
    SwitchStmt, TypeSwitchStmt,
};

use godbg_syntax::{Element, TokenRef};

use crate::syntax::Kind;

/// A node of a Go tree.
pub type Node<'t> = godbg_syntax::Node<'t, Kind>;
/// A token of a Go tree.
pub type Token<'t> = TokenRef<'t, Kind>;
/// A Go tree.
pub type Tree = godbg_syntax::Tree<Kind>;

/// Defines views of nodes of one kind each.
macro_rules! views {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $name<'t>(pub(crate) $crate::ast::Node<'t>);

        impl<'t> $name<'t> {
            /// Returns the view if the node is of this kind.
            #[inline]
            pub fn cast(node: $crate::ast::Node<'t>) -> Option<Self> {
                (node.kind() == $crate::syntax::Kind::$name).then_some(Self(node))
            }

            /// Returns the node.
            #[inline]
            pub fn node(self) -> $crate::ast::Node<'t> {
                self.0
            }

            /// Returns the range of the node.
            pub fn range(self) -> godbg_text::TextRange {
                self.0.range()
            }
        }
    )*};
}

/// Defines an enum over views.
macro_rules! view_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident($view:ident),)* } bad $bad:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name<'t> {
            /// Code that could not be read.
            Bad($crate::ast::Node<'t>),
            $($(#[$variant_doc])* $variant($view<'t>),)*
        }

        impl<'t> $name<'t> {
            /// Returns the view if the node is one of these.
            #[inline]
            pub fn cast(node: $crate::ast::Node<'t>) -> Option<Self> {
                match node.kind() {
                    $crate::syntax::Kind::$bad => Some(Self::Bad(node)),
                    $($crate::syntax::Kind::$view => Some(Self::$variant($view(node))),)*
                    _ => None,
                }
            }

            /// Returns the node.
            #[inline]
            pub fn node(self) -> $crate::ast::Node<'t> {
                match self {
                    Self::Bad(node) => node,
                    $(Self::$variant(view) => view.0,)*
                }
            }

            /// Returns the range of the node.
            pub fn range(self) -> godbg_text::TextRange {
                self.node().range()
            }
        }
    };
}

pub(crate) use {view_enum, views};

/// Returns the first child that is an expression.
fn first_expr(node: Node<'_>) -> Option<Expr<'_>> {
    node.children().find_map(Expr::cast)
}

/// Returns the children that are expressions.
fn exprs(node: Node<'_>) -> impl Iterator<Item = Expr<'_>> + Clone {
    node.children().filter_map(Expr::cast)
}

/// Returns the child nodes that lie before the first token of this kind.
fn children_before(node: Node<'_>, kind: Kind) -> impl Iterator<Item = Node<'_>> + Clone {
    let limit = node.token(kind).map_or(u32::MAX, Token::index);
    node.children()
        .take_while(move |child| child.first_token_index() < limit)
}

/// Returns the child nodes that lie behind the first token of this kind.
fn children_after(node: Node<'_>, kind: Kind) -> impl Iterator<Item = Node<'_>> + Clone {
    let limit = node.token(kind).map_or(u32::MAX, Token::index);
    node.children()
        .filter(move |child| child.first_token_index() > limit)
}

/// Returns the first token of the node itself that `wanted` accepts.
fn token_of(node: Node<'_>, wanted: impl Fn(Kind) -> bool) -> Option<Token<'_>> {
    node.elements().find_map(|element| match element {
        Element::Token(token) if wanted(token.kind()) => Some(token),
        _ => None,
    })
}
