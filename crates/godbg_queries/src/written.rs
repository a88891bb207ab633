//! Writes out what arrives at a call: statements with their arguments and scan targets.

use std::collections::BTreeSet;
use std::sync::Arc;

use godbg_go::ast::CallExpr;
use godbg_go::types::NodeRef;
use godbg_text::LineColumn;

use crate::code::call_range;
use crate::flow::{Evaluator, Need, Record};
use crate::libraries::{ArgumentStyle, Rows};
use crate::options::Options;
use crate::scan::{self, Columns, Scanned};
use crate::sink::{Sink, method_name};
use crate::site::{Action, Handle, Reason, ReasonKind, Site, Status};
use crate::statement::{Argument, Arguments, Comparison, Hole, HoleKind, Position, ScanTargets, Statement};
use crate::status;
use crate::template::{
    Concrete, Constant, Flat, Limits, LoopNode, Made, Node, PathCondition, Question, Template, Value, Wanted,
    for_reached, nil, variants, written_hole,
};

/// How many nodes of a value are looked through for symbols.
const SYMBOL_NODES: usize = 20_000;
/// How many statements one site keeps.
const STATEMENT_LIMIT: usize = 128;

/// What a text is said to be that is a clause.
pub(crate) const PART: &str = "a part of a statement";

/// What rules a text out. Conditions may only look as if they exclude each other, so where nothing is
/// left the text is asked for again with less.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strictness {
    /// The conditions of the path, and lists that are empty when they are joined.
    Path,
    /// The conditions of the path.
    Joins,
    /// Lists that are empty when they are joined.
    Lists,
    /// Nothing.
    None,
}

impl Strictness {
    /// Says whether texts count in which an empty list was joined.
    fn joins_nothing(self) -> bool {
        matches!(self, Self::Joins | Self::None)
    }
}

/// A record with all looked into that its statements hang on.
struct Arrived {
    record: Record,
    /// The text, the arguments, and what decides where the rows go.
    wanted: Vec<Wanted>,
    /// How many of them are text and arguments.
    first_scan: usize,
    scans: Vec<Scanned>,
    path: Vec<PathCondition>,
    loops: Vec<Arc<LoopNode>>,
}

fn arrived(evaluator: &mut Evaluator<'_>, sink: &Sink, mut record: Record) -> Arrived {
    let mut looked = evaluator.resume(&mut record);
    let alone = |value| Wanted {
        value,
        loops: Vec::new(),
    };
    let mut wanted = vec![alone(evaluator.needed(&record.text, Need::Text, &mut looked))];
    for argument in &record.arguments {
        let value = match argument.as_ref() {
            // An argument that stands in the call is there whatever it comes to.
            Node::Located(_, place) if !takes_names(sink) => {
                Arc::new(Node::Located(nil(), Arc::clone(place)))
            }
            _ => evaluator.needed(argument, Need::Shape, &mut looked),
        };
        wanted.push(alone(value));
    }
    let first_scan = wanted.len();
    let scans = scan::wanted(evaluator, &record, &mut looked, &mut wanted);
    let counts = record.loops.iter();
    let counts: Vec<_> = counts
        .map(|node| evaluator.needed_count(node, Need::Text, &mut looked))
        .collect();
    let path = evaluator.needed_path(&record.path, &wanted[..first_scan], &counts, &mut looked);
    let inside = wanted.iter().map(|wanted| &wanted.value);
    let inside = inside.chain(path.iter().map(|passed| &passed.condition));
    let inside: Vec<Value> = inside.cloned().collect();
    let loops = evaluator.needed_loops(&record.loops, inside, Need::Text, &mut looked);
    Arrived {
        record,
        wanted,
        first_scan,
        scans,
        path,
        loops,
    }
}

pub(crate) struct Writer {
    limit: usize,
    keeps_templates: bool,
    columns: Columns,
}

impl Writer {
    pub(crate) fn new(options: &Options) -> Self {
        let limit = match options.statement_limit {
            0 => STATEMENT_LIMIT,
            limit => limit,
        };
        Self {
            limit,
            keeps_templates: options.keeps_templates,
            columns: Columns::default(),
        }
    }

