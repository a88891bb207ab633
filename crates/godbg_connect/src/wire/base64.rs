//! Base 64, as SCRAM and certificates write bytes.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Writes bytes.
pub(crate) fn encoded(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut group = [0_u8; 3];
        group[..chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
        for place in 0..4_usize {
            if place > chunk.len() {
                text.push('=');
            } else {
                let index = (bits >> (18 - 6 * place)) & 0x3f;
                text.push(char::from(ALPHABET[index as usize]));
            }
        }
    }
    text
}

/// Reads bytes; `None` for a text with any other sign. White space is skipped.
pub(crate) fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0_u32);
    for sign in text
        .bytes()
        .filter(|sign| !sign.is_ascii_whitespace() && *sign != b'=')
    {
        let value = ALPHABET.iter().position(|known| *known == sign)?;
        bits = (bits << 6) | u32::try_from(value).ok()?;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back() {
        for bytes in [&b""[..], b"f", b"fo", b"foo", b"foobar", &[0xff, 0, 0x80]] {
            assert_eq!(decoded(&encoded(bytes)).as_deref(), Some(bytes));
        }
        assert_eq!(encoded(b"foob"), "Zm9vYg==");
        assert_eq!(decoded("Zm9v*"), None);
    }
}
