// Generated from github.com/go-chi/chi/v5 v5.5.0; hash 7604d0d125b0c436; do not edit.
package chi

import (
	context "context"
	http "net/http"
)

var (
	RouteCtxKey *contextKey
)

func Chain(middlewares ...func(http.Handler) http.Handler) Middlewares
type ChainHandler struct{Endpoint http.Handler; Middlewares Middlewares}
func (*ChainHandler) ServeHTTP(w http.ResponseWriter, r *http.Request)
type Context struct{Routes Routes; RoutePath string; RouteMethod string; URLParams RouteParams; RoutePatterns []string}
func (*Context) Reset()
func (*Context) Clone() *Context
func (*Context) URLParam(key string) string
func (*Context) RoutePattern() string
type Middlewares []func(http.Handler) http.Handler
func (Middlewares) Handler(h http.Handler) http.Handler
func (Middlewares) HandlerFunc(h http.HandlerFunc) http.Handler
type Mux struct{}
func (*Mux) ServeHTTP(w http.ResponseWriter, r *http.Request)
func (*Mux) Use(middlewares ...func(http.Handler) http.Handler)
func (*Mux) Handle(pattern string, handler http.Handler)
func (*Mux) HandleFunc(pattern string, handlerFn http.HandlerFunc)
func (*Mux) Method(method string, pattern string, handler http.Handler)
func (*Mux) MethodFunc(method string, pattern string, handlerFn http.HandlerFunc)
func (*Mux) Connect(pattern string, handlerFn http.HandlerFunc)
func (*Mux) Delete(pattern string, handlerFn http.HandlerFunc)
func (*Mux) Get(pattern string, handlerFn http.HandlerFunc)
func (*Mux) Head(pattern string, handlerFn http.HandlerFunc)
func (*Mux) Options(pattern string, handlerFn http.HandlerFunc)
func (*Mux) Patch(pattern string, handlerFn http.HandlerFunc)
func (*Mux) Post(pattern string, handlerFn http.HandlerFunc)
func (*Mux) Put(pattern string, handlerFn http.HandlerFunc)
func (*Mux) Query(pattern string, handlerFn http.HandlerFunc)
func (*Mux) Trace(pattern string, handlerFn http.HandlerFunc)
func (*Mux) NotFound(handlerFn http.HandlerFunc)
func (*Mux) MethodNotAllowed(handlerFn http.HandlerFunc)
func (*Mux) With(middlewares ...func(http.Handler) http.Handler) Router
func (*Mux) Group(fn func(r Router)) Router
func (*Mux) Route(pattern string, fn func(r Router)) Router
func (*Mux) Mount(pattern string, handler http.Handler)
func (*Mux) Routes() []Route
func (*Mux) Middlewares() Middlewares
func (*Mux) Match(rctx *Context, method string, path string) bool
func (*Mux) Find(rctx *Context, method string, path string) string
func (*Mux) NotFoundHandler() http.HandlerFunc
func (*Mux) MethodNotAllowedHandler(methodsAllowed ...methodTyp) http.HandlerFunc
func NewMux() *Mux
func NewRouteContext() *Context
func NewRouter() *Mux
func RegisterMethod(method string)
type Route struct{SubRoutes Routes; Handlers map[string]http.Handler; Pattern string}
func RouteContext(ctx context.Context) *Context
type RouteParams struct{Keys []string; Values []string}
func (*RouteParams) Add(key string, value string)
type Router interface{Connect(pattern string, h http.HandlerFunc); Delete(pattern string, h http.HandlerFunc); Get(pattern string, h http.HandlerFunc); Group(fn func(r Router)) Router; Handle(pattern string, h http.Handler); HandleFunc(pattern string, h http.HandlerFunc); Head(pattern string, h http.HandlerFunc); Method(method string, pattern string, h http.Handler); MethodFunc(method string, pattern string, h http.HandlerFunc); MethodNotAllowed(h http.HandlerFunc); Mount(pattern string, h http.Handler); NotFound(h http.HandlerFunc); Options(pattern string, h http.HandlerFunc); Patch(pattern string, h http.HandlerFunc); Post(pattern string, h http.HandlerFunc); Put(pattern string, h http.HandlerFunc); Query(pattern string, h http.HandlerFunc); Route(pattern string, fn func(r Router)) Router; Trace(pattern string, h http.HandlerFunc); Use(middlewares ...func(http.Handler) http.Handler); With(middlewares ...func(http.Handler) http.Handler) Router; http.Handler; Routes}
type Routes interface{Find(rctx *Context, method string, path string) string; Match(rctx *Context, method string, path string) bool; Middlewares() Middlewares; Routes() []Route}
func URLParam(r *http.Request, key string) string
func URLParamFromCtx(ctx context.Context, key string) string
func Walk(r Routes, walkFn WalkFunc) error
type WalkFunc func(method string, route string, handler http.Handler, middlewares ...func(http.Handler) http.Handler) error
type methodTyp uint
type contextKey struct{}
func (*contextKey) String() string
