package main

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// A sink is what a call that sends SQL looks like.
type sink struct {
	kind   string
	method *ast.Ident
	// receiver is what the method is called on; nil for a function.
	receiver ast.Expr
	// text is the SQL argument; nil where there is none.
	text ast.Expr
}

func (c *classifier) classify(call *ast.CallExpr) (sink, bool) {
	identifier, receiver := callee(c.info, call)
	if identifier == nil {
		return sink{}, false
	}
	function, ok := c.info.ObjectOf(identifier).(*types.Func)
	if !ok {
		return sink{}, false
	}
	kind := c.kindOf(function, receiver)
	if kind == "" {
		return sink{}, false
	}
	found := sink{kind: kind, method: identifier}
	if selector, ok := calledExpression(call).(*ast.SelectorExpr); ok && receiver != nil {
		found.receiver = selector.X
	}
	if !strings.HasSuffix(kind, "-finisher") {
		found.text = textArgument(function, call)
	}
	return found, true
}

// untyped is the name of a method that may send SQL, where the type checker
// does not know what is called.
func (c *classifier) untyped(call *ast.CallExpr) *ast.Ident {
	selector, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || c.info.ObjectOf(selector.Sel) != nil {
		return nil
	}
	for _, of := range libraries {
		if slices.Contains(of.text, selector.Sel.Name) {
			return selector.Sel
		}
	}
	return nil
}

// callee is the name of what is called and, for a method, the type it is called on.
func callee(info *types.Info, call *ast.CallExpr) (*ast.Ident, types.Type) {
	switch fun := calledExpression(call).(type) {
	case *ast.SelectorExpr:
		if selection := info.Selections[fun]; selection != nil {
			if selection.Kind() != types.MethodVal {
				return nil, nil
			}
			return fun.Sel, selection.Recv()
		}
		return fun.Sel, nil
	case *ast.Ident:
		return fun, nil
	}
	return nil, nil
}

// A classifier knows the methods of the libraries that the packages use.
type classifier struct {
	info *types.Info
	// methods of the libraries' main types, by name: what an interface or a
	// wrapper of the repository's own imitates.
	methods map[string][]libraryMethod
}

type libraryMethod struct {
	kind      string
	signature *types.Signature
}

// calledExpression is what is called, without parentheses and type arguments.
func calledExpression(call *ast.CallExpr) ast.Expr {
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.IndexExpr:
		return ast.Unparen(fun.X)
	case *ast.IndexListExpr:
		return ast.Unparen(fun.X)
	default:
		return fun
	}
}

// kindOf names the library of a method called on receiver, or is empty.
func (c *classifier) kindOf(function *types.Func, receiver types.Type) string {
	if receiver == nil {
		of := libraryOf(function.Pkg())
		if of != nil && of.functions && function.Signature().Recv() == nil && slices.Contains(of.text, function.Name()) {
			return of.name
		}
		return ""
	}
	on := typeName(receiver)
	for _, name := range []*types.TypeName{on, typeName(function.Signature().Recv().Type())} {
		if name != nil {
			if kind := libraryKind(libraryOf(name.Pkg()), function, name.Name()); kind != "" {
				return kind
			}
		}
	}
	if on != nil && libraryOf(on.Pkg()) != nil {
		return ""
	}
	if kind := entKind(function, on); kind != "" {
		return kind
	}
	shape := c.shapeOf(function)
	if types.IsInterface(receiver) {
		if shape == "" && looksLikeSQL(function) {
			shape = "shape"
		}
		if shape != "" {
			return "interface:" + shape
		}
		return ""
	}
	if shape != "" {
		return "wrapper:" + shape
	}
	return ""
}

// looksLikeSQL holds for an interface's method named and called like one of
// database/sql's, whatever it gives back.
func looksLikeSQL(function *types.Func) bool {
	signature := function.Signature()
	return slices.Contains(sqlMethods, function.Name()) && signature.Variadic() && takesText(function)
}

