// Generated from github.com/uptrace/bun v1.3.0; hash 5048acd7edfa32be; do not edit.
package dialect

const (
	Invalid Name = 0
	MSSQL Name = 4
	MySQL Name = 3
	Oracle Name = 5
	PG Name = 1
	SQLite Name = 2
)

func AppendBool(b []byte, v bool) []byte
func AppendError(b []byte, err error) []byte
func AppendFloat32(b []byte, num float32) []byte
func AppendFloat64(b []byte, num float64) []byte
func AppendIdent(b []byte, name string, quote byte) []byte
func AppendName(b []byte, ident string, quote byte) []byte
func AppendNull(b []byte) []byte
type Name int
func (Name) String() string
