//! MERGE.

use godbg_sql::{Kind, Node};

use crate::analysis::Access;
use crate::analyzer::Analyzer;

impl Analyzer<'_> {
    pub(crate) fn merge(&mut self, node: Node<'_>) {
        if let Some(table) = node.child(Kind::TableRef) {
            let relation = self.table_ref(table, Access::Update);
            self.scope().relations.push(relation);
        }
        if let Some(using) = node.child(Kind::UsingTables) {
            self.tables_of(using);
        }
        if let Some(on) = node.child(Kind::OnClause) {
            self.expressions_below(on);
        }
        for when in node.children_of(Kind::MergeWhen) {
            for part in when.children() {
                if part.kind() == Kind::MergeAction {
                    self.merge_action(part);
                } else {
                    self.expression(part);
                }
            }
        }
    }

    fn merge_action(&mut self, action: Node<'_>) {
        if let Some(set) = action.child(Kind::SetClause) {
            self.assignments(set, 1);
        }
        let Some(target) = self.scope().relations.first().cloned() else {
            return;
        };
        let list = action.child(Kind::ColumnList);
        let filled = list.and_then(|list| self.listed_columns(list, &target));
        if let Some(values) = action.child(Kind::Values) {
            self.rows(values, &target, list, filled.as_deref());
        }
    }
}
