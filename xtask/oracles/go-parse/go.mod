module go-parse

go 1.25
