// Generated from github.com/grpc-ecosystem/grpc-gateway/v2 v2.32.0; hash 80c8afea5262c2c7; do not edit.
package runtime

import (
	context "context"
	json "encoding/json"
	utilities "github.com/grpc-ecosystem/grpc-gateway/v2/utilities"
	codes "google.golang.org/grpc/codes"
	grpc_health_v1 "google.golang.org/grpc/health/grpc_health_v1"
	metadata "google.golang.org/grpc/metadata"
	status "google.golang.org/grpc/status"
	protojson "google.golang.org/protobuf/encoding/protojson"
	proto "google.golang.org/protobuf/proto"
	durationpb "google.golang.org/protobuf/types/known/durationpb"
	fieldmaskpb "google.golang.org/protobuf/types/known/fieldmaskpb"
	timestamppb "google.golang.org/protobuf/types/known/timestamppb"
	wrapperspb "google.golang.org/protobuf/types/known/wrapperspb"
	io "io"
	http "net/http"
	url "net/url"
	time "time"
)

const (
	MIMEWildcard = "*"
	MetadataHeaderPrefix = "Grpc-Metadata-"
	MetadataPrefix = "grpcgateway-"
	MetadataTrailerPrefix = "Grpc-Trailer-"
	UnescapingModeAllCharacters UnescapingMode = 3
	UnescapingModeAllExceptReserved UnescapingMode = 1
	UnescapingModeAllExceptSlash UnescapingMode = 2
	UnescapingModeDefault UnescapingMode = 0
	UnescapingModeLegacy UnescapingMode = 0
)

var (
	DefaultContextTimeout time.Duration
	ErrInvalidPattern error
	ErrNotMatch error
)

