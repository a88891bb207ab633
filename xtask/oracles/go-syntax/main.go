// Command go-syntax prints what go/parser makes of Go files, so that another
// parser can be held against it.
//
// Arguments are files and directories (searched for *.go); without arguments
// the list is read from standard input, one a line. One JSON object a file:
//
//	{"file":"a.go","nodes":[["File",0,120],…],"errors":[[17,"expected ';'"],…]}
//
// Nodes are those that ast.Inspect visits, in its order; the kind is the name
// of the type in go/ast; the numbers are the byte offsets of Pos and End in the
// file, -1 where there is none. Where there are errors, "tokens" holds the offset
// of every token, so that two error positions can be compared in tokens.
// ../README.md lists where go/ast's positions are not what one would expect.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
)

type node struct {
	kind       string
	start, end int
}

func (n node) MarshalJSON() ([]byte, error) { return json.Marshal([]any{n.kind, n.start, n.end}) }

type syntaxError struct {
	start   int
	message string
}

func (e syntaxError) MarshalJSON() ([]byte, error) { return json.Marshal([]any{e.start, e.message}) }

type result struct {
	File   string        `json:"file"`
	Nodes  []node        `json:"nodes"`
	Errors []syntaxError `json:"errors"`
	Tokens []int         `json:"tokens,omitempty"`
}

func main() {
	mode := flag.Bool("all-errors", false, "report every error, not the first on each line and ten at most")
	flag.Parse()
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	visit := func(file string) {
		parsed, err := parse(file, *mode)
		if err == nil {
			err = encoder.Encode(parsed)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "go-syntax:", err)
			out.Flush()
			os.Exit(2)
		}
	}
	if flag.NArg() > 0 {
		for _, root := range flag.Args() {
			each(root, visit)
		}
		return
	}
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		each(lines.Text(), visit)
	}
}

// each calls visit for root, or for every Go file below it in byte order.
func each(root string, visit func(string)) {
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path == root && !entry.IsDir() || entry.Type().IsRegular() && strings.HasSuffix(path, ".go") {
			visit(path)
		}
		return nil
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, "go-syntax:", err)
	}
}

func parse(name string, allErrors bool) (result, error) {
	source, err := os.ReadFile(name)
	if err != nil {
		return result{}, err
	}
	set := token.NewFileSet()
	base := token.Pos(set.Base()) // offsets from here know nothing of //line
	mode := parser.ParseComments | parser.SkipObjectResolution
	if allErrors {
		mode |= parser.AllErrors
	}
	file, err := parser.ParseFile(set, name, source, mode)
	found := result{File: name, Nodes: []node{}, Errors: []syntaxError{}}
	if err := appendErrors(&found, err); err != nil {
		return result{}, err
	}
	if len(found.Errors) > 0 {
		found.Tokens = tokens(source)
	}
	if file == nil {
		return found, nil
	}
	offset := func(p token.Pos) int {
		if !p.IsValid() {
			return -1
		}
		return int(p - base)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			return true
		}
		kind := reflect.TypeOf(n).Elem().Name()
		found.Nodes = append(found.Nodes, node{kind, offset(n.Pos()), offset(n.End())})
		return true
	})
	return found, nil
}

// appendErrors adds the syntax errors in err; any other error is returned.
func appendErrors(found *result, err error) error {
	var list scanner.ErrorList
	switch {
	case err == nil || errors.Is(err, io.EOF):
	case errors.As(err, &list):
		for _, e := range list {
			found.Errors = append(found.Errors, syntaxError{e.Pos.Offset, e.Msg})
		}
	default:
		return err
	}
	return nil
}

func tokens(source []byte) []int {
	offsets := []int{}
	var scan scanner.Scanner
	file := token.NewFileSet().AddFile("", -1, len(source))
	scan.Init(file, source, nil, 0)
	for {
		position, kind, _ := scan.Scan()
		offsets = append(offsets, int(position)-file.Base())
		if kind == token.EOF {
			return offsets
		}
	}
}
