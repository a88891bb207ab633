// Generated from github.com/grpc-ecosystem/grpc-gateway/v2 v2.32.0; hash 88de95644dd1e0b7; do not edit.
package utilities

import (
	flag "flag"
	io "io"
)

const (
	OpCapture OpCode = 5
	OpConcatN OpCode = 4
	OpEnd OpCode = 6
	OpLitPush OpCode = 2
	OpNop OpCode = 0
	OpPush OpCode = 1
	OpPushM OpCode = 3
)

type DoubleArray struct{Encoding map[string]int; Base []int; Check []int}
func (*DoubleArray) HasCommonPrefix(seq []string) bool
func IOReaderFactory(r io.Reader) (func() io.Reader, error)
func NewDoubleArray(seqs [][]string) *DoubleArray
type OpCode int
func StringArrayFlag(f flagInterface, name string, usage string) *StringArrayFlags
type StringArrayFlags []string
func (*StringArrayFlags) String() string
func (*StringArrayFlags) Set(value string) error
type flagInterface interface{Var(value flag.Value, name string, usage string)}
