//! Fractions, for floating-point constants.

use std::cmp::Ordering;

use super::integer::Integer;

/// A fraction in lowest terms with a positive denominator.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rational {
    numerator: Integer,
    denominator: Integer,
}

impl Rational {
    /// Returns the fraction; `None` when the denominator is zero.
    pub fn new(numerator: &Integer, denominator: &Integer) -> Option<Self> {
        if denominator.is_zero() {
            return None;
        }
        let (mut divisor, mut rest) = (numerator.clone(), denominator.clone());
        while !rest.is_zero() {
            let (_, next) = divisor.divide(&rest)?;
            divisor = std::mem::replace(&mut rest, next);
        }
        if divisor.is_negative() != denominator.is_negative() {
            divisor = divisor.negated();
        }
        Some(Self {
            numerator: numerator.divide(&divisor)?.0,
            denominator: denominator.divide(&divisor)?.0,
        })
    }

    /// Returns the number that a Go floating-point literal spells, decimal or hexadecimal.
    pub fn from_literal(text: &str) -> Option<Self> {
        let text = text.to_ascii_lowercase().replace('_', "");
        let (digits, radix, mark, step) = match text.strip_prefix("0x") {
            Some(digits) => (digits, 16, 'p', 2),
            None => (text.as_str(), 10, 'e', 10),
        };
        let (mantissa, exponent) = digits.split_once(mark).unwrap_or((digits, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let numerator = Integer::from_digits(&format!("{whole}{fraction}"), radix)?;
        let exponent: i32 = exponent.parse().ok()?;
        let mut denominator = Integer::ONE;
        for _ in 0..fraction.len() {
            denominator = denominator.multiply(&i128::from(radix).into())?;
        }
        let mut scale = Integer::ONE;
        for _ in 0..exponent.unsigned_abs() {
            scale = scale.multiply(&Integer::from(step))?;
        }
        if exponent < 0 {
            Self::new(&numerator, &denominator.multiply(&scale)?)
        } else {
            Self::new(&numerator.multiply(&scale)?, &denominator)
        }
    }

    /// Returns the integer that the fraction is.
    pub fn to_integer(&self) -> Option<Integer> {
        (self.denominator == Integer::ONE).then(|| self.numerator.clone())
    }

    /// Returns the sum.
    pub fn add(&self, other: &Self) -> Option<Self> {
        let left = self.numerator.multiply(&other.denominator)?;
        let right = other.numerator.multiply(&self.denominator)?;
        Self::new(
            &left.add(&right)?,
            &self.denominator.multiply(&other.denominator)?,
        )
    }

    /// Returns the number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self {
            numerator: self.numerator.negated(),
            denominator: self.denominator.clone(),
        }
    }

    /// Returns the product.
    pub fn multiply(&self, other: &Self) -> Option<Self> {
        Self::new(
            &self.numerator.multiply(&other.numerator)?,
            &self.denominator.multiply(&other.denominator)?,
        )
    }

    /// Returns the quotient.
    pub fn divide(&self, other: &Self) -> Option<Self> {
        Self::new(
            &self.numerator.multiply(&other.denominator)?,
            &self.denominator.multiply(&other.numerator)?,
        )
    }

    /// Compares two fractions; `None` past the limit of size.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        let left = self.numerator.multiply(&other.denominator)?;
        Some(left.cmp(&other.numerator.multiply(&self.denominator)?))
    }
}

impl From<Integer> for Rational {
    fn from(value: Integer) -> Self {
        Self {
            numerator: value,
            denominator: Integer::ONE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Integer, Rational};

    #[test]
    fn literals_are_exact() {
        let number = |text| Rational::from_literal(text).expect("a literal");
        assert_eq!(number("1.5e3").to_integer(), Some(Integer::from(1500)));
        assert_eq!(number("0x1p-2"), number(".25"));
        assert_eq!(number("0.1").add(&number("0.2")), Some(number("0.3")));
        assert_eq!(
            number("2.5")
                .divide(&number("0.5").negated())
                .and_then(|value| value.to_integer()),
            Some(Integer::from(-5))
        );
    }
}
