// Generated from go1.26.8; hash 4ac5abac6efbeeee; do not edit.
package ast

import (
	token "go/token"
	io "io"
	iter "iter"
	reflect "reflect"
)

const (
	Bad ObjKind = 0
	Con ObjKind = 2
	FilterFuncDuplicates MergeMode = 1
	FilterImportDuplicates MergeMode = 4
	FilterUnassociatedComments MergeMode = 2
	Fun ObjKind = 5
	Lbl ObjKind = 6
	Pkg ObjKind = 1
	RECV ChanDir = 2
	SEND ChanDir = 1
	Typ ObjKind = 3
	Var ObjKind = 4
)

type ArrayType struct{Lbrack token.Pos; Len Expr; Elt Expr}
func (*ArrayType) Pos() token.Pos
func (*ArrayType) End() token.Pos
type AssignStmt struct{Lhs []Expr; TokPos token.Pos; Tok token.Token; Rhs []Expr}
func (*AssignStmt) Pos() token.Pos
func (*AssignStmt) End() token.Pos
type BadDecl struct{From token.Pos; To token.Pos}
func (*BadDecl) Pos() token.Pos
func (*BadDecl) End() token.Pos
type BadExpr struct{From token.Pos; To token.Pos}
func (*BadExpr) Pos() token.Pos
func (*BadExpr) End() token.Pos
type BadStmt struct{From token.Pos; To token.Pos}
func (*BadStmt) Pos() token.Pos
func (*BadStmt) End() token.Pos
type BasicLit struct{ValuePos token.Pos; ValueEnd token.Pos; Kind token.Token; Value string}
func (*BasicLit) Pos() token.Pos
func (*BasicLit) End() token.Pos
type BinaryExpr struct{X Expr; OpPos token.Pos; Op token.Token; Y Expr}
func (*BinaryExpr) Pos() token.Pos
func (*BinaryExpr) End() token.Pos
type BlockStmt struct{Lbrace token.Pos; List []Stmt; Rbrace token.Pos}
func (*BlockStmt) Pos() token.Pos
func (*BlockStmt) End() token.Pos
type BranchStmt struct{TokPos token.Pos; Tok token.Token; Label *Ident}
func (*BranchStmt) Pos() token.Pos
func (*BranchStmt) End() token.Pos
type CallExpr struct{Fun Expr; Lparen token.Pos; Args []Expr; Ellipsis token.Pos; Rparen token.Pos}
func (*CallExpr) Pos() token.Pos
func (*CallExpr) End() token.Pos
type CaseClause struct{Case token.Pos; List []Expr; Colon token.Pos; Body []Stmt}
func (*CaseClause) Pos() token.Pos
func (*CaseClause) End() token.Pos
type ChanDir int
type ChanType struct{Begin token.Pos; Arrow token.Pos; Dir ChanDir; Value Expr}
func (*ChanType) Pos() token.Pos
func (*ChanType) End() token.Pos
type CommClause struct{Case token.Pos; Comm Stmt; Colon token.Pos; Body []Stmt}
func (*CommClause) Pos() token.Pos
func (*CommClause) End() token.Pos
type Comment struct{Slash token.Pos; Text string}
func (*Comment) Pos() token.Pos
func (*Comment) End() token.Pos
type CommentGroup struct{List []*Comment}
func (*CommentGroup) Pos() token.Pos
func (*CommentGroup) End() token.Pos
func (*CommentGroup) Text() string
type CommentMap map[Node][]*CommentGroup
func (CommentMap) Update(old Node, new Node) Node
func (CommentMap) Filter(node Node) CommentMap
func (CommentMap) Comments() []*CommentGroup
func (CommentMap) String() string
type CompositeLit struct{Type Expr; Lbrace token.Pos; Elts []Expr; Rbrace token.Pos; Incomplete bool}
func (*CompositeLit) Pos() token.Pos
func (*CompositeLit) End() token.Pos
type Decl interface{declNode(); Node}
type DeclStmt struct{Decl Decl}
func (*DeclStmt) Pos() token.Pos
func (*DeclStmt) End() token.Pos
type DeferStmt struct{Defer token.Pos; Call *CallExpr}
func (*DeferStmt) Pos() token.Pos
func (*DeferStmt) End() token.Pos
type Directive struct{Tool string; Name string; Args string; Slash token.Pos; ArgsPos token.Pos}
func (*Directive) Pos() token.Pos
func (*Directive) End() token.Pos
func (*Directive) ParseArgs() ([]DirectiveArg, error)
type DirectiveArg struct{Arg string; Pos token.Pos}
type Ellipsis struct{Ellipsis token.Pos; Elt Expr}
func (*Ellipsis) Pos() token.Pos
func (*Ellipsis) End() token.Pos
type EmptyStmt struct{Semicolon token.Pos; Implicit bool}
func (*EmptyStmt) Pos() token.Pos
func (*EmptyStmt) End() token.Pos
type Expr interface{exprNode(); Node}
type ExprStmt struct{X Expr}
func (*ExprStmt) Pos() token.Pos
func (*ExprStmt) End() token.Pos
type Field struct{Doc *CommentGroup; Names []*Ident; Type Expr; Tag *BasicLit; Comment *CommentGroup}
func (*Field) Pos() token.Pos
func (*Field) End() token.Pos
type FieldFilter func(name string, value reflect.Value) bool
type FieldList struct{Opening token.Pos; List []*Field; Closing token.Pos}
func (*FieldList) Pos() token.Pos
func (*FieldList) End() token.Pos
func (*FieldList) NumFields() int
type File struct{Doc *CommentGroup; Package token.Pos; Name *Ident; Decls []Decl; FileStart token.Pos; FileEnd token.Pos; Scope *Scope; Imports []*ImportSpec; Unresolved []*Ident; Comments []*CommentGroup; GoVersion string}
func (*File) Pos() token.Pos
func (*File) End() token.Pos
func FileExports(src *File) bool
type Filter func(string) bool
func FilterDecl(decl Decl, f Filter) bool
func FilterFile(src *File, f Filter) bool
func FilterPackage(pkg *Package, f Filter) bool
type ForStmt struct{For token.Pos; Init Stmt; Cond Expr; Post Stmt; Body *BlockStmt}
func (*ForStmt) Pos() token.Pos
func (*ForStmt) End() token.Pos
func Fprint(w io.Writer, fset *token.FileSet, x any, f FieldFilter) error
type FuncDecl struct{Doc *CommentGroup; Recv *FieldList; Name *Ident; Type *FuncType; Body *BlockStmt}
func (*FuncDecl) Pos() token.Pos
func (*FuncDecl) End() token.Pos
type FuncLit struct{Type *FuncType; Body *BlockStmt}
func (*FuncLit) Pos() token.Pos
func (*FuncLit) End() token.Pos
type FuncType struct{Func token.Pos; TypeParams *FieldList; Params *FieldList; Results *FieldList}
func (*FuncType) Pos() token.Pos
func (*FuncType) End() token.Pos
type GenDecl struct{Doc *CommentGroup; TokPos token.Pos; Tok token.Token; Lparen token.Pos; Specs []Spec; Rparen token.Pos}
func (*GenDecl) Pos() token.Pos
func (*GenDecl) End() token.Pos
type GoStmt struct{Go token.Pos; Call *CallExpr}
func (*GoStmt) Pos() token.Pos
func (*GoStmt) End() token.Pos
type Ident struct{NamePos token.Pos; Name string; Obj *Object}
func (*Ident) Pos() token.Pos
func (*Ident) End() token.Pos
func (*Ident) IsExported() bool
func (*Ident) String() string
type IfStmt struct{If token.Pos; Init Stmt; Cond Expr; Body *BlockStmt; Else Stmt}
func (*IfStmt) Pos() token.Pos
func (*IfStmt) End() token.Pos
type ImportSpec struct{Doc *CommentGroup; Name *Ident; Path *BasicLit; Comment *CommentGroup; EndPos token.Pos}
func (*ImportSpec) Pos() token.Pos
func (*ImportSpec) End() token.Pos
type Importer func(imports map[string]*Object, path string) (*Object, error)
type IncDecStmt struct{X Expr; TokPos token.Pos; Tok token.Token}
func (*IncDecStmt) Pos() token.Pos
func (*IncDecStmt) End() token.Pos
type IndexExpr struct{X Expr; Lbrack token.Pos; Index Expr; Rbrack token.Pos}
func (*IndexExpr) Pos() token.Pos
func (*IndexExpr) End() token.Pos
type IndexListExpr struct{X Expr; Lbrack token.Pos; Indices []Expr; Rbrack token.Pos}
func (*IndexListExpr) Pos() token.Pos
func (*IndexListExpr) End() token.Pos
func Inspect(node Node, f func(Node) bool)
type InterfaceType struct{Interface token.Pos; Methods *FieldList; Incomplete bool}
func (*InterfaceType) Pos() token.Pos
func (*InterfaceType) End() token.Pos
func IsExported(name string) bool
func IsGenerated(file *File) bool
type KeyValueExpr struct{Key Expr; Colon token.Pos; Value Expr}
func (*KeyValueExpr) Pos() token.Pos
func (*KeyValueExpr) End() token.Pos
type LabeledStmt struct{Label *Ident; Colon token.Pos; Stmt Stmt}
func (*LabeledStmt) Pos() token.Pos
func (*LabeledStmt) End() token.Pos
type MapType struct{Map token.Pos; Key Expr; Value Expr}
func (*MapType) Pos() token.Pos
func (*MapType) End() token.Pos
type MergeMode uint
func MergePackageFiles(pkg *Package, mode MergeMode) *File
func NewCommentMap(fset *token.FileSet, node Node, comments []*CommentGroup) CommentMap
func NewIdent(name string) *Ident
func NewObj(kind ObjKind, name string) *Object
func NewPackage(fset *token.FileSet, files map[string]*File, importer Importer, universe *Scope) (*Package, error)
func NewScope(outer *Scope) *Scope
type Node interface{End() token.Pos; Pos() token.Pos}
func NotNilFilter(_ string, v reflect.Value) bool
type ObjKind int
func (ObjKind) String() string
type Object struct{Kind ObjKind; Name string; Decl any; Data any; Type any}
func (*Object) Pos() token.Pos
type Package struct{Name string; Scope *Scope; Imports map[string]*Object; Files map[string]*File}
func (*Package) Pos() token.Pos
func (*Package) End() token.Pos
func PackageExports(pkg *Package) bool
type ParenExpr struct{Lparen token.Pos; X Expr; Rparen token.Pos}
func (*ParenExpr) Pos() token.Pos
func (*ParenExpr) End() token.Pos
func ParseDirective(pos token.Pos, c string) (Directive, bool)
func Preorder(root Node) iter.Seq[Node]
func PreorderStack(root Node, stack []Node, f func(n Node, stack []Node) bool)
func Print(fset *token.FileSet, x any) error
type RangeStmt struct{For token.Pos; Key Expr; Value Expr; TokPos token.Pos; Tok token.Token; Range token.Pos; X Expr; Body *BlockStmt}
func (*RangeStmt) Pos() token.Pos
func (*RangeStmt) End() token.Pos
type ReturnStmt struct{Return token.Pos; Results []Expr}
func (*ReturnStmt) Pos() token.Pos
func (*ReturnStmt) End() token.Pos
type Scope struct{Outer *Scope; Objects map[string]*Object}
func (*Scope) Lookup(name string) *Object
func (*Scope) Insert(obj *Object) *Object
func (*Scope) String() string
type SelectStmt struct{Select token.Pos; Body *BlockStmt}
func (*SelectStmt) Pos() token.Pos
func (*SelectStmt) End() token.Pos
type SelectorExpr struct{X Expr; Sel *Ident}
func (*SelectorExpr) Pos() token.Pos
func (*SelectorExpr) End() token.Pos
type SendStmt struct{Chan Expr; Arrow token.Pos; Value Expr}
func (*SendStmt) Pos() token.Pos
func (*SendStmt) End() token.Pos
type SliceExpr struct{X Expr; Lbrack token.Pos; Low Expr; High Expr; Max Expr; Slice3 bool; Rbrack token.Pos}
func (*SliceExpr) Pos() token.Pos
func (*SliceExpr) End() token.Pos
func SortImports(fset *token.FileSet, f *File)
type Spec interface{specNode(); Node}
type StarExpr struct{Star token.Pos; X Expr}
func (*StarExpr) Pos() token.Pos
func (*StarExpr) End() token.Pos
type Stmt interface{stmtNode(); Node}
type StructType struct{Struct token.Pos; Fields *FieldList; Incomplete bool}
func (*StructType) Pos() token.Pos
func (*StructType) End() token.Pos
type SwitchStmt struct{Switch token.Pos; Init Stmt; Tag Expr; Body *BlockStmt}
func (*SwitchStmt) Pos() token.Pos
func (*SwitchStmt) End() token.Pos
type TypeAssertExpr struct{X Expr; Lparen token.Pos; Type Expr; Rparen token.Pos}
func (*TypeAssertExpr) Pos() token.Pos
func (*TypeAssertExpr) End() token.Pos
type TypeSpec struct{Doc *CommentGroup; Name *Ident; TypeParams *FieldList; Assign token.Pos; Type Expr; Comment *CommentGroup}
func (*TypeSpec) Pos() token.Pos
func (*TypeSpec) End() token.Pos
type TypeSwitchStmt struct{Switch token.Pos; Init Stmt; Assign Stmt; Body *BlockStmt}
func (*TypeSwitchStmt) Pos() token.Pos
func (*TypeSwitchStmt) End() token.Pos
type UnaryExpr struct{OpPos token.Pos; Op token.Token; X Expr}
func (*UnaryExpr) Pos() token.Pos
func (*UnaryExpr) End() token.Pos
func Unparen(e Expr) Expr
type ValueSpec struct{Doc *CommentGroup; Names []*Ident; Type Expr; Values []Expr; Comment *CommentGroup}
func (*ValueSpec) Pos() token.Pos
func (*ValueSpec) End() token.Pos
type Visitor interface{Visit(node Node) Visitor}
func Walk(v Visitor, node Node)
