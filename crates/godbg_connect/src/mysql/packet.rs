//! Packets: three bytes of length, a number, a body.

use std::io::{Read, Write};

use crate::error::ConnectError;
use crate::limits::Limits;
use crate::wire::{Wire, broken};

/// A body of this length goes on in the next packet.
const FULL: usize = 0x00ff_ffff;

/// The largest body that is taken.
const MOST_BYTES: usize = 256 << 20;

/// Sends and receives packets.
pub(super) struct Packets {
    /// `None` only while TLS is put on.
    wire: Option<Wire>,
    number: u8,
    limits: Limits,
    /// What was read beyond the packet at hand.
    ahead: Vec<u8>,
    at: usize,
}

fn gone() -> ConnectError {
    ConnectError::Protocol("the connection was given up".to_owned())
}

impl Packets {
    pub fn new(wire: Wire, limits: Limits) -> Self {
        Self {
            wire: Some(wire),
            number: 0,
            limits,
            ahead: Vec::new(),
            at: 0,
        }
    }

    /// Begins a command, whose packets are counted from 0.
    pub fn begin(&mut self) {
        self.number = 0;
    }

    pub fn is_private(&self) -> bool {
        self.wire.as_ref().is_some_and(Wire::is_private)
    }

    /// Puts something else around the connection.
    pub fn replace(
        &mut self,
        change: impl FnOnce(Wire) -> Result<Wire, ConnectError>,
    ) -> Result<(), ConnectError> {
        let wire = self.wire.take().ok_or_else(gone)?;
        self.wire = Some(change(wire)?);
        Ok(())
    }

    pub fn send(&mut self, body: &[u8]) -> Result<(), ConnectError> {
        let wire = self.wire.as_mut().ok_or_else(gone)?;
        let mut bytes = Vec::with_capacity(body.len() + 4);
        let length = u32::try_from(body.len()).unwrap_or(u32::MAX).to_le_bytes();
        bytes.extend(&length[..3]);
        bytes.push(self.number);
        self.number = self.number.wrapping_add(1);
        bytes.extend(body);
        let sent = wire.write_all(&bytes).and_then(|()| wire.flush());
        sent.map_err(|error| broken(error, &self.limits))
    }

    pub fn receive(&mut self) -> Result<Vec<u8>, ConnectError> {
        let mut body = Vec::new();
        loop {
            let head = self.take(4)?;
            let length = u32::from_le_bytes([head[0], head[1], head[2], 0]) as usize;
            self.number = head[3].wrapping_add(1);
            if body.len() + length > MOST_BYTES {
                return Err(ConnectError::Protocol("an answer is too long".to_owned()));
            }
            body.extend(self.take(length)?);
            if length < FULL {
                return Ok(body);
            }
        }
    }

    fn take(&mut self, count: usize) -> Result<Vec<u8>, ConnectError> {
        let wire = self.wire.as_mut().ok_or_else(gone)?;
        while self.ahead.len() - self.at < count {
            self.ahead.drain(..self.at);
            self.at = 0;
            let known = self.ahead.len();
            let wanted = (count - known).max(1 << 16);
            self.ahead.resize(known + wanted, 0);
            let read = wire.read(&mut self.ahead[known..]);
            let read = read.and_then(|read| match read {
                0 => Err(std::io::ErrorKind::UnexpectedEof.into()),
                read => Ok(read),
            });
            match read {
                Ok(read) => self.ahead.truncate(known + read),
                Err(error) => {
                    self.ahead.truncate(known);
                    return Err(broken(error, &self.limits));
                }
            }
        }
        let taken = self.ahead[self.at..self.at + count].to_vec();
        self.at += count;
        Ok(taken)
    }
}

/// The fields of a packet, taken one by one.
pub(super) struct Fields<'a>(pub &'a [u8]);

impl<'a> Fields<'a> {
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn short(&mut self) -> Option<u16> {
        self.bytes(2)
            .map(|bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    /// Takes a number whose first byte says how long it is.
    pub fn length(&mut self) -> Option<u64> {
        let first = self.bytes(1)?[0];
        let count = match first {
            0xfc => 2,
            0xfd => 3,
            0xfe => 8,
            _ => return Some(first.into()),
        };
        let mut number = [0; 8];
        number[..count].copy_from_slice(self.bytes(count)?);
        Some(u64::from_le_bytes(number))
    }

    /// Takes bytes up to their zero.
    pub fn zero_ended(&mut self) -> &'a [u8] {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
        let taken = &self.0[..end];
        self.0 = self.0.get(end + 1..).unwrap_or_default();
        taken
    }
}
