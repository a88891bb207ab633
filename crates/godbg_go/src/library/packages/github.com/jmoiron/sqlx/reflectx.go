// Generated from github.com/jmoiron/sqlx v1.4.0; hash 1e7c9bb7ebe8e7ad; do not edit.
package reflectx

import (
	reflect "reflect"
)

func Deref(t reflect.Type) reflect.Type
func FieldByIndexes(v reflect.Value, indexes []int) reflect.Value
func FieldByIndexesReadOnly(v reflect.Value, indexes []int) reflect.Value
type FieldInfo struct{Index []int; Path string; Field reflect.StructField; Zero reflect.Value; Name string; Options map[string]string; Embedded bool; Children []*FieldInfo; Parent *FieldInfo}
type Mapper struct{}
func (*Mapper) TypeMap(t reflect.Type) *StructMap
func (*Mapper) FieldMap(v reflect.Value) map[string]reflect.Value
func (*Mapper) FieldByName(v reflect.Value, name string) reflect.Value
func (*Mapper) FieldsByName(v reflect.Value, names []string) []reflect.Value
func (*Mapper) TraversalsByName(t reflect.Type, names []string) [][]int
func (*Mapper) TraversalsByNameFunc(t reflect.Type, names []string, fn func(int, []int) error) error
func NewMapper(tagName string) *Mapper
func NewMapperFunc(tagName string, f func(string) string) *Mapper
func NewMapperTagFunc(tagName string, mapFunc func(string) string, tagMapFunc func(string) string) *Mapper
type StructMap struct{Tree *FieldInfo; Index []*FieldInfo; Paths map[string]*FieldInfo; Names map[string]*FieldInfo}
func (StructMap) GetByPath(path string) *FieldInfo
func (StructMap) GetByTraversal(index []int) *FieldInfo
