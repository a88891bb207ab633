//! Columns and what holds for them.

use godbg_syntax::SyntaxKind;

use super::{
    CheckConstraint, ConflictClause, ConstraintAttribute, ForeignKeyConstraint, NotNullConstraint,
    NullConstraint, PrimaryKeyConstraint, SequenceOption, UniqueConstraint, has, is_incomplete,
};
use crate::ast::{AstNode, Expr, Name, QualifiedName, TypeName, child, children, choice, views};
use crate::{Kind, TokenRef};

views! {
    /// A column with its type and constraints.
    ColumnDef: ColumnDef,
    /// `DEFAULT …`.
    DefaultClause: DefaultClause,
    /// `GENERATED … AS (…)`, `AS (…)`.
    GeneratedClause: GeneratedClause,
    /// `GENERATED … AS IDENTITY`.
    IdentityClause: IdentityClause,
    /// `GENERATED ALWAYS AS ROW START` or `END`.
    RowTimeClause: RowTimeClause,
    /// `COLLATE c`.
    CollateClause: CollateClause,
    /// `AUTO_INCREMENT`, `AUTOINCREMENT`.
    AutoIncrement: AutoIncrement,
    /// `ON UPDATE now()`.
    OnUpdateClause: OnUpdateClause,
    /// `COMMENT 'x'`, `INVISIBLE`, `STORAGE x` and the like.
    ColumnOption: ColumnOption,
}

choice! {
    /// What holds for a column.
    ColumnConstraint {
        /// NOT NULL.
        NotNull(NotNullConstraint),
        /// NULL.
        Null(NullConstraint),
        /// DEFAULT.
        Default(DefaultClause),
        /// CHECK.
        Check(CheckConstraint),
        /// PRIMARY KEY.
        PrimaryKey(PrimaryKeyConstraint),
        /// UNIQUE.
        Unique(UniqueConstraint),
        /// REFERENCES.
        References(ForeignKeyConstraint),
        /// GENERATED AS (…).
        Generated(GeneratedClause),
        /// GENERATED AS IDENTITY.
        Identity(IdentityClause),
        /// GENERATED AS ROW START.
        RowTime(RowTimeClause),
        /// COLLATE.
        Collate(CollateClause),
        /// `AUTO_INCREMENT`.
        AutoIncrement(AutoIncrement),
        /// ON UPDATE.
        OnUpdate(OnUpdateClause),
        /// Other facts.
        Option(ColumnOption),
        /// An attribute that follows no constraint.
        Attribute(ConstraintAttribute),
        /// SQLite's ON CONFLICT where it follows no constraint.
        Conflict(ConflictClause),
    }
}

/// Says whether CHARACTER SET or CHARSET stands before the name.
fn is_charset(name: Name<'_>) -> bool {
    let mut before = name.token().and_then(TokenRef::previous);
    while let Some(token) = before.filter(|token| token.kind().is_trivia()) {
        before = token.previous();
    }
    before.is_some_and(|token| matches!(token.kind(), Kind::SET | Kind::CHARSET))
}

impl<'t> ColumnDef<'t> {
    /// Returns the name, without the table that MySQL lets one write before it.
    pub fn name(self) -> Option<Name<'t>> {
        children(self.0).last()
    }

    /// Returns the type; `None` in SQLite where none is written, and where the table's type or
    /// parent has it.
    pub fn data_type(self) -> Option<TypeName<'t>> {
        child(self.0)
    }

    /// Returns what holds for the column, in the order written.
    pub fn constraints(self) -> impl Iterator<Item = ColumnConstraint<'t>> {
        children(self.0)
    }

    /// Returns the value of DEFAULT.
    pub fn default(self) -> Option<Expr<'t>> {
        child::<DefaultClause>(self.0)?.value()
    }

    /// Returns the collation that is written.
    pub fn collation(self) -> Option<QualifiedName<'t>> {
        child::<CollateClause>(self.0)?.collation()
    }

    /// Returns the character set that is written behind the type's own words (MySQL).
    pub fn charset(self) -> Option<Name<'t>> {
        self.data_type()
            .and_then(|data_type| children::<Name>(data_type.syntax()).find(|name| is_charset(*name)))
            .or_else(|| {
                self.option("CHARACTER")
                    .or_else(|| self.option("CHARSET"))?
                    .value_name()
            })
    }

    /// Returns the option that begins with this word, in capitals: `COMMENT`, `INVISIBLE`.
    pub fn option(self, word: &str) -> Option<ColumnOption<'t>> {
        children::<ColumnOption>(self.0).find(|option| option.word().eq_ignore_ascii_case(word))
    }

    /// Says whether a part of it is a hole or not understood.
    pub fn is_incomplete(self) -> bool {
        is_incomplete(self.0)
    }
}

impl<'t> DefaultClause<'t> {
    /// Returns the value.
    pub fn value(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> GeneratedClause<'t> {
    /// Returns the expression.
    pub fn expr(self) -> Option<Expr<'t>> {
        child(self.0)
    }

    /// Says whether STORED or PERSISTENT is written.
    pub fn is_stored(self) -> bool {
        has(self.0, Kind::STORED) || has(self.0, Kind::PERSISTENT)
    }

    /// Says whether VIRTUAL is written.
    pub fn is_virtual(self) -> bool {
        has(self.0, Kind::VIRTUAL)
    }
}

impl<'t> IdentityClause<'t> {
    /// Says whether this is ALWAYS and not BY DEFAULT.
    pub fn is_always(self) -> bool {
        has(self.0, Kind::ALWAYS)
    }

    /// Returns the options of the sequence behind it.
    pub fn options(self) -> impl Iterator<Item = SequenceOption<'t>> {
        children(self.0)
    }
}

impl RowTimeClause<'_> {
    /// Says whether this is the start and not the end of the row's time.
    pub fn is_start(self) -> bool {
        has(self.0, Kind::START)
    }
}

impl<'t> CollateClause<'t> {
    /// Returns the collation.
    pub fn collation(self) -> Option<QualifiedName<'t>> {
        child(self.0)
    }
}

impl<'t> OnUpdateClause<'t> {
    /// Returns the value.
    pub fn value(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

impl<'t> ColumnOption<'t> {
    /// Returns its first word as written.
    pub fn word(self) -> &'t str {
        self.0.first_token().map_or("", |token| token.text())
    }

    /// Returns what follows the first word: a string with its quotes, a number, a word.
    pub fn value(self) -> Option<&'t str> {
        let last = self.0.last_token()?;
        (Some(last) != self.0.first_token()).then(|| last.text())
    }

    fn value_name(self) -> Option<Name<'t>> {
        child(self.0)
    }
}
