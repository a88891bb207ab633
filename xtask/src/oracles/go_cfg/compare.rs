//! Two control-flow graphs of one function.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

/// What go-cfg prints of a file.
#[derive(Debug, Deserialize)]
pub struct GoFile {
    pub file: String,
    functions: Vec<GoFunction>,
}

#[derive(Debug, Deserialize)]
struct GoFunction {
    start: u32,
    end: u32,
    returns: bool,
    blocks: Vec<GoBlock>,
}

#[derive(Debug, Deserialize)]
struct GoBlock {
    id: u32,
    kind: String,
    statement: i64,
    nodes: Vec<(u32, u32)>,
    next: Vec<u32>,
}

/// What `godbg go cfg --format json` prints of a file.
#[derive(Debug, Deserialize)]
pub struct OurFile {
    pub file: String,
    functions: Vec<OurFunction>,
}

#[derive(Debug, Deserialize)]
struct OurFunction {
    start: u32,
    end: u32,
    returns: bool,
    blocks: Vec<OurBlock>,
}

#[derive(Debug, Deserialize)]
struct OurBlock {
    id: u32,
    kind: String,
    statement: i64,
    steps: Vec<Step>,
    next: Vec<u32>,
}

#[derive(Debug, Deserialize)]
struct Step {
    role: String,
    start: u32,
    end: u32,
}

/// A graph as both sides have it: its blocks in the order in which a walk from the first one
/// finds them, named by that order.
#[derive(Debug, PartialEq)]
struct Graph {
    end: u32,
    returns: bool,
    blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq)]
struct Block {
    kind: String,
    statement: i64,
    nodes: Vec<(u32, u32)>,
    next: Vec<u32>,
}

impl From<GoFunction> for (u32, Graph) {
    fn from(function: GoFunction) -> Self {
        let blocks = function.blocks.into_iter().map(|block| {
            let GoBlock {
                id,
                kind,
                statement,
                nodes,
                next,
            } = block;
            (
                id,
                Block {
                    kind,
                    statement,
                    nodes,
                    next,
                },
            )
        });
        let graph = Graph {
            end: function.end,
            returns: function.returns,
            blocks: numbered(&blocks.collect()),
        };
        (function.start, graph)
    }
}

impl From<OurFunction> for (u32, Graph) {
    fn from(function: OurFunction) -> Self {
        let blocks = function.blocks.into_iter().map(|block| {
            let steps = block.steps.iter().filter(|step| is_listed_by_go(&step.role));
            let listed = Block {
                kind: block.kind,
                statement: block.statement,
                nodes: steps.map(|step| (step.start, step.end)).collect(),
                next: block.next,
            };
            (block.id, listed)
        });
        let graph = Graph {
            end: function.end,
            returns: function.returns,
            blocks: numbered(&blocks.collect()),
        };
        (function.start, graph)
    }
}

/// Go's package has no nodes for the types of a type switch, its variable, and what a case of a
/// `select` does once it is taken.
fn is_listed_by_go(role: &str) -> bool {
    !matches!(role, "TypeCase" | "TypeBinding" | "Communication")
}

/// Numbers blocks in the order in which a walk from block 0 finds them.
fn numbered(blocks: &HashMap<u32, Block>) -> Vec<Block> {
    let mut order = vec![0];
    let mut numbers = HashMap::from([(0, 0)]);
    let mut found: Vec<Block> = Vec::new();
    while let Some(block) = order.get(found.len()).and_then(|id| blocks.get(id)) {
        let next = block.next.iter().map(|id| {
            *numbers.entry(*id).or_insert_with(|| {
                order.push(*id);
                u32::try_from(order.len() - 1).expect("fewer blocks than 2^32")
            })
        });
        let next = next.collect();
        found.push(Block {
            next,
            ..block.clone()
        });
    }
    found
}

/// The comparison of any number of files.
#[derive(Debug, Default)]
pub struct Comparison {
    pub functions: usize,
    pub equal: usize,
    pub blocks: usize,
    pub files: usize,
    pub files_missing: usize,
    pub differences: Vec<String>,
}

impl Comparison {
    /// Adds one file; `None` where we have nothing for it.
    pub fn add(&mut self, go: GoFile, ours: Option<OurFile>) {
        self.files += 1;
        self.files_missing += usize::from(ours.is_none());
        let ours = ours.into_iter().flat_map(|ours| ours.functions);
        let mut ours: BTreeMap<u32, Graph> = ours.map(<(u32, Graph)>::from).collect();
        for (start, go_graph) in go.functions.into_iter().map(<(u32, Graph)>::from) {
            self.functions += 1;
            self.blocks += go_graph.blocks.len();
            match difference(&go_graph, ours.remove(&start).as_ref()) {
                None => self.equal += 1,
                Some(difference) => self
                    .differences
                    .push(format!("{}:{start}: {difference}", go.file)),
            }
        }
        for start in ours.into_keys() {
            self.functions += 1;
            self.differences
                .push(format!("{}:{start}: a function of ours alone", go.file));
        }
    }
}

/// Describes the first difference of two graphs, if there is one.
fn difference(go: &Graph, ours: Option<&Graph>) -> Option<String> {
    let Some(ours) = ours else {
        return Some("no function of ours".to_owned());
    };
    let pairs = go.blocks.iter().zip(&ours.blocks).enumerate();
    for (place, (go, ours)) in pairs {
        if go != ours {
            return Some(format!("block {place}: {go:?}, ours {ours:?}"));
        }
    }
    let whole = |graph: &Graph| (graph.blocks.len(), graph.end, graph.returns);
    (whole(go) != whole(ours)).then(|| {
        format!(
            "(blocks, end, returns) are {:?}, ours {:?}",
            whole(go),
            whole(ours)
        )
    })
}
