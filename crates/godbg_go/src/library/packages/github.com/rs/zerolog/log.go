// Generated from github.com/rs/zerolog v1.34.0; hash 1985e00573ba8b5e; do not edit.
package log

import (
	context "context"
	zerolog "github.com/rs/zerolog"
	io "io"
)

var (
	Logger zerolog.Logger
)

func Ctx(ctx context.Context) *zerolog.Logger
func Debug() *zerolog.Event
func Err(err error) *zerolog.Event
func Error() *zerolog.Event
func Fatal() *zerolog.Event
func Hook(h zerolog.Hook) zerolog.Logger
func Info() *zerolog.Event
func Level(level zerolog.Level) zerolog.Logger
func Log() *zerolog.Event
func Output(w io.Writer) zerolog.Logger
func Panic() *zerolog.Event
func Print(v ...interface{})
func Printf(format string, v ...interface{})
func Sample(s zerolog.Sampler) zerolog.Logger
func Trace() *zerolog.Event
func Warn() *zerolog.Event
func With() zerolog.Context
func WithLevel(level zerolog.Level) *zerolog.Event
