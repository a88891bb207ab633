//! The kinds of tokens and nodes of Go.

use godbg_syntax::SyntaxKind;

/// What a token or a node is. Nodes are named as the types of Go's package `go/ast`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
#[allow(
    missing_docs,
    reason = "the names of tokens and of go/ast's types say what they are"
)]
pub enum Kind {
    // Trivia.
    Whitespace,
    LineComment,
    BlockComment,
    /// A byte order mark at the start of the file.
    ByteOrderMark,
    /// A character that no token begins with; the lexer has reported it.
    Illegal,

    // Tokens.
    Name,
    Int,
    Float,
    Imaginary,
    Rune,
    /// A string between double quotes.
    String,
    /// A string between back quotes.
    RawString,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Amp,
    Pipe,
    Caret,
    Shl,
    Shr,
    AmpCaret,
    PlusAssign,
    MinusAssign,
    StarAssign,
    SlashAssign,
    PercentAssign,
    AmpAssign,
    PipeAssign,
    CaretAssign,
    ShlAssign,
    ShrAssign,
    AmpCaretAssign,
    AndAnd,
    OrOr,
    Arrow,
    Inc,
    Dec,
    Equal,
    Less,
    Greater,
    Assign,
    Not,
    Tilde,
    NotEqual,
    LessEqual,
    GreaterEqual,
    Define,
    Dots,
    LParen,
    LBracket,
    LBrace,
    Comma,
    Dot,
    RParen,
    RBracket,
    RBrace,
    /// A semicolon that is written.
    Semicolon,
    /// A newline (or the end of the file, or of a comment that holds a newline) that counts as
    /// a semicolon.
    Newline,
    Colon,
    /// A function body, braces included, that was skipped.
    SkippedBody,
    BreakKw,
    CaseKw,
    ChanKw,
    ConstKw,
    ContinueKw,
    DefaultKw,
    DeferKw,
    ElseKw,
    FallthroughKw,
    ForKw,
    FuncKw,
    GoKw,
    GotoKw,
    IfKw,
    ImportKw,
    InterfaceKw,
    MapKw,
    PackageKw,
    RangeKw,
    ReturnKw,
    SelectKw,
    StructKw,
    SwitchKw,
    TypeKw,
    VarKw,
    /// The end of the text.
    End,

    // Nodes.
    File,
    BadExpr,
    Ident,
    Ellipsis,
    BasicLit,
    FuncLit,
    CompositeLit,
    ParenExpr,
    SelectorExpr,
    IndexExpr,
    IndexListExpr,
    SliceExpr,
    TypeAssertExpr,
    CallExpr,
    StarExpr,
    UnaryExpr,
    BinaryExpr,
    KeyValueExpr,
    ArrayType,
    StructType,
    FuncType,
    InterfaceType,
    MapType,
    ChanType,
    Field,
    FieldList,
    BadStmt,
    DeclStmt,
    EmptyStmt,
    LabeledStmt,
    ExprStmt,
    SendStmt,
    IncDecStmt,
    AssignStmt,
    GoStmt,
    DeferStmt,
    ReturnStmt,
    BranchStmt,
    BlockStmt,
    IfStmt,
    CaseClause,
    SwitchStmt,
    TypeSwitchStmt,
    CommClause,
    SelectStmt,
    ForStmt,
    RangeStmt,
    BadDecl,
    GenDecl,
    FuncDecl,
    ImportSpec,
    ValueSpec,
    TypeSpec,
}

impl SyntaxKind for Kind {
    const END: Self = Kind::End;

    #[inline]
    fn is_trivia(self) -> bool {
        self as u8 <= Kind::Illegal as u8
    }
}

impl Kind {
    /// Says whether this is a keyword token.
    pub fn is_keyword(self) -> bool {
        (Kind::BreakKw..=Kind::VarKw).contains(&self)
    }

    /// Says whether this is a token that carries a value: a number, a rune, a string.
    pub fn is_literal(self) -> bool {
        (Kind::Int..=Kind::RawString).contains(&self)
    }

    /// Says whether this is a comment token.
    pub fn is_comment(self) -> bool {
        matches!(self, Kind::LineComment | Kind::BlockComment)
    }

    /// Says whether this is an operator that assigns: `=`, `:=`, `+=` and so on.
    pub fn is_assignment(self) -> bool {
        matches!(self, Kind::Assign | Kind::Define)
            || (Kind::PlusAssign..=Kind::AmpCaretAssign).contains(&self)
    }

    /// Says whether a node of this kind is an expression or a type.
    #[inline]
    pub fn is_expression(self) -> bool {
        (Kind::BadExpr..=Kind::ChanType).contains(&self)
    }

    /// Says whether a node of this kind is a statement.
    #[inline]
    pub fn is_statement(self) -> bool {
        (Kind::BadStmt..=Kind::RangeStmt).contains(&self)
    }

    /// Returns how tightly a binary operator binds, from 1 (`||`) to 5 (`*`); 0 for what is none.
    #[inline]
    pub fn precedence(self) -> u8 {
        match self {
            Kind::OrOr => 1,
            Kind::AndAnd => 2,
            Kind::Equal
            | Kind::NotEqual
            | Kind::Less
            | Kind::LessEqual
            | Kind::Greater
            | Kind::GreaterEqual => 3,
            Kind::Plus | Kind::Minus | Kind::Pipe | Kind::Caret => 4,
            Kind::Star | Kind::Slash | Kind::Percent | Kind::Shl | Kind::Shr | Kind::Amp | Kind::AmpCaret => {
                5
            }
            _ => 0,
        }
    }

    /// Returns the keyword that is spelled so, or [`Kind::Name`].
    #[inline]
    pub(crate) fn of_word(word: &[u8]) -> Kind {
        match word {
            b"break" => Kind::BreakKw,
            b"case" => Kind::CaseKw,
            b"chan" => Kind::ChanKw,
            b"const" => Kind::ConstKw,
            b"continue" => Kind::ContinueKw,
            b"default" => Kind::DefaultKw,
            b"defer" => Kind::DeferKw,
            b"else" => Kind::ElseKw,
            b"fallthrough" => Kind::FallthroughKw,
            b"for" => Kind::ForKw,
            b"func" => Kind::FuncKw,
            b"go" => Kind::GoKw,
            b"goto" => Kind::GotoKw,
            b"if" => Kind::IfKw,
            b"import" => Kind::ImportKw,
            b"interface" => Kind::InterfaceKw,
            b"map" => Kind::MapKw,
            b"package" => Kind::PackageKw,
            b"range" => Kind::RangeKw,
            b"return" => Kind::ReturnKw,
            b"select" => Kind::SelectKw,
            b"struct" => Kind::StructKw,
            b"switch" => Kind::SwitchKw,
            b"type" => Kind::TypeKw,
            b"var" => Kind::VarKw,
            _ => Kind::Name,
        }
    }
}
