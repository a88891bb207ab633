//! What each step reads and writes of the local variables.

use godbg_syntax::NodeId;
use godbg_text::FileId;
use rustc_hash::FxHashSet;

use super::graph::{BlockId, Graph, Role, Step};
use super::solve::Place;
use crate::ast::{AssignStmt, Field, FuncDecl, Ident, Node, ReturnStmt, SelectorExpr};
use crate::program::{Object, Program, Variable, VariableKind, WriteKind, shape};
use crate::syntax::Kind;
use crate::types::{NodeRef, Selection, TypeData};

/// A step reads or writes a local variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Access {
    /// The identifier; the function literal of an [`AccessKind::Capture`], the `ReturnStmt` or
    /// body that stands for named results, the `CaseClause` that binds a type switch's variable.
    pub place: NodeId,
    /// The identifier that declares the variable, or the `CaseClause` that binds it.
    pub variable: NodeId,
    /// What is done.
    pub kind: AccessKind,
}

/// What a step does with a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AccessKind {
    /// Reads it. What it points to may be written.
    Use,
    /// Declares it, with a value or the zero value.
    Define,
    /// Gives it a new value.
    Assign,
    /// Reads it and gives it a new value: `+=`, `++`.
    Update,
    /// Writes an element or field that is part of its value.
    Part,
    /// Takes its address, or that of a part, also by calling a method with a pointer receiver:
    /// from here on anybody may write.
    Address,
    /// Makes a function literal that uses it.
    Capture {
        /// Whether the literal may write it.
        writes: bool,
    },
}

impl AccessKind {
    /// Says whether the value before can be seen.
    pub fn reads(self) -> bool {
        !matches!(self, Self::Define | Self::Assign)
    }

    /// Says whether the variable has another value afterwards, or may have.
    pub fn writes(self) -> bool {
        matches!(self, Self::Define | Self::Assign | Self::Update | Self::Part)
    }
}

/// The accesses of a function's steps to local variables: its own and those of functions around
/// it.
#[derive(Clone, Debug)]
pub struct Accesses {
    all: Vec<Access>,
    /// Where the accesses of a step begin, for all steps of all blocks one after the other.
    starts: Vec<usize>,
    /// Where the steps of a block begin in `starts`.
    first_step: Vec<usize>,
    entry: Vec<NodeId>,
    shared: FxHashSet<NodeId>,
}

impl Program {
    /// Returns what the steps of a function's graph read and write; the function is named by
    /// its `FuncDecl` or `FuncLit`.
    pub fn accesses(&self, function: NodeRef, graph: &Graph) -> Accesses {
        let mut collector = Collector {
            program: self,
            function,
            results: self.results(function).into_iter().flatten().collect(),
            found: Vec::new(),
        };
        let mut starts = Vec::new();
        let mut first_step = Vec::with_capacity(graph.block_count());
        for (_, block) in graph.blocks() {
            first_step.push(starts.len());
            for step in &block.steps {
                starts.push(collector.found.len());
                collector.step(*step);
            }
        }
        starts.push(collector.found.len());
        first_step.push(starts.len() - 1);
        let node = self.node(function);
        let parameters = self.parameters(function).into_iter().flatten();
        let receiver = FuncDecl::cast(node).and_then(FuncDecl::receiver);
        let receiver = receiver
            .into_iter()
            .flat_map(Field::names)
            .map(|name| name.node().id());
        let own = node.id()..node.subtree_end();
        let is_shared = |access: &Access| {
            matches!(
                access.kind,
                AccessKind::Address | AccessKind::Capture { writes: true }
            ) || !own.contains(&access.variable)
        };
        let shared = collector.found.iter().filter(|access| is_shared(access));
        Accesses {
            starts,
            first_step,
            entry: receiver
                .chain(parameters)
                .chain(collector.results.iter().copied())
                .collect(),
            shared: shared.map(|access| access.variable).collect(),
            all: collector.found,
        }
    }

    /// Returns the local variable that an identifier stands for and what is done with it there.
    pub(super) fn local_access(&self, file: FileId, name: Node<'_>) -> Option<(NodeId, AccessKind)> {
        let identifier = Ident::cast(name).filter(|_| shape::is_use(name))?;
        let object = if shape::needs_full_resolution(name) {
            self.resolve(file, identifier)
        } else {
            self.resolve_name(file, identifier)
        };
        let Object::Variable(variable) = object else {
            return None;
        };
        if matches!(variable.kind, VariableKind::Field | VariableKind::Package) {
            return None;
        }
        let key = key(variable);
        let place = NodeRef {
            file,
            node: name.id(),
        };
        let is_declaration = variable.declaration == place;
        let kind = match self.write_at(place).map(|write| write.kind) {
            None | Some(WriteKind::Literal) => match self.reach(file, name) {
                Reach::Method => AccessKind::Address,
                _ => AccessKind::Use,
            },
            Some(WriteKind::Declaration) => AccessKind::Define,
            Some(WriteKind::Assignment | WriteKind::Range) if is_declaration => AccessKind::Define,
            Some(WriteKind::Assignment | WriteKind::Range) => AccessKind::Assign,
            Some(WriteKind::Update) => AccessKind::Update,
            Some(WriteKind::Part | WriteKind::Address) if self.reach(file, name) == Reach::Elsewhere => {
                AccessKind::Use
            }
            Some(WriteKind::Part) => AccessKind::Part,
            Some(WriteKind::Address) => AccessKind::Address,
        };
        Some((key, kind))
    }

