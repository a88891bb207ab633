// Generated from github.com/gin-gonic/gin, what v1.4.0, v1.6.3, v1.7.7, v1.8.2, v1.9.1, v1.10.1, v1.11.0, v1.12.0 have in common; hash b55bdbfae7f8645d; do not edit.
package gin

import (
	xml "encoding/xml"
	binding "github.com/gin-gonic/gin/binding"
	render "github.com/gin-gonic/gin/render"
	template "html/template"
	io "io"
	multipart "mime/multipart"
	http "net/http"
	time "time"
)

const (
	AuthUserKey = "user"
	BindKey = "_gin-gonic/gin/bindkey"
	BodyBytesKey = "_gin-gonic/gin/bodybyteskey"
	DebugMode = "debug"
	EnvGinMode = "GIN_MODE"
	ErrorTypeAny ErrorType = 18446744073709551615
	ErrorTypeBind ErrorType = 9223372036854775808
	ErrorTypePrivate ErrorType = 1
	ErrorTypePublic ErrorType = 2
	ErrorTypeRender ErrorType = 4611686018427387904
	MIMEHTML = "text/html"
	MIMEJSON = "application/json"
	MIMEMultipartPOSTForm = "multipart/form-data"
	MIMEPOSTForm = "application/x-www-form-urlencoded"
	MIMEPlain = "text/plain"
	MIMEXML = "application/xml"
	MIMEXML2 = "text/xml"
	MIMEYAML = "application/x-yaml"
	ReleaseMode = "release"
	TestMode = "test"
)

var (
	DebugPrintRouteFunc func(httpMethod string, absolutePath string, handlerName string, nuHandlers int)
	DefaultErrorWriter io.Writer
	DefaultWriter io.Writer
)

