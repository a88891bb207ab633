//! Integer constants: exact, fast where they fit 128 bits.

use std::cmp::Ordering;
use std::fmt;

use super::magnitude::Magnitude;

/// An integer of any size.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Integer(Size);

/// A number is `Big` only if it does not fit `Small`, so that equal numbers are equal values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Size {
    Small(i128),
    Big { negative: bool, magnitude: Magnitude },
}

impl Integer {
    /// Zero.
    pub const ZERO: Self = Self(Size::Small(0));
    /// One.
    pub const ONE: Self = Self(Size::Small(1));

    fn new(negative: bool, magnitude: Magnitude) -> Self {
        let small = magnitude.to_u128().and_then(|value| {
            if negative {
                0_i128.checked_sub_unsigned(value)
            } else {
                i128::try_from(value).ok()
            }
        });
        Self(small.map_or(Size::Big { negative, magnitude }, Size::Small))
    }

    fn parts(&self) -> (bool, Magnitude) {
        match &self.0 {
            Size::Small(value) => (*value < 0, Magnitude::from_u128(value.unsigned_abs())),
            Size::Big { negative, magnitude } => (*negative, magnitude.clone()),
        }
    }

    /// Returns the number that a Go integer literal spells: `42`, `0x2A`, `0b10_1010`, `0o52`, `052`.
    pub fn from_literal(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        let (radix, digits) = match lower.as_bytes() {
            [b'0', b'x', ..] => (16, &lower[2..]),
            [b'0', b'b', ..] => (2, &lower[2..]),
            [b'0', b'o', ..] => (8, &lower[2..]),
            [b'0', _, ..] => (8, &lower[1..]),
            _ => (10, &lower[..]),
        };
        Self::from_digits(digits, radix)
    }

    /// Returns the number that the digits spell, `_` ignored.
    pub fn from_digits(digits: &str, radix: u32) -> Option<Self> {
        let mut small: Option<u128> = Some(0);
        for letter in digits.chars().filter(|letter| *letter != '_') {
            let digit = letter.to_digit(radix)?;
            small = small.and_then(|sum| sum.checked_mul(radix.into())?.checked_add(digit.into()));
        }
        if let Some(value) = small {
            return Some(Self::new(false, Magnitude::from_u128(value)));
        }
        let mut sum = Magnitude::default();
        for digit in digits.chars().filter_map(|letter| letter.to_digit(radix)) {
            sum = sum.scale(radix, digit)?;
        }
        Some(Self::new(false, sum))
    }

    /// Returns the value if it fits.
    pub fn to_i128(&self) -> Option<i128> {
        match self.0 {
            Size::Small(value) => Some(value),
            Size::Big { .. } => None,
        }
    }

    /// Returns the value if it fits.
    pub fn to_i64(&self) -> Option<i64> {
        i64::try_from(self.to_i128()?).ok()
    }

    /// Returns the value if it is a length or an index.
    pub fn to_usize(&self) -> Option<usize> {
        usize::try_from(self.to_i128()?).ok()
    }

