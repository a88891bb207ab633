package main

import (
	"fmt"
	"go/types"
	"strings"

	"golang.org/x/tools/go/packages"
)

// Where a type lies; of a composed one, the part that is farthest away.
const (
	universe = iota // only what the language declares
	standard        // "std"
	own             // "repo"
	library         // "lib"
	invalid         // go/types could not know it
)

var classNames = [...]string{universe: "universe", standard: "std", own: "repo", library: "lib", invalid: "invalid"}

// A description writes a type as types.TypeString does with full import paths,
// but so that identical types are written alike.
type description struct {
	strings.Builder
	class  int
	module *packages.Module
}

func describe(t types.Type, module *packages.Module) (text, class string) {
	d := &description{module: module}
	d.write(t)
	return d.String(), classNames[d.class]
}

func (d *description) write(t types.Type) {
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		d.writeBasic(t)
	case *types.Named:
		d.writeName(t.Obj())
		d.writeArguments(t.TypeArgs())
	case *types.TypeParam:
		d.WriteString(t.Obj().Name())
	case *types.Pointer:
		d.WriteString("*")
		d.write(t.Elem())
	case *types.Slice:
		d.WriteString("[]")
		d.write(t.Elem())
	case *types.Array:
		fmt.Fprintf(d, "[%d]", t.Len())
		d.write(t.Elem())
	case *types.Map:
		d.WriteString("map[")
		d.write(t.Key())
		d.WriteString("]")
		d.write(t.Elem())
	case *types.Chan:
		d.writeChan(t)
	case *types.Signature:
		d.WriteString("func")
		d.writeSignature(t)
	case *types.Tuple:
		d.writeTuple(t, false)
	case *types.Struct:
		d.writeStruct(t)
	case *types.Interface:
		d.writeInterface(t)
	case *types.Union:
		d.writeUnion(t)
	default:
		d.place(invalid)
		d.WriteString("invalid type")
	}
}

func (d *description) place(class int) { d.class = max(d.class, class) }

func (d *description) writeBasic(t *types.Basic) {
	switch t.Kind() {
	case types.Invalid:
		d.place(invalid)
	case types.Byte:
		t = types.Typ[types.Uint8]
	case types.Rune:
		t = types.Typ[types.Int32]
	}
	if t.Kind() == types.UnsafePointer {
		d.place(standard)
		d.WriteString("unsafe.")
		d.WriteString("Pointer")
		return
	}
	d.WriteString(t.Name())
}

func (d *description) writeName(name *types.TypeName) {
	if p := name.Pkg(); p != nil {
		d.place(d.classOf(p.Path()))
		d.WriteString(p.Path())
		d.WriteString(".")
	}
	d.WriteString(name.Name())
}

func (d *description) classOf(path string) int {
	first, _, _ := strings.Cut(path, "/")
	switch {
	case d.module != nil && (path == d.module.Path || strings.HasPrefix(path, d.module.Path+"/")):
		return own
	case !strings.Contains(first, "."):
		return standard
	}
	return library
}

func (d *description) writeArguments(arguments *types.TypeList) {
	if arguments.Len() == 0 {
		return
	}
	for i := range arguments.Len() {
		d.WriteString([]string{"[", ","}[min(i, 1)])
		d.write(arguments.At(i))
	}
	d.WriteString("]")
}

func (d *description) writeChan(t *types.Chan) {
	d.WriteString([]string{types.SendRecv: "chan ", types.SendOnly: "chan<- ", types.RecvOnly: "<-chan "}[t.Dir()])
	element, ok := types.Unalias(t.Elem()).(*types.Chan)
	if ok && t.Dir() != types.SendOnly && element.Dir() == types.RecvOnly {
		d.WriteString("(")
		d.write(element)
		d.WriteString(")")
		return
	}
	d.write(t.Elem())
}

func (d *description) writeSignature(t *types.Signature) {
	d.writeTuple(t.Params(), t.Variadic())
	switch results := t.Results(); results.Len() {
	case 0:
	case 1:
		d.WriteString(" ")
		d.write(results.At(0).Type())
	default:
		d.WriteString(" ")
		d.writeTuple(results, false)
	}
}

func (d *description) writeTuple(t *types.Tuple, variadic bool) {
	d.WriteString("(")
	for i := range t.Len() {
		if i > 0 {
			d.WriteString(", ")
		}
		one := t.At(i).Type()
		if slice, ok := one.(*types.Slice); ok && variadic && i == t.Len()-1 {
			d.WriteString("...")
			one = slice.Elem()
		}
		d.write(one)
	}
	d.WriteString(")")
}

func (d *description) writeStruct(t *types.Struct) {
	d.WriteString("struct{")
	for i := range t.NumFields() {
		if i > 0 {
			d.WriteString("; ")
		}
		field := t.Field(i)
		if !field.Embedded() {
			d.WriteString(field.Name() + " ")
		}
		d.write(field.Type())
		if tag := t.Tag(i); tag != "" {
			fmt.Fprintf(d, " %q", tag)
		}
	}
	d.WriteString("}")
}

func (d *description) writeInterface(t *types.Interface) {
	if t.NumExplicitMethods() == 0 && t.NumEmbeddeds() == 0 {
		d.WriteString("any")
		return
	}
	d.WriteString("interface{")
	separator := ""
	for method := range t.ExplicitMethods() {
		d.WriteString(separator + method.Name())
		d.writeSignature(method.Signature())
		separator = "; "
	}
	for embedded := range t.EmbeddedTypes() {
		d.WriteString(separator)
		d.write(embedded)
		separator = "; "
	}
	d.WriteString("}")
}

func (d *description) writeUnion(t *types.Union) {
	for i := range t.Len() {
		if i > 0 {
			d.WriteString("|")
		}
		if t.Term(i).Tilde() {
			d.WriteString("~")
		}
		d.write(t.Term(i).Type())
	}
}
