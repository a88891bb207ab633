//! Connection strings, as Go's drivers take them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use godbg_schema::Dialect;

use crate::error::ConnectError;

/// A connection string that has been read. What it holds is not shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl {
    pub(crate) target: Target,
    /// What must not appear in any output.
    pub(crate) secrets: Vec<String>,
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DatabaseUrl").finish_non_exhaustive()
    }
}

/// Where a database is.
#[derive(Clone, PartialEq, Eq)]
pub enum Target {
    /// A server of PostgreSQL.
    Postgres(Server),
    /// A server of MySQL or MariaDB.
    MySql(Server),
    /// A file of SQLite.
    Sqlite(PathBuf),
}

/// A server, and how to log in.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Server {
    /// The host's name or address; a path is the folder of a socket, or the socket.
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) user: String,
    pub(crate) password: String,
    pub(crate) database: String,
    /// What follows the question mark, names in lower case.
    pub(crate) options: BTreeMap<String, String>,
}

impl DatabaseUrl {
    /// Reads a connection string: a URL, PostgreSQL's `key=value` form, the form of
    /// go-sql-driver/mysql (`user:password@tcp(host:3306)/database`), or the path of a file.
    ///
    /// # Errors
    /// Fails when it is none of these.
    pub fn parse(text: &str) -> Result<Self, ConnectError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("it is empty"));
        }
        let target = match text
            .split_once(':')
            .map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest))
        {
            Some((scheme, rest)) if matches!(&*scheme, "postgres" | "postgresql" | "pgx" | "pgx5") => {
                Target::Postgres(server(rest, 5432)?)
            }
            Some((scheme, rest)) if matches!(&*scheme, "mysql" | "mariadb") && rest.starts_with("//") => {
                // golang-migrate writes `mysql://` before the driver's own form.
                let inner = rest.trim_start_matches('/');
                Target::MySql(match mysql_form(inner) {
                    Some(server) => server?,
                    None => server(rest, 3306)?,
                })
            }
            Some((scheme, rest)) if matches!(&*scheme, "sqlite" | "sqlite3" | "file") => {
                Target::Sqlite(file(rest))
            }
            _ => match mysql_form(text) {
                Some(server) => Target::MySql(server?),
                None if is_key_value(text) => Target::Postgres(key_value(text)?),
                None if Path::new(text).is_file() => Target::Sqlite(PathBuf::from(text)),
                None => return Err(wrong("it is neither a URL nor a file that is there")),
            },
        };
        let secrets = match &target {
            Target::Postgres(server) | Target::MySql(server) => {
                let mut secrets = vec![server.password.clone(), text.to_owned()];
                secrets.extend(server.options.get("sslpassword").cloned());
                secrets.retain(|secret| !secret.is_empty());
                secrets
            }
            Target::Sqlite(_) => Vec::new(),
        };
        Ok(Self { target, secrets })
    }

    /// Returns the dialect that the scheme stands for; MariaDB says only at login what it is.
    pub fn dialect(&self) -> Dialect {
        match self.target {
            Target::Postgres(_) => Dialect::Postgres,
            Target::MySql(_) => Dialect::MySql,
            Target::Sqlite(_) => Dialect::Sqlite,
        }
    }

    /// Takes secrets out of a text of the server's.
    pub(crate) fn redact(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for secret in &self.secrets {
            text = text.replace(secret.as_str(), "…");
        }
        text
    }
}

fn wrong(reason: &'static str) -> ConnectError {
    ConnectError::Dsn { reason }
}

