//! The columns that MySQL and MariaDB give a table made of a query.
//!
//! Source: `select_create::prepare` and `Item::create_tmp_field` of MariaDB 10.11.

use godbg_sql::ast::{
    Alias, AstNode, ColumnRef, Cte, Expr, FromClause, FromItem, FunctionCall, JoinConstraint, JoinKind,
    Literal, LiteralKind, Query, QueryBody, Select, SelectItem, TableRef,
};
use godbg_sql::{Input, Options, parse};

use super::applier::Applier;
use super::fault::{Fault, Faults, Outcome, Thing};
use crate::Dialect;
use crate::catalog::{
    Column, DataType, Expression, Generation, NameKind, NamePart, QualifiedName, Table, TableKind,
    Uncertainty, is_same_name,
};
use crate::compare::charset;
use crate::ddl::Text;

/// Something in FROM.
struct Source<'c> {
    name: String,
    /// The table; `None` for what is none.
    table: Option<&'c Table>,
    /// Whether a join may give no row of it.
    may_be_absent: bool,
    /// Whether a join has merged columns of it with those of another: `*` gives these once.
    is_merged: bool,
}

impl Applier<'_> {
    /// Returns the columns of a query; `None` where their names cannot be told.
    ///
    /// # Errors
    /// Fails when the query names a table that is not there, or the new one.
    pub(super) fn selected_columns(
        &self,
        query: &Text,
        (target, replaces): (&QualifiedName, bool),
    ) -> Outcome<Option<Vec<Column>>> {
        let parsed = parse(
            &Input::new(query.value.as_str()),
            self.dialect(),
            Options::default(),
        );
        let root = parsed.root();
        let Some(found) = root
            .descendants()
            .find_map(Query::cast)
            .filter(|_| parsed.problems().is_empty())
        else {
            return Ok(None);
        };
        self.check_tables_read(found, query, (target, replaces))?;
        self.check_functions(found, query, (target, replaces))?;
        let Some(QueryBody::Select(select)) = found.leftmost() else {
            return Ok(None);
        };
        let is_alone = matches!(found.body(), Some(QueryBody::Select(_)));
        let mut sources = Vec::new();
        for item in select.from().into_iter().flat_map(FromClause::items) {
            if !self.add_sources(item, false, &mut sources) {
                return Ok(None);
            }
        }
        let Some(mut columns) = self.columns_of(select, &sources) else {
            return Ok(None);
        };
        if !is_alone {
            for column in &mut columns {
                *column = self.doubted(&column.name);
            }
        }
        for (place, column) in columns.iter().enumerate() {
            let is_same =
                |other: &Column| is_same_name(self.dialect(), NameKind::Member, &other.name, &column.name);
            if columns[..place].iter().any(is_same) {
                return Err(self.faults().repeated_column(&column.name, query.range));
            }
        }
        Ok(Some(columns))
    }

    fn check_tables_read(
        &self,
        query: Query<'_>,
        text: &Text,
        (target, replaces): (&QualifiedName, bool),
    ) -> Outcome {
        let ctes: Vec<String> = query
            .syntax()
            .descendants()
            .filter_map(Cte::cast)
            .filter_map(Cte::name)
            .map(|name| name.unquoted().into_owned())
            .collect();
        for table in query.syntax().descendants().filter_map(TableRef::cast) {
            let Some(name) = table.name() else { continue };
            let parts: Vec<String> = name.parts().map(|part| part.unquoted().into_owned()).collect();
            let lookup: Vec<NamePart<'_>> = parts.iter().map(|part| NamePart::quoted(part)).collect();
            if parts.len() == 1 && (ctes.contains(&parts[0]) || parts[0].eq_ignore_ascii_case("dual")) {
                continue;
            }
            let found = self
                .catalog
                .find_name(&lookup, |name| self.catalog.tables.contains(name));
            match found {
                Some(name) if replaces && name == *target => {
                    return Err(specified_twice(target, text));
                }
                Some(name) => self.check_lock(&name, false, text.range)?,
                None if parts.len() == 1 => {
                    return Err(self.faults().missing(Thing::Relation, &parts[0], text.range));
                }
                None => {}
            }
        }
        Ok(())
    }

    /// A function in the query reads tables, too.
    fn check_functions(
        &self,
        query: Query<'_>,
        text: &Text,
        (target, replaces): (&QualifiedName, bool),
    ) -> Outcome {
        for call in query.syntax().descendants().filter_map(FunctionCall::cast) {
            let name = call.function();
            let routine = self.catalog.routines.iter().find(|routine| {
                routine.kind == crate::catalog::RoutineKind::Function
                    && routine.name.name.eq_ignore_ascii_case(&name)
            });
            let Some(routine) = routine else { continue };
            let body = parse(
                &Input::new(&*routine.definition.text),
                self.dialect(),
                Options::default(),
            );
            for table in body.root().descendants().filter_map(TableRef::cast) {
                let read = table.name().and_then(godbg_sql::ast::QualifiedName::name);
                let is_target = read.is_some_and(|read| read.unquoted() == target.name.as_str());
                if is_target && replaces && self.catalog.tables.contains(target) {
                    return Err(specified_twice(target, text));
                }
                if is_target && !self.catalog.tables.contains(target) {
                    return Err(self.faults().missing(Thing::Relation, &target.name, text.range));
                }
            }
        }
        Ok(())
    }

    /// Adds what an item of FROM brings; says whether names of columns can be told.
    fn add_sources<'c>(
        &'c self,
        item: FromItem<'_>,
        may_be_absent: bool,
        sources: &mut Vec<Source<'c>>,
    ) -> bool {
        match item {
            FromItem::Table(table) => {
                let parts: Vec<String> = table
                    .name()
                    .into_iter()
                    .flat_map(godbg_sql::ast::QualifiedName::parts)
                    .map(|part| part.unquoted().into_owned())
                    .collect();
                let lookup: Vec<NamePart<'_>> = parts.iter().map(|part| NamePart::quoted(part)).collect();
                sources.push(Source {
                    name: table
                        .exposed_name()
                        .map_or_else(String::new, |name| name.unquoted().into_owned()),
                    table: self.catalog.find_table(&lookup),
                    may_be_absent,
                    is_merged: false,
                });
                true
            }
            FromItem::Subquery(subquery) => {
                let alias = subquery.alias().and_then(Alias::name);
                sources.push(Source {
                    name: alias.map_or_else(String::new, |name| name.unquoted().into_owned()),
                    table: None,
                    may_be_absent,
                    is_merged: false,
                });
                true
            }
            FromItem::Paren(paren) => paren
                .items()
                .all(|item| self.add_sources(item, may_be_absent, sources)),
            FromItem::Join(join) => {
                let (Some(left), Some(right)) = (join.left(), join.right()) else {
                    return false;
                };
                let kind = join.kind();
                let is_plain =
                    !join.is_natural() && !matches!(join.constraint(), Some(JoinConstraint::Using(_)));
                let left_absent = may_be_absent || matches!(kind, JoinKind::Right | JoinKind::Full);
                let right_absent = may_be_absent || matches!(kind, JoinKind::Left | JoinKind::Full);
                let is_known = self.add_sources(left, left_absent, sources)
                    && self.add_sources(right, right_absent, sources);
                for source in sources.iter_mut() {
                    source.is_merged |= !is_plain;
                }
                is_known
            }
            FromItem::Function(_) | FromItem::JsonTable(_) => false,
        }
    }

    fn columns_of(&self, select: Select<'_>, sources: &[Source<'_>]) -> Option<Vec<Column>> {
        let mut columns = Vec::new();
        for item in select.items() {
            if let Some(star) = item.star() {
                let wanted = star.table().map(|name| name.unquoted().into_owned());
                for source in sources {
                    if source.is_merged {
                        return None;
                    }
                    if wanted.as_ref().is_some_and(|wanted| *wanted != source.name) {
                        continue;
                    }
                    let table = source.table.filter(|table| table.uncertain.is_none())?;
                    let visible = table.columns.iter().filter(|column| !column.is_invisible);
                    columns.extend(visible.map(|column| self.copied(column, table, source)));
                }
                continue;
            }
            columns.push(self.column_of_item(item, sources)?);
        }
        Some(columns)
    }

    fn column_of_item(&self, item: SelectItem<'_>, sources: &[Source<'_>]) -> Option<Column> {
        let expr = item.expr()?;
        let alias = item
            .alias()
            .and_then(Alias::name)
            .map(|name| name.unquoted().into_owned());
        if let Some(column) = ColumnRef::cast(expr.without_parens().syntax()) {
            let name = column.column()?.unquoted().into_owned();
            let wanted = column.table().map(|name| name.unquoted().into_owned());
            let mut found = sources
                .iter()
                .filter(|source| wanted.as_ref().is_none_or(|wanted| *wanted == source.name))
                .filter_map(|source| Some((source, source.table?)))
                .filter_map(|(source, table)| {
                    Some(self.copied(table.column(NamePart::quoted(&name))?, table, source))
                });
            let mut copy = found.next().unwrap_or_else(|| self.doubted(&name));
            if let Some(alias) = alias {
                copy.name = alias;
            }
            return Some(copy);
        }
        let mut column = self.doubted(alias.as_deref().unwrap_or_else(|| expr.text()));
        if let Some((data_type, is_nullable)) = self.plain_type(expr) {
            column.data_type = DataType::parse(self.dialect(), &data_type);
            column.is_nullable = is_nullable;
            column.uncertain = None;
        }
        Some(column)
    }

    /// Returns a column as the new table takes it over: without what makes its values.
    fn copied(&self, column: &Column, table: &Table, source: &Source<'_>) -> Column {
        let mut copy = column.clone();
        let dialect = self.dialect();
        copy.origin = self.origin();
        copy.changes.clear();
        if table.kind == TableKind::View {
            // Whether its columns may be NULL is not worked out.
            return self.doubted(&column.name);
        }
        if column.generation == Some(Generation::AutoIncrement) {
            copy.default = Some(Expression::new("0"));
        }
        copy.generation = None;
        copy.generated_as = None;
        copy.collation = charset::of_column(dialect, column, &charset::of_table(self.catalog, table));
        copy.charset = None;
        copy.is_nullable |= source.may_be_absent;
        copy
    }

    fn doubted(&self, name: &str) -> Column {
        let mut column = Column::new(name, DataType::unknown());
        column.origin = self.origin();
        let reason = "what an expression of a query gives is not worked out";
        column.uncertain = Some(Uncertainty::new(reason, self.origin()));
        column
    }

    /// Returns type and whether it may be NULL for what MariaDB makes of plain expressions.
    fn plain_type(&self, expr: Expr<'_>) -> Option<(String, bool)> {
        if self.dialect() != Dialect::MariaDb {
            return None;
        }
        let node = expr.without_parens().syntax();
        if let Some(literal) = Literal::cast(node) {
            let text = literal.token()?.text();
            let digits = text.trim_start_matches('0').len();
            return match literal.kind() {
                LiteralKind::Integer if !text.bytes().all(|byte| byte.is_ascii_digit()) => None,
                LiteralKind::Integer if digits <= 9 => Some(("int".to_owned(), false)),
                LiteralKind::Integer if (11..=18).contains(&digits) => Some(("bigint".to_owned(), false)),
                LiteralKind::Decimal if !text.contains(['e', 'E']) => {
                    let (whole, fraction) = text.split_once('.')?;
                    let whole = whole.trim_start_matches('0').len().max(1);
                    let scale = fraction.len();
                    (whole + scale <= 65 && scale <= 38)
                        .then(|| (format!("decimal({},{scale})", whole + scale), false))
                }
                _ => None,
            };
        }
        let call = FunctionCall::cast(node)?;
        let is_empty = call.args().next().is_none();
        let data_type = match call.function().to_ascii_lowercase().as_str() {
            "count" if call.over().is_none() => "bigint",
            "now" | "current_timestamp" | "localtimestamp" | "localtime" if is_empty => "datetime",
            "curdate" | "current_date" => "date",
            "curtime" | "current_time" if is_empty => "time",
            _ => return None,
        };
        Some((data_type.to_owned(), false))
    }
}

