//! How far a run is, for whoever shows it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Counters that the run moves and a display reads, each in its own thread.
#[derive(Debug, Default)]
pub struct Progress {
    phase: Mutex<&'static str>,
    done: AtomicUsize,
    total: AtomicUsize,
}

impl Progress {
    /// Returns counters at the start.
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins a part of the run that has `total` steps.
    pub(crate) fn begin(&self, phase: &'static str, total: usize) {
        *self.phase.lock().unwrap_or_else(PoisonError::into_inner) = phase;
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// Counts one step of the current part.
    pub(crate) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// Returns the current part, the steps done and the steps there are.
    pub fn snapshot(&self) -> (&'static str, usize, usize) {
        let phase = *self.phase.lock().unwrap_or_else(PoisonError::into_inner);
        (
            phase,
            self.done.load(Ordering::Relaxed),
            self.total.load(Ordering::Relaxed),
        )
    }
}
