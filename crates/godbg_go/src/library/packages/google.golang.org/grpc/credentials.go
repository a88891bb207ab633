// Generated from google.golang.org/grpc v1.85.0; hash 438e021258899037; do not edit.
package credentials

import (
	context "context"
	tls "crypto/tls"
	x509 "crypto/x509"
	attributes "google.golang.org/grpc/attributes"
	proto "google.golang.org/protobuf/proto"
	net "net"
	url "net/url"
)

const (
	IntegrityOnly SecurityLevel = 2
	InvalidSecurityLevel SecurityLevel = 0
	NoSecurity SecurityLevel = 1
	PrivacyAndIntegrity SecurityLevel = 3
)

var (
	ErrConnDispatched error
)

type AuthInfo interface{AuthType() string}
type AuthorityValidator interface{ValidateAuthority(authority string) error}
type Bundle interface{NewWithMode(mode string) (Bundle, error); PerRPCCredentials() PerRPCCredentials; TransportCredentials() TransportCredentials}
type ChannelzSecurityInfo interface{GetSecurityValue() ChannelzSecurityValue}
type ChannelzSecurityValue interface{isChannelzSecurityValue()}
func CheckSecurityLevel(ai AuthInfo, level SecurityLevel) error
type ClientHandshakeInfo struct{Attributes *attributes.Attributes}
func ClientHandshakeInfoFromContext(ctx context.Context) ClientHandshakeInfo
type CommonAuthInfo struct{SecurityLevel SecurityLevel}
func (CommonAuthInfo) GetCommonAuthInfo() CommonAuthInfo
func NewClientTLSFromCert(cp *x509.CertPool, serverNameOverride string) TransportCredentials
func NewClientTLSFromFile(certFile string, serverNameOverride string) (TransportCredentials, error)
func NewContextWithRequestInfo(ctx context.Context, ri RequestInfo) context.Context
func NewServerTLSFromCert(cert *tls.Certificate) TransportCredentials
func NewServerTLSFromFile(certFile string, keyFile string) (TransportCredentials, error)
func NewTLS(c *tls.Config) TransportCredentials
type OtherChannelzSecurityValue struct{ChannelzSecurityValue; Name string; Value proto.Message}
type PerRPCCredentials interface{GetRequestMetadata(ctx context.Context, uri ...string) (map[string]string, error); RequireTransportSecurity() bool}
type ProtocolInfo struct{ProtocolVersion string; SecurityProtocol string; SecurityVersion string; ServerName string}
type RequestInfo struct{Method string; AuthInfo AuthInfo}
func RequestInfoFromContext(ctx context.Context) (RequestInfo, bool)
type SecurityLevel int
func (SecurityLevel) String() string
type TLSChannelzSecurityValue struct{ChannelzSecurityValue; StandardName string; LocalCertificate []byte; RemoteCertificate []byte}
type TLSInfo struct{State tls.ConnectionState; CommonAuthInfo; SPIFFEID *url.URL}
func (TLSInfo) AuthType() string
func (TLSInfo) ValidateAuthority(authority string) error
func (TLSInfo) GetSecurityValue() ChannelzSecurityValue
type TransportCredentials interface{ClientHandshake(context.Context, string, net.Conn) (net.Conn, AuthInfo, error); Clone() TransportCredentials; Info() ProtocolInfo; OverrideServerName(string) error; ServerHandshake(net.Conn) (net.Conn, AuthInfo, error)}
