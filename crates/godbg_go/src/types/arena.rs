//! Where types live: each is kept once and named by a number.
//!
//! Types are only ever added, so they can be read without a lock while other threads add more.

use std::hash::{Hash, Hasher};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use rustc_hash::{FxHashMap, FxHasher};

use super::data::{Type, TypeData};

/// A power of two, so that numbers share out evenly.
const SHARDS: usize = 16;
/// The first chunk holds this many types, each further one twice as many.
const FIRST_CHUNK: u32 = 1024;
const CHUNKS: usize = 21;

/// A type as it is kept.
#[derive(Debug)]
struct Entry {
    data: TypeData,
    has_parameters: bool,
    underlying: OnceLock<Type>,
}

type Chunk = OnceLock<Box<[OnceLock<Entry>]>>;

/// All types of a program.
#[derive(Debug)]
pub(crate) struct Arena {
    chunks: [Chunk; CHUNKS],
    next: AtomicU32,
    /// The numbers of the types whose data has this hash, or one less where that was taken.
    shards: [Mutex<FxHashMap<u64, Type>>; SHARDS],
}

impl Default for Arena {
    fn default() -> Self {
        let arena = Self {
            chunks: Default::default(),
            next: AtomicU32::new(1),
            shards: Default::default(),
        };
        for data in Type::predeclared() {
            arena.intern(data);
        }
        arena
    }
}

/// Returns chunk and place in it of the type with this number.
fn place(number: u32) -> (usize, usize) {
    let scaled = number / FIRST_CHUNK + 1;
    let chunk = scaled.ilog2();
    let before = FIRST_CHUNK * ((1 << chunk) - 1);
    (chunk as usize, (number - before) as usize)
}

impl Arena {
    fn entry(&self, number: Type) -> &Entry {
        let (chunk, index) = place(number.0);
        self.chunks[chunk]
            .get()
            .and_then(|entries| entries[index].get())
            .expect("a type's number is handed out after its data is stored")
    }

    /// Returns what the type is made of.
    pub(crate) fn data(&self, of: Type) -> &TypeData {
        &self.entry(of).data
    }

    /// Says whether a type parameter occurs in the type.
    pub(crate) fn has_parameters(&self, of: Type) -> bool {
        self.entry(of).has_parameters
    }

    /// Returns where the underlying type is remembered.
    pub(crate) fn underlying(&self, of: Type) -> &OnceLock<Type> {
        &self.entry(of).underlying
    }

    /// Returns the number of the type that is made so.
    pub(crate) fn intern(&self, data: TypeData) -> Type {
        let mut hasher = FxHasher::default();
        data.hash(&mut hasher);
        let mut hash = hasher.finish();
        let shard = usize::try_from(hash >> 40).map_or(0, |bits| bits % SHARDS);
        let mut known = self.shards[shard].lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(found) = known.get(&hash) {
            if *self.data(*found) == data {
                return *found;
            }
            hash = hash.wrapping_add(1);
        }
        let number = Type(self.next.fetch_add(1, Ordering::Relaxed));
        let (chunk, index) = place(number.0);
        let length = (FIRST_CHUNK as usize) << chunk;
        let entries = self.chunks[chunk].get_or_init(|| (0..length).map(|_| OnceLock::new()).collect());
        let entry = Entry {
            has_parameters: self.mentions_parameter(&data),
            data,
            underlying: OnceLock::new(),
        };
        entries[index].set(entry).expect("a number is handed out once");
        known.insert(hash, number);
        number
    }

    fn mentions_parameter(&self, data: &TypeData) -> bool {
        let any = |types: &[Type]| types.iter().any(|part| self.has_parameters(*part));
        match data {
            TypeData::Parameter(_) => true,
            TypeData::Unknown(_)
            | TypeData::Basic(_)
            | TypeData::Error
            | TypeData::Comparable
            | TypeData::Foreign { .. } => false,
            TypeData::Named { arguments, .. } => any(arguments),
            TypeData::Pointer(element)
            | TypeData::Slice(element)
            | TypeData::Array { element, .. }
            | TypeData::Channel { element, .. } => self.has_parameters(*element),
            TypeData::Map { key, value } => any(&[*key, *value]),
            TypeData::Function(signature) => any(&signature.parameters) || any(&signature.results),
            TypeData::Struct(fields) => fields.iter().any(|field| self.has_parameters(field.field_type)),
            TypeData::Interface(interface) => {
                let mut terms = interface.unions.iter().flatten();
                any(&interface.embedded)
                    || interface
                        .methods
                        .iter()
                        .any(|method| self.has_parameters(method.method_type))
                    || terms.any(|term| self.has_parameters(term.term_type))
            }
            TypeData::Tuple(parts) => any(parts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Arena, place};
    use crate::types::data::{Basic, Type, TypeData, Unknown};

    #[test]
    fn predeclared_types_have_the_numbers_of_their_names() {
        let arena = Arena::default();
        assert_eq!(arena.data(Type::STRING), &TypeData::Basic(Basic::String));
        assert_eq!(arena.data(Type::UNTYPED_NIL), &TypeData::Basic(Basic::UntypedNil));
        assert_eq!(arena.data(Type::ERROR), &TypeData::Error);
        assert_eq!(
            arena.data(Type::NOT_INFERRED),
            &TypeData::Unknown(Unknown::NotInferred)
        );
        assert_eq!(arena.data(Type::STRINGS), &TypeData::Slice(Type::STRING));
        assert_eq!(Type::basic(Basic::Float64), Type::FLOAT64);
    }

    #[test]
    fn equal_types_have_one_number() {
        let arena = Arena::default();
        let pointers: Vec<_> = (0..5000)
            .scan(Type::INT, |last, _| {
                *last = arena.intern(TypeData::Pointer(*last));
                Some(*last)
            })
            .collect();
        assert_eq!(arena.intern(TypeData::Pointer(Type::INT)), pointers[0]);
        assert_eq!(arena.intern(TypeData::Pointer(pointers[4000])), pointers[4001]);
        assert_eq!(place(1023), (0, 1023));
        assert_eq!(place(1024), (1, 0));
        assert_eq!(place(3072), (2, 0));
    }
}
