// Package load asks Go's type checker about a checkout it must not write to.
//
// Services pin modules that cannot be had (private, retracted, gone) and Go
// releases newer than the one at hand; either stops the whole module graph.
// So the checkout's go.mod is copied, its go line lowered to the running
// toolchain's, and every module that cannot be had is replaced by an empty
// stand-in: what it would have declared is then an invalid type, the rest loads.
package load

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A Checkout is the root module of a repository, ready to be loaded.
type Checkout struct {
	Dir string
	// StandIns are the modules that could not be had.
	StandIns []string
	flags    []string
	temp     string
}

// Open prepares the module in dir. Close removes what it wrote, elsewhere.
func Open(dir string) (*Checkout, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return nil, err
	}
	checkout := &Checkout{Dir: dir}
	if _, err := os.Stat(filepath.Join(dir, "vendor", "modules.txt")); err == nil {
		checkout.flags = []string{"-mod=vendor"}
		return checkout, nil
	}
	if checkout.temp, err = os.MkdirTemp("", "godbg-load-"); err != nil {
		return nil, err
	}
	if err := checkout.copyModFile(); err != nil {
		return nil, errors.Join(err, checkout.Close())
	}
	checkout.flags = []string{"-mod=mod", "-modfile=" + checkout.modFile()}
	if err := checkout.resolveModules(); err != nil {
		return nil, errors.Join(err, checkout.Close())
	}
	return checkout, nil
}

// Close removes the copied go.mod and the stand-ins.
func (c *Checkout) Close() error {
	if c.temp == "" {
		return nil
	}
	return os.RemoveAll(c.temp)
}

func (c *Checkout) modFile() string { return filepath.Join(c.temp, "go.mod") }

var goLine = regexp.MustCompile(`(?m)^(go|toolchain) .*$`)

func (c *Checkout) copyModFile() error {
	text, err := os.ReadFile(filepath.Join(c.Dir, "go.mod"))
	if err != nil {
		return err
	}
	running := strings.TrimPrefix(runtime.Version(), "go")
	text = goLine.ReplaceAllFunc(text, func(line []byte) []byte {
		word, version, _ := strings.Cut(string(line), " ")
		switch {
		case word == "toolchain":
			return nil
		case newer(strings.TrimSpace(version), running):
			return []byte("go " + running)
		}
		return line
	})
	if err := os.WriteFile(c.modFile(), text, 0o600); err != nil {
		return err
	}
	sum, err := os.ReadFile(filepath.Join(c.Dir, "go.sum"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(c.temp, "go.sum"), sum, 0o600)
}

// newer compares Go release numbers such as 1.26 and 1.26.8.
func newer(version, than string) bool {
	parse := func(s string) (numbers [3]int) {
		_, err := fmt.Sscanf(s, "%d.%d.%d", &numbers[0], &numbers[1], &numbers[2])
		_ = err // a number that is not there stays zero
		return numbers
	}
	a, b := parse(version), parse(than)
	for i := range a {
		if a[i] != b[i] {
			return a[i] > b[i]
		}
	}
	return false
}

// A module that cannot be had, as cmd/go words it: "path@version: reading URL: 404 Not Found",
// "path@version: invalid version: …", "path@version: module lookup disabled by GOPROXY=off".
var unavailable = regexp.MustCompile(
	`([\w.~-]+(?:/[\w.~-]+)*)@v[\w.+-]+: (?:reading |invalid version|unrecognized import path|module lookup disabled|verifying |unknown revision)`)

// resolveModules lists the packages until every module is there or has a stand-in.
func (c *Checkout) resolveModules() error {
	const most = 40
	for range most {
		var stderr bytes.Buffer
		list := exec.Command("go", append(append([]string{"list", "-e", "-deps", "-f", "{{with .Error}}{{.}}{{end}}"}, c.flags...), "./...")...)
		list.Dir, list.Stderr = c.Dir, &stderr
		stdout, err := list.Output()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			return err
		}
		text := append(stdout, stderr.Bytes()...)
		added, standInErr := c.addStandIns(text)
		if standInErr != nil {
			return standInErr
		}
		if added == 0 {
			if err != nil {
				return fmt.Errorf("go list in %s: %w\n%s", c.Dir, err, stderr.Bytes())
			}
			return nil
		}
	}
	return fmt.Errorf("go list in %s: more than %d rounds of modules that cannot be had", c.Dir, most)
}

// addStandIns replaces each module that text says cannot be had and counts them.
func (c *Checkout) addStandIns(text []byte) (int, error) {
	added := 0
	for _, match := range unavailable.FindAllSubmatch(text, -1) {
		module := string(match[1])
		dir := filepath.Join(c.temp, "stand-in", filepath.FromSlash(module))
		if _, err := os.Stat(dir); err == nil {
			continue
		}
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return added, err
		}
		if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module "+module+"\n"), 0o600); err != nil {
			return added, err
		}
		edit := exec.Command("go", "mod", "edit", "-replace="+module+"="+dir, c.modFile())
		if output, err := edit.CombinedOutput(); err != nil {
			return added, fmt.Errorf("go mod edit: %w: %s", err, output)
		}
		c.StandIns = append(c.StandIns, module)
		added++
	}
	return added, nil
}

// Packages type-checks the module's packages without tests. Dependencies are read
// from source without their function bodies, so nothing is built. Type errors of
// the module's own packages are counted on log.
func (c *Checkout) Packages(log io.Writer) ([]*packages.Package, error) {
	config := &packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
			packages.NeedDeps | packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedTypesSizes | packages.NeedModule,
		Dir:        c.Dir,
		Env:        append(os.Environ(), "CGO_ENABLED=0"),
		BuildFlags: c.flags,
		ParseFile:  c.parseFile,
	}
	loaded, err := packages.Load(config, "./...")
	if err != nil {
		return nil, err
	}
	failures := 0
	for _, p := range loaded {
		failures += len(p.Errors)
	}
	fmt.Fprintf(log, "%s: %d packages, %d errors, stand-ins %v\n", c.Dir, len(loaded), failures, c.StandIns)
	return loaded, nil
}

func (c *Checkout) parseFile(set *token.FileSet, name string, source []byte) (*ast.File, error) {
	if c.Owns(name) {
		return parser.ParseFile(set, name, source, parser.ParseComments|parser.SkipObjectResolution)
	}
	file, err := parser.ParseFile(set, name, source, parser.SkipObjectResolution)
	if file != nil {
		for _, declaration := range file.Decls {
			if function, ok := declaration.(*ast.FuncDecl); ok {
				function.Body = nil
			}
		}
	}
	return file, err
}

// Owns says whether the file is the repository's own, not a vendored or cached one.
func (c *Checkout) Owns(file string) bool {
	relative, err := filepath.Rel(c.Dir, file)
	return err == nil && !strings.HasPrefix(relative, "..") && !strings.HasPrefix(relative, "vendor"+string(filepath.Separator))
}

// Relative names a file as seen from the checkout, with slashes.
func (c *Checkout) Relative(file string) string {
	relative, err := filepath.Rel(c.Dir, file)
	if err != nil {
		return file
	}
	return filepath.ToSlash(relative)
}
