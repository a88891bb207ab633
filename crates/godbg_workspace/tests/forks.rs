//! A fork in the place of a library.

mod memory;
use memory::MODULE;

const GO: &str = "package shop\n\nimport (\n\t\"github.com/jmoiron/sqlx\"\n\t_ \"github.com/lib/pq\"\n)\n\n\
                  type note struct {\n\tID int64 `db:\"id\"`\n}\n\n\
                  func find(db *sqlx.DB) {\n\tvar found note\n\tdb.Get(&found, `SELECT id, title FROM notes`)\n}\n";

fn told(replace: &str) -> Vec<String> {
    let (path, module) = MODULE;
    let module = format!("{module}\nrequire github.com/jmoiron/sqlx v1.4.0\n{replace}");
    let schema = "CREATE TABLE notes (id bigint PRIMARY KEY, title text NOT NULL);";
    let files = [
        (path, module.as_str()),
        ("shop.go", GO),
        ("migrations/1_notes.up.sql", schema),
    ];
    memory::told(&memory::run(&files))
}

#[test]
fn what_a_fork_takes_for_an_error_is_not_known() {
    let missing = ["shop.go: struct-field-unknown-column: `shop.note` has no field for the column `title`"];
    assert_eq!(told(""), missing);
    assert_eq!(
        told("replace github.com/jmoiron/sqlx => github.com/jmoiron/sqlx v1.3.0\n"),
        missing
    );
    assert_eq!(
        told("replace github.com/jmoiron/sqlx => example.com/fork/sqlx v1.3.0\n"),
        [""; 0]
    );
}
