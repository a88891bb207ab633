//! Views of statements.

use godbg_syntax::Element;

use super::{
    CallExpr, Decl, Expr, GenDecl, Ident, Token, children_after, children_before, exprs, first_expr,
    token_of, view_enum, views,
};
use crate::syntax::Kind;

views! {
    /// A declaration inside a function.
    DeclStmt,
    /// Nothing, or a lone semicolon.
    EmptyStmt,
    /// A label and its statement.
    LabeledStmt,
    /// An expression as a statement.
    ExprStmt,
    /// `channel <- value`.
    SendStmt,
    /// `x++` and `x--`.
    IncDecStmt,
    /// An assignment or short variable declaration.
    AssignStmt,
    /// `go f()`.
    GoStmt,
    /// `defer f()`.
    DeferStmt,
    /// `return …`.
    ReturnStmt,
    /// `break`, `continue`, `goto`, `fallthrough`.
    BranchStmt,
    /// Statements in braces; the clauses of a switch or select.
    BlockStmt,
    /// `if`.
    IfStmt,
    /// A case of a switch.
    CaseClause,
    /// `switch` over values.
    SwitchStmt,
    /// `switch` over types.
    TypeSwitchStmt,
    /// A case of a select.
    CommClause,
    /// `select`.
    SelectStmt,
    /// `for` without `range`.
    ForStmt,
    /// `for … range`.
    RangeStmt,
}

view_enum! {
    /// A statement.
    Stmt {
        /// A declaration.
        Decl(DeclStmt),
        /// Nothing.
        Empty(EmptyStmt),
        /// A label.
        Labeled(LabeledStmt),
        /// An expression.
        Expr(ExprStmt),
        /// `<-`.
        Send(SendStmt),
        /// `++`, `--`.
        IncDec(IncDecStmt),
        /// `=`, `:=`, `+=`.
        Assign(AssignStmt),
        /// `go`.
        Go(GoStmt),
        /// `defer`.
        Defer(DeferStmt),
        /// `return`.
        Return(ReturnStmt),
        /// `break` and the like.
        Branch(BranchStmt),
        /// A block.
        Block(BlockStmt),
        /// `if`.
        If(IfStmt),
        /// A case of a switch.
        Case(CaseClause),
        /// `switch`.
        Switch(SwitchStmt),
        /// `switch x.(type)`.
        TypeSwitch(TypeSwitchStmt),
        /// A case of a select.
        Comm(CommClause),
        /// `select`.
        Select(SelectStmt),
        /// `for`.
        For(ForStmt),
        /// `for … range`.
        Range(RangeStmt),
    } bad BadStmt
}

impl<'t> DeclStmt<'t> {
    /// Returns the declaration.
    pub fn declaration(self) -> Option<GenDecl<'t>> {
        match self.0.children().find_map(Decl::cast)? {
            Decl::General(declaration) => Some(declaration),
            _ => None,
        }
    }
}

impl<'t> LabeledStmt<'t> {
    /// Returns the label.
    pub fn label(self) -> Option<Ident<'t>> {
        self.0.children().find_map(Ident::cast)
    }

    /// Returns the statement behind it.
    pub fn statement(self) -> Option<Stmt<'t>> {
        self.0.children().find_map(Stmt::cast)
    }
}

impl<'t> ExprStmt<'t> {
    /// Returns the expression.
    pub fn expression(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }
}

impl<'t> SendStmt<'t> {
    /// Returns the channel.
    pub fn channel(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the value sent.
    pub fn value(self) -> Option<Expr<'t>> {
        exprs(self.0).nth(1)
    }
}

impl<'t> IncDecStmt<'t> {
    /// Returns what is changed.
    pub fn operand(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns `++` or `--`.
    pub fn operator(self) -> Option<Token<'t>> {
        token_of(self.0, |kind| matches!(kind, Kind::Inc | Kind::Dec))
    }
}

impl<'t> AssignStmt<'t> {
    /// Returns the operator: `=`, `:=`, or one such as `+=`.
    pub fn operator(self) -> Option<Token<'t>> {
        token_of(self.0, Kind::is_assignment)
    }

    /// Says whether this declares: `:=`.
    pub fn is_define(self) -> bool {
        self.operator().is_some_and(|token| token.kind() == Kind::Define)
    }

    fn sides(self) -> u32 {
        self.operator().map_or(u32::MAX, Token::index)
    }

    /// Returns what is assigned to.
    pub fn left(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        let operator = self.sides();
        exprs(self.0).take_while(move |expr| expr.node().first_token_index() < operator)
    }

    /// Returns the values.
    pub fn right(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        let operator = self.sides();
        exprs(self.0).skip_while(move |expr| expr.node().first_token_index() < operator)
    }
}

