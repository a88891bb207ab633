//! The program from outside: what it prints, what it writes, how it exits.

mod bad_input;
mod formats;
mod go;
mod json_schema;
mod locate;
mod project;
mod schema;
mod settings;
mod shop;
mod sql;
