//! Expressions.

use super::{
    AstNode, BetweenExpr, ExistsExpr, FunctionCall, InExpr, IsExpr, LikeExpr, Name, NamedArg, QualifiedName,
    QuantifiedExpr, Query, TypeName, VariadicArg, child, children, choice, views,
};
use crate::{Kind, TokenRef};

views! {
    /// A constant.
    Literal: Literal,
    /// `?`, `$1`, `:name`.
    PlaceholderExpr: PlaceholderExpr,
    /// A hole.
    HoleExpr: HoleExpr,
    /// `@x`, `@@x`.
    VariableExpr: VariableExpr,
    /// A column with its qualifiers.
    ColumnRef: ColumnRef,
    /// `*`, `t.*`.
    StarExpr: StarExpr,
    /// `DEFAULT`.
    DefaultExpr: DefaultExpr,
    /// `a + b`.
    BinaryExpr: BinaryExpr,
    /// `- a`, `NOT a`.
    UnaryExpr: UnaryExpr,
    /// `CASE … END`.
    CaseExpr: CaseExpr,
    /// `WHEN … THEN …` of CASE.
    WhenArm: WhenArm,
    /// `CAST(a AS t)`, `a::t`, `CONVERT(a, t)`.
    CastExpr: CastExpr,
    /// `DATE '…'`.
    TypedLiteral: TypedLiteral,
    /// `INTERVAL 1 DAY`.
    IntervalExpr: IntervalExpr,
    /// `(query)`.
    SubqueryExpr: SubqueryExpr,
    /// `(a)`.
    ParenExpr: ParenExpr,
    /// `(a, b)`, `ROW(a, b)`.
    RowExpr: RowExpr,
    /// `ARRAY[…]`, `ARRAY(query)`.
    ArrayExpr: ArrayExpr,
    /// `a COLLATE c`.
    CollateExpr: CollateExpr,
    /// `a AT TIME ZONE z`.
    AtTimeZoneExpr: AtTimeZoneExpr,
    /// `a[i]`.
    IndexExpr: IndexExpr,
    /// `(a).f`.
    FieldExpr: FieldExpr,
    /// `MATCH (a) AGAINST (b)`.
    MatchAgainstExpr: MatchAgainstExpr,
    /// `CURRENT OF c`.
    CurrentOfExpr: CurrentOfExpr,
    /// `{d '…'}`.
    OdbcExpr: OdbcExpr,
    /// `NEXT VALUE FOR s`.
    NextValueExpr: NextValueExpr,
    /// `RAISE(…)`.
    RaiseExpr: RaiseExpr,
    /// What could not be read as an expression.
    ErrorExpr: Error,
}

choice! {
    /// An expression.
    Expr {
        /// A constant.
        Literal(Literal),
        /// `?`, `$1`, `:name`.
        Placeholder(PlaceholderExpr),
        /// A hole.
        Hole(HoleExpr),
        /// `@x`.
        Variable(VariableExpr),
        /// A column.
        ColumnRef(ColumnRef),
        /// `*`, `t.*`.
        Star(StarExpr),
        /// `DEFAULT`.
        Default(DefaultExpr),
        /// A call.
        Function(FunctionCall),
        /// `name => value` among arguments.
        NamedArg(NamedArg),
        /// `VARIADIC a` among arguments.
        Variadic(VariadicArg),
        /// `a + b`.
        Binary(BinaryExpr),
        /// `- a`.
        Unary(UnaryExpr),
        /// `CASE … END`.
        Case(CaseExpr),
        /// A cast.
        Cast(CastExpr),
        /// `DATE '…'`.
        TypedLiteral(TypedLiteral),
        /// `INTERVAL 1 DAY`.
        Interval(IntervalExpr),
        /// `a IN (…)`.
        In(InExpr),
        /// `a BETWEEN b AND c`.
        Between(BetweenExpr),
        /// `a LIKE b`.
        Like(LikeExpr),
        /// `a IS NULL`.
        Is(IsExpr),
        /// `EXISTS (…)`.
        Exists(ExistsExpr),
        /// `(query)`.
        Subquery(SubqueryExpr),
        /// `(a)`.
        Paren(ParenExpr),
        /// `(a, b)`.
        Row(RowExpr),
        /// `ARRAY[…]`.
        Array(ArrayExpr),
        /// `ANY (…)`.
        Quantified(QuantifiedExpr),
        /// `a COLLATE c`.
        Collate(CollateExpr),
        /// `a AT TIME ZONE z`.
        AtTimeZone(AtTimeZoneExpr),
        /// `a[i]`.
        Index(IndexExpr),
        /// `(a).f`.
        Field(FieldExpr),
        /// `MATCH … AGAINST …`.
        MatchAgainst(MatchAgainstExpr),
        /// `CURRENT OF c`.
        CurrentOf(CurrentOfExpr),
        /// `{d '…'}`.
        Odbc(OdbcExpr),
        /// `NEXT VALUE FOR s`.
        NextValue(NextValueExpr),
        /// `RAISE(…)`.
        Raise(RaiseExpr),
        /// What could not be read.
        Error(ErrorExpr),
    }
}

