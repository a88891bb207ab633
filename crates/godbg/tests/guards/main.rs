//! What must hold for the whole source tree: layers, file sizes, catalogues, dependencies.

mod catalogues;
mod dependencies;
mod layers;
mod sources;
mod tree;
