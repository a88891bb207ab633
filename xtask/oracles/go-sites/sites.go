package main

import (
	"cmp"
	"go/ast"
	"go/constant"
	"go/types"
	"slices"

	load "godbg/oracles/go-load"
	"golang.org/x/tools/go/packages"
)

// A site is a call that sends SQL.
type site struct {
	File string `json:"file"`
	// Line and Column of the method name, from 1, columns in bytes.
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Kind   string `json:"kind"`
	Method string `json:"method"`
	// Receiver is where the expression stands that the method is called on, from and to, in bytes.
	Receiver []int `json:"receiver,omitempty"`
	// HasText: an argument is the SQL.
	HasText bool `json:"has_text"`
	// Constant: the type checker knows the text, which is then Value.
	Constant bool    `json:"constant"`
	Value    *string `json:"value,omitempty"`
	// LocalValues are the texts of a local that is only ever assigned constants.
	LocalValues []string `json:"local_values,omitempty"`
}

// A scope is what was looked at.
type scope struct {
	Files []string `json:"files"`
	// Untyped are calls of methods named like those that send SQL, on
	// receivers whose type is not known since a module or a file is missing.
	Untyped []position `json:"untyped"`
}

type position struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

func sites(checkout *load.Checkout, loaded []*packages.Package) ([]site, scope) {
	var found []site
	looked := scope{Files: []string{}, Untyped: []position{}}
	var all []*types.Package
	packages.Visit(loaded, nil, func(p *packages.Package) {
		if p.Types != nil {
			all = append(all, p.Types)
		}
	})
	methods := libraryMethods(all)
	for _, p := range loaded {
		for _, file := range p.Syntax {
			name := p.Fset.PositionFor(file.FileStart, false).Filename
			if !checkout.Owns(name) {
				continue
			}
			looked.Files = append(looked.Files, checkout.Relative(name))
			calls := classifier{p.TypesInfo, methods}
			locals := constantLocals(p.TypesInfo, file)
			ast.Inspect(file, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				sink, ok := calls.classify(call)
				if !ok {
					if method := calls.untyped(call); method != nil {
						at := p.Fset.PositionFor(method.Pos(), false)
						looked.Untyped = append(looked.Untyped, position{checkout.Relative(name), at.Line, at.Column})
					}
					return true
				}
				at := p.Fset.PositionFor(sink.method.Pos(), false)
				s := site{
					File: checkout.Relative(name), Line: at.Line, Column: at.Column,
					Kind: sink.kind, Method: sink.method.Name, HasText: sink.text != nil,
				}
				if on := sink.receiver; on != nil {
					s.Receiver = []int{int(on.Pos() - file.FileStart), int(on.End() - file.FileStart)}
				}
				if sink.text != nil {
					if value := p.TypesInfo.Types[sink.text].Value; value != nil && value.Kind() == constant.String {
						text := constant.StringVal(value)
						s.Constant, s.Value = true, &text
					} else if identifier, ok := ast.Unparen(sink.text).(*ast.Ident); ok {
						s.LocalValues = locals[p.TypesInfo.Uses[identifier]]
					}
				}
				found = append(found, s)
				return true
			})
		}
	}
	slices.SortFunc(found, func(a, b site) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	slices.Sort(looked.Files)
	return found, looked
}

// constantLocals gives the values of the variables declared in function bodies
// of file to which nothing but constant strings is ever assigned.
func constantLocals(info *types.Info, file *ast.File) map[types.Object][]string {
	values := map[types.Object][]string{}
	spoilt := map[types.Object]bool{}
	assign := func(target ast.Expr, value ast.Expr) {
		identifier, ok := ast.Unparen(target).(*ast.Ident)
		if !ok {
			return
		}
		object := info.ObjectOf(identifier)
		if value != nil {
			if known := info.Types[value].Value; known != nil && known.Kind() == constant.String {
				values[object] = append(values[object], constant.StringVal(known))
				return
			}
		}
		spoilt[object] = true
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, target := range n.Lhs {
				if len(n.Lhs) == len(n.Rhs) && n.Tok.String() != "+=" {
					assign(target, n.Rhs[i])
				} else {
					assign(target, nil)
				}
			}
		case *ast.ValueSpec:
			for i, name := range n.Names {
				switch {
				case len(n.Values) == len(n.Names):
					assign(name, n.Values[i])
				default: // the zero value, or results of a call
					assign(name, nil)
				}
			}
		case *ast.RangeStmt:
			assign(n.Key, nil)
			assign(n.Value, nil)
		case *ast.UnaryExpr:
			if n.Op.String() == "&" {
				assign(n.X, nil)
			}
		}
		return true
	})
	for object := range values {
		variable, ok := object.(*types.Var)
		if !ok || spoilt[object] || variable.Parent() == nil || variable.Parent() == variable.Pkg().Scope() {
			delete(values, object)
		}
	}
	return values
}
