//! Logging in: by trust, by password, by MD5, by SCRAM-SHA-256.
//!
//! Source: PostgreSQL manual, "SASL Authentication"; RFC 5802, RFC 7677.

use std::num::NonZeroU32;

use ring::rand::{SecureRandom, SystemRandom};
use ring::{digest, hmac, pbkdf2};

use super::Client;
use super::message::Fields;
use crate::dsn::Server;
use crate::error::ConnectError;
use crate::wire::{decoded, encoded, md5_hex};

/// The version of the protocol: 3.0.
const PROTOCOL: u32 = 196_608;

fn not_understood(what: &str) -> ConnectError {
    ConnectError::Protocol(what.to_owned())
}

impl Client<'_> {
    pub(super) fn log_in(&mut self, server: &Server) -> Result<(), ConnectError> {
        let user = if server.user.is_empty() {
            "postgres"
        } else {
            &server.user
        };
        let database = if server.database.is_empty() {
            user
        } else {
            &server.database
        };
        let mut body = PROTOCOL.to_be_bytes().to_vec();
        for text in [
            "user",
            user,
            "database",
            database,
            "client_encoding",
            "UTF8",
            "application_name",
            "godbg",
        ] {
            body.extend(text.as_bytes());
            body.push(0);
        }
        body.push(0);
        self.send(0, &body)?;
        loop {
            let message = self.receive()?;
            match message.kind {
                b'E' => {
                    // What fails here fails at the door.
                    return Err(match self.failure(&message) {
                        ConnectError::Statement { message, .. } => ConnectError::Refused(message),
                        error => error,
                    });
                }
                b'R' => self.authenticate(&message.body, user, &server.password)?,
                b'Z' => return Ok(()),
                // The key for cancelling is not needed.
                b'K' => {}
                _ => return Err(not_understood("an unknown answer to the login")),
            }
        }
    }

    fn authenticate(&mut self, body: &[u8], user: &str, password: &str) -> Result<(), ConnectError> {
        let mut fields = Fields(body);
        match fields.long() {
            Some(0 | 12) => Ok(()),
            Some(3) => self.send_password(password),
            Some(5) => {
                let salt = fields
                    .bytes(4)
                    .ok_or_else(|| not_understood("a login without salt"))?;
                let inner = md5_hex(format!("{password}{user}").as_bytes());
                let salted = [inner.as_bytes(), salt].concat();
                self.send_password(&format!("md5{}", md5_hex(&salted)))
            }
            Some(10) => {
                let mut methods = Vec::new();
                while !matches!(fields.0, [] | [0]) {
                    methods.push(fields.text());
                }
                if methods.iter().any(|method| method == "SCRAM-SHA-256") {
                    self.scram(password)
                } else {
                    Err(ConnectError::Method(methods.join(", ")))
                }
            }
            Some(method) => Err(ConnectError::Method(match method {
                2 | 7 | 8 => "GSSAPI".to_owned(),
                9 => "SSPI".to_owned(),
                other => other.to_string(),
            })),
            None => Err(not_understood("an empty login")),
        }
    }

    fn send_password(&mut self, password: &str) -> Result<(), ConnectError> {
        let mut body = password.as_bytes().to_vec();
        body.push(0);
        self.send(b'p', &body)
    }

    fn scram(&mut self, password: &str) -> Result<(), ConnectError> {
        let mut random = [0; 18];
        SystemRandom::new()
            .fill(&mut random)
            .map_err(|_| not_understood("this machine has no random numbers"))?;
        let own = format!("n=,r={}", encoded(&random));
        let first = format!("n,,{own}");
        let mut body = b"SCRAM-SHA-256\0".to_vec();
        body.extend(u32::try_from(first.len()).unwrap_or(0).to_be_bytes());
        body.extend(first.as_bytes());
        self.send(b'p', &body)?;
        let challenge = self.sasl_text(11)?;
        let attempt = Attempt::answer(password, &own, &challenge)?;
        self.send(b'p', attempt.message.as_bytes())?;
        let last = self.sasl_text(12)?;
        if last.strip_prefix("v=") == Some(attempt.server_signature.as_str()) {
            Ok(())
        } else {
            Err(ConnectError::Refused(
                "the server does not know the password itself".to_owned(),
            ))
        }
    }

    fn sasl_text(&mut self, expected: u32) -> Result<String, ConnectError> {
        let message = self.receive()?;
        if message.kind == b'E' {
            return Err(self.failure(&message));
        }
        let mut fields = Fields(&message.body);
        if message.kind != b'R' || fields.long() != Some(expected) {
            return Err(not_understood("an unknown step of the login"));
        }
        Ok(String::from_utf8_lossy(fields.0).into_owned())
    }
}

/// An answer to the server's challenge.
struct Attempt {
    message: String,
    server_signature: String,
}

fn signed(key: &[u8], text: &[u8]) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text)
        .as_ref()
        .to_vec()
}

impl Attempt {
    fn answer(password: &str, own: &str, challenge: &str) -> Result<Self, ConnectError> {
        let part = |name: &str| challenge.split(',').find_map(|part| part.strip_prefix(name));
        let wrong = || not_understood("an unreadable challenge at the login");
        let nonce = part("r=").ok_or_else(wrong)?;
        let own_nonce = own.strip_prefix("n=,r=").unwrap_or_default();
        let salt = decoded(part("s=").ok_or_else(wrong)?).ok_or_else(wrong)?;
        let rounds: u32 = part("i=").and_then(|text| text.parse().ok()).ok_or_else(wrong)?;
        let rounds = NonZeroU32::new(rounds)
            .filter(|rounds| rounds.get() <= 10_000_000)
            .ok_or_else(wrong)?;
        if !nonce.starts_with(own_nonce) {
            return Err(wrong());
        }
        let mut salted = [0; digest::SHA256_OUTPUT_LEN];
        pbkdf2::derive(
            pbkdf2::PBKDF2_HMAC_SHA256,
            rounds,
            &salt,
            password.as_bytes(),
            &mut salted,
        );
        let client_key = signed(&salted, b"Client Key");
        let stored_key = digest::digest(&digest::SHA256, &client_key);
        let bare = format!("c=biws,r={nonce}");
        let all = format!("{own},{challenge},{bare}");
        let signature = signed(stored_key.as_ref(), all.as_bytes());
        let proof: Vec<u8> = client_key
            .iter()
            .zip(&signature)
            .map(|(key, sign)| key ^ sign)
            .collect();
        let server_key = signed(&salted, b"Server Key");
        Ok(Self {
            message: format!("{bare},p={}", encoded(&proof)),
            server_signature: encoded(&signed(&server_key, all.as_bytes())),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 7677; its user is named, so only the shape of the first message differs.
    #[test]
    fn the_answer_is_that_of_the_standard() {
        let own = "n=user,r=rOprNGfwEbeRWgbNEkqO";
        let challenge =
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
        let attempt = Attempt::answer("pencil", own, challenge).expect("a good challenge");
        assert_eq!(
            attempt.message,
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
        );
        assert_eq!(
            attempt.server_signature,
            "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="
        );
    }
}
