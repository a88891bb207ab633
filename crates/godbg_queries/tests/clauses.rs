//! Builders that collect clauses with their values, and number the placeholders at the end.

mod sources;
use sources::check;

/// Clauses, of which one may stand in place of a value of another.
const BUILDER: &str = r#"
type clause struct {
	words  string
	values []any
}

type statement struct {
	clauses []clause
}

func (s *statement) add(separator, words string, values ...any) *statement {
	if len(s.clauses) > 0 {
		words = separator + words
	}
	s.clauses = append(s.clauses, filled(words, values...))
	return s
}

func (s *statement) count() int {
	if s == nil {
		return 0
	}
	return len(s.clauses)
}

func filled(words string, values ...any) clause {
	var own []any
	words = strings.ReplaceAll(words, "?", "@")
	for _, value := range values {
		if inner, ok := value.(*statement); ok {
			text, more := inner.flat()
			words = strings.Replace(words, "@", text, 1)
			own = append(own, more...)
		} else {
			words = strings.Replace(words, "@", "?", 1)
			own = append(own, value)
		}
	}
	return clause{words: words, values: own}
}

func (s *statement) flat() (string, []any) {
	var text strings.Builder
	var values []any
	for _, one := range s.clauses {
		text.WriteString(one.words)
		values = append(values, one.values...)
	}
	return text.String(), values
}

func (s *statement) numbered() (string, []any, error) {
	text, values := s.flat()
	pieces := strings.Split(text, "?")
	if len(pieces)-1 != len(values) {
		return "", nil, errors.New("as many values as question marks, please")
	}
	var result strings.Builder
	for i := range values {
		result.WriteString(pieces[i])
		result.WriteString("$" + strconv.Itoa(i+1))
	}
	result.WriteString(pieces[len(pieces)-1])
	return result.String(), values, nil
}
"#;

#[track_caller]
fn check_built(body: &str, expected: &str) {
    check(&format!("{BUILDER}{body}"), expected);
}

#[test]
fn each_question_mark_gets_the_number_of_its_value() {
    check_built(
        r#"
func add(db *sql.DB, name string, owner int64) {
	s := new(statement).add(" ", "INSERT INTO shops (name, owner)").add(" ", "VALUES (?, ?)", name, owner)
	query, values, err := s.numbered()
	if err != nil {
		return
	}
	db.Exec(query, values...)
}
"#,
        "Exec resolved
         INSERT INTO shops (name, owner) VALUES ($1, $2) | 2",
    );
}

#[test]
fn what_stands_in_place_of_a_value_has_values_of_its_own() {
    check_built(
        r#"
func change(db *sql.DB, id int64, name, state *string) {
	set := new(statement)
	if name != nil {
		set.add(", ", "name = ?", *name)
	}
	if state != nil {
		set.add(", ", "state = ?", *state)
	}
	if set.count() == 0 {
		return
	}
	query, values, err := new(statement).add(" ", "UPDATE shops SET ? WHERE id = ?", set, id).numbered()
	if err != nil {
		return
	}
	db.Exec(query, values...)
}
"#,
        "Exec resolved
         UPDATE shops SET name = $1, state = $2 WHERE id = $3 | 3
         UPDATE shops SET name = $1 WHERE id = $2 | 2
         UPDATE shops SET state = $1 WHERE id = $2 | 2",
    );
}

#[test]
fn a_case_for_each_type_is_taken_by_the_values_of_that_type() {
    check(
        r#"
func written(values ...any) string {
	var text string
	for _, value := range values {
		switch value.(type) {
		case string, []byte:
			text += " text"
		case int:
			text += " number"
		default:
			text += " ?"
		}
	}
	return text
}

func run(db *sql.DB, name string, other any) {
	db.Exec("SELECT" + written(name, 5, 2.5))
	db.Exec("SELECT" + written(other))
}
"#,
        "Exec resolved
         SELECT text number ? | 0
         Exec resolved
         SELECT ? | 0
         SELECT text | 0
         SELECT number | 0",
    );
}
