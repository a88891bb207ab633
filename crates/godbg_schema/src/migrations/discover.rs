//! Finds the sets of migrations among the files of a repository.

use std::collections::{BTreeMap, BTreeSet};

use super::dialects::{PathDialect, of_file_name, of_folder, of_texts};
use super::script::{MigrationFile, Role, Script};
use super::version::dotted_numbers;
use super::{Direction, TOOLS, Tool, golang_migrate, numbered};
use crate::Dialect;

/// Files that make up one schema, in the order in which they run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MigrationSet {
    /// The name of the tool.
    pub tool: &'static str,
    /// Whether the files are steps or the whole.
    pub role: Role,
    /// The dialect, where anything says it.
    pub dialect: Option<Dialect>,
    /// Whether only words in the files say the dialect, no name.
    pub is_guess: bool,
    /// The folder; for a whole schema the file.
    pub folder: String,
    /// The migrations in order.
    pub scripts: Vec<Script>,
    /// Why the files are this tool's and this dialect's, for a reader.
    pub reason: String,
}

/// A file that is no part of any set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The path.
    pub path: String,
    /// Why, lower case and without full stop.
    pub reason: &'static str,
}

const FOREIGN: &str = "it is for an engine whose SQL is not known here";

impl LeftOut {
    /// Says whether it is a migration for an engine that is not known.
    pub fn is_foreign(&self) -> bool {
        self.reason == FOREIGN
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Discovery {
    /// The sets, sorted by folder and dialect.
    pub sets: Vec<MigrationSet>,
    /// The other files, sorted by path.
    pub left_out: Vec<LeftOut>,
}

/// Folders whose SQL is not the service's own schema.
const TEST_FOLDERS: &[&str] = &[
    "testdata",
    "test",
    "tests",
    "fixtures",
    "fixture",
    "stub",
    "stubs",
    "seed",
    "seeds",
    "example",
    "examples",
    "mock",
    "mocks",
    "node_modules",
    "vendor",
    "test-files",
    "testfiles",
    "localtests",
    "integrationtests",
    "systemtests",
    "unittests",
    "e2e",
    "bench",
];

struct Candidate<'a> {
    file: MigrationFile<'a>,
    tool: &'static Tool,
    recognized: super::Recognized,
}

/// Finds the sets of migrations among `.sql` files.
///
/// Other files, such as `atlas.sum`, count as companions by their names; their texts are not
/// looked at.
pub fn discover(files: &[MigrationFile<'_>]) -> Discovery {
    let mut discovery = Discovery::default();
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path).collect();
    let mut groups: BTreeMap<(String, &'static str), Vec<Candidate<'_>>> = BTreeMap::new();
    let mut with_way_back: BTreeSet<String> = BTreeSet::new();
    let mut leave = |file: &MigrationFile<'_>, reason| {
        discovery.left_out.push(LeftOut {
            path: file.path.to_owned(),
            reason,
        });
    };
    for file in files {
        if !file.name().to_ascii_lowercase().ends_with(".sql") {
            continue;
        }
        let folder = file.folder();
        let has_companion = |name: &str| {
            let path = if folder.is_empty() {
                name.to_owned()
            } else {
                format!("{folder}/{name}")
            };
            paths.contains(path.as_str())
        };
        if is_below_tests(folder) {
            leave(file, "it lies in a folder of tests or examples");
            continue;
        }
        let found = TOOLS
            .iter()
            .find_map(|tool| Some((*tool, (tool.recognize)(file, &has_companion)?)));
        let Some((tool, recognized)) = found else {
            leave(file, "its name and text are those of no migration tool");
            continue;
        };
        let key = if tool.role == Role::Whole {
            file.path.to_owned()
        } else {
            root_of(folder).to_owned()
        };
        if recognized.direction == Direction::Down {
            leave(file, "it leads down");
            with_way_back.insert(key);
            continue;
        }
        groups.entry((key, tool.name)).or_default().push(Candidate {
            file: *file,
            tool,
            recognized,
        });
    }
    number_all(&mut groups, &with_way_back);
    for ((key, _), mut candidates) in groups {
        if !candidates.iter().any(|candidate| has_ddl(candidate.file.text)) {
            for candidate in candidates {
                leave(&candidate.file, "it makes and changes no table");
            }
            continue;
        }
        for candidate in &mut candidates {
            add_folder_numbers(candidate, &key);
        }
        candidates.sort_by(|left, right| {
            (&left.recognized.version, left.file.path).cmp(&(&right.recognized.version, right.file.path))
        });
        let texts: Vec<&str> = candidates.iter().map(|candidate| candidate.file.text).collect();
        let mut runs = (candidates[0].tool.is_run)(&texts).into_iter();
        for candidate in candidates.extract_if(.., |_| runs.next() == Some(false)) {
            leave(&candidate.file, "a file that leads further takes its place");
        }
        for candidate in candidates.iter().filter(|candidate| is_foreign(candidate)) {
            leave(&candidate.file, FOREIGN);
        }
        discovery.sets.extend(sets_of(&key, &candidates, files));
    }
    discovery.sets.sort_by(|left, right| {
        (&left.folder, left.dialect, left.tool).cmp(&(&right.folder, right.dialect, right.tool))
    });
    discovery
        .left_out
        .sort_by(|left, right| left.path.cmp(&right.path));
    discovery
}

/// Puts files of one folder together that a reader of numbers runs, though some are called `N_name.up.sql`: nothing
/// there leads down.
fn number_all(
    groups: &mut BTreeMap<(String, &'static str), Vec<Candidate<'_>>>,
    with_way_back: &BTreeSet<String>,
) {
    let pairs = groups
        .keys()
        .filter(|(_, tool)| *tool == golang_migrate::TOOL.name);
    let folders: Vec<String> = pairs
        .map(|(folder, _)| folder.clone())
        .filter(|folder| !with_way_back.contains(folder))
        .collect();
    for folder in folders {
        let numbered = (folder.clone(), numbered::TOOL.name);
        let pairs = (folder, golang_migrate::TOOL.name);
        if groups.contains_key(&numbered)
            && let Some(moved) = groups.remove(&pairs)
        {
            let renumbered = moved.into_iter().map(|candidate| Candidate {
                tool: &numbered::TOOL,
                recognized: (numbered::TOOL.recognize)(&candidate.file, &|_| false)
                    .unwrap_or(candidate.recognized),
                file: candidate.file,
            });
            groups.entry(numbered).or_default().extend(renumbered);
        }
    }
}

fn is_below_tests(folder: &str) -> bool {
    folder.split('/').any(|part| {
        let part = part.to_ascii_lowercase();
        TEST_FOLDERS.contains(&part.as_str())
            || part.starts_with("_test")
            || part.ends_with("_test")
            || part.ends_with("_testdata")
    })
}

/// Returns the folder that a set has its root in: folders that are versions lie inside of it.
fn root_of(mut folder: &str) -> &str {
    loop {
        let (parent, name) = folder.rsplit_once('/').unwrap_or(("", folder));
        if name.is_empty() || dotted_numbers(name).is_none() {
            return folder;
        }
        folder = parent;
    }
}

/// Versions of folders come before those of files.
fn add_folder_numbers(candidate: &mut Candidate<'_>, root: &str) {
    let folder = candidate.file.folder();
    let Some(inner) = folder
        .strip_prefix(root)
        .filter(|_| candidate.tool.role == Role::Steps)
    else {
        return;
    };
    let mut numbers: Vec<u128> = inner
        .split('/')
        .filter(|part| !part.is_empty())
        .flat_map(|part| dotted_numbers(part).unwrap_or_default())
        .collect();
    numbers.append(&mut candidate.recognized.version.numbers);
    candidate.recognized.version.numbers = numbers;
}

fn has_ddl(text: &str) -> bool {
    const VERBS: &[&str] = &["create", "alter", "drop"];
    const OBJECTS: &[&str] = &[
        "table",
        "unique",
        "index",
        "type",
        "view",
        "unlogged",
        "temporary",
        "temp",
    ];
    let is_one = |words: &[&str], word: &str| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    let mut is_behind_verb = false;
    text.split_whitespace().take(200_000).any(|word| {
        let is_found = is_behind_verb && is_one(OBJECTS, word);
        is_behind_verb = is_one(VERBS, word.trim_start_matches(['(', ';']));
        is_found
    })
}

/// Says whether folder or name of a file are those of an engine that is not known here.
fn is_foreign(candidate: &Candidate<'_>) -> bool {
    of_folder(candidate.file.folder()) == Some(PathDialect::Foreign)
        || named_dialect(candidate) == Some(PathDialect::Foreign)
}

/// Makes one set of a folder's files, or one for each dialect that their names tell apart.
fn sets_of(key: &str, candidates: &[Candidate<'_>], files: &[MigrationFile<'_>]) -> Vec<MigrationSet> {
    let set = |dialect, chosen: &[&Candidate<'_>], reason| set((key, files), dialect, chosen, reason);
    let tool = candidates[0].tool;
    let by_name: BTreeSet<PathDialect> = candidates
        .iter()
        .filter_map(|candidate| named_dialect(candidate))
        .collect();
    let by_folder = of_folder(candidates[0].file.folder());
    if by_folder == Some(PathDialect::Foreign) {
        return Vec::new();
    }
    if !by_name.is_empty() {
        let dialects = by_name.into_iter().filter_map(|found| match found {
            PathDialect::Known(dialect) => Some(dialect),
            PathDialect::Foreign => None,
        });
        return dialects
            .map(|dialect| {
                let chosen = chosen_for(dialect, candidates);
                let reason = format!("{}; the names of the files say {}", tool.evidence, title(dialect));
                set(Some(dialect), &chosen, reason)
            })
            .collect();
    }
    let all: Vec<&Candidate<'_>> = candidates.iter().collect();
    if let Some(PathDialect::Known(dialect)) = by_folder {
        let reason = format!("{}; the folder says {}", tool.evidence, title(dialect));
        return vec![set(Some(dialect), &all, reason)];
    }
    match of_texts(candidates.iter().map(|candidate| candidate.file.text)) {
        Some((dialect, sign)) => {
            let reason = format!(
                "{}; `{}` in them says {}",
                tool.evidence,
                sign.trim(),
                title(dialect)
            );
            let guessed = set(Some(dialect), &all, reason);
            vec![MigrationSet {
                is_guess: true,
                ..guessed
            }]
        }
        None => vec![set(None, &all, tool.evidence.to_owned())],
    }
}

/// Returns the dialect in a file's name where such names tell files apart: behind the last
/// dot, or anywhere in the name of a whole schema.
fn named_dialect(candidate: &Candidate<'_>) -> Option<PathDialect> {
    if candidate.tool.role == Role::Whole {
        return of_file_name(candidate.file.name());
    }
    let stem = candidate.file.stem();
    let stem = stem.strip_suffix(".up").unwrap_or(stem);
    let stem = stem.strip_suffix(".autocommit").unwrap_or(stem);
    let (_, word) = stem.rsplit_once('.')?;
    super::dialects::dialect_of_word(word)
}

/// Returns the files for one dialect: those named for it, and those named for none where
/// none of the same version is named for it.
fn chosen_for<'c, 'a>(dialect: Dialect, candidates: &'c [Candidate<'a>]) -> Vec<&'c Candidate<'a>> {
    let own: BTreeSet<&super::Version> = candidates
        .iter()
        .filter(|candidate| named_dialect(candidate) == Some(PathDialect::Known(dialect)))
        .map(|candidate| &candidate.recognized.version)
        .collect();
    candidates
        .iter()
        .filter(|candidate| match named_dialect(candidate) {
            Some(found) => found == PathDialect::Known(dialect),
            None => !own.contains(&candidate.recognized.version),
        })
        .collect()
}

/// Makes a set of files; templates may bring in any file below its folder.
fn set(
    (key, files): (&str, &[MigrationFile<'_>]),
    dialect: Option<Dialect>,
    candidates: &[&Candidate<'_>],
    reason: String,
) -> MigrationSet {
    let tool = candidates[0].tool;
    let shared = |name: &str| {
        let path = if key.is_empty() {
            name.to_owned()
        } else {
            format!("{key}/{name}")
        };
        files.iter().find(|file| file.path == path).copied()
    };
    let scripts = candidates
        .iter()
        .map(|candidate| {
            let parts = (tool.up)(candidate.file.text);
            Script::of_file(
                &candidate.file,
                candidate.recognized.version.clone(),
                parts,
                (dialect, &shared),
            )
        })
        .collect();
    MigrationSet {
        is_guess: false,
        tool: tool.name,
        role: tool.role,
        dialect,
        folder: key.to_owned(),
        scripts,
        reason,
    }
}

fn title(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Postgres => "PostgreSQL",
        Dialect::MySql => "MySQL",
        Dialect::MariaDb => "MariaDB",
        Dialect::Sqlite => "SQLite",
    }
}
