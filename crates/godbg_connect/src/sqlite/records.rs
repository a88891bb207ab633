//! Records: a list of types, then the values.

use super::pages::Encoding;

/// A value of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    /// NULL, a number, bytes.
    Other,
}

/// Reads a number of one to nine bytes; returns it and where it ends.
pub(super) fn variable_number(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut number = 0_u64;
    for (count, byte) in bytes.get(at..)?.iter().take(9).enumerate() {
        if count == 8 {
            return Some((number << 8 | u64::from(*byte), at + 9));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((number, at + count + 1));
        }
    }
    None
}

/// Returns the values of a record; `None` when it is damaged.
pub(super) fn columns(record: &[u8], encoding: Encoding) -> Option<Vec<Value>> {
    let (head, mut at) = variable_number(record, 0)?;
    let head = usize::try_from(head).ok()?;
    let mut body = head;
    let mut values = Vec::new();
    while at < head {
        let (kind, next) = variable_number(record, at)?;
        at = next;
        let kind = usize::try_from(kind).ok()?;
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => kind,
            5 => 6,
            6 | 7 => 8,
            10 | 11 => return None,
            _ => (kind - 12) / 2,
        };
        let bytes = record.get(body..body.checked_add(length)?)?;
        body += length;
        values.push(if kind >= 13 && kind % 2 == 1 {
            Value::Text(text(bytes, encoding))
        } else {
            Value::Other
        });
    }
    Some(values)
}

fn text(bytes: &[u8], encoding: Encoding) -> String {
    let join: fn([u8; 2]) -> u16 = match encoding {
        Encoding::Utf8 => return String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Utf16Little => u16::from_le_bytes,
        Encoding::Utf16Big => u16::from_be_bytes,
    };
    let units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| join([pair[0], pair[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_one_to_nine_bytes() {
        assert_eq!(variable_number(&[0x7f], 0), Some((127, 1)));
        assert_eq!(variable_number(&[0x81, 0x00], 0), Some((128, 2)));
        assert_eq!(variable_number(&[0xff; 9], 0), Some((u64::MAX, 9)));
        assert_eq!(variable_number(&[0x80], 0), None);
    }
}
