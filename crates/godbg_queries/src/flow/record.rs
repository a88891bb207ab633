//! What arrives at a call that sends SQL, and where its rows go.

use std::sync::Arc;

use godbg_go::ast::{CallExpr, Expr};
use godbg_go::types::{Callee, NodeRef, Type, TypeData};
use godbg_text::{FileId, SourceRange};
use rustc_hash::FxHashMap;

use super::function::called_name;
use super::state::State;
use super::{Evaluator, Looked};
use crate::libraries::{Rows, library_of};
use crate::sink::{Sink, selector_of};
use crate::site::Action;
use crate::template::{LoopNode, Node, Operation, PathCondition, StructNode, Value, nil, operation};

/// The field that tells rows by the record they come from.
const ROWS: &str = "·rows";
/// The field that holds the text of a prepared statement.
pub(super) const TEXT: &str = "·text";

/// What arrives at one call on one way.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    /// The call.
    pub(crate) call: NodeRef,
    /// The SQL.
    pub(crate) text: Value,
    /// The arguments: those that stand in the call, then the list that is spread.
    pub(crate) arguments: Vec<Value>,
    /// Whether the last of them is a list that is spread.
    pub(crate) is_spread: bool,
    /// What must hold for the call to be reached.
    pub(crate) path: Vec<PathCondition>,
    /// The loops around the call, outermost first.
    pub(crate) loops: Vec<Arc<LoopNode>>,
    /// Where the rows go.
    pub(crate) scans: Vec<ScanRecord>,
    /// Whether the budget of steps ran out before all was evaluated.
    pub(crate) is_cut: bool,
    /// The functions that led to the one that holds the call, outermost first.
    pub(crate) through: Vec<NodeRef>,
    /// Those of them that were only followed since they are on the chain.
    pub(crate) led: Vec<NodeRef>,
    /// The call in the outermost of them that led there.
    pub(crate) from: Option<NodeRef>,
    /// The function whose parameter decides whether it is reached at all.
    pub(crate) dispatched: Option<NodeRef>,
    /// What was looked into already, by which run, and the steps that it took.
    pub(crate) looked: Option<Box<LookedRecord>>,
}

/// What was looked into of a record.
#[derive(Clone, Debug)]
pub(crate) struct LookedRecord {
    /// The function whose parameters were left open.
    pub(crate) root: Option<NodeRef>,
    pub(crate) looked: Looked,
    pub(crate) taken_for_any: FxHashMap<NodeRef, u64>,
    pub(crate) steps: u32,
}

/// One scan of the rows of a record.
#[derive(Clone, Debug)]
pub(crate) struct ScanRecord {
    /// Where it is.
    pub(crate) place: SourceRange,
    /// How it maps columns.
    pub(crate) kind: ScanKind,
    /// What must hold for it to be reached.
    pub(crate) path: Vec<PathCondition>,
    /// The loops around it.
    pub(crate) loops: Vec<Arc<LoopNode>>,
}

/// Methods and functions that say where rows go; [`Evaluator::scan_call`] and [`Evaluator::collect_call`]
/// read what they say.
pub(super) const SCANS: &[&str] = &[
    "AppendRows",
    "CollectExactlyOneRow",
    "CollectOneRow",
    "CollectRows",
    "Find",
    "First",
    "ForEachRow",
    "MapScan",
    "Next",
    "Scan",
    "ScanAll",
    "ScanOne",
    "ScanRow",
    "ScanRows",
    "ScanStruct",
    "SliceScan",
    "StructScan",
    "Take",
    "Values",
];

/// How a scan maps columns.
#[derive(Clone, Debug)]
pub(crate) enum ScanKind {
    /// A destination a column; whether the last value is a list that is spread.
    Positional(Vec<Value>, bool),
    /// Into a value of this type: a struct by column name, or the only column.
    Whole(Type, SourceRange),
    /// Somewhere that is not followed.
    Unknown,
}

