//! What each file of a project may say, key by key, in the order in which authors write it.
//!
//! The declarations here read the files, name the keys in messages, and describe them in both
//! languages. Whether the values make sense together is the business of `validate`.

pub(crate) mod document;
pub(crate) mod edition;
pub(crate) mod measure;
pub(crate) mod message;
pub(crate) mod report;
pub(crate) mod site;
pub(crate) mod table;
pub(crate) mod value;
