//! A line on the terminal while a run takes long.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use godbg_workspace::Progress;

/// Runs shorter than this show nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often the line is drawn.
const INTERVAL: Duration = Duration::from_millis(100);

/// Does the work, and shows how far it is where somebody can see it.
pub fn with_progress<T>(work: impl FnOnce(&Progress) -> T) -> T {
    let progress = Progress::new();
    if !io::stderr().is_terminal() {
        return work(&progress);
    }
    let (done, is_done) = mpsc::channel::<()>();
    thread::scope(|scope| {
        let progress = &progress;
        scope.spawn(move || {
            let mut wait = PATIENCE;
            let mut shown = false;
            while is_done.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                draw(progress);
                shown = true;
                wait = INTERVAL;
            }
            if shown {
                // The line goes away, so that what follows stands alone.
                let _ = io::stderr().write_all(b"\r\x1b[K");
            }
        });
        let result = work(progress);
        drop(done);
        result
    })
}

fn draw(progress: &Progress) {
    let (phase, done, total) = progress.snapshot();
    let width = 24;
    let line = match (done * width).checked_div(total) {
        None => format!("\r\x1b[K{phase} …"),
        Some(filled) => {
            let bar = "=".repeat(filled.min(width));
            format!("\r\x1b[K[{bar:width$}] {phase} {done}/{total}")
        }
    };
    // A terminal that cannot be written to misses nothing.
    let _ = io::stderr().write_all(line.as_bytes());
}
