//! The ids of one page.
//!
//! Ids of the content are made elsewhere and come in here to be claimed. Ids that the HTML needs besides
//! are made of them: [`inner`] for what an author named inside of a text, [`joined`] for a caption or a
//! footnote. Content ids are kebab-case and never hold an underscore, so that neither can collide with
//! them, nor with each other.

use std::collections::BTreeSet;

use super::error::PageFault;

/// The ids that a page has given out.
#[derive(Debug, Default)]
pub(super) struct Ids(BTreeSet<String>);

impl Ids {
    /// Gives out an id that must be the only one of its name.
    pub(super) fn claim(&mut self, id: &str) -> Result<(), PageFault> {
        if id.is_empty() || id.contains(char::is_whitespace) {
            Err(PageFault::BadId(id.to_owned()))
        } else if self.0.insert(id.to_owned()) {
            Ok(())
        } else {
            Err(PageFault::DuplicateId(id.to_owned()))
        }
    }

    /// Gives out the id of a datum: where the page shows it several times, the first place is the one
    /// that links lead to.
    pub(super) fn first<'p>(&mut self, id: &'p str) -> Option<&'p str> {
        self.claim(id).is_ok().then_some(id)
    }
}

/// The id of what an author named inside of a text.
pub(super) fn inner(text: &str, name: &str) -> String {
    format!("{text}_{name}")
}

/// An id that belongs to another one.
pub(super) fn joined(id: &str, part: &str) -> String {
    format!("{id}__{part}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_given_out_once() {
        let mut ids = Ids::default();
        assert_eq!(ids.claim("audit"), Ok(()));
        assert_eq!(ids.claim("audit"), Err(PageFault::DuplicateId("audit".into())));
        assert_eq!(ids.claim("two words"), Err(PageFault::BadId("two words".into())));
    }

    #[test]
    fn a_datum_is_linked_where_it_stands_first() {
        let mut ids = Ids::default();
        assert_eq!(ids.first("coverage"), Some("coverage"));
        assert_eq!(ids.first("coverage"), None);
    }
}
