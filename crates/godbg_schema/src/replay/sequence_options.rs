//! Options of a sequence after some of them were changed.

use std::fmt::Write;

/// Options in the order in which they are written, without their values.
const ORDER: [&str; 6] = ["increment", "minvalue", "maxvalue", "start", "cache", "cycle"];

/// What is said of each option: a number, or that there is none.
#[derive(Clone, Default)]
struct Settings([Option<String>; 6]);

impl Settings {
    fn read(text: &str) -> Self {
        let lower = text.to_lowercase().replace('=', " ");
        let mut settings = Self::default();
        let mut words = lower.split_whitespace().peekable();
        let mut is_negated = false;
        while let Some(word) = words.next() {
            if word == "no" {
                is_negated = true;
                continue;
            }
            if let Some(place) = ORDER.iter().position(|known| *known == word) {
                if is_negated || word == "cycle" {
                    let no = if is_negated { "no" } else { "" };
                    settings.0[place] = Some(no.to_owned());
                } else {
                    words.next_if(|word| matches!(*word, "by" | "with"));
                    settings.0[place] = words.next().map(str::to_owned);
                }
            }
            is_negated = false;
        }
        settings
    }

    fn get(&self, name: &str) -> Option<&str> {
        let place = ORDER.iter().position(|known| *known == name)?;
        self.0[place].as_deref()
    }

    /// Returns the first value, which stays what it was when the limits change.
    fn start(&self) -> String {
        let is_falling = self.get("increment").is_some_and(|by| by.starts_with('-'));
        let limit = if is_falling { "maxvalue" } else { "minvalue" };
        let usual = if is_falling { "-1" } else { "1" };
        let start = self
            .get("start")
            .or_else(|| self.get(limit).filter(|value| *value != "no"));
        start.unwrap_or(usual).to_owned()
    }
}

/// Returns the options of a sequence that had the first ones and is given the second.
pub(super) fn changed(before: &str, change: &str) -> String {
    let mut settings = Settings::read(before);
    let start = settings.start();
    let new = Settings::read(change);
    for (own, new) in settings.0.iter_mut().zip(new.0) {
        if new.is_some() {
            *own = new;
        }
    }
    if settings.get("start").is_none() && settings.start() != start {
        settings.0[3] = Some(start);
    }
    let mut text = String::new();
    for (name, value) in ORDER.iter().zip(&settings.0) {
        let Some(value) = value else {
            continue;
        };
        let name = name.to_uppercase();
        let _ = match value.as_str() {
            "no" => write!(text, "NO {name} "),
            "" => write!(text, "{name} "),
            number => write!(text, "{name} {number} "),
        };
    }
    text.truncate(text.trim_end().len());
    text
}

#[cfg(test)]
mod tests {
    use super::changed;

    #[test]
    fn what_is_not_changed_stays() {
        let check = |before, change, expected: &str| assert_eq!(changed(before, change), expected);
        check(
            "INCREMENT 2 MINVALUE 3 START 7 CYCLE",
            "INCREMENT BY 5",
            "INCREMENT 5 MINVALUE 3 START 7 CYCLE",
        );
        check("MINVALUE 3", "MINVALUE 1 NO CYCLE", "MINVALUE 1 START 3 NO CYCLE");
        check("", "MAXVALUE 9 CACHE 4", "MAXVALUE 9 CACHE 4");
        check("START WITH 5", "NO MAXVALUE RESTART", "NO MAXVALUE START 5");
    }
}
