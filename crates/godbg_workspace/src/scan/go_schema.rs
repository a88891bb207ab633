//! Tables that Go code makes: migrations written as Go functions, schemas kept in constants.

use std::collections::BTreeMap;

use godbg_queries::{HoleKind, Site, Statement};
use godbg_schema::Catalog;
use godbg_schema::catalog::{Persistence, Table, TypeFamily, Uncertainty};
use godbg_schema::migrations::{Script, Section, Version};
use godbg_schema::replay::Replay;
use godbg_sql::{Answer, Dialect, Kind, Options, parse};
use godbg_text::{Origin, SourceRange};

use super::doubts::has_same_meaning;
use super::go_steps::version_of;
use super::schemas::{Schema, Schemas};
use crate::files::Files;

/// DDL that a call in Go code sends.
pub(super) struct GoScript {
    /// The folder of the Go file.
    folder: String,
    /// The dialects that it may be meant for.
    dialects: Vec<Dialect>,
    /// The call that sends it.
    site: SourceRange,
    /// Where its text stands, when that is one place: a literal, which may be rewritten.
    place: Option<SourceRange>,
    /// Where its file comes among the migrations of its folder, and the file.
    step: Option<(Version, String)>,
    script: Script,
}

/// Words of paths and functions whose DDL is a migration. DDL elsewhere may run at any time: of
/// that, only what adds something counts.
const MIGRATION_WORDS: &[&str] = &["migrat", "schema", "upgrade", "setup", "install", "init"];

/// Returns the DDL of a site's statement as a migration, `None` where it is none.
pub(super) fn go_script(
    (site, statement): (&Site, &Statement),
    dialects: Vec<Dialect>,
    files: &Files,
) -> Option<GoScript> {
    let file = files.get(site.file);
    let sql = statement.sql.to_ascii_uppercase();
    let name = format!("{}/{}", file.path, site.function).to_ascii_lowercase();
    let step = version_of(&file.path);
    let may_change = step.is_some() || MIGRATION_WORDS.iter().any(|word| name.contains(word));
    let is_definition = if may_change {
        // A migration may begin with something else: a text can hold many statements.
        ["CREATE ", "ALTER ", "DROP "]
            .iter()
            .any(|word| sql.contains(word))
    } else {
        adds_a_table(&sql)
    };
    let is_known = statement.holes.iter().all(|hole| hole.kind != HoleKind::Unknown);
    if !is_known || !is_definition {
        return None;
    }
    let section = Section {
        text: statement.sql.as_str().into(),
        map: statement.map.clone(),
        holes: statement.holes.iter().map(|hole| hole.range).collect(),
        is_transactional: true,
        is_left_open: true,
    };
    Some(GoScript {
        folder: file.folder().to_owned(),
        dialects: read_by(dialects, &section),
        site: SourceRange {
            file: site.file,
            range: site.name_range,
        },
        place: place_of(statement),
        step: step.map(|version| (version, file.path.clone())),
        script: Script {
            version: Version::number(u128::from(site.line), ""),
            name: site.function.clone(),
            sections: vec![section],
        },
    })
}

/// Says whether a text in capitals makes something that its session goes on with: what it drops
/// before a temporary table is an older one of that name.
fn adds_a_table(sql: &str) -> bool {
    let sql = sql.trim_start();
    sql.starts_with("CREATE ")
        || sql.contains("CREATE TEMP")
        || (sql.starts_with("SELECT") || sql.starts_with("WITH")) && sql.contains("INTO")
}

/// Returns those of several dialects that can read a text, all where none can.
fn read_by(dialects: Vec<Dialect>, section: &Section) -> Vec<Dialect> {
    let reads = |dialect: &Dialect| {
        let parsed = parse(&section.text.as_ref().into(), *dialect, Options::default());
        let mut statements = parsed.statements();
        statements.all(|statement| matches!(parsed.answer(statement), Answer::Valid))
    };
    if dialects.len() < 2 {
        return dialects;
    }
    let readers: Vec<Dialect> = dialects.iter().copied().filter(reads).collect();
    if readers.is_empty() { dialects } else { readers }
}

/// Says whether the code at a place is a migration by its name: it meets the schema of its time,
/// and is not held against that of today.
pub fn is_migration(path: &str, function: &str) -> bool {
    path.to_ascii_lowercase().contains("migrat")
        || function.to_ascii_lowercase().contains("migrat")
        || version_of(path).is_some()
}

