//! `CREATE TABLE` and `CREATE VIEW`.

use godbg_sql::ast::ddl::{
    ColumnDef, CreateTable as TableNode, CreateView as ViewNode, CreateVirtualTable, LikeClause as LikeNode,
    TableConstraint, TableOption as OptionNode,
};
use godbg_sql::ast::{AstNode, ColumnList, Name};

use super::column::unquoted;
use super::{Lower, Read, text_of};
use crate::catalog::{Persistence, TableKind, TableOption};
use crate::ddl::{
    CreateTable, CreateView, LikeClause, LikeOption, Replacement, Spanned, Statement, TableElement,
};

impl<'t> Lower<'t> {
    pub(super) fn create_table(self, create: TableNode<'t>) -> Read<Statement> {
        if create.is_incomplete() {
            return Err("a part of the table's definition could not be read".into());
        }
        let mut table = CreateTable {
            name: self.object_name(create.name())?,
            kind: if create.is_foreign() {
                TableKind::Foreign
            } else {
                TableKind::Base
            },
            persistence: if create.is_temporary() {
                Persistence::Temporary
            } else if create.is_unlogged() {
                Persistence::Unlogged
            } else {
                Persistence::Permanent
            },
            if_not_exists: create.if_not_exists(),
            is_replacing: create.or_replace(),
            elements: Vec::new(),
            inherits: create
                .inherits()
                .map(|name| self.object_name(Some(name)))
                .collect::<Read<Vec<_>>>()?,
            partition_of: None,
            of_type: None,
            partition_by: create
                .partition_by()
                .map(|clause| Spanned::new(clause.definition_text().to_owned(), clause.range())),
            options: Vec::new(),
            comment: None,
            query: None,
            prepared: None,
            like: None,
            module: None,
        };
        if let Some(of_type) = create.of_type() {
            table.of_type = Some(type_object(of_type));
        }
        if let Some(parent) = create.partition_of() {
            let bound = create
                .partition_bound()
                .ok_or("the bounds of the partition could not be read")?;
            table.partition_of = Some((self.object_name(Some(parent))?, text_of(bound)));
        }
        let elements = create.elements();
        for node in elements
            .into_iter()
            .flat_map(godbg_sql::ast::ddl::TableElements::nodes)
        {
            let element = if let Some(column) = ColumnDef::cast(node) {
                if let Some(message) = self.misnamed(column, &table.name) {
                    return Ok(Statement::Refused(message));
                }
                Some(TableElement::Column(self.column(column)?))
            } else if let Some(constraint) = TableConstraint::cast(node) {
                self.table_element(constraint)?
            } else if let Some(like) = LikeNode::cast(node) {
                self.like(like, &mut table)?
            } else {
                None
            };
            table
                .elements
                .extend(element.map(|element| Spanned::new(element, node.range())));
        }
        if elements.is_none() {
            for like in create.like_clauses() {
                self.like(like, &mut table)?;
            }
        }
        for option in create.options() {
            table_option(option, &mut table.options, &mut table.comment);
        }
        let execute = create.syntax().child(godbg_sql::Kind::Execute);
        if let Some(name) = execute.and_then(|node| node.children().find_map(Name::cast)) {
            table.prepared = Some(self.spanned(name)?);
        }
        if let Some(query) = create.as_query() {
            let mut output = self.output(query)?;
            if let Some(names) = create.column_names() {
                super::query::rename_output(&mut output, &self.names(names.names())?);
            }
            table.query = Some((text_of(query), output));
        }
        Ok(Statement::CreateTable(Box::new(table)))
    }

    /// MySQL lets one write the table before a column's name, and the database before that.
    fn misnamed(self, column: ColumnDef<'t>, table: &crate::ddl::ObjectName) -> Option<String> {
        if !self.dialect.is_mysql_like() {
            return None;
        }
        let names = column.syntax().children().filter_map(Name::cast);
        let mut parts: Vec<String> = names.map(|name| name.unquoted().into_owned()).collect();
        parts.pop();
        let own_table = parts.pop()?;
        if let Some(database) = parts.pop() {
            let own = table
                .parts
                .len()
                .checked_sub(2)
                .and_then(|at| table.parts.get(at));
            if own.is_some_and(|own| *own != database) {
                return Some(format!("Incorrect database name '{database}'"));
            }
        }
        (own_table != table.last()).then(|| format!("Incorrect table name '{own_table}'"))
    }

