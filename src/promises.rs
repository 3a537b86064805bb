//! What a publication promises its readers: that no value changes unsaid, and that no address goes away.
//!
//! Held against an earlier release, whatever that was read from: a published folder or a revision. Pure
//! functions that complain at the author's places; who compares what with what is the story's business.
//! Deliberately absent: new values and new addresses, which promise nothing yet, remarks, sources and texts,
//! whose changes are editorial, and any judgement on which of two values is right.

mod addresses;
mod values;

pub use addresses::{check_redirects, lost};
pub use values::unsaid;
