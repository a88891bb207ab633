//! `go.mod` and `go.work`: which folder holds which import path.

/// A module that lies in the repository.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Module {
    /// The module path.
    pub path: String,
    /// The folder, relative to the root of the repository, `/` between names, empty for the root.
    pub directory: String,
    /// What is replaced by a folder of the repository: import path and folder, both of a module.
    pub replaces: Vec<(String, String)>,
    /// The modules that others stand in for: forks that may do anything.
    pub forked: Vec<String>,
    /// The modules that it requires, direct or not, in the order of the file.
    pub requires: Vec<Requirement>,
    /// The version in the `go` line.
    pub go_version: Option<String>,
}

/// A module that another one requires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The module path.
    pub path: String,
    /// The version.
    pub version: String,
}

impl Module {
    /// Reads a `go.mod` that lies in `directory`; `None` when it names no module.
    pub fn parse(text: &str, directory: &str) -> Option<Self> {
        let mut module = Self {
            directory: directory.trim_matches('/').to_owned(),
            ..Self::default()
        };
        for (verb, words) in directives(text) {
            match (verb, &words[..]) {
                ("module", [path]) => module.path.clone_from(path),
                ("go", [version]) => module.go_version = Some(version.clone()),
                ("require", [path, version, ..]) => module.requires.push(Requirement {
                    path: path.clone(),
                    version: version.clone(),
                }),
                ("replace", words) => {
                    module.replaces.extend(local_replacement(words, directory));
                    module.forked.extend(forked(words));
                }
                _ => {}
            }
        }
        (!module.path.is_empty()).then_some(module)
    }

    /// Returns the import path of the package in `directory`, `None` when it lies outside.
    pub fn import_path(&self, directory: &str) -> Option<String> {
        if directory == self.directory {
            return Some(self.path.clone());
        }
        let inside = match self.directory.as_str() {
            "" => directory,
            own => directory.strip_prefix(own)?.strip_prefix('/')?,
        };
        Some(format!("{}/{inside}", self.path))
    }
}

/// What a `go.work` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// The folders of its modules, relative to the root of the repository.
    pub uses: Vec<String>,
    /// What is replaced by a folder: import path and folder.
    pub replaces: Vec<(String, String)>,
}

impl Workspace {
    /// Reads a `go.work` that lies in `directory`.
    pub fn parse(text: &str, directory: &str) -> Self {
        let mut workspace = Self::default();
        for (verb, words) in directives(text) {
            match (verb, &words[..]) {
                ("use", [folder]) => workspace.uses.extend(join(directory, folder)),
                ("replace", words) => workspace.replaces.extend(local_replacement(words, directory)),
                _ => {}
            }
        }
        workspace
    }
}

/// Returns import path and folder of a replacement by a folder inside the repository.
fn local_replacement(words: &[String], directory: &str) -> Option<(String, String)> {
    let arrow = words.iter().position(|word| word == "=>")?;
    let target = words.get(arrow + 1)?;
    let is_folder = target.starts_with("./") || target.starts_with("../") || target == "." || target == "..";
    if !is_folder {
        return None;
    }
    Some((words.first()?.clone(), join(directory, target)?))
}

/// Returns the module that another one stands in for, be it from elsewhere or in a folder; a mere version
/// of the same is none.
fn forked(words: &[String]) -> Option<String> {
    let arrow = words.iter().position(|word| word == "=>")?;
    let (replaced, target) = (words.first()?, words.get(arrow + 1)?);
    (replaced != target).then(|| replaced.clone())
}

/// Returns `relative` seen from `directory`; `None` when it leaves the repository.
fn join(directory: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = directory.split('/').filter(|part| !part.is_empty()).collect();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// Returns the directives in order, those of a block one by one, with their words unquoted.
fn directives(text: &str) -> Vec<(&str, Vec<String>)> {
    let mut found = Vec::new();
    let mut block = None;
    for line in text.lines() {
        let code = line.split_once("//").map_or(line, |(code, _)| code).trim();
        if code.is_empty() {
            continue;
        }
        let (verb, rest) = match block {
            Some(_) if code == ")" => {
                block = None;
                continue;
            }
            Some(verb) => (verb, code),
            None => code
                .split_once(char::is_whitespace)
                .unwrap_or((code.trim_end_matches('('), "")),
        };
        if block.is_none() && (rest.trim() == "(" || (rest.is_empty() && code.ends_with('('))) {
            block = Some(verb);
            continue;
        }
        let words = rest
            .split_whitespace()
            .map(|word| word.trim_matches(['"', '`']).to_owned());
        found.push((verb, words.collect()));
    }
    found
}

/// Returns the name that a package most likely has, going by its import path alone.
///
/// The last element, a major version (`/v5`, `.v2`) left out, and so what is customary around
/// a name: `go-` before it, `-go` or `.go` behind it.
pub fn default_package_name(path: &str) -> &str {
    let mut elements = path.rsplit('/');
    let mut last = elements.next().unwrap_or(path);
    if is_major_version(last)
        && let Some(before) = elements.next()
    {
        last = before;
    }
    if let Some((name, version)) = last.rsplit_once('.')
        && (is_major_version(version) || version == "go")
    {
        last = name;
    }
    let last = last
        .strip_prefix("go-")
        .or_else(|| last.strip_prefix("go."))
        .unwrap_or(last);
    let last = last.strip_suffix("-go").unwrap_or(last);
    last.rsplit(['-', '.']).next().unwrap_or(last)
}

fn is_major_version(element: &str) -> bool {
    element
        .strip_prefix('v')
        .is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{Module, Workspace, default_package_name};

    #[test]
    fn a_module_file_is_read() {
        let text = "module example.com/shop // the shop\n\ngo 1.24\nrequire example.com/one v1.0.0\n\
                    require (\n\texample.com/two v2.0.0 // indirect\n)\n\
                    replace example.com/two v2.0.0 => ../two\nreplace (\n\texample.com/three => example.com/fork v1.0.0\n\texample.com/one => example.com/one v1.1.0\n)\n";
        let module = Module::parse(text, "services/shop").expect("it names a module");
        assert_eq!(module.path, "example.com/shop");
        assert_eq!(module.go_version.as_deref(), Some("1.24"));
        assert_eq!(module.requires.len(), 2);
        assert_eq!(
            module.replaces,
            [("example.com/two".to_owned(), "services/two".to_owned())]
        );
        assert_eq!(module.forked, ["example.com/two", "example.com/three"]);
        assert_eq!(
            module.import_path("services/shop").as_deref(),
            Some("example.com/shop")
        );
        assert_eq!(
            module.import_path("services/shop/db").as_deref(),
            Some("example.com/shop/db")
        );
        assert_eq!(module.import_path("services/shopping"), None);
    }

    #[test]
    fn a_workspace_file_is_read() {
        let workspace = Workspace::parse("go 1.24\n\nuse (\n\t.\n\t./tools\n)\nuse ./other\n", "");
        assert_eq!(workspace.uses, ["", "tools", "other"]);
    }

    #[test]
    fn package_names_follow_custom() {
        for (path, name) in [
            ("fmt", "fmt"),
            ("github.com/jackc/pgx/v5", "pgx"),
            ("gopkg.in/guregu/null.v4", "null"),
            ("github.com/mattn/go-sqlite3", "sqlite3"),
            ("github.com/nats-io/nats.go", "nats"),
            ("github.com/stripe/stripe-go/v76", "stripe"),
            ("github.com/rpadovani/sqlx-v2", "v2"),
        ] {
            assert_eq!(default_package_name(path), name, "{path}");
        }
    }
}