    /// Follows the fields and elements that are selected from a variable, outwards.
    fn reach(&self, file: FileId, name: Node<'_>) -> Reach {
        let mut node = name;
        while let Some(parent) = node.parent() {
            if !shape::is_first_child(node, parent) {
                break;
            }
            let of = |node| self.data(self.underlying(self.type_of_node(file, node)));
            match parent.kind() {
                Kind::ParenExpr => {}
                Kind::SelectorExpr => {
                    if matches!(of(node), TypeData::Pointer(_)) {
                        return Reach::Elsewhere;
                    }
                    match SelectorExpr::cast(parent).map(|selector| self.selection(file, selector)) {
                        Some(Selection::Method { method, .. }) if self.has_pointer_receiver(method) => {
                            return Reach::Method;
                        }
                        Some(Selection::Field { .. } | Selection::Unknown(_)) => {}
                        _ => return Reach::Inside,
                    }
                }
                Kind::IndexExpr => match of(node) {
                    TypeData::Array { .. } | TypeData::Unknown(_) => {}
                    _ => return Reach::Elsewhere,
                },
                Kind::SliceExpr => match of(node) {
                    TypeData::Array { .. } => return Reach::Method,
                    _ => return Reach::Inside,
                },
                _ => break,
            }
            node = parent;
        }
        Reach::Inside
    }
}

/// Where what is selected from a variable lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// In the variable, as far as is known.
    Inside,
    /// Behind a pointer, in a map or a slice.
    Elsewhere,
    /// In the variable, and its address is handed to a method or made a slice of.
    Method,
}

/// Returns the node that names a local variable here.
fn key(variable: Variable) -> NodeId {
    variable.clause.unwrap_or(variable.declaration.node)
}

impl Accesses {
    /// Returns the accesses of a step: first those that read, then those that only write.
    pub fn of(&self, place: Place) -> &[Access] {
        let step = self.first_step[place.block.0 as usize] + place.step;
        &self.all[self.starts[step]..self.starts[step + 1]]
    }

    /// Returns the accesses of a block in order, each with the number of its step.
    pub fn of_block(&self, block: BlockId) -> impl Iterator<Item = (usize, &Access)> {
        let first = self.first_step[block.0 as usize];
        let last = self.first_step[block.0 as usize + 1];
        (first..last).flat_map(move |step| {
            let accesses = &self.all[self.starts[step]..self.starts[step + 1]];
            accesses.iter().map(move |access| (step - first, access))
        })
    }

    /// Returns all accesses.
    pub fn all(&self) -> &[Access] {
        &self.all
    }

    /// Returns the variables that have a value when the function is entered: receiver,
    /// parameters and named results.
    pub fn entry(&self) -> &[NodeId] {
        &self.entry
    }

    /// Says whether a variable can change without one of these accesses: its address is taken,
    /// a function literal writes it, or it belongs to a function around this one.
    pub fn is_shared(&self, variable: NodeId) -> bool {
        self.shared.contains(&variable)
    }
}

struct Collector<'p> {
    program: &'p Program,
    function: NodeRef,
    results: Vec<NodeId>,
    found: Vec<Access>,
}

impl<'p> Collector<'p> {
    fn step(&mut self, step: Step) {
        let node = self.program.file(self.function.file).node(step.node);
        let first = self.found.len();
        match (step.role, AssignStmt::cast(node)) {
            (Role::Guard | Role::SelectOperands, Some(assign)) => {
                assign.right().for_each(|value| self.walk(value.node()));
            }
            (Role::Communication, Some(assign)) => {
                assign.left().for_each(|target| self.walk(target.node()));
            }
            (Role::Communication, None) => {}
            (Role::TypeBinding, _) => self.push(node.id(), node.id(), AccessKind::Define),
            (Role::ImplicitReturn, _) => self.named_results(node, AccessKind::Use),
            (Role::Statement, None) if node.kind() == Kind::ReturnStmt => {
                self.walk(node);
                let has_values = ReturnStmt::cast(node).is_some_and(|it| it.results().next().is_some());
                self.named_results(
                    node,
                    if has_values {
                        AccessKind::Assign
                    } else {
                        AccessKind::Use
                    },
                );
            }
            _ => self.walk(node),
        }
        // What is written was evaluated before: `x := f(x)`.
        self.found[first..].sort_by_key(|access| !access.kind.reads());
    }

    fn push(&mut self, place: NodeId, variable: NodeId, kind: AccessKind) {
        self.found.push(Access {
            place,
            variable,
            kind,
        });
    }

    fn named_results(&mut self, place: Node<'p>, kind: AccessKind) {
        for result in 0..self.results.len() {
            self.push(place.id(), self.results[result], kind);
        }
    }

    fn walk(&mut self, root: Node<'p>) {
        let tree = root.tree();
        let end = root.subtree_end();
        let mut next = root.id();
        while next < end {
            let node = tree.node(next);
            next.0 += 1;
            match node.kind() {
                Kind::Ident => {
                    if let Some((variable, kind)) = self.program.local_access(self.function.file, node) {
                        self.push(node.id(), variable, kind);
                    }
                }
                Kind::FuncLit => {
                    let literal = self.program.file(self.function.file).reference(node);
                    for capture in self.program.captures(literal) {
                        let writes = capture.writes;
                        self.push(node.id(), capture.variable, AccessKind::Capture { writes });
                    }
                    next = node.subtree_end();
                }
                _ => {}
            }
        }
    }
}
