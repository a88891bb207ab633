//! Rules and policies of PostgreSQL.

use godbg_syntax::{Completed, Marker};

use super::parts;
use crate::Kind;
use crate::grammar::{Parser, names, statement};

/// `POLICY …` after CREATE.
pub(super) fn create_policy(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    names::name(p);
    p.expect(Kind::ON);
    names::table_name(p);
    policy_clauses(p);
    parts::finish(p, marker, Kind::CreatePolicy, "this part of CREATE POLICY")
}

/// What a policy says about whom and what.
pub(super) fn policy_clauses(p: &mut Parser) {
    loop {
        let clause = p.start();
        let kind = match p.current() {
            Kind::AS | Kind::FOR => {
                p.bump();
                parts::any_word(p);
                Kind::ObjectOption
            }
            Kind::TO => {
                p.bump();
                loop {
                    parts::role(p);
                    if !p.eat(Kind::Comma) {
                        break;
                    }
                }
                Kind::PolicyRoles
            }
            Kind::USING => {
                p.bump();
                parts::bracketed_expr(p);
                Kind::PolicyUsing
            }
            Kind::WITH if p.nth(1) == Kind::CHECK => {
                p.bump_many(2);
                parts::bracketed_expr(p);
                Kind::PolicyCheck
            }
            _ => return,
        };
        p.complete(clause, kind);
    }
}

/// `RULE …` after CREATE.
pub(super) fn create_rule(p: &mut Parser, marker: Marker) -> Completed {
    p.bump();
    names::name(p);
    p.expect(Kind::AS);
    p.expect(Kind::ON);
    let events = p.start();
    if !p.eat_any(&[Kind::SELECT, Kind::INSERT, Kind::UPDATE, Kind::DELETE]) {
        p.expected("SELECT, INSERT, UPDATE or DELETE");
    }
    p.complete(events, Kind::TriggerEvents);
    p.expect(Kind::TO);
    names::table_name(p);
    if p.at(Kind::WHERE) {
        super::index::predicate(p);
    }
    p.expect(Kind::DO);
    p.eat_any(&[Kind::ALSO, Kind::INSTEAD]);
    let body = p.start();
    if p.at(Kind::LParen) && !is_query_in_brackets(p) {
        p.bump();
        while !p.at(Kind::RParen) && !p.at_end() {
            if !p.eat(Kind::Semicolon) {
                let before = p.position();
                p.nested(statement::statement);
                if p.position() == before {
                    break;
                }
            }
        }
        p.expect(Kind::RParen);
    } else if !p.eat(Kind::NOTHING) {
        p.nested(statement::statement);
    }
    p.complete(body, Kind::RoutineBody);
    parts::finish(p, marker, Kind::CreateRule, "this part of CREATE RULE")
}

/// A list of one query looks like a query in brackets, and means the same.
fn is_query_in_brackets(p: &Parser) -> bool {
    p.nth(1) == Kind::LParen
}
