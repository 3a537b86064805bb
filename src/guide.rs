//! What authors are given before they write: schemas with which an editor completes, explains and
//! checks, and scaffolds of new files. And what programs are given that read a comparison: its schema.
//!
//! Schemas of files and scaffolds are told by the declarations that read the files, so that neither can promise what the loader
//! refuses. Formats here return texts and bytes; a door decides where they go and `publish` writes
//! them. Deliberately absent: rules that need to know what values mean together, which `check` has.

pub mod comparison;
pub mod scaffold;
pub mod schema;
