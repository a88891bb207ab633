// Package web answers HTTP requests.
package web

import (
	"encoding/json"
	"net/http"
	"strconv"

	"example.com/shop/internal/audit"
	"example.com/shop/internal/catalog"
	"example.com/shop/internal/reports"
	"example.com/shop/internal/store"
)

// Server holds what the handlers need.
type Server struct {
	Store   *store.Store
	Catalog *catalog.Catalog
	Reports *reports.Reports
	Audit   *audit.Log
}

// Routes returns all handlers.
func (s *Server) Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /customers/{id}", s.customer)
	mux.HandleFunc("GET /customers", s.search)
	mux.HandleFunc("GET /products/{sku}", s.product)
	return mux
}

func (s *Server) customer(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		http.Error(w, "not a number", http.StatusBadRequest)
		return
	}
	customer, err := s.Store.Customer(r.Context(), id)
	answer(w, customer, err)
}

func (s *Server) search(w http.ResponseWriter, r *http.Request) {
	rows, err := s.Store.Search(r.Context(), r.FormValue("q"), r.FormValue("order"))
	if err != nil {
		answer(w, nil, err)
		return
	}
	defer rows.Close()
	found := map[int64]string{}
	for rows.Next() {
		var id int64
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			answer(w, nil, err)
			return
		}
		found[id] = name
	}
	answer(w, found, rows.Err())
}

func (s *Server) product(w http.ResponseWriter, r *http.Request) {
	product, err := s.Catalog.Product(r.Context(), r.PathValue("sku"))
	answer(w, product, err)
}

func answer(w http.ResponseWriter, value any, err error) {
	if err != nil {
		http.Error(w, "something went wrong", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(value)
}
