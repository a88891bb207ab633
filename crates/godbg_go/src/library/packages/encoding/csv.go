// Generated from go1.26.8; hash e3dd057bc1e4a0c6; do not edit.
package csv

import (
	io "io"
)

var (
	ErrBareQuote error
	ErrFieldCount error
	ErrQuote error
	ErrTrailingComma error
)

func NewReader(r io.Reader) *Reader
func NewWriter(w io.Writer) *Writer
type ParseError struct{StartLine int; Line int; Column int; Err error}
func (*ParseError) Error() string
func (*ParseError) Unwrap() error
type Reader struct{Comma rune; Comment rune; FieldsPerRecord int; LazyQuotes bool; TrimLeadingSpace bool; ReuseRecord bool; TrailingComma bool}
func (*Reader) Read() ([]string, error)
func (*Reader) FieldPos(field int) (int, int)
func (*Reader) InputOffset() int64
func (*Reader) ReadAll() ([][]string, error)
type Writer struct{Comma rune; UseCRLF bool}
func (*Writer) Write(record []string) error
func (*Writer) Flush()
func (*Writer) Error() error
func (*Writer) WriteAll(records [][]string) error
