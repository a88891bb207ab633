// Generated from go1.26.8; hash 3aa83fd0569698c2; do not edit.
package net

import (
	context "context"
	io "io"
	netip "net/netip"
	os "os"
	syscall "syscall"
	time "time"
)

const (
	FlagBroadcast Flags = 2
	FlagLoopback Flags = 4
	FlagMulticast Flags = 16
	FlagPointToPoint Flags = 8
	FlagRunning Flags = 32
	FlagUp Flags = 1
	IPv4len = 4
	IPv6len = 16
)

var (
	DefaultResolver *Resolver
	ErrClosed error
	ErrWriteToConnected error
	IPv4allrouter IP
	IPv4allsys IP
	IPv4bcast IP
	IPv4zero IP
	IPv6interfacelocalallnodes IP
	IPv6linklocalallnodes IP
	IPv6linklocalallrouters IP
	IPv6loopback IP
	IPv6unspecified IP
	IPv6zero IP
)

type Addr interface{Network() string; String() string}
type AddrError struct{Err string; Addr string}
func (*AddrError) Error() string
func (*AddrError) Timeout() bool
func (*AddrError) Temporary() bool
type Buffers [][]byte
func (*Buffers) WriteTo(w io.Writer) (int64, error)
func (*Buffers) Read(p []byte) (int, error)
func CIDRMask(ones int, bits int) IPMask
type Conn interface{Close() error; LocalAddr() Addr; Read(b []byte) (int, error); RemoteAddr() Addr; SetDeadline(t time.Time) error; SetReadDeadline(t time.Time) error; SetWriteDeadline(t time.Time) error; Write(b []byte) (int, error)}
type DNSConfigError struct{Err error}
func (*DNSConfigError) Unwrap() error
func (*DNSConfigError) Error() string
func (*DNSConfigError) Timeout() bool
func (*DNSConfigError) Temporary() bool
type DNSError struct{UnwrapErr error; Err string; Name string; Server string; IsTimeout bool; IsTemporary bool; IsNotFound bool}
func (*DNSError) Unwrap() error
func (*DNSError) Error() string
func (*DNSError) Timeout() bool
func (*DNSError) Temporary() bool
func Dial(network string, address string) (Conn, error)
func DialIP(network string, laddr *IPAddr, raddr *IPAddr) (*IPConn, error)
func DialTCP(network string, laddr *TCPAddr, raddr *TCPAddr) (*TCPConn, error)
func DialTimeout(network string, address string, timeout time.Duration) (Conn, error)
func DialUDP(network string, laddr *UDPAddr, raddr *UDPAddr) (*UDPConn, error)
func DialUnix(network string, laddr *UnixAddr, raddr *UnixAddr) (*UnixConn, error)
type Dialer struct{Timeout time.Duration; Deadline time.Time; LocalAddr Addr; DualStack bool; FallbackDelay time.Duration; KeepAlive time.Duration; KeepAliveConfig KeepAliveConfig; Resolver *Resolver; Cancel <-chan struct{}; Control func(network string, address string, c syscall.RawConn) error; ControlContext func(ctx context.Context, network string, address string, c syscall.RawConn) error}
func (*Dialer) MultipathTCP() bool
func (*Dialer) SetMultipathTCP(use bool)
func (*Dialer) Dial(network string, address string) (Conn, error)
func (*Dialer) DialContext(ctx context.Context, network string, address string) (Conn, error)
func (*Dialer) DialTCP(ctx context.Context, network string, laddr netip.AddrPort, raddr netip.AddrPort) (*TCPConn, error)
func (*Dialer) DialUDP(ctx context.Context, network string, laddr netip.AddrPort, raddr netip.AddrPort) (*UDPConn, error)
func (*Dialer) DialIP(ctx context.Context, network string, laddr netip.Addr, raddr netip.Addr) (*IPConn, error)
func (*Dialer) DialUnix(ctx context.Context, network string, laddr *UnixAddr, raddr *UnixAddr) (*UnixConn, error)
type Error interface{Temporary() bool; Timeout() bool; error}
func FileConn(f *os.File) (Conn, error)
func FileListener(f *os.File) (Listener, error)
func FilePacketConn(f *os.File) (PacketConn, error)
type Flags uint
func (Flags) String() string
type HardwareAddr []byte
func (HardwareAddr) String() string
type IP []byte
func (IP) IsUnspecified() bool
func (IP) IsLoopback() bool
func (IP) IsPrivate() bool
func (IP) IsMulticast() bool
func (IP) IsInterfaceLocalMulticast() bool
func (IP) IsLinkLocalMulticast() bool
func (IP) IsLinkLocalUnicast() bool
func (IP) IsGlobalUnicast() bool
func (IP) To4() IP
func (IP) To16() IP
func (IP) DefaultMask() IPMask
func (IP) Mask(mask IPMask) IP
func (IP) String() string
func (IP) AppendText(b []byte) ([]byte, error)
func (IP) MarshalText() ([]byte, error)
func (*IP) UnmarshalText(text []byte) error
func (IP) Equal(x IP) bool
type IPAddr struct{IP IP; Zone string}
func (*IPAddr) Network() string
func (*IPAddr) String() string
type IPConn struct{conn}
func (*IPConn) SyscallConn() (syscall.RawConn, error)
func (*IPConn) ReadFromIP(b []byte) (int, *IPAddr, error)
func (*IPConn) ReadFrom(b []byte) (int, Addr, error)
func (*IPConn) ReadMsgIP(b []byte, oob []byte) (int, int, int, *IPAddr, error)
func (*IPConn) WriteToIP(b []byte, addr *IPAddr) (int, error)
func (*IPConn) WriteTo(b []byte, addr Addr) (int, error)
func (*IPConn) WriteMsgIP(b []byte, oob []byte, addr *IPAddr) (int, int, error)
type IPMask []byte
func (IPMask) Size() (int, int)
func (IPMask) String() string
type IPNet struct{IP IP; Mask IPMask}
func (*IPNet) Contains(ip IP) bool
func (*IPNet) Network() string
func (*IPNet) String() string
func IPv4(a byte, b byte, c byte, d byte) IP
func IPv4Mask(a byte, b byte, c byte, d byte) IPMask
type Interface struct{Index int; MTU int; Name string; HardwareAddr HardwareAddr; Flags Flags}
func (*Interface) Addrs() ([]Addr, error)
func (*Interface) MulticastAddrs() ([]Addr, error)
func InterfaceAddrs() ([]Addr, error)
func InterfaceByIndex(index int) (*Interface, error)
func InterfaceByName(name string) (*Interface, error)
func Interfaces() ([]Interface, error)
type InvalidAddrError string
func (InvalidAddrError) Error() string
func (InvalidAddrError) Timeout() bool
func (InvalidAddrError) Temporary() bool
func JoinHostPort(host string, port string) string
type KeepAliveConfig struct{Enable bool; Idle time.Duration; Interval time.Duration; Count int}
func Listen(network string, address string) (Listener, error)
type ListenConfig struct{Control func(network string, address string, c syscall.RawConn) error; KeepAlive time.Duration; KeepAliveConfig KeepAliveConfig}
func (*ListenConfig) MultipathTCP() bool
func (*ListenConfig) SetMultipathTCP(use bool)
func (*ListenConfig) Listen(ctx context.Context, network string, address string) (Listener, error)
func (*ListenConfig) ListenPacket(ctx context.Context, network string, address string) (PacketConn, error)
func ListenIP(network string, laddr *IPAddr) (*IPConn, error)
func ListenMulticastUDP(network string, ifi *Interface, gaddr *UDPAddr) (*UDPConn, error)
func ListenPacket(network string, address string) (PacketConn, error)
func ListenTCP(network string, laddr *TCPAddr) (*TCPListener, error)
func ListenUDP(network string, laddr *UDPAddr) (*UDPConn, error)
func ListenUnix(network string, laddr *UnixAddr) (*UnixListener, error)
func ListenUnixgram(network string, laddr *UnixAddr) (*UnixConn, error)
type Listener interface{Accept() (Conn, error); Addr() Addr; Close() error}
func LookupAddr(addr string) ([]string, error)
func LookupCNAME(host string) (string, error)
func LookupHost(host string) ([]string, error)
func LookupIP(host string) ([]IP, error)
func LookupMX(name string) ([]*MX, error)
func LookupNS(name string) ([]*NS, error)
func LookupPort(network string, service string) (int, error)
func LookupSRV(service string, proto string, name string) (string, []*SRV, error)
func LookupTXT(name string) ([]string, error)
type MX struct{Host string; Pref uint16}
type NS struct{Host string}
type OpError struct{Op string; Net string; Source Addr; Addr Addr; Err error}
func (*OpError) Unwrap() error
func (*OpError) Error() string
func (*OpError) Timeout() bool
func (*OpError) Temporary() bool
type PacketConn interface{Close() error; LocalAddr() Addr; ReadFrom(p []byte) (int, Addr, error); SetDeadline(t time.Time) error; SetReadDeadline(t time.Time) error; SetWriteDeadline(t time.Time) error; WriteTo(p []byte, addr Addr) (int, error)}
func ParseCIDR(s string) (IP, *IPNet, error)
type ParseError struct{Type string; Text string}
func (*ParseError) Error() string
func (*ParseError) Timeout() bool
func (*ParseError) Temporary() bool
func ParseIP(s string) IP
func ParseMAC(s string) (HardwareAddr, error)
func Pipe() (Conn, Conn)
func ResolveIPAddr(network string, address string) (*IPAddr, error)
func ResolveTCPAddr(network string, address string) (*TCPAddr, error)
func ResolveUDPAddr(network string, address string) (*UDPAddr, error)
func ResolveUnixAddr(network string, address string) (*UnixAddr, error)
type Resolver struct{PreferGo bool; StrictErrors bool; Dial func(ctx context.Context, network string, address string) (Conn, error)}
func (*Resolver) LookupHost(ctx context.Context, host string) ([]string, error)
func (*Resolver) LookupIPAddr(ctx context.Context, host string) ([]IPAddr, error)
func (*Resolver) LookupIP(ctx context.Context, network string, host string) ([]IP, error)
func (*Resolver) LookupNetIP(ctx context.Context, network string, host string) ([]netip.Addr, error)
func (*Resolver) LookupPort(ctx context.Context, network string, service string) (int, error)
func (*Resolver) LookupCNAME(ctx context.Context, host string) (string, error)
func (*Resolver) LookupSRV(ctx context.Context, service string, proto string, name string) (string, []*SRV, error)
func (*Resolver) LookupMX(ctx context.Context, name string) ([]*MX, error)
func (*Resolver) LookupNS(ctx context.Context, name string) ([]*NS, error)
func (*Resolver) LookupTXT(ctx context.Context, name string) ([]string, error)
func (*Resolver) LookupAddr(ctx context.Context, addr string) ([]string, error)
type SRV struct{Target string; Port uint16; Priority uint16; Weight uint16}
func SplitHostPort(hostport string) (string, string, error)
type TCPAddr struct{IP IP; Port int; Zone string}
func (*TCPAddr) AddrPort() netip.AddrPort
func (*TCPAddr) Network() string
func (*TCPAddr) String() string
func TCPAddrFromAddrPort(addr netip.AddrPort) *TCPAddr
type TCPConn struct{conn}
func (*TCPConn) SyscallConn() (syscall.RawConn, error)
func (*TCPConn) ReadFrom(r io.Reader) (int64, error)
func (*TCPConn) WriteTo(w io.Writer) (int64, error)
func (*TCPConn) CloseRead() error
func (*TCPConn) CloseWrite() error
func (*TCPConn) SetLinger(sec int) error
func (*TCPConn) SetKeepAlive(keepalive bool) error
func (*TCPConn) SetKeepAlivePeriod(d time.Duration) error
func (*TCPConn) SetNoDelay(noDelay bool) error
func (*TCPConn) MultipathTCP() (bool, error)
func (*TCPConn) SetKeepAliveConfig(config KeepAliveConfig) error
type TCPListener struct{}
func (*TCPListener) SyscallConn() (syscall.RawConn, error)
func (*TCPListener) AcceptTCP() (*TCPConn, error)
func (*TCPListener) Accept() (Conn, error)
func (*TCPListener) Close() error
func (*TCPListener) Addr() Addr
func (*TCPListener) SetDeadline(t time.Time) error
func (*TCPListener) File() (*os.File, error)
type UDPAddr struct{IP IP; Port int; Zone string}
func (*UDPAddr) AddrPort() netip.AddrPort
func (*UDPAddr) Network() string
func (*UDPAddr) String() string
func UDPAddrFromAddrPort(addr netip.AddrPort) *UDPAddr
type UDPConn struct{conn}
func (*UDPConn) SyscallConn() (syscall.RawConn, error)
func (*UDPConn) ReadFromUDP(b []byte) (int, *UDPAddr, error)
func (*UDPConn) ReadFrom(b []byte) (int, Addr, error)
func (*UDPConn) ReadFromUDPAddrPort(b []byte) (int, netip.AddrPort, error)
func (*UDPConn) ReadMsgUDP(b []byte, oob []byte) (int, int, int, *UDPAddr, error)
func (*UDPConn) ReadMsgUDPAddrPort(b []byte, oob []byte) (int, int, int, netip.AddrPort, error)
func (*UDPConn) WriteToUDP(b []byte, addr *UDPAddr) (int, error)
func (*UDPConn) WriteToUDPAddrPort(b []byte, addr netip.AddrPort) (int, error)
func (*UDPConn) WriteTo(b []byte, addr Addr) (int, error)
func (*UDPConn) WriteMsgUDP(b []byte, oob []byte, addr *UDPAddr) (int, int, error)
func (*UDPConn) WriteMsgUDPAddrPort(b []byte, oob []byte, addr netip.AddrPort) (int, int, error)
type UnixAddr struct{Name string; Net string}
func (*UnixAddr) Network() string
func (*UnixAddr) String() string
type UnixConn struct{conn}
func (*UnixConn) SyscallConn() (syscall.RawConn, error)
func (*UnixConn) CloseRead() error
func (*UnixConn) CloseWrite() error
func (*UnixConn) ReadFromUnix(b []byte) (int, *UnixAddr, error)
func (*UnixConn) ReadFrom(b []byte) (int, Addr, error)
func (*UnixConn) ReadMsgUnix(b []byte, oob []byte) (int, int, int, *UnixAddr, error)
func (*UnixConn) WriteToUnix(b []byte, addr *UnixAddr) (int, error)
func (*UnixConn) WriteTo(b []byte, addr Addr) (int, error)
func (*UnixConn) WriteMsgUnix(b []byte, oob []byte, addr *UnixAddr) (int, int, error)
type UnixListener struct{}
func (*UnixListener) SyscallConn() (syscall.RawConn, error)
func (*UnixListener) AcceptUnix() (*UnixConn, error)
func (*UnixListener) Accept() (Conn, error)
func (*UnixListener) Close() error
func (*UnixListener) Addr() Addr
func (*UnixListener) SetDeadline(t time.Time) error
func (*UnixListener) File() (*os.File, error)
func (*UnixListener) SetUnlinkOnClose(unlink bool)
type UnknownNetworkError string
func (UnknownNetworkError) Error() string
func (UnknownNetworkError) Timeout() bool
func (UnknownNetworkError) Temporary() bool
type conn struct{}
func (*conn) Read(b []byte) (int, error)
func (*conn) Write(b []byte) (int, error)
func (*conn) Close() error
func (*conn) LocalAddr() Addr
func (*conn) RemoteAddr() Addr
func (*conn) SetDeadline(t time.Time) error
func (*conn) SetReadDeadline(t time.Time) error
func (*conn) SetWriteDeadline(t time.Time) error
func (*conn) SetReadBuffer(bytes int) error
func (*conn) SetWriteBuffer(bytes int) error
func (*conn) File() (*os.File, error)
