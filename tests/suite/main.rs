//! The integration tests: one binary, each module a door or a promise. `tests/README.md` is the guide.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod project;

// What authors meet.
mod accepted;
mod broken;
mod commands;
mod diagnostics_words;
mod everything_at_once;
mod explanations;
mod guide;
mod input;
mod markdown;
mod places;
mod scaffold;
mod schema;

// What readers meet.
mod about_dates;
mod browser;
mod cards;
mod chart;
mod differences;
mod html;
mod open_data;
mod pdf;
mod promise;
mod publishing;
mod records;
mod search;
mod site;
mod wording;
mod wording_of_texts;

// What maintainers rely on.
mod architecture;
mod determinism;
mod interruption;
mod model_fixtures;
mod revisions;
