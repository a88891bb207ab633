// Generated from github.com/labstack/echo/v4 v4.16.0; hash 44eedb78423c5fa3; do not edit.
package echo

import (
	bufio "bufio"
	context2 "context"
	encoding "encoding"
	json "encoding/json"
	log2 "github.com/labstack/gommon/log"
	autocert "golang.org/x/crypto/acme/autocert"
	http2 "golang.org/x/net/http2"
	io "io"
	fs "io/fs"
	log "log"
	multipart "mime/multipart"
	net "net"
	http "net/http"
	url "net/url"
	time "time"
)

const (
	CONNECT = "CONNECT"
	ContextKeyHeaderAllow = "echo_header_allow"
	DELETE = "DELETE"
	GET = "GET"
	HEAD = "HEAD"
	HeaderAccept = "Accept"
	HeaderAcceptEncoding = "Accept-Encoding"
	HeaderAccessControlAllowCredentials = "Access-Control-Allow-Credentials"
	HeaderAccessControlAllowHeaders = "Access-Control-Allow-Headers"
	HeaderAccessControlAllowMethods = "Access-Control-Allow-Methods"
	HeaderAccessControlAllowOrigin = "Access-Control-Allow-Origin"
	HeaderAccessControlExposeHeaders = "Access-Control-Expose-Headers"
	HeaderAccessControlMaxAge = "Access-Control-Max-Age"
	HeaderAccessControlRequestHeaders = "Access-Control-Request-Headers"
	HeaderAccessControlRequestMethod = "Access-Control-Request-Method"
	HeaderAllow = "Allow"
	HeaderAuthorization = "Authorization"
	HeaderCacheControl = "Cache-Control"
	HeaderConnection = "Connection"
	HeaderContentDisposition = "Content-Disposition"
	HeaderContentEncoding = "Content-Encoding"
	HeaderContentLength = "Content-Length"
	HeaderContentSecurityPolicy = "Content-Security-Policy"
	HeaderContentSecurityPolicyReportOnly = "Content-Security-Policy-Report-Only"
	HeaderContentType = "Content-Type"
	HeaderCookie = "Cookie"
	HeaderIfModifiedSince = "If-Modified-Since"
	HeaderLastModified = "Last-Modified"
	HeaderLocation = "Location"
	HeaderOrigin = "Origin"
	HeaderReferrerPolicy = "Referrer-Policy"
	HeaderRetryAfter = "Retry-After"
	HeaderSecFetchSite = "Sec-Fetch-Site"
	HeaderServer = "Server"
	HeaderSetCookie = "Set-Cookie"
	HeaderStrictTransportSecurity = "Strict-Transport-Security"
	HeaderUpgrade = "Upgrade"
	HeaderVary = "Vary"
	HeaderWWWAuthenticate = "WWW-Authenticate"
	HeaderXCSRFToken = "X-CSRF-Token"
	HeaderXContentTypeOptions = "X-Content-Type-Options"
	HeaderXCorrelationID = "X-Correlation-Id"
	HeaderXForwardedFor = "X-Forwarded-For"
	HeaderXForwardedProto = "X-Forwarded-Proto"
	HeaderXForwardedProtocol = "X-Forwarded-Protocol"
	HeaderXForwardedSsl = "X-Forwarded-Ssl"
	HeaderXFrameOptions = "X-Frame-Options"
	HeaderXHTTPMethodOverride = "X-HTTP-Method-Override"
	HeaderXRealIP = "X-Real-Ip"
	HeaderXRequestID = "X-Request-Id"
	HeaderXRequestedWith = "X-Requested-With"
	HeaderXUrlScheme = "X-Url-Scheme"
	HeaderXXSSProtection = "X-XSS-Protection"
	MIMEApplicationForm = "application/x-www-form-urlencoded"
	MIMEApplicationJSON = "application/json"
	MIMEApplicationJSONCharsetUTF8 = "application/json; charset=UTF-8"
	MIMEApplicationJavaScript = "application/javascript"
	MIMEApplicationJavaScriptCharsetUTF8 = "application/javascript; charset=UTF-8"
	MIMEApplicationMsgpack = "application/msgpack"
	MIMEApplicationProtobuf = "application/protobuf"
	MIMEApplicationXML = "application/xml"
	MIMEApplicationXMLCharsetUTF8 = "application/xml; charset=UTF-8"
	MIMEMultipartForm = "multipart/form-data"
	MIMEOctetStream = "application/octet-stream"
	MIMETextHTML = "text/html"
	MIMETextHTMLCharsetUTF8 = "text/html; charset=UTF-8"
	MIMETextPlain = "text/plain"
	MIMETextPlainCharsetUTF8 = "text/plain; charset=UTF-8"
	MIMETextXML = "text/xml"
	MIMETextXMLCharsetUTF8 = "text/xml; charset=UTF-8"
	OPTIONS = "OPTIONS"
	PATCH = "PATCH"
	POST = "POST"
	PROPFIND = "PROPFIND"
	PUT = "PUT"
	REPORT = "REPORT"
	RouteNotFound = "echo_route_not_found"
	TRACE = "TRACE"
	TimeLayoutUnixTime TimeLayout = "UnixTime"
	TimeLayoutUnixTimeMilli TimeLayout = "UnixTimeMilli"
	TimeLayoutUnixTimeNano TimeLayout = "UnixTimeNano"
	Version = "4.16.0"
)

