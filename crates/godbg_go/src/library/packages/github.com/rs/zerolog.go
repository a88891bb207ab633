// Generated from github.com/rs/zerolog v1.34.0; hash 030267abe6def662; do not edit.
package zerolog

import (
	bytes "bytes"
	context "context"
	fmt "fmt"
	io "io"
	net "net"
	time "time"
)

const (
	DebugLevel Level = 0
	Disabled Level = 7
	ErrorLevel Level = 3
	FatalLevel Level = 4
	InfoLevel Level = 1
	NoLevel Level = 6
	PanicLevel Level = 5
	TimeFormatUnix = ""
	TimeFormatUnixMicro = "UNIXMICRO"
	TimeFormatUnixMs = "UNIXMS"
	TimeFormatUnixNano = "UNIXNANO"
	TraceLevel Level = -1
	WarnLevel Level = 2
)

var (
	CallerFieldName string
	CallerMarshalFunc func(pc uintptr, file string, line int) string
	CallerSkipFrameCount int
	DefaultContextLogger *Logger
	DurationFieldInteger bool
	DurationFieldUnit time.Duration
	ErrorFieldName string
	ErrorHandler func(err error)
	ErrorMarshalFunc func(err error) interface{}
	ErrorStackFieldName string
	ErrorStackMarshaler func(err error) interface{}
	FloatingPointPrecision int
	FormattedLevels map[Level]string
	InterfaceMarshalFunc func(v interface{}) ([]byte, error)
	LevelColors map[Level]int
	LevelDebugValue string
	LevelErrorValue string
	LevelFatalValue string
	LevelFieldMarshalFunc func(l Level) string
	LevelFieldName string
	LevelInfoValue string
	LevelPanicValue string
	LevelTraceValue string
	LevelWarnValue string
	MessageFieldName string
	Often RandomSampler
	Rarely RandomSampler
	Sometimes RandomSampler
	TimeFieldFormat string
	TimestampFieldName string
	TimestampFunc func() time.Time
	TriggerLevelWriterBufferReuseLimit int
)

