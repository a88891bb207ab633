//! Views of ALTER and its actions.

use godbg_sql::Dialect;
use godbg_sql::ast::AstNode;
use godbg_sql::ast::ddl::{AlterAction, ColumnChange, ColumnDef, Definition, ObjectKind, Place, TableOption};

use super::{check, full_name, name, names, text, words};

fn actions(definition: Definition<'_>) -> Vec<String> {
    let actions: Vec<AlterAction<'_>> = match definition {
        Definition::AlterTable(alter) => alter.actions().collect(),
        Definition::AlterObject(alter) => alter.actions().collect(),
        other => panic!("ALTER, not {other:?}"),
    };
    actions.into_iter().map(action).collect()
}

fn action(action: AlterAction<'_>) -> String {
    match action {
        AlterAction::AddColumn(add) => {
            let columns = names(add.columns().filter_map(ColumnDef::name));
            let after = add.position().map(|position| name(position.after()));
            format!("add {columns} {after:?} {}", add.if_not_exists())
        }
        AlterAction::DropColumn(drop) => format!("drop {} {:?}", name(drop.name()), drop.behaviour()),
        AlterAction::AddConstraint(add) => {
            let constraint = add.constraint().expect("a constraint");
            format!(
                "constrain {} {:?}",
                name(constraint.name()),
                constraint.syntax().kind()
            )
        }
        AlterAction::DropConstraint(drop) => format!("release {} {}", name(drop.name()), drop.if_exists()),
        AlterAction::AlterColumn(alter) => format!("{}: {}", name(alter.name()), change(alter.change())),
        AlterAction::ModifyColumn(modify) => {
            let columns = names(modify.columns().filter_map(ColumnDef::name));
            format!("modify {columns}")
        }
        AlterAction::ChangeColumn(change) => {
            let new = change.column().and_then(ColumnDef::name);
            format!("change {} {}", name(change.old_name()), name(new))
        }
        AlterAction::RenameColumn(rename) => format!("rename {} {}", name(rename.from()), name(rename.to())),
        AlterAction::RenameConstraint(rename) => {
            format!("rename constraint {} {}", name(rename.from()), name(rename.to()))
        }
        AlterAction::RenameTo(rename) => format!("rename to {}", full_name(rename.name())),
        AlterAction::SetSchema(set) => format!("schema {}", name(set.schema())),
        AlterAction::AttachPartition(attach) => {
            format!(
                "attach {} {}",
                full_name(attach.partition()),
                text(attach.bound())
            )
        }
        AlterAction::AddValue(add) => format!("value {:?} {:?}", add.label(), add.place()),
        AlterAction::RenameValue(rename) => format!("value {:?} {:?}", rename.from(), rename.to()),
        AlterAction::SequenceOption(option) => format!("{:?} {:?}", option.setting(), option.number()),
        AlterAction::TableOption(option) => option.option().map_or_else(String::new, TableOption::name),
        other => format!("{:?}", other.syntax().kind()),
    }
}

fn change(change: Option<ColumnChange<'_>>) -> String {
    match change {
        Some(ColumnChange::SetType(set)) => {
            format!("{} {}", words(set.data_type()), text(set.using()))
        }
        Some(ColumnChange::SetDefault(set)) => text(set.value()).to_owned(),
        Some(other) => format!("{:?}", other.syntax().kind()),
        None => "nothing".to_owned(),
    }
}

fn check_actions(dialect: Dialect, source: &str, expected: &[&str]) {
    let expected: Vec<String> = expected.iter().map(|action| (*action).to_owned()).collect();
    check(dialect, source, actions, &expected);
}

