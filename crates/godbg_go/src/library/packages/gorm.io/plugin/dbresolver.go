// Generated from gorm.io/plugin/dbresolver v1.6.2; hash dff935a4aa072cbd; do not edit.
package dbresolver

import (
	gorm "gorm.io/gorm"
	clause "gorm.io/gorm/clause"
	logger "gorm.io/gorm/logger"
	time "time"
)

const (
	Read Operation = "read"
	ResolverModeReplica ResolverMode = "replica"
	ResolverModeSource ResolverMode = "source"
	Write Operation = "write"
)

type Config struct{Sources []gorm.Dialector; Replicas []gorm.Dialector; Policy Policy; TraceResolverMode bool}
type DBResolver struct{*gorm.DB}
func (*DBResolver) SetConnMaxIdleTime(d time.Duration) *DBResolver
func (*DBResolver) SetConnMaxLifetime(d time.Duration) *DBResolver
func (*DBResolver) SetMaxIdleConns(n int) *DBResolver
func (*DBResolver) SetMaxOpenConns(n int) *DBResolver
func (*DBResolver) Call(fc func(connPool gorm.ConnPool) error) error
func (*DBResolver) Register(config Config, datas ...interface{}) *DBResolver
func (*DBResolver) Name() string
func (*DBResolver) Initialize(db *gorm.DB) error
func NewResolverModeLogger(l logger.Interface) logger.Interface
type Operation string
func (Operation) ModifyStatement(stmt *gorm.Statement)
func (Operation) Build(clause.Builder)
type Policy interface{Resolve([]gorm.ConnPool) gorm.ConnPool}
type PolicyFunc func([]gorm.ConnPool) gorm.ConnPool
func (PolicyFunc) Resolve(connPools []gorm.ConnPool) gorm.ConnPool
type RandomPolicy struct{}
func (RandomPolicy) Resolve(connPools []gorm.ConnPool) gorm.ConnPool
func Register(config Config, datas ...interface{}) *DBResolver
type ResolverMode string
type ResolverModeKey string
func RoundRobinPolicy() Policy
func StrictRoundRobinPolicy() Policy
func Use(str string) clause.Expression
