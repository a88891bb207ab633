//! PostgreSQL's protocol, as far as reading catalogs takes it: log in, send a text, read rows.
//!
//! Source: PostgreSQL manual, "Frontend/Backend Protocol".

mod login;
mod message;

use std::io::{Read, Write};

use crate::dsn::{DatabaseUrl, Server};
use crate::error::ConnectError;
use crate::limits::Limits;
use crate::rows::{Row, Rows, Session};
use crate::wire::{Trust, Wire, broken, start_tls};
use message::{Fields, Message, Reader};

/// The number that asks for TLS in the place of a protocol's version.
const TLS_REQUEST: u32 = 80_877_103;

/// A session on a server.
pub(crate) struct Client<'a> {
    reader: Reader,
    url: &'a DatabaseUrl,
    limits: Limits,
}

impl<'a> Client<'a> {
    /// Reaches the server and logs in.
    pub fn open(url: &'a DatabaseUrl, server: &Server, limits: Limits) -> Result<Self, ConnectError> {
        let option = |name: &str| server.options.get(name).map(String::as_str);
        let socket = server.host.starts_with('/');
        let wire = if socket {
            Wire::unix(&format!("{}/.s.PGSQL.{}", server.host, server.port), &limits)?
        } else {
            let mode = option("sslmode").unwrap_or("prefer");
            let files = [option("sslrootcert"), option("sslcert"), option("sslkey")];
            encrypted(
                Wire::tcp(&server.host, server.port, &limits)?,
                server,
                mode,
                files,
            )?
        };
        let mut client = Self {
            reader: Reader::new(wire),
            url,
            limits,
        };
        client.log_in(server)?;
        Ok(client)
    }

    fn send(&mut self, kind: u8, body: &[u8]) -> Result<(), ConnectError> {
        let message = message::framed(kind, body);
        let wire = self.reader.wire();
        let sent = wire.write_all(&message).and_then(|()| wire.flush());
        sent.map_err(|error| broken(error, &self.limits))
    }

    fn receive(&mut self) -> Result<Message, ConnectError> {
        loop {
            let message = self.reader.next(&self.limits)?;
            // Notices, settings and notifications may come at any time.
            if !matches!(message.kind, b'N' | b'S' | b'A') {
                return Ok(message);
            }
        }
    }

    /// Words an error of the server.
    fn failure(&self, message: &Message) -> ConnectError {
        let mut fields = Fields(&message.body);
        let (mut code, mut text) = (String::new(), String::new());
        while let Some(kind) = fields.byte().filter(|kind| *kind != 0) {
            let value = fields.text();
            match kind {
                b'C' => code = value,
                b'M' => text = value,
                _ => {}
            }
        }
        let text = self.url.redact(&text);
        match code.as_str() {
            "28P01" => ConnectError::Refused("the password is wrong".to_owned()),
            "28000" => ConnectError::Refused(String::new()),
            "3D000" => ConnectError::Refused("there is no such database".to_owned()),
            "57P01" | "57P02" | "57P03" => ConnectError::Broken(std::io::Error::other(text)),
            _ => ConnectError::Statement { message: text, code },
        }
    }
}

/// Asks for TLS where the mode wants it.
fn encrypted(
    mut wire: Wire,
    server: &Server,
    mode: &str,
    files: [Option<&str>; 3],
) -> Result<Wire, ConnectError> {
    let trust = match mode {
        "disable" | "allow" => return Ok(wire),
        // As libpq has it: a file of authorities makes `require` look at the certificate.
        _ if mode == "verify-ca" || (mode == "require" && files[0].is_some()) => Trust::Authority,
        "prefer" | "require" => Trust::Anybody,
        "verify-full" => Trust::Host,
        _ => {
            return Err(ConnectError::Dsn {
                reason: "`sslmode` has an unknown value",
            });
        }
    };
    let mut request = 8_u32.to_be_bytes().to_vec();
    request.extend(TLS_REQUEST.to_be_bytes());
    wire.write_all(&request).map_err(ConnectError::Unreachable)?;
    let mut answer = [0];
    wire.read_exact(&mut answer).map_err(ConnectError::Unreachable)?;
    match (answer[0], wire) {
        (b'S', Wire::Tcp(stream)) => start_tls(stream, &server.host, trust, files),
        (_, wire) if mode == "prefer" => Ok(wire),
        _ => Err(ConnectError::Tls("the server has none".to_owned())),
    }
}

impl Session for Client<'_> {
    fn query(&mut self, sql: &str) -> Result<Rows, ConnectError> {
        self.ask(sql)?;
        self.answer()
    }

    fn query_all(&mut self, queries: &[&str], take: &mut dyn FnMut(usize, Rows)) -> Result<(), ConnectError> {
        for sql in queries {
            self.ask(sql)?;
        }
        let mut failure = None;
        for place in 0..queries.len() {
            // Behind one that is refused, the others are as well.
            match self.answer() {
                Ok(rows) if failure.is_none() => take(place, rows),
                Ok(_) => {}
                Err(error @ ConnectError::Statement { .. }) => {
                    failure.get_or_insert(error);
                }
                Err(error) => return Err(failure.unwrap_or(error)),
            }
        }
        failure.map_or(Ok(()), Err)
    }
}

impl Client<'_> {
    fn ask(&mut self, sql: &str) -> Result<(), ConnectError> {
        let mut body = sql.as_bytes().to_vec();
        body.push(0);
        self.send(b'Q', &body)
    }

    /// Reads what comes back of one query.
    fn answer(&mut self) -> Result<Rows, ConnectError> {
        let mut rows = Rows::new();
        let mut failure = None;
        loop {
            let message = self.receive()?;
            match message.kind {
                // Of several statements, the last one's rows count.
                b'T' => rows.clear(),
                b'D' => rows.push(row(&message)?),
                b'E' => {
                    let error = self.failure(&message);
                    if matches!(error, ConnectError::Broken(_)) {
                        return Err(error);
                    }
                    failure.get_or_insert(error);
                }
                b'Z' => break,
                _ => {}
            }
        }
        failure.map_or(Ok(rows), Err)
    }
}

fn row(message: &Message) -> Result<Row, ConnectError> {
    let mut fields = Fields(&message.body);
    let short = || ConnectError::Protocol("a row ends early".to_owned());
    let count = fields.short().ok_or_else(short)?;
    let mut values = Vec::with_capacity(count.into());
    for _ in 0..count {
        let length = fields.long().ok_or_else(short)?;
        values.push(match usize::try_from(length.cast_signed()) {
            Err(_) => None,
            Ok(length) => {
                let bytes = fields.bytes(length).ok_or_else(short)?;
                Some(String::from_utf8_lossy(bytes).into_owned())
            }
        });
    }
    Ok(Row(values))
}
