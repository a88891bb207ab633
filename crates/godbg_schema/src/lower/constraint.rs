//! Constraints.

use godbg_sql::ast::ddl::{
    Action, CheckConstraint, Event, ExcludeConstraint, ForeignKeyConstraint, IndexDefinition, IndexElements,
    IndexOption, PrimaryKeyConstraint, ReferencesClause, ReferentialAction as ActionNode,
    TableConstraint as Node, UniqueConstraint,
};
use godbg_sql::ast::{AstNode, ColumnRef, Expr, Name};
use godbg_text::TextRange;

use super::{Lower, Read, text_from, text_of};
use crate::catalog::{Deferral, ReferentialAction};
use crate::ddl::{ConstraintForm, IndexForm, Spanned, TableConstraint, TableElement};

/// What the attributes behind a constraint say.
struct Attributes {
    deferral: Deferral,
    is_not_valid: bool,
    is_not_enforced: bool,
}

macro_rules! attributes {
    ($view:expr) => {
        Attributes {
            deferral: if $view.is_initially_deferred() {
                Deferral::InitiallyDeferred
            } else if $view.is_deferrable() {
                Deferral::InitiallyImmediate
            } else {
                Deferral::NotDeferrable
            },
            is_not_valid: $view.is_not_valid(),
            is_not_enforced: $view.is_not_enforced(),
        }
    };
}

impl<'t> Lower<'t> {
    /// Reads what stands beside the columns; `None` for what the catalog does not keep.
    pub(super) fn table_element(self, node: Node<'t>) -> Read<Option<TableElement>> {
        Ok(Some(match node {
            Node::Check(check) => TableElement::Constraint(self.check(check)?),
            Node::PrimaryKey(key) => TableElement::Constraint(self.primary_key(key)?),
            Node::Unique(key) => TableElement::Constraint(self.unique(key)?),
            Node::ForeignKey(key) => TableElement::Constraint(self.foreign_key(key)?),
            Node::Exclude(exclude) => TableElement::Constraint(self.exclude(exclude)?),
            Node::NotNull(constraint) => {
                let column = constraint.column().ok_or("a constraint in it names no column")?;
                let kind = ConstraintForm::NotNull(self.stored(column)?);
                let attributes = attributes!(constraint);
                let name = self.constraint_name(constraint.name())?;
                TableElement::Constraint(constraint_of(name, kind, &attributes, constraint.range()))
            }
            Node::Index(index) => TableElement::Index(self.index_definition(index)?),
            Node::Period(_) => return Ok(None),
        }))
    }

    fn constraint_name(self, name: Option<Name<'t>>) -> Read<Option<Spanned<String>>> {
        name.map(|name| self.spanned(name)).transpose()
    }

    pub(super) fn check(self, check: CheckConstraint<'t>) -> Read<TableConstraint> {
        let condition = check
            .condition()
            .ok_or("a condition in it could not be read")?
            .without_parens();
        let kind = ConstraintForm::Check {
            expression: text_of(condition),
            columns: self.columns_in(condition)?,
            is_no_inherit: check.is_no_inherit(),
        };
        let name = self.constraint_name(check.name())?;
        Ok(constraint_of(name, kind, &attributes!(check), check.range()))
    }

    /// Returns the columns that an expression names, each once.
    pub(super) fn columns_in(self, expression: Expr<'t>) -> Read<Vec<String>> {
        let mut columns = Vec::new();
        for node in expression.syntax().descendants() {
            if let Some(column) = ColumnRef::cast(node).and_then(ColumnRef::column) {
                let name = self.stored(column)?;
                if !columns.contains(&name) {
                    columns.push(name);
                }
            }
        }
        Ok(columns)
    }

    pub(super) fn primary_key(self, key: PrimaryKeyConstraint<'t>) -> Read<TableConstraint> {
        let kind = if let Some(index) = key.using_index() {
            ConstraintForm::UsingIndex {
                index: self.stored(index)?,
                is_primary: true,
            }
        } else {
            let mut form = self.key_form(key.elements(), key.include())?;
            form.name = self.constraint_name(key.index_name())?;
            ConstraintForm::PrimaryKey(form)
        };
        let name = self.constraint_name(key.name())?;
        Ok(constraint_of(name, kind, &attributes!(key), key.range()))
    }

    pub(super) fn unique(self, key: UniqueConstraint<'t>) -> Read<TableConstraint> {
        let kind = if let Some(index) = key.using_index() {
            ConstraintForm::UsingIndex {
                index: self.stored(index)?,
                is_primary: false,
            }
        } else {
            let mut form = self.key_form(key.elements(), key.include())?;
            form.name = self.constraint_name(key.index_name())?;
            form.is_null_one_value = key.is_nulls_not_distinct();
            form.is_invisible = key.options().any(is_hiding);
            if self.dialect.is_mysql_like() {
                let method = key.syntax().children_of(godbg_sql::Kind::IndexMethod).last();
                let word = method.and_then(|node| node.children().find_map(Name::cast));
                form.method = word.map(|word| word.unquoted().to_lowercase());
            }
            ConstraintForm::Unique(form)
        };
        let name = self.constraint_name(key.name())?;
        Ok(constraint_of(name, kind, &attributes!(key), key.range()))
    }

