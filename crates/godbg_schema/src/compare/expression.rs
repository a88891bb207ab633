//! Expressions in one spelling, whether a file writes them or a server gives them back.
//!
//! Servers do not keep what was written: they show what they have understood, with casts,
//! brackets and names of their own. Both spellings are read and written here in a third one,
//! which is good for comparison and for nothing else.

use std::fmt::Write;

use godbg_sql::ast::{
    AstNode, AtTimeZoneExpr, BetweenExpr, BinaryExpr, CaseExpr, CastExpr, ColumnRef, Expr, FunctionCall,
    InExpr, InRight, IsExpr, IsTest, LikeExpr, Literal, LiteralKind, QueryBody, TypedLiteral, UnaryExpr,
};
use godbg_sql::{Element, Input, Kind, Node, Options, parse};
use godbg_syntax::SyntaxKind;

use super::literal::{collapsed, fitted, number, plain_tokens};
use crate::Dialect;
use crate::catalog::DataType;

/// Returns the expression in the spelling for comparison; a text that cannot be read keeps its
/// words.
pub(super) fn comparable_expression(dialect: Dialect, text: &str) -> String {
    let prefix = "SELECT ";
    let input = Input::new(format!("{prefix}{text}"));
    let parsed = parse(&input, dialect, Options::default());
    if !parsed.problems().is_empty() {
        return plain_tokens(dialect, text);
    }
    let mut nodes = parsed.root().descendants();
    let body = nodes.find_map(|node| match QueryBody::cast(node)? {
        QueryBody::Select(select) => Some(select),
        _ => None,
    });
    let expr = body.and_then(|select| {
        let mut items = select.items();
        let only = items.next()?.expr()?;
        items.next().is_none().then_some(only)
    });
    match expr {
        Some(expr) => Printer { dialect }.expr(expr),
        None => plain_tokens(dialect, text),
    }
}

#[derive(Clone, Copy)]
struct Printer {
    dialect: Dialect,
}

impl Printer {
    fn optional(self, expr: Option<Expr<'_>>) -> String {
        expr.map_or_else(String::new, |expr| self.expr(expr))
    }

    fn expr(self, expr: Expr<'_>) -> String {
        match expr.without_parens() {
            Expr::Literal(literal) => self.literal(literal),
            Expr::ColumnRef(column) => self.column(column),
            Expr::Cast(cast) => self.cast(cast),
            Expr::TypedLiteral(literal) => self.typed_literal(literal),
            Expr::Binary(binary) => self.binary(binary),
            Expr::Unary(unary) => self.unary(unary),
            Expr::Between(between) => self.between(between),
            Expr::In(found) => self.in_list(found),
            Expr::Like(like) => self.like(like),
            Expr::Is(is) => self.is(is),
            Expr::Case(case) => self.case(case),
            Expr::Function(call) => self.call(call),
            Expr::AtTimeZone(zone) => self.at_time_zone(zone),
            Expr::Row(row) => {
                let fields: Vec<String> = row.fields().map(|field| self.expr(field)).collect();
                format!("row({})", fields.join(", "))
            }
            // All of a row is the row.
            Expr::Star(star) if self.dialect == Dialect::Postgres && star.table().is_some() => star
                .table()
                .map_or_else(String::new, |name| name.folded(self.dialect).into_owned()),
            other => self.generic(other.syntax()),
        }
    }

    /// Writes a node by its parts, words in lower case.
    fn generic(self, node: Node<'_>) -> String {
        let mut parts: Vec<String> = Vec::new();
        for element in node.elements() {
            match element {
                Element::Token(token) if token.kind().is_trivia() => {}
                Element::Token(token) => {
                    let text = token.text();
                    let is_word = token.kind().is_keyword() || token.kind() == Kind::Ident;
                    parts.push(if is_word {
                        text.to_lowercase()
                    } else {
                        text.to_owned()
                    });
                }
                Element::Node(child) => parts.push(self.node(child)),
            }
        }
        parts.join(" ")
    }

    fn node(self, node: Node<'_>) -> String {
        match Expr::cast(node) {
            Some(expr) => self.expr(expr),
            None => self.generic(node),
        }
    }

