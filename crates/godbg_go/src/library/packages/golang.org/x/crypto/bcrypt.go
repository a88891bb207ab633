// Generated from golang.org/x/crypto v0.58.0; hash a49d82fd218775ff; do not edit.
package bcrypt

const (
	DefaultCost int = 10
	MaxCost int = 31
	MinCost int = 4
)

var (
	ErrHashTooShort error
	ErrMismatchedHashAndPassword error
	ErrPasswordTooLong error
)

func CompareHashAndPassword(hashedPassword []byte, password []byte) error
func Cost(hashedPassword []byte) (int, error)
func GenerateFromPassword(password []byte, cost int) ([]byte, error)
type HashVersionTooNewError byte
func (HashVersionTooNewError) Error() string
type InvalidCostError int
func (InvalidCostError) Error() string
type InvalidHashPrefixError byte
func (InvalidHashPrefixError) Error() string
