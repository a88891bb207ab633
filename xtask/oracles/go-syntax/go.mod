module godbg/oracles/go-syntax

go 1.26
