//! `DROP`, `COMMENT`, renames, and statements about types, schemas and sequences.

use godbg_sql::ast::AstNode;
use godbg_sql::ast::ddl::{
    AlterAction as ActionNode, AlterColumn, AlterObject, ColumnChange, CommentOn, CreateDomain,
    CreateExtension, CreateSchema, CreateSequence, CreateType, Drop, ObjectKind as KindNode,
    ObjectName as NameNode, Place, RenameTables, SequenceOption, SequenceSetting, TableConstraint,
    TypeDefinition as DefinitionNode,
};

use super::alter::behavior;
use super::column::sequence_text;
use super::{Lower, Read, text_of};
use crate::catalog::{DataType, RoutineKind};
use crate::ddl::{
    CommentKind, DomainAlteration, DropBehavior, LabelPosition, ObjectKind, ObjectName, SequenceOptions,
    Statement, TypeAlteration, TypeDefinition,
};

/// Returns the kind of an object that the catalog keeps.
pub(super) fn object_kind(kind: KindNode) -> Option<ObjectKind> {
    Some(match kind {
        KindNode::Table => ObjectKind::Table,
        KindNode::View => ObjectKind::View,
        KindNode::MaterializedView => ObjectKind::MaterializedView,
        KindNode::ForeignTable => ObjectKind::ForeignTable,
        KindNode::Index => ObjectKind::Index,
        KindNode::Sequence => ObjectKind::Sequence,
        KindNode::Type => ObjectKind::Type,
        KindNode::Domain => ObjectKind::Domain,
        KindNode::Schema | KindNode::Database => ObjectKind::Schema,
        KindNode::Extension => ObjectKind::Extension,
        KindNode::Function | KindNode::Routine => ObjectKind::Routine(RoutineKind::Function),
        KindNode::Procedure => ObjectKind::Routine(RoutineKind::Procedure),
        KindNode::Aggregate => ObjectKind::Routine(RoutineKind::Aggregate),
        KindNode::Trigger => ObjectKind::Trigger,
        _ => return None,
    })
}

impl<'t> Lower<'t> {
    /// Returns the name of an object, of a type as well as of anything else.
    pub(super) fn named_object(self, name: NameNode<'t>) -> Read<ObjectName> {
        if let Some(qualified) = name.name() {
            return self.object_name(Some(qualified));
        }
        if let Some(simple) = name.simple_name() {
            let spanned = self.spanned(simple)?;
            return Ok(ObjectName {
                parts: vec![spanned.value],
                range: spanned.range,
            });
        }
        let data_type = name
            .type_name()
            .ok_or("the name of what it is about is missing")?;
        Ok(ObjectName {
            parts: data_type.words().split('.').map(str::to_owned).collect(),
            range: data_type.range(),
        })
    }

    pub(super) fn drop_objects(self, drop: Drop<'t>) -> Read<Statement> {
        let Some(kind) = object_kind(drop.object()) else {
            return Ok(Statement::NoChange);
        };
        // DROP DATABASE of PostgreSQL is about another database.
        if drop.object() == KindNode::Database && !self.dialect.is_mysql_like() {
            return Ok(Statement::NoChange);
        }
        let mut names = Vec::new();
        let mut on = None;
        let mut arguments = None;
        for name in drop.names() {
            names.push(self.named_object(name)?);
            if let Some(table) = name.table() {
                on = Some(self.object_name(Some(table))?);
            }
            if let Some(signature) = name.signature() {
                let inputs = signature.parameters().filter(|parameter| parameter.is_input());
                let types = inputs.filter_map(|parameter| Some(parameter.data_type()?.text().to_owned()));
                arguments = Some(types.collect());
            }
        }
        Ok(Statement::Drop {
            kind,
            if_exists: drop.if_exists(),
            names,
            behavior: behavior(drop.behaviour()),
            on,
            arguments,
            is_concurrent: drop.is_concurrent(),
        })
    }

    pub(super) fn rename_tables(self, rename: RenameTables<'t>) -> Read<Statement> {
        let pairs = rename
            .renames()
            .map(|pair| Ok((self.object_name(pair.from())?, self.object_name(pair.to())?)))
            .collect::<Read<Vec<_>>>()?;
        Ok(Statement::Rename {
            kind: ObjectKind::Table,
            if_exists: rename.if_exists(),
            pairs,
        })
    }

