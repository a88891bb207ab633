//! Views of expressions and types.

use super::{
    BlockStmt, FieldList, Node, Token, children_after, children_before, exprs, first_expr, token_of,
    view_enum, views,
};
use crate::syntax::Kind;

views! {
    /// A name where it is used or declared.
    Ident,
    /// `...`, with the type behind it in a parameter; the length of `[...]T`.
    Ellipsis,
    /// A number, rune or string.
    BasicLit,
    /// A function literal.
    FuncLit,
    /// `T{…}`, or `{…}` inside another.
    CompositeLit,
    /// An expression or type in parentheses.
    ParenExpr,
    /// `x.name`.
    SelectorExpr,
    /// `x[i]`: an index, or an instance with one type argument.
    IndexExpr,
    /// `x[A, B]`: an instance with several type arguments.
    IndexListExpr,
    /// `x[low:high:max]`.
    SliceExpr,
    /// `x.(T)`, or `x.(type)`.
    TypeAssertExpr,
    /// A call or conversion.
    CallExpr,
    /// `*x`: a pointer type or what a pointer points to.
    StarExpr,
    /// A prefix operator other than `*`, and its operand.
    UnaryExpr,
    /// An operator between two operands.
    BinaryExpr,
    /// `key: value` in a composite literal.
    KeyValueExpr,
    /// An array or slice type.
    ArrayType,
    /// A struct type.
    StructType,
    /// A function type or signature.
    FuncType,
    /// An interface type.
    InterfaceType,
    /// A map type.
    MapType,
    /// A channel type.
    ChanType,
}

view_enum! {
    /// An expression or a type.
    Expr {
        /// A name.
        Ident(Ident),
        /// `...`.
        Ellipsis(Ellipsis),
        /// A number, rune or string.
        BasicLit(BasicLit),
        /// A function literal.
        FuncLit(FuncLit),
        /// A composite literal.
        CompositeLit(CompositeLit),
        /// Parentheses.
        Paren(ParenExpr),
        /// `x.name`.
        Selector(SelectorExpr),
        /// `x[i]`.
        Index(IndexExpr),
        /// `x[A, B]`.
        IndexList(IndexListExpr),
        /// `x[a:b]`.
        Slice(SliceExpr),
        /// `x.(T)`.
        TypeAssert(TypeAssertExpr),
        /// `f(x)`.
        Call(CallExpr),
        /// `*x`.
        Star(StarExpr),
        /// `-x`.
        Unary(UnaryExpr),
        /// `x + y`.
        Binary(BinaryExpr),
        /// `key: value`.
        KeyValue(KeyValueExpr),
        /// `[n]T`, `[]T`.
        ArrayType(ArrayType),
        /// `struct{…}`.
        StructType(StructType),
        /// `func(…) …`.
        FuncType(FuncType),
        /// `interface{…}`.
        InterfaceType(InterfaceType),
        /// `map[K]V`.
        MapType(MapType),
        /// `chan T`.
        ChanType(ChanType),
    } bad BadExpr
}

impl<'t> Expr<'t> {
    /// Returns the expression inside any parentheses around it.
    pub fn unparenthesized(self) -> Self {
        let mut expr = self;
        while let Expr::Paren(paren) = expr {
            match paren.inner() {
                Some(inner) => expr = inner,
                None => return expr,
            }
        }
        expr
    }

    /// Returns the name if the expression is one.
    pub fn as_ident(self) -> Option<Ident<'t>> {
        match self {
            Expr::Ident(ident) => Some(ident),
            _ => None,
        }
    }
}

impl<'t> Ident<'t> {
    /// Returns the name; empty where it is missing.
    pub fn text(self) -> &'t str {
        self.0.text()
    }

    /// Says whether this is `_`.
    pub fn is_blank(self) -> bool {
        self.text() == "_"
    }
}

impl<'t> Ellipsis<'t> {
    /// Returns the type behind the dots.
    pub fn element(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }
}

