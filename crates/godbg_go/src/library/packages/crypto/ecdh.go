// Generated from go1.26.8; hash 3be0e8dc793b6255; do not edit.
package ecdh

import (
	crypto "crypto"
	io "io"
)

type Curve interface{GenerateKey(rand io.Reader) (*PrivateKey, error); NewPrivateKey(key []byte) (*PrivateKey, error); NewPublicKey(key []byte) (*PublicKey, error); ecdh(local *PrivateKey, remote *PublicKey) ([]byte, error)}
type KeyExchanger interface{Curve() Curve; ECDH(*PublicKey) ([]byte, error); PublicKey() *PublicKey}
func P256() Curve
func P384() Curve
func P521() Curve
type PrivateKey struct{}
func (*PrivateKey) ECDH(remote *PublicKey) ([]byte, error)
func (*PrivateKey) Bytes() []byte
func (*PrivateKey) Equal(x crypto.PrivateKey) bool
func (*PrivateKey) Curve() Curve
func (*PrivateKey) PublicKey() *PublicKey
func (*PrivateKey) Public() crypto.PublicKey
type PublicKey struct{}
func (*PublicKey) Bytes() []byte
func (*PublicKey) Equal(x crypto.PublicKey) bool
func (*PublicKey) Curve() Curve
func X25519() Curve
