//! Statements against a small shop: what they give back, and what is wrong with them.

use std::fmt::Write;
use std::sync::OnceLock;

use godbg_schema::Dialect;
use godbg_schema::catalog::{
    Catalog, Column, Constraint, ConstraintKind, ForeignKey, QualifiedName, ReferentialAction, Table,
    TableKind,
};
use godbg_semantics::{
    Analysis, NullCause, Nullability, OutputColumn, Outputs, ParameterKey, PredicateKind, ProblemKind,
    analyze,
};
use godbg_sql::{Input, Options, parse};

/// Builds `name(column type, column type?, …)`; a question mark makes the column nullable.
fn catalog(dialect: Dialect, tables: &[&str]) -> Catalog {
    let mut catalog = Catalog::new(dialect);
    for text in tables {
        let (name, columns) = text.split_once('(').expect("a table has columns");
        let schema = godbg_schema::catalog::default_schema(dialect);
        let mut table = Table::new(dialect, QualifiedName::new(schema, name), TableKind::Base);
        for column in columns.trim_end_matches(')').split(", ") {
            let (column, written) = column.split_once(' ').expect("a column has a type");
            let data_type = catalog.resolve_type(written.trim_end_matches('?'));
            let mut column = Column::new(column, data_type);
            column.is_nullable = written.ends_with('?');
            table.columns.push(column);
        }
        let key = ConstraintKind::PrimaryKey {
            columns: vec!["id".to_owned()],
        };
        table.constraints.push(Constraint::new("key", key));
        let name = table.name.clone();
        catalog.tables.insert(&name, table);
    }
    catalog
}

const SHOP: &[&str] = &[
    "users(id bigint, email text, phone text?)",
    "orders(id bigint, user_id bigint, note text?, cents bigint)",
    "items(id bigint, order_id bigint, title text)",
];

/// Returns the shop's schema, made once for each dialect.
fn shop(dialect: Dialect) -> &'static Catalog {
    static SHOPS: [OnceLock<Catalog>; 4] = [const { OnceLock::new() }; 4];
    SHOPS[dialect as usize].get_or_init(|| with_foreign_key(catalog(dialect, SHOP)))
}

fn analyzed(dialect: Dialect, sql: &str) -> Analysis<'static> {
    let parsed = parse(&Input::new(sql), dialect, Options::default());
    let statement = parsed.statements().next().expect("there is a statement");
    analyze(statement, shop(dialect))
}

fn column(column: &OutputColumn) -> String {
    let name = column.name.as_deref().unwrap_or("?");
    let null = match &column.nullability {
        Nullability::NotNull => "!".to_owned(),
        Nullability::Unknown => String::new(),
        Nullability::Nullable(cause) => match cause {
            NullCause::Column(id) => format!("?{}.{}", id.table, id.column),
            NullCause::OuterJoin { table, .. } => format!("?join {table}"),
            NullCause::Aggregate { function } => format!("?{function}"),
            NullCause::Literal => "?null".to_owned(),
            NullCause::Subquery => "?subquery".to_owned(),
            NullCause::Expression { what } => format!("?{what}"),
        },
    };
    format!("{name}{null}")
}

/// Checks the columns of a result: `!` is never NULL, `?why` can be NULL, neither is not known.
/// Adds `items.order_id REFERENCES orders (id)`.
fn with_foreign_key(mut catalog: Catalog) -> Catalog {
    let schema = godbg_schema::catalog::default_schema(catalog.dialect);
    let key = ForeignKey {
        columns: vec!["order_id".to_owned()],
        table: QualifiedName::new(schema, "orders"),
        referenced: vec!["id".to_owned()],
        on_delete: ReferentialAction::NoAction,
        on_update: ReferentialAction::NoAction,
        is_match_full: false,
    };
    if let Some(items) = catalog.tables.get_mut(&QualifiedName::new(schema, "items")) {
        let constraint = Constraint::new("order", ConstraintKind::ForeignKey(key));
        items.constraints.push(constraint);
    }
    catalog
}

