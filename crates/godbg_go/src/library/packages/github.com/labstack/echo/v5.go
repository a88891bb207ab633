// Generated from github.com/labstack/echo/v5 v5.3.1; hash 55c68030121b1f48; do not edit.
package echo

import (
	bufio "bufio"
	context "context"
	tls "crypto/tls"
	encoding "encoding"
	json "encoding/json"
	io "io"
	fs "io/fs"
	slog "log/slog"
	multipart "mime/multipart"
	net "net"
	http "net/http"
	url "net/url"
	time "time"
)

const (
	ContextKeyHeaderAllow = "echo_header_allow"
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
	MethodNotAllowedRouteName = "echo_route_method_not_allowed_name"
	NotFoundRouteName = "echo_route_not_found_name"
	PROPFIND = "PROPFIND"
	QUERY = "QUERY"
	REPORT = "REPORT"
	RouteAny = "echo_route_any"
	RouteNotFound = "echo_route_not_found"
	TimeLayoutUnixTime TimeLayout = "UnixTime"
	TimeLayoutUnixTimeMilli TimeLayout = "UnixTimeMilli"
	TimeLayoutUnixTimeNano TimeLayout = "UnixTimeNano"
	Version = "5.3.1"
)

var (
	ErrBadGateway *httpError
	ErrBadRequest *httpError
	ErrCookieNotFound error
	ErrForbidden *httpError
	ErrInternalServerError *httpError
	ErrInvalidCertOrKeyType error
	ErrInvalidKeyType error
	ErrInvalidListenerNetwork error
	ErrInvalidRedirectCode error
	ErrMethodNotAllowed *httpError
	ErrNonExistentKey error
	ErrNotFound *httpError
	ErrRendererNotRegistered error
	ErrRequestTimeout *httpError
	ErrServiceUnavailable *httpError
	ErrStatusRequestEntityTooLarge *httpError
	ErrTooManyRequests *httpError
	ErrUnauthorized *httpError
	ErrUnsupportedMediaType *httpError
	ErrValidatorNotRegistered error
)

