//! Functions that put a text together by calling themselves.

mod sources;
use sources::check;

const TREE: &str = r#"
type node struct {
	column string
	not    bool
	child  *node
}

func (n *node) render() string {
	if n.not {
		return "NOT (" + n.child.render() + ")"
	}
	return n.column + " = ?"
}
"#;

#[test]
fn a_recursion_into_what_is_not_known_is_entered_once() {
    check(
        &format!(
            "{TREE}\nfunc find(db *sql.DB, n *node) {{ db.Query(\"SELECT a FROM t WHERE \" + n.render(), 1) }}\n"
        ),
        "Query partial
         SELECT a FROM t WHERE ⟨unknown⟩ = ? | 1
         SELECT a FROM t WHERE NOT (⟨unknown⟩) | 1",
    );
}

#[test]
fn a_recursion_into_what_is_known_is_followed_to_its_end() {
    check(
        &format!(
            "{TREE}
func find(db *sql.DB) {{
	n := &node{{not: true, child: &node{{not: true, child: &node{{column: \"b\"}}}}}}
	db.Query(\"SELECT a FROM t WHERE \" + n.render(), 1)
}}
"
        ),
        "Query resolved
         SELECT a FROM t WHERE NOT (NOT (b = ?)) | 1",
    );
}

#[test]
fn a_recursion_over_a_known_list_is_followed_to_its_end() {
    check(
        r#"
func all(columns []string) string {
	if len(columns) == 1 {
		return columns[0] + " = ?"
	}
	return columns[0] + " = ? AND " + all(columns[1:])
}

func find(db *sql.DB) { db.Query("SELECT a FROM t WHERE "+all([]string{"a", "b", "c"}), 1, 2, 3) }
"#,
        "Query resolved
         SELECT a FROM t WHERE a = ? AND b = ? AND c = ? | 3",
    );
}
