// Generated from go1.26.8; hash bb60d69e70adf584; do not edit.
package rsa

import (
	crypto "crypto"
	hash "hash"
	io "io"
	big "math/big"
)

const (
	PSSSaltLengthAuto = 0
	PSSSaltLengthEqualsHash = -1
)

var (
	ErrDecryption error
	ErrMessageTooLong error
	ErrVerification error
)

type CRTValue struct{Exp *big.Int; Coeff *big.Int; R *big.Int}
func DecryptOAEP(hash hash.Hash, random io.Reader, priv *PrivateKey, ciphertext []byte, label []byte) ([]byte, error)
func DecryptPKCS1v15(random io.Reader, priv *PrivateKey, ciphertext []byte) ([]byte, error)
func DecryptPKCS1v15SessionKey(random io.Reader, priv *PrivateKey, ciphertext []byte, key []byte) error
func EncryptOAEP(hash hash.Hash, random io.Reader, pub *PublicKey, msg []byte, label []byte) ([]byte, error)
func EncryptOAEPWithOptions(random io.Reader, pub *PublicKey, msg []byte, opts *OAEPOptions) ([]byte, error)
func EncryptPKCS1v15(random io.Reader, pub *PublicKey, msg []byte) ([]byte, error)
func GenerateKey(random io.Reader, bits int) (*PrivateKey, error)
func GenerateMultiPrimeKey(random io.Reader, nprimes int, bits int) (*PrivateKey, error)
type OAEPOptions struct{Hash crypto.Hash; MGFHash crypto.Hash; Label []byte}
type PKCS1v15DecryptOptions struct{SessionKeyLen int}
type PSSOptions struct{SaltLength int; Hash crypto.Hash}
func (*PSSOptions) HashFunc() crypto.Hash
type PrecomputedValues struct{Dp *big.Int; Dq *big.Int; Qinv *big.Int; CRTValues []CRTValue}
type PrivateKey struct{PublicKey; D *big.Int; Primes []*big.Int; Precomputed PrecomputedValues}
func (*PrivateKey) Public() crypto.PublicKey
func (*PrivateKey) Equal(x crypto.PrivateKey) bool
func (*PrivateKey) Sign(rand io.Reader, digest []byte, opts crypto.SignerOpts) ([]byte, error)
func (*PrivateKey) Decrypt(rand io.Reader, ciphertext []byte, opts crypto.DecrypterOpts) ([]byte, error)
func (*PrivateKey) Validate() error
func (*PrivateKey) Precompute()
type PublicKey struct{N *big.Int; E int}
func (*PublicKey) Size() int
func (*PublicKey) Equal(x crypto.PublicKey) bool
func SignPKCS1v15(random io.Reader, priv *PrivateKey, hash crypto.Hash, hashed []byte) ([]byte, error)
func SignPSS(random io.Reader, priv *PrivateKey, hash crypto.Hash, digest []byte, opts *PSSOptions) ([]byte, error)
func VerifyPKCS1v15(pub *PublicKey, hash crypto.Hash, hashed []byte, sig []byte) error
func VerifyPSS(pub *PublicKey, hash crypto.Hash, digest []byte, sig []byte, opts *PSSOptions) error
