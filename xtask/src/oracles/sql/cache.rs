//! Verdicts of earlier runs: an engine says the same of a statement every time.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::PathBuf;

use godbg_sql::Version;

use super::engines::{Engine, Verdict};
use crate::godbg::root;

/// Reads the version out of an engine's name.
pub(super) fn version_of(name: &str) -> Option<Version> {
    let (_, number) = name.split_once('-')?;
    match number.parse::<u32>() {
        // PostgreSQL: 150003 is 15.3.
        Ok(number) => Some(Version::new(
            u16::try_from(number / 10_000).ok()?,
            u16::try_from(number % 10_000).ok()?,
        )),
        Err(_) => Version::parse(number),
    }
}

/// An engine that is asked only what it was not asked before.
pub(super) struct Cached {
    engine: Box<dyn Engine>,
    path: PathBuf,
    known: HashMap<String, Verdict>,
}

impl Cached {
    pub(super) fn new(engine: Box<dyn Engine>) -> anyhow::Result<Self> {
        let folder = root().join("target/oracles/sql-verdicts");
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{}.jsonl", engine.version()));
        let mut known = HashMap::new();
        if let Ok(file) = File::open(&path) {
            for line in BufReader::new(file).lines() {
                let (statement, verdict): (String, Verdict) = serde_json::from_str(&line?)?;
                known.insert(statement, verdict);
            }
        }
        Ok(Self { engine, path, known })
    }

    /// Returns the engine's version.
    pub(super) fn version(&self) -> Option<Version> {
        version_of(&self.engine.version())
    }

    pub(super) fn judge(&mut self, statements: &[String]) -> anyhow::Result<Vec<Verdict>> {
        let new: Vec<String> = statements
            .iter()
            .filter(|statement| !self.known.contains_key(*statement))
            .cloned()
            .collect();
        for chunk in new.chunks(2000) {
            let verdicts = self.engine.judge(chunk)?;
            let file = File::options().create(true).append(true).open(&self.path)?;
            let mut file = BufWriter::new(file);
            for (statement, verdict) in chunk.iter().zip(verdicts) {
                serde_json::to_writer(&mut file, &(statement, &verdict))?;
                file.write_all(b"\n")?;
                self.known.insert(statement.clone(), verdict);
            }
            file.flush()?;
        }
        Ok(statements
            .iter()
            .map(|statement| self.known[statement].clone())
            .collect())
    }
}
