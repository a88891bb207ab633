//! Names inside what SQLite keeps as text: what each stands for, and which stand for nothing.
//!
//! SQLite resolves the names in views, triggers, checks and indexes anew whenever a table
//! changes its name or columns. Source: `resolve.c`, `select.c` and `alter.c` of SQLite 3.40.

mod edit;
mod query;
mod scope;
mod steps;

pub(super) use edit::{Kept, Rename, has_texts, has_texts_about_others, visit_texts};
pub(super) use scope::Place;

use godbg_sql::ast::{
    AstNode, ColumnRef, Expr, FunctionCall, InExpr, InRight, LiteralKind, Name, Query, QueryBody,
};
use godbg_sql::{Kind, Node, Options, Parse, TokenRef};
use godbg_text::TextRange;

use crate::Dialect;
use crate::catalog::{Catalog, QualifiedName, Table, TableKind, comparison_key};
use scope::{Output, Scope, Source, is_same};

/// Why names could not be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The engine's words.
    Error(String),
    /// What it reads is not known well enough to say.
    Unclear,
}

pub(super) type Found<T = ()> = Result<T, Trouble>;

fn error<T>(message: impl Into<String>) -> Found<T> {
    Err(Trouble::Error(message.into()))
}

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Column(QualifiedName, String),
    Table(QualifiedName),
    /// A string in double quotes, which are for names.
    Text,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    pub range: TextRange,
    pub meaning: Meaning,
}

/// Tables whose name a query may use without anybody having made them.
const BUILT_IN: &[&str] = &["dbstat", "generate_series", "json_each", "json_tree"];

/// Looks up the names of one text.
pub(super) struct Names<'a> {
    catalog: &'a Catalog,
    /// The schema that the text lies in, empty for none: what lies in `main` names nothing temporary.
    schema: &'a str,
    /// Whether `"x"` is a string where it is no column.
    has_quoted_strings: bool,
    /// The table of the trigger, and whether it has new rows and old ones.
    row: Option<(Source, bool, bool)>,
    /// The common table expressions in sight, the nearest last.
    ctes: Vec<(String, Found<Output>)>,
    /// The views that are being worked out.
    views: Vec<QualifiedName>,
    /// How many texts of other views lie around what is read: ranges are not of the own one.
    depth: usize,
    mentions: Vec<Mention>,
}

/// Reads a text that is known to be one statement.
pub(super) fn parsed(text: &str) -> Parse {
    godbg_sql::parse(&godbg_sql::Input::from(text), Dialect::Sqlite, Options::default())
}

impl<'a> Names<'a> {
    pub(super) fn new(catalog: &'a Catalog, schema: &'a str, has_quoted_strings: bool) -> Self {
        Self {
            catalog,
            schema,
            has_quoted_strings,
            row: None,
            ctes: Vec::new(),
            views: Vec::new(),
            depth: 0,
            mentions: Vec::new(),
        }
    }

    /// Returns what the names seen so far stand for.
    pub(super) fn into_mentions(self) -> Vec<Mention> {
        self.mentions
    }

    /// Looks up the names of a view's query.
    pub(super) fn view(&mut self, view: &Table) -> Found {
        self.columns_of_view(view).map(|_| ())
    }

    /// Looks up the names of a statement that is a query.
    pub(super) fn of_query(&mut self, text: &str) -> Found {
        let parse = parsed(text);
        match parse.root().descendants().find_map(Query::cast) {
            Some(query) if parse.problems().is_empty() => self.query(query, None).map(|_| ()),
            _ => Err(Trouble::Unclear),
        }
    }

    /// Looks up the names of an expression that a table keeps: its ranges are those of the text.
    pub(super) fn expression(&mut self, table: &Table, text: &str, place: Place) -> Found {
        const HEAD: &str = "SELECT ";
        let parse = parsed(&format!("{HEAD}{text}"));
        let root = parse.root();
        let Some(QueryBody::Select(select)) = root
            .descendants()
            .find_map(Query::cast)
            .filter(|_| parse.problems().is_empty())
            .and_then(Query::body)
        else {
            return Err(Trouble::Unclear);
        };
        let mut scope = Scope::of(vec![Source::of_table(table, None)]);
        scope.place = place;
        let before = self.mentions.len();
        let outcome = select
            .items()
            .filter_map(godbg_sql::ast::SelectItem::expr)
            .try_for_each(|expr| self.expr(expr.syntax(), &scope));
        let head = godbg_text::offset(HEAD.len());
        for mention in &mut self.mentions[before..] {
            mention.range = TextRange::new(mention.range.start - head, mention.range.end - head);
        }
        outcome
    }

