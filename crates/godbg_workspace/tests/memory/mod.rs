//! Scans of files that lie in memory, for the tests beside.

use godbg_workspace::options::Options;
use godbg_workspace::tree::MemoryTree;
use godbg_workspace::{Progress, Run, Settings, scan};

/// The module that the files belong to.
pub const MODULE: (&str, &str) = ("go.mod", "module example.com/shop\n\ngo 1.24\n");

/// Scans files, under settings that say nothing.
pub fn run(files: &[(&str, &str)]) -> Run {
    let tree: MemoryTree = files
        .iter()
        .map(|(path, text)| (*path, (*text).to_owned()))
        .collect();
    let settings = Settings::resolve(&Options::default()).expect("the defaults are valid");
    scan(&tree, &settings, &Progress::default())
}

/// Returns `path: check: message` of each finding.
pub fn told(run: &Run) -> Vec<String> {
    let told = run.findings.iter().map(|finding| {
        let path = &run.files.get(finding.location.file).path;
        format!("{path}: {}: {}", finding.check, finding.message)
    });
    told.collect()
}