    pub(super) fn comment(self, comment: CommentOn<'t>) -> Read<Statement> {
        let kind = match comment.object() {
            KindNode::Table | KindNode::View | KindNode::MaterializedView | KindNode::ForeignTable => {
                CommentKind::Table
            }
            KindNode::Column => CommentKind::Column,
            KindNode::Type | KindNode::Domain => CommentKind::Type,
            KindNode::Schema => CommentKind::Schema,
            KindNode::Index if self.dialect == godbg_sql::Dialect::Postgres => CommentKind::Index,
            _ => return Ok(Statement::NoChange),
        };
        let mut name = self.named_object(comment.name().ok_or("what the comment is on is missing")?)?;
        let column = if kind == CommentKind::Column {
            name.parts.pop()
        } else {
            None
        };
        Ok(Statement::Comment {
            kind,
            name,
            column,
            text: comment.comment(),
        })
    }

    pub(super) fn create_type(self, create: CreateType<'t>) -> Read<Statement> {
        let definition = match create.definition() {
            DefinitionNode::Enum => TypeDefinition::Enum(create.labels().collect()),
            DefinitionNode::Composite => {
                let fields = create.attributes().map(|attribute| self.attribute(attribute));
                TypeDefinition::Composite(fields.collect::<Read<Vec<_>>>()?)
            }
            DefinitionNode::Range(parameters) => TypeDefinition::Range(text_of(parameters)),
            DefinitionNode::Base(_) | DefinitionNode::Shell => TypeDefinition::Opaque,
        };
        Ok(Statement::CreateType {
            name: self.object_name(create.name())?,
            definition,
        })
    }

    pub(super) fn create_domain(self, create: CreateDomain<'t>) -> Read<Statement> {
        let mut options = Vec::new();
        for constraint in create.constraints() {
            self.column_option(constraint, &mut options)?;
        }
        Ok(Statement::CreateDomain {
            name: self.object_name(create.name())?,
            base: text_of(
                create
                    .data_type()
                    .ok_or("the type underneath could not be read")?,
            ),
            options,
        })
    }

    pub(super) fn create_sequence(self, create: CreateSequence<'t>) -> Read<Statement> {
        Ok(Statement::CreateSequence {
            name: self.object_name(create.name())?,
            if_not_exists: create.if_not_exists(),
            is_temporary: create.is_temporary(),
            options: self.sequence_options(&create.options().collect::<Vec<_>>())?,
        })
    }