var (
	ErrBadGateway *HTTPError
	ErrBadRequest *HTTPError
	ErrConflict *HTTPError
	ErrCookieNotFound error
	ErrExpectationFailed *HTTPError
	ErrFailedDependency *HTTPError
	ErrForbidden *HTTPError
	ErrGatewayTimeout *HTTPError
	ErrGone *HTTPError
	ErrHTTPVersionNotSupported *HTTPError
	ErrInsufficientStorage *HTTPError
	ErrInternalServerError *HTTPError
	ErrInvalidCertOrKeyType error
	ErrInvalidJSONPCallback error
	ErrInvalidKeyType error
	ErrInvalidListenerNetwork error
	ErrInvalidRedirectCode error
	ErrLengthRequired *HTTPError
	ErrLocked *HTTPError
	ErrLoopDetected *HTTPError
	ErrMethodNotAllowed *HTTPError
	ErrMisdirectedRequest *HTTPError
	ErrNetworkAuthenticationRequired *HTTPError
	ErrNonExistentKey error
	ErrNotAcceptable *HTTPError
	ErrNotExtended *HTTPError
	ErrNotFound *HTTPError
	ErrNotImplemented *HTTPError
	ErrPaymentRequired *HTTPError
	ErrPreconditionFailed *HTTPError
	ErrPreconditionRequired *HTTPError
	ErrProxyAuthRequired *HTTPError
	ErrRendererNotRegistered error
	ErrRequestHeaderFieldsTooLarge *HTTPError
	ErrRequestTimeout *HTTPError
	ErrRequestURITooLong *HTTPError
	ErrRequestedRangeNotSatisfiable *HTTPError
	ErrServiceUnavailable *HTTPError
	ErrStatusRequestEntityTooLarge *HTTPError
	ErrTeapot *HTTPError
	ErrTooEarly *HTTPError
	ErrTooManyRequests *HTTPError
	ErrUnauthorized *HTTPError
	ErrUnavailableForLegalReasons *HTTPError
	ErrUnprocessableEntity *HTTPError
	ErrUnsupportedMediaType *HTTPError
	ErrUpgradeRequired *HTTPError
	ErrValidatorNotRegistered error
	ErrVariantAlsoNegotiates *HTTPError
	MethodNotAllowedHandler func(c Context) error
	NotFoundHandler func(c Context) error
)

