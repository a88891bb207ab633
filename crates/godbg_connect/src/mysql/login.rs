//! Logging in: `mysql_native_password`, `caching_sha2_password`, plain text where nobody reads
//! along.

use ring::digest;

use super::Client;
use super::packet::Fields;
use crate::dsn::Server;
use crate::error::ConnectError;
use crate::wire::{Trust, Wire, start_tls};

/// What we can do: long password, database at login, protocol 4.1, transactions, secure
/// connection, login methods.
const CAPABILITIES: u32 = 0x1 | 0x200 | 0x2000 | 0x8000 | 0x0008_0000;
const WITH_DATABASE: u32 = 0x8;
const TLS: u32 = 0x800;

/// `utf8mb4_general_ci`, which all servers know.
const CHARSET: u8 = 45;

fn not_understood(what: &str) -> ConnectError {
    ConnectError::Protocol(what.to_owned())
}

/// What the server says first.
struct Greeting {
    version: String,
    capabilities: u32,
    challenge: Vec<u8>,
    method: String,
}

impl Client<'_> {
    pub(super) fn log_in(&mut self, server: &Server) -> Result<(), ConnectError> {
        let packet = self.packets.receive()?;
        if packet.first() == Some(&0xff) {
            return Err(self.failure(&packet));
        }
        let greeting = greeting(&packet).ok_or_else(|| not_understood("this is no server of MySQL"))?;
        self.version.clone_from(&greeting.version);
        if server.database.is_empty() {
            return Err(ConnectError::Dsn {
                reason: "it names no database",
            });
        }
        let wants_tls = self.tls(server, &greeting)?;
        let mut capabilities = CAPABILITIES | WITH_DATABASE;
        if wants_tls.is_some() {
            capabilities |= TLS;
        }
        let mut head = capabilities.to_le_bytes().to_vec();
        head.extend(0x0100_0000_u32.to_le_bytes());
        head.push(CHARSET);
        head.extend([0; 23]);
        if let Some(trust) = wants_tls {
            self.packets.send(&head)?;
            let option = |name: &str| server.options.get(name).map(String::as_str);
            let files = [option("ssl-ca"), option("ssl-cert"), option("ssl-key")];
            self.packets.replace(|wire| match wire {
                Wire::Tcp(stream) => start_tls(stream, &server.host, trust, files),
                other => Ok(other),
            })?;
        }
        let user = if server.user.is_empty() {
            "root"
        } else {
            &server.user
        };
        let proof = self.proof(&greeting.method, &server.password, &greeting.challenge);
        head.extend(user.as_bytes());
        head.push(0);
        head.push(u8::try_from(proof.len()).unwrap_or(0));
        head.extend(&proof);
        head.extend(server.database.as_bytes());
        head.push(0);
        head.extend(greeting.method.as_bytes());
        head.push(0);
        self.packets.send(&head)?;
        self.finish(&server.password)
    }

    /// Returns whom to believe when TLS is wanted and can be had.
    fn tls(&self, server: &Server, greeting: &Greeting) -> Result<Option<Trust>, ConnectError> {
        if self.packets.is_private() {
            return Ok(None);
        }
        let mode = server
            .options
            .get("tls")
            .or_else(|| server.options.get("ssl-mode"));
        let trust = match mode.map(|mode| mode.to_ascii_lowercase()).as_deref() {
            Some("false" | "0" | "disabled") => return Ok(None),
            None | Some("preferred" | "skip-verify" | "required") => Trust::Anybody,
            Some("verify_ca") => Trust::Authority,
            Some("true" | "1" | "verify_identity") => Trust::Host,
            Some(_) => {
                return Err(ConnectError::Dsn {
                    reason: "`tls` names a configuration that only the program itself knows",
                });
            }
        };
        let is_optional = matches!(mode.map(String::as_str), None | Some("preferred"));
        match greeting.capabilities & TLS != 0 {
            true => Ok(Some(trust)),
            false if is_optional => Ok(None),
            false => Err(ConnectError::Tls("the server has none".to_owned())),
        }
    }

    fn proof(&self, method: &str, password: &str, challenge: &[u8]) -> Vec<u8> {
        if password.is_empty() {
            return Vec::new();
        }
        match method {
            "mysql_native_password" => {
                let sha1 = |parts: &[&[u8]]| hashed(&digest::SHA1_FOR_LEGACY_USE_ONLY, parts);
                let once = sha1(&[password.as_bytes()]);
                let twice = sha1(&[&once]);
                mixed(&once, &sha1(&[challenge, &twice]))
            }
            "caching_sha2_password" => {
                let sha256 = |parts: &[&[u8]]| hashed(&digest::SHA256, parts);
                let once = sha256(&[password.as_bytes()]);
                let twice = sha256(&[&once]);
                mixed(&once, &sha256(&[&twice, challenge]))
            }
            "mysql_clear_password" | "sha256_password" if self.packets.is_private() => zero_ended(password),
            // A guess; the server will say which method it wants.
            _ => Vec::new(),
        }
    }

    fn finish(&mut self, password: &str) -> Result<(), ConnectError> {
        loop {
            let packet = self.packets.receive()?;
            match packet.split_first() {
                Some((0, _)) => return Ok(()),
                Some((0xff, _)) => return Err(self.failure(&packet)),
                Some((0xfe, rest)) => {
                    let mut fields = Fields(rest);
                    let method = String::from_utf8_lossy(fields.zero_ended()).into_owned();
                    let challenge = fields.0.strip_suffix(&[0]).unwrap_or(fields.0);
                    let known = [
                        "mysql_native_password",
                        "caching_sha2_password",
                        "mysql_clear_password",
                        "sha256_password",
                    ];
                    if !known.contains(&method.as_str()) {
                        return Err(ConnectError::Method(method));
                    }
                    let proof = self.proof(&method, password, challenge);
                    self.packets.send(&proof)?;
                }
                // The server remembers the password: an OK follows.
                Some((1, [3])) => {}
                Some((1, [4])) if self.packets.is_private() => self.packets.send(&zero_ended(password))?,
                Some((1, [4])) => {
                    return Err(ConnectError::Tls(
                        "the server wants the password itself, which needs TLS or a socket; give `tls=preferred`"
                            .to_owned(),
                    ));
                }
                _ => return Err(not_understood("an unknown step of the login")),
            }
        }
    }
}

