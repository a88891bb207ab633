//! Indexes.

use godbg_sql::ast::ddl::{CreateIndex as Node, IndexElement as ElementNode, IndexElements};
use godbg_sql::ast::{AstNode, Expr, WhereClause};

use super::constraint::is_hiding;
use super::{Lower, Read, text_of};
use crate::ddl::{CreateIndex, IndexColumn, IndexElement, IndexForm, Spanned, Statement};

impl<'t> Lower<'t> {
    pub(super) fn create_index(self, create: Node<'t>) -> Read<Statement> {
        let name = create
            .name()
            .map(|name| self.object_name(Some(name)))
            .transpose()?;
        let schema = name
            .as_ref()
            .filter(|name| name.parts.len() > 1)
            .map(|name| name.parts[name.parts.len() - 2].clone());
        let mut form = IndexForm {
            name: name.map(|name| Spanned::new(name.last().to_owned(), name.range)),
            is_unique: create.is_unique(),
            method: create
                .special_kind()
                .map(str::to_lowercase)
                .or_else(|| create.method().map(|name| name.unquoted().to_lowercase())),
            is_null_one_value: create.is_nulls_not_distinct(),
            is_invisible: create.options().any(is_hiding),
            options: create.parameters().map(|parameters| parameters.text().to_owned()),
            ..IndexForm::default()
        };
        for element in create.elements() {
            form.elements.push(self.index_element(element)?);
        }
        if form.elements.is_empty() {
            return Err("what is indexed could not be read".into());
        }
        if let Some(include) = create.include() {
            form.included = self.names(include.columns())?;
        }
        form.predicate = create.predicate().and_then(WhereClause::condition).map(text_of);
        Ok(Statement::CreateIndex(Box::new(CreateIndex {
            schema,
            is_only: create.is_only(),
            is_concurrent: create.is_concurrent(),
            table: self.object_name(create.table())?,
            if_not_exists: create.if_not_exists(),
            is_replacing: create.or_replace(),
            form,
        })))
    }

    pub(super) fn index_elements(self, elements: IndexElements<'t>) -> Read<Vec<IndexElement>> {
        if elements.has_hole() {
            return Err("columns in it are put together at run time".into());
        }
        elements
            .elements()
            .map(|element| self.index_element(element))
            .collect()
    }

    pub(super) fn index_element(self, element: ElementNode<'t>) -> Read<IndexElement> {
        let column = if let Some(name) = element.column() {
            IndexColumn::Column(self.stored(name)?)
        } else {
            let expression = element.expr().ok_or("what is indexed could not be read")?;
            self.indexed_expression(expression)?
        };
        Ok(IndexElement {
            column,
            prefix_length: element.prefix_length(),
            collation: element
                .collation()
                .map(|name| self.object_name(Some(name)))
                .transpose()?
                .map(|name| name.parts.join(".")),
            operator_class: element.operator_class().map(|class| class.text().to_owned()),
            is_descending: element.is_descending(),
            nulls_first: element.nulls_first(),
            range: element.range(),
        })
    }

    fn indexed_expression(self, expression: Expr<'t>) -> Read<IndexColumn> {
        // `((a))` and `("a")` are columns all the same.
        if let Expr::ColumnRef(column) = expression.without_parens()
            && let Some(name) = column.column().filter(|_| column.parts().count() == 1)
        {
            return Ok(IndexColumn::Column(self.stored(name)?));
        }
        Ok(IndexColumn::Expression {
            text: text_of(expression.without_parens()),
            label: self.label(expression)?.unwrap_or_else(|| "expr".to_owned()),
            columns: self.columns_in(expression)?,
        })
    }

    /// Returns the name that PostgreSQL derives from an expression.
    ///
    /// Source: `FigureColnameInternal` in PostgreSQL's `parse_target.c`.
    pub(super) fn label(self, expression: Expr<'t>) -> Read<Option<String>> {
        Ok(match expression.without_parens() {
            Expr::ColumnRef(column) => column.column().map(|name| self.stored(name)).transpose()?,
            Expr::Field(field) => field.field().map(|name| self.stored(name)).transpose()?,
            Expr::Function(call) => match call.name().and_then(godbg_sql::ast::QualifiedName::name) {
                Some(name) => Some(self.stored(name)?),
                None => Some(call.function().to_lowercase()),
            },
            Expr::Cast(cast) => {
                let inner = cast
                    .operand()
                    .map(|inner| self.label(inner))
                    .transpose()?
                    .flatten();
                inner.or_else(|| cast.type_name().map(|name| type_label(&name.words())))
            }
            Expr::Collate(collate) => match collate.operand() {
                Some(operand) => self.label(operand)?,
                None => None,
            },
            Expr::Index(index) => match index.base() {
                Some(base) => self.label(base)?,
                None => None,
            },
            Expr::AtTimeZone(_) => Some("timezone".to_owned()),
            Expr::Case(case) => match case.else_value() {
                Some(value) => self.label(value)?.or_else(|| Some("case".to_owned())),
                None => Some("case".to_owned()),
            },
            Expr::Array(_) => Some("array".to_owned()),
            Expr::Row(_) => Some("row".to_owned()),
            Expr::Exists(_) => Some("exists".to_owned()),
            _ => None,
        })
    }
}

/// Returns a type's name in `pg_type`.
fn type_label(words: &str) -> String {
    let known = match words {
        "integer" | "int" => "int4",
        "bigint" => "int8",
        "smallint" => "int2",
        "boolean" => "bool",
        "character varying" => "varchar",
        "character" | "char" => "bpchar",
        "double precision" | "float" => "float8",
        "real" => "float4",
        "decimal" | "dec" => "numeric",
        "timestamp without time zone" => "timestamp",
        "timestamp with time zone" => "timestamptz",
        "time without time zone" => "time",
        "time with time zone" => "timetz",
        other => other.rsplit('.').next().unwrap_or(other),
    };
    known.to_owned()
}
