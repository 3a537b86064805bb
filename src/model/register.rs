//! A list in its author's order that can be asked by id.

use std::borrow::Borrow;
use std::collections::BTreeMap;

/// Things in the order in which they were declared, found by their ids.
#[derive(Debug, Clone)]
pub struct Register<K, T> {
    items: Vec<T>,
    places: BTreeMap<K, usize>,
}

impl<K: Ord, T> Default for Register<K, T> {
    fn default() -> Self {
        Self { items: Vec::new(), places: BTreeMap::new() }
    }
}

impl<K: Ord, T> Register<K, T> {
    /// Adds a thing at the end.
    ///
    /// # Errors
    /// The thing, when its id is taken; the register stays as it was.
    pub fn insert(&mut self, id: K, item: T) -> Result<(), T> {
        if self.places.contains_key(&id) {
            return Err(item);
        }
        self.places.insert(id, self.items.len());
        self.items.push(item);
        Ok(())
    }

    /// The thing of an id.
    pub fn get<Q: Ord + ?Sized>(&self, id: &Q) -> Option<&T>
    where
        K: Borrow<Q>,
    {
        self.items.get(*self.places.get(id)?)
    }

    /// Where in the order a thing stands, from zero.
    pub fn position<Q: Ord + ?Sized>(&self, id: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.places.get(id).copied()
    }

    /// Whether there is a thing with this id.
    pub fn contains<Q: Ord + ?Sized>(&self, id: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.places.contains_key(id)
    }

    /// The things in their author's order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// The ids in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &K> {
        self.places.keys()
    }
}

impl<'a, K: Ord, T> IntoIterator for &'a Register<K, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
