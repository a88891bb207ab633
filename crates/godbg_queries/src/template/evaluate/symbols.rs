//! Symbols that come from other symbols: they are the same under all assignments, and made once for all.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::template::concrete::Concrete;
use crate::template::operate;
use crate::template::value::{Class, Place, Symbol};

/// What was made, by what it was made from.
#[derive(Default)]
pub(super) struct Symbols {
    results: FxHashMap<ResultKey, ResultOf>,
    typed: FxHashMap<TypedKey, Typed>,
}

/// A call and the number of its result.
type ResultKey = (*const Symbol, usize);
/// A symbol, its place and what it is used as there.
type TypedKey = (*const Symbol, *const Place, Class);
/// What is kept holds what its key points to as well, so that nothing else comes to lie there.
type ResultOf = (Arc<Symbol>, Arc<Symbol>);
type Typed = ((Arc<Symbol>, Arc<Place>), Concrete);

impl Symbols {
    /// Returns a result of a call that is not known.
    pub(super) fn result(&mut self, call: &Arc<Symbol>, index: usize) -> Arc<Symbol> {
        let (_, result) = self.results.entry((Arc::as_ptr(call), index)).or_insert_with(|| {
            let result = call.derived(&format!("#{index}"), Class::Other);
            (Arc::clone(call), Arc::new(result))
        });
        Arc::clone(result)
    }

    /// Returns what a symbol is whose type its place says.
    pub(super) fn typed(&mut self, symbol: &Arc<Symbol>, place: &Arc<Place>, class: Class) -> Concrete {
        let key = (Arc::as_ptr(symbol), Arc::as_ptr(place), class);
        let (_, value) = self.typed.entry(key).or_insert_with(|| {
            let owners = (Arc::clone(symbol), Arc::clone(place));
            (owners, operate::typed(symbol, place, class))
        });
        value.clone()
    }
}
