// Generated from github.com/sirupsen/logrus v1.9.3; hash 60fef51432def945; do not edit.
package logrus

import (
	bytes "bytes"
	context "context"
	io "io"
	runtime "runtime"
	time "time"
)

const (
	DebugLevel Level = 5
	ErrorLevel Level = 2
	FatalLevel Level = 1
	FieldKeyFile = "file"
	FieldKeyFunc = "func"
	FieldKeyLevel = "level"
	FieldKeyLogrusError = "logrus_error"
	FieldKeyMsg = "msg"
	FieldKeyTime = "time"
	InfoLevel Level = 4
	PanicLevel Level = 0
	TraceLevel Level = 6
	WarnLevel Level = 3
)

var (
	AllLevels []Level
	ErrorKey string
)

func AddHook(hook Hook)
type BufferPool interface{Get() *bytes.Buffer; Put(*bytes.Buffer)}
func Debug(args ...interface{})
func DebugFn(fn LogFunction)
func Debugf(format string, args ...interface{})
func Debugln(args ...interface{})
func DeferExitHandler(handler func())
type Entry struct{Logger *Logger; Data Fields; Time time.Time; Level Level; Caller *runtime.Frame; Message string; Buffer *bytes.Buffer; Context context.Context}
func (*Entry) Dup() *Entry
func (*Entry) Bytes() ([]byte, error)
func (*Entry) String() (string, error)
func (*Entry) WithError(err error) *Entry
func (*Entry) WithContext(ctx context.Context) *Entry
func (*Entry) WithField(key string, value interface{}) *Entry
func (*Entry) WithFields(fields Fields) *Entry
func (*Entry) WithTime(t time.Time) *Entry
func (Entry) HasCaller() bool
func (*Entry) Log(level Level, args ...interface{})
func (*Entry) Trace(args ...interface{})
func (*Entry) Debug(args ...interface{})
func (*Entry) Print(args ...interface{})
func (*Entry) Info(args ...interface{})
func (*Entry) Warn(args ...interface{})
func (*Entry) Warning(args ...interface{})
func (*Entry) Error(args ...interface{})
func (*Entry) Fatal(args ...interface{})
func (*Entry) Panic(args ...interface{})
func (*Entry) Logf(level Level, format string, args ...interface{})
func (*Entry) Tracef(format string, args ...interface{})
func (*Entry) Debugf(format string, args ...interface{})
func (*Entry) Infof(format string, args ...interface{})
func (*Entry) Printf(format string, args ...interface{})
func (*Entry) Warnf(format string, args ...interface{})
func (*Entry) Warningf(format string, args ...interface{})
func (*Entry) Errorf(format string, args ...interface{})
func (*Entry) Fatalf(format string, args ...interface{})
func (*Entry) Panicf(format string, args ...interface{})
func (*Entry) Logln(level Level, args ...interface{})
func (*Entry) Traceln(args ...interface{})
func (*Entry) Debugln(args ...interface{})
func (*Entry) Infoln(args ...interface{})
func (*Entry) Println(args ...interface{})
func (*Entry) Warnln(args ...interface{})
func (*Entry) Warningln(args ...interface{})
func (*Entry) Errorln(args ...interface{})
func (*Entry) Fatalln(args ...interface{})
func (*Entry) Panicln(args ...interface{})
func (*Entry) Writer() *io.PipeWriter
func (*Entry) WriterLevel(level Level) *io.PipeWriter
func Error(args ...interface{})
func ErrorFn(fn LogFunction)
func Errorf(format string, args ...interface{})
func Errorln(args ...interface{})
func Exit(code int)
type Ext1FieldLogger interface{Trace(args ...interface{}); Tracef(format string, args ...interface{}); Traceln(args ...interface{}); FieldLogger}
func Fatal(args ...interface{})
func FatalFn(fn LogFunction)
func Fatalf(format string, args ...interface{})
func Fatalln(args ...interface{})
type FieldLogger interface{Debug(args ...interface{}); Debugf(format string, args ...interface{}); Debugln(args ...interface{}); Error(args ...interface{}); Errorf(format string, args ...interface{}); Errorln(args ...interface{}); Fatal(args ...interface{}); Fatalf(format string, args ...interface{}); Fatalln(args ...interface{}); Info(args ...interface{}); Infof(format string, args ...interface{}); Infoln(args ...interface{}); Panic(args ...interface{}); Panicf(format string, args ...interface{}); Panicln(args ...interface{}); Print(args ...interface{}); Printf(format string, args ...interface{}); Println(args ...interface{}); Warn(args ...interface{}); Warnf(format string, args ...interface{}); Warning(args ...interface{}); Warningf(format string, args ...interface{}); Warningln(args ...interface{}); Warnln(args ...interface{}); WithError(err error) *Entry; WithField(key string, value interface{}) *Entry; WithFields(fields Fields) *Entry}
type FieldMap map[fieldKey]string
type Fields map[string]interface{}
type Formatter interface{Format(*Entry) ([]byte, error)}
func GetLevel() Level
type Hook interface{Fire(*Entry) error; Levels() []Level}
func Info(args ...interface{})
func InfoFn(fn LogFunction)
func Infof(format string, args ...interface{})
func Infoln(args ...interface{})
func IsLevelEnabled(level Level) bool
type JSONFormatter struct{TimestampFormat string; DisableTimestamp bool; DisableHTMLEscape bool; DataKey string; FieldMap FieldMap; CallerPrettyfier func(*runtime.Frame) (string, string); PrettyPrint bool}
func (*JSONFormatter) Format(entry *Entry) ([]byte, error)
type Level uint32
func (Level) String() string
func (*Level) UnmarshalText(text []byte) error
func (Level) MarshalText() ([]byte, error)
type LevelHooks map[Level][]Hook
func (LevelHooks) Add(hook Hook)
func (LevelHooks) Fire(level Level, entry *Entry) error
type LogFunction func() []interface{}
type Logger struct{Out io.Writer; Hooks LevelHooks; Formatter Formatter; ReportCaller bool; Level Level; ExitFunc exitFunc; BufferPool BufferPool}
func (*Logger) WithField(key string, value interface{}) *Entry
func (*Logger) WithFields(fields Fields) *Entry
func (*Logger) WithError(err error) *Entry
func (*Logger) WithContext(ctx context.Context) *Entry
func (*Logger) WithTime(t time.Time) *Entry
func (*Logger) Logf(level Level, format string, args ...interface{})
func (*Logger) Tracef(format string, args ...interface{})
func (*Logger) Debugf(format string, args ...interface{})
func (*Logger) Infof(format string, args ...interface{})
func (*Logger) Printf(format string, args ...interface{})
func (*Logger) Warnf(format string, args ...interface{})
func (*Logger) Warningf(format string, args ...interface{})
func (*Logger) Errorf(format string, args ...interface{})
func (*Logger) Fatalf(format string, args ...interface{})
func (*Logger) Panicf(format string, args ...interface{})
func (*Logger) Log(level Level, args ...interface{})
func (*Logger) LogFn(level Level, fn LogFunction)
func (*Logger) Trace(args ...interface{})
func (*Logger) Debug(args ...interface{})
func (*Logger) Info(args ...interface{})
func (*Logger) Print(args ...interface{})
func (*Logger) Warn(args ...interface{})
func (*Logger) Warning(args ...interface{})
func (*Logger) Error(args ...interface{})
func (*Logger) Fatal(args ...interface{})
func (*Logger) Panic(args ...interface{})
func (*Logger) TraceFn(fn LogFunction)
func (*Logger) DebugFn(fn LogFunction)
func (*Logger) InfoFn(fn LogFunction)
func (*Logger) PrintFn(fn LogFunction)
func (*Logger) WarnFn(fn LogFunction)
func (*Logger) WarningFn(fn LogFunction)
func (*Logger) ErrorFn(fn LogFunction)
func (*Logger) FatalFn(fn LogFunction)
func (*Logger) PanicFn(fn LogFunction)
func (*Logger) Logln(level Level, args ...interface{})
func (*Logger) Traceln(args ...interface{})
func (*Logger) Debugln(args ...interface{})
func (*Logger) Infoln(args ...interface{})
func (*Logger) Println(args ...interface{})
func (*Logger) Warnln(args ...interface{})
func (*Logger) Warningln(args ...interface{})
func (*Logger) Errorln(args ...interface{})
func (*Logger) Fatalln(args ...interface{})
func (*Logger) Panicln(args ...interface{})
func (*Logger) Exit(code int)
func (*Logger) SetNoLock()
func (*Logger) SetLevel(level Level)
func (*Logger) GetLevel() Level
func (*Logger) AddHook(hook Hook)
func (*Logger) IsLevelEnabled(level Level) bool
func (*Logger) SetFormatter(formatter Formatter)
func (*Logger) SetOutput(output io.Writer)
func (*Logger) SetReportCaller(reportCaller bool)
func (*Logger) ReplaceHooks(hooks LevelHooks) LevelHooks
func (*Logger) SetBufferPool(pool BufferPool)
func (*Logger) Writer() *io.PipeWriter
func (*Logger) WriterLevel(level Level) *io.PipeWriter
type MutexWrap struct{}
func (*MutexWrap) Lock()
func (*MutexWrap) Unlock()
func (*MutexWrap) Disable()
func New() *Logger
func NewEntry(logger *Logger) *Entry
func Panic(args ...interface{})
func PanicFn(fn LogFunction)
func Panicf(format string, args ...interface{})
func Panicln(args ...interface{})
func ParseLevel(lvl string) (Level, error)
func Print(args ...interface{})
func PrintFn(fn LogFunction)
func Printf(format string, args ...interface{})
func Println(args ...interface{})
func RegisterExitHandler(handler func())
func SetBufferPool(bp BufferPool)
func SetFormatter(formatter Formatter)
func SetLevel(level Level)
func SetOutput(out io.Writer)
func SetReportCaller(include bool)
func StandardLogger() *Logger
type StdLogger interface{Fatal(...interface{}); Fatalf(string, ...interface{}); Fatalln(...interface{}); Panic(...interface{}); Panicf(string, ...interface{}); Panicln(...interface{}); Print(...interface{}); Printf(string, ...interface{}); Println(...interface{})}
type TextFormatter struct{ForceColors bool; DisableColors bool; ForceQuote bool; DisableQuote bool; EnvironmentOverrideColors bool; DisableTimestamp bool; FullTimestamp bool; TimestampFormat string; DisableSorting bool; SortingFunc func([]string); DisableLevelTruncation bool; PadLevelText bool; QuoteEmptyFields bool; FieldMap FieldMap; CallerPrettyfier func(*runtime.Frame) (string, string)}
func (*TextFormatter) Format(entry *Entry) ([]byte, error)
func Trace(args ...interface{})
func TraceFn(fn LogFunction)
func Tracef(format string, args ...interface{})
func Traceln(args ...interface{})
func Warn(args ...interface{})
func WarnFn(fn LogFunction)
func Warnf(format string, args ...interface{})
func Warning(args ...interface{})
func WarningFn(fn LogFunction)
func Warningf(format string, args ...interface{})
func Warningln(args ...interface{})
func Warnln(args ...interface{})
func WithContext(ctx context.Context) *Entry
func WithError(err error) *Entry
func WithField(key string, value interface{}) *Entry
func WithFields(fields Fields) *Entry
func WithTime(t time.Time) *Entry
type fieldKey string
type exitFunc func(int)
