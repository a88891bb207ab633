//! The kinds of tokens and nodes of SQL trees, in one enum.
//!
//! Keywords are spelt in capitals (`SELECT` is the word), tokens and nodes in camel case
//! (`Select` is the node). Whether a word is reserved is a matter of the dialect.

use godbg_syntax::SyntaxKind;

macro_rules! kinds {
    (
        tokens { $($(#[doc = $doc:literal])* $token:ident,)* }
        keywords { $($keyword:ident),* $(,)? }
        nodes { $($(#[doc = $node_doc:literal])* $node:ident,)* }
    ) => {
        /// The kind of a token or a node.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u16)]
        #[expect(non_camel_case_types, reason = "a keyword's kind is spelt as the keyword")]
        pub enum Kind {
            $($(#[doc = $doc])* $token,)*
            $(#[doc = concat!("The word `", stringify!($keyword), "`.")] $keyword,)*
            $($(#[doc = $node_doc])* $node,)*
        }

        /// The keywords of all dialects in alphabetical order, with their kinds.
        pub(crate) const KEYWORDS: &[(&str, Kind)] = &[$((stringify!($keyword), Kind::$keyword)),*];

        #[expect(clippy::cast_possible_truncation, reason = "there are about a hundred")]
        const TOKEN_COUNT: u16 = [$(Kind::$token),*].len() as u16;

        impl Kind {
            /// How many kinds there are.
            pub(crate) const KINDS: usize = [$(Kind::$token,)* $(Kind::$keyword,)* $(Kind::$node,)*].len();
        }
    };
}

impl Kind {
    /// Says whether tokens of this kind are words that some dialect has as a keyword.
    #[inline]
    pub const fn is_keyword(self) -> bool {
        let index = self as u16;
        index >= TOKEN_COUNT && index < TOKEN_COUNT + KEYWORD_COUNT
    }

    /// Returns the place of a keyword in [`KEYWORDS`].
    #[inline]
    pub(crate) const fn keyword_index(self) -> Option<usize> {
        if self.is_keyword() {
            Some((self as u16 - TOKEN_COUNT) as usize)
        } else {
            None
        }
    }

    /// Says whether this is the kind of a node.
    pub const fn is_node(self) -> bool {
        self as u16 >= TOKEN_COUNT + KEYWORD_COUNT
    }

    /// Returns the keyword's spelling in capitals, `None` for anything else.
    pub fn keyword(self) -> Option<&'static str> {
        self.keyword_index().map(|index| KEYWORDS[index].0)
    }
}

/// How many keywords there are.
#[expect(clippy::cast_possible_truncation, reason = "there are about a thousand")]
pub(crate) const KEYWORD_COUNT: u16 = KEYWORDS.len() as u16;

impl SyntaxKind for Kind {
    const END: Self = Kind::EndOfText;

    #[inline]
    fn is_trivia(self) -> bool {
        (self as u16) < Kind::EndOfText as u16
    }
}

kinds! {
tokens {
    // Trivia comes first; see `is_trivia`.
    /// Spaces, tabs, line ends.
    Whitespace,
    /// `-- …` or `# …` up to the line end.
    LineComment,
    /// `/* … */`.
    BlockComment,
    /// `/*+ … */`: optimizer hints.
    HintComment,
    /// `/*!`, `/*!50001` or `/*M!100100`, whose contents the engine runs.
    VersionOpen,
    /// The `*/` that ends what [`Kind::VersionOpen`] began.
    VersionClose,
    /// A block comment without end.
    UnterminatedComment,
    /// The end of the text.
    EndOfText,
    /// A word that is no keyword of any dialect.
    Ident,
    /// A quoted name: `"…"`, `` `…` `` or `[…]` as the dialect has it.
    QuotedIdent,
    /// `U&"…"`.
    UnicodeIdent,
    /// A name with a hole glued to it: `prefix_⟨x⟩`.
    HoleIdent,
    /// A Go value spliced in.
    Hole,
    /// `'…'`; in MySQL also `"…"`.
    String,
    /// `E'…'`.
    EscapeString,
    /// `N'…'`.
    NationalString,
    /// `U&'…'`.
    UnicodeString,
    /// `B'…'`.
    BitString,
    /// `X'…'`.
    HexString,
    /// `$tag$…$tag$`.
    DollarString,
    /// `_utf8mb4`, before a string in MySQL.
    Introducer,
    /// A quoted thing without end.
    UnterminatedString,
    /// Digits only.
    Integer,
    /// A number with a point or an exponent.
    Decimal,
    /// `0x1F`, `0b01`, `0o17`.
    RadixInteger,
    /// A number that runs into a word: `1abc`.
    BadNumber,
    /// `$1`, `?`, `?1`, `:name`, or a spelling with a hole: `$⟨n⟩`.
    Placeholder,
    /// A `?` that may be a placeholder or an operator.
    Question,
    /// `@name`.
    UserVariable,
    /// `@@name`.
    SystemVariable,
    /// `(`
    LParen,
    /// `)`
    RParen,
    /// `[`
    LBracket,
    /// `]`
    RBracket,
    /// `{`
    LBrace,
    /// `}`
    RBrace,
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `.`
    Dot,
    /// `..`
    DotDot,
    /// `:`
    Colon,
    /// `::`
    ColonColon,
    /// `:=`
    ColonEq,
    /// `=>`
    FatArrow,
    /// `=`
    Eq,
    /// `==`
    EqEq,
    /// `<>` or `!=`
    NotEq,
    /// `<=>`
    NullSafeEq,
    /// `<`
    Less,
    /// `>`
    Greater,
    /// `<=`
    LessEq,
    /// `>=`
    GreaterEq,
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Star,
    /// `/`
    Slash,
    /// `%`
    Percent,
    /// `^`
    Caret,
    /// `&`
    Amp,
    /// `&&`
    AmpAmp,
    /// `|`
    Pipe,
    /// `||`
    PipePipe,
    /// `~`
    Tilde,
    /// `!`
    Bang,
    /// `<<`
    ShiftLeft,
    /// `>>`
    ShiftRight,
    /// `->`
    Arrow,
    /// `->>`
    LongArrow,
    /// Any other operator: PostgreSQL lets users define them.
    Operator,
    /// A byte that no token begins with.
    Unknown,
}
keywords {
    ABORT, ABSENT, ABSOLUTE, ACCESS, ACCESSIBLE, ACCOUNT, ACTION, ACTIVE, ADD, ADDDATE, ADMIN, AFTER,
    AGAINST, AGGREGATE, ALGORITHM, ALL, ALSO, ALTER, ALWAYS, ANALYSE, ANALYZE, AND, ANTI, ANY, ARRAY,
    AS, ASC, ASCII, ASENSITIVE, ASSERTION, ASSIGNMENT, ASYMMETRIC, AT, ATOMIC, ATTACH, ATTRIBUTE,
    AUTHORIZATION, AUTHORS, AUTO, AUTOEXTEND_SIZE, AUTOINCREMENT, AUTO_INCREMENT, AVG, AVG_ROW_LENGTH,
    BACKUP, BACKWARD, BEFORE, BEGIN, BERNOULLI, BETWEEN, BIGINT, BINARY, BINLOG, BIT, BIT_AND, BIT_OR,
    BIT_XOR, BLOB, BLOCK, BODY, BOOL, BOOLEAN, BOTH, BREADTH, BTREE, BUCKETS, BY, BYTE, CACHE, CALL,
    CALLED, CASCADE, CASCADED, CASE, CAST, CATALOG, CATALOG_NAME, CHAIN, CHANGE, CHANGED, CHANNEL, CHAR,
    CHARACTER, CHARACTERISTICS, CHARSET, CHECK, CHECKPOINT, CHECKSUM, CIPHER, CLASS, CLASS_ORIGIN,
    CLIENT, CLOB, CLONE, CLOSE, CLUSTER, COALESCE, CODE, COLLATE, COLLATION, COLUMN, COLUMNS,
    COLUMN_ADD, COLUMN_CHECK, COLUMN_CREATE, COLUMN_DELETE, COLUMN_GET, COLUMN_NAME, COMMENT, COMMENTS,
    COMMIT, COMMITTED, COMPACT, COMPLETION, COMPONENT, COMPRESSED, COMPRESSION, CONCURRENT,
    CONCURRENTLY, CONDITION, CONDITIONAL, CONFIGURATION, CONFLICT, CONNECTION, CONSISTENT, CONSTRAINT,
    CONSTRAINTS, CONSTRAINT_CATALOG, CONSTRAINT_NAME, CONSTRAINT_SCHEMA, CONTAINS, CONTENT, CONTEXT,
    CONTINUE, CONTRIBUTORS, CONVERSION, CONVERT, COPY, COST, COUNT, CPU, CREATE, CROSS, CSV, CUBE,
    CUME_DIST, CURDATE, CURRENT, CURRENT_CATALOG, CURRENT_DATE, CURRENT_POS, CURRENT_ROLE,
    CURRENT_SCHEMA, CURRENT_TIME, CURRENT_TIMESTAMP, CURRENT_USER, CURSOR, CURSOR_NAME, CURTIME, CYCLE,
    DATA, DATABASE, DATABASES, DATAFILE, DATE, DATETIME, DATE_ADD, DATE_SUB, DAY, DAY_HOUR,
    DAY_MICROSECOND, DAY_MINUTE, DAY_SECOND, DEALLOCATE, DEC, DECIMAL, DECLARE, DEFAULT, DEFAULTS,
    DEFERRABLE, DEFERRED, DEFINER, DEFINITION, DELAYED, DELAY_KEY_WRITE, DELETE, DELETE_DOMAIN_ID,
    DELIMITER, DELIMITERS, DENSE_RANK, DEPENDS, DEPTH, DESC, DESCRIBE, DESCRIPTION, DES_KEY_FILE,
    DETACH, DETERMINISTIC, DIAGNOSTICS, DICTIONARY, DIRECTORY, DISABLE, DISCARD, DISK, DISTINCT,
    DISTINCTROW, DIV, DO, DOCUMENT, DOMAIN, DOUBLE, DO_DOMAIN_IDS, DROP, DUAL, DUMPFILE, DUPLICATE,
    DYNAMIC, EACH, ELSE, ELSEIF, ELSIF, EMPTY, ENABLE, ENCLOSED, ENCODING, ENCRYPTED, END, ENDS,
    ENFORCED, ENGINE, ENGINES, ENUM, ERROR, ERRORS, ESCAPE, ESCAPED, EVENT, EVENTS, EVERY, EXAMINED,
    EXCEPT, EXCEPTION, EXCHANGE, EXCLUDE, EXCLUDING, EXCLUSIVE, EXECUTE, EXISTS, EXIT, EXPANSION,
    EXPIRE, EXPLAIN, EXPORT, EXPRESSION, EXTENDED, EXTENSION, EXTENT_SIZE, EXTERNAL, EXTRACT, FAIL,
    FALSE, FAMILY, FAST, FAULTS, FEDERATED, FETCH, FIELDS, FILE, FILTER, FINALIZE, FIRST, FIRST_VALUE,
    FIXED, FLOAT, FLOAT4, FLOAT8, FLUSH, FOLLOWING, FOLLOWS, FOR, FORCE, FOREIGN, FORMAT, FORWARD,
    FOUND, FREEZE, FROM, FULL, FULLTEXT, FUNCTION, FUNCTIONS, GENERAL, GENERATED, GEOMETRY, GET,
    GET_FORMAT, GLOB, GLOBAL, GOTO, GRANT, GRANTED, GRANTS, GREATEST, GROUP, GROUPING, GROUPS,
    GROUP_CONCAT, HANDLER, HARD, HASH, HAVING, HEADER, HELP, HIGH_PRIORITY, HISTOGRAM, HISTORY, HOLD,
    HOST, HOSTS, HOUR, HOUR_MICROSECOND, HOUR_MINUTE, HOUR_SECOND, ID, IDENTIFIED, IDENTITY, IF, IGNORE,
    IGNORED, IGNORE_DOMAIN_IDS, IGNORE_SERVER_IDS, ILIKE, IMMEDIATE, IMMUTABLE, IMPLICIT, IMPORT, IN,
    INACTIVE, INCLUDE, INCLUDING, INCREMENT, INDENT, INDEX, INDEXED, INDEXES, INET4, INET6, INFILE,
    INHERIT, INHERITS, INITIALLY, INITIAL_SIZE, INLINE, INNER, INOUT, INPLACE, INPUT, INSENSITIVE,
    INSERT, INSERT_METHOD, INSTALL, INSTANT, INSTEAD, INT, INT1, INT2, INT3, INT4, INT8, INTEGER,
    INTERSECT, INTERVAL, INTO, INVISIBLE, INVOKER, IO, IO_AFTER_GTIDS, IO_BEFORE_GTIDS, IO_THREAD, IPC,
    IS, ISNULL, ISOLATION, ISOPEN, ISSUER, ITERATE, JOIN, JSON, JSON_ARRAY, JSON_ARRAYAGG, JSON_EXISTS,
    JSON_OBJECT, JSON_OBJECTAGG, JSON_QUERY, JSON_SCALAR, JSON_SERIALIZE, JSON_TABLE, JSON_VALUE, KEEP,
    KEY, KEYS, KEY_BLOCK_SIZE, KILL, LABEL, LAG, LANGUAGE, LARGE, LAST, LASTVAL, LAST_VALUE, LATERAL,
    LEAD, LEADING, LEAKPROOF, LEAST, LEAVE, LEAVES, LEFT, LESS, LEVEL, LIBRARY, LIKE, LIMIT, LINEAR,
    LINES, LINESTRING, LIST, LISTEN, LOAD, LOCAL, LOCALTIME, LOCALTIMESTAMP, LOCATION, LOCK, LOCKED,
    LOCKS, LOGFILE, LOGGED, LOGS, LONG, LONGBLOB, LONGTEXT, LOOP, LOW_PRIORITY, LSN, MANUAL, MAPPING,
    MASTER, MASTER_BIND, MASTER_CONNECT_RETRY, MASTER_DELAY, MASTER_DEMOTE_TO_REPLICA,
    MASTER_DEMOTE_TO_SLAVE, MASTER_GTID_POS, MASTER_HEARTBEAT_PERIOD, MASTER_HOST, MASTER_LOG_FILE,
    MASTER_LOG_POS, MASTER_PASSWORD, MASTER_PORT, MASTER_SERVER_ID, MASTER_SSL, MASTER_SSL_CA,
    MASTER_SSL_CAPATH, MASTER_SSL_CERT, MASTER_SSL_CIPHER, MASTER_SSL_CRL, MASTER_SSL_CRLPATH,
    MASTER_SSL_KEY, MASTER_SSL_VERIFY_SERVER_CERT, MASTER_USER, MASTER_USE_GTID, MATCH, MATCHED,
    MATERIALIZED, MAX, MAXVALUE, MAX_CONNECTIONS_PER_HOUR, MAX_QUERIES_PER_HOUR, MAX_ROWS, MAX_SIZE,
    MAX_STATEMENT_TIME, MAX_UPDATES_PER_HOUR, MAX_USER_CONNECTIONS, MEDIUM, MEDIUMBLOB, MEDIUMINT,
    MEDIUMTEXT, MEMBER, MEMORY, MERGE, MERGE_ACTION, MESSAGE_TEXT, METHOD, MICROSECOND, MIDDLEINT,
    MIGRATE, MIN, MINUS, MINUTE, MINUTE_MICROSECOND, MINUTE_SECOND, MINVALUE, MIN_ROWS, MOD, MODE,
    MODIFIES, MODIFY, MONITOR, MONTH, MOVE, MUTEX, MYSQL, MYSQL_ERRNO, NAME, NAMES, NATIONAL, NATURAL,
    NCHAR, NESTED, NEVER, NEW, NEXT, NEXTVAL, NFC, NFD, NFKC, NFKD, NO, NOCACHE, NOCYCLE, NODEGROUP,
    NOMAXVALUE, NOMINVALUE, NONE, NORMALIZE, NORMALIZED, NOT, NOTFOUND, NOTHING, NOTIFY, NOTNULL,
    NOWAIT, NO_WAIT, NO_WRITE_TO_BINLOG, NTH_VALUE, NTILE, NULL, NULLIF, NULLS, NUMBER, NUMERIC,
    NVARCHAR, OBJECT, OBJECTS, OF, OFF, OFFSET, OIDS, OJ, OLD, OLD_PASSWORD, OMIT, ON, ONE, ONLINE,
    ONLY, OPEN, OPERATOR, OPTIMIZE, OPTIMIZER_COSTS, OPTION, OPTIONAL, OPTIONALLY, OPTIONS, OR, ORDER,
    ORDINALITY, ORGANIZATION, OTHERS, OUT, OUTER, OUTFILE, OVER, OVERLAPS, OVERLAY, OVERRIDING, OWNED,
    OWNER, PACKAGE, PACK_KEYS, PAGE, PAGE_CHECKSUM, PARALLEL, PARAMETER, PARSER, PARSE_VCOL_EXPR,
    PARTIAL, PARTITION, PARTITIONING, PARTITIONS, PASSING, PASSWORD, PATH, PERCENT_RANK, PERIOD,
    PERSISTENT, PHASE, PLACING, PLAN, PLANS, PLUGIN, PLUGINS, POINT, POLICY, POLYGON, PORT, PORTION,
    POSITION, PRAGMA, PRECEDES, PRECEDING, PRECISION, PREPARE, PREPARED, PRESERVE, PREV, PREVIOUS,
    PRIMARY, PRIOR, PRIVILEGES, PROCEDURAL, PROCEDURE, PROCEDURES, PROCESS, PROCESSLIST, PROFILE,
    PROFILES, PROGRAM, PROXY, PUBLICATION, PURGE, QUALIFY, QUARTER, QUERY, QUICK, QUOTE, QUOTES, RAISE,
    RANGE, RANK, RAW, READ, READS, READ_ONLY, READ_WRITE, REAL, REASSIGN, REBUILD, RECHECK, RECOVER,
    RECURSIVE, REDOFILE, REDO_BUFFER_SIZE, REDUNDANT, REF, REFERENCE, REFERENCES, REFERENCING, REFRESH,
    REF_SYSTEM_ID, REGEXP, REINDEX, RELATIVE, RELAY, RELAYLOG, RELAY_LOG_FILE, RELAY_LOG_POS,
    RELAY_THREAD, RELEASE, RELOAD, REMOVE, RENAME, REORGANIZE, REPAIR, REPEAT, REPEATABLE, REPLACE,
    REPLAY, REPLICA, REPLICAS, REPLICATION, REPLICA_POS, REQUIRE, RESET, RESIGNAL, RESOURCE, RESPECT,
    RESTART, RESTORE, RESTRICT, RESUME, RETAIN, RETURN, RETURNED_SQLSTATE, RETURNING, RETURNS, REUSE,
    REVERSE, REVOKE, RIGHT, RLIKE, ROLE, ROLLBACK, ROLLUP, ROUTINE, ROUTINES, ROW, ROWCOUNT, ROWID,
    ROWNUM, ROWS, ROWTYPE, ROW_COUNT, ROW_FORMAT, ROW_NUMBER, RTREE, RULE, SAVEPOINT, SCALAR, SCHEDULE,
    SCHEMA, SCHEMAS, SCHEMA_NAME, SCROLL, SEARCH, SECOND, SECONDARY, SECONDARY_ENGINE, SECONDARY_LOAD,
    SECONDARY_UNLOAD, SECOND_MICROSECOND, SECURITY, SELECT, SENSITIVE, SEPARATOR, SEQUENCE, SEQUENCES,
    SERIAL, SERIALIZABLE, SERVER, SESSION, SESSION_USER, SET, SETOF, SETS, SETVAL, SHARE, SHARED, SHOW,
    SHUTDOWN, SIGNAL, SIGNED, SIMILAR, SIMPLE, SKIP, SLAVE, SLAVES, SLAVE_POS, SLOW, SMALLINT, SNAPSHOT,
    SOCKET, SOFT, SOME, SONAME, SOUNDS, SOURCE, SPATIAL, SPECIFIC, SQL, SQLEXCEPTION, SQLSTATE,
    SQLWARNING, SQL_BIG_RESULT, SQL_BUFFER_RESULT, SQL_CACHE, SQL_CALC_FOUND_ROWS, SQL_NO_CACHE,
    SQL_SMALL_RESULT, SQL_THREAD, SQL_TSI_DAY, SQL_TSI_HOUR, SQL_TSI_MINUTE, SQL_TSI_MONTH,
    SQL_TSI_QUARTER, SQL_TSI_SECOND, SQL_TSI_WEEK, SQL_TSI_YEAR, SRID, SSL, STABLE, STAGE, STANDALONE,
    START, STARTING, STARTS, STATEMENT, STATISTICS, STATS_AUTO_RECALC, STATS_PERSISTENT,
    STATS_SAMPLE_PAGES, STATUS, STD, STDDEV, STDIN, STDOUT, STOP, STORAGE, STORED, STRAIGHT_JOIN,
    STRICT, STRING, STRIP, SUBCLASS_ORIGIN, SUBDATE, SUBJECT, SUBPARTITION, SUBPARTITIONS, SUBSCRIPTION,
    SUBSTR, SUBSTRING, SUM, SUPER, SUPPORT, SUSPEND, SWAPS, SWITCHES, SYMMETRIC, SYSDATE, SYSID, SYSTEM,
    SYSTEM_TIME, SYSTEM_USER, TABLE, TABLES, TABLESAMPLE, TABLESPACE, TABLE_CHECKSUM, TABLE_NAME,
    TARGET, TEMP, TEMPLATE, TEMPORARY, TEMPTABLE, TERMINATED, TEXT, THAN, THEN, THREADS,
    THREAD_PRIORITY, TIES, TIME, TIMESTAMP, TIMESTAMPADD, TIMESTAMPDIFF, TINYBLOB, TINYINT, TINYTEXT,
    TO, TRAILING, TRANSACTION, TRANSACTIONAL, TRANSFORM, TREAT, TRIGGER, TRIGGERS, TRIM, TRUE, TRUNCATE,
    TRUSTED, TYPE, TYPES, UESCAPE, UNBOUNDED, UNCOMMITTED, UNCONDITIONAL, UNDEFINED, UNDO, UNDOFILE,
    UNDO_BUFFER_SIZE, UNENCRYPTED, UNICODE, UNINSTALL, UNION, UNIQUE, UNKNOWN, UNLISTEN, UNLOCK,
    UNLOGGED, UNSIGNED, UNTIL, UPDATE, UPGRADE, URL, USAGE, USE, USER, USER_RESOURCES, USE_FRM, USING,
    UTC_DATE, UTC_TIME, UTC_TIMESTAMP, UUID, VACUUM, VALID, VALIDATE, VALIDATOR, VALUE, VALUES,
    VARBINARY, VARCHAR, VARCHAR2, VARCHARACTER, VARIABLES, VARIADIC, VARIANCE, VARYING, VCPU, VERBOSE,
    VERSION, VERSIONING, VIA, VIEW, VIEWS, VIRTUAL, VISIBLE, VOLATILE, WAIT, WARNINGS, WEEK,
    WEIGHT_STRING, WHEN, WHERE, WHILE, WHITESPACE, WINDOW, WITH, WITHIN, WITHOUT, WORK, WRAPPER, WRITE,
    X509, XA, XML, XMLATTRIBUTES, XMLCONCAT, XMLELEMENT, XMLEXISTS, XMLFOREST, XMLNAMESPACES, XMLPARSE,
    XMLPI, XMLROOT, XMLSERIALIZE, XMLTABLE, XOR, YEAR, YEAR_MONTH, YES, ZEROFILL, ZONE
}
nodes {
    /// All of the text.
    Root,
    /// Tokens that fit nowhere.
    Error,
    /// A hole that stands for one or more clauses, or for nothing.
    ClauseHole,

    // Names and types.
    /// One name: a word, a quoted name, a name with a hole.
    Name,
    /// Names joined by dots, of a table, function, type.
    QualifiedName,
    /// A data type with its arguments and array brackets.
    TypeName,
    /// Arguments of a type: `(10, 2)`, `('a', 'b')`.
    TypeArgs,
    /// `(a, b)`: a list of column names.
    ColumnList,
    /// A name in a column list, with subscripts or a length where the statement allows them.
    ColumnTarget,
    /// `[AS] name [(columns)]`.
    Alias,
    /// `name type` in the alias of a function in FROM.
    ColumnDefinition,
    /// `schema.*` or `table.*` in a list of tables, `table.*` of DELETE.
    Wildcard,

    // Expressions.
    /// A number, string, NULL, TRUE, FALSE, DEFAULT-less constant.
    Literal,
    /// `?`, `$1`, `:name`.
    PlaceholderExpr,
    /// A hole in the place of an expression or of a list of expressions.
    HoleExpr,
    /// `@x`, `@@x`.
    VariableExpr,
    /// A column, perhaps with table and schema.
    ColumnRef,
    /// `*` or `t.*`.
    StarExpr,
    /// `DEFAULT` in the place of a value.
    DefaultExpr,
    /// `f(…)` with everything that may follow, special call syntax included.
    FunctionCall,
    /// What stands in the round brackets of a call.
    ArgList,
    /// An argument with a name: `name => value`.
    NamedArg,
    /// `VARIADIC x`.
    VariadicArg,
    /// `WITHIN GROUP (ORDER BY …)`.
    WithinGroup,
    /// `FILTER (WHERE …)`.
    FilterClause,
    /// `OVER w` or `OVER (…)`.
    OverClause,
    /// `left operator right`.
    BinaryExpr,
    /// `operator operand`.
    UnaryExpr,
    /// `operand operator`: `!` of older PostgreSQL, `ISNULL`, `NOTNULL`.
    PostfixExpr,
    /// `OPERATOR(schema.+)`.
    OperatorName,
    /// A hole in the place of an operator.
    OperatorHole,
    /// `CASE … END`.
    CaseExpr,
    /// `WHEN … THEN …`.
    WhenArm,
    /// `ELSE …`.
    ElseArm,
    /// `CAST(x AS t)`, `x::t`, `CONVERT(x, t)`.
    CastExpr,
    /// `DATE '2020-01-01'`: a type before a string.
    TypedLiteral,
    /// `INTERVAL …` with a unit.
    IntervalExpr,
    /// `x [NOT] IN (…)`.
    InExpr,
    /// What stands in the round brackets of IN.
    InList,
    /// `x [NOT] BETWEEN a AND b`.
    BetweenExpr,
    /// `x [NOT] LIKE y [ESCAPE z]`, ILIKE, SIMILAR TO, REGEXP, GLOB, MATCH.
    LikeExpr,
    /// `x IS [NOT] NULL`, TRUE, DISTINCT FROM y, JSON and so on.
    IsExpr,
    /// `EXISTS (…)`.
    ExistsExpr,
    /// `(query)` as a value.
    SubqueryExpr,
    /// `(x)`.
    ParenExpr,
    /// `(x, y)`, `ROW(…)`.
    RowExpr,
    /// `ARRAY[…]`, `ARRAY(query)`, `[…]` inside of one.
    ArrayExpr,
    /// `ANY (…)`, `ALL (…)`, `SOME (…)`, right of an operator.
    QuantifiedExpr,
    /// `x COLLATE c`.
    CollateExpr,
    /// `x AT TIME ZONE y`, `x AT LOCAL`.
    AtTimeZoneExpr,
    /// `x[i]`, `x[i:j]`.
    IndexExpr,
    /// `(x).field`, `(x).*`.
    FieldExpr,
    /// `MATCH (…) AGAINST (…)`.
    MatchAgainstExpr,
    /// `CURRENT OF cursor`.
    CurrentOfExpr,
    /// `{d '…'}` of ODBC and MySQL.
    OdbcExpr,
    /// `NEXT VALUE FOR s`.
    NextValueExpr,
    /// `RAISE(…)` of SQLite's triggers.
    RaiseExpr,

    // Queries.
    /// `[WITH …] body [ORDER BY …] [LIMIT …] [FOR UPDATE]`.
    Query,
    /// `WITH …`.
    With,
    /// `name [(columns)] AS (…)`.
    Cte,
    /// `SEARCH …` or `CYCLE …` after a common table expression.
    CteOption,
    /// `SELECT …` up to its own clauses' end.
    Select,
    /// `ALL`, `DISTINCT`, `DISTINCT ON (…)`, and MySQL's options.
    SelectModifiers,
    /// `DISTINCT ON (…)`'s list.
    DistinctOn,
    /// The selected items.
    SelectList,
    /// `expr [AS alias]` or `*`.
    SelectItem,
    /// `INTO …`.
    IntoClause,
    /// `FROM …`.
    FromClause,
    /// `WHERE …`.
    WhereClause,
    /// `START WITH … CONNECT BY` and other clauses that no engine here has in full.
    GroupByClause,
    /// `ROLLUP (…)`, `CUBE (…)`, `GROUPING SETS (…)`, `()`.
    GroupingSet,
    /// `HAVING …`.
    HavingClause,
    /// `WINDOW w AS (…)`.
    WindowClause,
    /// `QUALIFY …`.
    QualifyClause,
    /// `w AS (…)`.
    NamedWindow,
    /// `(… PARTITION BY … ORDER BY … frame)`.
    WindowSpec,
    /// `PARTITION BY …`.
    PartitionBy,
    /// `ROWS …`, `RANGE …`, `GROUPS …`.
    FrameClause,
    /// `ORDER BY …`.
    OrderByClause,
    /// `expr [ASC|DESC] [NULLS …]`.
    OrderItem,
    /// A hole in the place of ASC or DESC.
    DirectionHole,
    /// `LIMIT …`.
    LimitClause,
    /// `OFFSET …`.
    OffsetClause,
    /// `FETCH FIRST …`.
    FetchClause,
    /// `FOR UPDATE …`, `FOR SHARE …`, `LOCK IN SHARE MODE`.
    LockingClause,
    /// `VALUES (…), (…)`.
    Values,
    /// `(…)` of VALUES.
    ValuesRow,
    /// `TABLE t`.
    TableQuery,
    /// `a UNION [ALL] b`, INTERSECT, EXCEPT.
    SetOperation,
    /// `(query)`.
    ParenQuery,
    /// `PROCEDURE ANALYSE(…)` and other tails of MySQL.
    QueryTail,

    // What FROM lists.
    /// `t [AS a]` with hints and samples.
    TableRef,
    /// `[LATERAL] (query) [AS a]`.
    SubqueryTable,
    /// `[LATERAL] f(…) [WITH ORDINALITY] [AS a]`, `ROWS FROM (…)`.
    FunctionTable,
    /// `JSON_TABLE(…)` or `XMLTABLE(…)`.
    JsonTable,
    /// A column of `JSON_TABLE` or `XMLTABLE`.
    JsonTableColumn,
    /// `(a JOIN b …)`.
    ParenTable,
    /// `a JOIN b …`.
    Join,
    /// `CROSS`, `LEFT OUTER`, `NATURAL` and so on, with `JOIN` or the comma.
    JoinOperator,
    /// `ON …`.
    OnClause,
    /// `USING (…)`.
    UsingClause,
    /// `USE INDEX (…)`, `INDEXED BY i`.
    IndexHint,
    /// `PARTITION (…)` of MySQL.
    PartitionSelection,
    /// `TABLESAMPLE …`.
    TableSample,
    /// `FOR SYSTEM_TIME …`.
    SystemTime,

    // Data changes.
    /// `INSERT`, `REPLACE`.
    Insert,
    /// `UPDATE`.
    Update,
    /// `DELETE`.
    Delete,
    /// `MERGE`.
    Merge,
    /// `DEFAULT VALUES`.
    DefaultValues,
    /// `SET a = 1, …`.
    SetClause,
    /// `a = 1`, `(a, b) = (…)`.
    Assignment,
    /// What stands left of `=` in an assignment.
    AssignmentTarget,
    /// `ON CONFLICT …`.
    OnConflict,
    /// What the conflict is about: `(a, b) WHERE …`, `ON CONSTRAINT c`.
    ConflictTarget,
    /// An element of a conflict target.
    ConflictElement,
    /// `ON DUPLICATE KEY UPDATE …`.
    OnDuplicateKey,
    /// `RETURNING …`.
    ReturningClause,
    /// `RETURNING WITH (OLD AS o)`.
    ReturningOptions,
    /// `USING …` of DELETE and MERGE.
    UsingTables,
    /// The tables to delete from, where DELETE names several.
    DeleteTargets,
    /// `WHEN [NOT] MATCHED … THEN …`.
    MergeWhen,
    /// What a WHEN does.
    MergeAction,
    /// `FOR PORTION OF p FROM a TO b`.
    PortionClause,

    // Other statements.
    /// A statement known by its head, kept as tokens.
    OtherStatement,
    /// The names of tables that such a statement names.
    Subjects,
    /// `EXPLAIN …` with the statement inside.
    Explain,
    /// `PREPARE p AS …`.
    Prepare,
    /// `DECLARE c CURSOR FOR …`.
    DeclareCursor,
    /// `COPY …`.
    Copy,
    /// `TRUNCATE …`.
    Truncate,
    /// `LOCK TABLE …`.
    LockTable,
    /// `BEGIN`, `COMMIT` and so on.
    Transaction,
    /// `SET …` of a setting or variable.
    SetStatement,
    /// `CALL f(…)`.
    Call,
    /// `DO …`.
    Do,
    /// `EXECUTE p (…)`.
    Execute,
    /// `VALUES`-like `HANDLER`, `LOAD DATA` and so on with a table name.
    LoadData,

    // Definitions: statements.
    /// `CREATE TABLE …`, `CREATE FOREIGN TABLE …`.
    CreateTable,
    /// `CREATE VIRTUAL TABLE …` of SQLite.
    CreateVirtualTable,
    /// `CREATE INDEX …`.
    CreateIndex,
    /// `CREATE VIEW …`, `CREATE MATERIALIZED VIEW …`.
    CreateView,
    /// `CREATE TYPE …`.
    CreateType,
    /// `CREATE DOMAIN …`.
    CreateDomain,
    /// `CREATE SEQUENCE …`.
    CreateSequence,
    /// `CREATE SCHEMA …`; in MySQL also `CREATE DATABASE …`, which is the same there.
    CreateSchema,
    /// `CREATE DATABASE …` of PostgreSQL.
    CreateDatabase,
    /// `CREATE EXTENSION …`.
    CreateExtension,
    /// `CREATE FUNCTION …`, `CREATE PROCEDURE …`, `CREATE AGGREGATE …`.
    CreateRoutine,
    /// `CREATE TRIGGER …`, `CREATE EVENT TRIGGER …`.
    CreateTrigger,
    /// `CREATE RULE …`.
    CreateRule,
    /// `CREATE POLICY …`.
    CreatePolicy,
    /// `CREATE EVENT …` of MySQL.
    CreateEvent,
    /// `CREATE` of any other object: its name, the rest as tokens.
    CreateObject,
    /// `ALTER TABLE …`, `ALTER FOREIGN TABLE …`.
    AlterTable,
    /// `ALTER` of any other object, with its actions.
    AlterObject,
    /// `DROP …` of anything.
    Drop,
    /// `RENAME TABLE a TO b, …` of MySQL.
    RenameTables,
    /// `COMMENT ON … IS …`.
    CommentOn,
    /// `REINDEX …`.
    Reindex,
    /// `REFRESH MATERIALIZED VIEW …`.
    RefreshView,

    // Definitions: parts that several statements share.
    /// The words that say what kind of object a statement is about: `MATERIALIZED VIEW`.
    ObjectType,
    /// `IF EXISTS`, `IF NOT EXISTS`.
    IfExists,
    /// One of the things that a DROP lists, or that COMMENT and ALTER name.
    ObjectName,
    /// `ON table` behind the name of a trigger, rule, policy, constraint or index.
    OnTable,
    /// The argument types that tell routines of one name apart.
    Signature,
    /// `WITH (a = 1, …)`, `SET (a = 1)`, `RESET (a)`, or the attributes of a base type.
    Parameters,
    /// `a = 1` among parameters.
    Parameter,
    /// An option with its value, outside of brackets: `ENGINE = InnoDB`, `TABLESPACE x`.
    TableOption,
    /// `START WITH 1` and the other options of a sequence.
    SequenceOption,
    /// An option of any other object: `SCHEMA x`, `OWNER = y`, `LANGUAGE sql`.
    ObjectOption,
    /// What the grammar does not cover, kept as tokens.
    UnknownConstruct,

    // Definitions: tables.
    /// `(column, constraint, …)`.
    TableElements,
    /// A column with its type and constraints.
    ColumnDef,
    /// `CONSTRAINT name`.
    ConstraintName,
    /// `NOT NULL`.
    NotNullConstraint,
    /// `NULL` as a constraint.
    NullConstraint,
    /// `DEFAULT …`.
    DefaultClause,
    /// `CHECK (…)`.
    CheckConstraint,
    /// `PRIMARY KEY`, with columns where it stands for itself.
    PrimaryKeyConstraint,
    /// `UNIQUE`, with columns where it stands for itself.
    UniqueConstraint,
    /// `REFERENCES …` behind a column, `FOREIGN KEY (…) REFERENCES …`.
    ForeignKeyConstraint,
    /// `EXCLUDE USING … (…)`.
    ExcludeConstraint,
    /// `element WITH operator` of an exclusion.
    ExcludeElement,
    /// `NOT NULL column` as a constraint of the table (PostgreSQL 18).
    NotNullTableConstraint,
    /// `REFERENCES t (a)` with what follows.
    ReferencesClause,
    /// `ON DELETE …`, `ON UPDATE …`.
    ReferentialAction,
    /// `DEFERRABLE`, `INITIALLY …`, `NOT VALID`, `NO INHERIT`, `[NOT] ENFORCED`.
    ConstraintAttribute,
    /// `ON CONFLICT …` of SQLite's constraints.
    ConflictClause,
    /// `NULLS [NOT] DISTINCT`.
    NullsDistinct,
    /// `USING INDEX i`.
    UsingIndex,
    /// `GENERATED … AS (…)`, `AS (…)`.
    GeneratedClause,
    /// `GENERATED … AS IDENTITY (…)`.
    IdentityClause,
    /// `GENERATED ALWAYS AS ROW START` or `END` of MariaDB.
    RowTimeClause,
    /// `COLLATE c` of a column, an index element, a domain.
    CollateClause,
    /// `AUTO_INCREMENT`, `AUTOINCREMENT`.
    AutoIncrement,
    /// `ON UPDATE now()` of MySQL.
    OnUpdateClause,
    /// `COMMENT 'x'`, `INVISIBLE`, `STORAGE x` and other facts of a column.
    ColumnOption,
    /// `FIRST` or `AFTER c` of MySQL.
    ColumnPosition,
    /// `LIKE t INCLUDING …`.
    LikeClause,
    /// `INCLUDING x`, `EXCLUDING x`.
    LikeOption,
    /// `INHERITS (…)`.
    InheritsClause,
    /// `OF type`.
    OfTypeClause,
    /// `PARTITION OF t`.
    PartitionOfClause,
    /// `FOR VALUES …`, `DEFAULT`.
    PartitionBound,
    /// `PARTITION BY …` of a table, `SUBPARTITION BY …`.
    PartitionByClause,
    /// `(PARTITION p …, …)` of MySQL.
    PartitionDefinitions,
    /// `PARTITION p VALUES …` of MySQL.
    PartitionDefinition,
    /// `PERIOD FOR SYSTEM_TIME (a, b)`.
    PeriodDefinition,
    /// `WITH [NO] DATA`.
    WithData,
    /// Arguments of SQLite's virtual tables.
    ModuleArguments,

    // Definitions: indexes.
    /// `INDEX i (…)`, `FULLTEXT KEY …` inside of a table.
    IndexDefinition,
    /// `(a, lower(b), …)` of an index or key.
    IndexElements,
    /// A column or expression with what follows it.
    IndexElement,
    /// An operator class with its parameters.
    OperatorClass,
    /// `ASC`, `DESC`, `NULLS FIRST` of an index element.
    SortDirection,
    /// `(10)` behind a column of an index.
    PrefixLength,
    /// `USING btree`.
    IndexMethod,
    /// `INCLUDE (…)`.
    IncludeClause,
    /// `COMMENT 'x'`, `INVISIBLE`, `WITH PARSER p`, `ALGORITHM = INPLACE`.
    IndexOption,

    // Definitions: what ALTER does.
    /// `ADD [COLUMN] …`.
    AddColumn,
    /// `ADD [CONSTRAINT …] …`, `ADD INDEX …`.
    AddConstraint,
    /// `DROP [COLUMN] c`.
    DropColumn,
    /// `DROP CONSTRAINT c`, `DROP CHECK c`.
    DropConstraint,
    /// `DROP PRIMARY KEY`.
    DropPrimaryKey,
    /// `DROP FOREIGN KEY f`.
    DropForeignKey,
    /// `DROP INDEX i` inside of ALTER TABLE.
    DropTableIndex,
    /// `ALTER [COLUMN] c …`, with what it does as a child.
    AlterColumn,
    /// `[SET DATA] TYPE t USING x`.
    SetType,
    /// `SET DEFAULT x`.
    SetDefault,
    /// `DROP DEFAULT`.
    DropDefault,
    /// `SET NOT NULL`.
    SetNotNull,
    /// `DROP NOT NULL`.
    DropNotNull,
    /// `SET EXPRESSION AS (…)`.
    SetExpression,
    /// `DROP EXPRESSION`.
    DropExpression,
    /// `ADD GENERATED … AS IDENTITY`.
    AddIdentity,
    /// `SET GENERATED …`, `RESTART`, `SET INCREMENT …` of an identity.
    SetIdentity,
    /// `DROP IDENTITY`.
    DropIdentity,
    /// `SET STATISTICS`, `SET STORAGE`, `SET VISIBLE` and the like of a column.
    SetColumnOption,
    /// `MODIFY [COLUMN] …` of MySQL.
    ModifyColumn,
    /// `CHANGE [COLUMN] old new …` of MySQL.
    ChangeColumn,
    /// `RENAME [COLUMN] a TO b`, `RENAME ATTRIBUTE a TO b`.
    RenameColumn,
    /// `RENAME CONSTRAINT a TO b`.
    RenameConstraint,
    /// `RENAME INDEX a TO b`.
    RenameTableIndex,
    /// `RENAME TO x`.
    RenameTo,
    /// `RENAME VALUE 'a' TO 'b'`.
    RenameValue,
    /// `ADD VALUE 'x'`.
    AddValue,
    /// `SET SCHEMA s`.
    SetSchema,
    /// `OWNER TO r`.
    OwnerTo,
    /// `ALTER CONSTRAINT c …`, `ALTER CHECK c [NOT] ENFORCED`.
    AlterConstraint,
    /// `VALIDATE CONSTRAINT c`.
    ValidateConstraint,
    /// `ALTER INDEX i VISIBLE` inside of ALTER TABLE.
    AlterTableIndex,
    /// `ATTACH PARTITION p …`.
    AttachPartition,
    /// `DETACH PARTITION p …`.
    DetachPartition,
    /// `INHERIT t`, `NO INHERIT t`.
    InheritAction,
    /// `SET (a = 1)`, `RESET (a)`.
    SetParameters,
    /// `SET LOGGED`, `SET UNLOGGED`.
    SetLogged,
    /// `ENABLE`, `DISABLE` of triggers and rules.
    EnableTrigger,
    /// `ENABLE ROW LEVEL SECURITY` and its likes.
    RowSecurity,
    /// `OF type`, `NOT OF`.
    OfTypeAction,
    /// `CONVERT TO CHARACTER SET …`.
    ConvertCharset,
    /// An option of the table as an action: `ENGINE = InnoDB`, `AUTO_INCREMENT = 7`.
    TableOptionAction,
    /// `ADD PARTITION …`, `DROP PARTITION …` and what else MySQL does to partitions.
    PartitionAction,
    /// `ALGORITHM = …`, `LOCK = …`, `WAIT n`: how to go about it.
    HowToAlter,
    /// `ADD SYSTEM VERSIONING`, `ADD PERIOD FOR …` of MariaDB.
    VersioningAction,
    /// An action that changes no fact of the catalog that is kept: `SET TABLESPACE x`.
    OtherAction,

    // Definitions: views, types, routines and the rest.
    /// `WITH CHECK OPTION`.
    CheckOption,
    /// `('a', 'b')` of an enum.
    EnumLabels,
    /// `(a int, b text)` of a composite type.
    CompositeAttributes,
    /// `a int COLLATE c` of a composite type.
    Attribute,
    /// `(IN a int DEFAULT 1, …)`.
    RoutineParameters,
    /// One of them.
    RoutineParameter,
    /// `RETURNS …`.
    ReturnsClause,
    /// `TABLE (a int, …)` in RETURNS.
    ReturnsTable,
    /// What a routine, trigger or event does; its inside is not parsed where it is a string or
    /// another language.
    RoutineBody,
    /// `BEFORE INSERT OR UPDATE OF a`.
    TriggerEvents,
    /// `REFERENCING OLD TABLE AS o`.
    TransitionTables,
    /// `WHEN (…)`.
    TriggerCondition,
    /// `EXECUTE FUNCTION f (…)`.
    TriggerFunction,
    /// `FOLLOWS t`, `PRECEDES t`.
    TriggerOrder,
    /// `DEFINER = u`, `SQL SECURITY INVOKER`, `ALGORITHM = MERGE` of MySQL.
    CreateModifier,
    /// `TO r, …` of a policy.
    PolicyRoles,
    /// `USING (…)` of a policy.
    PolicyUsing,
    /// `WITH CHECK (…)` of a policy.
    PolicyCheck,
    /// `a TO b` of RENAME TABLE.
    TableRename,
}
}
