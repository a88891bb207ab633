// Generated from google.golang.org/grpc v1.85.0; hash ebfb26fe4dc389e4; do not edit.
package peer

import (
	context "context"
	credentials "google.golang.org/grpc/credentials"
	net "net"
)

func FromContext(ctx context.Context) (*Peer, bool)
func NewContext(ctx context.Context, p *Peer) context.Context
type Peer struct{Addr net.Addr; LocalAddr net.Addr; AuthInfo credentials.AuthInfo}
func (*Peer) String() string
