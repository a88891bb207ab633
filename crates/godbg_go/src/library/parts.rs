//! Cuts the text of a library into declarations that can be parsed one by one.

use rustc_hash::FxHashMap;

/// The parts of a text: a type with its methods, a function, or a group of constants or variables.
///
/// This is how `cargo xtask generate go-library` writes them: each begins in the first column, what
/// is in it is indented, methods follow their type, and a group has a name a line.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// Package clause and imports.
    pub(crate) header: &'static str,
    pub(crate) texts: Vec<&'static str>,
    /// By what is declared at the top level, methods left out.
    by_name: FxHashMap<&'static str, usize>,
}

impl Parts {
    pub(crate) fn of(text: &'static str) -> Self {
        let mut parts = Self::default();
        let mut start = 0;
        let mut position = 0;
        let mut in_group = false;
        while position < text.len() {
            let line = &text[position..];
            let keyword = match line.as_bytes()[0] {
                b't' => "type ",
                b'f' => "func ",
                b'c' => "const ",
                _ => "var ",
            };
            let declared = line.strip_prefix(keyword).filter(|_| !line.starts_with("func ("));
            if let Some(rest) = declared {
                parts.cut(&text[start..position]);
                start = position;
                in_group = rest.starts_with('(');
            }
            let name = match line.strip_prefix('\t').filter(|_| in_group).or(declared) {
                Some(rest) => name_of(rest),
                None => "",
            };
            if !name.is_empty() {
                parts.by_name.insert(name, parts.texts.len());
            }
            position += memchr::memchr(b'\n', line.as_bytes()).map_or(line.len(), |end| end + 1);
        }
        parts.cut(&text[start..]);
        parts
    }

    /// Ends a part; the first one is the header.
    fn cut(&mut self, text: &'static str) {
        if self.header.is_empty() {
            self.header = text;
        } else {
            self.texts.push(text);
        }
    }

    /// Returns which part declares a name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }
}

/// Returns the name that a text begins with.
fn name_of(text: &str) -> &str {
    let end = text.find(|letter: char| letter != '_' && !letter.is_alphanumeric());
    &text[..end.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use godbg_text::FileId;

    use super::Parts;
    use crate::library::packages;
    use crate::program::{Declaration, DeclarationKind, File, ParsedFile};
    use crate::syntax::parse_part;

    fn file(text: &str) -> File {
        let tree = parse_part(text.into());
        assert!(tree.errors().is_empty(), "{text}: {:?}", tree.errors());
        File::new(ParsedFile {
            id: FileId(0),
            path: "x.go".into(),
            tree: Arc::new(tree),
        })
    }

    #[test]
    fn parts_declare_what_the_whole_text_does() {
        let shown = |declaration: &Declaration| {
            (
                declaration.kind,
                declaration.receiver.clone(),
                declaration.name.clone(),
            )
        };
        for package in packages() {
            let path = package.path;
            let parts = Parts::of(package.text);
            let whole = crate::syntax::parse(package.text.into());
            let whole = File::new(ParsedFile {
                id: FileId(0),
                path: "x.go".into(),
                tree: Arc::new(whole),
            });
            let files: Vec<File> = parts.texts.iter().map(|text| file(text)).collect();
            let in_parts: Vec<_> = files.iter().flat_map(File::declarations).map(shown).collect();
            let expected: Vec<_> = whole.declarations().iter().map(shown).collect();
            assert_eq!(in_parts, expected, "{path}");
            for (index, part) in files.iter().enumerate() {
                for declaration in part.declarations() {
                    let of = match declaration.kind {
                        DeclarationKind::Method => declaration.receiver.as_ref(),
                        _ => Some(&declaration.name),
                    };
                    let found = of.and_then(|name| parts.find(name));
                    assert_eq!(found, Some(index), "{path}: {}", declaration.name);
                }
            }
        }
    }
}
