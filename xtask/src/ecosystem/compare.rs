//! What a snapshot gains and loses.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::io::Write;

use super::snapshot::{Place, Snapshot};

/// The difference of two snapshots.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub gained: Vec<Place>,
    pub lost: Vec<Place>,
    /// Figures by name, as they were and as they are.
    pub figures: BTreeMap<String, (usize, usize)>,
}

impl Change {
    /// Compares findings one by one and figures by name.
    pub fn between(before: &Snapshot, now: &Snapshot) -> Self {
        let (gained, lost) = differences(&before.findings, &now.findings);
        let names = before.figures.keys().chain(now.figures.keys());
        let figures = names
            .map(|name| {
                let of = |snapshot: &Snapshot| snapshot.figures.get(name).copied().unwrap_or(0);
                (name.clone(), (of(before), of(now)))
            })
            .filter(|(_, (before, now))| before != now)
            .collect();
        Self {
            gained,
            lost,
            figures,
        }
    }

    /// Says whether the two snapshots are equal.
    pub fn is_empty(&self) -> bool {
        self.gained.is_empty() && self.lost.is_empty() && self.figures.is_empty()
    }

    /// Writes one line for each finding and figure.
    ///
    /// # Errors
    /// Fails when the writer does.
    pub fn print(&self, name: &str, out: &mut impl Write) -> std::io::Result<()> {
        if self.is_empty() {
            return writeln!(out, "{name}: unchanged");
        }
        writeln!(
            out,
            "{name}: {} findings gained, {} lost, {} figures changed",
            self.gained.len(),
            self.lost.len(),
            self.figures.len()
        )?;
        for (sign, places) in [("+", &self.gained), ("-", &self.lost)] {
            for place in places {
                let Place {
                    file,
                    line,
                    check,
                    severity,
                } = place;
                writeln!(out, "  {sign} {file}:{line} {severity} {check}")?;
            }
        }
        for (figure, (before, now)) in &self.figures {
            writeln!(out, "  {figure}: {before} -> {now}")?;
        }
        Ok(())
    }
}

/// Returns what is only in `now` and what is only in `before`; both are sorted.
fn differences(before: &[Place], now: &[Place]) -> (Vec<Place>, Vec<Place>) {
    let (mut gained, mut lost) = (Vec::new(), Vec::new());
    let (mut before, mut now) = (before.iter().peekable(), now.iter().peekable());
    loop {
        let order = match (before.peek(), now.peek()) {
            (None, None) => return (gained, lost),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(old), Some(new)) => old.cmp(new),
        };
        if order.is_le() {
            let old = before.next().filter(|_| order.is_lt());
            lost.extend(old.cloned());
        }
        if order.is_ge() {
            let new = now.next().filter(|_| order.is_gt());
            gained.extend(new.cloned());
        }
    }
}
