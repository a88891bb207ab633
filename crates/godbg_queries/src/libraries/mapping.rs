//! Libraries that are told which struct is which table, and can be asked for it.
//!
//! Source: the package documentation of `gorp` and of its fork `borp`.

/// How a library maps structs to tables.
#[derive(Debug)]
pub struct TableMapping {
    /// The names of the libraries.
    pub libraries: &'static [&'static str],
    /// Methods that tell it of a struct, their first argument.
    pub register: &'static [Register],
    /// Methods that give a column another name than its tag or field says.
    pub renames: &'static [&'static str],
    /// The method that gives the table of a `reflect.Type`.
    pub lookup: &'static str,
    /// The field of what it gives that holds the table's name.
    pub table: &'static str,
    /// The field that holds the list of columns.
    pub columns: &'static str,
    /// The field of a column that holds its name.
    pub column: &'static str,
    /// The key of the struct tag whose first word names a column.
    pub tag: &'static str,
}

/// A method that tells a library of a struct.
#[derive(Debug)]
pub struct Register {
    /// The method.
    pub method: &'static str,
    /// Which argument is the table's name; without one it is that of the struct type.
    pub name: Option<usize>,
}

/// All that are known.
pub static MAPPINGS: &[TableMapping] = &[TableMapping {
    libraries: &["gorp", "borp"],
    register: &[
        Register {
            method: "AddTable",
            name: None,
        },
        Register {
            method: "AddTableWithName",
            name: Some(1),
        },
        Register {
            method: "AddTableWithNameAndSchema",
            name: Some(2),
        },
    ],
    renames: &["Rename"],
    lookup: "TableFor",
    table: "TableName",
    columns: "Columns",
    column: "ColumnName",
    tag: "db",
}];

/// Returns how a library maps structs to tables.
pub fn mapping_of(library: &str) -> Option<&'static TableMapping> {
    MAPPINGS
        .iter()
        .find(|mapping| mapping.libraries.contains(&library))
}
