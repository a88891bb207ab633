//! What a finding is: what was found where, how bad it is, how sure we are, what to do.
//!
//! Nothing here renders. Severity and confidence are two things: an `UPDATE` without `WHERE`
//! is bad however sure we are that the text arrives there.

mod check;
mod finding;

pub use check::{AlsoIn, CheckMeta, Group};
pub use finding::{Confidence, Evidence, Finding, Fix, FixEdit, Related, Safety, Severity, sort_findings};