    fn literal(self, literal: Literal<'_>) -> String {
        match literal.kind() {
            LiteralKind::Null => "null".to_owned(),
            // MySQL's truth values are numbers.
            LiteralKind::Boolean(value) if self.dialect.is_mysql_like() => u8::from(value).to_string(),
            LiteralKind::Boolean(value) => value.to_string(),
            LiteralKind::Integer | LiteralKind::Decimal => {
                number(literal.text()).unwrap_or_else(|| literal.text().to_owned())
            }
            LiteralKind::String => {
                let value = literal.string_value().unwrap_or_default();
                format!("'{}'", value.replace('\'', "''"))
            }
            LiteralKind::Hex | LiteralKind::Bits => literal.text().to_lowercase(),
        }
    }

    /// A column's own name: what stands before it is the table it belongs to.
    fn column(self, column: ColumnRef<'_>) -> String {
        let name = column.column().map_or_else(String::new, |name| {
            if self.dialect == Dialect::Postgres {
                name.folded(self.dialect).into_owned()
            } else {
                name.unquoted().to_lowercase()
            }
        });
        // MySQL lists these among the words, PostgreSQL among the names.
        if self.dialect == Dialect::Sqlite && matches!(name.as_str(), "true" | "false") {
            return u8::from(name == "true").to_string();
        }
        name
    }

    fn cast(self, cast: CastExpr<'_>) -> String {
        let Some(operand) = cast.operand() else {
            return self.generic(cast.syntax());
        };
        let inner = self.expr(operand);
        let Some(type_name) = cast.type_name() else {
            return self.generic(cast.syntax());
        };
        let data_type = DataType::parse(self.dialect, type_name.text());
        let canonical = data_type.canonical(self.dialect);
        let canonical = canonical.strip_prefix("public.").unwrap_or(&canonical);
        if self.dialect != Dialect::Postgres {
            return format!("cast({inner} as {})", collapsed(&canonical.to_lowercase()));
        }
        let element = canonical.trim_end_matches("[]");
        let is_relabelled = ["text", "character varying", "bpchar", "character", "name"]
            .iter()
            .any(|name| element == *name || element.starts_with(&format!("{name}(")))
            || [
                "numeric",
                "double precision",
                "real",
                "bigint",
                "integer",
                "smallint",
                "regclass",
            ]
            .contains(&element);
        let is_constant = inner.starts_with('\'') || inner == "null" || number(&inner).is_some();
        if is_constant
            && is_number_type(element)
            && let Some(value) = quoted_number(&inner)
        {
            return value;
        }
        if is_constant {
            return fitted(self.dialect, &data_type, inner);
        }
        if is_relabelled {
            return inner;
        }
        format!("cast({inner} as {canonical})")
    }

    fn typed_literal(self, literal: TypedLiteral<'_>) -> String {
        let data_type = literal
            .type_name()
            .map(|name| DataType::parse(self.dialect, name.text()));
        match (literal.literal(), data_type) {
            (Some(inner), Some(data_type)) => fitted(self.dialect, &data_type, self.literal(inner)),
            (Some(inner), None) => self.literal(inner),
            (None, _) => self.generic(literal.syntax()),
        }
    }

    fn binary(self, binary: BinaryExpr<'_>) -> String {
        if let Some(junction) = self.junction(binary) {
            let mut parts = Vec::new();
            self.flatten(Expr::Binary(binary), junction, &mut parts);
            return format!("({})", parts.join(junction));
        }
        let left = self.optional(binary.left());
        let right = self.optional(binary.right());
        // `OPERATOR(public.~)` is how a server shows one that its search path would not find.
        let named = binary
            .syntax()
            .children()
            .find(|child| child.kind() == Kind::OperatorName);
        let operator = match named {
            Some(name) => {
                let tokens = name.all_tokens().map(godbg_syntax::TokenRef::text);
                let signs: String = tokens.collect();
                let inner = signs.rsplit(['(', '.']).next().unwrap_or_default();
                inner.trim_end_matches(')').to_owned()
            }
            None => binary
                .operator()
                .map_or_else(String::new, |token| token.text().to_lowercase()),
        };
        let operator = match operator.as_str() {
            "!=" => "<>",
            "==" => "=",
            "~~" => "like",
            "!~~" => "not like",
            "~~*" => "ilike",
            "!~~*" => "not ilike",
            other => other,
        };
        format!("({left} {operator} {right})")
    }

