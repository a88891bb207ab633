// Generated from go1.26.8; hash 6bf714649d736e72; do not edit.
package parser

import (
	ast "go/ast"
	token "go/token"
	fs "io/fs"
)

const (
	AllErrors Mode = 32
	DeclarationErrors Mode = 16
	ImportsOnly Mode = 2
	PackageClauseOnly Mode = 1
	ParseComments Mode = 4
	SkipObjectResolution Mode = 64
	SpuriousErrors Mode = 32
	Trace Mode = 8
)

type Mode uint
func ParseDir(fset *token.FileSet, path string, filter func(fs.FileInfo) bool, mode Mode) (map[string]*ast.Package, error)
func ParseExpr(x string) (ast.Expr, error)
func ParseExprFrom(fset *token.FileSet, filename string, src any, mode Mode) (ast.Expr, error)
func ParseFile(fset *token.FileSet, filename string, src any, mode Mode) (*ast.File, error)
