// Generated from connectrpc.com/connect v1.21.1; hash 3c7e8c77874d744a; do not edit.
package connect

import (
	bytes "bytes"
	context "context"
	proto "google.golang.org/protobuf/proto"
	io "io"
	http "net/http"
	url "net/url"
	sync "sync"
)

const (
	CodeAborted Code = 10
	CodeAlreadyExists Code = 6
	CodeCanceled Code = 1
	CodeDataLoss Code = 15
	CodeDeadlineExceeded Code = 4
	CodeFailedPrecondition Code = 9
	CodeInternal Code = 13
	CodeInvalidArgument Code = 3
	CodeNotFound Code = 5
	CodeOutOfRange Code = 11
	CodePermissionDenied Code = 7
	CodeResourceExhausted Code = 8
	CodeUnauthenticated Code = 16
	CodeUnavailable Code = 14
	CodeUnimplemented Code = 12
	CodeUnknown Code = 2
	IdempotencyIdempotent IdempotencyLevel = 2
	IdempotencyNoSideEffects IdempotencyLevel = 1
	IdempotencyUnknown IdempotencyLevel = 0
	IsAtLeastVersion0_0_1 = true
	IsAtLeastVersion0_1_0 = true
	IsAtLeastVersion1_13_0 = true
	IsAtLeastVersion1_7_0 = true
	ProtocolConnect = "connect"
	ProtocolGRPC = "grpc"
	ProtocolGRPCWeb = "grpcweb"
	StreamTypeBidi StreamType = 3
	StreamTypeClient StreamType = 1
	StreamTypeServer StreamType = 2
	StreamTypeUnary StreamType = 0
	Version = "1.21.1"
)

