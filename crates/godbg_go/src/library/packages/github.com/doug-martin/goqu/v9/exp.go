// Generated from github.com/doug-martin/goqu/v9 v9.19.0; hash 2de79afc7697888b; do not edit.
package exp

import (
	sb "github.com/doug-martin/goqu/v9/internal/sb"
)

const (
	AndType ExpressionListType = 6
	AscDir SortDirection = 25
	BetweenOp RangeOperation = 27
	BitwiseAndOp BitwiseOperation = 50
	BitwiseInversionOp BitwiseOperation = 48
	BitwiseLeftShiftOp BitwiseOperation = 52
	BitwiseOrOp BitwiseOperation = 49
	BitwiseRightShiftOp BitwiseOperation = 53
	BitwiseXorOp BitwiseOperation = 51
	CrossJoinType JoinType = 19
	DescSortDir SortDirection = 26
	DoNothingConflictAction ConflictAction = 4
	DoUpdateConflictAction ConflictAction = 5
	EqOp BooleanOperation = 29
	ForKeyShare LockStrength = 4
	ForNoKeyUpdate LockStrength = 2
	ForNolock LockStrength = 0
	ForShare LockStrength = 3
	ForUpdate LockStrength = 1
	FullJoinType JoinType = 12
	FullOuterJoinType JoinType = 9
	GtOp BooleanOperation = 33
	GteOp BooleanOperation = 34
	ILikeOp BooleanOperation = 41
	InOp BooleanOperation = 37
	InnerJoinType JoinType = 8
	IntersectAllCompoundType CompoundType = 3
	IntersectCompoundType CompoundType = 2
	IsNotOp BooleanOperation = 32
	IsOp BooleanOperation = 31
	LeftJoinType JoinType = 14
	LeftOuterJoinType JoinType = 11
	LikeOp BooleanOperation = 39
	LtOp BooleanOperation = 35
	LteOp BooleanOperation = 36
	NaturalFullJoinType JoinType = 18
	NaturalJoinType JoinType = 15
	NaturalLeftJoinType JoinType = 16
	NaturalRightJoinType JoinType = 17
	NeqOp BooleanOperation = 30
	NoNullsSortType NullSortType = 22
	NoWait WaitOption = 6
	NotBetweenOp RangeOperation = 28
	NotILikeOp BooleanOperation = 42
	NotInOp BooleanOperation = 38
	NotLikeOp BooleanOperation = 40
	NullsFirstSortType NullSortType = 23
	NullsLastSortType NullSortType = 24
	OnJoinCondType JoinConditionType = 21
	OrType ExpressionListType = 7
	RegexpILikeOp BooleanOperation = 45
	RegexpLikeOp BooleanOperation = 43
	RegexpNotILikeOp BooleanOperation = 46
	RegexpNotLikeOp BooleanOperation = 44
	RightJoinType JoinType = 13
	RightOuterJoinType JoinType = 10
	SkipLocked WaitOption = 7
	UnionAllCompoundType CompoundType = 1
	UnionCompoundType CompoundType = 0
	UsingJoinCondType JoinConditionType = 20
	Wait WaitOption = 5
)

var (
	ConditionedJoinTypes map[JoinType]bool
)

