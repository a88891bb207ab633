//! Values that several commands take.

use clap::builder::PossibleValuesParser;
use godbg_diagnostics::Severity;
use godbg_report::formats::FORMATS;

/// Returns the reader of format names.
pub fn parse_format() -> PossibleValuesParser {
    PossibleValuesParser::new(FORMATS.iter().map(|format| format.name))
}

/// Returns the reader of severities.
pub fn parse_severity() -> PossibleValuesParser {
    PossibleValuesParser::new(Severity::ALL.iter().map(|severity| severity.name()))
}
