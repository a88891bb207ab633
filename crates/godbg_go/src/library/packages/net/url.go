// Generated from go1.26.8; hash 0bd98eb0889cd986; do not edit.
package url

type Error struct{Op string; URL string; Err error}
func (*Error) Unwrap() error
func (*Error) Error() string
func (*Error) Timeout() bool
func (*Error) Temporary() bool
type EscapeError string
func (EscapeError) Error() string
type InvalidHostError string
func (InvalidHostError) Error() string
func JoinPath(base string, elem ...string) (string, error)
func Parse(rawURL string) (*URL, error)
func ParseQuery(query string) (Values, error)
func ParseRequestURI(rawURL string) (*URL, error)
func PathEscape(s string) string
func PathUnescape(s string) (string, error)
func QueryEscape(s string) string
func QueryUnescape(s string) (string, error)
type URL struct{Scheme string; Opaque string; User *Userinfo; Host string; Path string; Fragment string; RawQuery string; RawPath string; RawFragment string; ForceQuery bool; OmitHost bool}
func (*URL) EscapedPath() string
func (*URL) EscapedFragment() string
func (*URL) String() string
func (*URL) Redacted() string
func (*URL) IsAbs() bool
func (*URL) Parse(ref string) (*URL, error)
func (*URL) ResolveReference(ref *URL) *URL
func (*URL) Query() Values
func (*URL) RequestURI() string
func (*URL) Hostname() string
func (*URL) Port() string
func (*URL) MarshalBinary() ([]byte, error)
func (*URL) AppendBinary(b []byte) ([]byte, error)
func (*URL) UnmarshalBinary(text []byte) error
func (*URL) JoinPath(elem ...string) *URL
func User(username string) *Userinfo
func UserPassword(username string, password string) *Userinfo
type Userinfo struct{}
func (*Userinfo) Username() string
func (*Userinfo) Password() (string, bool)
func (*Userinfo) String() string
type Values map[string][]string
func (Values) Get(key string) string
func (Values) Set(key string, value string)
func (Values) Add(key string, value string)
func (Values) Del(key string)
func (Values) Has(key string) bool
func (Values) Encode() string
