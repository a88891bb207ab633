//! The evaluator: interprets a function without running it, from its parameters forward, and takes down
//! what arrives at the calls that send SQL.
//!
//! Values are the graphs of [`crate::template`]. Branches join as alternatives under their condition,
//! loops are evaluated once with the variables that they change left open, calls are put off until
//! somebody needs their result, unless they change what their arguments refer to.

mod assign;
mod branch;
mod builtin;
mod call;
mod captured;
mod cells;
mod changes;
mod closures;
mod dispatch;
mod elements;
mod escape;
mod expression;
mod failure;
mod fields;
mod function;
mod generic;
mod grown;
mod literal;
mod loops;
mod mapping;
mod needed;
mod needed_loop;
mod numbers;
mod open;
mod prepared;
mod rebinder;
mod record;
mod reflection;
mod relevant;
mod selection;
mod state;
mod statement;
mod type_test;
mod way;
mod writers;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use godbg_go::ast::{CallExpr, SelectorExpr};
use godbg_go::types::{Callee, NodeRef, Type};
use godbg_text::FileId;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::code::{Code, Selected};
use crate::sink::Sinks;
use crate::template::{LoopNode, Node, Symbol, Value};
use captured::Captured;
use closures::Change;
use relevant::Calls;
pub(crate) use state::all_of as conjunction;
use state::{Spot, State};
use way::Way;

pub(crate) use function::called_name;
pub(crate) use needed::{Looked, Need};
pub(crate) use open::Asks;
pub(crate) use record::{Record, ScanKind};

/// How many statements one evaluation of a function may visit, callees included.
const STEP_LIMIT: u32 = 40_000;
/// How many one call that was put off may visit.
const CALL_STEPS: u32 = 2_000;
/// How many all calls that one question needs may visit.
const QUESTION_STEPS: u32 = 2_000;
/// How many steps are spent on all questions about what arrives at one function before the rest is answered
/// with little.
const FUNCTION_STEPS: u32 = 30_000;
/// How many a call may visit when those are used up: what only puts a few words together.
const SMALL_CALL_STEPS: u32 = 40;
/// How many one function may visit that is evaluated for what it assigns.
const WRITER_STEPS: u32 = 20_000;
/// How deep calls are followed.
const CALL_DEPTH: usize = 12;
/// How deep expressions are followed.
const EXPRESSION_DEPTH: u32 = 120;
/// How deep loops are evaluated twice to see what they change.
const LOOP_DEPTH: u32 = 3;

/// What [`Node::Handle`] names.
#[derive(Clone, Debug)]
enum Handle {
    /// A pointer.
    Reference(Spot),
    /// A function literal with what it captured, or a method value with its receiver.
    Function(NodeRef, Option<Value>),
    /// A type: what a type parameter stands for, or a `reflect.Type`.
    Type(Type),
}

/// Where a symbol comes from, for those that can be looked into.
#[derive(Clone, Debug)]
pub(crate) enum Origin {
    /// A parameter or receiver: of which function.
    Parameter(NodeRef),
    /// A field, by its declaration, of this symbol.
    Field(NodeRef, Value),
    /// A package variable, by its declaration.
    Variable(NodeRef),
    /// The result of a call that was put off.
    Call(Arc<PutOff>),
}

/// A call that was put off.
#[derive(Debug)]
pub(crate) struct PutOff {
    /// The functions that may be called; several where the receiver is an interface, none where nobody looks.
    functions: Vec<NodeRef>,
    receiver: Option<Value>,
    arguments: Vec<Value>,
    /// What its pointers pointed to when it was made; `None` where it has none.
    state: Option<Box<State>>,
    /// The calls that led to it.
    way: Option<Arc<Way>>,
}

