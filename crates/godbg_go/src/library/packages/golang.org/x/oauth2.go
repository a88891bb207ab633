// Generated from golang.org/x/oauth2 v0.37.0; hash 83979e1354a66c98; do not edit.
package oauth2

import (
	context "context"
	internal "golang.org/x/oauth2/internal"
	http "net/http"
	url "net/url"
	time "time"
)

const (
	AuthStyleAutoDetect AuthStyle = 0
	AuthStyleInHeader AuthStyle = 2
	AuthStyleInParams AuthStyle = 1
)

var (
	AccessTypeOffline AuthCodeOption
	AccessTypeOnline AuthCodeOption
	ApprovalForce AuthCodeOption
	HTTPClient internal.ContextKey
	NoContext context.Context
)

type AuthCodeOption interface{setValue(url.Values)}
type AuthStyle int
type Config struct{ClientID string; ClientSecret string; Endpoint Endpoint; RedirectURL string; Scopes []string}
func (*Config) DeviceAuth(ctx context.Context, opts ...AuthCodeOption) (*DeviceAuthResponse, error)
func (*Config) DeviceAccessToken(ctx context.Context, da *DeviceAuthResponse, opts ...AuthCodeOption) (*Token, error)
func (*Config) AuthCodeURL(state string, opts ...AuthCodeOption) string
func (*Config) PasswordCredentialsToken(ctx context.Context, username string, password string) (*Token, error)
func (*Config) Exchange(ctx context.Context, code string, opts ...AuthCodeOption) (*Token, error)
func (*Config) Client(ctx context.Context, t *Token) *http.Client
func (*Config) TokenSource(ctx context.Context, t *Token) TokenSource
type DeviceAuthResponse struct{DeviceCode string "json:\"device_code\""; UserCode string "json:\"user_code\""; VerificationURI string "json:\"verification_uri\""; VerificationURIComplete string "json:\"verification_uri_complete,omitempty\""; Expiry time.Time "json:\"expires_in,omitempty\""; Interval int64 "json:\"interval,omitempty\""}
func (DeviceAuthResponse) MarshalJSON() ([]byte, error)
func (*DeviceAuthResponse) UnmarshalJSON(data []byte) error
type Endpoint struct{AuthURL string; DeviceAuthURL string; TokenURL string; AuthStyle AuthStyle}
func GenerateVerifier() string
func NewClient(ctx context.Context, src TokenSource) *http.Client
func RegisterBrokenAuthHeaderProvider(tokenURL string)
type RetrieveError struct{Response *http.Response; Body []byte; ErrorCode string; ErrorDescription string; ErrorURI string}
func (*RetrieveError) Error() string
func ReuseTokenSource(t *Token, src TokenSource) TokenSource
func ReuseTokenSourceWithExpiry(t *Token, src TokenSource, earlyExpiry time.Duration) TokenSource
func S256ChallengeFromVerifier(verifier string) string
func S256ChallengeOption(verifier string) AuthCodeOption
func SetAuthURLParam(key string, value string) AuthCodeOption
func StaticTokenSource(t *Token) TokenSource
type Token struct{AccessToken string "json:\"access_token\""; TokenType string "json:\"token_type,omitempty\""; RefreshToken string "json:\"refresh_token,omitempty\""; Expiry time.Time "json:\"expiry,omitempty\""; ExpiresIn int64 "json:\"expires_in,omitempty\""}
func (*Token) Type() string
func (*Token) SetAuthHeader(r *http.Request)
func (*Token) WithExtra(extra any) *Token
func (*Token) Extra(key string) any
func (*Token) Valid() bool
type TokenSource interface{Token() (*Token, error)}
type Transport struct{Source TokenSource; Base http.RoundTripper}
func (*Transport) RoundTrip(req *http.Request) (*http.Response, error)
func (*Transport) CancelRequest(req *http.Request)
func VerifierOption(verifier string) AuthCodeOption
