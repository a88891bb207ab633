//! Real servers, started for one run in a folder of their own.

use std::borrow::Cow;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use godbg_schema::Dialect;
use godbg_sql::Version;

/// The servers that a run has started so far.
pub struct Engines {
    started: BTreeMap<Dialect, Engine>,
    postgres: Option<PathBuf>,
    mysql: Option<PathBuf>,
}

impl Engines {
    /// Returns none yet. `postgres` is the folder of its programs, Debian's where none is given;
    /// `mysql` the socket of a server that runs already, whose databases all go.
    pub fn new(postgres: Option<PathBuf>, mysql: Option<PathBuf>) -> Self {
        Self {
            started: BTreeMap::new(),
            postgres,
            mysql,
        }
    }

    /// Returns the server of a dialect, started when it is asked for the first time; MariaDB
    /// stands in for MySQL.
    pub fn get(&mut self, dialect: Dialect) -> anyhow::Result<&Engine> {
        let dialect = match (dialect, &self.mysql) {
            (Dialect::MySql, None) => Dialect::MariaDb,
            (Dialect::MariaDb, Some(_)) => Dialect::MySql,
            _ => dialect,
        };
        Ok(match self.started.entry(dialect) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(free) => free.insert(Engine::start(
                dialect,
                self.postgres.as_deref(),
                self.mysql.as_deref(),
            )?),
        })
    }
}

/// A server with nothing in it but what one comparison puts there.
pub struct Engine {
    pub dialect: Dialect,
    /// The socket of a server that somebody else started.
    socket: Option<PathBuf>,
    /// The folder of the server's programs.
    programs: Option<PathBuf>,
    folder: PathBuf,
    server: Option<Child>,
}

impl Drop for Engine {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            // The server ends itself on this signal; a child that is gone is none of our worries.
            let pid = server.id().to_string();
            let _ended = Command::new("kill").arg(pid).status();
            let _waited = server.wait();
        }
        let _removed = fs::remove_dir_all(&self.folder);
    }
}

