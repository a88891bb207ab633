package main

import (
	"go/types"
	"slices"
	"strings"
)

// A library sends SQL through the methods (and functions) named here.
type library struct {
	name string
	// owns recognises a package of the library, forks at other paths included.
	owns func(*types.Package) bool
	// text are methods which take the SQL as a string, or send a prepared one.
	text []string
	// finishers are methods for which the library writes the SQL, some only on one type.
	finishers []string
	// functions of the package with the names in text send SQL too.
	functions bool
	// imitated are the types whose methods a repository's own types may mirror.
	imitated []string
}

func named(names ...string) func(*types.Package) bool {
	return func(p *types.Package) bool { return slices.Contains(names, p.Name()) }
}

func path(paths ...string) func(*types.Package) bool {
	return func(p *types.Package) bool {
		return slices.ContainsFunc(paths, func(path string) bool {
			return p.Path() == path || strings.HasSuffix(p.Path(), "/vendor/"+path)
		})
	}
}

var sqlMethods = []string{
	"Exec", "ExecContext", "Query", "QueryContext", "QueryRow", "QueryRowContext", "Prepare", "PrepareContext",
}

var sqlxMethods = append([]string{
	"MustExec", "MustExecContext", "Queryx", "QueryxContext", "QueryRowx", "QueryRowxContext",
	"Get", "GetContext", "Select", "SelectContext", "NamedExec", "NamedExecContext", "NamedQuery", "NamedQueryContext",
	"Preparex", "PreparexContext", "PrepareNamed", "PrepareNamedContext",
}, sqlMethods...)

var borpMethods = append([]string{
	"Select", "SelectOne", "SelectInt", "SelectNullInt", "SelectFloat", "SelectNullFloat", "SelectStr", "SelectNullStr",
}, sqlMethods...)

var libraries = []library{
	{name: "database/sql", owns: path("database/sql"), text: sqlMethods, imitated: []string{"DB", "Tx"}},
	{name: "database/sql/driver", owns: path("database/sql/driver"), text: sqlMethods},
	{name: "sqlx", owns: named("sqlx"), text: sqlxMethods, functions: true, imitated: []string{"DB", "Tx"}},
	{
		name: "pgx",
		owns: func(p *types.Package) bool {
			return slices.Contains([]string{"pgx", "pgxpool", "pgconn"}, p.Name())
		},
		text: []string{"Exec", "ExecEx", "Query", "QueryEx", "QueryRow", "QueryRowEx", "Prepare", "PrepareEx", "Queue", "ExecParams"},
	},
	{
		name: "gorm", owns: named("gorm"), text: []string{"Raw", "Exec"},
		finishers: []string{
			"Find", "First", "Last", "Take", "Create", "CreateInBatches", "Save", "Update", "Updates", "UpdateColumn",
			"UpdateColumns", "Delete", "Count", "Pluck", "Scan", "Row", "Rows", "FirstOrCreate", "FirstOrInit",
			"FindInBatches", "AutoMigrate",
		},
	},
	{
		name: "borp", owns: named("borp"), text: borpMethods,
		imitated:  []string{"DbMap", "Transaction"},
		finishers: []string{"Get", "Insert", "Update", "UpdateColumns", "Delete"},
	},
	{
		name: "gorp", owns: named("gorp"), text: borpMethods,
		imitated:  []string{"DbMap", "Transaction"},
		finishers: []string{"Get", "Insert", "Update", "UpdateColumns", "Delete"},
	},
	{
		name: "squirrel", owns: named("squirrel"),
		finishers: []string{"Exec", "ExecContext", "Query", "QueryContext", "QueryRow", "QueryRowContext", "Scan", "ScanContext"},
	},
	{
		name: "bun", owns: named("bun"),
		text: append([]string{"NewRaw"}, sqlMethods...),
		finishers: []string{
			"Exec", "Scan", "Count", "Exists", "ScanAndCount", "Rows", "Err",
		},
	},
	{
		name: "xorm", owns: named("xorm"),
		text: []string{"Exec", "Query", "QueryString", "QueryInterface", "SQL", "Sql"},
		finishers: []string{
			"Get", "Find", "FindAndCount", "Insert", "InsertOne", "InsertMulti", "Update", "Delete", "Count", "Exist", "Iterate",
			"Rows", "Sum", "SumInt", "Sums", "SumsInt", "Sync", "Sync2", "CreateTables", "DropTable", "DropTables", "IsTableExist", "IsTableEmpty",
		},
	},
	{
		name: "dbx", owns: named("dbx"), text: []string{"NewQuery"},
		finishers: []string{"Execute", "One", "All", "Row", "Column", "Rows", "ModelQuery.Insert", "ModelQuery.Update", "ModelQuery.Delete"},
	},
	{
		name: "ent",
		owns: func(p *types.Package) bool { return strings.HasPrefix(p.Path(), "entgo.io/ent/dialect") },
		text: []string{"Exec", "Query", "ExecContext", "QueryContext"},
	},
}

func libraryOf(p *types.Package) *library {
	if p == nil {
		return nil
	}
	for i := range libraries {
		if libraries[i].owns(p) {
			return &libraries[i]
		}
	}
	return nil
}