impl<'t> BasicLit<'t> {
    /// Returns the token.
    pub fn token(self) -> Option<Token<'t>> {
        self.0.first_token()
    }

    /// Returns the kind of the literal: [`Kind::Int`], [`Kind::Float`], [`Kind::Imaginary`],
    /// [`Kind::Rune`], [`Kind::String`] or [`Kind::RawString`].
    pub fn kind(self) -> Kind {
        self.token().map_or(Kind::Illegal, Token::kind)
    }

    /// Says whether this is a string of either form.
    pub fn is_string(self) -> bool {
        matches!(self.kind(), Kind::String | Kind::RawString)
    }

    /// Returns the literal as written.
    pub fn text(self) -> &'t str {
        self.0.text()
    }
}

impl<'t> FuncLit<'t> {
    /// Returns the signature.
    pub fn signature(self) -> Option<FuncType<'t>> {
        self.0.children().find_map(FuncType::cast)
    }

    /// Returns the body.
    pub fn body(self) -> Option<BlockStmt<'t>> {
        self.0.children().find_map(BlockStmt::cast)
    }
}

impl<'t> CompositeLit<'t> {
    /// Returns the type; `None` inside another literal, whose element type it takes.
    pub fn type_(self) -> Option<Expr<'t>> {
        children_before(self.0, Kind::LBrace).find_map(Expr::cast)
    }

    /// Returns the elements, keyed ones as [`Expr::KeyValue`].
    pub fn elements(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        children_after(self.0, Kind::LBrace).filter_map(Expr::cast)
    }
}

impl<'t> ParenExpr<'t> {
    /// Returns what stands in the parentheses.
    pub fn inner(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }
}

impl<'t> SelectorExpr<'t> {
    /// Returns what the name is looked up in.
    pub fn operand(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the name behind the dot; its text is empty where none stands.
    pub fn name(self) -> Option<Ident<'t>> {
        self.0.children().nth(1).and_then(Ident::cast)
    }
}

impl<'t> IndexExpr<'t> {
    /// Returns what is indexed or instantiated.
    pub fn operand(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the index or type argument.
    pub fn index(self) -> Option<Expr<'t>> {
        exprs(self.0).nth(1)
    }
}

impl<'t> IndexListExpr<'t> {
    /// Returns what is instantiated.
    pub fn operand(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the type arguments.
    pub fn indices(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        exprs(self.0).skip(1)
    }
}

impl<'t> SliceExpr<'t> {
    /// Returns what is sliced.
    pub fn operand(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns low, high and max, each where it is written.
    pub fn bounds(self) -> [Option<Expr<'t>>; 3] {
        let mut bounds = [None; 3];
        let mut place = 0;
        for element in self.0.elements().skip(1) {
            match element {
                godbg_syntax::Element::Node(node) => {
                    if let Some(bound) = bounds.get_mut(place) {
                        *bound = Expr::cast(node);
                    }
                }
                godbg_syntax::Element::Token(token) if token.kind() == Kind::Colon => place += 1,
                godbg_syntax::Element::Token(_) => {}
            }
        }
        bounds
    }

    /// Says whether this is `x[a:b:c]`.
    pub fn is_full(self) -> bool {
        self.0
            .tokens()
            .filter(|token| token.kind() == Kind::Colon)
            .count()
            > 1
    }
}

impl<'t> TypeAssertExpr<'t> {
    /// Returns the interface value.
    pub fn operand(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the type; `None` for `x.(type)`.
    pub fn type_(self) -> Option<Expr<'t>> {
        exprs(self.0).nth(1)
    }
}

impl<'t> CallExpr<'t> {
    /// Returns what is called, or the type that is converted to.
    pub fn function(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the arguments.
    pub fn arguments(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        exprs(self.0).skip(1)
    }

    /// Says whether the last argument is spread: `f(x...)`.
    pub fn has_ellipsis(self) -> bool {
        self.0.token(Kind::Dots).is_some()
    }

    /// Returns the opening parenthesis.
    pub fn open(self) -> Option<Token<'t>> {
        self.0.token(Kind::LParen)
    }

    /// Returns the closing parenthesis.
    pub fn close(self) -> Option<Token<'t>> {
        self.0.last_token().filter(|token| token.kind() == Kind::RParen)
    }
}

impl<'t> StarExpr<'t> {
    /// Returns the pointer or the type pointed to.
    pub fn operand(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }
}

impl<'t> UnaryExpr<'t> {
    /// Returns the operator.
    pub fn operator(self) -> Option<Token<'t>> {
        self.0.first_token()
    }