fn gives_in(dialect: Dialect, sql: &str, expected: &str) {
    let analysis = analyzed(dialect, sql);
    let found = match &analysis.outputs {
        Outputs::None => "nothing".to_owned(),
        Outputs::Unknown => "unknown".to_owned(),
        Outputs::Known(columns) => columns.iter().map(column).collect::<Vec<_>>().join(" "),
    };
    assert_eq!(found, expected, "{sql}");
    assert_eq!(analysis.problems, [], "{sql}");
}

fn gives(sql: &str, expected: &str) {
    gives_in(Dialect::Postgres, sql, expected);
}

/// Checks what is wrong: `text: what`, separated by semicolons.
fn refuses_in(dialect: Dialect, sql: &str, expected: &str) {
    let analysis = analyzed(dialect, sql);
    let mut found = String::new();
    for problem in &analysis.problems {
        let what = match &problem.kind {
            ProblemKind::UnknownTable { candidates, .. } => format!("no table {candidates:?}"),
            ProblemKind::UnknownAlias { .. } => "no alias".to_owned(),
            ProblemKind::UnknownColumn {
                table, candidates, ..
            } => {
                format!(
                    "no column of {} {candidates:?}",
                    table.as_deref().unwrap_or("any")
                )
            }
            ProblemKind::AmbiguousColumn { tables, .. } => format!("ambiguous {tables:?}"),
            ProblemKind::InsertArity { columns, values } => format!("{columns} columns, {values} values"),
            ProblemKind::SetOperationArity { left, right } => format!("{left} against {right} columns"),
        };
        let separator = if found.is_empty() { "" } else { "; " };
        write!(found, "{separator}{}: {what}", &sql[problem.range]).expect("a string takes all");
    }
    assert_eq!(found, expected, "{sql}");
}

fn refuses(sql: &str, expected: &str) {
    refuses_in(Dialect::Postgres, sql, expected);
}

#[test]
fn columns_carry_the_nullability_of_the_schema() {
    gives(
        "SELECT id, phone, email AS mail FROM users",
        "id! phone?users.phone mail!",
    );
    gives("SELECT * FROM users", "id! email! phone?users.phone");
    gives("SELECT u.* FROM users u", "id! email! phone?users.phone");
    gives("SELECT ctid FROM users", "ctid!");
    gives("TABLE users", "id! email! phone?users.phone");
    gives("SELECT public.users.id FROM public.users", "id!");
}

#[test]
fn an_outer_join_makes_its_side_nullable() {
    gives(
        "SELECT u.id, o.id FROM users u LEFT JOIN orders o ON o.user_id = u.id",
        "id! id?join o",
    );
    gives(
        "SELECT u.id, o.id FROM users u RIGHT JOIN orders o ON o.user_id = u.id",
        "id?join u id!",
    );
    gives(
        "SELECT u.id, o.id FROM users u FULL JOIN orders o ON o.user_id = u.id",
        "id?join u id?join o",
    );
    gives(
        "SELECT count(o.id) FROM users u LEFT JOIN orders o ON o.user_id = u.id",
        "count!",
    );
    gives(
        "SELECT coalesce(o.cents, 0) FROM users u LEFT JOIN orders o ON o.user_id = u.id",
        "coalesce!",
    );
}

