//! Pages of the file, newer ones of the write-ahead log in front.

use std::collections::HashMap;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::records::variable_number;
use super::wal;
use crate::error::ConnectError;

/// How texts are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf16Little,
    Utf16Big,
}

/// The pages of a database.
pub(super) struct Pages {
    file: File,
    newer: HashMap<u32, Vec<u8>>,
    size: usize,
    /// The bytes of a page that hold content.
    usable: usize,
    encoding: Encoding,
}

/// The longest statement that is read.
const MOST_BYTES: usize = 64 << 20;

fn refused(reason: &str) -> ConnectError {
    ConnectError::File(reason.to_owned())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

impl Pages {
    pub fn open(path: &Path) -> Result<Self, ConnectError> {
        let mut file = File::open(path).map_err(ConnectError::Unreachable)?;
        // A journal with a header belongs to a transaction that was not finished.
        let journal = std::fs::read(beside(path, "-journal")).unwrap_or_default();
        if journal.starts_with(&[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]) {
            return Err(refused(
                "a transaction was cut off; open it once with SQLite, which puts it right",
            ));
        }
        let log = std::fs::read(beside(path, "-wal")).unwrap_or_default();
        let newer = wal::committed_pages(&log);
        let mut head = vec![0; 100];
        if let Some(first) = newer.get(&1) {
            head.copy_from_slice(first.get(..100).ok_or_else(|| refused("its log is damaged"))?);
        } else if file.read_exact(&mut head).is_err() {
            return Err(refused(match file.metadata().map(|found| found.len()) {
                Ok(0) => "it is empty",
                _ => "it is no database of SQLite",
            }));
        }
        if !head.starts_with(b"SQLite format 3\0") {
            return Err(refused("it is no database of SQLite, or an encrypted one"));
        }
        let size = match u16::from_be_bytes([head[16], head[17]]) {
            1 => 65_536,
            size => usize::from(size),
        };
        let usable = size.checked_sub(head[20].into()).filter(|usable| *usable >= 480);
        let usable = usable.ok_or_else(|| refused("it is damaged"))?;
        let encoding = match head[59] {
            2 => Encoding::Utf16Little,
            3 => Encoding::Utf16Big,
            _ => Encoding::Utf8,
        };
        Ok(Self {
            file,
            newer,
            size,
            usable,
            encoding,
        })
    }

    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Returns a page, counted from 1.
    pub fn page(&mut self, number: u32) -> Result<Rc<Vec<u8>>, ConnectError> {
        if let Some(page) = self.newer.get(&number) {
            return Ok(Rc::new(page.clone()));
        }
        let index = number.checked_sub(1).ok_or_else(|| refused("it is damaged"))?;
        let start = u64::from(index) * self.size as u64;
        let mut page = vec![0; self.size];
        let read = self.file.seek(SeekFrom::Start(start));
        read.and_then(|_| self.file.read_exact(&mut page))
            .map_err(|_| refused("it ends early"))?;
        Ok(Rc::new(page))
    }

    /// Returns the payload of the cell of a leaf, pages that it overflows to included; `None`
    /// when the cell is damaged.
    pub fn payload(&mut self, page: &[u8], at: usize) -> Option<Result<Vec<u8>, ConnectError>> {
        let (length, at) = variable_number(page, at)?;
        let (_row, at) = variable_number(page, at)?;
        let length = usize::try_from(length)
            .ok()
            .filter(|length| *length <= MOST_BYTES)?;
        let most = self.usable - 35;
        if length <= most {
            return Some(Ok(page.get(at..at + length)?.to_vec()));
        }
        let least = (self.usable - 12) * 32 / 255 - 23;
        let kept = least + (length - least) % (self.usable - 4);
        let kept = if kept <= most { kept } else { least };
        let mut payload = page.get(at..at + kept)?.to_vec();
        let next = page.get(at + kept..at + kept + 4)?;
        let mut next = u32::from_be_bytes([next[0], next[1], next[2], next[3]]);
        while payload.len() < length {
            if next == 0 {
                return None;
            }
            let more = match self.page(next) {
                Ok(more) => more,
                Err(error) => return Some(Err(error)),
            };
            let wanted = (length - payload.len()).min(self.usable - 4);
            payload.extend(more.get(4..4 + wanted)?);
            next = u32::from_be_bytes([more[0], more[1], more[2], more[3]]);
        }
        Some(Ok(payload))
    }
}