    fn sequence_options(self, options: &[SequenceOption<'t>]) -> Read<SequenceOptions> {
        let mut result = SequenceOptions {
            text: sequence_text(options.iter().copied()),
            ..SequenceOptions::default()
        };
        for option in options {
            match option.setting() {
                Some(SequenceSetting::Type) => {
                    result.data_type = option
                        .data_type()
                        .map(|data_type| DataType::parse(self.dialect, data_type.text()));
                }
                Some(SequenceSetting::OwnedBy) => {
                    let mut name = self.object_name(option.target())?;
                    let column = name.parts.pop();
                    result.owned_by = Some(
                        column
                            .filter(|_| !name.parts.is_empty())
                            .map(|column| (name, column)),
                    );
                }
                _ => {}
            }
        }
        Ok(result)
    }

    pub(super) fn alter_sequence(self, alter: AlterObject<'t>, name: ObjectName) -> Read<Statement> {
        let options: Vec<SequenceOption<'t>> = alter
            .actions()
            .filter_map(|action| match action {
                ActionNode::SequenceOption(option) => Some(option),
                _ => None,
            })
            .collect();
        if options.is_empty() {
            return self.rename_or_move(alter, KindNode::Sequence, name);
        }
        Ok(Statement::AlterSequence {
            name,
            if_exists: alter.if_exists(),
            options: self.sequence_options(&options)?,
        })
    }

    pub(super) fn create_schema(self, create: CreateSchema<'t>) -> Read<Statement> {
        let name = create
            .name()
            .or_else(|| create.authorization())
            .ok_or("the schema's name is missing")?;
        let mut elements = Vec::new();
        for element in create.elements() {
            if let Some(definition) = godbg_sql::ast::ddl::Definition::cast(element.syntax()) {
                elements.push(self.definition(definition)?);
            }
        }
        Ok(Statement::CreateSchema {
            name: self.spanned(name)?,
            if_not_exists: create.if_not_exists(),
            is_replacing: create.or_replace(),
            elements,
        })
    }

    pub(super) fn create_extension(self, create: CreateExtension<'t>) -> Read<Statement> {
        Ok(Statement::CreateExtension {
            name: self.spanned(create.name().ok_or("the extension's name is missing")?)?,
            schema: create.schema().map(|name| self.stored(name)).transpose()?,
            if_not_exists: create.if_not_exists(),
        })
    }

    pub(super) fn alter_type(self, alter: AlterObject<'t>, name: ObjectName) -> Read<Statement> {
        let mut changes = Vec::new();
        let mut behavior = DropBehavior::Restrict;
        for action in alter.actions() {
            let change = match action {
                ActionNode::AddValue(add) => TypeAlteration::AddValue {
                    label: add.label().ok_or("the label could not be read")?,
                    if_not_exists: add.if_not_exists(),
                    position: match add.place() {
                        Place::Last => None,
                        Place::Before(label) => Some(LabelPosition::Before(label)),
                        Place::After(label) => Some(LabelPosition::After(label)),
                    },
                },
                ActionNode::RenameValue(rename) => TypeAlteration::RenameValue {
                    from: rename.from().ok_or("the label could not be read")?,
                    to: rename.to().ok_or("the label could not be read")?,
                },
                ActionNode::RenameColumn(rename) => TypeAlteration::RenameAttribute {
                    from: self.stored(rename.from().ok_or("a name in the change is missing")?)?,
                    to: self.stored(rename.to().ok_or("a name in the change is missing")?)?,
                },
                ActionNode::AddColumn(add) => {
                    let attribute = add.attribute().ok_or("the field could not be read")?;
                    TypeAlteration::AddAttribute(self.attribute(attribute)?)
                }
                ActionNode::DropColumn(drop) => TypeAlteration::DropAttribute {
                    name: self.stored(drop.name().ok_or("a name in the change is missing")?)?,
                    if_exists: drop.if_exists(),
                },
                ActionNode::AlterColumn(column) => self.alter_attribute(column)?,
                _ => return self.rename_or_move(alter, KindNode::Type, name),
            };
            changes.push(change);
            if ends_in_cascade(action.syntax()) {
                behavior = DropBehavior::Cascade;
            }
        }
        if changes.is_empty() {
            return Ok(Statement::NoChange);
        }
        Ok(Statement::AlterType {
            name,
            changes,
            behavior,
        })
    }

    fn alter_attribute(self, column: AlterColumn<'t>) -> Read<TypeAlteration> {
        let Some(ColumnChange::SetType(set)) = column.change() else {
            return Err("the change of a field could not be read".into());
        };
        Ok(TypeAlteration::AlterAttribute {
            name: self.stored(column.name().ok_or("a name in the change is missing")?)?,
            data_type: text_of(set.data_type().ok_or("the new type could not be read")?),
        })
    }

    pub(super) fn alter_domain(self, alter: AlterObject<'t>, name: ObjectName) -> Read<Statement> {
        let Some(action) = alter.actions().next() else {
            return Ok(Statement::NoChange);
        };
        let required = |name: Option<_>| self.stored(name.ok_or("a name in the change is missing")?);
        let change = match action {
            ActionNode::SetDefault(set) => DomainAlteration::Default(set.value().map(text_of)),
            ActionNode::DropDefault(_) => DomainAlteration::Default(None),
            ActionNode::SetNotNull(_) => DomainAlteration::NotNull(true),
            ActionNode::DropNotNull(_) => DomainAlteration::NotNull(false),
            ActionNode::AddConstraint(add) => match add.constraint() {
                Some(TableConstraint::Check(check)) => DomainAlteration::AddCheck {
                    name: check.name().map(|name| self.stored(name)).transpose()?,
                    expression: text_of(
                        check
                            .condition()
                            .ok_or("a condition in it could not be read")?
                            .without_parens(),
                    ),
                    is_validated: !check.is_not_valid(),
                },
                Some(TableConstraint::NotNull(_)) => DomainAlteration::NotNull(true),
                _ => return Err("the constraint could not be read".into()),
            },
            ActionNode::DropConstraint(drop) => DomainAlteration::DropConstraint {
                name: required(drop.name())?,
                if_exists: drop.if_exists(),
            },
            ActionNode::RenameConstraint(rename) => DomainAlteration::RenameConstraint {
                from: required(rename.from())?,
                to: required(rename.to())?,
            },
            ActionNode::ValidateConstraint(validate) => {
                DomainAlteration::ValidateConstraint(required(validate.name())?)
            }
            ActionNode::RenameTo(_) | ActionNode::SetSchema(_) => {
                return self.rename_or_move(alter, KindNode::Domain, name);
            }
            _ => DomainAlteration::NoChange,
        };
        Ok(Statement::AlterDomain { name, change })
    }
}

fn ends_in_cascade(node: godbg_sql::Node<'_>) -> bool {
    node.all_tokens()
        .rfind(|token| !godbg_syntax::SyntaxKind::is_trivia(token.kind()))
        .is_some_and(|token| token.text().eq_ignore_ascii_case("cascade"))
}