fn zero_ended(password: &str) -> Vec<u8> {
    let mut bytes = password.as_bytes().to_vec();
    bytes.push(0);
    bytes
}

fn hashed(algorithm: &'static digest::Algorithm, parts: &[&[u8]]) -> Vec<u8> {
    let mut context = digest::Context::new(algorithm);
    for part in parts {
        context.update(part);
    }
    context.finish().as_ref().to_vec()
}

fn mixed(left: &[u8], right: &[u8]) -> Vec<u8> {
    left.iter().zip(right).map(|(left, right)| left ^ right).collect()
}

fn greeting(packet: &[u8]) -> Option<Greeting> {
    let mut fields = Fields(packet);
    if fields.bytes(1)? != [10] {
        return None;
    }
    let version = String::from_utf8_lossy(fields.zero_ended()).into_owned();
    fields.bytes(4)?;
    let mut challenge = fields.bytes(8)?.to_vec();
    fields.bytes(1)?;
    let low = fields.short()?;
    fields.bytes(3)?;
    let high = fields.short()?;
    let length = usize::from(fields.bytes(1)?[0]);
    fields.bytes(10)?;
    let rest = fields.bytes(length.saturating_sub(8).max(13).min(fields.0.len()))?;
    challenge.extend(rest.strip_suffix(&[0]).unwrap_or(rest));
    let method = String::from_utf8_lossy(fields.zero_ended()).into_owned();
    Some(Greeting {
        version,
        capabilities: u32::from(low) | u32::from(high) << 16,
        challenge,
        method: if method.is_empty() {
            "mysql_native_password".to_owned()
        } else {
            method
        },
    })
}