/// Evaluates functions of a program.
pub(crate) struct Evaluator<'p> {
    pub(crate) code: &'p Code<'p>,
    pub(crate) sinks: &'p Sinks<'p>,
    handles: Vec<Handle>,
    /// The handles of types, so that equal types are the same value.
    type_handles: FxHashMap<Type, Value>,
    /// Whether the methods of a type change what they are called on, by its declaration.
    changing_types: FxHashMap<NodeRef, bool>,
    next_heap: u32,
    pub(crate) origins: FxHashMap<u64, Origin>,
    pub(crate) records: Vec<Record>,
    /// Functions whose calls are followed so that what they send is recorded.
    chain: FxHashSet<NodeRef>,
    /// The functions whose sinks are recorded.
    targets: Vec<NodeRef>,
    /// Above zero while what happens is not to be recorded.
    is_dry: u32,
    frames: Vec<Frame>,
    /// The calls that led to what is evaluated, with those that were put off.
    way: Option<Arc<Way>>,
    /// The calls that lead to what is evaluated, outermost first, where sinks are looked for.
    entered: Vec<NodeRef>,
    /// The functions among those called that are followed for no other reason than that they are on the chain.
    led: Vec<NodeRef>,
    loops: Vec<Open>,
    loop_depth: u32,
    steps: u32,
    step_limit: u32,
    question_steps: u32,
    /// Whether the budget of steps ran out, so that parts were left out.
    is_cut: bool,
    depth: u32,
    /// Function literals whose body was not evaluated yet, with the state they were made in.
    literals: Vec<(NodeRef, State)>,
    evaluated_literals: FxHashSet<NodeRef>,
    /// The function literals that were called, in order, while it is asked which are.
    called_literals: Vec<NodeRef>,
    /// Whether functions call what they are given, by the name of the parameter.
    calls_parameter: FxHashMap<NodeRef, bool>,
    /// What function literals change that is declared outside of them.
    changed_outside: FxHashMap<NodeRef, Rc<[Change<'p>]>>,
    /// Which parameter of a function is the text in which it puts placeholders.
    rebinders: FxHashMap<NodeRef, Option<usize>>,
    field_values: FxHashMap<NodeRef, Option<Value>>,
    variable_values: FxHashMap<NodeRef, Option<Value>>,
    /// What package variables are declared with to which nothing else is assigned.
    initial_values: FxHashMap<NodeRef, Option<Value>>,
    literals_by_struct: FxHashMap<NodeRef, Arc<[NodeRef]>>,
    /// The symbols that are taken for any literal of their struct, by the struct's declaration, in what is looked
    /// into.
    taken_for_any: FxHashMap<NodeRef, u64>,
    parameter_values: FxHashMap<u64, Option<Value>>,
    /// The function whose parameter has decided which implementation is followed.
    dispatched: Option<NodeRef>,
    /// The function whose parameters are left open.
    root: Option<NodeRef>,
    grown: FxHashMap<NodeRef, Option<Value>>,
    /// What calls that were put off give, or how many steps were too few to find that out.
    called: FxHashMap<usize, Result<Value, u32>>,
    /// What is assigned in functions that were evaluated for it, by the node that names the target.
    captured: FxHashMap<NodeRef, Captured>,
    /// Where what matters ends, by function, for the functions that this run follows.
    last_relevant: FxHashMap<NodeRef, Option<u32>>,
    /// What calls call, as far as that was asked: each is asked about several times.
    callees: RefCell<FxHashMap<NodeRef, Callee>>,
    /// What selectors select, as far as that was asked.
    selected: RefCell<FxHashMap<NodeRef, Rc<Selected>>>,
    /// The calls of functions that were asked for that.
    calls: FxHashMap<NodeRef, Calls<'p>>,
    /// The function whose assignments are being taken down.
    capturing: Option<NodeRef>,
    changes: FxHashMap<NodeRef, bool>,
    /// The symbols of variables that nothing has been assigned to, by what declares them.
    initial: FxHashMap<NodeRef, Arc<Symbol>>,
    kept: Vec<Arc<PutOff>>,
    busy: FxHashSet<NodeRef>,
    /// While it is found out which parameters a text hangs on: whether it does on a field of one, which the
    /// callers tell better than all literals of its struct.
    left_to_callers: Option<bool>,
    /// The texts of prepared statements, by the names that they were given in this run.
    prepared: FxHashMap<Arc<str>, Value>,
    /// How many pointers lead to what is being selected.
    pointers_followed: u32,
    /// Whether a field of alternatives is being selected.
    is_selecting: bool,
    /// What that has come to, by the alternatives, the field's name and whether its place is known: alternatives
    /// share parts, so that without it the work could double with each.
    selections: FxHashMap<Selection, (Value, Value)>,
}

/// What is selected: by address of the alternatives, which [`Evaluator::selections`] keeps alive.
type Selection = (*const Node, Arc<str>, bool);

/// A function under evaluation.
struct Frame {
    function: NodeRef,
    /// Number of path conditions at its start.
    depth: usize,
    returns: Vec<(Value, Value)>,
    exits: Vec<State>,
    /// Under which conditions it fails for a text that is none of those it lets through.
    failures: Vec<Value>,
    named_results: Vec<NodeRef>,
    has_error: bool,
    result_count: usize,
    /// Whether nobody asks for its results and effects.
    is_root: bool,
    /// The number of the last struct that was made before it began.
    heap: u32,
    /// Where what matters ends, if that is known.
    last: Option<u32>,
    /// The end of the call that is followed from here.
    at: u32,
}

/// A loop or switch under evaluation, to leave by `break` and `continue`.
struct Open {
    label: Option<Arc<str>>,
    is_loop: bool,
    breaks: Vec<State>,
    continues: Vec<State>,
    frame: usize,
}

