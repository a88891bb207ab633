//! Pretty-printing: the same tokens with other white space, and keywords in capitals.
//!
//! What a line breaks at follows from the tree, where a line breaks from how much fits. Comments stay
//! where they are: on a line of their own, or behind the token that they follow. A statement that is
//! not understood keeps its text. Formatting what was formatted changes nothing.

mod layout;
mod pieces;
mod print;
mod spacing;

use godbg_syntax::SyntaxKind;

use crate::lexer::lex;
use crate::{Dialect, Input, Kind, Parse};

use layout::Layout;
use pieces::Pieces;

/// How many columns a line may have.
const WIDTH: usize = 100;

/// Returns the text of a parse, printed anew; it ends with one line feed unless it is empty.
pub fn format(parse: &Parse) -> String {
    let text = parse.tree().text();
    let pretty = printed(parse, Keep::WhatIsNotUnderstood);
    if is_same(text, &pretty, parse.dialect()) {
        return pretty;
    }
    // No law of layout is worth a changed statement.
    let plain = printed(parse, Keep::Everything);
    if is_same(text, &plain, parse.dialect()) {
        plain
    } else {
        text.to_string()
    }
}

/// Which statements keep their text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keep {
    WhatIsNotUnderstood,
    Everything,
}

fn printed(parse: &Parse, keep: Keep) -> String {
    let pieces = Pieces::of(parse, keep);
    let layout = Layout::of(parse, &pieces);
    print::print(&pieces, &layout)
}

/// Says whether two texts have the same tokens but for the case of keywords.
fn is_same(text: &str, other: &str, dialect: Dialect) -> bool {
    let left = visible(text, dialect);
    let right = visible(other, dialect);
    left.len() == right.len()
        && left
            .iter()
            .zip(&right)
            .all(|((kind, text), (other_kind, other))| {
                kind == other_kind && (text == other || kind.is_keyword() && text.eq_ignore_ascii_case(other))
            })
}

fn visible(text: &str, dialect: Dialect) -> Vec<(Kind, &str)> {
    let tokens = lex(&Input::from(text), dialect);
    let kept = tokens.windows(2).filter(|pair| pair[0].kind != Kind::Whitespace);
    kept.map(|pair| {
        let text = &text[pair[0].start as usize..pair[1].start as usize];
        // The end of a line is no part of a comment.
        let is_comment = pair[0].kind.is_trivia();
        (pair[0].kind, if is_comment { text.trim_end() } else { text })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, parse};

    fn check(dialect: Dialect, text: &str, expected: &str) {
        let once = format(&parse(&Input::from(text), dialect, Options::default()));
        assert_eq!(once, expected);
        let twice = format(&parse(&Input::from(once.as_str()), dialect, Options::default()));
        assert_eq!(twice, once, "formatting twice");
    }

    #[test]
    fn what_fits_stays_on_a_line() {
        check(
            Dialect::Postgres,
            "select a,b  from t\nwhere id=$1   and f( x )>-1 and t.a::text='x';select 1",
            "SELECT a, b FROM t WHERE id = $1 AND f(x) > -1 AND t.a::text = 'x';\nSELECT 1\n",
        );
    }

    #[test]
    fn long_queries_have_a_line_for_each_clause() {
        check(
            Dialect::Postgres,
            "select u.id, u.name, count(*) as orders from users u left join orders o on o.user_id = u.id and o.deleted_at is null where u.active and (u.kind in (1, 2, 3) or u.admin) group by u.id, u.name order by orders desc limit 10",
            "SELECT u.id, u.name, count(*) AS orders
FROM users u
    LEFT JOIN orders o ON o.user_id = u.id AND o.deleted_at IS NULL
WHERE u.active AND (u.kind IN (1, 2, 3) OR u.admin)
GROUP BY u.id, u.name
ORDER BY orders DESC
LIMIT 10
",
        );
    }

    #[test]
    fn long_lists_and_conditions_have_a_line_for_each_part() {
        check(
            Dialect::Postgres,
            "insert into measurements (sensor_id, recorded_at, temperature, humidity, pressure, wind_speed) values ($1,$2,$3,$4,$5,$6) on conflict (sensor_id, recorded_at) do update set temperature = excluded.temperature, humidity = excluded.humidity returning id",
            "INSERT INTO measurements (sensor_id, recorded_at, temperature, humidity, pressure, wind_speed)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (sensor_id, recorded_at) DO UPDATE
SET temperature = excluded.temperature, humidity = excluded.humidity
RETURNING id
",
        );
        check(
            Dialect::Postgres,
            "select * from articles where articles.published_at > now() - interval '7 days' and articles.author_id = $1 and exists (select 1 from tags where tags.article_id = articles.id)",
            "SELECT *
FROM articles
WHERE
    articles.published_at > now() - interval '7 days'
    AND articles.author_id = $1
    AND EXISTS (SELECT 1 FROM tags WHERE tags.article_id = articles.id)
",
        );
    }

    #[test]
    fn comments_stay_where_they_are() {
        check(
            Dialect::Postgres,
            "-- all of them\n\nselect a, -- the first\n  b /* second */ from t\n\n\n-- end",
            "-- all of them\n\nSELECT\n    a, -- the first\n    b /* second */\nFROM t\n\n-- end\n",
        );
        check(
            Dialect::MySql,
            "SELECT /*+ MAX_EXECUTION_TIME(1) */ a FROM t # why\nWHERE b=1",
            "SELECT /*+ MAX_EXECUTION_TIME(1) */ a\nFROM t # why\nWHERE b = 1\n",
        );
    }

    #[test]
    fn tables_have_a_line_for_each_element() {
        check(
            Dialect::Postgres,
            "create table t (id int primary key, name varchar(20) not null default 'x', check (id>0))",
            "CREATE TABLE t (\n    id int PRIMARY KEY,\n    name varchar(20) NOT NULL DEFAULT 'x',\n    CHECK (id > 0)\n)\n",
        );
    }

    #[test]
    fn what_is_broken_keeps_its_text() {
        check(
            Dialect::Postgres,
            "select   from from x;\nselect  a",
            "select   from from x;\nSELECT a\n",
        );
        check(Dialect::Postgres, "select 'open", "select 'open");
        check(Dialect::Postgres, "", "");
    }
}
