// Generated from go1.26.8; hash 931c49843dcd7c2a; do not edit.
package signal

import (
	context "context"
	os "os"
)

func Ignore(sig ...os.Signal)
func Ignored(sig os.Signal) bool
func Notify(c chan<- os.Signal, sig ...os.Signal)
func NotifyContext(parent context.Context, signals ...os.Signal) (context.Context, context.CancelFunc)
func Reset(sig ...os.Signal)
func Stop(c chan<- os.Signal)
