//! The protocol of MySQL and MariaDB, as far as reading catalogs takes it.
//!
//! Source: MySQL Internals, "Client/Server Protocol"; MariaDB, "Clients & Utilities".

mod login;
mod packet;

use crate::dsn::{DatabaseUrl, Server};
use crate::error::ConnectError;
use crate::limits::Limits;
use crate::rows::{Row, Rows, Session};
use crate::wire::Wire;
use packet::{Fields, Packets};

/// A session on a server.
pub(crate) struct Client<'a> {
    packets: Packets,
    url: &'a DatabaseUrl,
    /// What the server calls itself.
    pub version: String,
}

impl<'a> Client<'a> {
    /// Reaches the server and logs in.
    pub fn open(url: &'a DatabaseUrl, server: &Server, limits: Limits) -> Result<Self, ConnectError> {
        let wire = if server.host.starts_with('/') {
            Wire::unix(&server.host, &limits)?
        } else {
            Wire::tcp(&server.host, server.port, &limits)?
        };
        let mut client = Self {
            packets: Packets::new(wire, limits),
            url,
            version: String::new(),
        };
        client.log_in(server)?;
        Ok(client)
    }

    /// Says whether the server is MariaDB.
    pub fn is_mariadb(&self) -> bool {
        self.version.to_ascii_lowercase().contains("mariadb")
    }

    /// Words an error of the server.
    fn failure(&self, packet: &[u8]) -> ConnectError {
        let mut fields = Fields(packet.get(1..).unwrap_or_default());
        let code = fields.short().unwrap_or(0);
        let mut text = String::from_utf8_lossy(fields.0).into_owned();
        // `#42000` stands in front once the login is through.
        if let Some(rest) = text.strip_prefix('#') {
            text = rest.get(5..).unwrap_or_default().to_owned();
        }
        let text = self.url.redact(&text);
        match code {
            1045 | 1698 => ConnectError::Refused(
                "the password is wrong, or the user has no right to come from here".to_owned(),
            ),
            1044 => ConnectError::Refused("the user has no right to this database".to_owned()),
            1049 => ConnectError::Refused("there is no such database".to_owned()),
            1040 | 1203 => ConnectError::Refused("too many connections".to_owned()),
            1053 | 1927 => ConnectError::Broken(std::io::Error::other(text)),
            _ => ConnectError::Statement {
                message: text,
                code: code.to_string(),
            },
        }
    }
}

impl Session for Client<'_> {
    fn query(&mut self, sql: &str) -> Result<Rows, ConnectError> {
        self.packets.begin();
        let mut command = vec![3];
        command.extend(sql.as_bytes());
        self.packets.send(&command)?;
        let first = self.packets.receive()?;
        match first.first() {
            Some(0xff) => return Err(self.failure(&first)),
            Some(0) => return Ok(Rows::new()),
            _ => {}
        }
        let columns = Fields(&first).length().unwrap_or(0);
        for _ in 0..columns {
            self.packets.receive()?;
        }
        // The end of the columns.
        self.packets.receive()?;
        let mut rows = Rows::new();
        loop {
            let packet = self.packets.receive()?;
            match packet.first() {
                Some(0xff) => return Err(self.failure(&packet)),
                Some(0xfe) if packet.len() < 9 => return Ok(rows),
                _ => rows.push(row(&packet, columns)?),
            }
        }
    }
}

fn row(packet: &[u8], columns: u64) -> Result<Row, ConnectError> {
    let mut fields = Fields(packet);
    let mut values = Vec::new();
    for _ in 0..columns {
        if fields.0.first() == Some(&0xfb) {
            fields.bytes(1);
            values.push(None);
            continue;
        }
        let text = fields
            .length()
            .and_then(|length| fields.bytes(usize::try_from(length).ok()?));
        let text = text.ok_or_else(|| ConnectError::Protocol("a row ends early".to_owned()))?;
        values.push(Some(String::from_utf8_lossy(text).into_owned()));
    }
    Ok(Row(values))
}