#[test]
fn a_foreign_key_gives_each_row_its_partner() {
    let joined = |on: &str| format!("SELECT i.id, o.id FROM items i LEFT JOIN orders o ON {on}");
    gives(&joined("o.id = i.order_id"), "id! id!");
    gives(&joined("(i.order_id = o.id)"), "id! id!");
    // What else is asked for may not hold.
    gives(&joined("o.id = i.order_id AND o.cents > 0"), "id! id?join o");
    gives(&joined("o.user_id = i.order_id"), "id! id?join o");
    gives(&joined("o.id = i.id"), "id! id?join o");
    gives(
        "SELECT o.id FROM users u LEFT JOIN items i ON i.id = u.id LEFT JOIN orders o ON o.id = i.order_id",
        "id?join o",
    );
    gives(
        "SELECT i.id FROM items i RIGHT JOIN orders o ON o.id = i.order_id",
        "id?join i",
    );
    // SQLite checks foreign keys only where it is told to.
    gives_in(Dialect::Sqlite, &joined("o.id = i.order_id"), "id! id?join o");
}

#[test]
fn a_subquery_without_from_gives_its_row() {
    gives("SELECT (SELECT 1)", "?!");
    gives("SELECT (SELECT EXISTS (SELECT 1 FROM users)) AS any", "any!");
    gives("SELECT (SELECT 1 WHERE false) AS one", "one?subquery");
    gives("SELECT (SELECT 1 LIMIT 0) AS one", "one?subquery");
    gives("SELECT (SELECT unnest(ARRAY[1])) AS one", "one");
}

#[test]
fn conditions_that_reject_null_take_it_back() {
    gives("SELECT phone FROM users WHERE phone IS NOT NULL", "phone!");
    gives("SELECT phone FROM users WHERE phone = $1 AND id > 3", "phone!");
    gives(
        "SELECT phone FROM users WHERE phone = $1 OR id > 3",
        "phone?users.phone",
    );
    gives("SELECT phone FROM users WHERE lower(phone) LIKE 'x%'", "phone!");
    gives(
        "SELECT phone FROM users WHERE coalesce(phone, '') = ''",
        "phone?users.phone",
    );
    gives("SELECT phone FROM users WHERE NOT (phone = $1)", "phone!");
    gives(
        "SELECT phone FROM users WHERE phone IS DISTINCT FROM $1",
        "phone?users.phone",
    );
    gives(
        "SELECT o.id FROM users u LEFT JOIN orders o ON o.user_id = u.id JOIN items i ON i.order_id = o.id",
        "id!",
    );
    gives(
        "SELECT o.id FROM users u LEFT JOIN orders o ON o.user_id = u.id WHERE o.cents > 5",
        "id!",
    );
    gives(
        "SELECT o.id, i.id FROM users u LEFT JOIN (orders o LEFT JOIN items i ON i.order_id = o.id) ON i.title = u.email",
        "id?join o id?join i",
    );
}

#[test]
fn aggregates_are_null_over_no_rows() {
    gives("SELECT sum(cents) FROM orders", "sum?sum");
    gives(
        "SELECT user_id, sum(cents), max(note) FROM orders GROUP BY user_id",
        "user_id! sum! max?orders.note",
    );
    gives("SELECT coalesce(sum(cents), 0) FROM orders", "coalesce!");
    // Whether there are rows is asked first, or may be.
    gives(
        "SELECT CASE count(*) WHEN 0 THEN 0 ELSE sum(cents) END AS total FROM orders",
        "total",
    );
    gives(
        "SELECT CASE WHEN max(cents) > 5 THEN max(cents) ELSE 5 END AS total FROM orders",
        "total",
    );
    gives(
        "SELECT CASE WHEN 1 > 2 THEN 0 ELSE sum(cents) END AS total FROM orders",
        "total?sum",
    );
    gives(
        "SELECT sum(cents) FILTER (WHERE cents > 1) FROM orders GROUP BY user_id",
        "sum?sum",
    );
    gives("SELECT sum(cents) OVER () FROM orders", "sum!");
    gives(
        "SELECT row_number() OVER (ORDER BY id) FROM orders",
        "row_number!",
    );
    gives(
        "SELECT (SELECT count(*) FROM orders), (SELECT email FROM users WHERE id = 1)",
        "count! email?subquery",
    );
    gives("SELECT EXISTS (SELECT 1 FROM orders)", "exists!");
}

