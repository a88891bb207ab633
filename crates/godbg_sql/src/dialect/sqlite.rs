//! SQLite.
//!
//! Words: each of SQLite's keywords was put into each place of a statement, and the library of
//! version 3.40 asked. Operators: the precedence list of the library's grammar.

use super::features::{Feature as F, FeatureTable, Version};
use super::operators::{Levels, Operators};
use super::statements::{Shape, Statements};
use super::words::{USE_ALIAS, USE_FUNCTION, USE_LABEL, USE_NAME, USE_TABLE_ALIAS, WordTable};
use super::{CaseFolding, Dialect, Lexis, Table};
use crate::Kind as K;

pub(super) static TABLE: Table = Table {
    dialect: Dialect::Sqlite,
    words: &WORDS,
    operators: &OPERATORS,
    features: &FEATURES,
    statements: STATEMENTS,
    lexis: Lexis {
        double_quoted_strings: false,
        backslash_escapes: false,
        backtick_names: true,
        bracket_names: true,
        dollar_strings: false,
        prefixed_strings: false,
        national_and_bit_strings: false,
        nested_comments: false,
        mysql_comments: false,
        custom_operators: false,
        question_operators: false,
        at_variables: false,
        at_placeholders: true,
        digit_names: false,
        open_comment_at_end: true,
        comment_version: 0,
        foreign_comment_versions: (0, 0),
    },
    folding: CaseFolding::Insensitive,
};

static OPERATORS: Operators = Operators::new(
    &Levels {
        not: 6,
        is: 8,
        predicate: 8,
        predicate_operand: 10,
        sign: 24,
        prefix: 24,
        collate: 22,
        at_time_zone: 0,
    },
    &[
        (2, &[K::OR]),
        (4, &[K::AND]),
        (8, &[K::Eq, K::EqEq, K::NotEq]),
        (10, &[K::Less, K::Greater, K::LessEq, K::GreaterEq]),
        (14, &[K::Amp, K::Pipe, K::ShiftLeft, K::ShiftRight]),
        (16, &[K::Plus, K::Minus]),
        (18, &[K::Star, K::Slash, K::Percent]),
        (20, &[K::PipePipe, K::Arrow, K::LongArrow]),
    ],
);

static FEATURES: FeatureTable = FeatureTable::new(&[
    (
        Version::ALWAYS,
        &[
            F::Regexp,
            F::Glob,
            F::Filter,
            F::NaturalJoin,
            F::Windows,
            F::LimitComma,
            F::LimitedChanges,
            F::OnConflict,
            F::Replace,
            F::WithBeforeChanges,
            F::UpdateFrom,
            F::TableFunctions,
            F::IndexedBy,
            F::SubqueryWithoutAlias,
            F::ExceptIntersect,
            F::ValuesQuery,
            F::RowValues,
            F::NullsOrder,
            F::DefaultValues,
            F::InWithoutBrackets,
            F::NotNullOperator,
        ],
    ),
    (
        Version::new(3, 35),
        &[
            F::InsertReturning,
            F::UpdateReturning,
            F::DeleteReturning,
            F::MaterializedCte,
        ],
    ),
    (Version::new(3, 37), &[F::StrictTables]),
    (Version::new(3, 38), &[F::JsonArrows]),
    (Version::new(3, 39), &[F::FullJoin, F::IsDistinctFrom]),
    (Version::new(3, 44), &[F::AggregateOrderBy]),
    (Version::new(3, 46), &[F::NumberPrefixes]),
]);

static WORDS: WordTable = WordTable::new(&[
    // The call forms of these are grammar of their own.
    (0, &[K::ALL, K::DISTINCT, K::NOT]),
    (
        0,
        &[
            K::ADD,
            K::ALTER,
            K::AND,
            K::AS,
            K::AUTOINCREMENT,
            K::BETWEEN,
            K::CASE,
            K::CHECK,
            K::COLLATE,
            K::COMMIT,
            K::CONSTRAINT,
            K::CREATE,
            K::DEFAULT,
            K::DEFERRABLE,
            K::DELETE,
            K::DROP,
            K::ELSE,
            K::ESCAPE,
            K::EXCEPT,
            K::EXISTS,
            K::FOREIGN,
            K::FROM,
            K::GROUP,
            K::HAVING,
            K::IN,
            K::INDEX,
            K::INSERT,
            K::INTERSECT,
            K::INTO,
            K::IS,
            K::JOIN,
            K::LIMIT,
            K::NOTHING,
            K::NULL,
            K::ON,
            K::OR,
            K::ORDER,
            K::PRIMARY,
            K::REFERENCES,
            K::RETURNING,
            K::SELECT,
            K::SET,
            K::TABLE,
            K::THEN,
            K::TO,
            K::TRANSACTION,
            K::UNION,
            K::UNIQUE,
            K::UPDATE,
            K::USING,
            K::VALUES,
            K::WHEN,
            K::WHERE,
        ],
    ),
    (USE_ALIAS, &[K::ISNULL, K::NOTNULL]),
    (
        USE_NAME | USE_ALIAS | USE_LABEL | USE_TABLE_ALIAS,
        &[
            K::CAST,
            K::CURRENT_DATE,
            K::CURRENT_TIME,
            K::CURRENT_TIMESTAMP,
            K::RAISE,
        ],
    ),
    (USE_NAME | USE_FUNCTION | USE_LABEL, &[K::INDEXED]),
    (
        USE_NAME | USE_FUNCTION | USE_LABEL | USE_TABLE_ALIAS,
        &[K::GLOB, K::LIKE, K::MATCH, K::REGEXP],
    ),
    (
        USE_NAME | USE_LABEL,
        &[
            K::CROSS,
            K::FULL,
            K::INNER,
            K::LEFT,
            K::NATURAL,
            K::OUTER,
            K::RIGHT,
        ],
    ),
]);

/// Statements that are neither queries nor changes.
const STATEMENTS: &Statements = &[
    (&[K::BEGIN], Shape::Transaction),
    (&[K::COMMIT], Shape::Transaction),
    (&[K::END], Shape::Transaction),
    (&[K::ROLLBACK], Shape::Transaction),
    (&[K::SAVEPOINT], Shape::Transaction),
    (&[K::RELEASE], Shape::Transaction),
    (&[K::EXPLAIN], Shape::Explain),
    (&[K::PRAGMA], Shape::Pragma),
    (&[K::ATTACH], Shape::Attach),
    (&[K::DETACH], Shape::Tokens),
    (&[K::VACUUM], Shape::Tokens),
    (&[K::ANALYZE], Shape::Tokens),
];
