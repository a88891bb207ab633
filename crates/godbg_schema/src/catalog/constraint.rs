//! Constraints of tables.

use std::fmt;

use godbg_text::SourceRange;

use super::name::QualifiedName;
use super::table::Expression;

/// A constraint with the name that the engine gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// The name as stored; `PRIMARY` for MySQL's primary keys, empty in SQLite where none
    /// is written.
    pub name: String,
    /// What it demands.
    pub kind: ConstraintKind,
    /// `DEFERRABLE`, with `INITIALLY DEFERRED` when the second is set.
    pub deferral: Deferral,
    /// Whether rows that were there before have been checked (`NOT VALID` says no).
    pub is_validated: bool,
    /// Whether new rows are checked (`NOT ENFORCED` says no).
    pub is_enforced: bool,
    /// Whether it comes from a parent table only.
    pub is_inherited: bool,
    /// Where it is written.
    pub origin: Option<SourceRange>,
}

/// When a constraint is checked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Deferral {
    /// With each statement.
    #[default]
    NotDeferrable,
    /// With each statement, unless the transaction puts it off.
    InitiallyImmediate,
    /// At the end of the transaction.
    InitiallyDeferred,
}

/// What a constraint demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConstraintKind {
    /// No two rows agree in these columns, and none is NULL.
    PrimaryKey {
        /// The columns in the order of the key.
        columns: Vec<String>,
    },
    /// No two rows agree in these columns.
    Unique {
        /// The columns in the order of the key.
        columns: Vec<String>,
        /// Whether two NULLs agree (PostgreSQL 15, `NULLS NOT DISTINCT`).
        is_null_one_value: bool,
    },
    /// A row with these values lies in another table.
    ForeignKey(ForeignKey),
    /// The expression is not false.
    Check {
        /// The expression, without the parentheses around it.
        expression: Expression,
        /// Whether child tables get along without it.
        is_no_inherit: bool,
    },
    /// No two rows satisfy all the operators (PostgreSQL).
    Exclude {
        /// What follows `EXCLUDE`.
        definition: Expression,
    },
}

/// A reference to another table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignKey {
    /// The referring columns.
    pub columns: Vec<String>,
    /// The table referred to.
    pub table: QualifiedName,
    /// The columns referred to; the primary key's where the statement names none.
    pub referenced: Vec<String>,
    /// What happens to the row when the other one goes.
    pub on_delete: ReferentialAction,
    /// What happens to the row when the other one's key changes.
    pub on_update: ReferentialAction,
    /// `MATCH FULL`.
    pub is_match_full: bool,
}

/// What a foreign key does when the row referred to changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum ReferentialAction {
    /// Refuse, at the end of the statement or transaction.
    #[default]
    NoAction,
    /// Refuse at once.
    Restrict,
    /// Change or go along.
    Cascade,
    /// Set these columns to NULL; all of them when none is named.
    SetNull(Vec<String>),
    /// Set these columns to their defaults; all of them when none is named.
    SetDefault(Vec<String>),
}

impl ReferentialAction {
    /// Returns the keywords of the action.
    pub fn keywords(&self) -> &'static str {
        match self {
            Self::NoAction => "NO ACTION",
            Self::Restrict => "RESTRICT",
            Self::Cascade => "CASCADE",
            Self::SetNull(_) => "SET NULL",
            Self::SetDefault(_) => "SET DEFAULT",
        }
    }
}

impl fmt::Display for ReferentialAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.keywords())
    }
}

impl Constraint {
    /// Returns a constraint that is checked at once, for all rows.
    pub fn new(name: impl Into<String>, kind: ConstraintKind) -> Self {
        Self {
            name: name.into(),
            kind,
            deferral: Deferral::NotDeferrable,
            is_validated: true,
            is_enforced: true,
            is_inherited: false,
            origin: None,
        }
    }

    /// Returns the columns of a key, in order; for a check and an exclusion none, since they
    /// stand in their text.
    pub fn columns(&self) -> &[String] {
        match &self.kind {
            ConstraintKind::PrimaryKey { columns } | ConstraintKind::Unique { columns, .. } => columns,
            ConstraintKind::ForeignKey(key) => &key.columns,
            ConstraintKind::Check { .. } | ConstraintKind::Exclude { .. } => &[],
        }
    }

    /// Returns the foreign key, if it is one.
    pub fn foreign_key(&self) -> Option<&ForeignKey> {
        match &self.kind {
            ConstraintKind::ForeignKey(key) => Some(key),
            _ => None,
        }
    }

    /// Says whether an index of the same name stands behind it.
    pub fn has_index(&self) -> bool {
        matches!(
            self.kind,
            ConstraintKind::PrimaryKey { .. }
                | ConstraintKind::Unique { .. }
                | ConstraintKind::Exclude { .. }
        )
    }
}
