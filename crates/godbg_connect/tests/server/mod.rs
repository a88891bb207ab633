//! Servers for one test each, in a folder of their own.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// A server that ends with its value.
pub struct Server {
    pub folder: PathBuf,
    child: Child,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().expect("id runs");
    id.stdout.starts_with(b"0\n")
}

fn as_user(user: &str, program: &Path) -> Command {
    if is_root() {
        let mut command = Command::new("runuser");
        command.args(["-u", user, "--"]).arg(program);
        command
    } else {
        Command::new(program)
    }
}

fn postgres_program(name: &str) -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").expect("PostgreSQL is installed");
    let mut versions: Vec<PathBuf> = versions.flatten().map(|entry| entry.path()).collect();
    versions.sort();
    versions
        .pop()
        .expect("a version of PostgreSQL")
        .join("bin")
        .join(name)
}

fn folder(name: &str, user: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("godbg-connect-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("the temporary folder can be made");
    if is_root() {
        let status = Command::new("chown")
            .arg(user)
            .arg(&folder)
            .status()
            .expect("chown runs");
        assert!(status.success());
    }
    folder
}

impl Server {
    /// Starts PostgreSQL with a password for `postgres` and this way of asking for it.
    pub fn postgres(method: &str, password: &str, port: u16) -> Self {
        let folder = folder(&format!("postgres-{port}"), "postgres");
        let file = folder.join("password");
        fs::write(&file, password).expect("the password can be written");
        let data = folder.join("data");
        let made = as_user("postgres", &postgres_program("initdb"))
            .args(["-U", "postgres", "--no-sync", "-E", "UTF8"])
            .args([format!("--auth={method}"), format!("--pwfile={}", file.display())])
            .arg("-D")
            .arg(&data)
            .stdout(Stdio::null())
            .status()
            .expect("initdb starts");
        assert!(made.success());
        // With `password` it goes in plain text and is kept as any other.
        let encryption = if method == "password" {
            "scram-sha-256"
        } else {
            method
        };
        let child = as_user("postgres", &postgres_program("postgres"))
            .args(["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"])
            .args([
                "-c",
                &format!("password_encryption={encryption}"),
                "-c",
                &format!("port={port}"),
                "-k",
            ])
            .arg(&folder)
            .arg("-D")
            .arg(&data)
            .stderr(Stdio::null())
            .spawn()
            .expect("PostgreSQL starts");
        let server = Self { folder, child };
        server.wait(&|| Self::psql(password, port, "SELECT 1"));
        server
    }

    /// Runs statements through `psql`; says whether all of them worked.
    pub fn psql(password: &str, port: u16, sql: &str) -> bool {
        let mut command = Command::new("psql");
        command
            .args([
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-U",
                "postgres",
                "-h",
                "127.0.0.1",
                "-p",
                &port.to_string(),
            ])
            .env("PGPASSWORD", password);
        fed(command, sql)
    }

    /// Starts MariaDB, whose root has no password on its socket.
    pub fn mariadb() -> Self {
        let folder = folder("mariadb", "mysql");
        let user = is_root().then_some("--user=mysql");
        let data = format!("--datadir={}", folder.join("data").display());
        let made = Command::new("mariadb-install-db")
            .args([
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
            ])
            .args(user)
            .arg(&data)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("mariadb-install-db starts");
        assert!(made.success());
        let child = Command::new("mariadbd")
            .arg("--no-defaults")
            .args(user)
            .args(["--skip-networking", &data])
            .arg(format!("--socket={}", folder.join("socket").display()))
            .stderr(Stdio::null())
            .spawn()
            .expect("MariaDB starts");
        let server = Self { folder, child };
        server.wait(&|| server.mariadb_client("SELECT 1"));
        server
    }

    /// Runs statements through the client of MariaDB; says whether all of them worked.
    pub fn mariadb_client(&self, sql: &str) -> bool {
        let mut command = Command::new("mariadb");
        let socket = format!("--socket={}", self.folder.join("socket").display());
        command.args(["--no-defaults", "-u", "root", &socket]);
        fed(command, sql)
    }

    /// Ends the server at once.
    pub fn stop(&mut self) {
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }

    fn wait(&self, answers: &dyn Fn() -> bool) {
        for _ in 0..240 {
            if answers() {
                return;
            }
            sleep(Duration::from_millis(250));
        }
        panic!("the server in {} does not answer", self.folder.display());
    }
}

/// Runs a client with a text for its input.
pub fn fed(mut command: Command, input: &str) -> bool {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the client starts");
    let written = child
        .stdin
        .take()
        .expect("it has an input")
        .write_all(input.as_bytes());
    child.wait().expect("it ends").success() && written.is_ok()
}
