//! SQLite looks up the names in views, triggers, checks and indexes when a table changes.

use godbg_schema::Dialect;
use godbg_schema::catalog::Catalog;

/// Asserts what the last statement of a text fails with; `None` when it does not.
fn says(sql: &str, expected: Option<&str>) {
    let replay = crate::run(Dialect::Sqlite, sql);
    let problems: Vec<&str> = replay
        .problems
        .iter()
        .map(|problem| problem.message.as_str())
        .collect();
    assert_eq!(problems, expected.into_iter().collect::<Vec<_>>(), "{sql}");
}

fn catalog_after(sql: &str) -> Catalog {
    says(sql, None);
    crate::run(Dialect::Sqlite, sql).catalog
}

/// Returns the text that the view `v` has in the end.
fn view_after(sql: &str) -> String {
    let catalog = catalog_after(sql);
    let view = catalog.tables.iter().find(|table| table.name.name == "v");
    let definition = view.and_then(|view| view.definition.clone());
    definition.expect("there is a view `v`").text.to_string()
}

fn trigger_after(sql: &str) -> String {
    let catalog = catalog_after(sql);
    let mut triggers = catalog.tables.iter().flat_map(|table| &table.triggers);
    let trigger = triggers.next().expect("there is a trigger");
    trigger.definition.text.to_string()
}

const SHOP: &str =
    "CREATE TABLE item (id INTEGER PRIMARY KEY, price, stock); CREATE TABLE sale (item_id, amount);";

#[test]
fn a_broken_view_stops_any_change_of_names() {
    let shop = |rest: &str| format!("{SHOP} {rest}");
    let check = |view: &str, expected: Option<&str>| {
        says(
            &shop(&format!(
                "CREATE VIEW w AS {view}; ALTER TABLE item RENAME TO goods;"
            )),
            expected,
        );
    };
    check(
        "SELECT colour FROM item",
        Some("error in view w: no such column: colour"),
    );
    check(
        "SELECT i.colour FROM item i",
        Some("error in view w: no such column: i.colour"),
    );
    check(
        "SELECT price FROM gone",
        Some("error in view w: no such table: main.gone"),
    );
    check("SELECT \"colour\", rowid, TRUE FROM item", None);
    check("SELECT a.price FROM item a, item b", None);
    check(
        "SELECT price FROM item a, item b",
        Some("error in view w: ambiguous column name: price"),
    );
    check("SELECT price AS p FROM item WHERE p > 1 ORDER BY p", None);
    check(
        "SELECT (SELECT sum(amount) FROM sale WHERE item_id = id) FROM item",
        None,
    );
    check("WITH x(n) AS (SELECT id FROM item) SELECT n FROM x", None);
    check(
        "SELECT * FROM item JOIN sale USING (id)",
        Some("error in view w: cannot join using column id - column not present in both tables"),
    );
    check("SELECT *", Some("error in view w: no tables specified"));
    check(
        "SELECT id FROM item UNION SELECT amount FROM sale ORDER BY price",
        Some("error in view w: 1st ORDER BY term does not match any column in the result set"),
    );
    check(
        "SELECT id, price FROM item UNION SELECT 1, 2 ORDER BY price, 1",
        None,
    );
    check("SELECT value FROM json_each('[]')", None);
    check("SELECT colour IN () FROM item", None);
    says(
        &shop(
            "CREATE VIEW a AS SELECT * FROM b; CREATE VIEW b AS SELECT * FROM a; ALTER TABLE item RENAME TO goods;",
        ),
        Some("error in view a: view a is circularly defined"),
    );
    says(
        &shop(
            "CREATE VIEW w AS SELECT colour FROM item; PRAGMA legacy_alter_table=ON; ALTER TABLE item RENAME TO goods;",
        ),
        None,
    );
}

