//! One session of a client: statements one by one, and what the server says of each.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use anyhow::{Context, anyhow, bail, ensure};
use godbg_connect::{ConnectError, DatabaseUrl, Limits, Row, Rows, introspect, introspect_postgres};
use godbg_schema::{Catalog, Dialect};

use crate::oracles::schema::engine::Engine;

/// Ends the answer to a statement; no server says it.
const MARK: &str = "godbg-oracle-mark";
/// How long a statement may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Why a server refuses a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// `SQLSTATE`, or MySQL's number; empty where there is none.
    pub code: String,
    /// The server's words.
    pub message: String,
}

/// A client that runs as long as a test file does.
pub struct Session<'e> {
    engine: &'e Engine,
    child: Child,
    input: ChildStdin,
    lines: Receiver<String>,
    /// Whether a transaction is open that this session's own queries must leave alone.
    is_open: bool,
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        // The client is ours, and there is nothing left to say to it.
        let _killed = self.child.kill();
        let _waited = self.child.wait();
    }
}

impl<'e> Session<'e> {
    /// Starts a client on a fresh database.
    pub fn start(engine: &'e Engine) -> anyhow::Result<Self> {
        engine.empty()?;
        let mut command = engine.client(Some("oracle"));
        match engine.dialect {
            Dialect::Postgres => {
                command.args(["-F", "\x1f", "-R", "\x1e", "-P", "null=\x1d"]);
                command.env("PGOPTIONS", "-c client_min_messages=warning");
            }
            Dialect::MySql | Dialect::MariaDb => {
                command.args(["--unbuffered", "--delimiter=@@@"]);
            }
            Dialect::Sqlite => {}
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("the client does not start")?;
        let input = child.stdin.take().context("the client has an input")?;
        let output = child.stdout.take().context("the client has an output")?;
        let errors = child.stderr.take().context("the client has errors")?;
        let (answers, silence): (Box<dyn Read + Send>, Box<dyn Read + Send>) =
            if engine.dialect == Dialect::Postgres {
                (Box::new(output), Box::new(errors))
            } else {
                (Box::new(errors), Box::new(output))
            };
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            let mut answers = BufReader::new(answers);
            let mut line = Vec::new();
            while answers.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
                if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                    break;
                }
                line.clear();
            }
        });
        std::thread::spawn(move || {
            let mut silence = silence;
            // Read and forgotten, lest the client waits for us.
            let _end = std::io::copy(&mut silence, &mut std::io::sink());
        });
        Ok(Self {
            engine,
            child,
            input,
            lines,
            is_open: false,
        })
    }

    /// Sends a text and returns what came back before the mark.
    fn exchange(&mut self, text: &str) -> anyhow::Result<String> {
        let mark = match self.engine.dialect {
            Dialect::Postgres => format!("\n\\echo '{MARK}' :ERROR :SQLSTATE :LAST_ERROR_MESSAGE\n"),
            Dialect::MySql | Dialect::MariaDb => format!("\n@@@\n\\! echo {MARK} >&2\n"),
            Dialect::Sqlite => format!("\n;\n.shell echo {MARK} >&2\n"),
        };
        self.input.write_all(text.as_bytes())?;
        self.input.write_all(mark.as_bytes())?;
        self.input.flush()?;
        let mut answer = String::new();
        loop {
            let line = self
                .lines
                .recv_timeout(PATIENCE)
                .map_err(|_| anyhow!("the client does not answer to: {text}"))?;
            answer.push_str(&line);
            if line.contains(MARK) {
                return Ok(answer);
            }
        }
    }

    pub fn dialect(&self) -> Dialect {
        self.engine.dialect
    }

    /// Says whether nobody but this session sees what it has done: `SQLite` is read from its file.
    pub fn hides_changes(&self) -> bool {
        self.engine.dialect == Dialect::Sqlite && self.is_open
    }

    /// Runs one statement; `None` when the server takes it.
    pub fn run(&mut self, statement: &str) -> anyhow::Result<Option<Refusal>> {
        match self.engine.dialect {
            Dialect::Postgres => {
                let answer = self.exchange(&format!("{statement}\n;"))?;
                let (_, verdict) = answer.rsplit_once(MARK).context("the client marks the end")?;
                let mut words = verdict.trim().splitn(3, ' ');
                let (is_error, code) = (words.next() == Some("true"), words.next().unwrap_or_default());
                Ok(is_error.then(|| Refusal {
                    code: code.to_owned(),
                    message: words.next().unwrap_or_default().to_owned(),
                }))
            }
            Dialect::MySql | Dialect::MariaDb => {
                let answer = self.exchange(statement)?;
                Ok(answer.lines().find_map(mysql_refusal))
            }
            Dialect::Sqlite => {
                let answer = self.exchange(statement)?;
                let refusal = answer.lines().find_map(sqlite_refusal);
                let word = statement.split(|c: char| !c.is_ascii_alphabetic()).next();
                match word.unwrap_or_default().to_ascii_uppercase().as_str() {
                    "BEGIN" | "SAVEPOINT" => self.is_open |= refusal.is_none(),
                    "COMMIT" | "END" | "ROLLBACK" | "RELEASE" => self.is_open &= refusal.is_some(),
                    _ => {}
                }
                Ok(refusal)
            }
        }
    }

    /// Reads the catalog as it is now.
    pub fn catalog(&mut self) -> anyhow::Result<Catalog> {
        if self.engine.dialect == Dialect::Postgres {
            let open = self.exchange("SELECT now() <> statement_timestamp();")?;
            self.is_open = open.starts_with('t');
            let live = introspect_postgres(self, Limits::default())?;
            return Ok(live.catalog);
        }
        let url = DatabaseUrl::parse(&self.engine.dsn())?;
        match introspect(&url, Limits::default()) {
            // Nothing was ever committed to the file.
            Err(ConnectError::File(_)) => Ok(Catalog::new(self.engine.dialect)),
            Err(error) => Err(anyhow!("cannot read the catalog: {error}")),
            Ok(live) => Ok(live.catalog),
        }
    }

    fn rows(&mut self, sql: &str) -> anyhow::Result<Rows> {
        let sql = if self.is_open {
            sql.replace(
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                "SAVEPOINT godbg_oracle",
            )
            .replace(
                "COMMIT",
                "ROLLBACK TO SAVEPOINT godbg_oracle; RELEASE SAVEPOINT godbg_oracle",
            )
        } else {
            sql.to_owned()
        };
        let answer = self.exchange(&format!("{sql};"))?;
        let (rows, verdict) = answer.rsplit_once(MARK).context("the client marks the end")?;
        ensure!(
            !verdict.trim().starts_with("true"),
            "cannot read the catalog:{verdict}"
        );
        let rows = rows.trim_end_matches(['\n', '\x1e']);
        if rows.is_empty() {
            return Ok(Rows::new());
        }
        let value = |text: &str| (text != "\x1d").then(|| text.to_owned());
        Ok(rows
            .split('\x1e')
            .map(|row| Row(row.split('\x1f').map(value).collect()))
            .collect())
    }
}

