// Generated from go1.26.8; hash 3fed50885f923b67; do not edit.
package ed25519

import (
	crypto "crypto"
	io "io"
)

const (
	PrivateKeySize = 64
	PublicKeySize = 32
	SeedSize = 32
	SignatureSize = 64
)

func GenerateKey(random io.Reader) (PublicKey, PrivateKey, error)
func NewKeyFromSeed(seed []byte) PrivateKey
type Options struct{Hash crypto.Hash; Context string}
func (*Options) HashFunc() crypto.Hash
type PrivateKey []byte
func (PrivateKey) Public() crypto.PublicKey
func (PrivateKey) Equal(x crypto.PrivateKey) bool
func (PrivateKey) Seed() []byte
func (PrivateKey) Sign(rand io.Reader, message []byte, opts crypto.SignerOpts) ([]byte, error)
type PublicKey []byte
func (PublicKey) Equal(x crypto.PublicKey) bool
func Sign(privateKey PrivateKey, message []byte) []byte
func Verify(publicKey PublicKey, message []byte, sig []byte) bool
func VerifyWithOptions(publicKey PublicKey, message []byte, sig []byte, opts *Options) error