    /// Returns the site of a call at which these records arrived.
    pub(crate) fn site(
        &mut self,
        evaluator: &mut Evaluator<'_>,
        call: NodeRef,
        sink: &Sink,
        records: Vec<Record>,
    ) -> Site {
        let code = evaluator.code;
        let view = CallExpr::cast(code.node(call));
        let name = view.and_then(method_name);
        let name_range = name.map_or_else(|| code.node(call).range(), godbg_go::ast::Ident::range);
        let LineColumn { line, column } = code.line_column(call.file, name_range.start);
        let top = code.top_level(call);
        let package = code.program.package(code.program.package_of(call.file));
        let mut site = Site {
            file: call.file,
            name_range,
            call_range: view.map_or(name_range, call_range),
            line,
            column,
            function: code.function_name(top),
            function_range: code.node(top).range(),
            package: package.path().to_string(),
            library: sink.library.name,
            handle: sink.handle,
            method: name.map_or_else(String::new, |name| name.text().to_owned()),
            action: sink.call.map_or(Action::Finish, |call| call.action),
            has_text: sink.text.is_some(),
            status: Status::Unresolved,
            reasons: Vec::new(),
            statements: Vec::new(),
            is_cut: false,
            templates: Vec::new(),
        };
        if sink.call.is_none() {
            return site;
        }
        let mut reasons: BTreeSet<Reason> = BTreeSet::new();
        let arrived: Vec<Arrived> = records
            .into_iter()
            .map(|record| arrived(evaluator, sink, record))
            .collect();
        let mut has_joined_nothing = false;
        for strictness in [
            Strictness::Path,
            Strictness::Joins,
            Strictness::Lists,
            Strictness::None,
        ] {
            if strictness.joins_nothing() && !has_joined_nothing {
                // The same would come of it.
                continue;
            }
            has_joined_nothing = false;
            for arrived in &arrived {
                has_joined_nothing |=
                    self.statements(evaluator, (sink, arrived), strictness, &mut site, &mut reasons);
            }
            if !site.statements.is_empty() {
                break;
            }
            site.templates.clear();
        }
        if site.statements.is_empty() && reasons.is_empty() {
            reasons.insert(Reason {
                kind: ReasonKind::Unreachable,
                subject: String::new(),
                place: None,
            });
        }
        site.status = site
            .statements
            .iter()
            .map(status::of)
            .max()
            .unwrap_or(Status::Unresolved);
        if reasons.iter().any(|reason| reason.kind == ReasonKind::TooDeep) && site.status == Status::Resolved
        {
            site.status = Status::Partial;
        }
        if site.status != Status::Resolved {
            site.reasons = reasons.into_iter().collect();
        }
        site
    }

    /// Adds the statements that arrive; returns whether more may where the join of an empty list counts.
    fn statements(
        &mut self,
        evaluator: &Evaluator<'_>,
        (sink, arrived): (&Sink, &Arrived),
        strictness: Strictness,
        site: &mut Site,
        reasons: &mut BTreeSet<Reason>,
    ) -> bool {
        let Arrived {
            record,
            wanted,
            first_scan,
            scans,
            loops,
            ..
        } = arrived;
        let first_scan = *first_scan;
        let path = match strictness {
            Strictness::Lists | Strictness::None => &[],
            Strictness::Path | Strictness::Joins => arrived.path.as_slice(),
        };
        let limits = Limits {
            joins_nothing: strictness.joins_nothing(),
            opens_loops: matches!(strictness, Strictness::Lists | Strictness::None),
            ..Limits::default()
        };
        if self.keeps_templates {
            site.templates
                .push(Template::new(&wanted[0].value, path, loops, limits));
        }
        let code = evaluator.code;
        let way = record.through.iter();
        let way: Vec<_> = way
            .map(|function| code.range_of(code.top_level(*function)))
            .collect();
        let question = Question {
            values: wanted,
            counted: first_scan,
            path,
            loops,
            limits,
        };
        let found = variants(&question, &way);
        site.is_cut |= found.is_cut;
        if found.is_too_deep || record.is_cut {
            reasons.insert(Reason {
                kind: ReasonKind::TooDeep,
                subject: String::new(),
                place: None,
            });
        }
        let through: Vec<Position> = record
            .through
            .iter()
            .filter(|function| evaluator.code.top_level(**function) != evaluator.code.top_level(record.call))
            .map(|function| Position {
                function: evaluator.code.function_name(*function),
                place: evaluator.code.range_of(*function),
            })
            .collect();
        for variant in found.all {
            let Some(text) = variant.values.first() else {
                continue;
            };
            let given = text.bare_text();
            let flat = evaluator.prepared_anywhere(sink, &given).unwrap_or(given);
            let (sql, map, holes) = flat.write_out(written_hole);
            let holes: Vec<Hole> = holes
                .into_iter()
                .map(|(range, hole)| {
                    if hole.kind == HoleKind::Unknown {
                        reasons.insert(hole.symbol.reason.clone());
                    }
                    Hole {
                        range,
                        kind: hole.kind,
                        go_type: (*hole.symbol.go_type).clone(),
                        origin: hole.symbol.origin,
                        source: hole.source.clone(),
                    }
                })
                .collect();
            let arguments = self.arguments(evaluator, sink, record, &variant.values[1..first_scan]);
            let scan = match sink.call.map(|call| call.rows) {
                Some(Rows::None) | None => ScanTargets::None,
                Some(_) => {
                    let values = &variant.values[first_scan..];
                    self.columns.targets(evaluator.code, sink, scans, values)
                }
            };
            if sink.handle != Handle::Direct && status::is_fragment(&sql, &holes) {
                reasons.insert(Reason {
                    kind: ReasonKind::Construct,
                    subject: PART.to_owned(),
                    place: None,
                });
                continue;
            }
            let known = site
                .statements
                .iter_mut()
                .find(|known| known.sql == sql && known.arguments == arguments && known.scan == scan);
            let compared = variant.compared.iter().map(comparison);
            if let Some(known) = known {
                // What is reached on two ways hangs on what both have in common.
                if !known.compared.is_empty() {
                    let compared: Vec<Comparison> = compared.collect();
                    known.compared.retain(|one| compared.contains(one));
                }
                continue;
            }
            if site.statements.len() >= self.limit {
                site.is_cut = true;
                break;
            }
            site.statements.push(Statement {
                sql,
                map,
                holes,
                arguments,
                scan,
                is_rebound: flat.is_rebound(),
                compared: compared.collect(),
                choices: variant.choices.iter().map(Made::described).collect(),
                through: through.clone(),
            });
        }
        found.has_joined_nothing
    }

