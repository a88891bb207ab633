// Command go-library prints the exported API of Go packages as Go declarations without
// bodies and comments, one file a package, and a Rust table of those files.
//
// It reads the packages' own export data, as the compiler wrote it, so that every type is
// what the compiler sees and nothing has to be guessed from source.
//
// Usage: go-library OUTPUT_DIRECTORY, run in a module that requires the libraries.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/constant"
	"go/importer"
	"go/token"
	"go/types"
	"hash/fnv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// listed is what `go list` says of one package.
type listed struct {
	ImportPath string
	Name       string
	Export     string
	Standard   bool
	Module     *struct{ Path, Version string }
}

func main() {
	if len(os.Args) != 2 {
		fail(fmt.Errorf("usage: go-library OUTPUT_DIRECTORY"))
	}
	wanted, err := os.ReadFile("packages.txt")
	fail(err)
	names := strings.Fields(string(wanted))
	versions := map[string][]string{}
	for i, name := range names {
		if path, several, ok := strings.Cut(name, "@"); ok {
			names[i] = path
			versions[path] = strings.Split(several, ",")
		}
	}
	var listedHere []string
	for _, name := range names {
		if versions[name] == nil {
			listedHere = append(listedHere, name)
		}
	}
	packages := list(".", listedHere)
	compiler := compilerOf(packages)
	version := strings.TrimSpace(string(output(".", "go", "env", "GOVERSION")))
	sort.Strings(names)
	var table bytes.Buffer
	table.WriteString("//! Which packages have their exported API as data. Written by `cargo xtask generate go-library`.\n\n")
	table.WriteString("use super::LibraryPackage;\n\n/// The packages, sorted by import path.\npub(super) static PACKAGES: &[LibraryPackage] = &[\n")
	for _, name := range names {
		var pkg *types.Package
		var source string
		var body []byte
		if several := versions[name]; several != nil {
			pkg, body = common(name, several)
			source = name + ", what " + strings.Join(several, ", ") + " have in common"
		} else {
			info := packages[name]
			pkg, err = compiler.Import(name)
			fail(err)
			source = version
			if info.Module != nil {
				source = info.Module.Path + " " + info.Module.Version
			}
			body = newPrinter(pkg, !info.Standard).print()
		}
		hash := fnv.New64a()
		hash.Write(body)
		text := fmt.Sprintf("// Generated from %s; hash %016x; do not edit.\n", source, hash.Sum64())
		path := filepath.Join(os.Args[1], "packages", filepath.FromSlash(name)+".go")
		fail(os.MkdirAll(filepath.Dir(path), 0o755))
		fail(os.WriteFile(path, append([]byte(text), body...), 0o644))
		fmt.Fprintf(&table, "    LibraryPackage {\n        path: %q,\n        name: %q,\n        text: include_str!(%q),\n    },\n", name, pkg.Name(), "packages/"+name+".go")
	}
	table.WriteString("];\n")
	fail(os.WriteFile(filepath.Join(os.Args[1], "packages.rs"), table.Bytes(), 0o644))
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "go-library:", err)
		os.Exit(1)
	}
}

func output(dir, name string, args ...string) []byte {
	command := exec.Command(name, args...)
	command.Dir = dir
	command.Stderr = os.Stderr
	out, err := command.Output()
	fail(err)
	return out
}

func compilerOf(packages map[string]listed) types.Importer {
	lookup := func(path string) (io.ReadCloser, error) {
		found, ok := packages[path]
		if !ok || found.Export == "" {
			return nil, fmt.Errorf("no export data for %s", path)
		}
		return os.Open(found.Export)
	}
	return importer.ForCompiler(token.NewFileSet(), "gc", lookup)
}

// list returns the packages and all they depend on, as the module in dir sees them, with
// export data built.
func list(dir string, names []string) map[string]listed {
	args := append([]string{"list", "-export", "-deps", "-json=ImportPath,Name,Export,Standard,Module"}, names...)
	decoder := json.NewDecoder(bytes.NewReader(output(dir, "go", args...)))
	found := map[string]listed{}
	for {
		var one listed
		if err := decoder.Decode(&one); err == io.EOF {
			return found
		} else {
			fail(err)
		}
		found[one.ImportPath] = one
	}
}

// printer prints one package.
type printer struct {
	pkg     *types.Package
	imports map[string]string // import path to name
	taken   map[string]bool
	tags    bool
	hidden  []*types.TypeName // unexported types that the exported ones name
	seen    map[*types.TypeName]bool
	// kept says whether a part of the API may be printed; nil keeps all. See common.
	kept func(part string) bool
	// differs says whether a parameter of the function that is being printed is left open.
	differs func(i int) bool
}

func newPrinter(pkg *types.Package, tags bool) *printer {
	return &printer{pkg: pkg, imports: map[string]string{}, taken: map[string]bool{}, tags: tags}
}

func (p *printer) keeps(part string) bool {
	return p.kept == nil || p.kept(part)
}