/// Finds a program of Debian's PostgreSQL packages, newest version first, or in the path.
fn postgres_program(name: &str) -> PathBuf {
    let root = PathBuf::from("/usr/lib/postgresql");
    let mut versions: Vec<PathBuf> = fs::read_dir(&root)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    versions.sort();
    let found = versions
        .into_iter()
        .rev()
        .map(|version| version.join("bin").join(name));
    found
        .into_iter()
        .find(|path| path.exists())
        .unwrap_or_else(|| PathBuf::from(name))
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

/// Returns a command that runs as the server's own user where root must not run it.
fn as_user(user: &str, program: &Path) -> Command {
    if is_root() {
        let mut command = Command::new("runuser");
        command.args(["-u", user, "--"]).arg(program);
        command
    } else {
        Command::new(program)
    }
}

impl Engine {
    fn start(dialect: Dialect, postgres: Option<&Path>, mysql: Option<&Path>) -> anyhow::Result<Self> {
        let folder =
            std::env::temp_dir().join(format!("godbg-oracle-{}-{}", dialect.name(), std::process::id()));
        fs::create_dir_all(&folder)?;
        let mut engine = Self {
            dialect,
            socket: mysql.filter(|_| dialect == Dialect::MySql).map(Path::to_owned),
            programs: postgres.map(Path::to_owned),
            folder,
            server: None,
        };
        match dialect {
            Dialect::Postgres => engine.start_postgres()?,
            _ if engine.socket.is_some() => engine.wait_for("SELECT 1")?,
            Dialect::MySql | Dialect::MariaDb => engine.start_mariadb()?,
            Dialect::Sqlite => {}
        }
        Ok(engine)
    }

    /// Returns the connection string of the database that comparisons use.
    pub fn dsn(&self) -> String {
        self.dsn_of("")
    }

    /// Returns the connection string of a database of MySQL; of the usual one for no name.
    pub fn dsn_of(&self, database: &str) -> String {
        let database = if database.is_empty() { "oracle" } else { database };
        let folder = self.folder.display();
        match self.dialect {
            Dialect::Postgres => format!("postgres://postgres@/oracle?host={folder}"),
            Dialect::MySql | Dialect::MariaDb => format!("root@unix({})/{database}", self.socket().display()),
            Dialect::Sqlite => format!("sqlite://{folder}/oracle"),
        }
    }

    fn socket(&self) -> PathBuf {
        self.socket.clone().unwrap_or_else(|| self.folder.join("socket"))
    }

    fn postgres_program(&self, name: &str) -> PathBuf {
        self.programs
            .as_ref()
            .map_or_else(|| postgres_program(name), |folder| folder.join(name))
    }

    fn hand_over(&self, user: &str) -> anyhow::Result<()> {
        if is_root() {
            let status = Command::new("chown")
                .arg("-R")
                .arg(user)
                .arg(&self.folder)
                .status()?;
            ensure!(status.success(), "chown failed");
        }
        Ok(())
    }

    fn start_postgres(&mut self) -> anyhow::Result<()> {
        self.hand_over("postgres")?;
        let data = self.folder.join("data");
        let made = as_user("postgres", &self.postgres_program("initdb"))
            .args(["-U", "postgres", "--no-sync", "-E", "UTF8", "-D"])
            .arg(&data)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .context("PostgreSQL is needed for this oracle, and `initdb` does not start")?;
        ensure!(made.success(), "initdb failed");
        let server = as_user("postgres", &self.postgres_program("postgres"))
            .args(["-c", "listen_addresses=", "-c", "fsync=off", "-k"])
            .arg(&self.folder)
            .arg("-D")
            .arg(&data)
            .stderr(Stdio::null())
            .spawn()?;
        self.server = Some(server);
        self.wait_for("SELECT 1")
    }

    fn start_mariadb(&mut self) -> anyhow::Result<()> {
        self.hand_over("mysql")?;
        let data = self.folder.join("data");
        let mut install = Command::new("mariadb-install-db");
        let user = is_root().then_some("--user=mysql");
        install
            .args([
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
            ])
            .args(user)
            .arg(format!("--datadir={}", data.display()));
        let made = install
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .context("MariaDB is needed for this oracle, and `mariadb-install-db` does not start")?;
        ensure!(made.success(), "mariadb-install-db failed");
        let server = Command::new("mariadbd")
            .arg("--no-defaults")
            .args(user)
            .args(["--skip-networking", "--innodb-flush-log-at-trx-commit=0"])
            .arg(format!("--datadir={}", data.display()))
            // One that starts clears its folder for what is temporary: others may be at work.
            .arg(format!("--tmpdir={}", self.folder.display()))
            .arg(format!("--socket={}", self.folder.join("socket").display()))
            .stderr(Stdio::null())
            .spawn()?;
        self.server = Some(server);
        self.wait_for("SELECT 1")
    }

    fn wait_for(&self, sql: &str) -> anyhow::Result<()> {
        for _ in 0..240 {
            if let Ok((lines, errors)) = self.send(None, sql)
                && errors.is_empty()
                && !lines.is_empty()
            {
                return Ok(());
            }
            sleep(Duration::from_millis(250));
        }
        bail!("{} does not answer", self.dialect.title())
    }

    /// Returns the version of PostgreSQL; of the others it is not asked.
    pub fn version(&self) -> anyhow::Result<Option<Version>> {
        if self.dialect != Dialect::Postgres {
            return Ok(None);
        }
        let (lines, _) = self.send(None, "SHOW server_version")?;
        Ok(lines.first().and_then(|line| Version::parse(line)))
    }

    /// Returns the client with all it needs but the text, which it reads from its input.
    pub fn client(&self, database: Option<&str>) -> Command {
        match self.dialect {
            Dialect::Postgres => {
                let mut command = Command::new("psql");
                command
                    .args(["-X", "-q", "-A", "-t", "-U", "postgres", "-h"])
                    .arg(&self.folder)
                    .arg("-d")
                    .arg(database.unwrap_or("template1"));
                command
            }
            Dialect::MySql | Dialect::MariaDb => {
                let mut command = Command::new("mariadb");
                command
                    .args(["--no-defaults", "-u", "root", "-N", "-B", "-f"])
                    .arg(format!("--socket={}", self.socket().display()))
                    .args((self.dialect == Dialect::MySql).then_some("--default-character-set=utf8mb4"))
                    .args(database);
                command
            }
            Dialect::Sqlite => {
                let mut command = Command::new("sqlite3");
                command
                    .arg(self.folder.join(database.unwrap_or("none")))
                    .current_dir(&self.folder);
                command
            }
        }
    }

    /// Sends a text and returns what came back, and the errors.
    fn send(&self, database: Option<&str>, sql: &str) -> anyhow::Result<(Vec<String>, Vec<String>)> {
        let mut client = self.client(database);
        let lower = sql.to_ascii_lowercase();
        if matches!(self.dialect, Dialect::MySql | Dialect::MariaDb)
            && !lower.contains("delimiter ")
            && ["procedure", "function", "trigger"]
                .iter()
                .any(|word| lower.contains(&format!("create {word}")))
        {
            // The client would end a body at its first semicolon; a Go driver sends all at once.
            client.arg("--delimiter=@@@");
        }
        let mut child = client
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", client.get_program().display()))?;
        let mut input = child.stdin.take().context("the client has an input")?;
        let text = sql.to_owned();
        let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
        let output = child.wait_with_output()?;
        // A client that stops at an error does not read on.
        let _written = writer.join();
        let lines = |bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes);
            text.lines().map(str::to_owned).collect::<Vec<String>>()
        };
        let errors = lines(&output.stderr)
            .into_iter()
            .filter(|line| line.to_ascii_lowercase().contains("error"))
            .collect();
        Ok((lines(&output.stdout), errors))
    }

    /// Runs texts on an empty database, one after the other, and returns the errors.
    pub fn run(&self, texts: &[&str]) -> anyhow::Result<Vec<String>> {
        self.empty()?;
        let mut errors = Vec::new();
        for text in texts {
            let text = match self.dialect {
                // What a file leaves open, its tool commits; the client would give it up.
                Dialect::Postgres => Cow::Owned(format!("{text}\n;COMMIT;\n")),
                _ => Cow::Borrowed(*text),
            };
            errors.extend(self.send(Some("oracle"), &text)?.1);
        }
        Ok(errors)
    }

    /// Runs texts on an empty database and returns what it holds then, and the errors.
    pub fn facts_after(&self, texts: &[&str]) -> anyhow::Result<(BTreeSet<String>, Vec<String>)> {
        let errors = self.run(texts)?;
        let query = match self.dialect {
            Dialect::Postgres => include_str!("postgres.sql"),
            Dialect::MariaDb => include_str!("mysql.sql"),
            // MySQL keeps the table of a check elsewhere, and knows it by its name alone.
            Dialect::MySql => &include_str!("mysql.sql").replace(
                "'check', constraint_schema, table_name, constraint_name",
                "'check', constraint_schema, constraint_name",
            ),
            Dialect::Sqlite => include_str!("sqlite.sql"),
        };
        let (lines, failures) = self.send(Some("oracle"), query)?;
        ensure!(
            failures.is_empty(),
            "cannot read the catalog: {}",
            failures.join("; ")
        );
        Ok((lines.into_iter().collect(), errors))
    }

    /// Makes the database `oracle` anew; of MySQL all databases go.
    pub fn empty(&self) -> anyhow::Result<()> {
        match self.dialect {
            Dialect::Postgres => {
                self.send(
                    None,
                    "DROP DATABASE IF EXISTS oracle;\nCREATE DATABASE oracle TEMPLATE template0;",
                )?;
            }
            Dialect::MySql | Dialect::MariaDb => {
                let (databases, _) = self.send(None, "SHOW DATABASES")?;
                let own = ["information_schema", "mysql", "performance_schema", "sys"];
                for database in databases.iter().filter(|name| !own.contains(&name.as_str())) {
                    self.send(None, &format!("DROP DATABASE `{database}`"))?;
                }
                self.send(None, "CREATE DATABASE oracle")?;
            }
            Dialect::Sqlite => {
                let file = self.folder.join("oracle");
                if file.exists() {
                    fs::remove_file(file)?;
                }
            }
        }
        Ok(())
    }
}
