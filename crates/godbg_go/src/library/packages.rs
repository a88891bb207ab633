//! Which packages have their exported API as data. Written by `cargo xtask generate go-library`.

use super::LibraryPackage;

/// The packages, sorted by import path.
pub(super) static PACKAGES: &[LibraryPackage] = &[
    LibraryPackage {
        path: "archive/tar",
        name: "tar",
        text: include_str!("packages/archive/tar.go"),
    },
    LibraryPackage {
        path: "archive/zip",
        name: "zip",
        text: include_str!("packages/archive/zip.go"),
    },
    LibraryPackage {
        path: "bufio",
        name: "bufio",
        text: include_str!("packages/bufio.go"),
    },
    LibraryPackage {
        path: "bytes",
        name: "bytes",
        text: include_str!("packages/bytes.go"),
    },
    LibraryPackage {
        path: "cmp",
        name: "cmp",
        text: include_str!("packages/cmp.go"),
    },
    LibraryPackage {
        path: "compress/bzip2",
        name: "bzip2",
        text: include_str!("packages/compress/bzip2.go"),
    },
    LibraryPackage {
        path: "compress/flate",
        name: "flate",
        text: include_str!("packages/compress/flate.go"),
    },
    LibraryPackage {
        path: "compress/gzip",
        name: "gzip",
        text: include_str!("packages/compress/gzip.go"),
    },
    LibraryPackage {
        path: "compress/lzw",
        name: "lzw",
        text: include_str!("packages/compress/lzw.go"),
    },
    LibraryPackage {
        path: "compress/zlib",
        name: "zlib",
        text: include_str!("packages/compress/zlib.go"),
    },
    LibraryPackage {
        path: "connectrpc.com/connect",
        name: "connect",
        text: include_str!("packages/connectrpc.com/connect.go"),
    },
    LibraryPackage {
        path: "container/heap",
        name: "heap",
        text: include_str!("packages/container/heap.go"),
    },
    LibraryPackage {
        path: "container/list",
        name: "list",
        text: include_str!("packages/container/list.go"),
    },
    LibraryPackage {
        path: "container/ring",
        name: "ring",
        text: include_str!("packages/container/ring.go"),
    },
    LibraryPackage {
        path: "context",
        name: "context",
        text: include_str!("packages/context.go"),
    },
    LibraryPackage {
        path: "crypto",
        name: "crypto",
        text: include_str!("packages/crypto.go"),
    },
    LibraryPackage {
        path: "crypto/aes",
        name: "aes",
        text: include_str!("packages/crypto/aes.go"),
    },
    LibraryPackage {
        path: "crypto/cipher",
        name: "cipher",
        text: include_str!("packages/crypto/cipher.go"),
    },
    LibraryPackage {
        path: "crypto/ecdh",
        name: "ecdh",
        text: include_str!("packages/crypto/ecdh.go"),
    },
    LibraryPackage {
        path: "crypto/ecdsa",
        name: "ecdsa",
        text: include_str!("packages/crypto/ecdsa.go"),
    },
    LibraryPackage {
        path: "crypto/ed25519",
        name: "ed25519",
        text: include_str!("packages/crypto/ed25519.go"),
    },
    LibraryPackage {
        path: "crypto/elliptic",
        name: "elliptic",
        text: include_str!("packages/crypto/elliptic.go"),
    },
    LibraryPackage {
        path: "crypto/hkdf",
        name: "hkdf",
        text: include_str!("packages/crypto/hkdf.go"),
    },
    LibraryPackage {
        path: "crypto/hmac",
        name: "hmac",
        text: include_str!("packages/crypto/hmac.go"),
    },
    LibraryPackage {
        path: "crypto/md5",
        name: "md5",
        text: include_str!("packages/crypto/md5.go"),
    },
    LibraryPackage {
        path: "crypto/pbkdf2",
        name: "pbkdf2",
        text: include_str!("packages/crypto/pbkdf2.go"),
    },
    LibraryPackage {
        path: "crypto/rand",
        name: "rand",
        text: include_str!("packages/crypto/rand.go"),
    },
    LibraryPackage {
        path: "crypto/rsa",
        name: "rsa",
        text: include_str!("packages/crypto/rsa.go"),
    },
    LibraryPackage {
        path: "crypto/sha1",
        name: "sha1",
        text: include_str!("packages/crypto/sha1.go"),
    },
    LibraryPackage {
        path: "crypto/sha256",
        name: "sha256",
        text: include_str!("packages/crypto/sha256.go"),
    },
    LibraryPackage {
        path: "crypto/sha3",
        name: "sha3",
        text: include_str!("packages/crypto/sha3.go"),
    },
    LibraryPackage {
        path: "crypto/sha512",
        name: "sha512",
        text: include_str!("packages/crypto/sha512.go"),
    },
    LibraryPackage {
        path: "crypto/subtle",
        name: "subtle",
        text: include_str!("packages/crypto/subtle.go"),
    },
    LibraryPackage {
        path: "crypto/tls",
        name: "tls",
        text: include_str!("packages/crypto/tls.go"),
    },
    LibraryPackage {
        path: "crypto/x509",
        name: "x509",
        text: include_str!("packages/crypto/x509.go"),
    },
    LibraryPackage {
        path: "crypto/x509/pkix",
        name: "pkix",
        text: include_str!("packages/crypto/x509/pkix.go"),
    },
    LibraryPackage {
        path: "database/sql",
        name: "sql",
        text: include_str!("packages/database/sql.go"),
    },
    LibraryPackage {
        path: "database/sql/driver",
        name: "driver",
        text: include_str!("packages/database/sql/driver.go"),
    },
    LibraryPackage {
        path: "embed",
        name: "embed",
        text: include_str!("packages/embed.go"),
    },
    LibraryPackage {
        path: "encoding",
        name: "encoding",
        text: include_str!("packages/encoding.go"),
    },
    LibraryPackage {
        path: "encoding/ascii85",
        name: "ascii85",
        text: include_str!("packages/encoding/ascii85.go"),
    },
    LibraryPackage {
        path: "encoding/asn1",
        name: "asn1",
        text: include_str!("packages/encoding/asn1.go"),
    },
    LibraryPackage {
        path: "encoding/base32",
        name: "base32",
        text: include_str!("packages/encoding/base32.go"),
    },
    LibraryPackage {
        path: "encoding/base64",
        name: "base64",
        text: include_str!("packages/encoding/base64.go"),
    },
    LibraryPackage {
        path: "encoding/binary",
        name: "binary",
        text: include_str!("packages/encoding/binary.go"),
    },
    LibraryPackage {
        path: "encoding/csv",
        name: "csv",
        text: include_str!("packages/encoding/csv.go"),
    },
    LibraryPackage {
        path: "encoding/gob",
        name: "gob",
        text: include_str!("packages/encoding/gob.go"),
    },
    LibraryPackage {
        path: "encoding/hex",
        name: "hex",
        text: include_str!("packages/encoding/hex.go"),
    },
    LibraryPackage {
        path: "encoding/json",
        name: "json",
        text: include_str!("packages/encoding/json.go"),
    },
    LibraryPackage {
        path: "encoding/pem",
        name: "pem",
        text: include_str!("packages/encoding/pem.go"),
    },
    LibraryPackage {
        path: "encoding/xml",
        name: "xml",
        text: include_str!("packages/encoding/xml.go"),
    },
    LibraryPackage {
        path: "entgo.io/ent/dialect",
        name: "dialect",
        text: include_str!("packages/entgo.io/ent/dialect.go"),
    },
    LibraryPackage {
        path: "entgo.io/ent/dialect/sql",
        name: "sql",
        text: include_str!("packages/entgo.io/ent/dialect/sql.go"),
    },
    LibraryPackage {
        path: "errors",
        name: "errors",
        text: include_str!("packages/errors.go"),
    },
    LibraryPackage {
        path: "flag",
        name: "flag",
        text: include_str!("packages/flag.go"),
    },
    LibraryPackage {
        path: "fmt",
        name: "fmt",
        text: include_str!("packages/fmt.go"),
    },
    LibraryPackage {
        path: "github.com/Masterminds/squirrel",
        name: "squirrel",
        text: include_str!("packages/github.com/Masterminds/squirrel.go"),
    },
    LibraryPackage {
        path: "github.com/doug-martin/goqu/v9",
        name: "goqu",
        text: include_str!("packages/github.com/doug-martin/goqu/v9.go"),
    },
    LibraryPackage {
        path: "github.com/doug-martin/goqu/v9/exp",
        name: "exp",
        text: include_str!("packages/github.com/doug-martin/goqu/v9/exp.go"),
    },
    LibraryPackage {
        path: "github.com/gin-gonic/gin",
        name: "gin",
        text: include_str!("packages/github.com/gin-gonic/gin.go"),
    },
    LibraryPackage {
        path: "github.com/go-chi/chi/v5",
        name: "chi",
        text: include_str!("packages/github.com/go-chi/chi/v5.go"),
    },
    LibraryPackage {
        path: "github.com/go-gormigrate/gormigrate/v2",
        name: "gormigrate",
        text: include_str!("packages/github.com/go-gormigrate/gormigrate/v2.go"),
    },
    LibraryPackage {
        path: "github.com/go-gorp/gorp/v3",
        name: "gorp",
        text: include_str!("packages/github.com/go-gorp/gorp/v3.go"),
    },
    LibraryPackage {
        path: "github.com/go-sql-driver/mysql",
        name: "mysql",
        text: include_str!("packages/github.com/go-sql-driver/mysql.go"),
    },
    LibraryPackage {
        path: "github.com/gofrs/uuid",
        name: "uuid",
        text: include_str!("packages/github.com/gofrs/uuid.go"),
    },
    LibraryPackage {
        path: "github.com/golang-migrate/migrate/v4",
        name: "migrate",
        text: include_str!("packages/github.com/golang-migrate/migrate/v4.go"),
    },
    LibraryPackage {
        path: "github.com/google/uuid",
        name: "uuid",
        text: include_str!("packages/github.com/google/uuid.go"),
    },
    LibraryPackage {
        path: "github.com/gorilla/mux",
        name: "mux",
        text: include_str!("packages/github.com/gorilla/mux.go"),
    },
    LibraryPackage {
        path: "github.com/grpc-ecosystem/grpc-gateway/v2/runtime",
        name: "runtime",
        text: include_str!("packages/github.com/grpc-ecosystem/grpc-gateway/v2/runtime.go"),
    },
    LibraryPackage {
        path: "github.com/grpc-ecosystem/grpc-gateway/v2/utilities",
        name: "utilities",
        text: include_str!("packages/github.com/grpc-ecosystem/grpc-gateway/v2/utilities.go"),
    },
    LibraryPackage {
        path: "github.com/guregu/null/v5",
        name: "null",
        text: include_str!("packages/github.com/guregu/null/v5.go"),
    },
    LibraryPackage {
        path: "github.com/guregu/null/v6",
        name: "null",
        text: include_str!("packages/github.com/guregu/null/v6.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/pgconn",
        name: "pgconn",
        text: include_str!("packages/github.com/jackc/pgconn.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/pgtype",
        name: "pgtype",
        text: include_str!("packages/github.com/jackc/pgtype.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/pgx/v4",
        name: "pgx",
        text: include_str!("packages/github.com/jackc/pgx/v4.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/pgx/v4/pgxpool",
        name: "pgxpool",
        text: include_str!("packages/github.com/jackc/pgx/v4/pgxpool.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/pgx/v4/stdlib",
        name: "stdlib",
        text: include_str!("packages/github.com/jackc/pgx/v4/stdlib.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/pgx/v5",
        name: "pgx",
        text: include_str!("packages/github.com/jackc/pgx/v5.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/pgx/v5/pgconn",
        name: "pgconn",
        text: include_str!("packages/github.com/jackc/pgx/v5/pgconn.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/pgx/v5/pgtype",
        name: "pgtype",
        text: include_str!("packages/github.com/jackc/pgx/v5/pgtype.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/pgx/v5/pgxpool",
        name: "pgxpool",
        text: include_str!("packages/github.com/jackc/pgx/v5/pgxpool.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/pgx/v5/stdlib",
        name: "stdlib",
        text: include_str!("packages/github.com/jackc/pgx/v5/stdlib.go"),
    },
    LibraryPackage {
        path: "github.com/jackc/puddle/v2",
        name: "puddle",
        text: include_str!("packages/github.com/jackc/puddle/v2.go"),
    },
    LibraryPackage {
        path: "github.com/jinzhu/gorm",
        name: "gorm",
        text: include_str!("packages/github.com/jinzhu/gorm.go"),
    },
    LibraryPackage {
        path: "github.com/jmoiron/sqlx",
        name: "sqlx",
        text: include_str!("packages/github.com/jmoiron/sqlx.go"),
    },
    LibraryPackage {
        path: "github.com/jmoiron/sqlx/reflectx",
        name: "reflectx",
        text: include_str!("packages/github.com/jmoiron/sqlx/reflectx.go"),
    },
    LibraryPackage {
        path: "github.com/jmoiron/sqlx/types",
        name: "types",
        text: include_str!("packages/github.com/jmoiron/sqlx/types.go"),
    },
    LibraryPackage {
        path: "github.com/knadh/goyesql/v2",
        name: "goyesql",
        text: include_str!("packages/github.com/knadh/goyesql/v2.go"),
    },
    LibraryPackage {
        path: "github.com/labstack/echo/v4",
        name: "echo",
        text: include_str!("packages/github.com/labstack/echo/v4.go"),
    },
    LibraryPackage {
        path: "github.com/labstack/echo/v5",
        name: "echo",
        text: include_str!("packages/github.com/labstack/echo/v5.go"),
    },
    LibraryPackage {
        path: "github.com/letsencrypt/borp",
        name: "borp",
        text: include_str!("packages/github.com/letsencrypt/borp.go"),
    },
    LibraryPackage {
        path: "github.com/lib/pq",
        name: "pq",
        text: include_str!("packages/github.com/lib/pq.go"),
    },
    LibraryPackage {
        path: "github.com/lib/pq/hstore",
        name: "hstore",
        text: include_str!("packages/github.com/lib/pq/hstore.go"),
    },
    LibraryPackage {
        path: "github.com/mattn/go-sqlite3",
        name: "sqlite3",
        text: include_str!("packages/github.com/mattn/go-sqlite3.go"),
    },
    LibraryPackage {
        path: "github.com/pkg/errors",
        name: "errors",
        text: include_str!("packages/github.com/pkg/errors.go"),
    },
    LibraryPackage {
        path: "github.com/pocketbase/dbx",
        name: "dbx",
        text: include_str!("packages/github.com/pocketbase/dbx.go"),
    },
    LibraryPackage {
        path: "github.com/qustavo/dotsql",
        name: "dotsql",
        text: include_str!("packages/github.com/qustavo/dotsql.go"),
    },
    LibraryPackage {
        path: "github.com/rs/zerolog",
        name: "zerolog",
        text: include_str!("packages/github.com/rs/zerolog.go"),
    },
    LibraryPackage {
        path: "github.com/rs/zerolog/log",
        name: "log",
        text: include_str!("packages/github.com/rs/zerolog/log.go"),
    },
    LibraryPackage {
        path: "github.com/shopspring/decimal",
        name: "decimal",
        text: include_str!("packages/github.com/shopspring/decimal.go"),
    },
    LibraryPackage {
        path: "github.com/sirupsen/logrus",
        name: "logrus",
        text: include_str!("packages/github.com/sirupsen/logrus.go"),
    },
    LibraryPackage {
        path: "github.com/uptrace/bun",
        name: "bun",
        text: include_str!("packages/github.com/uptrace/bun.go"),
    },
    LibraryPackage {
        path: "github.com/uptrace/bun/dialect",
        name: "dialect",
        text: include_str!("packages/github.com/uptrace/bun/dialect.go"),
    },
    LibraryPackage {
        path: "github.com/uptrace/bun/dialect/feature",
        name: "feature",
        text: include_str!("packages/github.com/uptrace/bun/dialect/feature.go"),
    },
    LibraryPackage {
        path: "github.com/uptrace/bun/dialect/mysqldialect",
        name: "mysqldialect",
        text: include_str!("packages/github.com/uptrace/bun/dialect/mysqldialect.go"),
    },
    LibraryPackage {
        path: "github.com/uptrace/bun/dialect/pgdialect",
        name: "pgdialect",
        text: include_str!("packages/github.com/uptrace/bun/dialect/pgdialect.go"),
    },
    LibraryPackage {
        path: "github.com/uptrace/bun/dialect/sqlitedialect",
        name: "sqlitedialect",
        text: include_str!("packages/github.com/uptrace/bun/dialect/sqlitedialect.go"),
    },
    LibraryPackage {
        path: "github.com/uptrace/bun/driver/pgdriver",
        name: "pgdriver",
        text: include_str!("packages/github.com/uptrace/bun/driver/pgdriver.go"),
    },
    LibraryPackage {
        path: "github.com/uptrace/bun/migrate",
        name: "migrate",
        text: include_str!("packages/github.com/uptrace/bun/migrate.go"),
    },
    LibraryPackage {
        path: "github.com/uptrace/bun/schema",
        name: "schema",
        text: include_str!("packages/github.com/uptrace/bun/schema.go"),
    },
    LibraryPackage {
        path: "github.com/volatiletech/null/v8",
        name: "null",
        text: include_str!("packages/github.com/volatiletech/null/v8.go"),
    },
    LibraryPackage {
        path: "go.uber.org/zap",
        name: "zap",
        text: include_str!("packages/go.uber.org/zap.go"),
    },
    LibraryPackage {
        path: "go/ast",
        name: "ast",
        text: include_str!("packages/go/ast.go"),
    },
    LibraryPackage {
        path: "go/format",
        name: "format",
        text: include_str!("packages/go/format.go"),
    },
    LibraryPackage {
        path: "go/parser",
        name: "parser",
        text: include_str!("packages/go/parser.go"),
    },
    LibraryPackage {
        path: "go/token",
        name: "token",
        text: include_str!("packages/go/token.go"),
    },
    LibraryPackage {
        path: "golang.org/x/crypto/bcrypt",
        name: "bcrypt",
        text: include_str!("packages/golang.org/x/crypto/bcrypt.go"),
    },
    LibraryPackage {
        path: "golang.org/x/net/context",
        name: "context",
        text: include_str!("packages/golang.org/x/net/context.go"),
    },
    LibraryPackage {
        path: "golang.org/x/oauth2",
        name: "oauth2",
        text: include_str!("packages/golang.org/x/oauth2.go"),
    },
    LibraryPackage {
        path: "golang.org/x/sync/errgroup",
        name: "errgroup",
        text: include_str!("packages/golang.org/x/sync/errgroup.go"),
    },
    LibraryPackage {
        path: "google.golang.org/grpc",
        name: "grpc",
        text: include_str!("packages/google.golang.org/grpc.go"),
    },
    LibraryPackage {
        path: "google.golang.org/grpc/codes",
        name: "codes",
        text: include_str!("packages/google.golang.org/grpc/codes.go"),
    },
    LibraryPackage {
        path: "google.golang.org/grpc/credentials",
        name: "credentials",
        text: include_str!("packages/google.golang.org/grpc/credentials.go"),
    },
    LibraryPackage {
        path: "google.golang.org/grpc/metadata",
        name: "metadata",
        text: include_str!("packages/google.golang.org/grpc/metadata.go"),
    },
    LibraryPackage {
        path: "google.golang.org/grpc/peer",
        name: "peer",
        text: include_str!("packages/google.golang.org/grpc/peer.go"),
    },
    LibraryPackage {
        path: "google.golang.org/grpc/status",
        name: "status",
        text: include_str!("packages/google.golang.org/grpc/status.go"),
    },
    LibraryPackage {
        path: "google.golang.org/protobuf/proto",
        name: "proto",
        text: include_str!("packages/google.golang.org/protobuf/proto.go"),
    },
    LibraryPackage {
        path: "google.golang.org/protobuf/reflect/protoreflect",
        name: "protoreflect",
        text: include_str!("packages/google.golang.org/protobuf/reflect/protoreflect.go"),
    },
    LibraryPackage {
        path: "google.golang.org/protobuf/types/known/durationpb",
        name: "durationpb",
        text: include_str!("packages/google.golang.org/protobuf/types/known/durationpb.go"),
    },
    LibraryPackage {
        path: "google.golang.org/protobuf/types/known/emptypb",
        name: "emptypb",
        text: include_str!("packages/google.golang.org/protobuf/types/known/emptypb.go"),
    },
    LibraryPackage {
        path: "google.golang.org/protobuf/types/known/fieldmaskpb",
        name: "fieldmaskpb",
        text: include_str!("packages/google.golang.org/protobuf/types/known/fieldmaskpb.go"),
    },
    LibraryPackage {
        path: "google.golang.org/protobuf/types/known/structpb",
        name: "structpb",
        text: include_str!("packages/google.golang.org/protobuf/types/known/structpb.go"),
    },
    LibraryPackage {
        path: "google.golang.org/protobuf/types/known/timestamppb",
        name: "timestamppb",
        text: include_str!("packages/google.golang.org/protobuf/types/known/timestamppb.go"),
    },
    LibraryPackage {
        path: "google.golang.org/protobuf/types/known/wrapperspb",
        name: "wrapperspb",
        text: include_str!("packages/google.golang.org/protobuf/types/known/wrapperspb.go"),
    },
    LibraryPackage {
        path: "gopkg.in/guregu/null.v3",
        name: "null",
        text: include_str!("packages/gopkg.in/guregu/null.v3.go"),
    },
    LibraryPackage {
        path: "gopkg.in/guregu/null.v4",
        name: "null",
        text: include_str!("packages/gopkg.in/guregu/null.v4.go"),
    },
    LibraryPackage {
        path: "gopkg.in/volatiletech/null.v6",
        name: "null",
        text: include_str!("packages/gopkg.in/volatiletech/null.v6.go"),
    },
    LibraryPackage {
        path: "gorm.io/driver/mysql",
        name: "mysql",
        text: include_str!("packages/gorm.io/driver/mysql.go"),
    },
    LibraryPackage {
        path: "gorm.io/driver/postgres",
        name: "postgres",
        text: include_str!("packages/gorm.io/driver/postgres.go"),
    },
    LibraryPackage {
        path: "gorm.io/driver/sqlite",
        name: "sqlite",
        text: include_str!("packages/gorm.io/driver/sqlite.go"),
    },
    LibraryPackage {
        path: "gorm.io/gorm",
        name: "gorm",
        text: include_str!("packages/gorm.io/gorm.go"),
    },
    LibraryPackage {
        path: "gorm.io/gorm/clause",
        name: "clause",
        text: include_str!("packages/gorm.io/gorm/clause.go"),
    },
    LibraryPackage {
        path: "gorm.io/gorm/logger",
        name: "logger",
        text: include_str!("packages/gorm.io/gorm/logger.go"),
    },
    LibraryPackage {
        path: "gorm.io/gorm/schema",
        name: "schema",
        text: include_str!("packages/gorm.io/gorm/schema.go"),
    },
    LibraryPackage {
        path: "gorm.io/plugin/dbresolver",
        name: "dbresolver",
        text: include_str!("packages/gorm.io/plugin/dbresolver.go"),
    },
    LibraryPackage {
        path: "hash",
        name: "hash",
        text: include_str!("packages/hash.go"),
    },
    LibraryPackage {
        path: "hash/adler32",
        name: "adler32",
        text: include_str!("packages/hash/adler32.go"),
    },
    LibraryPackage {
        path: "hash/crc32",
        name: "crc32",
        text: include_str!("packages/hash/crc32.go"),
    },
    LibraryPackage {
        path: "hash/crc64",
        name: "crc64",
        text: include_str!("packages/hash/crc64.go"),
    },
    LibraryPackage {
        path: "hash/fnv",
        name: "fnv",
        text: include_str!("packages/hash/fnv.go"),
    },
    LibraryPackage {
        path: "hash/maphash",
        name: "maphash",
        text: include_str!("packages/hash/maphash.go"),
    },
    LibraryPackage {
        path: "html",
        name: "html",
        text: include_str!("packages/html.go"),
    },
    LibraryPackage {
        path: "html/template",
        name: "template",
        text: include_str!("packages/html/template.go"),
    },
    LibraryPackage {
        path: "image",
        name: "image",
        text: include_str!("packages/image.go"),
    },
    LibraryPackage {
        path: "image/color",
        name: "color",
        text: include_str!("packages/image/color.go"),
    },
    LibraryPackage {
        path: "image/draw",
        name: "draw",
        text: include_str!("packages/image/draw.go"),
    },
    LibraryPackage {
        path: "image/gif",
        name: "gif",
        text: include_str!("packages/image/gif.go"),
    },
    LibraryPackage {
        path: "image/jpeg",
        name: "jpeg",
        text: include_str!("packages/image/jpeg.go"),
    },
    LibraryPackage {
        path: "image/png",
        name: "png",
        text: include_str!("packages/image/png.go"),
    },
    LibraryPackage {
        path: "io",
        name: "io",
        text: include_str!("packages/io.go"),
    },
    LibraryPackage {
        path: "io/fs",
        name: "fs",
        text: include_str!("packages/io/fs.go"),
    },
    LibraryPackage {
        path: "io/ioutil",
        name: "ioutil",
        text: include_str!("packages/io/ioutil.go"),
    },
    LibraryPackage {
        path: "iter",
        name: "iter",
        text: include_str!("packages/iter.go"),
    },
    LibraryPackage {
        path: "log",
        name: "log",
        text: include_str!("packages/log.go"),
    },
    LibraryPackage {
        path: "log/slog",
        name: "slog",
        text: include_str!("packages/log/slog.go"),
    },
    LibraryPackage {
        path: "log/syslog",
        name: "syslog",
        text: include_str!("packages/log/syslog.go"),
    },
    LibraryPackage {
        path: "maps",
        name: "maps",
        text: include_str!("packages/maps.go"),
    },
    LibraryPackage {
        path: "math",
        name: "math",
        text: include_str!("packages/math.go"),
    },
    LibraryPackage {
        path: "math/big",
        name: "big",
        text: include_str!("packages/math/big.go"),
    },
    LibraryPackage {
        path: "math/bits",
        name: "bits",
        text: include_str!("packages/math/bits.go"),
    },
    LibraryPackage {
        path: "math/cmplx",
        name: "cmplx",
        text: include_str!("packages/math/cmplx.go"),
    },
    LibraryPackage {
        path: "math/rand",
        name: "rand",
        text: include_str!("packages/math/rand.go"),
    },
    LibraryPackage {
        path: "math/rand/v2",
        name: "rand",
        text: include_str!("packages/math/rand/v2.go"),
    },
    LibraryPackage {
        path: "mime",
        name: "mime",
        text: include_str!("packages/mime.go"),
    },
    LibraryPackage {
        path: "mime/multipart",
        name: "multipart",
        text: include_str!("packages/mime/multipart.go"),
    },
    LibraryPackage {
        path: "mime/quotedprintable",
        name: "quotedprintable",
        text: include_str!("packages/mime/quotedprintable.go"),
    },
    LibraryPackage {
        path: "net",
        name: "net",
        text: include_str!("packages/net.go"),
    },
    LibraryPackage {
        path: "net/http",
        name: "http",
        text: include_str!("packages/net/http.go"),
    },
    LibraryPackage {
        path: "net/http/cgi",
        name: "cgi",
        text: include_str!("packages/net/http/cgi.go"),
    },
    LibraryPackage {
        path: "net/http/cookiejar",
        name: "cookiejar",
        text: include_str!("packages/net/http/cookiejar.go"),
    },
    LibraryPackage {
        path: "net/http/fcgi",
        name: "fcgi",
        text: include_str!("packages/net/http/fcgi.go"),
    },
    LibraryPackage {
        path: "net/http/httptest",
        name: "httptest",
        text: include_str!("packages/net/http/httptest.go"),
    },
    LibraryPackage {
        path: "net/http/httptrace",
        name: "httptrace",
        text: include_str!("packages/net/http/httptrace.go"),
    },
    LibraryPackage {
        path: "net/http/httputil",
        name: "httputil",
        text: include_str!("packages/net/http/httputil.go"),
    },
    LibraryPackage {
        path: "net/http/pprof",
        name: "pprof",
        text: include_str!("packages/net/http/pprof.go"),
    },
    LibraryPackage {
        path: "net/mail",
        name: "mail",
        text: include_str!("packages/net/mail.go"),
    },
    LibraryPackage {
        path: "net/netip",
        name: "netip",
        text: include_str!("packages/net/netip.go"),
    },
    LibraryPackage {
        path: "net/smtp",
        name: "smtp",
        text: include_str!("packages/net/smtp.go"),
    },
    LibraryPackage {
        path: "net/textproto",
        name: "textproto",
        text: include_str!("packages/net/textproto.go"),
    },
    LibraryPackage {
        path: "net/url",
        name: "url",
        text: include_str!("packages/net/url.go"),
    },
    LibraryPackage {
        path: "os",
        name: "os",
        text: include_str!("packages/os.go"),
    },
    LibraryPackage {
        path: "os/exec",
        name: "exec",
        text: include_str!("packages/os/exec.go"),
    },
    LibraryPackage {
        path: "os/signal",
        name: "signal",
        text: include_str!("packages/os/signal.go"),
    },
    LibraryPackage {
        path: "os/user",
        name: "user",
        text: include_str!("packages/os/user.go"),
    },
    LibraryPackage {
        path: "path",
        name: "path",
        text: include_str!("packages/path.go"),
    },
    LibraryPackage {
        path: "path/filepath",
        name: "filepath",
        text: include_str!("packages/path/filepath.go"),
    },
    LibraryPackage {
        path: "reflect",
        name: "reflect",
        text: include_str!("packages/reflect.go"),
    },
    LibraryPackage {
        path: "regexp",
        name: "regexp",
        text: include_str!("packages/regexp.go"),
    },
    LibraryPackage {
        path: "regexp/syntax",
        name: "syntax",
        text: include_str!("packages/regexp/syntax.go"),
    },
    LibraryPackage {
        path: "runtime",
        name: "runtime",
        text: include_str!("packages/runtime.go"),
    },
    LibraryPackage {
        path: "runtime/debug",
        name: "debug",
        text: include_str!("packages/runtime/debug.go"),
    },
    LibraryPackage {
        path: "runtime/pprof",
        name: "pprof",
        text: include_str!("packages/runtime/pprof.go"),
    },
    LibraryPackage {
        path: "slices",
        name: "slices",
        text: include_str!("packages/slices.go"),
    },
    LibraryPackage {
        path: "sort",
        name: "sort",
        text: include_str!("packages/sort.go"),
    },
    LibraryPackage {
        path: "strconv",
        name: "strconv",
        text: include_str!("packages/strconv.go"),
    },
    LibraryPackage {
        path: "strings",
        name: "strings",
        text: include_str!("packages/strings.go"),
    },
    LibraryPackage {
        path: "sync",
        name: "sync",
        text: include_str!("packages/sync.go"),
    },
    LibraryPackage {
        path: "sync/atomic",
        name: "atomic",
        text: include_str!("packages/sync/atomic.go"),
    },
    LibraryPackage {
        path: "syscall",
        name: "syscall",
        text: include_str!("packages/syscall.go"),
    },
    LibraryPackage {
        path: "testing",
        name: "testing",
        text: include_str!("packages/testing.go"),
    },
    LibraryPackage {
        path: "text/scanner",
        name: "scanner",
        text: include_str!("packages/text/scanner.go"),
    },
    LibraryPackage {
        path: "text/tabwriter",
        name: "tabwriter",
        text: include_str!("packages/text/tabwriter.go"),
    },
    LibraryPackage {
        path: "text/template",
        name: "template",
        text: include_str!("packages/text/template.go"),
    },
    LibraryPackage {
        path: "text/template/parse",
        name: "parse",
        text: include_str!("packages/text/template/parse.go"),
    },
    LibraryPackage {
        path: "time",
        name: "time",
        text: include_str!("packages/time.go"),
    },
    LibraryPackage {
        path: "time/tzdata",
        name: "tzdata",
        text: include_str!("packages/time/tzdata.go"),
    },
    LibraryPackage {
        path: "unicode",
        name: "unicode",
        text: include_str!("packages/unicode.go"),
    },
    LibraryPackage {
        path: "unicode/utf16",
        name: "utf16",
        text: include_str!("packages/unicode/utf16.go"),
    },
    LibraryPackage {
        path: "unicode/utf8",
        name: "utf8",
        text: include_str!("packages/unicode/utf8.go"),
    },
    LibraryPackage {
        path: "unique",
        name: "unique",
        text: include_str!("packages/unique.go"),
    },
    LibraryPackage {
        path: "weak",
        name: "weak",
        text: include_str!("packages/weak.go"),
    },
    LibraryPackage {
        path: "xorm.io/builder",
        name: "builder",
        text: include_str!("packages/xorm.io/builder.go"),
    },
    LibraryPackage {
        path: "xorm.io/xorm",
        name: "xorm",
        text: include_str!("packages/xorm.io/xorm.go"),
    },
    LibraryPackage {
        path: "xorm.io/xorm/names",
        name: "names",
        text: include_str!("packages/xorm.io/xorm/names.go"),
    },
    LibraryPackage {
        path: "xorm.io/xorm/schemas",
        name: "schemas",
        text: include_str!("packages/xorm.io/xorm/schemas.go"),
    },
];
