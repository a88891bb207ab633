// Generated from go1.26.8; hash 8d4cf023e9d22880; do not edit.
package pkix

import (
	asn1 "encoding/asn1"
	big "math/big"
	time "time"
)

type AlgorithmIdentifier struct{Algorithm asn1.ObjectIdentifier; Parameters asn1.RawValue}
type AttributeTypeAndValue struct{Type asn1.ObjectIdentifier; Value any}
type AttributeTypeAndValueSET struct{Type asn1.ObjectIdentifier; Value [][]AttributeTypeAndValue}
type CertificateList struct{TBSCertList TBSCertificateList; SignatureAlgorithm AlgorithmIdentifier; SignatureValue asn1.BitString}
func (*CertificateList) HasExpired(now time.Time) bool
type Extension struct{Id asn1.ObjectIdentifier; Critical bool; Value []byte}
type Name struct{Country []string; Organization []string; OrganizationalUnit []string; Locality []string; Province []string; StreetAddress []string; PostalCode []string; SerialNumber string; CommonName string; Names []AttributeTypeAndValue; ExtraNames []AttributeTypeAndValue}
func (*Name) FillFromRDNSequence(rdns *RDNSequence)
func (Name) ToRDNSequence() RDNSequence
func (Name) String() string
type RDNSequence []RelativeDistinguishedNameSET
func (RDNSequence) String() string
type RelativeDistinguishedNameSET []AttributeTypeAndValue
type RevokedCertificate struct{SerialNumber *big.Int; RevocationTime time.Time; Extensions []Extension}
type TBSCertificateList struct{Raw asn1.RawContent; Version int; Signature AlgorithmIdentifier; Issuer RDNSequence; ThisUpdate time.Time; NextUpdate time.Time; RevokedCertificates []RevokedCertificate; Extensions []Extension}