impl<'p> Evaluator<'p> {
    pub(super) fn sink_call(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        sink: &Sink,
        state: &mut State,
    ) -> Value {
        let operand = selector_of(call).and_then(godbg_go::ast::SelectorExpr::operand);
        let receiver = operand.map(|operand| self.receiver(file, operand, state));
        // The rows of a raw query are scanned by what looks like a call of the library's own.
        if let Some(value) = self.scan_call(file, call, receiver.as_ref(), state) {
            return value;
        }
        let exprs: Vec<Expr<'p>> = call.arguments().collect();
        let mut values = Vec::with_capacity(exprs.len());
        let list = sink.text.map(|text| text + 1);
        let list = list.filter(|index| self.takes_list(file, call, *index));
        for (index, expr) in exprs.iter().enumerate() {
            let is_spread = call.has_ellipsis() && index + 1 == exprs.len() || list == Some(index);
            values.push(if is_spread || sink.text == Some(index) {
                self.expression(file, *expr, state)
            } else {
                self.located(file, *expr, state)
            });
        }
        let text = match (sink.text, &receiver) {
            (Some(index), _) => values[index].clone(),
            (None, Some(receiver)) if sink.is_statement => {
                self.select(receiver, &Arc::from(TEXT), None, state)
            }
            _ => nil(),
        };
        let text = self.named_statement(sink, &values, text);
        let first = match sink.text {
            Some(index) => index + 1,
            None => self.first_argument(file, &exprs, sink),
        };
        let node = self.code.reference(file, call.node());
        let is_recorded = self.is_dry == 0 && self.targets.contains(&self.code.top_level(node));
        let mut number = -1;
        if is_recorded {
            number = i64::try_from(self.records.len()).unwrap_or(-1);
            let through = self.frames.iter().map(|frame| frame.function).collect();
            let end = list.map_or(values.len(), |list| list + 1);
            self.records.push(Record {
                call: node,
                text: Arc::clone(&text),
                arguments: values.get(first..end).unwrap_or_default().to_vec(),
                is_spread: call.has_ellipsis() || list.is_some(),
                path: state.conditions(),
                loops: Vec::new(),
                scans: self.destination(file, &exprs, sink, first).into_iter().collect(),
                is_cut: false,
                through,
                led: self.led.clone(),
                from: self.entered.first().copied(),
                dispatched: self.dispatched,
                looked: None,
            });
        }
        self.forget(file, call, &values, state);
        self.result_of(file, call, sink, text, number)
    }

    /// Says whether a function takes the arguments of its statement as a list, as one parameter of its own.
    fn takes_list(&self, file: FileId, call: CallExpr<'p>, parameter: usize) -> bool {
        let Some(signature) = self.code.signature(file, call) else {
            return false;
        };
        let is_variadic = signature.variadic && parameter + 1 == signature.parameters.len();
        let of = signature.parameters.get(parameter).filter(|_| !is_variadic);
        of.is_some_and(|of| match self.code.data(*of) {
            TypeData::Slice(inner) => match self.code.data(self.code.underlying(*inner)) {
                TypeData::Interface(_) => true,
                TypeData::Slice(byte) => *byte == Type::UINT8,
                _ => false,
            },
            _ => false,
        })
    }

    fn is_context(&self, file: FileId, expr: Expr<'p>) -> bool {
        let of = self.code.type_of(file, expr);
        self.code
            .named(of)
            .is_some_and(|(package, name)| &*package == "context" && &*name == "Context")
    }

