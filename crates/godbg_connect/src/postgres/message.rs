//! Messages: a letter, a length, a body.

use std::io::{BufReader, Read};

use crate::error::ConnectError;
use crate::limits::Limits;
use crate::wire::{Wire, broken};

/// The largest message that is taken; a catalog has none that comes near.
const MOST_BYTES: u32 = 256 << 20;

/// A message of the server.
pub(super) struct Message {
    pub kind: u8,
    pub body: Vec<u8>,
}

/// Reads messages one after the other.
pub(super) struct Reader {
    input: BufReader<Wire>,
}

impl Reader {
    pub fn new(wire: Wire) -> Self {
        Self {
            input: BufReader::with_capacity(1 << 16, wire),
        }
    }

    /// Returns what to write to.
    pub fn wire(&mut self) -> &mut Wire {
        self.input.get_mut()
    }

    pub fn next(&mut self, limits: &Limits) -> Result<Message, ConnectError> {
        let mut head = [0; 5];
        self.input
            .read_exact(&mut head)
            .map_err(|error| broken(error, limits))?;
        let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]);
        let size = length.checked_sub(4).filter(|size| *size <= MOST_BYTES);
        let size =
            size.ok_or_else(|| ConnectError::Protocol("this is no server of PostgreSQL".to_owned()))?;
        let mut body = vec![0; size as usize];
        self.input
            .read_exact(&mut body)
            .map_err(|error| broken(error, limits))?;
        Ok(Message { kind: head[0], body })
    }
}

/// Returns a message as it goes over the wire; the first one of a session has no letter.
pub(super) fn framed(kind: u8, body: &[u8]) -> Vec<u8> {
    let mut message = Vec::with_capacity(body.len() + 5);
    if kind != 0 {
        message.push(kind);
    }
    let length = u32::try_from(body.len() + 4).unwrap_or(u32::MAX);
    message.extend(length.to_be_bytes());
    message.extend(body);
    message
}

/// The fields of a message, taken one by one.
pub(super) struct Fields<'a>(pub &'a [u8]);

impl<'a> Fields<'a> {
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn byte(&mut self) -> Option<u8> {
        self.bytes(1).map(|bytes| bytes[0])
    }

    pub fn short(&mut self) -> Option<u16> {
        self.bytes(2)
            .map(|bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
    }

    pub fn long(&mut self) -> Option<u32> {
        let bytes = self.bytes(4)?;
        Some(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }

    /// Takes a text up to its zero.
    pub fn text(&mut self) -> String {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
        let text = String::from_utf8_lossy(&self.0[..end]).into_owned();
        self.0 = self.0.get(end + 1..).unwrap_or_default();
        text
    }
}
