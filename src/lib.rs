//! hakusho (白書): from a git repository of YAML and Markdown to a government's annual
//! information-security report.
//!
//! Data flows one way; [`pipeline`] tells the story on one screen. Floors, top down:
//!
//! | floor | rooms | what they know |
//! |---|---|---|
//! | doors | `main`, [`cli`] | arguments, exit codes, how a diagnostic is written |
//! | story | [`pipeline`] | both wings |
//! | ends | [`validate`], [`render`], [`publish`], [`promises`], [`guide`] | raw to model; pages to bytes; bytes to a folder; what a release owes its readers; schemas and scaffolds |
//! | middle | [`load`], [`compose`] | files as written; what is shown, in no format yet |
//! | words | [`i18n`] | every word and every rounding, in both languages |
//! | thought | [`derive`] | what follows from the values |
//! | ground | [`model`], [`diagnostic`], [`source`], [`markdown`], [`output`] | values, complaints, places, texts, bytes |
//!
//! Imports go down only. The authoring wing (load, validate) and the publishing wing (derive, compose,
//! render, publish) meet in `model`, and only `pipeline` sees both. `tests/suite/architecture.rs` holds
//! all this against the `use` lines.
//!
//! Deliberately absent: a database, a plugin interface, a network, a clock. What is published is a
//! function of `content/` and the theme.

pub mod cli;
pub mod compose;
pub mod derive;
pub mod diagnostic;
pub mod guide;
pub mod i18n;
pub mod load;
pub mod markdown;
pub mod model;
pub mod output;
pub mod pipeline;
pub mod promises;
pub mod publish;
pub mod render;
pub mod source;
pub mod validate;
