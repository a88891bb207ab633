//! The engines, each asked through its own client whether a statement's syntax is right.

use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use serde::{Deserialize, Serialize};

use super::EngineName;
use super::suites::without_comments;

/// What an engine says of a statement's syntax.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Verdict {
    /// Its syntax is right, whatever else may be wrong with it.
    Valid,
    /// It is a syntax error, with the engine's message.
    Syntax(String),
    /// The engine stops before the end for another reason, and never reads the rest.
    Undecided(String),
}

/// What an engine's message is about.
#[derive(Clone)]
enum Complaint {
    Syntax(String),
    Other(String),
}

/// Behind a statement that is whole, this is a syntax error in every engine.
const TOO_MUCH: &str = "\n)";

/// Turns complaints into verdicts. A parser that acts while it reads may stop at a wrong table or
/// function without having seen the rest; with [`TOO_MUCH`] behind it, a statement that was read
/// to its end becomes a syntax error, and one that was not does not.
fn decide(
    statements: &[String],
    mut ask: impl FnMut(&[String]) -> anyhow::Result<Vec<Option<Complaint>>>,
) -> anyhow::Result<Vec<Verdict>> {
    let complaints = ask(statements)?;
    let doubtful: Vec<usize> = (0..statements.len())
        .filter(|index| matches!(complaints[*index], Some(Complaint::Other(_))))
        .collect();
    let longer: Vec<String> = doubtful
        .iter()
        .map(|index| format!("{}{TOO_MUCH}", statements[*index]))
        .collect();
    let second = ask(&longer)?;
    let mut verdicts: Vec<Verdict> = complaints
        .into_iter()
        .map(|complaint| match complaint {
            None => Verdict::Valid,
            Some(Complaint::Syntax(message)) => Verdict::Syntax(message),
            Some(Complaint::Other(message)) => Verdict::Undecided(message),
        })
        .collect();
    for (index, complaint) in doubtful.into_iter().zip(second) {
        if matches!(complaint, Some(Complaint::Syntax(_))) {
            verdicts[index] = Verdict::Valid;
        }
    }
    Ok(verdicts)
}

/// Something that knows.
pub(super) trait Engine {
    /// Returns name and version in one word.
    fn version(&self) -> String;

    /// Returns a verdict for each statement.
    ///
    /// # Errors
    /// Fails when the engine does not answer.
    fn judge(&mut self, statements: &[String]) -> anyhow::Result<Vec<Verdict>>;
}

/// Starts the engine, or takes the one behind the socket.
pub(super) fn start(name: EngineName, socket: Option<&Path>) -> anyhow::Result<Box<dyn Engine>> {
    Ok(match name {
        EngineName::Postgres => Box::new(Postgres::start(socket)?),
        EngineName::Mariadb => Box::new(MySql::start(socket)?),
        EngineName::Mysql => {
            let socket = socket.context("start a MySQL and name its socket with --socket")?;
            Box::new(MySql::start(Some(socket))?)
        }
        EngineName::Sqlite => Box::new(Sqlite::start()?),
    })
}

