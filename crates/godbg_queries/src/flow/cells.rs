//! The cells of a state: a map whose copies share what they have in common.
//!
//! A binary radix tree over the numbers of the cells (Okasaki and Gill, "Fast mergeable integer maps"): a
//! copy costs a reference, a change the way to its leaf, and joining two states only looks at where they
//! differ.

use std::sync::Arc;

use super::state::Cell;
use crate::template::Value;

/// What each cell holds.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    /// One tree for each sort of cell, each by the cell's number.
    trees: [Option<Arc<Tree>>; 3],
}

#[derive(Clone, Debug)]
enum Tree {
    Leaf(Leaf),
    Branch(Branch),
}

#[derive(Clone, Debug)]
struct Leaf {
    key: u64,
    cell: Cell,
    value: Value,
}

#[derive(Clone, Debug)]
struct Branch {
    /// The bits above `bit`, which all keys below share.
    prefix: u64,
    /// The highest bit in which they differ.
    bit: u64,
    low: Arc<Tree>,
    high: Arc<Tree>,
}

/// Gives what a cell holds after two states have met, by what it holds in each; `None` to keep it.
pub(super) type Meet<'a> = dyn FnMut(&Cell, Option<&Value>, Option<&Value>) -> Option<Value> + 'a;

impl Cells {
    pub(super) fn get(&self, cell: &Cell) -> Option<&Value> {
        let (sort, key) = cell.order();
        let tree = self.trees[usize::from(sort)].as_deref()?;
        tree.get(key)
    }

    pub(super) fn insert(&mut self, cell: Cell, value: Value) {
        let (sort, key) = cell.order();
        let leaf = Leaf { key, cell, value };
        match &mut self.trees[usize::from(sort)] {
            Some(tree) => insert(tree, leaf),
            none => *none = Some(Arc::new(Tree::Leaf(leaf))),
        }
    }

    /// Joins these cells with others; `meet` is asked about each that does not hold the same in both.
    pub(super) fn join(&mut self, others: &Self, meet: &mut Meet<'_>) {
        for (own, other) in self.trees.iter_mut().zip(&others.trees) {
            *own = match (own.as_ref(), other) {
                (Some(left), Some(right)) => Some(join(left, right, meet)),
                (Some(left), None) => Some(one_side(left, true, meet)),
                (None, Some(right)) => Some(one_side(right, false, meet)),
                (None, None) => None,
            };
        }
    }

    /// Calls `each` with every cell that holds something else than before, and what it held.
    pub(super) fn for_changed(&self, before: &Self, each: &mut dyn FnMut(&Cell, Option<&Value>)) {
        for (own, other) in self.trees.iter().zip(&before.trees) {
            if let Some(own) = own {
                for_changed(own, other.as_ref(), each);
            }
        }
    }
}

impl Tree {
    fn get(&self, key: u64) -> Option<&Value> {
        let mut tree = self;
        loop {
            match tree {
                Self::Leaf(leaf) => return (leaf.key == key).then_some(&leaf.value),
                Self::Branch(branch) => tree = branch.side(key),
            }
        }
    }

    /// Returns a key below, or one that agrees with all keys below as far as they agree.
    fn some_key(&self) -> u64 {
        match self {
            Self::Leaf(leaf) => leaf.key,
            Self::Branch(branch) => branch.prefix,
        }
    }
}

impl Branch {
    fn holds(&self, key: u64) -> bool {
        above(key, self.bit) == self.prefix
    }

    fn side(&self, key: u64) -> &Tree {
        if key & self.bit == 0 {
            &self.low
        } else {
            &self.high
        }
    }
}

/// Returns the bits of a key above one bit.
fn above(key: u64, bit: u64) -> u64 {
    key & !(bit | (bit - 1))
}

/// Puts two trees whose keys differ above both under one branch.
fn branch(first: Arc<Tree>, second: Arc<Tree>) -> Tree {
    let (key, other) = (first.some_key(), second.some_key());
    let bit = 1 << (key ^ other).ilog2();
    let (low, high) = if key & bit == 0 {
        (first, second)
    } else {
        (second, first)
    };
    Tree::Branch(Branch {
        prefix: above(key, bit),
        bit,
        low,
        high,
    })
}

