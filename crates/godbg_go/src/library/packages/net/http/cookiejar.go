// Generated from go1.26.8; hash f9359f91459f62da; do not edit.
package cookiejar

import (
	http "net/http"
	url "net/url"
)

type Jar struct{}
func (*Jar) Cookies(u *url.URL) []*http.Cookie
func (*Jar) SetCookies(u *url.URL, cookies []*http.Cookie)
func New(o *Options) (*Jar, error)
type Options struct{PublicSuffixList PublicSuffixList}
type PublicSuffixList interface{PublicSuffix(domain string) string; String() string}
