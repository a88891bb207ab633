// Generated from go1.26.8; hash b3655fa83fc5c146; do not edit.
package token

const (
	ADD Token = 12
	ADD_ASSIGN Token = 23
	AND Token = 17
	AND_ASSIGN Token = 28
	AND_NOT Token = 22
	AND_NOT_ASSIGN Token = 33
	ARROW Token = 36
	ASSIGN Token = 42
	BREAK Token = 61
	CASE Token = 62
	CHAN Token = 63
	CHAR Token = 8
	COLON Token = 58
	COMMA Token = 52
	COMMENT Token = 2
	CONST Token = 64
	CONTINUE Token = 65
	DEC Token = 38
	DEFAULT Token = 66
	DEFER Token = 67
	DEFINE Token = 47
	ELLIPSIS Token = 48
	ELSE Token = 68
	EOF Token = 1
	EQL Token = 39
	FALLTHROUGH Token = 69
	FLOAT Token = 6
	FOR Token = 70
	FUNC Token = 71
	GEQ Token = 46
	GO Token = 72
	GOTO Token = 73
	GTR Token = 41
	HighestPrec = 7
	IDENT Token = 4
	IF Token = 74
	ILLEGAL Token = 0
	IMAG Token = 7
	IMPORT Token = 75
	INC Token = 37
	INT Token = 5
	INTERFACE Token = 76
	LAND Token = 34
	LBRACE Token = 51
	LBRACK Token = 50
	LEQ Token = 45
	LOR Token = 35
	LPAREN Token = 49
	LSS Token = 40
	LowestPrec = 0
	MAP Token = 77
	MUL Token = 14
	MUL_ASSIGN Token = 25
	NEQ Token = 44
	NOT Token = 43
	NoPos Pos = 0
	OR Token = 18
	OR_ASSIGN Token = 29
	PACKAGE Token = 78
	PERIOD Token = 53
	QUO Token = 15
	QUO_ASSIGN Token = 26
	RANGE Token = 79
	RBRACE Token = 56
	RBRACK Token = 55
	REM Token = 16
	REM_ASSIGN Token = 27
	RETURN Token = 80
	RPAREN Token = 54
	SELECT Token = 81
	SEMICOLON Token = 57
	SHL Token = 20
	SHL_ASSIGN Token = 31
	SHR Token = 21
	SHR_ASSIGN Token = 32
	STRING Token = 9
	STRUCT Token = 82
	SUB Token = 13
	SUB_ASSIGN Token = 24
	SWITCH Token = 83
	TILDE Token = 88
	TYPE Token = 84
	UnaryPrec = 6
	VAR Token = 85
	XOR Token = 19
	XOR_ASSIGN Token = 30
)

type File struct{}
func (*File) Name() string
func (*File) Base() int
func (*File) Size() int
func (*File) End() Pos
func (*File) LineCount() int
func (*File) AddLine(offset int)
func (*File) MergeLine(line int)
func (*File) Lines() []int
func (*File) SetLines(lines []int) bool
func (*File) SetLinesForContent(content []byte)
func (*File) LineStart(line int) Pos
func (*File) AddLineInfo(offset int, filename string, line int)
func (*File) AddLineColumnInfo(offset int, filename string, line int, column int)
func (*File) Pos(offset int) Pos
func (*File) Offset(p Pos) int
func (*File) Line(p Pos) int
func (*File) PositionFor(p Pos, adjusted bool) Position
func (*File) Position(p Pos) Position
type FileSet struct{}
func (*FileSet) Base() int
func (*FileSet) AddFile(filename string, base int, size int) *File
func (*FileSet) AddExistingFiles(files ...*File)
func (*FileSet) RemoveFile(file *File)
func (*FileSet) Iterate(yield func(*File) bool)
func (*FileSet) File(p Pos) *File
func (*FileSet) PositionFor(p Pos, adjusted bool) Position
func (*FileSet) Position(p Pos) Position
func (*FileSet) Read(decode func(any) error) error
func (*FileSet) Write(encode func(any) error) error
func IsExported(name string) bool
func IsIdentifier(name string) bool
func IsKeyword(name string) bool
func Lookup(ident string) Token
func NewFileSet() *FileSet
type Pos int
func (Pos) IsValid() bool
type Position struct{Filename string; Offset int; Line int; Column int}
func (*Position) IsValid() bool
func (Position) String() string
type Token int
func (Token) String() string
func (Token) Precedence() int
func (Token) IsLiteral() bool
func (Token) IsOperator() bool
func (Token) IsKeyword() bool