func (p *printer) print() []byte {
	p.seen = map[*types.TypeName]bool{}
	scope := p.pkg.Scope()
	var consts, vars, rest bytes.Buffer
	for _, name := range scope.Names() {
		if !token.IsExported(name) || !p.keeps(name) && !p.keeps(name+"()") {
			continue
		}
		switch object := scope.Lookup(name).(type) {
		case *types.Const:
			p.constant(&consts, object)
		case *types.Var:
			fmt.Fprintf(&vars, "\t%s %s\n", name, p.text(object.Type()))
		case *types.Func:
			fmt.Fprintf(&rest, "func %s%s\n", name, p.function(name, object.Type().(*types.Signature)))
		case *types.TypeName:
			p.seen[object] = true
			p.typeName(&rest, object)
		}
	}
	for len(p.hidden) > 0 {
		next := p.hidden[0]
		p.hidden = p.hidden[1:]
		if p.keeps(next.Name()) {
			p.typeName(&rest, next)
		}
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "package %s\n", p.pkg.Name())
	if len(p.imports) > 0 {
		out.WriteString("\nimport (\n")
		paths := make([]string, 0, len(p.imports))
		for path := range p.imports {
			paths = append(paths, path)
		}
		sort.Strings(paths)
		for _, path := range paths {
			fmt.Fprintf(&out, "\t%s %q\n", p.imports[path], path)
		}
		out.WriteString(")\n")
	}
	block(&out, "const", &consts)
	block(&out, "var", &vars)
	if rest.Len() > 0 {
		out.WriteString("\n")
		out.Write(rest.Bytes())
	}
	return out.Bytes()
}

func block(out *bytes.Buffer, word string, lines *bytes.Buffer) {
	if lines.Len() > 0 {
		fmt.Fprintf(out, "\n%s (\n%s)\n", word, lines.Bytes())
	}
}

func (p *printer) constant(out *bytes.Buffer, object *types.Const) {
	value := object.Val()
	text := value.ExactString()
	if value.Kind() == constant.Float {
		if number, exact := constant.Float64Val(value); exact || len(text) > 60 {
			text = strconv.FormatFloat(number, 'g', -1, 64)
			if !strings.ContainsAny(text, ".e") {
				text += ".0"
			}
		}
	}
	kind, basic := object.Type().(*types.Basic)
	if basic && kind.Info()&types.IsUntyped != 0 {
		if kind.Kind() == types.UntypedRune {
			if number, exact := constant.Int64Val(value); exact {
				text = strconv.QuoteRuneToASCII(rune(number))
			}
		}
		if kind.Kind() == types.UntypedFloat && !strings.ContainsAny(text, "./e") {
			text += ".0"
		}
		fmt.Fprintf(out, "\t%s = %s\n", object.Name(), text)
		return
	}
	fmt.Fprintf(out, "\t%s %s = %s\n", object.Name(), p.text(object.Type()), text)
}

func (p *printer) typeName(out *bytes.Buffer, object *types.TypeName) {
	if object.IsAlias() {
		alias, ok := object.Type().(*types.Alias)
		if !ok {
			fmt.Fprintf(out, "type %s = %s\n", object.Name(), p.text(object.Type()))
			return
		}
		fmt.Fprintf(out, "type %s%s = %s\n", object.Name(), p.typeParams(alias.TypeParams()), p.text(alias.Rhs()))
		return
	}
	named := object.Type().(*types.Named)
	underlying := named.Underlying()
	if structure, ok := underlying.(*types.Struct); ok && p.kept != nil {
		underlying = p.keptFields(object.Name(), structure)
	}
	fmt.Fprintf(out, "type %s%s %s\n", object.Name(), p.typeParams(named.TypeParams()), p.text(underlying))
	for method := range named.Methods() {
		name := object.Name() + "." + method.Name()
		if !method.Exported() || !p.keeps(name) && !p.keeps(name+"()") {
			continue
		}
		signature := method.Type().(*types.Signature)
		receiver := p.text(signature.Recv().Type())
		fmt.Fprintf(out, "func (%s) %s%s\n", receiver, method.Name(), p.function(name, signature))
	}
}

