// Generated from gorm.io/gorm v1.31.2; hash 4edd666decfa0386; do not edit.
package logger

import (
	context "context"
	slog "log/slog"
	regexp "regexp"
	time "time"
)

const (
	Blue = "\x1b[34m"
	BlueBold = "\x1b[34;1m"
	Cyan = "\x1b[36m"
	Error LogLevel = 2
	Green = "\x1b[32m"
	Info LogLevel = 4
	Magenta = "\x1b[35m"
	MagentaBold = "\x1b[35;1m"
	Red = "\x1b[31m"
	RedBold = "\x1b[31;1m"
	Reset = "\x1b[0m"
	Silent LogLevel = 1
	Warn LogLevel = 3
	White = "\x1b[37m"
	Yellow = "\x1b[33m"
	YellowBold = "\x1b[33;1m"
)

var (
	Default Interface
	Discard Interface
	ErrRecordNotFound error
	Recorder traceRecorder
	RecorderParamsFilter func(ctx context.Context, sql string, params ...interface{}) (string, []interface{})
)

type Config struct{SlowThreshold time.Duration; Colorful bool; IgnoreRecordNotFoundError bool; ParameterizedQueries bool; LogLevel LogLevel}
func ExplainSQL(sql string, numericPlaceholder *regexp.Regexp, escaper string, avars ...interface{}) string
type Interface interface{Error(context.Context, string, ...interface{}); Info(context.Context, string, ...interface{}); LogMode(LogLevel) Interface; Trace(ctx context.Context, begin time.Time, fc func() (string, int64), err error); Warn(context.Context, string, ...interface{})}
type LogLevel int
func New(writer Writer, config Config) Interface
func NewSlogLogger(logger *slog.Logger, config Config) Interface
type Writer interface{Printf(string, ...interface{})}
type traceRecorder struct{Interface; BeginAt time.Time; SQL string; RowsAffected int64; Err error}
func (*traceRecorder) New() *traceRecorder
func (*traceRecorder) Trace(ctx context.Context, begin time.Time, fc func() (string, int64), err error)
func (*traceRecorder) ParamsFilter(ctx context.Context, sql string, params ...interface{}) (string, []interface{})
