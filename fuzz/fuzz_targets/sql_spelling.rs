//! Whatever a text is: it matches itself, other white space keeps its fingerprint, and formatting keeps its
//! tokens and settles.

#![no_main]

use godbg_sql::{
    Dialect, Filler, Hole, Input, Kind, Options, Pattern, Sent, fingerprint, format, lex, normal_form, parse,
};
use godbg_text::TextRange;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: (u8, u8, &str)| {
    let (dialect, place, text) = data;
    let dialect = Dialect::ALL[usize::from(dialect) % Dialect::ALL.len()];
    let input = Input::from(text);
    let form = normal_form(&input, dialect);
    let print = fingerprint(&input, dialect);
    let sent = Sent::new(text, dialect, false);
    let plain = Pattern {
        input: &input,
        fillers: &[],
        is_rewritten: false,
    };
    assert!(sent.agreement(plain).is_whole, "a text matches itself");

    // Each run of white space as one line feed.
    let tokens = lex(&input, dialect);
    let mut other = String::new();
    for pair in tokens.windows(2) {
        match pair[0].kind {
            Kind::Whitespace => other.push('\n'),
            _ => other.push_str(&text[pair[0].start as usize..pair[1].start as usize]),
        }
    }
    let spelled = Input::from(other.as_str());
    if lex(&spelled, dialect).len() == tokens.len() {
        assert_eq!(normal_form(&spelled, dialect), form);
        assert_eq!(fingerprint(&spelled, dialect), print);
    }

    // A hole in the place of one token matches that token if it is a value.
    if tokens.len() > 1 {
        let index = usize::from(place) % (tokens.len() - 1);
        let range = TextRange::new(tokens[index].start, tokens[index + 1].start);
        let holed = Input::with_holes(text, vec![Hole { range }]);
        sent.agreement(Pattern {
            input: &holed,
            fillers: &[Filler::Value],
            is_rewritten: true,
        });
        Sent::new(&text[..range.start as usize], dialect, true).agreement(plain);
    }

    let once = format(&parse(&input, dialect, Options::default()));
    let again = format(&parse(&Input::from(once.as_str()), dialect, Options::default()));
    assert_eq!(again, once, "formatting settles");
});