func (p *printer) typeParams(list *types.TypeParamList) string {
	if list.Len() == 0 {
		return ""
	}
	var parts []string
	for param := range list.TypeParams() {
		parts = append(parts, param.Obj().Name()+" "+p.text(param.Constraint()))
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// function prints the signature of a declared function or method.
func (p *printer) function(name string, signature *types.Signature) string {
	p.differs = func(i int) bool { return !p.keeps(parameterPart(name, i)) }
	return p.signature(signature)
}

func (p *printer) signature(signature *types.Signature) string {
	differs := p.differs
	p.differs = nil // it is about this signature, not about those in its parameters
	var out strings.Builder
	out.WriteString(p.typeParams(signature.TypeParams()))
	out.WriteString("(")
	for i := range signature.Params().Len() {
		if i > 0 {
			out.WriteString(", ")
		}
		param := signature.Params().At(i)
		if named(signature.Params()) {
			name := param.Name()
			if name == "" {
				name = "_"
			}
			out.WriteString(name + " ")
		}
		if differs != nil && differs(i) {
			if signature.Variadic() && i == signature.Params().Len()-1 {
				out.WriteString("...")
			}
			out.WriteString("differs")
			continue
		}
		if signature.Variadic() && i == signature.Params().Len()-1 {
			if slice, ok := param.Type().(*types.Slice); ok {
				out.WriteString("..." + p.text(slice.Elem()))
				continue
			}
			out.WriteString("...byte")
			continue
		}
		out.WriteString(p.text(param.Type()))
	}
	out.WriteString(")")
	results := signature.Results()
	switch {
	case results.Len() == 1:
		out.WriteString(" " + p.text(results.At(0).Type()))
	case results.Len() > 1:
		var parts []string
		for result := range results.Variables() {
			parts = append(parts, p.text(result.Type()))
		}
		out.WriteString(" (" + strings.Join(parts, ", ") + ")")
	}
	return out.String()
}

func named(tuple *types.Tuple) bool {
	for variable := range tuple.Variables() {
		if variable.Name() != "" {
			return true
		}
	}
	return false
}

// text prints a type; unexported types of the package that it names are kept for later.
func (p *printer) text(t types.Type) string {
	switch t := t.(type) {
	case *types.Pointer:
		return "*" + p.text(t.Elem())
	case *types.Slice:
		return "[]" + p.text(t.Elem())
	case *types.Array:
		return "[" + strconv.FormatInt(t.Len(), 10) + "]" + p.text(t.Elem())
	case *types.Map:
		return "map[" + p.text(t.Key()) + "]" + p.text(t.Elem())
	case *types.Chan:
		elem := p.text(t.Elem())
		switch t.Dir() {
		case types.RecvOnly:
			return "<-chan " + elem
		case types.SendOnly:
			return "chan<- " + elem
		}
		if inner, ok := t.Elem().(*types.Chan); ok && inner.Dir() == types.RecvOnly {
			elem = "(" + elem + ")"
		}
		return "chan " + elem
	case *types.Signature:
		return "func" + p.signature(t)
	case *types.Struct:
		return p.structure(t)
	case *types.Interface:
		return p.interfaceText(t)
	case *types.Union:
		var parts []string
		for term := range t.Terms() {
			text := p.text(term.Type())
			if term.Tilde() {
				text = "~" + text
			}
			parts = append(parts, text)
		}
		return strings.Join(parts, " | ")
	case *types.Named:
		return p.reference(t.Obj()) + p.arguments(t.TypeArgs())
	case *types.Alias:
		return p.reference(t.Obj()) + p.arguments(t.TypeArgs())
	case *types.TypeParam:
		return t.Obj().Name()
	case *types.Basic:
		if t.Kind() == types.UnsafePointer {
			return p.qualifier("unsafe", "unsafe") + ".Pointer"
		}
		return t.Name()
	}
	fail(fmt.Errorf("%s: no way to print %T", p.pkg.Path(), t))
	return ""
}

func (p *printer) arguments(list *types.TypeList) string {
	if list.Len() == 0 {
		return ""
	}
	var parts []string
	for argument := range list.Types() {
		parts = append(parts, p.text(argument))
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

func (p *printer) structure(t *types.Struct) string {
	var parts []string
	for i := range t.NumFields() {
		field := t.Field(i)
		if !field.Exported() && !field.Embedded() {
			continue
		}
		text := p.text(field.Type())
		if !field.Embedded() {
			text = field.Name() + " " + text
		}
		if p.tags && t.Tag(i) != "" {
			text += " " + strconv.Quote(t.Tag(i))
		}
		parts = append(parts, text)
	}
	return "struct{" + strings.Join(parts, "; ") + "}"
}

func (p *printer) interfaceText(t *types.Interface) string {
	var parts []string
	for method := range t.ExplicitMethods() {
		parts = append(parts, method.Name()+p.signature(method.Type().(*types.Signature)))
	}
	for embedded := range t.EmbeddedTypes() {
		parts = append(parts, p.text(embedded))
	}
	if t.IsImplicit() && len(parts) == 1 {
		return parts[0]
	}
	return "interface{" + strings.Join(parts, "; ") + "}"
}

func (p *printer) reference(object *types.TypeName) string {
	if object.Pkg() == nil {
		return object.Name()
	}
	if object.Pkg() == p.pkg {
		if !object.Exported() && !p.seen[object] {
			p.seen[object] = true
			p.hidden = append(p.hidden, object)
		}
		return object.Name()
	}
	return p.qualifier(object.Pkg().Path(), object.Pkg().Name()) + "." + object.Name()
}

func (p *printer) qualifier(path, name string) string {
	if known, ok := p.imports[path]; ok {
		return known
	}
	unique := name
	for n := 2; p.taken[unique] || p.pkg.Scope().Lookup(unique) != nil; n++ {
		unique = name + strconv.Itoa(n)
	}
	p.taken[unique] = true
	p.imports[path] = unique
	return unique
}
