// Generated from go1.26.8; hash 0205f426ba996f08; do not edit.
package parse

import (
	strings "strings"
)

const (
	NodeAction NodeType = 1
	NodeBool NodeType = 2
	NodeBreak NodeType = 21
	NodeChain NodeType = 3
	NodeCommand NodeType = 4
	NodeComment NodeType = 20
	NodeContinue NodeType = 22
	NodeDot NodeType = 5
	NodeField NodeType = 8
	NodeIdentifier NodeType = 9
	NodeIf NodeType = 10
	NodeList NodeType = 11
	NodeNil NodeType = 12
	NodeNumber NodeType = 13
	NodePipe NodeType = 14
	NodeRange NodeType = 15
	NodeString NodeType = 16
	NodeTemplate NodeType = 17
	NodeText NodeType = 0
	NodeVariable NodeType = 18
	NodeWith NodeType = 19
	ParseComments Mode = 1
	SkipFuncCheck Mode = 2
)

type ActionNode struct{NodeType; Pos; Line int; Pipe *PipeNode}
func (*ActionNode) String() string
func (*ActionNode) Copy() Node
type BoolNode struct{NodeType; Pos; True bool}
func (*BoolNode) String() string
func (*BoolNode) Copy() Node
type BranchNode struct{NodeType; Pos; Line int; Pipe *PipeNode; List *ListNode; ElseList *ListNode}
func (*BranchNode) String() string
func (*BranchNode) Copy() Node
type BreakNode struct{NodeType; Pos; Line int}
func (*BreakNode) Copy() Node
func (*BreakNode) String() string
type ChainNode struct{NodeType; Pos; Node Node; Field []string}
func (*ChainNode) Add(field string)
func (*ChainNode) String() string
func (*ChainNode) Copy() Node
type CommandNode struct{NodeType; Pos; Args []Node}
func (*CommandNode) String() string
func (*CommandNode) Copy() Node
type CommentNode struct{NodeType; Pos; Text string}
func (*CommentNode) String() string
func (*CommentNode) Copy() Node
type ContinueNode struct{NodeType; Pos; Line int}
func (*ContinueNode) Copy() Node
func (*ContinueNode) String() string
type DotNode struct{NodeType; Pos}
func (*DotNode) Type() NodeType
func (*DotNode) String() string
func (*DotNode) Copy() Node
type FieldNode struct{NodeType; Pos; Ident []string}
func (*FieldNode) String() string
func (*FieldNode) Copy() Node
type IdentifierNode struct{NodeType; Pos; Ident string}
func (*IdentifierNode) SetPos(pos Pos) *IdentifierNode
func (*IdentifierNode) SetTree(t *Tree) *IdentifierNode
func (*IdentifierNode) String() string
func (*IdentifierNode) Copy() Node
type IfNode struct{BranchNode}
func (*IfNode) Copy() Node
func IsEmptyTree(n Node) bool
type ListNode struct{NodeType; Pos; Nodes []Node}
func (*ListNode) String() string
func (*ListNode) CopyList() *ListNode
func (*ListNode) Copy() Node
type Mode uint
func New(name string, funcs ...map[string]any) *Tree
func NewIdentifier(ident string) *IdentifierNode
type NilNode struct{NodeType; Pos}
func (*NilNode) Type() NodeType
func (*NilNode) String() string
func (*NilNode) Copy() Node
type Node interface{Copy() Node; Position() Pos; String() string; Type() NodeType; tree() *Tree; writeTo(*strings.Builder)}
type NodeType int
func (NodeType) Type() NodeType
type NumberNode struct{NodeType; Pos; IsInt bool; IsUint bool; IsFloat bool; IsComplex bool; Int64 int64; Uint64 uint64; Float64 float64; Complex128 complex128; Text string}
func (*NumberNode) String() string
func (*NumberNode) Copy() Node
func Parse(name string, text string, leftDelim string, rightDelim string, funcs ...map[string]any) (map[string]*Tree, error)
type PipeNode struct{NodeType; Pos; Line int; IsAssign bool; Decl []*VariableNode; Cmds []*CommandNode}
func (*PipeNode) String() string
func (*PipeNode) CopyPipe() *PipeNode
func (*PipeNode) Copy() Node
type Pos int
func (Pos) Position() Pos
type RangeNode struct{BranchNode}
func (*RangeNode) Copy() Node
type StringNode struct{NodeType; Pos; Quoted string; Text string}
func (*StringNode) String() string
func (*StringNode) Copy() Node
type TemplateNode struct{NodeType; Pos; Line int; Name string; Pipe *PipeNode}
func (*TemplateNode) String() string
func (*TemplateNode) Copy() Node
type TextNode struct{NodeType; Pos; Text []byte}
func (*TextNode) String() string
func (*TextNode) Copy() Node
type Tree struct{Name string; ParseName string; Root *ListNode; Mode Mode}
func (*Tree) Copy() *Tree
func (*Tree) ErrorContext(n Node) (string, string)
func (*Tree) Parse(text string, leftDelim string, rightDelim string, treeSet map[string]*Tree, funcs ...map[string]any) (*Tree, error)
type VariableNode struct{NodeType; Pos; Ident []string}
func (*VariableNode) String() string
func (*VariableNode) Copy() Node
type WithNode struct{BranchNode}
func (*WithNode) Copy() Node
