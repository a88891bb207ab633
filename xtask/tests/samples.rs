//! A sample of each oracle, small enough for every change: `cargo test --test samples`.
//!
//! They need Go and database servers, so plain `cargo test` leaves them out; `ci/test` runs them.

use std::path::Path;
use std::process::Command;

/// Runs `cargo xtask` with these arguments in the project's folder; what it printed is shown when it fails.
fn xtask(arguments: &[&str]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies in the project");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .current_dir(root)
        .output()
        .expect("xtask can be started");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success(),
        "{arguments:?} ended with {}\n{}\n{}",
        output.status,
        text(&output.stdout),
        text(&output.stderr)
    );
}

#[test]
fn the_snapshot_of_the_shop_is_up_to_date() {
    xtask(&["ecosystem", "--check", "examples/shop"]);
}

#[test]
fn the_counts_of_the_shop_are_up_to_date() {
    xtask(&["ecosystem", "--counts", "--check", "examples/shop"]);
}

#[test]
fn the_shop_parses_as_gos_own_parser_reads_it() {
    xtask(&["oracle", "go-syntax", "examples/shop"]);
}

#[test]
fn the_sites_of_the_shop_are_those_of_gos_type_checker() {
    xtask(&["oracle", "sites", "examples/shop"]);
}

#[test]
fn mutants_of_the_shop_are_found() {
    xtask(&["oracle", "mutants", "examples/shop", "--count", "200"]);
}

#[test]
fn the_schema_of_the_shop_is_what_a_server_holds() {
    xtask(&["oracle", "schema", "examples/shop"]);
    xtask(&["oracle", "schema", "--live", "examples/shop"]);
}

#[test]
fn the_types_of_the_shop_are_those_of_gos_type_checker() {
    xtask(&["oracle", "go-types", "examples/shop"]);
}

#[test]
fn the_control_flow_of_the_shop_is_that_of_gos_own_package() {
    xtask(&["oracle", "go-cfg", "examples/shop"]);
}

#[test]
fn the_sarif_of_the_shop_is_valid() {
    xtask(&["oracle", "sarif", "examples/shop"]);
}

#[test]
fn sample_statements_of_each_engine_are_read_as_the_engine_reads_them() {
    for engine in ["postgres", "mariadb", "sqlite"] {
        let sample = format!("xtask/oracles/sql/{engine}");
        xtask(&["oracle", "sql", engine, &sample, "--mutants", "300"]);
        xtask(&["oracle", "sql", engine, &sample, "--laws"]);
        xtask(&["oracle", "sql-versions", engine]);
    }
}
