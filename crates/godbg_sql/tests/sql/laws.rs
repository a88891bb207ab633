//! What holds for any text.

use godbg_sql::{Dialect, Element, Input, Node, Options, lex, parse};

const TEXTS: &[&str] = &[
    "WITH a AS (SELECT 1 x) SELECT a.x, count(*) FROM a JOIN b ON a.x = b.y WHERE c IN (1, 'two') GROUP BY 1 ORDER BY 2 DESC LIMIT 5",
    "INSERT INTO t (a, b) VALUES (1, E'x\\'y'), ($1, $tag$z$tag$) ON CONFLICT (a) DO UPDATE SET b = 1 RETURNING *;;",
    "UPDATE `t` SET a = 'it''s' /* c /* d */ */ WHERE x BETWEEN 1 AND 2 -- end\n; DELETE FROM t",
    "CREATE TABLE t (a int PRIMARY KEY, b varchar(10) NOT NULL DEFAULT 'x', CHECK (a > 0)); )) ((",
    "SELECT CASE WHEN a THEN b ELSE c END, CAST(x AS numeric(10, 2)), [d], \"e\", @f, @@g, :h, ?1, 0x1F, 1e5, .5 FROM ünïcödé",
];

fn print(node: Node<'_>, out: &mut String) {
    for element in node.elements() {
        match element {
            Element::Node(child) => print(child, out),
            Element::Token(token) => out.push_str(token.text()),
        }
    }
}

fn check(text: &str) {
    for dialect in Dialect::ALL {
        let parse = parse(&Input::from(text), dialect, Options::default());
        let mut printed = String::new();
        print(parse.root(), &mut printed);
        assert_eq!(printed, text, "{dialect:?}");
        for problem in parse.problems() {
            assert!(problem.range.end as usize <= text.len());
        }
    }
}

#[test]
fn every_truncation_has_a_tree_that_prints_it() {
    for text in TEXTS {
        for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)) {
            check(&text[..end]);
            check(&text[end..]);
        }
    }
}

#[test]
fn every_text_without_one_token_has_a_tree() {
    for text in TEXTS {
        let tokens = lex(&Input::from(*text), Dialect::Postgres);
        for pair in tokens.windows(2) {
            let (start, end) = (pair[0].start as usize, pair[1].start as usize);
            check(&format!("{}{}", &text[..start], &text[end..]));
            check(&format!("{}{}", &text[..end], &text[start..]));
        }
    }
}

#[test]
fn depth_is_answered_by_a_limit() {
    for (open, close) in [
        ("(", ")"),
        ("(SELECT ", ")"),
        ("NOT ", ""),
        ("- ", ""),
        ("f(", ")"),
        ("CASE WHEN ", " THEN 1 END"),
        ("ARRAY[", "]"),
    ] {
        let text = format!("SELECT {}1{}", open.repeat(20_000), close.repeat(20_000));
        for dialect in Dialect::ALL {
            parse(&Input::from(text.as_str()), dialect, Options::default());
        }
    }
    let joins = format!("SELECT * FROM {}a{}", "(".repeat(20_000), ")".repeat(20_000));
    check(&joins);
}

#[test]
fn every_token_has_text() {
    for dialect in Dialect::ALL {
        for text in ["SELECT ..0", "a..1b", "t...2", "x..", "1..2", ".1.2.3"] {
            let tokens = lex(&Input::from(text), dialect);
            let grows = tokens.windows(2).all(|pair| pair[0].start < pair[1].start);
            assert!(grows, "{dialect:?}: {text}");
        }
    }
}
