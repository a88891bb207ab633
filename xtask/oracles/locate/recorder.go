// Becomes a file of database/sql: appends each statement that is sent, with who sends it, to a file.
package sql

import (
	"encoding/json"
	"os"
	"runtime"
	"sync"
)

var godbgRecorder struct {
	sync.Mutex
	file *os.File
	once sync.Once
}

type godbgFrame struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

// godbgRecord appends the statement and who sends it to the file that GODBG_RECORD names.
func godbgRecord(query string) {
	godbgRecorder.Lock()
	defer godbgRecorder.Unlock()
	godbgRecorder.once.Do(func() {
		if name := os.Getenv("GODBG_RECORD"); name != "" {
			godbgRecorder.file, _ = os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
		}
	})
	if godbgRecorder.file == nil {
		return
	}
	var counters [64]uintptr
	frames := runtime.CallersFrames(counters[:runtime.Callers(2, counters[:])])
	var stack []godbgFrame
	for {
		frame, more := frames.Next()
		stack = append(stack, godbgFrame{frame.Function, frame.File, frame.Line})
		if !more {
			break
		}
	}
	line, err := json.Marshal(struct {
		SQL   string       `json:"sql"`
		Stack []godbgFrame `json:"stack"`
	}{query, stack})
	if err == nil {
		godbgRecorder.file.Write(append(line, '\n'))
	}
}
