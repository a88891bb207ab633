// Command main parses the Go files below folders and prints the nanoseconds of the
// fastest round, and how many files were refused.
package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

func main() {
	runtime.GOMAXPROCS(1)
	rounds, err := strconv.Atoi(os.Args[1])
	if err != nil {
		panic(err)
	}
	var texts [][]byte
	for _, folder := range os.Args[2:] {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() && entry.Name() == "testdata" {
				return filepath.SkipDir
			}
			if !entry.IsDir() && strings.HasSuffix(path, ".go") {
				text, err := os.ReadFile(path)
				if err != nil {
					return err
				}
				if utf8.Valid(text) {
					texts = append(texts, text)
				}
			}
			return nil
		})
		if err != nil {
			panic(err)
		}
	}
	best, refused := time.Duration(1<<62), 0
	for range rounds {
		refused = 0
		start := time.Now()
		for _, text := range texts {
			_, err := parser.ParseFile(token.NewFileSet(), "", text, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				refused++
			}
		}
		best = min(best, time.Since(start))
	}
	fmt.Println(best.Nanoseconds(), refused)
}
