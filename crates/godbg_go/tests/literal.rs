//! Values of literals and where their bytes come from.

use godbg_go::ast::BasicLit;
use godbg_go::literal::{integer_digits, rune_value, string_value};
use godbg_go::syntax::parse;
use godbg_text::TextRange;

fn with_literal<T>(text: &str, use_it: impl FnOnce(BasicLit<'_>) -> T) -> T {
    let tree = parse(format!("package p\nvar x = {text}\n").into());
    assert_eq!(tree.errors(), []);
    let literal = tree
        .root()
        .descendants()
        .find_map(BasicLit::cast)
        .expect("a literal");
    use_it(literal)
}

#[test]
fn string_bytes_map_back_to_the_file() {
    with_literal(r#""ab\n\u00e4c""#, |literal| {
        let value = string_value(literal).expect("a string");
        assert_eq!(value.as_str(), Some("ab\näc"));
        let base = literal.range().start;
        let runs: Vec<_> = value
            .runs
            .iter()
            .map(|run| (run.value, run.source, run.verbatim))
            .collect();
        let range = TextRange::new;
        assert_eq!(
            runs,
            [
                (range(0, 2), range(base + 1, base + 3), true),
                (range(2, 3), range(base + 3, base + 5), false),
                (range(3, 5), range(base + 5, base + 11), false),
                (range(5, 6), range(base + 11, base + 12), true),
            ]
        );
    });
    with_literal("`a\r\nb`", |literal| {
        let value = string_value(literal).expect("a string");
        assert_eq!(value.as_str(), Some("a\nb"));
        assert_eq!(value.runs.len(), 2);
    });
    with_literal(r#""\xff\101""#, |literal| {
        let value = string_value(literal).expect("a string");
        assert_eq!(&*value.bytes, b"\xffA");
    });
}

#[test]
fn numbers_and_runes_have_values() {
    with_literal("'\\u1234'", |literal| {
        assert_eq!(rune_value(literal), Some(0x1234));
    });
    with_literal("'ä'", |literal| assert_eq!(rune_value(literal), Some(0xe4)));
    let digits = |text| with_literal(text, integer_digits);
    assert_eq!(digits("0x_1F"), Some((16, "1F".to_owned())));
    assert_eq!(digits("017"), Some((8, "17".to_owned())));
    assert_eq!(digits("1_000"), Some((10, "1000".to_owned())));
}