fn insert(tree: &mut Arc<Tree>, leaf: Leaf) {
    let is_inside = match tree.as_ref() {
        Tree::Leaf(known) => known.key == leaf.key,
        Tree::Branch(branch) => branch.holds(leaf.key),
    };
    if !is_inside {
        *tree = Arc::new(branch(Arc::clone(tree), Arc::new(Tree::Leaf(leaf))));
        return;
    }
    match Arc::make_mut(tree) {
        Tree::Leaf(known) => *known = leaf,
        Tree::Branch(branch) => {
            let side = if leaf.key & branch.bit == 0 {
                &mut branch.low
            } else {
                &mut branch.high
            };
            insert(side, leaf);
        }
    }
}

fn join(left: &Arc<Tree>, right: &Arc<Tree>, meet: &mut Meet<'_>) -> Arc<Tree> {
    if Arc::ptr_eq(left, right) {
        return Arc::clone(left);
    }
    match (left.as_ref(), right.as_ref()) {
        (Tree::Leaf(one), Tree::Leaf(two)) if one.key == two.key => {
            if Arc::ptr_eq(&one.value, &two.value) {
                return Arc::clone(left);
            }
            with_value(left, one, meet(&one.cell, Some(&one.value), Some(&two.value)))
        }
        (Tree::Branch(one), Tree::Branch(two)) if (one.prefix, one.bit) == (two.prefix, two.bit) => {
            let low = join(&one.low, &two.low, meet);
            let high = join(&one.high, &two.high, meet);
            with_sides(left, one, low, high)
        }
        (Tree::Branch(one), _) if one.holds(right.some_key()) && is_below(one, right) => {
            let (low, high) = if right.some_key() & one.bit == 0 {
                (join(&one.low, right, meet), one_side(&one.high, true, meet))
            } else {
                (one_side(&one.low, true, meet), join(&one.high, right, meet))
            };
            with_sides(left, one, low, high)
        }
        (_, Tree::Branch(two)) if two.holds(left.some_key()) => {
            let (low, high) = if left.some_key() & two.bit == 0 {
                (join(left, &two.low, meet), one_side(&two.high, false, meet))
            } else {
                (one_side(&two.low, false, meet), join(left, &two.high, meet))
            };
            with_sides(right, two, low, high)
        }
        _ => {
            let (left, right) = (one_side(left, true, meet), one_side(right, false, meet));
            Arc::new(branch(left, right))
        }
    }
}

/// Says whether a tree whose prefix agrees lies under one side of a branch, rather than around it.
fn is_below(branch: &Branch, tree: &Tree) -> bool {
    match tree {
        Tree::Leaf(_) => true,
        Tree::Branch(inner) => inner.bit < branch.bit,
    }
}

/// Asks about all cells of a tree that the other state does not have.
fn one_side(tree: &Arc<Tree>, is_left: bool, meet: &mut Meet<'_>) -> Arc<Tree> {
    match tree.as_ref() {
        Tree::Leaf(leaf) => {
            let (left, right) = if is_left {
                (Some(&leaf.value), None)
            } else {
                (None, Some(&leaf.value))
            };
            with_value(tree, leaf, meet(&leaf.cell, left, right))
        }
        Tree::Branch(branch) => {
            let low = one_side(&branch.low, is_left, meet);
            let high = one_side(&branch.high, is_left, meet);
            with_sides(tree, branch, low, high)
        }
    }
}

fn with_value(tree: &Arc<Tree>, leaf: &Leaf, value: Option<Value>) -> Arc<Tree> {
    match value {
        None => Arc::clone(tree),
        Some(value) => Arc::new(Tree::Leaf(Leaf {
            value,
            ..leaf.clone()
        })),
    }
}

fn with_sides(tree: &Arc<Tree>, branch: &Branch, low: Arc<Tree>, high: Arc<Tree>) -> Arc<Tree> {
    if Arc::ptr_eq(&low, &branch.low) && Arc::ptr_eq(&high, &branch.high) {
        return Arc::clone(tree);
    }
    Arc::new(Tree::Branch(Branch { low, high, ..*branch }))
}

