//! Calls of procedures that a migration has made before.

use std::collections::BTreeMap;

use godbg_text::TextRange;

use super::{Locate, Replay};
use crate::catalog::RoutineKind;
use crate::ddl::{ObjectName, Touched};
use crate::lower::call_statements;

impl Replay {
    /// Follows a call into the procedure's body.
    pub(super) fn call(
        &mut self,
        name: &ObjectName,
        arguments: &[Option<String>],
        (range, locate): (TextRange, Locate<'_>),
    ) {
        let dialect = self.catalog.dialect;
        let routine = self.catalog.routines.iter().find(|routine| {
            routine.kind == RoutineKind::Procedure && routine.name.name.eq_ignore_ascii_case(name.last())
        });
        let Some(routine) = routine else {
            let reason = format!("what the procedure {name} does is not known");
            self.skip(&reason, &Touched::Everything, locate(range));
            return;
        };
        let mut values = BTreeMap::new();
        for (parameter, argument) in routine.arguments.iter().zip(arguments) {
            if let (Some(name), Some(value)) = (&parameter.name, argument) {
                values.insert(name.to_lowercase(), value.clone());
            }
        }
        let block = call_statements(&routine.definition.text, values, range, dialect);
        // Ranges inside of the statements are the body's; all is blamed on the call.
        let at_call = locate(range);
        self.apply_block(&block, range, &|_| at_call);
    }
}
