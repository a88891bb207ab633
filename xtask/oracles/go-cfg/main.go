// Command go-cfg prints the control-flow graph of every function of a checkout's
// root module, as golang.org/x/tools/go/cfg builds it.
//
// One JSON object a file:
//
//	{"file":"a.go","functions":[{"start":0,"end":9,"returns":true,"blocks":[…]},…]}
//
// a function for each body of a declaration or literal, in the order of ast.Inspect,
// named by the range of its body, with the blocks that control can reach:
//
//	{"id":0,"kind":"Body","statement":0,"nodes":[[start,end],…],"next":[1,2]}
//
// Offsets are bytes; README.md says where the nodes differ from the package's own.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"os"

	load "godbg/oracles/go-load"
	"golang.org/x/tools/go/cfg"
	"golang.org/x/tools/go/packages"
)

type fileGraphs struct {
	File      string     `json:"file"`
	Functions []function `json:"functions"`
}

type function struct {
	Start   int     `json:"start"`
	End     int     `json:"end"`
	Returns bool    `json:"returns"`
	Blocks  []block `json:"blocks"`
}

type block struct {
	ID        int32    `json:"id"`
	Kind      string   `json:"kind"`
	Statement int      `json:"statement"`
	Nodes     [][2]int `json:"nodes"`
	Next      []int32  `json:"next"`
}

func main() {
	endings := flag.String("endings", "", "file with the library functions that never return, one a line")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: go-cfg -endings FILE CHECKOUT")
		os.Exit(2)
	}
	if err := run(*endings, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "go-cfg:", err)
		os.Exit(2)
	}
}

func run(endings, dir string) error {
	library, err := readEndings(endings)
	if err != nil {
		return err
	}
	checkout, err := load.Open(dir)
	if err != nil {
		return err
	}
	defer checkout.Close()
	loaded, err := checkout.Packages(os.Stderr)
	if err != nil {
		return err
	}
	flow := newFlow(library, loaded)
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
			graphs := fileGraphs{checkout.Relative(name), functions(flow, p, file)}
			if err := encoder.Encode(graphs); err != nil {
				return err
			}
		}
	}
	return nil
}

func functions(flow *flow, p *packages.Package, file *ast.File) []function {
	found := []function{}
	ast.Inspect(file, func(n ast.Node) bool {
		var body *ast.BlockStmt
		switch n := n.(type) {
		case *ast.FuncDecl:
			body = n.Body
		case *ast.FuncLit:
			body = n.Body
		}
		if body != nil {
			graph := flow.graph(p.TypesInfo, body, mostCalls)
			found = append(found, function{
				Start:   int(body.Pos() - file.FileStart),
				End:     int(body.End() - file.FileStart),
				Returns: !graph.NoReturn(),
				Blocks:  blocks(file, body, graph),
			})
		}
		return true
	})
	return found
}

func blocks(file *ast.File, body *ast.BlockStmt, graph *cfg.CFG) []block {
	moved := assigned(body)
	found := []block{}
	for _, b := range graph.Blocks {
		if !b.Live {
			continue
		}
		out := block{ID: b.Index, Kind: b.Kind.String(), Statement: -1, Nodes: [][2]int{}, Next: []int32{}}
		if b.Stmt != nil {
			out.Statement = int(b.Stmt.Pos() - file.FileStart)
		}
		add := func(n ast.Node) {
			out.Nodes = append(out.Nodes, [2]int{int(n.Pos() - file.FileStart), int(n.End() - file.FileStart)})
		}
		if loop, ok := b.Stmt.(*ast.RangeStmt); ok && b.Kind == cfg.KindRangeBody {
			for _, variable := range []ast.Expr{loop.Key, loop.Value} {
				if variable != nil {
					add(variable)
				}
			}
		}
		for _, n := range b.Nodes {
			switch n := n.(type) {
			case *ast.ReturnStmt:
				if n.Return == body.End()-1 { // made up, for the end of the body
					out.Nodes = append(out.Nodes, [2]int{int(n.Pos() - file.FileStart), int(body.End() - file.FileStart)})
					continue
				}
			case ast.Expr:
				if moved[n] {
					continue
				}
			}
			add(n)
		}
		for _, next := range b.Succs {
			out.Next = append(out.Next, next.Index)
		}
		found = append(found, out)
	}
	return found
}

// assigned are the variables that a range or a case of a select assigns to: the
// package lists those of a range before the loop and those of a select a second time.
func assigned(body *ast.BlockStmt) map[ast.Expr]bool {
	found := map[ast.Expr]bool{}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.RangeStmt:
			found[n.Key], found[n.Value] = true, true
		case *ast.CommClause:
			if assign, ok := n.Comm.(*ast.AssignStmt); ok {
				found[assign.Lhs[0]] = true
			}
		}
		return true
	})
	delete(found, nil)
	return found
}
