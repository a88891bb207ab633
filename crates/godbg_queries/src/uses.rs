//! Where functions are called and where fields and variables are written, by name; who asks resolves.

mod by_name;

use godbg_go::ast::{
    AssignStmt, CallExpr, CompositeLit, Expr, Ident, IncDecStmt, KeyValueExpr, Node, RangeStmt, UnaryExpr,
    ValueSpec,
};
use godbg_go::program::Program;
use godbg_go::syntax::Kind;
use godbg_go::types::NodeRef;
use rustc_hash::FxHashMap;

use self::by_name::{ByName, Named};

/// An index of all files of a program, tests left out.
#[derive(Debug, Default)]
pub(crate) struct Uses<'p> {
    /// Calls, by the name that is called.
    calls: ByName<'p>,
    /// Identifiers that are assigned to otherwise than by `:=`, or are keys of struct literals, by name.
    writes: ByName<'p>,
    /// Composite literals by the name of their type.
    literals: ByName<'p>,
    /// Those that are written without a type by the name of their first key; empty ones under an empty name.
    untyped: ByName<'p>,
    /// Those that are written without a type and without keys, by the number of their elements.
    unkeyed: FxHashMap<usize, Vec<NodeRef>>,
}

/// What is found in the files, one after the other.
#[derive(Default)]
struct Found<'p> {
    calls: Named<'p>,
    writes: Named<'p>,
    literals: Named<'p>,
    untyped: Named<'p>,
    unkeyed: FxHashMap<usize, Vec<NodeRef>>,
}

impl<'p> Uses<'p> {
    pub(crate) fn of(program: &'p Program) -> Self {
        let mut found = Found::default();
        for file in program.files() {
            if file.is_test() {
                continue;
            }
            for node in file.tree().root().descendants() {
                let reference = file.reference(node);
                match node.kind() {
                    Kind::CallExpr => {
                        let name = CallExpr::cast(node).and_then(crate::flow::called_name);
                        if let Some(name) = name {
                            found.calls.add(name.text(), reference);
                        }
                    }
                    Kind::AssignStmt => {
                        // What `:=` declares is local, and what it assigns to is as well.
                        let assign = AssignStmt::cast(node).filter(|assign| !assign.is_define());
                        for target in assign.into_iter().flat_map(AssignStmt::left) {
                            found.write(file, target);
                        }
                    }
                    Kind::IncDecStmt => {
                        let target = IncDecStmt::cast(node).and_then(IncDecStmt::operand);
                        if let Some(target) = target {
                            found.write(file, target);
                        }
                    }
                    Kind::RangeStmt => {
                        let range = RangeStmt::cast(node).filter(|range| !range.is_define());
                        let targets = range.into_iter().flat_map(|range| [range.key(), range.value()]);
                        for target in targets.flatten() {
                            found.write(file, target);
                        }
                    }
                    Kind::UnaryExpr => {
                        if let Some(unary) = UnaryExpr::cast(node)
                            && unary.operator().is_some_and(|token| token.kind() == Kind::Amp)
                            && let Some(operand @ (Expr::Selector(_) | Expr::Ident(_))) = unary.operand()
                        {
                            found.write(file, operand);
                        }
                    }
                    Kind::KeyValueExpr => {
                        let key = KeyValueExpr::cast(node).and_then(KeyValueExpr::key);
                        if let Some(Expr::Ident(key)) = key {
                            found.writes.add(key.text(), file.reference(key.node()));
                        }
                    }
                    Kind::CompositeLit => {
                        if let Some(literal) = CompositeLit::cast(node)
                            && !is_given_to_nobody(node)
                        {
                            found.literal(reference, literal);
                        }
                    }
                    _ => {}
                }
            }
        }
        Self {
            calls: found.calls.by_name(),
            writes: found.writes.by_name(),
            literals: found.literals.by_name(),
            untyped: found.untyped.by_name(),
            unkeyed: found.unkeyed,
        }
    }

    pub(crate) fn calls(&self, name: &str) -> &[NodeRef] {
        self.calls.get(name)
    }

    pub(crate) fn writes(&self, name: &str) -> &[NodeRef] {
        self.writes.get(name)
    }

    pub(crate) fn literals(&self, type_name: &str) -> &[NodeRef] {
        self.literals.get(type_name)
    }

    /// Returns the literals without a type whose first key this is, or that are empty.
    pub(crate) fn untyped(&self, first_key: &str) -> &[NodeRef] {
        self.untyped.get(first_key)
    }

    /// Returns the literals without a type and without keys that have so many elements.
    pub(crate) fn unkeyed(&self, elements: usize) -> &[NodeRef] {
        self.unkeyed.get(&elements).map_or(&[], Vec::as_slice)
    }
}

impl<'p> Found<'p> {
    fn literal(&mut self, reference: NodeRef, literal: CompositeLit<'p>) {
        if let Some(of) = literal.type_() {
            if let Some(name) = last_name(of) {
                self.literals.add(name.text(), reference);
            }
            return;
        }
        match literal.elements().next() {
            Some(Expr::KeyValue(pair)) => {
                if let Some(Expr::Ident(key)) = pair.key() {
                    self.untyped.add(key.text(), reference);
                }
            }
            Some(_) => {
                let count = literal.elements().count();
                self.unkeyed.entry(count).or_default().push(reference);
            }
            None => self.untyped.add("", reference),
        }
    }

    fn write(&mut self, file: &godbg_go::program::File, target: Expr<'p>) {
        let name = match target.unparenthesized() {
            Expr::Ident(ident) => Some(ident),
            Expr::Selector(selector) => selector.name(),
            Expr::Index(index) => {
                return index
                    .operand()
                    .into_iter()
                    .for_each(|base| self.write(file, base));
            }
            _ => None,
        };
        if let Some(name) = name.filter(|name| !name.is_blank()) {
            self.writes.add(name.text(), file.reference(name.node()));
        }
    }
}

/// Says whether a literal stands where a type is held against an interface: `var _ Store = &store{}`.
fn is_given_to_nobody(literal: Node<'_>) -> bool {
    let mut around = literal.ancestors().skip(1);
    let outer = around.find(|node| !matches!(node.kind(), Kind::UnaryExpr | Kind::ParenExpr));
    let spec = outer.and_then(ValueSpec::cast);
    spec.is_some_and(|spec| spec.names().all(Ident::is_blank))
}

fn last_name(of: Expr<'_>) -> Option<Ident<'_>> {
    match of.unparenthesized() {
        Expr::Ident(ident) => Some(ident),
        Expr::Selector(selector) => selector.name(),
        Expr::Index(index) => index.operand().and_then(last_name),
        Expr::IndexList(index) => index.operand().and_then(last_name),
        _ => None,
    }
}
