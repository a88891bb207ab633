//! Who calls a function.

use std::collections::BTreeSet;
use std::sync::Arc;

use godbg_go::ast::{CallExpr, FuncDecl, Ident};
use godbg_go::types::NodeRef;

use super::Code;

impl Code<'_> {
    /// Returns the top-level declarations that hold a call of a function, its own left out.
    pub(crate) fn callers(&self, function: NodeRef) -> Arc<[NodeRef]> {
        self.callers
            .get(function, |function| self.find_callers(*function))
    }

    fn find_callers(&self, function: NodeRef) -> Arc<[NodeRef]> {
        let declared = FuncDecl::cast(self.node(function)).and_then(FuncDecl::name);
        let Some(name) = declared.map(Ident::text) else {
            return Arc::default();
        };
        let mut result = BTreeSet::new();
        for call in self.uses().calls(name) {
            let Some(view) = CallExpr::cast(self.node(*call)) else {
                continue;
            };
            if self.may_call(call.file, view, function) {
                result.insert(self.top_level(*call));
            }
        }
        result.remove(&function);
        result.into_iter().collect()
    }
}
