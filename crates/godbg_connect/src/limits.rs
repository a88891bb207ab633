//! How long a database may take.

use std::time::Duration;

/// Limits on time; past one, the session ends with an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// For reaching the server.
    pub connect: Duration,
    /// For each statement, by the server's clock and by ours.
    pub statement: Duration,
    /// For a lock that somebody else holds.
    pub lock: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            statement: Duration::from_secs(30),
            lock: Duration::from_secs(2),
        }
    }
}

impl Limits {
    /// Returns how long we wait for an answer: longer than the server works on it, so that its
    /// own words arrive.
    pub(crate) fn answer(self) -> Duration {
        self.statement + Duration::from_secs(5)
    }
}
