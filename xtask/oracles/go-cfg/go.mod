module godbg/oracles/go-cfg

go 1.26.0

require (
	godbg/oracles/go-load v0.0.0
	golang.org/x/tools v0.52.0
)

require (
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
)

replace godbg/oracles/go-load => ../go-load
