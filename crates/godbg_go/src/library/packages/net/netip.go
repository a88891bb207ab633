// Generated from go1.26.8; hash 0b0a6341ef543d1a; do not edit.
package netip

type Addr struct{}
func (Addr) IsValid() bool
func (Addr) BitLen() int
func (Addr) Zone() string
func (Addr) Compare(ip2 Addr) int
func (Addr) Less(ip2 Addr) bool
func (Addr) Is4() bool
func (Addr) Is4In6() bool
func (Addr) Is6() bool
func (Addr) Unmap() Addr
func (Addr) WithZone(zone string) Addr
func (Addr) IsLinkLocalUnicast() bool
func (Addr) IsLoopback() bool
func (Addr) IsMulticast() bool
func (Addr) IsInterfaceLocalMulticast() bool
func (Addr) IsLinkLocalMulticast() bool
func (Addr) IsGlobalUnicast() bool
func (Addr) IsPrivate() bool
func (Addr) IsUnspecified() bool
func (Addr) Prefix(b int) (Prefix, error)
func (Addr) As16() [16]byte
func (Addr) As4() [4]byte
func (Addr) AsSlice() []byte
func (Addr) Next() Addr
func (Addr) Prev() Addr
func (Addr) String() string
func (Addr) AppendTo(b []byte) []byte
func (Addr) StringExpanded() string
func (Addr) AppendText(b []byte) ([]byte, error)
func (Addr) MarshalText() ([]byte, error)
func (*Addr) UnmarshalText(text []byte) error
func (Addr) AppendBinary(b []byte) ([]byte, error)
func (Addr) MarshalBinary() ([]byte, error)
func (*Addr) UnmarshalBinary(b []byte) error
func AddrFrom16(addr [16]byte) Addr
func AddrFrom4(addr [4]byte) Addr
func AddrFromSlice(slice []byte) (Addr, bool)
type AddrPort struct{}
func (AddrPort) Addr() Addr
func (AddrPort) Port() uint16
func (AddrPort) IsValid() bool
func (AddrPort) Compare(p2 AddrPort) int
func (AddrPort) String() string
func (AddrPort) AppendTo(b []byte) []byte
func (AddrPort) AppendText(b []byte) ([]byte, error)
func (AddrPort) MarshalText() ([]byte, error)
func (*AddrPort) UnmarshalText(text []byte) error
func (AddrPort) AppendBinary(b []byte) ([]byte, error)
func (AddrPort) MarshalBinary() ([]byte, error)
func (*AddrPort) UnmarshalBinary(b []byte) error
func AddrPortFrom(ip Addr, port uint16) AddrPort
func IPv4Unspecified() Addr
func IPv6LinkLocalAllNodes() Addr
func IPv6LinkLocalAllRouters() Addr
func IPv6Loopback() Addr
func IPv6Unspecified() Addr
func MustParseAddr(s string) Addr
func MustParseAddrPort(s string) AddrPort
func MustParsePrefix(s string) Prefix
func ParseAddr(s string) (Addr, error)
func ParseAddrPort(s string) (AddrPort, error)
func ParsePrefix(s string) (Prefix, error)
type Prefix struct{}
func (Prefix) Addr() Addr
func (Prefix) Bits() int
func (Prefix) IsValid() bool
func (Prefix) IsSingleIP() bool
func (Prefix) Compare(p2 Prefix) int
func (Prefix) Masked() Prefix
func (Prefix) Contains(ip Addr) bool
func (Prefix) Overlaps(o Prefix) bool
func (Prefix) AppendTo(b []byte) []byte
func (Prefix) AppendText(b []byte) ([]byte, error)
func (Prefix) MarshalText() ([]byte, error)
func (*Prefix) UnmarshalText(text []byte) error
func (Prefix) AppendBinary(b []byte) ([]byte, error)
func (Prefix) MarshalBinary() ([]byte, error)
func (*Prefix) UnmarshalBinary(b []byte) error
func (Prefix) String() string
func PrefixFrom(ip Addr, bits int) Prefix
