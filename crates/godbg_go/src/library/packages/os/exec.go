// Generated from go1.26.8; hash 6ad211631e44564e; do not edit.
package exec

import (
	context "context"
	io "io"
	os "os"
	syscall "syscall"
	time "time"
)

var (
	ErrDot error
	ErrNotFound error
	ErrWaitDelay error
)

type Cmd struct{Path string; Args []string; Env []string; Dir string; Stdin io.Reader; Stdout io.Writer; Stderr io.Writer; ExtraFiles []*os.File; SysProcAttr *syscall.SysProcAttr; Process *os.Process; ProcessState *os.ProcessState; Err error; Cancel func() error; WaitDelay time.Duration}
func (*Cmd) String() string
func (*Cmd) Run() error
func (*Cmd) Start() error
func (*Cmd) Wait() error
func (*Cmd) Output() ([]byte, error)
func (*Cmd) CombinedOutput() ([]byte, error)
func (*Cmd) StdinPipe() (io.WriteCloser, error)
func (*Cmd) StdoutPipe() (io.ReadCloser, error)
func (*Cmd) StderrPipe() (io.ReadCloser, error)
func (*Cmd) Environ() []string
func Command(name string, arg ...string) *Cmd
func CommandContext(ctx context.Context, name string, arg ...string) *Cmd
type Error struct{Name string; Err error}
func (*Error) Error() string
func (*Error) Unwrap() error
type ExitError struct{*os.ProcessState; Stderr []byte}
func (*ExitError) Error() string
func LookPath(file string) (string, error)