impl<'t> Expr<'t> {
    /// Returns the expression inside of round brackets, however many.
    pub fn without_parens(self) -> Self {
        let mut expr = self;
        while let Expr::Paren(paren) = expr {
            match paren.expr() {
                Some(inner) => expr = inner,
                None => break,
            }
        }
        expr
    }

    /// Returns the expressions that this one consists of, in order; queries are not looked into.
    pub fn operands(self) -> impl Iterator<Item = Expr<'t>> {
        children(self.syntax())
    }
}

/// What a literal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LiteralKind {
    /// `NULL`.
    Null,
    /// `TRUE` or `FALSE`.
    Boolean(bool),
    /// A whole number.
    Integer,
    /// A number with a point or an exponent.
    Decimal,
    /// A string.
    String,
    /// `X'…'`.
    Hex,
    /// `B'…'`.
    Bits,
}

impl<'t> Literal<'t> {
    /// Returns the first token, behind a character set's name.
    pub fn token(self) -> Option<TokenRef<'t>> {
        self.0.tokens().find(|token| token.kind() != Kind::Introducer)
    }

    /// Returns what it is.
    pub fn kind(self) -> LiteralKind {
        match self.token().map(TokenRef::kind) {
            None | Some(Kind::NULL) => LiteralKind::Null,
            Some(Kind::TRUE) => LiteralKind::Boolean(true),
            Some(Kind::FALSE) => LiteralKind::Boolean(false),
            Some(Kind::Integer | Kind::RadixInteger) => LiteralKind::Integer,
            Some(Kind::Decimal) => LiteralKind::Decimal,
            Some(Kind::HexString) => LiteralKind::Hex,
            Some(Kind::BitString) => LiteralKind::Bits,
            Some(_) => LiteralKind::String,
        }
    }

    /// Returns the string's contents with doubled quotes resolved; backslash escapes and
    /// dollar quotes are left as they are. `None` for what is no string.
    pub fn string_value(self) -> Option<String> {
        if self.kind() != LiteralKind::String {
            return None;
        }
        let mut value = String::new();
        for token in self.0.tokens().filter(|token| token.kind() != Kind::Introducer) {
            let text = token.text();
            if token.kind() == Kind::DollarString {
                let tag = text[1..].find('$').map_or(0, |end| end + 2);
                value.push_str(text.get(tag..text.len().saturating_sub(tag)).unwrap_or_default());
                continue;
            }
            let Some(open) = text.find(['\'', '"']) else {
                continue;
            };
            let quote = &text[open..=open];
            let inner = text.get(open + 1..text.len() - 1).unwrap_or_default();
            value.push_str(&inner.replace(&quote.repeat(2), quote));
        }
        Some(value)
    }
}

impl<'t> PlaceholderExpr<'t> {
    /// Returns the token as it is written.
    pub fn token(self) -> Option<TokenRef<'t>> {
        self.0.first_token()
    }

    /// Returns the number of `$1` or `?1`.
    pub fn number(self) -> Option<u32> {
        self.0.text().get(1..)?.parse().ok()
    }
}

impl<'t> HoleExpr<'t> {
    /// Returns the hole's token.
    pub fn token(self) -> Option<TokenRef<'t>> {
        self.0.first_token()
    }
}

impl<'t> ColumnRef<'t> {
    /// Returns the names from left to right.
    pub fn parts(self) -> impl Iterator<Item = Name<'t>> + Clone {
        children(self.0)
    }

    /// Returns the column's own name: the last part.
    pub fn column(self) -> Option<Name<'t>> {
        self.parts().last()
    }

    /// Returns the part before the column: the table or its alias.
    pub fn table(self) -> Option<Name<'t>> {
        let count = self.parts().count();
        self.parts().nth(count.checked_sub(2)?)
    }

    /// Returns the part before the table.
    pub fn schema(self) -> Option<Name<'t>> {
        let count = self.parts().count();
        self.parts().nth(count.checked_sub(3)?)
    }
}

impl<'t> StarExpr<'t> {
    /// Returns the names before the star.
    pub fn parts(self) -> impl Iterator<Item = Name<'t>> + Clone {
        children(self.0)
    }

    /// Returns the table or alias before the star.
    pub fn table(self) -> Option<Name<'t>> {
        self.parts().last()
    }
}