func Arr() *Array
type Array struct{}
func (*Array) MarshalZerologArray(*Array)
func (*Array) Object(obj LogObjectMarshaler) *Array
func (*Array) Str(val string) *Array
func (*Array) Bytes(val []byte) *Array
func (*Array) Hex(val []byte) *Array
func (*Array) RawJSON(val []byte) *Array
func (*Array) Err(err error) *Array
func (*Array) Bool(b bool) *Array
func (*Array) Int(i int) *Array
func (*Array) Int8(i int8) *Array
func (*Array) Int16(i int16) *Array
func (*Array) Int32(i int32) *Array
func (*Array) Int64(i int64) *Array
func (*Array) Uint(i uint) *Array
func (*Array) Uint8(i uint8) *Array
func (*Array) Uint16(i uint16) *Array
func (*Array) Uint32(i uint32) *Array
func (*Array) Uint64(i uint64) *Array
func (*Array) Float32(f float32) *Array
func (*Array) Float64(f float64) *Array
func (*Array) Time(t time.Time) *Array
func (*Array) Dur(d time.Duration) *Array
func (*Array) Interface(i interface{}) *Array
func (*Array) IPAddr(ip net.IP) *Array
func (*Array) IPPrefix(pfx net.IPNet) *Array
func (*Array) MACAddr(ha net.HardwareAddr) *Array
func (*Array) Dict(dict *Event) *Array
type BasicSampler struct{N uint32}
func (*BasicSampler) Sample(lvl Level) bool
type BurstSampler struct{Burst uint32; Period time.Duration; NextSampler Sampler}
func (*BurstSampler) Sample(lvl Level) bool
func ConsoleTestWriter(t TestingLog) func(w *ConsoleWriter)
type ConsoleWriter struct{Out io.Writer; NoColor bool; TimeFormat string; TimeLocation *time.Location; PartsOrder []string; PartsExclude []string; FieldsOrder []string; FieldsExclude []string; FormatTimestamp Formatter; FormatLevel Formatter; FormatCaller Formatter; FormatMessage Formatter; FormatFieldName Formatter; FormatFieldValue Formatter; FormatErrFieldName Formatter; FormatErrFieldValue Formatter; FormatPartValueByName FormatterByFieldName; FormatExtra func(map[string]interface{}, *bytes.Buffer) error; FormatPrepare func(map[string]interface{}) error}
func (ConsoleWriter) Write(p []byte) (int, error)
func (ConsoleWriter) Close() error
type Context struct{}
func (Context) Logger() Logger
func (Context) Fields(fields interface{}) Context
func (Context) Dict(key string, dict *Event) Context
func (Context) Array(key string, arr LogArrayMarshaler) Context
func (Context) Object(key string, obj LogObjectMarshaler) Context
func (Context) EmbedObject(obj LogObjectMarshaler) Context
func (Context) Str(key string, val string) Context
func (Context) Strs(key string, vals []string) Context
func (Context) Stringer(key string, val fmt.Stringer) Context
func (Context) Bytes(key string, val []byte) Context
func (Context) Hex(key string, val []byte) Context
func (Context) RawJSON(key string, b []byte) Context
func (Context) AnErr(key string, err error) Context
func (Context) Errs(key string, errs []error) Context
func (Context) Err(err error) Context
func (Context) Ctx(ctx context.Context) Context
func (Context) Bool(key string, b bool) Context
func (Context) Bools(key string, b []bool) Context
func (Context) Int(key string, i int) Context
func (Context) Ints(key string, i []int) Context
func (Context) Int8(key string, i int8) Context
func (Context) Ints8(key string, i []int8) Context
func (Context) Int16(key string, i int16) Context
func (Context) Ints16(key string, i []int16) Context
func (Context) Int32(key string, i int32) Context
func (Context) Ints32(key string, i []int32) Context
func (Context) Int64(key string, i int64) Context
func (Context) Ints64(key string, i []int64) Context
func (Context) Uint(key string, i uint) Context
func (Context) Uints(key string, i []uint) Context
func (Context) Uint8(key string, i uint8) Context
func (Context) Uints8(key string, i []uint8) Context
func (Context) Uint16(key string, i uint16) Context
func (Context) Uints16(key string, i []uint16) Context
func (Context) Uint32(key string, i uint32) Context
func (Context) Uints32(key string, i []uint32) Context
func (Context) Uint64(key string, i uint64) Context
func (Context) Uints64(key string, i []uint64) Context
func (Context) Float32(key string, f float32) Context
func (Context) Floats32(key string, f []float32) Context
func (Context) Float64(key string, f float64) Context
func (Context) Floats64(key string, f []float64) Context
func (Context) Timestamp() Context
func (Context) Time(key string, t time.Time) Context
func (Context) Times(key string, t []time.Time) Context
func (Context) Dur(key string, d time.Duration) Context
func (Context) Durs(key string, d []time.Duration) Context
func (Context) Interface(key string, i interface{}) Context
func (Context) Type(key string, val interface{}) Context
func (Context) Any(key string, i interface{}) Context
func (Context) Reset() Context
func (Context) Caller() Context
func (Context) CallerWithSkipFrameCount(skipFrameCount int) Context
func (Context) Stack() Context
func (Context) IPAddr(key string, ip net.IP) Context
func (Context) IPPrefix(key string, pfx net.IPNet) Context
func (Context) MACAddr(key string, ha net.HardwareAddr) Context
func Ctx(ctx context.Context) *Logger
func Dict() *Event
func DisableSampling(v bool)
type Event struct{}
func (*Event) Enabled() bool
func (*Event) Discard() *Event
func (*Event) Msg(msg string)
func (*Event) Send()
func (*Event) Msgf(format string, v ...interface{})
func (*Event) MsgFunc(createMsg func() string)
func (*Event) Fields(fields interface{}) *Event
func (*Event) Dict(key string, dict *Event) *Event
func (*Event) Array(key string, arr LogArrayMarshaler) *Event
func (*Event) Object(key string, obj LogObjectMarshaler) *Event
func (*Event) Func(f func(e *Event)) *Event
func (*Event) EmbedObject(obj LogObjectMarshaler) *Event
func (*Event) Str(key string, val string) *Event
func (*Event) Strs(key string, vals []string) *Event
func (*Event) Stringer(key string, val fmt.Stringer) *Event
func (*Event) Stringers(key string, vals []fmt.Stringer) *Event
func (*Event) Bytes(key string, val []byte) *Event
func (*Event) Hex(key string, val []byte) *Event
func (*Event) RawJSON(key string, b []byte) *Event
func (*Event) RawCBOR(key string, b []byte) *Event
func (*Event) AnErr(key string, err error) *Event
func (*Event) Errs(key string, errs []error) *Event
func (*Event) Err(err error) *Event
func (*Event) Stack() *Event
func (*Event) Ctx(ctx context.Context) *Event
func (*Event) GetCtx() context.Context
func (*Event) Bool(key string, b bool) *Event
func (*Event) Bools(key string, b []bool) *Event
func (*Event) Int(key string, i int) *Event
func (*Event) Ints(key string, i []int) *Event
func (*Event) Int8(key string, i int8) *Event
func (*Event) Ints8(key string, i []int8) *Event
func (*Event) Int16(key string, i int16) *Event
func (*Event) Ints16(key string, i []int16) *Event
func (*Event) Int32(key string, i int32) *Event
func (*Event) Ints32(key string, i []int32) *Event
func (*Event) Int64(key string, i int64) *Event
func (*Event) Ints64(key string, i []int64) *Event
func (*Event) Uint(key string, i uint) *Event
func (*Event) Uints(key string, i []uint) *Event
func (*Event) Uint8(key string, i uint8) *Event
func (*Event) Uints8(key string, i []uint8) *Event
func (*Event) Uint16(key string, i uint16) *Event
func (*Event) Uints16(key string, i []uint16) *Event
func (*Event) Uint32(key string, i uint32) *Event
func (*Event) Uints32(key string, i []uint32) *Event
func (*Event) Uint64(key string, i uint64) *Event
func (*Event) Uints64(key string, i []uint64) *Event
func (*Event) Float32(key string, f float32) *Event
func (*Event) Floats32(key string, f []float32) *Event
func (*Event) Float64(key string, f float64) *Event
func (*Event) Floats64(key string, f []float64) *Event
func (*Event) Timestamp() *Event
func (*Event) Time(key string, t time.Time) *Event
func (*Event) Times(key string, t []time.Time) *Event
func (*Event) Dur(key string, d time.Duration) *Event
func (*Event) Durs(key string, d []time.Duration) *Event
func (*Event) TimeDiff(key string, t time.Time, start time.Time) *Event
func (*Event) Any(key string, i interface{}) *Event
func (*Event) Interface(key string, i interface{}) *Event
func (*Event) Type(key string, val interface{}) *Event
func (*Event) CallerSkipFrame(skip int) *Event
func (*Event) Caller(skip ...int) *Event
func (*Event) IPAddr(key string, ip net.IP) *Event
func (*Event) IPPrefix(key string, pfx net.IPNet) *Event
func (*Event) MACAddr(key string, ha net.HardwareAddr) *Event
type FilteredLevelWriter struct{Writer LevelWriter; Level Level}
func (*FilteredLevelWriter) Write(p []byte) (int, error)
func (*FilteredLevelWriter) WriteLevel(level Level, p []byte) (int, error)
func (*FilteredLevelWriter) Close() error
type Formatter func(interface{}) string
type FormatterByFieldName func(interface{}, string) string
func GlobalLevel() Level
type Hook interface{Run(e *Event, level Level, message string)}
type HookFunc func(e *Event, level Level, message string)
func (HookFunc) Run(e *Event, level Level, message string)
type Level int8
func (Level) String() string
func (*Level) UnmarshalText(text []byte) error
func (Level) MarshalText() ([]byte, error)
type LevelHook struct{NoLevelHook Hook; TraceHook Hook; DebugHook Hook; InfoHook Hook; WarnHook Hook; ErrorHook Hook; FatalHook Hook; PanicHook Hook}
func (LevelHook) Run(e *Event, level Level, message string)
type LevelSampler struct{TraceSampler Sampler; DebugSampler Sampler; InfoSampler Sampler; WarnSampler Sampler; ErrorSampler Sampler}
func (LevelSampler) Sample(lvl Level) bool
type LevelWriter interface{WriteLevel(level Level, p []byte) (int, error); io.Writer}
type LevelWriterAdapter struct{io.Writer}
func (LevelWriterAdapter) WriteLevel(l Level, p []byte) (int, error)
func (LevelWriterAdapter) Close() error
type LogArrayMarshaler interface{MarshalZerologArray(a *Array)}
type LogObjectMarshaler interface{MarshalZerologObject(e *Event)}
type Logger struct{}
func (Logger) WithContext(ctx context.Context) context.Context
func (Logger) Output(w io.Writer) Logger
func (Logger) With() Context
func (*Logger) UpdateContext(update func(c Context) Context)
func (Logger) Level(lvl Level) Logger
func (Logger) GetLevel() Level
func (Logger) Sample(s Sampler) Logger
func (Logger) Hook(hooks ...Hook) Logger
func (*Logger) Trace() *Event
func (*Logger) Debug() *Event
func (*Logger) Info() *Event
func (*Logger) Warn() *Event
func (*Logger) Error() *Event
func (*Logger) Err(err error) *Event
func (*Logger) Fatal() *Event
func (*Logger) Panic() *Event
func (*Logger) WithLevel(level Level) *Event
func (*Logger) Log() *Event
func (*Logger) Print(v ...interface{})
func (*Logger) Printf(format string, v ...interface{})
func (*Logger) Println(v ...interface{})
func (Logger) Write(p []byte) (int, error)
func MultiLevelWriter(writers ...io.Writer) LevelWriter
func New(w io.Writer) Logger
func NewConsoleWriter(options ...func(w *ConsoleWriter)) ConsoleWriter
func NewLevelHook() LevelHook
func NewTestWriter(t TestingLog) TestWriter
func Nop() Logger
func ParseLevel(levelStr string) (Level, error)
type RandomSampler uint32
func (RandomSampler) Sample(lvl Level) bool
type Sampler interface{Sample(lvl Level) bool}
func SetGlobalLevel(l Level)
func SyncWriter(w io.Writer) io.Writer
func SyslogCEEWriter(w SyslogWriter) LevelWriter
func SyslogLevelWriter(w SyslogWriter) LevelWriter
type SyslogWriter interface{Crit(m string) error; Debug(m string) error; Emerg(m string) error; Err(m string) error; Info(m string) error; Warning(m string) error; io.Writer}
type TestWriter struct{T TestingLog; Frame int}
func (TestWriter) Write(p []byte) (int, error)
type TestingLog interface{Helper(); Log(args ...interface{}); Logf(format string, args ...interface{})}
type TriggerLevelWriter struct{io.Writer; ConditionalLevel Level; TriggerLevel Level}
func (*TriggerLevelWriter) WriteLevel(l Level, p []byte) (int, error)
func (*TriggerLevelWriter) Trigger() error
func (*TriggerLevelWriter) Close() error
