//! Constraints.

use super::{IndexDefinition, IndexElement, IndexElements, IndexOption, Parameters, ReferencesClause, has};
use crate::ast::{AstNode, ColumnList, Expr, Name, WhereClause, child, children, choice, views};
use crate::{Kind, Node};

views! {
    /// `CONSTRAINT name`.
    ConstraintName: ConstraintName,
    /// `NOT NULL`.
    NotNullConstraint: NotNullConstraint,
    /// `NULL`.
    NullConstraint: NullConstraint,
    /// `CHECK (…)`.
    CheckConstraint: CheckConstraint,
    /// `PRIMARY KEY …`.
    PrimaryKeyConstraint: PrimaryKeyConstraint,
    /// `UNIQUE …`.
    UniqueConstraint: UniqueConstraint,
    /// `FOREIGN KEY …` of a table, `REFERENCES …` of a column.
    ForeignKeyConstraint: ForeignKeyConstraint,
    /// `EXCLUDE …`.
    ExcludeConstraint: ExcludeConstraint,
    /// `element WITH operator`.
    ExcludeElement: ExcludeElement,
    /// `NOT NULL c` as a constraint of the table.
    NotNullTableConstraint: NotNullTableConstraint,
    /// `PERIOD FOR p (a, b)`.
    PeriodDefinition: PeriodDefinition,
    /// `DEFERRABLE`, `NOT VALID` and the like.
    ConstraintAttribute: ConstraintAttribute,
    /// `ON CONFLICT …` of SQLite.
    ConflictClause: ConflictClause,
}

choice! {
    /// A constraint or key that stands beside the columns.
    TableConstraint {
        /// CHECK.
        Check(CheckConstraint),
        /// PRIMARY KEY.
        PrimaryKey(PrimaryKeyConstraint),
        /// UNIQUE.
        Unique(UniqueConstraint),
        /// FOREIGN KEY.
        ForeignKey(ForeignKeyConstraint),
        /// EXCLUDE.
        Exclude(ExcludeConstraint),
        /// NOT NULL.
        NotNull(NotNullTableConstraint),
        /// KEY, INDEX, FULLTEXT, SPATIAL of MySQL.
        Index(IndexDefinition),
        /// PERIOD of MariaDB.
        Period(PeriodDefinition),
    }
}

fn constraint_name(node: Node<'_>) -> Option<Name<'_>> {
    child(node.child(Kind::ConstraintName)?)
}

/// Says whether the constraint has an attribute of these words.
fn has_attribute(node: Node<'_>, words: &[Kind]) -> bool {
    children::<ConstraintAttribute>(node).any(|attribute| attribute.is(words))
}

macro_rules! named {
    ($($view:ident),*) => {$(
        impl<'t> $view<'t> {
            /// Returns the name that CONSTRAINT gives it.
            pub fn name(self) -> Option<Name<'t>> {
                constraint_name(self.0)
            }

            /// Says whether DEFERRABLE is written, or INITIALLY DEFERRED, which implies it.
            pub fn is_deferrable(self) -> bool {
                has_attribute(self.0, &[Kind::DEFERRABLE]) || self.is_initially_deferred()
            }

            /// Says whether INITIALLY DEFERRED is written.
            pub fn is_initially_deferred(self) -> bool {
                has_attribute(self.0, &[Kind::INITIALLY, Kind::DEFERRED])
            }

            /// Says whether NOT VALID is written.
            pub fn is_not_valid(self) -> bool {
                has_attribute(self.0, &[Kind::NOT, Kind::VALID])
            }

            /// Says whether NOT ENFORCED is written.
            pub fn is_not_enforced(self) -> bool {
                has_attribute(self.0, &[Kind::NOT, Kind::ENFORCED])
            }

            /// Says whether NO INHERIT is written.
            pub fn is_no_inherit(self) -> bool {
                has_attribute(self.0, &[Kind::NO, Kind::INHERIT])
            }

            /// Returns what SQLite does when the constraint is broken.
            pub fn on_conflict(self) -> Option<ConflictClause<'t>> {
                child(self.0)
            }
        }
    )*};
}

named!(
    NotNullConstraint,
    NullConstraint,
    CheckConstraint,
    PrimaryKeyConstraint,
    UniqueConstraint,
    ForeignKeyConstraint,
    ExcludeConstraint,
    NotNullTableConstraint
);

impl<'t> TableConstraint<'t> {
    /// Returns the name that CONSTRAINT gives it.
    pub fn name(self) -> Option<Name<'t>> {
        constraint_name(self.syntax())
    }
}

impl<'t> CheckConstraint<'t> {
    /// Returns the condition.
    pub fn condition(self) -> Option<Expr<'t>> {
        child(self.0)
    }
}