impl<'p> Evaluator<'p> {
    pub(crate) fn new(code: &'p Code<'p>, sinks: &'p Sinks<'p>) -> Self {
        Self {
            code,
            sinks,
            handles: Vec::new(),
            type_handles: FxHashMap::default(),
            changing_types: FxHashMap::default(),
            next_heap: 0,
            origins: FxHashMap::default(),
            records: Vec::new(),
            chain: FxHashSet::default(),
            targets: Vec::new(),
            is_dry: 0,
            frames: Vec::new(),
            way: None,
            entered: Vec::new(),
            led: Vec::new(),
            loops: Vec::new(),
            loop_depth: 0,
            steps: 0,
            step_limit: STEP_LIMIT,
            question_steps: 0,
            is_cut: false,
            depth: 0,
            literals: Vec::new(),
            evaluated_literals: FxHashSet::default(),
            called_literals: Vec::new(),
            calls_parameter: FxHashMap::default(),
            changed_outside: FxHashMap::default(),
            rebinders: FxHashMap::default(),
            field_values: FxHashMap::default(),
            variable_values: FxHashMap::default(),
            initial_values: FxHashMap::default(),
            literals_by_struct: FxHashMap::default(),
            taken_for_any: FxHashMap::default(),
            parameter_values: FxHashMap::default(),
            dispatched: None,
            root: None,
            grown: FxHashMap::default(),
            called: FxHashMap::default(),
            captured: FxHashMap::default(),
            last_relevant: FxHashMap::default(),
            callees: RefCell::default(),
            selected: RefCell::default(),
            calls: FxHashMap::default(),
            capturing: None,
            changes: FxHashMap::default(),
            initial: FxHashMap::default(),
            kept: Vec::new(),
            busy: FxHashSet::default(),
            left_to_callers: None,
            prepared: FxHashMap::default(),
            pointers_followed: 0,
            is_selecting: false,
            selections: FxHashMap::default(),
        }
    }

    fn callee(&self, file: FileId, call: CallExpr<'_>) -> Callee {
        let node = self.code.reference(file, call.node());
        if let Some(known) = self.callees.borrow().get(&node) {
            return known.clone();
        }
        let callee = self.code.callee(file, call);
        self.callees.borrow_mut().insert(node, callee.clone());
        callee
    }

    fn selected(&self, file: FileId, selector: SelectorExpr<'_>) -> Rc<Selected> {
        let node = self.code.reference(file, selector.node());
        if let Some(known) = self.selected.borrow().get(&node) {
            return Rc::clone(known);
        }
        let selected = Rc::new(self.code.selected(file, selector));
        self.selected.borrow_mut().insert(node, Rc::clone(&selected));
        selected
    }

    fn handle(&mut self, handle: Handle) -> Value {
        let index = u32::try_from(self.handles.len()).unwrap_or(u32::MAX);
        self.handles.push(handle);
        Arc::new(Node::Handle(index))
    }

    fn is_exhausted(&mut self) -> bool {
        self.steps += 1;
        self.is_cut |= self.steps > self.step_limit;
        self.is_cut
    }

    /// Evaluates something within a budget of steps; `None` where it does not suffice, since what was
    /// left out may be what matters.
    fn within<T>(&mut self, budget: u32, evaluate: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let (limit, was_cut, before) = (self.step_limit, self.is_cut, self.steps);
        self.step_limit = self.steps.saturating_add(budget);
        self.is_cut = false;
        let result = evaluate(self);
        let is_cut = std::mem::replace(&mut self.is_cut, was_cut);
        self.step_limit = limit;
        // What this took is not taken from the budget around it, only from that of the question.
        self.question_steps += self.steps - before;
        self.steps = before;
        (!is_cut).then_some(result)
    }

    /// Evaluates what lies outside of the function under evaluation, and records nothing of it.
    fn apart<T>(&mut self, evaluate: impl FnOnce(&mut Self) -> T) -> T {
        let frames = std::mem::take(&mut self.frames);
        let loops = std::mem::take(&mut self.loops);
        let way = self.way.take();
        self.is_dry += 1;
        let result = evaluate(self);
        self.is_dry -= 1;
        self.frames = frames;
        self.loops = loops;
        self.way = way;
        result
    }

    /// What was returned in this loop is what the first iteration that returns gives.
    fn close_returns(&mut self, start: usize, node: &Arc<LoopNode>, before: &State) {
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        for (condition, value) in frame.returns.iter_mut().skip(start) {
            let found = |wanted| Arc::new(Node::Found(Arc::clone(node), Arc::clone(condition), wanted));
            let (holds, given) = (found(None), found(Some(Arc::clone(value))));
            (*condition, *value) = (holds, given);
        }
        for exit in frame.exits.iter_mut().skip(start) {
            exit.cells.clone_from(&before.cells);
        }
    }

    /// Notes that what was recorded from `start` on lies in this loop.
    fn close_records(&mut self, start: usize, node: &Arc<LoopNode>) {
        for record in self.records.iter_mut().skip(start) {
            record.loops.insert(0, Arc::clone(node));
        }
    }
}