    /// Returns the operand.
    pub fn operand(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }
}

impl<'t> BinaryExpr<'t> {
    /// Returns the operator; [`Kind::Assign`] where `=` stands for `==` by mistake.
    pub fn operator(self) -> Option<Token<'t>> {
        self.0.tokens().next()
    }

    /// Returns the left operand.
    pub fn left(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the right operand.
    pub fn right(self) -> Option<Expr<'t>> {
        exprs(self.0).nth(1)
    }

    /// Returns the operands of a chain with one operator from left to right: `a`, `b` and `c`
    /// for `a + b + c`. Works for chains of any length.
    pub fn operands(self) -> Vec<Expr<'t>> {
        let kind = self.operator().map(Token::kind);
        let mut operands = Vec::new();
        let mut expr = self;
        loop {
            operands.extend(expr.right());
            match expr.left() {
                Some(Expr::Binary(left)) if left.operator().map(Token::kind) == kind => expr = left,
                left => {
                    operands.extend(left);
                    break;
                }
            }
        }
        operands.reverse();
        operands
    }
}

impl<'t> KeyValueExpr<'t> {
    /// Returns the key.
    pub fn key(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the value.
    pub fn value(self) -> Option<Expr<'t>> {
        exprs(self.0).nth(1)
    }
}

impl<'t> ArrayType<'t> {
    /// Returns the length; `None` for a slice, [`Expr::Ellipsis`] for `[...]T`.
    pub fn length(self) -> Option<Expr<'t>> {
        children_before(self.0, Kind::RBracket).find_map(Expr::cast)
    }

    /// Returns the element type.
    pub fn element(self) -> Option<Expr<'t>> {
        children_after(self.0, Kind::RBracket).find_map(Expr::cast)
    }
}

impl<'t> StructType<'t> {
    /// Returns the fields.
    pub fn fields(self) -> Option<FieldList<'t>> {
        self.0.children().find_map(FieldList::cast)
    }
}

impl<'t> FuncType<'t> {
    /// Returns the type parameters, brackets included.
    pub fn type_parameters(self) -> Option<FieldList<'t>> {
        self.lists().find(|list| list.opens_with(Kind::LBracket))
    }

    /// Returns the parameters, parentheses included.
    pub fn parameters(self) -> Option<FieldList<'t>> {
        self.lists().find(|list| !list.opens_with(Kind::LBracket))
    }

    /// Returns the results.
    pub fn results(self) -> Option<FieldList<'t>> {
        self.lists()
            .filter(|list| !list.opens_with(Kind::LBracket))
            .nth(1)
    }

    fn lists(self) -> impl Iterator<Item = FieldList<'t>> {
        self.0.children().filter_map(FieldList::cast)
    }
}

impl<'t> InterfaceType<'t> {
    /// Returns methods (a name and a [`FuncType`]) and embedded elements (no name).
    pub fn members(self) -> Option<FieldList<'t>> {
        self.0.children().find_map(FieldList::cast)
    }
}

impl<'t> MapType<'t> {
    /// Returns the key type.
    pub fn key(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the value type.
    pub fn value(self) -> Option<Expr<'t>> {
        exprs(self.0).nth(1)
    }
}

/// Which way values go through a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChannelDirection {
    /// `chan T`.
    Both,
    /// `chan<- T`.
    Send,
    /// `<-chan T`.
    Receive,
}

impl<'t> ChanType<'t> {
    /// Returns the direction.
    pub fn direction(self) -> ChannelDirection {
        match token_of(self.0, |kind| kind == Kind::Arrow) {
            None => ChannelDirection::Both,
            Some(arrow) if arrow.range().start == self.0.range().start => ChannelDirection::Receive,
            Some(_) => ChannelDirection::Send,
        }
    }

    /// Returns the element type.
    pub fn element(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }
}

impl<'t> From<Ident<'t>> for Expr<'t> {
    fn from(ident: Ident<'t>) -> Self {
        Expr::Ident(ident)
    }
}

/// Returns the expression that a node is.
impl<'t> TryFrom<Node<'t>> for Expr<'t> {
    type Error = Node<'t>;

    fn try_from(node: Node<'t>) -> Result<Self, Node<'t>> {
        Expr::cast(node).ok_or(node)
    }
}
