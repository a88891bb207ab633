// Sarif holds a report on standard input against the official JSON schema of SARIF 2.1.0, which the
// module github.com/owenrumney/go-sarif carries as a constant.
//
// It prints a line for each breach and ends with 1 where there is one.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/xeipuuv/gojsonschema"
)

func main() {
	report, err := io.ReadAll(os.Stdin)
	check(err)
	schema, err := officialSchema()
	check(err)
	result, err := gojsonschema.Validate(gojsonschema.NewStringLoader(schema), gojsonschema.NewBytesLoader(report))
	check(err)
	for _, breach := range result.Errors() {
		fmt.Println(breach)
	}
	if !result.Valid() {
		os.Exit(1)
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "sarif:", err)
		os.Exit(2)
	}
}

// officialSchema returns the constant that holds the schema: the package does not export it.
func officialSchema() (string, error) {
	folder, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		return "", fmt.Errorf("finding the module: %w", err)
	}
	path := filepath.Join(strings.TrimSpace(string(folder)), "schema.go")
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		return "", err
	}
	for _, declaration := range file.Decls {
		list, ok := declaration.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range list.Specs {
			value, ok := spec.(*ast.ValueSpec)
			if !ok || len(value.Values) != 1 || value.Names[0].Name != "schema" {
				continue
			}
			if literal, ok := value.Values[0].(*ast.BasicLit); ok {
				return strconv.Unquote(literal.Value)
			}
		}
	}
	return "", fmt.Errorf("%s has no constant called schema", path)
}
