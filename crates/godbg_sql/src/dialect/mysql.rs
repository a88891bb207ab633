//! MySQL.
//!
//! Words: the reserved words of MySQL 9 where they differ from MariaDB's (MySQL manual,
//! "Keywords and Reserved Words"). Operators: the precedence list of the manual.

use super::features::{Feature as F, FeatureTable, Version};
use super::operators::{Levels, Operators, unchained};
use super::words::{USE_FUNCTION, USE_ORDINARY, WordTable};
use super::{CaseFolding, Dialect, Lexis, Table, mariadb};
use crate::Kind as K;

pub(super) static TABLE: Table = Table {
    dialect: Dialect::MySql,
    words: &WORDS,
    operators: &OPERATORS,
    features: &FEATURES,
    lexis: LEXIS,
    folding: CaseFolding::Insensitive,
};

pub(super) const LEXIS: Lexis = Lexis {
    double_quoted_strings: true,
    backslash_escapes: true,
    backtick_names: true,
    bracket_names: false,
    dollar_strings: false,
    prefixed_strings: false,
    national_and_bit_strings: true,
    nested_comments: false,
    mysql_comments: true,
    custom_operators: false,
    question_operators: false,
    at_variables: true,
    at_placeholders: false,
    digit_names: true,
    open_comment_at_end: false,
    comment_version: 99_999,
    foreign_comment_versions: (0, 0),
};

static OPERATORS: Operators = operators();

/// The operators of MySQL and MariaDB.
pub(super) const fn operators() -> Operators {
    Operators::new(
        &Levels {
            not: 8,
            is: 10,
            predicate: 12,
            predicate_operand: 14,
            sign: 26,
            prefix: 26,
            collate: 28,
            at_time_zone: 0,
        },
        &[
            (2, &[K::OR, K::PipePipe]),
            (4, &[K::XOR]),
            (6, &[K::AND, K::AmpAmp]),
            (
                10,
                &[
                    K::Eq,
                    K::NullSafeEq,
                    K::NotEq,
                    K::Less,
                    K::Greater,
                    K::LessEq,
                    K::GreaterEq,
                ],
            ),
            (14, &[K::Pipe]),
            (16, &[K::Amp]),
            (18, &[K::ShiftLeft, K::ShiftRight]),
            (20, &[K::Plus, K::Minus]),
            (22, &[K::Star, K::Slash, K::Percent, K::DIV, K::MOD]),
            (24, &[K::Caret]),
            (unchained(30), &[K::Arrow, K::LongArrow]),
        ],
    )
}

/// What MySQL and MariaDB have in common.
pub(super) const COMMON_FEATURES: &[F] = &[
    F::Regexp,
    F::WordOperators,
    F::StraightJoin,
    F::NaturalJoin,
    F::WithRollup,
    F::Windows,
    F::LimitComma,
    F::LimitedChanges,
    F::Locking,
    F::OnDuplicateKey,
    F::Replace,
    F::MultiTableUpdate,
    F::DeleteUsing,
    F::MultiTableDelete,
    F::IndexHints,
    F::SelectInto,
    F::MatchAgainst,
    F::VariableAssignment,
    F::AdjacentStrings,
    F::RowValues,
    F::IntervalUnits,
    F::JsonArrows,
];

static FEATURES: FeatureTable = FeatureTable::new(&[
    (Version::ALWAYS, COMMON_FEATURES),
    (
        Version::new(8, 0),
        &[
            F::WithBeforeChanges,
            F::SkipLocked,
            F::JsonTable,
            F::Lateral,
            F::MemberOf,
            F::TableStatement,
            F::ValuesQuery,
            F::ValuesRowKeyword,
            F::ExceptIntersect,
            F::ExceptAll,
            F::GroupingSets,
        ],
    ),
]);

static WORDS: WordTable = WordTable::new(&mariadb::WORD_GROUPS).with(&[
    (
        0,
        &[
            K::CUBE,
            K::EMPTY,
            K::FUNCTION,
            K::GENERATED,
            K::GET,
            K::GROUPS,
            K::IO_AFTER_GTIDS,
            K::IO_BEFORE_GTIDS,
            K::LATERAL,
            K::MASTER_BIND,
            K::OF,
            K::OPTIMIZER_COSTS,
            K::STORED,
            K::SYSTEM,
            K::VIRTUAL,
            K::WINDOW,
            K::MANUAL,
            K::PARALLEL,
            K::QUALIFY,
            K::TABLESAMPLE,
            K::LIBRARY,
            K::PARTITION,
            K::JSON_TABLE,
            K::FALSE,
            K::TRUE,
            K::ROW,
            K::DUAL,
        ],
    ),
    (
        USE_FUNCTION,
        &[
            K::CUME_DIST,
            K::DENSE_RANK,
            K::FIRST_VALUE,
            K::GROUPING,
            K::LAG,
            K::LAST_VALUE,
            K::LEAD,
            K::NTH_VALUE,
            K::NTILE,
            K::PERCENT_RANK,
            K::RANK,
            K::ROW_NUMBER,
            K::CURRENT_USER,
        ],
    ),
    (
        USE_ORDINARY,
        &[
            K::CURRENT_ROLE,
            K::DELETE_DOMAIN_ID,
            K::DO_DOMAIN_IDS,
            K::IGNORE_DOMAIN_IDS,
            K::MASTER_DEMOTE_TO_REPLICA,
            K::MASTER_DEMOTE_TO_SLAVE,
            K::OFFSET,
            K::PAGE_CHECKSUM,
            K::PARSE_VCOL_EXPR,
            K::PORTION,
            K::REF_SYSTEM_ID,
            K::RETURNING,
            K::STATS_AUTO_RECALC,
            K::STATS_PERSISTENT,
            K::STATS_SAMPLE_PAGES,
        ],
    ),
]);
