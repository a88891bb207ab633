// Generated from google.golang.org/grpc v1.85.0; hash 1703e3f377000b43; do not edit.
package grpc

import (
	context "context"
	backoff "google.golang.org/grpc/backoff"
	channelz "google.golang.org/grpc/channelz"
	codes "google.golang.org/grpc/codes"
	connectivity "google.golang.org/grpc/connectivity"
	credentials "google.golang.org/grpc/credentials"
	encoding "google.golang.org/grpc/encoding"
	serviceconfig "google.golang.org/grpc/internal/serviceconfig"
	keepalive "google.golang.org/grpc/keepalive"
	metadata "google.golang.org/grpc/metadata"
	peer "google.golang.org/grpc/peer"
	resolver "google.golang.org/grpc/resolver"
	serviceconfig2 "google.golang.org/grpc/serviceconfig"
	stats "google.golang.org/grpc/stats"
	tap "google.golang.org/grpc/tap"
	io "io"
	net "net"
	http "net/http"
	time "time"
)

const (
	SupportPackageIsVersion3 = true
	SupportPackageIsVersion4 = true
	SupportPackageIsVersion5 = true
	SupportPackageIsVersion6 = true
	SupportPackageIsVersion7 = true
	SupportPackageIsVersion8 = true
	SupportPackageIsVersion9 = true
	Version = "1.85.0"
)

var (
	DefaultBackoffConfig BackoffConfig
	EnableTracing bool
	ErrClientConnClosing error
	ErrClientConnTimeout error
	ErrServerStopped error
	PickFirstBalancerName string
)

