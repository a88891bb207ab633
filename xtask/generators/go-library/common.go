package main

import (
	"fmt"
	"go/types"
	"os"
)

// common prints what all versions of a package declare alike, in the words of the last one.
//
// A constant, variable, function or method is alike when its type, and its value, are; a
// struct field by field; any other type as a whole. What is not alike is left out, and a
// parameter that is not alike of a function whose results are has the type `differs`: a name
// that is not declared is a type that is not known.
func common(path string, versions []string) (*types.Package, []byte) {
	counts := map[string]int{}
	var last *types.Package
	for _, version := range versions {
		last = versioned(path, version)
		for _, part := range parts(last) {
			counts[part]++
		}
	}
	alike := map[string]bool{}
	for name, part := range parts(last) {
		alike[name] = counts[part] == len(versions)
	}
	p := newPrinter(last, true)
	p.kept = func(part string) bool { return alike[part] }
	return last, p.print()
}

// versioned imports one version of a package through a module of its own.
func versioned(path, version string) *types.Package {
	dir, err := os.MkdirTemp("", "go-library")
	fail(err)
	defer os.RemoveAll(dir)
	output(dir, "go", "mod", "init", "example.com/versioned")
	output(dir, "go", "get", path+"@"+version)
	pkg, err := compilerOf(list(dir, []string{path})).Import(path)
	fail(err)
	return pkg
}

// parts returns each part of the API by its name, with all that makes it what it is.
func parts(pkg *types.Package) map[string]string {
	found := map[string]string{}
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		object := scope.Lookup(name)
		written := name + " " + bare(object.Type())
		switch object := object.(type) {
		case *types.Const:
			found[name] = written + " = " + object.Val().ExactString()
		case *types.TypeName:
			typeParts(found, object)
		case *types.Func:
			functionParts(found, name, object.Type().(*types.Signature))
		default:
			found[name] = written
		}
	}
	return found
}

func functionParts(found map[string]string, name string, signature *types.Signature) {
	found[name] = name + " " + bare(signature)
	found[name+"()"] = fmt.Sprint(name, " ", signature.Params().Len(), signature.Variadic(), tuple(signature.Results()))
	for i := range signature.Params().Len() {
		part := parameterPart(name, i)
		found[part] = part + " " + bare(signature.Params().At(i).Type())
	}
}

func parameterPart(function string, i int) string {
	return fmt.Sprintf("%s(%d)", function, i)
}

func typeParts(found map[string]string, object *types.TypeName) {
	name := object.Name()
	named, ok := object.Type().(*types.Named)
	if object.IsAlias() || !ok {
		found[name] = "type " + name + " = " + bare(types.Unalias(object.Type()))
		return
	}
	found[name] = "type " + name + " "
	if structure, ok := named.Underlying().(*types.Struct); ok {
		for i := range structure.NumFields() {
			field := structure.Field(i)
			part := name + "." + field.Name()
			found[part] = fmt.Sprint(part, " ", bare(field.Type()), " ", field.Embedded(), " ", structure.Tag(i))
		}
	} else {
		found[name] += bare(named.Underlying())
	}
	for method := range named.Methods() {
		part := name + "." + method.Name()
		signature := method.Type().(*types.Signature)
		functionParts(found, part, signature)
		found[part] += " of " + bare(signature.Recv().Type())
		found[part+"()"] += " of " + bare(signature.Recv().Type())
	}
}

// bare writes a type so that alike types are written alike: without names of parameters and
// without aliases.
func bare(t types.Type) string {
	switch t := t.(type) {
	case *types.Alias:
		return bare(types.Unalias(t))
	case *types.Pointer:
		return "*" + bare(t.Elem())
	case *types.Slice:
		return "[]" + bare(t.Elem())
	case *types.Array:
		return fmt.Sprintf("[%d]%s", t.Len(), bare(t.Elem()))
	case *types.Map:
		return "map[" + bare(t.Key()) + "]" + bare(t.Elem())
	case *types.Chan:
		return fmt.Sprintf("chan(%d) %s", t.Dir(), bare(t.Elem()))
	case *types.Signature:
		return fmt.Sprintf("func(%s, %t) (%s)", tuple(t.Params()), t.Variadic(), tuple(t.Results()))
	case *types.Interface:
		text := "interface{"
		for method := range t.Methods() {
			text += method.Name() + bare(method.Type()) + ";"
		}
		if !t.IsMethodSet() {
			text += t.String()
		}
		return text + "}"
	}
	return t.String()
}

func tuple(variables *types.Tuple) string {
	text := ""
	for variable := range variables.Variables() {
		text += bare(variable.Type()) + ","
	}
	return text
}

// keptFields leaves the fields out that not all versions have alike.
func (p *printer) keptFields(name string, structure *types.Struct) *types.Struct {
	var fields []*types.Var
	var tags []string
	for i := range structure.NumFields() {
		if field := structure.Field(i); p.keeps(name + "." + field.Name()) {
			fields = append(fields, field)
			tags = append(tags, structure.Tag(i))
		}
	}
	return types.NewStruct(fields, tags)
}