    fn mention(&mut self, range: TextRange, meaning: Meaning) {
        if self.depth == 0 {
            self.mentions.push(Mention { range, meaning });
        }
    }

    /// Looks up every name in an expression, queries in it included.
    fn expr(&mut self, node: Node<'_>, scope: &Scope<'_>) -> Found {
        if let Some(column) = ColumnRef::cast(node) {
            return self.column(column, scope);
        }
        if let Some(query) = Query::cast(node) {
            return self.query(query, Some(scope)).map(|_| ());
        }
        if let Some(call) = FunctionCall::cast(node) {
            check_likelihood(call)?;
        }
        if let Some(membership) = InExpr::cast(node) {
            if let Some(InRight::List(list)) = membership.right()
                && list.items().next().is_none()
            {
                // The parser puts a constant in its place.
                return Ok(());
            }
            // `a IN t`, where no alias is needed.
            for name in membership
                .syntax()
                .children()
                .filter_map(godbg_sql::ast::QualifiedName::cast)
            {
                self.source(name, None)?;
            }
        }
        node.children().try_for_each(|child| self.expr(child, scope))
    }

    /// Finds the table that FROM or a statement names, common table expressions aside.
    fn table(&self, parts: &[String]) -> Found<Option<&'a Table>> {
        let name = parts.last().map_or("", String::as_str);
        let lower = name.to_ascii_lowercase();
        let is_engines = lower.starts_with("sqlite_") || lower.starts_with("pragma_");
        if is_engines || BUILT_IN.contains(&lower.as_str()) {
            return Ok(None);
        }
        let schemas: &[&str] = match parts {
            [schema, _] if schema.eq_ignore_ascii_case("main") => &["main"],
            [schema, _] if schema.eq_ignore_ascii_case("temp") => &["temp"],
            [_] if self.schema != "main" => &["temp", "main"],
            [_] => &["main"],
            _ => return Err(Trouble::Unclear),
        };
        let found = schemas
            .iter()
            .find_map(|schema| self.catalog.tables.get(&QualifiedName::new(*schema, name)));
        match found {
            Some(table) => Ok(Some(table)),
            None if !self.catalog.is_complete() => Err(Trouble::Unclear),
            None if parts.len() == 1 && self.schema.is_empty() => error(format!("no such table: {name}")),
            None => error(format!("no such table: {}.{name}", schemas[schemas.len() - 1])),
        }
    }

    /// Returns what a name in FROM stands for.
    fn source(&mut self, name: godbg_sql::ast::QualifiedName<'_>, alias: Option<Name<'_>>) -> Found<Source> {
        let parts: Vec<String> = name.parts().map(|part| part.unquoted().into_owned()).collect();
        let exposed = alias.map(|alias| alias.unquoted().into_owned());
        if let [only] = parts.as_slice() {
            let cte = self.ctes.iter().rev().find(|(cte, _)| is_same(cte, only));
            if let Some((cte, output)) = cte {
                return Ok(Source::of_output(exposed.unwrap_or(cte.clone()), output.clone()?));
            }
        }
        let Some(table) = self.table(&parts)? else {
            let name = exposed.unwrap_or_else(|| parts.last().cloned().unwrap_or_default());
            return Ok(Source::of_output(name, Output::open()));
        };
        if let Some(part) = name.name() {
            self.mention(part.range(), Meaning::Table(table.name.clone()));
        }
        let mut source = Source::of_table(table, exposed);
        if table.kind == TableKind::View && !source.is_open {
            self.read_view(table, &mut source)?;
        }
        Ok(source)
    }

    /// Gives a source the columns of another view.
    fn read_view(&mut self, view: &Table, source: &mut Source) -> Found {
        self.depth += 1;
        let output = self.columns_of_view(view);
        self.depth -= 1;
        let output = output?;
        source.columns = output.columns;
        source.is_open = output.is_open;
        Ok(())
    }

    /// Works out the columns of a view from its query.
    fn columns_of_view(&mut self, view: &Table) -> Found<Output> {
        if self.views.contains(&view.name) {
            return error(format!("view {} is circularly defined", view.name.name));
        }
        let Some(definition) = &view.definition else {
            return Ok(Output::open());
        };
        let parse = parsed(&definition.text);
        let query = parse.root().descendants().find_map(Query::cast);
        let Some(query) = query.filter(|_| parse.problems().is_empty()) else {
            return Err(Trouble::Unclear);
        };
        self.views.push(view.name.clone());
        let ctes = std::mem::take(&mut self.ctes);
        let row = self.row.take();
        let output = self.query(query, None);
        self.row = row;
        self.ctes = ctes;
        self.views.pop();
        let mut output = output?;
        if view.has_column_list {
            let names = view.columns.iter().map(|column| column.name.clone());
            output.columns = names.take(output.columns.len()).collect();
        }
        Ok(output)
    }

    fn column(&mut self, column: ColumnRef<'_>, scope: &Scope<'_>) -> Found {
        let Some(name) = column.column() else {
            return Err(Trouble::Unclear);
        };
        let text = name.unquoted();
        let table = column.table().map(Name::unquoted);
        let schema = column.schema().map(Name::unquoted);
        if scope.place == Place::Index && table.is_some() {
            return error("the \".\" operator prohibited in index expressions");
        }
        let mut current = Some(scope);
        while let Some(scope) = current {
            let mut hit = scope.find(schema.as_deref(), table.as_deref(), &text);
            if hit.count == 0 && schema.is_none() {
                let row = self.row_source(scope, table.as_deref());
                if let Some(source) = row.filter(|row| row.is_open || row.has_row(&text)) {
                    hit.count = 1;
                    hit.source = Some(source);
                }
            }
            if hit.count == 1 {
                let source = hit
                    .source
                    .and_then(|source| Some((source.table.clone()?, source.is_alias)));
                self.mention_column(column, source);
                return Ok(());
            }
            if hit.count > 1 {
                return error(format!("ambiguous column name: {}", written(column)));
            }
            let is_alias = table.is_none() && scope.aliases.iter().any(|alias| is_same(alias, &text));
            if hit.is_open || is_alias {
                return Ok(());
            }
            current = scope.outer;
        }
        if table.is_none() {
            let is_double = name.token().is_some_and(|token| token.text().starts_with('"'));
            if is_double && self.has_quoted_strings {
                self.mention(name.range(), Meaning::Text);
                return Ok(());
            }
            if ["true", "false"].contains(&text.to_ascii_lowercase().as_str()) && !name.is_quoted() {
                return Ok(());
            }
        }
        error(format!("no such column: {}", written(column)))
    }

    /// Returns what `new`, `old` and `excluded` stand for.
    fn row_source<'s>(&'s self, scope: &'s Scope<'_>, table: Option<&str>) -> Option<&'s Source> {
        let table = table?;
        if let Some((source, has_new, has_old)) = &self.row
            && ((*has_new && is_same(table, "new")) || (*has_old && is_same(table, "old")))
        {
            return Some(source);
        }
        let is_excluded = scope.is_upsert && is_same(table, "excluded");
        scope.sources.first().filter(|_| is_excluded)
    }

    fn mention_column(&mut self, column: ColumnRef<'_>, source: Option<(QualifiedName, bool)>) {
        let Some((name, (table, is_alias))) = column.column().zip(source) else {
            return;
        };
        let range = name.range();
        let text = name.unquoted().into_owned();
        let qualifier = column
            .table()
            .filter(|part| !is_alias && is_same(&part.unquoted(), &table.name));
        self.mention(range, Meaning::Column(table.clone(), text));
        if let Some(part) = qualifier {
            self.mention(part.range(), Meaning::Table(table));
        }
    }
}