type AuthorityOverrideCallOption struct{Authority string}
type BackoffConfig struct{MaxDelay time.Duration}
type BidiStreamingClient[Req any, Res any] interface{Recv() (*Res, error); Send(*Req) error; ClientStream}
type BidiStreamingServer[Req any, Res any] interface{Recv() (*Req, error); Send(*Res) error; ServerStream}
func CallAuthority(authority string) CallOption
func CallContentSubtype(contentSubtype string) CallOption
func CallCustomCodec(codec Codec) CallOption
type CallOption interface{after(*callInfo, *csAttempt); before(*callInfo) error}
func ChainStreamInterceptor(interceptors ...StreamServerInterceptor) ServerOption
func ChainUnaryInterceptor(interceptors ...UnaryServerInterceptor) ServerOption
type ClientConn struct{}
func (*ClientConn) Invoke(ctx context.Context, method string, args any, reply any, opts ...CallOption) error
func (*ClientConn) WaitForStateChange(ctx context.Context, sourceState connectivity.State) bool
func (*ClientConn) GetState() connectivity.State
func (*ClientConn) Connect()
func (*ClientConn) Target() string
func (*ClientConn) CanonicalTarget() string
func (*ClientConn) GetMethodConfig(method string) MethodConfig
func (*ClientConn) ResetConnectBackoff()
func (*ClientConn) Close() error
func (*ClientConn) NewStream(ctx context.Context, desc *StreamDesc, method string, opts ...CallOption) (ClientStream, error)
type ClientConnInterface interface{Invoke(ctx context.Context, method string, args any, reply any, opts ...CallOption) error; NewStream(ctx context.Context, desc *StreamDesc, method string, opts ...CallOption) (ClientStream, error)}
type ClientStream interface{CloseSend() error; Context() context.Context; Header() (metadata.MD, error); RecvMsg(m any) error; SendMsg(m any) error; Trailer() metadata.MD}
type ClientStreamingClient[Req any, Res any] interface{CloseAndRecv() (*Res, error); Send(*Req) error; ClientStream}
type ClientStreamingServer[Req any, Res any] interface{Recv() (*Req, error); SendAndClose(*Res) error; ServerStream}
func ClientSupportedCompressors(ctx context.Context) ([]string, error)
func Code(err error) codes.Code
type Codec interface{Marshal(v any) ([]byte, error); String() string; Unmarshal(data []byte, v any) error}
type Compressor interface{Do(w io.Writer, p []byte) error; Type() string}
type CompressorCallOption struct{CompressorType string}
type ConnectParams struct{Backoff backoff.Config; MinConnectTimeout time.Duration}
func ConnectionTimeout(d time.Duration) ServerOption
type ContentSubtypeCallOption struct{ContentSubtype string}
func Creds(c credentials.TransportCredentials) ServerOption
func CustomCodec(codec Codec) ServerOption
type CustomCodecCallOption struct{Codec Codec}
type Decompressor interface{Do(r io.Reader) ([]byte, error); Type() string}
func Dial(target string, opts ...DialOption) (*ClientConn, error)
func DialContext(ctx context.Context, target string, opts ...DialOption) (*ClientConn, error)
type DialOption interface{apply(*dialOptions)}
type EmptyCallOption struct{}
type EmptyDialOption struct{}
type EmptyServerOption struct{}
func ErrorDesc(err error) string
func Errorf(c codes.Code, format string, a ...any) error
func FailFast(failFast bool) CallOption
type FailFastCallOption struct{FailFast bool}
func FailOnNonTempDialError(f bool) DialOption
func ForceCodec(codec encoding.Codec) CallOption
type ForceCodecCallOption struct{Codec encoding.Codec}
func ForceCodecV2(codec encoding.CodecV2) CallOption
type ForceCodecV2CallOption struct{CodecV2 encoding.CodecV2}
func ForceServerCodec(codec encoding.Codec) ServerOption
func ForceServerCodecV2(codecV2 encoding.CodecV2) ServerOption
type GenericClientStream[Req any, Res any] struct{ClientStream}
func (*GenericClientStream[Req, Res]) Send(m *Req) error
func (*GenericClientStream[Req, Res]) Recv() (*Res, error)
func (*GenericClientStream[Req, Res]) CloseAndRecv() (*Res, error)
type GenericServerStream[Req any, Res any] struct{ServerStream}
func (*GenericServerStream[Req, Res]) Send(m *Res) error
func (*GenericServerStream[Req, Res]) SendAndClose(m *Res) error
func (*GenericServerStream[Req, Res]) Recv() (*Req, error)
func Header(md *metadata.MD) CallOption
type HeaderCallOption struct{HeaderAddr *metadata.MD}
func HeaderTableSize(s uint32) ServerOption
func InTapHandle(h tap.ServerInHandle) ServerOption
func InitialConnWindowSize(s int32) ServerOption
func InitialWindowSize(s int32) ServerOption
func Invoke(ctx context.Context, method string, args any, reply any, cc *ClientConn, opts ...CallOption) error
func KeepaliveEnforcementPolicy(kep keepalive.EnforcementPolicy) ServerOption
func KeepaliveParams(kp keepalive.ServerParameters) ServerOption
func MaxCallRecvMsgSize(bytes int) CallOption
func MaxCallSendMsgSize(bytes int) CallOption
func MaxConcurrentStreams(n uint32) ServerOption
func MaxHeaderListSize(s uint32) ServerOption
type MaxHeaderListSizeDialOption struct{MaxHeaderListSize uint32}
type MaxHeaderListSizeServerOption struct{MaxHeaderListSize uint32}
func MaxMsgSize(m int) ServerOption
func MaxRecvMsgSize(m int) ServerOption
type MaxRecvMsgSizeCallOption struct{MaxRecvMsgSize int}
func MaxRetryRPCBufferSize(bytes int) CallOption
type MaxRetryRPCBufferSizeCallOption struct{MaxRetryRPCBufferSize int}
func MaxSendMsgSize(m int) ServerOption
type MaxSendMsgSizeCallOption struct{MaxSendMsgSize int}
func Method(ctx context.Context) (string, bool)
type MethodConfig = serviceconfig.MethodConfig
type MethodDesc struct{MethodName string; Handler MethodHandler}
func MethodFromServerStream(stream ServerStream) (string, bool)
type MethodHandler func(srv any, ctx context.Context, dec func(any) error, interceptor UnaryServerInterceptor) (any, error)
type MethodInfo struct{Name string; IsClientStream bool; IsServerStream bool}
func NewClient(target string, opts ...DialOption) (*ClientConn, error)
func NewClientStream(ctx context.Context, desc *StreamDesc, cc *ClientConn, method string, opts ...CallOption) (ClientStream, error)
func NewContextWithServerTransportStream(ctx context.Context, stream ServerTransportStream) context.Context
func NewGZIPCompressor() Compressor
func NewGZIPCompressorWithLevel(level int) (Compressor, error)
func NewGZIPDecompressor() Decompressor
func NewServer(opt ...ServerOption) *Server
func NumStreamWorkers(numServerWorkers uint32) ServerOption
func OnFinish(onFinish func(err error)) CallOption
type OnFinishCallOption struct{OnFinish func(error)}
func Peer(p *peer.Peer) CallOption
type PeerCallOption struct{PeerAddr *peer.Peer}
func PerRPCCredentials(creds credentials.PerRPCCredentials) CallOption
type PerRPCCredsCallOption struct{Creds credentials.PerRPCCredentials}
type PreparedMsg struct{}
func (*PreparedMsg) Encode(s Stream, msg any) error
func RPCCompressor(cp Compressor) ServerOption
func RPCDecompressor(dc Decompressor) ServerOption
func ReadBufferSize(s int) ServerOption
func SendHeader(ctx context.Context, md metadata.MD) error
type Server struct{}
func (*Server) RegisterService(sd *ServiceDesc, ss any)
func (*Server) GetServiceInfo() map[string]ServiceInfo
func (*Server) Serve(lis net.Listener) error
func (*Server) ServeHTTP(w http.ResponseWriter, r *http.Request)
func (*Server) Stop()
func (*Server) GracefulStop()
type ServerOption interface{apply(*serverOptions)}
type ServerStream interface{Context() context.Context; RecvMsg(m any) error; SendHeader(metadata.MD) error; SendMsg(m any) error; SetHeader(metadata.MD) error; SetTrailer(metadata.MD)}
type ServerStreamingClient[Res any] interface{Recv() (*Res, error); ClientStream}
type ServerStreamingServer[Res any] interface{Send(*Res) error; ServerStream}
type ServerTransportStream interface{Method() string; SendHeader(md metadata.MD) error; SetHeader(md metadata.MD) error; SetTrailer(md metadata.MD) error}
func ServerTransportStreamFromContext(ctx context.Context) ServerTransportStream
type ServiceConfig struct{serviceconfig2.Config; Methods map[string]MethodConfig}
type ServiceDesc struct{ServiceName string; HandlerType any; Methods []MethodDesc; Streams []StreamDesc; Metadata any}
type ServiceInfo struct{Methods []MethodInfo; Metadata any}
type ServiceRegistrar interface{RegisterService(desc *ServiceDesc, impl any)}
func SetHeader(ctx context.Context, md metadata.MD) error
func SetSendCompressor(ctx context.Context, name string) error
func SetTrailer(ctx context.Context, md metadata.MD) error
func SharedWriteBuffer(val bool) ServerOption
func StaticConnWindowSize(s int32) ServerOption
func StaticMethod() CallOption
type StaticMethodCallOption struct{EmptyCallOption}
func StaticStreamWindowSize(s int32) ServerOption
func StatsHandler(h stats.Handler) ServerOption
type Stream interface{Context() context.Context; RecvMsg(m any) error; SendMsg(m any) error}
type StreamClientInterceptor func(ctx context.Context, desc *StreamDesc, cc *ClientConn, method string, streamer Streamer, opts ...CallOption) (ClientStream, error)
type StreamDesc struct{StreamName string; Handler StreamHandler; ServerStreams bool; ClientStreams bool}
type StreamHandler func(srv any, stream ServerStream) error
func StreamInterceptor(i StreamServerInterceptor) ServerOption
type StreamServerInfo struct{FullMethod string; IsClientStream bool; IsServerStream bool}
type StreamServerInterceptor func(srv any, ss ServerStream, info *StreamServerInfo, handler StreamHandler) error
type Streamer func(ctx context.Context, desc *StreamDesc, cc *ClientConn, method string, opts ...CallOption) (ClientStream, error)
func Trailer(md *metadata.MD) CallOption
type TrailerCallOption struct{TrailerAddr *metadata.MD}
type UnaryClientInterceptor func(ctx context.Context, method string, req any, reply any, cc *ClientConn, invoker UnaryInvoker, opts ...CallOption) error
type UnaryHandler func(ctx context.Context, req any) (any, error)
func UnaryInterceptor(i UnaryServerInterceptor) ServerOption
type UnaryInvoker func(ctx context.Context, method string, req any, reply any, cc *ClientConn, opts ...CallOption) error
type UnaryServerInfo struct{Server any; FullMethod string}
type UnaryServerInterceptor func(ctx context.Context, req any, info *UnaryServerInfo, handler UnaryHandler) (any, error)
func UnknownServiceHandler(streamHandler StreamHandler) ServerOption
func UseCompressor(name string) CallOption
func WaitForHandlers(w bool) ServerOption
func WaitForReady(waitForReady bool) CallOption
func WithAuthority(a string) DialOption
func WithBackoffConfig(b BackoffConfig) DialOption
func WithBackoffMaxDelay(md time.Duration) DialOption
func WithBlock() DialOption
func WithChainStreamInterceptor(interceptors ...StreamClientInterceptor) DialOption
func WithChainUnaryInterceptor(interceptors ...UnaryClientInterceptor) DialOption
func WithChannelzParentID(c channelz.Identifier) DialOption
func WithCodec(c Codec) DialOption
func WithCompressor(cp Compressor) DialOption
func WithConnectParams(p ConnectParams) DialOption
func WithContextDialer(f func(context.Context, string) (net.Conn, error)) DialOption
func WithCredentialsBundle(b credentials.Bundle) DialOption
func WithDecompressor(dc Decompressor) DialOption
func WithDefaultCallOptions(cos ...CallOption) DialOption
func WithDefaultServiceConfig(s string) DialOption
func WithDialer(f func(string, time.Duration) (net.Conn, error)) DialOption
func WithDisableHealthCheck() DialOption
func WithDisableRetry() DialOption
func WithDisableServiceConfig() DialOption
func WithIdleTimeout(d time.Duration) DialOption
func WithInitialConnWindowSize(s int32) DialOption
func WithInitialWindowSize(s int32) DialOption
func WithInsecure() DialOption
func WithKeepaliveParams(kp keepalive.ClientParameters) DialOption
func WithLocalDNSResolution() DialOption
func WithMaxCallAttempts(n int) DialOption
func WithMaxHeaderListSize(s uint32) DialOption
func WithMaxMsgSize(s int) DialOption
func WithNoProxy() DialOption
func WithPerRPCCredentials(creds credentials.PerRPCCredentials) DialOption
func WithReadBufferSize(s int) DialOption
func WithResolvers(rs ...resolver.Builder) DialOption
func WithReturnConnectionError() DialOption
func WithSharedWriteBuffer(val bool) DialOption
func WithStaticConnWindowSize(s int32) DialOption
func WithStaticStreamWindowSize(s int32) DialOption
func WithStatsHandler(h stats.Handler) DialOption
func WithStreamInterceptor(f StreamClientInterceptor) DialOption
func WithTimeout(d time.Duration) DialOption
func WithTransportCredentials(creds credentials.TransportCredentials) DialOption
func WithUnaryInterceptor(f UnaryClientInterceptor) DialOption
func WithUserAgent(s string) DialOption
func WithWriteBufferSize(s int) DialOption
func WriteBufferSize(s int) ServerOption
type callInfo struct{}
type csAttempt struct{}
type dialOptions struct{}
type serverOptions struct{}
