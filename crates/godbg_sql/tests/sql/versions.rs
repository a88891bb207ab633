//! From which version on an engine takes a text.

use godbg_sql::{Answer, Dialect, Feature, Input, Options, Version, parse};

fn at(dialect: Dialect, version: &str, text: &str) -> Answer {
    let options = Options {
        version: Version::parse(version),
    };
    parse(&Input::from(text), dialect, options).answer_all()
}

#[test]
fn each_example_is_valid_from_its_version_on_and_too_new_before() {
    for dialect in Dialect::ALL {
        for example in dialect.examples() {
            let text = example.text;
            let since = dialect
                .since(example.feature)
                .expect("the dialect has the feature");
            assert_eq!(
                at(dialect, &since.to_string(), text),
                Answer::Valid,
                "{dialect:?} {since}: {text}"
            );
            let before = Version::new(since.major - 1, 0).to_string();
            match at(dialect, &before, text) {
                Answer::TooNew { feature, .. } => assert_eq!(feature, example.feature, "{text}"),
                other => panic!("{dialect:?} {before}: {text}: {other:?}"),
            }
        }
    }
}

#[test]
fn each_feature_with_a_version_has_an_example() {
    for dialect in Dialect::ALL {
        for feature in Feature::ALL {
            let is_dated = dialect
                .since(*feature)
                .is_some_and(|since| since > Version::ALWAYS);
            let has_example = dialect
                .examples()
                .iter()
                .any(|example| example.feature == *feature);
            assert_eq!(is_dated, has_example, "{dialect:?} {feature:?}");
        }
    }
}