    /// Returns the index of the first argument of a call on a prepared statement.
    fn first_argument(&self, file: FileId, exprs: &[Expr<'p>], sink: &Sink) -> usize {
        let context = usize::from(exprs.first().is_some_and(|expr| self.is_context(file, *expr)));
        match sink.call.map(|call| call.rows) {
            Some(Rows::Destination | Rows::Slice | Rows::Holder) => context + 1,
            _ => context,
        }
    }

    /// Returns the destination that stands in the call itself.
    fn destination(&self, file: FileId, exprs: &[Expr<'p>], sink: &Sink, first: usize) -> Option<ScanRecord> {
        let call = sink.call?;
        let index = match sink.text {
            Some(text) => text.checked_sub(1)?,
            None => first.checked_sub(1)?,
        };
        if !matches!(call.rows, Rows::Destination | Rows::Slice | Rows::Holder) {
            return None;
        }
        let expr = exprs.get(index)?;
        let place = self.code.range(file, expr.node());
        let of = self.code.type_of(file, *expr);
        Some(ScanRecord {
            place,
            kind: ScanKind::Whole(self.element_type(of), place),
            path: Vec::new(),
            loops: Vec::new(),
        })
    }

    /// Returns the type behind pointers, and of the elements of a slice. What is filled may be a pointer
    /// itself, for NULL.
    fn element_type(&self, of: Type) -> Type {
        let is_scalar = |of| {
            let parts = matches!(
                self.code.data(self.code.underlying(of)),
                TypeData::Struct(_) | TypeData::Slice(_) | TypeData::Pointer(_)
            );
            !parts || self.code.is_known_scalar(of)
        };
        let mut of = of;
        for step in 0..4 {
            match self.code.data(of) {
                TypeData::Pointer(inner) if step > 0 && is_scalar(*inner) => return of,
                TypeData::Pointer(inner) => of = *inner,
                TypeData::Slice(inner) if *inner != Type::UINT8 => of = *inner,
                TypeData::Named { .. } => match self.code.data(self.code.underlying(of)) {
                    TypeData::Slice(inner)
                        if *inner != Type::UINT8 && self.code.scans_itself(of) != Some(true) =>
                    {
                        of = *inner;
                    }
                    _ => return of,
                },
                _ => return of,
            }
        }
        of
    }

    fn result_of(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        sink: &Sink,
        text: Value,
        number: i64,
    ) -> Value {
        let count = self
            .code
            .signature(file, call)
            .map_or(1, |signature| signature.results.len());
        let marked = |name: &str, value: Value| -> Value {
            Arc::new(Node::Struct(StructNode {
                type_name: Arc::from(name),
                of: None,
                fields: vec![(Arc::from(name), value)],
                rest: None,
            }))
        };
        let action = sink.call.map_or(Action::Finish, |call| call.action);
        let first = match (action, sink.call.map(|call| call.rows)) {
            (Action::Prepare, _) => marked(TEXT, text),
            (_, Some(Rows::Result)) => marked(ROWS, crate::template::integer(number)),
            _ => self.foreign(file, call, "a result of the database"),
        };
        if count <= 1 && !matches!(action, Action::Prepare) || count == 0 {
            return first;
        }
        if count == 1 {
            return first;
        }
        let error = self.foreign(file, call, "an error of the database");
        let error = operation(Operation::Result(1), vec![error]);
        Arc::new(Node::Tuple(vec![first, error]))
    }

    /// Returns the numbers of the records that a value holds rows of.
    pub(super) fn rows_of(&self, value: &Value, state: &State) -> Vec<i64> {
        let mut found = Vec::new();
        let mut pending = vec![(Arc::clone(value), 0)];
        while let Some((value, depth)) = pending.pop() {
            if depth > 6 {
                continue;
            }
            match value.as_ref() {
                Node::Struct(fields) => {
                    if let Some(Node::Integer(number)) = fields.get(ROWS).map(AsRef::as_ref) {
                        found.push(*number);
                    }
                }
                Node::Either(_, then, otherwise) => {
                    pending.push((Arc::clone(then), depth + 1));
                    pending.push((Arc::clone(otherwise), depth + 1));
                }
                Node::OneOf(_, _, options) => {
                    pending.extend(options.iter().map(|(_, option)| (Arc::clone(option), depth + 1)));
                }
                Node::Located(inner, _) => pending.push((Arc::clone(inner), depth + 1)),
                Node::Operation(Operation::Result(0) | Operation::Typed(..), operands) => {
                    pending.push((Arc::clone(&operands[0]), depth + 1));
                }
                Node::Tuple(items) => {
                    if let Some(first) = items.first() {
                        pending.push((Arc::clone(first), depth + 1));
                    }
                }
                Node::AfterLoop(node, index) => {
                    if let Some(after) = node.after.get(*index) {
                        pending.push((Arc::clone(after), depth + 1));
                    }
                }
                Node::Handle(handle) => {
                    if let Some(super::Handle::Reference(spot)) = self.handles.get(*handle as usize)
                        && spot.fields.is_empty()
                        && let Some(held) = state.cells.get(&spot.cell)
                    {
                        pending.push((Arc::clone(held), depth + 1));
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// A call on rows: scans are noted, what gives the rows on is followed.
    pub(super) fn scan_call(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        receiver: Option<&Value>,
        state: &mut State,
    ) -> Option<Value> {
        let numbers = self.rows_of(receiver?, state);
        if numbers.is_empty() {
            return None;
        }
        let name = called_name(call)?.text();
        let mut exprs: Vec<Expr<'p>> = call.arguments().collect();
        if exprs.first().is_some_and(|expr| self.is_context(file, *expr)) {
            exprs.remove(0);
        }
        let place = self.code.range(file, call.node());
        let kind = match name {
            "Scan" => {
                let mut destinations = Vec::with_capacity(exprs.len());
                for (index, expr) in exprs.iter().enumerate() {
                    let is_spread = call.has_ellipsis() && index + 1 == exprs.len();
                    destinations.push(if is_spread {
                        self.expression(file, *expr, state)
                    } else {
                        self.scan_target(file, *expr, state)
                    });
                }
                let is_struct = exprs.len() == 1
                    && self.maps_columns(file, call)
                    && self.is_struct_destination(file, exprs[0]);
                if is_struct {
                    let of = self.code.type_of(file, exprs[0]);
                    ScanKind::Whole(self.element_type(of), self.code.range(file, exprs[0].node()))
                } else {
                    ScanKind::Positional(destinations, call.has_ellipsis())
                }
            }
            "StructScan" | "ScanStruct" | "Find" | "First" | "Take" | "ScanRows" => {
                let expr = exprs.last()?;
                let of = self.code.type_of(file, *expr);
                ScanKind::Whole(self.element_type(of), self.code.range(file, expr.node()))
            }
            "MapScan" | "SliceScan" | "Values" => ScanKind::Unknown,
            "Row" | "Rows" | "WithContext" | "Debug" | "Unsafe" => return receiver.cloned(),
            "Next" | "Err" | "Close" | "Columns" | "NextResultSet" | "ColumnTypes" | "NextRow" => {
                return Some(self.foreign(file, call, "a method of rows"));
            }
            _ => return None,
        };
        self.note_scan(&numbers, place, &kind, state);
        // What is scanned into is not known afterwards.
        let targets: Vec<Value> = exprs
            .iter()
            .map(|expr| self.expression(file, *expr, state))
            .collect();
        self.forget(file, call, &targets, state);
        Some(self.foreign(file, call, "Scan"))
    }

    fn note_scan(&mut self, numbers: &[i64], place: SourceRange, kind: &ScanKind, state: &State) {
        if self.is_dry > 0 {
            return;
        }
        let path = state.conditions();
        for number in numbers {
            let record = usize::try_from(*number)
                .ok()
                .and_then(|index| self.records.get_mut(index));
            if let Some(record) = record {
                record.scans.push(ScanRecord {
                    place,
                    kind: kind.clone(),
                    path: path.clone(),
                    loops: Vec::new(),
                });
            }
        }
    }

    /// Says whether the library whose rows these are may fill the fields of a struct: the rows of a driver have
    /// a destination a column, a struct among them.
    fn maps_columns(&self, file: FileId, call: CallExpr<'p>) -> bool {
        let Callee::Library { package, .. } = self.callee(file, call) else {
            return true;
        };
        let library = library_of(&package, self.code.package_name(&package));
        library.is_none_or(|library| !matches!(library.name, "database/sql" | "pgx"))
    }

    /// Says whether the one argument of `Scan` is a struct that a mapper fills.
    fn is_struct_destination(&self, file: FileId, expr: Expr<'p>) -> bool {
        let of = self.code.type_of(file, expr);
        let TypeData::Pointer(inner) = self.code.data(of) else {
            return false;
        };
        let element = self.element_type(*inner);
        matches!(self.code.data(self.code.underlying(element)), TypeData::Struct(_))
            && self.code.scans_itself(element) == Some(false)
            && !self.code.is_known_scalar(element)
    }

    /// A destination: the expression whose address is passed, with its place.
    fn scan_target(&mut self, file: FileId, expr: Expr<'p>, state: &mut State) -> Value {
        let place = self.place(file, expr);
        let _ = state;
        Arc::new(Node::Located(nil(), place))
    }

    /// `pgx.CollectRows(rows, pgx.RowToStructByName[User])` and its like.
    pub(super) fn collect_call(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        name: &str,
        arguments: &[Value],
        state: &mut State,
    ) -> Option<Value> {
        let numbers: Vec<i64> = arguments
            .iter()
            .flat_map(|value| self.rows_of(value, state))
            .collect();
        if numbers.is_empty() {
            return None;
        }
        let place = self.code.range(file, call.node());
        let exprs: Vec<Expr<'p>> = call.arguments().collect();
        let kind = match name {
            "CollectRows" | "CollectOneRow" | "CollectExactlyOneRow" | "AppendRows" => {
                let by = exprs.last().map_or("", |expr| expr.node().text());
                let of = self.code.type_of(file, Expr::Call(call));
                let of = match self.code.data(of) {
                    TypeData::Tuple(parts) => parts.first().copied().unwrap_or(of),
                    _ => of,
                };
                if by.contains("RowTo") && !by.contains("ByPos") && !by.contains("RowToMap") {
                    ScanKind::Whole(self.element_type(of), place)
                } else {
                    ScanKind::Unknown
                }
            }
            "ForEachRow" => {
                let list = exprs.get(1).map(|expr| self.expression(file, *expr, state));
                list.map_or(ScanKind::Unknown, |list| ScanKind::Positional(vec![list], true))
            }
            "ScanAll" | "ScanOne" | "StructScan" => {
                let expr = exprs.first()?;
                let of = self.code.type_of(file, *expr);
                ScanKind::Whole(self.element_type(of), place)
            }
            _ => ScanKind::Unknown,
        };
        self.note_scan(&numbers, place, &kind, state);
        Some(self.foreign(file, call, name))
    }

    pub(super) fn scan_count(&self) -> Vec<usize> {
        self.records.iter().map(|record| record.scans.len()).collect()
    }

    /// Notes that scans which were noted since then lie in this loop.
    pub(super) fn close_scans(&mut self, before: &[usize], node: &Arc<LoopNode>) {
        for (index, record) in self.records.iter_mut().enumerate() {
            let start = before.get(index).copied().unwrap_or(0);
            for scan in record.scans.iter_mut().skip(start) {
                scan.loops.insert(0, Arc::clone(node));
            }
        }
    }
}