type BindUnmarshaler interface{UnmarshalParam(param string) error}
type Binder interface{Bind(i interface{}, c Context) error}
type BindingError struct{Field string "json:\"field\""; *HTTPError; Values []string "json:\"-\""}
func (*BindingError) Error() string
type Context interface{Attachment(file string, name string) error; Bind(i any) error; Blob(code int, contentType string, b []byte) error; Cookie(name string) (*http.Cookie, error); Cookies() []*http.Cookie; Echo() *Echo; Error(err error); File(file string) error; FormFile(name string) (*multipart.FileHeader, error); FormParams() (url.Values, error); FormValue(name string) string; Get(key string) any; HTML(code int, html string) error; HTMLBlob(code int, b []byte) error; Handler() HandlerFunc; Inline(file string, name string) error; IsTLS() bool; IsWebSocket() bool; JSON(code int, i any) error; JSONBlob(code int, b []byte) error; JSONP(code int, callback string, i any) error; JSONPBlob(code int, callback string, b []byte) error; JSONPretty(code int, i any, indent string) error; Logger() Logger; MultipartForm() (*multipart.Form, error); NoContent(code int) error; Param(name string) string; ParamNames() []string; ParamValues() []string; Path() string; QueryParam(name string) string; QueryParams() url.Values; QueryString() string; RealIP() string; Redirect(code int, url string) error; Render(code int, name string, data any) error; Request() *http.Request; Reset(r *http.Request, w http.ResponseWriter); Response() *Response; Scheme() string; Set(key string, val any); SetCookie(cookie *http.Cookie); SetHandler(h HandlerFunc); SetLogger(l Logger); SetParamNames(names ...string); SetParamValues(values ...string); SetPath(p string); SetRequest(r *http.Request); SetResponse(r *Response); Stream(code int, contentType string, r io.Reader) error; String(code int, s string) error; Validate(i any) error; XML(code int, i any) error; XMLBlob(code int, b []byte) error; XMLPretty(code int, i any, indent string) error}
func ContextGet[T any](c Context, key string) (T, error)
func ContextGetOr[T any](c Context, key string, defaultValue T) (T, error)
type DefaultBinder struct{}
func (*DefaultBinder) BindPathParams(c Context, i interface{}) error
func (*DefaultBinder) BindQueryParams(c Context, i interface{}) error
func (*DefaultBinder) BindBody(c Context, i interface{}) error
func (*DefaultBinder) BindHeaders(c Context, i interface{}) error
func (*DefaultBinder) Bind(i interface{}, c Context) error
type DefaultJSONSerializer struct{}
func (DefaultJSONSerializer) Serialize(c Context, i interface{}, indent string) error
func (DefaultJSONSerializer) Deserialize(c Context, i interface{}) error
type Echo struct{filesystem; common; StdLogger *log.Logger; Server *http.Server; TLSServer *http.Server; Listener net.Listener; TLSListener net.Listener; AutoTLSManager autocert.Manager; HTTPErrorHandler HTTPErrorHandler; Binder Binder; JSONSerializer JSONSerializer; Validator Validator; Renderer Renderer; Logger Logger; IPExtractor IPExtractor; SchemeExtractor SchemeExtractor; ListenerNetwork string; OnAddRouteHandler func(host string, route Route, handler HandlerFunc, middleware []MiddlewareFunc); DisableHTTP2 bool; Debug bool; HideBanner bool; HidePort bool; EnablePathUnescapingStaticFiles bool}
func (*Echo) NewContext(r *http.Request, w http.ResponseWriter) Context
func (*Echo) Router() *Router
func (*Echo) Routers() map[string]*Router
func (*Echo) DefaultHTTPErrorHandler(err error, c Context)
func (*Echo) Pre(middleware ...MiddlewareFunc)
func (*Echo) Use(middleware ...MiddlewareFunc)
func (*Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Echo) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route
func (*Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route
func (*Echo) File(path string, file string, m ...MiddlewareFunc) *Route
func (*Echo) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) *Route
func (*Echo) Host(name string, m ...MiddlewareFunc) *Group
func (*Echo) Group(prefix string, m ...MiddlewareFunc) *Group
func (*Echo) URI(handler HandlerFunc, params ...interface{}) string
func (*Echo) URL(h HandlerFunc, params ...interface{}) string
func (*Echo) Reverse(name string, params ...interface{}) string
func (*Echo) Routes() []*Route
func (*Echo) AcquireContext() Context
func (*Echo) ReleaseContext(c Context)
func (*Echo) ServeHTTP(w http.ResponseWriter, r *http.Request)
func (*Echo) Start(address string) error
func (*Echo) StartTLS(address string, certFile interface{}, keyFile interface{}) error
func (*Echo) StartAutoTLS(address string) error
func (*Echo) StartServer(s *http.Server) error
func (*Echo) ListenerAddr() net.Addr
func (*Echo) TLSListenerAddr() net.Addr
func (*Echo) StartH2CServer(address string, h2s *http2.Server) error
func (*Echo) Close() error
func (*Echo) Shutdown(ctx context2.Context) error
func (*Echo) Static(pathPrefix string, fsRoot string) *Route
func (*Echo) StaticFS(pathPrefix string, filesystem fs.FS) *Route
func (*Echo) FileFS(path string, file string, filesystem fs.FS, m ...MiddlewareFunc) *Route
func ExtractIPDirect() IPExtractor
func ExtractIPFromRealIPHeader(options ...TrustOption) IPExtractor
func ExtractIPFromXFFHeader(options ...TrustOption) IPExtractor
func ExtractSchemeDirect() SchemeExtractor
func ExtractSchemeFromHeaders(options ...TrustOption) SchemeExtractor
func FormFieldBinder(c Context) *ValueBinder
func FormParam[T any](c Context, key string, opts ...any) (T, error)
func FormParamOr[T any](c Context, key string, defaultValue T, opts ...any) (T, error)
func FormParams[T any](c Context, key string, opts ...any) ([]T, error)
func FormParamsOr[T any](c Context, key string, defaultValue []T, opts ...any) ([]T, error)
func GetPath(r *http.Request) string
type Group struct{common}
func (*Group) Use(middleware ...MiddlewareFunc)
func (*Group) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Group) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route
func (*Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) []*Route
func (*Group) Group(prefix string, middleware ...MiddlewareFunc) *Group
func (*Group) File(path string, file string)
func (*Group) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) *Route
func (*Group) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) *Route
func (*Group) Static(pathPrefix string, fsRoot string)
func (*Group) StaticFS(pathPrefix string, filesystem fs.FS)
func (*Group) FileFS(path string, file string, filesystem fs.FS, m ...MiddlewareFunc) *Route
type HTTPError struct{Internal error "json:\"-\""; Message interface{} "json:\"message\""; Code int "json:\"-\""}
func (*HTTPError) Error() string
func (*HTTPError) SetInternal(err error) *HTTPError
func (*HTTPError) WithInternal(err error) *HTTPError
func (*HTTPError) Unwrap() error
type HTTPErrorHandler func(err error, c Context)
type HandlerFunc func(c Context) error
type IPExtractor func(*http.Request) string
type JSONSerializer interface{Deserialize(c Context, i interface{}) error; Serialize(c Context, i interface{}, indent string) error}
func LegacySchemeExtractor() SchemeExtractor
type Logger interface{Debug(i ...interface{}); Debugf(format string, args ...interface{}); Debugj(j log2.JSON); Error(i ...interface{}); Errorf(format string, args ...interface{}); Errorj(j log2.JSON); Fatal(i ...interface{}); Fatalf(format string, args ...interface{}); Fatalj(j log2.JSON); Info(i ...interface{}); Infof(format string, args ...interface{}); Infoj(j log2.JSON); Level() log2.Lvl; Output() io.Writer; Panic(i ...interface{}); Panicf(format string, args ...interface{}); Panicj(j log2.JSON); Prefix() string; Print(i ...interface{}); Printf(format string, args ...interface{}); Printj(j log2.JSON); SetHeader(h string); SetLevel(v log2.Lvl); SetOutput(w io.Writer); SetPrefix(p string); Warn(i ...interface{}); Warnf(format string, args ...interface{}); Warnj(j log2.JSON)}
type Map map[string]interface{}
type MiddlewareFunc func(next HandlerFunc) HandlerFunc
func MustSubFS(currentFs fs.FS, fsRoot string) fs.FS
func New() *Echo
func NewBindingError(sourceParam string, values []string, message interface{}, internalError error) error
func NewHTTPError(code int, message ...interface{}) *HTTPError
func NewResponse(w http.ResponseWriter, e *Echo) *Response
func NewRouter(e *Echo) *Router
func ParseValue[T any](value string, opts ...any) (T, error)
func ParseValueOr[T any](value string, defaultValue T, opts ...any) (T, error)
func ParseValues[T any](values []string, opts ...any) ([]T, error)
func ParseValuesOr[T any](values []string, defaultValue []T, opts ...any) ([]T, error)
func PathParam[T any](c Context, paramName string, opts ...any) (T, error)
func PathParamOr[T any](c Context, paramName string, defaultValue T, opts ...any) (T, error)
func PathParamsBinder(c Context) *ValueBinder
func QueryParam[T any](c Context, key string, opts ...any) (T, error)
func QueryParamOr[T any](c Context, key string, defaultValue T, opts ...any) (T, error)
func QueryParams[T any](c Context, key string, opts ...any) ([]T, error)
func QueryParamsBinder(c Context) *ValueBinder
func QueryParamsOr[T any](c Context, key string, defaultValue []T, opts ...any) ([]T, error)
type Renderer interface{Render(io.Writer, string, interface{}, Context) error}
type Response struct{Writer http.ResponseWriter; Status int; Size int64; Committed bool}
func (*Response) Header() http.Header
func (*Response) Before(fn func())
func (*Response) After(fn func())
func (*Response) WriteHeader(code int)
func (*Response) Write(b []byte) (int, error)
func (*Response) Flush()
func (*Response) Hijack() (net.Conn, *bufio.ReadWriter, error)
func (*Response) Unwrap() http.ResponseWriter
type Route struct{Method string "json:\"method\""; Path string "json:\"path\""; Name string "json:\"name\""}
type Router struct{}
func (*Router) Routes() []*Route
func (*Router) Reverse(name string, params ...interface{}) string
func (*Router) Add(method string, path string, h HandlerFunc)
func (*Router) Find(method string, path string, c Context)
type SchemeExtractor func(*http.Request) string
func StaticDirectoryHandler(fileSystem fs.FS, disablePathUnescaping bool) HandlerFunc
func StaticFileHandler(file string, filesystem fs.FS) HandlerFunc
type TemplateRenderer struct{Template interface{ExecuteTemplate(wr io.Writer, name string, data any) error}}
func (*TemplateRenderer) Render(w io.Writer, name string, data interface{}, c Context) error
type TimeLayout string
type TimeOpts struct{Layout TimeLayout; ParseInLocation *time.Location; ToInLocation *time.Location}
func TrustIPRange(ipRange *net.IPNet) TrustOption
func TrustLinkLocal(v bool) TrustOption
func TrustLoopback(v bool) TrustOption
type TrustOption func(*ipChecker)
func TrustPrivateNet(v bool) TrustOption
type Validator interface{Validate(i interface{}) error}
type ValueBinder struct{ValueFunc func(sourceParam string) string; ValuesFunc func(sourceParam string) []string; ErrorFunc func(sourceParam string, values []string, message interface{}, internalError error) error}
func (*ValueBinder) FailFast(value bool) *ValueBinder
func (*ValueBinder) BindError() error
func (*ValueBinder) BindErrors() []error
func (*ValueBinder) CustomFunc(sourceParam string, customFunc func(values []string) []error) *ValueBinder
func (*ValueBinder) MustCustomFunc(sourceParam string, customFunc func(values []string) []error) *ValueBinder
func (*ValueBinder) String(sourceParam string, dest *string) *ValueBinder
func (*ValueBinder) MustString(sourceParam string, dest *string) *ValueBinder
func (*ValueBinder) Strings(sourceParam string, dest *[]string) *ValueBinder
func (*ValueBinder) MustStrings(sourceParam string, dest *[]string) *ValueBinder
func (*ValueBinder) BindUnmarshaler(sourceParam string, dest BindUnmarshaler) *ValueBinder
func (*ValueBinder) MustBindUnmarshaler(sourceParam string, dest BindUnmarshaler) *ValueBinder
func (*ValueBinder) JSONUnmarshaler(sourceParam string, dest json.Unmarshaler) *ValueBinder
func (*ValueBinder) MustJSONUnmarshaler(sourceParam string, dest json.Unmarshaler) *ValueBinder
func (*ValueBinder) TextUnmarshaler(sourceParam string, dest encoding.TextUnmarshaler) *ValueBinder
func (*ValueBinder) MustTextUnmarshaler(sourceParam string, dest encoding.TextUnmarshaler) *ValueBinder
func (*ValueBinder) BindWithDelimiter(sourceParam string, dest interface{}, delimiter string) *ValueBinder
func (*ValueBinder) MustBindWithDelimiter(sourceParam string, dest interface{}, delimiter string) *ValueBinder
func (*ValueBinder) Int64(sourceParam string, dest *int64) *ValueBinder
func (*ValueBinder) MustInt64(sourceParam string, dest *int64) *ValueBinder
func (*ValueBinder) Int32(sourceParam string, dest *int32) *ValueBinder
func (*ValueBinder) MustInt32(sourceParam string, dest *int32) *ValueBinder
func (*ValueBinder) Int16(sourceParam string, dest *int16) *ValueBinder
func (*ValueBinder) MustInt16(sourceParam string, dest *int16) *ValueBinder
func (*ValueBinder) Int8(sourceParam string, dest *int8) *ValueBinder
func (*ValueBinder) MustInt8(sourceParam string, dest *int8) *ValueBinder
func (*ValueBinder) Int(sourceParam string, dest *int) *ValueBinder
func (*ValueBinder) MustInt(sourceParam string, dest *int) *ValueBinder
func (*ValueBinder) Int64s(sourceParam string, dest *[]int64) *ValueBinder
func (*ValueBinder) MustInt64s(sourceParam string, dest *[]int64) *ValueBinder
func (*ValueBinder) Int32s(sourceParam string, dest *[]int32) *ValueBinder
func (*ValueBinder) MustInt32s(sourceParam string, dest *[]int32) *ValueBinder
func (*ValueBinder) Int16s(sourceParam string, dest *[]int16) *ValueBinder
func (*ValueBinder) MustInt16s(sourceParam string, dest *[]int16) *ValueBinder
func (*ValueBinder) Int8s(sourceParam string, dest *[]int8) *ValueBinder
func (*ValueBinder) MustInt8s(sourceParam string, dest *[]int8) *ValueBinder
func (*ValueBinder) Ints(sourceParam string, dest *[]int) *ValueBinder
func (*ValueBinder) MustInts(sourceParam string, dest *[]int) *ValueBinder
func (*ValueBinder) Uint64(sourceParam string, dest *uint64) *ValueBinder
func (*ValueBinder) MustUint64(sourceParam string, dest *uint64) *ValueBinder
func (*ValueBinder) Uint32(sourceParam string, dest *uint32) *ValueBinder
func (*ValueBinder) MustUint32(sourceParam string, dest *uint32) *ValueBinder
func (*ValueBinder) Uint16(sourceParam string, dest *uint16) *ValueBinder
func (*ValueBinder) MustUint16(sourceParam string, dest *uint16) *ValueBinder
func (*ValueBinder) Uint8(sourceParam string, dest *uint8) *ValueBinder
func (*ValueBinder) MustUint8(sourceParam string, dest *uint8) *ValueBinder
func (*ValueBinder) Byte(sourceParam string, dest *byte) *ValueBinder
func (*ValueBinder) MustByte(sourceParam string, dest *byte) *ValueBinder
func (*ValueBinder) Uint(sourceParam string, dest *uint) *ValueBinder
func (*ValueBinder) MustUint(sourceParam string, dest *uint) *ValueBinder
func (*ValueBinder) Uint64s(sourceParam string, dest *[]uint64) *ValueBinder
func (*ValueBinder) MustUint64s(sourceParam string, dest *[]uint64) *ValueBinder
func (*ValueBinder) Uint32s(sourceParam string, dest *[]uint32) *ValueBinder
func (*ValueBinder) MustUint32s(sourceParam string, dest *[]uint32) *ValueBinder
func (*ValueBinder) Uint16s(sourceParam string, dest *[]uint16) *ValueBinder
func (*ValueBinder) MustUint16s(sourceParam string, dest *[]uint16) *ValueBinder
func (*ValueBinder) Uint8s(sourceParam string, dest *[]uint8) *ValueBinder
func (*ValueBinder) MustUint8s(sourceParam string, dest *[]uint8) *ValueBinder
func (*ValueBinder) Uints(sourceParam string, dest *[]uint) *ValueBinder
func (*ValueBinder) MustUints(sourceParam string, dest *[]uint) *ValueBinder
func (*ValueBinder) Bool(sourceParam string, dest *bool) *ValueBinder
func (*ValueBinder) MustBool(sourceParam string, dest *bool) *ValueBinder
func (*ValueBinder) Bools(sourceParam string, dest *[]bool) *ValueBinder
func (*ValueBinder) MustBools(sourceParam string, dest *[]bool) *ValueBinder
func (*ValueBinder) Float64(sourceParam string, dest *float64) *ValueBinder
func (*ValueBinder) MustFloat64(sourceParam string, dest *float64) *ValueBinder
func (*ValueBinder) Float32(sourceParam string, dest *float32) *ValueBinder
func (*ValueBinder) MustFloat32(sourceParam string, dest *float32) *ValueBinder
func (*ValueBinder) Float64s(sourceParam string, dest *[]float64) *ValueBinder
func (*ValueBinder) MustFloat64s(sourceParam string, dest *[]float64) *ValueBinder
func (*ValueBinder) Float32s(sourceParam string, dest *[]float32) *ValueBinder
func (*ValueBinder) MustFloat32s(sourceParam string, dest *[]float32) *ValueBinder
func (*ValueBinder) Time(sourceParam string, dest *time.Time, layout string) *ValueBinder
func (*ValueBinder) MustTime(sourceParam string, dest *time.Time, layout string) *ValueBinder
func (*ValueBinder) Times(sourceParam string, dest *[]time.Time, layout string) *ValueBinder
func (*ValueBinder) MustTimes(sourceParam string, dest *[]time.Time, layout string) *ValueBinder
func (*ValueBinder) Duration(sourceParam string, dest *time.Duration) *ValueBinder
func (*ValueBinder) MustDuration(sourceParam string, dest *time.Duration) *ValueBinder
func (*ValueBinder) Durations(sourceParam string, dest *[]time.Duration) *ValueBinder
func (*ValueBinder) MustDurations(sourceParam string, dest *[]time.Duration) *ValueBinder
func (*ValueBinder) UnixTime(sourceParam string, dest *time.Time) *ValueBinder
func (*ValueBinder) MustUnixTime(sourceParam string, dest *time.Time) *ValueBinder
func (*ValueBinder) UnixTimeMilli(sourceParam string, dest *time.Time) *ValueBinder
func (*ValueBinder) MustUnixTimeMilli(sourceParam string, dest *time.Time) *ValueBinder
func (*ValueBinder) UnixTimeNano(sourceParam string, dest *time.Time) *ValueBinder
func (*ValueBinder) MustUnixTimeNano(sourceParam string, dest *time.Time) *ValueBinder
func WrapHandler(h http.Handler) HandlerFunc
func WrapMiddleware(m func(http.Handler) http.Handler) MiddlewareFunc
type filesystem struct{Filesystem fs.FS}
type common struct{}
type ipChecker struct{}