type AnyRequest interface{Any() any; HTTPMethod() string; Header() http.Header; Peer() Peer; Spec() Spec; internalOnly(); setRequestMethod(string)}
type AnyResponse interface{Any() any; Header() http.Header; Trailer() http.Header; internalOnly()}
type BidiStream[Req any, Res any] struct{}
func (*BidiStream[_, _]) Spec() Spec
func (*BidiStream[_, _]) Peer() Peer
func (*BidiStream[Req, Res]) RequestHeader() http.Header
func (*BidiStream[Req, Res]) Receive() (*Req, error)
func (*BidiStream[Req, Res]) ResponseHeader() http.Header
func (*BidiStream[Req, Res]) ResponseTrailer() http.Header
func (*BidiStream[Req, Res]) Send(msg *Res) error
func (*BidiStream[Req, Res]) Conn() StreamingHandlerConn
type BidiStreamForClient[Req any, Res any] struct{}
func (*BidiStreamForClient[_, _]) Spec() Spec
func (*BidiStreamForClient[_, _]) Peer() Peer
func (*BidiStreamForClient[Req, Res]) RequestHeader() http.Header
func (*BidiStreamForClient[Req, Res]) Send(msg *Req) error
func (*BidiStreamForClient[Req, Res]) CloseRequest() error
func (*BidiStreamForClient[Req, Res]) Receive() (*Res, error)
func (*BidiStreamForClient[Req, Res]) CloseResponse() error
func (*BidiStreamForClient[Req, Res]) ResponseHeader() http.Header
func (*BidiStreamForClient[Req, Res]) ResponseTrailer() http.Header
func (*BidiStreamForClient[Req, Res]) Conn() (StreamingClientConn, error)
type BidiStreamForClientSimple[Req any, Res any] struct{}
func (*BidiStreamForClientSimple[_, _]) Spec() Spec
func (*BidiStreamForClientSimple[_, _]) Peer() Peer
func (*BidiStreamForClientSimple[Req, Res]) Send(msg *Req) error
func (*BidiStreamForClientSimple[Req, Res]) CloseRequest() error
func (*BidiStreamForClientSimple[Req, Res]) Receive() (*Res, error)
func (*BidiStreamForClientSimple[Req, Res]) CloseResponse() error
func (*BidiStreamForClientSimple[Req, Res]) ResponseHeader() http.Header
func (*BidiStreamForClientSimple[Req, Res]) ResponseTrailer() http.Header
type CallInfo interface{HTTPMethod() string; Peer() Peer; RequestHeader() http.Header; ResponseHeader() http.Header; ResponseTrailer() http.Header; Spec() Spec; internalOnly()}
func CallInfoForHandlerContext(ctx context.Context) (CallInfo, bool)
type Client[Req any, Res any] struct{}
func (*Client[Req, Res]) CallUnary(ctx context.Context, request *Request[Req]) (*Response[Res], error)
func (*Client[Req, Res]) CallClientStream(ctx context.Context) *ClientStreamForClient[Req, Res]
func (*Client[Req, Res]) CallClientStreamSimple(ctx context.Context) (*ClientStreamForClientSimple[Req, Res], error)
func (*Client[Req, Res]) CallServerStream(ctx context.Context, request *Request[Req]) (*ServerStreamForClient[Res], error)
func (*Client[Req, Res]) CallBidiStream(ctx context.Context) *BidiStreamForClient[Req, Res]
func (*Client[Req, Res]) CallBidiStreamSimple(ctx context.Context) (*BidiStreamForClientSimple[Req, Res], error)
type ClientOption interface{applyToClient(*clientConfig)}
type ClientStream[Req any] struct{}
func (*ClientStream[_]) Spec() Spec
func (*ClientStream[_]) Peer() Peer
func (*ClientStream[Req]) RequestHeader() http.Header
func (*ClientStream[Req]) Receive() bool
func (*ClientStream[Req]) Msg() *Req
func (*ClientStream[Req]) Err() error
func (*ClientStream[Req]) Conn() StreamingHandlerConn
type ClientStreamForClient[Req any, Res any] struct{}
func (*ClientStreamForClient[_, _]) Spec() Spec
func (*ClientStreamForClient[_, _]) Peer() Peer
func (*ClientStreamForClient[Req, Res]) RequestHeader() http.Header
func (*ClientStreamForClient[Req, Res]) Send(request *Req) error
func (*ClientStreamForClient[Req, Res]) CloseAndReceive() (*Response[Res], error)
func (*ClientStreamForClient[Req, Res]) Conn() (StreamingClientConn, error)
type ClientStreamForClientSimple[Req any, Res any] struct{}
func (*ClientStreamForClientSimple[_, _]) Spec() Spec
func (*ClientStreamForClientSimple[_, _]) Peer() Peer
func (*ClientStreamForClientSimple[Req, Res]) Send(request *Req) error
func (*ClientStreamForClientSimple[Req, Res]) CloseAndReceive() (*Res, error)
type Code uint32
func (Code) String() string
func (Code) MarshalText() ([]byte, error)
func (*Code) UnmarshalText(data []byte) error
func CodeOf(err error) Code
type Codec interface{Marshal(any) ([]byte, error); Name() string; Unmarshal([]byte, any) error}
type Compressor interface{Close() error; Reset(io.Writer); io.Writer}
func DecodeBinaryHeader(data string) ([]byte, error)
type Decompressor interface{Close() error; Reset(io.Reader) error; io.Reader}
func EncodeBinaryHeader(data []byte) string
type Error struct{}
func (*Error) Error() string
func (*Error) Message() string
func (*Error) Unwrap() error
func (*Error) Code() Code
func (*Error) Details() []*ErrorDetail
func (*Error) AddDetail(d *ErrorDetail)
func (*Error) Meta() http.Header
type ErrorDetail struct{}
func (*ErrorDetail) Type() string
func (*ErrorDetail) Bytes() []byte
func (*ErrorDetail) Value() (proto.Message, error)
type ErrorWriter struct{}
func (*ErrorWriter) IsSupported(request *http.Request) bool
func (*ErrorWriter) Write(response http.ResponseWriter, request *http.Request, err error) error
type HTTPClient interface{Do(*http.Request) (*http.Response, error)}
type Handler struct{}
func (*Handler) ServeHTTP(responseWriter http.ResponseWriter, request *http.Request)
type HandlerOption interface{applyToHandler(*handlerConfig)}
type IdempotencyLevel int
func (IdempotencyLevel) String() string
type Interceptor interface{WrapStreamingClient(StreamingClientFunc) StreamingClientFunc; WrapStreamingHandler(StreamingHandlerFunc) StreamingHandlerFunc; WrapUnary(UnaryFunc) UnaryFunc}
func IsNotModifiedError(err error) bool
func IsWireError(err error) bool
func NewBidiStreamHandler[Req any, Res any](procedure string, implementation func(context.Context, *BidiStream[Req, Res]) error, options ...HandlerOption) *Handler
func NewClient[Req any, Res any](httpClient HTTPClient, url string, options ...ClientOption) *Client[Req, Res]
func NewClientContext(ctx context.Context) (context.Context, CallInfo)
func NewClientStreamHandler[Req any, Res any](procedure string, implementation func(context.Context, *ClientStream[Req]) (*Response[Res], error), options ...HandlerOption) *Handler
func NewClientStreamHandlerSimple[Req any, Res any](procedure string, implementation func(context.Context, *ClientStream[Req]) (*Res, error), options ...HandlerOption) *Handler
func NewError(c Code, underlying error) *Error
func NewErrorDetail(msg proto.Message) (*ErrorDetail, error)
func NewErrorWriter(opts ...HandlerOption) *ErrorWriter
func NewNotModifiedError(headers http.Header) *Error
func NewRequest[T any](message *T) *Request[T]
func NewResponse[T any](message *T) *Response[T]
func NewServerStreamHandler[Req any, Res any](procedure string, implementation func(context.Context, *Request[Req], *ServerStream[Res]) error, options ...HandlerOption) *Handler
func NewServerStreamHandlerSimple[Req any, Res any](procedure string, implementation func(context.Context, *Req, *ServerStream[Res]) error, options ...HandlerOption) *Handler
func NewUnaryHandler[Req any, Res any](procedure string, unary func(context.Context, *Request[Req]) (*Response[Res], error), options ...HandlerOption) *Handler
func NewUnaryHandlerSimple[Req any, Res any](procedure string, unary func(context.Context, *Req) (*Res, error), options ...HandlerOption) *Handler
func NewWireError(c Code, underlying error) *Error
type Option interface{ClientOption; HandlerOption}
type Peer struct{Addr string; Protocol string; Query url.Values}
type Request[T any] struct{Msg *T}
func (*Request[_]) Any() any
func (*Request[_]) Spec() Spec
func (*Request[_]) Peer() Peer
func (*Request[_]) Header() http.Header
func (*Request[_]) HTTPMethod() string
type RequestGateFunc func(ctx context.Context, spec Spec, peer Peer, header http.Header) (context.Context, error)
type Response[T any] struct{Msg *T}
func (*Response[_]) Any() any
func (*Response[_]) Header() http.Header
func (*Response[_]) Trailer() http.Header
type ServerStream[Res any] struct{}
func (*ServerStream[Res]) ResponseHeader() http.Header
func (*ServerStream[Res]) ResponseTrailer() http.Header
func (*ServerStream[Res]) Send(msg *Res) error
func (*ServerStream[Res]) Conn() StreamingHandlerConn
type ServerStreamForClient[Res any] struct{}
func (*ServerStreamForClient[Res]) Receive() bool
func (*ServerStreamForClient[Res]) Msg() *Res
func (*ServerStreamForClient[Res]) Err() error
func (*ServerStreamForClient[Res]) ResponseHeader() http.Header
func (*ServerStreamForClient[Res]) ResponseTrailer() http.Header
func (*ServerStreamForClient[Res]) Close() error
func (*ServerStreamForClient[Res]) Conn() (StreamingClientConn, error)
type Spec struct{StreamType StreamType; Schema any; Procedure string; IsClient bool; IdempotencyLevel IdempotencyLevel}
type StreamType uint8
func (StreamType) String() string
type StreamingClientConn interface{CloseRequest() error; CloseResponse() error; Peer() Peer; Receive(any) error; RequestHeader() http.Header; ResponseHeader() http.Header; ResponseTrailer() http.Header; Send(any) error; Spec() Spec}
type StreamingClientFunc func(context.Context, Spec) StreamingClientConn
type StreamingHandlerConn interface{Peer() Peer; Receive(any) error; RequestHeader() http.Header; ResponseHeader() http.Header; ResponseTrailer() http.Header; Send(any) error; Spec() Spec}
type StreamingHandlerFunc func(context.Context, StreamingHandlerConn) error
type UnaryFunc func(context.Context, AnyRequest) (AnyResponse, error)
type UnaryInterceptorFunc func(UnaryFunc) UnaryFunc
func (UnaryInterceptorFunc) WrapUnary(next UnaryFunc) UnaryFunc
func (UnaryInterceptorFunc) WrapStreamingClient(next StreamingClientFunc) StreamingClientFunc
func (UnaryInterceptorFunc) WrapStreamingHandler(next StreamingHandlerFunc) StreamingHandlerFunc
func WithAcceptCompression(name string, newDecompressor func() Decompressor, newCompressor func() Compressor) ClientOption
func WithClientOptions(options ...ClientOption) ClientOption
func WithCodec(codec Codec) Option
func WithCompressMinBytes(minBytes int) Option
func WithCompression(name string, newDecompressor func() Decompressor, newCompressor func() Compressor) HandlerOption
func WithConditionalHandlerOptions(conditional func(spec Spec) []HandlerOption) HandlerOption
func WithGRPC() ClientOption
func WithGRPCWeb() ClientOption
func WithHTTPGet() ClientOption
func WithHTTPGetMaxURLSize(bytes int, fallback bool) ClientOption
func WithHandlerOptions(options ...HandlerOption) HandlerOption
func WithIdempotency(idempotencyLevel IdempotencyLevel) Option
func WithInterceptors(interceptors ...Interceptor) Option
func WithOptions(options ...Option) Option
func WithProtoJSON() ClientOption
func WithReadMaxBytes(maxBytes int) Option
func WithRecover(handle func(context.Context, Spec, http.Header, any) error) HandlerOption
func WithRequestGate(gate RequestGateFunc) HandlerOption
func WithRequestInitializer(initializer func(spec Spec, message any) error) HandlerOption
func WithRequireConnectProtocolHeader() HandlerOption
func WithResponseInitializer(initializer func(spec Spec, message any) error) ClientOption
func WithSchema(schema any) Option
func WithSendCompression(name string) ClientOption
func WithSendGzip() ClientOption
func WithSendMaxBytes(maxBytes int) Option
type clientConfig struct{URL *url.URL; Protocol protocol; Procedure string; Schema any; Initializer maybeInitializer; CompressMinBytes int; Interceptor Interceptor; CompressionPools map[string]*compressionPool; CompressionNames []string; Codec Codec; RequestCompressionName string; BufferPool *bufferPool; ReadMaxBytes int; SendMaxBytes int; EnableGet bool; GetURLMaxBytes int; GetUseFallback bool; IdempotencyLevel IdempotencyLevel}
type handlerConfig struct{CompressionPools map[string]*compressionPool; CompressionNames []string; Codecs map[string]Codec; CompressMinBytes int; Interceptor Interceptor; Procedure string; Schema any; Initializer maybeInitializer; RequireConnectProtocolHeader bool; IdempotencyLevel IdempotencyLevel; BufferPool *bufferPool; ReadMaxBytes int; SendMaxBytes int; StreamType StreamType; RequestGates []RequestGateFunc}
type protocol interface{NewClient(*protocolClientParams) (protocolClient, error); NewHandler(*protocolHandlerParams) protocolHandler}
type maybeInitializer struct{}
type compressionPool struct{}
func (*compressionPool) Decompress(dst *bytes.Buffer, src *bytes.Buffer, readMaxBytes int64) *Error
func (*compressionPool) Compress(dst *bytes.Buffer, src *bytes.Buffer) *Error
type bufferPool struct{sync.Pool}
func (*bufferPool) Get() *bytes.Buffer
func (*bufferPool) Put(buffer *bytes.Buffer)
type protocolClientParams struct{CompressionName string; CompressionPools readOnlyCompressionPools; Codec Codec; CompressMinBytes int; HTTPClient HTTPClient; URL *url.URL; BufferPool *bufferPool; ReadMaxBytes int; SendMaxBytes int; EnableGet bool; GetURLMaxBytes int; GetUseFallback bool; Protobuf Codec}
type protocolClient interface{NewConn(context.Context, Spec, http.Header) streamingClientConn; Peer() Peer; WriteRequestHeader(StreamType, http.Header)}
type protocolHandlerParams struct{Spec Spec; Codecs readOnlyCodecs; CompressionPools readOnlyCompressionPools; CompressMinBytes int; BufferPool *bufferPool; ReadMaxBytes int; SendMaxBytes int; RequireConnectProtocolHeader bool; IdempotencyLevel IdempotencyLevel}
type protocolHandler interface{CanHandlePayload(*http.Request, string) bool; ContentTypes() map[string]struct{}; Methods() map[string]struct{}; NewConn(http.ResponseWriter, *http.Request) (handlerConnCloser, bool); SetTimeout(*http.Request) (context.Context, context.CancelFunc, error)}
type readOnlyCompressionPools interface{CommaSeparatedNames() string; Contains(string) bool; Get(string) *compressionPool}
type streamingClientConn interface{onRequestSend(fn func(*http.Request)); StreamingClientConn}
type readOnlyCodecs interface{Get(string) Codec; Names() []string; Protobuf() Codec}
type handlerConnCloser interface{Close(error) error; StreamingHandlerConn}
