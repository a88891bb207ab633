//! What is usual in migrations is no warning there.

mod memory;
use godbg_diagnostics::Severity;
use memory::MODULE;

const SCHEMA: (&str, &str) = (
    "sql/1_users.up.sql",
    "CREATE TABLE users (id bigint PRIMARY KEY, phone text);",
);

/// Returns how bad it is that a function in this package of the service changes every row.
fn severity(package: &str) -> Severity {
    let path = format!("{package}/fill.go");
    let go = "package fill\n\nimport (\n\t\"database/sql\"\n\t_ \"github.com/lib/pq\"\n)\n\n\
              func Fill(db *sql.DB) { db.Exec(`UPDATE users SET phone = ''`) }\n";
    let run = memory::run(&[MODULE, (&path, go), SCHEMA]);
    let expected = format!("{path}: update-without-where: this changes every row of `users`");
    assert_eq!(memory::told(&run), [expected]);
    run.findings[0].severity
}

#[test]
fn every_row_is_mostly_meant_in_a_migration() {
    assert_eq!(severity("store"), Severity::Warning);
    assert_eq!(severity("store/migrations"), Severity::Info);
    assert_eq!(severity("internal/dbmigrate/steps"), Severity::Info);
}
