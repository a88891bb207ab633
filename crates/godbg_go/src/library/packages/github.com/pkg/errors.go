// Generated from github.com/pkg/errors v0.9.1; hash 20107cc6b30fa080; do not edit.
package errors

import (
	fmt "fmt"
)

func As(err error, target interface{}) bool
func Cause(err error) error
func Errorf(format string, args ...interface{}) error
type Frame uintptr
func (Frame) Format(s fmt.State, verb rune)
func (Frame) MarshalText() ([]byte, error)
func Is(err error, target error) bool
func New(message string) error
type StackTrace []Frame
func (StackTrace) Format(s fmt.State, verb rune)
func Unwrap(err error) error
func WithMessage(err error, message string) error
func WithMessagef(err error, format string, args ...interface{}) error
func WithStack(err error) error
func Wrap(err error, message string) error
func Wrapf(err error, format string, args ...interface{}) error
