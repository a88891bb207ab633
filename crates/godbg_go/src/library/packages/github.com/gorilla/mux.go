// Generated from github.com/gorilla/mux v1.8.1; hash ee98c83a720526c0; do not edit.
package mux

import (
	http "net/http"
	url "net/url"
)

var (
	ErrMethodMismatch error
	ErrNotFound error
	SkipRouter error
)

type BuildVarsFunc func(map[string]string) map[string]string
func CORSMethodMiddleware(r *Router) MiddlewareFunc
func CurrentRoute(r *http.Request) *Route
type MatcherFunc func(*http.Request, *RouteMatch) bool
func (MatcherFunc) Match(r *http.Request, match *RouteMatch) bool
type MiddlewareFunc func(http.Handler) http.Handler
func (MiddlewareFunc) Middleware(handler http.Handler) http.Handler
func NewRouter() *Router
type Route struct{routeConf}
func (*Route) SkipClean() bool
func (*Route) Match(req *http.Request, match *RouteMatch) bool
func (*Route) GetError() error
func (*Route) BuildOnly() *Route
func (*Route) Handler(handler http.Handler) *Route
func (*Route) HandlerFunc(f func(http.ResponseWriter, *http.Request)) *Route
func (*Route) GetHandler() http.Handler
func (*Route) Name(name string) *Route
func (*Route) GetName() string
func (*Route) Headers(pairs ...string) *Route
func (*Route) HeadersRegexp(pairs ...string) *Route
func (*Route) Host(tpl string) *Route
func (*Route) MatcherFunc(f MatcherFunc) *Route
func (*Route) Methods(methods ...string) *Route
func (*Route) Path(tpl string) *Route
func (*Route) PathPrefix(tpl string) *Route
func (*Route) Queries(pairs ...string) *Route
func (*Route) Schemes(schemes ...string) *Route
func (*Route) BuildVarsFunc(f BuildVarsFunc) *Route
func (*Route) Subrouter() *Router
func (*Route) URL(pairs ...string) (*url.URL, error)
func (*Route) URLHost(pairs ...string) (*url.URL, error)
func (*Route) URLPath(pairs ...string) (*url.URL, error)
func (*Route) GetPathTemplate() (string, error)
func (*Route) GetPathRegexp() (string, error)
func (*Route) GetQueriesRegexp() ([]string, error)
func (*Route) GetQueriesTemplates() ([]string, error)
func (*Route) GetMethods() ([]string, error)
func (*Route) GetHostTemplate() (string, error)
func (*Route) GetVarNames() ([]string, error)
type RouteMatch struct{Route *Route; Handler http.Handler; Vars map[string]string; MatchErr error}
type Router struct{NotFoundHandler http.Handler; MethodNotAllowedHandler http.Handler; KeepContext bool; routeConf}
func (*Router) Use(mwf ...MiddlewareFunc)
func (*Router) Match(req *http.Request, match *RouteMatch) bool
func (*Router) ServeHTTP(w http.ResponseWriter, req *http.Request)
func (*Router) Get(name string) *Route
func (*Router) GetRoute(name string) *Route
func (*Router) StrictSlash(value bool) *Router
func (*Router) SkipClean(value bool) *Router
func (*Router) UseEncodedPath() *Router
func (*Router) NewRoute() *Route
func (*Router) Name(name string) *Route
func (*Router) Handle(path string, handler http.Handler) *Route
func (*Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) *Route
func (*Router) Headers(pairs ...string) *Route
func (*Router) Host(tpl string) *Route
func (*Router) MatcherFunc(f MatcherFunc) *Route
func (*Router) Methods(methods ...string) *Route
func (*Router) Path(tpl string) *Route
func (*Router) PathPrefix(tpl string) *Route
func (*Router) Queries(pairs ...string) *Route
func (*Router) Schemes(schemes ...string) *Route
func (*Router) BuildVarsFunc(f BuildVarsFunc) *Route
func (*Router) Walk(walkFn WalkFunc) error
func SetURLVars(r *http.Request, val map[string]string) *http.Request
func Vars(r *http.Request) map[string]string
type WalkFunc func(route *Route, router *Router, ancestors []*Route) error
type routeConf struct{}
