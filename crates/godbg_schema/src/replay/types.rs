//! Enums, domains, composite types and sequences.

use super::applier::Applier;
use super::fault::{Fault, Faults, Outcome, ProblemKind, Thing};
use super::naming::is_relation;
use super::sequence_options;
use crate::catalog::{
    Column, DataType, Domain, DomainCheck, POSTGRES_NAME_BYTES, QualifiedName, Sequence, Table, UserType,
    UserTypeKind, temporary_schema,
};
use crate::ddl::{
    ColumnOption, ConstraintForm, DomainAlteration, DropBehavior, LabelPosition, ObjectName, SequenceOptions,
    Text, TypeAlteration, TypeDefinition,
};

impl Applier<'_> {
    pub(crate) fn create_type(&mut self, name: &ObjectName, definition: &TypeDefinition) -> Outcome {
        let qualified = self.new_name(name)?;
        self.refuse_taken_type(&qualified, name)?;
        let kind = match definition {
            TypeDefinition::Enum(labels) => UserTypeKind::Enum(labels.clone()),
            TypeDefinition::Composite(fields) => {
                let table = Table::new(self.dialect(), qualified.clone(), crate::catalog::TableKind::Base);
                let fields = fields
                    .iter()
                    .map(|field| Ok(self.column(&table, field, &[])?.column))
                    .collect::<Outcome<Vec<Column>>>()?;
                UserTypeKind::Composite(fields)
            }
            TypeDefinition::Range(text) => UserTypeKind::Range(self.expression(text)),
            TypeDefinition::Opaque => UserTypeKind::Opaque,
        };
        self.insert_type(&qualified, kind);
        Ok(())
    }

    fn refuse_taken_type(&self, qualified: &QualifiedName, name: &ObjectName) -> Outcome {
        if self.catalog.types.contains(qualified) || self.catalog.tables.contains(qualified) {
            return Err(self.faults().duplicate(Thing::Type, &qualified.name, name.range));
        }
        Ok(())
    }

    fn insert_type(&mut self, name: &QualifiedName, kind: UserTypeKind) {
        let user_type = UserType {
            name: name.clone(),
            kind,
            comment: None,
            origin: self.origin(),
        };
        self.catalog.types.insert(name, user_type);
        // Columns may have been declared with the type while it was not known.
        let catalog = self.catalog.clone();
        let waits = |table: &Table| table.columns.iter().any(|column| column.data_type.is_unknown());
        self.catalog.tables.update(waits, |table| {
            for column in &mut table.columns {
                column.data_type = catalog.resolved(column.data_type.clone());
            }
        });
    }

    pub(crate) fn create_domain(
        &mut self,
        name: &ObjectName,
        base: &Text,
        options: &[ColumnOption],
    ) -> Outcome {
        let qualified = self.new_name(name)?;
        self.refuse_taken_type(&qualified, name)?;
        let mut domain = Domain {
            base: self.resolve_type(base)?,
            is_not_null: false,
            default: None,
            collation: None,
            checks: Vec::new(),
        };
        for option in options {
            match option {
                ColumnOption::NotNull(is_not_null) => domain.is_not_null = *is_not_null,
                ColumnOption::Default(text) => domain.default = Some(self.expression(text)),
                ColumnOption::Collation(collation) => domain.collation = Some(collation.clone()),
                ColumnOption::Constraint(constraint) => {
                    if let ConstraintForm::Check { expression, .. } = &constraint.kind {
                        let name = constraint
                            .name
                            .as_ref()
                            .map_or_else(|| check_name(&qualified, &domain), |name| name.value.clone());
                        let expression = self.expression(expression);
                        domain.checks.push(DomainCheck {
                            name,
                            expression,
                            is_validated: true,
                        });
                    }
                }
                _ => {}
            }
        }
        self.insert_type(&qualified, UserTypeKind::Domain(domain));
        Ok(())
    }

    fn require_type(&self, name: &ObjectName) -> Outcome<QualifiedName> {
        self.catalog
            .find_name(&name.lookup(), |name| self.catalog.types.contains(name))
            .ok_or_else(|| self.faults().missing(Thing::Type, &name.to_string(), name.range))
    }

    pub(crate) fn alter_type(
        &mut self,
        name: &ObjectName,
        change: &TypeAlteration,
        behavior: DropBehavior,
    ) -> Outcome {
        let found = match self.require_type(name) {
            Err(fault) if is_about_fields(change) => {
                return Err(Fault {
                    message: format!("relation \"{name}\" does not exist"),
                    ..fault
                });
            }
            found => found?,
        };
        if is_about_fields(change) {
            self.check_type_change(&found, change, (behavior, name.range))?;
        }
        let mut user_type = self.user_type(&found);
        let old = match (&user_type.kind, change) {
            (UserTypeKind::Composite(fields), TypeAlteration::AlterAttribute { name, .. }) => fields
                .iter()
                .find(|field| field.name == *name)
                .map(|field| field.data_type.clone()),
            _ => None,
        };
        if let TypeAlteration::DropAttribute { name: field, .. } = change
            && behavior == DropBehavior::Cascade
        {
            self.drop_users_of_field(&found, field);
        }
        match (&mut user_type.kind, change) {
            (
                UserTypeKind::Enum(labels),
                TypeAlteration::AddValue {
                    label,
                    if_not_exists,
                    position,
                },
            ) => add_label(labels, (label, *if_not_exists), position.as_ref(), name)?,
            (UserTypeKind::Enum(labels), TypeAlteration::RenameValue { from, to }) => {
                if labels.contains(to) {
                    let message = format!("enum label \"{to}\" already exists");
                    return Err(Faults::invalid(name.range, message));
                }
                match labels.iter_mut().find(|label| *label == from) {
                    Some(label) => label.clone_from(to),
                    None => return Err(not_a_label(from, name)),
                }
            }
            (UserTypeKind::Composite(fields), change) => self.alter_fields(fields, change, name)?,
            _ => {
                let message = format!("\"{}\" is not an enum", found.name);
                return Err(Faults::invalid(name.range, message));
            }
        }
        self.catalog.types.insert(&found, user_type);
        if let Some(old) = old {
            self.check_domains_over(&found, (&old, name.range))?;
        }
        if is_about_fields(change) {
            self.change_typed_tables(&found, change, name.range)?;
        }
        Ok(())
    }

    fn user_type(&self, name: &QualifiedName) -> UserType {
        self.catalog
            .types
            .get(name)
            .cloned()
            .expect("the caller has looked the type up")
    }

    fn alter_fields(&self, fields: &mut Vec<Column>, change: &TypeAlteration, name: &ObjectName) -> Outcome {
        let missing = |field: &str| self.faults().missing_column(name.last(), field, name.range);
        let position = |fields: &[Column], wanted: &str| {
            fields
                .iter()
                .position(|field| field.name == wanted)
                .ok_or_else(|| missing(wanted))
        };
        match change {
            TypeAlteration::AddAttribute(definition) => {
                let qualified = self.new_name(name)?;
                let table = Table::new(self.dialect(), qualified, crate::catalog::TableKind::Base);
                let field = &definition.name.value;
                if fields.iter().any(|known| known.name == *field) {
                    return Err(self.faults().duplicate_column(name.last(), field, name.range));
                }
                fields.push(self.column(&table, definition, &[])?.column);
            }
            TypeAlteration::DropAttribute { name, if_exists } => match position(fields, name) {
                Ok(at) => drop(fields.remove(at)),
                Err(_) if *if_exists => {}
                Err(fault) => return Err(fault),
            },
            TypeAlteration::RenameAttribute { from, to } => {
                let at = position(fields, from).map_err(|fault| Fault {
                    message: format!("column \"{from}\" does not exist"),
                    ..fault
                })?;
                fields[at].name.clone_from(to);
            }
            TypeAlteration::AlterAttribute { name, data_type } => {
                let at = position(fields, name)?;
                fields[at].data_type = self.resolve_type(data_type)?;
            }
            TypeAlteration::AddValue { .. } | TypeAlteration::RenameValue { .. } => {
                let message = format!("\"{name}\" is not an enum");
                return Err(Faults::invalid(name.range, message));
            }
        }
        Ok(())
    }

    pub(crate) fn alter_domain(&mut self, name: &ObjectName, change: &DomainAlteration) -> Outcome {
        let found = self.require_type(name)?;
        let mut user_type = self.user_type(&found);
        let UserTypeKind::Domain(domain) = &mut user_type.kind else {
            let message = format!("\"{}\" is not a domain", found.name);
            return Err(Faults::invalid(name.range, message));
        };
        let missing = |constraint: &str| {
            let message = format!(
                "constraint \"{constraint}\" of domain \"{}\" does not exist",
                found.name
            );
            Faults::invalid(name.range, message)
        };
        let demands_more = match change {
            DomainAlteration::NotNull(is_not_null) => *is_not_null && !domain.is_not_null,
            DomainAlteration::AddCheck { is_validated, .. } => *is_validated,
            DomainAlteration::ValidateConstraint(_) => true,
            _ => false,
        };
        if demands_more {
            self.refuse_domain_inside(&found, name.range)?;
        }
        match change {
            DomainAlteration::Default(default) => {
                domain.default = default.as_ref().map(|text| self.expression(text));
            }
            DomainAlteration::NotNull(is_not_null) => domain.is_not_null = *is_not_null,
            DomainAlteration::AddCheck {
                name: check,
                expression,
                is_validated,
            } => {
                if let Some(name) = check
                    && domain.checks.iter().any(|known| known.name == *name)
                {
                    let message = format!(
                        "constraint \"{name}\" for domain \"{}\" already exists",
                        found.name
                    );
                    return Err(Fault {
                        kind: ProblemKind::Duplicate,
                        message,
                        range: expression.range,
                    });
                }
                let name = check.clone().unwrap_or_else(|| check_name(&found, domain));
                domain.checks.push(DomainCheck {
                    name,
                    expression: self.expression(expression),
                    is_validated: *is_validated,
                });
            }
            DomainAlteration::DropConstraint {
                name: check,
                if_exists,
            } => {
                let before = domain.checks.len();
                domain.checks.retain(|known| known.name != *check);
                if domain.checks.len() == before && !if_exists {
                    return Err(missing(check));
                }
            }
            DomainAlteration::RenameConstraint { from, to } => {
                let check = domain.checks.iter_mut().find(|known| known.name == *from);
                check.ok_or_else(|| missing(from))?.name.clone_from(to);
            }
            DomainAlteration::ValidateConstraint(check) => {
                let check = domain
                    .checks
                    .iter_mut()
                    .find(|known| known.name == *check)
                    .ok_or_else(|| missing(check))?;
                check.is_validated = true;
            }
            DomainAlteration::NoChange => {}
        }
        self.catalog.types.insert(&found, user_type);
        Ok(())
    }

    pub(crate) fn create_sequence(
        &mut self,
        name: &ObjectName,
        (if_not_exists, is_temporary): (bool, bool),
        options: &SequenceOptions,
    ) -> Outcome {
        let mut qualified = self.new_name(name)?;
        if is_temporary {
            temporary_schema(self.dialect()).clone_into(&mut qualified.schema);
        }
        if is_relation(self.catalog, &qualified.schema, &qualified.name) {
            if if_not_exists {
                return Ok(());
            }
            return Err(self
                .faults()
                .duplicate(Thing::Relation, &qualified.name, name.range));
        }
        let mut sequence = Sequence {
            name: qualified.clone(),
            data_type: DataType::parse(self.dialect(), "bigint"),
            options: String::new(),
            owned_by: None,
            is_identity: false,
            origin: self.origin(),
        };
        self.set_sequence_options(&mut sequence, options)?;
        self.catalog.sequences.insert(&qualified, sequence);
        Ok(())
    }

    pub(crate) fn alter_sequence(
        &mut self,
        name: &ObjectName,
        if_exists: bool,
        options: &SequenceOptions,
    ) -> Outcome {
        let Some(found) = self.find_sequence(name) else {
            if if_exists {
                return Ok(());
            }
            return Err(self
                .faults()
                .missing(Thing::Relation, &name.to_string(), name.range));
        };
        let mut sequence = self
            .catalog
            .sequences
            .get(&found)
            .cloned()
            .expect("the sequence was found");
        self.set_sequence_options(&mut sequence, options)?;
        self.catalog.sequences.insert(&found, sequence);
        Ok(())
    }

    fn set_sequence_options(&self, sequence: &mut Sequence, options: &SequenceOptions) -> Outcome {
        if let Some(data_type) = &options.data_type {
            sequence.data_type = data_type.clone();
        }
        if options.owned_by.is_some() && sequence.is_identity {
            let range = options
                .owned_by
                .iter()
                .flatten()
                .map(|(table, _)| table.range)
                .next();
            let message = "cannot change ownership of identity sequence";
            return Err(Faults::invalid(range.unwrap_or(self.statement), message));
        }
        if let Some(owner) = &options.owned_by {
            sequence.owned_by = match owner {
                None => None,
                Some((table, column)) => {
                    let name = self.require_table(table, Thing::Relation)?;
                    if self.table(&name).stored_column(column).is_none() {
                        return Err(self.faults().missing_column(&name.name, column, table.range));
                    }
                    Some((name, column.clone()))
                }
            };
        }
        // Where it restarts is a matter of its contents.
        let is_restart = options.text.to_ascii_lowercase().starts_with("restart");
        if !options.text.is_empty() && !is_restart {
            sequence.options = if sequence.options.is_empty() {
                options.text.clone()
            } else {
                sequence_options::changed(&sequence.options, &options.text)
            };
        }
        Ok(())
    }
}

