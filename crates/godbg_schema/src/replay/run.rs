//! Migrations one after the other.

use super::{Problem, ProblemKind, Replay};
use crate::Dialect;
use crate::catalog::Catalog;
use crate::lower::{Lowered, statements_of};
use crate::migrations::{Script, Section};

/// The state after a migration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The name of the migration.
    pub name: String,
    /// What the database holds then.
    pub catalog: Catalog,
}

/// Replays migrations in the order given, from an empty database on.
pub fn replay<'s>(dialect: Dialect, scripts: impl IntoIterator<Item = &'s Script>) -> Replay {
    Replay::new(dialect).run_all(scripts)
}

impl Replay {
    /// Runs migrations in the order given.
    #[must_use]
    pub fn run_all<'s>(mut self, scripts: impl IntoIterator<Item = &'s Script>) -> Self {
        for script in scripts {
            self.run(script);
        }
        self
    }

    /// Runs the next migration.
    pub fn run(&mut self, script: &Script) {
        for section in &script.sections {
            self.run_section(section);
        }
        self.end_session();
    }

    /// Runs the statements of one text.
    pub fn run_section(&mut self, section: &Section) {
        let locate = |range| section.map.source_range(range);
        self.is_left_open = section.is_left_open;
        for lowered in statements_of(&section.text, &section.holes, self.engine()) {
            match lowered {
                Lowered::Statement(statement) => self.apply(&statement, &locate),
                Lowered::Invalid { message, touches } => {
                    self.statements += 1;
                    let range = locate(message.range);
                    if let Some(touches) = touches {
                        self.skip("the statement is not valid SQL", &touches, range);
                    }
                    self.problems.push(Problem {
                        range,
                        kind: ProblemKind::Syntax,
                        message: message.value,
                    });
                }
            }
        }
    }

    /// Runs migrations and returns the state after each; a copy costs next to nothing.
    pub fn run_in_steps<'s>(&mut self, scripts: impl IntoIterator<Item = &'s Script>) -> Vec<Step> {
        let mut steps = Vec::new();
        for script in scripts {
            self.run(script);
            steps.push(Step {
                name: script.name.clone(),
                catalog: self.catalog.clone(),
            });
        }
        steps
    }
}