/// A server that is stopped when it is no longer needed.
/// A server of our own.
struct Server {
    process: Child,
    /// Where its data lies.
    folder: PathBuf,
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ends at once with SIGTERM; there is nothing to keep.
        let _ = Command::new("kill").arg(self.process.id().to_string()).status();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn run(command: &mut Command, input: &[u8]) -> anyhow::Result<(String, String)> {
    let name = command.get_program().display().to_string();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {name}"))?;
    let mut stdin = child.stdin.take().context("the input is a pipe")?;
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output()?;
    let _ = writer.join();
    Ok((
        String::from_utf8_lossy(&output.stdout).into_owned(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    ))
}

fn is_root() -> anyhow::Result<bool> {
    let output = Command::new("id").arg("-u").output()?;
    Ok(output.stdout.starts_with(b"0\n"))
}

/// A command that runs as `user`, since the servers refuse to run as root.
fn as_user(user: &str, program: &Path) -> anyhow::Result<Command> {
    if is_root()? {
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid", user, "--regid", user, "--clear-groups", "--"])
            .arg(program);
        Ok(command)
    } else {
        Ok(Command::new(program))
    }
}

struct Postgres {
    socket: PathBuf,
    version: String,
    _server: Option<Server>,
}

/// Parses a statement with a wrong word behind it: where the error is at that word, the
/// statement itself is right. Nothing is run, since the whole is parsed first.
const CHECK: &str = r"
create temporary table statement(number serial, text text);
create function pg_temp.syntax(text text) returns text language plpgsql as $$
declare message text;
begin
  begin
    execute text || E'\n;godbg_end';
  exception when others then
    message := sqlerrm;
  end;
  return case when message like '%godbg_end%' then null else message end;
end $$;
";

impl Postgres {
    fn start(socket: Option<&Path>) -> anyhow::Result<Self> {
        let (socket, server) = match socket {
            Some(socket) => (socket.to_path_buf(), None),
            None => Self::start_server()?,
        };
        let mut engine = Self {
            socket,
            version: String::new(),
            _server: server,
        };
        for _ in 0..100 {
            let (out, _) = engine.psql(b"show server_version_num;")?;
            if let Some(version) = out.lines().next() {
                engine.version = format!("postgres-{}", version.trim());
                return Ok(engine);
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL does not answer")
    }

    fn start_server() -> anyhow::Result<(PathBuf, Option<Server>)> {
        let bin = std::fs::read_dir("/usr/lib/postgresql")
            .context("PostgreSQL is needed for this oracle")?
            .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
            .filter(|bin| bin.join("initdb").exists())
            .max()
            .context("no initdb below /usr/lib/postgresql")?;
        let folder = std::env::temp_dir().join(format!("godbg-oracle-postgres-sql-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        if is_root()? {
            let owned = Command::new("chown").arg("postgres").arg(&folder).status()?;
            ensure!(owned.success(), "there is no user postgres");
        }
        let data = folder.join("data");
        let made = as_user("postgres", &bin.join("initdb"))?
            .args([
                "-A",
                "trust",
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-D",
            ])
            .arg(&data)
            .stdout(Stdio::null())
            .status()?;
        ensure!(made.success(), "initdb failed");
        let process = as_user("postgres", &bin.join("postgres"))?
            .arg("-D")
            .arg(&data)
            .args(["-c", "listen_addresses=", "-c", "fsync=off", "-k"])
            .arg(&folder)
            .stderr(Stdio::null())
            .spawn()?;
        let server = Server {
            process,
            folder: folder.clone(),
        };
        Ok((folder, Some(server)))
    }

    fn psql(&self, input: &[u8]) -> anyhow::Result<(String, String)> {
        let mut command = Command::new("psql");
        command
            .args(["-XqAt", "-U", "postgres", "-d", "postgres", "-h"])
            .arg(&self.socket);
        if let Some(port) = std::env::var_os("PGPORT") {
            command.env("PGPORT", port);
        }
        run(&mut command, input)
    }
}

impl Engine for Postgres {
    fn version(&self) -> String {
        self.version.clone()
    }

    fn judge(&mut self, statements: &[String]) -> anyhow::Result<Vec<Verdict>> {
        let mut script = format!("{CHECK}copy statement(text) from stdin;\n");
        for statement in statements {
            let escaped = statement
                .replace('\\', "\\\\")
                .replace('\n', "\\n")
                .replace('\r', "\\r")
                .replace('\t', "\\t");
            writeln!(script, "{escaped}")?;
        }
        script.push_str(
            "\\.\nselect number || ' ' || coalesce(pg_temp.syntax(text), '') from statement order by number;\n",
        );
        let (out, errors) = self.psql(script.as_bytes())?;
        let mut verdicts: Vec<Option<Verdict>> = vec![None; statements.len()];
        for line in out.lines() {
            if let Some((number, message)) = line.split_once(' ')
                && let Ok(number) = number.parse::<usize>()
                && let Some(slot) = verdicts.get_mut(number.wrapping_sub(1))
            {
                *slot = Some(if message.is_empty() {
                    Verdict::Valid
                } else {
                    Verdict::Syntax(message.to_owned())
                });
            }
        }
        let verdicts: Option<Vec<Verdict>> = verdicts.into_iter().collect();
        verdicts.with_context(|| format!("PostgreSQL left statements out: {errors}"))
    }
}

struct MySql {
    socket: PathBuf,
    version: String,
    _server: Option<Server>,
}

impl MySql {
    fn start(socket: Option<&Path>) -> anyhow::Result<Self> {
        let (socket, server) = match socket {
            Some(socket) => (socket.to_path_buf(), None),
            None => Self::start_server()?,
        };
        let mut engine = Self {
            socket,
            version: String::new(),
            _server: server,
        };
        for _ in 0..150 {
            let (out, _) = engine.client(b"select version();create database if not exists godbg_oracle;")?;
            if let Some(version) = out.lines().next() {
                let maker = if version.contains("MariaDB") {
                    "mariadb"
                } else {
                    "mysql"
                };
                engine.version = format!("{maker}-{}", version.split('-').next().unwrap_or_default());
                return Ok(engine);
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        bail!("MariaDB does not answer")
    }

    fn start_server() -> anyhow::Result<(PathBuf, Option<Server>)> {
        let folder = std::env::temp_dir().join(format!("godbg-oracle-mariadb-sql-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let data = folder.join("data");
        let user = if is_root()? { "mysql" } else { "" };
        let mut install = Command::new("mariadb-install-db");
        install
            .args(["--no-defaults", "--auth-root-authentication-method=normal"])
            .arg(format!("--datadir={}", data.display()));
        let mut server = Command::new("mariadbd");
        let socket = folder.join("socket");
        server
            .arg("--no-defaults")
            .arg(format!("--datadir={}", data.display()))
            .arg(format!("--socket={}", socket.display()))
            .args(["--skip-networking", "--innodb-buffer-pool-size=32M"]);
        if !user.is_empty() {
            let owned = Command::new("chown").arg(user).arg(&folder).status()?;
            ensure!(owned.success(), "there is no user mysql");
            install.arg(format!("--user={user}"));
            server.arg(format!("--user={user}"));
        }
        let made = install
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .context("MariaDB is needed for this oracle")?;
        ensure!(made.success(), "mariadb-install-db failed");
        let process = server.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        Ok((socket, Some(Server { process, folder })))
    }

    fn client(&self, input: &[u8]) -> anyhow::Result<(String, String)> {
        let mut command = Command::new("mariadb");
        command
            .args([
                "--no-defaults",
                "--default-character-set=utf8mb4",
                "-uroot",
                "--force",
                "-N",
                "--batch",
                "-S",
            ])
            .arg(&self.socket);
        run(&mut command, input)
    }
}

impl Engine for MySql {
    fn version(&self) -> String {
        self.version.clone()
    }

    fn judge(&mut self, statements: &[String]) -> anyhow::Result<Vec<Verdict>> {
        decide(statements, |statements| self.complaints(statements))
    }
}

impl MySql {
    fn complaints(&self, statements: &[String]) -> anyhow::Result<Vec<Option<Complaint>>> {
        let mut script = String::from("use godbg_oracle\n");
        for statement in statements {
            let escaped = statement
                .replace('\\', "\\\\")
                .replace('\'', "\\'")
                .replace('\n', "\\n")
                .replace('\r', "\\r");
            writeln!(script, "prepare s from '{escaped}';")?;
        }
        let (_, errors) = self.client(script.as_bytes())?;
        let mut complaints = vec![None; statements.len()];
        for line in errors.lines() {
            let Some(rest) = line.strip_prefix("ERROR ") else {
                continue;
            };
            let code = rest.split(' ').next().unwrap_or_default();
            ensure!(
                !matches!(code, "2002" | "2006" | "2013"),
                "MariaDB went away: {line}"
            );
            let Some((_, rest)) = rest.split_once("at line ") else {
                continue;
            };
            let Some((number, message)) = rest.split_once(": ") else {
                continue;
            };
            // The first line chooses the database.
            let index = number.parse::<usize>().unwrap_or_default().wrapping_sub(2);
            if let Some(slot) = complaints.get_mut(index) {
                // 1583: a name for an argument of a function that takes none, refused wherever it stands.
                *slot = Some(if matches!(code, "1064" | "1149" | "1583") {
                    Complaint::Syntax(message.to_owned())
                } else {
                    Complaint::Other(message.to_owned())
                });
            }
        }
        Ok(complaints)
    }
}

struct Sqlite {
    version: String,
}

impl Sqlite {
    fn start() -> anyhow::Result<Self> {
        let output = Command::new("sqlite3")
            .arg("--version")
            .output()
            .context("sqlite3 is needed for this oracle")?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let version = text.split(' ').next().context("sqlite3 says its version")?;
        Ok(Self {
            version: format!("sqlite-{version}"),
        })
    }
}

impl Engine for Sqlite {
    fn version(&self) -> String {
        self.version.clone()
    }

    fn judge(&mut self, statements: &[String]) -> anyhow::Result<Vec<Verdict>> {
        let mut verdicts = decide(statements, Self::complaints)?;
        for (statement, verdict) in statements.iter().zip(&mut verdicts) {
            // Only definitions are acted on while they are read; names in other statements are
            // looked up when all of it is known, and the second question is answered too late.
            let words = without_comments(statement).to_ascii_uppercase();
            let defines = words.contains("CREATE") || words.contains("ALTER");
            if matches!(verdict, Verdict::Undecided(_)) && !defines {
                *verdict = Verdict::Valid;
            }
        }
        Ok(verdicts)
    }
}

/// What the library says when it cannot read on.
fn sqlite_complaint(message: &str) -> Complaint {
    let is_syntax = [
        "syntax error",
        "unrecognized token",
        "incomplete input",
        "clause should come",
        "unknown table option",
    ]
    .iter()
    .any(|words| message.contains(words));
    if is_syntax {
        Complaint::Syntax(message.to_owned())
    } else {
        Complaint::Other(message.to_owned())
    }
}

/// Says whether a quote, comment or trigger may be left open, which would take in what follows in a script.
fn may_be_open(statement: &str) -> bool {
    let odd = |sign| statement.matches(sign).count() % 2 == 1;
    ['\'', '"', '`'].into_iter().any(odd)
        || statement.matches('[').count() != statement.matches(']').count()
        || statement.matches("/*").count() != statement.matches("*/").count()
        || statement.to_ascii_uppercase().contains("TRIGGER")
}

fn explained(statement: &str) -> String {
    let flat = statement.replace(['\0', '\x1a'], " ");
    if flat.trim_start().to_ascii_uppercase().starts_with("EXPLAIN") {
        flat
    } else {
        format!("explain {flat}")
    }
}

impl Sqlite {
    fn complaints(statements: &[String]) -> anyhow::Result<Vec<Option<Complaint>>> {
        let mut complaints = vec![None; statements.len()];
        let (alone, together): (Vec<usize>, Vec<usize>) =
            (0..statements.len()).partition(|index| may_be_open(&statements[*index]));
        for index in alone {
            let mut command = Command::new("sqlite3");
            command
                .args(["-batch", ":memory:"])
                .arg(explained(&statements[index]));
            let (_, errors) = run(&mut command, b"")?;
            if let Some(line) = errors.lines().next() {
                complaints[index] = Some(sqlite_complaint(line));
            }
        }
        let mut script = String::new();
        let mut starts = Vec::with_capacity(together.len());
        let mut line = 1;
        for index in &together {
            let text = explained(&statements[*index]);
            starts.push(line);
            line += 3 + text.matches('\n').count();
            writeln!(script, "{text}\n;\n.print")?;
        }
        let mut command = Command::new("sqlite3");
        command.args(["-batch", ":memory:"]);
        let (_, errors) = run(&mut command, script.as_bytes())?;
        for error in errors.lines() {
            let Some((_, rest)) = error.split_once("near line ") else {
                continue;
            };
            let Some((number, message)) = rest.split_once(": ") else {
                continue;
            };
            let Ok(number) = number.parse::<usize>() else {
                continue;
            };
            let index = starts.partition_point(|start| *start <= number);
            if index > 0 {
                complaints[together[index - 1]] = Some(sqlite_complaint(message));
            }
        }
        Ok(complaints)
    }
}
