// Generated from go1.26.8; hash de442499f24f639d; do not edit.
package testing

import (
	context "context"
	io "io"
	reflect "reflect"
	time "time"
)

func AllocsPerRun(runs int, f func()) float64
type B struct{common; N int}
func (*B) StartTimer()
func (*B) StopTimer()
func (*B) ResetTimer()
func (*B) SetBytes(n int64)
func (*B) ReportAllocs()
func (*B) Elapsed() time.Duration
func (*B) ReportMetric(n float64, unit string)
func (*B) Loop() bool
func (*B) Run(name string, f func(b *B)) bool
func (*B) RunParallel(body func(*PB))
func (*B) SetParallelism(p int)
func Benchmark(f func(b *B)) BenchmarkResult
type BenchmarkResult struct{N int; T time.Duration; Bytes int64; MemAllocs uint64; MemBytes uint64; Extra map[string]float64}
func (BenchmarkResult) NsPerOp() int64
func (BenchmarkResult) AllocsPerOp() int64
func (BenchmarkResult) AllocedBytesPerOp() int64
func (BenchmarkResult) String() string
func (BenchmarkResult) MemString() string
type Cover struct{Mode string; Counters map[string][]uint32; Blocks map[string][]CoverBlock; CoveredPackages string}
type CoverBlock struct{Line0 uint32; Col0 uint16; Line1 uint32; Col1 uint16; Stmts uint16}
func CoverMode() string
func Coverage() float64
type F struct{common}
func (*F) Helper()
func (*F) Fail()
func (*F) Skipped() bool
func (*F) Add(args ...any)
func (*F) Fuzz(ff any)
func Init()
type InternalBenchmark struct{Name string; F func(b *B)}
type InternalExample struct{Name string; F func(); Output string; Unordered bool}
type InternalFuzzTarget struct{Name string; Fn func(f *F)}
type InternalTest struct{Name string; F func(*T)}
type M struct{}
func (*M) Run() int
func Main(matchString func(pat string, str string) (bool, error), tests []InternalTest, benchmarks []InternalBenchmark, examples []InternalExample)
func MainStart(deps testDeps, tests []InternalTest, benchmarks []InternalBenchmark, fuzzTargets []InternalFuzzTarget, examples []InternalExample) *M
type PB struct{}
func (*PB) Next() bool
func RegisterCover(c Cover)
func RunBenchmarks(matchString func(pat string, str string) (bool, error), benchmarks []InternalBenchmark)
func RunExamples(matchString func(pat string, str string) (bool, error), examples []InternalExample) bool
func RunTests(matchString func(pat string, str string) (bool, error), tests []InternalTest) bool
func Short() bool
type T struct{common}
func (*T) Parallel()
func (*T) Setenv(key string, value string)
func (*T) Chdir(dir string)
func (*T) Run(name string, f func(t *T)) bool
func (*T) Deadline() (time.Time, bool)
type TB interface{ArtifactDir() string; Attr(key string, value string); Chdir(dir string); Cleanup(func()); Context() context.Context; Error(args ...any); Errorf(format string, args ...any); Fail(); FailNow(); Failed() bool; Fatal(args ...any); Fatalf(format string, args ...any); Helper(); Log(args ...any); Logf(format string, args ...any); Name() string; Output() io.Writer; Setenv(key string, value string); Skip(args ...any); SkipNow(); Skipf(format string, args ...any); Skipped() bool; TempDir() string; private()}
func Testing() bool
func Verbose() bool
type common struct{}
func (*common) Name() string
func (*common) Fail()
func (*common) Failed() bool
func (*common) FailNow()
func (*common) Output() io.Writer
func (*common) Log(args ...any)
func (*common) Logf(format string, args ...any)
func (*common) Error(args ...any)
func (*common) Errorf(format string, args ...any)
func (*common) Fatal(args ...any)
func (*common) Fatalf(format string, args ...any)
func (*common) Skip(args ...any)
func (*common) Skipf(format string, args ...any)
func (*common) SkipNow()
func (*common) Skipped() bool
func (*common) Helper()
func (*common) Cleanup(f func())
func (*common) ArtifactDir() string
func (*common) TempDir() string
func (*common) Setenv(key string, value string)
func (*common) Chdir(dir string)
func (*common) Context() context.Context
func (*common) Attr(key string, value string)
type testDeps interface{CheckCorpus([]any, []reflect.Type) error; CoordinateFuzzing(time.Duration, int64, time.Duration, int64, int, []corpusEntry, []reflect.Type, string, string) error; ImportPath() string; InitRuntimeCoverage() (string, func(coverprofile string, gocoverdir string) (string, error), func() float64); MatchString(pat string, str string) (bool, error); ModulePath() string; ReadCorpus(string, []reflect.Type) ([]corpusEntry, error); ResetCoverage(); RunFuzzWorker(func(corpusEntry) error) error; SetPanicOnExit0(bool); SnapshotCoverage(); StartCPUProfile(io.Writer) error; StartTestLog(io.Writer); StopCPUProfile(); StopTestLog() error; WriteProfileTo(string, io.Writer, int) error}
type corpusEntry = struct{Parent string; Path string; Data []byte; Values []any; Generation int; IsSeed bool}
