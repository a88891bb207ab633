//! Arithmetic on natural numbers of any size, for constants that do not fit 128 bits.

use std::cmp::Ordering;
use std::fmt::Write;

/// Constants of more bits than this are given up; Go's own compiler stops at 512.
const LIMIT_WORDS: usize = 128;

/// A natural number: 32-bit words, lowest first, the last one not zero.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub(super) struct Magnitude(Vec<u32>);

/// Returns the low half of a double word.
fn low(value: u64) -> u32 {
    u32::try_from(value & u64::from(u32::MAX)).expect("the upper half is masked off")
}

impl Magnitude {
    fn trimmed(mut words: Vec<u32>) -> Option<Self> {
        while words.last() == Some(&0) {
            words.pop();
        }
        (words.len() <= LIMIT_WORDS).then_some(Self(words))
    }

    pub(super) fn from_u128(value: u128) -> Self {
        let words = (0..4).map(|n| low(u64::try_from((value >> (32 * n)) & 0xFFFF_FFFF).expect("masked")));
        Self::trimmed(words.collect()).expect("four words are within the limit")
    }

    pub(super) fn to_u128(&self) -> Option<u128> {
        (self.0.len() <= 4).then(|| {
            self.0
                .iter()
                .rev()
                .fold(0, |sum, word| (sum << 32) | u128::from(*word))
        })
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    pub(super) fn add(&self, other: &Self) -> Option<Self> {
        let length = self.0.len().max(other.0.len());
        let mut words = Vec::with_capacity(length + 1);
        let mut carry = 0;
        for index in 0..length {
            let sum = u64::from(self.word(index)) + u64::from(other.word(index)) + carry;
            words.push(low(sum));
            carry = sum >> 32;
        }
        words.push(low(carry));
        Self::trimmed(words)
    }

    /// Subtracts a number that is not greater.
    pub(super) fn subtract(&self, other: &Self) -> Self {
        let mut words = Vec::with_capacity(self.0.len());
        let mut borrow = 0;
        for index in 0..self.0.len() {
            let taken = u64::from(other.word(index)) + borrow;
            let have = u64::from(self.word(index));
            borrow = u64::from(have < taken);
            words.push(low((have + (borrow << 32)) - taken));
        }
        Self::trimmed(words).expect("a difference is no longer than what it was taken from")
    }

    pub(super) fn multiply(&self, other: &Self) -> Option<Self> {
        let mut words = vec![0; self.0.len() + other.0.len() + 1];
        for (offset, left) in self.0.iter().enumerate() {
            let mut carry = 0;
            for index in 0..=other.0.len() {
                let sum = u64::from(*left) * u64::from(other.word(index))
                    + u64::from(words[offset + index])
                    + carry;
                words[offset + index] = low(sum);
                carry = sum >> 32;
            }
        }
        Self::trimmed(words)
    }

    /// Returns quotient and remainder; `None` when dividing by zero.
    pub(super) fn divide(&self, other: &Self) -> Option<(Self, Self)> {
        if other.is_zero() {
            return None;
        }
        let mut quotient = vec![0; self.0.len()];
        let mut rest = Self::default();
        for bit in (0..self.0.len() * 32).rev() {
            rest = rest.shift_left(1)?;
            if self.0[bit / 32] >> (bit % 32) & 1 == 1 {
                rest = rest.add(&Self(vec![1]))?;
            }
            if rest.compare(other) != Ordering::Less {
                rest = rest.subtract(other);
                quotient[bit / 32] |= 1 << (bit % 32);
            }
        }
        Some((Self::trimmed(quotient)?, rest))
    }

    pub(super) fn shift_left(&self, bits: usize) -> Option<Self> {
        if self.is_zero() {
            return Some(Self::default());
        }
        if bits / 32 > LIMIT_WORDS {
            return None;
        }
        let mut words = vec![0; bits / 32];
        let mut carry = 0;
        for word in &self.0 {
            let shifted = u64::from(*word) << (bits % 32) | carry;
            words.push(low(shifted));
            carry = shifted >> 32;
        }
        words.push(low(carry));
        Self::trimmed(words)
    }

    pub(super) fn shift_right(&self, bits: usize) -> Self {
        let skipped = self.0.get(bits / 32..).unwrap_or(&[]);
        let words = (0..skipped.len()).map(|index| {
            let above = u64::from(skipped.get(index + 1).copied().unwrap_or(0));
            low((above << 32 | u64::from(skipped[index])) >> (bits % 32))
        });
        Self::trimmed(words.collect()).expect("a number shifted right is no longer")
    }

    /// Combines the bits of two numbers.
    pub(super) fn combine(&self, other: &Self, operation: fn(u32, u32) -> u32) -> Self {
        let length = self.0.len().max(other.0.len());
        let words = (0..length).map(|index| operation(self.word(index), other.word(index)));
        Self::trimmed(words.collect()).expect("no longer than the longer one")
    }

    /// Multiplies by `factor` and adds `summand`.
    pub(super) fn scale(&self, factor: u32, summand: u32) -> Option<Self> {
        self.multiply(&Self(vec![factor]))?
            .add(&Self::from_u128(u128::from(summand)))
    }

    pub(super) fn decimal(&self) -> String {
        let billion = Self(vec![1_000_000_000]);
        let mut groups = Vec::new();
        let mut rest = self.clone();
        while !rest.is_zero() {
            let (quotient, group) = rest.divide(&billion).expect("a billion is not zero");
            groups.push(group.word(0));
            rest = quotient;
        }
        let mut text = groups.pop().unwrap_or(0).to_string();
        for group in groups.iter().rev() {
            // Writing to a string cannot fail.
            let _ = write!(text, "{group:09}");
        }
        text
    }

    fn word(&self, index: usize) -> u32 {
        self.0.get(index).copied().unwrap_or(0)
    }
}
