//! Triggers: their condition and the statements that they run.

use godbg_sql::Kind;
use godbg_sql::ast::ddl::{CreateTrigger, Definition, RoutineBody, TriggerEvents};
use godbg_sql::ast::{
    AstNode, ColumnList, Delete, FromClause, Insert, InsertSource, OnConflict, SetClause, Statement, Update,
};

use super::scope::{Scope, Source};
use super::{Found, Meaning, Names, Trouble, parsed};
use crate::catalog::{Table, TableKind};

impl Names<'_> {
    /// Looks up the names of a trigger on this table.
    pub(crate) fn trigger(&mut self, table: &Table, text: &str) -> Found {
        let parse = parsed(text);
        let definition = parse.root().children().find_map(Definition::cast);
        let Some(Definition::CreateTrigger(trigger)) = definition.filter(|_| parse.problems().is_empty())
        else {
            return Err(Trouble::Unclear);
        };
        let mut source = Source::of_table(table, None);
        if table.kind == TableKind::View && !source.is_open {
            self.read_view(table, &mut source)?;
        }
        self.head(trigger, &source);
        let events: Vec<Kind> = trigger
            .events()
            .into_iter()
            .flat_map(TriggerEvents::events)
            .collect();
        let has_new = !events.contains(&Kind::DELETE);
        let has_old = !events.contains(&Kind::INSERT);
        self.row = Some((source, has_new, has_old));
        let empty = Scope::default();
        if let Some(condition) = trigger.condition() {
            self.expr(condition.syntax(), &empty)?;
        }
        for statement in trigger.body().into_iter().flat_map(RoutineBody::statements) {
            match statement {
                Statement::Query(query) => {
                    self.query(query, Some(&empty))?;
                }
                Statement::Insert(insert) => self.insert(insert)?,
                Statement::Update(update) => self.update(update)?,
                Statement::Delete(delete) => self.delete(delete)?,
                _ => return Err(Trouble::Unclear),
            }
        }
        Ok(())
    }

    fn head(&mut self, trigger: CreateTrigger<'_>, source: &Source) {
        if let Some(name) = trigger.table().and_then(godbg_sql::ast::QualifiedName::name)
            && let Some(table) = source.table.clone()
        {
            self.mention(name.range(), Meaning::Table(table));
        }
        let columns = trigger.events().into_iter().flat_map(TriggerEvents::columns);
        self.listed(source, columns);
    }

    fn insert(&mut self, insert: Insert<'_>) -> Found {
        let empty = Scope::default();
        let Some(table) = insert.table() else {
            return Err(Trouble::Unclear);
        };
        let target = self.table_ref(table)?;
        let columns = insert.columns().into_iter().flat_map(ColumnList::names);
        self.listed(&target, columns);
        if let Some(InsertSource::Query(query)) = insert.source() {
            self.query(query, Some(&empty))?;
        }
        let mut scope = Scope::of(vec![target]);
        scope.is_upsert = true;
        for conflict in insert.on_conflict() {
            self.upsert(conflict, &scope)?;
        }
        Ok(())
    }

    fn upsert(&mut self, conflict: OnConflict<'_>, scope: &Scope<'_>) -> Found {
        for expr in conflict.target() {
            self.expr(expr.syntax(), scope)?;
        }
        let clauses = [conflict.target_condition(), conflict.where_clause()];
        for clause in clauses.into_iter().flatten() {
            self.expr(clause.syntax(), scope)?;
        }
        match conflict.set() {
            Some(set) => self.set(set, scope),
            None => Ok(()),
        }
    }

    fn set(&mut self, set: SetClause<'_>, scope: &Scope<'_>) -> Found {
        for assignment in set.assignments() {
            let names = assignment.target().into_iter().flat_map(|target| {
                let columns: Vec<_> = target
                    .columns()
                    .filter_map(|parts| parts.last().copied())
                    .collect();
                columns
            });
            if let Some(target) = scope.sources.first() {
                self.listed(target, names);
            }
            if let Some(value) = assignment.value() {
                self.expr(value.syntax(), scope)?;
            }
        }
        Ok(())
    }

    fn update(&mut self, update: Update<'_>) -> Found {
        let mut scope = Scope::default();
        let mut conditions = Vec::new();
        let from = update.from().into_iter().flat_map(FromClause::items);
        for item in update.tables().chain(from) {
            self.add_item(item, &mut scope, &mut conditions)?;
        }
        for condition in conditions {
            self.expr(condition.syntax(), &scope)?;
        }
        if let Some(clause) = update.where_clause() {
            self.expr(clause.syntax(), &scope)?;
        }
        match update.set() {
            Some(set) => self.set(set, &scope),
            None => Ok(()),
        }
    }

    fn delete(&mut self, delete: Delete<'_>) -> Found {
        let Some(table) = delete.table() else {
            return Err(Trouble::Unclear);
        };
        let target = self.table_ref(table)?;
        let scope = Scope::of(vec![target]);
        match delete.where_clause() {
            Some(clause) => self.expr(clause.syntax(), &scope),
            None => Ok(()),
        }
    }
}