func AnnotateContext(ctx context.Context, mux *ServeMux, req *http.Request, rpcMethodName string, options ...AnnotateContextOption) (context.Context, error)
type AnnotateContextOption func(ctx context.Context) context.Context
func AnnotateIncomingContext(ctx context.Context, mux *ServeMux, req *http.Request, rpcMethodName string, options ...AnnotateContextOption) (context.Context, error)
func Bool(val string) (bool, error)
func BoolP(val string) (*bool, error)
func BoolSlice(val string, sep string) ([]bool, error)
func BoolValue(val string) (*wrapperspb.BoolValue, error)
func Bytes(val string) ([]byte, error)
func BytesSlice(val string, sep string) ([][]byte, error)
func BytesValue(val string) (*wrapperspb.BytesValue, error)
type Decoder interface{Decode(v interface{}) error}
type DecoderFunc func(v interface{}) error
func (DecoderFunc) Decode(v interface{}) error
type DecoderWrapper struct{*json.Decoder; protojson.UnmarshalOptions}
func (DecoderWrapper) Decode(v interface{}) error
func DefaultHTTPErrorHandler(ctx context.Context, mux *ServeMux, marshaler Marshaler, w http.ResponseWriter, r *http.Request, err error)
func DefaultHeaderMatcher(key string) (string, bool)
type DefaultQueryParser struct{}
func (*DefaultQueryParser) Parse(msg proto.Message, values url.Values, filter *utilities.DoubleArray) error
func DefaultRoutingErrorHandler(ctx context.Context, mux *ServeMux, marshaler Marshaler, w http.ResponseWriter, r *http.Request, httpStatus int)
func DefaultStreamErrorHandler(_ context.Context, err error) *status.Status
type Delimited interface{Delimiter() []byte}
func DoubleValue(val string) (*wrapperspb.DoubleValue, error)
func Duration(val string) (*durationpb.Duration, error)
type Encoder interface{Encode(v interface{}) error}
type EncoderFunc func(v interface{}) error
func (EncoderFunc) Encode(v interface{}) error
func Enum(val string, enumValMap map[string]int32) (int32, error)
func EnumSlice(val string, sep string, enumValMap map[string]int32) ([]int32, error)
type ErrorHandlerFunc func(context.Context, *ServeMux, Marshaler, http.ResponseWriter, *http.Request, error)
func FieldMaskFromRequestBody(r io.Reader, msg proto.Message) (*fieldmaskpb.FieldMask, error)
func Float32(val string) (float32, error)
func Float32P(val string) (*float32, error)
func Float32Slice(val string, sep string) ([]float32, error)
func Float64(val string) (float64, error)
func Float64P(val string) (*float64, error)
func Float64Slice(val string, sep string) ([]float64, error)
func FloatValue(val string) (*wrapperspb.FloatValue, error)
func ForwardResponseMessage(ctx context.Context, mux *ServeMux, marshaler Marshaler, w http.ResponseWriter, req *http.Request, resp proto.Message, opts ...func(context.Context, http.ResponseWriter, proto.Message) error)
type ForwardResponseRewriter func(ctx context.Context, response proto.Message) (any, error)
func ForwardResponseStream(ctx context.Context, mux *ServeMux, marshaler Marshaler, w http.ResponseWriter, req *http.Request, recv func() (proto.Message, error), opts ...func(context.Context, http.ResponseWriter, proto.Message) error)
type HTTPBodyMarshaler struct{Marshaler}
func (*HTTPBodyMarshaler) ContentType(v interface{}) string
func (*HTTPBodyMarshaler) Marshal(v interface{}) ([]byte, error)
func HTTPError(ctx context.Context, mux *ServeMux, marshaler Marshaler, w http.ResponseWriter, r *http.Request, err error)
func HTTPPathPattern(ctx context.Context) (string, bool)
func HTTPPattern(ctx context.Context) (Pattern, bool)
type HTTPStatusError struct{HTTPStatus int; Err error}
func (*HTTPStatusError) Error() string
func HTTPStatusFromCode(code codes.Code) int
func HTTPStreamError(ctx context.Context, mux *ServeMux, marshaler Marshaler, w http.ResponseWriter, r *http.Request, err error)
type HandlerFunc func(w http.ResponseWriter, r *http.Request, pathParams map[string]string)
type HeaderMatcherFunc func(string) (string, bool)
func Int32(val string) (int32, error)
func Int32P(val string) (*int32, error)
func Int32Slice(val string, sep string) ([]int32, error)
func Int32Value(val string) (*wrapperspb.Int32Value, error)
func Int64(val string) (int64, error)
func Int64P(val string) (*int64, error)
func Int64Slice(val string, sep string) ([]int64, error)
func Int64Value(val string) (*wrapperspb.Int64Value, error)
type JSONBuiltin struct{}
func (*JSONBuiltin) ContentType(_ interface{}) string
func (*JSONBuiltin) Marshal(v interface{}) ([]byte, error)
func (*JSONBuiltin) MarshalIndent(v interface{}, prefix string, indent string) ([]byte, error)
func (*JSONBuiltin) Unmarshal(data []byte, v interface{}) error
func (*JSONBuiltin) NewDecoder(r io.Reader) Decoder
func (*JSONBuiltin) NewEncoder(w io.Writer) Encoder
func (*JSONBuiltin) Delimiter() []byte
type JSONPb struct{protojson.MarshalOptions; protojson.UnmarshalOptions}
func (*JSONPb) ContentType(_ interface{}) string
func (*JSONPb) Marshal(v interface{}) ([]byte, error)
func (*JSONPb) Unmarshal(data []byte, v interface{}) error
func (*JSONPb) NewDecoder(r io.Reader) Decoder
func (*JSONPb) NewEncoder(w io.Writer) Encoder
func (*JSONPb) Delimiter() []byte
type MalformedSequenceError string
func (MalformedSequenceError) Error() string
type Marshaler interface{ContentType(v interface{}) string; Marshal(v interface{}) ([]byte, error); NewDecoder(r io.Reader) Decoder; NewEncoder(w io.Writer) Encoder; Unmarshal(data []byte, v interface{}) error}
func MarshalerForRequest(mux *ServeMux, r *http.Request) (Marshaler, Marshaler)
type Middleware func(HandlerFunc) HandlerFunc
func MustPattern(p Pattern, err error) Pattern
func NewPattern(version int, ops []int, pool []string, verb string) (Pattern, error)
func NewPatternWithOptions(version int, ops []int, pool []string, verb string, opts ...PatternOpt) (Pattern, error)
func NewServeMux(opts ...ServeMuxOption) *ServeMux
func NewServerMetadataContext(ctx context.Context, md ServerMetadata) context.Context
type Pattern struct{}
func (Pattern) MatchAndEscape(components []string, verb string, unescapingMode UnescapingMode) (map[string]string, error)
func (Pattern) Match(components []string, verb string) (map[string]string, error)
func (Pattern) Verb() string
func (Pattern) String() string
type PatternOpt func(*Pattern)
func PopulateFieldFromPath(msg proto.Message, fieldPathString string, value string) error
func PopulateQueryParameters(msg proto.Message, values url.Values, filter *utilities.DoubleArray) error
type ProtoMarshaller struct{}
func (*ProtoMarshaller) ContentType(_ interface{}) string
func (*ProtoMarshaller) Marshal(value interface{}) ([]byte, error)
func (*ProtoMarshaller) Unmarshal(data []byte, value interface{}) error
func (*ProtoMarshaller) NewDecoder(reader io.Reader) Decoder
func (*ProtoMarshaller) NewEncoder(writer io.Writer) Encoder
type QueryParameterParser interface{Parse(msg proto.Message, values url.Values, filter *utilities.DoubleArray) error}
func RPCMethod(ctx context.Context) (string, bool)
type RoutingErrorHandlerFunc func(context.Context, *ServeMux, Marshaler, http.ResponseWriter, *http.Request, int)
type ServeMux struct{}
func (*ServeMux) Handle(meth string, pat Pattern, h HandlerFunc)
func (*ServeMux) HandlePath(meth string, pathPattern string, h HandlerFunc) error
func (*ServeMux) ServeHTTP(w http.ResponseWriter, r *http.Request)
func (*ServeMux) GetForwardResponseOptions() []func(context.Context, http.ResponseWriter, proto.Message) error
type ServeMuxOption func(*ServeMux)
type ServerMetadata struct{HeaderMD metadata.MD; TrailerMD metadata.MD}
func ServerMetadataFromContext(ctx context.Context) (ServerMetadata, bool)
type ServerTransportStream struct{}
func (*ServerTransportStream) Method() string
func (*ServerTransportStream) Header() metadata.MD
func (*ServerTransportStream) SetHeader(md metadata.MD) error
func (*ServerTransportStream) SendHeader(md metadata.MD) error
func (*ServerTransportStream) Trailer() metadata.MD
func (*ServerTransportStream) SetTrailer(md metadata.MD) error
func SetQueryParameterParser(queryParameterParser QueryParameterParser) ServeMuxOption
type StreamContentType interface{StreamContentType(v interface{}) string}
type StreamErrorHandlerFunc func(context.Context, error) *status.Status
func String(val string) (string, error)
func StringP(val string) (*string, error)
func StringSlice(val string, sep string) ([]string, error)
func StringValue(val string) (*wrapperspb.StringValue, error)
func Timestamp(val string) (*timestamppb.Timestamp, error)
func UInt32Value(val string) (*wrapperspb.UInt32Value, error)
func UInt64Value(val string) (*wrapperspb.UInt64Value, error)
func Uint32(val string) (uint32, error)
func Uint32P(val string) (*uint32, error)
func Uint32Slice(val string, sep string) ([]uint32, error)
func Uint64(val string) (uint64, error)
func Uint64P(val string) (*uint64, error)
func Uint64Slice(val string, sep string) ([]uint64, error)
type UnescapingMode int
func WithDisableChunkedEncoding() ServeMuxOption
func WithDisableHTTPMethodOverride() ServeMuxOption
func WithDisablePathLengthFallback() ServeMuxOption
func WithErrorHandler(fn ErrorHandlerFunc) ServeMuxOption
func WithForwardResponseOption(forwardResponseOption func(context.Context, http.ResponseWriter, proto.Message) error) ServeMuxOption
func WithForwardResponseRewriter(fwdResponseRewriter ForwardResponseRewriter) ServeMuxOption
func WithHTTPPathPattern(pattern string) AnnotateContextOption
func WithHealthEndpointAt(healthCheckClient grpc_health_v1.HealthClient, endpointPath string) ServeMuxOption
func WithHealthzEndpoint(healthCheckClient grpc_health_v1.HealthClient) ServeMuxOption
func WithIncomingHeaderMatcher(fn HeaderMatcherFunc) ServeMuxOption
func WithMarshalerOption(mime string, marshaler Marshaler) ServeMuxOption
func WithMetadata(annotator func(context.Context, *http.Request) metadata.MD) ServeMuxOption
func WithMiddlewares(middlewares ...Middleware) ServeMuxOption
func WithOutgoingHeaderMatcher(fn HeaderMatcherFunc) ServeMuxOption
func WithOutgoingTrailerMatcher(fn HeaderMatcherFunc) ServeMuxOption
func WithRoutingErrorHandler(fn RoutingErrorHandlerFunc) ServeMuxOption
func WithStreamErrorHandler(fn StreamErrorHandlerFunc) ServeMuxOption
func WithStrictDeepWildcard() PatternOpt
func WithUnescapingMode(mode UnescapingMode) ServeMuxOption
func WithWriteContentLength() ServeMuxOption
