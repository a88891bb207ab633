//! The engine: one statement parsed and analysed once, then read by every check.

use std::collections::BTreeSet;

use godbg_diagnostics::Finding;
use godbg_queries::{HoleKind, Site, Statement};
use godbg_semantics::{Analysis, analyze};
use godbg_sql::{Answer, Dialect, Hole, Input, Kind, Options, Parse, ast, parse};
use godbg_text::SourceRange;

use crate::context::{QueryContext, SchemaContext, SchemaView};
use crate::overview::Overview;
use crate::report::{Found, Place, Report};
use crate::{CHECKS, Run, agreement};

/// The checks that say that a statement is not read.
const UNREAD: &[&str] = &["dialect-mismatch", "sql-syntax"];
/// The check that matters for a statement that is not read, too.
const INJECTION: &str = "sql-injection";

/// A text, parsed and analysed against a schema. It serves every site that sends the same text.
#[derive(Debug)]
pub struct Prepared<'c> {
    parse: Parse,
    parts: Vec<(Answer, Analysis<'c>)>,
}

impl<'c> Prepared<'c> {
    /// Returns the parsed text.
    pub fn parse(&self) -> &Parse {
        &self.parse
    }

    /// Returns what the grammar says of each statement of the text, with what the schema says.
    pub fn parts(&self) -> impl Iterator<Item = (&Answer, &Analysis<'c>)> {
        self.parts.iter().map(|(answer, analysis)| (answer, analysis))
    }
}

/// Parses a text and analyses its statements against a schema.
pub fn prepare<'c>(statement: &Statement, schema: SchemaView<'c>) -> Prepared<'c> {
    let parse = parse(&input(statement), schema.dialect, Options::default());
    let parts = statements(&parse)
        .into_iter()
        .map(|part| (parse.answer(part), analyze(part, schema.catalog)))
        .collect();
    Prepared { parse, parts }
}

/// Returns the statements of a text. A text that begins no statement at all is one that is wrong.
fn statements(parse: &Parse) -> Vec<ast::Statement<'_>> {
    let found: Vec<ast::Statement<'_>> = parse.statements().collect();
    if found.is_empty() {
        let errors = parse.root().children_of(Kind::Error).take(1);
        return errors.map(ast::Statement::Other).collect();
    }
    found
}

/// Returns the text with its holes as the SQL parser takes it.
///
/// A placeholder whose number is known to be one is read as it is written.
pub fn input(statement: &Statement) -> Input {
    let is_hole = |hole: &&godbg_queries::Hole| {
        hole.kind != HoleKind::Placeholder || !is_placeholder(&statement.sql.as_str()[hole.range])
    };
    let holes = statement
        .holes
        .iter()
        .filter(is_hole)
        .map(|hole| Hole { range: hole.range })
        .collect();
    Input::with_holes(statement.sql.as_str(), holes)
}

fn is_placeholder(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['$', '?', ':', '@']) else {
        return false;
    };
    rest.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && (!rest.is_empty() || text == "?")
}

/// Returns what another dialect's grammar says of the statements of a text.
pub(crate) fn answers_in(statement: &Statement, dialect: Dialect) -> Vec<Answer> {
    let parse = parse(&input(statement), dialect, Options::default());
    statements(&parse)
        .into_iter()
        .map(|part| parse.answer(part))
        .collect()
}

/// A text that can arrive at a site, with each schema that it may meet there.
#[derive(Clone, Debug)]
pub struct Sent<'a> {
    /// The text.
    pub statement: &'a Statement,
    /// The schemas, each with the text prepared for it.
    pub targets: Vec<(&'a Prepared<'a>, SchemaView<'a>)>,
}

/// Runs every check of statements on all that can arrive at a site.
///
/// What only some of the engines would complain about may never meet them, and is left out; so
/// is what only some of the texts show that share the part to blame: see [`crate::agreement`].
pub fn check_site(site: &Site, sent: &[Sent<'_>], overview: &Overview) -> Vec<Finding> {
    let found: Vec<Vec<Found>> = sent.iter().map(|sent| check_text(site, sent, overview)).collect();
    agreement::settled(site, sent, &found)
}

fn check_text(site: &Site, sent: &Sent<'_>, overview: &Overview) -> Vec<Found> {
    let mut agreed: Option<Vec<Found>> = None;
    for (prepared, schema) in &sent.targets {
        let mut found = Vec::new();
        check_parts(site, sent.statement, prepared, *schema, overview, &mut found);
        match &mut agreed {
            None => agreed = Some(found),
            Some(agreed) => agreed.retain(|kept| {
                let is_same = |other: &Found| {
                    other.finding.check == kept.finding.check
                        && other.finding.location == kept.finding.location
                };
                found.iter().any(is_same)
            }),
        }
    }
    let mut agreed = agreed.unwrap_or_default();
    let is_unread = |found: &Found| UNREAD.contains(&found.finding.check);
    let unread: BTreeSet<usize> = agreed
        .iter()
        .filter(|found| is_unread(found))
        .map(|found| found.part)
        .collect();
    // What an engine would do, and with which names, where it cannot read a statement, nobody knows.
    agreed.retain(|found| {
        !unread.contains(&found.part) || is_unread(found) || found.finding.check == INJECTION
    });
    agreed
}

fn check_parts(
    site: &Site,
    statement: &Statement,
    prepared: &Prepared,
    schema: SchemaView<'_>,
    overview: &Overview,
    findings: &mut Vec<Found>,
) {
    let is_alone = prepared.parts.len() == 1;
    let mut report = Report::default();
    let locate = |place| locate(site, statement, place);
    let parts = statements(&prepared.parse).into_iter().zip(&prepared.parts);
    for (part, (sql, (answer, analysis))) in parts.enumerate() {
        let context = QueryContext {
            site,
            statement,
            sql,
            is_alone,
            answer,
            analysis,
            schema,
            overview,
        };
        for check in CHECKS {
            let run = match check.run {
                Run::AnyQuery(run) => run,
                Run::Query(run) if !schema.is_foreign => run,
                _ => continue,
            };
            run(&context, &mut report);
            report.finish(check, part, locate, findings);
        }
    }
}

/// Runs every check of schemas.
pub fn check_schema(schema: SchemaView<'_>, findings: &mut Vec<Finding>) {
    let context = SchemaContext { schema };
    let mut found = Vec::new();
    let mut report = Report::default();
    for check in CHECKS {
        if let Run::Schema(run) = check.run {
            run(&context, &mut report);
            let locate = |place| match place {
                Place::Source(range) => Some(range),
                Place::Sql(_) | Place::Site => None,
            };
            report.finish(check, 0, locate, &mut found);
        }
    }
    findings.extend(found.into_iter().map(|found| found.finding));
}

/// Maps a place that a check sees to the file that it stands in: the one place where that is done.
fn locate(site: &Site, statement: &Statement, place: Place) -> Option<SourceRange> {
    match place {
        Place::Source(range) => Some(range),
        Place::Sql(range) => statement.map.source_range(range),
        Place::Site => Some(SourceRange {
            file: site.file,
            range: site.name_range,
        }),
    }
}
