//! Names that look like a misspelt one.

/// Returns at most three of `known` that look like `name`, best first.
///
/// A name counts when at most a third of its characters (one at least) would have to be
/// added, dropped, changed or swapped with their neighbour; case and underscores are free.
pub fn closest_names<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let wanted = simplified(name);
    let mut found: Vec<(usize, &str)> = known
        .filter_map(|candidate| {
            let simple = simplified(candidate);
            let bound = (wanted.len().max(simple.len()) / 3).max(1);
            let distance = bounded_distance(&wanted, &simple, bound)?;
            (candidate != name).then_some((distance, candidate))
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
        .into_iter()
        .take(3)
        .map(|(_, candidate)| candidate.to_owned())
        .collect()
}

fn simplified(name: &str) -> Vec<char> {
    name.chars()
        .filter(|character| *character != '_')
        .flat_map(char::to_lowercase)
        .collect()
}

/// Returns the number of edits between two names (optimal string alignment), `None` when it
/// is more than `bound`.
fn bounded_distance(left: &[char], right: &[char], bound: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > bound {
        return None;
    }
    let width = right.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut previous: Vec<usize> = (0..width).collect();
    for (row, a) in left.iter().enumerate() {
        let mut current = vec![row + 1; width];
        for (column, b) in right.iter().enumerate() {
            let mut best = (previous[column] + usize::from(a != b))
                .min(previous[column + 1] + 1)
                .min(current[column] + 1);
            if row > 0 && column > 0 && *a == right[column - 1] && left[row - 1] == *b {
                best = best.min(before[column - 1] + 1);
            }
            current[column + 1] = best;
        }
        before = std::mem::replace(&mut previous, current);
    }
    Some(previous[right.len()]).filter(|distance| *distance <= bound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_misses_are_offered_best_first_and_strangers_are_not() {
        let check = |name, known: &[&'static str], expected: &[&str]| {
            assert_eq!(closest_names(name, known.iter().copied()), expected, "{name}");
        };
        check("usres", &["users", "user_roles", "posts"], &["users"]);
        check("userid", &["user_id", "users_id", "id"], &["user_id", "users_id"]);
        check("Users", &["users"], &["users"]);
        check("ab", &["xy"], &[]);
    }
}