impl godbg_connect::Session for Session<'_> {
    fn query(&mut self, sql: &str) -> Result<Rows, ConnectError> {
        self.rows(sql)
            .map_err(|error| ConnectError::Protocol(error.to_string()))
    }
}

fn mysql_refusal(line: &str) -> Option<Refusal> {
    let rest = line.strip_prefix("ERROR ")?;
    let code = rest.split(' ').next()?;
    let message = rest
        .split_once("at line ")
        .and_then(|(_, rest)| rest.split_once(": "));
    Some(Refusal {
        code: code.to_owned(),
        message: message.map_or(rest, |(_, message)| message).to_owned(),
    })
}

fn sqlite_refusal(line: &str) -> Option<Refusal> {
    let (_, rest) = line
        .split_once("rror near line ")
        .or_else(|| line.split_once("rror: "))?;
    let message = rest.split_once(": ").map_or(rest, |(_, message)| message);
    Some(Refusal {
        code: String::new(),
        message: message.to_owned(),
    })
}

/// Says whether a client waits for more behind the statement: a quote or comment is open.
pub fn is_whole(dialect: Dialect, statement: &str) -> anyhow::Result<bool> {
    if statement.contains('\0') {
        bail!("a statement holds a zero byte");
    }
    let lower = statement.trim_start().to_ascii_lowercase();
    let reads_on = lower.starts_with("copy") && lower.contains("stdin");
    let is_odd = |sign: char| statement.matches(sign).count() % 2 == 1;
    let is_open = dialect != Dialect::Postgres && ['\'', '"', '`'].into_iter().any(is_odd);
    let is_command = statement.trim_start().starts_with(['\\', '.']) || statement.contains("@@@");
    // Tcl makes and deletes the files that are attached.
    let is_attached = dialect == Dialect::Sqlite
        && ["attach", "detach", "aux.", "aux1.", "'aux'."]
            .iter()
            .any(|word| lower.contains(word));
    Ok(!reads_on && !is_open && !is_command && !is_attached)
}
