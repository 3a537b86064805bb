//! How tables, figures and the site are cited; the address is added where they are shown.

use super::Composer;
use crate::i18n::dates;
use crate::i18n::open_data::{Cited, citation};
use crate::model::{DocumentId, FiscalYear};

impl Composer<'_> {
    /// How to cite a table or figure: what it is, what it is of, who printed it, and this site.
    pub(super) fn citation(
        &self,
        number: Option<&str>,
        title: &str,
        document: Option<&DocumentId>,
        year: Option<FiscalYear>,
    ) -> Option<String> {
        let document = document.and_then(|id| self.archive.documents.get(id));
        let document =
            document.map(|found| (self.words(&found.title).text, self.words(&found.publisher).text));
        let year = year.map(|year| dates::fiscal_year_long(year, self.lang));
        let site = &self.archive.site;
        let (name, publisher) = (self.words(&site.title).text, self.words(&site.publisher).text);
        let cited = Cited {
            number,
            title,
            document: document.as_ref().map(|(title, publisher)| (title.as_str(), publisher.as_str())),
            year: year.as_deref(),
            site: (&name, &publisher),
        };
        Some(citation(&cited, self.lang)).filter(|text| !text.is_empty())
    }
}
