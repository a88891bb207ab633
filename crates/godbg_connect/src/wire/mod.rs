//! Bytes to and from a server, under limits on time, with or without TLS.

mod base64;
mod md5;
mod tls;

pub(crate) use base64::{decoded, encoded};
pub(crate) use md5::md5_hex;
pub(crate) use tls::{Trust, start_tls};

use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use crate::error::ConnectError;
use crate::limits::Limits;

/// A connection.
pub(crate) enum Wire {
    Tcp(TcpStream),
    #[cfg(unix)]
    Unix(std::os::unix::net::UnixStream),
    Tls(Box<rustls::StreamOwned<rustls::ClientConnection, TcpStream>>),
}

impl Wire {
    /// Reaches a host; the first of its addresses that answers.
    pub fn tcp(host: &str, port: u16, limits: &Limits) -> Result<Self, ConnectError> {
        let addresses = (host, port)
            .to_socket_addrs()
            .map_err(|_| ConnectError::Unreachable(io::Error::new(io::ErrorKind::NotFound, "no address")))?;
        let mut last = io::Error::from(io::ErrorKind::NotFound);
        for address in addresses {
            match TcpStream::connect_timeout(&address, limits.connect) {
                Ok(stream) => {
                    set_limits(&stream, limits.answer()).map_err(ConnectError::Unreachable)?;
                    return Ok(Self::Tcp(stream));
                }
                Err(error) => last = error,
            }
        }
        Err(ConnectError::Unreachable(last))
    }

    /// Opens a socket of this machine.
    #[cfg(unix)]
    pub fn unix(path: &str, limits: &Limits) -> Result<Self, ConnectError> {
        let stream = std::os::unix::net::UnixStream::connect(path).map_err(ConnectError::Unreachable)?;
        let wait = Some(limits.answer());
        stream.set_read_timeout(wait).map_err(ConnectError::Unreachable)?;
        stream
            .set_write_timeout(wait)
            .map_err(ConnectError::Unreachable)?;
        Ok(Self::Unix(stream))
    }

    #[cfg(not(unix))]
    pub fn unix(_path: &str, _limits: &Limits) -> Result<Self, ConnectError> {
        Err(ConnectError::Unreachable(io::Error::from(
            io::ErrorKind::NotFound,
        )))
    }

    /// Says whether nobody on the way can read along.
    pub fn is_private(&self) -> bool {
        !matches!(self, Self::Tcp(_))
    }
}

fn set_limits(stream: &TcpStream, wait: Duration) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(wait))?;
    stream.set_write_timeout(Some(wait))
}

impl Read for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Tcp(stream) => stream.read(buffer),
            #[cfg(unix)]
            Self::Unix(stream) => stream.read(buffer),
            Self::Tls(stream) => stream.read(buffer),
        }
    }
}

impl Write for Wire {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        match self {
            Self::Tcp(stream) => stream.write(buffer),
            #[cfg(unix)]
            Self::Unix(stream) => stream.write(buffer),
            Self::Tls(stream) => stream.write(buffer),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Tcp(stream) => stream.flush(),
            #[cfg(unix)]
            Self::Unix(stream) => stream.flush(),
            Self::Tls(stream) => stream.flush(),
        }
    }
}

/// Words an error of a connection that stood.
pub(crate) fn broken(error: io::Error, limits: &Limits) -> ConnectError {
    match error.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => ConnectError::TooSlow {
            seconds: limits.answer().as_secs(),
        },
        _ => ConnectError::Broken(error),
    }
}