#[test]
fn actions_of_postgres() {
    check_actions(
        Dialect::Postgres,
        "ALTER TABLE IF EXISTS ONLY s.t ADD COLUMN IF NOT EXISTS a int NOT NULL, DROP b CASCADE, \
         ADD CONSTRAINT c CHECK (a > 0) NOT VALID, DROP CONSTRAINT IF EXISTS d, VALIDATE CONSTRAINT c",
        &[
            "add a None true",
            "drop b Some(Cascade)",
            "constrain c CheckConstraint",
            "release d true",
            "ValidateConstraint",
        ],
    );
    check_actions(
        Dialect::Postgres,
        "ALTER TABLE t ALTER a SET DATA TYPE bigint USING a::bigint, ALTER COLUMN b SET DEFAULT now() AT TIME ZONE 'utc', \
         ALTER c DROP NOT NULL, ALTER d ADD GENERATED ALWAYS AS IDENTITY, ALTER e SET STATISTICS 100, \
         ALTER f SET GENERATED ALWAYS RESTART WITH 5, ALTER g DROP EXPRESSION IF EXISTS",
        &[
            "a: bigint a::bigint",
            "b: now() AT TIME ZONE 'utc'",
            "c: DropNotNull",
            "d: AddIdentity",
            "e: SetColumnOption",
            "f: SetIdentity",
            "g: DropExpression",
        ],
    );
    check_actions(
        Dialect::Postgres,
        "ALTER TABLE t ATTACH PARTITION s.p FOR VALUES FROM (1) TO (2)",
        &["attach s.p FOR VALUES FROM (1) TO (2)"],
    );
    check_actions(Dialect::Postgres, "ALTER TABLE t RENAME TO u", &["rename to u"]);
    check_actions(Dialect::Postgres, "ALTER TABLE t RENAME a TO b", &["rename a b"]);
    check_actions(
        Dialect::Postgres,
        "ALTER TABLE t RENAME CONSTRAINT a TO b",
        &["rename constraint a b"],
    );
    check_actions(
        Dialect::Postgres,
        "ALTER TABLE t OWNER TO r, SET (fillfactor = 50), ENABLE ROW LEVEL SECURITY, DISABLE TRIGGER ALL, \
         REPLICA IDENTITY FULL, INHERIT p, CLUSTER ON i, SET LOGGED",
        &[
            "OwnerTo",
            "SetParameters",
            "RowSecurity",
            "EnableTrigger",
            "OtherAction",
            "InheritAction",
            "OtherAction",
            "SetLogged",
        ],
    );
}

#[test]
fn actions_of_mysql() {
    check_actions(
        Dialect::MySql,
        "ALTER TABLE t ADD a INT AFTER b, ADD COLUMN c INT FIRST, MODIFY d TEXT, CHANGE e f INT, RENAME COLUMN g TO h, \
         ADD INDEX i (a), DROP PRIMARY KEY, ENGINE=InnoDB, ALGORITHM=COPY",
        &[
            "add a Some(\"b\") false",
            "add c Some(\"\") false",
            "modify d",
            "change e f",
            "rename g h",
            "constrain  IndexDefinition",
            "DropPrimaryKey",
            "engine",
            "HowToAlter",
        ],
    );
    check_actions(
        Dialect::MariaDb,
        "ALTER TABLE t ADD (a INT, b INT), DROP FOREIGN KEY IF EXISTS f",
        &["add a b None false", "DropForeignKey"],
    );
}

#[test]
fn actions_on_types_and_sequences() {
    check_actions(
        Dialect::Postgres,
        "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'it''s' BEFORE 'ok'",
        &[&format!(
            "value {:?} {:?}",
            Some("it's"),
            Place::Before("ok".to_owned())
        )],
    );
    check_actions(
        Dialect::Postgres,
        "ALTER TYPE mood RENAME VALUE 'a' TO 'b'",
        &["value Some(\"a\") Some(\"b\")"],
    );
    check_actions(
        Dialect::Postgres,
        "ALTER SEQUENCE s INCREMENT BY -2 RESTART",
        &["Some(Increment) Some(-2)", "Some(Restart) None"],
    );
    check_actions(Dialect::Postgres, "ALTER DOMAIN d SET DEFAULT 5", &["SetDefault"]);
}

#[test]
fn the_object_of_alter_is_known() {
    let object = |definition: Definition<'_>| match definition {
        Definition::AlterObject(alter) => (alter.object(), text(alter.name()).to_owned()),
        other => panic!("ALTER, not {other:?}"),
    };
    let postgres = |source: &str, kind: ObjectKind, name: &str| {
        check(Dialect::Postgres, source, object, &(kind, name.to_owned()));
    };
    postgres(
        "ALTER MATERIALIZED VIEW s.v RENAME TO w",
        ObjectKind::MaterializedView,
        "s.v",
    );
    postgres("ALTER FUNCTION f(int) OWNER TO r", ObjectKind::Function, "f(int)");
    postgres("ALTER TRIGGER a ON t RENAME TO b", ObjectKind::Trigger, "a ON t");
    postgres("ALTER INDEX i SET TABLESPACE x", ObjectKind::Index, "i");
}