impl<'t> GoStmt<'t> {
    /// Returns the expression, a call in correct code.
    pub fn expression(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the call.
    pub fn call(self) -> Option<CallExpr<'t>> {
        self.expression().and_then(as_call)
    }
}

impl<'t> DeferStmt<'t> {
    /// Returns the expression, a call in correct code.
    pub fn expression(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the call.
    pub fn call(self) -> Option<CallExpr<'t>> {
        self.expression().and_then(as_call)
    }
}

fn as_call(expr: Expr<'_>) -> Option<CallExpr<'_>> {
    match expr.unparenthesized() {
        Expr::Call(call) => Some(call),
        _ => None,
    }
}

impl<'t> ReturnStmt<'t> {
    /// Returns the values.
    pub fn results(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        exprs(self.0)
    }
}

impl<'t> BranchStmt<'t> {
    /// Returns the keyword.
    pub fn keyword(self) -> Option<Token<'t>> {
        self.0.first_token()
    }

    /// Returns the label.
    pub fn label(self) -> Option<Ident<'t>> {
        self.0.children().find_map(Ident::cast)
    }
}

impl<'t> BlockStmt<'t> {
    /// Returns the statements; the clauses in the block of a switch or select.
    pub fn statements(self) -> impl Iterator<Item = Stmt<'t>> + Clone {
        self.0.children().filter_map(Stmt::cast)
    }

    /// Says whether this is a body that was skipped; see [`crate::syntax::parse_body`].
    pub fn is_skipped(self) -> bool {
        self.0
            .first_token()
            .is_some_and(|token| token.kind() == Kind::SkippedBody)
    }
}

impl<'t> IfStmt<'t> {
    /// Returns the statement before the condition.
    pub fn init(self) -> Option<Stmt<'t>> {
        children_before(self.0, Kind::Semicolon)
            .next()
            .filter(|_| token_of(self.0, is_semicolon).is_some())
            .and_then(Stmt::cast)
            .filter(|stmt| !matches!(stmt, Stmt::Block(_)))
    }

    /// Returns the condition.
    pub fn condition(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the block.
    pub fn body(self) -> Option<BlockStmt<'t>> {
        self.0.children().find_map(BlockStmt::cast)
    }

    /// Returns what follows `else`: a block or another `if`.
    pub fn else_branch(self) -> Option<Stmt<'t>> {
        children_after(self.0, Kind::ElseKw).find_map(Stmt::cast)
    }
}

impl<'t> CaseClause<'t> {
    /// Says whether this is `default`.
    pub fn is_default(self) -> bool {
        self.0.token(Kind::DefaultKw).is_some()
    }

    /// Returns the values or types.
    pub fn expressions(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        exprs(self.0)
    }

    /// Returns the statements.
    pub fn body(self) -> impl Iterator<Item = Stmt<'t>> + Clone {
        self.0.children().filter_map(Stmt::cast)
    }
}

impl<'t> SwitchStmt<'t> {
    /// Returns the statement before the value.
    pub fn init(self) -> Option<Stmt<'t>> {
        self.0
            .children()
            .find_map(Stmt::cast)
            .filter(|stmt| !matches!(stmt, Stmt::Block(_)))
    }

    /// Returns the value that is compared.
    pub fn tag(self) -> Option<Expr<'t>> {
        first_expr(self.0)
    }

    /// Returns the block with the clauses.
    pub fn body(self) -> Option<BlockStmt<'t>> {
        self.0.children().filter_map(BlockStmt::cast).last()
    }

    /// Returns the clauses.
    pub fn clauses(self) -> impl Iterator<Item = CaseClause<'t>> {
        self.body()
            .into_iter()
            .flat_map(|body| body.0.children())
            .filter_map(CaseClause::cast)
    }
}

