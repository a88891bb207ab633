//! Indexes.

use godbg_sql::ast::ddl::{CreateIndex as Node, IndexElement as ElementNode, IndexElements};
use godbg_sql::ast::{AstNode, Expr, ImpliedName, WhereClause};

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
    pub(super) fn label(self, expression: Expr<'t>) -> Read<Option<String>> {
        Ok(match ImpliedName::of(expression) {
            Some(ImpliedName::Written(name)) => Some(self.stored(name)?),
            Some(ImpliedName::Made(name)) => Some(name),
            None => None,
        })
    }
}