fn for_changed(tree: &Arc<Tree>, before: Option<&Arc<Tree>>, each: &mut dyn FnMut(&Cell, Option<&Value>)) {
    if before.is_some_and(|before| Arc::ptr_eq(tree, before)) {
        return;
    }
    match tree.as_ref() {
        Tree::Leaf(leaf) => {
            let held = before.and_then(|before| before.get(leaf.key));
            if !held.is_some_and(|held| Arc::ptr_eq(held, &leaf.value)) {
                each(&leaf.cell, held);
            }
        }
        Tree::Branch(branch) => {
            let sides = match before.map(AsRef::as_ref) {
                Some(Tree::Branch(other)) if (other.prefix, other.bit) == (branch.prefix, branch.bit) => {
                    [Some(&other.low), Some(&other.high)]
                }
                _ => [before, before],
            };
            for_changed(&branch.low, sides[0], each);
            for_changed(&branch.high, sides[1], each);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Cell, Cells};
    use crate::template::{Node, Value, integer};

    /// Numbers that share long prefixes and short ones.
    fn numbers(seed: u64) -> impl Iterator<Item = u64> {
        let mut state = seed;
        std::iter::repeat_with(move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 59) << (state >> 40 & 63) | state >> 61
        })
    }

    fn filled(seed: u64, count: usize) -> (Cells, BTreeMap<u64, i64>) {
        let mut cells = Cells::default();
        let mut model = BTreeMap::new();
        for (key, value) in numbers(seed).zip(0..).take(count) {
            cells.insert(Cell::Behind(key), integer(value));
            model.insert(key, value);
        }
        (cells, model)
    }

    fn held(cells: &Cells, key: u64) -> Option<i64> {
        cells.get(&Cell::Behind(key)).and_then(number)
    }

    fn number(value: &Value) -> Option<i64> {
        match value.as_ref() {
            Node::Integer(value) => Some(*value),
            _ => None,
        }
    }

    #[test]
    fn holds_what_was_put_in() {
        for seed in 0..40 {
            let (cells, model) = filled(seed, 200);
            for key in numbers(seed).chain(numbers(seed + 1)).take(400) {
                assert_eq!(held(&cells, key), model.get(&key).copied());
            }
        }
    }

    #[test]
    fn a_copy_does_not_change_with_its_origin() {
        let (cells, model) = filled(1, 100);
        let mut copy = cells.clone();
        for key in numbers(2).take(100) {
            copy.insert(Cell::Behind(key), integer(-1));
        }
        for (key, value) in model {
            assert_eq!(held(&cells, key), Some(value));
        }
    }

    #[test]
    fn joins_as_two_maps_do() {
        for seed in 0..40 {
            let (base, _) = filled(seed, 60);
            let (mut left, mut right) = (base.clone(), base.clone());
            for key in numbers(seed * 3 + 1).take(25) {
                left.insert(Cell::Behind(key), integer(1000));
            }
            for key in numbers(seed * 5 + 2).take(20) {
                right.insert(Cell::Behind(key), integer(2000));
            }
            let keys: Vec<u64> = [seed, seed * 3 + 1, seed * 5 + 2]
                .into_iter()
                .flat_map(|seed| numbers(seed).take(60))
                .collect();
            let mut joined = left.clone();
            joined.join(&right, &mut |_, one, two| {
                let sum = one.and_then(number).unwrap_or(7) * 3 + two.and_then(number).unwrap_or(9);
                Some(integer(sum))
            });
            for key in keys {
                let (one, two) = (left.get(&Cell::Behind(key)), right.get(&Cell::Behind(key)));
                let wanted = match (one, two) {
                    (Some(one), Some(two)) if std::sync::Arc::ptr_eq(one, two) => number(one),
                    (None, None) => None,
                    _ => Some(one.and_then(number).unwrap_or(7) * 3 + two.and_then(number).unwrap_or(9)),
                };
                assert_eq!(held(&joined, key), wanted);
            }
        }
    }

    #[test]
    fn tells_what_changed() {
        for seed in 0..40 {
            let (base, _) = filled(seed, 80);
            let mut now = base.clone();
            let mut wanted = BTreeMap::new();
            for key in numbers(seed + 77).take(30) {
                wanted.insert(key, held(&base, key));
                now.insert(Cell::Behind(key), integer(5000));
            }
            let mut found = BTreeMap::new();
            now.for_changed(&base, &mut |cell, before| {
                found.insert(cell.order().1, before.and_then(number));
            });
            assert_eq!(found, wanted);
        }
    }
}