#[test]
fn derived_tables_and_ctes_pass_columns_on() {
    gives(
        "SELECT d.total FROM (SELECT sum(cents) AS total FROM orders) d",
        "total?sum",
    );
    gives(
        "WITH x AS (SELECT id, phone FROM users) SELECT * FROM x",
        "id! phone?users.phone",
    );
    gives(
        "WITH x(a, b) AS (SELECT id, phone FROM users) SELECT b, a FROM x",
        "b?users.phone a!",
    );
    gives(
        "WITH x AS (DELETE FROM orders RETURNING note, id) SELECT id, note FROM x",
        "id! note?orders.note",
    );
    gives(
        "WITH RECURSIVE t AS (SELECT id, email FROM users UNION ALL SELECT o.id, t.email FROM orders o JOIN t ON t.id = o.id) SELECT * FROM t",
        "id! email",
    );
    gives(
        "SELECT a, b FROM (VALUES (1, 'x'), (2, NULL)) AS v(a, b)",
        "a! b?null",
    );
    gives("SELECT id FROM users UNION SELECT user_id FROM orders", "id!");
    gives(
        "SELECT x.n FROM users u, LATERAL (SELECT count(*) AS n FROM orders o WHERE o.user_id = u.id) x",
        "n!",
    );
    gives("SELECT g FROM generate_series(1, 3) g", "g");
    gives("SELECT key, value FROM jsonb_each($1)", "key value");
    gives("SELECT users FROM users", "users");
}

#[test]
fn joined_columns_are_one() {
    gives("SELECT id FROM users JOIN orders USING (id)", "id!");
    gives(
        "SELECT * FROM users JOIN orders USING (id)",
        "id! email! phone?users.phone user_id! note?orders.note cents!",
    );
    gives("SELECT id FROM users NATURAL JOIN orders", "id!");
    refuses(
        "SELECT id FROM users, orders",
        "id: ambiguous [\"users\", \"orders\"]",
    );
    refuses(
        "SELECT 1 FROM users JOIN orders USING (email)",
        "email: no column of any []",
    );
}

#[test]
fn names_that_mean_nothing_are_found() {
    refuses("SELECT emial FROM users", "emial: no column of users [\"email\"]");
    refuses(
        "SELECT u.emial FROM users u",
        "emial: no column of users [\"email\"]",
    );
    refuses("SELECT id FROM user_s", "user_s: no table [\"users\"]");
    refuses("SELECT x.id FROM users u", "x: no alias");
    refuses("SELECT users.id FROM users u", "users: no alias");
    refuses(
        "SELECT id FROM users ORDER BY mail",
        "mail: no column of users [\"email\"]",
    );
    refuses(
        "SELECT (SELECT u.nope FROM orders) FROM users u",
        "nope: no column of users []",
    );
    refuses(
        "UPDATE users SET mail = 'x' WHERE idd = 1",
        "mail: no column of users [\"email\"]; idd: no column of users [\"id\"]",
    );
    refuses(
        "INSERT INTO users (id, mail) VALUES (1, 'x')",
        "mail: no column of users [\"email\"]",
    );
    refuses(
        "DELETE FROM orders USING users u WHERE u.id = user_id AND u.nix = 1",
        "nix: no column of users []",
    );
    refuses(
        "SELECT 1 FROM users WHERE \"Email\" = 'x'",
        "\"Email\": no column of users [\"email\"]",
    );
}