macro_rules! keys {
    ($($view:ident),*) => {$(
        impl<'t> $view<'t> {
            /// Returns the columns with what stands behind them; `None` for a constraint of a
            /// column and for one that takes an index over.
            pub fn elements(self) -> Option<IndexElements<'t>> {
                child(self.0)
            }

            /// Returns the names of the columns.
            pub fn columns(self) -> impl Iterator<Item = Name<'t>> {
                self.elements().into_iter().flat_map(IndexElements::columns)
            }

            /// Returns the name of the index, which MySQL lets one write behind the words.
            pub fn index_name(self) -> Option<Name<'t>> {
                child(self.0)
            }

            /// Returns the index that becomes the constraint: `USING INDEX i`.
            pub fn using_index(self) -> Option<Name<'t>> {
                child(self.0.child(Kind::UsingIndex)?)
            }

            /// Returns the access method.
            pub fn method(self) -> Option<Name<'t>> {
                child(self.0.child(Kind::IndexMethod)?)
            }

            /// Returns the columns that the index carries along.
            pub fn include(self) -> Option<IndexElements<'t>> {
                child(self.0.child(Kind::IncludeClause)?)
            }

            /// Returns `WITH (…)`.
            pub fn parameters(self) -> Option<Parameters<'t>> {
                child(self.0)
            }

            /// Returns the options behind the columns (MySQL).
            pub fn options(self) -> impl Iterator<Item = IndexOption<'t>> {
                children(self.0)
            }
        }
    )*};
}

keys!(PrimaryKeyConstraint, UniqueConstraint);

impl PrimaryKeyConstraint<'_> {
    /// Says whether AUTOINCREMENT is written (SQLite).
    pub fn is_autoincrement(self) -> bool {
        self.0
            .descendants()
            .any(|node| node.kind() == Kind::AutoIncrement)
    }

    /// Says whether DESC is written behind a column's PRIMARY KEY (SQLite).
    pub fn is_descending(self) -> bool {
        has(self.0, Kind::DESC)
    }
}

impl UniqueConstraint<'_> {
    /// Says whether NULLS NOT DISTINCT is written.
    pub fn is_nulls_not_distinct(self) -> bool {
        self.0
            .child(Kind::NullsDistinct)
            .is_some_and(|node| has(node, Kind::NOT))
    }
}

impl<'t> ForeignKeyConstraint<'t> {
    /// Returns the referring columns; none for a constraint of a column.
    pub fn columns(self) -> impl Iterator<Item = Name<'t>> {
        let elements = child::<IndexElements>(self.0)
            .into_iter()
            .flat_map(IndexElements::columns);
        let list = child::<ColumnList>(self.0)
            .into_iter()
            .flat_map(ColumnList::names);
        elements.chain(list)
    }

    /// Returns the name of the index, which MySQL lets one write behind FOREIGN KEY.
    pub fn index_name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns what is referred to.
    pub fn references(self) -> Option<ReferencesClause<'t>> {
        child(self.0)
    }
}

impl<'t> ExcludeConstraint<'t> {
    /// Returns the access method.
    pub fn method(self) -> Option<Name<'t>> {
        child(self.0.child(Kind::IndexMethod)?)
    }

    /// Returns the elements with their operators.
    pub fn elements(self) -> impl Iterator<Item = ExcludeElement<'t>> {
        children(self.0)
    }

    /// Returns the condition of the rows it is about.
    pub fn predicate(self) -> Option<WhereClause<'t>> {
        child(self.0)
    }
}

impl<'t> ExcludeElement<'t> {
    /// Returns the column or expression.
    pub fn element(self) -> Option<IndexElement<'t>> {
        child(self.0)
    }

    /// Returns the operator as written.
    pub fn operator(self) -> Option<&'t str> {
        self.0.child(Kind::OperatorName).map(Node::text)
    }
}

impl<'t> NotNullTableConstraint<'t> {
    /// Returns the column.
    pub fn column(self) -> Option<Name<'t>> {
        child(self.0)
    }
}

impl<'t> PeriodDefinition<'t> {
    /// Returns the name of the period: `SYSTEM_TIME` for the time of the row.
    pub fn name(self) -> Option<Name<'t>> {
        child(self.0)
    }

    /// Returns the columns of start and end.
    pub fn columns(self) -> Option<ColumnList<'t>> {
        child(self.0)
    }
}

impl ConstraintAttribute<'_> {
    /// Says whether the attribute has exactly these words.
    pub fn is(self, words: &[Kind]) -> bool {
        self.0
            .tokens()
            .map(crate::TokenRef::kind)
            .eq(words.iter().copied())
    }
}

impl<'t> ConflictClause<'t> {
    /// Returns what is done: `IGNORE`, `REPLACE`, … as written.
    pub fn resolution(self) -> Option<&'t str> {
        self.0.last_token().map(crate::TokenRef::text)
    }
}
