//! Nodes by name, in two lists for all names instead of one for each.

use godbg_go::types::NodeRef;
use rustc_hash::FxHashMap;

/// Nodes with their names, as they come.
#[derive(Default)]
pub(super) struct Named<'p> {
    /// Which number a name has.
    numbers: FxHashMap<&'p str, u32>,
    nodes: Vec<(u32, NodeRef)>,
}

/// Nodes by name; those of one name are in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct ByName<'p> {
    numbers: FxHashMap<&'p str, u32>,
    /// Where the nodes of a name begin, by its number.
    starts: Vec<u32>,
    nodes: Vec<NodeRef>,
}

impl<'p> Named<'p> {
    pub(super) fn add(&mut self, name: &'p str, node: NodeRef) {
        let next = u32::try_from(self.numbers.len()).expect("fewer names than bytes of a program");
        let number = *self.numbers.entry(name).or_insert(next);
        self.nodes.push((number, node));
    }

    pub(super) fn by_name(self) -> ByName<'p> {
        let mut starts = vec![0_u32; self.numbers.len() + 1];
        for (number, _) in &self.nodes {
            starts[*number as usize + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut nodes: Vec<NodeRef> = self.nodes.iter().map(|(_, node)| *node).collect();
        let mut next = starts.clone();
        for (number, node) in self.nodes {
            let place = &mut next[number as usize];
            nodes[*place as usize] = node;
            *place += 1;
        }
        ByName {
            numbers: self.numbers,
            starts,
            nodes,
        }
    }
}

impl ByName<'_> {
    pub(super) fn get(&self, name: &str) -> &[NodeRef] {
        let Some(number) = self.numbers.get(name) else {
            return &[];
        };
        let number = *number as usize;
        &self.nodes[self.starts[number] as usize..self.starts[number + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use godbg_go::types::NodeRef;
    use godbg_syntax::NodeId;
    use godbg_text::FileId;

    use super::Named;

    #[test]
    fn nodes_of_a_name_come_in_their_order() {
        let node = |number| NodeRef {
            file: FileId(0),
            node: NodeId(number),
        };
        let mut named = Named::default();
        for (name, number) in [("b", 7), ("a", 1), ("b", 2), ("c", 3), ("b", 9)] {
            named.add(name, node(number));
        }
        let by_name = named.by_name();
        assert_eq!(by_name.get("a"), [node(1)]);
        assert_eq!(by_name.get("b"), [node(7), node(2), node(9)]);
        assert_eq!(by_name.get("c"), [node(3)]);
        assert!(by_name.get("d").is_empty());
    }
}
