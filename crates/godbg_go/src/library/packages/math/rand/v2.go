// Generated from go1.26.8; hash cc3386e07e98cc0f; do not edit.
package rand

type ChaCha8 struct{}
func (*ChaCha8) Seed(seed [32]byte)
func (*ChaCha8) Uint64() uint64
func (*ChaCha8) Read(p []byte) (int, error)
func (*ChaCha8) UnmarshalBinary(data []byte) error
func (*ChaCha8) AppendBinary(b []byte) ([]byte, error)
func (*ChaCha8) MarshalBinary() ([]byte, error)
func ExpFloat64() float64
func Float32() float32
func Float64() float64
func Int() int
func Int32() int32
func Int32N(n int32) int32
func Int64() int64
func Int64N(n int64) int64
func IntN(n int) int
func N[Int intType](n Int) Int
func New(src Source) *Rand
func NewChaCha8(seed [32]byte) *ChaCha8
func NewPCG(seed1 uint64, seed2 uint64) *PCG
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf
func NormFloat64() float64
type PCG struct{}
func (*PCG) Seed(seed1 uint64, seed2 uint64)
func (*PCG) AppendBinary(b []byte) ([]byte, error)
func (*PCG) MarshalBinary() ([]byte, error)
func (*PCG) UnmarshalBinary(data []byte) error
func (*PCG) Uint64() uint64
func Perm(n int) []int
type Rand struct{}
func (*Rand) ExpFloat64() float64
func (*Rand) NormFloat64() float64
func (*Rand) Int64() int64
func (*Rand) Uint32() uint32
func (*Rand) Uint64() uint64
func (*Rand) Int32() int32
func (*Rand) Int() int
func (*Rand) Uint() uint
func (*Rand) Int64N(n int64) int64
func (*Rand) Uint64N(n uint64) uint64
func (*Rand) Int32N(n int32) int32
func (*Rand) Uint32N(n uint32) uint32
func (*Rand) IntN(n int) int
func (*Rand) UintN(n uint) uint
func (*Rand) Float64() float64
func (*Rand) Float32() float32
func (*Rand) Perm(n int) []int
func (*Rand) Shuffle(n int, swap func(i int, j int))
func Shuffle(n int, swap func(i int, j int))
type Source interface{Uint64() uint64}
func Uint() uint
func Uint32() uint32
func Uint32N(n uint32) uint32
func Uint64() uint64
func Uint64N(n uint64) uint64
func UintN(n uint) uint
type Zipf struct{}
func (*Zipf) Uint64() uint64
type intType interface{~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr}