#[test]
fn aliases_count_where_the_engine_lets_them() {
    gives("SELECT id AS x FROM users ORDER BY x", "x!");
    gives("SELECT lower(email) AS mail FROM users GROUP BY mail", "mail!");
    gives("SELECT users.id FROM users, orders ORDER BY id", "id!");
    gives(
        "SELECT users.*, orders.id AS last FROM users, orders ORDER BY id",
        "id! email! phone?users.phone last!",
    );
    let doubled = "SELECT * FROM users JOIN items ON true ORDER BY id";
    refuses(doubled, "id: ambiguous [\"users\", \"items\"]");
    gives_in(
        Dialect::Sqlite,
        doubled,
        "id! email! phone?users.phone id! order_id! title!",
    );
    gives(
        "SELECT id, count(*) FROM users GROUP BY id ORDER BY count",
        "id! count!",
    );
    gives("SELECT lower(email)::text FROM users ORDER BY lower", "lower!");
    refuses(
        "SELECT id FROM users GROUP BY id ORDER BY count",
        "count: no column of users []",
    );
    gives("SELECT lower(email) FROM users GROUP BY lower", "lower!");
    gives("SELECT DISTINCT ON (x) id AS x FROM users", "x!");
    refuses(
        "SELECT users.id FROM users, orders GROUP BY id",
        "id: ambiguous [\"users\", \"orders\"]",
    );
    gives("SELECT a FROM unnest($1::int[], $2::int[]) u(a, b)", "a");
    refuses(
        "SELECT lower(email) AS mail FROM users WHERE mail = 'x'",
        "mail: no column of users [\"email\"]",
    );
    gives_in(
        Dialect::Sqlite,
        "SELECT lower(email) AS mail FROM users WHERE mail = 'x'",
        "mail!",
    );
    gives_in(
        Dialect::MySql,
        "SELECT count(*) AS n FROM orders GROUP BY user_id HAVING n > 1",
        "n!",
    );
    refuses(
        "SELECT count(*) AS n FROM orders GROUP BY user_id HAVING n > 1",
        "n: no column of orders []",
    );
}

#[test]
fn dialects_have_names_of_their_own() {
    gives_in(
        Dialect::Sqlite,
        "SELECT rowid, \"no column\" FROM users",
        "rowid! no column",
    );
    gives_in(Dialect::MySql, "SELECT ID, Email FROM users", "ID! Email!");
    gives_in(
        Dialect::MySql,
        "INSERT INTO users (id, email) VALUES (1, 'x') ON DUPLICATE KEY UPDATE email = VALUES(email)",
        "nothing",
    );
    gives(
        "INSERT INTO users (id, email) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET email = excluded.email",
        "nothing",
    );
    gives(
        "INSERT INTO users (id, email) VALUES (1, 'x') RETURNING id, phone",
        "id! phone?users.phone",
    );
    gives_in(
        Dialect::Sqlite,
        "SELECT max(1, phone) FROM users",
        "max(1, phone)?users.phone",
    );
}

#[test]
fn what_an_update_has_set_is_returned_as_it_was_set() {
    gives(
        "UPDATE users SET phone = 'x' WHERE id = 1 RETURNING phone",
        "phone!",
    );
    gives(
        "UPDATE users SET email = 'x' WHERE id = 1 RETURNING email, phone",
        "email! phone?users.phone",
    );
    gives(
        "UPDATE users SET phone = nullif(phone, 'y') RETURNING phone",
        "phone?users.phone",
    );
}

#[test]
fn a_subquery_over_a_query_that_gives_one_row_finds_it() {
    let counted =
        |subquery: &str| format!("WITH c AS (SELECT count(*) AS n FROM users) SELECT ({subquery}) AS n");
    gives(&counted("SELECT n FROM c"), "n!");
    gives(&counted("SELECT n FROM c WHERE n > 1"), "n?subquery");
    gives(&counted("SELECT n FROM c, users"), "n?subquery");
    gives(&counted("SELECT n FROM c LIMIT 0"), "n?subquery");
    gives(
        "WITH c AS (SELECT count(*) AS n FROM users GROUP BY email) SELECT (SELECT n FROM c) AS n",
        "n?subquery",
    );
}