/// Reads `//user:password@host:port/database?a=b`.
fn server(rest: &str, default_port: u16) -> Result<Server, ConnectError> {
    let rest = rest
        .strip_prefix("//")
        .ok_or_else(|| wrong("`//` is missing after the scheme"))?;
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, database) = match rest.rfind('@') {
        Some(at) => {
            let slash = rest[at..].find('/').map_or(rest.len(), |slash| at + slash);
            rest.split_at(slash)
        }
        None => rest.split_at(rest.find('/').unwrap_or(rest.len())),
    };
    let (login, address) = authority.rsplit_once('@').unwrap_or(("", authority));
    let (user, password) = login.split_once(':').unwrap_or((login, ""));
    let mut options = BTreeMap::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        options.insert(decoded(name)?.to_lowercase(), decoded(value)?);
    }
    // Only the first of several hosts is asked.
    let first = address.split(',').next().unwrap_or("");
    let (host, port) = match first.strip_prefix('[') {
        Some(inner) => {
            let (host, port) = inner
                .split_once(']')
                .ok_or_else(|| wrong("`]` is missing after the address"))?;
            (host, port.trim_start_matches(':'))
        }
        None => first.rsplit_once(':').unwrap_or((first, "")),
    };
    let mut server = Server {
        host: decoded(host)?,
        port: port_of(port, default_port)?,
        user: decoded(user)?,
        password: decoded(password)?,
        database: decoded(database.trim_start_matches('/'))?,
        options,
    };
    server.take_options(default_port)?;
    Ok(server)
}

impl Server {
    /// Moves options that stand for parts of the address to their places.
    fn take_options(&mut self, default_port: u16) -> Result<(), ConnectError> {
        for (name, place) in [
            ("host", &mut self.host),
            ("user", &mut self.user),
            ("password", &mut self.password),
            ("dbname", &mut self.database),
        ] {
            if let Some(value) = self.options.remove(name) {
                *place = value;
            }
        }
        if let Some(socket) = self.options.remove("socket") {
            self.host = socket;
        }
        if let Some(port) = self.options.remove("port") {
            self.port = port_of(&port, default_port)?;
        }
        if self.host.is_empty() {
            "localhost".clone_into(&mut self.host);
        }
        Ok(())
    }
}

fn port_of(text: &str, default: u16) -> Result<u16, ConnectError> {
    if text.is_empty() {
        return Ok(default);
    }
    text.parse().map_err(|_| wrong("the port is no number"))
}

/// Resolves `%2F` and its like.
fn decoded(text: &str) -> Result<String, ConnectError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match (first, hex.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            (b'%', None) => return Err(wrong("a `%` in it is not followed by two hexadecimal digits")),
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).map_err(|_| wrong("it is not UTF-8"))
}

/// Reads `user:password@tcp(host:port)/database?a=b`; `None` for any other form.
fn mysql_form(text: &str) -> Option<Result<Server, ConnectError>> {
    let slash = text.rfind('/')?;
    let question = text[slash..].find('?').map_or(text.len(), |at| slash + at);
    // A socket's path has slashes of its own.
    let close = text.rfind(")/");
    let slash = close.map_or(slash, |close| close + 1);
    let head = &text[..slash];
    let (login, address) = head.rsplit_once('@').unwrap_or(("", head));
    let (protocol, inner) = address.strip_suffix(')')?.split_once('(')?;
    if !matches!(protocol, "tcp" | "unix" | "tcp4" | "tcp6") {
        return None;
    }
    let database = text.get(slash + 1..question.max(slash + 1)).unwrap_or("");
    let (user, password) = login.split_once(':').unwrap_or((login, ""));
    let (host, port) = match protocol {
        "unix" => (inner, ""),
        _ => inner.rsplit_once(':').unwrap_or((inner, "")),
    };
    let port = match port_of(port, 3306) {
        Ok(port) => port,
        Err(error) => return Some(Err(error)),
    };
    let query = text.get(question + 1..).unwrap_or("");
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    Some(Ok(Server {
        host: host.trim_matches(['[', ']']).to_owned(),
        port,
        user: user.to_owned(),
        password: password.to_owned(),
        database: database.to_owned(),
        options: pairs
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect(),
    }))
}

fn is_key_value(text: &str) -> bool {
    let known = [
        "host", "hostaddr", "port", "user", "password", "dbname", "sslmode", "service",
    ];
    let first = text.split('=').next().unwrap_or("").trim();
    text.contains('=') && known.contains(&first)
}

