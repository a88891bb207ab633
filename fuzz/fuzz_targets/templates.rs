//! Go functions that put SQL together in every way the bytes choose: evaluation ends, gives the same
//! twice, and what it gives hangs together.

#![no_main]

use std::fmt::Write;

use godbg_diagnostics::Severity;
use godbg_text::Origin;
use godbg_workspace::options::Options;
use godbg_workspace::tree::MemoryTree;
use godbg_workspace::{Progress, Run, Settings, scan};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let code = Writer::new(data).file();
    let (first, second) = (scanned(&code), scanned(&code));
    assert_eq!(first.coverage, second.coverage);
    assert_eq!(first.findings, second.findings);
    // What is written here is Go.
    let broken = first.findings.iter().find(|finding| finding.check == "go-syntax");
    assert!(broken.is_none(), "{broken:?} in\n{code}");
    for finding in &first.findings {
        assert!(finding.severity >= Severity::Info);
        assert!(finding.location.range.end as usize <= code.len());
    }
    for site in first.sites.iter().map(|queried| &queried.site) {
        for statement in &site.statements {
            let mut end = 0;
            for hole in &statement.holes {
                assert!(end <= hole.range.start && hole.range.start <= hole.range.end);
                end = hole.range.end;
                assert!(statement.sql.get(hole.range.start as usize..end as usize).is_some());
            }
            assert!(end as usize <= statement.sql.len());
            for piece in statement.map.pieces() {
                if let Origin::Verbatim(source) | Origin::Whole(source) = piece.origin {
                    assert!(code.get(source.range.start as usize..source.range.end as usize).is_some());
                }
            }
        }
    }
});

fn scanned(code: &str) -> Run {
    let tree: MemoryTree = [
        ("go.mod", "module example.com/fuzz\n\ngo 1.24\n".to_owned()),
        ("code.go", code.to_owned()),
        (
            "migrations/000001_t.up.sql",
            "CREATE TABLE t (a bigint PRIMARY KEY, b text, c text NOT NULL);".to_owned(),
        ),
    ]
    .into_iter()
    .collect();
    let settings = Settings::resolve(&Options::default()).expect("the defaults are valid");
    scan(&tree, &settings, &Progress::default())
}

/// Texts that a piece of a statement is taken from.
const TEXTS: &[&str] = &[
    "SELECT a, b FROM t",
    "SELECT ",
    "a",
    ", ",
    "b",
    " FROM t",
    " WHERE ",
    " AND ",
    "a = $1",
    "b = ?",
    "UPDATE t SET b = ",
    "INSERT INTO t (a, b) VALUES (",
    ")",
    "'",
    "%s",
    "%d",
    "%[2]s",
    "%%",
    "é",
    "--",
    "/*",
    ";",
    "",
    " LIMIT ",
];

const STRINGS: &[&str] = &["query", "part", "other", "shared", "s.table", "f.Name", "args[0]", "list[1]"];

/// Writes Go from bytes; when they are used up it closes what is open.
struct Writer<'d> {
    bytes: std::slice::Iter<'d, u8>,
    code: String,
    depth: usize,
}

impl<'d> Writer<'d> {
    fn new(bytes: &'d [u8]) -> Self {
        Self {
            bytes: bytes.iter(),
            code: String::new(),
            depth: 0,
        }
    }

    fn choose(&mut self, count: usize) -> usize {
        self.bytes.next().map_or(0, |byte| usize::from(*byte)) % count
    }

    fn push_one(&mut self, texts: &[&str]) {
        let text = texts[self.choose(texts.len())];
        self.code.push_str(text);
    }

    fn is_done(&self) -> bool {
        self.bytes.len() == 0
    }

    fn file(mut self) -> String {
        self.code.push_str(
            "package fuzz\n\nimport (\n\t\"database/sql\"\n\t\"fmt\"\n\t\"strings\"\n\n\t_ \"github.com/lib/pq\"\n)\n\n\
             type F struct{ Name string; ID *int; List []string }\n\
             type S struct{ db *sql.DB; table string; filters map[string]string }\n\
             var shared = \"t\"\nconst fixed = \"a\"\n\
             var _ = fmt.Sprint\nvar _ = strings.Join\n",
        );
        let functions = 1 + self.choose(3);
        for number in 0..functions {
            write!(
                self.code,
                "\nfunc (s *S) f{number}(f F, part string, n int, ok bool, args ...string) string {{\n\
                 \tvar query, other string\n\tvar list []string\n\tvar b strings.Builder\n\t_, _ = list, b\n"
            )
            .expect("a string takes all");
            self.block(functions);
            self.code.push_str("\ts.db.Query(query, part, n)\n\treturn ");
            self.string(functions);
            self.code.push_str("\n}\n");
        }
        self.code
    }

