//! Runs a command with a standard library that notes every statement and who sends it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};
use serde_json::json;

use crate::godbg::output_of;

/// A file of `database/sql` that notes statements.
const RECORDER: &str = include_str!("../../../oracles/locate/recorder.go");
/// Stands in for the package `uuid` of Go 1.27 where an older Go runs.
const UUID: &str = include_str!("../../../oracles/locate/uuid.go");

/// Functions of `database/sql` that every statement passes, and the text in each.
const PASSED: &[(&str, &str)] = &[
    ("func (db *DB) execDC(", "query"),
    ("func (db *DB) queryDC(", "query"),
    ("func (db *DB) prepareDC(", "query"),
    ("func (s *Stmt) ExecContext(", "s.query"),
    ("func (s *Stmt) QueryContext(", "s.query"),
];

/// Records into `file` what `command` sends; `kept` is a folder for what that takes.
///
/// # Errors
/// Fails when Go is not there, or the command cannot be started.
pub fn record(dir: &Path, kept: &Path, file: &Path, command: &[String]) -> anyhow::Result<()> {
    let go_root = output_of(Command::new("go").args(["env", "GOROOT"]))?;
    let go_root = Path::new(std::str::from_utf8(&go_root)?.trim()).join("src");
    let original = go_root.join("database/sql/sql.go");
    let mut patched =
        std::fs::read_to_string(&original).with_context(|| format!("cannot read {}", original.display()))?;
    for (head, text) in PASSED {
        let at = patched
            .find(head)
            .with_context(|| format!("database/sql has no `{head}`"))?;
        let end = patched[at..].find("{\n").context("a function has a body")? + at + 2;
        patched.insert_str(end, &format!("\tgodbgRecord({text})\n"));
    }
    let write = |name: &str, text: &str| {
        let path = kept.join(name);
        std::fs::write(&path, text)
            .with_context(|| format!("cannot write {}", path.display()))
            .map(|()| path)
    };
    let mut replaced = serde_json::Map::new();
    let mut replace = |original: &Path, by: &Path| {
        replaced.insert(original.display().to_string(), json!(by.display().to_string()));
    };
    replace(&original, &write("sql.go", &patched)?);
    replace(
        &go_root.join("database/sql/godbg_record.go"),
        &write("recorder.go", RECORDER)?,
    );
    if !go_root.join("uuid").exists() {
        replace(&go_root.join("uuid/uuid.go"), &write("uuid.go", UUID)?);
    }
    let overlay = write("overlay.json", &json!({ "Replace": replaced }).to_string())?;
    let mut flags = format!("-overlay={} -buildvcs=false", overlay.display());
    if let Some(module) = lowered_module(dir)? {
        let path = write("lowered.mod", &module)?;
        let sums = std::fs::read_to_string(dir.join("go.sum")).unwrap_or_default();
        write("lowered.sum", &sums)?;
        flags = format!("{flags} -mod=mod -modfile={}", path.display());
    }
    if file.exists() {
        std::fs::remove_file(file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    let status = Command::new(&command[0])
        .args(&command[1..])
        .current_dir(dir)
        .env("GOFLAGS", flags)
        .env("GODBG_RECORD", file)
        .status()
        .with_context(|| format!("cannot start {}", command[0]))?;
    ensure!(
        file.exists(),
        "{} sent no statement and ended with {status}",
        command[0]
    );
    Ok(())
}

/// Returns go.mod with the version of the Go that is there, where it wants a newer one.
fn lowered_module(dir: &Path) -> anyhow::Result<Option<String>> {
    let own = output_of(Command::new("go").args(["env", "GOVERSION"]))?;
    let own = std::str::from_utf8(&own)?
        .trim()
        .trim_start_matches("go")
        .to_owned();
    let Ok(module) = std::fs::read_to_string(dir.join("go.mod")) else {
        return Ok(None);
    };
    let number =
        |version: &str| -> Vec<u32> { version.split('.').map(|part| part.parse().unwrap_or(0)).collect() };
    let wanted = module.lines().find_map(|line| line.strip_prefix("go "));
    let Some(wanted) = wanted.filter(|wanted| number(wanted.trim()) > number(&own)) else {
        return Ok(None);
    };
    let lines = module.lines().filter(|line| !line.starts_with("toolchain "));
    let lowered: Vec<String> = lines
        .map(|line| line.replace(&format!("go {wanted}"), &format!("go {own}")))
        .collect();
    Ok(Some(lowered.join("\n") + "\n"))
}
