// Command go-types prints what go/types knows of every expression of a
// checkout's root module, so that another type checker can be held against it.
//
// One JSON object a file:
//
//	{"file":"a.go","exprs":[[start,end,type,class],[start,end,type,class,constant],…]}
//
// in the order of ast.Inspect: expressions that have a value, and the names that
// declare variables, constants and fields. Offsets are bytes. README.md says how
// types are written and what the classes are.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"os"
	"unicode/utf8"

	load "godbg/oracles/go-load"
	"golang.org/x/tools/go/packages"
)

type fileTypes struct {
	File        string  `json:"file"`
	Expressions [][]any `json:"exprs"`
}

func main() {
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: go-types CHECKOUT")
		os.Exit(2)
	}
	if err := run(flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "go-types:", err)
		os.Exit(2)
	}
}

func run(dir string) error {
	checkout, err := load.Open(dir)
	if err != nil {
		return err
	}
	defer checkout.Close()
	loaded, err := checkout.Packages(os.Stderr)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for _, p := range loaded {
		for _, file := range p.Syntax {
			name := p.Fset.PositionFor(file.FileStart, false).Filename
			if !checkout.Owns(name) {
				continue
			}
			typed := fileTypes{checkout.Relative(name), expressions(p, file)}
			if err := encoder.Encode(typed); err != nil {
				return err
			}
		}
	}
	return nil
}

func expressions(p *packages.Package, file *ast.File) [][]any {
	found := [][]any{}
	var around []ast.Node
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			around = around[:len(around)-1]
			return true
		}
		around = append(around, n)
		expression, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		known, value := typeOf(p.TypesInfo, expression)
		if known == nil || isUntyped(known) && (p.IllTyped && !isInConstants(around) || isInInvalid(p.TypesInfo, around)) {
			return true
		}
		if p.IllTyped && isHalfInstantiated(p.TypesInfo, expression) {
			return true
		}
		text, class := describe(known, p.Module)
		row := []any{int(n.Pos() - file.FileStart), int(n.End() - file.FileStart), text, class}
		if value, ok := constantText(known, value); ok {
			row = append(row, value)
		}
		found = append(found, row)
		return true
	})
	return found
}

// isUntyped says whether a constant was left untyped. In a package that has errors, or
// needs one that has, that also befalls constants whose place has no type, so nothing is
// said about them there but in declarations of constants.
func isUntyped(known types.Type) bool {
	basic, ok := known.(*types.Basic)
	return ok && basic.Info()&types.IsUntyped != 0
}

func isInConstants(around []ast.Node) bool {
	for _, n := range around {
		if declaration, ok := n.(*ast.GenDecl); ok && declaration.Tok == token.CONST {
			return true
		}
	}
	return false
}

// isHalfInstantiated says whether a generic function is given type arguments of which one
// has no type: the parameters of the function then stay in its type.
func isHalfInstantiated(info *types.Info, expression ast.Expr) bool {
	var arguments []ast.Expr
	switch n := expression.(type) {
	case *ast.IndexExpr:
		arguments = []ast.Expr{n.Index}
	case *ast.IndexListExpr:
		arguments = n.Indices
	}
	for _, argument := range arguments {
		if known, ok := info.Types[argument]; ok && known.Type == types.Typ[types.Invalid] {
			return true
		}
	}
	return false
}

// isInInvalid says whether the innermost node is part of an expression that has no
// type: a constant in it is left untyped, whatever it would have become.
func isInInvalid(info *types.Info, around []ast.Node) bool {
	for i := len(around) - 2; i >= 0; i-- {
		switch n := around[i].(type) {
		case *ast.KeyValueExpr:
		case *ast.FuncLit:
			return false
		case ast.Expr:
			if known, ok := info.Types[n]; !ok || known.Type == types.Typ[types.Invalid] {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// typeOf is nil for what has no value: types, packages, statements' calls, builtins.
func typeOf(info *types.Info, expression ast.Expr) (types.Type, constant.Value) {
	if known, ok := info.Types[expression]; ok {
		if known.IsType() || known.IsVoid() || known.IsBuiltin() {
			return nil, nil
		}
		return known.Type, known.Value
	}
	identifier, ok := expression.(*ast.Ident)
	if !ok {
		return nil, nil
	}
	switch object := info.Defs[identifier].(type) {
	case *types.Var:
		return object.Type(), nil
	case *types.Const:
		return object.Type(), object.Val()
	}
	return nil, nil
}

// constantText gives strings as they are and integers in decimal.
func constantText(known types.Type, value constant.Value) (string, bool) {
	basic, ok := known.Underlying().(*types.Basic)
	if value == nil || !ok {
		return "", false
	}
	switch {
	case basic.Info()&types.IsString != 0 && value.Kind() == constant.String:
		text := constant.StringVal(value)
		return text, utf8.ValidString(text)
	case basic.Info()&types.IsInteger != 0:
		if whole := constant.ToInt(value); whole.Kind() == constant.Int {
			return whole.ExactString(), true
		}
	}
	return "", false
}
