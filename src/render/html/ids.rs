//! The ids of one page.
//!
//! Ids of the content are made elsewhere and come in here to be claimed. Ids that the HTML needs besides
//! (of a caption, a footnote) are made of them with [`joined`]: content ids are kebab-case and never hold
//! an underscore, so what has one cannot collide with them.

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

/// An id that belongs to another one.
pub(super) fn joined(id: &str, suffix: &str) -> String {
    format!("{id}_{suffix}")
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