/// Returns a column as messages name it.
fn written(column: ColumnRef<'_>) -> String {
    let parts: Vec<String> = column.parts().map(|part| part.unquoted().into_owned()).collect();
    parts.join(".")
}

fn check_likelihood(call: FunctionCall<'_>) -> Found {
    if call.function() != "likelihood" {
        return Ok(());
    }
    let is_probability = match call.args().nth(1) {
        Some(Expr::Literal(literal)) if literal.kind() == LiteralKind::Decimal => literal
            .token()
            .and_then(|token| token.text().parse::<f64>().ok())
            .is_some_and(|value| (0.0..=1.0).contains(&value)),
        Some(Expr::Hole(_) | Expr::Placeholder(_)) | None => true,
        Some(_) => false,
    };
    if is_probability {
        return Ok(());
    }
    error("second argument to likelihood() must be a constant between 0.0 and 1.0")
}

/// Returns a text as SQLite compares expressions: without white space, case and qualifiers.
fn compared(node: Node<'_>) -> String {
    let tokens: Vec<TokenRef<'_>> = node
        .all_tokens()
        .filter(|token| !godbg_syntax::SyntaxKind::is_trivia(token.kind()))
        .collect();
    let mut text = String::new();
    for (place, token) in tokens.iter().enumerate() {
        let is_dot = |at: usize| tokens.get(at).is_some_and(|token| token.kind() == Kind::Dot);
        if is_dot(place) || is_dot(place + 1) {
            continue;
        }
        let word = token.text().trim_matches(['"', '`', '[', ']']);
        text.push_str(&comparison_key(
            Dialect::Sqlite,
            crate::catalog::NameKind::Member,
            word,
        ));
        text.push(' ');
    }
    text
}
