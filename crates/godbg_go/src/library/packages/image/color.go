// Generated from go1.26.8; hash 66edc731c270ee6b; do not edit.
package color

var (
	Alpha16Model Model
	AlphaModel Model
	Black Gray16
	CMYKModel Model
	Gray16Model Model
	GrayModel Model
	NRGBA64Model Model
	NRGBAModel Model
	NYCbCrAModel Model
	Opaque Alpha16
	RGBA64Model Model
	RGBAModel Model
	Transparent Alpha16
	White Gray16
	YCbCrModel Model
)

type Alpha struct{A uint8}
func (Alpha) RGBA() (uint32, uint32, uint32, uint32)
type Alpha16 struct{A uint16}
func (Alpha16) RGBA() (uint32, uint32, uint32, uint32)
type CMYK struct{C uint8; M uint8; Y uint8; K uint8}
func (CMYK) RGBA() (uint32, uint32, uint32, uint32)
func CMYKToRGB(c uint8, m uint8, y uint8, k uint8) (uint8, uint8, uint8)
type Color interface{RGBA() (uint32, uint32, uint32, uint32)}
type Gray struct{Y uint8}
func (Gray) RGBA() (uint32, uint32, uint32, uint32)
type Gray16 struct{Y uint16}
func (Gray16) RGBA() (uint32, uint32, uint32, uint32)
type Model interface{Convert(c Color) Color}
func ModelFunc(f func(Color) Color) Model
type NRGBA struct{R uint8; G uint8; B uint8; A uint8}
func (NRGBA) RGBA() (uint32, uint32, uint32, uint32)
type NRGBA64 struct{R uint16; G uint16; B uint16; A uint16}
func (NRGBA64) RGBA() (uint32, uint32, uint32, uint32)
type NYCbCrA struct{YCbCr; A uint8}
func (NYCbCrA) RGBA() (uint32, uint32, uint32, uint32)
type Palette []Color
func (Palette) Convert(c Color) Color
func (Palette) Index(c Color) int
type RGBA struct{R uint8; G uint8; B uint8; A uint8}
func (RGBA) RGBA() (uint32, uint32, uint32, uint32)
type RGBA64 struct{R uint16; G uint16; B uint16; A uint16}
func (RGBA64) RGBA() (uint32, uint32, uint32, uint32)
func RGBToCMYK(r uint8, g uint8, b uint8) (uint8, uint8, uint8, uint8)
func RGBToYCbCr(r uint8, g uint8, b uint8) (uint8, uint8, uint8)
type YCbCr struct{Y uint8; Cb uint8; Cr uint8}
func (YCbCr) RGBA() (uint32, uint32, uint32, uint32)
func YCbCrToRGB(y uint8, cb uint8, cr uint8) (uint8, uint8, uint8)