#[test]
fn rows_must_have_as_many_values_as_columns() {
    refuses(
        "INSERT INTO users (id, email) VALUES (1), (2, 'x')",
        "(1): 2 columns, 1 values",
    );
    refuses(
        "INSERT INTO users (id, email) SELECT id FROM orders",
        "id: 2 columns, 1 values",
    );
    refuses(
        "INSERT INTO users VALUES (1, 'a', 'b', 'c')",
        "(1, 'a', 'b', 'c'): 3 columns, 4 values",
    );
    refuses("INSERT INTO users SELECT * FROM orders", "*: 3 columns, 4 values");
    refuses(
        "SELECT id FROM users UNION SELECT id, note FROM orders",
        "SELECT id, note FROM orders: 1 against 2 columns",
    );
    gives(
        "INSERT INTO users (id, email) VALUES ($1, $2), ($3, $4)",
        "nothing",
    );
}

#[test]
fn parameters_get_the_type_of_their_place() {
    let parameters = |dialect, sql: &str| -> Vec<String> {
        let analysis = analyzed(dialect, sql);
        let show = |parameter: &godbg_semantics::Parameter| {
            let key = match &parameter.key {
                ParameterKey::Positional(number) | ParameterKey::Numbered(number) => number.to_string(),
                ParameterKey::Named(name) => name.clone(),
            };
            let written = parameter
                .data_type
                .as_ref()
                .map_or("?", |data_type| data_type.written.as_str());
            format!("{key} {written}")
        };
        analysis.parameters.iter().map(show).collect()
    };
    assert_eq!(
        parameters(
            Dialect::Postgres,
            "SELECT 1 FROM users WHERE email = $2 AND $1 < id LIMIT $3"
        ),
        ["2 text", "1 bigint", "3 bigint"]
    );
    assert_eq!(parameters(Dialect::Sqlite, "VACUUM main INTO ?;"), ["1 ?"]);
    assert_eq!(
        parameters(Dialect::MySql, "UPDATE users SET email = ? WHERE id IN (?, ?)"),
        ["1 text", "2 bigint", "3 bigint"]
    );
    assert_eq!(
        parameters(
            Dialect::Sqlite,
            "INSERT INTO users (email, id) VALUES (:mail, :id)"
        ),
        ["mail text", "id bigint"]
    );
    assert_eq!(
        parameters(
            Dialect::Sqlite,
            "SELECT 1 FROM users WHERE id IN (?3, ?, ?1, :id, :id, ?)"
        ),
        [
            "3 bigint",
            "4 bigint",
            "1 bigint",
            "id bigint",
            "id bigint",
            "6 bigint"
        ]
    );
    assert_eq!(
        parameters(Dialect::Postgres, "SELECT 1 FROM users WHERE id = ANY($1)"),
        ["1 bigint[]"]
    );
}

#[test]
fn conditions_and_writes_are_noted() {
    let predicates = |sql: &str| -> Vec<(&str, PredicateKind, bool)> {
        let analysis = analyzed(Dialect::Postgres, sql);
        let show =
            |found: &godbg_semantics::Predicate<'static>| (found.column.column, found.kind, found.is_wrapped);
        analysis.predicates.iter().map(show).collect()
    };
    assert_eq!(
        predicates("SELECT 1 FROM users WHERE lower(email) = $1 AND id > 2 AND (phone = 'x' OR id = 1)"),
        [
            ("email", PredicateKind::Equality, true),
            ("id", PredicateKind::Range, false)
        ]
    );
    let is_limited = |sql: &str| {
        analyzed(Dialect::Postgres, sql)
            .writes
            .iter()
            .all(|write| write.is_limited)
    };
    assert!(!is_limited("DELETE FROM users"));
    assert!(!is_limited("UPDATE users SET phone = NULL WHERE 1 = 1"));
    assert!(is_limited("UPDATE users SET phone = NULL WHERE true"));
    assert!(is_limited("DELETE FROM users WHERE id = 1"));
    assert!(!is_limited(
        "WITH x AS (DELETE FROM users RETURNING id) SELECT id FROM x"
    ));
}
