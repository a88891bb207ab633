//! Functions of the repository that put a driver's placeholders in the place of question marks, character by
//! character. What they give is known without running them; to run them over a text with unknown parts is not.

use godbg_go::ast::{Expr, Field, FieldList, FuncDecl, Ident, RangeStmt};
use godbg_go::types::NodeRef;

use super::Evaluator;
use crate::template::{Operation, Value, operation};

impl Evaluator<'_> {
    /// Returns what such a function makes of its text.
    pub(super) fn rebound(&mut self, functions: &[NodeRef], arguments: &[Value]) -> Option<Value> {
        let [function] = functions else { return None };
        let known = self.rebinders.get(function).copied();
        let parameter = known.unwrap_or_else(|| {
            let found = self.rebound_parameter(*function);
            self.rebinders.insert(*function, found);
            found
        });
        let text = arguments.get(parameter?)?;
        Some(operation(
            Operation::Rebind { to_dollar: false },
            vec![text.clone()],
        ))
    }

    /// Returns which parameter is the text, if the function gives back one text, goes through a parameter, and
    /// writes dollars where it meets question marks.
    fn rebound_parameter(&self, function: NodeRef) -> Option<usize> {
        let declaration = FuncDecl::cast(self.code.node(function))?;
        let results: Vec<_> = declaration.results()?.fields().collect();
        let is_text = |field: &Field<'_>| field.type_().is_some_and(|of| of.node().text() == "string");
        if results.len() != 1 || !is_text(&results[0]) {
            return None;
        }
        let body = declaration.body()?.node();
        let text = body.text();
        let meets = ["'?'", "\"?\""].iter().any(|mark| text.contains(mark));
        let writes = ["'$'", "\"$\"", "\"$%d\""].iter().any(|mark| text.contains(mark));
        if !meets || !writes {
            return None;
        }
        let ranges = body.descendants().filter_map(RangeStmt::cast);
        let over: Vec<&str> = ranges
            .filter_map(|range| match range.operand() {
                Some(Expr::Ident(name)) => Some(name.text()),
                _ => None,
            })
            .collect();
        let parameters = declaration.parameters().into_iter().flat_map(FieldList::fields);
        let names = parameters.flat_map(|field| {
            let is_text = is_text(&field);
            field.names().map(move |name: Ident<'_>| (name.text(), is_text))
        });
        names
            .enumerate()
            .find(|(_, (name, is_text))| {
                *is_text && (over.contains(name) || text.contains(&format!("len({name})")))
            })
            .map(|(index, _)| index)
    }
}
