//! Folders of migrations are told apart, ordered by number and cut to what leads up.

use godbg_schema::migrations::{MigrationFile, Role, discover};
use godbg_text::FileId;

fn check(files: &[(&str, &str)], expected: &[&str]) {
    let files = MigrationFile::numbered(files.iter().copied());
    let found: Vec<String> = discover(&files)
        .sets
        .iter()
        .map(|set| {
            let texts: Vec<String> = set
                .scripts
                .iter()
                .flat_map(|script| &script.sections)
                .map(|section| section.text.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect();
            let role = if set.role == Role::Whole { " whole" } else { "" };
            let folder = &set.folder;
            format!(
                "{folder} {} {:?}{role}: {}",
                set.tool,
                set.dialect,
                texts.join(" | ")
            )
        })
        .collect();
    assert_eq!(found, expected);
}

const A: &str = "CREATE TABLE a (id bigserial);";
const B: &str = "CREATE TABLE b (id bigserial);";

#[test]
fn pairs_run_by_number_and_downs_do_not_run() {
    check(
        &[
            ("db/10_b.up.sql", B),
            ("db/10_b.down.sql", "DROP TABLE b;"),
            ("db/9_a.up.sql", A),
        ],
        &[
            "db golang-migrate Some(Postgres): CREATE TABLE a (id bigserial); | CREATE TABLE b (id bigserial);",
        ],
    );
}

#[test]
fn pairs_may_have_their_direction_behind_an_underscore() {
    check(
        &[
            ("db/10_b_up.sql", B),
            ("db/10_b_down.sql", "DROP TABLE b;"),
            ("db/9_a.up.sql", A),
            ("db/11_sign_up.sql", "SELECT 1;"),
        ],
        &[
            "db golang-migrate Some(Postgres): CREATE TABLE a (id bigserial); | CREATE TABLE b (id bigserial);",
        ],
    );
}

#[test]
fn goose_files_run_from_up_to_down() {
    let text = "-- +goose NO TRANSACTION\n-- +goose Up\n-- +goose StatementBegin\nCREATE TABLE a (x jsonb);\n\
                -- +goose StatementEnd\n-- +goose Down\nDROP TABLE a;\n";
    let expected =
        "m goose Some(Postgres): -- +goose StatementBegin CREATE TABLE a (x jsonb); -- +goose StatementEnd";
    check(&[("m/00001_a.sql", text)], &[expected]);
}

#[test]
fn other_tools_are_known_by_their_marks() {
    check(
        &[
            (
                "m/1.sql",
                "-- +migrate Up\nCREATE TABLE a (x jsonb);\n-- +migrate Down\nDROP TABLE a;",
            ),
            (
                "d/1_a.sql",
                "-- migrate:up\nCREATE TABLE a (x jsonb);\n-- migrate:down\nDROP TABLE a;",
            ),
            (
                "t/001_a.sql",
                "CREATE TABLE a (x jsonb);\n---- create above / drop below ----\nDROP TABLE a;",
            ),
            ("x/20240101_a.sql", "CREATE TABLE a (x jsonb);"),
            ("x/atlas.sum", ""),
            ("f/V1.10__b.sql", "CREATE TABLE b (x jsonb);"),
            ("f/V1.9__a.sql", "CREATE TABLE a (x jsonb);"),
            ("f/R__v.sql", "CREATE VIEW v AS SELECT 1;"),
            ("f/U1.9__a.sql", "DROP TABLE a;"),
        ],
        &[
            "d dbmate Some(Postgres): CREATE TABLE a (x jsonb);",
            "f flyway Some(Postgres): CREATE TABLE a (x jsonb); | CREATE TABLE b (x jsonb); | CREATE VIEW v AS SELECT 1;",
            "m sql-migrate Some(Postgres): CREATE TABLE a (x jsonb);",
            "t tern Some(Postgres): CREATE TABLE a (x jsonb);",
            "x atlas Some(Postgres): CREATE TABLE a (x jsonb);",
        ],
    );
}

#[test]
fn folders_and_names_say_the_dialect() {
    check(
        &[
            ("store/sqlite/1_a.up.sql", A),
            ("store/mysql/1_a.up.sql", A),
            ("all/1_a.mysql.up.sql", A),
            ("all/1_a.up.sql", B),
            ("all/2_b.up.sql", B),
            ("all/1_a.cockroach.up.sql", A),
            ("schema.sql", "CREATE TABLE `a` (id int AUTO_INCREMENT);"),
            ("sqlite.sql", A),
        ],
        &[
            "all golang-migrate Some(MySql): CREATE TABLE a (id bigserial); | CREATE TABLE b (id bigserial);",
            "schema.sql schema-file Some(MySql) whole: CREATE TABLE `a` (id int AUTO_INCREMENT);",
            "sqlite.sql schema-file Some(Sqlite) whole: CREATE TABLE a (id bigserial);",
            "store/mysql golang-migrate Some(MySql): CREATE TABLE a (id bigserial);",
            "store/sqlite golang-migrate Some(Sqlite): CREATE TABLE a (id bigserial);",
        ],
    );
}

#[test]
fn folders_that_are_versions_make_one_set_beside_the_whole() {
    check(
        &[
            ("pg/LATEST.sql", B),
            ("pg/0.10/00__b.sql", B),
            ("pg/0.9/01__a.sql", A),
            ("pg/0.9/00__a.sql", A),
        ],
        &[
            "pg numbered-files Some(Postgres): CREATE TABLE a (id bigserial); | CREATE TABLE a (id bigserial); | \
             CREATE TABLE b (id bigserial);",
            "pg/LATEST.sql schema-file Some(Postgres) whole: CREATE TABLE b (id bigserial);",
        ],
    );
}

#[test]
fn queries_and_tests_are_left_out_with_a_reason() {
    let files = [
        (
            "db/query/users.sql",
            "-- name: ListUsers :many\nSELECT * FROM users;",
        ),
        ("db/testdata/1_a.up.sql", A),
        ("db/1_seed.up.sql", "INSERT INTO a VALUES (1);"),
    ];
    check(&files, &[]);
    let files: Vec<MigrationFile<'_>> = files
        .iter()
        .map(|(path, text)| MigrationFile {
            path,
            text,
            file: FileId(0),
        })
        .collect();
    assert_eq!(discover(&files).left_out.len(), 3);
}

#[test]
fn files_for_an_engine_that_is_not_known_are_named() {
    let file = |path, number| MigrationFile {
        path,
        text: A,
        file: FileId(number),
    };
    let found = discover(&[
        file("db/cockroach/1_a.up.sql", 0),
        file("db/mixed/1_a.cockroach.up.sql", 1),
        file("db/mixed/1_a.postgres.up.sql", 2),
    ]);
    let left: Vec<&str> = found.left_out.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(left, ["db/cockroach/1_a.up.sql", "db/mixed/1_a.cockroach.up.sql"]);
    assert_eq!(found.sets.len(), 1);
}

#[test]
fn a_dump_says_what_made_it() {
    let text = "CREATE TABLE a (id bigint);\nCOPY a (id) FROM stdin;\n1\n\\.\n";
    check(
        &[("schema.sql", text)],
        &[
            "schema.sql schema-file Some(Postgres) whole: CREATE TABLE a (id bigint); COPY a (id) FROM stdin; 1 \\.",
        ],
    );
}

#[test]
fn templates_bring_files_in_and_leave_holes() {
    let files = [
        (
            "m/001_a.sql",
            "create table a (id bigserial);\n{{ template \"shared/f.sql\" . }}\ncreate table {{.name}} (x jsonb);\n\
             ---- create above / drop below ----\ndrop table a;\n",
        ),
        ("m/tern.conf", ""),
        (
            "m/shared/f.sql",
            "create view v as select * from a;{{/* nothing */}}",
        ),
    ];
    let expected = "m tern Some(Postgres): create table a (id bigserial); create view v as select * from a; \
                    create table {{.name}} (x jsonb);";
    check(&files, &[expected]);
    let files = MigrationFile::numbered(files);
    let set = &discover(&files).sets[0];
    let section = &set.scripts[0].sections[0];
    let holes: Vec<&str> = section.holes.iter().map(|hole| &section.text[*hole]).collect();
    assert_eq!(holes, ["{{.name}}"]);
    let view = godbg_text::offset(section.text.find("view").expect("it is there"));
    let source = section.map.locate(view).expect("it stands in a file");
    assert_eq!((source.file, source.range.start), (FileId(2), 7));
}

#[test]
fn files_of_any_tool_may_be_templates() {
    let text = "CREATE TABLE {{.prefix}}notes (id bigint, {{if .postgres}}at {{if .zone}}timestamptz{{else}}date{{end}}{{end}});\n\
                INSERT INTO grids VALUES ('{{1,2},{3,4}}');\n";
    let plain = "INSERT INTO grids VALUES ('{{1,2},{3,4}}', '{{a,b},{end,c}}');\n";
    let called = "CREATE TABLE {{ index .Options \"schema\" }}.notes (id bigint);\n";
    let files = MigrationFile::numbered([
        ("m/1_a.up.sql", text),
        ("m/2_b.up.sql", plain),
        ("m/3_c.up.sql", called),
    ]);
    let set = &discover(&files).sets[0];
    let holes = |script: usize| -> Vec<&str> {
        let section = &set.scripts[script].sections[0];
        section.holes.iter().map(|hole| &section.text[*hole]).collect()
    };
    assert_eq!(
        holes(0),
        [
            "{{.prefix}}",
            "{{if .postgres}}at {{if .zone}}timestamptz{{else}}date{{end}}{{end}}",
            "{{1,2},{3,4}}"
        ]
    );
    assert!(holes(1).is_empty());
    assert_eq!(holes(2), ["{{ index .Options \"schema\" }}"]);
}

#[test]
fn how_a_file_runs_is_no_part_of_its_name() {
    check(
        &[
            ("m/1_a.up.sql", A),
            ("m/2_b.autocommit.up.sql", A),
            ("m/2_b.mysql.up.sql", B),
            ("m/3_c.cockroach.autocommit.up.sql", A),
        ],
        &["m golang-migrate Some(MySql): CREATE TABLE a (id bigserial); | CREATE TABLE b (id bigserial);"],
    );
}

#[test]
fn numbered_files_of_one_folder_are_one_set_though_some_are_called_up() {
    let files = [
        ("m/10_b.up.sql", B),
        ("m/9_a.sql", A),
        ("m/11_c.sql", "DROP TABLE a;"),
    ];
    check(
        &files,
        &[
            "m numbered-files Some(Postgres): CREATE TABLE a (id bigserial); | CREATE TABLE b (id bigserial); | DROP TABLE a;",
        ],
    );
    let with_way_back = [files[0], ("m/10_b.down.sql", "DROP TABLE b;"), files[1]];
    check(
        &with_way_back,
        &[
            "m golang-migrate Some(Postgres): CREATE TABLE b (id bigserial);",
            "m numbered-files Some(Postgres): CREATE TABLE a (id bigserial);",
        ],
    );
}
