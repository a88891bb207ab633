//! What a control-flow graph is made of.

use godbg_syntax::NodeId;

/// Names a block of a [`Graph`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockId(pub u32);

/// The control-flow graph of one function body. Function literals inside it are values here and
/// have graphs of their own.
///
/// The blocks are those of Go's package `golang.org/x/tools/go/cfg`, with these differences in
/// what they hold, each of them nearer to what runs:
/// * The variables of a `range` get their values in the body, once a round, not before the loop.
/// * What a case of a `select` receives is assigned in that case alone; before it stands what is
///   evaluated for every case, the channel and the value that is sent.
/// * A case of a type switch has steps for its types and for the variable that it declares.
///
/// As there, `&&` and `||` do not branch: [`super::facts`] says what a condition tells where it
/// holds and where it does not. A panic inside a step has no edge of its own.
#[derive(Clone, Debug)]
pub struct Graph {
    pub(super) body: NodeId,
    pub(super) blocks: Vec<Block>,
    pub(super) is_live: Vec<bool>,
}

/// Steps that run one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Which part of its statement the block is.
    pub kind: BlockKind,
    /// The statement that made the block; `None` for a label that is nowhere declared.
    pub statement: Option<NodeId>,
    /// What runs, in order.
    pub steps: Vec<Step>,
    /// Where control goes from here.
    pub next: Next,
}

/// Which part of a statement a block is; named as in `golang.org/x/tools/go/cfg`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Behind a statement that control does not leave at its end.
    Unreachable,
    /// The beginning of a function's body.
    Body,
    /// The body of a `for`.
    ForBody,
    /// Behind a `for`.
    ForDone,
    /// The condition of a `for`.
    ForLoop,
    /// What a `for` does after each round.
    ForPost,
    /// Behind an `if`.
    IfDone,
    /// The `else` of an `if`.
    IfElse,
    /// The block of an `if`.
    IfThen,
    /// A statement with a label.
    Label,
    /// The body of a `range`.
    RangeBody,
    /// Behind a `range`.
    RangeDone,
    /// Where a `range` asks whether there is another round.
    RangeLoop,
    /// A case of a `select`.
    SelectCaseBody,
    /// Behind a `select`.
    SelectDone,
    /// Where a `select` takes another case.
    SelectAfterCase,
    /// A case of a switch.
    SwitchCaseBody,
    /// Behind a switch.
    SwitchDone,
    /// Where a switch tries the next value or type.
    SwitchNextCase,
}

/// One thing that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// The node that it is about.
    pub node: NodeId,
    /// What is done with it.
    pub role: Role,
}

/// What a step does with its node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// A simple statement, or a `ValueSpec` of a `var` declaration, runs.
    Statement,
    /// A condition of `if` or `for` is evaluated; the block branches on it.
    Condition,
    /// The value of a switch is evaluated.
    Tag,
    /// A value of a case is evaluated and compared; the block branches on it.
    Case,
    /// The guard of a type switch is evaluated: its operand, not its variable.
    Guard,
    /// A type of a type switch is compared; the block branches on it.
    TypeCase,
    /// The variable of a type switch gets its value for this `CaseClause`.
    TypeBinding,
    /// What a `range` goes through is evaluated, once.
    RangeOperand,
    /// The first variable of a `range` gets its value.
    RangeKey,
    /// The second variable of a `range` gets its value.
    RangeValue,
    /// Channel and value of a case of a `select` are evaluated: of the statement in a `CommClause`.
    SelectOperands,
    /// The statement in a `CommClause` takes place; operands of its right side are evaluated already.
    Communication,
    /// The function returns at the closing brace of its body.
    ImplicitReturn,
}

