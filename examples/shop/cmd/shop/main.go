// Command shop serves the example shop.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"
	"os"

	"github.com/jackc/pgx/v5/pgxpool"
	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/jmoiron/sqlx"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"

	"example.com/shop/internal/audit"
	"example.com/shop/internal/catalog"
	"example.com/shop/internal/reports"
	"example.com/shop/internal/store"
	"example.com/shop/internal/web"
)

func main() {
	if err := run(context.Background(), os.Getenv("DATABASE_URL")); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, dsn string) error {
	db, err := sql.Open("pgx", dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	pool, err := pgxpool.New(ctx, dsn)
	if err != nil {
		return err
	}
	defer pool.Close()
	orm, err := gorm.Open(postgres.New(postgres.Config{Conn: db}), &gorm.Config{})
	if err != nil {
		return err
	}
	server := &web.Server{
		Store:   store.New(db),
		Catalog: catalog.New(sqlx.NewDb(db, "pgx")),
		Reports: reports.New(pool),
		Audit:   audit.New(orm),
	}
	return http.ListenAndServe("127.0.0.1:8080", server.Routes())
}
