//! The two lists of sites side by side.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::AddAssign;

use serde::Serialize;

use super::input::{Inventory, KnownSite, OurSite, Position, Scope, Status};

/// What is counted of the sites of one kind, or of all.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Count {
    pub known: usize,
    pub found: usize,
    /// Sites whose SQL is an argument; the following are shares of these.
    pub with_text: usize,
    pub resolved: usize,
    pub partial: usize,
    pub unresolved: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.known += other.known;
        self.found += other.found;
        self.with_text += other.with_text;
        self.resolved += other.resolved;
        self.partial += other.partial;
        self.unresolved += other.unresolved;
    }
}

/// A site that only one side has, or whose text differs.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Difference {
    #[serde(flatten)]
    pub position: Position,
    pub method: String,
    /// The kind, or our name of the library.
    pub library: String,
}

/// How the texts that Go knows compare with ours, by site.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Values {
    pub known: usize,
    pub equal: usize,
    /// Equal but for white space and a semicolon at the end.
    pub equal_but_space: usize,
    pub different: Vec<Difference>,
}

/// What one service's comparison found.
#[derive(Debug, Default, Serialize)]
pub struct Comparison {
    pub service: String,
    pub kinds: BTreeMap<String, Count>,
    /// The kinds whose libraries godbg claims to know.
    pub required: Count,
    pub all: Count,
    /// Why texts are not resolved, with the number of sites.
    pub reasons: BTreeMap<String, usize>,
    pub missed: Vec<Difference>,
    pub missed_optional: Vec<Difference>,
    pub extra: Vec<Difference>,
    /// Positions that we list more than once.
    pub repeated: Vec<Difference>,
    /// Sites of ours in files that Go did not look at: build tags, nested modules.
    pub outside: usize,
    /// Sites of ours that Go could not type, since a module is missing.
    pub untyped: usize,
    /// Sites of ours that Go sees too, of any kind.
    pub real: usize,
    pub values: Values,
}

/// Compares the sites of one service.
pub fn compare(service: &str, known: &[KnownSite], scope: &Scope, ours: &Inventory) -> Comparison {
    let mut comparison = Comparison {
        service: service.to_owned(),
        ..Comparison::default()
    };
    let mut by_position: HashMap<&Position, &OurSite> = HashMap::new();
    for site in &ours.sites {
        if by_position.insert(&site.position, site).is_some() {
            comparison.repeated.push(ours_as_difference(site));
        }
    }
    for site in known {
        comparison.count(site, by_position.get(&site.position).copied());
    }
    comparison.count_extra(known, scope, &by_position);
    comparison
}

impl Comparison {
    fn count(&mut self, known: &KnownSite, ours: Option<&OurSite>) {
        let mut count = Count {
            known: 1,
            with_text: usize::from(known.has_text),
            ..Count::default()
        };
        let difference = || Difference {
            position: known.position.clone(),
            method: known.method.clone(),
            library: known.kind.clone(),
        };
        if let Some(ours) = ours {
            count.found = 1;
            if ours.is_never_called() {
                count.with_text = 0;
            } else if known.has_text {
                self.count_text(known, ours, &mut count);
                self.compare_values(known, ours, difference);
            }
        } else if known.is_required() {
            self.missed.push(difference());
        } else {
            self.missed_optional.push(difference());
        }
        *self.kinds.entry(known.kind.clone()).or_default() += count;
        self.all += count;
        if known.is_required() {
            self.required += count;
        }
    }

    fn count_text(&mut self, known: &KnownSite, ours: &OurSite, count: &mut Count) {
        match ours.status {
            Status::Resolved => {
                count.resolved = 1;
                return;
            }
            Status::Partial => count.partial = 1,
            Status::Unresolved => count.unresolved = 1,
        }
        if known.is_required() {
            let reason = ours.reason.as_deref().unwrap_or("no reason given");
            *self.reasons.entry(reason.to_owned()).or_default() += 1;
        }
    }

    fn compare_values(&mut self, known: &KnownSite, ours: &OurSite, difference: impl Fn() -> Difference) {
        if known.values().next().is_none() {
            return;
        }
        self.values.known += 1;
        if known
            .values()
            .all(|value| ours.statements.iter().any(|statement| statement.sql == value))
        {
            self.values.equal += 1;
        } else if known.values().all(|value| sends(ours, value)) {
            self.values.equal_but_space += 1;
        } else {
            self.values.different.push(difference());
        }
    }

    fn count_extra(&mut self, known: &[KnownSite], scope: &Scope, ours: &HashMap<&Position, &OurSite>) {
        let known: HashSet<&Position> = known.iter().map(|site| &site.position).collect();
        let untyped: HashSet<&Position> = scope.untyped.iter().collect();
        let files: HashSet<&str> = scope.files.iter().map(String::as_str).collect();
        let mut sites: Vec<_> = ours.values().collect();
        sites.sort_by_key(|site| &site.position);
        for site in sites {
            if known.contains(&site.position) {
                self.real += 1;
            } else if !files.contains(site.position.file.as_str()) {
                self.outside += 1;
            } else if untyped.contains(&site.position) {
                self.untyped += 1;
            } else {
                self.extra.push(ours_as_difference(site));
            }
        }
    }
}

fn ours_as_difference(site: &OurSite) -> Difference {
    Difference {
        position: site.position.clone(),
        method: site.method.clone(),
        library: site.library.clone(),
    }
}

/// Whether the text is one of the site's statements, or several of them one after
/// the other, white space and semicolons aside.
fn sends(site: &OurSite, text: &str) -> bool {
    let letters = |sql: &str| {
        sql.chars()
            .filter(|c| !c.is_whitespace() && *c != ';')
            .collect::<String>()
    };
    let text = letters(text);
    let statements: Vec<String> = site
        .statements
        .iter()
        .map(|statement| letters(&statement.sql))
        .collect();
    if statements.contains(&text) {
        return true;
    }
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let next = statements
            .iter()
            .filter(|one| !one.is_empty())
            .find_map(|one| rest.strip_prefix(one.as_str()));
        match next {
            Some(shorter) => rest = shorter,
            None => return false,
        }
    }
    true
}