type Aliaseable interface{As(interface{}) AliasedExpression}
type AliasedExpression interface{Aliased() Expression; All() IdentifierExpression; Col(interface{}) IdentifierExpression; GetAs() IdentifierExpression; Schema(string) IdentifierExpression; Table(string) IdentifierExpression; Expression}
type AppendableExpression interface{AppendSQL(b sb.SQLBuilder); GetAs() IdentifierExpression; ReturnsColumns() bool; Expression}
type BitwiseExpression interface{LHS() Expression; Op() BitwiseOperation; RHS() interface{}; Expression; Aliaseable; Comparable; Isable; Inable; Likeable; Rangeable; Orderable; Distinctable}
type BitwiseOperation int
func (BitwiseOperation) String() string
type Bitwiseable interface{BitwiseAnd(interface{}) BitwiseExpression; BitwiseInversion() BitwiseExpression; BitwiseLeftShift(interface{}) BitwiseExpression; BitwiseOr(interface{}) BitwiseExpression; BitwiseRightShift(interface{}) BitwiseExpression; BitwiseXor(interface{}) BitwiseExpression}
type BooleanExpression interface{LHS() Expression; Op() BooleanOperation; RHS() interface{}; Expression; Aliaseable}
type BooleanOperation int
func (BooleanOperation) String() string
type CaseElse interface{Result() interface{}}
type CaseExpression interface{Else(result interface{}) CaseExpression; GetElse() CaseElse; GetValue() interface{}; GetWhens() []CaseWhen; Value(val interface{}) CaseExpression; When(condition interface{}, result interface{}) CaseExpression; Expression; Aliaseable; Orderable}
type CaseWhen interface{Condition() interface{}; Result() interface{}}
type CastExpression interface{Casted() Expression; Type() LiteralExpression; Expression; Aliaseable; Comparable; Inable; Isable; Likeable; Orderable; Distinctable; Rangeable}
type Castable interface{Cast(val string) CastExpression}
type ColumnListExpression interface{Append(...Expression) ColumnListExpression; Columns() []Expression; IsEmpty() bool; Expression}
type CommonTableExpression interface{IsRecursive() bool; Name() LiteralExpression; SubQuery() Expression; Expression}
type Comparable interface{Eq(interface{}) BooleanExpression; Gt(interface{}) BooleanExpression; Gte(interface{}) BooleanExpression; Lt(interface{}) BooleanExpression; Lte(interface{}) BooleanExpression; Neq(interface{}) BooleanExpression}
type CompoundExpression interface{RHS() AppendableExpression; Type() CompoundType; Expression}
type CompoundType int
type ConditionedJoinExpression interface{Condition() JoinCondition; IsConditionEmpty() bool; JoinExpression}
type ConflictAction int
type ConflictExpression interface{Action() ConflictAction; Expression}
type ConflictUpdateExpression interface{TargetColumn() string; Update() interface{}; Where(expressions ...Expression) ConflictUpdateExpression; WhereClause() ExpressionList; ConflictExpression}
func Default() LiteralExpression
type DeleteClauses interface{ClearLimit() DeleteClauses; ClearOrder() DeleteClauses; ClearWhere() DeleteClauses; CommonTables() []CommonTableExpression; CommonTablesAppend(cte CommonTableExpression) DeleteClauses; From() IdentifierExpression; HasFrom() bool; HasLimit() bool; HasOrder() bool; HasReturning() bool; Limit() interface{}; Order() ColumnListExpression; OrderAppend(...OrderedExpression) DeleteClauses; OrderPrepend(...OrderedExpression) DeleteClauses; Returning() ColumnListExpression; SetFrom(table IdentifierExpression) DeleteClauses; SetLimit(limit interface{}) DeleteClauses; SetOrder(oes ...OrderedExpression) DeleteClauses; SetReturning(cl ColumnListExpression) DeleteClauses; Where() ExpressionList; WhereAppend(expressions ...Expression) DeleteClauses; clone() *deleteClauses}
type Distinctable interface{Distinct() SQLFunctionExpression}
type Ex map[string]interface{}
func (Ex) Expression() Expression
func (Ex) Clone() Expression
func (Ex) IsEmpty() bool
func (Ex) ToExpressions() (ExpressionList, error)
type ExOr map[string]interface{}
func (ExOr) Expression() Expression
func (ExOr) Clone() Expression
func (ExOr) IsEmpty() bool
func (ExOr) ToExpressions() (ExpressionList, error)
type Expression interface{Clone() Expression; Expression() Expression}
type ExpressionList interface{Append(...Expression) ExpressionList; Expressions() []Expression; IsEmpty() bool; Type() ExpressionListType; Expression}
type ExpressionListType int
type IdentifierExpression interface{All() IdentifierExpression; Col(interface{}) IdentifierExpression; GetCol() interface{}; GetSchema() string; GetTable() string; IsEmpty() bool; IsQualified() bool; Schema(string) IdentifierExpression; Table(string) IdentifierExpression; Expression; Aliaseable; Comparable; Inable; Isable; Likeable; Rangeable; Orderable; Updateable; Distinctable; Castable; Bitwiseable}
type Inable interface{In(...interface{}) BooleanExpression; NotIn(...interface{}) BooleanExpression}
type InsertClauses interface{Alias() IdentifierExpression; Cols() ColumnListExpression; ColsAppend(cols ColumnListExpression) InsertClauses; CommonTables() []CommonTableExpression; CommonTablesAppend(cte CommonTableExpression) InsertClauses; From() AppendableExpression; HasAlias() bool; HasCols() bool; HasFrom() bool; HasInto() bool; HasReturning() bool; HasRows() bool; HasVals() bool; Into() Expression; OnConflict() ConflictExpression; Returning() ColumnListExpression; Rows() []interface{}; SetAlias(ie IdentifierExpression) InsertClauses; SetCols(cols ColumnListExpression) InsertClauses; SetFrom(ae AppendableExpression) InsertClauses; SetInto(cl Expression) InsertClauses; SetOnConflict(expression ConflictExpression) InsertClauses; SetReturning(cl ColumnListExpression) InsertClauses; SetRows(rows []interface{}) InsertClauses; SetVals(vals [][]interface{}) InsertClauses; Vals() [][]interface{}; ValsAppend(vals [][]interface{}) InsertClauses; clone() *insertClauses}
type InsertExpression interface{Cols() ColumnListExpression; From() AppendableExpression; IsEmpty() bool; IsInsertFrom() bool; SetCols(cols ColumnListExpression) InsertExpression; SetVals([][]interface{}) InsertExpression; Vals() [][]interface{}; Expression}
type Isable interface{Is(interface{}) BooleanExpression; IsFalse() BooleanExpression; IsNot(interface{}) BooleanExpression; IsNotFalse() BooleanExpression; IsNotNull() BooleanExpression; IsNotTrue() BooleanExpression; IsNull() BooleanExpression; IsTrue() BooleanExpression}
type JoinCondition interface{IsEmpty() bool; Type() JoinConditionType}
type JoinConditionType int
type JoinExpression interface{IsConditioned() bool; JoinType() JoinType; Table() Expression; Expression}
type JoinExpressions []JoinExpression
func (JoinExpressions) Clone() JoinExpressions
type JoinOnCondition interface{On() ExpressionList; JoinCondition}
type JoinType int
func (JoinType) String() string
type JoinUsingCondition interface{Using() ColumnListExpression; JoinCondition}
type LateralExpression interface{Table() AppendableExpression; Expression; Aliaseable}
type Likeable interface{ILike(interface{}) BooleanExpression; Like(interface{}) BooleanExpression; NotILike(interface{}) BooleanExpression; NotLike(interface{}) BooleanExpression; RegexpILike(interface{}) BooleanExpression; RegexpLike(interface{}) BooleanExpression; RegexpNotILike(interface{}) BooleanExpression; RegexpNotLike(interface{}) BooleanExpression}
type LiteralExpression interface{Args() []interface{}; Literal() string; Expression; Aliaseable; Comparable; Isable; Inable; Likeable; Rangeable; Orderable; Bitwiseable}
type Lock interface{Of() []IdentifierExpression; Strength() LockStrength; WaitOption() WaitOption}
type LockStrength int
func NewAliasExpression(exp Expression, alias interface{}) AliasedExpression
func NewBitwiseExpression(op BitwiseOperation, lhs Expression, rhs interface{}) BitwiseExpression
func NewBooleanExpression(op BooleanOperation, lhs Expression, rhs interface{}) BooleanExpression
func NewCaseElse(result interface{}) CaseElse
func NewCaseExpression() CaseExpression
func NewCaseWhen(condition interface{}, result interface{}) CaseWhen
func NewCastExpression(e Expression, t string) CastExpression
func NewColumnListExpression(vals ...interface{}) ColumnListExpression
func NewCommonTableExpression(recursive bool, name string, subQuery Expression) CommonTableExpression
func NewCompoundExpression(ct CompoundType, rhs AppendableExpression) CompoundExpression
func NewConditionedJoinExpression(joinType JoinType, table Expression, condition JoinCondition) ConditionedJoinExpression
func NewDeleteClauses() DeleteClauses
func NewDoNothingConflictExpression() ConflictExpression
func NewDoUpdateConflictExpression(target string, update interface{}) ConflictUpdateExpression
func NewExpressionList(operator ExpressionListType, expressions ...Expression) ExpressionList
func NewIdentifierExpression(schema string, table string, col interface{}) IdentifierExpression
func NewInsertClauses() InsertClauses
func NewInsertExpression(rows ...interface{}) (InsertExpression, error)
func NewJoinOnCondition(expressions ...Expression) JoinCondition
func NewJoinUsingCondition(expressions ...interface{}) JoinCondition
func NewLateralExpression(table AppendableExpression) LateralExpression
func NewLiteralExpression(sql string, args ...interface{}) LiteralExpression
func NewLock(strength LockStrength, option WaitOption, of ...IdentifierExpression) Lock
func NewOrderedColumnList(vals ...OrderedExpression) ColumnListExpression
func NewOrderedExpression(exp Expression, direction SortDirection, sortType NullSortType) OrderedExpression
func NewRangeExpression(op RangeOperation, lhs Expression, rhs RangeVal) RangeExpression
func NewRangeVal(start interface{}, end interface{}) RangeVal
func NewRecordFromStruct(i interface{}, forInsert bool, forUpdate bool) (Record, error)
func NewSQLFunctionExpression(name string, args ...interface{}) SQLFunctionExpression
func NewSQLWindowFunctionExpression(fn SQLFunctionExpression, windowName IdentifierExpression, window WindowExpression) SQLWindowFunctionExpression
func NewSelectClauses() SelectClauses
func NewTruncateClauses() TruncateClauses
func NewUnConditionedJoinExpression(joinType JoinType, table Expression) JoinExpression
func NewUpdateClauses() UpdateClauses
func NewUpdateExpressions(update interface{}) ([]UpdateExpression, error)
func NewWindowExpression(window IdentifierExpression, parent IdentifierExpression, partitionCols ColumnListExpression, orderCols ColumnListExpression) WindowExpression
type NullSortType int
type Op map[string]interface{}
type Orderable interface{Asc() OrderedExpression; Desc() OrderedExpression}
type OrderedExpression interface{IsAsc() bool; NullSortType() NullSortType; NullsFirst() OrderedExpression; NullsLast() OrderedExpression; SortExpression() Expression; Expression}
func ParseIdentifier(ident string) IdentifierExpression
type RangeExpression interface{LHS() Expression; Op() RangeOperation; RHS() RangeVal; Expression}
type RangeOperation int
func (RangeOperation) String() string
type RangeVal interface{End() interface{}; Start() interface{}}
type Rangeable interface{Between(RangeVal) RangeExpression; NotBetween(RangeVal) RangeExpression}
type Record map[string]interface{}
func (Record) Cols() []string
type SQLExpression interface{IsPrepared() bool; ToSQL() (string, []interface{}, error); Expression}
type SQLFunctionExpression interface{Args() []interface{}; Name() string; Expression; Aliaseable; Rangeable; Comparable; Orderable; Isable; Inable; Likeable; Windowable}
type SQLWindowFunctionExpression interface{Func() SQLFunctionExpression; HasWindow() bool; HasWindowName() bool; Window() WindowExpression; WindowName() IdentifierExpression; Expression; Aliaseable; Rangeable; Comparable; Orderable; Isable; Inable; Likeable}
type SelectClauses interface{Alias() IdentifierExpression; ClearHaving() SelectClauses; ClearLimit() SelectClauses; ClearOffset() SelectClauses; ClearOrder() SelectClauses; ClearWhere() SelectClauses; ClearWindows() SelectClauses; CommonTables() []CommonTableExpression; CommonTablesAppend(cte CommonTableExpression) SelectClauses; Compounds() []CompoundExpression; CompoundsAppend(ce CompoundExpression) SelectClauses; Distinct() ColumnListExpression; From() ColumnListExpression; GroupBy() ColumnListExpression; GroupByAppend(cl ColumnListExpression) SelectClauses; HasAlias() bool; HasLimit() bool; HasOrder() bool; HasSources() bool; Having() ExpressionList; HavingAppend(expressions ...Expression) SelectClauses; IsDefaultSelect() bool; Joins() JoinExpressions; JoinsAppend(jc JoinExpression) SelectClauses; Limit() interface{}; Lock() Lock; Offset() uint; Order() ColumnListExpression; OrderAppend(...OrderedExpression) SelectClauses; OrderPrepend(...OrderedExpression) SelectClauses; Select() ColumnListExpression; SelectAppend(cl ColumnListExpression) SelectClauses; SetAlias(ie IdentifierExpression) SelectClauses; SetDistinct(cle ColumnListExpression) SelectClauses; SetFrom(cl ColumnListExpression) SelectClauses; SetGroupBy(cl ColumnListExpression) SelectClauses; SetLimit(limit interface{}) SelectClauses; SetLock(l Lock) SelectClauses; SetOffset(offset uint) SelectClauses; SetOrder(oes ...OrderedExpression) SelectClauses; SetSelect(cl ColumnListExpression) SelectClauses; SetWindows(ws []WindowExpression) SelectClauses; Where() ExpressionList; WhereAppend(expressions ...Expression) SelectClauses; Windows() []WindowExpression; WindowsAppend(ws ...WindowExpression) SelectClauses; clone() *selectClauses}
type SortDirection int
func Star() LiteralExpression
type TruncateClauses interface{HasTable() bool; Options() TruncateOptions; SetOptions(opts TruncateOptions) TruncateClauses; SetTable(tables ColumnListExpression) TruncateClauses; Table() ColumnListExpression; clone() *truncateClauses}
type TruncateOptions struct{Cascade bool; Restrict bool; Identity string}
type UpdateClauses interface{ClearLimit() UpdateClauses; ClearOrder() UpdateClauses; ClearWhere() UpdateClauses; CommonTables() []CommonTableExpression; CommonTablesAppend(cte CommonTableExpression) UpdateClauses; From() ColumnListExpression; HasFrom() bool; HasLimit() bool; HasOrder() bool; HasReturning() bool; HasSetValues() bool; HasTable() bool; Limit() interface{}; Order() ColumnListExpression; OrderAppend(...OrderedExpression) UpdateClauses; OrderPrepend(...OrderedExpression) UpdateClauses; Returning() ColumnListExpression; SetFrom(tables ColumnListExpression) UpdateClauses; SetLimit(limit interface{}) UpdateClauses; SetOrder(oes ...OrderedExpression) UpdateClauses; SetReturning(cl ColumnListExpression) UpdateClauses; SetSetValues(values interface{}) UpdateClauses; SetTable(table Expression) UpdateClauses; SetValues() interface{}; Table() Expression; Where() ExpressionList; WhereAppend(expressions ...Expression) UpdateClauses; clone() *updateClauses}
type UpdateExpression interface{Col() IdentifierExpression; Val() interface{}}
type Updateable interface{Set(interface{}) UpdateExpression}
type Vals []interface{}
type WaitOption int
type WindowExpression interface{HasName() bool; HasOrder() bool; HasParent() bool; HasPartitionBy() bool; Inherit(parent string) WindowExpression; Name() IdentifierExpression; OrderBy(cols ...interface{}) WindowExpression; OrderCols() ColumnListExpression; Parent() IdentifierExpression; PartitionBy(cols ...interface{}) WindowExpression; PartitionCols() ColumnListExpression; Expression}
type Windowable interface{Over(WindowExpression) SQLWindowFunctionExpression; OverName(IdentifierExpression) SQLWindowFunctionExpression}
type deleteClauses struct{}
func (*deleteClauses) HasFrom() bool
func (*deleteClauses) CommonTables() []CommonTableExpression
func (*deleteClauses) CommonTablesAppend(cte CommonTableExpression) DeleteClauses
func (*deleteClauses) From() IdentifierExpression
func (*deleteClauses) SetFrom(table IdentifierExpression) DeleteClauses
func (*deleteClauses) Where() ExpressionList
func (*deleteClauses) ClearWhere() DeleteClauses
func (*deleteClauses) WhereAppend(expressions ...Expression) DeleteClauses
func (*deleteClauses) Order() ColumnListExpression
func (*deleteClauses) HasOrder() bool
func (*deleteClauses) ClearOrder() DeleteClauses
func (*deleteClauses) SetOrder(oes ...OrderedExpression) DeleteClauses
func (*deleteClauses) OrderAppend(oes ...OrderedExpression) DeleteClauses
func (*deleteClauses) OrderPrepend(oes ...OrderedExpression) DeleteClauses
func (*deleteClauses) Limit() interface{}
func (*deleteClauses) HasLimit() bool
func (*deleteClauses) ClearLimit() DeleteClauses
func (*deleteClauses) SetLimit(limit interface{}) DeleteClauses
func (*deleteClauses) Returning() ColumnListExpression
func (*deleteClauses) HasReturning() bool
func (*deleteClauses) SetReturning(cl ColumnListExpression) DeleteClauses
type insertClauses struct{}
func (*insertClauses) HasInto() bool
func (*insertClauses) CommonTables() []CommonTableExpression
func (*insertClauses) CommonTablesAppend(cte CommonTableExpression) InsertClauses
func (*insertClauses) Cols() ColumnListExpression
func (*insertClauses) HasCols() bool
func (*insertClauses) ColsAppend(cl ColumnListExpression) InsertClauses
func (*insertClauses) SetCols(cl ColumnListExpression) InsertClauses
func (*insertClauses) Into() Expression
func (*insertClauses) SetInto(into Expression) InsertClauses
func (*insertClauses) Returning() ColumnListExpression
func (*insertClauses) HasReturning() bool
func (*insertClauses) HasAlias() bool
func (*insertClauses) Alias() IdentifierExpression
func (*insertClauses) SetAlias(ie IdentifierExpression) InsertClauses
func (*insertClauses) SetReturning(cl ColumnListExpression) InsertClauses
func (*insertClauses) From() AppendableExpression
func (*insertClauses) HasFrom() bool
func (*insertClauses) SetFrom(ae AppendableExpression) InsertClauses
func (*insertClauses) Rows() []interface{}
func (*insertClauses) HasRows() bool
func (*insertClauses) SetRows(rows []interface{}) InsertClauses
func (*insertClauses) Vals() [][]interface{}
func (*insertClauses) HasVals() bool
func (*insertClauses) SetVals(vals [][]interface{}) InsertClauses
func (*insertClauses) ValsAppend(vals [][]interface{}) InsertClauses
func (*insertClauses) OnConflict() ConflictExpression
func (*insertClauses) SetOnConflict(expression ConflictExpression) InsertClauses
type selectClauses struct{}
func (*selectClauses) HasSources() bool
func (*selectClauses) IsDefaultSelect() bool
func (*selectClauses) CommonTables() []CommonTableExpression
func (*selectClauses) CommonTablesAppend(cte CommonTableExpression) SelectClauses
func (*selectClauses) Select() ColumnListExpression
func (*selectClauses) SelectAppend(cl ColumnListExpression) SelectClauses
func (*selectClauses) SetSelect(cl ColumnListExpression) SelectClauses
func (*selectClauses) Distinct() ColumnListExpression
func (*selectClauses) SetDistinct(cle ColumnListExpression) SelectClauses
func (*selectClauses) From() ColumnListExpression
func (*selectClauses) SetFrom(cl ColumnListExpression) SelectClauses
func (*selectClauses) HasAlias() bool
func (*selectClauses) Alias() IdentifierExpression
func (*selectClauses) SetAlias(ie IdentifierExpression) SelectClauses
func (*selectClauses) Joins() JoinExpressions
func (*selectClauses) JoinsAppend(jc JoinExpression) SelectClauses
func (*selectClauses) Where() ExpressionList
func (*selectClauses) ClearWhere() SelectClauses
func (*selectClauses) WhereAppend(expressions ...Expression) SelectClauses
func (*selectClauses) Having() ExpressionList
func (*selectClauses) ClearHaving() SelectClauses
func (*selectClauses) HavingAppend(expressions ...Expression) SelectClauses
func (*selectClauses) Lock() Lock
func (*selectClauses) SetLock(l Lock) SelectClauses
func (*selectClauses) Order() ColumnListExpression
func (*selectClauses) HasOrder() bool
func (*selectClauses) ClearOrder() SelectClauses
func (*selectClauses) SetOrder(oes ...OrderedExpression) SelectClauses
func (*selectClauses) OrderAppend(oes ...OrderedExpression) SelectClauses
func (*selectClauses) OrderPrepend(oes ...OrderedExpression) SelectClauses
func (*selectClauses) GroupBy() ColumnListExpression
func (*selectClauses) GroupByAppend(cl ColumnListExpression) SelectClauses
func (*selectClauses) SetGroupBy(cl ColumnListExpression) SelectClauses
func (*selectClauses) Limit() interface{}
func (*selectClauses) HasLimit() bool
func (*selectClauses) ClearLimit() SelectClauses
func (*selectClauses) SetLimit(limit interface{}) SelectClauses
func (*selectClauses) Offset() uint
func (*selectClauses) ClearOffset() SelectClauses
func (*selectClauses) SetOffset(offset uint) SelectClauses
func (*selectClauses) Compounds() []CompoundExpression
func (*selectClauses) CompoundsAppend(ce CompoundExpression) SelectClauses
func (*selectClauses) Windows() []WindowExpression
func (*selectClauses) SetWindows(ws []WindowExpression) SelectClauses
func (*selectClauses) WindowsAppend(ws ...WindowExpression) SelectClauses
func (*selectClauses) ClearWindows() SelectClauses
type truncateClauses struct{}
func (*truncateClauses) HasTable() bool
func (*truncateClauses) Table() ColumnListExpression
func (*truncateClauses) SetTable(tables ColumnListExpression) TruncateClauses
func (*truncateClauses) Options() TruncateOptions
func (*truncateClauses) SetOptions(opts TruncateOptions) TruncateClauses
type updateClauses struct{}
func (*updateClauses) HasTable() bool
func (*updateClauses) CommonTables() []CommonTableExpression
func (*updateClauses) CommonTablesAppend(cte CommonTableExpression) UpdateClauses
func (*updateClauses) Table() Expression
func (*updateClauses) SetTable(table Expression) UpdateClauses
func (*updateClauses) SetValues() interface{}
func (*updateClauses) HasSetValues() bool
func (*updateClauses) SetSetValues(values interface{}) UpdateClauses
func (*updateClauses) From() ColumnListExpression
func (*updateClauses) HasFrom() bool
func (*updateClauses) SetFrom(from ColumnListExpression) UpdateClauses
func (*updateClauses) Where() ExpressionList
func (*updateClauses) ClearWhere() UpdateClauses
func (*updateClauses) WhereAppend(expressions ...Expression) UpdateClauses
func (*updateClauses) Order() ColumnListExpression
func (*updateClauses) HasOrder() bool
func (*updateClauses) ClearOrder() UpdateClauses
func (*updateClauses) SetOrder(oes ...OrderedExpression) UpdateClauses
func (*updateClauses) OrderAppend(oes ...OrderedExpression) UpdateClauses
func (*updateClauses) OrderPrepend(oes ...OrderedExpression) UpdateClauses
func (*updateClauses) Limit() interface{}
func (*updateClauses) HasLimit() bool
func (*updateClauses) ClearLimit() UpdateClauses
func (*updateClauses) SetLimit(limit interface{}) UpdateClauses
func (*updateClauses) Returning() ColumnListExpression
func (*updateClauses) HasReturning() bool
func (*updateClauses) SetReturning(cl ColumnListExpression) UpdateClauses