type AddRouteError struct{Err error; Method string; Path string}
func (*AddRouteError) Error() string
func (*AddRouteError) Unwrap() error
func BindBody(c *Context, target any) error
func BindHeaders(c *Context, target any) error
func BindPathValues(c *Context, target any) error
func BindQueryParams(c *Context, target any) error
type BindUnmarshaler interface{UnmarshalParam(param string) error}
type Binder interface{Bind(c *Context, target any) error}
type BindingError struct{Field string "json:\"field\""; *HTTPError; Values []string "json:\"-\""}
func (*BindingError) Error() string
func (*BindingError) MarshalJSON() ([]byte, error)
type Config struct{Logger *slog.Logger; HTTPErrorHandler HTTPErrorHandler; Router Router; OnAddRoute func(route Route) error; Filesystem fs.FS; Binder Binder; Validator Validator; Renderer Renderer; JSONSerializer JSONSerializer; IPExtractor IPExtractor; FormParseMaxMemory int64; EnablePathUnescapingStaticFiles bool; NoGroupAutoRegister404Routes bool}
type Context struct{}
func (*Context) Reset(r *http.Request, w http.ResponseWriter)
func (*Context) Request() *http.Request
func (*Context) SetRequest(r *http.Request)
func (*Context) Response() http.ResponseWriter
func (*Context) SetResponse(r http.ResponseWriter)
func (*Context) IsTLS() bool
func (*Context) IsWebSocket() bool
func (*Context) Scheme() string
func (*Context) RealIP() string
func (*Context) Path() string
func (*Context) SetPath(p string)
func (*Context) RouteInfo() RouteInfo
func (*Context) Param(name string) string
func (*Context) ParamOr(name string, defaultValue string) string
func (*Context) PathValues() PathValues
func (*Context) SetPathValues(pathValues PathValues)
func (*Context) InitializeRoute(ri *RouteInfo, pathValues *PathValues)
func (*Context) QueryParam(name string) string
func (*Context) QueryParamOr(name string, defaultValue string) string
func (*Context) QueryParams() url.Values
func (*Context) QueryString() string
func (*Context) FormValue(name string) string
func (*Context) FormValueOr(name string, defaultValue string) string
func (*Context) FormValues() (url.Values, error)
func (*Context) FormFile(name string) (*multipart.FileHeader, error)
func (*Context) MultipartForm() (*multipart.Form, error)
func (*Context) Cookie(name string) (*http.Cookie, error)
func (*Context) SetCookie(cookie *http.Cookie)
func (*Context) Cookies() []*http.Cookie
func (*Context) Get(key string) any
func (*Context) Set(key string, val any)
func (*Context) Bind(i any) error
func (*Context) Validate(i any) error
func (*Context) Render(code int, name string, data any) error
func (*Context) HTML(code int, html string) error
func (*Context) HTMLBlob(code int, b []byte) error
func (*Context) String(code int, s string) error
func (*Context) JSON(code int, i any) error
func (*Context) JSONPretty(code int, i any, indent string) error
func (*Context) JSONBlob(code int, b []byte) error
func (*Context) JSONP(code int, callback string, i any) error
func (*Context) JSONPBlob(code int, callback string, b []byte) error
func (*Context) XML(code int, i any) error
func (*Context) XMLPretty(code int, i any, indent string) error
func (*Context) XMLBlob(code int, b []byte) error
func (*Context) Blob(code int, contentType string, b []byte) error
func (*Context) Stream(code int, contentType string, r io.Reader) error
func (*Context) File(file string) error
func (*Context) FileFS(file string, filesystem fs.FS) error
func (*Context) Attachment(file string, name string) error
func (*Context) Inline(file string, name string) error
func (*Context) NoContent(code int) error
func (*Context) Redirect(code int, url string) error
func (*Context) Logger() *slog.Logger
func (*Context) SetLogger(logger *slog.Logger)
func (*Context) Echo() *Echo
func ContextGet[T any](c *Context, key string) (T, error)
func ContextGetOr[T any](c *Context, key string, defaultValue T) (T, error)
type DefaultBinder struct{}
func (*DefaultBinder) Bind(c *Context, target any) error
func DefaultHTTPErrorHandler(exposeError bool) HTTPErrorHandler
type DefaultJSONSerializer struct{}
func (DefaultJSONSerializer) Serialize(c *Context, target any, indent string) error
func (DefaultJSONSerializer) Deserialize(c *Context, target any) error
type DefaultRouter struct{}
func (*DefaultRouter) Routes() Routes
func (*DefaultRouter) Remove(method string, path string) error
func (*DefaultRouter) Add(route Route) (RouteInfo, error)
func (*DefaultRouter) Route(c *Context) HandlerFunc
type Echo struct{Binder Binder; Filesystem fs.FS; Renderer Renderer; Validator Validator; JSONSerializer JSONSerializer; IPExtractor IPExtractor; OnAddRoute func(route Route) error; HTTPErrorHandler HTTPErrorHandler; Logger *slog.Logger}
func (*Echo) NewContext(r *http.Request, w http.ResponseWriter) *Context
func (*Echo) Router() Router
func (*Echo) Pre(middleware ...MiddlewareFunc)
func (*Echo) Use(middleware ...MiddlewareFunc)
func (*Echo) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) GET(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) POST(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) QUERY(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Echo) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo
func (*Echo) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) Routes
func (*Echo) Static(pathPrefix string, fsRoot string, middleware ...MiddlewareFunc) RouteInfo
func (*Echo) StaticFS(pathPrefix string, filesystem fs.FS, middleware ...MiddlewareFunc) RouteInfo
func (*Echo) FileFS(path string, file string, filesystem fs.FS, m ...MiddlewareFunc) RouteInfo
func (*Echo) File(path string, file string, middleware ...MiddlewareFunc) RouteInfo
func (*Echo) AddRoute(route Route) (RouteInfo, error)
func (*Echo) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo
func (*Echo) Group(prefix string, m ...MiddlewareFunc) *Group
func (*Echo) PreMiddlewares() []MiddlewareFunc
func (*Echo) Middlewares() []MiddlewareFunc
func (*Echo) AcquireContext() *Context
func (*Echo) ReleaseContext(c *Context)
func (*Echo) ServeHTTP(w http.ResponseWriter, r *http.Request)
func (*Echo) Start(address string) error
func ExtractIPDirect() IPExtractor
func ExtractIPFromRealIPHeader(options ...TrustOption) IPExtractor
func ExtractIPFromXFFHeader(options ...TrustOption) IPExtractor
func FormFieldBinder(c *Context) *ValueBinder
func FormValue[T any](c *Context, key string, opts ...any) (T, error)
func FormValueOr[T any](c *Context, key string, defaultValue T, opts ...any) (T, error)
func FormValues[T any](c *Context, key string, opts ...any) ([]T, error)
func FormValuesOr[T any](c *Context, key string, defaultValue []T, opts ...any) ([]T, error)
type Group struct{}
func (*Group) Use(middleware ...MiddlewareFunc)
func (*Group) CONNECT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) DELETE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) GET(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) HEAD(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) OPTIONS(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) PATCH(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) POST(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) PUT(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) QUERY(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) TRACE(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) Any(path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo
func (*Group) Match(methods []string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) Routes
func (*Group) Group(prefix string, middleware ...MiddlewareFunc) *Group
func (*Group) Static(pathPrefix string, fsRoot string, middleware ...MiddlewareFunc) RouteInfo
func (*Group) StaticFS(pathPrefix string, filesystem fs.FS, middleware ...MiddlewareFunc) RouteInfo
func (*Group) FileFS(path string, file string, filesystem fs.FS, m ...MiddlewareFunc) RouteInfo
func (*Group) File(path string, file string, middleware ...MiddlewareFunc) RouteInfo
func (*Group) RouteNotFound(path string, h HandlerFunc, m ...MiddlewareFunc) RouteInfo
func (*Group) Add(method string, path string, handler HandlerFunc, middleware ...MiddlewareFunc) RouteInfo
func (*Group) AddRoute(route Route) (RouteInfo, error)
type HTTPError struct{Code int "json:\"-\""; Message string "json:\"message\""}
func (*HTTPError) StatusCode() int
func (*HTTPError) Error() string
func (HTTPError) Wrap(err error) error
func (*HTTPError) Unwrap() error
type HTTPErrorHandler func(c *Context, err error)
type HTTPStatusCoder interface{StatusCode() int}
type HandlerFunc func(c *Context) error
func HandlerName(h HandlerFunc) string
type IPExtractor func(*http.Request) string
type JSONSerializer interface{Deserialize(c *Context, target any) error; Serialize(c *Context, target any, indent string) error}
func LegacyIPExtractor() IPExtractor
type MiddlewareConfigurator interface{ToMiddleware() (MiddlewareFunc, error)}
type MiddlewareFunc func(next HandlerFunc) HandlerFunc
func MustSubFS(currentFs fs.FS, fsRoot string) fs.FS
func New() *Echo
func NewBindingError(sourceParam string, values []string, message string, err error) error
func NewConcurrentRouter(r Router) Router
func NewContext(r *http.Request, w http.ResponseWriter, opts ...any) *Context
func NewDefaultFS(dir string) fs.FS
func NewHTTPError(code int, message string) *HTTPError
func NewResponse(w http.ResponseWriter, logger *slog.Logger) *Response
func NewRouter(config RouterConfig) *DefaultRouter
func NewVirtualHostHandler(vhosts map[string]*Echo) *Echo
func NewWithConfig(config Config) *Echo
func ParseValue[T any](value string, opts ...any) (T, error)
func ParseValueOr[T any](value string, defaultValue T, opts ...any) (T, error)
func ParseValues[T any](values []string, opts ...any) ([]T, error)
func ParseValuesOr[T any](values []string, defaultValue []T, opts ...any) ([]T, error)
func PathParam[T any](c *Context, paramName string, opts ...any) (T, error)
func PathParamOr[T any](c *Context, paramName string, defaultValue T, opts ...any) (T, error)
type PathValue struct{Name string; Value string}
type PathValues []PathValue
func (PathValues) Get(name string) (string, bool)
func (PathValues) GetOr(name string, defaultValue string) string
func PathValuesBinder(c *Context) *ValueBinder
func QueryParam[T any](c *Context, key string, opts ...any) (T, error)
func QueryParamOr[T any](c *Context, key string, defaultValue T, opts ...any) (T, error)
func QueryParams[T any](c *Context, key string, opts ...any) ([]T, error)
func QueryParamsBinder(c *Context) *ValueBinder
func QueryParamsOr[T any](c *Context, key string, defaultValue []T, opts ...any) ([]T, error)
type Renderer interface{Render(c *Context, w io.Writer, templateName string, data any) error}
func ResolveResponseStatus(rw http.ResponseWriter, err error) (*Response, int)
type Response struct{http.ResponseWriter; Status int; Size int64; Committed bool}
func (*Response) Before(fn func())
func (*Response) After(fn func())
func (*Response) WriteHeader(code int)
func (*Response) Write(b []byte) (int, error)
func (*Response) Flush()
func (*Response) Hijack() (net.Conn, *bufio.ReadWriter, error)
func (*Response) Unwrap() http.ResponseWriter
type Route struct{Method string; Path string; Name string; Handler HandlerFunc; Middlewares []MiddlewareFunc}
func (Route) ToRouteInfo(params []string) RouteInfo
func (Route) WithPrefix(pathPrefix string, middlewares []MiddlewareFunc) Route
type RouteInfo struct{Name string; Method string; Path string; Parameters []string}
func (RouteInfo) Clone() RouteInfo
func (RouteInfo) Reverse(pathValues ...any) string
type Router interface{Add(routable Route) (RouteInfo, error); Remove(method string, path string) error; Route(c *Context) HandlerFunc; Routes() Routes}
type RouterConfig struct{NotFoundHandler HandlerFunc; MethodNotAllowedHandler HandlerFunc; OptionsMethodHandler HandlerFunc; AllowOverwritingRoute bool; UnescapePathParamValues bool; UseEscapedPathForMatching bool; AutoHandleHEAD bool}
type Routes []RouteInfo
func (Routes) Clone() Routes
func (Routes) Reverse(routeName string, pathValues ...any) (string, error)
func (Routes) FindByMethodPath(method string, path string) (RouteInfo, error)
func (Routes) FilterByMethod(method string) (Routes, error)
func (Routes) FilterByPath(path string) (Routes, error)
func (Routes) FilterByName(name string) (Routes, error)
type StartConfig struct{Address string; HideBanner bool; HidePort bool; CertFilesystem fs.FS; TLSConfig *tls.Config; Listener net.Listener; ListenerNetwork string; ListenerAddrFunc func(addr net.Addr); GracefulTimeout time.Duration; OnShutdownError func(err error); BeforeServeFunc func(s *http.Server) error}
func (StartConfig) Start(ctx context.Context, h http.Handler) error
func (StartConfig) StartTLS(ctx context.Context, h http.Handler, certFile any, keyFile any) error
func StaticDirectoryHandler(fileSystem fs.FS, disablePathUnescaping bool) HandlerFunc
func StaticFileHandler(file string, filesystem fs.FS) HandlerFunc
func StatusCode(err error) int
type TemplateRenderer struct{Template interface{ExecuteTemplate(wr io.Writer, name string, data any) error}}
func (*TemplateRenderer) Render(c *Context, w io.Writer, name string, data any) error
type TimeLayout string
type TimeOpts struct{Layout TimeLayout; ParseInLocation *time.Location; ToInLocation *time.Location}
func TrustIPRange(ipRange *net.IPNet) TrustOption
func TrustLinkLocal(v bool) TrustOption
func TrustLoopback(v bool) TrustOption
type TrustOption func(*ipChecker)
func TrustPrivateNet(v bool) TrustOption
func UnwrapResponse(rw http.ResponseWriter) (*Response, error)
type Validator interface{Validate(i any) error}
type ValueBinder struct{ValueFunc func(sourceParam string) string; ValuesFunc func(sourceParam string) []string; ErrorFunc func(sourceParam string, values []string, message string, internalError error) error}
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
func (*ValueBinder) BindWithDelimiter(sourceParam string, dest any, delimiter string) *ValueBinder
func (*ValueBinder) MustBindWithDelimiter(sourceParam string, dest any, delimiter string) *ValueBinder
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
type httpError struct{}
func (httpError) StatusCode() int
func (httpError) Error() string
func (httpError) Wrap(err error) error
type ipChecker struct{}
