//! Functions, procedures and triggers.

use godbg_sql::ast::AstNode;
use godbg_sql::ast::ddl::{
    AlterObject, CreateRoutine as RoutineNode, CreateTrigger, RoutineParameter as Parameter,
};

use super::{Lower, Read, text_of};
use crate::catalog::{Persistence, RoutineKind};
use crate::ddl::{CreateRoutine, CreateView, ObjectName, Replacement, RoutineParameter, Statement};

impl<'t> Lower<'t> {
    pub(super) fn create_routine(self, create: RoutineNode<'t>) -> Read<Statement> {
        let kind = if create.is_procedure() {
            RoutineKind::Procedure
        } else if create.is_aggregate() {
            RoutineKind::Aggregate
        } else {
            RoutineKind::Function
        };
        let mut arguments = Vec::new();
        let mut columns = Vec::new();
        for parameter in create.parameters() {
            let Some(data_type) = parameter.data_type() else {
                continue;
            };
            let name = parameter.name().map(|name| self.stored(name)).transpose()?;
            // MySQL's procedures are called with a variable for each.
            let is_given = self.dialect.is_mysql_like() || parameter.is_input();
            if !is_given {
                columns.push((name.unwrap_or_default(), text_of(data_type)));
                continue;
            }
            arguments.push(RoutineParameter {
                name,
                data_type: text_of(data_type),
                has_default: Parameter::default(parameter).is_some(),
                is_variadic: parameter.is_variadic(),
            });
        }
        for column in create.returns_table() {
            if let (Some(name), Some(data_type)) = (column.name(), column.data_type()) {
                columns.push((self.stored(name)?, text_of(data_type)));
            }
        }
        let returns = create.returns().map(text_of);
        let returns_rows = returns.as_ref().is_some_and(|text| {
            text.value
                .get(..5)
                .is_some_and(|word| word.eq_ignore_ascii_case("setof"))
        }) || create.returns_table().next().is_some();
        let is_strict = create.options().any(|option| {
            let text = option.text().to_ascii_lowercase();
            text.starts_with("strict") || text.starts_with("returns null on null")
        });
        Ok(Statement::CreateRoutine(Box::new(CreateRoutine {
            name: self.object_name(create.name())?,
            kind,
            replaces: replacement(create.or_replace(), create.if_not_exists()),
            arguments,
            returns,
            returns_rows,
            columns,
            is_strict,
            definition: text_of(create),
        })))
    }

    pub(super) fn create_trigger(self, create: CreateTrigger<'t>) -> Read<Statement> {
        let Some(table) = create.table() else {
            return Ok(Statement::NoChange);
        };
        Ok(Statement::CreateTrigger {
            name: self.object_name(create.name())?,
            table: self.object_name(Some(table))?,
            replaces: replacement(create.or_replace(), create.if_not_exists()),
            definition: text_of(create),
        })
    }

    /// `ALTER VIEW v AS …` of MySQL.
    pub(super) fn replace_view(self, alter: AlterObject<'t>, name: ObjectName) -> Read<Statement> {
        let Some(query) = alter.view_query() else {
            return Ok(Statement::NoChange);
        };
        let columns = match alter.view_columns() {
            Some(list) => self.names(list.names())?,
            None => Vec::new(),
        };
        Ok(Statement::CreateView(Box::new(CreateView {
            name,
            is_materialized: false,
            persistence: Persistence::Permanent,
            replaces: Replacement::Replace,
            columns,
            query: text_of(query),
            output: self.output(query)?,
            reads: self.tables_read(query)?,
        })))
    }
}

fn replacement(or_replace: bool, if_not_exists: bool) -> Replacement {
    if or_replace {
        Replacement::Replace
    } else if if_not_exists {
        Replacement::Keep
    } else {
        Replacement::No
    }
}
