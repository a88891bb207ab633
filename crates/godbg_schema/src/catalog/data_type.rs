//! Data types in one normal form for all dialects.

use std::borrow::Cow;

use super::QualifiedName;

/// A data type: what it is, and how the schema writes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DataType {
    /// What the type is, whichever engine has it.
    pub family: TypeFamily,
    /// The type as written, white space collapsed. SQLite goes by this text.
    pub written: String,
}

impl From<DataType> for Cow<'_, DataType> {
    fn from(data_type: DataType) -> Self {
        Self::Owned(data_type)
    }
}

impl<'a> From<&'a DataType> for Cow<'a, DataType> {
    fn from(data_type: &'a DataType) -> Self {
        Self::Borrowed(data_type)
    }
}

/// What a type is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TypeFamily {
    /// A truth value of its own (PostgreSQL). MySQL's BOOLEAN is an integer.
    Bool,
    /// A whole number of 8, 16, 24, 32 or 64 bits.
    Integer {
        /// Its width.
        bits: u8,
        /// Whether it starts at zero (MySQL).
        is_unsigned: bool,
        /// MySQL's display width; `tinyint(1)` is how it writes a truth value.
        display_width: Option<u32>,
    },
    /// An exact decimal number.
    Decimal {
        /// All digits, where limited.
        precision: Option<u32>,
        /// Digits behind the point, where limited.
        scale: Option<i32>,
        /// Whether negative values are refused (MySQL).
        is_unsigned: bool,
    },
    /// A floating-point number of single precision.
    Real,
    /// A floating-point number of double precision.
    Double,
    /// An amount in the currency of the server's locale (PostgreSQL).
    Money,
    /// Text whose length has no limit of the schema's choosing; the limit in bytes where
    /// the type has one (MySQL's TINYTEXT to LONGTEXT).
    Text(Option<u32>),
    /// Text of at most so many characters.
    Varchar(Option<u32>),
    /// Text padded to so many characters.
    Char(u32),
    /// Bytes.
    Bytes {
        /// The most bytes, where limited.
        length: Option<u32>,
        /// Whether it is padded to that length (BINARY).
        is_fixed: bool,
    },
    /// A string of bits.
    Bits {
        /// How many, at most when it varies.
        length: Option<u32>,
        /// Whether fewer are allowed.
        is_varying: bool,
    },
    /// A UUID.
    Uuid,
    /// A day.
    Date,
    /// A time of day.
    Time {
        /// Whether it carries an offset.
        has_zone: bool,
        /// Digits of the fraction of a second, where written.
        precision: Option<u32>,
    },
    /// A day with a time of day.
    Timestamp {
        /// Whether it names an instant: TIMESTAMPTZ in PostgreSQL, TIMESTAMP in MySQL.
        has_zone: bool,
        /// Digits of the fraction of a second, where written.
        precision: Option<u32>,
    },
    /// A year (MySQL).
    Year,
    /// A span of time.
    Interval,
    /// JSON kept as text; also SQLite columns declared JSON, and MySQL's JSON.
    Json,
    /// JSON in binary form (PostgreSQL).
    Jsonb,
    /// XML.
    Xml,
    /// An address of a host or network, or of an interface (INET, CIDR, MACADDR).
    Network,
    /// A type whose labels stand in the column itself (MySQL).
    InlineEnum(Vec<String>),
    /// A set of labels (MySQL).
    Set(Vec<String>),
    /// An enum of the catalog (PostgreSQL).
    Enum(QualifiedName),
    /// A domain of the catalog.
    Domain(QualifiedName),
    /// A composite type of the catalog, or a row of a table.
    Composite(QualifiedName),
    /// An array of any number of dimensions.
    Array(Box<DataType>),
    /// No declared type: SQLite stores anything.
    Any,
    /// A type that is known, yet none of the above: of the engine or of an extension.
    Other(String),
    /// A type that nobody declared, or that an unreadable statement may have declared.
    Unknown(String),
}

/// How SQLite coerces what is stored in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Affinity {
    /// TEXT.
    Text,
    /// NUMERIC.
    Numeric,
    /// INTEGER.
    Integer,
    /// REAL.
    Real,
    /// BLOB: stored as it comes.
    Blob,
}

impl DataType {
    /// Returns a type of this family, written so.
    pub fn new(family: TypeFamily, written: impl Into<String>) -> Self {
        Self {
            family,
            written: written.into(),
        }
    }

    /// Returns the type of a column that nothing is known about.
    pub fn unknown() -> Self {
        Self::new(TypeFamily::Unknown(String::new()), "")
    }

    /// Says whether the type is not known, in which case nothing follows from it.
    pub fn is_unknown(&self) -> bool {
        match &self.family {
            TypeFamily::Unknown(_) => true,
            TypeFamily::Array(element) => element.is_unknown(),
            _ => false,
        }
    }

    /// Says whether values are text.
    pub fn is_textual(&self) -> bool {
        matches!(
            self.family,
            TypeFamily::Text(_) | TypeFamily::Varchar(_) | TypeFamily::Char(_)
        )
    }

    /// Returns the affinity that SQLite derives from the declared type.
    ///
    /// Source: SQLite documentation, "Datatypes In SQLite", 3.1.
    pub fn affinity(&self) -> Affinity {
        let declared = self.written.to_ascii_uppercase();
        let has = |word: &str| declared.contains(word);
        if has("INT") {
            Affinity::Integer
        } else if has("CHAR") || has("CLOB") || has("TEXT") {
            Affinity::Text
        } else if has("BLOB") || declared.is_empty() {
            Affinity::Blob
        } else if has("REAL") || has("FLOA") || has("DOUB") {
            Affinity::Real
        } else {
            Affinity::Numeric
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sqlite_takes_the_affinity_from_the_declared_text() {
        let check = |written: &str, expected| {
            let data_type = DataType::new(TypeFamily::Any, written);
            assert_eq!(data_type.affinity(), expected, "{written}");
        };
        check("BIGINT", Affinity::Integer);
        check("FLOATING POINT", Affinity::Integer);
        check("VARCHAR(20)", Affinity::Text);
        check("", Affinity::Blob);
        check("double", Affinity::Real);
        check("DATETIME", Affinity::Numeric);
        check("STRING", Affinity::Numeric);
    }
}