type Accounts map[string]string
func BasicAuth(accounts Accounts) HandlerFunc
func BasicAuthForRealm(accounts Accounts, realm string) HandlerFunc
func Bind(val any) HandlerFunc
type Context struct{Request *http.Request; Writer ResponseWriter; Params Params; Errors errorMsgs; Accepted []string}
func (*Context) Copy() *Context
func (*Context) HandlerName() string
func (*Context) HandlerNames() []string
func (*Context) Handler() HandlerFunc
func (*Context) Next()
func (*Context) IsAborted() bool
func (*Context) Abort()
func (*Context) AbortWithStatus(code int)
func (*Context) AbortWithStatusJSON(code int, jsonObj any)
func (*Context) AbortWithError(code int, err error) *Error
func (*Context) Error(err error) *Error
func (*Context) Set(key differs, value any)
func (*Context) Get(key differs) (any, bool)
func (*Context) MustGet(key differs) any
func (*Context) GetString(key differs) string
func (*Context) GetBool(key differs) bool
func (*Context) GetInt(key differs) int
func (*Context) GetInt64(key differs) int64
func (*Context) GetFloat64(key differs) float64
func (*Context) GetTime(key differs) time.Time
func (*Context) GetDuration(key differs) time.Duration
func (*Context) GetStringSlice(key differs) []string
func (*Context) GetStringMap(key differs) map[string]any
func (*Context) GetStringMapString(key differs) map[string]string
func (*Context) GetStringMapStringSlice(key differs) map[string][]string
func (*Context) Param(key string) string
func (*Context) Query(key string) string
func (*Context) DefaultQuery(key string, defaultValue string) string
func (*Context) GetQuery(key string) (string, bool)
func (*Context) QueryArray(key string) []string
func (*Context) GetQueryArray(key string) ([]string, bool)
func (*Context) QueryMap(key string) map[string]string
func (*Context) GetQueryMap(key string) (map[string]string, bool)
func (*Context) PostForm(key string) string
func (*Context) DefaultPostForm(key string, defaultValue string) string
func (*Context) GetPostForm(key string) (string, bool)
func (*Context) PostFormArray(key string) []string
func (*Context) GetPostFormArray(key string) ([]string, bool)
func (*Context) PostFormMap(key string) map[string]string
func (*Context) GetPostFormMap(key string) (map[string]string, bool)
func (*Context) FormFile(name string) (*multipart.FileHeader, error)
func (*Context) MultipartForm() (*multipart.Form, error)
func (*Context) Bind(obj any) error
func (*Context) BindJSON(obj any) error
func (*Context) BindXML(obj any) error
func (*Context) BindQuery(obj any) error
func (*Context) BindYAML(obj any) error
func (*Context) BindUri(obj any) error
func (*Context) MustBindWith(obj any, b binding.Binding) error
func (*Context) ShouldBind(obj any) error
func (*Context) ShouldBindJSON(obj any) error
func (*Context) ShouldBindXML(obj any) error
func (*Context) ShouldBindQuery(obj any) error
func (*Context) ShouldBindYAML(obj any) error
func (*Context) ShouldBindUri(obj any) error
func (*Context) ShouldBindWith(obj any, b binding.Binding) error
func (*Context) ShouldBindBodyWith(obj any, bb binding.BindingBody) error
func (*Context) ClientIP() string
func (*Context) ContentType() string
func (*Context) IsWebsocket() bool
func (*Context) Status(code int)
func (*Context) Header(key string, value string)
func (*Context) GetHeader(key string) string
func (*Context) GetRawData() ([]byte, error)
func (*Context) SetCookie(name string, value string, maxAge int, path string, domain string, secure bool, httpOnly bool)
func (*Context) Cookie(name string) (string, error)
func (*Context) Render(code int, r render.Render)
func (*Context) HTML(code int, name string, obj any)
func (*Context) IndentedJSON(code int, obj any)
func (*Context) SecureJSON(code int, obj any)
func (*Context) JSONP(code int, obj any)
func (*Context) JSON(code int, obj any)
func (*Context) AsciiJSON(code int, obj any)
func (*Context) PureJSON(code int, obj any)
func (*Context) XML(code int, obj any)
func (*Context) YAML(code int, obj any)
func (*Context) ProtoBuf(code int, obj any)
func (*Context) String(code int, format string, values ...any)
func (*Context) Redirect(code int, location string)
func (*Context) Data(code int, contentType string, data []byte)
func (*Context) DataFromReader(code int, contentLength int64, contentType string, reader io.Reader, extraHeaders map[string]string)
func (*Context) File(filepath string)
func (*Context) FileAttachment(filepath string, filename string)
func (*Context) SSEvent(name string, message any)
func (*Context) Stream(step func(w io.Writer) bool) bool
func (*Context) Negotiate(code int, config Negotiate)
func (*Context) NegotiateFormat(offered ...string) string
func (*Context) SetAccepted(formats ...string)
func (*Context) Deadline() (time.Time, bool)
func (*Context) Done() <-chan struct{}
func (*Context) Err() error
func (*Context) Value(key any) any
func (*Context) BindWith(obj any, b binding.Binding) error
func CreateTestContext(w http.ResponseWriter) (*Context, *Engine)
func Dir(root string, listDirectory bool) http.FileSystem
func DisableBindValidation()
func DisableConsoleColor()
func EnableJsonDecoderUseNumber()
type Engine struct{RouterGroup; RedirectTrailingSlash bool; RedirectFixedPath bool; HandleMethodNotAllowed bool; ForwardedByClientIP bool; AppEngine bool; UseRawPath bool; UnescapePathValues bool; MaxMultipartMemory int64; HTMLRender render.HTMLRender; FuncMap template.FuncMap}
func (*Engine) Delims(left string, right string) *Engine
func (*Engine) SecureJsonPrefix(prefix string) *Engine
func (*Engine) LoadHTMLGlob(pattern string)
func (*Engine) LoadHTMLFiles(files ...string)
func (*Engine) SetHTMLTemplate(templ *template.Template)
func (*Engine) SetFuncMap(funcMap template.FuncMap)
func (*Engine) NoRoute(handlers ...HandlerFunc)
func (*Engine) NoMethod(handlers ...HandlerFunc)
func (*Engine) Use(middleware ...HandlerFunc) IRoutes
func (*Engine) Routes() RoutesInfo
func (*Engine) Run(addr ...string) error
func (*Engine) RunTLS(addr string, certFile string, keyFile string) error
func (*Engine) RunUnix(file string) error
func (*Engine) RunFd(fd int) error
func (*Engine) ServeHTTP(w http.ResponseWriter, req *http.Request)
func (*Engine) HandleContext(c *Context)
type Error struct{Err error; Type ErrorType; Meta any}
func (*Error) SetType(flags ErrorType) *Error
func (*Error) SetMeta(data any) *Error
func (*Error) JSON() any
func (*Error) MarshalJSON() ([]byte, error)
func (Error) Error() string
func (*Error) IsType(flags ErrorType) bool
func ErrorLogger() HandlerFunc
func ErrorLoggerT(typ ErrorType) HandlerFunc
type ErrorType uint64
func ForceConsoleColor()
type H map[string]any
func (H) MarshalXML(e *xml.Encoder, start xml.StartElement) error
type HandlerFunc func(*Context)
type HandlersChain []HandlerFunc
func (HandlersChain) Last() HandlerFunc
func IsDebugging() bool
type LogFormatter func(params LogFormatterParams) string
type LogFormatterParams struct{Request *http.Request; TimeStamp time.Time; StatusCode int; Latency time.Duration; ClientIP string; Method string; Path string; ErrorMessage string; BodySize int}
func (*LogFormatterParams) StatusCodeColor() string
func (*LogFormatterParams) MethodColor() string
func (*LogFormatterParams) ResetColor() string
func (*LogFormatterParams) IsOutputColor() bool
func Logger() HandlerFunc
type LoggerConfig struct{Formatter LogFormatter; Output io.Writer; SkipPaths []string}
func LoggerWithConfig(conf LoggerConfig) HandlerFunc
func LoggerWithFormatter(f LogFormatter) HandlerFunc
func LoggerWithWriter(out io.Writer, notlogged ...string) HandlerFunc
func Mode() string
type Negotiate struct{Offered []string; HTMLName string; HTMLData any; JSONData any; XMLData any; Data any}
type Param struct{Key string; Value string}
type Params []Param
func (Params) Get(name string) (string, bool)
func (Params) ByName(name string) string
func Recovery() HandlerFunc
type ResponseWriter interface{Pusher() http.Pusher; Size() int; Status() int; WriteHeaderNow(); WriteString(string) (int, error); Written() bool; http.ResponseWriter; http.Hijacker; http.Flusher; http.CloseNotifier}
type RouteInfo struct{Method string; Path string; Handler string; HandlerFunc HandlerFunc}
type RouterGroup struct{Handlers HandlersChain}
func (*RouterGroup) Use(middleware ...HandlerFunc) IRoutes
func (*RouterGroup) Group(relativePath string, handlers ...HandlerFunc) *RouterGroup
func (*RouterGroup) BasePath() string
func (*RouterGroup) Handle(httpMethod string, relativePath string, handlers ...HandlerFunc) IRoutes
func (*RouterGroup) POST(relativePath string, handlers ...HandlerFunc) IRoutes
func (*RouterGroup) GET(relativePath string, handlers ...HandlerFunc) IRoutes
func (*RouterGroup) DELETE(relativePath string, handlers ...HandlerFunc) IRoutes
func (*RouterGroup) PATCH(relativePath string, handlers ...HandlerFunc) IRoutes
func (*RouterGroup) PUT(relativePath string, handlers ...HandlerFunc) IRoutes
func (*RouterGroup) OPTIONS(relativePath string, handlers ...HandlerFunc) IRoutes
func (*RouterGroup) HEAD(relativePath string, handlers ...HandlerFunc) IRoutes
func (*RouterGroup) Any(relativePath string, handlers ...HandlerFunc) IRoutes
func (*RouterGroup) StaticFile(relativePath string, filepath string) IRoutes
func (*RouterGroup) Static(relativePath string, root string) IRoutes
func (*RouterGroup) StaticFS(relativePath string, fs http.FileSystem) IRoutes
type RoutesInfo []RouteInfo
func SetMode(value string)
func WrapF(f http.HandlerFunc) HandlerFunc
func WrapH(h http.Handler) HandlerFunc
type errorMsgs []*Error
func (errorMsgs) ByType(typ ErrorType) errorMsgs
func (errorMsgs) Last() *Error
func (errorMsgs) Errors() []string
func (errorMsgs) JSON() any
func (errorMsgs) MarshalJSON() ([]byte, error)
func (errorMsgs) String() string