    /// Returns what joins the sides of AND and OR.
    fn junction(self, binary: BinaryExpr<'_>) -> Option<&'static str> {
        // In PostgreSQL `&&` says that two things overlap.
        let is_overlap = self.dialect == Dialect::Postgres
            && binary
                .operator()
                .is_some_and(|token| token.kind() == Kind::AmpAmp);
        if binary.is_and() && !is_overlap {
            Some(" and ")
        } else {
            binary.is_or().then_some(" or ")
        }
    }

    fn flatten(self, expr: Expr<'_>, junction: &str, parts: &mut Vec<String>) {
        match expr.without_parens() {
            Expr::Binary(binary) if self.junction(binary) == Some(junction) => {
                for side in [binary.left(), binary.right()].into_iter().flatten() {
                    self.flatten(side, junction, parts);
                }
            }
            // BETWEEN is two comparisons.
            Expr::Between(between) if !between.is_negated() && junction == " and " => {
                parts.extend(self.bounds(between, [">=", "<="]));
            }
            other => parts.push(self.expr(other)),
        }
    }

    fn bounds(self, between: BetweenExpr<'_>, operators: [&str; 2]) -> [String; 2] {
        let operand = self.optional(between.operand());
        let [low, high] = operators;
        [
            format!("({operand} {low} {})", self.optional(between.low())),
            format!("({operand} {high} {})", self.optional(between.high())),
        ]
    }

    fn between(self, between: BetweenExpr<'_>) -> String {
        if between.is_negated() {
            let [low, high] = self.bounds(between, ["<", ">"]);
            format!("({low} or {high})")
        } else {
            let [low, high] = self.bounds(between, [">=", "<="]);
            format!("({low} and {high})")
        }
    }

    fn unary(self, unary: UnaryExpr<'_>) -> String {
        let operand = self.optional(unary.operand());
        let operator = unary
            .operator()
            .map_or_else(String::new, |token| token.text().to_lowercase());
        match operator.as_str() {
            "-" if number(&operand).is_some() => number(&format!("-{operand}")).unwrap_or(operand),
            "+" if number(&operand).is_some() => operand,
            "not" | "!" => negated(&operand),
            _ => format!("({operator} {operand})"),
        }
    }

    /// `IN`, and PostgreSQL's `= ANY (ARRAY[…])` for it.
    fn in_list(self, found: InExpr<'_>) -> String {
        let operand = self.optional(found.operand());
        let Some(InRight::List(list)) = found.right() else {
            return self.generic(found.syntax());
        };
        let items: Vec<String> = list.items().map(|item| self.expr(item)).collect();
        let (equal, any) = if found.is_negated() {
            ("<>", "all")
        } else {
            ("=", "any")
        };
        match items.as_slice() {
            [only] => format!("({operand} {equal} {only})"),
            _ => format!("({operand} {equal} {any} ( array [ {} ] ))", items.join(" , ")),
        }
    }

    fn like(self, like: LikeExpr<'_>) -> String {
        let operand = self.optional(like.operand());
        let pattern = self.optional(like.pattern());
        let word = like
            .operator()
            .map_or_else(String::new, |token| token.text().to_lowercase());
        let escape = like.syntax().token(Kind::ESCAPE).is_some();
        if escape {
            return self.generic(like.syntax());
        }
        let not = if like.is_negated() { "not " } else { "" };
        match word.as_str() {
            "regexp" | "rlike" if self.dialect == Dialect::MySql => {
                let call = format!("regexp_like({operand}, {pattern})");
                if like.is_negated() { negated(&call) } else { call }
            }
            _ => format!("({operand} {not}{word} {pattern})"),
        }
    }

    fn is(self, is: IsExpr<'_>) -> String {
        let operand = self.optional(is.operand());
        let not = if is.is_negated() { "not " } else { "" };
        let test = match is.test() {
            IsTest::Null => "null".to_owned(),
            IsTest::Boolean(value) => value.to_string(),
            IsTest::Unknown => "unknown".to_owned(),
            IsTest::DistinctFrom(other) => format!("distinct from {}", self.optional(other)),
            IsTest::SameAs(other) => self.expr(other),
            IsTest::Other => return self.generic(is.syntax()),
        };
        format!("({operand} is {not}{test})")
    }

    fn case(self, case: CaseExpr<'_>) -> String {
        let mut text = String::from("case");
        if let Some(subject) = case.subject() {
            let _ = write!(text, " {}", self.expr(subject));
        }
        for arm in case.whens() {
            let _ = write!(
                text,
                " when {} then {}",
                self.optional(arm.condition()),
                self.optional(arm.value())
            );
        }
        // Without ELSE it is NULL, and PostgreSQL says so.
        if let Some(value) = case.else_value().map(|value| self.expr(value))
            && value != "null"
        {
            let _ = write!(text, " else {value}");
        }
        text + " end"
    }

    fn call(self, call: FunctionCall<'_>) -> String {
        let mut function = call.function();
        if function.is_empty() {
            function = special_name(call);
        }
        if function == "octet_length" && self.dialect.is_mysql_like() {
            // What LENGTH is, too; servers show either.
            "length".clone_into(&mut function);
        }
        let mut arguments: Vec<String> = call.args().map(|argument| self.expr(argument)).collect();
        match function.as_str() {
            // Before 14, PostgreSQL knew EXTRACT by this name.
            "extract" | "date_part" if self.dialect == Dialect::Postgres => {
                let text = call.arg_list().map_or("", AstNode::text);
                let first = text.trim_start_matches('(').trim_start();
                if let Some(end) = first
                    .to_lowercase()
                    .find(" from ")
                    .filter(|_| function == "extract")
                {
                    let field = first[..end].trim().trim_matches('\'').to_lowercase();
                    arguments = vec![format!("'{field}'"), arguments.pop().unwrap_or_default()];
                }
                "extract".clone_into(&mut function);
            }
            "now" | "current_timestamp" | "localtimestamp" | "localtime" if self.dialect.is_mysql_like() => {
                arguments.retain(|argument| argument != "0");
                "current_timestamp".clone_into(&mut function);
            }
            "nextval" | "currval" | "setval" => {
                for argument in &mut arguments {
                    *argument = argument.replace("public.", "").replace('"', "");
                }
            }
            _ => {}
        }
        let is_plain = call.filter().is_none() && call.over().is_none() && !call.is_distinct();
        if !is_plain {
            return self.generic(call.syntax());
        }
        format!("{function}({})", arguments.join(", "))
    }

    fn at_time_zone(self, zone: AtTimeZoneExpr<'_>) -> String {
        match zone.zone() {
            Some(name) => format!("timezone({}, {})", self.expr(name), self.optional(zone.operand())),
            None => self.generic(zone.syntax()),
        }
    }
}

fn special_name(call: FunctionCall<'_>) -> String {
    let first = call.syntax().first_token();
    first.map_or_else(String::new, |token| token.text().to_lowercase())
}

fn is_number_type(name: &str) -> bool {
    [
        "numeric",
        "double precision",
        "real",
        "bigint",
        "integer",
        "smallint",
    ]
    .iter()
    .any(|known| name.starts_with(known))
}

/// Returns the number that a string holds, in its one spelling.
fn quoted_number(text: &str) -> Option<String> {
    number(text.strip_prefix('\'')?.strip_suffix('\'')?)
}

/// Turns a test round, in the way in which PostgreSQL shows it.
fn negated(operand: &str) -> String {
    for (positive, negative) in [(" like ", " not like "), (" ilike ", " not ilike ")] {
        if operand.contains(positive) && !operand.contains(negative) && !operand.contains(" and ") {
            return operand.replacen(positive, negative, 1);
        }
    }
    match operand.strip_suffix(" is null)") {
        Some(inner) if !inner.contains(' ') => format!("{inner} is not null)"),
        _ => format!("(not {operand})"),
    }
}