impl<'t> BinaryExpr<'t> {
    /// Returns the left side.
    pub fn left(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the right side; `ANY (…)` is [`Expr::Quantified`].
    pub fn right(self) -> Option<Expr<'t>> {
        children(self.0).nth(1)
    }

    /// Returns the operator's first token; `None` when it is a hole or `OPERATOR(…)`.
    pub fn operator(self) -> Option<TokenRef<'t>> {
        self.0.tokens().next()
    }

    /// Says whether this is `=`, `<>`, `<`, `<=`, `>`, `>=`, `<=>` or `==`.
    pub fn is_comparison(self) -> bool {
        self.operator().is_some_and(|token| {
            matches!(
                token.kind(),
                Kind::Eq
                    | Kind::EqEq
                    | Kind::NotEq
                    | Kind::Less
                    | Kind::LessEq
                    | Kind::Greater
                    | Kind::GreaterEq
                    | Kind::NullSafeEq
            )
        })
    }

    /// Says whether this is `a AND b`.
    pub fn is_and(self) -> bool {
        self.operator().is_some_and(|token| {
            token.kind() == Kind::AND || (token.kind() == Kind::AmpAmp && token.text() == "&&")
        })
    }

    /// Says whether this is `a OR b`.
    pub fn is_or(self) -> bool {
        self.operator().is_some_and(|token| token.kind() == Kind::OR)
    }
}

impl<'t> UnaryExpr<'t> {
    /// Returns the operator's token; `None` for `OPERATOR(…)`.
    pub fn operator(self) -> Option<TokenRef<'t>> {
        self.0.tokens().next()
    }

    /// Returns the operand.
    pub fn operand(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> CaseExpr<'t> {
    /// Returns what the WHENs are compared with.
    pub fn subject(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the arms.
    pub fn whens(self) -> impl Iterator<Item = WhenArm<'t>> + Clone {
        children(self.0)
    }

    /// Returns the value of ELSE.
    pub fn else_value(self) -> Option<Expr<'t>> {
        child(self.0.child(Kind::ElseArm)?)
    }
}

impl<'t> WhenArm<'t> {
    /// Returns the condition, or what the subject is compared with.
    pub fn condition(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the value.
    pub fn value(self) -> Option<Expr<'t>> {
        children(self.0).nth(1)
    }
}

impl<'t> CastExpr<'t> {
    /// Returns the operand.
    pub fn operand(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the type; `None` for `CONVERT(a USING charset)`.
    pub fn type_name(self) -> Option<TypeName<'t>> {
        child(self.0)
    }
}

impl<'t> TypedLiteral<'t> {
    /// Returns the type.
    pub fn type_name(self) -> Option<TypeName<'t>> {
        child(self.0)
    }

    /// Returns the string.
    pub fn literal(self) -> Option<Literal<'t>> {
        child(self.0)
    }
}

impl<'t> IntervalExpr<'t> {
    /// Returns how many units.
    pub fn count(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> SubqueryExpr<'t> {
    /// Returns the query.
    pub fn query(self) -> Option<Query<'t>> {
        child(self.0)
    }
}

impl<'t> ParenExpr<'t> {
    /// Returns the expression in the brackets.
    pub fn expr(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> RowExpr<'t> {
    /// Returns the fields.
    pub fn fields(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        children(self.0)
    }
}

impl<'t> ArrayExpr<'t> {
    /// Returns the elements of `ARRAY[…]`.
    pub fn elements(self) -> impl Iterator<Item = Expr<'t>> + Clone {
        children(self.0)
    }

    /// Returns the query of `ARRAY(…)`.
    pub fn query(self) -> Option<Query<'t>> {
        child(self.0)
    }
}

impl<'t> CollateExpr<'t> {
    /// Returns the operand.
    pub fn operand(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the collation.
    pub fn collation(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }
}

impl<'t> AtTimeZoneExpr<'t> {
    /// Returns the operand.
    pub fn operand(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the time zone; `None` for AT LOCAL.
    pub fn zone(self) -> Option<Expr<'t>> {
        children(self.0).nth(1)
    }
}

impl<'t> IndexExpr<'t> {
    /// Returns what is indexed.
    pub fn base(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Says whether a slice is taken.
    pub fn is_slice(self) -> bool {
        self.0.token(Kind::Colon).is_some()
    }
}

impl<'t> FieldExpr<'t> {
    /// Returns what the field is of.
    pub fn base(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Returns the field; `None` for `(x).*`.
    pub fn field(self) -> Option<Name<'t>> {
        child(self.0)
    }
}

impl<'t> MatchAgainstExpr<'t> {
    /// Returns the columns.
    pub fn columns(self) -> impl Iterator<Item = Expr<'t>> {
        self.0.child(Kind::ArgList).into_iter().flat_map(children)
    }

    /// Returns what is looked for.
    pub fn against(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}