fn is_about_fields(change: &TypeAlteration) -> bool {
    !matches!(
        change,
        TypeAlteration::AddValue { .. } | TypeAlteration::RenameValue { .. }
    )
}

fn check_name(domain: &QualifiedName, known: &Domain) -> String {
    let base = format!("{}_check", domain.name);
    let mut name = base.clone();
    let mut number = 0;
    while known.checks.iter().any(|check| check.name == name) {
        number += 1;
        name = format!("{base}{number}");
    }
    name
}

fn not_a_label(label: &str, name: &ObjectName) -> Fault {
    Faults::invalid(name.range, format!("\"{label}\" is not an existing enum label"))
}

fn add_label(
    labels: &mut Vec<String>,
    (label, if_not_exists): (&String, bool),
    position: Option<&LabelPosition>,
    name: &ObjectName,
) -> Outcome {
    if label.len() > POSTGRES_NAME_BYTES {
        let message = format!("invalid enum label \"{label}\"");
        return Err(Faults::invalid(name.range, message));
    }
    if labels.contains(label) {
        if if_not_exists {
            return Ok(());
        }
        let message = format!("enum label \"{label}\" already exists");
        return Err(Faults::invalid(name.range, message));
    }
    let find = |wanted: &String| {
        labels
            .iter()
            .position(|known| known == wanted)
            .ok_or_else(|| not_a_label(wanted, name))
    };
    let at = match position {
        None => labels.len(),
        Some(LabelPosition::Before(other)) => find(other)?,
        Some(LabelPosition::After(other)) => find(other)? + 1,
    };
    labels.insert(at, label.clone());
    Ok(())
}
