//! A repository in a temporary folder, and godbg run on it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder that goes away with its value.
pub struct Project {
    root: PathBuf,
}

/// What a run gave.
#[derive(Debug)]
pub struct Ran {
    /// The exit code.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Project {
    /// Makes a folder with these files.
    pub fn new(files: &[(&str, &str)]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("cli-{}-{number}", std::process::id());
        let project = Self {
            root: Path::new(env!("CARGO_TARGET_TMPDIR")).join(name),
        };
        fs::create_dir_all(&project.root).expect("the temporary folder can be made");
        for (path, text) in files {
            project.write(path, text);
        }
        project
    }

    /// Returns the path of a file.
    pub fn path(&self, file: &str) -> PathBuf {
        self.root.join(file)
    }

    /// Writes a file and the folders above it.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("files lie in the folder")).expect("folders can be made");
        fs::write(path, content).expect("files can be written");
    }

    /// Runs godbg with the project as its working folder.
    pub fn godbg(&self, arguments: &[&str]) -> Ran {
        Ran::of(
            Command::new(env!("CARGO_BIN_EXE_godbg"))
                .current_dir(&self.root)
                .env_remove("NO_COLOR")
                .args(arguments)
                .output()
                .expect("godbg starts"),
        )
    }

    /// Runs godbg and reads the JSON that it prints.
    pub fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let ran = self.godbg(arguments);
        serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"))
    }

    /// Runs git, which must succeed.
    pub fn git(&self, arguments: &[&str]) {
        let output = Command::new("git")
            .current_dir(&self.root)
            .args([
                "-c",
                "user.name=t",
                "-c",
                "user.email=t@example.org",
                "-c",
                "commit.gpgsign=false",
            ])
            .args(arguments)
            .output()
            .expect("git starts");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

impl Drop for Project {
    fn drop(&mut self) {
        // What cannot be removed stays in the target folder, where it hurts nobody.
        let _ = fs::remove_dir_all(&self.root);
    }
}

impl Ran {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("output is UTF-8"),
            err: String::from_utf8(output.stderr).expect("errors are UTF-8"),
        }
    }

    /// Returns standard output without the line that says how long the run took.
    pub fn timeless(&self) -> String {
        let lines = self.out.split_inclusive('\n');
        lines.filter(|line| !line.starts_with("time ")).collect()
    }
}
