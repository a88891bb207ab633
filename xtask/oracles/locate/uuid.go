// Package uuid stands in for the standard package of Go 1.27.
package uuid

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
)

type UUID [16]byte

func NewV4() UUID {
	var u UUID
	rand.Read(u[:])
	u[6] = u[6]&0x0f | 0x40
	u[8] = u[8]&0x3f | 0x80
	return u
}

func New() UUID { return NewV4() }

func (u UUID) String() string {
	text := hex.EncodeToString(u[:])
	return text[:8] + "-" + text[8:12] + "-" + text[12:16] + "-" + text[16:20] + "-" + text[20:]
}

func Parse(text string) (UUID, error) {
	var u UUID
	if len(text) != 36 {
		return u, errors.New("no UUID")
	}
	bytes, err := hex.DecodeString(text[:8] + text[9:13] + text[14:18] + text[19:23] + text[24:])
	copy(u[:], bytes)
	return u, err
}
