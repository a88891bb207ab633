// Generated from go1.26.8; hash cdcb6b9cae108a5e; do not edit.
package math

const (
	E = 2.718281828459045
	Ln10 = 2.302585092994046
	Ln2 = 0.6931471805599453
	Log10E = 0.4342944819032518
	Log2E = 1.4426950408889634
	MaxFloat32 = 3.4028234663852886e+38
	MaxFloat64 = 1.7976931348623157e+308
	MaxInt = 9223372036854775807
	MaxInt16 = 32767
	MaxInt32 = 2147483647
	MaxInt64 = 9223372036854775807
	MaxInt8 = 127
	MaxUint = 18446744073709551615
	MaxUint16 = 65535
	MaxUint32 = 4294967295
	MaxUint64 = 18446744073709551615
	MaxUint8 = 255
	MinInt = -9223372036854775808
	MinInt16 = -32768
	MinInt32 = -2147483648
	MinInt64 = -9223372036854775808
	MinInt8 = -128
	Phi = 1.618033988749895
	Pi = 3.141592653589793
	SmallestNonzeroFloat32 = 1.401298464324817e-45
	SmallestNonzeroFloat64 = 5e-324
	Sqrt2 = 1.4142135623730951
	SqrtE = 1.6487212707001282
	SqrtPhi = 1.272019649514069
	SqrtPi = 1.772453850905516
)

func Abs(x float64) float64
func Acos(x float64) float64
func Acosh(x float64) float64
func Asin(x float64) float64
func Asinh(x float64) float64
func Atan(x float64) float64
func Atan2(y float64, x float64) float64
func Atanh(x float64) float64
func Cbrt(x float64) float64
func Ceil(x float64) float64
func Copysign(f float64, sign float64) float64
func Cos(x float64) float64
func Cosh(x float64) float64
func Dim(x float64, y float64) float64
func Erf(x float64) float64
func Erfc(x float64) float64
func Erfcinv(x float64) float64
func Erfinv(x float64) float64
func Exp(x float64) float64
func Exp2(x float64) float64
func Expm1(x float64) float64
func FMA(x float64, y float64, z float64) float64
func Float32bits(f float32) uint32
func Float32frombits(b uint32) float32
func Float64bits(f float64) uint64
func Float64frombits(b uint64) float64
func Floor(x float64) float64
func Frexp(f float64) (float64, int)
func Gamma(x float64) float64
func Hypot(p float64, q float64) float64
func Ilogb(x float64) int
func Inf(sign int) float64
func IsInf(f float64, sign int) bool
func IsNaN(f float64) bool
func J0(x float64) float64
func J1(x float64) float64
func Jn(n int, x float64) float64
func Ldexp(frac float64, exp int) float64
func Lgamma(x float64) (float64, int)
func Log(x float64) float64
func Log10(x float64) float64
func Log1p(x float64) float64
func Log2(x float64) float64
func Logb(x float64) float64
func Max(x float64, y float64) float64
func Min(x float64, y float64) float64
func Mod(x float64, y float64) float64
func Modf(f float64) (float64, float64)
func NaN() float64
func Nextafter(x float64, y float64) float64
func Nextafter32(x float32, y float32) float32
func Pow(x float64, y float64) float64
func Pow10(n int) float64
func Remainder(x float64, y float64) float64
func Round(x float64) float64
func RoundToEven(x float64) float64
func Signbit(x float64) bool
func Sin(x float64) float64
func Sincos(x float64) (float64, float64)
func Sinh(x float64) float64
func Sqrt(x float64) float64
func Tan(x float64) float64
func Tanh(x float64) float64
func Trunc(x float64) float64
func Y0(x float64) float64
func Y1(x float64) float64
func Yn(n int, x float64) float64
