//! Which folder an import path stands for: `go.mod` files, nested modules, `replace` to local
//! folders.

/// What a `go.mod` says that matters here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Module {
    /// The folder of the file, empty for the root.
    pub folder: String,
    /// The module's path.
    pub path: String,
    /// Module paths that stand for folders of this tree.
    pub replaced: Vec<(String, String)>,
}

impl Module {
    /// Reads the text of a `go.mod` that stands in `folder`; lines that are not understood
    /// say nothing.
    pub fn parse(folder: &str, text: &str) -> Self {
        let mut module = Self {
            folder: folder.to_owned(),
            ..Self::default()
        };
        let mut block = "";
        for line in text.lines() {
            let line = line.split("//").next().unwrap_or(line).trim();
            let (directive, rest) = if block.is_empty() {
                line.split_once([' ', '\t']).unwrap_or((line, ""))
            } else {
                (block, line)
            };
            let rest = rest.trim();
            if rest == "(" {
                block = if directive == "replace" {
                    "replace"
                } else {
                    "other"
                };
            } else if line == ")" {
                block = "";
            } else if directive == "module" {
                module.path = String::from(unquoted(rest));
            } else if directive == "replace" {
                module.add_replacement(rest);
            }
        }
        module
    }

    fn add_replacement(&mut self, text: &str) {
        let Some((from, to)) = text.split_once("=>") else {
            return;
        };
        let from = unquoted(from.split_whitespace().next().unwrap_or(""));
        let to = unquoted(to.split_whitespace().next().unwrap_or(""));
        if !to.starts_with("./") && !to.starts_with("../") {
            return;
        }
        if let Some(folder) = join(&self.folder, to) {
            self.replaced.push((from.to_owned(), folder));
        }
    }
}

fn unquoted(text: &str) -> &str {
    text.trim_matches(['"', '`'])
}

/// Joins a folder and a relative path; `None` where that leaves the tree.
fn join(folder: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
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

/// All modules of a tree.
#[derive(Clone, Debug, Default)]
pub struct Modules {
    /// Path and folder, longest path first.
    roots: Vec<(String, String)>,
}

impl Modules {
    /// Collects the modules of a tree.
    pub fn new(modules: &[Module]) -> Self {
        let own = modules
            .iter()
            .map(|module| (module.path.clone(), module.folder.clone()));
        let replaced = modules.iter().flat_map(|module| module.replaced.iter().cloned());
        let mut roots: Vec<(String, String)> =
            own.chain(replaced).filter(|(path, _)| !path.is_empty()).collect();
        roots.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        roots.dedup();
        Self { roots }
    }

    /// Returns the folder of the package with this import path, `None` for packages of others.
    pub fn folder_of(&self, import: &str) -> Option<String> {
        self.roots.iter().find_map(|(path, folder)| {
            let below = import.strip_prefix(path.as_str())?;
            match below.strip_prefix('/') {
                Some(below) if folder.is_empty() => Some(below.to_owned()),
                Some(below) => Some(format!("{folder}/{below}")),
                None if below.is_empty() => Some(folder.clone()),
                None => None,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_lead_to_folders() {
        let main = Module::parse(
            "",
            "module example.org/shop // main\n\ngo 1.25\nrequire (\n\tx.org/y v1.0.0\n)\n\
             replace (\n\tx.org/y v1.0.0 => ./third/y\n\tx.org/z => x.org/fork v1.0.0\n)\n",
        );
        let nested = Module::parse(
            "tools",
            "module example.org/shop/tools\nreplace example.org/shop => ../\n",
        );
        let modules = Modules::new(&[main, nested]);
        let check = |import, folder: Option<&str>| {
            assert_eq!(modules.folder_of(import).as_deref(), folder, "{import}");
        };
        check("example.org/shop", Some(""));
        check("example.org/shop/store/db", Some("store/db"));
        check("example.org/shop/tools/x", Some("tools/x"));
        check("example.org/shopping", None);
        check("x.org/y/z", Some("third/y/z"));
        check("x.org/z", None);
    }
}
