//! The shape of the settings file, from which its schema, its documentation and the check of
//! its keys are derived.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// What a value of the settings file may be.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Any text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number that is not negative.
    Count,
    /// One of these texts.
    Choice(Vec<&'static str>),
    /// Any number of values of one shape.
    List(Box<Shape>),
    /// Values of one shape under names that the user chooses.
    Map(Box<Shape>),
    /// A table with these keys and no others.
    Table(Vec<Key>),
}

/// A key of a table.
#[derive(Clone, Debug)]
pub struct Key {
    /// As it stands in the file.
    pub name: String,
    /// What it is for, in Markdown.
    pub documentation: String,
    /// What its value may be.
    pub shape: Shape,
}

/// A type that settings are read into.
pub trait Describe {
    /// Returns what its values may be.
    fn shape() -> Shape;
}

impl Describe for String {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Describe for bool {
    fn shape() -> Shape {
        Shape::Flag
    }
}

impl Describe for u32 {
    fn shape() -> Shape {
        Shape::Count
    }
}

impl<T: Describe> Describe for Option<T> {
    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Describe> Describe for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

impl<T: Describe> Describe for BTreeMap<String, T> {
    fn shape() -> Shape {
        Shape::Map(Box::new(T::shape()))
    }
}

impl Shape {
    /// Returns the JSON schema of such a value.
    pub fn json_schema(&self) -> Value {
        match self {
            Self::Text => json!({"type": "string"}),
            Self::Flag => json!({"type": "boolean"}),
            Self::Count => json!({"type": "integer", "minimum": 0}),
            Self::Choice(names) => json!({"enum": names}),
            Self::List(item) => json!({"type": "array", "items": item.json_schema()}),
            Self::Map(value) => json!({"type": "object", "additionalProperties": value.json_schema()}),
            Self::Table(keys) => {
                let mut properties = Map::new();
                for key in keys {
                    let mut schema = key.shape.json_schema();
                    schema["description"] = json!(key.documentation);
                    properties.insert(key.name.clone(), schema);
                }
                json!({"type": "object", "additionalProperties": false, "properties": properties})
            }
        }
    }

    /// Returns the documentation of the keys as a Markdown list.
    pub fn markdown(&self) -> String {
        let mut lines = Vec::new();
        self.add_markdown("", &mut lines);
        lines.concat()
    }

    fn add_markdown(&self, prefix: &str, lines: &mut Vec<String>) {
        match self {
            Self::List(item) => item.add_markdown(prefix, lines),
            Self::Table(keys) => {
                for key in keys {
                    let name = format!("{prefix}{}", key.name);
                    let text = key.documentation.replace('\n', " ");
                    lines.push(format!("- `{name}` ({}): {text}\n", key.shape.noun()));
                    key.shape.add_markdown(&format!("{name}."), lines);
                }
            }
            _ => {}
        }
    }

    fn noun(&self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::Flag => "true or false".to_owned(),
            Self::Count => "number".to_owned(),
            Self::Choice(names) => names.join(", "),
            Self::List(item) => format!("list of {}", item.noun()),
            Self::Map(value) => format!("name = {}", value.noun()),
            Self::Table(_) => "table".to_owned(),
        }
    }
}

/// Declares a struct of settings together with its [`Shape`]: each field becomes a key in
/// kebab-case, its doc comment the documentation.
macro_rules! settings_struct {
    (
        $(#[doc = $type_doc:literal])*
        pub struct $name:ident {
            $( $(#[doc = $doc:literal])* pub $field:ident: $type:ty, )*
        }
    ) => {
        $(#[doc = $type_doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
        #[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
        pub struct $name {
            $( $(#[doc = $doc])* pub $field: $type, )*
        }

        impl $crate::options::shape::Describe for $name {
            fn shape() -> $crate::options::shape::Shape {
                $crate::options::shape::Shape::Table(vec![
                    $( $crate::options::shape::Key {
                        name: stringify!($field).replace('_', "-"),
                        documentation: [$($doc),*].join("\n").trim().replace("\n ", "\n"),
                        shape: <$type as $crate::options::shape::Describe>::shape(),
                    }, )*
                ])
            }
        }
    };
}
pub(crate) use settings_struct;
