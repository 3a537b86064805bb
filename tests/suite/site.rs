//! The built site, walked page by page as a reader, a browser and a crawler would.
//!
//! The real content and the model project are built once each, by the program itself; what is read is
//! what a server would send. Variants of the content show that a rule can fail at all.

pub(crate) mod built;
pub(crate) mod html;

mod breaks;
mod catalogue;
mod feeds;
mod figures;
mod findings;
mod first_use;
mod goals;
mod languages;
mod links;
mod marks;
mod numbering;
mod progress;
mod safety;
mod structure;
mod tabular;
mod themes;
mod values;
mod year;