impl<'t> TypeSwitchStmt<'t> {
    /// Returns the statement before the guard.
    pub fn init(self) -> Option<Stmt<'t>> {
        token_of(self.0, is_semicolon)?;
        self.0.children().next().and_then(Stmt::cast)
    }

    /// Returns the guard, `x.(type)` or `v := x.(type)`.
    pub fn guard(self) -> Option<Stmt<'t>> {
        let place = usize::from(self.init().is_some());
        self.0.children().nth(place).and_then(Stmt::cast)
    }

    /// Returns the name that the guard declares.
    pub fn name(self) -> Option<Ident<'t>> {
        match self.guard()? {
            Stmt::Assign(assign) => assign.left().next()?.as_ident(),
            _ => None,
        }
    }

    /// Returns the interface value whose type is asked for.
    pub fn operand(self) -> Option<Expr<'t>> {
        let query = match self.guard()? {
            Stmt::Assign(assign) => assign.right().next()?,
            Stmt::Expr(statement) => statement.expression()?,
            _ => return None,
        };
        match query {
            Expr::TypeAssert(assert) => assert.operand(),
            _ => None,
        }
    }

    /// Returns the block with the clauses.
    pub fn body(self) -> Option<BlockStmt<'t>> {
        self.0.children().filter_map(BlockStmt::cast).last()
    }

    /// Returns the clauses.
    pub fn clauses(self) -> impl Iterator<Item = CaseClause<'t>> {
        self.body()
            .into_iter()
            .flat_map(|body| body.0.children())
            .filter_map(CaseClause::cast)
    }
}

impl<'t> CommClause<'t> {
    /// Says whether this is `default`.
    pub fn is_default(self) -> bool {
        self.0.token(Kind::DefaultKw).is_some()
    }

    /// Returns what the clause waits for.
    pub fn communication(self) -> Option<Stmt<'t>> {
        children_before(self.0, Kind::Colon).find_map(Stmt::cast)
    }

    /// Returns the statements.
    pub fn body(self) -> impl Iterator<Item = Stmt<'t>> + Clone {
        children_after(self.0, Kind::Colon).filter_map(Stmt::cast)
    }
}

impl<'t> SelectStmt<'t> {
    /// Returns the block with the clauses.
    pub fn body(self) -> Option<BlockStmt<'t>> {
        self.0.children().find_map(BlockStmt::cast)
    }

    /// Returns the clauses.
    pub fn clauses(self) -> impl Iterator<Item = CommClause<'t>> {
        self.body()
            .into_iter()
            .flat_map(|body| body.0.children())
            .filter_map(CommClause::cast)
    }
}

/// What the three places of a `for` header hold.
#[derive(Clone, Copy, Default)]
struct ForHeader<'t> {
    init: Option<Stmt<'t>>,
    condition: Option<Expr<'t>>,
    post: Option<Stmt<'t>>,
}

impl<'t> ForStmt<'t> {
    fn header(self) -> ForHeader<'t> {
        let mut header = ForHeader::default();
        let mut semicolons = 0;
        for element in self.0.elements() {
            match element {
                Element::Token(token) if is_semicolon(token.kind()) => semicolons += 1,
                Element::Token(_) => {}
                Element::Node(node) => match Stmt::cast(node) {
                    Some(Stmt::Block(_)) => break,
                    None => header.condition = Expr::cast(node),
                    stmt if semicolons == 0 => header.init = stmt,
                    stmt => header.post = stmt,
                },
            }
        }
        header
    }

    /// Returns the statement before the loop.
    pub fn init(self) -> Option<Stmt<'t>> {
        self.header().init
    }

    /// Returns the condition.
    pub fn condition(self) -> Option<Expr<'t>> {
        self.header().condition
    }

    /// Returns the statement after each round.
    pub fn post(self) -> Option<Stmt<'t>> {
        self.header().post
    }

    /// Returns the block.
    pub fn body(self) -> Option<BlockStmt<'t>> {
        self.0.children().find_map(BlockStmt::cast)
    }
}

impl<'t> RangeStmt<'t> {
    /// Returns the first variable.
    pub fn key(self) -> Option<Expr<'t>> {
        children_before(self.0, Kind::RangeKw).find_map(Expr::cast)
    }

    /// Returns the second variable.
    pub fn value(self) -> Option<Expr<'t>> {
        children_before(self.0, Kind::RangeKw)
            .filter_map(Expr::cast)
            .nth(1)
    }

    /// Returns `=` or `:=`.
    pub fn operator(self) -> Option<Token<'t>> {
        token_of(self.0, Kind::is_assignment)
    }

    /// Says whether the variables are declared here.
    pub fn is_define(self) -> bool {
        self.operator().is_some_and(|token| token.kind() == Kind::Define)
    }

    /// Returns what is ranged over.
    pub fn operand(self) -> Option<Expr<'t>> {
        children_after(self.0, Kind::RangeKw).find_map(Expr::cast)
    }

    /// Returns the block.
    pub fn body(self) -> Option<BlockStmt<'t>> {
        self.0.children().find_map(BlockStmt::cast)
    }
}

fn is_semicolon(kind: Kind) -> bool {
    matches!(kind, Kind::Semicolon | Kind::Newline)
}