    /// `LIKE t` is an element in PostgreSQL, the whole definition in MySQL.
    fn like(self, like: LikeNode<'t>, table: &mut CreateTable) -> Read<Option<TableElement>> {
        let source = self.object_name(like.table())?;
        if self.dialect.is_mysql_like() {
            table.like = Some(source);
            return Ok(None);
        }
        let including = [
            ("COMMENTS", LikeOption::Comments),
            ("CONSTRAINTS", LikeOption::Constraints),
            ("DEFAULTS", LikeOption::Defaults),
            ("GENERATED", LikeOption::Generated),
            ("IDENTITY", LikeOption::Identity),
            ("INDEXES", LikeOption::Indexes),
        ]
        .into_iter()
        .filter(|(property, _)| like.includes(property))
        .map(|(_, option)| option)
        .collect();
        Ok(Some(TableElement::Like(LikeClause {
            table: source,
            including,
        })))
    }

    pub(super) fn create_virtual_table(self, create: CreateVirtualTable<'t>) -> Read<Statement> {
        let module = create
            .module()
            .ok_or("the module of the virtual table is missing")?;
        let range = module.range();
        let mut text = module.text().to_owned();
        if let Some(arguments) = create.arguments() {
            text.push_str(arguments.text());
        }
        Ok(Statement::CreateTable(Box::new(CreateTable {
            name: self.object_name(create.name())?,
            kind: TableKind::Virtual,
            persistence: Persistence::Permanent,
            if_not_exists: create.if_not_exists(),
            is_replacing: false,
            elements: Vec::new(),
            inherits: Vec::new(),
            partition_of: None,
            of_type: None,
            partition_by: None,
            options: Vec::new(),
            comment: None,
            query: None,
            prepared: None,
            like: None,
            module: Some(Spanned::new(text, range)),
        })))
    }

    pub(super) fn create_view(self, create: ViewNode<'t>) -> Read<Statement> {
        if create.is_incomplete() {
            return Err("a part of the view's definition could not be read".into());
        }
        let query = create.query().ok_or("the query of the view could not be read")?;
        let replaces = if create.or_replace() {
            Replacement::Replace
        } else if create.if_not_exists() {
            Replacement::Keep
        } else {
            Replacement::No
        };
        let columns = create
            .columns()
            .map(ColumnList::names)
            .map(|names| self.names(names))
            .transpose()?
            .unwrap_or_default();
        Ok(Statement::CreateView(Box::new(CreateView {
            name: self.object_name(create.name())?,
            is_materialized: create.is_materialized(),
            persistence: if create.is_temporary() {
                Persistence::Temporary
            } else {
                Persistence::Permanent
            },
            replaces,
            columns,
            query: text_of(query),
            output: self.output(query)?,
            reads: self.tables_read(query)?,
        })))
    }
}

/// Returns the name of a type as that of an object.
pub(super) fn type_object(name: godbg_sql::ast::TypeName<'_>) -> crate::ddl::ObjectName {
    crate::ddl::ObjectName {
        parts: name
            .words()
            .split('.')
            .map(|part| part.trim_matches('"').to_owned())
            .collect(),
        range: name.range(),
    }
}

/// Reads an option of a table; a comment goes where comments go.
pub(super) fn table_option(
    option: OptionNode<'_>,
    options: &mut Vec<TableOption>,
    comment: &mut Option<String>,
) {
    let name = option.name();
    let value = option.value_text().unwrap_or_default().trim();
    let name = match name.as_str() {
        "character set" | "charset" => "charset",
        "without rowid" => "without rowid",
        other => other,
    };
    if name == "comment" {
        *comment = Some(unquoted(value));
    } else if !name.is_empty() {
        options.push(TableOption {
            name: name.to_owned(),
            value: value.to_owned(),
        });
    }
}