fn specified_twice(target: &QualifiedName, text: &Text) -> Fault {
    let message = format!(
        "Table '{}' is specified twice, both as a target for 'CREATE' and as a separate source for data",
        target.name
    );
    Faults::invalid(text.range, message)
}

#[cfg(test)]
mod tests {
    use godbg_text::FileId;

    use crate::Dialect;
    use crate::migrations::Section;
    use crate::replay::Replay;

    fn columns(sql: &str) -> Vec<String> {
        let mut replay = Replay::new(Dialect::MariaDb);
        replay.run_section(&Section::of_file(FileId(0), sql, 0));
        assert_eq!(replay.problems, [], "{sql}");
        let table = replay
            .catalog
            .tables
            .iter()
            .find(|table| table.name.name == "made");
        let table = table.expect("there is a table `made`");
        let describe = |column: &crate::catalog::Column| {
            let null = if column.is_nullable { "" } else { " not null" };
            let default = column
                .default
                .as_ref()
                .map_or_else(String::new, |text| format!(" = {}", text.text));
            let doubt = if column.uncertain.is_some() { " ?" } else { "" };
            format!(
                "{} {}{null}{default}{doubt}",
                column.name, column.data_type.written
            )
        };
        table.columns.iter().map(describe).collect()
    }

    #[test]
    fn columns_of_tables_are_copied_without_what_makes_their_values() {
        assert_eq!(
            columns(
                "CREATE TABLE shelf (id INT AUTO_INCREMENT PRIMARY KEY, label VARCHAR(9) NOT NULL DEFAULT 'x', twice INT AS (id * 2));
                 CREATE TABLE made SELECT *, label AS other FROM shelf;"
            ),
            ["id INT not null = 0", "label VARCHAR(9) not null = 'x'", "twice INT", "other VARCHAR(9) not null = 'x'"]
        );
    }

    #[test]
    fn an_outer_join_may_give_null_and_expressions_are_in_doubt() {
        assert_eq!(
            columns(
                "CREATE TABLE a (id INT NOT NULL); CREATE TABLE b (id INT NOT NULL, n INT NOT NULL);
                 CREATE TABLE made (n INT, key (id)) SELECT a.id, b.n, 1 AS one, 0.25 AS part, count(*) AS many, a.id + 1
                 FROM a LEFT JOIN b ON a.id = b.id;"
            ),
            [
                "id INT not null",
                "n INT",
                "one int not null",
                "part decimal(3,2) not null",
                "many bigint not null",
                "a.id + 1  ?",
            ]
        );
    }
}