/// Where control goes from the end of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Next {
    /// On to that block.
    Jump(BlockId),
    /// To one of two blocks: on the last step where its role is [`Role::Condition`],
    /// [`Role::Case`] or [`Role::TypeCase`], else on what no step says: whether a `range` has
    /// another round, which case a `select` takes.
    Branch {
        /// Where it holds.
        then: BlockId,
        /// Where it does not.
        otherwise: BlockId,
    },
    /// Nowhere.
    End(End),
}

/// How a path through a function ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    /// The function returns; deferred calls run.
    Return,
    /// A panic; deferred calls run, and one of them may recover.
    Panic,
    /// The goroutine ends; deferred calls run.
    Goexit,
    /// The program ends; deferred calls do not run.
    Exit,
    /// A function of the repository that never returns is called: it loops forever or ends
    /// the path in one of the other ways, so deferred calls may run or not.
    Never,
    /// A `select` waits: there is no other case to take.
    Wait,
}

impl Next {
    /// Returns the blocks that may come next.
    pub fn successors(self) -> impl Iterator<Item = BlockId> + Clone {
        let pair = match self {
            Self::Jump(to) => [Some(to), None],
            Self::Branch { then, otherwise } => [Some(then), Some(otherwise)],
            Self::End(_) => [None, None],
        };
        pair.into_iter().flatten()
    }
}

impl Graph {
    /// The block that a call of the function enters.
    pub const ENTRY: BlockId = BlockId(0);

    /// Returns the `BlockStmt` that the graph is of.
    pub fn body(&self) -> NodeId {
        self.body
    }

    /// Returns a block.
    ///
    /// # Panics
    /// Panics when the id is of another graph that has more blocks.
    pub fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id.0 as usize]
    }

    /// Returns all blocks, also those that control cannot reach.
    pub fn blocks(&self) -> impl Iterator<Item = (BlockId, &Block)> + Clone {
        (0..).map(BlockId).zip(&self.blocks)
    }

    /// Returns the number of blocks.
    pub fn block_count(&self) -> usize {
        self.blocks.len()
    }

    /// Says whether control can reach a block.
    pub fn is_live(&self, id: BlockId) -> bool {
        self.is_live[id.0 as usize]
    }

    /// Returns the blocks that control can reach.
    pub fn live_blocks(&self) -> impl Iterator<Item = (BlockId, &Block)> + Clone {
        self.blocks().filter(|(id, _)| self.is_live(*id))
    }

    /// Returns the blocks that control can reach in which the function ends, and how.
    pub fn ends(&self) -> impl Iterator<Item = (BlockId, End)> + Clone {
        self.live_blocks().filter_map(|(id, block)| match block.next {
            Next::End(end) => Some((id, end)),
            _ => None,
        })
    }

    /// Says whether a call of the function may come back: control reaches a `return` or the end
    /// of the body, or a `defer` whose call may recover from a panic.
    pub fn may_return(&self, is_defer: impl Fn(NodeId) -> bool) -> bool {
        self.live_blocks().any(|(_, block)| {
            block.next == Next::End(End::Return)
                || block
                    .steps
                    .iter()
                    .any(|step| step.role == Role::Statement && is_defer(step.node))
        })
    }

    /// Returns the blocks that control can reach, each before the blocks that follow it, but for
    /// those that a loop leads back to.
    pub fn in_order(&self) -> Vec<BlockId> {
        let mut seen = vec![false; self.blocks.len()];
        let mut finished = Vec::with_capacity(self.blocks.len());
        let mut work = vec![(Self::ENTRY, self.successors(Self::ENTRY))];
        seen[0] = true;
        while let Some((block, rest)) = work.last_mut() {
            match rest.next() {
                Some(next) if !std::mem::replace(&mut seen[next.0 as usize], true) => {
                    work.push((next, self.successors(next)));
                }
                Some(_) => {}
                None => {
                    finished.push(*block);
                    work.pop();
                }
            }
        }
        finished.reverse();
        finished
    }

    fn successors(&self, id: BlockId) -> impl Iterator<Item = BlockId> + use<> {
        self.block(id).next.successors()
    }
}
