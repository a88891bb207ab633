// Command go-sites asks Go's type checker for every call in a checkout's root
// module that sends SQL, tests and build tags off.
//
// One JSON object a site on standard output (see type site), in the order of
// file, line and column. With -scope FILE, the files that were type-checked and
// the calls that could not be typed are written there: about anything else the
// output says nothing. ../README.md says what is counted as what.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"

	load "godbg/oracles/go-load"
)

func main() {
	scopeFile := flag.String("scope", "", "write what was looked at to this file")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: go-sites [-scope FILE] CHECKOUT")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *scopeFile); err != nil {
		fmt.Fprintln(os.Stderr, "go-sites:", err)
		os.Exit(2)
	}
}

func run(dir, scopeFile string) error {
	checkout, err := load.Open(dir)
	if err != nil {
		return err
	}
	defer checkout.Close()
	packages, err := checkout.Packages(os.Stderr)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	found, looked := sites(checkout, packages)
	if scopeFile != "" {
		text, err := json.Marshal(looked)
		if err != nil {
			return err
		}
		if err := os.WriteFile(scopeFile, text, 0o600); err != nil {
			return err
		}
	}
	for _, site := range found {
		if err := encoder.Encode(site); err != nil {
			return err
		}
	}
	return nil
}
