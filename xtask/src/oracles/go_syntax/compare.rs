//! Two readings of one Go file.

use std::borrow::Cow;
use std::fmt;

use godbg_go::ast::Tree;
use godbg_go::syntax::dump;
use serde::Deserialize;

/// What go-syntax prints of a file, and what our parser says of it.
#[derive(Debug, Deserialize)]
pub struct Reading<'a> {
    pub file: String,
    #[serde(borrow)]
    nodes: Vec<Node<'a>>,
    errors: Vec<(usize, String)>,
    /// The offset of every token, of a file that Go rejects.
    #[serde(default)]
    tokens: Vec<usize>,
}

impl Reading<'static> {
    /// Lists the nodes of our tree as `go/ast` would.
    pub fn of(file: &str, tree: &Tree) -> Self {
        let nodes = dump(tree).into_iter().map(|node| {
            let kind = Cow::Owned(node.kind.to_string());
            Node(kind, i64::from(node.start), i64::from(node.end))
        });
        let errors = tree.errors().iter();
        Self {
            file: file.to_owned(),
            nodes: nodes.collect(),
            errors: errors
                .map(|error| (error.range.start as usize, error.message.to_string()))
                .collect(),
            tokens: Vec::new(),
        }
    }
}

/// Kind, start and end; -1 where there is no position.
#[derive(Debug, Deserialize, PartialEq)]
struct Node<'a>(#[serde(borrow)] Cow<'a, str>, i64, i64);

impl fmt::Display for Node<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}..{}", self.0, self.1, self.2)
    }
}

/// How our reading of a file compares with Go's.
#[derive(Debug, PartialEq)]
pub enum Verdict {
    /// Go accepts the file, and every node is equal.
    Equal { nodes: usize },
    /// Go accepts the file; the first difference, as text, and how many nodes agree before it.
    Different {
        nodes: usize,
        agreeing: usize,
        first: String,
    },
    /// Go accepts the file and we do not.
    WronglyRejected { nodes: usize, error: String },
    /// Both reject the file; the first errors lie this many tokens apart.
    BothReject { tokens_apart: usize, errors: String },
    /// Go rejects the file and we do not.
    WronglyAccepted { error: String },
}

/// Compares two readings of one file.
pub fn compare(go: &Reading, ours: &Reading) -> Verdict {
    let nodes = go.nodes.len();
    match (go.errors.first(), ours.errors.first()) {
        (None, Some(error)) => Verdict::WronglyRejected {
            nodes,
            error: located(error),
        },
        (Some(error), None) => Verdict::WronglyAccepted {
            error: located(error),
        },
        (Some(theirs), Some(our)) => Verdict::BothReject {
            tokens_apart: token(go, theirs.0).abs_diff(token(go, our.0)),
            errors: format!("{}, ours {}", located(theirs), located(our)),
        },
        (None, None) => compare_nodes(go, ours),
    }
}

fn compare_nodes(go: &Reading, ours: &Reading) -> Verdict {
    let nodes = go.nodes.len();
    let agreeing = go
        .nodes
        .iter()
        .zip(&ours.nodes)
        .take_while(|(a, b)| a == b)
        .count();
    if agreeing == nodes && agreeing == ours.nodes.len() {
        return Verdict::Equal { nodes };
    }
    let name = |node: Option<&Node>| node.map_or_else(|| "nothing".to_owned(), ToString::to_string);
    let first = format!(
        "{}, ours {}",
        name(go.nodes.get(agreeing)),
        name(ours.nodes.get(agreeing))
    );
    Verdict::Different {
        nodes,
        agreeing,
        first,
    }
}

fn located((start, message): &(usize, String)) -> String {
    format!("{start}: {message}")
}

/// The index of the token at or before the offset.
fn token(go: &Reading, offset: usize) -> usize {
    go.tokens.partition_point(|start| *start <= offset)
}
