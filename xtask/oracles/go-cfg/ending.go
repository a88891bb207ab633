package main

import (
	"go/ast"
	"go/types"
	"os"
	"strings"

	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/typeutil"
)

// mostCalls is how many functions of the checkout a call is followed through.
const mostCalls = 3

// readEndings reads names such as log.Fatal and (log.Logger).Fatal.
func readEndings(file string) (map[string]bool, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	names := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		if name, _, ok := strings.Cut(line, " "); ok && name != "#" {
			names[name] = true
		}
	}
	return names, nil
}

// A flow knows which calls never return.
type flow struct {
	library      map[string]bool
	declarations map[*types.Func]declaration
	known        map[question]bool
}

type declaration struct {
	info *types.Info
	body *ast.BlockStmt
}

type question struct {
	function *types.Func
	calls    int
}

func newFlow(library map[string]bool, loaded []*packages.Package) *flow {
	f := &flow{library, map[*types.Func]declaration{}, map[question]bool{}}
	for _, p := range loaded {
		for _, file := range p.Syntax {
			for _, d := range file.Decls {
				d, ok := d.(*ast.FuncDecl)
				if !ok || d.Body == nil {
					continue
				}
				if function, ok := p.TypesInfo.Defs[d.Name].(*types.Func); ok {
					f.declarations[function] = declaration{p.TypesInfo, d.Body}
				}
			}
		}
	}
	return f
}

// graph follows calls through at most this many functions of the checkout.
func (f *flow) graph(info *types.Info, body *ast.BlockStmt, calls int) *cfg.CFG {
	return cfg.New(body, func(call *ast.CallExpr) bool {
		switch called := typeutil.Callee(info, call).(type) {
		case *types.Builtin:
			return called.Name() != "panic"
		case *types.Func:
			return !f.neverReturns(called.Origin(), calls)
		}
		return true
	})
}

func (f *flow) neverReturns(function *types.Func, calls int) bool {
	if f.library[strings.Replace(function.FullName(), "(*", "(", 1)] {
		return true
	}
	declared, ok := f.declarations[function]
	if !ok || calls == 0 {
		return false
	}
	asked := question{function, calls - 1}
	never, ok := f.known[asked]
	if !ok {
		never = f.graph(declared.info, declared.body, calls-1).NoReturn()
		f.known[asked] = never
	}
	return never
}
