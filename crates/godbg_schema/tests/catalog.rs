//! Names in statements find the tables and columns that the engine would find.

use godbg_schema::Dialect;
use godbg_schema::catalog::{
    Catalog, Column, DataType, Index, NamePart, QualifiedName, Table, TableKind, TableLookup, Uncertainty,
};

fn catalog(dialect: Dialect, tables: &[(&str, &str)]) -> Catalog {
    let mut catalog = Catalog::new(dialect);
    for (schema, name) in tables {
        let name = QualifiedName::new(*schema, *name);
        let mut table = Table::new(dialect, name.clone(), TableKind::Base);
        table.columns = vec![
            Column::new("user_id", DataType::parse(dialect, "bigint")),
            Column::new("Email", DataType::parse(dialect, "text")),
        ]
        .into();
        catalog.tables.insert(&name, table);
    }
    catalog
}

fn found(catalog: &Catalog, parts: &[NamePart<'_>]) -> Option<String> {
    catalog.find_table(parts).map(|table| table.name.to_string())
}

#[test]
fn postgres_folds_and_walks_the_search_path() {
    let mut catalog = catalog(
        Dialect::Postgres,
        &[("public", "users"), ("app", "users"), ("app", "Orders")],
    );
    assert_eq!(
        found(&catalog, &[NamePart::bare("USERS")]).as_deref(),
        Some("public.users")
    );
    assert_eq!(found(&catalog, &[NamePart::quoted("USERS")]), None);
    assert_eq!(found(&catalog, &[NamePart::quoted("Orders")]), None);
    catalog.search_path = vec!["app".to_owned(), "public".to_owned()];
    assert_eq!(
        found(&catalog, &[NamePart::bare("users")]).as_deref(),
        Some("app.users")
    );
    assert_eq!(
        found(&catalog, &[NamePart::quoted("Orders")]).as_deref(),
        Some("app.Orders")
    );
    let three = [
        NamePart::bare("db"),
        NamePart::bare("public"),
        NamePart::bare("users"),
    ];
    assert_eq!(found(&catalog, &three).as_deref(), Some("public.users"));
    assert_eq!(
        found(&catalog, &[NamePart::bare("pg_class")]).as_deref(),
        Some("pg_catalog.pg_class")
    );
}

#[test]
fn columns_compare_as_the_dialect_compares_them() {
    let has = |dialect, part| {
        catalog(dialect, &[("", "t")])
            .tables
            .iter()
            .all(|table| table.column(part).is_some())
    };
    assert!(!has(Dialect::Postgres, NamePart::bare("Email")));
    assert!(has(Dialect::Postgres, NamePart::quoted("Email")));
    assert!(has(Dialect::MySql, NamePart::bare("EMAIL")));
    assert!(has(Dialect::Sqlite, NamePart::bare("email")));
}

#[test]
fn a_missing_table_is_missing_only_where_all_is_known() {
    let mut catalog = catalog(Dialect::Postgres, &[("public", "users")]);
    let missing = |candidates: &[&str]| TableLookup::Missing {
        candidates: candidates.iter().map(|name| (*name).to_owned()).collect(),
    };
    assert_eq!(
        catalog.look_up_table(&[NamePart::bare("usres")]),
        missing(&["users"])
    );
    assert_eq!(catalog.look_up_table(&[NamePart::bare("orders")]), missing(&[]));
    let system = [NamePart::bare("pg_catalog"), NamePart::bare("pg_new")];
    assert!(matches!(catalog.look_up_table(&system), TableLookup::Unclear(_)));
    let doubt = Uncertainty::new("a statement could not be read", None);
    catalog.uncertain.push(doubt.clone());
    assert_eq!(
        catalog.look_up_table(&[NamePart::bare("orders")]),
        TableLookup::Unclear(doubt)
    );
}

#[test]
fn a_database_that_no_file_makes_is_unclear_in_mysql() {
    let catalog = catalog(Dialect::MySql, &[("", "users")]);
    let other = [NamePart::bare("stats"), NamePart::bare("hits")];
    assert!(matches!(catalog.look_up_table(&other), TableLookup::Unclear(_)));
    assert!(matches!(
        catalog.look_up_table(&[NamePart::bare("Users")]),
        TableLookup::Missing { candidates } if candidates == ["users"]
    ));
}

#[test]
fn a_copy_does_not_see_later_changes() {
    let mut catalog = catalog(Dialect::Sqlite, &[("main", "a"), ("main", "b")]);
    let snapshot = catalog.clone();
    catalog.tables.remove(&QualifiedName::new("main", "A"));
    assert_eq!(catalog.tables.len(), 1);
    assert_eq!(snapshot.tables.len(), 2);
}

#[test]
fn a_unique_index_over_not_null_columns_makes_rows_unique() {
    let mut catalog = catalog(Dialect::Postgres, &[("public", "users")]);
    let table = catalog
        .tables
        .get_mut(&QualifiedName::new("public", "users"))
        .unwrap();
    let mut index = Index::over_columns("users_key", &["user_id".to_owned()]);
    index.is_unique = true;
    table.indexes.push(index);
    assert!(!table.is_unique_over(&["user_id"]), "NULLs may repeat");
    table.columns[0].is_nullable = false;
    assert!(table.is_unique_over(&["user_id", "Email"]));
    assert!(!table.is_unique_over(&["Email"]));
}
