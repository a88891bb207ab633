//! What a statement runs that was written before it: procedures, functions, prepared queries.

use std::collections::BTreeMap;

use godbg_text::TextRange;

use super::fault::{Fault, ProblemKind};
use super::{Locate, Replay};
use crate::catalog::{Routine, RoutineKind};
use crate::ddl::{CreateTable, ObjectName, Spanned, Statement, Touched};
use crate::lower::{call_statements, view_output};

impl Replay {
    /// Follows a call into the procedure's body.
    pub(super) fn call(
        &mut self,
        name: &ObjectName,
        arguments: &[Option<String>],
        (range, locate): (TextRange, Locate<'_>),
    ) {
        let routine = self.catalog.routines.iter().find(|routine| {
            routine.kind == RoutineKind::Procedure && routine.name.name.eq_ignore_ascii_case(name.last())
        });
        let Some(routine) = routine.cloned() else {
            let reason = format!("what the procedure {name} does is not known");
            self.skip(&reason, &Touched::Everything, locate(range));
            return;
        };
        self.run_body(&routine, arguments, (range, locate));
    }

    /// Follows a call of a function that a migration has made; others change no schema.
    pub(super) fn call_function(
        &mut self,
        name: &ObjectName,
        arguments: &[Option<String>],
        (range, locate): (TextRange, Locate<'_>),
    ) {
        let is_meant = |routine: &&Routine| {
            routine.kind == RoutineKind::Function
                && routine.name.name == name.last()
                && routine.arguments.len() >= arguments.len()
        };
        if let Some(routine) = self.catalog.routines.iter().find(is_meant).cloned() {
            self.run_body(&routine, arguments, (range, locate));
        }
    }

    fn run_body(
        &mut self,
        routine: &Routine,
        arguments: &[Option<String>],
        (range, locate): (TextRange, Locate<'_>),
    ) {
        let mut values = BTreeMap::new();
        for (parameter, argument) in routine.arguments.iter().zip(arguments) {
            if let (Some(name), Some(value)) = (&parameter.name, argument) {
                values.insert(name.to_lowercase(), value.clone());
            }
        }
        let block = call_statements(&routine.definition.text, values, range, self.catalog.dialect);
        // Ranges inside of the statements are the body's; all is blamed on the call.
        let at_call = locate(range);
        self.apply_block(&block, range, &|_| at_call);
    }

    /// `CREATE TABLE t AS EXECUTE name`.
    pub(super) fn create_from_prepared(
        &mut self,
        create: &CreateTable,
        range: TextRange,
        locate: Locate<'_>,
    ) {
        let Some(name) = &create.prepared else { return };
        let Some(query) = self.prepared.get(&name.value) else {
            let fault = Fault {
                kind: ProblemKind::Missing,
                message: format!("prepared statement \"{}\" does not exist", name.value),
                range: name.range,
            };
            self.report(fault, range, locate);
            return;
        };
        let mut create = create.clone();
        let output = view_output(self.catalog.dialect, query).map(|(output, _)| output);
        create.query = Some((
            Spanned::new(query.clone(), name.range),
            output.unwrap_or_default(),
        ));
        create.prepared = None;
        let statement = Spanned::new(Statement::CreateTable(Box::new(create)), range);
        self.apply(&statement, locate);
        self.statements -= 1;
    }
}