/// Adds what Go code makes to the schemas, in the order of files and lines: to the nearest one of
/// its dialect, or as a schema of its own.
pub(super) fn add_go_schemas(schemas: &mut Schemas, scripts: &[GoScript], wanted: &[Dialect]) {
    for dialect in wanted {
        let mut by_folder: BTreeMap<&str, Vec<Script>> = BTreeMap::new();
        let mut steps: BTreeMap<usize, Vec<Script>> = BTreeMap::new();
        for script in sent_once(scripts, *dialect) {
            if let Some((version, path)) = &script.step
                && let Some(index) = schemas.with_steps_in(*dialect, &script.folder)
            {
                add_step(steps.entry(index).or_default(), version, path, script);
                continue;
            }
            by_folder
                .entry(&script.folder)
                .or_default()
                .push(script.script.clone());
        }
        for (index, steps) in steps {
            schemas.all[index].insert(steps);
        }
        let mut own: Vec<Script> = Vec::new();
        let mut folder_of_own = None;
        for (folder, scripts) in by_folder {
            if let Some(index) = schemas.nearest(*dialect, folder) {
                schemas.all[index].extend(&scripts);
            } else {
                folder_of_own.get_or_insert(folder);
                own.extend(scripts);
            }
        }
        if let Some(folder) = folder_of_own {
            let schema = Schema::of_go(folder, *dialect, &own);
            // Beside temporary tables there are others, which something else makes.
            if schema.catalog().tables.iter().any(|table| !is_temporary(table)) {
                schemas.all.push(schema);
            }
        }
    }
}

/// Runs what calls in Go code send. Functions may give one name to temporary tables of their own,
/// each in its session: where these differ, nothing is certain of them.
pub(super) fn run_calls(replay: &mut Replay, scripts: &[Script]) {
    for script in scripts {
        run_call(replay, script);
    }
}

fn run_call(replay: &mut Replay, script: &Script) {
    let tables = replay.catalog.tables.iter();
    let temporary: Vec<Table> = tables.filter(|table| is_temporary(table)).cloned().collect();
    if temporary.is_empty() {
        return replay.run(script);
    }
    let mut session = replay.clone();
    for table in &temporary {
        session.catalog.tables.remove(&table.name);
    }
    session.run(script);
    let made = &mut session.catalog.tables;
    if !temporary.iter().any(|table| made.contains(&table.name)) {
        return replay.run(script);
    }
    for table in temporary {
        match made.get_mut(&table.name) {
            Some(again) if has_same_columns(again, &table) => {}
            Some(again) => {
                let reason = "several functions make a temporary table of this name";
                again.uncertain = Some(Uncertainty::new(reason, table.origin));
            }
            None => made.insert(&table.name.clone(), table),
        }
    }
    *replay = session;
}

fn is_temporary(table: &Table) -> bool {
    table.persistence == Persistence::Temporary
}

fn has_same_columns(left: &Table, right: &Table) -> bool {
    let mut pairs = left.columns.iter().zip(&right.columns);
    left.columns.len() == right.columns.len()
        && pairs.all(|(left, right)| left.name == right.name && has_same_meaning(left, right))
}

/// Adds what a call sends to the migration that its file is.
fn add_step(steps: &mut Vec<Script>, version: &Version, path: &str, script: &GoScript) {
    let sections = script.script.sections.iter().cloned();
    match steps.iter_mut().find(|step| step.name == path) {
        Some(step) => step.sections.extend(sections),
        None => steps.push(Script {
            version: version.clone(),
            name: path.to_owned(),
            sections: sections.collect(),
        }),
    }
}

/// Returns where the text of a statement stands, when it is written from front to back in one place.
fn place_of(statement: &Statement) -> Option<SourceRange> {
    let mut place: Option<SourceRange> = None;
    for piece in statement.map.pieces() {
        let (Origin::Verbatim(source) | Origin::Whole(source)) = piece.origin else {
            continue;
        };
        match &mut place {
            None => place = Some(source),
            Some(place) if place.file == source.file && place.range.end <= source.range.start => {
                place.range.end = source.range.end;
            }
            Some(_) => return None,
        }
    }
    place
}

/// Returns what is sent in a dialect: what one call sends in the order in which it is written, as a
/// list of migrations is, and of several spellings of one text the one that fits the dialect best.
fn sent_once(scripts: &[GoScript], dialect: Dialect) -> Vec<&GoScript> {
    let mut sent: Vec<&GoScript> = Vec::new();
    let meant = scripts.iter().filter(|script| script.dialects.contains(&dialect));
    for script in meant {
        let start = |script: &GoScript| script.place.map(|place| (place.file, place.range.start));
        // Two calls that are given one literal are two layers around one of them.
        let same = sent
            .iter_mut()
            .find(|known| script.place.is_some() && start(known) == start(script));
        match same {
            Some(known) => {
                if misfits(script, dialect) < misfits(known, dialect) {
                    *known = script;
                }
            }
            None => sent.push(script),
        }
    }
    for calls in sent.chunk_by_mut(|left, right| left.site == right.site) {
        calls.sort_by_key(|script| script.place);
    }
    sent
}

/// Counts what does not fit a dialect: statements that are not valid, types that it has not.
fn misfits(script: &GoScript, dialect: Dialect) -> usize {
    let catalog = Catalog::new(dialect);
    let texts = script.script.sections.iter();
    let parsed = texts.map(|section| parse(&section.text.as_ref().into(), dialect, Options::default()));
    parsed
        .map(|parsed| {
            let invalid = parsed
                .statements()
                .filter(|statement| !matches!(parsed.answer(*statement), Answer::Valid));
            let types = parsed.root().descendants().filter(|node| {
                node.kind() == Kind::TypeName
                    && matches!(catalog.resolve_type(node.text()).family, TypeFamily::Unknown(_))
            });
            invalid.count() + types.count()
        })
        .sum()
}