#[test]
fn a_change_that_breaks_a_view_or_trigger_is_refused() {
    let shop = |rest: &str| format!("{SHOP} {rest}");
    says(
        &shop("CREATE VIEW w AS SELECT price FROM item; ALTER TABLE item DROP COLUMN price;"),
        Some("error in view w after drop column: no such column: price"),
    );
    says(
        &shop("CREATE VIEW w AS SELECT amount FROM item, sale; ALTER TABLE item RENAME stock TO amount;"),
        Some("error in view w after rename: ambiguous column name: amount"),
    );
    says(
        &shop(
            "CREATE TRIGGER g AFTER UPDATE ON item BEGIN DELETE FROM sale WHERE item_id = old.stock; END;
               ALTER TABLE item DROP COLUMN stock;",
        ),
        Some("error in trigger g after drop column: no such column: old.stock"),
    );
    says(
        &shop(
            "CREATE TRIGGER g AFTER INSERT ON item WHEN old.id > 0 BEGIN SELECT 1; END; ALTER TABLE sale RENAME TO s;",
        ),
        Some("error in trigger g: no such column: old.id"),
    );
    says(
        "CREATE TABLE t (a, b, CHECK (a > 0)); ALTER TABLE t DROP COLUMN a;",
        Some("error in table t after drop column: no such column: a"),
    );
    says(
        "CREATE TABLE t (a CHECK (a > 0), b); ALTER TABLE t DROP COLUMN a;",
        None,
    );
}

#[test]
fn a_rename_changes_what_means_the_thing_and_nothing_else() {
    let view = |query: &str, change: &str| view_after(&format!("{SHOP} CREATE VIEW v AS {query}; {change};"));
    let stock = "ALTER TABLE item RENAME stock TO on_hand";
    assert_eq!(
        view(
            "SELECT i.stock, 'stock', s.amount AS stock FROM item i, sale s",
            stock
        ),
        "SELECT i.on_hand, 'stock', s.amount AS stock FROM item i, sale s"
    );
    assert_eq!(
        view("SELECT stock FROM item UNION SELECT 1 ORDER BY stock", stock),
        "SELECT on_hand FROM item UNION SELECT 1 ORDER BY on_hand"
    );
    let table = "ALTER TABLE item RENAME TO goods";
    assert_eq!(
        view("SELECT item.*, item.id FROM item", table),
        "SELECT \"goods\".*, \"goods\".id FROM \"goods\""
    );
    assert_eq!(
        view(
            "SELECT item.amount FROM sale AS item, main.item AS other",
            "ALTER TABLE sale RENAME item_id TO id"
        ),
        "SELECT item.amount FROM sale AS item, main.item AS other"
    );
    assert_eq!(
        trigger_after(&format!(
            "{SHOP} CREATE TRIGGER g AFTER UPDATE OF stock ON item BEGIN
               UPDATE item SET stock = new.stock + 1 WHERE id = old.id; END; {stock};"
        )),
        "CREATE TRIGGER g AFTER UPDATE OF on_hand ON item BEGIN
               UPDATE item SET on_hand = new.on_hand + 1 WHERE id = old.id; END"
    );
}

#[test]
fn strings_in_double_quotes_get_their_own() {
    assert_eq!(
        view_after(
            "CREATE TABLE t (a, b); CREATE VIEW v AS SELECT a, \"it's\" FROM t; ALTER TABLE t RENAME b TO c;"
        ),
        "SELECT a, 'it''s' FROM t"
    );
}

#[test]
fn pragmas_decide_what_is_looked_at() {
    let keys = "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a_id REFERENCES a (id));";
    let referenced = |pragma: &str| {
        let catalog = catalog_after(&format!("{keys} {pragma} ALTER TABLE a RENAME TO c;"));
        let table = catalog.tables.iter().find(|table| table.name.name == "b");
        let key = table.and_then(|table| table.constraints[0].foreign_key().cloned());
        key.expect("there is a foreign key").table.name
    };
    assert_eq!(referenced(""), "c");
    assert_eq!(referenced("PRAGMA legacy_alter_table=ON;"), "a");
    assert_eq!(
        referenced("PRAGMA legacy_alter_table=ON; PRAGMA foreign_keys=ON;"),
        "c"
    );
    let added = "ALTER TABLE b ADD COLUMN d INT DEFAULT 4 REFERENCES a;";
    says(&format!("{keys} {added}"), None);
    says(
        &format!("{keys} INSERT INTO b VALUES (NULL); PRAGMA foreign_keys = 1; {added}"),
        Some("Cannot add a REFERENCES column with non-NULL default value"),
    );
}

#[test]
fn a_table_made_of_a_query_needs_what_the_query_names() {
    says(
        "CREATE TABLE t AS SELECT * FROM gone;",
        Some("no such table: gone"),
    );
    says(
        "CREATE TABLE s (a); CREATE TABLE t AS SELECT b FROM s;",
        Some("no such column: b"),
    );
}
