//! What types are used in: fields in expressions, domains inside of other types (PostgreSQL).

use godbg_text::TextRange;

use super::applier::Applier;
use super::expression_types::Scope;
use super::fault::{Faults, Outcome};
use crate::catalog::{
    Constraint, ConstraintKind, DataType, HAS_OWN_TYPES, QualifiedName, Table, TypeFamily, UserTypeKind,
};

impl Applier<'_> {
    /// Says whether a check of a table or domain takes this field out of a value of this type.
    pub(super) fn is_field_used(&self, name: &QualifiedName, field: &str) -> bool {
        let tables = self.catalog.tables.iter_with(HAS_OWN_TYPES);
        let mut stored = tables.filter(|table| table.is_stored());
        let in_table = |table: &Table| {
            let mut checks = table.constraints.iter();
            checks.any(|check| self.check_takes_field(table, check, (name, field)))
        };
        stored.any(in_table)
            || self.catalog.types.iter().any(|found| match &found.kind {
                UserTypeKind::Domain(domain) => {
                    let scope = Scope {
                        table: None,
                        value: Some(&domain.base),
                    };
                    let mut checks = domain.checks.iter();
                    checks.any(|check| self.takes_field(&check.expression.text, scope, (name, field)))
                }
                _ => false,
            })
    }

    fn check_takes_field(
        &self,
        table: &Table,
        constraint: &Constraint,
        field: (&QualifiedName, &str),
    ) -> bool {
        let scope = Scope {
            table: Some(table),
            value: None,
        };
        match &constraint.kind {
            ConstraintKind::Check { expression, .. } => self.takes_field(&expression.text, scope, field),
            _ => false,
        }
    }

    /// Takes away the checks that cannot be without a field.
    pub(super) fn drop_users_of_field(&mut self, name: &QualifiedName, field: &str) {
        let names: Vec<QualifiedName> = self
            .catalog
            .tables
            .iter_with(HAS_OWN_TYPES)
            .map(|table| table.name.clone())
            .collect();
        for table_name in names {
            let table = self.table(&table_name);
            let mut kept = table.clone();
            kept.constraints
                .retain(|check| !self.check_takes_field(&table, check, (name, field)));
            if kept.constraints.len() < table.constraints.len() {
                self.put_back(kept);
            }
        }
    }

    /// The checks of domains over a type whose field changes have to make sense afterwards.
    pub(super) fn check_domains_over(
        &self,
        name: &QualifiedName,
        (old, range): (&DataType, TextRange),
    ) -> Outcome {
        for found in self.catalog.types.iter() {
            let UserTypeKind::Domain(domain) = &found.kind else {
                continue;
            };
            if !matches!(&domain.base.family, TypeFamily::Composite(used) if used == name) {
                continue;
            }
            let scope = Scope {
                table: None,
                value: Some(&domain.base),
            };
            for check in &domain.checks {
                self.check_operators(&check.expression.text, scope, (old, range))?;
            }
        }
        Ok(())
    }

    /// Refuses to demand more of a domain whose values lie inside of others: nobody looks there.
    ///
    /// Source: `get_rels_with_domain` and `find_composite_type_dependencies` in PostgreSQL's
    /// `typecmds.c` and `tablecmds.c`.
    pub(super) fn refuse_domain_inside(&self, name: &QualifiedName, range: TextRange) -> Outcome {
        let stored = self.catalog.tables.iter_with(HAS_OWN_TYPES);
        for table in stored.filter(|table| table.is_stored()) {
            let inside = table
                .columns
                .iter()
                .find(|column| self.lies_inside(&column.data_type, name, 0));
            if let Some(column) = inside {
                let message = format!(
                    "cannot alter type \"{}\" because column \"{}.{}\" uses it",
                    name.name, table.name.name, column.name
                );
                return Err(Faults::invalid(range, message));
            }
        }
        Ok(())
    }

    /// Says whether a type holds values of a domain in fields, elements or ends.
    fn lies_inside(&self, data_type: &DataType, name: &QualifiedName, depth: u32) -> bool {
        // Types cannot be circular; the bound keeps a wrong catalog from hanging us.
        if depth > 64 {
            return false;
        }
        let holds = |inner: &DataType| {
            matches!(&inner.family, TypeFamily::Domain(used) if used == name)
                || self.lies_inside(inner, name, depth + 1)
        };
        match &data_type.family {
            TypeFamily::Array(element) => holds(element),
            TypeFamily::Domain(own) => match self.catalog.types.get(own).map(|found| &found.kind) {
                Some(UserTypeKind::Domain(domain)) => self.lies_inside(&domain.base, name, depth + 1),
                _ => false,
            },
            TypeFamily::Composite(own) => {
                let fields = self.fields_of_type(data_type);
                let fields = fields.filter(|_| own != name);
                fields.is_some_and(|fields| fields.iter().any(|field| holds(&field.data_type)))
            }
            TypeFamily::Other(own) => self.subtype(own).is_some_and(|subtype| holds(&subtype)),
            _ => false,
        }
    }

    /// Returns the type of the ends of a range type.
    fn subtype(&self, range: &str) -> Option<DataType> {
        let parts: Vec<_> = range
            .splitn(2, '.')
            .map(crate::catalog::NamePart::quoted)
            .collect();
        let found = self
            .catalog
            .find_name(&parts, |name| self.catalog.types.contains(name))?;
        let UserTypeKind::Range(definition) = &self.catalog.types.get(&found)?.kind else {
            return None;
        };
        let lower = definition.text.to_lowercase();
        let (_, rest) = lower.split_once("subtype")?;
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        let end = rest.find([',', ')']).unwrap_or(rest.len());
        Some(self.catalog.resolve_type(rest[..end].trim()))
    }
}