    fn arguments(
        &mut self,
        evaluator: &Evaluator<'_>,
        sink: &Sink,
        record: &Record,
        values: &[Concrete],
    ) -> Arguments {
        let mut result = Arguments::default();
        if takes_names(sink) {
            result.is_named = true;
            let value = values.first();
            self.columns
                .named_arguments(evaluator.code, sink, value, &mut result);
            return result;
        }
        for (index, value) in values.iter().enumerate() {
            let is_last = index + 1 == values.len();
            if record.is_spread && is_last {
                match value.bare() {
                    Concrete::List(items, is_open) => {
                        result.known.extend(items.iter().map(argument));
                        result.is_open |= is_open;
                    }
                    Concrete::Nil => {}
                    _ => result.is_open = true,
                }
            } else {
                let argument = argument(value);
                if is_query_mode(&argument) {
                    continue;
                }
                result.known.push(argument);
            }
        }
        result
    }
}

impl Concrete {
    /// Returns the value as text.
    fn bare_text(&self) -> Arc<Flat> {
        self.text()
    }
}

/// Says whether the arguments of a call are the fields of one struct, or the entries of one map.
fn takes_names(sink: &Sink) -> bool {
    sink.call
        .is_some_and(|call| call.arguments == ArgumentStyle::Named)
}

fn comparison((value, constant, is_equal): &(Arc<str>, Constant, bool)) -> Comparison {
    Comparison {
        value: value.to_string(),
        constant: match constant {
            Constant::Text(text) => text.to_string(),
            other => other.to_string(),
        },
        is_equal: *is_equal,
    }
}

/// Says whether an argument is an option of pgx that stands before the arguments.
fn is_query_mode(argument: &Argument) -> bool {
    let name = &argument.go_type.name;
    name.contains("jackc/pgx")
        && (name.contains(".Query") || name.ends_with(".NamedArgs"))
        && !name.ends_with(".NamedArgs")
}

fn argument(value: &Concrete) -> Argument {
    if let Some(place) = value.place() {
        Argument {
            name: None,
            go_type: (*place.go_type).clone(),
            origin: Some(place.range),
            is_spread: false,
        }
    } else {
        let (go_type, origin) = match value.symbol() {
            Some(symbol) => ((*symbol.go_type).clone(), symbol.origin),
            None => (crate::GoType::unknown(), None),
        };
        Argument {
            name: None,
            go_type,
            origin,
            is_spread: false,
        }
    }
}

/// Collects the symbols that a value hangs on.
pub(crate) fn symbols_of(value: &Value, found: &mut rustc_hash::FxHashSet<u64>) {
    for_reached([value], SYMBOL_NODES, |node| match node {
        Node::Symbol(symbol) => {
            found.insert(symbol.key);
            if let Some((base, _)) = &symbol.offset {
                found.insert(base.key);
            }
        }
        Node::OneOf(key, ..) => {
            found.insert(*key);
        }
        _ => {}
    });
}
