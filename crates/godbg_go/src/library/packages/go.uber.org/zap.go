// Generated from go.uber.org/zap v1.13.0; hash 3ce10089bffd40f1; do not edit.
package zap

import (
	fmt "fmt"
	zapcore "go.uber.org/zap/zapcore"
	io "io"
	log "log"
	http "net/http"
	url "net/url"
	time "time"
)

const (
	DPanicLevel zapcore.Level = 3
	DebugLevel zapcore.Level = -1
	ErrorLevel zapcore.Level = 2
	FatalLevel zapcore.Level = 5
	InfoLevel zapcore.Level = 0
	PanicLevel zapcore.Level = 4
	WarnLevel zapcore.Level = 1
)

func AddCaller() Option
func AddCallerSkip(skip int) Option
func AddStacktrace(lvl zapcore.LevelEnabler) Option
func Any(key string, value interface{}) Field
func Array(key string, val zapcore.ArrayMarshaler) Field
type AtomicLevel struct{}
func (AtomicLevel) ServeHTTP(w http.ResponseWriter, r *http.Request)
func (AtomicLevel) Enabled(l zapcore.Level) bool
func (AtomicLevel) Level() zapcore.Level
func (AtomicLevel) SetLevel(l zapcore.Level)
func (AtomicLevel) String() string
func (*AtomicLevel) UnmarshalText(text []byte) error
func (AtomicLevel) MarshalText() ([]byte, error)
func Binary(key string, val []byte) Field
func Bool(key string, val bool) Field
func Boolp(key string, val *bool) Field
func Bools(key string, bs []bool) Field
func ByteString(key string, val []byte) Field
func ByteStrings(key string, bss [][]byte) Field
func CombineWriteSyncers(writers ...zapcore.WriteSyncer) zapcore.WriteSyncer
func Complex128(key string, val complex128) Field
func Complex128p(key string, val *complex128) Field
func Complex128s(key string, nums []complex128) Field
func Complex64(key string, val complex64) Field
func Complex64p(key string, val *complex64) Field
func Complex64s(key string, nums []complex64) Field
type Config struct{Level AtomicLevel "json:\"level\" yaml:\"level\""; Development bool "json:\"development\" yaml:\"development\""; DisableCaller bool "json:\"disableCaller\" yaml:\"disableCaller\""; DisableStacktrace bool "json:\"disableStacktrace\" yaml:\"disableStacktrace\""; Sampling *SamplingConfig "json:\"sampling\" yaml:\"sampling\""; Encoding string "json:\"encoding\" yaml:\"encoding\""; EncoderConfig zapcore.EncoderConfig "json:\"encoderConfig\" yaml:\"encoderConfig\""; OutputPaths []string "json:\"outputPaths\" yaml:\"outputPaths\""; ErrorOutputPaths []string "json:\"errorOutputPaths\" yaml:\"errorOutputPaths\""; InitialFields map[string]interface{} "json:\"initialFields\" yaml:\"initialFields\""}
func (Config) Build(opts ...Option) (*Logger, error)
func Development() Option
func Duration(key string, val time.Duration) Field
func Durationp(key string, val *time.Duration) Field
func Durations(key string, ds []time.Duration) Field
func Error(err error) Field
func ErrorOutput(w zapcore.WriteSyncer) Option
func Errors(key string, errs []error) Field
type Field = zapcore.Field
func Fields(fs ...Field) Option
func Float32(key string, val float32) Field
func Float32p(key string, val *float32) Field
func Float32s(key string, nums []float32) Field
func Float64(key string, val float64) Field
func Float64p(key string, val *float64) Field
func Float64s(key string, nums []float64) Field
func Hooks(hooks ...func(zapcore.Entry) error) Option
func Int(key string, val int) Field
func Int16(key string, val int16) Field
func Int16p(key string, val *int16) Field
func Int16s(key string, nums []int16) Field
func Int32(key string, val int32) Field
func Int32p(key string, val *int32) Field
func Int32s(key string, nums []int32) Field
func Int64(key string, val int64) Field
func Int64p(key string, val *int64) Field
func Int64s(key string, nums []int64) Field
func Int8(key string, val int8) Field
func Int8p(key string, val *int8) Field
func Int8s(key string, nums []int8) Field
func Intp(key string, val *int) Field
func Ints(key string, nums []int) Field
func L() *Logger
type LevelEnablerFunc func(zapcore.Level) bool
func (LevelEnablerFunc) Enabled(lvl zapcore.Level) bool
func LevelFlag(name string, defaultLevel zapcore.Level, usage string) *zapcore.Level
type Logger struct{}
func (*Logger) Sugar() *SugaredLogger
func (*Logger) Named(s string) *Logger
func (*Logger) WithOptions(opts ...Option) *Logger
func (*Logger) With(fields ...Field) *Logger
func (*Logger) Check(lvl zapcore.Level, msg string) *zapcore.CheckedEntry
func (*Logger) Debug(msg string, fields ...Field)
func (*Logger) Info(msg string, fields ...Field)
func (*Logger) Warn(msg string, fields ...Field)
func (*Logger) Error(msg string, fields ...Field)
func (*Logger) DPanic(msg string, fields ...Field)
func (*Logger) Panic(msg string, fields ...Field)
func (*Logger) Fatal(msg string, fields ...Field)
func (*Logger) Sync() error
func (*Logger) Core() zapcore.Core
func NamedError(key string, err error) Field
func Namespace(key string) Field
func New(core zapcore.Core, options ...Option) *Logger
func NewAtomicLevel() AtomicLevel
func NewAtomicLevelAt(l zapcore.Level) AtomicLevel
func NewDevelopment(options ...Option) (*Logger, error)
func NewDevelopmentConfig() Config
func NewDevelopmentEncoderConfig() zapcore.EncoderConfig
func NewExample(options ...Option) *Logger
func NewNop() *Logger
func NewProduction(options ...Option) (*Logger, error)
func NewProductionConfig() Config
func NewProductionEncoderConfig() zapcore.EncoderConfig
func NewStdLog(l *Logger) *log.Logger
func NewStdLogAt(l *Logger, level zapcore.Level) (*log.Logger, error)
func Object(key string, val zapcore.ObjectMarshaler) Field
func Open(paths ...string) (zapcore.WriteSyncer, func(), error)
type Option interface{apply(*Logger)}
func RedirectStdLog(l *Logger) func()
func RedirectStdLogAt(l *Logger, level zapcore.Level) (func(), error)
func Reflect(key string, val interface{}) Field
func RegisterEncoder(name string, constructor func(zapcore.EncoderConfig) (zapcore.Encoder, error)) error
func RegisterSink(scheme string, factory func(*url.URL) (Sink, error)) error
func ReplaceGlobals(logger *Logger) func()
func S() *SugaredLogger
type SamplingConfig struct{Initial int "json:\"initial\" yaml:\"initial\""; Thereafter int "json:\"thereafter\" yaml:\"thereafter\""}
type Sink interface{zapcore.WriteSyncer; io.Closer}
func Skip() Field
func Stack(key string) Field
func String(key string, val string) Field
func Stringer(key string, val fmt.Stringer) Field
func Stringp(key string, val *string) Field
func Strings(key string, ss []string) Field
type SugaredLogger struct{}
func (*SugaredLogger) Desugar() *Logger
func (*SugaredLogger) Named(name string) *SugaredLogger
func (*SugaredLogger) With(args ...interface{}) *SugaredLogger
func (*SugaredLogger) Debug(args ...interface{})
func (*SugaredLogger) Info(args ...interface{})
func (*SugaredLogger) Warn(args ...interface{})
func (*SugaredLogger) Error(args ...interface{})
func (*SugaredLogger) DPanic(args ...interface{})
func (*SugaredLogger) Panic(args ...interface{})
func (*SugaredLogger) Fatal(args ...interface{})
func (*SugaredLogger) Debugf(template string, args ...interface{})
func (*SugaredLogger) Infof(template string, args ...interface{})
func (*SugaredLogger) Warnf(template string, args ...interface{})
func (*SugaredLogger) Errorf(template string, args ...interface{})
func (*SugaredLogger) DPanicf(template string, args ...interface{})
func (*SugaredLogger) Panicf(template string, args ...interface{})
func (*SugaredLogger) Fatalf(template string, args ...interface{})
func (*SugaredLogger) Debugw(msg string, keysAndValues ...interface{})
func (*SugaredLogger) Infow(msg string, keysAndValues ...interface{})
func (*SugaredLogger) Warnw(msg string, keysAndValues ...interface{})
func (*SugaredLogger) Errorw(msg string, keysAndValues ...interface{})
func (*SugaredLogger) DPanicw(msg string, keysAndValues ...interface{})
func (*SugaredLogger) Panicw(msg string, keysAndValues ...interface{})
func (*SugaredLogger) Fatalw(msg string, keysAndValues ...interface{})
func (*SugaredLogger) Sync() error
func Time(key string, val time.Time) Field
func Timep(key string, val *time.Time) Field
func Times(key string, ts []time.Time) Field
func Uint(key string, val uint) Field
func Uint16(key string, val uint16) Field
func Uint16p(key string, val *uint16) Field
func Uint16s(key string, nums []uint16) Field
func Uint32(key string, val uint32) Field
func Uint32p(key string, val *uint32) Field
func Uint32s(key string, nums []uint32) Field
func Uint64(key string, val uint64) Field
func Uint64p(key string, val *uint64) Field
func Uint64s(key string, nums []uint64) Field
func Uint8(key string, val uint8) Field
func Uint8p(key string, val *uint8) Field
func Uint8s(key string, nums []uint8) Field
func Uintp(key string, val *uint) Field
func Uintptr(key string, val uintptr) Field
func Uintptrp(key string, val *uintptr) Field
func Uintptrs(key string, us []uintptr) Field
func Uints(key string, nums []uint) Field
func WrapCore(f func(zapcore.Core) zapcore.Core) Option