func libraryKind(of *library, function *types.Func, receiver string) string {
	if of == nil {
		return ""
	}
	name := function.Name()
	if slices.Contains(of.text, name) && (takesText(function) || isStatement(receiver)) {
		return of.name
	}
	if slices.Contains(of.finishers, name) || slices.Contains(of.finishers, receiver+"."+name) {
		return of.name + "-finisher"
	}
	return ""
}

func isStatement(receiver string) bool { return strings.Contains(receiver, "Stmt") }

// typeName is the declared type that t is or points to; nil for a literal type.
func typeName(t types.Type) *types.TypeName {
	if pointer, ok := types.Unalias(t).(*types.Pointer); ok {
		t = pointer.Elem()
	}
	if declared, ok := types.Unalias(t).(*types.Named); ok {
		return declared.Obj()
	}
	return nil
}

// textParameter is the index of the parameter that holds the SQL, or -1.
func textParameter(function *types.Func) int {
	parameters := function.Signature().Params()
	first := -1
	for i := range parameters.Len() {
		parameter := parameters.At(i)
		if parameter.Name() == "sqlOrArgs" { // xorm: the text, then its arguments
			return i
		}
		basic, ok := parameter.Type().Underlying().(*types.Basic)
		if !ok || basic.Info()&types.IsString == 0 {
			continue
		}
		if parameter.Name() == "sql" || parameter.Name() == "query" {
			return i
		}
		if first < 0 {
			first = i
		}
	}
	return first
}

func takesText(function *types.Func) bool { return textParameter(function) >= 0 }

func textArgument(function *types.Func, call *ast.CallExpr) ast.Expr {
	i := textParameter(function)
	if i < 0 || i >= len(call.Args) {
		return nil
	}
	return call.Args[i]
}

// shapeOf names the library that a method of the repository's own imitates: the
// results are the library's types, or the whole signature is that of its method.
func (c *classifier) shapeOf(function *types.Func) string {
	name, signature := function.Name(), function.Signature()
	if results := signature.Results(); results.Len() > 0 && takesText(function) {
		if first := typeName(results.At(0).Type()); first != nil {
			if of := libraryOf(first.Pkg()); of != nil && slices.Contains(of.text, name) {
				return of.name
			}
		}
	}
	for _, method := range c.methods[name] {
		if types.Identical(method.signature, signature) {
			return method.kind
		}
	}
	return ""
}

// libraryMethods collects the methods of the libraries' types among all packages.
func libraryMethods(all []*types.Package) map[string][]libraryMethod {
	found := map[string][]libraryMethod{}
	for _, p := range all {
		of := libraryOf(p)
		if of == nil || of.imitated == nil {
			continue
		}
		for _, name := range of.imitated {
			object, ok := p.Scope().Lookup(name).(*types.TypeName)
			if !ok {
				continue
			}
			set := types.NewMethodSet(types.NewPointer(object.Type()))
			for i := range set.Len() {
				method, ok := set.At(i).Obj().(*types.Func)
				if !ok {
					continue
				}
				if kind := libraryKind(of, method, name); kind != "" {
					signature := set.At(i).Type().(*types.Signature)
					found[method.Name()] = append(found[method.Name()], libraryMethod{kind, signature})
				}
			}
		}
	}
	return found
}

var (
	entTypes   = []string{"Create", "CreateBulk", "Update", "UpdateOne", "Delete", "DeleteOne", "Query", "Select", "GroupBy"}
	entMethods = []string{"Save", "Exec", "All", "Count", "Exist", "First", "FirstID", "IDs", "Only", "OnlyID", "Scan"}
)

// entKind knows the finishers of a generated ent client, which lie in the
// repository: a builder type of a package that imports ent.
func entKind(function *types.Func, on *types.TypeName) string {
	if on == nil || on.Pkg() == nil || !slices.ContainsFunc(on.Pkg().Imports(), func(p *types.Package) bool {
		return strings.HasPrefix(p.Path(), "entgo.io/ent")
	}) {
		return ""
	}
	builder := slices.ContainsFunc(entTypes, func(suffix string) bool { return strings.HasSuffix(on.Name(), suffix) })
	if builder && slices.Contains(entMethods, strings.TrimSuffix(function.Name(), "X")) {
		return "ent-finisher"
	}
	return ""
}
