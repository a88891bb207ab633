//! Build constraints: which files belong together in one build.

/// The systems and processors that a file name may end in.
const SYSTEMS: &[&str] = &[
    "aix",
    "android",
    "darwin",
    "dragonfly",
    "freebsd",
    "hurd",
    "illumos",
    "ios",
    "js",
    "linux",
    "nacl",
    "netbsd",
    "openbsd",
    "plan9",
    "solaris",
    "wasip1",
    "windows",
    "zos",
];
const PROCESSORS: &[&str] = &[
    "386", "amd64", "arm", "arm64", "loong64", "mips", "mips64", "mips64le", "mipsle", "ppc64", "ppc64le",
    "riscv64", "s390x", "wasm",
];
/// Systems for which the tag `unix` holds.
const UNIX: &[&str] = &[
    "aix",
    "android",
    "darwin",
    "dragonfly",
    "freebsd",
    "hurd",
    "illumos",
    "ios",
    "linux",
    "netbsd",
    "openbsd",
    "solaris",
];

/// What a build sets: the system, the processor, further tags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Build {
    /// `GOOS`
    pub system: String,
    /// `GOARCH`
    pub processor: String,
    /// Tags that were given.
    pub tags: Vec<String>,
}

impl Default for Build {
    /// The build that servers are: Linux on amd64 with cgo and no tags.
    fn default() -> Self {
        Self {
            system: "linux".to_owned(),
            processor: "amd64".to_owned(),
            tags: vec!["cgo".to_owned(), "gc".to_owned()],
        }
    }
}

impl Build {
    /// Says whether a file with this name and `//go:build` expression belongs to the build.
    ///
    /// An expression that does not parse excludes nothing.
    pub fn includes(&self, path: &str, expression: Option<&str>) -> bool {
        self.includes_name(path)
            && expression.is_none_or(|expression| self.satisfies(expression).unwrap_or(true))
    }

    fn includes_name(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.strip_suffix(".go").unwrap_or(name);
        let stem = stem.strip_suffix("_test").unwrap_or(stem);
        let mut parts = stem.split('_').skip(1).collect::<Vec<_>>();
        let Some(last) = parts.pop() else { return true };
        if PROCESSORS.contains(&last) {
            let system = parts.pop().filter(|part| SYSTEMS.contains(part));
            return last == self.processor && system.is_none_or(|system| self.is_system(system));
        }
        !SYSTEMS.contains(&last) || self.is_system(last)
    }

    fn is_system(&self, name: &str) -> bool {
        name == self.system
            || (name == "linux" && self.system == "android")
            || (name == "darwin" && self.system == "ios")
    }

    fn has_tag(&self, tag: &str) -> bool {
        if let Some(minor) = tag.strip_prefix("go1.") {
            return minor.parse().is_ok_and(|minor: u32| minor <= 27);
        }
        self.is_system(tag)
            || tag == self.processor
            || (tag == "unix" && UNIX.contains(&self.system.as_str()))
            || self.tags.iter().any(|known| known == tag)
    }

    /// Evaluates a `//go:build` expression; `None` when it does not parse.
    fn satisfies(&self, expression: &str) -> Option<bool> {
        let mut rest = Words(expression);
        let value = self.any(&mut rest, 0)?;
        rest.next().is_none().then_some(value)
    }

    fn any(&self, rest: &mut Words<'_>, depth: usize) -> Option<bool> {
        let mut value = self.all(rest, depth)?;
        while rest.eat("||") {
            value |= self.all(rest, depth)?;
        }
        Some(value)
    }

    fn all(&self, rest: &mut Words<'_>, depth: usize) -> Option<bool> {
        let mut value = self.one(rest, depth)?;
        while rest.eat("&&") {
            value &= self.one(rest, depth)?;
        }
        Some(value)
    }

    fn one(&self, rest: &mut Words<'_>, depth: usize) -> Option<bool> {
        if depth > 100 {
            return None;
        }
        match rest.next()? {
            "!" => Some(!self.one(rest, depth + 1)?),
            "(" => {
                let value = self.any(rest, depth + 1)?;
                rest.eat(")").then_some(value)
            }
            ")" | "&&" | "||" => None,
            tag => Some(self.has_tag(tag)),
        }
    }
}

/// What is left of an expression.
struct Words<'t>(&'t str);

impl<'t> Words<'t> {
    fn peek(&self) -> Option<&'t str> {
        let text = self.0.trim_start();
        let length = match text.as_bytes() {
            [] => return None,
            [b'&', b'&', ..] | [b'|', b'|', ..] => 2,
            [b'(' | b')' | b'!', ..] => 1,
            _ => text
                .find(|letter: char| " \t()!&|".contains(letter))
                .unwrap_or(text.len())
                .max(1),
        };
        text.get(..length)
    }

    fn next(&mut self) -> Option<&'t str> {
        let word = self.peek()?;
        self.0 = &self.0.trim_start()[word.len()..];
        Some(word)
    }

    fn eat(&mut self, word: &str) -> bool {
        let found = self.peek() == Some(word);
        if found {
            self.next();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Build;

    #[test]
    fn constraints_are_evaluated() {
        let build = Build::default();
        for (path, expression, included) in [
            ("a/file.go", None, true),
            ("a/file_windows.go", None, false),
            ("a/file_linux_arm64.go", None, false),
            ("a/file_linux_amd64_test.go", None, true),
            ("linux.go", None, true),
            ("file.go", Some("!windows && (unix || sqlite)"), true),
            ("file.go", Some("ignore"), false),
            ("file.go", Some("go1.27"), true),
            ("file.go", Some("!(linux)"), false),
            ("file.go", Some("&& nonsense"), true),
        ] {
            assert_eq!(
                build.includes(path, expression),
                included,
                "{path} {expression:?}"
            );
        }
    }
}
