//! Options of sequences as numbers, those left out that are the default.

use crate::catalog::Sequence;

/// Returns the options in one order and spelling: `increment 2 start 10 cycle`.
pub(super) fn comparable_options(sequence: &Sequence) -> String {
    let lower = sequence.options.to_lowercase().replace('=', " ");
    let words: Vec<&str> = lower.split_whitespace().collect();
    let after = |names: &[&str]| {
        let at = words.iter().position(|word| names.contains(word))?;
        let rest = words[at + 1..]
            .iter()
            .find(|word| !matches!(**word, "by" | "with"))?;
        rest.parse::<i128>().ok()
    };
    let is_cyclic = words
        .iter()
        .position(|word| *word == "cycle")
        .is_some_and(|at| at == 0 || words[at - 1] != "no");
    let increment = after(&["increment"]).unwrap_or(1);
    let is_falling = increment < 0;
    let (least, most) = match &*sequence.data_type.written.to_lowercase() {
        "smallint" | "int2" => (i128::from(i16::MIN), i128::from(i16::MAX)),
        "integer" | "int" | "int4" => (i128::from(i32::MIN), i128::from(i32::MAX)),
        _ => (i128::from(i64::MIN), i128::from(i64::MAX)),
    };
    let usual_least = if is_falling { least } else { 1 };
    let usual_most = if is_falling { -1 } else { most };
    let minimum = after(&["minvalue"]).unwrap_or(usual_least);
    let maximum = after(&["maxvalue"]).unwrap_or(usual_most);
    let usual_start = if is_falling { maximum } else { minimum };
    let settings = [
        ("increment", increment, 1),
        ("minvalue", minimum, usual_least),
        ("maxvalue", maximum, usual_most),
        ("start", after(&["start"]).unwrap_or(usual_start), usual_start),
        ("cache", after(&["cache"]).unwrap_or(1), 1),
    ];
    let unusual = settings.iter().filter(|(_, value, usual)| value != usual);
    let mut text: Vec<String> = unusual
        .map(|(name, value, _)| format!("{name} {value}"))
        .collect();
    if is_cyclic {
        text.push("cycle".to_owned());
    }
    text.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Dialect;
    use crate::catalog::{DataType, QualifiedName};

    #[test]
    fn only_what_is_unusual_is_said() {
        let check = |data_type: &str, options: &str, expected: &str| {
            let sequence = Sequence {
                name: QualifiedName::new("public", "s"),
                data_type: DataType::parse(Dialect::Postgres, data_type),
                options: options.to_owned(),
                owned_by: None,
                is_identity: false,
                origin: None,
            };
            assert_eq!(comparable_options(&sequence), expected, "{options}");
        };
        check("bigint", "", "");
        check(
            "bigint",
            "START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1",
            "",
        );
        check(
            "integer",
            "INCREMENT 1 MINVALUE 1 MAXVALUE 2147483647 START 1 NO CYCLE",
            "",
        );
        check("bigint", "start 5 CYCLE", "start 5 cycle");
        check("bigint", "increment -1", "increment -1");
    }
}