/// Reads `host=localhost password='a b'`.
fn key_value(text: &str) -> Result<Server, ConnectError> {
    let mut server = Server {
        port: 5432,
        ..Server::default()
    };
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (name, after) = rest
            .split_once('=')
            .ok_or_else(|| wrong("a word in it has no `=`"))?;
        let after = after.trim_start();
        let mut value = String::new();
        let is_quoted = after.starts_with('\'');
        let mut characters = after.char_indices().skip(usize::from(is_quoted));
        let mut end = after.len();
        while let Some((at, character)) = characters.next() {
            match character {
                '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
                '\'' if is_quoted => {
                    end = at + 1;
                    break;
                }
                _ if character.is_whitespace() && !is_quoted => {
                    end = at;
                    break;
                }
                _ => value.push(character),
            }
        }
        server.options.insert(name.trim().to_lowercase(), value);
        rest = after[end..].trim_start();
    }
    server.take_options(5432)?;
    Ok(server)
}

/// Takes the path out of `//path?mode=ro`.
fn file(rest: &str) -> PathBuf {
    let path = rest.split('?').next().unwrap_or(rest);
    PathBuf::from(path.strip_prefix("//").unwrap_or(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, u16, String, String, String) {
        match DatabaseUrl::parse(text).expect(text).target {
            Target::Postgres(found) | Target::MySql(found) => {
                (found.host, found.port, found.user, found.password, found.database)
            }
            Target::Sqlite(path) => (
                path.display().to_string(),
                0,
                String::new(),
                String::new(),
                String::new(),
            ),
        }
    }

    #[test]
    fn every_form_is_read() {
        let check = |text, host: &str, port, user: &str, password: &str, database: &str| {
            let expected = (
                host.to_owned(),
                port,
                user.to_owned(),
                password.to_owned(),
                database.to_owned(),
            );
            assert_eq!(read(text), expected, "{text}");
        };
        check(
            "postgres://bob:p%40ss@db:6432/shop?sslmode=disable",
            "db",
            6432,
            "bob",
            "p@ss",
            "shop",
        );
        check(
            "postgresql:///shop?host=/run/pg&user=bob",
            "/run/pg",
            5432,
            "bob",
            "",
            "shop",
        );
        check("postgres://bob@[::1]:6432/shop", "::1", 6432, "bob", "", "shop");
        check(
            "host=db user=bob password='a b\\'c' dbname=shop",
            "db",
            5432,
            "bob",
            "a b'c",
            "shop",
        );
        check("mysql://bob:x@db/shop", "db", 3306, "bob", "x", "shop");
        check(
            "mysql://bob:x@tcp(db:3307)/shop?multiStatements=true",
            "db",
            3307,
            "bob",
            "x",
            "shop",
        );
        check(
            "bob:p@ss:w@tcp(db:3307)/shop?parseTime=true",
            "db",
            3307,
            "bob",
            "p@ss:w",
            "shop",
        );
        check(
            "bob@unix(/run/my.sock)/shop",
            "/run/my.sock",
            3306,
            "bob",
            "",
            "shop",
        );
        check("sqlite3://a/b.db?mode=ro", "a/b.db", 0, "", "", "");
        check("file:a.db", "a.db", 0, "", "", "");
    }

    #[test]
    fn what_cannot_be_read_is_not_repeated() {
        for text in [
            "",
            "hunter2",
            "postgres:hunter2",
            "postgres://u:hunter2@h:port/d",
            "postgres://u:hunter2%zz@h/d",
        ] {
            let error = DatabaseUrl::parse(text).unwrap_err();
            assert!(!error.to_string().contains("hunter2"), "{error}");
        }
    }

    #[test]
    fn nothing_of_it_is_shown() {
        let url = DatabaseUrl::parse("postgres://bob:hunter2@db/shop").expect("a URL");
        assert_eq!(format!("{url:?}"), "DatabaseUrl { .. }");
        assert_eq!(url.redact("wrong: hunter2"), "wrong: …");
    }
}
