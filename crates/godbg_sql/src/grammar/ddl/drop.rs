//! `DROP` of anything, and `COMMENT ON` anything.

use godbg_syntax::Completed;

use super::{alter, objects, parts};
use crate::Kind;
use crate::ast::ddl::ObjectKind;
use crate::grammar::Parser;

/// `DROP …`; `false` with nothing eaten for what only begins with the same word.
pub(super) fn drop_statement(p: &mut Parser) -> bool {
    if p.nth(1) == Kind::PREPARE {
        return false;
    }
    let marker = p.start();
    p.bump();
    p.eat(Kind::TEMPORARY);
    let Some(object) = objects::object_type(p) else {
        parts::finish(p, marker, Kind::Drop, "what DROP removes");
        return true;
    };
    if object == ObjectKind::Owned {
        parts::rest(p, Kind::ObjectOption);
        p.complete(marker, Kind::Drop);
        return true;
    }
    if object == ObjectKind::Index {
        p.eat(Kind::CONCURRENTLY);
    }
    parts::if_exists(p);
    loop {
        objects::object_name(p, object);
        alter::wait(p);
        if !p.eat(Kind::Comma) {
            break;
        }
    }
    parts::behaviour(p);
    if p.is_mysql() {
        super::index::options(p);
    } else if object == ObjectKind::Database {
        // `WITH (FORCE)`
        p.eat(Kind::WITH);
        if p.at(Kind::LParen) {
            parts::parameters(p);
        }
    }
    parts::finish(p, marker, Kind::Drop, "this part of DROP");
    true
}

/// `COMMENT ON object IS 'text'`.
pub(super) fn comment_on(p: &mut Parser) -> Completed {
    let marker = p.start();
    p.bump_many(2);
    let Some(object) = objects::object_type(p) else {
        return parts::finish(p, marker, Kind::CommentOn, "what COMMENT is on");
    };
    objects::object_name(p, object);
    p.expect(Kind::IS);
    let text = p.start();
    if !p.eat(Kind::NULL) {
        parts::string(p);
    }
    p.complete(text, Kind::Literal);
    parts::finish(p, marker, Kind::CommentOn, "this part of COMMENT")
}
