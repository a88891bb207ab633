//! What is printed when godbg itself fails.

use std::io;

use godbg_report::Escaped;

/// An error together with what can be done about it.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    message: String,
    help: Option<String>,
}

impl Failure {
    /// Returns an error; the help is an imperative or a question.
    pub fn new(message: impl Into<String>, help: Option<String>) -> Self {
        Self {
            message: message.into(),
            help,
        }
    }
}

/// Says whether the reader of our output went away, which is its right.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let kind =
        |error: &(dyn std::error::Error + 'static)| error.downcast_ref::<io::Error>().map(io::Error::kind);
    error
        .chain()
        .any(|cause| kind(cause) == Some(io::ErrorKind::BrokenPipe))
}

/// Returns the lines that tell the user: the error, its causes, the remedy.
pub fn describe(error: &anyhow::Error) -> String {
    let causes: Vec<String> = error
        .chain()
        .map(|cause| Escaped(&cause.to_string()).to_string())
        .collect();
    let mut text = format!("error: {}\n", causes.join(": "));
    let help = error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<Failure>())
        .find_map(|failure| failure.help.as_deref());
    if let Some(help) = help {
        text += &["help: ", help, "\n"].concat();
    }
    text
}
