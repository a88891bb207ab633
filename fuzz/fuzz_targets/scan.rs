//! Any Go file beside any migration: a scan ends, and what it says lies inside the files.

#![no_main]

use godbg_workspace::options::Options;
use godbg_workspace::tree::MemoryTree;
use godbg_workspace::{Progress, Settings, scan};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: (&str, &str)| {
    let (migration, code) = data;
    let tree: MemoryTree = [
        ("go.mod", "module example.com/fuzz\n\ngo 1.24\n".to_owned()),
        (
            "code.go",
            format!("package fuzz\n\nimport (\n\t\"database/sql\"\n\t\"fmt\"\n\t_ \"github.com/lib/pq\"\n)\n{code}"),
        ),
        ("migrations/000001_any.up.sql", migration.to_owned()),
    ]
    .into_iter()
    .collect();
    let settings = Settings::resolve(&Options::default()).expect("the defaults are valid");
    let run = scan(&tree, &settings, &Progress::default());
    for finding in &run.findings {
        let places = finding.related.iter().map(|related| related.location);
        for place in std::iter::once(finding.location).chain(places) {
            let text = run.files.get(place.file).text().expect("it was read");
            let range = place.range.start as usize..place.range.end as usize;
            assert!(text.get(range).is_some(), "{finding:?} lies outside its file");
        }
    }
});
