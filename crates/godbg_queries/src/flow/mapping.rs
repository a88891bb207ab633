//! The tables that a mapping library was told of: what it answers when it is asked for one.

use std::sync::Arc;

use godbg_go::ast::{CallExpr, Expr};
use godbg_go::types::{Callee, NodeRef, Type, TypeData};

use super::Evaluator;
use super::expression::key_of;
use super::state::State;
use super::writers::one_of;
use crate::libraries::{TableMapping, library_of, mapping_of};
use crate::template::{Flat, Node, RunOrigin, StructNode, Value, derived_key, literal_text, nil, text_of};

/// How deep embedded structs are followed.
const EMBEDDING_DEPTH: usize = 6;

impl Evaluator<'_> {
    /// Returns the table that a library's mapper gives for a type, with an error that is `nil`.
    pub(super) fn mapped_table(&mut self, package: &str, name: &str, arguments: &[Value]) -> Option<Value> {
        let library = library_of(package, self.code.package_name(package))?;
        let mapping = mapping_of(library.name).filter(|mapping| mapping.lookup == name)?;
        let of = self.type_in(arguments.first()?)?;
        let of = self.code.struct_behind(of);
        let names = self.registered_names(mapping, library.name, of);
        let (first, _) = names.first()?;
        let key = derived_key(key_of(*first), "registered");
        let display: Arc<str> = Arc::from(format!("the table of {}", self.code.type_name(of)));
        let options: Vec<(Arc<str>, Value)> = names
            .iter()
            .map(|(call, name)| {
                (
                    Arc::from(self.code.function_name(self.code.top_level(*call))),
                    Arc::clone(name),
                )
            })
            .collect();
        let mut fields = vec![(Arc::from(mapping.table), one_of(key, &display, &options))];
        let renames = mapping.renames.iter();
        let is_renamed = renames
            .into_iter()
            .any(|rename| !self.library_calls(library.name, rename).is_empty());
        if !is_renamed {
            let mut columns = Vec::new();
            self.mapped_columns(mapping, of, 0, &mut columns)?;
            fields.push((Arc::from(mapping.columns), Arc::new(Node::List(columns))));
        }
        let table = Arc::new(Node::Struct(StructNode {
            type_name: Arc::from("TableMap"),
            of: None,
            fields,
            rest: None,
        }));
        Some(Arc::new(Node::Tuple(vec![table, nil()])))
    }

    /// Returns the names under which a struct type was registered, each with its call.
    fn registered_names(&mut self, mapping: &TableMapping, library: &str, of: Type) -> Vec<(NodeRef, Value)> {
        let mut found = Vec::new();
        for register in mapping.register {
            for call in self.library_calls(library, register.method) {
                let Some(view) = CallExpr::cast(self.code.node(call)) else {
                    continue;
                };
                let arguments: Vec<Expr<'_>> = view.arguments().collect();
                let is_type = arguments
                    .first()
                    .is_some_and(|model| self.code.struct_behind(self.code.type_of(call.file, *model)) == of);
                if !is_type {
                    continue;
                }
                let name = match register.name {
                    Some(index) => arguments.get(index).map(|name| {
                        self.is_dry += 1;
                        let value = self.expression(call.file, *name, &mut State::default());
                        self.is_dry -= 1;
                        value
                    }),
                    None => Some(literal_text(&self.code.type_name(of))),
                };
                found.extend(name.map(|name| (call, name)));
            }
        }
        found
    }

    /// Returns the calls of a method of a library.
    fn library_calls(&self, library: &str, method: &str) -> Vec<NodeRef> {
        let calls = self.uses().calls(method).iter();
        let is_library = |call: &&NodeRef| {
            let Some(view) = CallExpr::cast(self.code.node(**call)) else {
                return false;
            };
            match self.callee(call.file, view) {
                Callee::Library { package, .. } => library_of(&package, self.code.package_name(&package))
                    .is_some_and(|found| found.name == library),
                _ => false,
            }
        };
        calls.filter(is_library).copied().collect()
    }

    /// Adds the columns of a struct type: each field by its tag or name, those of embedded structs in place.
    fn mapped_columns(
        &self,
        mapping: &TableMapping,
        of: Type,
        depth: usize,
        into: &mut Vec<Value>,
    ) -> Option<()> {
        let TypeData::Struct(fields) = self.code.data(self.code.underlying(of)) else {
            return None;
        };
        for field in fields {
            let inner = self.code.underlying(field.field_type);
            if field.is_embedded && matches!(self.code.data(inner), TypeData::Struct(_)) {
                if depth >= EMBEDDING_DEPTH {
                    return None;
                }
                self.mapped_columns(mapping, field.field_type, depth + 1, into)?;
                continue;
            }
            let tag = field.tag.as_deref().unwrap_or_default();
            let tag = crate::template::tag_text(tag, mapping.tag);
            let name = tag.split(',').next().filter(|name| !name.is_empty());
            let place = RunOrigin::Whole(self.code.range_of(field.declaration));
            let name = text_of(Flat::new(name.unwrap_or(&field.name), place));
            into.push(Arc::new(Node::Struct(StructNode {
                type_name: Arc::from("ColumnMap"),
                of: None,
                fields: vec![(Arc::from(mapping.column), name)],
                rest: None,
            })));
        }
        Some(())
    }
}