    fn block(&mut self, functions: usize) {
        self.depth += 1;
        let count = if self.depth > 4 { 1 } else { 1 + self.choose(5) };
        for _ in 0..count {
            if self.is_done() {
                break;
            }
            self.statement(functions);
        }
        self.depth -= 1;
    }

    fn statement(&mut self, functions: usize) {
        let target = ["query", "other", "shared", "s.table", "part"][self.choose(5)];
        match self.choose(16) {
            0..=2 => self.assign(&format!("{target} = "), functions),
            3..=5 => self.assign(&format!("{target} += "), functions),
            6 | 7 => {
                let condition = ["ok", "f.ID != nil", "n > 0", "part == \"\"", "len(f.List) > 1", "!ok"];
                let condition = condition[self.choose(condition.len())];
                writeln!(self.code, "if {condition} {{").expect("a string takes all");
                self.block(functions);
                if self.choose(2) == 1 {
                    self.code.push_str("} else {\n");
                    self.block(functions);
                }
                self.code.push_str("}\n");
            }
            8 => {
                let head = [
                    "for i := range f.List {\n_ = i\n",
                    "for _, v := range args {\nlist = append(list, v)\n",
                    "for n > 0 {\nn--\n",
                    "for i := 0; i < 3; i++ {\n",
                    "for {\n",
                    "for k, v := range s.filters {\nlist = append(list, k+v)\n",
                ];
                self.push_one(&head);
                self.block(functions);
                let end = ["", "break\n", "continue\n", "if ok { break }\n", "return query\n"];
                self.push_one(&end);
                self.code.push_str("}\n");
            }
            9 => {
                self.assign("list = append(list, ", functions);
                self.code.pop();
                self.code.push_str(")\n");
            }
            10 => {
                self.assign("b.WriteString(", functions);
                self.code.pop();
                self.code.push_str(")\n");
            }
            11 => {
                self.code.push_str("switch part {\ncase \"a\", \"b\":\n");
                self.block(functions);
                self.code.push_str("case fixed + \"x\":\n");
                self.block(functions);
                if self.choose(2) == 1 {
                    self.code.push_str("default:\n");
                    self.block(functions);
                }
                self.code.push_str("}\n");
            }
            12 => self.code.push_str("s.db.Exec(query, other)\n"),
            13 => self.code.push_str("if err := s.db.QueryRow(query, n).Scan(&part, &n); err != nil { return \"\" }\n"),
            14 => {
                self.code.push_str("func() {\n");
                self.block(functions);
                self.code.push_str("}()\n");
            }
            _ => {
                let calls = [
                    "defer func() { query = other }()\n",
                    "p := &query; *p = other\n",
                    "list = list[:len(list)/2]\n",
                    "s.filters[part] = query\n",
                    "fmt.Fprintf(&b, query, other)\n",
                    "list[n] = query\n",
                ];
                self.push_one(&calls);
            }
        }
    }

    fn assign(&mut self, head: &str, functions: usize) {
        self.code.push_str(head);
        self.string(functions);
        self.code.push('\n');
    }

    /// An expression that is a string.
    fn string(&mut self, functions: usize) {
        self.depth += 1;
        let kind = if self.depth > 8 { self.choose(4) } else { self.choose(16) };
        match kind {
            0..=2 => {
                let text = TEXTS[self.choose(TEXTS.len())];
                write!(self.code, "\"{text}\"").expect("a string takes all");
            }
            3 => {
                let name = STRINGS[self.choose(STRINGS.len())];
                self.code.push_str(name);
            }
            4..=7 => {
                self.string(functions);
                self.code.push_str(" + ");
                self.string(functions);
            }
            8 | 9 => {
                self.code.push_str("fmt.Sprintf(");
                self.string(functions);
                for _ in 0..self.choose(3) {
                    self.code.push_str(", ");
                    if self.choose(4) == 0 {
                        self.code.push('n');
                    } else {
                        self.string(functions);
                    }
                }
                self.code.push(')');
            }
            10 => {
                self.code.push_str("strings.Join(list, ");
                self.string(functions);
                self.code.push(')');
            }
            11 => {
                self.code.push_str("strings.ReplaceAll(");
                self.string(functions);
                self.code.push_str(", \"?\", ");
                self.string(functions);
                self.code.push(')');
            }
            12 => self.code.push_str("b.String()"),
            13 => {
                let name = self.choose(functions);
                write!(self.code, "s.f{name}(f, ").expect("a string takes all");
                self.string(functions);
                self.code.push_str(", n, ok)");
            }
            14 => {
                let other = ["map[string]string{\"a\": \"b\", \"c\": fixed}[part]", "[]string{\"a\", fixed}[n]", "strings.TrimSpace(query)", "strings.Repeat(\"?,\", len(list))", "string([]byte(other))", "query[1:]"];
                self.push_one(&other);
            }
            _ => {
                self.code.push('(');
                self.string(functions);
                self.code.push(')');
            }
        }
        self.depth -= 1;
    }
}