    fn key_form(
        self,
        elements: Option<IndexElements<'t>>,
        include: Option<IndexElements<'t>>,
    ) -> Read<IndexForm> {
        let mut form = IndexForm {
            is_unique: true,
            ..IndexForm::default()
        };
        if let Some(elements) = elements {
            form.elements = self.index_elements(elements)?;
        }
        if let Some(include) = include {
            form.included = self.names(include.columns())?;
        }
        Ok(form)
    }

    pub(super) fn foreign_key(self, key: ForeignKeyConstraint<'t>) -> Read<TableConstraint> {
        let references = key.references().ok_or("a foreign key in it names no table")?;
        let columns = key
            .columns()
            .map(|name| self.spanned(name))
            .collect::<Read<Vec<_>>>()?;
        let index_name = key.index_name().map(|name| self.stored(name)).transpose()?;
        let kind = self.reference(references, columns, index_name)?;
        let name = self.constraint_name(key.name())?;
        Ok(constraint_of(name, kind, &attributes!(key), key.range()))
    }

    fn reference(
        self,
        references: ReferencesClause<'t>,
        columns: Vec<Spanned<String>>,
        index_name: Option<String>,
    ) -> Read<ConstraintForm> {
        let action = |event| match references.action(event) {
            Some(action) => self.referential_action(action),
            None => Ok(ReferentialAction::NoAction),
        };
        Ok(ConstraintForm::ForeignKey {
            columns,
            table: self.object_name(references.table())?,
            referenced: references
                .columns()
                .map(|name| self.spanned(name))
                .collect::<Read<Vec<_>>>()?,
            on_delete: action(Event::Delete)?,
            on_update: action(Event::Update)?,
            is_match_full: references
                .match_kind()
                .is_some_and(|kind| kind.unquoted().eq_ignore_ascii_case("full")),
            index_name,
        })
    }

    fn referential_action(self, action: ActionNode<'t>) -> Read<ReferentialAction> {
        let columns = || match action.columns() {
            Some(list) => self.names(list.names()),
            None => Ok(Vec::new()),
        };
        Ok(
            match action
                .action()
                .ok_or("what a foreign key in it does is unclear")?
            {
                Action::NoAction => ReferentialAction::NoAction,
                Action::Restrict => ReferentialAction::Restrict,
                Action::Cascade => ReferentialAction::Cascade,
                Action::SetNull => ReferentialAction::SetNull(columns()?),
                Action::SetDefault => ReferentialAction::SetDefault(columns()?),
            },
        )
    }

    fn exclude(self, exclude: ExcludeConstraint<'t>) -> Read<TableConstraint> {
        let node = exclude.syntax();
        let start = node
            .tokens()
            .find(|token| token.kind() == godbg_sql::Kind::EXCLUDE)
            .map_or(node.range().start, |token| token.range().end);
        let mut form = IndexForm {
            method: exclude.method().map(|name| name.unquoted().to_lowercase()),
            ..IndexForm::default()
        };
        for element in exclude.elements() {
            if let Some(element) = element.element() {
                form.elements.push(self.index_element(element)?);
            }
        }
        form.predicate = exclude
            .predicate()
            .and_then(godbg_sql::ast::WhereClause::condition)
            .map(text_of);
        let kind = ConstraintForm::Exclude {
            definition: text_from(node, start),
            form,
        };
        let name = self.constraint_name(exclude.name())?;
        Ok(constraint_of(name, kind, &attributes!(exclude), exclude.range()))
    }

    pub(super) fn index_definition(self, index: IndexDefinition<'t>) -> Read<IndexForm> {
        Ok(IndexForm {
            name: self.constraint_name(index.name())?,
            method: index
                .special_kind()
                .map(str::to_lowercase)
                .or_else(|| index.method().map(|name| name.unquoted().to_lowercase())),
            elements: index
                .elements()
                .map(|element| self.index_element(element))
                .collect::<Read<Vec<_>>>()?,
            is_invisible: index.options().any(is_hiding),
            ..IndexForm::default()
        })
    }
}

/// Says whether an option hides an index from the planner.
pub(super) fn is_hiding(option: IndexOption<'_>) -> bool {
    let word = option.word();
    word.eq_ignore_ascii_case("invisible") || word.eq_ignore_ascii_case("ignored")
}

fn constraint_of(
    name: Option<Spanned<String>>,
    kind: ConstraintForm,
    attributes: &Attributes,
    range: TextRange,
) -> TableConstraint {
    TableConstraint {
        name,
        kind,
        deferral: attributes.deferral,
        is_not_valid: attributes.is_not_valid,
        is_not_enforced: attributes.is_not_enforced,
        range,
    }
}
