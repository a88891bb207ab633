//! Constructs that some dialects have, each with the version that brought it.

/// A version of an engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Version {
    /// The first number.
    pub major: u16,
    /// The second number.
    pub minor: u16,
}

impl Version {
    /// A version so old that every supported server has what it brought.
    pub const ALWAYS: Self = Self::new(0, 0);

    /// Returns the version `major.minor`.
    pub const fn new(major: u16, minor: u16) -> Self {
        Self { major, minor }
    }

    /// Reads `15`, `10.11`, `8.0.36`, `3.40.1`; what follows the second number is left out.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let major = parts.next()?.trim().parse().ok()?;
        let minor = match parts.next() {
            None => 0,
            Some(part) => {
                let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                part[..digits].parse().ok()?
            }
        };
        Some(Self { major, minor })
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.minor == 0 && self.major >= 10 {
            write!(f, "{}", self.major)
        } else {
            write!(f, "{}.{}", self.major, self.minor)
        }
    }
}

macro_rules! features {
    ($($(#[doc = $doc:literal])* $feature:ident,)*) => {
        /// A construct that not every dialect, or not every version of it, has.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Feature {
            $($(#[doc = $doc])* $feature,)*
        }

        const COUNT: usize = [$(Feature::$feature),*].len();

        impl Feature {
            /// All constructs.
            pub const ALL: &'static [Self] = &[$(Self::$feature),*];

            /// Returns what the feature is, for a message.
            pub const fn title(self) -> &'static str {
                match self {
                    $(Self::$feature => first([$($doc),*]),)*
                }
            }
        }
    };
}

const fn first<const N: usize>(docs: [&'static str; N]) -> &'static str {
    docs[0].trim_ascii()
}

// The first line of each is shown to users.
features! {
    /// DISTINCT ON
    DistinctOn,
    /// LATERAL
    Lateral,
    /// ILIKE and SIMILAR TO
    Ilike,
    /// REGEXP and RLIKE
    Regexp,
    /// GLOB and MATCH
    Glob,
    /// casts with `::`
    ColonCast,
    /// arrays and subscripts
    Arrays,
    /// AT TIME ZONE
    AtTimeZone,
    /// XOR, DIV and MOD as operators
    WordOperators,
    /// FILTER after an aggregate
    Filter,
    /// FULL JOIN
    FullJoin,
    /// `STRAIGHT_JOIN`
    StraightJoin,
    /// NATURAL FULL and other outer natural joins
    NaturalJoin,
    /// GROUPING SETS, ROLLUP and CUBE
    GroupingSets,
    /// WITH ROLLUP
    WithRollup,
    /// the WINDOW clause
    Windows,
    /// FETCH FIRST
    FetchFirst,
    /// LIMIT offset, count
    LimitComma,
    /// LIMIT for UPDATE and DELETE
    LimitedChanges,
    /// FOR UPDATE and FOR SHARE
    Locking,
    /// SKIP LOCKED
    SkipLocked,
    /// RETURNING for INSERT
    InsertReturning,
    /// RETURNING for UPDATE
    UpdateReturning,
    /// RETURNING for DELETE
    DeleteReturning,
    /// RETURNING for MERGE
    MergeReturning,
    /// old and new rows in RETURNING
    ReturningOldNew,
    /// ON CONFLICT
    OnConflict,
    /// ON DUPLICATE KEY UPDATE
    OnDuplicateKey,
    /// REPLACE
    Replace,
    /// MERGE
    Merge,
    /// WHEN NOT MATCHED BY SOURCE
    MergeBySource,
    /// data changes inside WITH
    ModifyingCtes,
    /// WITH before INSERT, UPDATE and DELETE
    WithBeforeChanges,
    /// FROM in UPDATE
    UpdateFrom,
    /// UPDATE of several tables
    MultiTableUpdate,
    /// DELETE … USING
    DeleteUsing,
    /// DELETE from several tables
    MultiTableDelete,
    /// MATERIALIZED common table expressions
    MaterializedCte,
    /// SEARCH and CYCLE clauses
    SearchCycle,
    /// `JSON_TABLE`
    JsonTable,
    /// XML functions and XMLTABLE
    Xml,
    /// SQL/JSON functions
    SqlJson,
    /// IS JSON
    IsJson,
    /// ROWS FROM and WITH ORDINALITY
    RowsFrom,
    /// functions in FROM
    TableFunctions,
    /// TABLESAMPLE
    TableSample,
    /// index hints
    IndexHints,
    /// INDEXED BY
    IndexedBy,
    /// subqueries in FROM without an alias
    SubqueryWithoutAlias,
    /// EXCEPT and INTERSECT
    ExceptIntersect,
    /// EXCEPT ALL and INTERSECT ALL
    ExceptAll,
    /// the TABLE statement
    TableStatement,
    /// VALUES as a query
    ValuesQuery,
    /// rows of VALUES that begin with ROW
    ValuesRowKeyword,
    /// SELECT … INTO
    SelectInto,
    /// an empty list of selected items
    EmptySelectList,
    /// `FOR SYSTEM_TIME`
    SystemTime,
    /// MATCH … AGAINST
    MatchAgainst,
    /// assignment to variables in expressions
    VariableAssignment,
    /// strings next to each other
    AdjacentStrings,
    /// row values
    RowValues,
    /// IS DISTINCT FROM
    IsDistinctFrom,
    /// NULLS FIRST and NULLS LAST
    NullsOrder,
    /// the INTERVAL unit syntax
    IntervalUnits,
    /// underscores and prefixes in numbers
    NumberPrefixes,
    /// ORDER BY among the arguments of a function
    AggregateOrderBy,
    /// DEFAULT VALUES
    DefaultValues,
    /// `->` and `->>`
    JsonArrows,
    /// IN without brackets
    InWithoutBrackets,
    /// the NOTNULL operator
    NotNullOperator,
    /// user-defined operators
    CustomOperators,
    /// MEMBER OF
    MemberOf,
    /// NULLS NOT DISTINCT
    NullsNotDistinct,
    /// virtual generated columns
    VirtualColumns,
    /// WITHOUT OVERLAPS and PERIOD in keys
    TemporalKeys,
    /// ENFORCED and NOT ENFORCED
    NotEnforced,
    /// NOT NULL as a constraint of the table
    TableNotNull,
    /// SET EXPRESSION
    SetExpression,
    /// COMPRESSION of a column
    ColumnCompression,
    /// STORAGE in the definition of a column
    ColumnStorage,
    /// DETACH PARTITION … CONCURRENTLY
    DetachConcurrently,
    /// CREATE OR REPLACE TRIGGER
    ReplaceTrigger,
    /// bodies of routines that are no strings
    StandardBodies,
    /// columns behind SET NULL and SET DEFAULT
    SetColumnsOnDelete,
    /// STRICT tables
    StrictTables,
    /// VECTOR indexes
    VectorIndexes,
    /// QUALIFY
    Qualify,
    /// WITH
    CommonTableExpressions,
    /// FETCH … WITH TIES
    WithTies,
    /// ALL and DISTINCT behind GROUP BY
    GroupByQuantifier,
    /// an alias behind USING
    JoinUsingAlias,
    /// IS NORMALIZED
    Normalized,
    /// AT LOCAL
    AtLocal,
    /// SQL/JSON query functions
    SqlJsonQuery,
    /// DROP COLUMN
    DropColumn,
    /// an alias for the table of DELETE
    DeleteAlias,
    /// names for the new row behind VALUES
    RowAlias,
}

/// Since when each feature exists.
pub(crate) struct FeatureTable([Option<Version>; COUNT]);

impl FeatureTable {
    /// Builds the table from groups of features with the same version.
    pub(super) const fn new(groups: &[(Version, &[Feature])]) -> Self {
        let mut table = [None; COUNT];
        let mut group = 0;
        while group < groups.len() {
            let (version, features) = groups[group];
            let mut index = 0;
            while index < features.len() {
                table[features[index] as usize] = Some(version);
                index += 1;
            }
            group += 1;
        }
        Self(table)
    }

    /// Returns the version that brought a feature.
    #[inline]
    pub(crate) const fn since(&self, feature: Feature) -> Option<Version> {
        self.0[feature as usize]
    }
}
