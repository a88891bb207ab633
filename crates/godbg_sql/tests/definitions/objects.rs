//! Views of types, routines, triggers, comments and drops; where their bodies end.

use godbg_sql::Dialect;
use godbg_sql::ast::ddl::{Attribute, Behaviour, Definition, ObjectKind, SequenceSetting, TypeDefinition};
use godbg_sql::ast::{AstNode, Statement};

use super::{check, full_name, name, names, parsed, text, words};

#[test]
fn types_have_labels_or_attributes() {
    let describe = |definition: Definition<'_>| match definition {
        Definition::CreateType(kind) => {
            let labels: Vec<String> = kind.labels().collect();
            let attributes = names(kind.attributes().filter_map(Attribute::name));
            let is_shell = kind.definition() == TypeDefinition::Shell;
            format!("{} {labels:?} {attributes} {is_shell}", full_name(kind.name()))
        }
        other => panic!("CREATE TYPE, not {other:?}"),
    };
    let postgres =
        |source: &str, expected: &str| check(Dialect::Postgres, source, describe, &expected.to_owned());
    postgres(
        "CREATE TYPE s.mood AS ENUM ('a', 'it''s')",
        "s.mood [\"a\", \"it's\"]  false",
    );
    postgres("CREATE TYPE pair AS (a int, b text)", "pair [] a b false");
    postgres("CREATE TYPE later", "later []  true");
}

#[test]
fn sequences_have_settings() {
    check(
        Dialect::Postgres,
        "CREATE SEQUENCE s START WITH 5 INCREMENT -1 NO MAXVALUE OWNED BY t.a",
        |definition| match definition {
            Definition::CreateSequence(sequence) => sequence
                .options()
                .map(|option| {
                    (
                        option.setting(),
                        option.number(),
                        option.is_negated(),
                        full_name(option.target()),
                    )
                })
                .collect::<Vec<_>>(),
            other => panic!("CREATE SEQUENCE, not {other:?}"),
        },
        &vec![
            (Some(SequenceSetting::Start), Some(5), false, String::new()),
            (Some(SequenceSetting::Increment), Some(-1), false, String::new()),
            (Some(SequenceSetting::MaxValue), None, true, String::new()),
            (Some(SequenceSetting::OwnedBy), None, false, "t.a".to_owned()),
        ],
    );
}

#[test]
fn routines_have_parameters_result_and_body() {
    let describe = |definition: Definition<'_>| match definition {
        Definition::CreateRoutine(routine) => {
            let parameters: Vec<String> = routine
                .parameters()
                .map(|parameter| {
                    let words = words(parameter.data_type());
                    format!("{}:{words}:{}", name(parameter.name()), parameter.is_input())
                })
                .collect();
            let returns = words(routine.returns());
            let body = text(routine.body());
            format!(
                "{} {parameters:?} {returns} {} {body}",
                full_name(routine.name()),
                name(routine.language())
            )
        }
        other => panic!("CREATE FUNCTION, not {other:?}"),
    };
    check(
        Dialect::Postgres,
        "CREATE FUNCTION s.f(int, a double precision, OUT b text) RETURNS setof text LANGUAGE sql AS $$ select 1; $$",
        describe,
        &"s.f [\":int:true\", \"a:double precision:true\", \"b:text:false\"] setof text sql $$ select 1; $$"
            .to_owned(),
    );
    check(
        Dialect::MySql,
        "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN a + 1",
        describe,
        &"f [\"a:int:true\"] int  RETURN a + 1".to_owned(),
    );
}

/// Counts the statements of a script.
fn count(dialect: Dialect, source: &str) -> usize {
    let parse = parsed(source, dialect);
    assert!(parse.problems().is_empty(), "{source}: {:?}", parse.problems());
    parse.statements().count()
}

#[test]
fn semicolons_inside_of_bodies_do_not_split() {
    assert_eq!(
        count(
            Dialect::Sqlite,
            "CREATE TRIGGER a AFTER UPDATE OF b ON t WHEN new.b > 0 BEGIN UPDATE t SET c = CASE WHEN 1 THEN 2 END; \
             INSERT INTO u VALUES (1); END; DROP TABLE t;"
        ),
        2
    );
    assert_eq!(
        count(
            Dialect::MySql,
            "CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW BEGIN IF NEW.a THEN SET NEW.b = IF(1, 2, 3); \
             ELSE SET NEW.b = CASE NEW.c WHEN 1 THEN IF(2, 3, 4) ELSE 5 END; END IF; \
             WHILE x DO SET x = 0; END WHILE; END; DROP TABLE t"
        ),
        2
    );
    assert_eq!(
        count(
            Dialect::MariaDb,
            "CREATE PROCEDURE p() BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN SELECT 1; END; \
             l: LOOP LEAVE l; END LOOP; END; CREATE TABLE t (a INT)"
        ),
        2
    );
    assert_eq!(
        count(
            Dialect::Postgres,
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END; \
             CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM u; DELETE FROM v); DROP TABLE t"
        ),
        3
    );
}

#[test]
fn statements_of_bodies_are_parsed_where_they_are_sql() {
    check(
        Dialect::Sqlite,
        "CREATE TRIGGER a INSERT ON t BEGIN DELETE FROM u; SELECT 1; END",
        |definition| match definition {
            Definition::CreateTrigger(trigger) => {
                let body = trigger.body().expect("a body");
                let verbs: Vec<_> = body.statements().map(Statement::verb).collect();
                (full_name(trigger.table()), verbs)
            }
            other => panic!("CREATE TRIGGER, not {other:?}"),
        },
        &("t".to_owned(), vec!["DELETE", "SELECT"]),
    );
}

#[test]
fn drops_list_their_objects() {
    let describe = |definition: Definition<'_>| match definition {
        Definition::Drop(drop) => {
            let names: Vec<_> = drop.names().map(|name| name.text().to_owned()).collect();
            (
                drop.object(),
                names.join(" | "),
                drop.if_exists(),
                drop.behaviour(),
            )
        }
        other => panic!("DROP, not {other:?}"),
    };
    check(
        Dialect::Postgres,
        "DROP MATERIALIZED VIEW IF EXISTS a, s.b CASCADE",
        describe,
        &(
            ObjectKind::MaterializedView,
            "a | s.b".to_owned(),
            true,
            Some(Behaviour::Cascade),
        ),
    );
    check(
        Dialect::Postgres,
        "DROP FUNCTION f(int, text), g",
        describe,
        &(ObjectKind::Function, "f(int, text) | g".to_owned(), false, None),
    );
    check(
        Dialect::MySql,
        "DROP INDEX i ON t",
        describe,
        &(ObjectKind::Index, "i ON t".to_owned(), false, None),
    );
}

#[test]
fn comments_have_object_and_text() {
    let describe = |definition: Definition<'_>| match definition {
        Definition::CommentOn(comment) => (
            comment.object(),
            comment
                .name()
                .map_or_else(String::new, |object| full_name(object.name())),
            comment.comment(),
        ),
        other => panic!("COMMENT, not {other:?}"),
    };
    check(
        Dialect::Postgres,
        "COMMENT ON COLUMN s.t.a IS 'it''s'",
        describe,
        &(ObjectKind::Column, "s.t.a".to_owned(), Some("it's".to_owned())),
    );
    check(
        Dialect::Postgres,
        "COMMENT ON TABLE t IS NULL",
        describe,
        &(ObjectKind::Table, "t".to_owned(), None),
    );
}