    /// Says whether the number lies below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Size::Small(value) => *value < 0,
            Size::Big { negative, .. } => *negative,
        }
    }

    /// Says whether the number is zero.
    pub fn is_zero(&self) -> bool {
        *self == Self::ZERO
    }

    /// Returns the number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        let (negative, magnitude) = self.parts();
        Self::new(!negative, magnitude)
    }

    /// Returns the sum; `None` past the limit of size.
    pub fn add(&self, other: &Self) -> Option<Self> {
        if let (Size::Small(left), Size::Small(right)) = (&self.0, &other.0)
            && let Some(sum) = left.checked_add(*right)
        {
            return Some(sum.into());
        }
        let ((left_negative, left), (right_negative, right)) = (self.parts(), other.parts());
        if left_negative == right_negative {
            return Some(Self::new(left_negative, left.add(&right)?));
        }
        Some(match left.compare(&right) {
            Ordering::Less => Self::new(right_negative, right.subtract(&left)),
            _ => Self::new(left_negative, left.subtract(&right)),
        })
    }

    /// Returns the difference; `None` past the limit of size.
    pub fn subtract(&self, other: &Self) -> Option<Self> {
        self.add(&other.negated())
    }

    /// Returns the product; `None` past the limit of size.
    pub fn multiply(&self, other: &Self) -> Option<Self> {
        if let (Size::Small(left), Size::Small(right)) = (&self.0, &other.0)
            && let Some(product) = left.checked_mul(*right)
        {
            return Some(product.into());
        }
        let ((left_negative, left), (right_negative, right)) = (self.parts(), other.parts());
        Some(Self::new(left_negative != right_negative, left.multiply(&right)?))
    }

    /// Returns quotient and remainder, rounded towards zero as Go does; `None` for a zero divisor.
    pub fn divide(&self, other: &Self) -> Option<(Self, Self)> {
        if let (Size::Small(left), Size::Small(right)) = (&self.0, &other.0) {
            let quotient = left.checked_div(*right)?;
            return Some((quotient.into(), left.checked_rem(*right)?.into()));
        }
        let ((left_negative, left), (right_negative, right)) = (self.parts(), other.parts());
        let (quotient, rest) = left.divide(&right)?;
        Some((
            Self::new(left_negative != right_negative, quotient),
            Self::new(left_negative, rest),
        ))
    }

    /// Returns the number shifted left; `None` past the limit of size.
    pub fn shift_left(&self, bits: usize) -> Option<Self> {
        let (negative, magnitude) = self.parts();
        Some(Self::new(negative, magnitude.shift_left(bits)?))
    }

    /// Returns the number shifted right, rounded down as Go does.
    #[must_use]
    pub fn shift_right(&self, bits: usize) -> Self {
        if let Size::Small(value) = self.0 {
            return (value >> bits.min(127)).into();
        }
        let (negative, magnitude) = self.parts();
        let shifted = magnitude.shift_right(bits);
        if !negative {
            return Self::new(false, shifted);
        }
        let exact = shifted.shift_left(bits).is_some_and(|back| back == magnitude);
        let down = Self::new(true, shifted);
        if exact {
            down
        } else {
            down.subtract(&Self::ONE).unwrap_or(down)
        }
    }

    /// Returns the bitwise combination, two's complement; `None` for negative numbers past 128 bits.
    pub fn combine(&self, other: &Self, operation: BitOperation) -> Option<Self> {
        if let (Size::Small(left), Size::Small(right)) = (&self.0, &other.0) {
            return Some(match operation {
                BitOperation::And => (left & right).into(),
                BitOperation::Or => (left | right).into(),
                BitOperation::Xor => (left ^ right).into(),
                BitOperation::AndNot => (left & !right).into(),
            });
        }
        if self.is_negative() || other.is_negative() {
            return None;
        }
        let (left, right) = (self.parts().1, other.parts().1);
        let operation: fn(u32, u32) -> u32 = match operation {
            BitOperation::And => |left, right| left & right,
            BitOperation::Or => |left, right| left | right,
            BitOperation::Xor => |left, right| left ^ right,
            BitOperation::AndNot => |left, right| left & !right,
        };
        Some(Self::new(false, left.combine(&right, operation)))
    }
}

/// What two numbers' bits are combined by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BitOperation {
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
    /// `&^`
    AndNot,
}

impl From<i128> for Integer {
    fn from(value: i128) -> Self {
        Self(Size::Small(value))
    }
}

impl Ord for Integer {
    fn cmp(&self, other: &Self) -> Ordering {
        if let (Size::Small(left), Size::Small(right)) = (&self.0, &other.0) {
            return left.cmp(right);
        }
        let ((left_negative, left), (right_negative, right)) = (self.parts(), other.parts());
        match (left_negative, right_negative) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => left.compare(&right),
            (true, true) => right.compare(&left),
        }
    }
}

impl PartialOrd for Integer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Integer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Size::Small(value) => write!(f, "{value}"),
            Size::Big { negative, magnitude } => {
                write!(f, "{}{}", if *negative { "-" } else { "" }, magnitude.decimal())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BitOperation, Integer};

    fn number(text: &str) -> Integer {
        Integer::from_literal(text).expect("a literal")
    }

    #[test]
    fn literals_of_every_radix_are_read() {
        for (text, value) in [
            ("42", 42),
            ("0x2A", 42),
            ("0b10_1010", 42),
            ("0o52", 42),
            ("052", 42),
            ("0", 0),
        ] {
            assert_eq!(number(text), Integer::from(value), "{text}");
        }
        assert_eq!(
            number("1_000_000_000_000_000_000_000_000_000_000_000_000_000")
                .to_string()
                .len(),
            40
        );
    }

    #[test]
    fn numbers_past_128_bits_are_exact() {
        let big = Integer::ONE.shift_left(200).expect("within the limit");
        assert_eq!(
            big.to_string(),
            "1606938044258990275541962092341162602522202993782792835301376"
        );
        assert_eq!(big.shift_right(199), Integer::from(2));
        assert_eq!(big.subtract(&big), Some(Integer::ZERO));
        let (quotient, rest) = big
            .add(&Integer::from(7))
            .and_then(|sum| sum.divide(&big))
            .expect("no zero");
        assert_eq!((quotient, rest), (Integer::ONE, Integer::from(7)));
        assert_eq!(
            big.multiply(&big).map(|square| square.shift_right(400)),
            Some(Integer::ONE)
        );
        assert_eq!(big.combine(&big, BitOperation::Xor), Some(Integer::ZERO));
        assert!(big.negated() < big);
        assert_eq!(
            big.negated()
                .add(&Integer::ONE)
                .map(|value| value.shift_right(200)),
            Some(Integer::from(-1))
        );
    }

    #[test]
    fn division_rounds_towards_zero_and_shifts_down() {
        let (quotient, rest) = Integer::from(-7).divide(&Integer::from(2)).expect("no zero");
        assert_eq!((quotient, rest), (Integer::from(-3), Integer::from(-1)));
        assert_eq!(Integer::from(-7).shift_right(1), Integer::from(-4));
        assert_eq!(Integer::from(1).divide(&Integer::ZERO), None);
    }
}
