//! CPU time and memory of a program, by the kernel's own count.

use std::ffi::OsString;
use std::fmt;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, bail, ensure};

/// CPU time of a program and all that it started, user and system together.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Cost {
    seconds: f64,
}

impl Cost {
    /// Returns how many times the other's this is.
    pub fn ratio(self, other: Self) -> f64 {
        self.seconds / other.seconds.max(1e-6)
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0} ms", self.seconds * 1e3)
    }
}

/// Runs a program and returns its CPU time.
///
/// The shell's `time` is asked, which reads `getrusage` of its children to the millisecond.
///
/// # Errors
/// Fails when the program does.
pub fn cpu_of(command: &[OsString]) -> anyhow::Result<Cost> {
    let script = r#"TIMEFORMAT='%3U %3S'; time "$@" >/dev/null 2>&1"#;
    let output = Command::new("bash")
        .args(["-c", script, "bash"])
        .args(command)
        .env("LC_ALL", "C")
        .output()
        .context("bash does not start")?;
    ensure!(
        output.status.success(),
        "{} ended with {}",
        command[0].display(),
        output.status
    );
    let printed = String::from_utf8_lossy(&output.stderr);
    let mut numbers = printed.split_whitespace().map(str::parse::<f64>);
    let (Some(Ok(user)), Some(Ok(system))) = (numbers.next(), numbers.next()) else {
        bail!("the shell's `time` printed `{}`", printed.trim());
    };
    Ok(Cost {
        seconds: user + system,
    })
}

/// Runs a program and returns the most memory it held, in MiB.
///
/// The kernel's high-water mark is read each millisecond while the program runs. It only
/// grows, so what is missed is what is taken in the last millisecond.
///
/// # Errors
/// Fails when the program cannot be started, or ends before it can be looked at.
pub fn peak_memory_of(command: &[OsString]) -> anyhow::Result<f64> {
    let mut child = Command::new(&command[0])
        .args(&command[1..])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start {}", command[0].display()))?;
    let status = format!("/proc/{}/status", child.id());
    let mut peak_kib: f64 = 0.0;
    while child.try_wait()?.is_none() {
        if let Some(kib) = std::fs::read_to_string(&status)
            .ok()
            .as_deref()
            .and_then(high_water_mark)
        {
            peak_kib = peak_kib.max(kib);
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    ensure!(peak_kib > 0.0, "no memory figure of {}", command[0].display());
    Ok(peak_kib / 1024.0)
}

fn high_water_mark(status: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// Returns the middle one of an odd number of costs.
pub fn median(mut costs: Vec<Cost>) -> Cost {
    costs.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    costs.get(costs.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        let cost = |seconds| Cost { seconds };
        assert_eq!(median(vec![cost(9.0), cost(1.0), cost(2.0)]), cost(2.0));
        assert!((cost(3.0).ratio(cost(2.0)) - 1.5).abs() < 1e-9);
    }

    #[test]
    fn the_high_water_mark_is_read() {
        assert_eq!(
            high_water_mark("Name:\tx\nVmHWM:\t  2048 kB\nVmRSS:\t 1 kB\n"),
            Some(2048.0)
        );
        assert_eq!(high_water_mark("Name:\tx\n"), None);
    }
}
