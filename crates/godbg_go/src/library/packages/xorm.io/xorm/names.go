// Generated from xorm.io/xorm v1.4.1; hash 4a21e55427aa8b5d; do not edit.
package names

import (
	reflect "reflect"
)

var (
	LintGonicMapper GonicMapper
)

type CacheMapper struct{}
func (*CacheMapper) Obj2Table(o string) string
func (*CacheMapper) Table2Obj(t string) string
func GetTableComment(v reflect.Value) string
func GetTableName(mapper Mapper, v reflect.Value) string
type GonicMapper map[string]bool
func (GonicMapper) Obj2Table(name string) string
func (GonicMapper) Table2Obj(name string) string
type Mapper interface{Obj2Table(string) string; Table2Obj(string) string}
func NewCacheMapper(mapper Mapper) *CacheMapper
func NewPrefixMapper(mapper Mapper, prefix string) PrefixMapper
func NewSuffixMapper(mapper Mapper, suffix string) SuffixMapper
type PrefixMapper struct{Mapper Mapper; Prefix string}
func (PrefixMapper) Obj2Table(name string) string
func (PrefixMapper) Table2Obj(name string) string
type SameMapper struct{}
func (SameMapper) Obj2Table(o string) string
func (SameMapper) Table2Obj(t string) string
type SnakeMapper struct{}
func (SnakeMapper) Obj2Table(name string) string
func (SnakeMapper) Table2Obj(name string) string
type SuffixMapper struct{Mapper Mapper; Suffix string}
func (SuffixMapper) Obj2Table(name string) string
func (SuffixMapper) Table2Obj(name string) string
type TableComment interface{TableComment() string}
type TableName interface{TableName() string}
